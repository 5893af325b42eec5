"""医疗费用审核结果告知书: the notice by which a hospital learns what became of its bill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from station.domain.bill_records import BillState, BillSummary
from station.domain.claim_notices import (
    TEXT,
    CutNoticePaper,
    cut_lines,
    shares_words,
    sums_words,
)
from station.domain.claim_steps import OPEN, BillStepKind, BillStepRecord
from station.domain.paper_words import NOTHING
from station.domain.papers import PaperTrouble
from station.domain.permissions import Permission
from station.storage import bills_lists, claims
from station.usecases import files
from station.usecases.claims import review_lines
from station.usecases.paper_head import imprint, refuse
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintCutNotice(Write[PrintedPaper]):
    """Print the notice of a bill: what was cut and why, who pays, the answer to an objection."""

    needs: ClassVar = Permission.PAPERS_PRINT
    bill_id: int

    def run(self, work: Work) -> PrintedPaper:
        paper, person_id = cut_notice(work, self.bill_id)
        return print_paper(work, paper, f"bill:{self.bill_id}", person_id)


@dataclass(frozen=True, slots=True)
class CutNoticePreview(Read[bytes]):
    """What would the notice of a bill look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    bill_id: int

    def run(self, work: Work) -> bytes:
        return draft(cut_notice(work, self.bill_id)[0])


def cut_notice(work: Work, bill_id: int) -> tuple[CutNoticePaper, int | None]:
    """The notice, and of whom it speaks; refused while lines are still decided about."""
    sheet = bills_lists.sheet(work.session, bill_id)
    bill = sheet.summary
    files.keep(work, bill.person_id, "bill_id")
    if bill.state in OPEN or bill.state is BillState.RESTORED:
        raise refuse(PaperTrouble.NOT_REVIEWED, "bill_id")
    money = claims.moneys(work.session, [bill_id])[bill_id]
    steps = claims.steps(work.session, bill_id)
    objection, answer = _dispute(steps)
    text = TEXT.format(days=work.policy.objection_working_days)
    paper = CutNoticePaper(
        imprint(work, f"SH{bill_id:06d}", steps[-1].entered_at.date()),
        bill.hospital or NOTHING,
        bill.invoice or NOTHING,
        bill.letter or NOTHING,
        bill.name,
        _stay(bill),
        bill.period or NOTHING,
        sums_words(money),
        shares_words(money),
        tuple(cut_lines(review_lines(sheet, claims.decisions(work.session, bill_id)))),
        objection,
        answer,
        f"整张账单不予结算：{steps[-1].text}" if bill.state is BillState.REJECTED else text,
        _reviewer(steps),
    )
    return paper, bill.person_id


def _reviewer(steps: Sequence[BillStepRecord]) -> str:
    """Who reviewed the bill last."""
    kinds = {BillStepKind.SUBMITTED, BillStepKind.PASSED, BillStepKind.REJECTED}
    return next((step.clerk for step in reversed(steps) if step.kind in kinds), "")


def _stay(bill: BillSummary) -> str:
    days = (bill.admitted, bill.discharged)
    return " 至 ".join(f"{day:%Y-%m-%d}" if day else NOTHING for day in days)


def _dispute(steps: Sequence[BillStepRecord]) -> tuple[str, str]:
    """The hospital's last objection and the answer to it; empty where there is none."""
    objection = answer = ""
    for step in steps:
        said = " ".join(filter(None, (step.reference, step.text)))
        if step.kind is BillStepKind.DISPUTED:
            objection, answer = said, NOTHING
        elif step.kind is BillStepKind.ANSWERED:
            answer = said
    return objection, answer
