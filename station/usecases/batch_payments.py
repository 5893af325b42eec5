"""Payments of settlement batches, whole or in parts, and what takes one of them back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.batch_records import BatchSaved
from station.domain.batches import (
    SETTLED,
    BatchState,
    BatchTrouble,
    PaymentFacts,
    PaymentRequest,
    paid_fen,
    payment_problems,
    reason_problem,
)
from station.domain.bill_records import BillState
from station.domain.claim_steps import BillStepKind
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import batches
from station.storage.batches import BatchPayment, ClaimBatch
from station.usecases.batches import locked, saved, standing_rows, step_bills, take_back
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class PayBatch(Write[BatchSaved]):
    """Write down a transfer to the hospital: its day, the number of its slip, its amount.

    A treasury pays in parts, so there may be several; together they never come to more than was
    signed. With the last part the batch and its bills are paid. The same form sent twice is one.
    """

    needs: ClassVar = Permission.CLAIMS_PAY
    client_id: str
    batch_id: int
    paid_on: date
    reference: str
    amount_fen: int

    def run(self, work: Work) -> BatchSaved:
        if known := batches.payment_by_client_id(work.session, self.client_id):
            return saved(work, work.session.get_one(ClaimBatch, known.batch_id))
        batch = locked(work, self.batch_id, None, SETTLED)
        facts = self._facts(work, batch)
        wanted = PaymentRequest(self.paid_on, self.reference, self.amount_fen)
        if found := list(payment_problems(wanted, facts)):
            raise Refused(found)
        row = BatchPayment(
            client_id=self.client_id,
            batch_id=batch.id,
            paid_on=self.paid_on,
            reference=self.reference.strip(),
            amount_fen=self.amount_fen,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.found["number"] = batch.number
        if self.amount_fen == facts.open_fen:
            batch.state = BatchState.PAID
            step_bills(work, batch, BillStepKind.PAID, text=row.reference)
        return saved(work, batch)

    @staticmethod
    def _facts(work: Work, batch: ClaimBatch) -> PaymentFacts:
        frozen = (each.payable_fen or 0 for each in batches.places(work.session, batch.id))
        paid = tuple(row.told() for row, _ in batches.payments(work.session, batch.id))
        assert batch.signed_at is not None
        return PaymentFacts(sum(frozen), paid, batch.signed_at.date(), work.today)


@dataclass(frozen=True, slots=True)
class ReversePayment(Write[BatchSaved]):
    """A leader takes one payment back, with the reason: it came back, or was written down wrong.

    The payment stays, and a row of its own takes it back. What is left to pay is open again.
    """

    needs: ClassVar = Permission.CLAIMS_APPROVE
    payment_id: int
    reason: str
    reference: str = ""

    def run(self, work: Work) -> BatchSaved:
        payment = work.session.get(BatchPayment, self.payment_id)
        if payment is None:
            raise Refused(Problem(BatchTrouble.PAYMENT_NOT_FOUND, "payment_id"))
        batch = locked(work, payment.batch_id, None, SETTLED)
        standing = standing_rows(work, batch.id)
        if payment.id not in {row.id for row in standing}:
            raise Refused(Problem(BatchTrouble.PAYMENT_REVERSED, "payment_id"))
        if problem := reason_problem(self.reason):
            raise Refused(problem)
        take_back(work, payment, self.reason, self.reference)
        if batch.state is BatchState.PAID:
            batch.state = BatchState.SIGNED
            reason = self.reason.strip()
            step_bills(work, batch, BillStepKind.REVERSED, BillState.BATCHED, reason)
        work.found["number"] = batch.number
        work.found["left_fen"] = paid_fen(row.told() for row in standing if row is not payment)
        return saved(work, batch)
