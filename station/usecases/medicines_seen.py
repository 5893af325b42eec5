"""What is due of medicines in a shift, everything of one resident, and what nobody gave."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, NamedTuple, TypeVar

from station.domain.bed_board import ResidentCard
from station.domain.medicines import Order, Pattern
from station.domain.medicines_cautions import Caution, asked
from station.domain.medicines_doses import (
    DoseEntry,
    DoseState,
    answers,
    dose_state,
    due_times,
    overdue_at,
    possible_from,
)
from station.domain.medicines_sheet import DoseLine, MedicinesNow, MissedDoses, PersonMedicines
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.round_times import RoundFacts
from station.domain.shifts import ShiftSpan, shift_at
from station.domain.stays import OUT_OF_HOUSE, StayTrouble
from station.storage import (
    beds_board,
    medicines,
    medicines_cautions,
    medicines_stock,
    rounds_facts,
)
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.medicines_warned import by_two, warned_of
from station.usecases.rounds import Bedded, residents_of_shift
from station.usecases.work import Read, Work

_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)
_DAYS = 14
_BACK = timedelta(days=3)
"""So far back a dose may still forbid the next one."""


@dataclass(frozen=True, slots=True)
class MedicineSheet(Read[MedicinesNow]):
    """Which doses does this shift have to give, and what came of them? In bed order.

    What the shift before has left open and what may be given early stand among them, and after
    each resident's doses what they may have when they need it.
    """

    needs: ClassVar = Permission.MEDICINES_SEE

    def run(self, work: Work) -> MedicinesNow:
        shift = shift_at(work.now, work.policy)
        return MedicinesNow(work.now, shift, files.veil(work, _lines(work, shift)))


@dataclass(frozen=True, slots=True)
class MedicinesOf(Read[PersonMedicines]):
    """What is known of one resident: allergies and diet, orders, the last doses, what is kept?"""

    needs: ClassVar = Permission.MEDICINES_SEE
    stay_id: int
    days: int = _DAYS

    def run(self, work: Work) -> PersonMedicines:
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        person = work.session.get_one(Person, stay.person_id)
        known = medicines_cautions.cautions(work.session, [person.id]).get(person.id, ())
        since = work.now - timedelta(days=self.days)
        found = PersonMedicines(
            stay_id=stay.id,
            person_id=person.id,
            name=person.name,
            bed=beds_board.bed_labels(work.session, [stay.id], work.now).get(stay.id, ""),
            cautions=known,
            asked=asked(known),
            orders=tuple(medicines.orders(work.session, [stay.id])),
            doses=tuple(reversed(medicines.doses(work.session, [stay.id], since))),
            kept=tuple(medicines_stock.pages(work.session, [stay.id])),
        )
        return files.veil(work, [found])[0]


@dataclass(frozen=True, slots=True)
class MedicinesMissed(Read[tuple[MissedDoses, ...]]):
    """Which doses of a shift did nobody give, and nobody said why? In bed order.

    `moment` is any moment of the shift, now when left out. Who was away has missed nothing.
    """

    needs: ClassVar = Permission.MEDICINES_SEE
    moment: datetime | None = None

    def run(self, work: Work) -> tuple[MissedDoses, ...]:
        return files.veil(work, missed_doses(work, self.moment or work.now))


def missed_doses(
    work: Work, moment: datetime, house: Sequence[Bedded] | None = None
) -> list[MissedDoses]:
    """The same with the names of restricted files; whoever asks sees to it who is told them.

    `house` is who was there in that shift, where that is known already.
    """
    shift = shift_at(moment, work.policy)
    found: dict[int, MissedDoses] = {}
    for line in _lines(work, shift, house):
        within = line.due_at is not None and shift.begins <= line.due_at < shift.ends
        if line.state is not DoseState.MISSED or not within or line.due_at is None:
            continue
        before = found.get(line.stay_id)
        missed = (*(before.missed if before else ()), (line.order.title, line.due_at))
        found[line.stay_id] = MissedDoses(line.stay_id, line.person_id, line.bed, line.name, missed)
    return list(found.values())


def _lines(
    work: Work, shift: ShiftSpan, house: Sequence[Bedded] | None = None
) -> Iterator[DoseLine]:
    there = residents_of_shift(work, shift) if house is None else house
    residents = [_Resident(card, bed) for card, bed in there]
    sheet = _Sheet.of(work, shift, [each.card for each in residents])
    for each in residents:
        yield from sheet.of_resident(each)


class _Resident(NamedTuple):
    """Somebody in the book, and the label of the bed."""

    card: ResidentCard
    bed: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was looked up for the lines of a shift, by stay."""

    work: Work
    shift: ShiftSpan
    facts: Mapping[int, RoundFacts]
    orders: Mapping[int, list[Order]]
    entries: Mapping[int, list[DoseEntry]]
    cautions: Mapping[int, tuple[Caution, ...]]
    balances: Mapping[int, int]

    @classmethod
    def of(cls, work: Work, shift: ShiftSpan, cards: Collection[ResidentCard]) -> _Sheet:
        session = work.session
        stays = [card.stay_id for card in cards]
        orders = medicines.orders(session, stays)
        ordered = {each.stay_id for each in orders}
        since = shift.begins - _BACK
        people = [card.person_id for card in cards if card.stay_id in ordered]
        stocks = {each.stock_id for each in orders if each.stock_id is not None}
        return cls(
            work,
            shift,
            rounds_facts.facts(session, shift.begins - _DAY, shift.ends + _DAY, ()),
            _by_stay(orders),
            _by_stay(medicines.doses(session, ordered, since)),
            medicines_cautions.cautions(session, people),
            medicines_stock.balances(session, stocks),
        )

    def of_resident(self, who: _Resident) -> Iterator[DoseLine]:
        """Their doses in the order of time, then what they may have when needed."""
        stay_id = who.card.stay_id
        orders = [each for each in self.orders.get(stay_id, ()) if not each.stops]
        entries = self.entries.get(stay_id, [])
        answered = answers(entries)
        due = [(at, order) for order in orders for at in self._times(order, answered)]
        for at, order in sorted(due, key=lambda each: (each[0], each[1].id)):
            yield self._due(who, order, at, answered.get((order.id, at)))
        for order in orders:
            if order.facts.regimen.pattern is Pattern.AS_NEEDED and order.runs_at(self.work.now):
                mine = [each for each in entries if each.order_id == order.id]
                yield self._as_needed(who, order, mine)

    def _times(
        self, order: Order, answered: Mapping[tuple[int, datetime], DoseEntry]
    ) -> Iterator[datetime]:
        """Due in the shift; what the shift before left open; what may be given early already."""
        policy, shift, now = self.work.policy, self.shift, self.work.now
        left = timedelta(minutes=policy.medicine_missed_minutes)
        early = now + timedelta(minutes=policy.medicine_early_minutes) + _MINUTE
        present = shift.begins <= now < shift.ends
        until = max(shift.ends, early) if present else shift.ends
        for at in due_times(order, shift.begins - left, until):
            entry = answered.get((order.id, at))
            told = now < at + left if entry is None else entry.entered_at >= shift.begins
            if at >= shift.begins or (present and told):
                yield at

    def _due(self, who: _Resident, order: Order, at: datetime, entry: DoseEntry | None) -> DoseLine:
        facts, policy = self.facts.get(who.card.stay_id), self.work.policy
        away = facts is not None and not facts.here(overdue_at(order, at, policy))
        state = dose_state((order, at, entry), self.work.now, policy, away=away)
        return replace(self._line(who, order), due_at=at, state=state, entry=entry)

    def _as_needed(self, who: _Resident, order: Order, entries: list[DoseEntry]) -> DoseLine:
        now, facts = self.work.now, self.facts.get(who.card.stay_id)
        earliest, _taken = possible_from(order, entries, now)
        last = next((each for each in reversed(entries) if each.taken), None)
        after = timedelta(minutes=self.work.policy.medicine_effect_minutes)
        return replace(
            self._line(who, order),
            state=DoseState.AS_NEEDED if facts is None or facts.here(now) else DoseState.AWAY,
            entry=last,
            possible_from=earliest if earliest is not None and earliest > now else None,
            effect_due=last.happened_at + after if last and last.effect is None else None,
        )

    def _line(self, who: _Resident, order: Order) -> DoseLine:
        """What a line says of whom it is about and of the order."""
        card, known = who.card, self.cautions.get(who.card.person_id, ())
        return DoseLine(
            stay_id=card.stay_id,
            person_id=card.person_id,
            bed=who.bed,
            name=card.name,
            sex=card.sex,
            age=card.age,
            order=order,
            due_at=None,
            state=DoseState.AS_NEEDED,
            away=card.state if card.state in OUT_OF_HOUSE else None,
            warned=warned_of(self.work, order.facts.medicine, known),
            unasked=not asked(known),
            by_two=by_two(self.work, order.facts.control),
            balance=None if order.stock_id is None else self.balances.get(order.stock_id, 0),
        )


OfStay = TypeVar("OfStay", Order, DoseEntry)


def _by_stay(found: Iterable[OfStay]) -> dict[int, list[OfStay]]:
    by_stay: dict[int, list[OfStay]] = {}
    for each in found:
        by_stay.setdefault(each.stay_id, []).append(each)
    return by_stay
