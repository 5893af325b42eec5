"""Numbers that police and others have for a person, written down so that they find the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.matching import WEIGHTS, MatchReason
from station.domain.people import OutsideNumberKind, PersonTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import merging
from station.storage import outside_numbers as rows
from station.storage import people as persons
from station.storage.outside_numbers import OutsideNumberRow
from station.storage.people import Person
from station.storage.people_keys import plain_number
from station.usecases.people import survivor
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class AddOutsideNumber(Write[tuple[int, ...]]):
    """Write down the number under which fingerprints, a query or a sample are kept elsewhere.

    Answers who else has the same number of the same kind: such a pair is kept for a decision.
    `unit` is whose number it is. Raises Refused for an empty number, or one the person has.
    """

    needs: ClassVar = Permission.PEOPLE_WRITE
    person_id: int
    kind: OutsideNumberKind
    number: str
    unit: str = ""

    def run(self, work: Work) -> tuple[int, ...]:
        persons.hold_register(work.session)
        person = survivor(work, self.person_id)
        number = plain_number(self.number)
        if not number:
            raise Refused(Problem(PersonTrouble.NUMBER_MISSING, "number"))
        if person.id in rows.owners(work.session, self.kind, number):
            raise Refused(Problem(PersonTrouble.NUMBER_THERE, "number", {"number": number}))
        return _add(work, person, self.kind, self.number, self.unit)


def note_number(
    work: Work, person_id: int, kind: OutsideNumberKind, written: str, unit: str = ""
) -> None:
    """Write a number down that another deed names, within that deed; once for each person.

    Words without a digit are no number that could find anybody. The deed has held the register
    (`hold_register`) before it locked a row.
    """
    person, number = survivor(work, person_id), plain_number(written)
    is_number = any(sign.isdigit() for sign in number)
    if is_number and person.id not in rows.owners(work.session, kind, number):
        _add(work, person, kind, written, unit)


def _add(
    work: Work, person: Person, kind: OutsideNumberKind, written: str, unit: str = ""
) -> tuple[int, ...]:
    """Add the number; who else has it is suspected to be the same person, and answered."""
    number = plain_number(written)
    owners = rows.owners(work.session, kind, number)
    work.session.add(
        OutsideNumberRow(
            person_id=person.id,
            kind=kind,
            written=written.strip(),
            number=number,
            unit=unit.strip(),
            noted_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    work.session.flush()
    living = (persons.living_id(work.session, each) for each in owners)
    others = tuple(dict.fromkeys(each for each in living if each and each != person.id))
    for other in others:
        score = WEIGHTS[MatchReason.SAME_OUTSIDE_NUMBER]
        merging.suspect(work.session, person.id, other, score=score, why="[]", now=work.now)
    return others
