"""Meals: who eats what, figures frozen for the kitchen, each portion given once.

Everybody eats who is in the house when the figures go to the kitchen; who comes later is added
by name. What the kitchen was told is never changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble
from station.domain.stays import PRESENT_STATES, StayState
from station.domain.veil import VEIL


class MealKind(StrEnum):
    """The meals of a day; the last is for those who arrive at night."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    SUPPER = "supper"
    NIGHT = "night"


class Diet(StrEnum):
    """How a portion is cooked."""

    USUAL = "usual"
    HALAL = "halal"
    SOFT = "soft"
    DIABETIC = "diabetic"
    CHILD = "child"
    INFANT = "infant"
    OTHER = "other"


class PortionPart(StrEnum):
    """How a portion came to be: told to the kitchen, added later, or a second one."""

    PLANNED = "planned"
    LATER = "later"
    EXTRA = "extra"


class MarkKind(StrEnum):
    """What is written down of a portion beside the tick: not eaten, or a tick that was wrong."""

    NOT_EATEN = "not_eaten"
    TAKEN_BACK = "taken_back"


class MealTrouble(Trouble):
    """What is wrong with the figures of a meal or with giving it."""

    OTHER_DAY = "meal.other_day"
    NOT_HANDED = "meal.not_handed"
    NOBODY = "meal.nobody"
    STAFF_IMPOSSIBLE = "meal.staff_impossible"
    REASON_MISSING = "meal.reason_missing"
    GIVEN_ALREADY = "meal.given_already"
    NO_PORTION = "meal.no_portion"
    OTHER_CONTENT = "meal.other_content"
    NOT_EATEN_ALREADY = "meal.not_eaten_already"
    NOT_TICKED = "meal.not_ticked"
    WHY_MISSING = "meal.why_missing"


MOST_STAFF = 500

_WORDS: Mapping[Diet, tuple[str, ...]] = {
    Diet.HALAL: ("清真", "回民", "穆斯林"),
    Diet.DIABETIC: ("糖",),
    Diet.SOFT: ("软", "流食", "流质", "半流", "粥"),
}
"""What a diet is called when it is written down in words."""


def diet_of(age: int | None, words: Iterable[str], policy: Policy) -> Diet:
    """How somebody's portion is cooked, by what is written of their diet, else by their age."""
    told = " ".join(words)
    for diet, signs in _WORDS.items():
        if any(sign in told for sign in signs):
            return diet
    if age is not None and age < policy.meal_infant_until_age:
        return Diet.INFANT
    if told.strip():
        return Diet.OTHER
    if age is not None and age < policy.meal_child_until_age:
        return Diet.CHILD
    return Diet.USUAL


def cost_fen(kind: MealKind, policy: Policy) -> int:
    """What a portion of a meal costs by the station's own standard."""
    fen: int = getattr(policy, f"meal_{kind}_fen")
    return fen


def eats_here(state: StayState) -> bool:
    """Whether somebody of this state is in the house when the figures go to the kitchen."""
    return state in PRESENT_STATES


@dataclass(frozen=True, slots=True)
class PortionMark:
    """What was written down of a portion; of a tick taken back when it was set, and by whom."""

    kind: MarkKind
    reason: str
    entered_at: datetime
    clerk: str
    was_given_at: datetime | None = None
    was_given_by: str = ""


@dataclass(frozen=True, slots=True)
class Portion:
    """One portion; `id` is None while the kitchen has not been told. `remark` tells an allergy."""

    stay_id: int
    person_id: int
    name: str
    bed: str
    diet: Diet
    remark: str = ""
    id: int | None = None
    part: PortionPart = PortionPart.PLANNED
    reason: str = ""
    added_at: datetime | None = None
    given_at: datetime | None = None
    given_by: str = ""
    marks: tuple[PortionMark, ...] = ()

    @property
    def not_eaten(self) -> PortionMark | None:
        """Why it was not eaten; None when it was, or nothing is known yet."""
        last = self.marks[-1] if self.marks else None
        return last if last is not None and last.kind is MarkKind.NOT_EATEN else None

    @property
    def is_open(self) -> bool:
        """Whether it was neither given nor left."""
        return self.given_at is None and self.not_eaten is None

    def veiled(self) -> Portion:
        """That somebody eats, and neither who nor what is written of their health."""
        marks = tuple(replace(each, reason="") for each in self.marks)
        return replace(self, name=VEIL, remark="", reason="", marks=marks)


@dataclass(frozen=True, slots=True)
class MealSheet:
    """One meal of a day: as it would be told now, or as it was told at `handed_at`."""

    day: date
    kind: MealKind
    portions: tuple[Portion, ...]
    away: int = 0
    id: int | None = None
    handed_at: datetime | None = None
    clerk: str = ""
    staff: int = 0
    cost_fen: int = 0

    @property
    def told(self) -> tuple[Portion, ...]:
        """What the kitchen was told first."""
        return tuple(each for each in self.portions if each.part is PortionPart.PLANNED)

    @property
    def added(self) -> tuple[Portion, ...]:
        """What came on top of it later."""
        return tuple(each for each in self.portions if each.part is not PortionPart.PLANNED)

    @property
    def given(self) -> int:
        """How many portions were given."""
        return sum(each.given_at is not None for each in self.portions)

    @property
    def not_eaten(self) -> int:
        """How many portions were left; the kitchen has made them all the same."""
        return sum(each.not_eaten is not None for each in self.portions)

    @property
    def left(self) -> int:
        """How many portions were neither given nor left yet."""
        return sum(each.is_open for each in self.portions)

    @property
    def total(self) -> int:
        """How many portions the kitchen makes, those of the staff too."""
        return len(self.portions) + self.staff

    def figures(self) -> Counter[Diet]:
        """How many portions of each diet, later ones too."""
        return Counter(each.diet for each in self.portions)


@dataclass(frozen=True, slots=True)
class MealDay:
    """The meals of one day as sums: portions of residents and staff, and what they cost in fen."""

    day: date
    residents: Mapping[MealKind, int]
    staff: Mapping[MealKind, int]
    cost_fen: int

    @property
    def portions(self) -> int:
        """All portions of the day."""
        return sum(self.residents.values()) + sum(self.staff.values())


_NIGHT_UNTIL_HOUR = 5


def meal_at(at: datetime, policy: Policy) -> MealKind:
    """The meal that is made ready at a time of day: the next one to come."""
    if at.hour < _NIGHT_UNTIL_HOUR:
        return MealKind.NIGHT
    hours = (
        (policy.breakfast_from_hour + 2, MealKind.BREAKFAST),
        (policy.lunch_from_hour + 2, MealKind.LUNCH),
        (policy.supper_from_hour + 2, MealKind.SUPPER),
    )
    return next((kind for until, kind in hours if at.hour < until), MealKind.NIGHT)


def day_of(at: datetime, kind: MealKind) -> date:
    """The day that a meal belongs to; what is eaten before dawn belongs to the night before."""
    early = kind is MealKind.NIGHT and at.hour < _NIGHT_UNTIL_HOUR
    return at.date() - timedelta(days=early)


def last_supper(at: datetime, policy: Policy) -> datetime:
    """Since when somebody has come too late for the last supper: they eat at night."""
    supper = datetime.combine(at.date(), time(policy.supper_from_hour))
    return supper if supper <= at else supper - timedelta(days=1)


def day_problems(day: date, today: date) -> tuple[Problem, ...]:
    """The kitchen is told of last night, today and tomorrow."""
    near = timedelta(days=1)
    if today - near <= day <= today + near:
        return ()
    return (Problem(MealTrouble.OTHER_DAY, "day"),)


def staff_problems(staff: int) -> tuple[Problem, ...]:
    """A number of the staff that eats along, 0 where nobody does."""
    if 0 <= staff <= MOST_STAFF:
        return ()
    return (Problem(MealTrouble.STAFF_IMPOSSIBLE, "staff", {"most": MOST_STAFF}),)
