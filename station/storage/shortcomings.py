"""The list of what was found wanting (问题清单), with every step that was taken about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.shortcomings import (
    OPEN,
    Shortcoming,
    ShortcomingDeed,
    ShortcomingFacts,
    ShortcomingFilter,
    ShortcomingSource,
    ShortcomingState,
    ShortcomingStep,
    ShortcomingStepKind,
)
from station.domain.topics import Topic
from station.storage import among
from station.storage.accounts import ClerkRow
from station.storage.among import Among
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay


class ShortcomingRow(Row):
    """One line of the list, as it stands after its last step."""

    __tablename__ = "shortcoming"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    what: Mapped[str]
    village: Mapped[str]
    area: Mapped[str]
    source: Mapped[ShortcomingSource]
    found_on: Mapped[date]
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    state: Mapped[ShortcomingState] = mapped_column(index=True)
    owner: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None]
    since: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class ShortcomingStepRow(Row):
    """One step; none is ever changed."""

    __tablename__ = "shortcoming_step"
    topic = Topic.RETURNS

    client_id: Mapped[str] = mapped_column(unique=True)
    shortcoming_id: Mapped[int] = mapped_column(ForeignKey("shortcoming.id"), index=True)
    kind: Mapped[ShortcomingStepKind]
    text: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, row: type[Any], client_id: str) -> Any:
    """What a form has written down already under its own mark."""
    return session.scalar(select(row).where(row.client_id == client_id))


def locked(session: Session, shortcoming_id: int) -> ShortcomingRow | None:
    """A line, locked and read afresh."""
    return session.get(ShortcomingRow, shortcoming_id, with_for_update=True, populate_existing=True)


def stay_of(session: Session, rescue_number: str) -> Stay | None:
    """The stay of a rescue number."""
    return session.scalar(select(Stay).where(Stay.rescue_number == rescue_number))


def villages(session: Session) -> tuple[str, ...]:
    """The places that stand in the list, each once, by name: they are to be spelt one way."""
    query = select(ShortcomingRow.village).distinct().order_by(ShortcomingRow.village)
    return tuple(session.scalars(query))


def lines(
    session: Session,
    wanted: ShortcomingFilter | None = None,
    *,
    ids: Collection[int] | None = None,
    stay_id: int | None = None,
) -> tuple[Shortcoming, ...]:
    """The lines that are wanted, the latest first, each with its steps."""
    row, wanted = ShortcomingRow, wanted or ShortcomingFilter()
    query = (
        select(row, ClerkRow.name, Stay.person_id, Stay.rescue_number, Person.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .outerjoin(Stay, Stay.id == row.stay_id)
        .outerjoin(Person, Person.id == Stay.person_id)
        .order_by(row.id.desc())
    )
    if ids is not None:
        query = query.where(row.id.in_(ids))
    if stay_id is not None:
        query = query.where(row.stay_id == stay_id)
    if wanted.open_only:
        query = query.where(row.state.in_(OPEN))
    if wanted.since is not None:
        query = query.where(row.found_on >= wanted.since)
    if wanted.until is not None:
        query = query.where(row.found_on <= wanted.until)
    if wanted.village:
        query = query.where(row.village == wanted.village)
    found = session.execute(query).all()
    steps = _steps(session, [each.id for each, *_ in found])
    return tuple(
        Shortcoming(
            each.id,
            each.number,
            ShortcomingFacts(
                each.what, each.village, each.area, each.found_on, each.source, number or ""
            ),
            each.state,
            each.entered_at,
            clerk or "",
            each.version,
            each.owner,
            each.due,
            each.since,
            each.stay_id,
            person_id,
            name or "",
            steps=tuple(steps.get(each.id, ())),
        )
        for each, clerk, person_id, number, name in found
    )


def _steps(session: Session, ids: Collection[int]) -> dict[int, list[ShortcomingStep]]:
    row = ShortcomingStepRow
    query = (
        select(row, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .where(Among(row.shortcoming_id))
        .order_by(row.id)
    )
    found: dict[int, list[ShortcomingStep]] = defaultdict(list)
    for step, clerk in session.execute(query, among.ids(ids)):
        deed = ShortcomingDeed(step.kind, step.text, step.owner, step.due)
        told = ShortcomingStep(deed, step.entered_at, clerk or "", step.clerk_id)
        found[step.shortcoming_id].append(told)
    return found
