"""The year's budget for hospitals' bills against what was approved and paid, and how old debts are.

The budget is kept by what is paid: a year is charged with the payments of its days. What is
approved and not yet paid is committed, whatever year it comes from, and weighs on the year that
is running.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import accumulate

from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

MONTHS = range(1, 13)
LEAST_BILLS = 5
"""From so many valued bills on their average says something about those that are to come."""
_AGES = (30, 90, 180)
_YEARS = range(2003, 2100)
"""The station's relief began with 国务院令第381号."""


class BudgetTrouble(Trouble):
    """Why the budget of a year cannot be written down."""

    NOT_POSITIVE = "budget.not_positive"
    NO_YEAR = "budget.no_year"


class Age(StrEnum):
    """How long ago a bill that is not paid came in, in days."""

    MONTH = "0-30"
    QUARTER = "31-90"
    HALF_YEAR = "91-180"
    LONGER = "over_180"


def age_of(came_in: date, today: date) -> Age:
    """The age of a bill by the day on which it was entered here.

    >>> age_of(date(2026, 10, 22), date(2026, 11, 21)).value
    '0-30'
    """
    days = (today - came_in).days
    return next((age for age, most in zip(Age, _AGES, strict=False) if days <= most), Age.LONGER)


class BehindKind(StrEnum):
    """What a number of the page counts."""

    ASKED = "asked"
    """Asked for by a hospital and not decided yet."""
    READY = "ready"
    """Approved and in no batch."""
    BATCHED = "batched"
    """In a batch that is not paid, or not wholly."""
    COMMITTED = "committed"
    """Approved and not paid: ready and batched together, less what was paid in parts."""
    APPROVED = "approved"
    """Approved in a month or a year, whatever became of it."""
    PAID = "paid"
    """Payments of a month or a year, and what took them back."""
    UNPAID = "unpaid"
    """Every bill that is neither paid nor rejected, by its age."""


@dataclass(frozen=True, slots=True)
class Behind:
    """Which number is meant; what is None is all, and hospital 0 that of bills without one."""

    kind: BehindKind
    year: int | None = None
    month: int | None = None
    hospital_id: int | None = None
    age: Age | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in the year and month that are meant."""
        return self.year in (None, day.year) and self.month in (None, day.month)


@dataclass(frozen=True, slots=True)
class BehindLine:
    """One line behind a number: a bill, a payment of a batch, or a part already paid.

    `amount_fen` adds up to the number over all its lines. `bill_id` is None for a payment.
    """

    bill_id: int | None
    batch_id: int | None
    person_id: int | None
    hospital_id: int | None
    hospital: str
    number: str
    name: str
    day: date
    amount_fen: int

    def veiled(self) -> BehindLine:
        """The money without whose it is."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class BudgetEntry:
    """One amount set for a year; the newest counts, the earlier ones stay to be seen."""

    year: int
    amount_fen: int
    note: str
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class MonthSpent:
    """What was approved and what was paid in a month, in fen; takings back count below zero."""

    month: int
    approved_fen: int
    paid_fen: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """What open letters without any bill may come to, by the average of the valued bills.

    `average_fen` is None while fewer than `LEAST_BILLS` bills speak for it: then nothing is said.
    """

    letters: int
    bills: int
    average_fen: int | None

    @property
    def amount_fen(self) -> int | None:
        return None if self.average_fen is None else self.letters * self.average_fen


def estimate(letters: int, payable: Sequence[int]) -> Estimate:
    """Value open letters by what earlier bills came to, half a fen up; or say nothing."""
    count = len(payable)
    if count < LEAST_BILLS:
        return Estimate(letters, count, None)
    return Estimate(letters, count, (2 * sum(payable) + count) // (2 * count))


@dataclass(frozen=True, slots=True)
class AgeingRow:
    """What one hospital waits for: by age how many bills, and what they come to in fen."""

    hospital_id: int | None
    hospital: str
    bills: Mapping[Age, int]
    amounts: Mapping[Age, int]

    @property
    def count(self) -> int:
        return sum(self.bills.values())

    @property
    def amount_fen(self) -> int:
        return sum(self.amounts.values())


@dataclass(frozen=True, slots=True)
class BudgetRecord:
    """A year: its budget with all that was set before, its months, and what is still owed.

    `asked_fen`, `ready_fen`, `batched_fen` and `estimate` are of today and stand beside the
    running year alone; in another year they are 0 and None. Money in fen.
    """

    year: int
    entries: tuple[BudgetEntry, ...]
    months: tuple[MonthSpent, ...]
    asked_fen: int
    ready_fen: int
    batched_fen: int
    estimate: Estimate | None
    ageing: tuple[AgeingRow, ...]

    @property
    def budget_fen(self) -> int | None:
        """The amount that counts; None while none was set."""
        return self.entries[0].amount_fen if self.entries else None

    @property
    def paid_fen(self) -> int:
        return sum(month.paid_fen for month in self.months)

    @property
    def approved_fen(self) -> int:
        return sum(month.approved_fen for month in self.months)

    @property
    def committed_fen(self) -> int:
        """Approved and not paid."""
        return self.ready_fen + self.batched_fen

    @property
    def left_fen(self) -> int | None:
        """What the budget leaves when all that is committed is paid; below zero it is overrun."""
        budget = self.budget_fen
        return None if budget is None else budget - self.paid_fen - self.committed_fen


def by_month(
    approved: Iterable[tuple[date, int]], paid: Iterable[tuple[date, int]], year: int
) -> tuple[MonthSpent, ...]:
    """The months of a year from days with amounts; days of other years are passed over."""
    sums = {month: [0, 0] for month in MONTHS}
    for place, days in enumerate((approved, paid)):
        for day, amount in days:
            if day.year == year:
                sums[day.month][place] += amount
    return tuple(MonthSpent(month, *sums[month]) for month in MONTHS)


def running(months: Sequence[MonthSpent]) -> tuple[MonthSpent, ...]:
    """What was approved and paid from the first month to the end of each."""

    def add(one: MonthSpent, other: MonthSpent) -> MonthSpent:
        approved, paid = one.approved_fen + other.approved_fen, one.paid_fen + other.paid_fen
        return MonthSpent(other.month, approved, paid)

    return tuple(accumulate(months, add))


def ageing(lines: Iterable[BehindLine], today: date) -> tuple[AgeingRow, ...]:
    """Unpaid bills by hospital and age, the hospital that waits for most first."""
    bills: dict[tuple[int | None, str], dict[Age, int]] = {}
    amounts: dict[tuple[int | None, str], dict[Age, int]] = {}
    for line in lines:
        key, age = (line.hospital_id, line.hospital), age_of(line.day, today)
        for table, more in ((bills, 1), (amounts, line.amount_fen)):
            row = table.setdefault(key, dict.fromkeys(Age, 0))
            row[age] += more
    rows = [AgeingRow(*key, bills[key], amounts[key]) for key in bills]
    return tuple(sorted(rows, key=lambda row: (-row.amount_fen, row.hospital)))


def budget_problems(year: int, amount_fen: int) -> list[Problem]:
    """Why an amount cannot be the budget of a year."""
    found = []
    if year not in _YEARS:
        found.append(Problem(BudgetTrouble.NO_YEAR, "year"))
    if amount_fen <= 0:
        found.append(Problem(BudgetTrouble.NOT_POSITIVE, "amount_fen"))
    return found
