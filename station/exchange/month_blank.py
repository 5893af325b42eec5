"""A month sheet written into the authority's own blank workbook, and nothing else of it touched.

Figures go into the cells that the template names; formulas and protection stay, each formula with
what it comes to beside it. A line of the blank that is called otherwise than the template's row
is never filled: the blank is refused, with the line.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from xml.sax.saxutils import escape

from station.domain.month_sheets import SheetTrouble
from station.domain.package_files import PackageTrouble
from station.domain.problems import Problem, Refused, Trouble
from station.domain.sheet_counting import Figures
from station.domain.sheet_templates import ColumnKind, SheetColumn, SheetRow, SheetTemplate
from station.exchange.blank_parts import BlankParts, SheetXml
from station.exchange.cells import Sheet, as_written
from station.exchange.workbook import open_untrusted

_BELOW_ALL = 10**7
_VALUE = re.compile(rb"<((?:\w+:)?)v\b[^>]*?(?:/>|>.*?</(?:\w+:)?v>)", re.DOTALL)
_NOT_IN_NAMES = re.compile(r"[\s:：,，.。()（）\-–—]+")


def fill_month(
    blank: bytes, template: SheetTemplate, cells: Figures, said: Mapping[str, str]
) -> bytes:
    """Fill a blank; `said` are the header fields (unit_name, writer, handed_in) without labels.

    Raises Refused at `blank` when the file is no workbook, or its sheet, a line or a cell is not
    where the template says.
    """
    sheet = _sheet_of(blank, template)
    parts = BlankParts(blank, template.blank_sheet)
    xml = parts.sheet_xml(_BELOW_ALL)
    written: dict[str, str] = {}
    for row in template.rows():
        if row.line:
            _require_line(sheet, row)
            for column in template.columns:
                if column.letter:
                    address = f"{column.letter}{row.line}"
                    written[address] = _figure(xml, address, row, column, cells)
    for name, address in template.blank_fields.items():
        if address and said.get(name):
            label = _text_at(sheet, address)
            written[address] = _text(xml, address, f"{label}{said[name]}")
    return _packed(parts, xml, written)


def _sheet_of(blank: bytes, template: SheetTemplate) -> Sheet:
    if not blank.startswith(b"PK"):
        raise _refused(PackageTrouble.BLANK_NOT_XLSX)
    book = open_untrusted(blank)
    found = next((each for each in book.sheets if each.name == template.blank_sheet), None)
    if found is None:
        known = "、".join(each.name for each in book.sheets)
        raise _refused(PackageTrouble.BLANK_SHEET, sheet=template.blank_sheet, known=known)
    return found


def _require_line(sheet: Sheet, row: SheetRow) -> None:
    """Refuse a blank whose line is called otherwise than the row that belongs there."""
    line = next((each for each in sheet.rows if each.number == row.line), None)
    words = [_plain(as_written(cell)) for cell in line.cells] if line else []
    if _plain(row.label) not in words:
        stands = next(filter(None, words), "")
        raise _refused(SheetTrouble.BLANK_LINE, line=row.line, label=row.label, stands=stands)


def _plain(text: str) -> str:
    return _NOT_IN_NAMES.sub("", unicodedata.normalize("NFKC", text))


def _text_at(sheet: Sheet, address: str) -> str:
    letters = address.rstrip("0123456789")
    number, column = int(address[len(letters) :]), ord(letters) - ord("A")
    row = next((each for each in sheet.rows if each.number == number), None)
    return as_written(row.cells[column]) if row and column < len(row.cells) else ""


def _figure(xml: SheetXml, address: str, row: SheetRow, column: SheetColumn, cells: Figures) -> str:
    """A cell with its figure; a formula keeps its own, with what it comes to beside it."""
    old = xml.cell(address)
    if old is None:
        raise _refused(SheetTrouble.BLANK_CELL, cell=address)
    value = cells.get((row.code, column.code))
    if b"<f" in old or b":f" in old:
        if column.kind is ColumnKind.SUM:
            parts = [cells.get((row.code, code)) or Decimal() for code in column.of]
            value = sum(parts, Decimal())
        shown = b"" if value is None else f"<\\g<1>v>{value}</\\g<1>v>".encode()
        return _VALUE.sub(shown, old).decode() if shown else old.decode()
    opening = f'<{xml.prefix}c r="{address}"{xml.style_at(address)}'
    if value is None:
        return f"{opening}/>"
    return f"{opening}><{xml.prefix}v>{value}</{xml.prefix}v></{xml.prefix}c>"


def _text(xml: SheetXml, address: str, text: str) -> str:
    if xml.cell(address) is None:
        raise _refused(SheetTrouble.BLANK_CELL, cell=address)
    prefix = xml.prefix
    return (
        f'<{prefix}c r="{address}"{xml.style_at(address)} t="inlineStr"><{prefix}is>'
        f'<{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}is></{prefix}c>'
    )


def _packed(parts: BlankParts, xml: SheetXml, written: Mapping[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        content = xml.before(written) + xml.after(_BELOW_ALL, _BELOW_ALL)
        book.writestr(parts.sheet_info.filename, content)
        for info, other in parts.others():
            book.writestr(info.filename, other)
    return target.getvalue()


def _refused(trouble: Trouble, **data: object) -> Refused:
    return Refused(Problem(trouble, place="blank", data=data))
