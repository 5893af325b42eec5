"""A list of stays as a workbook, with what was asked for in its head and no cell a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

HEADS = (
    "救助编号",
    "姓名",
    "性别",
    "年龄",
    "身份",
    "救助类别",
    "状态",
    "床位",
    "入站时间",
    "离站时间",
    "离站方式",
    "天数",
)
WIDTHS = (14, 16, 6, 8, 10, 10, 10, 10, 17, 17, 14, 6)


def write_stays(
    title: str, asked: str, written: str, rows: Iterable[Sequence[str | int | datetime | None]]
) -> bytes:
    """One sheet: title, what was asked for, when it was written, the heads, a row a stay."""
    import xlsxwriter  # type: ignore[import-untyped]

    target = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet("名单")
        bold = book.add_format({"bold": True, "font_size": 14})
        head = book.add_format({"bold": True, "bottom": 1})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(4, 2)
        sheet.write_string(0, 0, title, bold)
        sheet.write_string(1, 0, asked)
        sheet.write_string(2, 0, written)
        for column, name in enumerate(HEADS):
            sheet.write_string(3, column, name, head)
        for number, cells in enumerate(rows, 4):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(number, column, cell, moment)
                elif isinstance(cell, int):
                    sheet.write_number(number, column, cell)
                elif cell:
                    sheet.write_string(number, column, cell)
    return target.getvalue()
