"""What stood in letters, times in hospital and the list of hospitals before it was put right."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.hospitals import HospitalChangeRecord
from station.domain.letter_corrections import CorrectionRecord, Fact, FactChange
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row

_MOMENTS = frozenset({"admitted_at", "notified_at", "discharged_at", "closed_at"})
_DAYS = frozenset({"expected_discharge"})


class LetterCorrection(Row):
    """One correction of a letter, or of an admission under it; `changes` is a JSON list.

    Each entry is the field, what stood there, what stands there since.
    """

    __tablename__ = "letter_correction"
    __table_args__ = (Index("ix_letter_correction_letter_id", "letter_id"),)
    topic = Topic.HOSPITAL

    client_id: Mapped[str] = mapped_column(unique=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("treatment_letter.id"))
    admission_id: Mapped[int | None] = mapped_column(ForeignKey("hospital_admission.id"))
    changes: Mapped[str]
    reason: Mapped[str]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class HospitalChange(Row):
    """One change of a hospital on the list; `changes` as in `LetterCorrection`."""

    __tablename__ = "hospital_change"
    topic = Topic.HOSPITAL

    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospital.id"), index=True)
    changes: Mapped[str]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, client_id: str) -> LetterCorrection | None:
    """The correction that a desk has written under its own mark."""
    return session.scalar(select(LetterCorrection).where(LetterCorrection.client_id == client_id))


def of_letter(session: Session, letter_id: int) -> tuple[CorrectionRecord, ...]:
    """The corrections of a letter and of what hangs on it, the oldest first."""
    query = (
        select(LetterCorrection, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == LetterCorrection.clerk_id)
        .where(LetterCorrection.letter_id == letter_id)
        .order_by(LetterCorrection.id)
    )
    return tuple(
        CorrectionRecord(
            row.id, row.admission_id, row.entered_at, clerk or "", row.reason, read(row.changes)
        )
        for row, clerk in session.execute(query)
    )


def of_hospitals(session: Session) -> tuple[HospitalChangeRecord, ...]:
    """How the hospitals of the list stood before, the oldest change first."""
    query = (
        select(HospitalChange, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == HospitalChange.clerk_id)
        .order_by(HospitalChange.id)
    )
    return tuple(
        HospitalChangeRecord(
            row.hospital_id,
            row.entered_at,
            clerk or "",
            tuple((place, was, now) for place, was, now in json.loads(row.changes)),
        )
        for row, clerk in session.execute(query)
    )


def written(changed: Iterable[FactChange]) -> str:
    """The changes of a correction as their column keeps them."""
    told = [[each.place, _text(each.before), _text(each.after)] for each in changed]
    return json.dumps(told, ensure_ascii=False)


def read(text: str) -> tuple[FactChange, ...]:
    """The changes of a correction from their column."""
    return tuple(
        FactChange(place, _fact(place, before), _fact(place, after))
        for place, before, after in json.loads(text)
    )


def _text(fact: Fact) -> str:
    if fact is None:
        return ""
    return fact.isoformat() if isinstance(fact, date) else fact


def _fact(place: str, text: str) -> Fact:
    if place in _MOMENTS:
        return datetime.fromisoformat(text) if text else None
    if place in _DAYS:
        return date.fromisoformat(text) if text else None
    return text
