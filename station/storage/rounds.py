"""Looks at residents, the signatures of shifts, and what alarms have asked for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Select, bindparam, func, select, text, update
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.alarms import CareStep, Cause
from station.domain.rounds import (
    NOTHING_SEEN,
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
from station.storage.among import Among, ids
from station.storage.base import Row, columns, partial_index
from station.storage.prepared import Question

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
    """A step of a task that somebody has done, or said to be not needed; each counts once.

    One that was withdrawn counts no more: the letter that answered it was taken back.
    """

    __tablename__ = "care_step"
    __table_args__ = (
        partial_index(
            "uq_care_step_task_id_step",
            "task_id",
            "step",
            unique=True,
            where=text("withdrawn_at IS NULL"),
        ),
    )
    topic = Topic.ROUNDS

    client_id: Mapped[str] = mapped_column(unique=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("care_task.id"))
    step: Mapped[CareStep]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("round_entry.id"))
    not_needed: Mapped[bool] = mapped_column(default=False)
    withdrawn_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")


VITAL_SIGNS = (
    *("temperature", "pulse", "systolic", "diastolic", "breathing", "oxygen"),
    *("consciousness", "pain", "weight", "glucose"),
)
_NEWER = aliased(RoundRow)
_SIGNER = aliased(ClerkRow)
_SEEN = (*VITAL_SIGNS, "meal", "mood", "sleep", "bowel", "skin", "fall", "self_harm")
_ENTRIES: Select[*tuple[Any, ...]] = (
    select(
        *(getattr(RoundRow, name) for name in (*_SEEN, "checks", "note")),
        *(RoundRow.id, RoundRow.stay_id, RoundRow.kind),
        *(RoundRow.happened_at, RoundRow.entered_at, ClerkRow.name.label("clerk")),
        *(RoundRow.as_before, RoundRow.refers_to_id, RoundRow.corrects_id),
        *(_NEWER.id.label("newer"), RoundRow.skipped, RoundRow.reason, RoundRow.taken_back),
        *(RoundSignature.signed_at, _SIGNER.name.label("signer")),
    )
    .select_from(RoundRow)
    .outerjoin(ClerkRow, ClerkRow.id == RoundRow.clerk_id)
    .outerjoin(RoundSignature, RoundSignature.id == RoundRow.signature_id)
    .outerjoin(_SIGNER, _SIGNER.id == RoundSignature.clerk_id)
    .outerjoin(_NEWER, _NEWER.corrects_id == RoundRow.id)
    .order_by(RoundRow.happened_at, RoundRow.id)
)
_TELLS = (
    RoundRow.as_before.is_(False),
    RoundRow.skipped == "",
    RoundRow.taken_back.is_(False),
)
_WITHIN = _ENTRIES.where(
    RoundRow.happened_at >= bindparam("since"), RoundRow.happened_at < bindparam("until")
)
_ALL_WITHIN = Question(_WITHIN)
_TOLD_WITHIN = Question(_WITHIN.where(*_TELLS))
_OF_STAY_WITHIN = Question(_WITHIN.where(RoundRow.stay_id == bindparam("stay_id")))
_ONE = Question(_ENTRIES.where(RoundRow.id == bindparam("entry_id")))
_LATEST = Question(
    select(RoundRow.stay_id, func.max(RoundRow.id))
    .where(Among(RoundRow.stay_id))
    .group_by(RoundRow.stay_id)
)
_BY_CLIENT_ID = Question(select(RoundRow.id).where(RoundRow.client_id == bindparam("client_id")))


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


_NOTHING = (*(None,) * 15, False, False, "", "")
"""The columns of what was seen by a look that tells nothing."""


def _seen(told: tuple[Any, ...]) -> Seen:
    if told == _NOTHING:
        return NOTHING_SEEN
    meal, mood, sleep, bowel, skin, fall, self_harm, checks, note = told[len(VITAL_SIGNS) :]
    said = frozenset(map(Check, checks.split())) if checks else frozenset()
    vitals = Vitals(*told[: len(VITAL_SIGNS)])
    return Seen(vitals, meal, mood, sleep, bowel, skin, fall, self_harm, said, note)


def _entry(row: tuple[Any, ...]) -> RoundEntry:
    """A row of the columns of `_ENTRIES`."""
    width = len(_NOTHING)
    id_, stay_id, kind, happened_at, entered_at, clerk, as_before, refers_to = row[
        width : width + 8
    ]
    corrects, newer, skipped, reason, taken_back, signed_at, signer = row[width + 8 :]
    return RoundEntry(
        id=id_,
        stay_id=stay_id,
        kind=kind,
        happened_at=happened_at,
        entered_at=entered_at,
        clerk=clerk or "",
        seen=_seen(row[:width]),
        as_before=as_before,
        refers_to=refers_to,
        corrects=corrects,
        corrected=newer is not None,
        skipped=skipped,
        reason=reason,
        taken_back=taken_back,
        signed_at=signed_at,
        signed_by=signer or "",
    )


def entries(
    session: Session, since: datetime, until: datetime | None = None, stay_id: int | None = None
) -> list[RoundEntry]:
    """Every look that happened since a time, corrected ones too, in the order of time."""
    values = {"since": since, "until": until or datetime.max, "stay_id": stay_id}
    question = _ALL_WITHIN if stay_id is None else _OF_STAY_WITHIN
    return [_entry(row) for row in columns(session, question, values)]


def telling(session: Session, since: datetime, until: datetime) -> list[RoundEntry]:
    """The looks of a time that tell what was seen, corrected ones too, in the order of time."""
    values = {"since": since, "until": until}
    return [_entry(row) for row in columns(session, _TOLD_WITHIN, values)]


def entry(session: Session, entry_id: int) -> RoundEntry | None:
    """One look."""
    found = columns(session, _ONE, {"entry_id": entry_id})
    return _entry(found[0]) if found else None


def by_client_id(session: Session, client_id: str) -> int | None:
    """The id of the look that a desk sent before under the same key."""
    found = columns(session, _BY_CLIENT_ID, {"client_id": client_id})
    return found[0][0] if found else None


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
            Among(RoundRow.stay_id),
            RoundRow.happened_at <= bindparam("until"),
            *_TELLS,
            newer.id.is_(None),
        )
        .subquery()
    )
    return _ENTRIES.join(ranked, ranked.c.id == RoundRow.id).where(ranked.c.place == 1)


_LAST_TOLD = Question(_last_told())


def last_told(
    session: Session, stay_ids: Collection[int], until: datetime
) -> dict[int, RoundEntry]:
    """By stay, the last look up to a moment that tells what was seen, however long ago."""
    found = columns(session, _LAST_TOLD, {"until": until, **ids(stay_ids)})
    return {each.stay_id: each for each in map(_entry, found)}


def latest(session: Session, stay_ids: Collection[int]) -> dict[int, int]:
    """By stay, the id of the look that was written down last."""
    return dict(columns(session, _LATEST, ids(stay_ids)))


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
