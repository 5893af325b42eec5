"""Charts of a period, and the stays behind each of their bars.

Numbers and names are those of the list of residents, so whoever may see stays may see them; what
stays have cost is for those who may see the hospital's bills. Restricted files are counted like
all others, and stand behind their bar without a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.chart_costs import CostFigures, StayCost, costs, spent_on
from station.domain.chart_days import is_there, occupancy, with_beds
from station.domain.chart_figures import (
    PLACED_BY,
    TOLD_BY,
    BarKey,
    ChartFigures,
    ChartKind,
    ChartSpan,
    figures,
    is_behind,
)
from station.domain.permissions import Permission
from station.domain.reported import ReportedStay
from station.storage import reported_days
from station.usecases.reported import stays_of
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class ChartOf(Read[ChartFigures]):
    """What a period looks like in bars: arrivals, origin, length of stay, repeat, occupancy."""

    needs: ClassVar = Permission.STAYS_SEE
    kind: ChartKind
    span: ChartSpan

    def run(self, work: Work) -> ChartFigures:
        scope = self.span.scope(self.kind)
        stays = stays_of(work, scope, PLACED_BY[self.kind])
        if self.kind is not ChartKind.OCCUPANCY:
            return figures(self.kind, self.span, stays, work.policy.longest_stay_days)
        chart = occupancy(self.span, stays, reported_days.moves(work.session, scope), work.now)
        beds = reported_days.bed_spells(work.session)
        found = reported_days.counted_in_house(work.session, self.span.first, self.span.last)
        return with_beds(chart, beds, found, work.now)


@dataclass(frozen=True, slots=True)
class CostChart(Read[CostFigures]):
    """What did the stays cost that ended in a period, month by month?"""

    needs: ClassVar = Permission.CLAIMS_SEE
    span: ChartSpan

    def run(self, work: Work) -> CostFigures:
        scope = self.span.scope(ChartKind.COST)
        beside = reported_days.spent_beside(work.session, scope)
        apart = reported_days.paid_apart(work.session, self.span.first, self.span.last)
        stays = stays_of(work, scope, PLACED_BY[ChartKind.COST])
        return costs(self.span, stays, beside, apart)


@dataclass(frozen=True, slots=True)
class StaysBehind(Read[tuple[ReportedStay, ...]]):
    """Which stays does a bar count? In the order of admission."""

    needs: ClassVar = Permission.STAYS_SEE
    wanted: BarKey

    def run(self, work: Work) -> tuple[ReportedStay, ...]:
        wanted, scope = self.wanted, self.wanted.scope
        stays = stays_of(work, scope, TOLD_BY[wanted.kind])
        if wanted.kind is ChartKind.OCCUPANCY:
            moves = reported_days.moves(work.session, scope)
            return tuple(stay for stay in stays if is_there(stay, moves, wanted, work.now))
        limit = work.policy.longest_stay_days
        return tuple(stay for stay in stays if is_behind(stay, wanted, limit))


@dataclass(frozen=True, slots=True)
class CostsBehind(Read[tuple[StayCost, ...]]):
    """Which stays ended in a month, and what did each cost? The dearest first."""

    needs: ClassVar = Permission.CLAIMS_SEE
    wanted: BarKey

    def run(self, work: Work) -> tuple[StayCost, ...]:
        scope = self.wanted.scope
        beside = reported_days.spent_beside(work.session, scope)
        stays = stays_of(work, scope, TOLD_BY[ChartKind.COST])
        found = [StayCost(stay, spent_on(stay, beside)) for stay in stays]
        return tuple(sorted(found, key=lambda each: -each.spent.total_fen))
