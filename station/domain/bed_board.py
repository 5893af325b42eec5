"""The house as a picture: who lies where, what each bed counts as, what contradicts itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.assistance import AssistanceClass
from station.domain.bed_rules import fitting_problems
from station.domain.beds import BedCondition, BedFacts, BedUse, Sleeper, Zone, bed_use
from station.domain.intake import MentalState
from station.domain.people import Sex
from station.domain.problems import Problem, Weight
from station.domain.stays import StayState
from station.domain.veil import VEIL


class Mark(StrEnum):
    """The stamps on a bed card, most urgent first."""

    INFECTIOUS = "infectious"
    FEVER = "fever"
    NAMELESS = "nameless"
    MINOR = "minor"
    MENTAL = "mental"
    DISABLED = "disabled"
    PREGNANT = "pregnant"


URGENT_MARKS = frozenset({Mark.INFECTIOUS, Mark.FEVER})
"""Marks that are a danger to others in the house."""


def marks_of(sleeper: Sleeper) -> tuple[Mark, ...]:
    """The stamps for one person, most urgent first."""
    shown = {
        Mark.INFECTIOUS: sleeper.infectious,
        Mark.FEVER: sleeper.fever,
        Mark.NAMELESS: sleeper.identity_unknown,
        Mark.MINOR: sleeper.minor,
        Mark.MENTAL: sleeper.mental_state in (MentalState.DISORDER, MentalState.DISABILITY),
        Mark.DISABLED: sleeper.needs_level_floor,
        Mark.PREGNANT: sleeper.pregnant,
    }
    return tuple(mark for mark, holds in shown.items() if holds)


class BedWarning(StrEnum):
    """Where the book contradicts itself; shown on the card until somebody mends it."""

    CONDITION_UNUSABLE = "condition_unusable"
    """Somebody lies in a bed that is to be cleaned, in repair or closed."""
    HELD_BUT_PRESENT = "held_but_present"
    ACTIVE_BUT_AWAY = "active_but_away"
    """In hospital or with the police, and the bed is neither held nor freed."""


@dataclass(frozen=True, slots=True)
class ResidentCard:
    """One resident as a bed card shows them; `days` counts the day of admission as 1."""

    stay_id: int
    person_id: int
    name: str
    sex: Sex
    age: int | None
    assistance_class: AssistanceClass | None
    days: int
    marks: tuple[Mark, ...]
    state: StayState

    def veiled(self) -> ResidentCard:
        """The card without who it is; marks stay, a night duty must see an infection."""
        return replace(self, name=VEIL, age=None)


@dataclass(frozen=True, slots=True)
class BedOnBoard:
    """One bed at the board's moment.

    `since` and `until` belong to whoever has the bed; `condition_since` and `condition_until` to
    its condition. A planned bed has `planned_for` and perhaps a card of the expected resident.
    """

    id: int
    label: str
    name: str
    use: BedUse
    condition: BedCondition
    condition_since: datetime | None
    condition_until: datetime | None
    condition_note: str
    card: ResidentCard | None
    planned_for: str
    since: datetime | None
    until: datetime | None
    assignment_id: int | None
    version: int
    warnings: tuple[BedWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomOnBoard:
    """One room; `warnings` are rules that those who sleep there break with one another."""

    id: int
    name: str
    floor: int
    zone: Zone
    sex: Sex
    near_duty: bool
    step_free: bool
    features: str
    beds: tuple[BedOnBoard, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildingOnBoard:
    """One house, or one township point."""

    id: int
    name: str
    rooms: tuple[RoomOnBoard, ...]


@dataclass(frozen=True, slots=True)
class InHospital:
    """Residents in one hospital; `place` is empty where it was not written down."""

    place: str
    cards: tuple[ResidentCard, ...]


@dataclass(frozen=True, slots=True)
class CapacityFigures:
    """Beds counted: occupied, held, planned, free, cleaning and out add up to the total.

    Closed beds are no beds any more: they are counted apart and outside of the total.
    """

    occupied: int = 0
    held: int = 0
    planned: int = 0
    free: int = 0
    cleaning: int = 0
    out: int = 0
    closed: int = 0

    @property
    def total(self) -> int:
        """All beds that are not closed."""
        return self.usable + self.cleaning + self.out

    @property
    def usable(self) -> int:
        """Beds in which somebody lies or could lie tonight."""
        return self.occupied + self.held + self.planned + self.free


def figures(uses: Iterable[BedUse]) -> CapacityFigures:
    """Count beds by what they are."""
    counted = Counter(uses)
    return CapacityFigures(
        occupied=counted[BedUse.OCCUPIED],
        held=counted[BedUse.HELD],
        planned=counted[BedUse.PLANNED],
        free=counted[BedUse.FREE],
        cleaning=counted[BedUse.CLEANING],
        out=counted[BedUse.OUT],
        closed=counted[BedUse.CLOSED],
    )


@dataclass(frozen=True, slots=True)
class Board:
    """The whole house at one moment, in house order.

    `without_bed` are residents who are in the station and have no bed; `in_hospital` are grouped
    by hospital, with and without a held bed; `with_police` likewise. So nobody is lost.
    """

    at: datetime
    buildings: tuple[BuildingOnBoard, ...]
    without_bed: tuple[ResidentCard, ...]
    in_hospital: tuple[InHospital, ...]
    with_police: tuple[ResidentCard, ...]
    figures: CapacityFigures
    zones: tuple[tuple[Zone, CapacityFigures], ...]

    @property
    def beds(self) -> tuple[BedOnBoard, ...]:
        """Every bed, in house order."""
        return tuple(
            bed for building in self.buildings for room in building.rooms for bed in room.beds
        )


@dataclass(frozen=True, slots=True)
class HouseFigures:
    """Capacity with what a duty officer reports beside it; the week is the last seven days."""

    at: datetime
    total: CapacityFigures
    zones: tuple[tuple[Zone, CapacityFigures], ...]
    residents: int
    without_bed: int
    in_hospital: int
    minors: int
    families: int
    came_in_week: int
    left_in_week: int
    cautions: tuple[Problem, ...] = ()
    """What the house lacks tonight for those who are in it."""


def room_warnings(beds: Iterable[tuple[BedFacts, Sleeper]]) -> tuple[Problem, ...]:
    """What the law forbids among those who already share a room, each kind once.

    It happens when a sex or a birth date is corrected later, or a child has grown up.
    """
    found: dict[str, Problem] = {}
    for bed, sleeper in beds:
        for problem in fitting_problems(sleeper, bed):
            if problem.weight is Weight.STOP:
                found.setdefault(problem.code, problem)
    return tuple(found.values())


def bed_warnings(
    use: BedUse, condition: BedCondition, state: StayState | None
) -> tuple[BedWarning, ...]:
    """Where bed, condition and resident do not agree."""
    found = []
    unused = bed_use(condition, None)
    if use in (BedUse.OCCUPIED, BedUse.HELD) and unused is not BedUse.FREE:
        found.append(BedWarning.CONDITION_UNUSABLE)
    away = state in (StayState.IN_HOSPITAL, StayState.WITH_POLICE, StayState.IN_CARE)
    if use is BedUse.HELD and not away:
        found.append(BedWarning.HELD_BUT_PRESENT)
    if use is BedUse.OCCUPIED and away:
        found.append(BedWarning.ACTIVE_BUT_AWAY)
    return tuple(found)
