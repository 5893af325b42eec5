"""Figures of a period as bars, and which stays stand behind each bar.

Where a stay belongs is said once, by `place_of`: the bars are counted by it and the names behind
a bar are found by it, so the two cannot disagree. Every figure counts `ReportedStay`s, the same
that month sheets and packages count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import pairwise
from math import ceil
from statistics import median

from station.domain.reported import Counted, ReportedStay, ReportScope, StayPart

MOST_CAUSES = 6
"""So many causes of a chart of arrivals have a pattern of their own; the others are one."""
REST, UNSAID = "rest", ""
"""The bar part of the smaller causes; the one of stays of which the fact was never written down."""
MOST_TIMES = 5
"""This time of help and every later one within a year are one bar."""
_USUAL_LIMIT = 10
_AFTER_LIMIT = (1.5, 2, 3, 6, 9)
"""How far beyond the limit the later bars of a length of stay reach, as multiples of it."""
_YEAR = 12


class ChartKind(StrEnum):
    """What a chart shows."""

    ARRIVALS = "arrivals"
    ORIGIN = "origin"
    LENGTH = "length"
    REPEAT = "repeat"
    OCCUPANCY = "occupancy"
    COST = "cost"


COUNTED: Mapping[ChartKind, Counted] = {
    ChartKind.ARRIVALS: Counted.ADMITTED,
    ChartKind.ORIGIN: Counted.ADMITTED,
    ChartKind.LENGTH: Counted.LEFT,
    ChartKind.REPEAT: Counted.ADMITTED,
    ChartKind.OCCUPANCY: Counted.HELPED,
    ChartKind.COST: Counted.LEFT,
}
"""Which stays of the period each chart counts."""

PLACED_BY: Mapping[ChartKind, frozenset[StayPart]] = {
    **dict.fromkeys(ChartKind, frozenset()),
    ChartKind.REPEAT: frozenset({StayPart.EARLIER}),
    ChartKind.COST: frozenset({StayPart.JOURNEY}),
}
"""What must be asked for of each stay so that a chart can count it."""

TOLD_BY: Mapping[ChartKind, frozenset[StayPart]] = {
    **PLACED_BY,
    ChartKind.OCCUPANCY: frozenset({StayPart.WHERE}),
}
"""What must be asked for so that a stay behind a bar can say why it stands there."""

TILES: Mapping[str, tuple[int, int]] = {
    "65": (0, 0),
    "15": (5, 0),
    "23": (8, 0),
    "62": (2, 1),
    "64": (3, 1),
    "14": (4, 1),
    "13": (5, 1),
    "11": (6, 1),
    "21": (7, 1),
    "22": (8, 1),
    "54": (0, 2),
    "63": (1, 2),
    "61": (3, 2),
    "41": (4, 2),
    "37": (5, 2),
    "12": (6, 2),
    "51": (2, 3),
    "50": (3, 3),
    "42": (4, 3),
    "34": (5, 3),
    "32": (6, 3),
    "31": (7, 3),
    "53": (2, 4),
    "52": (3, 4),
    "43": (4, 4),
    "36": (5, 4),
    "33": (6, 4),
    "45": (3, 5),
    "44": (4, 5),
    "35": (5, 5),
    "71": (6, 5),
    "46": (3, 6),
    "82": (4, 6),
    "81": (5, 6),
}
"""Where the tile of each province (GB/T 2260, two digits) lies: column and row, as on the map."""

UNKNOWN_TILE = (8, 4)
"""Where the tile of an unknown origin lies: beside the map."""


@dataclass(frozen=True, slots=True)
class ChartSpan:
    """The days that a chart is about, both ends counted."""

    first: date
    last: date

    @classmethod
    def of_year(cls, year: int) -> ChartSpan:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year, _YEAR, 31))

    @classmethod
    def of_month(cls, day: date) -> ChartSpan:
        """The month of a day."""
        first = day.replace(day=1)
        return cls(first, _month_later(first) - timedelta(days=1))

    @classmethod
    def twelve_months(cls, day: date) -> ChartSpan:
        """The month of a day and the eleven before it."""
        last = cls.of_month(day).last
        first = last.replace(day=1)
        return cls(_month_later(first.replace(year=first.year - 1)), last)

    @property
    def months(self) -> tuple[str, ...]:
        """The months that the span touches: 2026-04."""
        found, month = [], self.first.replace(day=1)
        while month <= self.last:
            found.append(f"{month:%Y-%m}")
            month = _month_later(month)
        return tuple(found)

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the span."""
        count = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=at) for at in range(count))

    def scope(self, kind: ChartKind) -> ReportScope:
        """The stays that a chart of these days counts."""
        return ReportScope.of_days(self.first, self.last, COUNTED[kind])


def _month_later(first: date) -> date:
    return date(first.year + first.month // _YEAR, first.month % _YEAR + 1, 1)


@dataclass(frozen=True, slots=True)
class ChartPart:
    """What one part of every bar counts: `codes` are the facts that fall into it."""

    key: str
    codes: tuple[str, ...]


WHOLE = ChartPart("whole", ())
"""The one part of bars that are not divided."""


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: its key and what each part of it counts, in the order of the chart's parts."""

    key: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class BarKey:
    """Which bar of which chart is meant; with `codes` only the part that counts these."""

    kind: ChartKind
    span: ChartSpan
    key: str
    codes: tuple[str, ...] = ()

    @property
    def scope(self) -> ReportScope:
        """Among which stays those of the bar are: of its month or day alone, where it has one."""
        span, key = self.span, self.key
        match self.kind:
            case ChartKind.ARRIVALS | ChartKind.COST:
                month = ChartSpan.of_month(date.fromisoformat(f"{key}-01"))
                span = ChartSpan(max(month.first, span.first), min(month.last, span.last))
            case ChartKind.OCCUPANCY:
                span = ChartSpan(date.fromisoformat(key), date.fromisoformat(key))
        return span.scope(self.kind)


@dataclass(frozen=True, slots=True)
class ChartFigures:
    """A chart in numbers: bars from left to right, each of the same parts.

    `stays` is how many stays were counted, each of them once except in the days of occupancy.
    `people` are those behind them, `again` who of these came more than once. `median_days` is that
    of the stays that ended; `limit_days` the station's limit, 0 where it has none. `beds` and
    `counted` tell for a day how many beds the house had, and how many the signed night count found
    in it.
    """

    kind: ChartKind
    span: ChartSpan
    parts: tuple[ChartPart, ...]
    bars: tuple[ChartBar, ...]
    stays: int
    people: int = 0
    again: int = 0
    median_days: float | None = None
    limit_days: int = 0
    beds: Mapping[str, int] = field(default_factory=dict)
    counted: Mapping[str, int] = field(default_factory=dict)

    @property
    def highest(self) -> int:
        """What the highest bar counts."""
        return max((bar.total for bar in self.bars), default=0)

    def sums(self) -> tuple[int, ...]:
        """What each part counts over all bars."""
        return tuple(map(sum, zip(*(bar.counts for bar in self.bars), strict=True)))

    def key_of(self, bar: ChartBar, part: int | None = None) -> BarKey:
        """Name a bar, or one part of it, to ask whom it counts."""
        codes = () if part is None else self.parts[part].codes
        return BarKey(self.kind, self.span, bar.key, codes)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stay is counted: the key of its bar, and the code that says in which part."""

    bar: str
    code: str = ""


def place_of(kind: ChartKind, stay: ReportedStay, limit_days: int) -> Place | None:
    """Where a chart counts a stay; None of one that it does not count."""
    match kind:
        case ChartKind.ARRIVALS:
            return Place(f"{stay.admitted_at:%Y-%m}", stay.cause)
        case ChartKind.ORIGIN:
            return Place(stay.area[:2] if stay.area[:2] in TILES else UNSAID)
        case ChartKind.REPEAT:
            return Place(str(min(stay.nth_stay, MOST_TIMES)))
        case ChartKind.LENGTH if stay.left_at is not None:
            return Place(length_key(stay.all_days, limit_days))
        case _:
            return None


def is_behind(stay: ReportedStay, wanted: BarKey, limit_days: int) -> bool:
    """Whether a stay of the chart's period is one that a bar counts."""
    place = place_of(wanted.kind, stay, limit_days)
    return place is not None and place.bar == wanted.key and _is_of(place.code, wanted.codes)


def _is_of(code: str, codes: tuple[str, ...]) -> bool:
    return not codes or code in codes


@cache
def length_bounds(limit_days: int) -> tuple[int, ...]:
    """The last day of each bar of a length of stay; whoever stayed longer is in one more.

    >>> length_bounds(10)
    (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 60, 90)
    """
    limit = limit_days or _USUAL_LIMIT
    step = -(-limit // _USUAL_LIMIT)
    within = (*range(step, limit, step), limit)
    return tuple(dict.fromkeys((*within, *(ceil(limit * each) for each in _AFTER_LIMIT))))


@cache
def length_keys(limit_days: int) -> tuple[str, ...]:
    """The bars of a length of stay: 1, 2, …, 11-15, …, 91-."""
    bounds = length_bounds(limit_days)
    keys = [_stretch(before + 1, last) for before, last in pairwise((0, *bounds))]
    return (*keys, f"{bounds[-1] + 1}-")


def length_key(days: int, limit_days: int) -> str:
    """The bar in which so many days are counted."""
    return length_keys(limit_days)[bisect_left(length_bounds(limit_days), days)]


def _stretch(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def bars_of(kind: ChartKind, span: ChartSpan, limit_days: int) -> tuple[str, ...]:
    """The bars that a chart has from the beginning, also with nobody in them."""
    match kind:
        case ChartKind.ARRIVALS | ChartKind.COST:
            return span.months
        case ChartKind.ORIGIN:
            return (*TILES, UNSAID)
        case ChartKind.LENGTH:
            return length_keys(limit_days)
        case ChartKind.REPEAT:
            return tuple(map(str, range(1, MOST_TIMES + 1)))
        case ChartKind.OCCUPANCY:
            return tuple(day.isoformat() for day in span.days)


def figures(
    kind: ChartKind, span: ChartSpan, stays: Iterable[ReportedStay], limit_days: int
) -> ChartFigures:
    """Count the stays of a period into the bars of a chart, in one pass over them."""
    found: Counter[tuple[str, str]] = Counter()
    people: Counter[int] = Counter()
    days: Counter[int] = Counter()
    for stay in stays:
        place = place_of(kind, stay, limit_days)
        if place is not None:
            found[place.bar, place.code] += 1
            people[stay.person_id] += 1
            days[stay.all_days] += 1
    parts = _parts(kind, found)
    counts: Counter[tuple[str, int]] = Counter()
    home = {code: at for at, part in enumerate(parts) for code in part.codes}
    for (bar, code), count in found.items():
        counts[bar, home.get(code, 0)] += count
    bars = [
        ChartBar(key, tuple(counts[key, at] for at in range(len(parts))))
        for key in bars_of(kind, span, limit_days)
    ]
    return ChartFigures(
        kind,
        span,
        parts,
        tuple(bars),
        found.total(),
        people=len(people),
        again=sum(times > 1 for times in people.values()),
        median_days=median(days.elements()) if days else None,
        limit_days=limit_days,
    )


def _parts(kind: ChartKind, found: Mapping[tuple[str, str], int]) -> tuple[ChartPart, ...]:
    """The largest causes each by itself, then the others together, then what was never said."""
    if kind is not ChartKind.ARRIVALS:
        return (WHOLE,)
    sums: Counter[str] = Counter()
    for (_bar, code), count in found.items():
        sums[code] += count
    unsaid = sums.pop(UNSAID, 0)
    ordered = sorted(sums, key=lambda code: (-sums[code], code))
    parts = [ChartPart(code, (code,)) for code in ordered[:MOST_CAUSES]]
    if rest := ordered[MOST_CAUSES:]:
        parts.append(ChartPart(REST, tuple(rest)))
    if unsaid:
        parts.append(ChartPart(UNSAID, (UNSAID,)))
    return tuple(parts)


def axis(highest: int, least: int = 1, most_lines: int = 5) -> tuple[int, int]:
    """Choose the top of an axis and the step between its lines: 1, 2 or 5 of a kind.

    >>> axis(37), axis(0), axis(312_345_600, 1_00, 4)
    ((40, 10), (1, 1), (400000000, 100000000))
    """
    base = least
    while True:
        for step in (base, 2 * base, 5 * base):
            if highest <= step * most_lines:
                return max(-(-highest // step), 1) * step, step
        base *= 10


def shade_of(count: int, counts: Sequence[int], shades: int) -> int:
    """Which of so many shades a tile has: 0 is none, then equal parts of the largest number."""
    most = max(counts, default=0)
    return 0 if not count else max(1, -(-count * shades // most))
