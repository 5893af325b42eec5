"""Giving, moving, holding and freeing beds inside somebody else's deed.

These functions change rows within the transaction of the deed that calls them: intake gives a
bed, leaving frees one, going to hospital holds one. `when` is the time of the event, the time
of entry when left out. Rooms are locked first, so what the rules see does not change meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from station.domain.bed_rules import bed_problems, fitting_problems, plan_problems
from station.domain.beds import (
    AssignmentEnd,
    AssignmentKind,
    BedCondition,
    BedFacts,
    BedTrouble,
    Sleeper,
    bed_label,
)
from station.domain.problems import Problem, Refused, Weight
from station.domain.stays import StayState, StayTrouble, StepMoment, moment_problems
from station.storage import beds_board, beds_plans
from station.storage.base import add_all
from station.storage.beds import Bed, BedAssignment, ConditionOfBed, Room
from station.storage.beds_seen import Lying, Resident
from station.storage.stays import Stay
from station.usecases.bed_facts import facts_from, facts_of, sleeper_from, sleeper_of
from station.usecases.work import Work

_AWAY = (StayState.IN_HOSPITAL, StayState.WITH_POLICE, StayState.IN_CARE)


def assign(
    work: Work,
    stay: Stay,
    bed_id: int,
    reason: str = "",
    when: datetime | None = None,
    *,
    plan_id: int | None = None,
    just_admitted: Resident | None = None,
) -> str:
    """Give a resident without a bed this one; answers its label.

    A plan for this very resident is taken up by itself, one in words when `plan_id` names it.
    `just_admitted` is who they are when this very deed has opened the stay: they have no bed yet.
    Raises Refused with every stop, with what a reason is asked for when there is none, and when
    the plan has lapsed, was given back, or somebody else has taken it up.
    """
    moment = when or work.now
    room_id = lock_rooms(work, [bed_id])[bed_id]
    _refuse_moment(work, stay, moment)
    if stay.state in _AWAY:
        raise Refused(Problem(BedTrouble.NOT_IN_STATION, "stay_id", {"state": stay.state}))
    if just_admitted is None and (has := beds_board.beds_of(work.session, stay.id, moment)):
        data = {"bed": label_by_id(work, has[0])}
        raise Refused(Problem(BedTrouble.HAS_A_BED, "stay_id", data))
    if plan_id is not None:
        _refuse_if_kept_no_more(work, plan_id, bed_id, moment)
    resident = just_admitted or beds_board.resident(work.session, stay)
    bed = _take_up(work, (stay, resident), moment, (room_id, bed_id), plan_id, reason)
    work.session.flush()
    _begin(work, stay, bed_id, AssignmentKind.ACTIVE, moment, reason=reason)
    return bed.label


def move(
    work: Work,
    stay: Stay,
    bed_id: int,
    reason: str,
    *,
    next_condition: BedCondition = BedCondition.NEEDS_CLEANING,
    when: datetime | None = None,
) -> str:
    """Put a resident into another bed; the old one is left in `next_condition`.

    A bed that is held until a time is held no longer in the other room.
    """
    moment = when or work.now
    current = current_stretch(work, stay, moment)
    if current.bed_id == bed_id:
        raise Refused(Problem(BedTrouble.SAME_BED, "bed_id"))
    room_id = lock_rooms(work, [current.bed_id, bed_id])[bed_id]
    _refuse_moment(work, stay, moment)
    _require(reason)
    resident = beds_board.resident(work.session, stay)
    bed = _take_up(work, (stay, resident), moment, (room_id, bed_id), None, reason)
    until = current.ends_at
    _end(current, moment, AssignmentEnd.MOVED)
    leave_condition(work, current.bed_id, next_condition, moment)
    work.session.flush()
    _begin(work, stay, bed_id, current.kind, moment, reason=reason, until=until)
    return bed.label


def swap(
    work: Work, one: Stay, other: Stay, reason: str, when: datetime | None = None
) -> tuple[str, str]:
    """Let two residents change beds, both under the rules; answers both new labels."""
    moment = when or work.now
    if one.id == other.id:
        raise Refused(Problem(BedTrouble.SAME_STAY, "stay_b"))
    had = {stay.id: current_stretch(work, stay, moment) for stay in (one, other)}
    lock_rooms(work, [had[one.id].bed_id, had[other.id].bed_id])
    _require(reason)
    for stay in (one, other):
        _refuse_moment(work, stay, moment)
    refuse_unless_reasoned(swap_problems(work, one, other, moment), reason)
    until = {stay_id: stretch.ends_at for stay_id, stretch in had.items()}
    for stretch in had.values():
        _end(stretch, moment, AssignmentEnd.SWAPPED)
    work.session.flush()
    for stay, partner in ((one, other), (other, one)):
        bed_id, kind = had[partner.id].bed_id, had[stay.id].kind
        _begin(work, stay, bed_id, kind, moment, reason=reason, until=until[stay.id])
    return label_by_id(work, had[other.id].bed_id), label_by_id(work, had[one.id].bed_id)


def swap_problems(work: Work, one: Stay, other: Stay, moment: datetime) -> list[Problem]:
    """Everything that stands between two residents and each other's bed, stops first for each."""
    had = {stay.id: current_stretch(work, stay, moment).bed_id for stay in (one, other)}
    left = {bed_id: work.session.get_one(Bed, bed_id).room_id for bed_id in had.values()}
    found: list[Problem] = []
    for stay, partner in ((one, other), (other, one)):
        bed_id = had[partner.id]
        bed = _fact(work, moment, bed_id, left[bed_id], without=[one.id, other.id])
        beside = [sleeper_of(work, partner, moment)] if len(set(left.values())) == 1 else []
        found.extend(_problems_beside(sleeper_of(work, stay, moment), bed, beside))
    return found


def _problems_beside(
    sleeper: Sleeper, bed: BedFacts, beside: Iterable[Sleeper]
) -> tuple[Problem, ...]:
    return bed_problems(sleeper, replace(bed, others=(*bed.others, *beside)))


def hold_bed(
    work: Work, stay: Stay, when: datetime | None = None, until: datetime | None = None
) -> str:
    """Keep a resident's bed while they are away, until a time or until they are back."""
    moment = when or work.now
    if until is not None and until <= moment:
        raise Refused(Problem(BedTrouble.UNTIL_PAST, "until"))
    current = current_stretch(work, stay, moment)
    lock_rooms(work, [current.bed_id])
    _refuse_moment(work, stay, moment)
    _end(current, moment, AssignmentEnd.HELD)
    work.session.flush()
    _begin(work, stay, current.bed_id, AssignmentKind.HELD, moment, until=until)
    return label_by_id(work, current.bed_id)


def resume_bed(work: Work, stay: Stay, when: datetime | None = None) -> str:
    """Give a resident who is back their held bed again; empty when none is held."""
    moment = when or work.now
    own = beds_board.own_stretches(work.session, stay.id, moment)
    held = next((each for each in own if each.kind is AssignmentKind.HELD), None)
    if held is None:
        return ""
    lock_rooms(work, [held.bed_id])
    _end(held, moment, AssignmentEnd.RETURNED)
    work.session.flush()
    _begin(work, stay, held.bed_id, AssignmentKind.ACTIVE, moment, reason=held.reason)
    return label_by_id(work, held.bed_id)


def free_bed(
    work: Work,
    stay: Stay,
    when: datetime | None = None,
    next_condition: BedCondition = BedCondition.NEEDS_CLEANING,
    end: AssignmentEnd = AssignmentEnd.LEFT,
) -> str:
    """End what a resident has of beds and plans; answers the label, empty when there was none."""
    moment = when or work.now
    own = beds_board.own_stretches(work.session, stay.id, moment)
    plans = beds_board.plans_for(work.session, stay.id, moment)
    lock_rooms(work, [each.bed_id for each in (*own, *plans)])
    for plan in plans:
        _end(plan, max(moment, plan.starts_at), AssignmentEnd.RELEASED)
    for each in own:
        _refuse_before(each, moment)
        _end(each, moment, end)
        leave_condition(work, each.bed_id, next_condition, moment)
    work.session.flush()
    return label_by_id(work, own[0].bed_id) if own else ""


def current_stretch(work: Work, stay: Stay, moment: datetime) -> BedAssignment:
    """The stretch that a resident is in; raises Refused when there is none, or a later one."""
    own = beds_board.own_stretches(work.session, stay.id, moment)
    if not own:
        raise Refused(Problem(BedTrouble.HAS_NO_BED, "stay_id"))
    _refuse_before(own[-1], moment)
    return own[-1]


def _refuse_before(stretch: BedAssignment, moment: datetime) -> None:
    if stretch.starts_at > moment:
        data = {"last": stretch.starts_at}
        raise Refused(Problem(BedTrouble.BEFORE_LAST_CHANGE, "happened_at", data))


def locked_stay(work: Work, stay_id: int, place: str = "stay_id") -> Stay:
    """An open stay, locked, and named in the audit; raises Refused."""
    query = select(Stay).where(Stay.id == stay_id).with_for_update()
    stay = work.session.scalar(query.execution_options(populate_existing=True))
    if stay is None:
        raise Refused(Problem(StayTrouble.NOT_FOUND, place))
    if stay.left_at is not None:
        raise Refused(Problem(StayTrouble.HAS_LEFT, place))
    work.about(person_id=stay.person_id, stay_id=stay.id)
    return stay


def lock_rooms(work: Work, bed_ids: Collection[int]) -> dict[int, int]:
    """Lock the rooms of these beds against every other deed about beds; their ids by bed."""
    rooms = beds_board.rooms_locked(work.session, bed_ids)
    if set(bed_ids) - rooms.keys():
        raise Refused(Problem(BedTrouble.NOT_FOUND, "bed_id"))
    return rooms


def label_by_id(work: Work, bed_id: int) -> str:
    """How the bed is written."""
    query = select(Room.name, Bed.name).join(Bed, Bed.room_id == Room.id).where(Bed.id == bed_id)
    room, bed = work.session.execute(query).one()
    return bed_label(room, bed)


def leave_condition(
    work: Work, bed_id: int, condition: BedCondition, when: datetime, note: str = ""
) -> None:
    """Leave a bed in a condition from a moment on, not before its last change."""
    bed = work.session.get_one(Bed, bed_id, populate_existing=True)
    set_condition(work, bed, condition, max(when, bed.condition_since or when), note=note)


def set_condition(
    work: Work,
    bed: Bed,
    condition: BedCondition,
    since: datetime,
    *,
    until: datetime | None = None,
    note: str = "",
) -> None:
    """Write a condition down, now and in the history."""
    bed.condition, bed.condition_since = condition, since
    bed.condition_until, bed.condition_note = until, note
    work.session.add(
        ConditionOfBed(
            bed_id=bed.id,
            condition=condition,
            since=since,
            until=until,
            note=note,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )


def refuse_unless_reasoned(problems: Iterable[Problem], reason: str) -> None:
    """Raise Refused with the stops, and with what asks for a reason when none is given."""
    weights = (Weight.STOP,) if reason.strip() else (Weight.STOP, Weight.REASON)
    if against := [problem for problem in problems if problem.weight in weights]:
        raise Refused(against)


def refuse_if_unfit(work: Work, stay: Stay, bed_id: int, moment: datetime, reason: str) -> None:
    """Raise Refused when this resident may not lie in this bed, whoever has it now."""
    room_id = lock_rooms(work, [bed_id])[bed_id]
    bed = _fact(work, moment, bed_id, room_id, without=[stay.id])
    refuse_unless_reasoned(fitting_problems(sleeper_of(work, stay, moment), bed), reason)


def _plans(stay: Stay, there: Iterable[Lying], moment: datetime, plan_id: int | None) -> list[int]:
    """The plans on a bed, by id, that the resident takes up by lying down.

    Whoever came before the plan was made, and is written down after it, may take it up as well.
    """
    plans = [each for each, *_who in there if each.kind is AssignmentKind.PLANNED]
    return [
        each.id
        for each in plans
        if (each.planned_stay_id == stay.id and each.starts_at <= moment)
        or (each.planned_stay_id is None and each.id == plan_id)
    ]


def bed_wanted(work: Work, bed_id: int | None, plan_id: int | None) -> int | None:
    """The bed of a request that names one, or one that is kept; raises Refused for no such plan."""
    if bed_id is not None or plan_id is None:
        return bed_id
    return _plan(work, plan_id).bed_id


def _plan(work: Work, plan_id: int) -> BedAssignment:
    plan = beds_plans.plan_row(work.session, plan_id)
    if plan is None:
        raise Refused(Problem(BedTrouble.PLAN_NOT_FOUND, "plan_id"))
    return plan


def _refuse_if_kept_no_more(work: Work, plan_id: int, bed_id: int, moment: datetime) -> None:
    """Raise Refused when the plan that somebody means to take up is none any more."""
    plan = _plan(work, plan_id)
    label = label_by_id(work, plan.bed_id)
    if plan.bed_id != bed_id:
        raise Refused(Problem(BedTrouble.PLAN_OF_OTHER_BED, "plan_id", {"bed": label}))
    kept = beds_plans.as_plan(plan)
    if problems := plan_problems(kept, label, plan.end_reason, moment):
        raise Refused(problems)


def _take_up(  # noqa: PLR0917  all of one bed
    work: Work,
    who: tuple[Stay, Resident],
    moment: datetime,
    place: tuple[int, int],
    plan_id: int | None,
    reason: str,
) -> BedFacts:
    """The bed, fit for the resident and free of the plans that are taken up; raises Refused.

    `place` is room and bed by id.
    """
    (stay, resident), (room_id, bed_id) = who, place
    lying = beds_board.lying_from(work.session, moment, [room_id])
    plans = _plans(stay, lying.get(bed_id, ()), moment, plan_id)
    beds = facts_of(work, moment, lying, [room_id], without=[stay.id], without_plans=plans)
    bed = next(each for each in beds if each.bed_id == bed_id)
    sleeper = sleeper_from(work, resident, moment, stay.assistance_class)
    refuse_unless_reasoned(bed_problems(sleeper, bed), reason)
    for taken_up in plans:
        plan = work.session.get_one(BedAssignment, taken_up, populate_existing=True)
        _end(plan, max(moment, plan.starts_at), AssignmentEnd.CAME, stay.rescue_number)
    return bed


def _fact(
    work: Work, moment: datetime, bed_id: int, room_id: int, *, without: Collection[int]
) -> BedFacts:
    found = facts_from(work, moment, [room_id], without)
    return next(each for each in found if each.bed_id == bed_id)


def _refuse_moment(work: Work, stay: Stay, moment: datetime) -> None:
    if problems := moment_problems(StepMoment(moment, work.now, stay.admitted_at)):
        raise Refused(problems)


def _require(reason: str) -> None:
    if not reason.strip():
        raise Refused(Problem(BedTrouble.REASON_MISSING, "reason", weight=Weight.REASON))


def _end(stretch: BedAssignment, when: datetime, how: AssignmentEnd, note: str = "") -> None:
    stretch.ends_at, stretch.end_reason, stretch.end_note = when, how, note


def _begin(
    work: Work,
    stay: Stay,
    bed_id: int,
    kind: AssignmentKind,
    when: datetime,
    *,
    reason: str = "",
    until: datetime | None = None,
) -> None:
    stretch = {
        "bed_id": bed_id,
        "stay_id": stay.id,
        "kind": kind,
        "starts_at": when,
        "ends_at": until,
        "reason": reason.strip(),
        "entered_at": work.now,
        "clerk_id": work.clerk.id,
    }
    add_all(work.session, BedAssignment, [stretch])
