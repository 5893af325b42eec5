"""The log of doses: given, not given and why, put right, and what one has done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.medicines import MedicineTrouble, Order
from station.domain.medicines_doses import (
    TAKEN,
    DoseEntry,
    DoseFacts,
    Effect,
    Outcome,
    answers,
    dose_problems,
)
from station.domain.medicines_stock import MoveKind
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.stays import StepMoment, moment_problems
from station.storage import medicines, medicines_stock, rounds_facts
from station.storage.medicines import MedicineDose, MedicineEffect
from station.storage.medicines_stock import MedicineMove
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.medicines_warned import require_acknowledged, second_person
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class WriteDose(Write[DoseEntry]):
    """Write down what came of a dose; `due_at` None for one that was given when needed.

    The same dose is never written down twice: another desk's answer stands, the second is refused
    and told of it; a repeat with the same `client_id` changes nothing. `quantity` in thousandths,
    None as ordered. `acknowledged` says why against a written allergy, `second` is the witness of
    a controlled medicine, `alone` why there was none. It can be done without knowing who it is.
    """

    needs: ClassVar = Permission.MEDICINES_WRITE
    veiled: ClassVar = True
    client_id: str
    order_id: int
    due_at: datetime | None
    outcome: Outcome = Outcome.GIVEN
    quantity: int | None = None
    reason: str = ""
    needed_for: str = ""
    acknowledged: str = ""
    second: SecondClerk | None = None
    alone: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> DoseEntry:
        order, stay = _order(work, self.order_id)
        if (known := medicines.dose_by_client_id(work.session, self.client_id)) is not None:
            return _entry(work, known.id)
        when = self.happened_at or work.now
        before = [each for each in medicines.doses_of(work.session, order.id) if each.counts]
        if self.due_at is not None:
            _require_unanswered(before, order, self.due_at)
        _require_here(work, stay, when, self.outcome)
        facts = DoseFacts(
            order,
            self.due_at,
            self.outcome,
            when,
            self.quantity,
            self.reason,
            self.needed_for,
            tuple(before),
        )
        if problems := dose_problems(facts, work.policy):
            raise Refused(problems)
        return self._written(work, order, stay, when)

    def _written(self, work: Work, order: Order, stay: Stay, when: datetime) -> DoseEntry:
        taken = self.outcome in TAKEN
        warned = taken and require_acknowledged(
            work, stay.person_id, order.facts.medicine, self.acknowledged
        )
        second = (
            second_person(work, order.facts.control, self.second, self.alone) if taken else None
        )
        row = MedicineDose(
            client_id=self.client_id,
            order_id=order.id,
            stay_id=stay.id,
            due_at=self.due_at,
            outcome=self.outcome,
            quantity=self.quantity or order.facts.dose,
            happened_at=when,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            witness_id=second.id if second else None,
            alone="" if second else self.alone.strip(),
            reason=self.reason.strip(),
            needed_for=self.needed_for.strip(),
            acknowledged=self.acknowledged.strip() if warned else "",
            corrects_id=_last_taken_back(work, order.id, self.due_at),
        )
        work.session.add(row)
        work.session.flush()
        if taken:
            take_out(work, order, row)
        return _entry(work, row.id)


@dataclass(frozen=True, slots=True)
class CorrectDose(Write[DoseEntry]):
    """Put an entry of the log right: a new row that names the old, which stays.

    `outcome` None takes it back: it was not so at all, and its dose is open again. What it had
    taken out of the stock book goes back, or is taken out instead, by rows of their own.
    """

    needs: ClassVar = Permission.MEDICINES_WRITE
    veiled: ClassVar = True
    client_id: str
    entry_id: int
    reason: str
    outcome: Outcome | None = None
    quantity: int | None = None
    acknowledged: str = ""
    second: SecondClerk | None = None
    alone: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> DoseEntry:
        if (known := medicines.dose_by_client_id(work.session, self.client_id)) is not None:
            _order(work, known.order_id)
            return _entry(work, known.id)
        old = medicines.dose(work.session, self.entry_id)
        if old is None:
            raise Refused(Problem(MedicineTrouble.NOT_FOUND, "entry_id"))
        order, stay = _order(work, old.order_id)
        now = medicines.dose(work.session, old.id)
        assert now is not None
        if not now.counts:
            raise Refused(Problem(MedicineTrouble.CORRECTED_ALREADY, "entry_id"))
        if not self.reason.strip():
            raise Refused(Problem(MedicineTrouble.REASON_MISSING, "reason", weight=Weight.REASON))
        when = self.happened_at or old.happened_at
        taken = self.outcome is not None and self.outcome in TAKEN
        _require_here(work, stay, when, self.outcome or old.outcome)
        warned = taken and require_acknowledged(
            work, stay.person_id, order.facts.medicine, self.acknowledged or old.acknowledged
        )
        second = second_person(work, order.facts.control, self.second, self.alone)
        row = MedicineDose(
            client_id=self.client_id,
            order_id=order.id,
            stay_id=stay.id,
            due_at=old.due_at,
            outcome=self.outcome or old.outcome,
            quantity=self.quantity or old.quantity,
            happened_at=when,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            witness_id=second.id if second else None,
            alone=self.alone.strip(),
            reason=self.reason.strip(),
            needed_for=old.needed_for,
            acknowledged=(self.acknowledged or old.acknowledged) if warned else "",
            corrects_id=old.id,
            taken_back=self.outcome is None,
        )
        work.session.add(row)
        work.session.flush()
        put_back(work, old.id, row)
        if taken:
            take_out(work, order, row)
        return _entry(work, row.id)


@dataclass(frozen=True, slots=True)
class WriteEffect(Write[DoseEntry]):
    """Write down what a dose that was given when needed has done, looked at later."""

    needs: ClassVar = Permission.MEDICINES_WRITE
    veiled: ClassVar = True
    client_id: str
    entry_id: int
    effect: Effect
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> DoseEntry:
        old = medicines.dose(work.session, self.entry_id)
        if old is None:
            raise Refused(Problem(MedicineTrouble.NOT_FOUND, "entry_id"))
        _order(work, old.order_id)
        if medicines.effect_by_client_id(work.session, self.client_id) is not None:
            return _entry(work, old.id)
        old = _entry(work, old.id)
        if not old.taken:
            raise Refused(Problem(MedicineTrouble.NOTHING_TO_LOOK_AT, "entry_id"))
        if old.effect is not None:
            data = {"clerk": old.effect.clerk, "at": old.effect.happened_at}
            raise Refused(Problem(MedicineTrouble.LOOKED_AT_ALREADY, "entry_id", data))
        work.session.add(
            MedicineEffect(
                client_id=self.client_id,
                dose_id=old.id,
                effect=self.effect,
                note=self.note.strip(),
                happened_at=self.happened_at or work.now,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return _entry(work, old.id)


def take_out(work: Work, order: Order, dose: MedicineDose) -> None:
    """What a dose takes out of its page, when it has one."""
    if order.stock_id is not None:
        _move(work, order.stock_id, dose, -dose.quantity)


def put_back(work: Work, old_id: int, dose: MedicineDose) -> None:
    """Undo in the stock book what a dose that was put right had taken out."""
    for move in medicines_stock.moves_of_dose(work.session, old_id):
        _move(work, move.stock_id, dose, -move.quantity, corrects=move.id)


def _move(
    work: Work, stock_id: int, dose: MedicineDose, quantity: int, corrects: int | None = None
) -> None:
    medicines_stock.locked(work.session, stock_id)
    work.session.add(
        MedicineMove(
            client_id=f"dose-{dose.id}-{corrects or 'out'}",
            stock_id=stock_id,
            kind=MoveKind.GIVEN,
            quantity=quantity,
            dose_id=dose.id,
            happened_at=dose.happened_at,
            entered_at=work.now,
            clerk_id=dose.clerk_id,
            second_id=dose.witness_id,
            reason=dose.reason if corrects else "",
            corrects_id=corrects,
        )
    )
    work.session.flush()


def _order(work: Work, order_id: int) -> tuple[Order, Stay]:
    """The order, locked, with its stay, which the deed is about; raises Refused."""
    row = medicines.locked(work.session, order_id)
    order = None if row is None else medicines.order(work.session, order_id)
    if order is None or order.stops:
        raise Refused(Problem(MedicineTrouble.NOT_FOUND, "order_id"))
    stay = work.session.get_one(Stay, order.stay_id)
    work.about(person_id=stay.person_id, stay_id=stay.id)
    return order, stay


def _require_unanswered(before: list[DoseEntry], order: Order, due_at: datetime) -> None:
    known = answers(before).get((order.id, due_at))
    if known is not None:
        data = {"clerk": known.clerk, "at": known.happened_at, "outcome": known.outcome}
        raise Refused(Problem(MedicineTrouble.GIVEN_ALREADY, "due_at", data))


def _require_here(work: Work, stay: Stay, when: datetime, outcome: Outcome) -> None:
    """Nobody is given anything before they came, in the future, or while they are away."""
    if problems := moment_problems(StepMoment(when, work.now, stay.admitted_at)):
        raise Refused(problems)
    here = rounds_facts.whereabouts(work.session, stay).here(when)
    if not here and outcome in TAKEN:
        data = {"happened_at": when}
        raise Refused(Problem(MedicineTrouble.NOT_IN_HOUSE, "happened_at", data))


def _last_taken_back(work: Work, order_id: int, due_at: datetime | None) -> int | None:
    """The entry of the same due dose that was taken back: the new one takes its place."""
    if due_at is None:
        return None
    found = [
        each
        for each in medicines.doses_of(work.session, order_id)
        if each.due_at == due_at and not each.corrected
    ]
    return found[-1].id if found else None


def _entry(work: Work, dose_id: int) -> DoseEntry:
    found = medicines.dose(work.session, dose_id)
    assert found is not None
    return found
