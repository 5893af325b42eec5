"""Hospitals' bills as lists, sheets and the answers of an import tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from station.domain.bill_findings import Finding, FindingCode, FindingWeight
from station.domain.bills import Bill, BillColumn, BillDoubt, BillLine, asked
from station.domain.people import Sex
from station.domain.veil import VEIL

_NAMES = frozenset({"bill_name", "letter_name", "name"})


class BillState(StrEnum):
    """Where a bill is on its way to payment; the machine has looked at each that came in.

    Only an APPROVED bill may go into a batch. RESTORED was rejected and goes on as a new bill.
    """

    CHECKED = "checked"
    IN_REVIEW = "in_review"
    REVIEWED = "reviewed"
    AUDITING = "auditing"
    AUDITED = "audited"
    APPROVED = "approved"
    DISPUTED = "disputed"
    REJECTED = "rejected"
    RESTORED = "restored"
    BATCHED = "batched"
    PAID = "paid"
    REVERSED = "reversed"


DONE = frozenset({BillState.PAID, BillState.REJECTED, BillState.RESTORED})
"""Bills for which nothing is to be paid any more."""


class BillNote(StrEnum):
    """What a check could not do at all, told once and not with every line."""

    NO_PRICE_LIST = "no_price_list"
    HOSPITAL_UNKNOWN = "hospital_unknown"


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding with its bill: by its id, or by its place in the file while nothing is stored.

    `line` is the number of the line in its bill, None for the whole bill; `sheet` and `row` are
    the place in the hospital's workbook.
    """

    bill: int
    invoice: str
    letter: str
    line: int | None
    code: FindingCode
    weight: FindingWeight
    evidence: Mapping[str, object]
    sheet: str
    row: int
    person_id: int | None = None

    @classmethod
    def of(cls, bill: int, found: Finding, person_id: int | None) -> ListedFinding:
        what = (found.line, found.code, found.weight, found.evidence)
        place = (found.sheet, found.row, person_id)
        return cls(bill, found.invoice, found.letter, *what, *place)

    def veiled(self) -> ListedFinding:
        """The reason without who it is about."""
        told = {key: value for key, value in self.evidence.items() if key not in _NAMES}
        return replace(self, evidence=MappingProxyType(told))


@dataclass(frozen=True, slots=True)
class BillImport:
    """What a workbook of bills says, and what came, or would come, of bringing it in.

    `bills`, `lines` and `claimed_fen` count all that the workbook tells; `added` and
    `already_there` how many of its bills are new. Nothing was written when `added` is 0.
    """

    file: str
    hospital: str
    hospital_id: int | None
    period: str
    bills: int
    lines: int
    claimed_fen: int
    added: int
    already_there: int
    columns: tuple[BillColumn, ...]
    doubts: tuple[BillDoubt, ...]
    notes: tuple[BillNote, ...]
    findings: tuple[ListedFinding, ...]


@dataclass(frozen=True, slots=True)
class BillsChecked:
    """What a check of stored bills came to."""

    bills: int
    lines: int
    claimed_fen: int
    notes: tuple[BillNote, ...]
    findings: tuple[ListedFinding, ...]


@dataclass(frozen=True, slots=True)
class BillFilter:
    """Which bills a list shows; `text` is looked for in name, letter and invoice.

    No `states` are all of them.
    """

    hospital_id: int | None = None
    period: str = ""
    text: str = ""
    code: FindingCode | None = None
    doubtful: bool | None = None
    states: frozenset[BillState] = frozenset()


@dataclass(frozen=True, slots=True)
class BillSummary:
    """One bill of a list; `lines_fen` is the sum of its lines.

    `faults` is how many reasons speak against it, `looks` how many things only deserve a look.
    """

    id: int
    hospital_id: int | None
    hospital: str
    letter: str
    letter_id: int | None
    person_id: int | None
    invoice: str
    name: str
    sex: Sex
    admitted: date | None
    discharged: date | None
    diagnosis: str
    period: str
    total_fen: int | None
    insured_fen: int
    claimed_fen: int | None
    lines: int
    lines_fen: int
    faults: int
    looks: int
    state: BillState
    version: int

    @property
    def asked_fen(self) -> int:
        """What the hospital asks for; where it does not say, what its lines leave."""
        return asked(self.total_fen, self.insured_fen, self.claimed_fen, self.lines_fen)

    @property
    def adds_up(self) -> bool:
        """Whether the lines come to the total that the bill states, where it states one."""
        return self.total_fen in (None, self.lines_fen)

    def veiled(self) -> BillSummary:
        """The bill without whose it is."""
        return replace(self, name=VEIL, diagnosis="", sex=Sex.UNKNOWN)


@dataclass(frozen=True, slots=True)
class BillKey:
    """Where the next page of bills begins: reasons against, and id, of the last bill shown."""

    faults: int
    id: int


@dataclass(frozen=True, slots=True)
class BillPage:
    """One page of bills; `next` is None when this was the last."""

    bills: tuple[BillSummary, ...]
    next: BillKey | None


@dataclass(frozen=True, slots=True)
class BillTotals:
    """What the bills of a filter come to, in fen; `periods` are those of all bills there are.

    lines - cut - pending = approved. What hospitals ask for, `claimed_fen`, is less than their
    lines where an insurance pays; `payable_fen` is what the rescue funds pay of what was approved.
    """

    bills: int
    doubtful: int
    lines: int
    claimed_fen: int
    lines_fen: int
    cut_fen: int
    pending_fen: int
    approved_fen: int
    payable_fen: int
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line of a stored bill with its id, for whoever decides about it."""

    id: int
    line: BillLine


@dataclass(frozen=True, slots=True)
class BillSheetRecord:
    """One bill with its lines, what was found in them, and where it came from."""

    summary: BillSummary
    bill: Bill
    lines: tuple[StoredLine, ...]
    findings: tuple[ListedFinding, ...]
    file_name: str
    entered_at: datetime
    checked_at: datetime | None
    clerk: str


@dataclass(frozen=True, slots=True)
class PricesImported:
    """What a price list brings; `is_known` when this very file had come in before.

    `there` are rows that were on the lists already, `ended` rows of before that others follow.
    """

    file: str
    services: int
    exclusions: int
    ceilings: int
    is_known: bool = False
    there: int = 0
    ended: int = 0
