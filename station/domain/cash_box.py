"""The box of small cash: what was put in, paid out against signature, and counted.

What is in the box is the sum of its rows less the small fares that were paid. 民发〔2014〕132号.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL


class CashKind(StrEnum):
    """Why the money in the box changes."""

    PUT_IN = "put_in"
    TAKEN_BACK = "taken_back"
    PAID = "paid"
    COUNTED = "counted"


class CashTrouble(Trouble):
    """What is wrong with the box of small cash."""

    AMOUNT_IMPOSSIBLE = "cash.amount_impossible"
    DOCUMENT_MISSING = "cash.document_missing"
    REASON_MISSING = "cash.reason_missing"
    NOT_ENOUGH = "cash.not_enough"
    OTHER_CONTENT = "cash.other_content"
    PAID_TODAY = "cash.paid_today"


MOST_FEN = 1_000_000
"""Ten thousand yuan: nobody keeps more in a box for small fares."""


@dataclass(frozen=True, slots=True)
class CashLine:
    """One row of the box in fen, a payment with whom it was for."""

    kind: CashKind
    id: int
    amount_fen: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    second: str = ""
    document: str = ""
    reason: str = ""
    person_id: int | None = None
    name: str = ""

    def veiled(self) -> CashLine:
        """That a fare was paid, and neither to whom nor what for."""
        return replace(self, name=VEIL, reason="")


@dataclass(frozen=True, slots=True)
class CashBoxRecord:
    """What is in the box in fen, and its rows, the newest first; `used` once one was written."""

    balance_fen: int
    lines: tuple[CashLine, ...]
    used: bool


def amount_problems(amount_fen: int, *, least: int = 1) -> tuple[Problem, ...]:
    """An amount that a box of small cash can hold."""
    if least <= amount_fen <= MOST_FEN:
        return ()
    data = {"most_fen": MOST_FEN}
    return (Problem(CashTrouble.AMOUNT_IMPOSSIBLE, "amount_fen", data),)
