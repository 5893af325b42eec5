"""Rows of a package in a workbook of our own: heads, and every cell as the mapping says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, BinaryIO

from station.domain.mappings import ColumnKind, PackageMapping

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NARROWEST, _WIDEST = 8, 30
NUMBER = re.compile(r"-?(?=.{1,15}$)[0-9]+(\.[0-9]+)?", re.ASCII)
"""A number that a sheet holds without losing a digit."""


def write_sheet(
    mapping: PackageMapping, target: BinaryIO, rows: Iterable[Sequence[str]], made_at: datetime
) -> None:
    """Write one sheet row by row; text stays text, whatever it begins with."""
    import xlsxwriter  # type: ignore[import-untyped]

    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"created": made_at, "title": mapping.title})
        sheet = book.add_worksheet((mapping.sheet or mapping.title)[:31])
        head = book.add_format({"bold": True, "border": 1, "text_wrap": True, "align": "center"})
        formats = {
            ColumnKind.INT: book.add_format({"border": 1}),
            ColumnKind.MONEY: book.add_format({"border": 1, "num_format": "0.00"}),
        }
        text = book.add_format({"border": 1, "num_format": "@"})
        for number, column in enumerate(mapping.columns):
            width = min(max(_NARROWEST, column.longest or 12, 2 * len(column.head)), _WIDEST)
            sheet.set_column(number, number, width)
            sheet.write_string(0, number, column.head, head)
        sheet.freeze_panes(1, 0)
        numbers = frozenset(n for n, c in enumerate(mapping.columns) if c.kind.is_number)
        of_column = [formats.get(column.kind, text) for column in mapping.columns]
        for number, row in enumerate(rows, 1):
            _write_row(sheet, number, row, numbers, of_column)


def _write_row(
    sheet: Any, number: int, row: Sequence[str], numbers: frozenset[int], formats: Sequence[Any]
) -> None:
    write_string, write_blank = sheet.write_string, sheet.write_blank
    for column, cell in enumerate(row):
        if not cell:
            write_blank(number, column, None, formats[column])
        elif column in numbers and (value := number_of(cell)) is not None:
            sheet.write_number(number, column, value, formats[column])
        else:
            write_string(number, column, cell, formats[column])


def number_of(cell: str) -> float | None:
    """The number of a cell; None where it is none, or has more digits than a sheet holds."""
    if not NUMBER.fullmatch(cell):
        return None
    return float(cell) if "." in cell else int(cell)
