"""The stock book of medicines: its pages and their rows."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.medicines import Control, DoseUnit
from station.domain.medicines_stock import Move, MoveKind, StockPage
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.among import Among, ids
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay


class MedicineStock(Row):
    """A page of the stock book; without a stay it is the station's own."""

    __tablename__ = "medicine_stock"
    topic = Topic.MEDICINES

    client_id: Mapped[str] = mapped_column(unique=True)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    medicine: Mapped[str]
    strength: Mapped[str] = mapped_column(default="")
    unit: Mapped[DoseUnit]
    control: Mapped[Control]
    expires_on: Mapped[date | None]
    opened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class MedicineMove(Row):
    """One row of a page, in thousandths of its unit, signed; the balance is their sum."""

    __tablename__ = "medicine_move"
    topic = Topic.MEDICINES

    client_id: Mapped[str] = mapped_column(unique=True)
    stock_id: Mapped[int] = mapped_column(ForeignKey("medicine_stock.id"), index=True)
    kind: Mapped[MoveKind]
    quantity: Mapped[int] = mapped_column(BigInteger)
    dose_id: Mapped[int | None] = mapped_column(ForeignKey("medicine_dose.id"), index=True)
    expected: Mapped[int | None] = mapped_column(BigInteger)
    counted: Mapped[int | None] = mapped_column(BigInteger)
    to_whom: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("medicine_move.id"), unique=True)
    incident_id: Mapped[int | None] = mapped_column(ForeignKey("duty_entry.id"))


_SECOND, _NEWER = aliased(ClerkRow), aliased(MedicineMove)


def balances(session: Session, stock_ids: Collection[int]) -> dict[int, int]:
    """By page, the sum of its rows in thousandths."""
    query = (
        select(MedicineMove.stock_id, func.sum(MedicineMove.quantity))
        .where(Among(MedicineMove.stock_id))
        .group_by(MedicineMove.stock_id)
    )
    return {id_: int(total) for id_, total in session.execute(query, ids(stock_ids))}


def pages(session: Session, stay_ids: Collection[int] | None = None) -> list[StockPage]:
    """The pages of these stays, or every page of the book, each with balance and last count."""
    query = (
        select(MedicineStock, Stay.person_id, Person.name)
        .outerjoin(Stay, Stay.id == MedicineStock.stay_id)
        .outerjoin(Person, Person.id == Stay.person_id)
        .order_by(MedicineStock.control.desc(), MedicineStock.medicine, MedicineStock.id)
    )
    if stay_ids is not None:
        query = query.where(Among(MedicineStock.stay_id))
    asked = {} if stay_ids is None else ids(stay_ids)
    rows = session.execute(query, asked).all()
    there = balances(session, [row.id for row, *_ in rows])
    counts = _last_counts(session, [row.id for row, *_ in rows])
    return [
        StockPage(
            id=row.id,
            medicine=row.medicine,
            strength=row.strength,
            unit=row.unit,
            control=row.control,
            balance=there.get(row.id, 0),
            opened_at=row.opened_at,
            stay_id=row.stay_id,
            person_id=person_id,
            name=name or "",
            expires_on=row.expires_on,
            last_count=counts.get(row.id),
        )
        for row, person_id, name in rows
    ]


def _last_counts(session: Session, stock_ids: Collection[int]) -> dict[int, Move]:
    counted = [each for each in moves(session, stock_ids) if each.kind is MoveKind.COUNTED]
    return {each.stock_id: each for each in counted if not each.corrected}


def kept_of_stay(session: Session, stay_id: int) -> int:
    """How many medicines of a resident the station still keeps."""
    return sum(page.balance > 0 for page in pages(session, [stay_id]))


def moves(session: Session, stock_ids: Collection[int]) -> list[Move]:
    """Every row of these pages, in the order of time."""
    query = (
        select(MedicineMove, ClerkRow.name, _SECOND.name, _NEWER.id)
        .outerjoin(ClerkRow, ClerkRow.id == MedicineMove.clerk_id)
        .outerjoin(_SECOND, _SECOND.id == MedicineMove.second_id)
        .outerjoin(_NEWER, _NEWER.corrects_id == MedicineMove.id)
        .where(Among(MedicineMove.stock_id))
        .order_by(MedicineMove.happened_at, MedicineMove.id)
    )
    return [
        Move(
            id=row.id,
            stock_id=row.stock_id,
            kind=row.kind,
            quantity=row.quantity,
            happened_at=row.happened_at,
            entered_at=row.entered_at,
            clerk=clerk or "",
            second=second or "",
            dose_id=row.dose_id,
            expected=row.expected,
            counted=row.counted,
            to_whom=row.to_whom,
            reason=row.reason,
            corrects=row.corrects_id,
            corrected=newer is not None,
        )
        for row, clerk, second, newer in session.execute(query, ids(stock_ids))
    ]


def locked(session: Session, stock_id: int) -> MedicineStock | None:
    """A page, locked against every other deed about it."""
    query = select(MedicineStock).where(MedicineStock.id == stock_id).with_for_update()
    return session.scalar(query.execution_options(populate_existing=True))


def by_client_id(session: Session, client_id: str) -> MedicineMove | None:
    """The row that a form has made already."""
    return session.scalar(select(MedicineMove).where(MedicineMove.client_id == client_id))


def moves_of_dose(session: Session, dose_id: int) -> list[MedicineMove]:
    """The rows that a dose has made."""
    query = select(MedicineMove).where(MedicineMove.dose_id == dose_id).order_by(MedicineMove.id)
    return list(session.scalars(query))
