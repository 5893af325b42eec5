"""Numbers under which others keep something about a person: fingerprints, queries, samples."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.people import OutsideNumber, OutsideNumberKind
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Sorted


class OutsideNumberRow(Row):
    """One number that police or another station gave; it finds the person and proves nothing."""

    __tablename__ = "outside_number"
    __table_args__ = (
        Index("ix_outside_number_number", "number", "person_id"),
        UniqueConstraint("person_id", "kind", "number"),
    )
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[OutsideNumberKind]
    written: Mapped[str]
    number: Mapped[str] = mapped_column(Sorted)
    unit: Mapped[str] = mapped_column(default="")
    noted_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def of_person(session: Session, person_id: int) -> tuple[OutsideNumber, ...]:
    """The numbers of one person in the order of their noting."""
    query = (
        select(OutsideNumberRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == OutsideNumberRow.clerk_id)
        .where(OutsideNumberRow.person_id == person_id)
        .order_by(OutsideNumberRow.id)
    )
    return tuple(
        OutsideNumber(row.id, row.kind, row.written, row.unit, row.noted_at, clerk or "")
        for row, clerk in session.execute(query)
    )


def owners(session: Session, kind: OutsideNumberKind, number: str) -> tuple[int, ...]:
    """Who has a number of a kind, as it is compared."""
    query = select(OutsideNumberRow.person_id).where(
        OutsideNumberRow.number == number, OutsideNumberRow.kind == kind
    )
    return tuple(session.scalars(query.order_by(OutsideNumberRow.person_id)))
