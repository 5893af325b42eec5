"""Figures of meals as the kitchen was told, and the portions of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.meals import (
    Diet,
    MarkKind,
    MealDay,
    MealKind,
    MealSheet,
    Portion,
    PortionMark,
    PortionPart,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, partial_index
from station.storage.people import Person
from station.storage.stays import Stay

_ONCE = text("part <> 'extra'")


class MealSheetRow(Row):
    """The figures of one meal, told once."""

    __tablename__ = "meal_sheet"
    __table_args__ = (UniqueConstraint("day", "kind"),)
    topic = Topic.GOODS

    client_id: Mapped[str] = mapped_column(unique=True)
    day: Mapped[date]
    kind: Mapped[MealKind]
    handed_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    staff: Mapped[int] = mapped_column(default=0)
    away: Mapped[int] = mapped_column(default=0)
    cost_fen: Mapped[int] = mapped_column(default=0)


class MealPortion(Row):
    """One portion of somebody; a second one of the same meal is an extra with its reason."""

    __tablename__ = "meal_portion"
    __table_args__ = (
        partial_index("uq_meal_portion_once", "sheet_id", "stay_id", where=_ONCE, unique=True),
        Index("ix_meal_portion_sheet_id", "sheet_id"),
    )
    topic = Topic.GOODS

    client_id: Mapped[str | None] = mapped_column(unique=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("meal_sheet.id"))
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    bed: Mapped[str] = mapped_column(default="")
    diet: Mapped[Diet]
    remark: Mapped[str] = mapped_column(default="")
    part: Mapped[PortionPart]
    reason: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    given_at: Mapped[datetime | None]
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class MealMark(Row):
    """A portion that was not eaten, or a tick that was wrong; `given_at` is the tick it took."""

    __tablename__ = "meal_mark"
    topic = Topic.GOODS

    client_id: Mapped[str] = mapped_column(unique=True)
    portion_id: Mapped[int] = mapped_column(ForeignKey("meal_portion.id"), index=True)
    kind: Mapped[MarkKind]
    reason: Mapped[str]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    given_at: Mapped[datetime | None]
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def sheet_of(session: Session, day: date, kind: MealKind) -> MealSheetRow | None:
    """The figures that the kitchen was told of a meal."""
    return session.scalar(
        select(MealSheetRow).where(MealSheetRow.day == day, MealSheetRow.kind == kind)
    )


def portion_by_client_id(session: Session, client_id: str) -> MealPortion | None:
    """The portion that a form has added already."""
    return session.scalar(select(MealPortion).where(MealPortion.client_id == client_id))


def mark_by_client_id(session: Session, client_id: str) -> MealMark | None:
    """The mark that a form has written already."""
    return session.scalar(select(MealMark).where(MealMark.client_id == client_id))


def marks_of(session: Session, sheet_id: int) -> dict[int, tuple[PortionMark, ...]]:
    """What was written down of the portions of a meal, by portion, the oldest first."""
    by, giver = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(MealMark, by.name, giver.name)
        .join(MealPortion, MealPortion.id == MealMark.portion_id)
        .outerjoin(by, by.id == MealMark.clerk_id)
        .outerjoin(giver, giver.id == MealMark.given_by_id)
        .where(MealPortion.sheet_id == sheet_id)
        .order_by(MealMark.id)
    )
    found: dict[int, tuple[PortionMark, ...]] = {}
    for row, clerk, gave in session.execute(query):
        mark = PortionMark(
            row.kind, row.reason, row.entered_at, clerk or "", row.given_at, gave or ""
        )
        found[row.portion_id] = (*found.get(row.portion_id, ()), mark)
    return found


def portions_of(session: Session, sheet_id: int, *, lock: bool = False) -> Sequence[MealPortion]:
    """The rows of one meal in the order in which they were told."""
    query = select(MealPortion).where(MealPortion.sheet_id == sheet_id).order_by(MealPortion.id)
    return session.scalars(query.with_for_update() if lock else query).all()


def record(session: Session, row: MealSheetRow) -> MealSheet:
    """The figures of a meal with every portion, by bed."""
    by = aliased(ClerkRow)
    query = (
        select(MealPortion, Person.id, Person.name, by.name)
        .join(Stay, Stay.id == MealPortion.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(by, by.id == MealPortion.given_by_id)
        .where(MealPortion.sheet_id == row.id)
        .order_by(MealPortion.id)
    )
    marks = marks_of(session, row.id)
    portions = tuple(
        Portion(
            stay_id=each.stay_id,
            person_id=person_id,
            name=name,
            bed=each.bed,
            diet=each.diet,
            remark=each.remark,
            id=each.id,
            part=each.part,
            reason=each.reason,
            added_at=each.added_at,
            given_at=each.given_at,
            given_by=given_by or "",
            marks=marks.get(each.id, ()),
        )
        for each, person_id, name, given_by in session.execute(query)
    )
    clerk = session.get(ClerkRow, row.clerk_id) if row.clerk_id is not None else None
    return MealSheet(
        day=row.day,
        kind=row.kind,
        portions=portions,
        away=row.away,
        id=row.id,
        handed_at=row.handed_at,
        clerk=clerk.name if clerk else "",
        staff=row.staff,
        cost_fen=row.cost_fen,
    )


def days(session: Session, begins: date, ends: date) -> tuple[MealDay, ...]:
    """The sums of each day from one to before another, by the costs of the time."""
    counted = func.count(MealPortion.id)
    query = (
        select(
            MealSheetRow.day, MealSheetRow.kind, MealSheetRow.staff, MealSheetRow.cost_fen, counted
        )
        .outerjoin(MealPortion, MealPortion.sheet_id == MealSheetRow.id)
        .where(MealSheetRow.day >= begins, MealSheetRow.day < ends)
        .group_by(MealSheetRow.id)
        .order_by(MealSheetRow.day)
    )
    found: dict[date, MealDay] = {}
    for day, kind, staff, cost, number in session.execute(query):
        known = found.get(day, MealDay(day, {}, {}, 0))
        found[day] = MealDay(
            day,
            {**known.residents, kind: number},
            {**known.staff, kind: staff},
            known.cost_fen + cost * (number + staff),
        )
    return tuple(found.values())
