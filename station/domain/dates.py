"""Dates as clerks write them, read without guessing more than is said.

What was read carries how exact it is and whether anything was supplied or doubtful, so that
an import can take it and still show it. Lunar dates are not attempted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class DatePrecision(StrEnum):
    """How exactly a moment was written."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"


class DateDoubt(StrEnum):
    """What was supplied or strange in a date that could be read."""

    YEAR_SUPPLIED = "date.year_supplied"
    TWO_DIGIT_YEAR = "date.two_digit_year"
    SERIAL_NUMBER = "date.serial_number"
    NEXT_DAY = "date.next_day"
    WORDS_LEFT_OUT = "date.words_left_out"


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A moment that was read; what is finer than the precision is the first of its kind."""

    at: datetime
    precision: DatePrecision
    doubts: tuple[DateDoubt, ...] = ()

    @property
    def day(self) -> date:
        return self.at.date()

    @property
    def has_time(self) -> bool:
        """Whether a time of day was written."""
        return self.precision in {DatePrecision.HOUR, DatePrecision.MINUTE}

    @property
    def doubtful(self) -> bool:
        return bool(self.doubts)


_YEAR_SIGN, _MONTH_SIGN = r"\s*[-./年\\]\s*", r"\s*[-./月\\]\s*"
_DAY = r"(?P<day>\d{1,2})\s*[日号]?"
_FULL = re.compile(rf"(?P<year>\d{{4}}|\d{{2}}){_YEAR_SIGN}(?P<month>\d{{1,2}}){_MONTH_SIGN}{_DAY}")
_COMPACT = re.compile(r"(?P<year>(?:18|19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_MONTH_DAY = re.compile(rf"(?P<month>\d{{1,2}}){_MONTH_SIGN}{_DAY}")
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})\s*[-./年]\s*(?P<month>\d{1,2})\s*月?(?![\d:])")
_YEAR = re.compile(r"(?P<year>(?:18|19|20)\d\d)\s*年?(?![\d:])")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_COMPACT_TIME = re.compile(r"(?P<hour>\d\d)(?P<minute>\d\d)(?:\d\d)?")
_TIME = re.compile(
    r"(?P<half>凌晨|早上|早晨|清晨|早|上午|中午|下午|午后|傍晚|晚上|晚间|晚|夜里|夜间|夜|AM|PM)?\s*"
    r"(?P<hour>\d{1,2})\s*(?:[:：时点](?:钟|整)?)\s*"
    r"(?:(?P<minute>\d{1,2})\s*分?(?:[::]?\d{1,2}(?:\.\d+)?秒?)?|(?P<part>半|一刻|三刻))?"
    r"\s*(?P<after>AM|PM)?"
)
_PARTS = {"半": 30, "一刻": 15, "三刻": 45}
_AFTERNOON = {"下午", "午后", "傍晚", "PM"}
_EVENING = {"晚上", "晚间", "晚", "夜里", "夜间", "夜"}
_CHINESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_CHINESE_DATE = re.compile(r"[〇零一二三四五六七八九十]+(?=[年月日号时点分])")
_WEEKDAY = re.compile(r"[(（]?(星期|周)[一二三四五六日天][)）]?|T(?=\d\d:)")
_FORMS = (
    (_COMPACT, DatePrecision.DAY),
    (_FULL, DatePrecision.DAY),
    (_YEAR_MONTH, DatePrecision.MONTH),
    (_MONTH_DAY, DatePrecision.DAY),
    (_YEAR, DatePrecision.YEAR),
)
# The first day of Excel's calendar, with its leap day of 1900 that never was.
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_YEARS = range(1920, 2080)
_NOON, _MIDNIGHT, _EARLY_HOURS, _DAY_MINUTES = 12, 24, 5, 24 * 60


def read_date(text: str, around: date | None = None) -> ReadDate | None:
    """What a text says of a day and perhaps a time; None when it says no possible date.

    `around` is a day near the one meant, such as the month of a ledger: it supplies the year
    of `4月3日` (the nearest such day) and the century of `26.4.3`. Without it neither is read.
    A day and month alone with dots (`4.3`) is April third, never a number.
    """
    plain = _WEEKDAY.sub(" ", _in_figures(unicodedata.normalize("NFKC", text))).strip()
    if _SERIAL.fullmatch(plain):
        return read_serial(float(plain))
    for form, precision in _FORMS:
        found = form.match(plain)
        if found:
            return _read_form(found, precision, plain[found.end() :].strip(), around)
    return None


def read_serial(number: float) -> ReadDate | None:
    """A day as spreadsheets count them: 46113 is 1 April 2026, a fraction is the time of day.

    None when it would lie before 1920 or after 2079, where no record of a station can be.
    """
    days, fraction = divmod(number, 1)
    day = _EXCEL_EPOCH + timedelta(days=days) if 0 < days < 10**5 else _EXCEL_EPOCH
    if day.year not in _EXCEL_YEARS:
        return None
    minutes = min(round(fraction * _DAY_MINUTES), _DAY_MINUTES - 1)
    at = datetime.combine(day, time()) + timedelta(minutes=minutes)
    precision = DatePrecision.MINUTE if minutes else DatePrecision.DAY
    return ReadDate(at, precision, (DateDoubt.SERIAL_NUMBER,))


def _in_figures(text: str) -> str:
    """二〇二六年四月三日 in figures; 十二 and 二十一 too."""
    return _CHINESE_DATE.sub(lambda found: _figure(found.group()), text)


def _figure(numeral: str) -> str:
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return numeral.translate(_CHINESE_DIGITS)
    return (tens or "一").translate(_CHINESE_DIGITS) + (ones or "零").translate(_CHINESE_DIGITS)


def _read_form(
    found: re.Match[str], precision: DatePrecision, rest: str, around: date | None
) -> ReadDate | None:
    parts = {name: int(value) for name, value in found.groupdict().items()}
    doubts: list[DateDoubt] = []
    day = _day_of(parts, found.groupdict().get("year", ""), around, doubts)
    if day is None:
        return None
    if not rest:
        return ReadDate(datetime.combine(day, time()), precision, tuple(doubts))
    if precision is not DatePrecision.DAY:
        doubts.append(DateDoubt.WORDS_LEFT_OUT)
        return ReadDate(datetime.combine(day, time()), precision, tuple(doubts))
    return _with_time(day, rest, doubts)


def _day_of(
    parts: dict[str, int], year_written: str, around: date | None, doubts: list[DateDoubt]
) -> date | None:
    month, day = parts.get("month", 1), parts.get("day", 1)
    if year_written and len(year_written) > len("26"):
        return _possible(parts["year"], month, day)
    if around is None:
        return None
    if year_written:
        doubts.append(DateDoubt.TWO_DIGIT_YEAR)
        century = around.year // 100 * 100
        years = (century + parts["year"] + step for step in (-100, 0, 100))
        return _possible(min(years, key=lambda year: abs(year - around.year)), month, day)
    doubts.append(DateDoubt.YEAR_SUPPLIED)
    return min(_near(around, month, day), key=lambda d: abs(d - around), default=None)


def _near(around: date, month: int, day: int) -> Iterator[date]:
    for year in (around.year - 1, around.year, around.year + 1):
        possible = _possible(year, month, day)
        if possible:
            yield possible


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(day: date, rest: str, doubts: list[DateDoubt]) -> ReadDate:
    """The day with the time that follows it; words that are no time are left out and said so."""
    found = _TIME.match(rest) or _COMPACT_TIME.fullmatch(rest)
    minute_of_day = _minute_of_day(found.groupdict(), doubts) if found else None
    if found is None or minute_of_day is None:
        doubts.append(DateDoubt.WORDS_LEFT_OUT)
        return ReadDate(datetime.combine(day, time()), DatePrecision.DAY, tuple(doubts))
    if rest[found.end() :].strip(" 许左右整钟分"):
        doubts.append(DateDoubt.WORDS_LEFT_OUT)
    to_the_minute = found["minute"] or found.groupdict().get("part")
    return ReadDate(
        datetime.combine(day, time()) + timedelta(minutes=minute_of_day),
        DatePrecision.MINUTE if to_the_minute else DatePrecision.HOUR,
        tuple(doubts),
    )


def _minute_of_day(said: dict[str, str | None], doubts: list[DateDoubt]) -> int | None:
    """Minutes after midnight; None when no clock shows it."""
    hour, minute = int(said["hour"] or 0), int(said.get("minute") or 0)
    minute = _PARTS.get(said.get("part") or "", minute)
    half = said.get("half") or said.get("after") or ""
    if hour > _MIDNIGHT or minute > 59 or (hour == _MIDNIGHT and minute):  # noqa: PLR2004
        return None
    if half in _EVENING and (hour < _EARLY_HOURS or hour == _NOON):
        # 晚12点 and 夜里2点 belong to the night that began on the day written.
        doubts.append(DateDoubt.NEXT_DAY)
        return hour % _NOON * 60 + minute + _DAY_MINUTES
    if (half in _AFTERNOON | _EVENING or (half == "中午" and hour < 3)) and hour < _NOON:  # noqa: PLR2004
        hour += _NOON
    elif half in {"凌晨", "AM"} and hour == _NOON:
        hour = 0
    if hour == _MIDNIGHT:
        doubts.append(DateDoubt.NEXT_DAY)
    return hour * 60 + minute
