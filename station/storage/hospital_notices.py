"""Hospitals that told the station of a patient, and what came of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.hospital_notices import (
    NoticeEnding,
    NoticeFacts,
    NoticeLine,
    NotOurs,
    due_of,
)
from station.domain.people import Sex
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.hospitals import Hospital
from station.storage.letters import TreatmentLetter


class HospitalNotice(Row):
    """One notice; `closed_at` is when it was answered, `answered_at` when that was written down."""

    __tablename__ = "hospital_notice"
    __table_args__ = (
        Index("ix_hospital_notice_closed_at", "closed_at"),
        Index("ix_hospital_notice_person_id", "person_id"),
    )
    topic = Topic.HOSPITAL

    client_id: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospital.id"))
    told_at: Mapped[datetime]
    told_by: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    ward: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    sex: Mapped[Sex] = mapped_column(default=Sex.UNKNOWN)
    age: Mapped[str] = mapped_column(default="")
    diagnosis: Mapped[str] = mapped_column(default="")
    known: Mapped[str] = mapped_column(default="")
    brought_by: Mapped[str] = mapped_column(default="")
    brought_at: Mapped[datetime | None]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    closed_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    ending: Mapped[NoticeEnding | None]
    reason: Mapped[NotOurs | None]
    note: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


def by_client_id(session: Session, client_id: str) -> HospitalNotice | None:
    """The notice that a desk has written under its own mark."""
    return session.scalar(select(HospitalNotice).where(HospitalNotice.client_id == client_id))


def answered_by(session: Session, stay_id: int) -> tuple[str, int | None]:
    """The hospital in which a stay began, with the letter that was issued there; empty of none."""
    query = (
        select(Hospital.name, TreatmentLetter.id)
        .join(HospitalNotice, HospitalNotice.hospital_id == Hospital.id)
        .outerjoin(
            TreatmentLetter,
            (TreatmentLetter.stay_id == stay_id) & (TreatmentLetter.hospital_id == Hospital.id),
        )
        .where(HospitalNotice.stay_id == stay_id, HospitalNotice.ending == NoticeEnding.REGISTERED)
        .order_by(TreatmentLetter.id)
    )
    found = session.execute(query.limit(1)).first()
    return ("", None) if found is None else (found[0], found[1])


def locked(session: Session, notice_id: int) -> HospitalNotice | None:
    """A notice, locked and read afresh."""
    return session.get(HospitalNotice, notice_id, with_for_update=True, populate_existing=True)


def facts_of(row: HospitalNotice) -> NoticeFacts:
    """What the hospital said."""
    return NoticeFacts(**{name: getattr(row, name) for name in asdict(NoticeFacts(0))})


def lines(
    session: Session,
    hours: int,
    *,
    is_open: bool | None = None,
    ids: Collection[int] = (),
    limit: int = 200,
) -> tuple[NoticeLine, ...]:
    """The notices, the latest first; `hours` is the station's limit for going there."""
    query = (
        select(HospitalNotice, Hospital.name, ClerkRow.name)
        .join(Hospital, Hospital.id == HospitalNotice.hospital_id)
        .outerjoin(ClerkRow, ClerkRow.id == HospitalNotice.clerk_id)
        .order_by(HospitalNotice.told_at.desc(), HospitalNotice.id.desc())
    )
    if is_open is not None:
        closed = HospitalNotice.closed_at
        query = query.where(closed.is_(None) if is_open else closed.is_not(None))
    if ids:
        query = query.where(HospitalNotice.id.in_(ids))
    return tuple(
        NoticeLine(
            row.id,
            hospital,
            facts_of(row),
            row.entered_at,
            clerk or "",
            due_of(row.told_at, hours),
            row.closed_at,
            row.ending,
            row.reason,
            row.note,
            row.person_id,
            row.stay_id,
            row.version,
        )
        for row, hospital, clerk in session.execute(query.limit(limit))
    )
