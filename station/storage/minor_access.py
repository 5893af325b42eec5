"""Who asked to look into a minor's side-file, who was allowed to, and who has looked."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, Select, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.minor_access import AccessRecord, AccessYear, OpeningRecord
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay


class MinorAccess(Row):
    """A request to look into one side-file, with the leader's answer."""

    __tablename__ = "minor_access"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    clerk_id: Mapped[int] = mapped_column(ForeignKey("clerk.id"), index=True)
    reason: Mapped[str]
    asked_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    allowed: Mapped[bool] = mapped_column(default=False)
    ends_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")


class MinorOpening(Row):
    """One look into a side-file; without `access_id` it was by post."""

    __tablename__ = "minor_opening"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    access_id: Mapped[int | None] = mapped_column(ForeignKey("minor_access.id"))
    opened_at: Mapped[datetime] = mapped_column(index=True)


def by_client_id(session: Session, client_id: str) -> MinorAccess | None:
    """The request that a desk has written under its own mark."""
    return session.scalar(select(MinorAccess).where(MinorAccess.client_id == client_id))


def locked(session: Session, access_id: int) -> MinorAccess | None:
    """A request, kept from other desks until the deed ends."""
    return session.get(MinorAccess, access_id, with_for_update=True, populate_existing=True)


def running(
    session: Session, person_id: int, clerk_id: int | None, now: datetime
) -> MinorAccess | None:
    """The approval by which this clerk may look into this side-file now."""
    query = select(MinorAccess).where(
        MinorAccess.person_id == person_id,
        MinorAccess.clerk_id == clerk_id,
        MinorAccess.allowed,
        MinorAccess.ends_at > now,
    )
    return session.scalar(query.order_by(MinorAccess.ends_at.desc()).limit(1))


def running_for(
    session: Session, person_ids: Collection[int], clerk_id: int | None, now: datetime
) -> frozenset[int]:
    """Into which of these side-files this clerk may look by an approval that runs."""
    query = select(MinorAccess.person_id).where(
        MinorAccess.person_id.in_(person_ids),
        MinorAccess.clerk_id == clerk_id,
        MinorAccess.allowed,
        MinorAccess.ends_at > now,
    )
    return frozenset(session.scalars(query))


def waiting_for(session: Session, person_id: int, clerk_id: int | None) -> bool:
    """Whether this clerk has asked already and nobody has answered yet."""
    query = select(MinorAccess.id).where(
        MinorAccess.person_id == person_id,
        MinorAccess.clerk_id == clerk_id,
        MinorAccess.decided_at.is_(None),
    )
    return session.scalar(query.limit(1)) is not None


def opened_since(session: Session, person_id: int, clerk_id: int | None, since: datetime) -> bool:
    """Whether this clerk has opened this side-file since that moment."""
    query = select(MinorOpening.id).where(
        MinorOpening.person_id == person_id,
        MinorOpening.clerk_id == clerk_id,
        MinorOpening.opened_at >= since,
    )
    return session.scalar(query.limit(1)) is not None


def _requests() -> Select[MinorAccess, str, str, str]:
    decider = aliased(ClerkRow)
    return (
        select(MinorAccess, ClerkRow.name, decider.name, Person.name)
        .join(ClerkRow, ClerkRow.id == MinorAccess.clerk_id)
        .join(Person, Person.id == MinorAccess.person_id)
        .outerjoin(decider, decider.id == MinorAccess.decided_by_id)
        .order_by(MinorAccess.asked_at.desc(), MinorAccess.id.desc())
    )


def _record(row: MinorAccess, clerk: str, decider: str | None) -> AccessRecord:
    return AccessRecord(
        row.id,
        row.person_id,
        row.clerk_id,
        clerk,
        row.reason,
        row.asked_at,
        row.decided_at,
        decider or "",
        row.allowed,
        row.ends_at,
        row.note,
    )


def requests(session: Session, person_ids: Collection[int]) -> dict[int, tuple[AccessRecord, ...]]:
    """Every request about these side-files, the newest first."""
    told: dict[int, list[AccessRecord]] = {}
    query = _requests().where(MinorAccess.person_id.in_(person_ids))
    for row, clerk, decider, _name in session.execute(query) if person_ids else ():
        told.setdefault(row.person_id, []).append(_record(row, clerk, decider))
    return {person_id: tuple(each) for person_id, each in told.items()}


def of_year(session: Session, year: int, person_id: int | None = None) -> AccessYear:
    """Every request and every opening of a year, of one side-file or of all; the newest first."""
    first, end = datetime(year, 1, 1), datetime(year + 1, 1, 1)
    asked = _requests().where(MinorAccess.asked_at >= first, MinorAccess.asked_at < end)
    if person_id is not None:
        asked = asked.where(MinorAccess.person_id == person_id)
    told = tuple(
        (name, _record(row, clerk, decider)) for row, clerk, decider, name in session.execute(asked)
    )
    return AccessYear(year, told, openings(session, first, end, person_id))


def openings(
    session: Session, first: datetime, end: datetime, person_id: int | None = None
) -> tuple[OpeningRecord, ...]:
    """Who looked into which side-file from one moment until another, the newest first."""
    decider = aliased(ClerkRow)
    number = (
        select(Stay.rescue_number)
        .where(Stay.person_id == MinorOpening.person_id)
        .order_by(Stay.id.desc())
        .limit(1)
        .correlate(MinorOpening)
        .scalar_subquery()
    )
    query = (
        select(MinorOpening, Person.name, number, ClerkRow.name, MinorAccess.reason, decider.name)
        .join(Person, Person.id == MinorOpening.person_id)
        .outerjoin(ClerkRow, ClerkRow.id == MinorOpening.clerk_id)
        .outerjoin(MinorAccess, MinorAccess.id == MinorOpening.access_id)
        .outerjoin(decider, decider.id == MinorAccess.decided_by_id)
        .where(MinorOpening.opened_at >= first, MinorOpening.opened_at < end)
        .order_by(MinorOpening.opened_at.desc(), MinorOpening.id.desc())
    )
    if person_id is not None:
        query = query.where(MinorOpening.person_id == person_id)
    return tuple(
        OpeningRecord(
            row.person_id,
            name,
            rescue_number or "",
            clerk or "",
            row.opened_at,
            reason or "",
            allowed_by or "",
        )
        for row, name, rescue_number, clerk, reason, allowed_by in session.execute(query)
    )
