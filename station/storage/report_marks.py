"""Marks that a clerk has put on a stay for the month sheets."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.topics import Topic
from station.storage.base import Row, add_all


class ReportMark(Row):
    """One mark on one stay, a code of resources/codes/report_marks.tsv."""

    __tablename__ = "report_mark"
    __table_args__ = (UniqueConstraint("stay_id", "code"),)
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"))
    code: Mapped[str]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def of_stay(session: Session, stay_id: int) -> frozenset[str]:
    """The marks of a stay."""
    return frozenset(session.scalars(select(ReportMark.code).where(ReportMark.stay_id == stay_id)))


def put(
    session: Session, stay_id: int, marks: Collection[str], now: datetime, clerk_id: int | None
) -> None:
    """Let a stay have these marks and no others."""
    known = of_stay(session, stay_id)
    if gone := known - set(marks):
        session.execute(
            delete(ReportMark).where(ReportMark.stay_id == stay_id, ReportMark.code.in_(gone))
        )
    new = sorted(set(marks) - known)
    line = {"stay_id": stay_id, "entered_at": now, "clerk_id": clerk_id}
    add_all(session, ReportMark, [{**line, "code": code} for code in new])
