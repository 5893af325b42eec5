"""Looking into a minor's side-file: asked for, allowed until a time, written down each time.

未成年人网络保护条例 第三十六条: least access, by approval of who is responsible, recorded. Whose
post it is (`minors:see`) needs no approval; that they looked is recorded all the same.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from station.domain.minor_access import (
    RULE,
    AccessRecord,
    AccessTrouble,
    AccessYear,
    until_problems,
)
from station.domain.minor_files import MinorCase, MinorSheet
from station.domain.minors import MinorTrouble
from station.domain.periods import require_year
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import minor_access as rows
from station.storage import minor_cases, people
from station.storage.minor_access import MinorAccess, MinorOpening
from station.usecases import files
from station.usecases.work import Read, Work, Write

_SEEN_WITHIN = timedelta(days=1)
_SHOWN_FOR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class OpenMinorFile(Write[MinorSheet]):
    """Open a minor's side-file. Looking is a deed: it leaves its row, and its line in the trace."""

    needs: ClassVar = Permission.PEOPLE_OPEN
    person_id: int

    def run(self, work: Work) -> MinorSheet:
        case = case_of(work, self.person_id)
        keep(work, case.person_id, "person_id")
        write_look(work, case.person_id)
        return sheet_of(work, case)


@dataclass(frozen=True, slots=True)
class MinorFile(Read[MinorSheet]):
    """What does a minor's side-file say now, after this clerk has opened it today?"""

    needs: ClassVar = Permission.PEOPLE_OPEN
    person_id: int

    def run(self, work: Work) -> MinorSheet:
        case = case_of(work, self.person_id)
        keep(work, case.person_id, "person_id")
        require_opened(work, case.person_id)
        return sheet_of(work, case)


@dataclass(frozen=True, slots=True)
class AskMinorAccess(Write[int]):
    """Ask the leader for leave to look into a minor's side-file, with the reason."""

    needs: ClassVar = Permission.PEOPLE_OPEN
    client_id: str
    person_id: int
    reason: str

    def run(self, work: Work) -> int:
        if known := rows.by_client_id(work.session, self.client_id):
            return known.id
        case, clerk_id = case_of(work, self.person_id), work.clerk.id
        if not self.reason.strip():
            raise Refused(Problem(AccessTrouble.REASON_MISSING, "reason", rule=RULE))
        if clerk_id is None or may_see(work, case.person_id):
            raise Refused(Problem(AccessTrouble.NEEDLESS, "person_id"))
        if rows.waiting_for(work.session, case.person_id, clerk_id):
            raise Refused(Problem(AccessTrouble.ASKED_ALREADY, "person_id"))
        row = MinorAccess(
            client_id=self.client_id,
            person_id=case.person_id,
            clerk_id=clerk_id,
            reason=self.reason.strip(),
            asked_at=work.now,
        )
        work.session.add(row)
        work.session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class DecideMinorAccess(Write[AccessRecord]):
    """Allow somebody to look into a side-file until a time, or refuse it; nobody allows themself.

    A newer answer to a request that was allowed ends or prolongs it.
    """

    needs: ClassVar = Permission.MINORS_ALLOW
    access_id: int
    allowed: bool
    until: datetime | None = None
    note: str = ""

    def run(self, work: Work) -> AccessRecord:
        row = rows.locked(work.session, self.access_id)
        if row is None:
            raise Refused(Problem(AccessTrouble.NOT_FOUND, "access_id"))
        work.about(person_id=row.person_id)
        if row.clerk_id == work.clerk.id:
            raise Refused(Problem(AccessTrouble.OWN_REQUEST, "access_id", rule=RULE))
        if row.decided_at is not None and not row.allowed:
            raise Refused(Problem(AccessTrouble.DECIDED_ALREADY, "access_id"))
        longest = work.now + timedelta(days=work.policy.minor_access_days)
        if self.allowed and (found := until_problems(self.until, work.now, longest)):
            raise Refused(found)
        row.decided_at, row.decided_by_id = work.now, work.clerk.id
        row.allowed, row.note = self.allowed, self.note.strip()
        row.ends_at = self.until if self.allowed else None
        work.session.flush()
        told = rows.requests(work.session, [row.person_id])[row.person_id]
        return next(each for each in told if each.id == row.id)


@dataclass(frozen=True, slots=True)
class MinorAccessOfYear(Read[AccessYear]):
    """Who asked for, was given and used access to minors' side-files in a year?

    未成年人网络保护条例 第三十七条: the record for the yearly audit.
    """

    needs: ClassVar = Permission.MINORS_ALLOW
    year: int

    def run(self, work: Work) -> AccessYear:
        require_year(self.year, work.today)
        found = rows.of_year(work.session, self.year)
        return found.veiled(work.hidden) if work.hidden else found


def may_see(work: Work, person_id: int) -> bool:
    """Whether a side-file is open to this clerk now, by post or by an approval that runs."""
    if Permission.MINORS_SEE in work.clerk.permissions:
        return True
    return rows.running(work.session, person_id, work.clerk.id, work.now) is not None


def kept_from(work: Work, minors: Collection[int]) -> frozenset[int]:
    """Of which of these minors this clerk may not look into what is kept as closely."""
    if not minors or Permission.MINORS_SEE in work.clerk.permissions:
        return frozenset()
    return frozenset(minors) - rows.running_for(work.session, minors, work.clerk.id, work.now)


def keep(work: Work, person_id: int, place: str) -> None:
    """Refuse what is asked about a side-file that this clerk may not look into.

    Others who keep something of a minor as closely (an answer about DNA) ask here too.
    """
    files.keep(work, person_id, place)
    if not may_see(work, person_id):
        waits = rows.waiting_for(work.session, person_id, work.clerk.id)
        data = {"person_id": person_id, "asked": waits}
        raise Refused(Problem(AccessTrouble.KEPT, place, data, rule=RULE))


def require_opened(work: Work, person_id: int | None) -> None:
    """Refuse to tell of a side-file that this clerk has not opened within a day."""
    since = work.now - _SEEN_WITHIN
    if person_id is None or not rows.opened_since(work.session, person_id, work.clerk.id, since):
        data = {"person_id": person_id}
        raise Refused(Problem(AccessTrouble.NOT_OPENED, "person_id", data, rule=RULE))


def write_look(work: Work, person_id: int) -> None:
    """Write down that this clerk looks into a side-file now: by post, or by which approval."""
    access = rows.running(work.session, person_id, work.clerk.id, work.now)
    by_post = Permission.MINORS_SEE in work.clerk.permissions
    work.session.add(
        MinorOpening(
            person_id=person_id,
            clerk_id=work.clerk.id,
            access_id=None if by_post or access is None else access.id,
            opened_at=work.now,
        )
    )
    work.session.flush()


def case_of(work: Work, person_id: int) -> MinorCase:
    """The side-file of a person, or of the survivor when the person was merged.

    Raises Refused for a grown person of whom nothing was ever written here.
    """
    living = people.living_id(work.session, person_id)
    found = () if living is None else minor_cases.cases(work.session, work.now, [living])
    if not found:
        raise Refused(Problem(MinorTrouble.NOT_FOUND, "person_id"))
    (case,) = found
    work.about(person_id=case.person_id)
    if not (case.is_minor(work.today) or case.has_entries or case.born is None):
        raise Refused(Problem(MinorTrouble.NOT_A_MINOR, "person_id"))
    return case


def sheet_of(work: Work, case: MinorCase) -> MinorSheet:
    """All of a side-file; who may look and who has looked is for whom it concerns."""
    person_id = case.person_id
    requests = rows.requests(work.session, [person_id]).get(person_id, ())
    end = work.now + timedelta(minutes=1)
    opened = rows.openings(work.session, end - _SHOWN_FOR, end, person_id)
    return MinorSheet(case, case.age(work.today), requests, opened)
