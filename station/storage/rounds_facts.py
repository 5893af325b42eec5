"""What decides when a resident is to be looked in on: class, whereabouts, matters of health."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass
from station.domain.round_times import ClassSince, RoundFacts, Stretch
from station.domain.rounds import RoundEntry
from station.domain.stays import OUT_OF_HOUSE, STATE_STEPS, StepKind
from station.storage.among import Among, ids
from station.storage.base import columns
from station.storage.people import Person
from station.storage.prepared import Question
from station.storage.rounds import CareTaskRow
from station.storage.stays import Assessment, Stay, StayStep

_MOVES = (*STATE_STEPS, StepKind.LEFT)
_EVERY_STAY = Question(
    select(Stay.id, Stay.admitted_at, Stay.left_at, Stay.assistance_class).where(
        Stay.admitted_at < bindparam("until"),
        or_(Stay.left_at.is_(None), Stay.left_at > bindparam("since")),
    )
)
_STEPS = Question(
    select(StayStep.stay_id, StayStep.kind, StayStep.happened_at)
    .where(Among(StayStep.stay_id))
    .order_by(StayStep.happened_at, StayStep.id)
)
_ASSESSED = Question(
    select(Assessment.stay_id, Assessment.happened_at, Assessment.proposed, Assessment.confirmed)
    .where(Among(Assessment.stay_id))
    .order_by(Assessment.happened_at, Assessment.id)
)
_TASKS = Question(
    select(CareTaskRow.stay_id, CareTaskRow.raised_at, CareTaskRow.closed_at).where(
        Among(CareTaskRow.stay_id), CareTaskRow.withdrawn.is_(False)
    )
)


_BORN = Question(select(Person.born).where(Person.id == bindparam("person_id")))


def born(session: Session, person_id: int) -> date | None:
    """When somebody was born, as far as it is known: limits of values go by age."""
    return columns(session, _BORN, {"person_id": person_id})[0][0]


def facts(
    session: Session,
    since: datetime,
    until: datetime,
    looks: Collection[RoundEntry],
) -> dict[int, RoundFacts]:
    """The facts of everybody who was in the book at some moment of a time, by stay."""
    rows = columns(session, _EVERY_STAY, {"since": since, "until": until})
    stays = {id_: (Stretch(came, left), kind) for id_, came, left, kind in rows}
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
            present,
            tuple(classes.get(stay_id) or [ClassSince(present.since, kind)]),
            tuple(watched.get(stay_id, ())),
            tuple(away.get(stay_id, ())),
            tuple(entries.get(stay_id, ())),
        )
        for stay_id, (present, kind) in stays.items()
    }


def whereabouts(session: Session, stay: Stay) -> RoundFacts:
    """The facts of one stay as far as they say when somebody was in the house."""
    away = _away(session, [stay.id]).get(stay.id, ())
    return RoundFacts(Stretch(stay.admitted_at, stay.left_at), away=tuple(away))


def _away(session: Session, stay_ids: Collection[int]) -> dict[int, list[Stretch]]:
    """By stay, when somebody was outside the house, or had left before the stay was reopened."""
    found: dict[int, list[Stretch]] = {}
    gone: dict[int, datetime] = {}
    for stay_id, kind, at in columns(session, _STEPS, ids(stay_ids)):
        if kind not in _MOVES:
            continue
        is_out = kind is StepKind.LEFT or STATE_STEPS[kind][1] in OUT_OF_HOUSE
        if is_out:
            gone.setdefault(stay_id, at)
        elif stay_id in gone:
            found.setdefault(stay_id, []).append(Stretch(gone.pop(stay_id), at))
    for stay_id, at in gone.items():
        found.setdefault(stay_id, []).append(Stretch(at, None))
    return found


def _classes(
    session: Session, stays: Mapping[int, tuple[Stretch, AssistanceClass | None]]
) -> dict[int, list[ClassSince]]:
    """By stay, the class in force since when; before the first confirmation the one proposed."""
    found: dict[int, list[ClassSince]] = {}
    for stay_id, at, proposed, confirmed in columns(session, _ASSESSED, ids(stays)):
        present, _kind = stays[stay_id]
        known = found.setdefault(stay_id, [ClassSince(present.since, proposed)])
        known.append(ClassSince(at, confirmed))
    return found


def _watched(session: Session, stay_ids: Collection[int]) -> dict[int, list[Stretch]]:
    found: dict[int, list[Stretch]] = {}
    for stay_id, since, until in columns(session, _TASKS, ids(stay_ids)):
        found.setdefault(stay_id, []).append(Stretch(since, until))
    return found
