"""Looking settlement batches up: the list with what is ready, and one with all that hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from station.domain.batch_records import (
    BatchFilter,
    BatchLine,
    BatchList,
    BatchSheetRecord,
    PaymentLine,
)
from station.domain.batches import BatchBill, BatchFigures, BatchState, BatchTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import batches, batches_lists
from station.storage.batches import ClaimBatch, ClaimBatchBill
from station.storage.claims import moneys
from station.usecases import files
from station.usecases.batches import bills_now, in_order
from station.usecases.work import Read, Work

ALL = BatchFilter()


@dataclass(frozen=True, slots=True)
class BatchBook(Read[BatchList]):
    """Which batches are there, and which approved bills wait for one?"""

    needs: ClassVar = Permission.CLAIMS_SEE
    wanted: BatchFilter = ALL

    def run(self, work: Work) -> BatchList:
        found = batches_lists.summaries(work.session, self.wanted)
        return BatchList(found, batches_lists.ready(work.session))


@dataclass(frozen=True, slots=True)
class BatchSheet(Read[BatchSheetRecord]):
    """What stands in one batch, who signed it, and what was paid?"""

    needs: ClassVar = Permission.CLAIMS_SEE
    batch_id: int

    def run(self, work: Work) -> BatchSheetRecord:
        return sheet(work, found_batch(work, self.batch_id))


@dataclass(frozen=True, slots=True)
class BatchNamed(Read[BatchSheetRecord]):
    """What stands in the batch of this number?"""

    needs: ClassVar = Permission.CLAIMS_SEE
    number: str

    def run(self, work: Work) -> BatchSheetRecord:
        row = batches.by_number(work.session, self.number.strip())
        if row is None:
            raise Refused(Problem(BatchTrouble.NOT_FOUND, "batch"))
        return sheet(work, row)


def found_batch(work: Work, batch_id: int) -> ClaimBatch:
    """A batch; raises Refused when there is none."""
    row = batches.find(work.session, batch_id)
    if row is None:
        raise Refused(Problem(BatchTrouble.NOT_FOUND, "batch_id"))
    return row


def sheet(work: Work, row: ClaimBatch) -> BatchSheetRecord:
    """A batch as it is shown; nobody of a file that is kept from this clerk is named."""
    places = batches.places(work.session, row.id)
    bills = batch_bills(work, places)
    waiting: set[int] = set()
    if row.state is BatchState.DRAFT:
        ready = batches_lists.ready_ids(work.session, row.hospital_id, row.period)
        waiting = set(ready) - {each.bill_id for each in places}
    reasons = {each.bill_id: each.left_out for each in places}
    lines = [BatchLine(bill, reasons[key]) for key, bill in bills.items()]
    more = [BatchLine(bill) for bill in bills_now(work, waiting).values()]
    (summary,) = (
        each
        for each in batches_lists.summaries(work.session, BatchFilter(row.hospital_id))
        if each.id == row.id
    )
    return BatchSheetRecord(
        summary,
        files.veil(work, (line for line in lines if not line.left_out)),
        files.veil(work, (line for line in lines if line.left_out)),
        files.veil(work, more),
        payment_lines(work, row.id),
        batches_lists.name_of(work.session, row.reviewer_id),
        batches_lists.name_of(work.session, row.approver_id),
        row.seal,
        row.closed_at,
        batches_lists.name_of(work.session, row.closed_by_id),
        row.reason,
    )


def batch_bills(work: Work, places: list[ClaimBatchBill]) -> Mapping[int, BatchBill]:
    """The bills of a batch by id, with the money that was signed, or that of now in a draft."""
    frozen = {each.bill_id: batches.frozen_figures(each) for each in places}
    open_ones = [bill_id for bill_id, figures in frozen.items() if figures is None]
    figures: dict[int, BatchFigures] = {key: told for key, told in frozen.items() if told}
    now = moneys(work.session, open_ones)
    figures |= {bill_id: batches.as_figures(money) for bill_id, money in now.items()}
    days = {each.bill_id: each.days for each in places}
    counts = bool(work.policy.bill_discharge_day_counts)
    found = batches.batch_bills(work.session, figures, days, discharge_day_counts=counts)
    return in_order(found)


def payment_lines(work: Work, batch_id: int) -> tuple[PaymentLine, ...]:
    """The payments of a batch in the order in which they were written down."""
    rows = batches.payments(work.session, batch_id)
    undone = {row.reverses_id for row, _ in rows}
    return tuple(
        PaymentLine(row.told(), row.entered_at, clerk, row.id in undone) for row, clerk in rows
    )
