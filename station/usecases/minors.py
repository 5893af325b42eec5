"""What is written into a minor's side-file: guardianship, protections, school, family."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, ClassVar

from station.domain.minor_files import MinorCase, MinorLine, MinorSheet, line_of
from station.domain.minors import (
    Entry,
    FamilyFacts,
    GuardianshipFacts,
    MinorTrouble,
    ProtectionFacts,
    SchoolFacts,
    family_problems,
    guardianship_problems,
    protection_problems,
    school_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import accounts, minor_access, minor_cases, people
from station.storage.minors import ROW_OF, by_client_id, entry_of
from station.usecases import files
from station.usecases.minors_access import case_of, keep, may_see, sheet_of
from station.usecases.people_changes import search_again
from station.usecases.work import Read, Work, Write

SideFacts = GuardianshipFacts | ProtectionFacts | SchoolFacts | FamilyFacts


@dataclass(frozen=True, slots=True)
class MinorFiles(Read[tuple[MinorLine, ...]]):
    """Which minors are here, and which went home with something left to do, those here first?

    Of a side-file that is shut to the clerk its line says only that there is one.
    """

    needs: ClassVar = Permission.TRACING_SEE
    here_only: bool = False

    def run(self, work: Work) -> tuple[MinorLine, ...]:
        cases = minor_cases.cases(work.session, work.now)
        asked = minor_access.requests(work.session, [each.person_id for each in cases])
        lines = (
            line_of(each, work.today, asked.get(each.person_id, ()))
            for each in cases
            if each.is_here or not self.here_only
        )
        told = [line if may_see(work, line.person_id) else line.shut() for line in lines]
        return files.veil(work, told)


@dataclass(frozen=True, slots=True)
class MinorSummaryOf(Read[MinorLine | None]):
    """What would the line of this person say in the list? None of whoever never was a child here.

    No more than the list tells this clerk: it is no look into the side-file.
    """

    needs: ClassVar = Permission.TRACING_SEE
    person_id: int

    def run(self, work: Work) -> MinorLine | None:
        files.keep(work, self.person_id, "person_id")
        for case in minor_cases.cases(work.session, work.now, [self.person_id]):
            if case.is_minor(work.today) or case.has_entries:
                asked = minor_access.requests(work.session, [case.person_id])
                line = line_of(case, work.today, asked.get(case.person_id, ()))
                return line if may_see(work, case.person_id) else line.shut()
        return None


@dataclass(frozen=True, slots=True)
class RecordGuardianship(Write[MinorSheet]):
    """Write down who answers for a minor from a moment on, and by which decision.

    未成年人保护法 第九十二条 to 第九十四条. With `corrects_id` it stands in the place of an entry
    that was wrong and for its time, with the `reason`; both stay.
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    person_id: int
    facts: GuardianshipFacts
    corrects_id: int | None = None
    happened_at: datetime | None = None
    reason: str = ""

    def run(self, work: Work) -> MinorSheet:
        problems = guardianship_problems(self.facts, work.today)
        sheet = _enter(work, self, problems)
        if self.facts.guardian.strip():
            person = people.living_locked(work.session, sheet.person_id)
            if person is not None:
                search_again(work, person)
        return sheet


@dataclass(frozen=True, slots=True)
class RecordProtection(Write[MinorSheet]):
    """Write down how far one of the six protections is, whose it is, when it is looked at next.

    The next date of a correction may lie behind, as long as it lay ahead of the entry's own time.
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    person_id: int
    facts: ProtectionFacts
    corrects_id: int | None = None
    happened_at: datetime | None = None
    reason: str = ""

    def run(self, work: Work) -> MinorSheet:
        corrects = self.corrects_id
        wrong = None if corrects is None else entry_of(work.session, ProtectionFacts, corrects)
        day = work.today if wrong is None else wrong.happened_at.date()
        problems = list(protection_problems(self.facts, day))
        owner = self.facts.owner.strip()
        if owner and accounts.by_login(work.session, owner) is None:
            problems.append(Problem(MinorTrouble.OWNER_UNKNOWN, "owner", {"login": owner}))
        return _enter(work, self, problems)


@dataclass(frozen=True, slots=True)
class RecordSchool(Write[MinorSheet]):
    """Write down where a minor learns, or why not."""

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    person_id: int
    facts: SchoolFacts
    corrects_id: int | None = None
    happened_at: datetime | None = None
    reason: str = ""

    def run(self, work: Work) -> MinorSheet:
        return _enter(work, self, school_problems(self.facts))


@dataclass(frozen=True, slots=True)
class AssessFamily(Write[MinorSheet]):
    """Write down what was found in a minor's family and what it comes to. 国办发〔2011〕39号."""

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    person_id: int
    facts: FamilyFacts
    corrects_id: int | None = None
    happened_at: datetime | None = None
    reason: str = ""

    def run(self, work: Work) -> MinorSheet:
        return _enter(work, self, family_problems(self.facts))


SideDeed = RecordGuardianship | RecordProtection | RecordSchool | AssessFamily


def _enter(
    work: Work,
    deed: SideDeed,
    problems: Iterable[Problem],
) -> MinorSheet:
    """Write one entry, unless this desk has written it already; answers the file with it."""
    row = ROW_OF[type(deed.facts)]
    case = writable(work, deed.person_id)
    if by_client_id(work.session, row, deed.client_id) is not None:
        return sheet_of(work, case)
    if found := (*problems, *_corrected(case, deed)):
        raise Refused(found)
    values = {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(deed.facts).items()
    }
    work.session.add(
        row(
            client_id=deed.client_id,
            person_id=case.person_id,
            corrects_id=deed.corrects_id,
            reason=deed.reason.strip() if deed.corrects_id is not None else "",
            happened_at=deed.happened_at or _time_of(case, deed) or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **values,
        )
    )
    work.session.flush()
    return sheet_of(work, case_of(work, case.person_id))


def writable(work: Work, person_id: int) -> MinorCase:
    """The side-file that a deed writes into, locked with its person and open to this clerk."""
    people.living_locked(work.session, person_id)
    case = case_of(work, person_id)
    keep(work, case.person_id, "person_id")
    return case


def _known(case: MinorCase, facts: SideFacts) -> tuple[Entry[Any], ...]:
    """The entries of a file that are of the same kind as these facts."""
    own: Mapping[type[SideFacts], tuple[Entry[Any], ...]] = {
        GuardianshipFacts: case.guardianships,
        ProtectionFacts: case.protections,
        SchoolFacts: case.schools,
        FamilyFacts: case.families,
    }
    return own[type(facts)]


def _time_of(case: MinorCase, deed: SideDeed) -> datetime | None:
    """The time of the entry that is corrected."""
    known = _known(case, deed.facts)
    return next((each.happened_at for each in known if each.id == deed.corrects_id), None)


def _corrected(case: MinorCase, deed: SideDeed) -> Iterator[Problem]:
    """What a correction names stands in this file and is not corrected already; it says why."""
    if deed.corrects_id is None:
        return
    known = _known(case, deed.facts)
    free = {each.id for each in known} - {each.corrects_id for each in known}
    if deed.corrects_id not in free:
        yield Problem(MinorTrouble.ENTRY_NOT_FOUND, "corrects_id")
    if not deed.reason.strip():
        yield Problem(MinorTrouble.CORRECTION_UNEXPLAINED, "reason")
