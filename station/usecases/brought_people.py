"""People of another station's package: taken over with all that is said of them, then expected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from station.domain.brought_packages import BroughtDecision, BroughtTrouble, ExpectedArrival
from station.domain.brought_said import BroughtSaid
from station.domain.names import is_unknown_name
from station.domain.people import (
    BornPrecision,
    IdentitySource,
    IdentityState,
    NameKind,
    NewPerson,
    OutsideNumberKind,
    PersonName,
    Searched,
    Sex,
    born_of,
)
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Problem, Refused
from station.domain.report_marks import CODES
from station.storage import brought_packages, merging, people_names, report_marks
from station.storage import people as rows
from station.storage.brought_packages import BroughtPackage, BroughtRow
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.outside_numbers import note_number
from station.usecases.people import (
    add_documents,
    document_problems,
    fact_values,
    facts_problems,
    main_name,
    register,
    survivor,
)
from station.usecases.people_changes import rename, search_again
from station.usecases.restricted import restrict_when_due
from station.usecases.work import Read, Work, Write

_UNKNOWN = frozenset({None, "", Sex.UNKNOWN})
_GUESSED = frozenset({BornPrecision.ESTIMATED, BornPrecision.UNKNOWN})


@dataclass(frozen=True, slots=True)
class ExpectedArrivals(Read[tuple[ExpectedArrival, ...]]):
    """Who was taken over from other stations and has not come yet? The newest first.

    With `person_id`: is this person expected, and what is said of them?
    """

    needs: ClassVar = Permission.INTAKE_WRITE
    person_id: int | None = None

    def run(self, work: Work) -> tuple[ExpectedArrival, ...]:
        return files.veil(work, brought_packages.expected(work.session, self.person_id))


@dataclass(frozen=True, slots=True)
class TakeBrought(Write[int]):
    """Take somebody over from another station's package; answers the person's id.

    `person_id` is who it is among ours: what is not known of them yet is filled in, nothing of
    ours is overwritten. None registers a new person with all that is said. `seen` are those whom
    the clerk has looked at and holds for others, as at the door, and `reason` says why somebody
    new shows a number that another one carries. From then on the person is expected to arrive.
    """

    needs: ClassVar = Permission.PACKAGES_IMPORT
    row_id: int
    person_id: int | None = None
    seen: frozenset[int] = frozenset()
    reason: str = ""

    def run(self, work: Work) -> int:
        if Permission.PEOPLE_WRITE not in work.clerk.permissions:
            raise NotAllowed(Permission.PEOPLE_WRITE)
        rows.hold_register(work.session)
        row = open_row(work, self.row_id)
        package = work.session.get_one(BroughtPackage, row.brought_id)
        said = brought_packages.said_by(row)
        if self.person_id is not None:
            person = survivor(work, self.person_id)
            work.found["filled"] = _fill(work, person, said, package.station)
        else:
            person = self._registered(work, row, said)
        _standing(person, said, f"{package.station} · {package.title} · {row.key}")
        note_number(work, person.id, OutsideNumberKind.OTHER, row.key, package.station)
        restrict_when_due(work, person.id)
        decide(work, row, BroughtDecision.TAKEN)
        row.person_id = person.id
        work.found |= {"package_sha256": package.sha256, "place": row.place}
        return person.id

    def _registered(self, work: Work, row: BroughtRow, said: BroughtSaid) -> Person:
        new = said.person
        if not new.facts.name and not new.documents:
            raise Refused(Problem(BroughtTrouble.NO_NAME, "row_id"))
        return register(work, new, Searched(row.name or row.number, self.seen), self.reason)


@dataclass(frozen=True, slots=True)
class LeaveBrought(Write[None]):
    """Leave a row of another station's package, with the reason; also of who does not come."""

    needs: ClassVar = Permission.PACKAGES_IMPORT
    row_id: int
    reason: str

    def run(self, work: Work) -> None:
        if not self.reason.strip():
            raise Refused(Problem(BroughtTrouble.REASON_MISSING, "reason"))
        row = open_row(work, self.row_id, BroughtDecision.OPEN, BroughtDecision.TAKEN)
        files.keep(work, row.person_id, "row_id")
        decide(work, row, BroughtDecision.LEFT)
        row.reason = self.reason.strip()


def came(work: Work, person_id: int, intake_id: int, stay: Stay) -> None:
    """Let somebody who was expected have come: the marks of their stay there stand on this one."""
    known = {code.code for code in work.codes[CODES]}
    for said in brought_packages.came(work.session, person_id, intake_id):
        marks = known.intersection(said.codes("marks"))
        if marks:
            report_marks.put(work.session, stay.id, marks, work.now, work.clerk.id)
    work.session.flush()


def open_row(work: Work, row_id: int, *waiting: BroughtDecision) -> BroughtRow:
    """A row that nobody has decided about, locked until the deed ends; or one of `waiting`."""
    row = work.session.get(BroughtRow, row_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise Refused(Problem(BroughtTrouble.NOT_FOUND, "row_id"))
    if row.decision not in (waiting or (BroughtDecision.OPEN,)):
        raise Refused(Problem(BroughtTrouble.DECIDED, "row_id"))
    return row


def decide(work: Work, row: BroughtRow, decision: BroughtDecision) -> None:
    """Write down what was decided about a row, and by whom."""
    row.decision, row.decided_at, row.decided_by_id = decision, work.now, work.clerk.id


# --- what is filled in --------------------------------------------------------------------------


def _fill(work: Work, person: Person, said: BroughtSaid, station: str) -> list[str]:
    """Fill in what is not known of somebody yet; the names of what was."""
    new = said.person
    taken, problems = document_problems(work, new.documents, station, person.id)
    if problems := [*facts_problems(work, new.facts), *problems]:
        raise Refused(problems)
    filled = list(_fill_facts(work, person, said))
    filled += _fill_names(work, person, new)
    add_documents(work, person, new.documents)
    for other in taken:
        merging.suspect(work.session, person.id, other, score=100, why="[]", now=work.now)
    search_again(work, person)
    return filled


def _fill_names(work: Work, person: Person, new: NewPerson) -> Iterator[str]:
    """Every name by which they may be asked for; it is the first of who had none."""
    record = rows.record(work.session, person.id)
    known = {each.text for each in record.names} if record else set()
    name = main_name(new.facts)
    if name and is_unknown_name(person.name):
        rename(work, person, PersonName(name, NameKind.USED))
        yield "name"
    elif name and name not in known:
        people_names.add_name(work.session, person, name, NameKind.USED)
        yield "names"
    for each in new.names:
        if each.text not in known:
            people_names.add_name(work.session, person, each.text, each.kind)


def _fill_facts(work: Work, person: Person, said: BroughtSaid) -> Iterator[str]:
    facts = said.person.facts
    born, precision = born_of(facts, work.today)
    for column, value in fact_values(facts, (born, precision)).items():
        if column in {"born", "born_precision"}:
            continue
        if value not in _UNKNOWN and getattr(person, column) in _UNKNOWN:
            setattr(person, column, value)
            yield column
    if born is not None and (person.born is None or _is_better(precision, person.born_precision)):
        person.born, person.born_precision = born, precision
        yield "born"


def _is_better(theirs: BornPrecision, ours: BornPrecision) -> bool:
    return ours in _GUESSED and theirs not in _GUESSED


def _standing(person: Person, said: BroughtSaid, source: str) -> None:
    """Say what the identity rests on, unless the house knows better already."""
    weak = person.identity_state in {IdentityState.UNKNOWN, IdentityState.CLAIMED}
    if said.proved and weak:
        person.identity_state = IdentityState.PROBABLE
        person.identity_source = IdentitySource.OTHER_STATION
    if not person.identity_note:
        person.identity_note = source
