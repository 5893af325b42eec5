"""Legal deadlines, computed from facts whenever somebody looks; none is ever stored.

A clock starts with an event, is due at a moment or by the end of a day, and stops with the fact
that it waits for. The numbers are the station's own; the working days are the State Council's. A
lawful pause moves the end; what was chased or raised to the superior is quiet for some days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from station.domain.clock_kinds import (
    AT_ONCE,
    BEFORE_BED,
    DEADLINES,
    ClockAction,
    ClockKind,
    ClockWork,
)
from station.domain.clock_notes import ClockAct, ClockKey, ClockNote, Pause, last_of, pauses
from station.domain.policy import Policy
from station.domain.veil import VEIL
from station.domain.workdays import WorkCalendar, months_after

__all__ = [
    "AT_ONCE",
    "BEFORE_BED",
    "LATE",
    "Clock",
    "ClockAction",
    "ClockGroups",
    "ClockKind",
    "ClockRules",
    "ClockState",
    "ClockSubject",
    "ClockWork",
    "by_end",
    "completed_by",
    "grouped",
    "same_day",
    "state_of",
]

_END_OF_DAY = time(23, 59)
_DAY_HOURS = 24


class ClockState(StrEnum):
    """How near the end of a limit is.

    What is overdue for long is a matter for the superior; what was chased is overdue, and waited
    for; what is paused does not run.
    """

    LONG_OVERDUE = "long_overdue"
    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    CHASED = "chased"
    LATER = "later"
    PAUSED = "paused"
    STOPPED = "stopped"


LATE = frozenset({ClockState.OVERDUE, ClockState.LONG_OVERDUE})
"""What is to be done first: the end is over, and nobody waits for an answer."""
_ASLEEP = frozenset({ClockState.PAUSED, ClockState.STOPPED})
_TELLS_APART = ("match", "dose", "task", "hold", "protection", "sign", "step", "number")
"""The facts of a clock by which two of one kind on one thing differ; the first that it has."""


@dataclass(frozen=True, slots=True)
class ClockSubject:
    """Whom a clock is about; a planned bed may have no stay yet, a draft no number.

    `intake_id` is the arrival, where a duty of the door outlives the stay or there never was one;
    `notice_id` the notice of a hospital, of whom nobody knows yet who it is;
    `death_id` the case of somebody who has died; `thing` and `thing_id` what else it hangs on: one
    sample, letter or request of several that a person may have.
    """

    stay_id: int | None = None
    person_id: int | None = None
    name: str = ""
    rescue_number: str = ""
    intake_id: int | None = None
    notice_id: int | None = None
    death_id: int | None = None
    thing: str = ""
    thing_id: int | None = None

    @property
    def about(self) -> tuple[str, int] | None:
        """What the clock hangs on, by name and number; None for what has no number yet."""
        numbers = (
            (self.thing, self.thing_id),
            ("death", self.death_id),
            ("notice", self.notice_id),
            ("stay", self.stay_id),
            ("intake", self.intake_id),
            ("person", self.person_id),
        )
        return next(((thing, number) for thing, number in numbers if number is not None), None)

    def veiled(self) -> ClockSubject:
        """The same without the name."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class Clock:
    """One deadline: `whole_day` means the end of the day `due`; `data` is for its sentence.

    `working` says that it counts working days, `published` is False when it runs into a year whose
    holidays are not announced. `notes` are what was written beside it in this run, the oldest
    first; `paused_until` is the last day of the pause that runs; until `quiet_until` an answer is
    waited for. `soon_days` before the end it shows as near.
    """

    kind: ClockKind
    subject: ClockSubject
    started: datetime
    due: datetime
    whole_day: bool
    state: ClockState
    stopped_at: datetime | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    soon_days: int = 0
    working: bool = False
    published: bool = True
    notes: tuple[ClockNote, ...] = ()
    paused_until: date | None = None
    quiet_until: date | None = None

    @property
    def key(self) -> ClockKey | None:
        """Which clock it is; None for one that nothing can be written beside."""
        if self.subject.about is None:
            return None
        told = next((self.data[name] for name in _TELLS_APART if name in self.data), "")
        return ClockKey(self.kind, *self.subject.about, str(told))

    @property
    def runs(self) -> bool:
        """Whether time goes on for it."""
        return self.state not in _ASLEEP

    @property
    def is_late(self) -> bool:
        """Whether it is over, and nobody waits for an answer."""
        return self.state in LATE

    @property
    def raised(self) -> ClockNote | None:
        """When and to whom it was raised."""
        return last_of(self.notes, ClockAct.RAISED)

    @property
    def person_id(self) -> int | None:
        """Whom it is about."""
        return self.subject.person_id

    def veiled(self) -> Clock:
        """The clock without whom it is about; of the facts in its sentence only numbers stay."""
        numbers = {name: fact for name, fact in self.data.items() if isinstance(fact, int)}
        return replace(self, subject=self.subject.veiled(), data=numbers, notes=())

    @property
    def rule(self) -> str:
        """The name of the regulation the limit comes from."""
        return DEADLINES[self.kind].rule

    @property
    def work(self) -> ClockWork:
        """What is to be done."""
        return DEADLINES[self.kind].work

    @property
    def action(self) -> ClockAction:
        """What the button beside it opens."""
        return DEADLINES[self.kind].action


@dataclass(frozen=True, slots=True)
class ClockGroups:
    """Clocks as the Today page shows them, each group by the nearest end first.

    What was chased stands among the later ones, by the day on which to ask again.
    """

    overdue: tuple[Clock, ...]
    today: tuple[Clock, ...]
    later: tuple[Clock, ...]


@dataclass(frozen=True, slots=True)
class ClockRules:
    """What deadlines are measured with: the station's numbers, the calendar, the time.

    `has_stay_limit` is False in a welfare institution.
    """

    policy: Policy
    calendar: WorkCalendar
    now: datetime
    has_stay_limit: bool = True

    def until(
        self,
        kind: ClockKind,
        subject: ClockSubject,
        started: datetime,
        due: datetime,
        *,
        stopped_at: datetime | None = None,
        soon_days: int | None = None,
        working: bool = False,
        published: bool = True,
        **data: object,
    ) -> Clock:
        """A clock that is due at a moment."""
        days = self.policy.clock_soon_days if soon_days is None else soon_days
        state = ClockState.STOPPED if stopped_at is not None else self._state(due, days)
        whole = due.time() == _END_OF_DAY
        return Clock(
            kind, subject, started, due, whole, state, stopped_at, data, days, working, published
        )

    def by_end_of(
        self,
        kind: ClockKind,
        subject: ClockSubject,
        started: datetime,
        day: date,
        **more: Any,
    ) -> Clock:
        """A clock that is due by the end of a day; `more` is that of `until`."""
        return self.until(kind, subject, started, datetime.combine(day, _END_OF_DAY), **more)

    def in_hours(
        self, kind: ClockKind, subject: ClockSubject, started: datetime, hours: int, **more: Any
    ) -> Clock:
        """A clock of so many hours."""
        return self.until(kind, subject, started, started + timedelta(hours=hours), **more)

    def in_days(
        self, kind: ClockKind, subject: ClockSubject, started: datetime, days: int, **more: Any
    ) -> Clock:
        """A clock of so many calendar days; the day on which it starts does not count."""
        return self.by_end_of(kind, subject, started, started.date() + timedelta(days=days), **more)

    def in_working_days(
        self, kind: ClockKind, subject: ClockSubject, started: datetime, days: int, **more: Any
    ) -> Clock:
        """A clock of so many days on which offices work."""
        last = self.calendar.after(started.date(), days)
        return self.by_end_of(
            kind, subject, started, last.day, working=True, published=last.published, **more
        )

    def in_months(
        self,
        kind: ClockKind,
        subject: ClockSubject,
        started: datetime,
        months: int,
        *,
        by_office: bool = False,
        **more: Any,
    ) -> Clock:
        """A clock of so many months; what an office owes is not due on a day when it is shut."""
        day = months_after(started.date(), months)
        if not by_office:
            return self.by_end_of(kind, subject, started, day, **more)
        last = self.calendar.open_day(day)
        return self.by_end_of(kind, subject, started, last.day, published=last.published, **more)

    def noted(self, clock: Clock, notes: Iterable[ClockNote]) -> Clock:
        """The clock with what was written beside it in this run."""
        mine = tuple(note for note in notes if note.facts.happened_at >= clock.started)
        if not mine or clock.state is ClockState.STOPPED:
            return replace(clock, notes=mine) if mine else clock
        for pause in pauses(mine):
            if pause.begins <= clock.due:
                clock = self._moved(clock, pause)
        state, paused, quiet = self._state(clock.due, clock.soon_days), None, None
        running = [each for each in pauses(mine) if each.begins <= self.now < each.ends]
        if running:
            state, paused = ClockState.PAUSED, running[-1].last_day
        elif (asked := last_of(mine, ClockAct.CHASED, ClockAct.RAISED)) is not None:
            some_days = asked.facts.happened_at.date() + timedelta(self.policy.clock_chase_days)
            quiet = asked.facts.until or some_days
            if state in LATE and self.now.date() <= quiet:
                state = ClockState.CHASED
        return replace(clock, state=state, notes=mine, paused_until=paused, quiet_until=quiet)

    def _moved(self, clock: Clock, pause: Pause) -> Clock:
        """The clock with its end moved by a pause, in what it counts: hours, days, working days."""
        first, last = pause.begins.date(), pause.last_day
        if clock.working:
            moved = self.calendar.after(clock.due.date(), self.calendar.worked_between(first, last))
            due = datetime.combine(moved.day, _END_OF_DAY)
            return replace(clock, due=due, published=clock.published and moved.published)
        if clock.whole_day:
            return replace(clock, due=clock.due + (last - first))
        return replace(clock, due=clock.due + (pause.ends - pause.begins))

    def _state(self, due: datetime, soon_days: int) -> ClockState:
        state = state_of(due, self.now, soon_days, stopped=False)
        long_ago = self.now - timedelta(days=self.policy.clock_long_overdue_days)
        late_for_long = state is ClockState.OVERDUE and due < long_ago
        return ClockState.LONG_OVERDUE if late_for_long else state


def state_of(due: datetime, now: datetime, soon_days: int, *, stopped: bool) -> ClockState:
    """How near an end is; the minute of the end itself is not late yet."""
    if stopped:
        return ClockState.STOPPED
    if now >= due + timedelta(minutes=1):
        return ClockState.OVERDUE
    left = (due.date() - now.date()).days
    if left <= 0:
        return ClockState.TODAY
    return ClockState.SOON if left <= soon_days else ClockState.LATER


def same_day(moment: datetime, policy: Policy) -> date:
    """The day by whose end a thing "of the same day" is due: the night belongs to its morning."""
    return (moment + timedelta(hours=max(0, _DAY_HOURS - policy.night_shift_from_hour))).date()


def completed_by(admitted_at: datetime, policy: Policy) -> datetime:
    """Until when photo and signatures are to be there.

    Some hours by day; a night intake has until the hand-over in the morning.
    """
    some_hours = admitted_at + timedelta(hours=policy.photo_hours)
    morning = datetime.combine(admitted_at.date(), time(policy.missing_items_until_hour % 24))
    if admitted_at.hour >= policy.night_shift_from_hour:
        morning += timedelta(days=1)
    elif admitted_at >= morning:
        return some_hours
    return max(some_hours, morning)


def grouped(clocks: Iterable[Clock]) -> ClockGroups:
    """The clocks that run, by how near their end is; the nearest first, AT_ONCE before all."""
    running = sorted((clock for clock in clocks if clock.runs), key=by_end)
    return ClockGroups(
        tuple(clock for clock in running if clock.is_late),
        tuple(clock for clock in running if clock.state is ClockState.TODAY),
        tuple(clock for clock in running if clock.state in _CAN_WAIT),
    )


_CAN_WAIT = frozenset({ClockState.SOON, ClockState.LATER, ClockState.CHASED})


def by_end(clock: Clock) -> tuple[object, ...]:
    """What stands before what: AT_ONCE before all, then the nearest end."""
    end = clock.due
    if clock.state is ClockState.CHASED and clock.quiet_until is not None:
        end = datetime.combine(clock.quiet_until, _END_OF_DAY)
    return clock.kind not in AT_ONCE, end, clock.subject.rescue_number, clock.kind
