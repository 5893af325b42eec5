"""What happened at the door: the intake, its five blocks, relatives, reports to the police."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.intake import (
    Block,
    HowCame,
    IntakeState,
    MentalState,
    Mobility,
    Outcome,
    SelfCare,
)
from station.domain.topics import Topic
from station.storage.base import Row


class Intake(Row):
    """One arrival at the door, whatever came of it."""

    __tablename__ = "intake"
    __table_args__ = (Index("ix_intake_arrived_at", "arrived_at"),)
    topic = Topic.INTAKE

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    family: Mapped[str] = mapped_column(default="", index=True)
    state: Mapped[IntakeState] = mapped_column(default=IntakeState.OPEN)
    arrived_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    how_came: Mapped[HowCame]
    found_at: Mapped[datetime | None]
    found_place: Mapped[str] = mapped_column(default="")
    escort_unit: Mapped[str] = mapped_column(default="")
    escort_people: Mapped[str] = mapped_column(default="")
    escort_number: Mapped[str] = mapped_column(default="")
    escort_phone: Mapped[str] = mapped_column(default="")
    handover_number: Mapped[str] = mapped_column(default="")
    handover_signed_at: Mapped[datetime | None]
    health_at_handover: Mapped[str] = mapped_column(default="")
    needs: Mapped[str] = mapped_column(default="")
    on_relief: Mapped[str] = mapped_column(default="")
    cause: Mapped[str] = mapped_column(default="")
    cause_text: Mapped[str] = mapped_column(default="")
    wandering_since: Mapped[date | None]
    signs: Mapped[str] = mapped_column(default="")
    temperature_tenths: Mapped[int | None]
    mental_state: Mapped[MentalState | None]
    self_care: Mapped[SelfCare | None]
    mobility: Mapped[Mobility | None]
    cleared: Mapped[str] = mapped_column(default="")
    triage_note: Mapped[str] = mapped_column(default="")
    triaged_at: Mapped[datetime | None]
    searched_for: Mapped[str] = mapped_column(default="")
    repeat_reason: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome | None]
    outcome_at: Mapped[datetime | None]
    outcome_grounds: Mapped[str] = mapped_column(default="")
    outcome_text: Mapped[str] = mapped_column(default="")
    outcome_place: Mapped[str] = mapped_column(default="")
    outcome_receipt: Mapped[str] = mapped_column(default="")
    outcome_number: Mapped[str] = mapped_column(default="")
    safety_checked_at: Mapped[datetime | None]
    safety_checker: Mapped[str] = mapped_column(default="")
    safety_checker_sex: Mapped[str] = mapped_column(default="")
    safety_findings: Mapped[str] = mapped_column(default="")
    safety_police_receipt: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class CannotState(Row):
    """A statutory block that the person could not fill, and why."""

    __tablename__ = "cannot_state"
    __table_args__ = (UniqueConstraint("intake_id", "block"),)
    topic = Topic.INTAKE

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"))
    block: Mapped[Block]
    because: Mapped[str]


class Relative(Row):
    """A near relative that the person has named."""

    __tablename__ = "relative"
    topic = Topic.INTAKE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str]
    relation: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    phone_digits: Mapped[str] = mapped_column(default="", index=True)


class PoliceReport(Row):
    """A report to the police that the law asks for, with its time and receipt."""

    __tablename__ = "police_report"
    topic = Topic.INTAKE

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"), index=True)
    sign: Mapped[str]
    found_at: Mapped[datetime]
    reported_at: Mapped[datetime]
    unit: Mapped[str]
    officer: Mapped[str] = mapped_column(default="")
    receipt: Mapped[str] = mapped_column(default="")
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
