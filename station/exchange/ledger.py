"""An old register, sheet by sheet: where its tables are, and what each of their rows says.

A clerk gets every true stay once, each other row with the reason why it is none, and every
doubtful cell with what was read from it. Nothing is stored here and nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from station.domain.ledger import (
    Doubt,
    Doubtful,
    Field,
    LedgerReading,
    LedgerStay,
    NotStay,
    Repeat,
    RowKind,
    StayIndex,
)
from station.domain.ledger_dates import Hints, year_and_month
from station.domain.ledger_person import LedgerBooks
from station.domain.ledger_reader import RowReader
from station.domain.ledger_rows import (
    Above,
    LedgerCell,
    RowCells,
    is_period,
    is_void,
    kind_of_row,
    kind_of_text,
)
from station.domain.ledger_stays import completed, with_doubts_across_rows
from station.exchange.cells import Sheet, SheetRow, Workbook, as_written
from station.exchange.ledger_headers import Column
from station.exchange.ledger_kind import is_format_row, tells_of_stays, why_no_register
from station.exchange.ledger_tables import (
    commonest_year,
    has_id_number,
    header_at,
    looks_alike,
    merges_by_row,
    odd_cells,
    reach_down,
    texts_of,
    titles_of,
)
from station.exchange.sheet_marks import column_letters

MOST_BLANKS = 1000
_TICK = 100

Progress = Callable[[int, int], None]
"""Called with rows done and rows in all; what it raises stops the reading."""


def read_ledger(
    book: Workbook,
    books: LedgerBooks,
    today: date,
    file_name: str = "",
    progress: Progress = lambda _done, _all: None,
) -> LedgerReading:
    """Read every sheet; `file_name` may tell the year that no sheet tells."""
    reading = _Reading(book, books, today, file_name, progress)
    for sheet in book.sheets:
        _SheetReading(reading, sheet).read()
    return reading.result()


@dataclass(slots=True)
class _Reading:
    """A register being read: what was found so far, and the columns of the sheet before."""

    book: Workbook
    books: LedgerBooks
    today: date
    file_name: str
    progress: Progress
    rows_read: int = 0
    stays: list[LedgerStay] = field(default_factory=list)
    repeats: list[Repeat] = field(default_factory=list)
    not_stays: list[NotStay] = field(default_factory=list)
    columns: tuple[Column, ...] = ()
    headers: list[tuple[Column, ...]] = field(default_factory=list)
    tells_arrivals: bool = False
    index: StayIndex[int] = field(default_factory=StayIndex)

    def hints(self, sheet: Sheet) -> Hints:
        """Find year and month: in the titles of the sheet, its name, the other sheets, the file."""
        year, month = year_and_month((*titles_of(sheet), sheet.name))
        if year is None:
            others = [
                text for other in self.book.sheets for text in (*titles_of(other), other.name)
            ]
            year = year_and_month([*others, self.file_name])[0] or commonest_year(sheet)
        return Hints(self.today, year, month, from_1904=self.book.counts_from_1904)

    def count(self, rows: int) -> None:
        before, self.rows_read = self.rows_read, self.rows_read + rows
        if before // _TICK != self.rows_read // _TICK:
            self.progress(self.rows_read, sum(len(sheet.rows) for sheet in self.book.sheets))

    def result(self) -> LedgerReading:
        stays = with_doubts_across_rows(self.stays)
        lines = (*stays, *(repeat.stay for repeat in self.repeats))
        return LedgerReading(
            rows_read=self.rows_read,
            stays=stays,
            repeats=tuple(self.repeats),
            not_stays=tuple(self.not_stays),
            doubts=tuple(doubt for stay in lines for doubt in stay.doubts),
            obstacle=why_no_register(self.book, self.headers, tells_arrivals=self.tells_arrivals),
        )


class _SheetReading:
    """One sheet being read, from its first row to its last."""

    def __init__(self, whole: _Reading, sheet: Sheet) -> None:
        self.whole = whole
        self.sheet = sheet
        self.hints = whole.hints(sheet)
        self.columns: tuple[Column, ...] = ()
        self.layout: dict[Field, tuple[str, str]] = {}
        self.taken_over = False
        self.of_another = False
        self.above: Above | None = None
        self.used: set[int] = set()
        self.nameless: set[int] = set()
        self.twins: dict[str, int] = {}
        self.reach = reach_down(sheet)
        self.merges = merges_by_row(sheet.merges)

    def read(self) -> None:
        rows = self.sheet.rows
        if looks_alike(self.whole.columns, rows):
            self._use(self.whole.columns)
            self.taken_over = True
        at, last = 0, 0
        while at < len(rows):
            self._blanks(last, rows[at].number)
            columns, taken = header_at(rows, at, self.merges)
            if taken:
                self._header(columns, rows[at : at + taken])
            else:
                self._row(rows[at])
                taken = 1
            at += taken
            last = rows[at - 1].number
            self.whole.count(taken)

    def _use(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns
        self.layout = {}
        for column in columns:
            self.layout.setdefault(column.field, (column_letters(column.index), column.title))

    def _header(self, columns: tuple[Column, ...], rows: Sequence[SheetRow]) -> None:
        """Begin a table; the rows of one that does not tell who came when are only listed."""
        self.whole.headers.append(columns)
        self.of_another = not tells_of_stays(columns)
        self._use(() if self.of_another else columns)
        self.whole.columns = self.columns or self.whole.columns
        self.taken_over = False
        self.above = None
        for row in rows:
            self._no_stay(row.number, RowKind.HEADER, texts_of(row))

    def _blanks(self, last: int, number: int) -> None:
        """List the blank rows before a row; a gap of thousands is formatting, not rows."""
        if number - last - 1 <= MOST_BLANKS:
            for blank in range(last + 1, number):
                self._no_stay(blank, RowKind.BLANK, ())
            self.whole.count(number - last - 1)

    def _no_stay(self, number: int, kind: RowKind, texts: Sequence[str]) -> None:
        self.whole.not_stays.append(NotStay(self.sheet.name, number, kind, " ".join(texts)))

    # --- rows ---

    def _row(self, row: SheetRow) -> None:
        texts = texts_of(row)
        cells = self._cells(row)
        kind = self._kind(cells, texts)
        if kind is not None:
            if is_period(texts):
                year, month = year_and_month(texts)
                self.hints = replace(self.hints, year=year or self.hints.year, month=month)
            self._no_stay(row.number, kind, texts)
            return
        void = is_void(cells, texts, len(row.struck))
        stay = self._read(row, cells, void)
        if void:
            self._no_stay(row.number, RowKind.STRUCK_OUT, texts)
        else:
            self._take(stay)

    def _kind(self, cells: Mapping[Field, LedgerCell], texts: Sequence[str]) -> RowKind | None:
        """Tell a row that is no stay; one with an ID number outside any table is not unseen."""
        if self.of_another and texts:
            return RowKind.OTHER_TABLE
        if is_format_row(texts):
            return RowKind.NOTE
        if self.columns:
            return kind_of_row(cells, texts)
        return RowKind.NO_HEADER if has_id_number(texts) else kind_of_text(texts)

    def _cells(self, row: SheetRow) -> dict[Field, LedgerCell]:
        """Put a row's cells under what their columns are about.

        A date in pieces (年, 月, 日) becomes one text, and so do two columns of remarks.
        """
        cells: dict[Field, LedgerCell] = {}
        for column in self.columns:
            cell = self._cell(row, column) if column.field is not Field.OTHER else None
            if cell is None:
                continue
            known = cells.setdefault(column.field, cell)
            if known is not cell and (column.part or column.field is Field.REMARKS):
                text = f"{known.text}{'' if column.part else ' '}{cell.text}"
                cells[column.field] = replace(known, value=text, text=text)
        return cells

    def _cell(self, row: SheetRow, column: Column) -> LedgerCell | None:
        value = row.cells[column.index] if column.index < len(row.cells) else None
        inherited = value is None
        if inherited and self.reach:
            value = self.reach.get((row.number, column.index))
        if value is None:
            return None
        text = as_written(value) + column.part
        return LedgerCell(
            column_letters(column.index),
            column.title,
            text if column.part else value,
            text,
            is_struck=column.index in row.struck,
            inherited=inherited,
        )

    def _read(
        self, row: SheetRow, cells: Mapping[Field, LedgerCell], void: bool | None
    ) -> LedgerStay:
        read = RowCells(self.sheet.name, row.number, cells, self.layout, self.above)
        titles = {column.index: column.title for column in self.columns}
        read.doubts += odd_cells(self.sheet.name, row, titles)
        if void is None:
            read.doubt(Field.REMARKS, "", Doubtful.VOID_UNCLEAR)
        if self.taken_over:
            read.doubt(Field.NAME, "", Doubtful.LAYOUT_TAKEN_OVER)
            self.taken_over = False
        stay = RowReader(read, self.hints, self.whole.books).read(
            tuple(
                (titles.get(index) or column_letters(index), as_written(value))
                for index, value in enumerate(row.cells)
                if value is not None
            )
        )
        values = {about: read.value(about) for about in cells}
        self.above = Above(values, stay.arrived, stay.left)
        if stay.arrived is not None:
            self.hints = replace(self.hints, previous=stay.arrived.day)
        self.whole.tells_arrivals |= bool(stay.trace.day)
        return stay

    # --- stays ---

    def _take(self, stay: LedgerStay) -> None:
        """Keep a stay, or note that it repeats one; two nameless people of a sheet are two."""
        trace = stay.trace
        found = self.whole.index.find(trace, self.used | self._twins_of(stay))
        if found is not None:
            self.used.add(found)
            self._repeat(stay, found)
            return
        twin = self.twins[trace.as_text()] = self.twins.get(trace.as_text(), -1) + 1
        trace = replace(trace, twin=twin)
        place = len(self.whole.stays)
        self.whole.index.add(trace, place)
        if not trace.tells_a_person:
            self.nameless.add(place)
        self.whole.stays.append(replace(stay, trace=trace))

    def _twins_of(self, stay: LedgerStay) -> set[int]:
        """Collect the nameless of this sheet, whom only one rescue number makes the same."""
        if stay.trace.tells_a_person:
            return set()
        number = stay.rescue_number
        known = self.whole.stays
        return {at for at in self.nameless if not number or known[at].rescue_number != number}

    def _repeat(self, stay: LedgerStay, place: int) -> None:
        """Note a repeated row; what the earlier one left open is completed from it."""
        first = self.whole.stays[place]
        if first.sheet == stay.sheet:
            of = f"{first.sheet} {first.row}"
            doubt = Doubt(stay.sheet, stay.row, "", "", "", of, Doubtful.REPEATED_ROW)
            stay = replace(stay, doubts=(*stay.doubts, doubt))
        self.whole.repeats.append(Repeat(stay, (first.sheet, first.row)))
        self.whole.stays[place] = completed(first, stay)
