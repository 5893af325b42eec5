"""Which months a chart shows, and how one goes back and forth among them."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from station.domain.chart_figures import ChartSpan


class Reach(StrEnum):
    """How many months a chart shows."""

    TWELVE_MONTHS = "twelve_months"
    YEAR = "year"
    MONTH = "month"


def span_of(reach: Reach, day: date) -> ChartSpan:
    """The months of a reach that a day ends, or lies in."""
    match reach:
        case Reach.TWELVE_MONTHS:
            return ChartSpan.twelve_months(day)
        case Reach.YEAR:
            return ChartSpan.of_year(day.year)
        case Reach.MONTH:
            return ChartSpan.of_month(day)


def stepped(reach: Reach, day: date, step: int) -> date:
    """A day of the span that comes next (1) or before (-1): a year on, or a month."""
    if reach is Reach.YEAR:
        return date(day.year + step, 1, 1)
    month = ChartSpan.of_month(day)
    edge = month.last if step > 0 else month.first
    return edge + timedelta(days=step)
