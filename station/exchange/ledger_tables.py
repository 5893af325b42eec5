"""Where the tables of a register begin, and the small facts of rows around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile

from station.domain.identity import IdKind, read_id_number
from station.domain.ledger import Doubt, Doubtful, Field
from station.exchange.cells import CellValue, Merge, Sheet, SheetRow, as_written
from station.exchange.ledger_headers import (
    Column,
    columns_of,
    looks_like_groups,
    looks_like_header,
    looks_like_subtitles,
)
from station.exchange.sheet_marks import column_letters

_TALLEST_MERGE = 60
_TITLE_ROWS = 12


def texts_of(row: SheetRow) -> tuple[str, ...]:
    """Write the filled cells of a row, trimmed."""
    return tuple(as_written(value).strip() for value in row.cells if value is not None)


def titles_of(sheet: Sheet) -> tuple[str, ...]:
    """Collect the texts above the first table of a sheet."""
    above = takewhile(lambda row: not looks_like_header(row.cells), sheet.rows[:_TITLE_ROWS])
    texts = [text for row in above if len(row.cells) for text in texts_of(row)]
    return tuple(text for text in texts if not has_id_number([text]))


def has_id_number(texts: Sequence[str]) -> bool:
    """Whether one of the texts is a whole identity number."""
    numbers = (read_id_number(text) for text in texts if len(text) < 30)  # noqa: PLR2004
    return any(number.kind is IdKind.FULL for number in numbers)


def commonest_year(sheet: Sheet) -> int | None:
    """Find the year that most full dates of a sheet are in."""
    years: Counter[int] = Counter()
    for row in sheet.rows:
        for value in row.cells:
            if isinstance(value, date):
                years[value.year] += 1
            elif isinstance(value, str) and (found := re.match(r"(20\d\d)[-./年]", value)):
                years[int(found[1])] += 1
    return years.most_common(1)[0][0] if years else None


def merges_by_row(merges: Sequence[Merge]) -> dict[int, list[Merge]]:
    """Sort merged areas under each of the rows that they cover, from left to right."""
    found: dict[int, list[Merge]] = {}
    for area in sorted(merges, key=lambda area: area.first_column):
        last = min(area.last_row, area.first_row + _TALLEST_MERGE)
        for number in range(area.first_row, last + 1):
            found.setdefault(number, []).append(area)
    return found


def header_at(
    rows: Sequence[SheetRow], at: int, merges: Mapping[int, Sequence[Merge]]
) -> tuple[tuple[Column, ...], int]:
    """Read a header of one to three rows that begins at a row; no columns and 0 when none does.

    Group titles may stand over the main titles, and short ones under them.
    """
    main = at
    if not looks_like_header(rows[at].cells):
        grouped = looks_like_groups(rows[at].cells) and _next_is_adjacent(rows, at)
        if not grouped or not looks_like_header(rows[at + 1].cells):
            return (), 0
        main = at + 1
    last = main
    if _next_is_adjacent(rows, main) and looks_like_subtitles(
        rows[main].cells, rows[main + 1].cells
    ):
        last = main + 1
    lines = [_spread(row, merges.get(row.number, ())) for row in rows[at:last]]
    lines.append([_title(cell) for cell in rows[last].cells])
    return columns_of(lines), last - at + 1


def _next_is_adjacent(rows: Sequence[SheetRow], at: int) -> bool:
    return at + 1 < len(rows) and rows[at + 1].number == rows[at].number + 1


def _title(cell: CellValue) -> str | None:
    return as_written(cell) if cell is not None else None


def _spread(row: SheetRow, areas: Sequence[Merge]) -> list[str | None]:
    """Repeat a group title over all columns it covers; without merged areas, up to the next."""
    line = [_title(cell) for cell in row.cells]
    wide = [m for m in areas if m.last_column > m.first_column]
    reach = max((area.last_column for area in wide), default=0)
    line.extend([None] * (min(reach, len(line) + 50) + 1 - len(line)))
    done = 0
    for area in wide:
        start, end = max(area.first_column, done), min(area.last_column + 1, len(line))
        if start < end:  # else it lies upon another one
            line[start:end] = [line[area.first_column]] * (end - start)
            done = end
    if wide:
        return line
    covered = {
        column for area in areas for column in range(area.first_column, area.last_column + 1)
    }
    spread: list[str | None] = []
    for column, title in enumerate(line):
        before = spread[-1] if spread and column not in covered else None
        spread.append(title if title is not None else before)
    return spread


def reach_down(sheet: Sheet) -> dict[tuple[int, int], CellValue]:
    """Tell what merged areas put into the rows below their first: one date for a family."""
    tall = [
        area
        for area in sheet.merges
        if area.first_column == area.last_column
        and 0 < area.last_row - area.first_row <= _TALLEST_MERGE
    ]
    if not tall:
        return {}
    by_number = {row.number: row for row in sheet.rows}
    found: dict[tuple[int, int], CellValue] = {}
    for area in tall:
        top = by_number.get(area.first_row)
        value = top.cells[area.first_column] if top and len(top.cells) > area.first_column else None
        for number in range(area.first_row + 1, area.last_row + 1):
            if value is not None:
                found[number, area.first_column] = value
    return found


def looks_alike(columns: Sequence[Column], rows: Sequence[SheetRow]) -> bool:
    """Whether rows without a header continue the table of the sheet before."""
    at = next((column.index for column in columns if column.field is Field.ID_NUMBER), None)
    sex = next((column.index for column in columns if column.field is Field.SEX), None)
    if any(looks_like_header(row.cells) for row in rows):
        return False
    return any(
        _text_at(row, sex) in {"男", "女"} and (at is None or has_id_number([_text_at(row, at)]))
        for row in rows
    )


def _text_at(row: SheetRow, column: int | None) -> str:
    if column is None or column >= len(row.cells):
        return ""
    return as_written(row.cells[column]).strip()


def odd_cells(sheet: str, row: SheetRow, titles: Mapping[int, str]) -> Iterator[Doubt]:
    """Note the cells whose look makes them doubtful: struck out, in part, or never calculated."""
    for reason, columns in (
        (Doubtful.CELL_STRUCK_OUT, row.struck),
        (Doubtful.PARTLY_STRUCK_OUT, row.partly_struck),
        (Doubtful.FORMULA_WITHOUT_RESULT, row.stale),
    ):
        for column in sorted(columns & titles.keys()):
            written = as_written(row.cells[column]) if column < len(row.cells) else ""
            yield Doubt(
                sheet, row.number, column_letters(column), titles[column], written, written, reason
            )
