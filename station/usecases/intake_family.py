"""People who come together are taken in together: all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.identity import ADULT_AGE
from station.domain.intake import IntakeTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import intake as rows
from station.storage.intake import Intake
from station.storage.people import Person, hold_register
from station.storage.stays import Stay
from station.usecases import bed_moves, people
from station.usecases.intake import Admission, Admitted, Arrival, admit, give_bed
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class AdmitFamily(Write[tuple[Admitted, ...]]):
    """Take in people who arrived together, all of them or none, and keep that they did.

    Answers in the order of the request. Beds are given to adults before children, so that the
    rules of beds see the guardian. Raises Refused for the first who cannot be taken in; the
    places of its problems begin with which one it is (`admissions.1.bed_id`).
    """

    needs: ClassVar = Permission.INTAKE_WRITE
    admissions: tuple[Admission, ...]
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[Admitted, ...]:
        if len(self.admissions) < 2:  # noqa: PLR2004  a family is two at least
            raise Refused(Problem(IntakeTrouble.FAMILY_OF_ONE))
        # One order of locks for all desks: the register, persons, numbers, rooms.
        hold_register(work.session)
        family = self.admissions[0].arrival.client_id
        if any(rows.by_client_id(work.session, each.arrival.client_id) for each in self.admissions):
            return tuple(admit(work, each, family) for each in self.admissions)
        for person_id in sorted(each.arrival.person_id or 0 for each in self.admissions):
            if person_id:
                people.survivor(work, person_id)
        taken_in: list[Admitted] = []
        for number, admission in enumerate(self.admissions):
            arrival = _beside(admission.arrival, taken_in)
            without_bed = replace(admission, arrival=arrival, bed_id=None, plan_id=None)
            with _said_of(number):
                taken_in.append(admit(work, without_bed, family))
        return self._with_beds(work, taken_in)

    def _with_beds(self, work: Work, taken_in: list[Admitted]) -> tuple[Admitted, ...]:
        """Give each the bed of the request, the rooms of all being locked at once."""
        wanted: set[int] = set()
        for number, each in enumerate(self.admissions):
            with _said_of(number):
                bed_id = bed_moves.bed_wanted(work, each.bed_id, each.plan_id)
            if bed_id is not None:
                wanted.add(bed_id)
        bed_moves.lock_rooms(work, wanted)
        found = dict(enumerate(taken_in))
        for number in sorted(found, key=lambda each: self._is_minor(work, found[each])):
            admitted = _admitted(work, found[number])
            with _said_of(number):
                label = give_bed(work, admitted, self.admissions[number])
            found[number] = replace(found[number], bed=label)
        return tuple(found.values())

    @staticmethod
    def _is_minor(work: Work, admitted: Admitted) -> bool:
        age = people.age_of(work.session.get_one(Person, admitted.person_id), work.today)
        return age is not None and age < ADULT_AGE


def _admitted(work: Work, told: Admitted) -> tuple[Stay, Person, Intake]:
    session = work.session
    return (
        session.get_one(Stay, told.stay_id),
        session.get_one(Person, told.person_id),
        session.get_one(Intake, told.intake_id),
    )


def _beside(arrival: Arrival, others: Iterable[Admitted]) -> Arrival:
    """Twins stand side by side: whoever came along is seen to be somebody else."""
    if arrival.searched is None:
        return arrival
    seen = arrival.searched.seen | {other.person_id for other in others}
    return replace(arrival, searched=replace(arrival.searched, seen=seen))


@contextmanager
def _said_of(number: int) -> Iterator[None]:
    """Let what is refused say of whom it is refused."""
    try:
        yield
    except Refused as refused:
        raise Refused(
            replace(problem, place=f"admissions.{number}.{problem.place or ''}")
            for problem in refused.problems
        ) from None
