"""The residents as the list shows them: whoever needs care first stands first, or as asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from station.domain.assistance import AssistanceClass
from station.domain.clocks import Clock, ClockKind, ClockState
from station.domain.names import sort_key
from station.domain.people import IdentityState
from station.domain.stays import PageKey, StayState, StaySummary

LIMITS = frozenset({ClockKind.STAY_LIMIT, ClockKind.LONG_STAY})
"""The clocks that say how much of the days of help is used."""


@dataclass(frozen=True, slots=True)
class ResidentLine:
    """One resident or one stay that is over.

    `next_clock` has the nearest end; `limit` says how near the end of the days of help is, None
    where none applies; `overdue` counts what is late.
    """

    stay: StaySummary
    next_clock: Clock | None = None
    limit: ClockState | None = None
    overdue: int = 0


class LineSort(StrEnum):
    """By what those who are here are listed."""

    NEED = "need"
    """The nearest end of a clock first."""
    NAME = "name"
    AGE = "age"
    CLASS = "class"
    WHERE = "where"
    BED = "bed"
    DAY = "day"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class LineOrder:
    """In which order those who are here are listed; what is not known comes last both ways."""

    sort: LineSort = LineSort.NEED
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ResidentPage:
    """One page of lines; `total` counts all that fit, `next` is None when this was the last."""

    lines: tuple[ResidentLine, ...]
    total: int
    next: PageKey | None


def lines_of(stays: Iterable[StaySummary], clocks: Iterable[Clock]) -> tuple[ResidentLine, ...]:
    """Put each resident beside their clocks."""
    running: dict[int, list[Clock]] = {}
    for clock in clocks:
        if clock.subject.stay_id is not None and clock.runs:
            running.setdefault(clock.subject.stay_id, []).append(clock)
    return tuple(_line(stay, running.get(stay.id, [])) for stay in stays)


def in_order(lines: Iterable[ResidentLine], order: LineOrder) -> tuple[ResidentLine, ...]:
    """Sort lines; those of which nothing is known come last, whichever way."""
    value = _VALUES[order.sort]
    keyed = [(value(line), line.stay.id, line) for line in lines]
    known = sorted((each for each in keyed if each[0]), key=_place, reverse=order.descending)
    unknown = sorted((each for each in keyed if not each[0]), key=_place, reverse=order.descending)
    return tuple(line for _value, _id, line in (*known, *unknown))


def page_of(
    lines: Iterable[ResidentLine], order: LineOrder, after: PageKey | None, limit: int
) -> ResidentPage:
    """Cut the page behind a key out of all lines."""
    whole = in_order(lines, order)
    rest = whole if after is None else tuple(each for each in whole if _behind(each, order, after))
    if len(rest) <= limit:
        return ResidentPage(rest, len(whole), None)
    last = rest[limit - 1]
    return ResidentPage(rest[:limit], len(whole), PageKey(_VALUES[order.sort](last), last.stay.id))


def _line(stay: StaySummary, clocks: list[Clock]) -> ResidentLine:
    return ResidentLine(
        stay,
        min(clocks, key=lambda clock: clock.due, default=None),
        next((clock.state for clock in clocks if clock.kind in LIMITS), None),
        sum(clock.is_late for clock in clocks),
    )


def _place(keyed: tuple[str, int, ResidentLine]) -> tuple[str, int]:
    return keyed[:2]


def _behind(line: ResidentLine, order: LineOrder, after: PageKey) -> bool:
    """Whether a line stands behind a key, wherever its own line has gone meanwhile."""
    value = _VALUES[order.sort](line)
    if bool(value) != bool(after.value):
        return not value
    place, last = (value, line.stay.id), (after.value, after.id)
    return place < last if order.descending else place > last


def _due(line: ResidentLine) -> str:
    return line.next_clock.due.isoformat() if line.next_clock else ""


def _age(line: ResidentLine) -> str:
    """The youngest first."""
    born = line.stay.born
    return "" if born is None else f"{(date.max - born).days:07}"


def _class(line: ResidentLine) -> str:
    known = line.stay.assistance_class
    return "" if known is None else str(list(AssistanceClass).index(known))


def _bed(line: ResidentLine) -> str:
    """Room 9 before room 10."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(6), line.stay.bed)


_VALUES: Mapping[LineSort, Callable[[ResidentLine], str]] = {
    LineSort.NEED: _due,
    LineSort.NAME: lambda line: sort_key(line.stay.name),
    LineSort.AGE: _age,
    LineSort.CLASS: _class,
    LineSort.WHERE: lambda line: str(list(StayState).index(line.stay.state)),
    LineSort.BED: _bed,
    LineSort.DAY: lambda line: f"{line.stay.days:06}",
    LineSort.IDENTITY: lambda line: str(list(IdentityState).index(line.stay.identity_state)),
}
"""What a line is sorted by: texts that sort as they should, empty when it is not known."""
