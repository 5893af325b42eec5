"""The periods of month sheets: a month, a month that closes on a day of its own, a quarter."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from station.domain.problems import Problem, Refused, Trouble
from station.domain.reported import Counted, ReportScope

_MONTHS, _QUARTERS, _MONTHS_OF_QUARTER = 12, 4, 3
_FIRST_YEAR = 1949


class PeriodKind(StrEnum):
    """How long a sheet counts."""

    MONTH = "month"
    QUARTER = "quarter"


class PeriodTrouble(Trouble):
    """What is wrong with the period that a sheet is asked for."""

    UNKNOWN = "sheet_period.unknown"
    NOT_BEGUN = "sheet_period.not_begun"


@dataclass(frozen=True, slots=True)
class SheetPeriod:
    """A month or a quarter of a year; one that closes on day 25 begins on the 26th before.

    `closes_on` 0 is the calendar's own end.
    """

    kind: PeriodKind
    year: int
    number: int
    closes_on: int = 0

    def __str__(self) -> str:
        if self.kind is PeriodKind.QUARTER:
            return f"{self.year:04d}-Q{self.number}"
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def _last_month(self) -> int:
        return self.number * (_MONTHS_OF_QUARTER if self.kind is PeriodKind.QUARTER else 1)

    @property
    def first(self) -> date:
        """The first day."""
        return self.before.last + timedelta(days=1)

    @property
    def last(self) -> date:
        """The last day."""
        return _day(self.year, self._last_month, self.closes_on)

    @property
    def before(self) -> SheetPeriod:
        """The period before this one."""
        most = _QUARTERS if self.kind is PeriodKind.QUARTER else _MONTHS
        if self.number == 1:
            return replace(self, year=self.year - 1, number=most)
        return replace(self, number=self.number - 1)

    @property
    def after(self) -> SheetPeriod:
        """The period after this one."""
        most = _QUARTERS if self.kind is PeriodKind.QUARTER else _MONTHS
        if self.number == most:
            return replace(self, year=self.year + 1, number=1)
        return replace(self, number=self.number + 1)

    @property
    def year_before(self) -> SheetPeriod:
        """The same period of last year."""
        return replace(self, year=self.year - 1)

    @property
    def first_of_year(self) -> date:
        """Where the figures of the year begin."""
        return replace(self, number=1).first

    def due(self, day: int, *, next_month: bool) -> date:
        """The last day on which the sheet may go up: a day of its last month, or of the next."""
        year, month = self.year, self._last_month
        if next_month:
            year, month = (year, month + 1) if month < _MONTHS else (year + 1, 1)
        return _day(year, month, day)

    def scope(self, counted: Counted, *, of_year: bool = False) -> ReportScope:
        """What is counted in it, or in the year up to its end."""
        return ReportScope.of_days(
            self.first_of_year if of_year else self.first, self.last, counted
        )


def _day(year: int, month: int, day: int) -> date:
    """A day of a month; the last one where the month is shorter, or for 0."""
    last = monthrange(year, month)[1]
    return date(year, month, min(day or last, last))


def period_named(kind: PeriodKind, closes_on: int, text: str, today: date) -> SheetPeriod:
    """Read `2026-09`, `202609`, `2026-Q3` or `2026Q3`. Raises Refused at the field `period`."""
    form = r"(\d{4})-?Q([1-4])" if kind is PeriodKind.QUARTER else r"(\d{4})-?(0[1-9]|1[0-2])"
    found = re.fullmatch(form, text.strip().upper())
    if found is None or int(found[1]) < _FIRST_YEAR:
        raise Refused(Problem(PeriodTrouble.UNKNOWN, "period", {"text": text, "kind": kind}))
    period = SheetPeriod(kind, int(found[1]), int(found[2]), closes_on)
    if period.first > today:
        raise Refused(Problem(PeriodTrouble.NOT_BEGUN, "period", {"day": period.first}))
    return period


def period_of(kind: PeriodKind, closes_on: int, day: date) -> SheetPeriod:
    """The period that a day lies in."""
    number = day.month
    if kind is PeriodKind.QUARTER:
        number = (day.month - 1) // _MONTHS_OF_QUARTER + 1
    period = SheetPeriod(kind, day.year, number, closes_on)
    return period if day <= period.last else period.after
