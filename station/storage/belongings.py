"""Things handed in."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.belongings import BelongingKind, BelongingState, SignedHow
from station.domain.topics import Topic
from station.storage.base import Row


class Belonging(Row):
    """One line of the list: thing, number, features, place, two signatures in and out."""

    __tablename__ = "belonging"
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
    version: Mapped[int] = mapped_column()

    __mapper_args__: ClassVar = {"version_id_col": version}
