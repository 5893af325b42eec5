"""Who looked into minors' side-files in a year, as a paper: 未成年人档案查阅登记表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain import minor_papers as words
from station.domain.minor_access import AccessRecord, AccessState, AccessYear
from station.domain.minor_files import MinorCase
from station.domain.minor_papers import LooksPaper
from station.domain.paper_parts import Imprint
from station.domain.paper_words import BLANK, moment_words
from station.domain.periods import require_year
from station.domain.permissions import Permission
from station.storage import minor_access
from station.usecases.minors_access import MinorAccessOfYear, require_opened, write_look
from station.usecases.paper_head import imprint
from station.usecases.papers_minors import opened_case, side_imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintMinorLooks(Write[PrintedPaper]):
    """Print who looked into one minor's side-file in a year: 未成年人档案查阅登记表.

    This print is itself a look and stands in it as the last one.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int
    year: int

    def run(self, work: Work) -> PrintedPaper:
        case = opened_case(work, self.person_id, "person_id")
        write_look(work, case.person_id)
        work.about(stay_id=case.stay_id)
        paper = looks_paper(work, case, self.year)
        return print_paper(work, paper, f"looks:{case.person_id}:{self.year}", case.person_id)


@dataclass(frozen=True, slots=True)
class PrintLooksOfYear(Write[PrintedPaper]):
    """Print a year's looks into all side-files for the audit. 未成年人网络保护条例 第三十七条."""

    needs: ClassVar = Permission.MINORS_ALLOW
    year: int

    def run(self, work: Work) -> PrintedPaper:
        return print_paper(work, year_paper(work, self.year), f"looks:{self.year}", None)


@dataclass(frozen=True, slots=True)
class LooksPreview(Read[bytes]):
    """What would the register of one minor's side-file in a year look like?"""

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int
    year: int

    def run(self, work: Work) -> bytes:
        case = opened_case(work, self.person_id, "person_id")
        require_opened(work, case.person_id)
        return draft(looks_paper(work, case, self.year))


@dataclass(frozen=True, slots=True)
class LooksOfYearPreview(Read[bytes]):
    """What would the register of all side-files in a year look like?"""

    needs: ClassVar = Permission.MINORS_ALLOW
    year: int

    def run(self, work: Work) -> bytes:
        return draft(year_paper(work, self.year))


def looks_paper(work: Work, case: MinorCase, year: int) -> LooksPaper:
    """未成年人档案查阅登记表 of one child."""
    require_year(year, work.today)
    told = minor_access.of_year(work.session, year, case.person_id)
    head = side_imprint(work, case, f"CY{year}-", work.today)
    whose = "　".join(filter(None, (case.name, case.rescue_number)))
    return _register(work, told, head, whose)


def year_paper(work: Work, year: int) -> LooksPaper:
    """未成年人档案查阅登记表 of all; of a restricted file, not whose it is."""
    told = MinorAccessOfYear(year).run(work)
    return _register(work, told, imprint(work, f"CY{year}", work.today), "全部未成年人档案")


def _register(work: Work, told: AccessYear, head: Imprint, whose: str) -> LooksPaper:
    looks = tuple(
        (
            moment_words(each.opened_at),
            " ".join(filter(None, (each.name, each.rescue_number))),
            each.clerk,
            f"{each.allowed_by} 批准" if each.allowed_by else words.BY_POST,
            each.reason,
        )
        for each in told.openings
    )
    asked = tuple(
        (moment_words(each.asked_at), name, each.clerk, each.reason, _decided(work, each))
        for name, each in told.requests
    )
    period = f"{told.year}-01-01 至 {told.year}-12-31"
    return LooksPaper(head, whose, period, looks, asked, work.clerk.name)


def _decided(work: Work, request: AccessRecord) -> str:
    match request.state(work.now):
        case AccessState.ASKED:
            return "待审批"
        case AccessState.REFUSED:
            return f"{request.decided_by} 不同意"
        case _:
            until = moment_words(request.until) if request.until else BLANK
            return f"{request.decided_by} 同意，至 {until}"
