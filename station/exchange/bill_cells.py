"""Days, money, quantities and prices as they stand in the cells of a hospital's bill."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from math import isfinite

from station.domain import fen
from station.domain.bills import MYRIADTHS, THOUSANDTHS, BillDoubtful
from station.domain.dates import DatePrecision, read_date, read_serial
from station.domain.fen import LARGEST_FEN, MoneyFault, NotMoney
from station.domain.people import Sex
from station.exchange.cells import CellValue, as_written

_NOTHING = re.compile(r"[-—–/\\无○0]*")
_NO_LETTER = re.compile(
    r"(未见|没有|无|缺|暂无|不详|未开|未提供|未附)?(救治|救助)?(介绍信)?[-—/\\]*"
)
_BRACKETED = re.compile(r"[(（]\s*([\d.,]+)\s*[)）]")
_NUMBER = re.compile(r"[-+−]?\d[\d,]*(?:\.\d+)?")
_SEXES = {"男": Sex.MALE, "男性": Sex.MALE, "女": Sex.FEMALE, "女性": Sex.FEMALE}
_MOST_FIGURES = 15
_MOST_TEXT = 500
_SMALL = 10**9
_YEARS = range(1990, 2100)
_ONCE = lru_cache(4096, typed=True)
"""A hospital charges the same prices and days over and over: each is read once."""


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A whole number or a day, None where the cell says nothing, and why it is doubtful."""

    value: int | None = None
    day: date | None = None
    reason: BillDoubtful | None = None


@_ONCE
def read_day(value: CellValue, around: date | None) -> ReadCell:
    """A day; `around` is a day of the stay, which supplies the year of `08-15`.

    A year in which no bill can be is a slip of the pen, and the day cannot be read.
    """
    read = _day(value, around)
    if read.day is not None and read.day.year not in _YEARS:
        return ReadCell(reason=BillDoubtful.DATE_UNREADABLE)
    return read


def _day(value: CellValue, around: date | None) -> ReadCell:
    match value:
        case None:
            return ReadCell()
        case datetime():
            return ReadCell(day=value.date())
        case date():
            return ReadCell(day=value)
        case int() | float():
            return _numbered_day(float(value), around)
        case str():
            return _written_day(value, around)
    return ReadCell(reason=BillDoubtful.DATE_UNREADABLE)


def _numbered_day(number: float, around: date | None) -> ReadCell:
    """A day as spreadsheets count it, 20260815, or 8.15 that lost its quotes."""
    if number.is_integer() and 10**7 < number < 10**8:
        return _written_day(str(int(number)), around)
    if 1 <= number < 13 and not number.is_integer():  # noqa: PLR2004 - month.day
        read = _written_day(repr(number), around)
        return ReadCell(day=read.day, reason=BillDoubtful.YEAR_GUESSED) if read.day else read
    serial = read_serial(number)
    if serial is None:
        return ReadCell(reason=BillDoubtful.DATE_UNREADABLE)
    return ReadCell(day=serial.day)


def _written_day(text: str, around: date | None) -> ReadCell:
    plain = text.strip()
    if _NOTHING.fullmatch(plain):
        return ReadCell()
    read = read_date(plain, around)
    if read is None or read.precision in {DatePrecision.YEAR, DatePrecision.MONTH}:
        return ReadCell(reason=BillDoubtful.DATE_UNREADABLE)
    return ReadCell(day=read.day)


@_ONCE
def read_money(value: CellValue) -> ReadCell:
    """Whole fen of `1140`, `1,140.00`, `１１４０元`, `(38.00)`; nothing of a dash."""
    if value is None or (isinstance(value, str) and _is_nothing(value)):
        return ReadCell()
    if isinstance(value, str):
        plain = unicodedata.normalize("NFKC", value).strip()
        bracketed = _BRACKETED.fullmatch(plain)
        try:
            return ReadCell(fen.read(f"-{bracketed[1]}" if bracketed else plain))
        except NotMoney as error:
            if error.fault is not MoneyFault.FINER_THAN_FEN:
                return ReadCell(reason=BillDoubtful.AMOUNT_UNREADABLE)
    return _scaled(value, fen.FEN_PER_YUAN, BillDoubtful.AMOUNT_UNREADABLE)


@_ONCE
def read_text(value: CellValue) -> str:
    """A text as it stands, without blanks around it; of one without end the beginning."""
    return as_written(value).strip()[:_MOST_TEXT]


@_ONCE
def read_quantity(value: CellValue) -> ReadCell:
    """Thousandths of `3`, `0.5`, `2盒`."""
    return _scaled(value, THOUSANDTHS, BillDoubtful.QUANTITY_UNREADABLE)


@_ONCE
def read_price(value: CellValue) -> ReadCell:
    """Ten-thousandths of a yuan of `96.50`, `0.0825`, `38元/床日`."""
    return _scaled(value, MYRIADTHS, BillDoubtful.PRICE_UNREADABLE)


def _scaled(value: CellValue, scale: int, unreadable: BillDoubtful) -> ReadCell:
    if isinstance(value, int) and abs(value) < _SMALL:
        return ReadCell(value * scale)
    if value is None or (isinstance(value, str) and _is_nothing(value)):
        return ReadCell()
    number = _decimal(value)
    if number is None or abs(number) * scale > LARGEST_FEN * 100:
        return ReadCell(reason=unreadable)
    exact = number * scale
    near = int(exact.to_integral_value(rounding="ROUND_HALF_UP"))
    # What a spreadsheet calculates is off in the ninth place; that is no finer amount.
    off = abs(exact - near) > Decimal("0.00001")
    return ReadCell(near, reason=BillDoubtful.AMOUNT_ROUNDED if off else None)


def _decimal(value: CellValue) -> Decimal | None:
    if isinstance(value, int | float):
        return Decimal(repr(value)) if isfinite(value) else None
    if not isinstance(value, str):
        return None
    plain = re.sub(r"人民币|[¥￥\s]", "", unicodedata.normalize("NFKC", value))
    found = _NUMBER.match(plain)
    if found is None or len(found[0]) > _MOST_FIGURES or _more_figures(plain[found.end() :]):
        return None
    try:
        return Decimal(found[0].replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return None


def _more_figures(rest: str) -> bool:
    return any(character.isdigit() for character in rest)


def _is_nothing(text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text).strip()
    return not plain.strip("-—–/\\无")


def read_letter(text: str) -> str:
    """The number of the letter as written; empty where the cell says that there is none."""
    plain = " ".join(text.split())
    return "" if _NO_LETTER.fullmatch(plain.replace(" ", "")) else plain


def read_sex(text: str) -> tuple[Sex, BillDoubtful | None]:
    """What a cell says of the sex, UNKNOWN where it says nothing or cannot be read."""
    plain = text.strip()
    doubtful = plain not in _SEXES and not _NOTHING.fullmatch(plain)
    reason = BillDoubtful.SEX_UNREADABLE if doubtful else None
    return _SEXES.get(plain, Sex.UNKNOWN), reason
