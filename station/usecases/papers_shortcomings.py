"""问题清单 is printed: what was found wanting in some days, with the sums of each village."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.periods import require_order
from station.domain.permissions import Permission
from station.domain.shortcoming_papers import TOTAL, ShortcomingPaper, entries, sum_cells
from station.domain.shortcomings import ShortcomingFilter, listed
from station.storage import restricted
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.shortcomings import told
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintShortcomings(Write[PrintedPaper]):
    """Print 问题清单 of what was found from `since` to `until`, both included.

    Without `since` it begins with the year of `until`, without `until` it ends today. Of a
    restricted file it says that there is something, and not what. 关爱方案 (2022).
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> PrintedPaper:
        paper = _paper(work, self.since, self.until)
        return print_paper(work, paper, f"shortcomings:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class ShortcomingsPreview(Read[bytes]):
    """What would 问题清单 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> bytes:
        return draft(_paper(work, self.since, self.until))


def _paper(work: Work, since: date | None, until: date | None) -> ShortcomingPaper:
    last = until or work.today
    require_order(since, last)
    first = since or last.replace(month=1, day=1)
    lines = tuple(reversed(told(work, ShortcomingFilter(first, last))))
    people = {each.person_id for each in lines if each.person_id is not None}
    shut = restricted.restricted_among(work.session, people)
    found = listed((x.veiled() if x.person_id in shut else x for x in lines), work.today)
    sums = [sum_cells(f"{x.area_name} {x.village}".strip(), x) for x in found.villages]
    total = found.total
    return ShortcomingPaper(
        imprint=imprint(work, f"WT{first:%Y%m%d}-{last:%Y%m%d}", work.today),
        period=f"{first} 至 {last}",
        sums=(*sums, sum_cells(TOTAL, total)) if sums else (),
        rows=tuple(entries(found.lines)),
        total=f"发现 {total.found} 件，已销号 {total.cleared} 件，未销号 {total.open} 件",
    )
