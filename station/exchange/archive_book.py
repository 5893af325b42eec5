"""归档目录 of a year as a workbook; no cell is a formula."""

from __future__ import annotations

import io
from collections.abc import Sequence

WIDTHS = (6, 20, 14, 16, 12, 12, 8, 10, 12, 12, 12, 12, 10)


def write_archive(
    title: str, said: Sequence[str], heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> bytes:
    """One sheet: title, what it says of itself, the heads, a row a stay; all cells are text."""
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
        sheet = book.add_worksheet("归档目录")
        bold = book.add_format({"bold": True, "font_size": 14})
        head = book.add_format({"bold": True, "bottom": 1})
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(2 + len(said), 3)
        sheet.write_string(0, 0, title, bold)
        for number, words in enumerate(said, 1):
            sheet.write_string(number, 0, words)
        for column, name in enumerate(heads):
            sheet.write_string(1 + len(said), column, name, head)
        for number, cells in enumerate(rows, 2 + len(said)):
            for column, cell in enumerate(cells):
                sheet.write_string(number, column, cell)
    return target.getvalue()
