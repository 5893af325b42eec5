"""Settlement batches as lists and sheets tell them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from station.domain.batches import BatchBill, BatchFigures, BatchState, Payment, paid_fen, total
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A bill of a batch; `left_out` is why it is not in, empty for one that is."""

    bill: BatchBill
    left_out: str = ""

    @property
    def person_id(self) -> int | None:
        return self.bill.person_id

    def veiled(self) -> BatchLine:
        """The money without whose it is."""
        bill = replace(self.bill, name=VEIL, diagnosis="")
        return BatchLine(bill, VEIL if self.left_out else "")


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A transfer of a batch, or what took it back, with who wrote it down."""

    payment: Payment
    entered_at: datetime
    clerk: str
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """One batch of a list; `bills` is how many are in, `paid_fen` what stands of its payments."""

    id: int
    number: str
    hospital_id: int
    hospital: str
    period: str
    state: BatchState
    made_at: datetime
    made_by: str
    signed_at: datetime | None
    bills: int
    payable_fen: int
    paid_fen: int
    version: int

    @property
    def open_fen(self) -> int:
        """What is still to be paid; nothing on a batch that is not in force."""
        in_force = self.state in {BatchState.SIGNED, BatchState.PAID}
        return self.payable_fen - self.paid_fen if in_force else 0


@dataclass(frozen=True, slots=True)
class BatchSheetRecord:
    """A batch with its bills, what was left out, who signed, and every payment.

    `waiting` are approved bills of the hospital and period that are in no batch.
    """

    summary: BatchSummary
    lines: tuple[BatchLine, ...]
    left_out: tuple[BatchLine, ...]
    waiting: tuple[BatchLine, ...]
    payments: tuple[PaymentLine, ...]
    reviewer: str = ""
    approver: str = ""
    seal: str = ""
    closed_at: datetime | None = None
    closed_by: str = ""
    reason: str = ""

    @property
    def figures(self) -> BatchFigures:
        """What the bills come to."""
        return total(line.bill.figures for line in self.lines)

    @property
    def paid_fen(self) -> int:
        """What has been paid and was not taken back."""
        return paid_fen(line.payment for line in self.payments)


@dataclass(frozen=True, slots=True)
class ReadyBills:
    """Approved bills of one hospital and period that stand in no batch."""

    hospital_id: int
    hospital: str
    period: str
    bills: int
    payable_fen: int


@dataclass(frozen=True, slots=True)
class BatchList:
    """The batches, the latest first, and what is ready for one."""

    batches: tuple[BatchSummary, ...]
    ready: tuple[ReadyBills, ...]


@dataclass(frozen=True, slots=True)
class BatchSaved:
    """A batch as a deed leaves it."""

    id: int
    number: str
    state: BatchState
    version: int


@dataclass(frozen=True, slots=True)
class BatchFilter:
    """Which batches a list shows."""

    hospital_id: int | None = None
    year: int | None = None
    states: frozenset[BatchState] = frozenset()
