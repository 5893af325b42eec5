"""Which bed to propose and what speaks for it, and why the other rooms are no choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from station.domain.bed_rules import (
    bed_problems,
    fitting_problems,
    guarded,
    needs_nursing,
    small_child,
    usable_problems,
)
from station.domain.beds import (
    AssignmentKind,
    BedCondition,
    BedFacts,
    BedTrouble,
    Sleeper,
    Zone,
)
from station.domain.identity import ELDERLY_AGE
from station.domain.intake import MentalState
from station.domain.people import Sex
from station.domain.problems import Problem, Weight


class BedReason(StrEnum):
    """What speaks for a bed."""

    MEN_ROOM = "men_room"
    WOMEN_ROOM = "women_room"
    MINORS_ROOM = "minors_room"
    FAMILY_ROOM = "family_room"
    NURSING_ROOM = "nursing_room"
    ISOLATION_ROOM = "isolation_room"
    WITH_FAMILY = "with_family"
    ROOM_FOR_FAMILY = "room_for_family"
    NEAR_FAMILY = "near_family"
    SAME_HOUSE = "same_house"
    SAME_CLASS = "same_class"
    ALL_ADULTS = "all_adults"
    ALL_MINORS = "all_minors"
    QUIET = "quiet"
    NEAR_DUTY = "near_duty"
    STEP_FREE = "step_free"
    GROUND_FLOOR = "ground_floor"
    CLEAN = "clean"


_ZONE_REASON = {
    Zone.MEN: BedReason.MEN_ROOM,
    Zone.WOMEN: BedReason.WOMEN_ROOM,
    Zone.MINORS: BedReason.MINORS_ROOM,
    Zone.FAMILY: BedReason.FAMILY_ROOM,
    Zone.NURSING: BedReason.NURSING_ROOM,
    Zone.ISOLATION: BedReason.ISOLATION_ROOM,
}
_POINTS = {
    BedReason.WITH_FAMILY: 16,
    BedReason.ROOM_FOR_FAMILY: 8,
    BedReason.NEAR_FAMILY: 4,
    BedReason.GROUND_FLOOR: 3,
    BedReason.SAME_CLASS: 2,
    BedReason.ALL_ADULTS: 1,
    BedReason.ALL_MINORS: 1,
}

# A clerk may put somebody there for a reason, but the program does not bring it up.
_NEVER_PROPOSED = {
    BedTrouble.ISOLATION_FOR_HEALTHY,
    BedTrouble.INFECTION_IN_ROOM,
    BedTrouble.FAMILY_ROOM_WITHOUT_FAMILY,
    BedTrouble.GUARDIAN_AMONG_STRANGERS,
}


@dataclass(frozen=True, slots=True)
class BedChoice:
    """A bed that would do: why, and what to explain (REASON) or to know (HINT) beforehand."""

    bed_id: int
    label: str
    room_id: int
    room: str
    features: str
    reasons: tuple[BedReason, ...]
    problems: tuple[Problem, ...]

    @property
    def needs_reason(self) -> bool:
        """Whether the clerk has to write why this bed nevertheless."""
        return any(problem.weight is Weight.REASON for problem in self.problems)


@dataclass(frozen=True, slots=True)
class RoomRefusal:
    """Rooms with free beds that are no choice, all for the same reason."""

    rooms: tuple[str, ...]
    problem: Problem


@dataclass(frozen=True, slots=True)
class Proposals:
    """The best bed of each suitable room, best first, and the rooms that are out.

    Where no bed suits, `none_because` says why, and then what would make one possible.
    """

    choices: tuple[BedChoice, ...]
    refused: tuple[RoomRefusal, ...]
    none_because: tuple[Problem, ...] = ()
    cautions: tuple[Problem, ...] = ()
    """What to see to whichever bed it is."""


@dataclass(frozen=True, slots=True)
class _House:
    """What of the whole house matters to one person: where they are at home, where their kin lie.

    `kin` are the floors (building, floor) on which family sleeps; `home` is empty when there is
    only one house to speak of.
    """

    sleeper: Sleeper
    home: str
    kin: frozenset[tuple[str, int]]
    guardian: bool

    @classmethod
    def of(cls, sleeper: Sleeper, beds: Sequence[BedFacts], home: str) -> _House:
        kin = [bed for bed in beds if any(map(sleeper.related, bed.others))]
        return cls(
            sleeper,
            (home or beds[0].building) if len({bed.building for bed in beds}) > 1 else "",
            frozenset((bed.building, bed.floor) for bed in kin),
            small_child(sleeper) and any(guarded(sleeper, bed.others) for bed in kin),
        )

    def elsewhere(self, bed: BedFacts) -> bool:
        return bool(self.home) and bed.building != self.home


def rank(sleeper: Sleeper, beds: Sequence[BedFacts], limit: int = 3, home: str = "") -> Proposals:
    """Propose at most `limit` beds, one in a room; `beds` are in house order.

    A small child is proposed the bed beside its guardian before all others. Then fewest reasons
    to write come first, then the family, then the house, then fewest things to mind, then what
    speaks for a bed. The house is `home`, where somebody lies already, else the station's first.
    Rooms without a free bed are neither proposed nor refused: the board shows them full.
    """
    free = [bed for bed in beds if not usable_problems(bed)]
    house = _House.of(sleeper, beds, home)
    choices = [_choice(house, bed) for bed in free if _against(sleeper, bed) is None]
    choices.sort(key=lambda choice: _order(house, choice))
    best = {choice.room_id: choice for choice in reversed(choices)}
    chosen = [choice for choice in choices if best[choice.room_id] is choice]
    out = [bed for bed in free if bed.room_id not in best]
    none_because = () if choices else tuple(_none_because(sleeper, beds))
    return Proposals(tuple(chosen[:limit]), tuple(_refused(sleeper, out)), none_because)


def with_promised(beds: Sequence[BedFacts], promised: Mapping[int, Sleeper]) -> list[BedFacts]:
    """The beds as they will be when those who are promised one lie in it, by bed."""
    coming: dict[int, list[Sleeper]] = {}
    for bed in beds:
        if bed.bed_id in promised:
            coming.setdefault(bed.room_id, []).append(promised[bed.bed_id])
    return [
        replace(
            bed,
            others=(*bed.others, *coming[bed.room_id]),
            free_in_room=bed.free_in_room - len(coming[bed.room_id]),
        )
        if bed.room_id in coming
        else bed
        for bed in beds
        if bed.bed_id not in promised
    ]


def _against(sleeper: Sleeper, bed: BedFacts) -> Problem | None:
    """The first thing that keeps a free bed from being proposed."""
    for problem in bed_problems(sleeper, bed):
        if problem.weight is Weight.STOP or problem.code in _NEVER_PROPOSED:
            return problem
    return None


def _choice(house: _House, bed: BedFacts) -> BedChoice:
    problems = fitting_problems(house.sleeper, bed)
    if house.elsewhere(bed):
        data = {"bed": bed.label, "building": bed.building}
        away = Problem(BedTrouble.OTHER_HOUSE, "bed_id", data, Weight.HINT)
        problems = (*problems, away)
    reasons = tuple(_speaks_for(house, bed))
    return BedChoice(bed.bed_id, bed.label, bed.room_id, bed.room, bed.features, reasons, problems)


def _speaks_for(house: _House, bed: BedFacts) -> Iterator[BedReason]:
    yield _ZONE_REASON[bed.zone]
    yield from _family_and_house(house, bed)
    yield from _company(house.sleeper, bed)
    if bed.near_duty:
        yield BedReason.NEAR_DUTY
    if bed.step_free and (house.sleeper.needs_level_floor or house.sleeper.pregnant):
        yield BedReason.STEP_FREE
    if bed.floor == 1 and _spared_stairs(house.sleeper):
        yield BedReason.GROUND_FLOOR
    yield BedReason.CLEAN


def _family_and_house(house: _House, bed: BedFacts) -> Iterator[BedReason]:
    sleeper = house.sleeper
    if any(map(sleeper.related, bed.others)):
        yield BedReason.WITH_FAMILY
    elif (bed.building, bed.floor) in house.kin:
        yield BedReason.NEAR_FAMILY
    if sleeper.family_size > 1 and bed.free_in_room >= sleeper.family_size:
        yield BedReason.ROOM_FOR_FAMILY
    if house.home and not house.elsewhere(bed):
        yield BedReason.SAME_HOUSE


def _company(sleeper: Sleeper, bed: BedFacts) -> Iterator[BedReason]:
    if not bed.others:
        yield BedReason.QUIET
        return
    everyone = (sleeper, *bed.others)
    if all(other.assistance_class is sleeper.assistance_class is not None for other in bed.others):
        yield BedReason.SAME_CLASS
    if all(each.age is not None and not each.minor for each in everyone):
        yield BedReason.ALL_ADULTS
    if all(each.minor for each in everyone):
        yield BedReason.ALL_MINORS


def _spared_stairs(sleeper: Sleeper) -> bool:
    old = sleeper.age is not None and sleeper.age >= ELDERLY_AGE
    return old or sleeper.pregnant or sleeper.needs_level_floor


def _order(house: _House, choice: BedChoice) -> tuple[int, ...]:
    weights = [problem.weight for problem in choice.problems]
    with_kin = BedReason.WITH_FAMILY in choice.reasons
    together = with_kin or BedReason.ROOM_FOR_FAMILY in choice.reasons
    away = any(problem.code is BedTrouble.OTHER_HOUSE for problem in choice.problems)
    return (
        house.guardian and not with_kin,
        weights.count(Weight.REASON),
        bool(house.kin or house.sleeper.family_size > 1) and not together,
        away,
        weights.count(Weight.HINT),
        -_points(house.sleeper, choice.reasons),
    )


def _points(sleeper: Sleeper, reasons: Sequence[BedReason]) -> int:
    """What speaks for a bed, weighed by who would lie in it."""
    points = sum(_POINTS.get(reason, 0) for reason in reasons)
    uneasy = sleeper.restless or sleeper.mental_state in (
        MentalState.DOUBTFUL,
        MentalState.DISABILITY,
    )
    if needs_nursing(sleeper) and BedReason.NURSING_ROOM in reasons:
        points += 4
    if uneasy and BedReason.QUIET in reasons:
        points += 5
    if (uneasy or sleeper.minor) and BedReason.NEAR_DUTY in reasons:
        points += 1
    return points


def labels(beds: Sequence[BedFacts]) -> list[str]:
    """How each bed is written: with its house before it where there are several."""
    several = len({bed.building for bed in beds}) > 1
    return [f"{bed.building} {bed.label}" if several else bed.label for bed in beds]


def _none_because(sleeper: Sleeper, beds: Sequence[BedFacts]) -> Iterator[Problem]:
    """Why no bed is proposed, then what would make one possible, each with its beds."""
    free = any(not usable_problems(bed) for bed in beds)
    if sleeper.sex not in (Sex.MALE, Sex.FEMALE):
        yield _hint(BedTrouble.SEX_UNKNOWN)
    else:
        yield _hint(BedTrouble.NONE_FITS if free else BedTrouble.NONE_FREE)
    ways: dict[BedTrouble, list[str]] = {}
    for bed, label in zip(beds, labels(beds), strict=True):
        if (way := _way_to(sleeper, bed)) is not None:
            ways.setdefault(way, []).append(label)
    for way in _WAYS:
        if way in ways:
            yield _hint(way, beds=tuple(ways[way][:_NAMED]), count=len(ways[way]))


_WAYS = (
    BedTrouble.ASK_FOR_KEPT,
    BedTrouble.CLEAN_ONE,
    BedTrouble.CHOOSE_WITH_REASON,
    BedTrouble.GIVE_UP_HELD,
)
"""The nearest way first."""
_NAMED = 4
"""So many beds are named in a sentence; the others are counted."""


def _way_to(sleeper: Sleeper, bed: BedFacts) -> BedTrouble | None:
    """What somebody would have to do so that this bed can be given; None where nothing helps."""
    fitting = fitting_problems(sleeper, bed)
    if any(problem.weight is Weight.STOP for problem in fitting):
        return None
    asks = any(problem.code in _NEVER_PROPOSED for problem in fitting)
    if bed.condition is BedCondition.NEEDS_CLEANING:
        return BedTrouble.CLEAN_ONE if bed.kind is None and not asks else None
    if bed.condition not in (BedCondition.IN_SERVICE, BedCondition.ISOLATION):
        return None
    if bed.kind is None:
        return BedTrouble.CHOOSE_WITH_REASON
    if asks or bed.kind is AssignmentKind.ACTIVE:
        return None
    return BedTrouble.GIVE_UP_HELD if bed.kind is AssignmentKind.HELD else BedTrouble.ASK_FOR_KEPT


def _hint(code: BedTrouble, **data: object) -> Problem:
    return Problem(code, "bed_id", data, Weight.HINT)


def _refused(sleeper: Sleeper, beds: Iterable[BedFacts]) -> Iterator[RoomRefusal]:
    """Group rooms by what is against them; the first free bed of a room speaks for it."""
    against: dict[tuple[object, str], tuple[Problem, list[str]]] = {}
    rooms: set[int] = set()
    for bed in beds:
        problem = _against(sleeper, bed)
        if problem is None or bed.room_id in rooms:
            continue
        rooms.add(bed.room_id)
        key = (problem.code, str(problem.data.get("sex", "")))
        against.setdefault(key, (problem, []))[1].append(bed.room)
    for problem, names in against.values():
        yield RoomRefusal(tuple(names), problem)
