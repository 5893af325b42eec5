"""The old .xls, read by a child process: its reader can bring down the process it runs in.

A length in a damaged .xls makes the reader ask for more memory than there is, and the whole
program would end with it. So a second interpreter reads the file and answers with JSON on its
standard output; when it ends any other way, the file is damaged and the program goes on.

The reader hands out merged areas only all at once, so they are counted in the file's own records
before it is let in.
"""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from station.domain.workbook import WorkbookTrouble
from station.exchange.cells import CellValue, Merge, Sheet, SheetRow, plain
from station.exchange.sheet_marks import MOST_MERGES, Overfull

LONGEST_SECONDS = 120

_BOUND_SHEET, _MERGED_CELLS = 0x0085, 0x00E5
"""Records of BIFF8: where a sheet begins and what it is called; a run of its merged areas."""


class NotReadable(Exception):
    """The child gave no sheets: the file is damaged or no .xls at all."""


def read_old_xls(data: bytes) -> tuple[Sheet, ...]:
    """Read the sheets of an .xls; struck-out text is not told by this format's reader.

    Raises NotReadable, or Overfull for a sheet of more merged areas than any register has.
    """
    command = [sys.executable, "-X", "utf8", "-m", __name__]
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        child = subprocess.run(  # noqa: S603 - our own module, no shell, nothing from outside
            command,
            input=data,
            env=surroundings,
            capture_output=True,
            timeout=LONGEST_SECONDS,
            check=True,
        )
        answer = json.loads(child.stdout)
        if "overfull" in answer:
            trouble = WorkbookTrouble.TOO_MANY_MERGES
            raise Overfull(trouble, sheet=str(answer["overfull"]), most=MOST_MERGES)
        return tuple(_sheet(told) for told in answer["sheets"])
    except (subprocess.SubprocessError, OSError, ValueError, LookupError, TypeError) as error:
        raise NotReadable from error


def _sheet(told: dict[str, Any]) -> Sheet:
    rows = tuple(
        SheetRow(number, tuple(plain(_value(cell)) for cell in cells))
        for number, cells in told["rows"]
    )
    return Sheet(told["name"], rows, tuple(Merge(*area) for area in told["merges"]))


def _value(cell: Any) -> CellValue:
    """Take a value as the child told it: days, moments and hours are marked by their kind."""
    match cell:
        case {"moment": str(text)}:
            return datetime.fromisoformat(text)
        case {"day": str(text)}:
            return date.fromisoformat(text)
        case {"clock": str(text)}:
            return time.fromisoformat(text)
        case {"seconds": float(seconds)}:
            return timedelta(seconds=seconds)
        case str() | int() | float() | None:
            return cell
    raise ValueError(cell)


def _told(value: Any) -> Any:
    match value:
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case time():
            return {"clock": value.isoformat()}
        case timedelta():
            return {"seconds": value.total_seconds()}
    return value


def _answer(data: bytes) -> dict[str, Any]:
    """The sheets of a file, or the name of one that has too many merged areas."""
    from olefile import OleFileIO  # type: ignore[import-untyped]

    with OleFileIO(io.BytesIO(data)) as file:
        book = file.openstream("Workbook").read() if file.exists("Workbook") else b""
    overfull = _overfull(book)
    return {"sheets": list(_sheets(data))} if overfull is None else {"overfull": overfull}


def _overfull(book: bytes) -> str | None:
    """The sheet of a BIFF8 book that has more merged areas than any register, None for none."""
    names: dict[int, str] = {}
    sheet, merges, at = "", 0, 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        if at in names:
            sheet, merges = names[at], 0
        if kind == _BOUND_SHEET:
            begins, name = _bound(book[at + 4 : at + 4 + length])
            names[begins] = name
        elif kind == _MERGED_CELLS:
            merges += length // 8
        if merges > MOST_MERGES:
            return sheet
        at += 4 + length
    return None


def _bound(record: bytes) -> tuple[int, str]:
    """Where a sheet begins, and its name in half or whole UTF-16."""
    begins, _visible, length, wide = struct.unpack_from("<IHBB", record)
    name = record[8:].decode("utf-16-le" if wide & 1 else "latin-1", errors="replace")
    return begins, name[:length]


def _sheets(data: bytes) -> Iterator[dict[str, Any]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        rows = enumerate(sheet.to_python(skip_empty_area=False), start=1)
        areas = sheet.merged_cell_ranges or ()
        yield {
            "name": name,
            "rows": [(number, [_told(v) for v in cells]) for number, cells in rows if any(cells)],
            "merges": [
                (top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in areas
            ],
        }


if __name__ == "__main__":
    json.dump(_answer(sys.stdin.buffer.read()), sys.stdout)
