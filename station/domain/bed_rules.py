"""Which bed may take whom.

A bed is judged by who would lie in it and who sleeps in the same room. What the law forbids is a
STOP; what a careful clerk may decide otherwise asks for a reason; what one should know is a HINT.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from station.domain.assistance import AssistanceClass
from station.domain.beds import (
    AssignmentEnd,
    AssignmentKind,
    BedCondition,
    BedFacts,
    BedTrouble,
    Plan,
    Sleeper,
    Zone,
)
from station.domain.identity import NO_CAPACITY_AGE
from station.domain.intake import Mobility
from station.domain.people import Sex
from station.domain.problems import Problem, Weight

SEX_RULE = "国务院令第381号 第八条"
"""Recipients are housed by sex."""

_UNUSABLE = {
    BedCondition.NEEDS_CLEANING: BedTrouble.NEEDS_CLEANING,
    BedCondition.OUT_OF_SERVICE: BedTrouble.OUT_OF_SERVICE,
    BedCondition.CLOSED: BedTrouble.CLOSED,
}


def usable_problems(bed: BedFacts) -> tuple[Problem, ...]:
    """Why nobody at all can lie in this bed now: its condition, or somebody else."""
    return tuple(_usable(bed))


def fitting_problems(sleeper: Sleeper, bed: BedFacts) -> tuple[Problem, ...]:
    """What speaks against this person in this room, whether the bed is free or not."""
    return (
        *_sex(sleeper, bed),
        *_age(sleeper, bed),
        *_health(sleeper, bed),
        *_comfort(sleeper, bed),
    )


def bed_problems(sleeper: Sleeper, bed: BedFacts) -> tuple[Problem, ...]:
    """Everything that stands between this person and this bed, stops first."""
    found = (*usable_problems(bed), *fitting_problems(sleeper, bed))
    return tuple(sorted(found, key=lambda each: _ORDER[each.weight]))


def taken_up(bed: BedFacts) -> BedFacts:
    """The bed as the person finds it for whom it is kept in words; any other bed as it is."""
    if bed.plan is None:
        return bed
    return replace(bed, kind=None, taken_until=None, taken_for="", plan=None)


def plan_problems(
    plan: Plan, bed: str, ended: AssignmentEnd | None, moment: datetime
) -> tuple[Problem, ...]:
    """Why a bed is kept no more for whoever comes at a moment; `bed` is its label."""
    data = {"bed": bed, "for": plan.planned_for, "until": plan.until}
    if ended is AssignmentEnd.CAME:
        return (Problem(BedTrouble.PLAN_TAKEN_UP, "plan_id", data),)
    if ended is not None:
        return (Problem(BedTrouble.PLAN_GIVEN_BACK, "plan_id", data),)
    if plan.until is not None and plan.until <= moment:
        return (Problem(BedTrouble.PLAN_LAPSED, "plan_id", data),)
    return ()


_ORDER = {Weight.STOP: 0, Weight.REASON: 1, Weight.HINT: 2}


def _usable(bed: BedFacts) -> Iterator[Problem]:
    if bed.condition in _UNUSABLE:
        yield _problem(_UNUSABLE[bed.condition], bed)
    if bed.kind is AssignmentKind.PLANNED:
        data = {"bed": bed.label, "until": bed.taken_until, "for": bed.taken_for}
        yield Problem(BedTrouble.PLANNED, "bed_id", data)
    elif bed.kind is not None:
        yield _problem(BedTrouble.TAKEN, bed)


def _problem(
    code: BedTrouble, bed: BedFacts, weight: Weight = Weight.STOP, rule: str = "", **data: object
) -> Problem:
    return Problem(code, "bed_id", {"bed": bed.label, "room": bed.room, **data}, weight, rule)


def _sex(sleeper: Sleeper, bed: BedFacts) -> Iterator[Problem]:
    """Sexes never share a room; a family among itself and a small child are the exceptions."""
    family_alone = bool(bed.others) and all(sleeper.related(other) for other in bed.others)
    if family_alone and bed.zone is Zone.FAMILY:
        return
    if sleeper.sex not in (Sex.MALE, Sex.FEMALE):
        if bed.others or bed.room_sex is not Sex.UNKNOWN:
            yield _problem(BedTrouble.SEX_UNKNOWN, bed, rule=SEX_RULE)
        else:
            yield _problem(BedTrouble.SEX_UNKNOWN_ALONE, bed, Weight.REASON, SEX_RULE)
        return
    counted = [other for other in bed.others if not _beside_guardian(other, bed.others)]
    if any(other.sex not in (Sex.MALE, Sex.FEMALE) for other in counted):
        yield _problem(BedTrouble.SEX_UNKNOWN_IN_ROOM, bed, rule=SEX_RULE)
        return
    sexes = {other.sex for other in counted} | {bed.room_sex}
    others = sexes - {sleeper.sex, Sex.UNKNOWN}
    if not others:
        return
    if family_alone:
        yield _problem(BedTrouble.FAMILY_OF_BOTH_SEXES, bed, Weight.REASON, SEX_RULE)
    elif _beside_guardian(sleeper, bed.others):
        yield _problem(BedTrouble.SMALL_CHILD_WITH_GUARDIAN, bed, Weight.REASON, SEX_RULE)
    else:
        yield _problem(BedTrouble.OTHER_SEX, bed, rule=SEX_RULE, sex=min(others))


def _beside_guardian(child: Sleeper, room: tuple[Sleeper, ...]) -> bool:
    return small_child(child) and guarded(child, room)


def small_child(sleeper: Sleeper) -> bool:
    """Too young to be apart from the adult of the family (民法典 第二十条)."""
    return sleeper.age is not None and sleeper.age < NO_CAPACITY_AGE


def guarded(child: Sleeper, room: tuple[Sleeper, ...]) -> bool:
    """Whether an adult of the family sleeps among these."""
    return any(child.related(other) and other.age is not None and not other.minor for other in room)


def _age(sleeper: Sleeper, bed: BedFacts) -> Iterator[Problem]:
    """Minors sleep apart from adults who are not their family."""
    strangers = [other for other in bed.others if not sleeper.related(other)]
    minors = [other for other in strangers if other.minor]
    family_here = len(strangers) < len(bed.others)
    if sleeper.age is None and (minors or bed.zone is Zone.MINORS):
        yield _problem(BedTrouble.AGE_UNKNOWN, bed)
    elif sleeper.minor:
        yield from _minor(sleeper, bed, adults=len(minors) < len(strangers))
    elif bed.zone is Zone.MINORS and (minors or not family_here):
        yield _problem(BedTrouble.ADULT_WITH_MINORS, bed)
    elif bed.zone is Zone.MINORS:
        yield _problem(BedTrouble.GUARDIAN_IN_MINORS_ZONE, bed, Weight.REASON)
    elif not all(guarded(minor, bed.others) for minor in minors):
        yield _problem(BedTrouble.ADULT_WITH_MINORS, bed)
    elif minors:
        yield _problem(BedTrouble.GUARDIAN_AMONG_STRANGERS, bed, Weight.REASON)
    if bed.zone is Zone.FAMILY and not sleeper.family:
        yield _problem(BedTrouble.FAMILY_ROOM_WITHOUT_FAMILY, bed, Weight.REASON)


def _minor(sleeper: Sleeper, bed: BedFacts, *, adults: bool) -> Iterator[Problem]:
    beside = guarded(sleeper, bed.others)
    if adults and beside:
        yield _problem(BedTrouble.GUARDIAN_AMONG_STRANGERS, bed, Weight.REASON)
    elif adults:
        yield _problem(BedTrouble.MINOR_WITH_ADULTS, bed)
    elif not beside and bed.zone not in (Zone.MINORS, Zone.FAMILY, Zone.ISOLATION):
        yield _problem(BedTrouble.MINOR_OUTSIDE_ZONE, bed, Weight.REASON)


def _health(sleeper: Sleeper, bed: BedFacts) -> Iterator[Problem]:
    """Infection stays in isolation; restless people are near the duty room and by themselves."""
    if sleeper.infectious and not bed.isolated:
        yield _problem(BedTrouble.INFECTIOUS_OUTSIDE_ISOLATION, bed, Weight.REASON)
    elif sleeper.fever and not bed.isolated:
        yield _problem(BedTrouble.FEVER_OUTSIDE_ISOLATION, bed, Weight.REASON)
    if bed.isolated and not sleeper.needs_isolation:
        yield _problem(BedTrouble.ISOLATION_FOR_HEALTHY, bed, Weight.REASON)
    if not sleeper.needs_isolation and any(other.needs_isolation for other in bed.others):
        yield _problem(BedTrouble.INFECTION_IN_ROOM, bed, Weight.REASON)
    if sleeper.restless and bed.others:
        yield _problem(BedTrouble.UNREST_AMONG_OTHERS, bed, Weight.REASON)
    if sleeper.restless and not bed.near_duty:
        yield _problem(BedTrouble.UNREST_FAR_FROM_DUTY, bed, Weight.REASON)
    if restless := [other.name for other in bed.others if other.restless]:
        yield _problem(BedTrouble.UNREST_IN_ROOM, bed, Weight.REASON, names=tuple(restless))
    if sleeper.needs_level_floor and not bed.step_free:
        yield _problem(BedTrouble.NOT_STEP_FREE, bed, Weight.REASON)


def _comfort(sleeper: Sleeper, bed: BedFacts) -> Iterator[Problem]:
    """What one should know but need not explain."""
    if sleeper.pregnant and not (bed.step_free or sleeper.needs_level_floor):
        yield _problem(BedTrouble.STAIRS_WHEN_PREGNANT, bed, Weight.HINT)
    if _mixed(sleeper, bed):
        yield _problem(BedTrouble.CLASSES_MIXED, bed, Weight.HINT)
    if bed.zone is Zone.NURSING and not needs_nursing(sleeper):
        yield _problem(BedTrouble.NURSING_BED_SCARCE, bed, Weight.HINT)
    if bed.repair_in_room:
        yield _problem(BedTrouble.REPAIR_IN_ROOM, bed, Weight.HINT)


def _mixed(sleeper: Sleeper, bed: BedFacts) -> bool:
    """Open and protective residents in one room: the door is for one what it is not for another."""
    apart = {AssistanceClass.OPEN, AssistanceClass.PROTECTIVE}
    strangers = [other for other in bed.others if not sleeper.related(other)]
    return sleeper.assistance_class in apart and any(
        {sleeper.assistance_class, other.assistance_class} == apart for other in strangers
    )


def needs_nursing(sleeper: Sleeper) -> bool:
    """Cannot manage without a carer at night: supportive class, or moved about by others."""
    carried = sleeper.mobility in (Mobility.WHEELCHAIR, Mobility.BEDRIDDEN)
    return carried or sleeper.assistance_class is AssistanceClass.SUPPORTIVE
