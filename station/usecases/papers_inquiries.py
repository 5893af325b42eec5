"""协查登记簿: every inquiry letter of a period, gathered and printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain import dossier_rows as rows
from station.domain.inquiries import InquiryFilter
from station.domain.notice_papers import InquiryRegister
from station.domain.periods import require_order
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.storage import inquiries, restricted
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintInquiryRegister(Write[PrintedPaper]):
    """Print 协查登记簿 of the letters sent from `since` to `until`, both included.

    Without `since` it begins with the month of `until`, without `until` it ends today. Nobody is
    named on it; what came of letters about a restricted file is left out.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> PrintedPaper:
        paper = _register(work, self.since, self.until)
        return print_paper(work, paper, f"inquiries:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class InquiryRegisterPreview(Read[bytes]):
    """What would 协查登记簿 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> bytes:
        return draft(_register(work, self.since, self.until))


def _register(work: Work, since: date | None, until: date | None) -> InquiryRegister:
    if Permission.TRACING_SEE not in work.clerk.permissions:
        raise NotAllowed(Permission.TRACING_SEE)
    last = until or work.today
    require_order(since, last)
    first = since or last.replace(day=1)
    kept = restricted.hidden_from(work.session, None, work.now)
    found = inquiries.lines(work.session, InquiryFilter(since=first, until=last))
    letters = [each.veiled() if each.person_id in kept else each for each in found]
    return InquiryRegister(
        imprint=imprint(work, f"XC{first:%Y%m%d}-{last:%Y%m%d}", work.today),
        period=rows.period_words(first, last),
        rows=tuple(rows.register_rows(letters, work.today)),
        total=rows.register_total(letters, work.today),
    )
