"""Which bed to propose and what speaks for it, and why the other rooms are no choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from station.domain.bed_rules import bed_problems, fitting_problems, needs_nursing, usable_problems
from station.domain.beds import BedFacts, BedTrouble, Sleeper, Zone
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
    SAME_CLASS = "same_class"
    ALL_ADULTS = "all_adults"
    ALL_MINORS = "all_minors"
    QUIET = "quiet"
    NEAR_DUTY = "near_duty"
    STEP_FREE = "step_free"
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
    """The best bed of each suitable room, best first, and the rooms that are out."""

    choices: tuple[BedChoice, ...]
    refused: tuple[RoomRefusal, ...]


def rank(sleeper: Sleeper, beds: Sequence[BedFacts], limit: int = 3) -> Proposals:
    """Propose at most `limit` beds, one in a room; `beds` are in house order.

    Fewest reasons to write come first, then fewest things to mind, then what speaks for a bed.
    Rooms without a free bed are neither proposed nor refused: the board shows them full.
    """
    free = [bed for bed in beds if not usable_problems(bed)]
    choices = [_choice(sleeper, bed) for bed in free if _against(sleeper, bed) is None]
    choices.sort(key=lambda choice: _order(sleeper, choice))
    best = {choice.room_id: choice for choice in reversed(choices)}
    chosen = [choice for choice in choices if best[choice.room_id] is choice]
    out = [bed for bed in free if bed.room_id not in best]
    return Proposals(tuple(chosen[:limit]), tuple(_refused(sleeper, out)))


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


def _choice(sleeper: Sleeper, bed: BedFacts) -> BedChoice:
    problems = fitting_problems(sleeper, bed)
    reasons = tuple(_speaks_for(sleeper, bed))
    return BedChoice(bed.bed_id, bed.label, bed.room_id, bed.room, bed.features, reasons, problems)


def _speaks_for(sleeper: Sleeper, bed: BedFacts) -> Iterator[BedReason]:
    yield _ZONE_REASON[bed.zone]
    if any(sleeper.related(other) for other in bed.others):
        yield BedReason.WITH_FAMILY
    if sleeper.family_size > 1 and bed.free_in_room >= sleeper.family_size:
        yield BedReason.ROOM_FOR_FAMILY
    if bed.others and all(
        other.assistance_class is sleeper.assistance_class is not None for other in bed.others
    ):
        yield BedReason.SAME_CLASS
    everyone = (sleeper, *bed.others)
    if bed.others and all(each.age is not None and not each.minor for each in everyone):
        yield BedReason.ALL_ADULTS
    if bed.others and all(each.minor for each in everyone):
        yield BedReason.ALL_MINORS
    if not bed.others:
        yield BedReason.QUIET
    if bed.near_duty:
        yield BedReason.NEAR_DUTY
    if bed.step_free and (sleeper.needs_level_floor or sleeper.pregnant):
        yield BedReason.STEP_FREE
    yield BedReason.CLEAN


def _order(sleeper: Sleeper, choice: BedChoice) -> tuple[int, int, int]:
    weights = [problem.weight for problem in choice.problems]
    points = sum(_POINTS.get(reason, 0) for reason in choice.reasons)
    if needs_nursing(sleeper) and BedReason.NURSING_ROOM in choice.reasons:
        points += 4
    if sleeper.minor and BedReason.NEAR_DUTY in choice.reasons:
        points += 1
    return weights.count(Weight.REASON), weights.count(Weight.HINT), -points


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
