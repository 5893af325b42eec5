"""Whether a workbook is a register of stays at all, and what it seems to be when it is none.

A station's folder holds letters, bills and forms of the same look; a clerk who chooses one of
them by mistake is told so, and nobody is written down from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from station.domain.ledger import Field
from station.domain.problems import Problem
from station.domain.workbook import WorkbookTrouble
from station.exchange.cells import Sheet, Workbook
from station.exchange.ledger_headers import Column, bare, field_of
from station.exchange.ledger_tables import texts_of

NAME_TITLE, ARRIVAL_TITLE = "姓名", "入站时间"
_ARRIVALS = frozenset({Field.ARRIVED, Field.ARRIVED_AND_LEFT})
_VAGUE_ARRIVAL = re.compile(r"登记(时间|日期)|日期|时间")
_OTHER_BOOK = re.compile(r"介绍信|项目名称|单价|数量|计费|发票|总费用|医保|结算|开具")
_LOOKED_AT = 12
_KINDS = (
    (re.compile(r"结算|发票|单价|计费|床位费"), WorkbookTrouble.HOSPITAL_BILL),
    (re.compile(r"回执|退回行数|错误代码"), WorkbookTrouble.RECEIPT),
    (re.compile(r"月报|季报|年报|统计表"), WorkbookTrouble.STATISTICS),
    (re.compile(r"介绍信"), WorkbookTrouble.LETTERS),
)
_FORMAT = re.compile(
    r"int|float|[CNDVTX]\d{1,3}|(var)?char(\(\d+\))?|[Yy]{4}[-/.年]?[Mm]{2}.*|GB/?T ?\d+.*|代码"
    r"|文本|数字|日期|选填|必填",
    re.IGNORECASE,
)


def tells_of_stays(columns: Sequence[Column]) -> bool:
    """Whether a table has who came and when; a list of letters or bills has a day of its own."""
    fields = {column.field for column in columns}
    if not fields & {Field.NAME, Field.ID_NUMBER} or not fields & _ARRIVALS:
        return False
    of_another = any(_OTHER_BOOK.search(bare(column.title)) for column in columns)
    days = [bare(column.title) for column in columns if column.field in _ARRIVALS]
    return not of_another or not all(_VAGUE_ARRIVAL.fullmatch(day) for day in days)


def is_format_row(texts: Sequence[str]) -> bool:
    """Whether a row only tells how to fill a form: C60, YYYY-MM-DD, GB/T 2261.1."""
    hints = sum(_FORMAT.fullmatch(text) is not None for text in texts)
    return len(texts) > 2 and hints * 2 > len(texts)  # noqa: PLR2004


def why_no_register(
    book: Workbook, headers: Sequence[Sequence[Column]], *, tells_arrivals: bool
) -> Problem | None:
    """Tell what a workbook is that is no register of stays; None for a register.

    `headers` are those of all tables with known titles, `tells_arrivals` whether one row has a
    day of arrival that can be read. The problem's `missing` are the titles that a register needs.
    """
    if tells_arrivals:
        return None
    if any(tells_of_stays(columns) for columns in headers):
        return Problem(WorkbookTrouble.NO_ARRIVALS)
    words = [bare(word) for sheet in book.sheets for word in _first_words(sheet)]
    has_name = any((found := field_of(word)) and found[0] is Field.NAME for word in words)
    missing = ARRIVAL_TITLE if has_name else f"{NAME_TITLE}、{ARRIVAL_TITLE}"
    return Problem(_seems(" ".join(words)), data={"missing": missing})


def _seems(words: str) -> WorkbookTrouble:
    """What the first rows of the sheets speak of."""
    kinds = (kind for pattern, kind in _KINDS if pattern.search(words))
    return next(kinds, WorkbookTrouble.NO_REGISTER)


def _first_words(sheet: Sheet) -> list[str]:
    rows = islice(sheet.rows, _LOOKED_AT)
    return [sheet.name, *(text for row in rows for text in texts_of(row))]
