"""Incidents of the duty book, and the deeds of the trace that stand in it beside them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, Select, and_, or_, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.beds import Zone
from station.domain.duty_book import DutyItem, DutyKind, IncidentGrade
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.audit import AuditEntry, AuditLine
from station.storage.base import Row, partial_index
from station.storage.people import Person
from station.storage.stays import Stay

_OPEN = text("is_open AND closed_at IS NULL")


class DutyEntry(Row):
    """One incident; a correction is a row of its own that names the one it stands for."""

    __tablename__ = "duty_entry"
    __table_args__ = (
        Index("ix_duty_entry_happened_at", "happened_at"),
        Index("ix_duty_entry_entered_at", "entered_at"),
        partial_index("ix_duty_entry_open", "id", where=_OPEN),
    )
    topic = Topic.DUTY

    client_id: Mapped[str] = mapped_column(unique=True)
    grade: Mapped[IncidentGrade]
    text: Mapped[str]
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    zone: Mapped[Zone | None]
    is_open: Mapped[bool] = mapped_column(default=False)
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("duty_entry.id"), unique=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    closed_note: Mapped[str] = mapped_column(default="")


def by_client_id(session: Session, client_id: str) -> DutyEntry | None:
    """The entry that a form has made already."""
    return session.scalar(select(DutyEntry).where(DutyEntry.client_id == client_id))


def correction_of(session: Session, entry_id: int) -> int | None:
    """The entry that stands for another now."""
    return session.scalar(select(DutyEntry.id).where(DutyEntry.corrects_id == entry_id))


_CLERK, _CLOSER, _LATER = aliased(ClerkRow), aliased(ClerkRow), aliased(DutyEntry)


def _incidents() -> Select[DutyEntry, str, str, int, int, str, str]:
    return (
        select(
            DutyEntry,
            _CLERK.name,
            _CLOSER.name,
            _LATER.id,
            Stay.person_id,
            Stay.rescue_number,
            Person.name,
        )
        .outerjoin(_CLERK, _CLERK.id == DutyEntry.clerk_id)
        .outerjoin(_CLOSER, _CLOSER.id == DutyEntry.closed_by_id)
        .outerjoin(_LATER, _LATER.corrects_id == DutyEntry.id)
        .outerjoin(Stay, Stay.id == DutyEntry.stay_id)
        .outerjoin(Person, Person.id == Stay.person_id)
        .order_by(DutyEntry.happened_at, DutyEntry.id)
    )


def _items(
    session: Session, query: Select[DutyEntry, str, str, int, int, str, str]
) -> list[DutyItem]:
    return [
        DutyItem(
            kind=DutyKind.INCIDENT,
            id=entry.id,
            happened_at=entry.happened_at,
            entered_at=entry.entered_at,
            clerk=clerk or "",
            text=entry.text,
            grade=entry.grade,
            stay_id=entry.stay_id,
            person_id=person_id,
            rescue_number=number or "",
            name=name or "",
            zone=entry.zone,
            is_open=entry.is_open,
            closed_at=entry.closed_at,
            closed_by=closer or "",
            closed_note=entry.closed_note,
            corrects=entry.corrects_id,
            corrected_by=later,
        )
        for entry, clerk, closer, later, person_id, number, name in session.execute(query)
    ]


def incidents(session: Session, begins: datetime, ends: datetime) -> list[DutyItem]:
    """What happened within a time, or was written down in it, by the time it happened."""
    happened = and_(DutyEntry.happened_at >= begins, DutyEntry.happened_at < ends)
    entered = and_(DutyEntry.entered_at >= begins, DutyEntry.entered_at < ends)
    return _items(session, _incidents().where(or_(happened, entered)))


def open_incidents(session: Session, before: datetime | None = None) -> list[DutyItem]:
    """What nobody has closed yet, the oldest first; only what happened before a time."""
    query = _incidents().where(
        DutyEntry.is_open, DutyEntry.closed_at.is_(None), _LATER.id.is_(None)
    )
    if before is not None:
        query = query.where(DutyEntry.happened_at < before)
    return _items(session, query)


def decisions(
    session: Session, acts: Collection[str], begins: datetime, ends: datetime
) -> Sequence[AuditLine]:
    """Lines of the trace of some deeds within a time that have changed something, in order."""
    query = (
        select(
            AuditEntry.number,
            AuditEntry.happened_at,
            AuditEntry.entered_at,
            AuditEntry.clerk,
            AuditEntry.desk,
            AuditEntry.act,
            AuditEntry.request,
            AuditEntry.person_id,
            AuditEntry.stay_id,
        )
        .where(
            AuditEntry.entered_at >= begins,
            AuditEntry.entered_at < ends,
            AuditEntry.act.in_(acts),
            AuditEntry.topics != "",
        )
        .order_by(AuditEntry.number)
    )
    return [AuditLine(*row) for row in session.execute(query)]


def about(
    session: Session, lines: Collection[AuditLine]
) -> tuple[dict[int, tuple[int, str, str]], dict[int, str]]:
    """Whom lines of the trace speak of: person, number and name by stay, and the name by person."""
    stays = {line.stay_id for line in lines if line.stay_id is not None}
    people = {line.person_id for line in lines if line.person_id is not None}
    query = (
        select(Stay.id, Person.id, Stay.rescue_number, Person.name)
        .join(Person, Person.id == Stay.person_id)
        .where(Stay.id.in_(stays))
    )
    by_stay = {row[0]: (row[1], row[2], row[3]) for row in session.execute(query)} if stays else {}
    names = select(Person.id, Person.name).where(Person.id.in_(people))
    return by_stay, {row[0]: row[1] for row in session.execute(names)} if people else {}
