"""Days and moments as registers hold them: without a year, as day numbers, or only 13日.

The title of a sheet, the row above and the arrival decide what a clerk left out. Where they do
not decide, the reading says that it is a guess. How a date itself is written is the business of
`dates.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from station.domain.dates import DateDoubt, DatePrecision, ReadDate, read_date, read_serial
from station.domain.ledger import Doubtful, Moment
from station.domain.ledger_words import says_nothing

_DAYS_TO_1904 = 1462
_LONGEST_STAY = timedelta(days=300)
_HALF_YEAR = timedelta(days=182)
_COMPACT = 8
_SOME_DAY = date(2000, 1, 1)

_NOISE = re.compile(
    r"左右|上下|许|大约|约|前后|[\"'“”‘’]|\((星期|周)?[一二三四五六日天]\)|[.,、;]+$"
)
_PART_OF_DAY = re.compile(
    r"(凌晨|清晨|早上?|早晨|上午|中午|下午|午后|傍晚|晚上?|晚间|夜间|夜里?|深夜)$"
)
_DAY_ONLY = re.compile(r"(\d{1,2})[日号](.*)")
_STILL_HERE = re.compile(
    r"(仍|尚|现|还|目前)?(在站|未离(站|开)?|滞站|滞留|住院|在院|至今|留站|继续救助|托养)(中|治疗)?"
)


@dataclass(frozen=True, slots=True)
class Hints:
    """What surrounds a cell: year and month of the sheet, the arrival in the row above, today."""

    today: date
    year: int | None = None
    month: int | None = None
    previous: date | None = None
    from_1904: bool = False

    @property
    def anchor(self) -> date | None:
        """The day that a date without a year must be near to."""
        if self.year is not None and self.month is not None:
            return date(self.year, self.month, 15)
        if self.previous is not None:
            return self.previous
        return date(self.year, 7, 1) if self.year is not None else None


@dataclass(frozen=True, slots=True)
class MomentReading:
    """A moment read from a cell, nothing when the cell gives none, and why it is doubtful."""

    moment: Moment | None = None
    reason: Doubtful | None = None


_NOTHING = MomentReading()
_UNREADABLE = MomentReading(reason=Doubtful.DATE_UNREADABLE)


def read_moment(value: object, hints: Hints, arrived: date | None = None) -> MomentReading:
    """Read the day or moment in a cell; `arrived` is the arrival when the cell is a departure.

    Words that say that somebody has not left give no moment and no doubt.
    """
    match value:
        case None:
            return _NOTHING
        case date():
            reading = MomentReading(Moment.of(value))
        case int() | float():
            reading = _from_number(float(value), hints, arrived)
        case str() if not says_nothing(value) and not _STILL_HERE.fullmatch(_simple(value)):
            reading = _from_text(_simple(value), hints, arrived)
        case str():
            return _NOTHING
        case _:
            return _UNREADABLE
    if reading.moment is not None and reading.moment.day > hints.today:
        return replace(reading, reason=Doubtful.DATE_IN_FUTURE)
    return reading


def read_clock(value: object) -> time | None:
    """Read a cell that holds only the time of day."""
    match value:
        case datetime():
            return value.time()
        case time():
            return value
        case timedelta() if timedelta() <= value < timedelta(days=1):
            return (datetime.combine(_SOME_DAY, time()) + value).time()
        case float() if 0 < value < 1:
            return (datetime.combine(_SOME_DAY, time()) + timedelta(days=value)).time()
        case str():
            read = read_date(f"{_SOME_DAY} {_simple(value)}")
            return read.at.time() if read and read.has_time else None
    return None


def with_clock(moment: Moment, clock: time) -> Moment:
    """Add a time of day to a day; a moment that has one keeps it."""
    return moment if moment.clock_known else Moment.of(datetime.combine(moment.day, clock))


def year_and_month(texts: Iterable[str]) -> tuple[int | None, int | None]:
    """Find year and month in the name of a sheet and the titles above it; the first one counts.

    A span (4月至9月, 第三季度) has no one month.
    """
    year = month = None
    for text in texts:
        plain = _simple(text)
        both = re.search(r"((?:19|20)\d\d)\s*[年./-]?\s*(1[0-2]|0?[1-9])(?!\d)", plain)
        year_alone = re.search(r"((?:19|20)\d\d)(?!\d)", plain)
        month_alone = re.search(r"(?<!\d)(1[0-2]|0?[1-9])\s*月", plain)
        is_span = re.search(r"月?份?\s*[-~至到—]+\s*((19|20)\d\d[年.])?\d{1,2}\s*月", plain)
        found_year = both or year_alone
        if year is None and found_year:
            year = int(found_year[1])
        if month is None and not is_span and (both or month_alone):
            month = int(both[2] if both else month_alone[1] if month_alone else 0)
    return year, month


def _from_number(number: float, hints: Hints, arrived: date | None) -> MomentReading:
    """Read a day number, 20260413, or 4.13 that a spreadsheet took for a number."""
    serial = read_serial(number + (_DAYS_TO_1904 if hints.from_1904 else 0))
    if serial is not None:
        return MomentReading(_moment(serial))
    if number.is_integer():
        return _from_text(str(int(number)), hints, arrived)
    month, _, day = f"{number:g}".partition(".")
    texts = (f"{month}.{digits}" for digits in ((day, f"{day}0") if len(day) == 1 else (day,)))
    readings = [r for text in texts if (r := _from_text(text, hints, arrived)).moment]
    if len(readings) < 2:  # noqa: PLR2004
        return readings[0] if readings else _UNREADABLE
    best = min(readings, key=lambda reading: _strangeness(reading, hints, arrived))
    return replace(best, reason=Doubtful.DATE_AMBIGUOUS)  # 4.10 is kept as 4.1


def _strangeness(
    reading: MomentReading, hints: Hints, arrived: date | None
) -> tuple[bool, timedelta]:
    """How badly a day fits: before the arrival worst, else by its distance from what is near."""
    near = arrived or hints.previous or hints.anchor or hints.today
    day = reading.moment.day if reading.moment else near
    return arrived is not None and day < arrived, abs(day - near)


def _simple(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(str.maketrans("。、", ".."))
    return " ".join(_NOISE.sub("", " ".join(plain.split())).split())


def _from_text(text: str, hints: Hints, arrived: date | None) -> MomentReading:
    anchor = arrived or hints.anchor
    if (found := _DAY_ONLY.fullmatch(text)) and anchor is not None:
        month = hints.month or anchor.month
        text = f"{month}月{found[1]}日{found[2]}"
    elif text.isdecimal() and len(text) < _COMPACT and len(text) != 5:  # noqa: PLR2004
        return _UNREADABLE
    bare = _PART_OF_DAY.sub("", text).strip()
    read = read_date(bare, anchor or hints.today - _HALF_YEAR)
    if read is None:
        return _UNREADABLE
    if DateDoubt.YEAR_SUPPLIED in read.doubts and arrived is not None:
        read = _after(arrived, read)
    return MomentReading(_moment(read), _reason(read, anchor))


def _moment(read: ReadDate) -> Moment:
    return Moment(read.at, clock_known=read.has_time)


def _after(arrived: date, read: ReadDate) -> ReadDate:
    """Put a departure without a year into the year of the arrival, or the next at its end.

    1.3 after 12.30 is next year; 4.1 after 4.13 stays a contradiction for people to look at.
    """
    in_year = [
        moved
        for year in (arrived.year, arrived.year + 1)
        if (moved := _in_year(read.at, year)) is not None
    ]
    fitting = [at for at in in_year if timedelta() <= at.date() - arrived <= _LONGEST_STAY]
    chosen = next(iter(fitting or in_year), read.at)
    return replace(read, at=chosen)


def _in_year(at: datetime, year: int) -> datetime | None:
    try:
        return at.replace(year=year)
    except ValueError:
        return None


def _reason(read: ReadDate, anchor: date | None) -> Doubtful | None:
    if read.precision in {DatePrecision.YEAR, DatePrecision.MONTH}:
        return Doubtful.DATE_INCOMPLETE
    if DateDoubt.WORDS_LEFT_OUT in read.doubts:
        return Doubtful.WORDS_LEFT_OUT
    if DateDoubt.YEAR_SUPPLIED in read.doubts and anchor is None:
        return Doubtful.YEAR_GUESSED
    if DateDoubt.TWO_DIGIT_YEAR in read.doubts and anchor and abs(anchor.year - read.at.year) > 1:
        return Doubtful.DATE_AMBIGUOUS
    return Doubtful.DATE_AMBIGUOUS if DateDoubt.NEXT_DAY in read.doubts else None
