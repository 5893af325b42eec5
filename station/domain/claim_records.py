"""A bill under review, as the desk reads it: lines with what was decided, money, steps, days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import BillSheetRecord, BillState, ListedFinding
from station.domain.bills import THOUSANDTHS, BillLine, product_fen
from station.domain.claim_steps import BillStepRecord
from station.domain.claims import BillMoney, CutReason, LineDecision, LineState, Wish, line_state


class Place(StrEnum):
    """Where somebody lay at night, by the station's own books."""

    STATION = "station"
    HOSPITAL = "hospital"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PlaceOfDay:
    """Where the patient lay down in the evening of a day."""

    day: date
    place: Place


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A line under review with what was found and what was decided about it.

    `doubtful` has to be decided by a person. `pair_id` is the line that this one takes back, or by
    which it is taken back: both are decided together. `proposal` is what the finding amounts to.
    """

    id: int
    line: BillLine
    findings: tuple[ListedFinding, ...]
    decision: LineDecision | None
    doubtful: bool
    pair_id: int | None
    proposal: Wish | None

    @property
    def approved_fen(self) -> int | None:
        """What is paid for; None while the line is open."""
        return None if self.decision is None else self.decision.approved_fen

    @property
    def cut_fen(self) -> int | None:
        """What is not paid for; negative where more is paid than was charged."""
        approved = self.approved_fen
        return None if approved is None else self.line.amount_fen - approved

    @property
    def state(self) -> LineState:
        return line_state(self.line.amount_fen, self.approved_fen)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The bills before and after one in a list, and where it stands there, counted from 1.

    `position` is 0 for a bill that is not in the list.
    """

    previous_id: int | None
    next_id: int | None
    position: int
    total: int


@dataclass(frozen=True, slots=True)
class ReviewSheetRecord:
    """One bill with all that a reviewer needs beside it; doubtful lines come first."""

    sheet: BillSheetRecord
    lines: tuple[ReviewLine, ...]
    money: BillMoney
    steps: tuple[BillStepRecord, ...]
    days: tuple[PlaceOfDay, ...]
    neighbours: Neighbours

    @property
    def bill_findings(self) -> tuple[ListedFinding, ...]:
        """What was found about the bill as a whole."""
        return tuple(each for each in self.sheet.findings if each.line is None)

    @property
    def doubtful(self) -> tuple[ReviewLine, ...]:
        return tuple(each for each in self.lines if each.doubtful)


@dataclass(frozen=True, slots=True)
class ClaimSaved:
    """A bill after a deed: its state and money now; `version` is what the next deed names."""

    bill_id: int
    version: int
    state: BillState
    money: BillMoney


@dataclass(frozen=True, slots=True)
class SampleDrawn:
    """What a draw came to: whoever has the seed and the bills draws the same again."""

    seed: int
    percent: int
    least_fen: int
    chosen: tuple[int, ...]
    passed: tuple[int, ...]


_NOTHING_IS_PAID = frozenset(
    {
        FindingCode.OUTSIDE_STAY,
        FindingCode.DUPLICATE_LINE,
        FindingCode.NOT_LISTED,
        FindingCode.EXCLUDED_SERVICE,
        FindingCode.SPECIAL_WARD,
    }
)


def denied(line: BillLine, decision: LineDecision | None) -> Wish | None:
    """Nothing, proposed for a line that is open again because the patient says it was not done."""
    if decision is None or decision.approved_fen is not None or line.amount_fen <= 0:
        return None
    denies = decision.reason is CutReason.DENIED_BY_PATIENT
    return Wish(0, CutReason.DENIED_BY_PATIENT) if denies else None


def proposed(
    line: BillLine, findings: Sequence[ListedFinding], *, is_paired: bool = False
) -> Wish | None:
    """What the findings about a line amount to: the least that one of them leaves, with its code.

    None where nothing speaks against the line, or where what does is for people to weigh.
    """
    wishes = [
        Wish(approved, CutReason.of(found.code))
        for found in findings
        if found.weight is FindingWeight.FAULT and (approved := _approved(line, found)) is not None
    ]
    least = min(wishes, key=lambda wish: wish.approved_fen or 0, default=None)
    if least is None or not is_paired:
        return least
    return replace(least, approved_fen=0)


def _approved(line: BillLine, found: ListedFinding) -> int | None:
    """What a finding leaves of a line, when that is less than was charged."""
    told = found.evidence
    if found.code in _NOTHING_IS_PAID:
        return 0
    if found.code is FindingCode.OVER_PRICE:
        return _within(line, line.amount_fen - _whole(told.get("over_fen")))
    if found.code is FindingCode.AMOUNT_DIFFERS:
        return _within(line, _whole(told.get("product_fen")))
    if found.code is FindingCode.TOO_OFTEN and line.price_myriadths is not None:
        return _within(
            line, line.amount_fen - product_fen(_excess(line, found), line.price_myriadths)
        )
    return None


def _excess(line: BillLine, found: ListedFinding) -> int:
    """By how many thousandths of its unit a line goes over what a day allows."""
    given, most = found.evidence.get("on_that_day"), found.evidence.get("most_per_day")
    if not isinstance(given, int | float) or not isinstance(most, int):
        return 0
    charged = THOUSANDTHS if line.quantity is None else line.quantity
    return min(round(given * THOUSANDTHS) - most * THOUSANDTHS, charged)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _within(line: BillLine, approved: int) -> int | None:
    return approved if 0 <= approved < line.amount_fen else None
