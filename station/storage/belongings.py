"""Things handed in."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, exists, func, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.belongings import BelongingKind, BelongingRecord, BelongingState, SignedHow
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, partial_index
from station.storage.stays import Stay

_STORED = text("state = 'stored'")


class Belonging(Row):
    """One line of the list: thing, number, features, place, two signatures in and out."""

    __tablename__ = "belonging"
    __table_args__ = (
        partial_index("ix_belonging_stored", "intake_id", where=_STORED),
        Index("uq_belonging_client_id_line", "client_id", "line", unique=True),
    )
    topic = Topic.BELONGINGS

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"), index=True)
    line: Mapped[int]
    kind: Mapped[BelongingKind]
    name: Mapped[str]
    quantity: Mapped[int] = mapped_column(default=1)
    features: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int] = mapped_column(default=0)
    bag: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    state: Mapped[BelongingState] = mapped_column(default=BelongingState.STORED)
    received_at: Mapped[datetime]
    received_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    signed_in: Mapped[SignedHow | None]
    signed_in_witness: Mapped[str] = mapped_column(default="")
    signed_in_at: Mapped[datetime | None]
    given_out_at: Mapped[datetime | None]
    given_out_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    given_to: Mapped[str] = mapped_column(default="")
    signed_out: Mapped[SignedHow | None]
    receipt: Mapped[str] = mapped_column(default="")
    carrier: Mapped[str] = mapped_column(default="")
    noticed_on: Mapped[date | None]
    notice: Mapped[str] = mapped_column(default="")
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    client_id: Mapped[str | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


def rows_of_intake(session: Session, intake_id: int, *, lock: bool = False) -> list[Belonging]:
    """The lines of one list in their order."""
    query = select(Belonging).where(Belonging.intake_id == intake_id).order_by(Belonging.line)
    return list(session.scalars(query.with_for_update() if lock else query))


def rows_by_client_id(session: Session, client_id: str) -> list[Belonging]:
    """The lines that a form has written already, in their order."""
    query = select(Belonging).where(Belonging.client_id == client_id).order_by(Belonging.line)
    return list(session.scalars(query))


def last_line(session: Session, intake_id: int) -> int:
    """The number of the last line, 0 for an empty list."""
    query = select(func.max(Belonging.line)).where(Belonging.intake_id == intake_id)
    return session.scalar(query) or 0


def is_owner_here(session: Session, intake_id: int) -> bool:
    """Whether the stay that an intake led to is open, so that the owner can be asked."""
    return bool(
        session.scalar(select(exists().where(Stay.intake_id == intake_id, Stay.left_at.is_(None))))
    )


def of_intake(session: Session, intake_id: int) -> tuple[BelongingRecord, ...]:
    """The list of one intake as records."""
    by, second = aliased(ClerkRow), aliased(ClerkRow)
    names = (
        select(Belonging.id, by.name, second.name)
        .outerjoin(by, by.id == Belonging.given_out_by_id)
        .outerjoin(second, second.id == Belonging.second_id)
        .where(Belonging.intake_id == intake_id)
    )
    people = {thing_id: (one or "", two or "") for thing_id, one, two in session.execute(names)}
    return tuple(
        BelongingRecord(
            id=row.id,
            line=row.line,
            kind=row.kind,
            name=row.name,
            quantity=row.quantity,
            features=row.features,
            amount_fen=row.amount_fen,
            bag=row.bag,
            place=row.place,
            state=row.state,
            received_at=row.received_at,
            signed_in=row.signed_in,
            signed_in_witness=row.signed_in_witness,
            given_out_at=row.given_out_at,
            given_out_by=people[row.id][0],
            given_to=row.given_to,
            signed_out=row.signed_out,
            receipt=row.receipt,
            carrier=row.carrier,
            noticed_on=row.noticed_on,
            notice=row.notice,
            second=people[row.id][1],
        )
        for row in rows_of_intake(session, intake_id)
    )
