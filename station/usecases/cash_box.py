"""The box of small cash: put in, taken back, counted by two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.cash_box import (
    CashBoxRecord,
    CashKind,
    CashTrouble,
    amount_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import cash_box, numbers
from station.storage.cash_box import CashBoxRow
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.work import Read, Work, Write

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class CashBox(Read[CashBoxRecord]):
    """What is in the box of small cash, and what went in and out? The newest first."""

    needs: ClassVar = Permission.GOODS_SEE

    def run(self, work: Work) -> CashBoxRecord:
        found = cash_box.lines(work.session, _SHOWN)
        shown = tuple(each.veiled() if each.person_id in work.hidden else each for each in found)
        used = cash_box.is_used(work.session)
        return CashBoxRecord(cash_box.balance_fen(work.session), shown, used)


@dataclass(frozen=True, slots=True)
class FillCashBox(Write[int]):
    """Put money into the box, or take it back (`back`), by the number of its paper; the balance.

    The same form (`client_id`) sent twice is one row.
    """

    needs: ClassVar = Permission.GOODS_KEEP
    client_id: str
    amount_fen: int
    document: str
    back: bool = False
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        problems = list(amount_problems(self.amount_fen))
        if not self.document.strip():
            problems.append(Problem(CashTrouble.DOCUMENT_MISSING, "document"))
        if problems:
            raise Refused(problems)
        hold(work)
        kind = CashKind.TAKEN_BACK if self.back else CashKind.PUT_IN
        amount = -self.amount_fen if self.back else self.amount_fen
        if (known := cash_box.by_client_id(work.session, self.client_id)) is not None:
            if (known.kind, known.amount_fen) != (kind, amount):
                raise Refused(Problem(CashTrouble.OTHER_CONTENT, "client_id"))
            return cash_box.balance_fen(work.session)
        if self.back:
            require(work, self.amount_fen)
        row = _row(work, self.client_id, kind, self.happened_at)
        row.amount_fen, row.document = amount, self.document.strip()
        work.session.add(row)
        work.session.flush()
        return cash_box.balance_fen(work.session)


@dataclass(frozen=True, slots=True)
class CountCashBox(Write[int]):
    """Write down what lies in the box, seen by a second person; answers the difference in fen.

    A difference is a row of its own with the reason; where there is none, the count is one too.
    """

    needs: ClassVar = Permission.GOODS_KEEP
    client_id: str
    found_fen: int
    second: SecondClerk
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if problems := amount_problems(self.found_fen, least=0):
            raise Refused(problems)
        hold(work)
        if (known := cash_box.by_client_id(work.session, self.client_id)) is not None:
            return known.amount_fen
        difference = self.found_fen - cash_box.balance_fen(work.session)
        if difference and not self.reason.strip():
            raise Refused(Problem(CashTrouble.REASON_MISSING, "reason"))
        second = proven_second(work, self.second, Permission.GOODS_SEE)
        row = _row(work, self.client_id, CashKind.COUNTED, self.happened_at)
        row.amount_fen, row.reason, row.second_id = difference, self.reason.strip(), second.id
        work.session.add(row)
        work.session.flush()
        return difference


def hold(work: Work) -> None:
    """Hold the box until the deed ends, so that two desks do not take the same money."""
    numbers.next_number(work.session, "cash_box")


def require(work: Work, amount_fen: int) -> None:
    """Refuse to take more than the box holds."""
    left = cash_box.balance_fen(work.session)
    if amount_fen > left:
        data = {"left_fen": left}
        raise Refused(Problem(CashTrouble.NOT_ENOUGH, "amount_fen", data))


def _row(work: Work, client_id: str, kind: CashKind, happened_at: datetime | None) -> CashBoxRow:
    return CashBoxRow(
        client_id=client_id,
        kind=kind,
        happened_at=happened_at or work.now,
        entered_at=work.now,
        clerk_id=work.clerk.id,
    )
