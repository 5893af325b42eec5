"""The papers of a settlement batch, and the workbook that goes with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.batch_papers import (
    NO_BUDGET,
    PaymentPaper,
    SettlementPaper,
    bill_row,
    money_row,
    payable_words,
    request_text,
)
from station.domain.batches import (
    SETTLED,
    BatchBill,
    BatchState,
    BatchTrouble,
    period_words,
    reviewed_by,
    total,
)
from station.domain.fen import written
from station.domain.hospitals import in_fours
from station.domain.papers import PaperKind, PaperTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.veil import VEIL
from station.exchange.batch_book import write_batch
from station.storage import batches, batches_lists, hospitals, restricted
from station.storage.batches import ClaimBatch
from station.storage.hospitals import Hospital
from station.usecases.batch_lists import batch_bills, found_batch
from station.usecases.exports import ExportedList
from station.usecases.paper_head import clerk_name, imprint, plate, refuse
from station.usecases.printing import PrintedPaper, draft, print_paper, stub
from station.usecases.work import Read, Work, Write

_NOTE = "金额单位：元。费用总额 − 核减金额 = 核定金额；核定金额 − 医保支付 − 其他支付 = 本站支付。"
_SEAL = 16


@dataclass(frozen=True, slots=True)
class PrintSettlement(Write[PrintedPaper]):
    """Print 医疗费用结算审核表 of a signed batch; nobody of a restricted file is named."""

    needs: ClassVar = Permission.PAPERS_PRINT
    batch_id: int

    def run(self, work: Work) -> PrintedPaper:
        row = _in_force(work, self.batch_id)
        return print_paper(work, _settlement(work, row), f"batch:{row.id}", None)


@dataclass(frozen=True, slots=True)
class PrintPaymentRequest(Write[PrintedPaper]):
    """Print 拨款申请 of a signed batch."""

    needs: ClassVar = Permission.PAPERS_PRINT
    batch_id: int

    def run(self, work: Work) -> PrintedPaper:
        row = _in_force(work, self.batch_id)
        return print_paper(work, _request(work, row), f"batch:{row.id}", None)


@dataclass(frozen=True, slots=True)
class BatchPreview(Read[bytes]):
    """What would a paper of a batch look like? A PDF marked as not issued, or as a stub."""

    needs: ClassVar = Permission.PAPERS_PRINT
    kind: PaperKind
    batch_id: int

    def run(self, work: Work) -> bytes:
        if self.kind not in {PaperKind.SETTLEMENT, PaperKind.PAYMENT}:
            raise refuse(PaperTrouble.NO_PREVIEW, "kind")
        row = found_batch(work, self.batch_id)
        fill = _settlement if self.kind is PaperKind.SETTLEMENT else _request
        paper = fill(work, row)
        gone = row.state in {BatchState.WITHDRAWN, BatchState.REVERSED}
        return stub(paper) if gone else draft(paper)


@dataclass(frozen=True, slots=True)
class ExportBatch(Write[ExportedList]):
    """Write a batch to a workbook whose sums are formulas; what it says is what the papers say.

    The head says who wrote it, when, and how far the batch had come.
    """

    needs: ClassVar = Permission.RECORDS_EXPORT
    batch_id: int

    def run(self, work: Work) -> ExportedList:
        row = found_batch(work, self.batch_id)
        bills = _bills(work, row)
        standing = _STATES[row.state]
        told = f"{standing}；{work.now:%Y-%m-%d %H:%M} 由 {work.clerk.name} 导出"
        content = write_batch(_settlement(work, row), _request(work, row), bills, told)
        return ExportedList(content, len(bills))


_STATES = {
    BatchState.DRAFT: "草稿，尚未签批",
    BatchState.SIGNED: "已签批",
    BatchState.PAID: "已支付",
    BatchState.WITHDRAWN: "已撤回，不作凭证",
    BatchState.REVERSED: "已冲销，不作凭证",
}


def _in_force(work: Work, batch_id: int) -> ClaimBatch:
    row = found_batch(work, batch_id)
    if row.state in SETTLED:
        return row
    trouble = (
        BatchTrouble.NOT_SIGNED if row.state is BatchState.DRAFT else BatchTrouble.NOT_IN_FORCE
    )
    raise Refused(Problem(trouble, "batch_id", {"state": row.state}))


def _bills(work: Work, row: ClaimBatch, *, left_out: bool = False) -> list[BatchBill]:
    """The bills on the sheet, or those that were left out; who is restricted stays unnamed."""
    kept = restricted.hidden_from(work.session, None, work.now)
    places = [
        each for each in batches.places(work.session, row.id) if bool(each.left_out) is left_out
    ]
    return [
        replace(bill, name=VEIL, diagnosis="") if bill.person_id in kept else bill
        for bill in batch_bills(work, places).values()
    ]


def _settlement(work: Work, row: ClaimBatch) -> SettlementPaper:
    bills = _bills(work, row)
    hospital = work.session.get_one(Hospital, row.hospital_id)
    day = (row.signed_at or work.now).date()
    return SettlementPaper(
        imprint(work, row.number, day),
        hospital.name,
        period_words(row.period),
        tuple(bill_row(place, bill) for place, bill in enumerate(bills, 1)),
        money_row(total(bill.figures for bill in bills)),
        *payable_words(bills),
        _left_out(work, row),
        clerk_name(work, row.made_by_id),
        clerk_name(work, reviewed_by(row.made_by_id, row.reviewer_id)),
        clerk_name(work, row.approver_id),
        row.seal[:_SEAL],
        _NOTE,
    )


def _left_out(work: Work, row: ClaimBatch) -> str:
    reasons = {each.bill_id: each.left_out for each in batches.places(work.session, row.id)}
    told = [
        f"{bill.letter or bill.invoice}（{VEIL if bill.name == VEIL else reasons[bill.bill_id]}）"
        for bill in _bills(work, row, left_out=True)
    ]
    return f"{len(told)} 人次：{'；'.join(told)}" if told else "无"


def _request(work: Work, row: ClaimBatch) -> PaymentPaper:
    """拨款申请 by the budget as it stood when the batch was signed."""
    bills = _bills(work, row)
    facts = hospitals.as_record(work.session.get_one(Hospital, row.hospital_id)).facts
    at = row.signed_at or work.now
    figures = total(bill.figures for bill in bills)
    entries = batches.budget_entries(work.session, at.year)
    budget = next((each.amount_fen for each in entries if each.entered_at <= at), None)
    paid = batches_lists.settled_before(work.session, at.year, at)
    left = None if budget is None else budget - paid - figures.payable_fen
    station = plate(work)
    payable, spoken = payable_words(bills)
    return PaymentPaper(
        imprint=imprint(work, row.number, at.date()),
        hospital=facts.name,
        period=period_words(row.period),
        bills=f"{len(bills)} 人次",
        lines=written(figures.lines_fen),
        cut=written(figures.cut_fen),
        approved=written(figures.approved_fen),
        insured=written(figures.insured_fen),
        other=written(figures.other_fen),
        payable=payable,
        payable_capitals=spoken,
        payee=facts.payee,
        bank=facts.bank,
        account=in_fours(facts.account),
        budget_year=str(at.year),
        budget=NO_BUDGET if budget is None else written(budget),
        paid_before=written(paid),
        left_after=NO_BUDGET if left is None else written(left),
        text=request_text(station.name, facts.name, row.period, len(bills), figures.payable_fen),
        maker=clerk_name(work, row.made_by_id),
        reviewer=clerk_name(work, reviewed_by(row.made_by_id, row.reviewer_id)),
        approver=clerk_name(work, row.approver_id),
        station_phone=station.phone,
        note="",
    )
