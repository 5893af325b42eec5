"""Health rounds: what was seen beside a bed, the rows of the round sheet, meals eaten.

When a round is due, and which were missed, is computed in `round_times.py` from these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import Any

from station.domain.assistance import AssistanceClass
from station.domain.people import Sex
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble
from station.domain.stays import StayState
from station.domain.veil import VEIL
from station.domain.vitals import NOTHING_MEASURED, Alarm, Vitals, vital_problems


class RoundKind(StrEnum):
    """A quick look, or a full round with its checklist."""

    QUICK = "quick"
    FULL = "full"


class Meal(StrEnum):
    """How much of the last meal was eaten."""

    ALL = "all"
    HALF = "half"
    NONE = "none"


class MealTime(StrEnum):
    """Which meal of the day it was."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    SUPPER = "supper"


class Mood(StrEnum):
    """How somebody seems."""

    CALM = "calm"
    LOW = "low"
    SILENT = "silent"
    RESTLESS = "restless"
    WEAK = "weak"


class Sleep(StrEnum):
    """How the night was."""

    GOOD = "good"
    POOR = "poor"
    NONE = "none"


class Bowel(StrEnum):
    """What is known of the bowel since the last round."""

    NORMAL = "normal"
    LOOSE = "loose"
    NONE = "none"


class Skin(StrEnum):
    """What the skin looks like."""

    SOUND = "sound"
    RED = "red"
    SORE = "sore"
    WOUND = "wound"


class Check(StrEnum):
    """What a full round asks about beside the bed."""

    PAIN = "pain"
    TOILET = "toilet"
    POSITION = "position"
    REACH = "reach"
    NEEDS = "needs"
    ROOM = "room"


class LineState(StrEnum):
    """How the round of one bed stands."""

    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"
    CHANGED = "changed"
    SKIPPED = "skipped"
    AWAY = "away"
    ALARM = "alarm"


class RoundTrouble(Trouble):
    """What keeps a round from being written down or signed."""

    NOTHING_BEFORE = "round.nothing_before"
    BEFORE_NOT_FINE = "round.before_not_fine"
    NOTHING_SEEN = "round.nothing_seen"
    VALUES_BESIDE = "round.values_beside"
    REASON_MISSING = "round.reason_missing"
    NOT_FOUND = "round.not_found"
    CORRECTED_ALREADY = "round.corrected_already"
    NOT_IN_HOUSE = "round.not_in_house"
    NOTHING_TO_SIGN = "round.nothing_to_sign"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen beside a bed; whatever is left out was not looked at."""

    vitals: Vitals = NOTHING_MEASURED
    meal: Meal | None = None
    mood: Mood | None = None
    sleep: Sleep | None = None
    bowel: Bowel | None = None
    skin: Skin | None = None
    fall: bool = False
    self_harm: bool = False
    checks: frozenset[Check] = frozenset()
    note: str = ""

    @property
    def anything(self) -> bool:
        """Whether anything was seen at all."""
        return replace(self, note=self.note.strip()) != NOTHING_SEEN


NOTHING_SEEN = Seen()


@dataclass(frozen=True, slots=True)
class RoundEntry:
    """One look at one resident, as it stands in the book.

    `as_before` states "as before, fine" and nothing else: `refers_to` names the entry whose values
    were fine, and `seen` stays empty, so that no chart ever shows a measurement nobody made.
    `corrects` names an entry that this one takes the place of; the old one stays, `corrected`.
    `skipped` is why nobody was looked at, empty for a look; `reason` why it was corrected; a
    correction that tells nothing has `taken_back` the old one. `alarms` are by the limits of now.
    """

    id: int
    stay_id: int
    kind: RoundKind
    happened_at: datetime
    entered_at: datetime
    clerk: str
    seen: Seen = NOTHING_SEEN
    as_before: bool = False
    refers_to: int | None = None
    corrects: int | None = None
    corrected: bool = False
    skipped: str = ""
    reason: str = ""
    taken_back: bool = False
    alarms: tuple[Alarm, ...] = ()
    signed_at: datetime | None = None
    signed_by: str = ""

    @property
    def counts(self) -> bool:
        """Whether it says something of the resident that still holds."""
        return not self.corrected and not self.taken_back

    @property
    def tells(self) -> bool:
        """Whether it counts and says itself what was seen: neither "as before" nor skipped."""
        return self.counts and not self.as_before and not self.skipped

    @property
    def signed(self) -> bool:
        """Whether the shift answers for it; it is locked then, and only now counts."""
        return self.signed_at is not None

    def late(self, policy: Policy) -> bool:
        """Whether it was written down long after it happened; both times are shown then."""
        return self.entered_at - self.happened_at > timedelta(minutes=policy.round_late_minutes)

    def veiled(self) -> RoundEntry:
        """The entry without its free words."""
        return replace(
            self,
            seen=replace(self.seen, note=""),
            skipped=self.skipped and VEIL,
            reason=self.reason and VEIL,
        )


@dataclass(frozen=True, slots=True)
class MealEaten:
    """One meal and how much of it was eaten; the last word on it counts."""

    day: date
    time: MealTime
    eaten: Meal


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One bed's row of the round sheet.

    `due_at` is when the round of now is due, or the next one for who has only come. `last` is the
    last entry that tells what was seen, which "as before" refers to; `before` the last known value
    of each sign, which stand beside; `entry` that of this round, None while nobody has looked;
    `latest` the id of whatever was written down last. `missed` are the rounds of this shift that
    nobody made. `away` says where somebody is who is not in the house.
    """

    stay_id: int
    person_id: int
    bed: str
    name: str
    sex: Sex
    age: int | None
    assistance_class: AssistanceClass | None
    state: LineState
    due_at: datetime | None
    last: RoundEntry | None = None
    before: Seen = NOTHING_SEEN
    entry: RoundEntry | None = None
    latest: int | None = None
    meals: tuple[MealEaten, ...] = ()
    missed: tuple[datetime, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    away: StayState | None = None
    open_tasks: int = 0

    @property
    def is_veiled(self) -> bool:
        """Whether the clerk who asked is only told that somebody is there."""
        return self.name == VEIL

    def veiled(self) -> RoundLine:
        """The row without who it is; a night duty still sees what is due and what alarms."""
        return replace(
            self,
            name=VEIL,
            age=None,
            last=self.last and self.last.veiled(),
            before=replace(self.before, note=""),
            entry=self.entry and self.entry.veiled(),
        )


def entry_problems(seen: Seen, *, as_before: bool, before: RoundEntry | None) -> list[Problem]:
    """What keeps a look from being written down.

    "As before, fine" needs an entry with values that alarmed nobody, and tells nothing beside;
    everything else tells something.
    """
    found = [
        replace(each, place=f"seen.vitals.{each.place}") for each in vital_problems(seen.vitals)
    ]
    if not as_before:
        if not seen.anything:
            found.append(Problem(RoundTrouble.NOTHING_SEEN, "seen"))
        return found
    if seen.anything:
        found.append(Problem(RoundTrouble.VALUES_BESIDE, "as_before"))
    if before is None:
        found.append(Problem(RoundTrouble.NOTHING_BEFORE, "as_before"))
    elif before.alarms or before.seen.fall or before.seen.self_harm:
        data = {"happened_at": before.happened_at}
        found.append(Problem(RoundTrouble.BEFORE_NOT_FINE, "as_before", data))
    return found


def known(entries: Iterable[RoundEntry]) -> Seen:
    """The last known value of each sign; what happened once, a fall or words, is left out."""
    vitals, lasting = list(_VITALS(NOTHING_MEASURED)), list(_LASTING(NOTHING_SEEN))
    for entry in sorted(entries, key=lambda each: (each.happened_at, each.id)):
        if entry.counts and entry.seen is not NOTHING_SEEN:
            vitals = _renewed(vitals, _VITALS(entry.seen.vitals))
            lasting = _renewed(lasting, _LASTING(entry.seen))
    return Seen(Vitals(*vitals), *lasting)


_VITALS = attrgetter(*(field.name for field in fields(Vitals)))
_LASTING = attrgetter("meal", "mood", "sleep", "bowel", "skin")


def _renewed(before: Iterable[Any], now: Iterable[Any]) -> list[Any]:
    return [old if new is None else new for old, new in zip(before, now, strict=True)]


def meal_at(moment: datetime, policy: Policy) -> tuple[date, MealTime]:
    """The last meal that was served by a moment: before breakfast, the supper of the day before."""
    hours = {
        MealTime.BREAKFAST: policy.breakfast_from_hour,
        MealTime.LUNCH: policy.lunch_from_hour,
        MealTime.SUPPER: policy.supper_from_hour,
    }
    served = [time for time, hour in hours.items() if hour <= moment.hour]
    if served:
        return moment.date(), served[-1]
    return moment.date() - timedelta(days=1), MealTime.SUPPER


def meals(entries: Iterable[RoundEntry], policy: Policy) -> tuple[MealEaten, ...]:
    """What is known of each meal, in the order of the meals; what was said last counts."""
    known: dict[tuple[date, MealTime], Meal] = {}
    for entry in sorted(entries, key=lambda each: (each.happened_at, each.id)):
        if entry.seen.meal is not None and entry.counts:
            known[meal_at(entry.happened_at, policy)] = entry.seen.meal
    order = list(MealTime)
    ordered = sorted(known.items(), key=lambda each: (each[0][0], order.index(each[0][1])))
    return tuple(MealEaten(day, time, eaten) for (day, time), eaten in ordered)


def meals_missed(eaten: Sequence[MealEaten]) -> int:
    """How many meals in a row were left, counted back from the last one known.

    A meal of which nobody wrote anything ends the row: what is not known is not accused.
    """
    count = 0
    for later in _backwards(eaten):
        if later.eaten is not Meal.NONE:
            break
        count += 1
    return count


def _backwards(eaten: Sequence[MealEaten]) -> Iterator[MealEaten]:
    order = list(MealTime)
    place: int | None = None
    for meal in reversed(eaten):
        here = meal.day.toordinal() * len(order) + order.index(meal.time)
        if place is not None and here != place - 1:
            return
        place = here
        yield meal
