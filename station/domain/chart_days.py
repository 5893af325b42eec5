"""Who was where on each day of a period: house, leave, hospital, police, care.

A day is looked at when it ends, today as of now, as the bed board shows a past moment. Where a stay
stood is told by the last step before that moment; without one it is in the house.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from station.domain.beds import BedCondition
from station.domain.chart_figures import (
    BarKey,
    ChartBar,
    ChartFigures,
    ChartKind,
    ChartPart,
    ChartSpan,
)
from station.domain.reported import ReportedStay
from station.domain.stays import StayState

PARTS: tuple[ChartPart, ...] = (
    ChartPart(StayState.IN_STATION, (StayState.IN_STATION, StayState.LEAVING)),
    *(
        ChartPart(state, (state,))
        for state in (
            StayState.ON_LEAVE,
            StayState.IN_HOSPITAL,
            StayState.WITH_POLICE,
            StayState.IN_CARE,
        )
    ),
)
"""What is told apart on each day, from the foot of its bar up."""


@dataclass(frozen=True, slots=True)
class MoveOn:
    """A step that changed where somebody is."""

    at: datetime
    state: StayState


Moves = Mapping[int, Sequence[MoveOn]]
"""By stay, the steps that changed where the person is, in the order in which they happened."""


@dataclass(frozen=True, slots=True)
class BedSpell:
    """From `since` on a bed had a condition; None from when it was put up, or from ever."""

    bed_id: int
    condition: BedCondition | None
    since: datetime | None


def moments_of(span: ChartSpan, now: datetime) -> tuple[datetime, ...]:
    """The moment at which each day of a span is looked at; days to come have none."""
    ends = (_end_of(day) for day in span.days if day <= now.date())
    return tuple(min(end, now) for end in ends)


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time()) - timedelta(microseconds=1)


def state_at(stay: ReportedStay, moves: Moves, moment: datetime) -> StayState | None:
    """Where somebody is at a moment; None of one whose stay has not begun or is over."""
    if stay.admitted_at > moment or (stay.left_at is not None and stay.left_at <= moment):
        return None
    taken = [move.state for move in moves.get(stay.stay_id, ()) if move.at <= moment]
    return taken[-1] if taken else StayState.IN_STATION


def is_there(stay: ReportedStay, moves: Moves, wanted: BarKey, now: datetime) -> bool:
    """Whether a stay is one that the bar of a day counts."""
    moment = min(_end_of(date.fromisoformat(wanted.key)), now)
    state = state_at(stay, moves, moment)
    return state is not None and (not wanted.codes or state in wanted.codes)


def occupancy(
    span: ChartSpan, stays: Iterable[ReportedStay], moves: Moves, now: datetime
) -> ChartFigures:
    """Count who was where on each day of a span up to now, in one pass over the stays."""
    moments = moments_of(span, now)
    home = {code: at for at, part in enumerate(PARTS) for code in part.codes}
    changes: Counter[tuple[int, int]] = Counter()
    people: Counter[int] = Counter()
    counted = 0
    for stay in stays:
        counted += 1
        people[stay.person_id] += 1
        for state, begin, end in _stretches(stay, moves, moments):
            changes[begin, home[state]] += 1
            changes[end, home[state]] -= 1
    bars, here = [], [0] * len(PARTS)
    for at, day in enumerate(span.days):
        here = [count + changes[at, part] for part, count in enumerate(here)]
        seen = tuple(here) if at < len(moments) else (0,) * len(PARTS)
        bars.append(ChartBar(day.isoformat(), seen))
    again = sum(times > 1 for times in people.values())
    kind = ChartKind.OCCUPANCY
    return ChartFigures(kind, span, PARTS, tuple(bars), counted, people=len(people), again=again)


def _stretches(
    stay: ReportedStay, moves: Moves, moments: Sequence[datetime]
) -> Iterable[tuple[StayState, int, int]]:
    """In which state a stay stands from one moment up to, not including, another."""
    last = len(moments)
    end = last if stay.left_at is None else bisect_left(moments, stay.left_at)
    at, state = bisect_left(moments, stay.admitted_at), StayState.IN_STATION
    for move in moves.get(stay.stay_id, ()):
        begins = min(max(bisect_left(moments, move.at), at), end)
        if begins > at:
            yield state, at, begins
        at, state = max(at, begins), move.state
    if end > at:
        yield state, at, end


def with_beds(
    chart: ChartFigures, spells: Iterable[BedSpell], counted: Mapping[date, int], now: datetime
) -> ChartFigures:
    """The same days with the beds of the house, and whom its signed night counts found in it."""
    moments = moments_of(chart.span, now)
    by_bed: dict[int, list[BedSpell]] = {}
    for spell in spells:
        by_bed.setdefault(spell.bed_id, []).append(spell)
    beds = {
        bar.key: sum(_counts(spells, moment) for spells in by_bed.values())
        for bar, moment in zip(chart.bars, moments, strict=False)
    }
    found = {day.isoformat(): count for day, count in counted.items()}
    return replace(chart, beds=beds, counted=found)


def _counts(spells: Sequence[BedSpell], moment: datetime) -> bool:
    """Whether a bed is there at a moment; a closed one is no bed any more, as on the board."""
    begun = [spell for spell in spells if spell.since is None or spell.since <= moment]
    return bool(begun) and begun[-1].condition is not BedCondition.CLOSED
