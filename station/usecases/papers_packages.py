"""上报登记簿 is printed: the diary of packages of some days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain.package_papers import PackageRegister, register_rows, register_total
from station.domain.periods import require_order
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed
from station.storage import packages_lists
from station.usecases.paper_head import imprint
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintPackageRegister(Write[PrintedPaper]):
    """Print 上报登记簿 of the packages made from `since` to `until`, both included.

    Without `since` it begins with the year of `until`, without `until` it ends today.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> PrintedPaper:
        paper = _register(work, self.since, self.until)
        return print_paper(work, paper, f"packages:{paper.imprint.number}", None)


@dataclass(frozen=True, slots=True)
class PackageRegisterPreview(Read[bytes]):
    """What would 上报登记簿 look like now? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    since: date | None = None
    until: date | None = None

    def run(self, work: Work) -> bytes:
        return draft(_register(work, self.since, self.until))


def _register(work: Work, since: date | None, until: date | None) -> PackageRegister:
    if Permission.PACKAGES_SEE not in work.clerk.permissions:
        raise NotAllowed(Permission.PACKAGES_SEE)
    last = until or work.today
    require_order(since, last)
    first = since or last.replace(month=1, day=1)
    every = packages_lists.lines(work.session, work.policy.package_answer_days)
    found = [line for line in reversed(every) if first <= line.made_at.date() <= last]
    return PackageRegister(
        imprint=imprint(work, f"SB{first:%Y%m%d}-{last:%Y%m%d}", work.today),
        period=f"{first} 至 {last}",
        rows=tuple(register_rows(found)),
        total=register_total(found),
    )
