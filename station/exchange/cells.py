"""What a sheet holds once it has been opened: plain values in rows, with nothing left to run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from station.domain.typed import storable

CellValue = str | int | float | date | datetime | time | timedelta | None


class SheetRow(NamedTuple):
    """One row with something in it: `number` as the spreadsheet shows it, cells from column A.

    `struck` holds the columns (from 0) whose text is drawn through, `partly_struck` those where
    only a piece is, `stale` those where a formula has no stored result or only an error.
    """

    number: int
    cells: tuple[CellValue, ...]
    struck: frozenset[int] = frozenset()
    partly_struck: frozenset[int] = frozenset()
    stale: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged area, first and last row (from 1) and column (from 0), both included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows that are not empty, in order, and its merged areas."""

    name: str
    rows: tuple[SheetRow, ...]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of a file; `counts_from_1904` when its day numbers start there (old Macs)."""

    sheets: tuple[Sheet, ...]
    counts_from_1904: bool = False


def plain(value: Any) -> CellValue:
    """Take a value without the spreadsheet's accidents.

    Blank text is nothing, 35.0 is 35, a moment at midnight is its day. A number too long for a
    spreadsheet to hold (an ID number typed without an apostrophe) stays a float. A zero character
    in the text is left out: no server keeps it.
    """
    if type(value) is str:  # nearly every cell of a large sheet is text
        text = value if "\0" not in value else storable(value)
        return text if text and not text.isspace() else None
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 10**15:
            return int(value)
        case datetime() if value.time() == time():
            return value.date()
        case int() | float() | date() | time() | timedelta() | None:
            return value
        case _:
            return str(value)


def as_written(value: CellValue) -> str:
    """Write a cell as a clerk reads it: text as it stands, days and moments in ISO order."""
    if type(value) is str:
        return value
    match value:
        case None:
            return ""
        case float() if abs(value) >= 10**15:
            return f"{value:.15G}"
        case float():
            return repr(value)
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes" if not value.second else "seconds")
        case _:
            return str(value)
