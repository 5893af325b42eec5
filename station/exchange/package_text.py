"""Rows of a package as text: csv, json lines and xml, portion by portion."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from station.domain.mappings import ColumnKind, Encoding, PackageMapping, Target
from station.exchange import gb18030

_PORTION = 500
_SIGNS = ("=", "+", "-", "@", "'")
_PROTECTED = tuple(f"'{sign}" for sign in _SIGNS)
_BETWEEN = "\x1f"
_GUARDED = re.compile(rf"(?:^|{_BETWEEN})[=+@'-]")
ROOT, ROW = "package", "row"
Rows = Iterable[Sequence[str]]


def write_text(mapping: PackageMapping, target: BinaryIO, rows: Rows) -> None:
    """Write rows as the mapping's target and encoding say."""
    encode = _encoder(mapping.encoding)
    if mapping.encoding is Encoding.UTF_8_MARKED:
        target.write(b"\xef\xbb\xbf")
    target.writelines(encode(portion) for portion in _PORTIONS[mapping.target](mapping, rows))


def _encoder(encoding: Encoding) -> Callable[[str], bytes]:
    if encoding is Encoding.GB_18030:
        return gb18030.encode
    return str.encode


def _by_portion(rows: Rows) -> Iterator[list[Sequence[str]]]:
    left = iter(rows)
    while portion := list(islice(left, _PORTION)):
        yield portion


def _csv(mapping: PackageMapping, rows: Rows) -> Iterator[str]:
    """Heads, then a line a row; text like a formula, or with an apostrophe, begins with one.

    A csv knows no kinds of cells: a spreadsheet would reckon with what begins with a sign.
    """
    texts = [n for n, column in enumerate(mapping.columns) if not column.kind.is_number]
    yield _csv_lines([mapping.heads])
    for portion in _by_portion(rows):
        yield _csv_lines([_guarded(row, texts) for row in portion])


def _guarded(row: Sequence[str], texts: Sequence[int]) -> Sequence[str]:
    if not _GUARDED.search(_BETWEEN.join(row)):
        return row
    guarded = list(row)
    for at in texts:
        if row[at].startswith(_SIGNS):
            guarded[at] = f"'{row[at]}"
    return guarded


def unguarded(cell: str) -> str:
    """A cell of a csv as it was before it was guarded."""
    return cell[1:] if cell.startswith(_PROTECTED) else cell


def _csv_lines(rows: Rows) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue()


def _json(mapping: PackageMapping, rows: Rows) -> Iterator[str]:
    """An object a row: whole numbers as numbers, everything else as text."""
    names = mapping.names
    whole = [n for n, column in enumerate(mapping.columns) if column.kind is ColumnKind.INT]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for portion in _by_portion(rows):
        lines = []
        for row in portion:
            said: dict[str, str | int] = dict(zip(names, row, strict=True))
            for at in whole:
                if row[at].isdecimal() and row[at] == str(int(row[at])):
                    said[names[at]] = int(row[at])
            lines.append(encode(said) + "\n")
        yield "".join(lines)


def _xml(mapping: PackageMapping, rows: Rows) -> Iterator[str]:
    """An element a row with one for each cell that is not empty."""
    named = "GB18030" if mapping.encoding is Encoding.GB_18030 else "UTF-8"
    said = f"mapping={quoteattr(mapping.code)} version={quoteattr(mapping.version)}"
    yield f'<?xml version="1.0" encoding="{named}"?>\n<{ROOT} {said}>\n'
    tags = [(f"<{name}>", f"</{name}>") for name in mapping.names]
    for portion in _by_portion(rows):
        lines = []
        for row in portion:
            cells = "".join(
                f"{start}{escape(cell)}{end}"
                for (start, end), cell in zip(tags, row, strict=True)
                if cell
            )
            lines.append(f"<{ROW}>{cells}</{ROW}>\n")
        yield "".join(lines)
    yield f"</{ROOT}>\n"


_PORTIONS: dict[Target, Callable[[PackageMapping, Rows], Iterator[str]]] = {
    Target.CSV: _csv,
    Target.JSON_LINES: _json,
    Target.XML: _xml,
}
