"""What a spreadsheet puts on the clipboard, as a sheet: rows by lines, cells by tabs."""

from __future__ import annotations

import csv
from io import StringIO

from station.exchange.cells import Sheet, SheetRow, Workbook

_MOST_ROWS, _MOST_COLUMNS, _LONGEST = 20_000, 100, 2_000_000


def clipboard_book(text: str) -> Workbook:
    """One sheet of the cells of a text; what is more than a bill can have is left out.

    A cell with a line break or a quote stands in quotes, as spreadsheets write it.
    """
    rows = []
    plain = text[:_LONGEST].replace("\0", "")
    table = csv.reader(StringIO(plain), delimiter="\t")
    for number, cells in enumerate(table, 1):
        kept = tuple(cell.strip() or None for cell in cells[:_MOST_COLUMNS])
        if any(cell is not None for cell in kept):
            rows.append(SheetRow(number, kept))
        if len(rows) >= _MOST_ROWS:
            break
    return Workbook((Sheet("", tuple(rows)),))
