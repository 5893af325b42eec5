"""The work calendar of the station: read its years, enter the one that was announced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.work_years import (
    CalendarDay,
    YearRecord,
    YearTrouble,
    days_from_text,
    read_year,
    told_lines,
)
from station.domain.workdays import WorkCalendar
from station.storage import work_years
from station.storage.work_years import WorkYear
from station.usecases.work import Read, Work, Write

_NEXT = 2
_FAR = 10


def calendar_of(work: Work) -> WorkCalendar:
    """The days on which offices work, with the years that the station has entered."""
    return work_years.calendar(work.session, work.codes.workdays)


@dataclass(frozen=True, slots=True)
class WorkYears(Read[tuple[YearRecord, ...]]):
    """Which days of which years are free or worked, the newest year first?

    This year and the next are always among them, without days while nobody has entered them.
    """

    needs: ClassVar = Permission.SELF_KEEP

    def run(self, work: Work) -> tuple[YearRecord, ...]:
        printed: dict[int, list[CalendarDay]] = {
            year: [] for year in range(work.today.year, work.today.year + _NEXT)
        }
        for day in days_from_text(work.codes.workdays_text):
            printed.setdefault(day.day.year, []).append(day)
        found = {year: YearRecord(year, tuple(days)) for year, days in printed.items()}
        for year, (row, clerk) in work_years.newest(work.session).items():
            days, _problems = read_year(year, row.days)
            found[year] = YearRecord(year, days, row.source, True, clerk)
        return tuple(found[year] for year in sorted(found, reverse=True))


@dataclass(frozen=True, slots=True)
class SetWorkYear(Write[int]):
    """Enter a year's holidays and make-up days as they were announced; the newest entry counts.

    `lines` name a day or a span each: `10-01~10-07 休 国庆节`, `10-10 班`; `source` is the
    announcement. Every deadline that rests on that year is computed anew from then on. The answer
    is how many days differ from the plain week.
    """

    needs: ClassVar = Permission.POLICY_KEEP
    client_id: str
    year: int
    lines: str
    source: str

    def run(self, work: Work) -> int:
        if known := work_years.by_client_id(work.session, self.client_id):
            return len(read_year(known.year, known.days)[0])
        days, problems = read_year(self.year, self.lines)
        found = list(problems)
        if abs(self.year - work.today.year) > _FAR:
            found.insert(0, Problem(YearTrouble.YEAR, "year"))
        if not self.source.strip():
            found.append(Problem(YearTrouble.SOURCE_MISSING, "source"))
        if found:
            raise Refused(found)
        row = WorkYear(
            client_id=self.client_id,
            year=self.year,
            days=told_lines(days),
            source=self.source.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        return len(days)
