"""When a package goes up, until when its receipt is expected, which rejected rows wait."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject

OF_PACKAGE = frozenset(
    {ClockKind.PACKAGE_DUE, ClockKind.PACKAGE_ANSWER, ClockKind.PACKAGE_REJECTED}
)
THING = "package"
"""What a clock of a package hangs on."""


@dataclass(frozen=True, slots=True)
class PackageWaiting:
    """A package that waits for its receipt, or of which `rejected` rows wait to be mended."""

    id: int
    number: str
    title: str
    since: datetime
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class MonthOwed:
    """A calendar month that a mapping with a due day has not sent; `due_day` is in the next."""

    mapping: str
    title: str
    first: date
    due_day: int

    @property
    def ended(self) -> date:
        """The first day after the month."""
        return (self.first + timedelta(days=31)).replace(day=1)


def last_month(today: date) -> tuple[date, date]:
    """The first and the last day of the month before."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def package_clocks(
    waiting: Iterable[PackageWaiting], owed: Iterable[MonthOwed], rules: ClockRules
) -> Iterator[Clock]:
    """What is due of packages; receipts and mending have the station's own number of days."""
    days = rules.policy.package_answer_days
    for each in waiting:
        kind = ClockKind.PACKAGE_REJECTED if each.rejected else ClockKind.PACKAGE_ANSWER
        subject = ClockSubject(name=each.title, thing=THING, thing_id=each.id)
        told = {"number": each.number, "count": each.rejected}
        yield rules.in_days(kind, subject, each.since, days, **told)
    for month in owed:
        number = int(f"{month.first:%Y%m}")
        subject = ClockSubject(name=month.title, thing=f"mapping_{month.mapping}", thing_id=number)
        begins, due = month.ended, month.ended.replace(day=month.due_day)
        told = {"number": f"{month.first:%Y-%m}", "mapping": month.mapping}
        at = datetime.combine(begins, time())
        yield rules.by_end_of(ClockKind.PACKAGE_DUE, subject, at, due, **told)
