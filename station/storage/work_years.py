"""The years of the work calendar as this station has them: the newest entry of a year counts."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.topics import Topic
from station.domain.work_years import read_year
from station.domain.workdays import WorkCalendar
from station.storage.accounts import ClerkRow
from station.storage.base import Row, columns
from station.storage.prepared import Question


class WorkYear(Row):
    """One year as it was announced; `days` are its lines as they are typed."""

    __tablename__ = "work_year"
    __table_args__ = (Index("ix_work_year_year", "year"),)
    topic = Topic.POLICY

    client_id: Mapped[str] = mapped_column(unique=True)
    year: Mapped[int]
    days: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


_YEARS = Question(select(WorkYear.year, WorkYear.days).order_by(WorkYear.id))


def calendar(session: Session, printed: WorkCalendar) -> WorkCalendar:
    """The calendar in force: the one the program brings, with the station's years in its place."""
    rows = tuple(columns(session, _YEARS))
    return _with_years(printed, rows) if rows else printed


@lru_cache(maxsize=4)
def _with_years(printed: WorkCalendar, rows: tuple[tuple[int, str], ...]) -> WorkCalendar:
    years = {year: read_year(year, text)[0] for year, text in rows}
    return printed.with_years(
        {year: {each.day: each.worked for each in days} for year, days in years.items()}
    )


def newest(session: Session) -> dict[int, tuple[WorkYear, str]]:
    """The entry of each year that counts, with the clerk who made it."""
    query = (
        select(WorkYear, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == WorkYear.clerk_id)
        .order_by(WorkYear.id)
    )
    return {row.year: (row, clerk or "") for row, clerk in session.execute(query)}


def by_client_id(session: Session, client_id: str) -> WorkYear | None:
    """The entry that a desk has written under its own mark."""
    return session.scalar(select(WorkYear).where(WorkYear.client_id == client_id))
