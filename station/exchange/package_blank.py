"""An authority's blank workbook, filled in without touching anything else of it.

Only the cells of the rows are written into the sheet's own XML, row by row; styles, validation,
notes, frozen panes, protection, pictures, shapes and whatever else is in the file stay byte for
byte. A library that reads a workbook and writes it anew loses some of it, and takes memory.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO
from xml.sax.saxutils import escape

from station.domain.mappings import ColumnKind, PackageMapping
from station.domain.package_files import PackageTrouble
from station.domain.problems import Problem, Refused
from station.exchange.blank_parts import BlankParts, column_styles, extended
from station.exchange.cells import Sheet, as_written
from station.exchange.package_sheet import NUMBER
from station.exchange.sheet_marks import column_letters
from station.exchange.workbook import open_untrusted

_TEXT = "49"
_FORMATS = {ColumnKind.INT: "", ColumnKind.MONEY: "2"}
"""Number formats that every workbook knows: 49 is text, 2 has two decimals."""
_PORTION = 500
_LATEST = (1980, 1, 1, 0, 0, 0)


class BlankBook:
    """A blank workbook that a mapping fits, ready to be filled any number of times.

    Raises Refused (PackageTrouble) when its sheet or a column is not there, or when something
    stands where the rows belong.
    """

    def __init__(self, blank: bytes, mapping: PackageMapping) -> None:
        self._mapping = mapping
        sheet = _sheet_of(blank, mapping)
        head_row, places = _heads(sheet, mapping)
        self.first_row = head_row + 1 + mapping.rows_under_heads
        self._parts = BlankParts(blank, mapping.sheet)
        self._xml = self._parts.sheet_xml(self.first_row)
        self._require_room(sheet)
        self._labels = _labels(sheet, head_row, mapping)
        styles = [self._xml.style_of(self.first_row, place) for place in places]
        of_heads = [self._xml.style_of(head_row, place) for place in places]
        formats = [_FORMATS.get(column.kind, _TEXT) for column in mapping.columns]
        self._styles_xml, styles = column_styles(self._parts.styles, styles, of_heads, formats)
        self._columns = sorted(zip(places, range(len(places)), styles, strict=True))

    def _require_room(self, sheet: Sheet) -> None:
        filled = [row.number for row in sheet.rows if row.number >= self.first_row]
        filled += [row for row in self._xml.formulas if row >= self.first_row]
        if filled:
            raise _refused(PackageTrouble.BLANK_NOT_EMPTY, row=min(filled))

    def write(
        self, target: BinaryIO, rows: Iterable[Sequence[str]], said: Mapping[str, str]
    ) -> int:
        """Fill the blank with rows, cells in the mapping's order; returns how many there were.

        `said` is what may be written behind the labels above the heads (`station`, `period`…).
        """
        last = self.first_row - 1
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
            with book.open(_info(self._parts.sheet_info), "w", force_zip64=True) as part:
                part.write(self._xml.before(self._labels_said(said)))
                for portion, reached in self._portions(rows):
                    part.write(portion)
                    last = reached
                part.write(self._xml.after(self.first_row, last))
            for info, content in self._parts.others():
                book.writestr(_info(info), self._changed(info.filename, content, last))
        return last - self.first_row + 1

    def _changed(self, part: str, content: bytes, last: int) -> bytes:
        """Any other part: styles for our columns, tables and the printed area down to the end."""
        if part == self._parts.styles_path:
            return self._styles_xml
        if part in self._parts.with_ranges:
            return extended(content, self.first_row, last)
        if part == self._parts.book_path:
            return self._parts.book_extended(content, self.first_row, last)
        return content

    def _portions(self, rows: Iterable[Sequence[str]]) -> Iterator[tuple[bytes, int]]:
        opened, cells = self._xml.row_opening(self.first_row), self._openings()
        prefix = self._xml.prefix
        of_text = f' t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">'
        after_text = f"</{prefix}t></{prefix}is></{prefix}c>"
        of_number, after_number = f"><{prefix}v>", f"</{prefix}v></{prefix}c>"
        pieces: list[str] = []
        number = self.first_row - 1
        for number, row in enumerate(rows, self.first_row):
            pieces.append(opened.format(row=number))
            for source, before, style, is_number in cells:
                value = row[source] if source >= 0 else ""
                if not value:
                    pieces.append(f"{before}{number}{style}/>")
                elif is_number and NUMBER.fullmatch(value):
                    pieces.append(f"{before}{number}{style}{of_number}{value}{after_number}")
                else:
                    shown = value if value.isalnum() else _shown(value)
                    pieces.append(f"{before}{number}{style}{of_text}{shown}{after_text}")
            pieces.append(self._xml.row_closing)
            if (number - self.first_row) % _PORTION == _PORTION - 1:
                yield "".join(pieces).encode(), number
                pieces.clear()
        yield "".join(pieces).encode(), number

    def _openings(self) -> list[tuple[int, str, str, bool]]:
        """Of each column of the sheet: which of our cells, its tag round the row, if a number."""
        filled = {place: (source, style) for place, source, style in self._columns}
        empty = {p: (-1, s) for p, s in self._xml.styles_of(self.first_row).items()}
        return [
            (
                source,
                f'<{self._xml.prefix}c r="{column_letters(place)}',
                f'"{_styled(style)}',
                source >= 0 and self._mapping.columns[source].kind.is_number,
            )
            for place, (source, style) in sorted({**empty, **filled}.items())
        ]

    def _text(self, opening: str, value: str) -> str:
        prefix = self._xml.prefix
        return (
            f'{opening} t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">{_shown(value)}'
            f"</{prefix}t></{prefix}is></{prefix}c>"
        )

    def _labels_said(self, said: Mapping[str, str]) -> dict[str, str]:
        """The cells above the heads that are filled in, by their address."""
        return {
            address: self._text(
                f'<{self._xml.prefix}c r="{address}"{self._xml.style_at(address)}',
                label + self._mapping.labels[label].format_map(said),
            )
            for address, label in self._labels.items()
        }


def _styled(style: str) -> str:
    return f' s="{style}"' if style else ""


def _shown(value: str) -> str:
    return escape(_ESCAPED.sub("_x005F_", value))


_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def _sheet_of(blank: bytes, mapping: PackageMapping) -> Sheet:
    if not blank:
        raise _refused(PackageTrouble.BLANK_MISSING)
    if not blank.startswith(b"PK"):
        raise _refused(PackageTrouble.BLANK_NOT_XLSX)
    book = open_untrusted(blank)
    found = next((each for each in book.sheets if each.name == mapping.sheet), None)
    if found is None:
        known = "、".join(each.name for each in book.sheets)
        raise _refused(PackageTrouble.BLANK_SHEET, sheet=mapping.sheet, known=known)
    return found


def _heads(sheet: Sheet, mapping: PackageMapping) -> tuple[int, list[int]]:
    """The row with the heads, and the column (from 0) of each; columns may have been moved."""
    missing = list(mapping.heads)
    for row in sheet.rows:
        words = ["".join(as_written(cell).split()) for cell in row.cells]
        lacking = [head for head in mapping.heads if "".join(head.split()) not in words]
        if not lacking:
            return row.number, [words.index("".join(head.split())) for head in mapping.heads]
        missing = min(missing, lacking, key=len)
    raise _refused(PackageTrouble.BLANK_HEADS, missing="、".join(missing))


def _labels(sheet: Sheet, head_row: int, mapping: PackageMapping) -> dict[str, str]:
    """Where the labels of the mapping stand above the heads."""
    return {
        f"{column_letters(column)}{row.number}": text
        for row in sheet.rows
        if row.number < head_row
        for column, cell in enumerate(row.cells)
        if (text := as_written(cell).strip()) in mapping.labels
    }


def _info(old: zipfile.ZipInfo) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(old.filename, max(old.date_time, _LATEST))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _refused(trouble: PackageTrouble, **data: object) -> Refused:
    return Refused(Problem(trouble, place="blank", data=data))
