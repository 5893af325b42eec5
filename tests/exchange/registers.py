"""Registers built in memory, as stations keep them; all people are invented."""

import io
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path

from openpyxl import Workbook as NewBook

from station.domain.areas import Areas
from station.domain.codes import CodeList
from station.domain.ledger import Doubtful, LedgerReading
from station.domain.ledger_person import LedgerBooks
from station.exchange.ledger import read_ledger
from station.exchange.workbook import open_untrusted

CODES = Path(__file__).parents[2] / "resources" / "codes"
TODAY = date(2026, 11, 21)
HEADER = "序号 登记编号 姓名 性别 民族 身份证号码 年龄 户籍地 求助时间 来站方式 求助原因 床位 离站时间 离站方式 去向 车票金额(元) 经办人 备注".split()  # noqa: E501, SIM905
MAN, WOMAN = "11010519491231002X", "440524188001010014"


def code_list(name: str) -> CodeList:
    return CodeList.from_text((CODES / f"{name}.tsv").read_text(encoding="utf-8"))


@cache
def code_books() -> LedgerBooks:
    return LedgerBooks(
        Areas(code_list("areas")),
        code_list("ethnic_groups"),
        code_list("how_came"),
        code_list("causes"),
        code_list("leaving_ways"),
    )


def number(first: str) -> str:
    """Seventeen invented digits with the check character of GB 11643."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(d) * w for d, w in zip(first, weights, strict=True))
    return first + "10X98765432"[total % 11]


LI = number("34122519850614271")
WANG = number("32058319920301122")


def saved(book: NewBook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def row(**cells) -> list:
    """A row under HEADER from Latin keys; what is not given is empty."""
    keys = "n no name sex eth id age place at came why bed left way to fare by rem".split()  # noqa: SIM905
    assert set(cells) <= set(keys)
    return [cells.get(key) for key in keys]


def sheet_of(*rows, title="××站2026年4月份救助人员登记台账", header=HEADER, name="4月", book=None):
    book = book or NewBook()
    page = book.create_sheet(name)
    if "Sheet" in book.sheetnames:
        del book["Sheet"]
    for line in ([title], header, *rows):
        page.append(line)
    return book


def read(book: NewBook, **more) -> LedgerReading:
    return read_ledger(open_untrusted(saved(book)), code_books(), TODAY, **more)


def kinds(reading: LedgerReading) -> Counter:
    return Counter(line.kind for line in reading.not_stays)


def reasons(reading: LedgerReading) -> set[tuple[int, str, Doubtful]]:
    return {(doubt.row, doubt.column, doubt.reason) for doubt in reading.doubts}


def whole(**more) -> dict:
    """A row of which everything is sure."""
    return {
        "n": 1,
        "no": "202604001",
        "name": "李长河",
        "sex": "男",
        "eth": "汉",
        "id": LI,
        "age": 40,
        "place": "安徽省阜南县",
        "at": datetime(2026, 4, 2, 9, 30),
        "came": "公安护送",
        "why": "务工不着",
        "bed": "男1-2",
        "left": datetime(2026, 4, 4, 16, 0),
        "way": "凭票返乡",
        "to": "安徽省阜南县",
        "fare": "126元",
        "by": "小周",
    } | more
