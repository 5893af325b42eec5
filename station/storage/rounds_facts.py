"""What decides when a resident is to be looked in on: class, whereabouts, matters of health."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from station.domain.round_times import ClassSince, RoundFacts, Stretch
from station.domain.rounds import RoundEntry
from station.domain.stays import OUT_OF_HOUSE, STATE_STEPS, StepKind
from station.storage.rounds import CareTaskRow
from station.storage.stays import Assessment, Stay, StayStep

_MOVES = (*STATE_STEPS, StepKind.LEFT)


def facts(
    session: Session,
    since: datetime,
    until: datetime,
    looks: Collection[RoundEntry],
    stay_id: int | None = None,
) -> dict[int, RoundFacts]:
    """The facts of everybody who was in the book at some moment of a time, or of one, by stay."""
    query = select(Stay).where(
        Stay.admitted_at < until, or_(Stay.left_at.is_(None), Stay.left_at > since)
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    stays = {stay.id: stay for stay in session.scalars(query)}
    away, classes, watched = (
        _away(session, stays),
        _classes(session, stays),
        _watched(session, stays),
    )
    entries: dict[int, list[RoundEntry]] = {}
    for look in looks:
        if look.counts:
            entries.setdefault(look.stay_id, []).append(look)
    return {
        stay_id: RoundFacts(
            Stretch(stay.admitted_at, stay.left_at),
            tuple(classes.get(stay_id) or [ClassSince(stay.admitted_at, stay.assistance_class)]),
            tuple(watched.get(stay_id, ())),
            tuple(away.get(stay_id, ())),
            tuple(entries.get(stay_id, ())),
        )
        for stay_id, stay in stays.items()
    }


def _away(session: Session, stay_ids: Collection[int]) -> dict[int, list[Stretch]]:
    """By stay, when somebody was outside the house, or had left before the stay was reopened."""
    query = (
        select(StayStep.stay_id, StayStep.kind, StayStep.happened_at)
        .where(StayStep.stay_id.in_(stay_ids), StayStep.kind.in_(_MOVES))
        .order_by(StayStep.happened_at, StayStep.id)
    )
    found: dict[int, list[Stretch]] = {}
    gone: dict[int, datetime] = {}
    for stay_id, kind, at in session.execute(query):
        is_out = kind is StepKind.LEFT or STATE_STEPS[kind][1] in OUT_OF_HOUSE
        if is_out:
            gone.setdefault(stay_id, at)
        elif stay_id in gone:
            found.setdefault(stay_id, []).append(Stretch(gone.pop(stay_id), at))
    for stay_id, at in gone.items():
        found.setdefault(stay_id, []).append(Stretch(at, None))
    return found


def _classes(session: Session, stays: dict[int, Stay]) -> dict[int, list[ClassSince]]:
    """By stay, the class in force since when; before the first confirmation the one proposed."""
    query = (
        select(
            Assessment.stay_id, Assessment.happened_at, Assessment.proposed, Assessment.confirmed
        )
        .where(Assessment.stay_id.in_(stays))
        .order_by(Assessment.happened_at, Assessment.id)
    )
    found: dict[int, list[ClassSince]] = {}
    for stay_id, at, proposed, confirmed in session.execute(query):
        admitted_at = stays[stay_id].admitted_at
        known = found.setdefault(stay_id, [ClassSince(admitted_at, proposed)])
        known.append(ClassSince(at, confirmed))
    return found


def _watched(session: Session, stay_ids: Collection[int]) -> dict[int, list[Stretch]]:
    query = select(CareTaskRow.stay_id, CareTaskRow.raised_at, CareTaskRow.closed_at).where(
        CareTaskRow.stay_id.in_(stay_ids), CareTaskRow.withdrawn.is_(False)
    )
    found: dict[int, list[Stretch]] = {}
    for stay_id, since, until in session.execute(query):
        found.setdefault(stay_id, []).append(Stretch(since, until))
    return found
