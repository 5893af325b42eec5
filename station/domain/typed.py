"""What a clerk types in a hurry, read as a date, a time or an amount.

Full-width digits, blanks, dots, slashes and 年月日 are all read; what is left out is taken from
today. Anything that cannot be read raises Refused with a code, and the text stays as typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from station.domain.problems import Problem, Refused, Trouble


class TypedTrouble(Trouble):
    """Why what was typed cannot be read."""

    NO_DAY = "typed.no_day"
    NO_BIRTH = "typed.no_birth"
    NO_MOMENT = "typed.no_moment"
    NO_AMOUNT = "typed.no_amount"
    NO_WHOLE_NUMBER = "typed.no_whole_number"
    NOT_IN_LIST = "typed.not_in_list"
    MISSING = "typed.missing"


_COMING = {"今天": 0, "今": 0, "明天": 1, "明": 1, "后天": 2}
_TODAY = {"今天": 0, "今": 0, "昨天": 1, "昨": 1, "昨晚": 1, "前天": 2}
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:[::.时点](\d{2})?分?|(?<=\d)(\d{2}))$")
_AMOUNT = re.compile(r"[¥¥]?(-?)(\d{1,3}(?:,\d{3}){1,3}|\d{1,10})(?:\.(\d{1,2}))?元?")
_YEAR_DIGITS, _MONTH_DIGITS = 8, 4
_LONGEST_PART = 4
"""A telephone number typed into the wrong field is no date."""
_CENTURY = 2000
MOST_WHOLE = 2**31 - 1
"""The largest whole number, and the most fen, that a record holds on either engine."""
_LEAP_CYCLE_DAYS = 8 * 366
_NOT_STORABLE = re.compile(r"[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text without what no database keeps: zero characters and halves of characters.

    They come with what is pasted from other programs and from damaged sheets; nobody sees them.
    """
    return _NOT_STORABLE.sub("", text) if _NOT_STORABLE.search(text) else text


def read_day(text: str, today: date) -> date:
    """Read 2026-11-21, 20261121, 11-21, 1121, 11月21日, 21, 今天, 昨天 as a day.

    A date without its year is the last such day up to today; with its year it is as written.
    """
    plain = _plain(text)
    if plain in _TODAY:
        return today - timedelta(days=_TODAY[plain])
    parts = _parts(plain)
    try:
        if len(parts) == 3:  # noqa: PLR2004  year, month, day
            year = parts[0] if parts[0] > 99 else _CENTURY + parts[0]  # noqa: PLR2004
            return date(year, parts[1], parts[2])
        if len(parts) == 2:  # noqa: PLR2004  month, day
            return _latest(parts[0], parts[1], today)
        if len(parts) == 1:
            return _latest_day(parts[0], today)
    except ValueError:
        pass
    raise Refused(Problem(TypedTrouble.NO_DAY, data={"typed": text}))


def read_coming_day(text: str, today: date) -> date:
    """Read the same forms as a day that is still to come: 1123, 23, 明天, 后天.

    A date without its year is the next such day from today on; with its year it is as written.
    """
    plain = _plain(text)
    if plain in _COMING:
        return today + timedelta(days=_COMING[plain])
    parts = _parts(plain)
    if len(parts) in (1, 2):
        for ahead in range(_LEAP_CYCLE_DAYS):
            found = today + timedelta(days=ahead)
            if (found.month, found.day)[-len(parts) :] == parts:
                return found
        raise Refused(Problem(TypedTrouble.NO_DAY, data={"typed": text}))
    return read_day(text, today)


def read_moment(text: str, now: datetime) -> datetime:
    """Read 2:41, 0241, 昨天 22:30, 1120 2230, 11-20 22:30 as a moment.

    A time without its date is the last such time up to now.
    """
    rest, clock = _day_and_clock(text)
    if rest:
        return datetime.combine(_day_of_moment(rest, text, now, read_day), clock)
    moment = datetime.combine(now.date(), clock)
    return moment if moment <= now else moment - timedelta(days=1)


def read_coming_moment(text: str, now: datetime) -> datetime:
    """Read the same forms as a moment that is still to come: 1800, 明天 8:00, 1123 0900.

    A time without its date is the next such time from now on.
    """
    rest, clock = _day_and_clock(text)
    if rest:
        return datetime.combine(_day_of_moment(rest, text, now, read_coming_day), clock)
    moment = datetime.combine(now.date(), clock)
    return moment if moment >= now else moment + timedelta(days=1)


def is_clock_alone(text: str) -> bool:
    """Whether a time was typed without its day: 1800, 02:45."""
    try:
        return not _day_and_clock(text)[0]
    except Refused:
        return False


def _day_and_clock(text: str) -> tuple[str, time]:
    """Part a typed moment into what stands before the time, and the time."""
    plain = _plain(text)
    found = _CLOCK.search(plain)
    unreadable = Refused(Problem(TypedTrouble.NO_MOMENT, data={"typed": text}))
    if found is None:
        raise unreadable
    try:
        clock = time(int(found[1]), int(found[2] or found[3] or 0))
    except ValueError:
        raise unreadable from None
    return plain[: found.start()].strip(), clock


def _day_of_moment(rest: str, text: str, now: datetime, read: Callable[[str, date], date]) -> date:
    try:
        return read(rest, now.date())
    except (ValueError, Refused):
        raise Refused(Problem(TypedTrouble.NO_MOMENT, data={"typed": text})) from None


def read_fen(text: str) -> int:
    """Read 126, 126.5, 1,260.00, ¥126元 as whole fen; never through a float."""
    found = _AMOUNT.fullmatch(_plain(text).replace(" ", ""))
    if found is None:
        raise Refused(Problem(TypedTrouble.NO_AMOUNT, data={"typed": text}))
    fen = int(found[2].replace(",", "")) * 100 + int((found[3] or "0").ljust(2, "0"))
    if fen > MOST_WHOLE:
        raise Refused(Problem(TypedTrouble.NO_AMOUNT, data={"typed": text}))
    return -fen if found[1] else fen


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).replace("−", "-").replace("。", ".")
    return " ".join(folded.split())


def _parts(plain: str) -> tuple[int, ...]:
    if plain.isdigit() and len(plain) == _YEAR_DIGITS:
        return int(plain[:4]), int(plain[4:6]), int(plain[6:])
    if plain.isdigit() and len(plain) == _MONTH_DIGITS:
        return int(plain[:2]), int(plain[2:])
    pieces = re.split(r"[-./年月 ]", plain.removesuffix("日").removesuffix("号"))
    dated = all(piece.isdigit() and len(piece) <= _LONGEST_PART for piece in pieces)
    return tuple(int(piece) for piece in pieces) if dated else ()


def _latest(month: int, day: int, today: date) -> date:
    """The last such day up to today; 29 February goes back to its leap year."""
    for year in range(today.year, today.year - 9, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise ValueError


def _latest_day(day: int, today: date) -> date:
    """The last such day of a month up to today."""
    found = today
    for _ in range(62):
        if found.day == day:
            return found
        found -= timedelta(days=1)
    raise ValueError


def read_whole(text: str) -> int:
    """Read a whole number, full-width digits too; raises Refused for anything else.

    A number that no record can hold is none: a slipped key, or a telephone number in this place.
    """
    return read_up_to(text, MOST_WHOLE)


def read_up_to(text: str, most: int) -> int:
    """Read a whole number up to `most`; raises Refused for anything else."""
    plain = _plain(text)
    is_whole = plain.isascii() and plain.isdigit() and len(plain) <= len(str(most))
    if not is_whole or int(plain) > most:
        raise Refused(Problem(TypedTrouble.NO_WHOLE_NUMBER, data={"typed": text}))
    return int(plain)


def read_tenths(text: str) -> int:
    """Read a number with one decimal at most as whole tenths: 37.3 is 373. Raises Refused."""
    found = re.fullmatch(r"(\d{1,4})(?:\.(\d))?", _plain(text))
    if found is None:
        raise Refused(Problem(TypedTrouble.NO_WHOLE_NUMBER, data={"typed": text}))
    return int(found[1]) * 10 + int(found[2] or 0)
