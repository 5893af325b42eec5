"""Looking hospitals' bills up: the list, one bill with all its lines and findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.bill_records import BillFilter, BillKey, BillPage, BillSheetRecord, BillTotals
from station.domain.permissions import Permission
from station.storage import bills_lists, claims
from station.usecases import files
from station.usecases.work import Read, Work

ALL = BillFilter()


@dataclass(frozen=True, slots=True)
class BillList(Read[BillPage]):
    """Which bills are there? Those with most against them first."""

    needs: ClassVar = Permission.CLAIMS_SEE
    wanted: BillFilter = ALL
    after: BillKey | None = None
    limit: int = 100

    def run(self, work: Work) -> BillPage:
        found = bills_lists.page(
            work.session, self.wanted, hidden=work.hidden, after=self.after, limit=self.limit
        )
        return BillPage(files.veil(work, found.bills), found.next)


@dataclass(frozen=True, slots=True)
class BillSheet(Read[BillSheetRecord]):
    """What stands on one bill, line by line, and what was found in it?"""

    needs: ClassVar = Permission.CLAIMS_SEE
    bill_id: int

    def run(self, work: Work) -> BillSheetRecord:
        found = bills_lists.sheet(work.session, self.bill_id)
        files.keep(work, found.summary.person_id, "bill_id")
        return replace(found, findings=files.veil(work, found.findings))


@dataclass(frozen=True, slots=True)
class BillSums(Read[BillTotals]):
    """What do the bills of a filter come to? The money follows their lines."""

    needs: ClassVar = Permission.CLAIMS_SEE
    wanted: BillFilter = ALL

    def run(self, work: Work) -> BillTotals:
        found = bills_lists.faults_by_id(work.session, self.wanted, work.hidden)
        moneys = claims.moneys(work.session, found).values()
        return BillTotals(
            len(found),
            sum(faults > 0 for faults in found.values()),
            sum(each.lines for each in moneys),
            sum(each.claimed_fen for each in moneys),
            sum(each.lines_fen for each in moneys),
            sum(each.cut_fen for each in moneys),
            sum(each.pending_fen for each in moneys),
            sum(each.approved_fen for each in moneys),
            sum(each.payable_fen for each in moneys),
            bills_lists.periods(work.session),
        )
