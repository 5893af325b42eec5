"""The XML of a blank workbook, cut where something is to be put in and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from defusedxml.ElementTree import parse  # type: ignore[import-untyped]

from station.domain.package_files import PackageTrouble
from station.domain.problems import Problem, Refused
from station.exchange.sheet_marks import (
    book_path,
    children,
    column_number,
    relation_of,
    relations,
)

_RANGE = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d+)(:\$?[A-Z]{1,3}\$?)(\d+)")
_REFERENCE = re.compile(rb'(\b(?:sqref|ref)=")([^"]*)(")')
_RANGED = re.compile(
    rb"<(?:\w+:)?"
    rb"(?:dataValidation|conditionalFormatting|autoFilter|protectedRange|ignoredError|table)\b[^>]*"
)
"""What reaches over many rows; merged cells and links are of one place."""
_KEPT_OF_ROW = ("ht", "customHeight")
_NAMED = re.compile(
    rb"<(?:\w+:)?definedName\b[^>]*\bname=\"_xlnm\.(?:Print_Area|_FilterDatabase)\"[^>]*>[^<]*<"
)
_FORMATS = re.compile(r"(<(\w+:)?cellXfs\b[^>]*>)(.*?)(</(?:\w+:)?cellXfs>)", re.DOTALL)
_NAMED_GENERAL = re.compile(r'<(?:\w+:)?numFmt numFmtId="(\d+)" formatCode="General"')
"""LibreOffice gives the format that is none a number of its own."""
_FORMAT = re.compile(r"<(?:\w+:)?xf\b[^>]*?(?:/>|>.*?</(?:\w+:)?xf>)", re.DOTALL)


class BlankParts:
    """The parts of a blank workbook: the sheet that is filled, and all the others."""

    def __init__(self, blank: bytes, sheet: str) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(blank))
        types = self._archive.read("[Content_Types].xml")
        if b"macroEnabled" in types:
            raise _refused(PackageTrouble.BLANK_NOT_XLSX)
        self.book_path = book_path(self._archive)
        targets = dict(relations(self._archive, self.book_path))
        with self._archive.open(self.book_path) as content:
            sheets = list(children(parse(content).getroot(), "sheets", "sheet"))
        self._number = next(n for n, each in enumerate(sheets) if each.get("name") == sheet)
        self._path = targets[relation_of(sheets[self._number])][1]
        self.sheet_info = self._archive.getinfo(self._path)
        self.styles_path = next((p for kind, p in targets.values() if kind == "styles"), "")
        self.styles = self._archive.read(self.styles_path) if self.styles_path else b""
        self.with_ranges = frozenset(self._tables())

    def _tables(self) -> Iterator[str]:
        try:
            found = list(relations(self._archive, self._path))
        except KeyError:
            return
        yield from (path for _, (kind, path) in found if kind == "table")

    def sheet_xml(self, first_row: int) -> SheetXml:
        """The sheet, cut where rows from the first one on belong."""
        try:
            return SheetXml(self._archive.read(self._path), first_row)
        except expat.ExpatError as error:
            raise _refused(PackageTrouble.BLANK_NOT_XLSX) from error

    def others(self) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
        """Every other part with its bytes."""
        for info in self._archive.infolist():
            if info.filename != self._path and not info.is_dir():
                yield info, self._archive.read(info)

    def book_extended(self, book: bytes, first_row: int, last_row: int) -> bytes:
        """The workbook part with the printed area of the sheet made as long as the rows are."""
        own = f'localSheetId="{self._number}"'.encode()

        def longer(found: re.Match[bytes]) -> bytes:
            tag = found.group()
            return _longer(tag.decode(), first_row, last_row).encode() if own in tag else tag

        return _NAMED.sub(longer, book)


@dataclass(slots=True)
class _Row:
    start: int
    end: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)


class SheetXml:
    """The XML of one sheet: where its rows and cells begin and end, by byte."""

    def __init__(self, content: bytes, first_row: int) -> None:
        self._content = content
        self._first_row = first_row
        self._rows: dict[int, _Row] = {}
        self._cells: dict[str, tuple[int, int]] = {}
        self._column_styles: dict[int, str] = {}
        self.formulas: list[int] = []
        self.prefix = ""
        self._data = (0, 0)
        self._inside: list[str] = []
        self._row, self._cell = 0, ""
        self._read()
        closed = content[self._data[0] : self._data[1]]
        self._empty = closed.endswith(b"/>")
        self.row_closing = f"</{self.prefix}row>"

    def _read(self) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, said: self._start(parser, name, said)
        parser.EndElementHandler = lambda name: self._end(parser, name)
        parser.Parse(self._content, True)

    def _start(self, parser: Any, name: str, said: Mapping[str, str]) -> None:
        prefix, _, plain = name.rpartition(":")
        at = parser.CurrentByteIndex
        match plain:
            case "sheetData":
                self.prefix = f"{prefix}:" if prefix else ""
                self._data = (at, at)
            case "row":
                self._row = int(said.get("r") or self._row + 1)
                self._rows[self._row] = _Row(at, attributes=dict(said))
            case "c" if "r" in said:
                self._cell = said["r"]
                self._cells[self._cell] = (at, at)
                column = column_number(self._cell.rstrip("0123456789"))
                self._rows[self._row].styles[column] = said.get("s", "")
            case "f":
                self.formulas.append(self._row)
            case "col" if "style" in said:
                first, last = int(said["min"]), int(said["max"])
                columns = range(first - 1, min(last, first + 1000))
                self._column_styles.update(dict.fromkeys(columns, said["style"]))

    def _end(self, parser: Any, name: str) -> None:
        plain = name.rpartition(":")[2]
        at = parser.CurrentByteIndex
        if plain not in {"sheetData", "row", "c"}:
            return
        end = self._content.index(b">", at) + 1
        if plain == "sheetData":
            self._data = (self._data[0], end)
        elif plain == "row":
            self._rows[self._row].end = end
        elif self._cell:
            self._cells[self._cell] = (self._cells[self._cell][0], end)

    def style_of(self, row: int, column: int) -> str:
        """The style of a cell: its own, else that of its row or its column; empty when none."""
        known = self._rows.get(row)
        own = known.styles.get(column, "") if known else ""
        whole = known.attributes.get("s", "") if known else ""
        return own or whole or self._column_styles.get(column, "")

    def styles_of(self, row: int) -> Mapping[int, str]:
        """All cells of a row that have a style, filled or not."""
        known = self._rows.get(row)
        return known.styles if known else {}

    def cell(self, address: str) -> bytes | None:
        """A cell as it stands, with its tags; None where the sheet has none."""
        place = self._cells.get(address)
        return self._content[place[0] : place[1]] if place else None

    def style_at(self, address: str) -> str:
        """The style of a cell as it stands in its tag."""
        letters = address.rstrip("0123456789")
        style = self.style_of(int(address[len(letters) :]), column_number(letters))
        return f' s="{style}"' if style else ""

    def row_opening(self, first_row: int) -> str:
        """The tag of a row, as high as the first one of the blank is; {row} is its number."""
        known = self._rows.get(first_row)
        said = known.attributes if known else {}
        kept = "".join(f' {name}="{said[name]}"' for name in _KEPT_OF_ROW if name in said)
        return f'<{self.prefix}row r="{{row}}"{kept}>'

    def before(self, cells: Mapping[str, str]) -> bytes:
        """All of the sheet as far as the rows begin, with some cells written anew."""
        head = _without_dimension(self._content[: self._data[0]])
        if self._empty:
            tag = self._content[self._data[0] : self._data[1]]
            return head + tag[:-2].rstrip() + b">"
        kept = [row.end for number, row in self._rows.items() if number < self._first_row]
        start = self._content.index(b">", self._data[0]) + 1
        end = max(kept, default=start)
        pieces, at = [head], self._data[0]
        known = sorted((self._cells[a], text) for a, text in cells.items() if a in self._cells)
        for (begins, ends), text in known:
            pieces += [self._content[at:begins], text.encode()]
            at = ends
        return b"".join([*pieces, self._content[at:end]])

    def after(self, first_row: int, last_row: int) -> bytes:
        """All of the sheet behind the rows; rules and filters reach to the last row."""
        closing = f"</{self.prefix}sheetData>".encode()
        tail = extended(self._content[self._data[1] :], first_row, last_row)
        left = (row for number, row in self._rows.items() if number > max(last_row, first_row - 1))
        rest = b"".join(self._content[row.start : row.end] for row in left)
        return rest + closing + tail


def extended(content: bytes, first_row: int, last_row: int) -> bytes:
    """XML whose ranges that hold the first row reach to the last one."""

    def longer(found: re.Match[bytes]) -> bytes:
        before, ranges, after = found.groups()
        return before + _longer(ranges.decode(), first_row, last_row).encode() + after

    return _RANGED.sub(lambda tag: _REFERENCE.sub(longer, tag.group()), content)


def _longer(ranges: str, first_row: int, last_row: int) -> str:
    def one(found: re.Match[str]) -> str:
        start, top, end, bottom = found.groups()
        reaches = int(top) <= first_row <= int(bottom) < last_row
        return f"{start}{top}{end}{last_row if reaches else bottom}"

    return _RANGE.sub(one, ranges)


def _without_dimension(head: bytes) -> bytes:
    return re.sub(rb"<(?:\w+:)?dimension\b[^>]*?(?:/>|>\s*</(?:\w+:)?dimension>)", b"", head)


def column_styles(
    styles: bytes, of_cells: Sequence[str], of_heads: Sequence[str], formats: Sequence[str]
) -> tuple[bytes, list[str]]:
    """The part of the styles, and a style for each column with its number format ("" leaves it).

    A column whose cells have no style of their own gets the border of its head; one that has a
    number format keeps it.
    """
    text = styles.decode()
    found = _FORMATS.search(text)
    if found is None:
        return styles, list(of_cells)
    known = _FORMAT.findall(found.group(3))
    general = {"0", *_NAMED_GENERAL.findall(text)}
    given = len(known)
    chosen = []
    for cell, head, wanted in zip(of_cells, of_heads, formats, strict=True):
        style = cell or _bordered(known, head)
        chosen.append(_formatted(known, style, wanted, general) if wanted else style)
    opening = re.sub(r'count="\d+"', f'count="{len(known)}"', found.group(1))
    body = found.group(3) + "".join(known[given:])
    whole = text[: found.start()] + opening + body + found.group(4) + text[found.end() :]
    return whole.encode(), chosen


def _bordered(formats: list[str], head: str) -> str:
    """The plain style with the border of a head."""
    border = re.search(r'\bborderId="(\d+)"', formats[int(head or 0)])
    plain = re.sub(r'\bborderId="\d+"', f'borderId="{border[1] if border else 0}"', formats[0])
    return _added(formats, _with(plain, "applyBorder", "1"))


def _formatted(formats: list[str], style: str, wanted: str, general: Collection[str]) -> str:
    """The same style with a number format, where it has none of its own."""
    old = formats[int(style)]
    said = re.search(r'\bnumFmtId="(\d+)"', old)
    if said is None or said[1] not in general:
        return style
    changed = old.replace(said.group(), f'numFmtId="{wanted}"')
    return _added(formats, _with(changed, "applyNumberFormat", "1"))


def _with(tag: str, name: str, value: str) -> str:
    if re.search(rf'\b{name}="', tag):
        return re.sub(rf'\b{name}="[^"]*"', f'{name}="{value}"', tag, count=1)
    return re.sub(r"(<(?:\w+:)?xf\b)", rf'\1 {name}="{value}"', tag, count=1)


def _added(formats: list[str], tag: str) -> str:
    if tag not in formats:
        formats.append(tag)
    return str(formats.index(tag))


def _refused(trouble: PackageTrouble, **data: object) -> Refused:
    return Refused(Problem(trouble, place="blank", data=data))
