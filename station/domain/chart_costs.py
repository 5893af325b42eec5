"""What the stays of a period have cost, as far as the books hold it in money.

Fares and cash on the way home, and hospitals' bills that were paid. Meals and goods are kept in
pieces without a price and are not counted. Money in fen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from statistics import median, quantiles

from station.domain.chart_figures import BarKey, ChartKind, ChartSpan
from station.domain.reported import ReportedStay

_FEW = 2


@dataclass(frozen=True, slots=True)
class Spent:
    """What one stay has cost: the journey, city fares in cash, the hospital's paid bills."""

    journey_fen: int = 0
    cash_fen: int = 0
    hospital_fen: int = 0

    @property
    def total_fen(self) -> int:
        return self.journey_fen + self.cash_fen + self.hospital_fen


_NOTHING = Spent()


@dataclass(frozen=True, slots=True)
class StayCost:
    """One stay behind a bar, with what it has cost where that is asked."""

    stay: ReportedStay
    spent: Spent = _NOTHING


@dataclass(frozen=True, slots=True)
class MonthCost:
    """What the stays cost that ended in a month.

    `stays` are all of them, `costing` those that cost anything. `low_fen`, `median_fen` and
    `high_fen` are the quartiles of the costing ones, None when there is none: a quarter of them
    cost no more than the low, half no more than the median, a quarter more than the high.
    """

    month: str
    stays: int
    costing: int
    spent: Spent
    low_fen: int | None
    median_fen: int | None
    high_fen: int | None


@dataclass(frozen=True, slots=True)
class CostFigures:
    """The months of a span with their costs, and the same of the whole span.

    `apart_fen` was paid to hospitals for who was discharged in the span and had no stay here.
    """

    span: ChartSpan
    months: tuple[MonthCost, ...]
    whole: MonthCost
    apart_fen: int = 0

    @property
    def highest_fen(self) -> int:
        """How high the axis must reach."""
        return max((month.high_fen or 0 for month in self.months), default=0)

    def key_of(self, month: MonthCost) -> BarKey:
        """Name a month, to ask which stays it counts."""
        return BarKey(ChartKind.COST, self.span, month.month)


def costs(
    span: ChartSpan,
    stays: Iterable[ReportedStay],
    beside: Mapping[int, Spent],
    apart_fen: int = 0,
) -> CostFigures:
    """Add up what stays have cost by the month in which each ended, in one pass over them.

    `beside` tells by stay what the books hold beside its journey.
    """
    by_month: dict[str, list[Spent]] = {month: [] for month in span.months}
    for stay in stays:
        if stay.left_at is not None:
            by_month[month_of(stay)].append(spent_on(stay, beside))
    months = tuple(_month(month, found) for month, found in by_month.items())
    whole = _month("", [each for found in by_month.values() for each in found])
    return CostFigures(span, months, whole, apart_fen)


def month_of(stay: ReportedStay) -> str:
    """The month in which a stay ended: 2026-04; empty while it goes on."""
    return "" if stay.left_at is None else f"{stay.left_at:%Y-%m}"


def spent_on(stay: ReportedStay, beside: Mapping[int, Spent]) -> Spent:
    """What one stay has cost."""
    return replace(beside.get(stay.stay_id, _NOTHING), journey_fen=stay.fare_fen)


def _month(month: str, found: list[Spent]) -> MonthCost:
    amounts = [each.total_fen for each in found if each.total_fen]
    whole = Spent(
        sum(each.journey_fen for each in found),
        sum(each.cash_fen for each in found),
        sum(each.hospital_fen for each in found),
    )
    return MonthCost(month, len(found), len(amounts), whole, *_quartiles(amounts))


def _quartiles(amounts: list[int]) -> tuple[int | None, int | None, int | None]:
    """The three quartiles to the nearest fen; of a single amount it is all three."""
    if not amounts:
        return None, None, None
    if len(amounts) < _FEW:
        return amounts[0], amounts[0], amounts[0]
    low, _middle, high = quantiles(amounts, n=4, method="inclusive")
    return round(low), round(median(amounts)), round(high)
