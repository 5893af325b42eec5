"""Visits after a minor's return: when they are planned, what came of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.return_visits import VisitHow, VisitOutcome, VisitRecord, VisitResult
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row


class ReturnVisit(Row):
    """A visit that somebody is to make; `again_of_id` is the one that found nobody."""

    __tablename__ = "return_visit"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    planned_on: Mapped[date]
    by_rule: Mapped[bool] = mapped_column(default=False)
    again_of_id: Mapped[int | None] = mapped_column(ForeignKey("return_visit.id"))
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class ReturnVisitResult(Row):
    """What came of a planned visit; the first answer counts, there is no second."""

    __tablename__ = "return_visit_result"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    visit_id: Mapped[int] = mapped_column(ForeignKey("return_visit.id"), unique=True)
    outcome: Mapped[VisitOutcome]
    how: Mapped[VisitHow | None]
    visitor: Mapped[str] = mapped_column(default="")
    met: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    schooling: Mapped[str] = mapped_column(default="")
    concern: Mapped[bool] = mapped_column(default=False)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, client_id: str) -> ReturnVisit | None:
    """The visit that a desk has planned under its own mark."""
    return session.scalar(select(ReturnVisit).where(ReturnVisit.client_id == client_id))


def result_by_client_id(session: Session, client_id: str) -> ReturnVisitResult | None:
    """The answer that a desk has written under its own mark."""
    query = select(ReturnVisitResult).where(ReturnVisitResult.client_id == client_id)
    return session.scalar(query)


def visits(session: Session, person_ids: Collection[int]) -> dict[int, tuple[VisitRecord, ...]]:
    """Every planned visit to these people with its answer, the earliest day first."""
    other = aliased(ClerkRow)
    query = (
        select(ReturnVisit, ReturnVisitResult, ClerkRow.name, other.name)
        .outerjoin(ReturnVisitResult, ReturnVisitResult.visit_id == ReturnVisit.id)
        .outerjoin(ClerkRow, ClerkRow.id == ReturnVisit.clerk_id)
        .outerjoin(other, other.id == ReturnVisitResult.clerk_id)
        .where(ReturnVisit.person_id.in_(person_ids))
        .order_by(ReturnVisit.planned_on, ReturnVisit.id)
    )
    told: dict[int, list[VisitRecord]] = {}
    for row, answer, clerk, answered_by in session.execute(query) if person_ids else ():
        record = VisitRecord(
            row.id,
            row.person_id,
            row.planned_on,
            row.entered_at,
            row.by_rule,
            clerk or "",
            row.again_of_id,
            _result(answer),
            answer.happened_at if answer else None,
            answer.entered_at if answer else None,
            answered_by or "",
        )
        told.setdefault(row.person_id, []).append(record)
    return {person_id: tuple(each) for person_id, each in told.items()}


def _result(row: ReturnVisitResult | None) -> VisitResult | None:
    if row is None:
        return None
    return VisitResult(
        row.outcome, row.how, row.visitor, row.met, row.findings, row.schooling, row.concern
    )
