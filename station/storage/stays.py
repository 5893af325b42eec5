"""Stays, their steps, assessments, extensions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, and_, bindparam, func, or_, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.assistance import AssessmentRecord, AssistanceClass, Capacity
from station.domain.intake import SelfCare
from station.domain.stays import STATE_STEPS, StayState, StepKind
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, columns, partial_index
from station.storage.people import Sorted
from station.storage.prepared import Question

_OPEN = text("left_at IS NULL")


class Stay(Row):
    """One stay of one person; a person has at most one that is open."""

    __tablename__ = "stay"
    __table_args__ = (
        partial_index("uq_stay_person_open", "person_id", unique=True, where=_OPEN),
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
    born_year: Mapped[int] = mapped_column(default=0)
    """The person's, 0 when it is not known: a search by age passes over most stays by it."""
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class StayStep(Row):
    """A dated fact in a stay: when it happened, when it was entered, by whom."""

    __tablename__ = "stay_step"
    __table_args__ = (Index("uq_stay_step_client_id", "client_id", unique=True),)
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    kind: Mapped[StepKind]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    reference: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    client_id: Mapped[str | None]


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
    number: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    own_wages: Mapped[bool] = mapped_column(default=False)
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
    measures: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


RESCUE_SERIES = "rescue"
"""The series of rescue numbers, counted anew in each month."""


def locked(session: Session, stay_id: int) -> Stay | None:
    """A stay, open or over, locked and read afresh: of two desks one comes second."""
    return session.get(Stay, stay_id, with_for_update=True, populate_existing=True)


def open_of_person(session: Session, person_id: int) -> int | None:
    """The stay of a person that has not ended; there is at most one."""
    query = select(Stay.id).where(Stay.person_id == person_id, Stay.left_at.is_(None))
    return session.scalar(query.limit(1))


def step_by_client_id(session: Session, client_id: str) -> StayStep | None:
    """The step that a form has written down already."""
    return session.scalar(select(StayStep).where(StayStep.client_id == client_id))


def last_change(session: Session, stay_id: int) -> datetime | None:
    """When the last step happened that changed where the person is; None without one."""
    changing = [*STATE_STEPS, StepKind.LEFT]
    return session.scalar(
        select(func.max(StayStep.happened_at)).where(
            StayStep.stay_id == stay_id, StayStep.kind.in_(changing)
        )
    )


def last_extension(session: Session, stay_id: int) -> date | None:
    """The last day up to which the stay was extended, None without an extension."""
    return session.scalar(select(func.max(Extension.until)).where(Extension.stay_id == stay_id))


def capacities(session: Session, stay_ids: Collection[int]) -> dict[int, Capacity]:
    """The capacity that was confirmed last of each of these stays; none of who was not classed."""
    query = (
        select(Assessment.stay_id, Assessment.capacity)
        .where(Assessment.stay_id.in_(stay_ids))
        .order_by(Assessment.happened_at, Assessment.id)
    )
    return {row.stay_id: row.capacity for row in session.execute(query)} if stay_ids else {}


def last_assessment(session: Session, stay_id: int) -> Assessment | None:
    """The confirmation of a class that is in force."""
    return session.scalar(
        select(Assessment)
        .where(Assessment.stay_id == stay_id)
        .order_by(Assessment.happened_at.desc(), Assessment.id.desc())
        .limit(1)
    )


def class_before(session: Session, assessment: Assessment) -> AssistanceClass | None:
    """The class that was in force when another was confirmed; None for the first time."""
    earlier = or_(
        Assessment.happened_at < assessment.happened_at,
        and_(
            Assessment.happened_at == assessment.happened_at,
            Assessment.id < assessment.id,
        ),
    )
    return session.scalar(
        select(Assessment.confirmed)
        .where(Assessment.stay_id == assessment.stay_id, earlier)
        .order_by(Assessment.happened_at.desc(), Assessment.id.desc())
        .limit(1)
    )


def assessments(session: Session, stay_id: int) -> tuple[AssessmentRecord, ...]:
    """Every confirmation of a class with the names of the clerks, the newest first."""
    first, second = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(Assessment, first.name, second.name)
        .outerjoin(first, first.id == Assessment.clerk_id)
        .outerjoin(second, second.id == Assessment.second_id)
        .where(Assessment.stay_id == stay_id)
        .order_by(Assessment.happened_at.desc(), Assessment.id.desc())
    )
    return tuple(
        AssessmentRecord(
            row.capacity,
            row.self_care,
            row.proposed,
            row.confirmed,
            row.reason,
            row.happened_at,
            clerk or "",
            other or "",
            row.own_wages,
            row.id,
            row.number,
        )
        for row, clerk, other in session.execute(query)
    )


_IS_HERE = Question(
    select(Stay.id).where(Stay.person_id == bindparam("person_id"), Stay.left_at.is_(None))
)


def is_here(session: Session, person_id: int) -> bool:
    """Whether a stay of the person has not ended; there is at most one."""
    return bool(columns(session, _IS_HERE, {"person_id": person_id}))
