"""The stock book of medicines: what residents have brought, and what the state controls.

A page a medicine, strength and owner. The balance is the sum of its rows, always; nobody types
one. A count that finds another figure changes no row: it is an incident that goes over to the next
shift until somebody has found out. 麻醉药品和精神药品管理条例: 专人、专柜、专册、双人.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.medicines import THOUSAND, Control, DoseUnit, quantity_words
from station.domain.problems import Problem, Trouble, Weight
from station.domain.veil import VEIL


class MoveKind(StrEnum):
    """What has happened to a stock; the first four bring in, the others take out."""

    BROUGHT = "brought"
    RECEIVED = "received"
    RETURNED = "returned"
    FOUND = "found"
    GIVEN = "given"
    WASTED = "wasted"
    TAKEN_ALONG = "taken_along"
    GIVEN_BACK = "given_back"
    LOST = "lost"
    COUNTED = "counted"


INWARD = frozenset({MoveKind.BROUGHT, MoveKind.RECEIVED, MoveKind.RETURNED, MoveKind.FOUND})
OUTWARD = frozenset({MoveKind.WASTED, MoveKind.TAKEN_ALONG, MoveKind.GIVEN_BACK, MoveKind.LOST})
"""What a clerk writes; GIVEN comes with a dose, COUNTED with a count."""
_WITH_REASON = frozenset({MoveKind.WASTED, MoveKind.LOST, MoveKind.FOUND})
_TO_SOMEBODY = frozenset({MoveKind.TAKEN_ALONG, MoveKind.GIVEN_BACK})


class StockTrouble(Trouble):
    """What keeps a movement from being written into the stock book."""

    NOT_FOUND = "stock.not_found"
    QUANTITY_MISSING = "stock.quantity_missing"
    QUANTITY_IMPOSSIBLE = "stock.quantity_impossible"
    REASON_MISSING = "stock.reason_missing"
    TAKER_MISSING = "stock.taker_missing"
    MORE_THAN_THERE = "stock.more_than_there"
    CORRECTED_ALREADY = "stock.corrected_already"
    WITH_A_DOSE = "stock.with_a_dose"
    IS_A_COUNT = "stock.is_a_count"
    IS_A_CORRECTION = "stock.is_a_correction"
    NOTHING_KEPT = "stock.nothing_kept"


@dataclass(frozen=True, slots=True)
class Move:
    """One row of a page. `quantity` is signed, in thousandths; of a count it is nothing.

    `expected` is the balance that a count was held against, `counted` what was there. A row that a
    later one `corrected` is made undone by it: the correction carries the difference.
    """

    id: int
    stock_id: int
    kind: MoveKind
    quantity: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    second: str = ""
    dose_id: int | None = None
    expected: int | None = None
    counted: int | None = None
    to_whom: str = ""
    reason: str = ""
    corrects: int | None = None
    corrected: bool = False

    @property
    def difference(self) -> int:
        """What a count has found too much, or too little (negative)."""
        if self.counted is None or self.expected is None:
            return 0
        return self.counted - self.expected

    def veiled(self) -> Move:
        """The row without free words."""
        return replace(self, to_whom=self.to_whom and VEIL, reason=self.reason and VEIL)


@dataclass(frozen=True, slots=True)
class StockPage:
    """One page with its balance; `stay_id` None for what is the station's own."""

    id: int
    medicine: str
    strength: str
    unit: DoseUnit
    control: Control
    balance: int
    opened_at: datetime
    stay_id: int | None = None
    person_id: int | None = None
    name: str = ""
    bed: str = ""
    expires_on: date | None = None
    last_count: Move | None = None

    @property
    def title(self) -> str:
        """Medicine and strength, as on the box."""
        return f"{self.medicine} {self.strength}".strip()

    @property
    def difference(self) -> int:
        """What the last count has found too much, or too little, in thousandths."""
        return self.last_count.difference if self.last_count else 0

    @property
    def is_controlled(self) -> bool:
        """Whether it is counted at every hand-over."""
        return self.control is not Control.NONE

    def veiled(self) -> StockPage:
        """The page without whose it is."""
        return replace(
            self,
            name=self.name and VEIL,
            last_count=self.last_count and self.last_count.veiled(),
        )


def count_state(page: StockPage, since: datetime) -> str:
    """How the count of a page stands in a shift: uncounted, agrees, differs."""
    count = page.last_count
    if count is None or count.happened_at < since:
        return "uncounted"
    return "differs" if count.difference else "agrees"


@dataclass(frozen=True, slots=True)
class BookedRow:
    """One row of a page with what was there after it, in thousandths."""

    move: Move
    balance: int


def booked(moves: Iterable[Move]) -> tuple[BookedRow, ...]:
    """The rows of a page as they came, each with the sum up to it: the last one is the balance."""
    there, rows = 0, []
    for move in moves:
        there += move.quantity
        rows.append(BookedRow(move, there))
    return tuple(rows)


def correction_problems(move: Move) -> tuple[Problem, ...]:
    """What keeps a row from being put right: it came with a dose, is a count, or was already."""
    if move.corrected:
        return (Problem(StockTrouble.CORRECTED_ALREADY, "move_id"),)
    if move.kind is MoveKind.COUNTED:
        return (Problem(StockTrouble.IS_A_COUNT, "move_id"),)
    if move.corrects is not None:
        return (Problem(StockTrouble.IS_A_CORRECTION, "move_id"),)
    if move.kind not in INWARD | OUTWARD or move.dose_id is not None:
        return (Problem(StockTrouble.WITH_A_DOSE, "move_id"),)
    return ()


def balance(quantities: Iterable[int]) -> int:
    """What must be there: the sum of all rows, in thousandths."""
    return sum(quantities)


def move_problems(
    kind: MoveKind, quantity: int, there: int, *, reason: str, to_whom: str
) -> tuple[Problem, ...]:
    """What keeps a movement from being written; `quantity` unsigned, in thousandths."""
    found = []
    if not quantity:
        found.append(Problem(StockTrouble.QUANTITY_MISSING, "quantity"))
    elif not 0 < quantity <= 100_000 * THOUSAND:
        found.append(Problem(StockTrouble.QUANTITY_IMPOSSIBLE, "quantity"))
    elif kind in OUTWARD and quantity > there:
        data = {"there": quantity_words(there)}
        found.append(Problem(StockTrouble.MORE_THAN_THERE, "quantity", data))
    if kind in _WITH_REASON and not reason.strip():
        found.append(Problem(StockTrouble.REASON_MISSING, "reason", weight=Weight.REASON))
    if kind in _TO_SOMEBODY and not to_whom.strip():
        found.append(Problem(StockTrouble.TAKER_MISSING, "to_whom"))
    return tuple(found)


def signed(kind: MoveKind, quantity: int) -> int:
    """The quantity as it counts in the balance."""
    return quantity if kind in INWARD else -quantity
