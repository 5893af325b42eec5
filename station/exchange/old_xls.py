"""The old .xls, read by a child process: its reader can bring down the process it runs in.

A length in a damaged .xls makes the reader ask for more memory than there is, and the whole
program would end with it. So a second interpreter reads the file and answers with JSON on its
standard output; when it ends any other way, the file is damaged and the program goes on.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from station.exchange.cells import CellValue, Merge, Sheet, SheetRow, plain

LONGEST_SECONDS = 120


class NotReadable(Exception):
    """The child gave no sheets: the file is damaged or no .xls at all."""


def read_old_xls(data: bytes) -> tuple[Sheet, ...]:
    """Read the sheets of an .xls; struck-out text is not told by this format's reader.

    Raises NotReadable.
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
        return tuple(_sheet(told) for told in json.loads(child.stdout))
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
    json.dump(list(_sheets(sys.stdin.buffer.read())), sys.stdout)
