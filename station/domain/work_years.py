"""A year's holidays as a clerk types them in from the State Council's announcement.

One line is a day or a span of days: `10-01~10-07 休 国庆节`, `10-10 班`. What no line names
is as the week has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from station.domain.problems import Problem, Trouble

RULE = "全国年节及纪念日放假办法"
MAKE_UP = "调休上班"
_WORDS = {"休": False, "放假": False, "rest": False, "班": True, "上班": True, "work": True}
_LINE = re.compile(r"(\S+?)(?:\s*(?:~|～|—|–|至|到)\s*(\S+))?\s+(\S+)(?:\s+(.+))?")
_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?")
_LONGEST = 20
_SATURDAY = 5


class YearTrouble(Trouble):
    """What is wrong with a year of the work calendar."""

    YEAR = "work_year.year"
    EMPTY = "work_year.empty"
    LINE = "work_year.line"
    DAY = "work_year.day"
    OTHER_YEAR = "work_year.other_year"
    TWICE = "work_year.twice"
    SPAN = "work_year.span"
    SOURCE_MISSING = "work_year.source_missing"
    NO_HOLIDAY = "work_year.no_holiday"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that is worked or free, and what it is called."""

    day: date
    worked: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class YearRecord:
    """One year of the calendar: as the program brings it, or as the station has entered it."""

    year: int
    days: tuple[CalendarDay, ...]
    source: str = ""
    own: bool = False
    entered_by: str = ""

    @property
    def free(self) -> int:
        """How many days of the plain week are free."""
        return sum(not each.worked and each.day.weekday() < _SATURDAY for each in self.days)

    @property
    def made_up(self) -> int:
        """How many days of weekends are worked."""
        return sum(each.worked and each.day.weekday() >= _SATURDAY for each in self.days)


def days_from_text(text: str) -> tuple[CalendarDay, ...]:
    """Days as a table keeps them, `2026-10-01<tab>rest<tab>国庆节`; raises ValueError otherwise."""
    found = []
    for line in filter(None, text.splitlines()):
        day, kind, *name = line.split("\t")
        if kind not in ("work", "rest"):
            raise ValueError(f"neither work nor rest: {kind}")
        found.append(CalendarDay(date.fromisoformat(day), kind == "work", "".join(name)))
    return tuple(found)


def read_year(year: int, text: str) -> tuple[tuple[CalendarDay, ...], tuple[Problem, ...]]:
    """The days that lines of an announcement name, in order, and what is wrong with them.

    The data of a problem name the line, counted from 1.
    """
    days: dict[date, CalendarDay] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        for found in _of_line(year, line.strip(), number) if line.strip() else ():
            if isinstance(found, Problem):
                problems.append(found)
            elif found.day in days:
                data = {"line": number, "day": found.day}
                problems.append(Problem(YearTrouble.TWICE, "lines", data))
            else:
                days[found.day] = found
    if not days and not problems:
        problems.append(Problem(YearTrouble.EMPTY, "lines", rule=RULE))
    elif not problems and all(each.worked for each in days.values()):
        problems.append(Problem(YearTrouble.NO_HOLIDAY, "lines", rule=RULE))
    return tuple(days[day] for day in sorted(days)), tuple(problems)


def told_lines(days: tuple[CalendarDay, ...]) -> str:
    """Days as they are typed: neighbours of one kind and name as one span."""
    spans: list[list[CalendarDay]] = []
    for each in sorted(days, key=lambda day: day.day):
        last = spans[-1][-1] if spans else None
        if (
            last is not None
            and (each.day - last.day).days == 1
            and (each.worked, each.name) == (last.worked, last.name)
        ):
            spans[-1].append(each)
        else:
            spans.append([each])
    return "\n".join(_told(span) for span in spans)


def _told(span: list[CalendarDay]) -> str:
    first, last = span[0], span[-1]
    when = f"{first.day:%m-%d}" if first is last else f"{first.day:%m-%d}~{last.day:%m-%d}"
    return f"{when} {'班' if first.worked else '休'} {first.name}".rstrip()


def _of_line(year: int, line: str, number: int) -> Iterator[CalendarDay | Problem]:
    data = {"line": number}
    parts = _LINE.fullmatch(line)
    if parts is None or parts[3] not in _WORDS:
        yield Problem(YearTrouble.LINE, "lines", data)
        return
    first = _day(year, parts[1])
    last = first if parts[2] is None else _day(year, parts[2])
    if first is None or last is None:
        yield Problem(YearTrouble.DAY, "lines", data)
        return
    if {first.year, last.year} != {year}:
        yield Problem(YearTrouble.OTHER_YEAR, "lines", {**data, "year": year})
        return
    if not 0 <= (last - first).days < _LONGEST:
        yield Problem(YearTrouble.SPAN, "lines", data)
        return
    worked = _WORDS[parts[3]]
    name = parts[4] or (MAKE_UP if worked else "")
    for step in range((last - first).days + 1):
        yield CalendarDay(first + timedelta(days=step), worked, name)


def _day(year: int, text: str) -> date | None:
    parts = _DAY.fullmatch(text)
    if parts is None:
        return None
    try:
        return date(int(parts[1] or year), int(parts[2]), int(parts[3]))
    except ValueError:
        return None
