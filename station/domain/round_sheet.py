"""What is shown of rounds: the sheet of now, what was missed, curves of a person and of zones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.alarms import CareTask
from station.domain.beds import Zone
from station.domain.rounds import LineState, RoundEntry, RoundLine
from station.domain.shifts import ShiftSpan
from station.domain.spot_checks import SpotCheck
from station.domain.veil import VEIL
from station.domain.vitals import Limits

_MADE = frozenset({LineState.DONE, LineState.CHANGED, LineState.ALARM})
_ANSWERED = _MADE | {LineState.SKIPPED}


@dataclass(frozen=True, slots=True)
class RoundsNow:
    """The round sheet of a moment in bed order, those without a bed last, and what is to be done.

    `unsigned` is how many looks of this shift nobody answers for yet; `spot` the round at a drawn
    time that is to be made now or was the last.
    """

    at: datetime
    shift: ShiftSpan
    lines: tuple[RoundLine, ...]
    tasks: tuple[CareTask, ...]
    unsigned: int
    spot: SpotCheck | None = None

    @property
    def made(self) -> int:
        """How many of those in the house were looked in on in their round of now."""
        return sum(line.state in _MADE for line in self.lines)

    @property
    def skipped(self) -> int:
        """How many were skipped with a reason: an answer, and no look."""
        return sum(line.state is LineState.SKIPPED for line in self.lines)

    @property
    def to_make(self) -> int:
        """How many of those in the house have a round that has begun."""
        return sum(
            line.state in _ANSWERED or (line.due_at is not None and line.due_at <= self.at)
            for line in self.lines
            if line.state is not LineState.AWAY
        )


@dataclass(frozen=True, slots=True)
class MissedLine:
    """The rounds of one resident that nobody made, and those that nobody has signed."""

    stay_id: int
    person_id: int
    bed: str
    name: str
    missed: tuple[datetime, ...]
    unsigned: tuple[datetime, ...]

    def veiled(self) -> MissedLine:
        """The line without who it is."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class VitalCurve:
    """The looks at one resident that measured something, in the order of time, with the limits."""

    stay_id: int
    person_id: int
    name: str
    bed: str
    age: int | None
    limits: Limits
    entries: tuple[RoundEntry, ...]
    tasks: tuple[CareTask, ...]

    def veiled(self) -> VitalCurve:
        """The curve without who it is; whoever cares for somebody sees the fever."""
        return replace(
            self,
            name=VEIL,
            age=None,
            entries=tuple(each.veiled() for each in self.entries),
            tasks=tuple(each.veiled() for each in self.tasks),
        )


@dataclass(frozen=True, slots=True)
class ZoneFever:
    """How many people of a zone were feverish on a day."""

    zone: Zone
    day: date
    people: int
