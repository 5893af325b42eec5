"""The year's budget for hospitals' bills: set by a leader, seen against what it is used for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.budgets import (
    Behind,
    BehindKind,
    BehindLine,
    BudgetRecord,
    ageing,
    budget_problems,
    by_month,
    estimate,
)
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.storage import batches, batches_lists
from station.storage.batches import BudgetYear
from station.usecases import files
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class SetBudget(Write[None]):
    """Set what a year has for hospitals' bills; the newest amount counts, the others stay.

    The same form (`client_id`) sent twice is one entry. Money in fen.
    """

    needs: ClassVar = Permission.CLAIMS_APPROVE
    client_id: str
    year: int
    amount_fen: int
    note: str = ""

    def run(self, work: Work) -> None:
        if batches.budget_by_client_id(work.session, self.client_id):
            return
        if found := budget_problems(self.year, self.amount_fen):
            raise Refused(found)
        work.session.add(
            BudgetYear(
                client_id=self.client_id,
                year=self.year,
                amount_fen=self.amount_fen,
                note=self.note.strip(),
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )


@dataclass(frozen=True, slots=True)
class BudgetOfYear(Read[BudgetRecord]):
    """How far is a year's budget used, month by month, and what is owed, how old?

    What is owed is of today and stands beside the running year alone.
    """

    needs: ClassVar = Permission.CLAIMS_SEE
    year: int | None = None

    def run(self, work: Work) -> BudgetRecord:
        year = work.today.year if self.year is None else self.year
        approved, paid = _lines(work, BehindKind.APPROVED), _lines(work, BehindKind.PAID)
        entries = batches.budget_entries(work.session, year)
        months = by_month(_days(approved), _days(paid), year)
        if year != work.today.year:
            return BudgetRecord(year, entries, months, 0, 0, 0, None, ())
        asked = _lines(work, BehindKind.ASKED)
        ready, batched = _lines(work, BehindKind.READY), _lines(work, BehindKind.BATCHED)
        letters = batches_lists.letters_without_bill(work.session, work.today)
        unpaid = [line for line in (*asked, *ready, *batched) if line.bill_id is not None]
        return BudgetRecord(
            year,
            entries,
            months,
            sum(line.amount_fen for line in asked),
            sum(line.amount_fen for line in ready),
            sum(line.amount_fen for line in batched),
            estimate(letters, [line.amount_fen for line in approved]),
            ageing(unpaid, work.today),
        )


@dataclass(frozen=True, slots=True)
class LinesBehind(Read[tuple[tuple[BehindLine, ...], ...]]):
    """Which bills and payments do numbers add up from? For each the oldest first."""

    needs: ClassVar = Permission.CLAIMS_SEE
    wanted: tuple[Behind, ...]

    def run(self, work: Work) -> tuple[tuple[BehindLine, ...], ...]:
        return tuple(
            files.veil(work, batches_lists.behind(work.session, each, work.today))
            for each in self.wanted
        )


def _lines(work: Work, kind: BehindKind) -> tuple[BehindLine, ...]:
    return batches_lists.behind(work.session, Behind(kind), work.today)


def _days(lines: Iterable[BehindLine]) -> Iterator[tuple[date, int]]:
    return ((line.day, line.amount_fen) for line in lines)
