"""The residents as the list shows them: whoever needs care first stands first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from station.domain.clocks import Clock, ClockKind, ClockState
from station.domain.stays import PageKey, StaySummary

_NEVER = "9999"

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

    @property
    def key(self) -> PageKey:
        """Where the line stands in the order of need: by its nearest end, then by its stay."""
        due = self.next_clock.due.isoformat() if self.next_clock else _NEVER
        return PageKey(due, self.stay.id)


@dataclass(frozen=True, slots=True)
class ResidentPage:
    """One page of lines; `total` counts all that fit, `next` is None when this was the last."""

    lines: tuple[ResidentLine, ...]
    total: int
    next: PageKey | None


def by_need(stays: Iterable[StaySummary], clocks: Iterable[Clock]) -> tuple[ResidentLine, ...]:
    """Put each resident beside their clocks, the nearest end first; no clock comes last."""
    running: dict[int, list[Clock]] = {}
    for clock in clocks:
        if clock.subject.stay_id is not None and clock.state is not ClockState.STOPPED:
            running.setdefault(clock.subject.stay_id, []).append(clock)
    lines = (_line(stay, running.get(stay.id, [])) for stay in stays)
    return tuple(sorted(lines, key=_place))


def page_of(lines: tuple[ResidentLine, ...], after: PageKey | None, limit: int) -> ResidentPage:
    """Cut the page behind a key out of lines that are in the order of need."""
    rest = lines if after is None else tuple(each for each in lines if _place(each) > _read(after))
    more = len(rest) > limit
    return ResidentPage(rest[:limit], len(lines), rest[limit - 1].key if more else None)


def _line(stay: StaySummary, clocks: list[Clock]) -> ResidentLine:
    return ResidentLine(
        stay,
        min(clocks, key=lambda clock: clock.due, default=None),
        next((clock.state for clock in clocks if clock.kind in LIMITS), None),
        sum(clock.state is ClockState.OVERDUE for clock in clocks),
    )


def _place(line: ResidentLine) -> tuple[str, int]:
    return _read(line.key)


def _read(key: PageKey) -> tuple[str, int]:
    return key.value, key.id
