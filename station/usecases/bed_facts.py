"""The facts of beds, gathered from the book for the rules and for the board."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.domain.assistance import AssistanceClass
from station.domain.beds import (
    AssignmentKind,
    BedCondition,
    BedFacts,
    Plan,
    Sleeper,
    bed_label,
)
from station.domain.carers import carer_problems
from station.domain.people import Sex
from station.domain.problems import Problem
from station.domain.shift_hours import shift_start
from station.domain.veil import VEIL
from station.storage import accounts, audit, beds_board, beds_plans
from station.storage.beds_seen import Lying, Place, Resident
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.work import Work


@dataclass(frozen=True, slots=True)
class Stretch:
    """Somebody in a bed for a while; a plan may know no more than a few words about whom."""

    kind: AssignmentKind
    sleeper: Sleeper | None
    until: datetime | None
    said_for: str
    plan: Plan | None = None


def resident_of(lying: Lying) -> Resident | None:
    """The resident of a stretch, None for a plan that names nobody in the book."""
    _assignment, stay, person, intake = lying
    return None if stay is None or person is None else (stay, person, intake)


def stretch(work: Work, lying: Lying, at: datetime) -> Stretch:
    """A stretch as the rules see it, with today's class."""
    assignment, resident = lying[0], resident_of(lying)
    if resident is None:
        plan = beds_plans.as_plan(assignment)
        return Stretch(assignment.kind, None, plan.until, plan.planned_for, plan)
    stay, person, _intake = resident
    sleeper = sleeper_from(work, resident, at, stay.assistance_class)
    kept = person.id in work.hidden
    said_for = VEIL if kept else assignment.planned_for or person.name
    return Stretch(assignment.kind, sleeper, assignment.ends_at, said_for)


def facts(
    places: Iterable[Place],
    stretches: Mapping[int, Sequence[Stretch]],
    conditions: Mapping[int, BedCondition] | None = None,
) -> list[BedFacts]:
    """Facts of each bed, in the order given; `stretches` and `conditions` are by bed.

    `others` are those in the other beds of the room, planned residents among them.
    """
    by_room: dict[int, list[Place]] = {}
    for place in places:
        by_room.setdefault(place[1].id, []).append(place)
    known = conditions or {}
    return [
        each
        for room in by_room.values()
        for each in _room_facts([(place, known.get(place[2].id)) for place in room], stretches)
    ]


def _room_facts(
    room: Sequence[tuple[Place, BedCondition | None]], stretches: Mapping[int, Sequence[Stretch]]
) -> list[BedFacts]:
    conditions = {place[2].id: known or place[2].condition for place, known in room}
    free = sum(
        not stretches.get(bed_id) and condition in _SERVING
        for bed_id, condition in conditions.items()
    )
    repair = {bed_id for bed_id, each in conditions.items() if each is BedCondition.OUT_OF_SERVICE}
    return [
        _bed_facts(
            place,
            stretches.get(place[2].id, ()),
            conditions[place[2].id],
            tuple(
                each.sleeper
                for bed_id in conditions
                if bed_id != place[2].id
                for each in stretches.get(bed_id, ())
                if each.sleeper is not None
            ),
            free,
            repair=bool(repair - {place[2].id}),
        )
        for place, _known in room
    ]


_SERVING = (BedCondition.IN_SERVICE, BedCondition.ISOLATION)


def _bed_facts(
    place: Place,
    own: Sequence[Stretch],
    condition: BedCondition,
    others: tuple[Sleeper, ...],
    free_in_room: int,
    *,
    repair: bool,
) -> BedFacts:
    building, room, bed = place
    first = own[0] if own else None
    return BedFacts(
        bed_id=bed.id,
        label=bed_label(room.name, bed.name),
        room_id=room.id,
        room=room.name,
        zone=room.zone,
        building=building.name,
        room_sex=room.sex,
        floor=room.floor,
        near_duty=room.near_duty,
        step_free=room.step_free,
        features=room.features,
        condition=condition,
        kind=first.kind if first else None,
        taken_until=first.until if first else None,
        taken_for=first.said_for if first else "",
        plan=first.plan if first else None,
        others=others,
        free_in_room=free_in_room,
        repair_in_room=repair,
    )


def facts_from(
    work: Work,
    moment: datetime,
    room_ids: Collection[int] | None = None,
    without: Collection[int] = (),
) -> list[BedFacts]:
    """Beds as somebody would find them who is to have one from a moment on.

    Whoever is there then or comes later counts. `without` are stays that are just being moved.
    """
    lying = beds_board.lying_from(work.session, moment, room_ids)
    return facts_of(work, moment, lying, room_ids, without=without)


def facts_of(
    work: Work,
    moment: datetime,
    lying: Mapping[int, Sequence[Lying]],
    room_ids: Collection[int] | None,
    *,
    without: Collection[int],
    without_plans: Collection[int] = (),
) -> list[BedFacts]:
    """The same of rooms whose `lying` was looked at before.

    `without_plans` are plans that are just being taken up.
    """
    stretches = {
        bed_id: [
            stretch(work, each, moment)
            for each in found
            if each[0].id not in without_plans and not _is_of(each, without)
        ]
        for bed_id, found in lying.items()
    }
    return facts(beds_board.places(work.session, room_ids), stretches)


def _is_of(lying: Lying, stays: Collection[int]) -> bool:
    return lying[1] is not None and lying[1].id in stays


def sleeper_of(work: Work, stay: Stay, at: datetime) -> Sleeper:
    """A resident as the rules of beds see them."""
    resident = beds_board.resident(work.session, stay)
    return sleeper_from(work, resident, at, stay.assistance_class)


def sleeper_from(
    work: Work, resident: Resident, at: datetime, assistance_class: AssistanceClass | None
) -> Sleeper:
    """The same of somebody who is at hand; without the name where the file is kept."""
    sleeper = beds_board.as_sleeper(resident, at, lambda: work.policy, assistance_class)
    return files.unnamed(work, resident[1].id, sleeper)


def carer_cautions(work: Work, residents: Iterable[Sex | None]) -> tuple[Problem, ...]:
    """Whether women are housed while only men have worked in this shift and ask now."""
    if Sex.FEMALE not in (housed := set(residents)):
        return ()
    on_duty = audit.at_work_since(work.session, shift_start(work.now, work.policy))
    present = {*on_duty, *(() if work.clerk.id is None else (work.clerk.id,))}
    return carer_problems(housed, accounts.sexes_of(work.session, present))
