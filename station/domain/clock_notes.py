"""What is written down beside a deadline: paused by law, run on, chased, raised to the superior.

The deadline itself is never stored. A note belongs to the run of a clock that had begun when it
was written: a clock that starts anew (a new sample, a refreshed notice) starts without it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from station.domain.clock_kinds import ClockKind
from station.domain.clock_pauses import PauseReason
from station.domain.problems import Trouble

_DAY = timedelta(days=1)


class ClockAct(StrEnum):
    """What was done about a deadline."""

    PAUSED = "paused"
    RESUMED = "resumed"
    CHASED = "chased"
    RAISED = "raised"
    WITHDRAWN = "withdrawn"
    """A note that was written by mistake: the older one does not count any more."""


class NoteTrouble(Trouble):
    """What keeps a note from being written beside a deadline."""

    GONE = "clock.gone"
    NAMELESS = "clock.nameless"
    NEVER_PAUSED = "clock.never_paused"
    PAUSED_ALREADY = "clock.paused_already"
    NOT_PAUSED = "clock.not_paused"
    REASON_MISSING = "clock.reason_missing"
    REASON_UNFIT = "clock.reason_unfit"
    BASIS_MISSING = "clock.basis_missing"
    UNTIL_MISSING = "clock.until_missing"
    UNTIL_BEFORE = "clock.until_before"
    PAUSE_TOO_LONG = "clock.pause_too_long"
    OVER_ALREADY = "clock.over_already"
    BEFORE_START = "clock.before_start"
    OWN_DUTY = "clock.own_duty"
    OWN_LETTER = "clock.own_letter"
    NOT_LATE = "clock.not_late"
    NOT_LATE_ENOUGH = "clock.not_late_enough"
    WHOM_MISSING = "clock.whom_missing"
    WITHDRAWN_ALREADY = "clock.withdrawn_already"
    REASON_EMPTY = "clock.reason_empty"


@dataclass(frozen=True, slots=True)
class ClockKey:
    """Which clock it is, whatever its end: its kind, what it hangs on, which one of several.

    `thing` names what `thing_id` is the number of: `stay`, `person`, `death`, `sample`, …;
    `detail` tells two clocks of one kind on one thing apart: the sign that is to be reported.
    """

    kind: ClockKind
    thing: str
    thing_id: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """What a clerk says: `whom` was asked or told, `text` how or on what document it rests.

    `until` is the last day of a pause, or the day for which an answer is promised.
    """

    act: ClockAct
    happened_at: datetime
    until: date | None = None
    reason: PauseReason | None = None
    whom: str = ""
    text: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ClockNote:
    """A note as it was written down, by whom and when."""

    id: int
    facts: NoteFacts
    entered_at: datetime
    clerk: str

    @property
    def act(self) -> ClockAct:
        """What was done."""
        return self.facts.act


@dataclass(frozen=True, slots=True)
class Pause:
    """Time that does not count: from a moment to one, `last_day` being the last such day."""

    begins: datetime
    ends: datetime
    last_day: date


def pauses(notes: Iterable[ClockNote]) -> tuple[Pause, ...]:
    """The pauses that the notes speak of, the oldest first; none overlaps another."""
    found: list[Pause] = []
    for note in in_order(notes):
        at = note.facts.happened_at
        if found and at < found[-1].ends and note.act in (ClockAct.PAUSED, ClockAct.RESUMED):
            found[-1] = replace(found[-1], ends=at, last_day=at.date())
        if note.act is ClockAct.PAUSED and note.facts.until is not None:
            until = note.facts.until
            found.append(Pause(at, datetime.combine(until + _DAY, time()), until))
    return tuple(found)


def in_order(notes: Iterable[ClockNote]) -> list[ClockNote]:
    """Notes by when it happened."""
    return sorted(notes, key=lambda note: (note.facts.happened_at, note.id))


def last_of(notes: Iterable[ClockNote], *acts: ClockAct) -> ClockNote | None:
    """The newest note of these kinds."""
    found = [note for note in in_order(notes) if note.act in acts]
    return found[-1] if found else None
