"""Stays, their steps, assessments, extensions."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.intake import SelfCare
from station.domain.stays import StayState, StepKind
from station.domain.topics import Topic
from station.storage.base import Row
from station.storage.people import Sorted

_OPEN = text("left_at IS NULL")


class Stay(Row):
    """One stay of one person; a person has at most one that is open."""

    __tablename__ = "stay"
    __table_args__ = (
        Index(
            "uq_stay_person_open",
            "person_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_stay_person_id_admitted_at", "person_id", "admitted_at"),
        Index("ix_stay_admitted_at_id", "admitted_at", "id"),
        Index("ix_stay_left_at_id", "left_at", "id"),
    )
    topic = Topic.STAYS

    rescue_number: Mapped[str] = mapped_column(Sorted, unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    intake_id: Mapped[int | None] = mapped_column(ForeignKey("intake.id"), unique=True)
    state: Mapped[StayState] = mapped_column(default=StayState.IN_STATION)
    admitted_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    assistance_class: Mapped[AssistanceClass | None]
    class_confirmed: Mapped[bool] = mapped_column(default=False)
    expected_back: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    leaving_way: Mapped[str] = mapped_column(default="")
    destination: Mapped[str] = mapped_column(default="")
    remarks: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class StayStep(Row):
    """A dated fact in a stay: when it happened, when it was entered, by whom."""

    __tablename__ = "stay_step"
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    kind: Mapped[StepKind]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    reference: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Assessment(Row):
    """A class proposed from capacity and self-care, and confirmed by a person."""

    __tablename__ = "assessment"
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    capacity: Mapped[Capacity]
    self_care: Mapped[SelfCare]
    proposed: Mapped[AssistanceClass]
    confirmed: Mapped[AssistanceClass]
    reason: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class Extension(Row):
    """Leave to stay longer than the limit, with reason and filing. 民政部令第24号 第十二条."""

    __tablename__ = "extension"
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    until: Mapped[date]
    reason: Mapped[str]
    filed_with: Mapped[str]
    filed_number: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
