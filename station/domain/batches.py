"""Settlement batches: approved bills of one hospital and period that are paid together.

A batch is a draft until two people sign it. Its figures are frozen then, and what is paid on it
never comes to more than they do. It is never changed after that: a leader reverses it, which
leaves every row where it was and sets its bills free for another batch.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from enum import StrEnum

from station.domain.problems import Problem, Trouble

RULE = "民发〔2006〕6号"
"""Hospitals treat first; the station reviews what they ask for and settles with them."""


class BatchState(StrEnum):
    """Where a batch stands; one that is paid in parts is signed until the last part."""

    DRAFT = "draft"
    SIGNED = "signed"
    PAID = "paid"
    WITHDRAWN = "withdrawn"
    REVERSED = "reversed"


LIVE = frozenset({BatchState.DRAFT, BatchState.SIGNED, BatchState.PAID})
"""Batches that hold their bills: none of these may stand in another one."""
SETTLED = frozenset({BatchState.SIGNED, BatchState.PAID})
"""Batches whose figures are frozen and in force."""


class BatchTrouble(Trouble):
    """Why a batch cannot be made, signed, paid or reversed."""

    NOT_FOUND = "batch.not_found"
    NO_BILLS = "batch.no_bills"
    BILL_NOT_FOUND = "batch.bill_not_found"
    BILL_NOT_APPROVED = "batch.bill_not_approved"
    BILL_OF_OTHER = "batch.bill_of_other"
    BILL_PAYS_NOTHING = "batch.bill_pays_nothing"
    BILL_NOT_IN = "batch.bill_not_in"
    BILL_CHANGED = "batch.bill_changed"
    REASON_MISSING = "batch.reason_missing"
    NOT_DRAFT = "batch.not_draft"
    NOT_SIGNED = "batch.not_signed"
    NOT_IN_FORCE = "batch.not_in_force"
    TOTAL_DIFFERS = "batch.total_differs"
    SIGNED_BY_MAKER = "batch.signed_by_maker"
    AMOUNT_NOT_POSITIVE = "batch.amount_not_positive"
    OVER_TOTAL = "batch.over_total"
    REFERENCE_MISSING = "batch.reference_missing"
    REFERENCE_TWICE = "batch.reference_twice"
    PAID_BEFORE_SIGNED = "batch.paid_before_signed"
    PAID_IN_FUTURE = "batch.paid_in_future"
    PAYMENT_NOT_FOUND = "batch.payment_not_found"
    PAYMENT_REVERSED = "batch.payment_reversed"


@dataclass(frozen=True, slots=True)
class BatchFigures:
    """The money of a bill, or of many, in fen.

    What the hospital counts less the cut is approved; insurance, other payers and the station's
    rescue funds (`payable_fen`) pay the approved among them.
    """

    lines_fen: int = 0
    cut_fen: int = 0
    approved_fen: int = 0
    insured_fen: int = 0
    other_fen: int = 0
    payable_fen: int = 0

    def __add__(self, other: BatchFigures) -> BatchFigures:
        mine, theirs = astuple(self), astuple(other)
        return BatchFigures(*(one + two for one, two in zip(mine, theirs, strict=True)))

    @property
    def adds_up(self) -> bool:
        """Whether counted − cut = approved = insurance + other payers + rescue funds."""
        paid = self.insured_fen + self.other_fen + self.payable_fen
        return self.lines_fen - self.cut_fen == self.approved_fen == paid


NOTHING = BatchFigures()


def total(figures: Iterable[BatchFigures]) -> BatchFigures:
    """The sum of many bills."""
    return sum(figures, NOTHING)


@dataclass(frozen=True, slots=True)
class BatchBill:
    """A bill as a batch has it; `days` are the bed days of its stay, None where none is told."""

    bill_id: int
    person_id: int | None
    letter: str
    invoice: str
    name: str
    admitted: date | None
    discharged: date | None
    days: int | None
    diagnosis: str
    figures: BatchFigures


def seal(number: str, hospital: str, period: str, bills: Sequence[BatchBill]) -> str:
    """The hash (SHA-256, hexadecimal) of all that is frozen when a batch is signed."""
    told = [
        (
            *(bill.bill_id, bill.letter, bill.invoice, bill.name, bill.diagnosis),
            *(str(bill.admitted), str(bill.discharged), bill.days),
            *astuple(bill.figures),
        )
        for bill in sorted(bills, key=lambda bill: bill.bill_id)
    ]
    whole = json.dumps([number, hospital, period, told], ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Payment:
    """One transfer, or what takes one back: the same amount below zero, with its reason.

    `paid_on` is the day of the bank's or the treasury's slip, `reference` its number.
    """

    id: int
    paid_on: date
    reference: str
    amount_fen: int
    reverses_id: int | None = None
    reason: str = ""


def paid_fen(payments: Iterable[Payment]) -> int:
    """What has been paid and was not taken back."""
    return sum(payment.amount_fen for payment in payments)


def standing(payments: Sequence[Payment]) -> tuple[Payment, ...]:
    """The transfers that were not taken back."""
    undone = {payment.reverses_id for payment in payments}
    return tuple(
        payment for payment in payments if payment.reverses_id is None and payment.id not in undone
    )


@dataclass(frozen=True, slots=True)
class PaymentRequest:
    """A transfer as it is to be written down."""

    paid_on: date
    reference: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """What a transfer is judged by: the signed total, what was paid, and the days."""

    total_fen: int
    payments: tuple[Payment, ...]
    signed_on: date
    today: date

    @property
    def open_fen(self) -> int:
        """What is still to be paid."""
        return self.total_fen - paid_fen(self.payments)


def payment_problems(wanted: PaymentRequest, facts: PaymentFacts) -> Iterator[Problem]:
    """Why a transfer cannot be written down.

    A batch may be paid in parts; together they never come to more than was signed.
    """
    if wanted.amount_fen <= 0:
        yield Problem(BatchTrouble.AMOUNT_NOT_POSITIVE, "amount_fen")
    elif wanted.amount_fen > facts.open_fen:
        data = {"open_fen": facts.open_fen, "total_fen": facts.total_fen}
        yield Problem(BatchTrouble.OVER_TOTAL, "amount_fen", data, rule=RULE)
    reference = wanted.reference.strip()
    if not reference:
        yield Problem(BatchTrouble.REFERENCE_MISSING, "reference")
    elif any(each.reference == reference for each in standing(facts.payments)):
        yield Problem(BatchTrouble.REFERENCE_TWICE, "reference", {"reference": reference})
    if wanted.paid_on > facts.today:
        yield Problem(BatchTrouble.PAID_IN_FUTURE, "paid_on", {"today": facts.today})
    elif wanted.paid_on < facts.signed_on:
        yield Problem(BatchTrouble.PAID_BEFORE_SIGNED, "paid_on", {"signed_on": facts.signed_on})


def bill_problem(bill: BatchBill, place: str = "bill_id") -> Problem | None:
    """Why a bill cannot be paid at all: zero or less, or its figures do not add up."""
    figures, data = bill.figures, {"letter": bill.letter, "invoice": bill.invoice}
    if figures.payable_fen <= 0:
        told = {**data, "payable_fen": figures.payable_fen}
        return Problem(BatchTrouble.BILL_PAYS_NOTHING, place, told, rule=RULE)
    if not figures.adds_up:
        return Problem(BatchTrouble.BILL_CHANGED, place, data)
    return None


def signing_problems(
    bills: Sequence[BatchBill], seen_fen: int, approver_id: int | None, maker_id: int | None
) -> Iterator[Problem]:
    """Why a draft cannot be signed with the total that both have seen.

    Who made the batch does not approve it.
    """
    if not bills:
        yield Problem(BatchTrouble.NO_BILLS)
    yield from (problem for bill in bills if (problem := bill_problem(bill, "bills")))
    payable = total(bill.figures for bill in bills).payable_fen
    if payable != seen_fen:
        data = {"seen_fen": seen_fen, "payable_fen": payable}
        yield Problem(BatchTrouble.TOTAL_DIFFERS, "seen_fen", data)
    if approver_id == maker_id:
        yield Problem(BatchTrouble.SIGNED_BY_MAKER, "second")


def reviewed_by(maker_id: int | None, signer_id: int | None) -> int | None:
    """Who stands as 复核人: whoever signed, unless they made the batch themselves.

    None leaves the line on paper blank, for the hand of somebody else.
    """
    return None if signer_id == maker_id else signer_id


def reason_problem(reason: str) -> Problem | None:
    """A bill that is left out, and a batch or payment that is taken back, say why."""
    return None if reason.strip() else Problem(BatchTrouble.REASON_MISSING, "reason")


def state_problem(state: BatchState, allowed: Iterable[BatchState]) -> Problem | None:
    """Why a deed cannot be done to a batch as it stands."""
    wanted = frozenset(allowed)
    if state in wanted:
        return None
    if BatchState.DRAFT in wanted:
        return Problem(BatchTrouble.NOT_DRAFT, data={"state": state})
    if state is BatchState.DRAFT:
        return Problem(BatchTrouble.NOT_SIGNED, data={"state": state})
    return Problem(BatchTrouble.NOT_IN_FORCE, data={"state": state})


def batch_number(year: int, serial: int) -> str:
    """The number on the papers of a batch: 救结〔2026〕001号."""
    return f"救结〔{year}〕{serial:03}号"


_QUARTER = re.compile(r"(\d{4})\s*Q([1-4])", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-?(\d{2})")
_QUARTERS = "一二三四"


def period_words(period: str) -> str:
    """The period as papers write it: 2026Q3 is 2026年第三季度, 2026-07 2026年7月."""
    if found := _QUARTER.fullmatch(period.strip()):
        return f"{found[1]}年第{_QUARTERS[int(found[2]) - 1]}季度"
    if found := _MONTH.fullmatch(period.strip()):
        return f"{found[1]}年{int(found[2])}月"
    return period.strip() or "未注明期间"
