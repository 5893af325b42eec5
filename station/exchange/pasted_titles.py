"""What the columns of copied lines mean when nobody has copied the titles: told by their cells.

A day looks like a day, a code like a code; quantity times price is the amount; the longest words
are the service. Whatever cannot be told so stays without a meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from station.exchange.cells import SheetRow, as_written

DAY, CODE, SERVICE, UNIT = "日期", "项目编码", "项目名称", "单位"
QUANTITY, PRICE, AMOUNT = "数量", "单价", "金额"
NEEDED = (SERVICE, AMOUNT)
"""Without these two no line can be read."""
_DAY = re.compile(r"(20\d\d\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?( .*)?|20\d{6}")
_SHORT_DAY = re.compile(r"\d{1,3}\.\d{1,2}")
_CODE = re.compile(r"[A-Za-z]{1,4}[-\d][-\w.]*")
_NUMBER = re.compile(r"-?\d[\d,]{0,14}(\.\d{1,4})?")
_UNIT = 4
_MOST_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class _Column:
    index: int
    texts: tuple[str, ...]

    def all_are(self, look: re.Pattern[str]) -> bool:
        """Whether every cell that says something looks so."""
        said = [text for text in self.texts if text]
        return bool(said) and all(look.fullmatch(text) for text in said)

    @property
    def numbers(self) -> tuple[Decimal | None, ...]:
        return tuple(Decimal(text.replace(",", "")) if text else None for text in self.texts)

    @property
    def length(self) -> float:
        """How long its words are on the average."""
        return sum(map(len, self.texts)) / len(self.texts)


def guess_titles(rows: Sequence[SheetRow]) -> tuple[str, ...]:
    """A title for each column of rows without titles, "" for one that says nothing of use."""
    looked = rows[:_MOST_LOOKED_AT]
    width = max((len(row.cells) for row in looked), default=0)
    columns = [_Column(at, tuple(_text(row, at) for row in looked)) for at in range(width)]
    titles = [""] * width
    for column in columns:
        if column.all_are(_DAY) and not column.all_are(_SHORT_DAY) and DAY not in titles:
            titles[column.index] = DAY
        elif column.all_are(_CODE) and CODE not in titles:
            titles[column.index] = CODE
    for column, title in _figures([c for c in columns if not titles[c.index]]):
        titles[column.index] = title
    words = [c for c in columns if not titles[c.index] and any(c.texts)]
    words = [c for c in words if not c.all_are(_NUMBER)]
    service = max(words, key=lambda each: each.length, default=None)
    if service is not None:
        titles[service.index] = SERVICE
    for column in words:
        if column is not service and UNIT not in titles and column.length <= _UNIT:
            titles[column.index] = UNIT
    return tuple(titles)


def _figures(columns: Sequence[_Column]) -> list[tuple[_Column, str]]:
    """Which columns are quantity, price and amount; a single column of figures is the amount."""
    figures = [each for each in columns if each.all_are(_NUMBER)]
    if len(figures) == 1:
        return [(figures[0], AMOUNT)]
    for quantity, price, amount in permutations(figures, 3):
        if _multiply(quantity, price, amount):
            return [(quantity, QUANTITY), (price, PRICE), (amount, AMOUNT)]
    return []


def _multiply(quantity: _Column, price: _Column, amount: _Column) -> bool:
    told = list(zip(quantity.numbers, price.numbers, amount.numbers, strict=True))
    known = [(q, p, a) for q, p, a in told if q is not None and p is not None and a is not None]
    return bool(known) and all(abs(q * p - a) <= Decimal("0.01") for q, p, a in known)


def _text(row: SheetRow, at: int) -> str:
    return as_written(row.cells[at]).strip() if at < len(row.cells) else ""
