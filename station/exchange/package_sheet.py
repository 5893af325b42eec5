"""The empty workbook of our own that a package without an authority's blank is written into."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime

from station.domain.mappings import PackageMapping

_NARROWEST, _WIDEST, _LONGEST_TITLE = 8, 30, 31
NUMBER = re.compile(r"-?(?=.{1,15}$)[0-9]+(\.[0-9]+)?", re.ASCII)
"""A number that a sheet holds without losing a digit."""


def own_blank(mapping: PackageMapping, made_at: datetime) -> tuple[bytes, PackageMapping]:
    """A workbook with the heads alone, and the mapping as it fits that one."""
    import xlsxwriter  # type: ignore[import-untyped]

    fitting = replace(
        mapping,
        sheet=(mapping.sheet or mapping.title)[:_LONGEST_TITLE],
        rows_under_heads=0,
        labels={},
    )
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": made_at, "title": mapping.title})
        sheet = book.add_worksheet(fitting.sheet)
        head = book.add_format({"bold": True, "border": 1, "text_wrap": True, "align": "center"})
        for number, column in enumerate(mapping.columns):
            width = min(max(_NARROWEST, column.longest or 12, 2 * len(column.head)), _WIDEST)
            sheet.set_column(number, number, width)
            sheet.write_string(0, number, column.head, head)
        sheet.freeze_panes(1, 0)
    return target.getvalue(), fitting
