"""The Chinese work calendar: weekends, holidays, and the weekends that are worked instead.

The State Council publishes each year's holidays (and the days worked in exchange, 调休上班) near
the end of the year before. A limit that runs into a year not yet published is counted by plain
weeks, and says so.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

COLUMNS = ("day", "kind", "name")
_SATURDAY = 5
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """The day on which a number of working days is over; `published` is False for a guess."""

    day: date
    published: bool


def months_after(day: date, months: int) -> date:
    """The last day of a limit of months: the same day of the month, or its last when it has none.

    民法典 第二百零二条: a month from 31 January ends on the last of February.
    """
    whole = day.year * _MONTHS + day.month - 1 + months
    year, month = divmod(whole, _MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, eq=False)
class WorkCalendar:
    """The days that differ from the plain week: True for worked, False for free."""

    exceptions: Mapping[date, bool]

    @classmethod
    def from_text(cls, text: str) -> WorkCalendar:
        """Read a table `day kind name`, kind `work` or `rest`; raises ValueError otherwise."""
        header, *lines = text.splitlines()
        if tuple(header.split("\t")[: len(COLUMNS)]) != COLUMNS:
            raise ValueError("not a work calendar")
        exceptions: dict[date, bool] = {}
        for line in filter(None, lines):
            day, kind, *_name = line.split("\t")
            if kind not in ("work", "rest"):
                raise ValueError(f"neither work nor rest: {kind}")
            exceptions[date.fromisoformat(day)] = kind == "work"
        return cls(exceptions)

    def with_years(self, years: Mapping[int, Mapping[date, bool]]) -> WorkCalendar:
        """The same with these years as the station has them, in place of its own."""
        kept = {day: worked for day, worked in self.exceptions.items() if day.year not in years}
        for days in years.values():
            kept.update(days)
        return WorkCalendar(kept)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years whose holidays are published."""
        return frozenset(day.year for day in self.exceptions)

    def is_worked(self, day: date) -> bool:
        """Whether offices work on a day."""
        return self.exceptions.get(day, day.weekday() < _SATURDAY)

    def after(self, start: date, working_days: int) -> WorkingDay:
        """The last day of a limit of working days; the day of the event itself does not count.

        民法典 第二百零一条: a period counted in days begins on the day after.
        """
        day, left, published = start, working_days, start.year in self.years
        while left > 0:
            day += timedelta(days=1)
            published = published and day.year in self.years
            left -= self.is_worked(day)
        return WorkingDay(day, published)

    def worked_between(self, start: date, end: date) -> int:
        """How many days are worked after `start`, up to and with `end`."""
        days = (start + timedelta(days=each) for each in range(1, (end - start).days + 1))
        return sum(self.is_worked(day) for day in days)

    def open_day(self, day: date) -> WorkingDay:
        """The day itself when it is worked, else the next one that is.

        民法典 第二百零三条: a period whose last day is free ends on the day after the holiday.
        """
        return (
            WorkingDay(day, day.year in self.years) if self.is_worked(day) else self.after(day, 1)
        )
