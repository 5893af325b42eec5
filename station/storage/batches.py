"""Settlement batches, their bills and payments; the budget of each year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.batches import BatchBill, BatchFigures, BatchState, Payment
from station.domain.bills import bed_nights
from station.domain.budgets import BudgetEntry
from station.domain.claims import BillMoney
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, partial_index
from station.storage.bills import HospitalBill
from station.storage.ledger_brought import chunks
from station.storage.letters import TreatmentLetter

_LIVE = text("live")


class ClaimBatch(Row):
    """One batch of a hospital's bills; `seal` is the hash of what was signed.

    `closed_at` is when it was withdrawn as a draft, or reversed after it was signed, and
    `reason` why.
    """

    __tablename__ = "claim_batch"
    __table_args__ = (
        Index("ix_claim_batch_hospital_id_period", "hospital_id", "period"),
        Index("ix_claim_batch_state", "state"),
    )
    topic = Topic.CLAIMS

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospital.id"))
    period: Mapped[str]
    state: Mapped[BatchState] = mapped_column(default=BatchState.DRAFT)
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    changed_at: Mapped[datetime]
    signed_at: Mapped[datetime | None]
    reviewer_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    seal: Mapped[str] = mapped_column(String(64), default="")
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    reason: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class ClaimBatchBill(Row):
    """A bill in a batch, or left out of it with the reason; a bill is live in one batch at most.

    The money is that of the moment of signing, in fen, and None before.
    """

    __tablename__ = "claim_batch_bill"
    __table_args__ = (
        Index("uq_claim_batch_bill_batch_id", "batch_id", "bill_id", unique=True),
        partial_index("uq_claim_batch_bill_live", "bill_id", unique=True, where=_LIVE),
        Index("ix_claim_batch_bill_bill_id", "bill_id"),
    )
    topic = Topic.CLAIMS

    batch_id: Mapped[int] = mapped_column(ForeignKey("claim_batch.id"))
    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"))
    live: Mapped[bool]
    left_out: Mapped[str] = mapped_column(default="")
    days: Mapped[int | None]
    lines_fen: Mapped[int | None] = mapped_column(BigInteger)
    cut_fen: Mapped[int | None] = mapped_column(BigInteger)
    approved_fen: Mapped[int | None] = mapped_column(BigInteger)
    insured_fen: Mapped[int | None] = mapped_column(BigInteger)
    other_fen: Mapped[int | None] = mapped_column(BigInteger)
    payable_fen: Mapped[int | None] = mapped_column(BigInteger)


class BatchPayment(Row):
    """One transfer for a batch, or what takes one back: below zero, with its reason."""

    __tablename__ = "batch_payment"
    __table_args__ = (
        Index("ix_batch_payment_batch_id", "batch_id"),
        Index("ix_batch_payment_paid_on", "paid_on"),
    )
    topic = Topic.CLAIMS

    client_id: Mapped[str] = mapped_column(unique=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("claim_batch.id"))
    paid_on: Mapped[date]
    reference: Mapped[str]
    amount_fen: Mapped[int] = mapped_column(BigInteger)
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("batch_payment.id"), unique=True)
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))

    def told(self) -> Payment:
        """The transfer as the rules take it."""
        what = (self.id, self.paid_on, self.reference, self.amount_fen)
        return Payment(*what, self.reverses_id, self.reason)


class BudgetYear(Row):
    """What a year has for hospitals' bills; the newest row of a year counts."""

    __tablename__ = "budget_year"
    __table_args__ = (Index("ix_budget_year_year_id", "year", "id"),)
    topic = Topic.CLAIMS

    client_id: Mapped[str] = mapped_column(unique=True)
    year: Mapped[int]
    amount_fen: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def find(session: Session, batch_id: int, *, lock: bool = False) -> ClaimBatch | None:
    """A batch; locked, it is read afresh and held until the deed ends."""
    if not lock:
        return session.get(ClaimBatch, batch_id)
    return session.get(ClaimBatch, batch_id, with_for_update=True, populate_existing=True)


def by_client_id(session: Session, client_id: str) -> ClaimBatch | None:
    """The batch that a desk has made under its own mark."""
    return session.scalar(select(ClaimBatch).where(ClaimBatch.client_id == client_id))


def by_number(session: Session, number: str) -> ClaimBatch | None:
    """The batch of a number as it stands on paper."""
    return session.scalar(select(ClaimBatch).where(ClaimBatch.number == number))


def places(session: Session, batch_id: int) -> list[ClaimBatchBill]:
    """The bills of a batch, those that were left out among them."""
    query = select(ClaimBatchBill).where(ClaimBatchBill.batch_id == batch_id)
    return list(session.scalars(query.order_by(ClaimBatchBill.bill_id)))


def payments(session: Session, batch_id: int) -> list[tuple[BatchPayment, str]]:
    """The payments of a batch in the order of their entry, each with who wrote it down."""
    query = (
        select(BatchPayment, func.coalesce(ClerkRow.name, ""))
        .outerjoin(ClerkRow, ClerkRow.id == BatchPayment.clerk_id)
        .where(BatchPayment.batch_id == batch_id)
        .order_by(BatchPayment.id)
    )
    return [(row, clerk) for row, clerk in session.execute(query)]


def payment_by_client_id(session: Session, client_id: str) -> BatchPayment | None:
    """The payment that a desk has written down under its own mark."""
    return session.scalar(select(BatchPayment).where(BatchPayment.client_id == client_id))


def as_figures(money: BillMoney) -> BatchFigures:
    """The money of a bill as a batch counts it."""
    insured, payable = money.insured_fen, money.payable_fen
    other = sum(money.shares.values()) - insured - payable
    return BatchFigures(money.lines_fen, money.cut_fen, money.approved_fen, insured, other, payable)


def frozen_figures(place: ClaimBatchBill) -> BatchFigures | None:
    """The money of a bill as it was signed; None while nobody has."""
    told = (place.lines_fen, place.cut_fen, place.approved_fen, place.insured_fen)
    known = [each for each in (*told, place.other_fen, place.payable_fen) if each is not None]
    return BatchFigures(*known) if len(known) == len(told) + 2 else None


def freeze(place: ClaimBatchBill, bill: BatchBill) -> None:
    """Keep the money of a bill as it is signed."""
    for name in BatchFigures.__slots__:
        setattr(place, name, getattr(bill.figures, name))
    place.days = bill.days


def batch_bills(
    session: Session,
    figures: Mapping[int, BatchFigures],
    days: Mapping[int, int | None],
    *,
    discharge_day_counts: bool,
) -> dict[int, BatchBill]:
    """Bills as a batch has them, by id, with this money; `days` are those that were signed."""
    found: dict[int, BatchBill] = {}
    query = select(HospitalBill, TreatmentLetter.number, TreatmentLetter.person_id).outerjoin(
        TreatmentLetter, TreatmentLetter.id == HospitalBill.letter_id
    )
    for some in chunks(figures):
        for row, letter, person_id in session.execute(query.where(HospitalBill.id.in_(some))):
            count = days.get(row.id)
            if count is None and row.admitted and row.discharged:
                stay = (row.admitted, row.discharged)
                count = bed_nights(*stay, discharge_day_counts=discharge_day_counts)
            who = (person_id, letter or row.letter_text, row.invoice, row.name)
            when = (row.admitted, row.discharged, count)
            found[row.id] = BatchBill(row.id, *who, *when, row.diagnosis, figures[row.id])
    return found


def budget_entries(session: Session, year: int) -> tuple[BudgetEntry, ...]:
    """What was set for a year, the newest first."""
    query = (
        select(BudgetYear, func.coalesce(ClerkRow.name, ""))
        .outerjoin(ClerkRow, ClerkRow.id == BudgetYear.clerk_id)
        .where(BudgetYear.year == year)
        .order_by(BudgetYear.id.desc())
    )
    return tuple(
        BudgetEntry(row.year, row.amount_fen, row.note, row.entered_at, clerk)
        for row, clerk in session.execute(query)
    )


def budget_by_client_id(session: Session, client_id: str) -> BudgetYear | None:
    """The amount that a desk has written down under its own mark."""
    return session.scalar(select(BudgetYear).where(BudgetYear.client_id == client_id))
