"""The papers of goods: the receipt of one person, and the list of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from station.domain.goods import IssueRecord
from station.domain.goods_papers import (
    GoodsDay,
    GoodsReceipt,
    day_lines,
    reason_words,
    receipt_lines,
    signed_words,
    total_words,
)
from station.domain.papers import PaperTrouble
from station.domain.permissions import Permission
from station.storage import goods_issues, restricted
from station.usecases import files
from station.usecases.paper_head import bearer, imprint, person_of, refuse
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintGoodsReceipt(Write[PrintedPaper]):
    """Print 物资发放签收单 of what one person got, to be signed; later prints say 补打."""

    needs: ClassVar = Permission.PAPERS_PRINT
    issue_id: int

    def run(self, work: Work) -> PrintedPaper:
        issue = known_issue(work, self.issue_id)
        work.about(person_id=issue.person_id, stay_id=issue.stay_id)
        subject = f"goods:{issue.id}"
        return print_paper(work, goods_receipt(work, issue), subject, issue.person_id)


@dataclass(frozen=True, slots=True)
class GoodsReceiptPreview(Read[bytes]):
    """What would 物资发放签收单 of an issue look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    issue_id: int

    def run(self, work: Work) -> bytes:
        issue = known_issue(work, self.issue_id)
        files.guard(work, issue.person_id, "issue_id")
        return draft(goods_receipt(work, issue))


@dataclass(frozen=True, slots=True)
class PrintGoodsDay(Write[PrintedPaper]):
    """Print 物资发放日清单, today's unless named; nobody of a restricted file is named."""

    needs: ClassVar = Permission.PAPERS_PRINT
    day: date | None = None

    def run(self, work: Work) -> PrintedPaper:
        paper = _day(work, self.day or work.today)
        return print_paper(work, paper, f"goods_day:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class GoodsDayPreview(Read[bytes]):
    """What would 物资发放日清单 look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    day: date | None = None

    def run(self, work: Work) -> bytes:
        return draft(_day(work, self.day or work.today))


def known_issue(work: Work, issue_id: int) -> IssueRecord:
    """One issue of goods; Refused when there is none."""
    issue = goods_issues.one(work.session, issue_id)
    if issue is None:
        raise refuse(PaperTrouble.NOT_FOUND, "issue_id")
    return issue


def goods_receipt(work: Work, issue: IssueRecord) -> GoodsReceipt:
    """物资发放签收单 of what one person got."""
    day = issue.happened_at.date()
    person = person_of(work, issue.person_id)
    return GoodsReceipt(
        imprint=imprint(work, issue.number, day),
        bearer=bearer(person, day, issue.rescue_number, leaves=False),
        given_at=issue.happened_at,
        lines=receipt_lines(issue),
        signed=signed_words(issue),
        reason=reason_words(issue),
        clerk=issue.clerk,
    )


def _day(work: Work, day: date) -> GoodsDay:
    begins = datetime.combine(day, time())
    found = goods_issues.within(work.session, begins, begins + timedelta(days=1))
    kept = restricted.hidden_from(work.session, None, work.now)
    issues = tuple(each.veiled() if each.person_id in kept else each for each in found)
    return GoodsDay(
        imprint=imprint(work, f"WZ{day:%Y%m%d}", day),
        day=f"{day.isoformat()}",
        lines=day_lines(issues),
        total=total_words(issues),
    )
