"""Lists that leave the program as files: each is a deed and leaves a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from sqlalchemy import func, select

from station.domain.identity import age_on
from station.domain.paper_words import CLASSES, IDENTITIES, SEXES, UNKNOWN
from station.domain.permissions import Permission
from station.domain.resident_lines import LineOrder
from station.domain.stays import NEWEST, StayFilter, StayOrder, StayState, StaySummary
from station.exchange.stay_sheet import write_stays
from station.storage import stays_lists
from station.storage.policy import NamePlate
from station.storage.stays import Stay
from station.usecases.resident_lines import stays_here
from station.usecases.work import Work, Write

_PAGE = 500

STATES: Mapping[StayState, str] = {
    StayState.IN_STATION: "在站",
    StayState.ON_LEAVE: "请假外出",
    StayState.IN_HOSPITAL: "住院",
    StayState.WITH_POLICE: "在公安机关",
    StayState.IN_CARE: "托养",
    StayState.LEAVING: "正在离站",
    StayState.LEFT: "已离站",
}


@dataclass(frozen=True, slots=True)
class ExportedList:
    """The workbook's bytes and how many stays stand in it."""

    content: bytes
    rows: int


@dataclass(frozen=True, slots=True)
class ExportStays(Write[ExportedList]):
    """Write a list of stays to a workbook exactly as it is filtered and sorted on the screen.

    A `LineOrder` is one of the list of those who are here. The head says what was asked for and
    when; identity numbers and health stay out of it.
    """

    needs: ClassVar = Permission.RECORDS_EXPORT
    wanted: StayFilter = field(default_factory=StayFilter)
    order: StayOrder | LineOrder = NEWEST

    def run(self, work: Work) -> ExportedList:
        plate = work.session.scalars(select(NamePlate).limit(1)).one()
        total = work.session.scalar(select(func.count()).select_from(Stay)) or 0
        rows = [self._cells(work, each) for each in self._all(work, total)]
        asked = f"共 {len(rows)} 人次；{self._asked()}"
        written = f"{work.now:%Y-%m-%d %H:%M} 由 {work.clerk.name} 导出"
        title = f"{plate.name} 救助人员名单"
        return ExportedList(write_stays(title, asked, written, rows), len(rows))

    def _all(self, work: Work, total: int) -> Iterator[StaySummary]:
        if isinstance(self.order, LineOrder):
            yield from stays_here(work, self.wanted, self.order)
            return
        after, done = None, 0
        while True:
            page = stays_lists.page(
                work.session,
                self.wanted,
                self.order,
                work.now,
                hidden=work.hidden,
                after=after,
                limit=_PAGE,
            )
            yield from page.stays
            done += len(page.stays)
            work.progress.step(done, max(done, total))
            if page.next is None:
                return
            after = page.next

    def _asked(self) -> str:
        scope = {True: "在站", False: "已离站", None: "全部"}[self.wanted.is_open]
        plain = replace(self.wanted, is_open=None)
        return f"范围：{scope}" + ("" if plain == StayFilter(is_open=None) else "，按条件筛选")

    def _cells(self, work: Work, stay: StaySummary) -> tuple[str | int | datetime | None, ...]:
        day = (stay.left_at or work.now).date()
        age = UNKNOWN if stay.born is None else str(age_on(stay.born, day))
        about = "约 " if stay.age_estimated else ""
        return (
            stay.rescue_number,
            stay.name,
            SEXES.get(stay.sex, UNKNOWN),
            about + age,
            IDENTITIES[stay.identity_state],
            CLASSES[stay.assistance_class] if stay.assistance_class else "未定",
            STATES[stay.state],
            stay.bed,
            stay.admitted_at,
            stay.left_at,
            work.codes["leaving_ways"].name(stay.leaving_way) if stay.leaving_way else "",
            stay.days,
        )
