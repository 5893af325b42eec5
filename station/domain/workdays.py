"""The Chinese work calendar: weekends, holidays, and the weekends that are worked instead.

The State Council publishes each year's holidays (and the days worked in exchange, 调休上班) near
the end of the year before. A limit that runs into a year not yet published is counted by plain
weeks, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

COLUMNS = ("day", "kind", "name")
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """The day on which a number of working days is over; `published` is False for a guess."""

    day: date
    published: bool


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
