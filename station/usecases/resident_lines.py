"""Those who are here, in the order of what they need or as asked, and how many fit a condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.resident_lines import (
    LineOrder,
    ResidentLine,
    ResidentPage,
    in_order,
    lines_of,
    page_of,
)
from station.domain.stays import OLDEST, PageKey, StayFilter, StaySummary
from station.storage import stays_lists
from station.usecases.clocks import clocks_of
from station.usecases.work import Read, Work

_MOST = 200
_ALL = 100_000


@dataclass(frozen=True, slots=True)
class ResidentsHere(Read[ResidentPage]):
    """Who is in the station now, and what is due next for each? The nearest end comes first.

    A page at a time, continued behind `after`. The order may rest on clocks, which no table
    holds: all who are here are looked at, so this is for the house and not for the archive.
    """

    needs: ClassVar = Permission.STAYS_SEE
    wanted: StayFilter = field(default_factory=StayFilter)
    order: LineOrder = field(default_factory=LineOrder)
    after: PageKey | None = None
    limit: int = _MOST

    def run(self, work: Work) -> ResidentPage:
        return page_of(residents_of(work, self.wanted), self.order, self.after, self.limit)


def stays_here(work: Work, wanted: StayFilter, order: LineOrder) -> Iterator[StaySummary]:
    """All who are here and fit, in the order of the list."""
    return (line.stay for line in in_order(residents_of(work, wanted), order))


def residents_of(work: Work, wanted: StayFilter) -> tuple[ResidentLine, ...]:
    """All who are here and fit, each beside their clocks."""
    here = replace(wanted, is_open=True)
    stays = stays_lists.page(
        work.session, here, OLDEST, work.now, hidden=work.hidden, limit=_ALL
    ).stays
    return lines_of(stays, clocks_of(work))


@dataclass(frozen=True, slots=True)
class StayCount(Read[int]):
    """How many stays fit a condition?"""

    needs: ClassVar = Permission.STAYS_SEE
    wanted: StayFilter

    def run(self, work: Work) -> int:
        return stays_lists.count(work.session, self.wanted, work.now, hidden=work.hidden)
