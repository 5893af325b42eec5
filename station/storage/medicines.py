"""Medicine orders, the log of doses, and what doses given when needed have done."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index, Select, bindparam, or_, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.medicines import (
    Control,
    DoseUnit,
    Order,
    OrderFacts,
    Pattern,
    Regimen,
    Route,
    Source,
)
from station.domain.medicines_doses import DoseEntry, Effect, EffectSeen, Outcome
from station.domain.stays import OUT_OF_HOUSE
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.among import Among, ids
from station.storage.base import Row, columns, partial_index
from station.storage.prepared import Question
from station.storage.stays import Stay

_ANSWERS = text("corrects_id IS NULL AND due_at IS NOT NULL")


class MedicineOrder(Row):
    """What somebody is to have. Never changed: another row names it and takes its place."""

    __tablename__ = "medicine_order"
    topic = Topic.MEDICINES

    client_id: Mapped[str] = mapped_column(unique=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    medicine: Mapped[str]
    strength: Mapped[str] = mapped_column(default="")
    dose: Mapped[int]
    unit: Mapped[DoseUnit]
    route: Mapped[Route]
    pattern: Mapped[Pattern]
    times: Mapped[str] = mapped_column(default="")
    """Four digits each, as `0800 2100`."""
    every_hours: Mapped[int | None]
    needed_for: Mapped[str] = mapped_column(default="")
    least_hours: Mapped[int | None]
    most_per_day: Mapped[int | None]
    starts_at: Mapped[datetime]
    until: Mapped[datetime | None]
    source: Mapped[Source]
    prescriber: Mapped[str] = mapped_column(default="")
    control: Mapped[Control]
    critical: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    stock_id: Mapped[int | None] = mapped_column(ForeignKey("medicine_stock.id"))
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("medicine_order.id"), unique=True)
    stops: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    warned: Mapped[str] = mapped_column(default="")
    acknowledged: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    checked_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class MedicineDose(Row):
    """What came of one dose; of one due dose there is one row that corrects no other."""

    __tablename__ = "medicine_dose"
    __table_args__ = (
        partial_index("uq_medicine_dose_due", "order_id", "due_at", unique=True, where=_ANSWERS),
        Index("ix_medicine_dose_stay_id_happened_at", "stay_id", "happened_at"),
        Index("ix_medicine_dose_due_at", "due_at"),
    )
    topic = Topic.MEDICINES

    client_id: Mapped[str] = mapped_column(unique=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("medicine_order.id"))
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"))
    due_at: Mapped[datetime | None]
    outcome: Mapped[Outcome]
    quantity: Mapped[int]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    witness_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    alone: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    needed_for: Mapped[str] = mapped_column(default="")
    acknowledged: Mapped[str] = mapped_column(default="")
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("medicine_dose.id"), unique=True)
    taken_back: Mapped[bool] = mapped_column(default=False)


class MedicineEffect(Row):
    """What a dose that was given when needed has done, looked at once."""

    __tablename__ = "medicine_effect"
    topic = Topic.MEDICINES

    client_id: Mapped[str] = mapped_column(unique=True)
    dose_id: Mapped[int] = mapped_column(ForeignKey("medicine_dose.id"), unique=True)
    effect: Mapped[Effect]
    note: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


_NEXT = aliased(MedicineOrder)
_CHECKER = aliased(ClerkRow)
_ORDERS: Select[*tuple[Any, ...]] = (
    select(MedicineOrder, ClerkRow.name, _CHECKER.name, _NEXT.id, _NEXT.starts_at, _NEXT.stops)
    .outerjoin(ClerkRow, ClerkRow.id == MedicineOrder.clerk_id)
    .outerjoin(_CHECKER, _CHECKER.id == MedicineOrder.checked_by_id)
    .outerjoin(_NEXT, _NEXT.replaces_id == MedicineOrder.id)
    .order_by(MedicineOrder.starts_at, MedicineOrder.id)
)
_NEWER = aliased(MedicineDose)
_WITNESS = aliased(ClerkRow)
_LOOKER = aliased(ClerkRow)
_OF_DOSE = (
    *(MedicineDose.id, MedicineDose.order_id, MedicineDose.stay_id, MedicineDose.due_at),
    *(MedicineDose.outcome, MedicineDose.quantity, MedicineDose.happened_at),
    *(MedicineDose.entered_at, ClerkRow.name, _WITNESS.name, MedicineDose.alone),
    *(MedicineDose.reason, MedicineDose.needed_for, MedicineDose.acknowledged),
    *(MedicineDose.corrects_id, _NEWER.id, MedicineDose.taken_back),
)
_OF_EFFECT = (
    *(MedicineEffect.effect, MedicineEffect.note, MedicineEffect.happened_at, _LOOKER.name),
)
_DOSES: Select[*tuple[Any, ...]] = (
    select(*_OF_DOSE, *_OF_EFFECT)
    .select_from(MedicineDose)
    .outerjoin(ClerkRow, ClerkRow.id == MedicineDose.clerk_id)
    .outerjoin(_WITNESS, _WITNESS.id == MedicineDose.witness_id)
    .outerjoin(_NEWER, _NEWER.corrects_id == MedicineDose.id)
    .outerjoin(MedicineEffect, MedicineEffect.dose_id == MedicineDose.id)
    .outerjoin(_LOOKER, _LOOKER.id == MedicineEffect.clerk_id)
    .order_by(MedicineDose.happened_at, MedicineDose.id)
)
_SINCE = Question(
    _DOSES.where(
        or_(
            MedicineDose.due_at >= bindparam("since"),
            MedicineDose.happened_at >= bindparam("since"),
        ),
        Among(MedicineDose.stay_id),
    )
)
_OF_ORDER = Question(_DOSES.where(MedicineDose.order_id == bindparam("order_id")))
_ONE = Question(_DOSES.where(MedicineDose.id == bindparam("dose_id")))


def facts_of(row: MedicineOrder) -> OrderFacts:
    """What a row of an order says."""
    return OrderFacts(
        medicine=row.medicine,
        strength=row.strength,
        dose=row.dose,
        unit=row.unit,
        route=row.route,
        regimen=Regimen(
            row.pattern,
            tuple(time(int(each[:2]), int(each[2:])) for each in row.times.split()),
            row.every_hours,
            row.needed_for,
            row.least_hours,
            row.most_per_day,
        ),
        source=row.source,
        starts_at=row.starts_at,
        until=row.until,
        prescriber=row.prescriber,
        control=row.control,
        critical=row.critical,
        note=row.note,
    )


def columns_of(facts: OrderFacts) -> dict[str, object]:
    """What an order says, by column."""
    regimen = facts.regimen
    return {
        "medicine": facts.medicine.strip(),
        "strength": facts.strength.strip(),
        "dose": facts.dose,
        "unit": facts.unit,
        "route": facts.route,
        "pattern": regimen.pattern,
        "times": " ".join(f"{each:%H%M}" for each in regimen.times),
        "every_hours": regimen.every_hours,
        "needed_for": regimen.needed_for.strip(),
        "least_hours": regimen.least_hours,
        "most_per_day": regimen.most_per_day,
        "starts_at": facts.starts_at,
        "until": facts.until,
        "source": facts.source,
        "prescriber": facts.prescriber.strip(),
        "control": facts.control,
        "critical": facts.critical,
        "note": facts.note.strip(),
    }


def _orders(
    session: Session, query: Select[*tuple[Any, ...]], values: dict[str, Any]
) -> list[Order]:
    found = session.execute(query, values)
    return [
        Order(
            id=row.id,
            stay_id=row.stay_id,
            facts=facts_of(row),
            entered_at=row.entered_at,
            clerk=clerk or "",
            checked_by=checker or "",
            stock_id=row.stock_id,
            replaces=row.replaces_id,
            stops=row.stops,
            reason=row.reason,
            warned=row.warned,
            acknowledged=row.acknowledged,
            successor=successor,
            ends_at=ends_at,
            stopped=bool(stopped),
        )
        for row, clerk, checker, successor, ends_at, stopped in found
    ]


def orders(session: Session, stay_ids: Collection[int]) -> list[Order]:
    """Every order of these stays, changed and stopped ones too, by their beginning."""
    return _orders(session, _ORDERS.where(Among(MedicineOrder.stay_id)), ids(stay_ids))


def critical(session: Session, stay_id: int | None = None) -> list[Order]:
    """The orders that must not be late, of whoever is in the house, or of one stay."""
    query = _ORDERS.join(Stay, Stay.id == MedicineOrder.stay_id).where(
        MedicineOrder.critical, Stay.left_at.is_(None), Stay.state.not_in(sorted(OUT_OF_HOUSE))
    )
    return _orders(session, query if stay_id is None else query.where(Stay.id == stay_id), {})


def order(session: Session, order_id: int) -> Order | None:
    """One order."""
    found = _orders(session, _ORDERS.where(MedicineOrder.id == order_id), {})
    return found[0] if found else None


def locked(session: Session, order_id: int) -> MedicineOrder | None:
    """The row of an order, locked against every other deed about it."""
    query = select(MedicineOrder).where(MedicineOrder.id == order_id).with_for_update()
    return session.scalar(query.execution_options(populate_existing=True))


def by_client_id(session: Session, client_id: str) -> MedicineOrder | None:
    """The order that a form has made already."""
    return session.scalar(select(MedicineOrder).where(MedicineOrder.client_id == client_id))


def dose_by_client_id(session: Session, client_id: str) -> MedicineDose | None:
    """The dose that a desk has sent before under the same key."""
    return session.scalar(select(MedicineDose).where(MedicineDose.client_id == client_id))


def effect_by_client_id(session: Session, client_id: str) -> MedicineEffect | None:
    """The look at an effect that a desk has sent before under the same key."""
    return session.scalar(select(MedicineEffect).where(MedicineEffect.client_id == client_id))


_DOSE_WIDTH = len(_OF_DOSE)


def _entry(row: tuple[Any, ...]) -> DoseEntry:
    id_, order_id, stay_id, due_at, outcome, quantity, happened_at, entered_at = row[:8]
    clerk, witness, alone, reason, needed_for, acknowledged = row[8:14]
    corrects, newer, taken_back = row[14:_DOSE_WIDTH]
    effect, note, seen_at, looker = row[_DOSE_WIDTH:]
    return DoseEntry(
        id=id_,
        order_id=order_id,
        stay_id=stay_id,
        due_at=due_at,
        outcome=outcome,
        quantity=quantity,
        happened_at=happened_at,
        entered_at=entered_at,
        clerk=clerk or "",
        witness=witness or "",
        alone=alone,
        reason=reason,
        needed_for=needed_for,
        acknowledged=acknowledged,
        corrects=corrects,
        corrected=newer is not None,
        taken_back=taken_back,
        effect=None if effect is None else EffectSeen(effect, note, seen_at, looker or ""),
    )


def doses(session: Session, stay_ids: Collection[int], since: datetime) -> list[DoseEntry]:
    """The doses of these stays that were due or happened since a time, corrected ones too."""
    found = columns(session, _SINCE, {"since": since, **ids(stay_ids)})
    return [_entry(row) for row in found]


def doses_of(session: Session, order_id: int) -> list[DoseEntry]:
    """Every dose of an order, corrected ones too."""
    return [_entry(row) for row in columns(session, _OF_ORDER, {"order_id": order_id})]


def dose(session: Session, dose_id: int) -> DoseEntry | None:
    """One dose."""
    found = columns(session, _ONE, {"dose_id": dose_id})
    return _entry(found[0]) if found else None
