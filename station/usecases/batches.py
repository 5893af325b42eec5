"""Settlement batches: made out of approved bills, signed by two, paid, and taken back.

Money of many people is moved without looking into anybody's file, so these deeds are about no
person; every bill of a batch keeps its own step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import ClassVar

from station.domain.batch_records import BatchSaved
from station.domain.batches import (
    SETTLED,
    BatchBill,
    BatchState,
    BatchTrouble,
    batch_number,
    bill_problem,
    reason_problem,
    seal,
    signing_problems,
    state_problem,
)
from station.domain.bill_records import BillState
from station.domain.claim_steps import READY, BillStepKind
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.storage import batches, batches_lists, numbers
from station.storage.batches import BatchPayment, ClaimBatch, ClaimBatchBill
from station.storage.bills import HospitalBill
from station.storage.claims import locked_by_ids, moneys
from station.storage.hospitals import Hospital
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.claim_bills import put_step, put_steps
from station.usecases.work import Work, Write

SERIES = "claim_batch"
"""The series of the numbers, counted anew in each year."""


@dataclass(frozen=True, slots=True)
class MakeBatch(Write[BatchSaved]):
    """Put approved bills of a hospital and a period together; the same form sent twice is one.

    `bill_ids` None takes all that are ready and pay something; `left_out` names those that are
    not to be in, each with its reason. Raises Refused when nothing is left to be paid.
    """

    needs: ClassVar = Permission.CLAIMS_BATCH
    client_id: str
    hospital_id: int
    period: str
    bill_ids: tuple[int, ...] | None = None
    left_out: tuple[tuple[int, str], ...] = ()

    def run(self, work: Work) -> BatchSaved:
        if known := batches.by_client_id(work.session, self.client_id):
            return saved(work, known)
        hospital = work.session.get_one(Hospital, self.hospital_id)
        ready = set(batches_lists.ready_ids(work.session, hospital.id, self.period))
        reasons = dict(self.left_out)
        wanted = ready if self.bill_ids is None else set(self.bill_ids)
        if problem := self._problem(ready, wanted, reasons):
            raise Refused(problem)
        rows = {row.id: row for row in locked_by_ids(work.session, wanted | reasons.keys())}
        bills = bills_now(work, wanted - reasons.keys())
        if self.bill_ids is None:
            bills = {key: bill for key, bill in bills.items() if bill_problem(bill) is None}
        _refuse(bill_problem(bill, "bill_ids") for bill in bills.values())
        taken = [row for key, row in sorted(rows.items()) if key in bills and row.state in READY]
        if not taken or len(taken) < len(bills):
            raise Refused(Problem(BatchTrouble.NO_BILLS, "period"))
        batch = self._write(work)
        work.session.add_all(_place(batch, row.id) for row in taken)
        for bill_id, reason in sorted(reasons.items()):
            work.session.add(_place(batch, bill_id, reason.strip()))
        put_steps(work, taken, BillStepKind.BATCHED, reference=batch.number)
        return saved(work, batch)

    def _problem(
        self, ready: Collection[int], wanted: Collection[int], reasons: dict[int, str]
    ) -> Problem | None:
        if not {*wanted, *reasons} <= {*ready}:
            return Problem(BatchTrouble.BILL_NOT_APPROVED, "bill_ids")
        return next(filter(None, map(reason_problem, reasons.values())), None)

    def _write(self, work: Work) -> ClaimBatch:
        year = work.today.year
        serial = numbers.next_number(work.session, SERIES, str(year))
        batch = ClaimBatch(
            client_id=self.client_id,
            number=batch_number(year, serial),
            hospital_id=self.hospital_id,
            period=self.period,
            made_at=work.now,
            made_by_id=work.clerk.id,
            changed_at=work.now,
        )
        work.session.add(batch)
        work.session.flush()
        return batch


@dataclass(frozen=True, slots=True)
class LeaveOut(Write[BatchSaved]):
    """Take a bill out of a draft, with the reason that stands on the sheet beside the others."""

    needs: ClassVar = Permission.CLAIMS_BATCH
    batch_id: int
    version: int
    bill_id: int
    reason: str

    def run(self, work: Work) -> BatchSaved:
        batch = locked(work, self.batch_id, self.version, {BatchState.DRAFT})
        _refuse([reason_problem(self.reason)])
        place = _place_of(work, batch, self.bill_id)
        if place is None or not place.live:
            raise Refused(Problem(BatchTrouble.BILL_NOT_IN, "bill_id"))
        place.live, place.left_out = False, self.reason.strip()
        (row,) = locked_by_ids(work.session, {self.bill_id})
        put_step(work, row, BillStepKind.RELEASED, reference=batch.number, text=place.left_out)
        return saved(work, batch)


@dataclass(frozen=True, slots=True)
class TakeIn(Write[BatchSaved]):
    """Put one more approved bill into a draft, also one that was left out before."""

    needs: ClassVar = Permission.CLAIMS_BATCH
    batch_id: int
    version: int
    bill_id: int

    def run(self, work: Work) -> BatchSaved:
        batch = locked(work, self.batch_id, self.version, {BatchState.DRAFT})
        rows = list(locked_by_ids(work.session, {self.bill_id}))
        if not rows:
            raise Refused(Problem(BatchTrouble.BILL_NOT_FOUND, "bill_id"))
        (row,) = rows
        if (row.hospital_id, row.period) != (batch.hospital_id, batch.period):
            raise Refused(Problem(BatchTrouble.BILL_OF_OTHER, "bill_id"))
        if row.state not in READY:
            raise Refused(Problem(BatchTrouble.BILL_NOT_APPROVED, "bill_id"))
        _refuse(map(bill_problem, bills_now(work, {row.id}).values()))
        _put_in(work, batch, row)
        return saved(work, batch)


@dataclass(frozen=True, slots=True)
class WithdrawBatch(Write[BatchSaved]):
    """Give a draft up with the reason; its number stays, its bills are free."""

    needs: ClassVar = Permission.CLAIMS_BATCH
    batch_id: int
    version: int
    reason: str

    def run(self, work: Work) -> BatchSaved:
        batch = locked(work, self.batch_id, self.version, {BatchState.DRAFT})
        _refuse([reason_problem(self.reason)])
        _close(work, batch, BatchState.WITHDRAWN, self.reason)
        return saved(work, batch)


@dataclass(frozen=True, slots=True)
class SignBatch(Write[BatchSaved]):
    """Freeze the figures of a draft: this clerk has reviewed them, the second one approves.

    Whoever made the batch may sign it too, but is then named as its maker only (`reviewed_by`).
    `seen_fen` is the total that both have seen; the deed is refused when it comes to another.
    The second is neither the reviewer nor whoever made the batch.
    """

    needs: ClassVar = Permission.CLAIMS_BATCH
    batch_id: int
    version: int
    seen_fen: int
    second: SecondClerk

    def run(self, work: Work) -> BatchSaved:
        batch = locked(work, self.batch_id, self.version, {BatchState.DRAFT})
        approver = proven_second(work, self.second, Permission.CLAIMS_APPROVE)
        places = [each for each in batches.places(work.session, batch.id) if each.live]
        bills = bills_now(work, [each.bill_id for each in places])
        ordered = tuple(bills.values())
        _refuse(signing_problems(ordered, self.seen_fen, approver.id, batch.made_by_id))
        for place in places:
            batches.freeze(place, bills[place.bill_id])
        hospital = work.session.get_one(Hospital, batch.hospital_id)
        batch.seal = seal(batch.number, hospital.name, batch.period, ordered)
        batch.state, batch.signed_at = BatchState.SIGNED, work.now
        batch.reviewer_id, batch.approver_id = work.clerk.id, approver.id
        work.found |= {"number": batch.number, "payable_fen": self.seen_fen}
        return saved(work, batch)


@dataclass(frozen=True, slots=True)
class ReverseBatch(Write[BatchSaved]):
    """A leader takes a signed or paid batch back, with the reason.

    Every payment that stands gets a row of its own that takes it back, under the number
    `reference` (that of the payment when none is given); no row is changed. The bills are free:
    those that were paid say that they were reversed.
    """

    needs: ClassVar = Permission.CLAIMS_APPROVE
    batch_id: int
    version: int
    reason: str
    reference: str = ""

    def run(self, work: Work) -> BatchSaved:
        batch = locked(work, self.batch_id, self.version, SETTLED)
        _refuse([reason_problem(self.reason)])
        for row in standing_rows(work, batch.id):
            take_back(work, row, self.reason, self.reference)
        _close(work, batch, BatchState.REVERSED, self.reason)
        work.found["number"] = batch.number
        return saved(work, batch)


# --- parts that the deeds share -------------------------------------------------------------


def locked(
    work: Work, batch_id: int, version: int | None, allowed: Iterable[BatchState]
) -> ClaimBatch:
    """The batch of a deed, locked until it ends; its version rises.

    Raises Refused when there is none or it stands elsewhere, Conflict when another was faster.
    """
    batch = batches.find(work.session, batch_id, lock=True)
    if batch is None:
        raise Refused(Problem(BatchTrouble.NOT_FOUND, "batch_id"))
    if version is not None and batch.version != version:
        raise Conflict("batch")
    _refuse([state_problem(batch.state, allowed)])
    touch(work, batch)
    return batch


def touch(work: Work, batch: ClaimBatch) -> None:
    """Let the version of a batch rise, whatever else of it changes."""
    from sqlalchemy.orm.attributes import flag_modified

    batch.changed_at = work.now
    flag_modified(batch, "changed_at")


def saved(work: Work, batch: ClaimBatch) -> BatchSaved:
    """What the desk needs to go on with a batch."""
    work.session.flush()
    return BatchSaved(batch.id, batch.number, batch.state, batch.version)


def bills_now(work: Work, bill_ids: Collection[int]) -> dict[int, BatchBill]:
    """Bills with their money as it is now, in the order of the sheet."""
    known = moneys(work.session, bill_ids)
    figures = {bill_id: batches.as_figures(money) for bill_id, money in known.items()}
    counts = bool(work.policy.bill_discharge_day_counts)
    found = batches.batch_bills(work.session, figures, {}, discharge_day_counts=counts)
    return in_order(found)


def in_order(bills: dict[int, BatchBill]) -> dict[int, BatchBill]:
    """Bills as a sheet has them: by the letter's number, then by admission."""

    def place(bill: BatchBill) -> tuple[str, str, int]:
        return bill.letter, str(bill.admitted or ""), bill.bill_id

    return {bill.bill_id: bill for bill in sorted(bills.values(), key=place)}


def standing_rows(work: Work, batch_id: int) -> list[BatchPayment]:
    """The payments of a batch that were not taken back."""
    rows = [row for row, _ in batches.payments(work.session, batch_id)]
    undone = {row.reverses_id for row in rows}
    return [row for row in rows if row.reverses_id is None and row.id not in undone]


def take_back(work: Work, row: BatchPayment, reason: str, reference: str) -> None:
    """Write down that a payment is taken back, today."""
    work.session.add(
        BatchPayment(
            client_id=f"reverses:{row.id}",
            batch_id=row.batch_id,
            paid_on=work.today,
            reference=reference.strip() or row.reference,
            amount_fen=-row.amount_fen,
            reverses_id=row.id,
            reason=reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )


def step_bills(
    work: Work,
    batch: ClaimBatch,
    kind: BillStepKind,
    after: BillState | None = None,
    text: str = "",
) -> None:
    """Write the same step for every bill of a batch."""
    ids = {each.bill_id for each in batches.places(work.session, batch.id) if each.live}
    rows = locked_by_ids(work.session, ids)
    put_steps(work, rows, kind, after=after, reference=batch.number, text=text)


def _close(work: Work, batch: ClaimBatch, state: BatchState, reason: str) -> None:
    was_paid = batch.state is BatchState.PAID
    kind = BillStepKind.REVERSED if was_paid else BillStepKind.RELEASED
    step_bills(work, batch, kind, text=reason.strip())
    for place in batches.places(work.session, batch.id):
        place.live = False
    batch.state, batch.reason = state, reason.strip()
    batch.closed_at, batch.closed_by_id = work.now, work.clerk.id


def _put_in(work: Work, batch: ClaimBatch, row: HospitalBill) -> None:
    place = _place_of(work, batch, row.id)
    if place is None:
        work.session.add(_place(batch, row.id))
    else:
        place.live, place.left_out = True, ""
    put_step(work, row, BillStepKind.BATCHED, reference=batch.number)


def _place(batch: ClaimBatch, bill_id: int, left_out: str = "") -> ClaimBatchBill:
    return ClaimBatchBill(batch_id=batch.id, bill_id=bill_id, live=not left_out, left_out=left_out)


def _place_of(work: Work, batch: ClaimBatch, bill_id: int) -> ClaimBatchBill | None:
    places = batches.places(work.session, batch.id)
    return next((each for each in places if each.bill_id == bill_id), None)


def _refuse(problems: Iterable[Problem | None]) -> None:
    if found := [problem for problem in problems if problem is not None]:
        raise Refused(found)
