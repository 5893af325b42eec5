"""The first page of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.clocks import grouped
from station.domain.permissions import Permission
from station.domain.restricted import FileOpening
from station.domain.shift_hours import shift_start
from station.domain.stays import NEWEST, PageKey, StayFilter, StayOrder, StayPage
from station.domain.today import Figure, FigureCode, TodayRecord, figure_filters
from station.storage import night_count, restricted, stays_lists, today
from station.usecases import files
from station.usecases.bed_view import board
from station.usecases.clocks import clocks_of
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class TodayBoard(Read[TodayRecord]):
    """What is the state of the house, what is due, what happened while this clerk was away?

    `since` replaces the moment of this clerk's last work as the beginning of what happened.
    """

    needs: ClassVar = Permission.STAYS_SEE
    since: datetime | None = None

    def run(self, work: Work) -> TodayRecord:
        start = shift_start(work.now, work.policy)
        away = self.since or today.last_work(work.session, work.clerk.id, start) or start
        return TodayRecord(
            at=work.now,
            shift_start=start,
            away_since=away,
            figures=_figures(work, start),
            clocks=grouped(clocks_of(work)),
            zones=board(work, None).zones,
            movements=files.veil(work, today.movements(work.session, away, work.now)),
            notes=files.veil(work, today.notes(work.session, away)),
            night=night_count.figure(work.session),
            openings=_openings(work),
        )


def _figures(work: Work, start: datetime) -> tuple[Figure, ...]:
    filters = figure_filters(start)
    found = stays_lists.counts(work.session, tuple(filters.values()), work.now, hidden=work.hidden)
    return tuple(
        Figure(code, number, wanted)
        for (code, wanted), number in zip(filters.items(), found, strict=True)
    )


def _openings(work: Work) -> tuple[FileOpening, ...]:
    """What was opened in an emergency is for the leader, who answers for it."""
    if Permission.FILES_KEEP not in work.clerk.permissions:
        return ()
    return files.veil(work, restricted.opened_unseen(work.session))


@dataclass(frozen=True, slots=True)
class FigureNames(Read[StayPage]):
    """Who is behind a figure of the board? The same condition as the number."""

    needs: ClassVar = Permission.STAYS_SEE
    code: FigureCode
    order: StayOrder = NEWEST
    after: PageKey | None = None

    def run(self, work: Work) -> StayPage:
        wanted: StayFilter = figure_filters(shift_start(work.now, work.policy))[self.code]
        return stays_lists.page(
            work.session, wanted, self.order, work.now, hidden=work.hidden, after=self.after
        )
