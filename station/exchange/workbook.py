"""Workbooks from strangers: opened safely and read cell by cell.

A clerk hands in whatever a colleague sent: .xlsx, .xlsm, the old .xls or .csv. Either its
sheets come back as plain values, or one clear reason why not. Nothing in the file is ever run:
macros and links to other files are not looked at, and of a formula only the result that the
spreadsheet program stored is used.

The values come from calamine: a register of 50,000 rows takes one second, where openpyxl takes
eleven. What calamine does not tell (struck-out text, formulas, errors) is gathered in a second
pass, `sheet_marks.py`. For the old .xls there is no such pass, so there a row counts as struck
out only when it says so in words.
"""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from station.domain.problems import Problem, Refused
from station.domain.workbook import LARGEST_FILE, WorkbookTrouble
from station.exchange.cells import Merge, Sheet, SheetRow, Workbook, plain
from station.exchange.old_xls import NotReadable, read_old_xls
from station.exchange.sheet_marks import (
    MOST_COLUMNS,
    BookMarks,
    Overfull,
    Position,
    SheetMarks,
    column_letters,
    read_marks,
)

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

LARGEST_UNPACKED = 512 * 1024 * 1024
MOST_PARTS = 2_000
STEEPEST_RATIO = 200
RATIO_COUNTS_FROM = 16 * 1024 * 1024
LARGEST_BOX = 10_000_000
LARGEST_BOXES = 20_000_000
MOST_TEXT = 100_000_000
_KEPT_VALUES = 4096

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOWHERE: frozenset[int] = frozenset()
_SPREADSHEET_LIES = (
    ArithmeticError,
    AttributeError,
    EOFError,
    ExpatError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def open_untrusted(source: bytes | Path) -> Workbook:
    """Read the sheets of .xlsx, .xlsm, .xls or .csv content.

    Raises Refused with one problem of WorkbookTrouble, place "file".
    """
    data = source if isinstance(source, bytes) else _bytes_of(source)
    if len(data) > LARGEST_FILE:
        raise _refused(WorkbookTrouble.TOO_LARGE, limit_mb=LARGEST_FILE // 1024 // 1024)
    if data.startswith(_ZIP):
        _check_archive(data)
        return _open_xlsx(data)
    if data.startswith(_OLE):
        return _open_ole(data)
    return _open_csv(data)


def _refused(trouble: WorkbookTrouble, **data: object) -> Refused:
    return Refused(Problem(trouble, place="file", data=data))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _refused(WorkbookTrouble.UNREACHABLE) from error


# --- the package ---------------------------------------------------------------------------


def _check_archive(data: bytes) -> None:
    """Refuse what is no workbook, unpacks to too much, or declares entities of its own.

    Every part is unpacked once, in pieces, so that sizes are counted and not believed.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > LARGEST_UNPACKED:
                raise _refused(WorkbookTrouble.ZIP_BOMB)
            names = {part.filename for part in parts}
            if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
                raise _refused(WorkbookTrouble.NOT_A_WORKBOOK)
            for part in parts:
                _check_part(archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise _refused(WorkbookTrouble.DAMAGED) from error
    except (NotImplementedError, RuntimeError) as error:
        raise _refused(WorkbookTrouble.PASSWORD_PROTECTED) from error


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    packed = max(part.compress_size, 1)
    if part.file_size > RATIO_COUNTS_FROM and part.file_size / packed > STEEPEST_RATIO:
        raise _refused(WorkbookTrouble.ZIP_BOMB)
    with archive.open(part) as content:
        head = content.read(4096)
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise _refused(WorkbookTrouble.UNSAFE_XML)
        while content.read(1 << 20):
            pass


# --- xlsx ----------------------------------------------------------------------------------


def _open_xlsx(data: bytes) -> Workbook:
    from python_calamine import CalamineError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            marks = read_marks(archive, MOST_TEXT)
        _check_marks(marks)
        book = _calamine(data)
        found = marks.sheets.items()
        sheets = tuple(_sheet(book.get_sheet_by_name(name), mark) for name, mark in found)
    except Overfull as error:
        raise _refused(error.trouble, **error.data) from error
    except (CalamineError, *_SPREADSHEET_LIES) as error:
        raise _refused(WorkbookTrouble.DAMAGED) from error
    return Workbook(sheets, marks.from_1904)


def _check_marks(marks: BookMarks) -> None:
    """Refuse what would not fit into memory: calamine asks for the whole box, text by text."""
    boxes = [mark.rows * mark.columns for mark in marks.sheets.values()]
    if max(boxes, default=0) > LARGEST_BOX or sum(boxes) > LARGEST_BOXES:
        raise _refused(WorkbookTrouble.TOO_LARGE)
    if marks.text > MOST_TEXT:
        raise _refused(WorkbookTrouble.ZIP_BOMB)


def _sheet(source: CalamineSheet, marks: SheetMarks) -> Sheet:
    """Join values with marks; rows without a value are left out.

    The same words, prices and days stand in a column over and over: one of each is kept, which
    takes half the memory, and the reader hands its rows out one by one.
    """
    calculated = any(marks.formulas.values())
    unknown = set() if calculated else marks.formulas.keys()
    stale = _by_row(marks.errors | unknown)
    struck, partly = _by_row(marks.struck), _by_row(marks.partly_struck)
    once = lru_cache(_KEPT_VALUES, typed=True)(plain)
    before = (None,) * (source.start or (0, 0))[1]
    nothing = (*before, *[None] * source.width)
    rows = []
    for number, cells in enumerate(source.iter_rows(), start=1):
        values = (*before, *map(once, cells))
        if number in stale or values != nothing:
            rows.append(
                SheetRow(
                    number,
                    values,
                    struck.get(number, _NOWHERE),
                    partly.get(number, _NOWHERE),
                    stale.get(number, _NOWHERE),
                )
            )
    return Sheet(source.name, tuple(rows), _merges(source))


def _by_row(positions: Iterable[Position]) -> dict[int, frozenset[int]]:
    columns: dict[int, set[int]] = {}
    for row, column in positions:
        columns.setdefault(row, set()).add(column)
    return {row: frozenset(found) for row, found in columns.items()}


def _merges(source: CalamineSheet) -> tuple[Merge, ...]:
    ranges = source.merged_cell_ranges or ()
    return tuple(Merge(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in ranges)


# --- xls and csv ---------------------------------------------------------------------------


def _calamine(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(data))


def _open_ole(data: bytes) -> Workbook:
    """Read the old .xls; a newer workbook locked with a password wears the same wrapping."""
    if _is_encrypted(data):
        raise _refused(WorkbookTrouble.PASSWORD_PROTECTED)
    try:
        return Workbook(read_old_xls(data))
    except Overfull as error:
        raise _refused(error.trouble, **error.data) from error
    except NotReadable as error:
        raise _refused(WorkbookTrouble.NOT_A_WORKBOOK) from error


def _is_encrypted(data: bytes) -> bool:
    from msoffcrypto import OfficeFile  # type: ignore[import-untyped]
    from msoffcrypto import exceptions as locked

    try:
        return bool(OfficeFile(io.BytesIO(data)).is_encrypted())
    except (locked.FileFormatError, locked.ParseError, struct.error, *_SPREADSHEET_LIES):
        return False


def _open_csv(data: bytes) -> Workbook:
    text = _decoded(data)
    if text is None or not text.strip() or text.lstrip().startswith("<"):
        raise _refused(WorkbookTrouble.NOT_A_WORKBOOK)
    head = text[:65_536]
    delimiter = max(",\t;|", key=head.count)
    if delimiter not in head:
        raise _refused(WorkbookTrouble.NOT_A_WORKBOOK)
    if text.count(delimiter) + text.count("\n") > LARGEST_BOX:
        raise _refused(WorkbookTrouble.TOO_LARGE)
    try:
        rows = tuple(_csv_rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))
    except csv.Error as error:
        raise _refused(WorkbookTrouble.DAMAGED) from error
    return Workbook((Sheet("CSV", rows),))


def _decoded(data: bytes) -> str | None:
    """Decode a .csv: UTF-8, or what Chinese Windows writes; None when it is no text."""
    codings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for coding in codings:
        try:
            text = data.decode(coding)
        except UnicodeDecodeError:
            continue
        return None if re.search(r"[\x00-\x08\x0e-\x1f]", text) else text
    return None


def _csv_rows(lines: Iterable[Sequence[str]]) -> Iterator[SheetRow]:
    for number, line in enumerate(lines, start=1):
        if len(line) > MOST_COLUMNS:
            column = column_letters(len(line) - 1)
            raise _refused(WorkbookTrouble.TOO_WIDE, sheet="CSV", column=column, most=MOST_COLUMNS)
        cells = [plain(_unwrapped(cell)) for cell in line]
        if any(value is not None for value in cells):
            yield SheetRow(number, tuple(cells))


def _unwrapped(cell: str) -> str:
    """Take the text out of the formula that keeps a long number whole in a .csv."""
    return cell[2:-1] if cell.startswith('="') and cell.endswith('"') and len(cell) > 2 else cell  # noqa: PLR2004
