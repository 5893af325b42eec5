"""Medicine orders: writing one, changing it by another, stopping it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.medicines import (
    Control,
    MedicineTrouble,
    Order,
    OrderFacts,
    order_problems,
)
from station.domain.medicines_doses import next_due
from station.domain.medicines_stock import MoveKind, move_problems
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.storage import medicines, medicines_stock
from station.storage.medicines import MedicineOrder
from station.storage.medicines_stock import MedicineMove, MedicineStock
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.bed_moves import locked_stay
from station.usecases.medicines_warned import require_acknowledged, second_person
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class Ordered:
    """The order as it stands in the book now, and when it is due first."""

    order: Order
    first_due: datetime | None


@dataclass(frozen=True, slots=True)
class OrderMedicine(Write[Ordered]):
    """Write down what somebody is to have; the same form (`client_id`) sent twice is one order.

    `acknowledged` says why in spite of a written allergy. A controlled medicine is checked by
    `second`; it comes out of a page of the stock book: `stock_id`, or a new one that begins with
    what was `brought` (thousandths). `again` says why the same medicine is ordered beside itself.
    """

    needs: ClassVar = Permission.MEDICINES_WRITE
    client_id: str
    stay_id: int
    facts: OrderFacts
    stock_id: int | None = None
    brought: int | None = None
    acknowledged: str = ""
    again: str = ""
    second: SecondClerk | None = None
    alone: str = ""

    def run(self, work: Work) -> Ordered:
        stay = locked_stay(work, self.stay_id)
        if (known := medicines.by_client_id(work.session, self.client_id)) is not None:
            return _ordered(work, known.id)
        _check(work, stay, self.facts, self.again)
        stock_id = self._stock(work, stay)
        return _write(work, stay, self, replaces=None, stock_id=stock_id)

    def _stock(self, work: Work, stay: Stay) -> int | None:
        """The page that the order is taken from, a new one for what was brought."""
        facts = self.facts
        if self.stock_id is not None:
            page = medicines_stock.locked(work.session, self.stock_id)
            if page is None or page.stay_id not in (None, stay.id) or page.unit is not facts.unit:
                raise Refused(Problem(MedicineTrouble.STOCK_MISSING, "stock_id"))
            return page.id
        if self.brought is not None:
            return open_page(work, self.client_id, stay.id, facts, self.brought)
        if facts.control is not Control.NONE:
            raise Refused(Problem(MedicineTrouble.STOCK_MISSING, "brought"))
        return None


@dataclass(frozen=True, slots=True)
class ChangeOrder(Write[Ordered]):
    """Let another order take the place of one, from `facts.starts_at` on, and say why.

    Two desks that change the same order: the second is refused and looks again.
    """

    needs: ClassVar = Permission.MEDICINES_WRITE
    client_id: str
    order_id: int
    facts: OrderFacts
    reason: str
    acknowledged: str = ""
    second: SecondClerk | None = None
    alone: str = ""

    def run(self, work: Work) -> Ordered:
        if (known := medicines.by_client_id(work.session, self.client_id)) is not None:
            return _again(work, known)
        stay, old = _replaced(work, self.order_id, self.facts.starts_at)
        _require_reason(self.reason)
        if problems := order_problems(self.facts, work.now):
            raise Refused(problems)
        if self.facts.unit is not old.unit and old.stock_id is not None:
            raise Refused(Problem(MedicineTrouble.STOCK_MISSING, "unit"))
        return _write(work, stay, self, replaces=old.id, stock_id=old.stock_id)


@dataclass(frozen=True, slots=True)
class StopOrder(Write[Ordered]):
    """Stop an order from a moment on, now when left out, and say why and on whose word."""

    needs: ClassVar = Permission.MEDICINES_WRITE
    client_id: str
    order_id: int
    reason: str
    prescriber: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> Ordered:
        if (known := medicines.by_client_id(work.session, self.client_id)) is not None:
            return _again(work, known)
        when = self.happened_at or work.now
        stay, old = _replaced(work, self.order_id, when)
        _require_reason(self.reason)
        facts = replace(
            medicines.facts_of(old), starts_at=when, until=None, prescriber=self.prescriber
        )
        row = MedicineOrder(
            client_id=self.client_id,
            stay_id=stay.id,
            replaces_id=old.id,
            stock_id=old.stock_id,
            stops=True,
            reason=self.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
            **medicines.columns_of(facts),
        )
        work.session.add(row)
        work.session.flush()
        return _ordered(work, row.id)


def open_page(
    work: Work, client_id: str, stay_id: int | None, facts: OrderFacts, quantity: int
) -> int:
    """A new page of the stock book that begins with what was brought; answers its id."""
    if problems := move_problems(MoveKind.BROUGHT, quantity, 0, reason="", to_whom=""):
        raise Refused([replace(each, place="brought") for each in problems])
    page = MedicineStock(
        client_id=client_id,
        stay_id=stay_id,
        medicine=facts.medicine.strip(),
        strength=facts.strength.strip(),
        unit=facts.unit,
        control=facts.control,
        opened_at=work.now,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
    work.session.add(page)
    work.session.flush()
    work.session.add(
        MedicineMove(
            client_id=client_id,
            stock_id=page.id,
            kind=MoveKind.BROUGHT,
            quantity=quantity,
            happened_at=work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    return page.id


def _check(work: Work, stay: Stay, facts: OrderFacts, again: str) -> None:
    """Nothing that cannot be meant, and not the same medicine twice beside itself unawares."""
    if problems := order_problems(facts, work.now):
        raise Refused(problems)
    same = [
        each
        for each in medicines.orders(work.session, [stay.id])
        if each.facts.medicine == facts.medicine.strip()
        and each.runs_at(max(work.now, facts.starts_at))
    ]
    if same and not again.strip():
        data = {"title": same[0].title, "since": same[0].facts.starts_at}
        raise Refused(Problem(MedicineTrouble.SAME_RUNS, "again", data, weight=Weight.REASON))


def _write(
    work: Work,
    stay: Stay,
    deed: OrderMedicine | ChangeOrder,
    *,
    replaces: int | None,
    stock_id: int | None,
) -> Ordered:
    facts = deed.facts
    warned = require_acknowledged(work, stay.person_id, facts.medicine, deed.acknowledged)
    second = second_person(work, facts.control, deed.second, deed.alone)
    why = deed.reason if isinstance(deed, ChangeOrder) else deed.again
    row = MedicineOrder(
        client_id=deed.client_id,
        stay_id=stay.id,
        stock_id=stock_id,
        replaces_id=replaces,
        reason="；".join(filter(None, (why.strip(), deed.alone.strip()))),
        warned="、".join(dict.fromkeys(each.words for each in warned)),
        acknowledged=deed.acknowledged.strip() if warned else "",
        entered_at=work.now,
        clerk_id=work.clerk.id,
        checked_by_id=second.id if second else None,
        **medicines.columns_of(facts),
    )
    work.session.add(row)
    work.session.flush()
    return _ordered(work, row.id)


def _replaced(work: Work, order_id: int, when: datetime) -> tuple[Stay, MedicineOrder]:
    """The order that another takes the place of, locked, with its stay; raises Refused."""
    old = medicines.locked(work.session, order_id)
    if old is None or old.stops:
        raise Refused(Problem(MedicineTrouble.NOT_FOUND, "order_id"))
    stay = locked_stay(work, old.stay_id)
    known = medicines.order(work.session, order_id)
    assert known is not None
    if known.successor is not None:
        raise Refused(Problem(MedicineTrouble.REPLACED_ALREADY, "order_id"))
    moments = (
        each.due_at or each.happened_at
        for each in medicines.doses_of(work.session, old.id)
        if each.counts
    )
    last = max(moments, default=None)
    if when < old.starts_at or (last is not None and when <= last):
        data = {"last": last or old.starts_at}
        raise Refused(Problem(MedicineTrouble.STARTS_BEFORE_DOSE, "starts_at", data))
    return stay, old


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused(Problem(MedicineTrouble.REASON_MISSING, "reason", weight=Weight.REASON))


def _again(work: Work, known: MedicineOrder) -> Ordered:
    stay = work.session.get_one(Stay, known.stay_id)
    work.about(person_id=stay.person_id, stay_id=stay.id)
    return _ordered(work, known.id)


def _ordered(work: Work, order_id: int) -> Ordered:
    order = medicines.order(work.session, order_id)
    assert order is not None
    first = None if order.stops else next_due(order, max(work.now, order.facts.starts_at))
    return Ordered(order, first)
