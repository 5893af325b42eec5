"""Rows of the box of small cash."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, exists, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.cash_box import CashKind, CashLine
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.vouchers import CashPayment


class CashBoxRow(Row):
    """Money put into the box, taken back or found to differ; payments have their own table."""

    __tablename__ = "cash_box_row"
    __table_args__ = (Index("ix_cash_box_row_happened_at", "happened_at"),)
    topic = Topic.GOODS

    client_id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[CashKind]
    amount_fen: Mapped[int]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    document: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


def by_client_id(session: Session, client_id: str) -> CashBoxRow | None:
    """The row that a form has written already."""
    return session.scalar(select(CashBoxRow).where(CashBoxRow.client_id == client_id))


def is_used(session: Session) -> bool:
    """Whether the station keeps its small cash in this box."""
    return bool(session.scalar(select(exists().where(CashBoxRow.id.is_not(None)))))


def balance_fen(session: Session) -> int:
    """What is in the box: all rows less the fares paid since the first of them."""
    put_in = session.scalar(select(func.sum(CashBoxRow.amount_fen))) or 0
    first = select(func.min(CashBoxRow.happened_at)).scalar_subquery()
    paid = select(func.sum(CashPayment.amount_fen)).where(CashPayment.happened_at >= first)
    return int(put_in) - int(session.scalar(paid) or 0)


def paid_between(session: Session, stay_id: int, begins: datetime, ends: datetime) -> bool:
    """Whether somebody was paid a fare within a time."""
    wanted = (
        CashPayment.stay_id == stay_id,
        CashPayment.happened_at >= begins,
        CashPayment.happened_at < ends,
    )
    return bool(session.scalar(select(exists().where(*wanted))))


def lines(session: Session, limit: int) -> tuple[CashLine, ...]:
    """The rows and the payments together, the newest first."""
    by, second = aliased(ClerkRow), aliased(ClerkRow)
    own = (
        select(CashBoxRow, by.name, second.name)
        .outerjoin(by, by.id == CashBoxRow.clerk_id)
        .outerjoin(second, second.id == CashBoxRow.second_id)
        .order_by(CashBoxRow.happened_at.desc(), CashBoxRow.id.desc())
        .limit(limit)
    )
    paid = (
        select(CashPayment, Person.id, Person.name, by.name)
        .join(Stay, Stay.id == CashPayment.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(by, by.id == CashPayment.clerk_id)
        .order_by(CashPayment.happened_at.desc(), CashPayment.id.desc())
        .limit(limit)
    )
    found = [
        CashLine(
            row.kind,
            row.id,
            row.amount_fen,
            row.happened_at,
            row.entered_at,
            clerk or "",
            with_ or "",
            row.document,
            row.reason,
        )
        for row, clerk, with_ in session.execute(own)
    ]
    found += [
        CashLine(
            CashKind.PAID,
            row.id,
            -row.amount_fen,
            row.happened_at,
            row.entered_at,
            clerk or "",
            document=row.number,
            reason=row.purpose,
            person_id=person_id,
            name=name,
        )
        for row, person_id, name, clerk in session.execute(paid)
    ]
    return tuple(sorted(found, key=lambda each: (each.happened_at, each.id), reverse=True)[:limit])
