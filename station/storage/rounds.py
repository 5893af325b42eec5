"""Looks at residents, the signatures of shifts, and what alarms have asked for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Select, bindparam, func, select, text, update
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.alarms import CareStep, Cause
from station.domain.rounds import (
    Bowel,
    Check,
    Meal,
    Mood,
    RoundEntry,
    RoundKind,
    Seen,
    Skin,
    Sleep,
)
from station.domain.topics import Topic
from station.domain.vitals import Consciousness, Vitals
from station.storage.accounts import ClerkRow
from station.storage.base import Row, partial_index

_OPEN = text("closed_at IS NULL")


class RoundSignature(Row):
    """A clerk answers for the rounds of a shift."""

    __tablename__ = "round_signature"
    topic = Topic.ROUNDS

    client_id: Mapped[str] = mapped_column(unique=True)
    shift_start: Mapped[datetime] = mapped_column(index=True)
    signed_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class RoundRow(Row):
    """One look at one resident. Never changed but for the signature; a correction is a new row."""

    __tablename__ = "round_entry"
    __table_args__ = (Index("ix_round_entry_stay_id_happened_at", "stay_id", "happened_at"),)
    topic = Topic.ROUNDS

    client_id: Mapped[str] = mapped_column(unique=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"))
    kind: Mapped[RoundKind]
    happened_at: Mapped[datetime] = mapped_column(index=True)
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    as_before: Mapped[bool] = mapped_column(default=False)
    refers_to_id: Mapped[int | None] = mapped_column(ForeignKey("round_entry.id"))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("round_entry.id"), unique=True)
    skipped: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    taken_back: Mapped[bool] = mapped_column(default=False)
    temperature: Mapped[int | None]
    pulse: Mapped[int | None]
    systolic: Mapped[int | None]
    diastolic: Mapped[int | None]
    breathing: Mapped[int | None]
    oxygen: Mapped[int | None]
    consciousness: Mapped[Consciousness | None]
    pain: Mapped[int | None]
    weight: Mapped[int | None]
    glucose: Mapped[int | None]
    meal: Mapped[Meal | None]
    mood: Mapped[Mood | None]
    sleep: Mapped[Sleep | None]
    bowel: Mapped[Bowel | None]
    skin: Mapped[Skin | None]
    fall: Mapped[bool] = mapped_column(default=False)
    self_harm: Mapped[bool] = mapped_column(default=False)
    checks: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    signature_id: Mapped[int | None] = mapped_column(ForeignKey("round_signature.id"), index=True)


class CareTaskRow(Row):
    """What one cause asks for; of one cause a stay has at most one that is open."""

    __tablename__ = "care_task"
    __table_args__ = (
        partial_index("uq_care_task_open", "stay_id", "cause", unique=True, where=_OPEN),
        Index("ix_care_task_stay_id_raised_at", "stay_id", "raised_at"),
    )
    topic = Topic.ROUNDS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("round_entry.id"))
    cause: Mapped[Cause]
    sign: Mapped[str] = mapped_column(default="")
    value: Mapped[int] = mapped_column(default=0)
    threshold: Mapped[int] = mapped_column(default=0)
    raised_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    again_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    withdrawn: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class CareStepRow(Row):
    """A step of a task that somebody has done, or said to be not needed; each once."""

    __tablename__ = "care_step"
    __table_args__ = (Index("uq_care_step_task_id_step", "task_id", "step", unique=True),)
    topic = Topic.ROUNDS

    client_id: Mapped[str] = mapped_column(unique=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("care_task.id"))
    step: Mapped[CareStep]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("round_entry.id"))
    not_needed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


VITAL_SIGNS = (
    *("temperature", "pulse", "systolic", "diastolic", "breathing", "oxygen"),
    *("consciousness", "pain", "weight", "glucose"),
)
_NEWER = aliased(RoundRow)
_SIGNER = aliased(ClerkRow)
_ENTRIES = (
    select(RoundRow, ClerkRow.name, RoundSignature.signed_at, _SIGNER.name, _NEWER.id)
    .outerjoin(ClerkRow, ClerkRow.id == RoundRow.clerk_id)
    .outerjoin(RoundSignature, RoundSignature.id == RoundRow.signature_id)
    .outerjoin(_SIGNER, _SIGNER.id == RoundSignature.clerk_id)
    .outerjoin(_NEWER, _NEWER.corrects_id == RoundRow.id)
    .order_by(RoundRow.happened_at, RoundRow.id)
)


def columns_of(seen: Seen) -> dict[str, object]:
    """What was seen, by column."""
    return {
        **{sign: getattr(seen.vitals, sign) for sign in VITAL_SIGNS},
        **{name: getattr(seen, name) for name in ("meal", "mood", "sleep", "bowel", "skin")},
        "fall": seen.fall,
        "self_harm": seen.self_harm,
        "checks": " ".join(sorted(seen.checks)),
        "note": seen.note.strip(),
    }


def _seen(row: RoundRow) -> Seen:
    return Seen(
        Vitals(**{sign: getattr(row, sign) for sign in VITAL_SIGNS}),
        row.meal,
        row.mood,
        row.sleep,
        row.bowel,
        row.skin,
        row.fall,
        row.self_harm,
        frozenset(map(Check, row.checks.split())),
        row.note,
    )


def _entry(
    row: RoundRow,
    clerk: str | None,
    signed_at: datetime | None,
    signer: str | None,
    newer: int | None,
) -> RoundEntry:
    return RoundEntry(
        id=row.id,
        stay_id=row.stay_id,
        kind=row.kind,
        happened_at=row.happened_at,
        entered_at=row.entered_at,
        clerk=clerk or "",
        seen=_seen(row),
        as_before=row.as_before,
        refers_to=row.refers_to_id,
        corrects=row.corrects_id,
        corrected=newer is not None,
        skipped=row.skipped,
        reason=row.reason,
        taken_back=row.taken_back,
        signed_at=signed_at,
        signed_by=signer or "",
    )


def entries(
    session: Session,
    since: datetime,
    until: datetime | None = None,
    stay_ids: Collection[int] | None = None,
) -> list[RoundEntry]:
    """Every look that happened since a time, corrected ones too, in the order of time."""
    query = _ENTRIES.where(RoundRow.happened_at >= since)
    if until is not None:
        query = query.where(RoundRow.happened_at < until)
    if stay_ids is not None:
        query = query.where(RoundRow.stay_id.in_(stay_ids))
    return [_entry(*row) for row in session.execute(query)]


def entry(session: Session, entry_id: int) -> RoundEntry | None:
    """One look."""
    found = session.execute(_ENTRIES.where(RoundRow.id == entry_id)).first()
    return _entry(*found) if found else None


def by_client_id(session: Session, client_id: str) -> int | None:
    """The id of the look that a desk sent before under the same key."""
    return session.scalar(select(RoundRow.id).where(RoundRow.client_id == client_id))


def _last_told() -> Select[*tuple[Any, ...]]:
    order = (RoundRow.happened_at.desc(), RoundRow.id.desc())
    newer = aliased(RoundRow)
    ranked = (
        select(
            RoundRow.id,
            func.row_number().over(partition_by=RoundRow.stay_id, order_by=order).label("place"),
        )
        .outerjoin(newer, newer.corrects_id == RoundRow.id)
        .where(
            RoundRow.stay_id.in_(bindparam("stay_ids", expanding=True)),
            RoundRow.happened_at <= bindparam("until"),
            RoundRow.as_before.is_(False),
            RoundRow.skipped == "",
            RoundRow.taken_back.is_(False),
            newer.id.is_(None),
        )
        .subquery()
    )
    return _ENTRIES.join(ranked, ranked.c.id == RoundRow.id).where(ranked.c.place == 1)


_LAST_TOLD = _last_told()
"""Put together once: it takes as long as to ask it."""


def last_told(
    session: Session, stay_ids: Collection[int], until: datetime
) -> dict[int, RoundEntry]:
    """By stay, the last look up to a moment that tells what was seen, however long ago."""
    rows = session.execute(_LAST_TOLD, {"stay_ids": list(stay_ids), "until": until})
    return {row[0].stay_id: _entry(*row) for row in rows}


def latest(session: Session, stay_ids: Collection[int]) -> dict[int, int]:
    """By stay, the id of the look that was written down last."""
    query = (
        select(RoundRow.stay_id, func.max(RoundRow.id))
        .where(RoundRow.stay_id.in_(stay_ids))
        .group_by(RoundRow.stay_id)
    )
    return dict(iter(session.execute(query)))


def sign(session: Session, signature_id: int, since: datetime, until: datetime) -> int:
    """Put a signature under every unsigned look of a time; how many there were."""
    unsigned = (
        select(RoundRow.id)
        .where(
            RoundRow.signature_id.is_(None),
            RoundRow.happened_at >= since,
            RoundRow.happened_at < until,
        )
        .with_for_update()
    )
    found = list(session.scalars(unsigned))
    session.execute(
        update(RoundRow).where(RoundRow.id.in_(found)).values(signature_id=signature_id)
    )
    return len(found)


def signed(session: Session, client_id: str) -> RoundSignature | None:
    """The signature that a desk sent before under the same key."""
    return session.scalar(select(RoundSignature).where(RoundSignature.client_id == client_id))


def signed_count(session: Session, signature_id: int) -> int:
    """How many looks a signature stands under."""
    query = select(func.count()).where(RoundRow.signature_id == signature_id)
    return session.scalar(query) or 0
