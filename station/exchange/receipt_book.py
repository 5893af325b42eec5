"""An authority's receipt as a workbook or .csv: its counts above, the refused rows below.

No official layout is public. What is read is what such sheets have in common: labels with their
value beside them, and a table whose heads are known by several words each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from station.domain.problems import Problem, Refused
from station.domain.receipts import Receipt, ReceiptLine, ReceiptTrouble
from station.exchange.cells import CellValue, Sheet
from station.exchange.workbook import open_untrusted

LABELS: Mapping[str, tuple[str, ...]] = {
    "file_name": ("文件名", "文件名称", "上报文件", "数据文件"),
    "sha256": ("sha-256", "sha256", "校验值", "文件校验"),
    "received_at": ("接收时间", "接收日期", "入库时间"),
    "received": ("接收行数", "接收条数", "总行数", "总条数"),
    "accepted": ("入库行数", "入库条数", "成功行数", "成功条数", "接受行数"),
    "rejected": ("退回行数", "退回条数", "失败行数", "失败条数", "错误行数"),
}
HEADS: Mapping[str, tuple[str, ...]] = {
    "key": ("救助编号", "编号", "主键", "记录编号"),
    "row": ("行号", "行", "序号"),
    "column": ("列", "列名", "字段", "字段名"),
    "code": ("错误代码", "代码", "错误码"),
    "reason": ("说明", "错误说明", "原因", "退回原因", "错误信息"),
}
COUNTS = ("received", "accepted", "rejected")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_MOMENT = re.compile(r"(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2}))?.*")
_LEAST_HEADS = 3


def read_receipt(content: bytes) -> Receipt:
    """Read what a receipt says.

    Raises Refused with a problem of WorkbookTrouble or ReceiptTrouble, place "file".
    """
    for sheet in open_untrusted(content).sheets:
        head = _head(sheet)
        if head is not None:
            return _receipt(sheet, *head)
    raise Refused(Problem(ReceiptTrouble.NOT_A_RECEIPT, "file"))


def _head(sheet: Sheet) -> tuple[int, Mapping[str, int]] | None:
    """The row of the table's heads, and in which column each stands."""
    for row in sheet.rows:
        words = [_plain(value) for value in row.cells]
        found = {
            name: words.index(word)
            for name, known in HEADS.items()
            for word in reversed(known)
            if word in words
        }
        if len(found) >= _LEAST_HEADS and "row" in found and "reason" in found:
            return row.number, found
    return None


def _receipt(sheet: Sheet, head: int, places: Mapping[str, int]) -> Receipt:
    said: dict[str, CellValue] = {}
    lines: list[ReceiptLine] = []
    for row in sheet.rows:
        if row.number < head:
            said |= _labelled(row.cells)
        elif row.number > head:
            lines.append(_line(row.cells, places))
    digest = _SHA256.search(_text(said.get("sha256")))
    received, accepted, rejected = (_count(said.get(name)) for name in COUNTS)
    if not said.keys() & {"file_name", "received", "rejected"}:
        raise Refused(Problem(ReceiptTrouble.NOT_A_RECEIPT, "file"))
    return Receipt(
        _text(said.get("file_name")),
        digest[0].lower() if digest else "",
        _moment(said.get("received_at")),
        received,
        accepted,
        rejected,
        tuple(line for line in lines if line.row is not None or line.key or line.reason),
    )


def _labelled(values: Sequence[CellValue]) -> dict[str, CellValue]:
    """The values that stand beside their labels in one row."""
    found: dict[str, CellValue] = {}
    for place, value in enumerate(values):
        word = _plain(value)
        for name, known in LABELS.items():
            if word in known:
                beside = (each for each in values[place + 1 :] if each is not None)
                found[name] = next(beside, None)
    return found


def _line(values: Sequence[CellValue], places: Mapping[str, int]) -> ReceiptLine:
    def cell(name: str) -> CellValue:
        place = places.get(name)
        return values[place] if place is not None and place < len(values) else None

    column, code, reason = (_text(cell(name)) for name in ("column", "code", "reason"))
    return ReceiptLine(_text(cell("key")), _count(cell("row")), column, code, reason)


def _plain(value: CellValue) -> str:
    return re.sub(r"[\s:\uff1a*]", "", _text(value)).lower()


def _text(value: CellValue) -> str:
    return "" if value is None else str(value).strip()


def _count(value: CellValue) -> int | None:
    text = _text(value)
    return int(text) if text.isascii() and text.isdigit() else None


def _moment(value: CellValue) -> datetime | None:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    found = _MOMENT.fullmatch(_text(value))
    if found is None:
        return None
    year, month, day, hour, minute = (int(each or 0) for each in found.groups())
    try:
        return datetime.combine(date(year, month, day), time(hour, minute))
    except ValueError:
        return None
