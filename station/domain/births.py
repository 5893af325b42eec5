"""What a clerk types where birth or age belongs: 1987-04-12, 1987年4月, 1987, 约40岁."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from station.domain.dates import DatePrecision, read_date
from station.domain.identity import age_on
from station.domain.people import BornPrecision, PersonFacts, fact_problems, youngest
from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble

_AGE = re.compile(r"[约大概]*(\d{1,3})(?:多)?岁?(?:左右|上下|多)?")
_DIGITS = (4, 8)
_PRECISIONS = {
    DatePrecision.YEAR: BornPrecision.YEAR,
    DatePrecision.MONTH: BornPrecision.MONTH,
    DatePrecision.DAY: BornPrecision.DAY,
}
_WRITTEN = {
    BornPrecision.DAY: "%Y-%m-%d",
    BornPrecision.MONTH: "%Y-%m",
    BornPrecision.YEAR: "%Y",
}


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth as exactly as it was said; only an estimate (目测) has no date but an age."""

    born: date | None = None
    precision: BornPrecision = BornPrecision.DAY
    estimate: int | None = None

    def age(self, today: date) -> int | None:
        """Full years on a day, the least when only the year or the month was said."""
        if self.born is None:
            return self.estimate
        return age_on(youngest(self.born, self.precision, today), today)

    def __str__(self) -> str:
        if self.born is None:
            return "" if self.estimate is None else str(self.estimate)
        return self.born.strftime(_WRITTEN.get(self.precision, "%Y"))


def read_birth(text: str) -> Birth:
    """Read a date, a month, a year, or up to three digits as an estimated age.

    Raises Refused when it says neither.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if found := _AGE.fullmatch(plain):
        return Birth(None, BornPrecision.ESTIMATED, int(found[1]))
    # Five digits would be a day of Excel's calendar, which nobody types.
    read = None if plain.isdecimal() and len(plain) not in _DIGITS else read_date(plain)
    if read is None or read.precision not in _PRECISIONS:
        raise Refused(Problem(TypedTrouble.NO_BIRTH, data={"typed": text}))
    return Birth(read.day, _PRECISIONS[read.precision])


def birth_problems(birth: Birth, today: date) -> tuple[Problem, ...]:
    """Why nobody is born so: a day to come, an age nobody reaches."""
    return fact_problems(PersonFacts(born=birth.born, age=birth.estimate), today)
