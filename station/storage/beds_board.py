"""Looking at the house: places, who lies in them, conditions, at any moment and in few queries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from station.domain.assistance import AssistanceClass
from station.domain.beds import AssignmentKind, Sleeper, bed_label, read_bed
from station.domain.identity import age_on
from station.domain.intake import TriageSign
from station.domain.people import IdentityState
from station.domain.policy import Policy
from station.domain.stays import STATE_STEPS, StayState, StepKind
from station.storage.among import Among, ids
from station.storage.base import columns
from station.storage.beds import Bed, BedAssignment, Building, ConditionOfBed, Room
from station.storage.beds_seen import (
    LYING,
    PLACE,
    RESIDENT,
    IntakeSeen,
    Lying,
    Place,
    Resident,
    lying,
    place,
    resident_seen,
)
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.prepared import Question
from station.storage.stays import Assessment, Stay, StayStep

_PLACES = (
    select(*PLACE)
    .select_from(Building)
    .join(Room, Room.building_id == Building.id)
    .join(Bed, Bed.room_id == Room.id)
    .order_by(Building.position, Building.id, Room.position, Room.name, Bed.position, Bed.id)
)
_ALL_PLACES = Question(_PLACES)
_PLACES_OF_ROOMS = Question(_PLACES.where(Among(Room.id)))
_ROOMS_LOCKED = Question(
    select(Bed.id, Room.id)
    .join(Room, Room.id == Bed.room_id)
    .where(Among(Bed.id))
    .order_by(Room.id)
    .with_for_update(of=Room)
)


def rooms_locked(session: Session, bed_ids: Collection[int]) -> dict[int, int]:
    """The rooms of these beds by bed, locked in the order of their ids until the deed ends."""
    return dict(columns(session, _ROOMS_LOCKED, ids(bed_ids)))


def places(session: Session, room_ids: Collection[int] | None = None) -> list[Place]:
    """Every bed with its room and building, in house order; only these rooms when named."""
    if room_ids is None:
        rows = columns(session, _ALL_PLACES)
    else:
        rows = columns(session, _PLACES_OF_ROOMS, ids(room_ids))
    return [place(row) for row in rows]


def beds_labelled(session: Session, label: str) -> list[Bed]:
    """The beds that a label such as `101-4`, `101室4床` or `东楼 101-4` may mean."""
    if (said := read_bed(label)) is None:
        return []
    query = (
        select(Bed)
        .join(Room, Room.id == Bed.room_id)
        .join(Building, Building.id == Room.building_id)
        .where(Room.name == said.room, Bed.name == said.bed)
        .order_by(Bed.id)
    )
    if said.building:
        query = query.where(Building.name == said.building)
    return list(session.scalars(query))


def bed_labels(session: Session, stay_ids: Iterable[int], at: datetime) -> dict[int, str]:
    """The label of the bed that each of these stays has at a moment, lying in it or holding it."""
    query = (
        select(BedAssignment.stay_id, Room.name, Bed.name)
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(BedAssignment.stay_id.in_(list(stay_ids)), *_covers(at))
    )
    return {
        stay_id: bed_label(room, bed)
        for stay_id, room, bed in session.execute(query)
        if stay_id is not None
    }


def last_label(session: Session, stay_id: int) -> str:
    """The bed of a stay's last stretch."""
    query = (
        select(Room.name, Bed.name)
        .join(Bed, Bed.room_id == Room.id)
        .join(BedAssignment, BedAssignment.bed_id == Bed.id)
        .where(BedAssignment.stay_id == stay_id)
        .order_by(BedAssignment.starts_at.desc(), BedAssignment.id.desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return bed_label(found[0], found[1]) if found else ""


def _covers(at: datetime) -> tuple[ColumnElement[bool], ...]:
    return BedAssignment.starts_at <= at, _still(at)


def _still(at: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    return or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > at)


def _with_people() -> Select[*tuple[Any, ...]]:
    stay_id = func.coalesce(BedAssignment.stay_id, BedAssignment.planned_stay_id)
    return (
        select(*LYING)
        .select_from(BedAssignment)
        .outerjoin(Stay, Stay.id == stay_id)
        .outerjoin(Person, Person.id == Stay.person_id)
        .outerjoin(Intake, Intake.id == Stay.intake_id)
    )


_MOMENT: BindParameter[datetime] = bindparam("moment")
_LASTING = _with_people().where(_still(_MOMENT)).order_by(BedAssignment.starts_at, BedAssignment.id)
_LYING = Question(_LASTING)
_LYING_IN_ROOMS = Question(
    _LASTING.where(BedAssignment.bed_id.in_(select(Bed.id).where(Among(Bed.room_id))))
)


def _lying_at() -> Select[*tuple[Any, ...]]:
    other = aliased(BedAssignment)
    last = (
        select(other.id)
        .where(
            other.bed_id == Bed.id,
            other.starts_at <= _MOMENT,
            or_(other.ends_at.is_(None), other.ends_at > other.starts_at),
        )
        .order_by(other.starts_at.desc())
        .limit(1)
        .correlate(Bed)
        .scalar_subquery()
    )
    return _with_people().join(Bed, BedAssignment.id == last).where(_still(_MOMENT))


_LYING_AT = Question(_lying_at())


def lying_at(session: Session, at: datetime) -> dict[int, Lying]:
    """Who has which bed at a moment, by bed: the stretch that began last, if it still lasts.

    One step into an index for each bed, however long the history behind it is.
    """
    found = [lying(row) for row in columns(session, _LYING_AT, {"moment": at})]
    return {each[0].bed_id: each for each in found}


def lying_from(
    session: Session, moment: datetime, room_ids: Collection[int] | None = None
) -> dict[int, list[Lying]]:
    """Every stretch that lasts at a moment or begins after it, by bed, the earliest first."""
    if room_ids is None:
        rows = columns(session, _LYING, {"moment": moment})
    else:
        rows = columns(session, _LYING_IN_ROOMS, {"moment": moment, **ids(room_ids)})
    found: dict[int, list[Lying]] = {}
    for each in map(lying, rows):
        stretch = each[0]
        if stretch.ends_at is None or stretch.ends_at > stretch.starts_at:
            found.setdefault(stretch.bed_id, []).append(each)
    return found


def conditions_at(session: Session, at: datetime) -> dict[int, ConditionOfBed]:
    """The condition of each bed at a moment; a bed that never changed has none."""
    other = aliased(ConditionOfBed)
    last = (
        select(other.id)
        .where(other.bed_id == Bed.id, other.since <= at)
        .order_by(other.since.desc(), other.id.desc())
        .limit(1)
        .correlate(Bed)
        .scalar_subquery()
    )
    query = select(ConditionOfBed).join(Bed, ConditionOfBed.id == last)
    return {row.bed_id: row for row in session.scalars(query)}


_RESIDENTS: Select[*tuple[Any, ...]] = (
    select(*RESIDENT)
    .select_from(Stay)
    .join(Person, Person.id == Stay.person_id)
    .outerjoin(Intake, Intake.id == Stay.intake_id)
    .order_by(Stay.admitted_at, Stay.id)
)
_RESIDENTS_NOW = Question(_RESIDENTS.where(Stay.left_at.is_(None)))
_RESIDENTS_AT = Question(
    _RESIDENTS.where(
        Stay.admitted_at <= _MOMENT, or_(Stay.left_at.is_(None), Stay.left_at > _MOMENT)
    )
)


def residents_at(session: Session, at: datetime | None = None) -> list[Resident]:
    """Everybody whose stay is open, now or at a past moment, in the order of admission."""
    if at is None:
        return [resident_seen(row) for row in columns(session, _RESIDENTS_NOW)]
    return [resident_seen(row) for row in columns(session, _RESIDENTS_AT, {"moment": at})]


def last_moves(session: Session, stay_ids: Collection[int], at: datetime) -> dict[int, StayStep]:
    """By stay, the last step up to a moment that changed where the person is."""
    kinds = [kind for kind in STATE_STEPS if kind is not StepKind.REOPENED]
    query = (
        select(StayStep)
        .where(
            StayStep.stay_id.in_(stay_ids),
            StayStep.kind.in_(kinds),
            StayStep.happened_at <= at,
        )
        .order_by(StayStep.happened_at, StayStep.id)
    )
    return {step.stay_id: step for step in session.scalars(query)}


def state_after(step: StayStep | None) -> StayState:
    """Where a step has led; without one the person is in the station."""
    return StayState.IN_STATION if step is None else STATE_STEPS[step.kind][1]


def classes_at(
    session: Session, stay_ids: Collection[int], at: datetime
) -> dict[int, AssistanceClass]:
    """The class that was confirmed last up to a moment, by stay."""
    query = (
        select(Assessment.stay_id, Assessment.confirmed)
        .where(Assessment.stay_id.in_(stay_ids), Assessment.happened_at <= at)
        .order_by(Assessment.happened_at, Assessment.id)
    )
    return dict(iter(session.execute(query)))


def flow(session: Session, at: datetime, days: int) -> tuple[int, int]:
    """How many came, and how many left, in the days before a moment."""
    since = at - timedelta(days=days)
    came = select(func.count()).where(Stay.admitted_at > since, Stay.admitted_at <= at)
    left = select(func.count()).where(Stay.left_at > since, Stay.left_at <= at)
    return session.scalar(came) or 0, session.scalar(left) or 0


def as_sleeper(
    resident: Resident,
    at: datetime,
    policy: Callable[[], Policy],
    assistance_class: AssistanceClass | None,
) -> Sleeper:
    """A resident as the rules of beds see them; a fever at the door counts for some days only.

    `policy` is asked for those days when there was a fever, or may have been.
    """
    _stay, person, intake = resident
    signs = set(intake.signs.split()) if intake else set()
    return Sleeper(
        sex=person.sex,
        age=None if person.born is None else age_on(person.born, at.date()),
        name=person.name,
        family=intake.family if intake else "",
        assistance_class=assistance_class,
        mental_state=intake.mental_state if intake else None,
        mobility=intake.mobility if intake else None,
        identity_unknown=person.identity_state is IdentityState.UNKNOWN,
        infectious=TriageSign.INFECTIOUS in signs,
        fever=intake is not None and _feverish(intake, signs, at, policy),
        pregnant=TriageSign.PREGNANT in signs,
        dangerous=TriageSign.DANGEROUS in signs,
    )


def _feverish(
    intake: Intake | IntakeSeen, signs: set[str], at: datetime, policy: Callable[[], Policy]
) -> bool:
    sign, tenths = TriageSign.FEVER in signs, intake.temperature_tenths
    if not sign and tenths is None:
        return False
    numbers, seen_at = policy(), intake.triaged_at or intake.arrived_at
    if at - seen_at > timedelta(days=numbers.fever_mark_days):
        return False
    return sign or (tenths or 0) >= numbers.fever_tenths


_STRETCHES = (
    select(BedAssignment)
    .where(_still(_MOMENT))
    .order_by(BedAssignment.starts_at, BedAssignment.id)
    .execution_options(populate_existing=True)
)
_OWN = _STRETCHES.where(BedAssignment.stay_id == bindparam("stay_id"))
_ITS_BEDS = Question(
    select(BedAssignment.bed_id)
    .where(_still(_MOMENT), BedAssignment.stay_id == bindparam("stay_id"))
    .order_by(BedAssignment.starts_at, BedAssignment.id)
)
_OF_BED = _STRETCHES.where(BedAssignment.bed_id == bindparam("bed_id"))


def own_stretches(session: Session, stay_id: int, moment: datetime) -> list[BedAssignment]:
    """The stretches of one stay that last at a moment or begin after it, the earliest first."""
    return list(session.scalars(_OWN, {"stay_id": stay_id, "moment": moment}))


def beds_of(session: Session, stay_id: int, moment: datetime) -> list[int]:
    """The beds of these stretches, by id."""
    found = columns(session, _ITS_BEDS, {"stay_id": stay_id, "moment": moment})
    return [bed_id for (bed_id,) in found]


def plans_for(session: Session, stay_id: int, moment: datetime) -> list[BedAssignment]:
    """The beds that are planned for a resident at a moment."""
    query = select(BedAssignment).where(
        BedAssignment.planned_stay_id == stay_id,
        BedAssignment.kind == AssignmentKind.PLANNED,
        _still(moment),
    )
    return list(session.scalars(query))


def resident(session: Session, stay: Stay) -> Resident:
    """A stay with its person and, if it came through the door here, its intake."""
    intake = None if stay.intake_id is None else session.get_one(Intake, stay.intake_id)
    return stay, session.get_one(Person, stay.person_id), intake


def stretches_of_bed(session: Session, bed_id: int, moment: datetime) -> list[BedAssignment]:
    """The stretches in one bed that last at a moment or begin after it, the earliest first."""
    return list(session.scalars(_OF_BED, {"bed_id": bed_id, "moment": moment}))
