"""The residents in the order of what they need, and how many fit a condition."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.resident_lines import ResidentPage, by_need, page_of
from station.domain.stays import PageKey, StayFilter, StaySort
from station.storage import stays_lists
from station.usecases.clocks import clocks_of
from station.usecases.work import Read, Work

_MOST = 200
_ALL = 100_000


@dataclass(frozen=True, slots=True)
class ResidentsByNeed(Read[ResidentPage]):
    """Who is in the station now, and what is due next for each? The nearest end comes first.

    A page at a time, continued behind `after`. The order rests on clocks, which no table holds:
    all who are here are looked at, so this is for the house and not for the archive.
    """

    needs: ClassVar = Permission.STAYS_SEE
    wanted: StayFilter = field(default_factory=StayFilter)
    after: PageKey | None = None
    limit: int = _MOST

    def run(self, work: Work) -> ResidentPage:
        wanted = replace(self.wanted, is_open=True)
        here = stays_lists.page(work.session, wanted, StaySort.OLDEST, work.now, limit=_ALL).stays
        return page_of(by_need(here, clocks_of(work)), self.after, self.limit)


@dataclass(frozen=True, slots=True)
class StayCount(Read[int]):
    """How many stays fit a condition?"""

    needs: ClassVar = Permission.STAYS_SEE
    wanted: StayFilter

    def run(self, work: Work) -> int:
        return stays_lists.count(work.session, self.wanted, work.now)
