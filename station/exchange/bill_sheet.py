"""One sheet of a hospital's bill, row by row: bills of a summary, lines, labels, totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from station.domain.bills import (
    BillColumn,
    BillDoubt,
    BillDoubtful,
    BillField,
    BillLine,
    product_fen,
)
from station.domain.fen import LARGEST_FEN
from station.domain.people import Sex
from station.exchange.bill_cells import (
    ReadCell,
    read_day,
    read_letter,
    read_money,
    read_price,
    read_quantity,
    read_sex,
    read_text,
)
from station.exchange.bill_headers import (
    KEYS,
    FieldOf,
    Header,
    TableKind,
    Title,
    bare,
    header_at,
    is_sure_row,
    labels_of,
)
from station.exchange.cells import CellValue, Sheet, SheetRow, as_written
from station.exchange.sheet_marks import column_letters

_TOTAL = re.compile(r"(总?合计|总计|费用合计|总费用|合计金额|共计).*|(总|合)计")
_SUBTOTAL = re.compile(r"(本页|本日|当日|分类)?小计.*")
_INSURED = re.compile(r".*(医保|统筹|医疗保险|基金).*(支付|报销|结算)?.*")
_CLAIMED = re.compile(r".*(申请|申报|财政|救助站|民政|救助资金|应付|结算金额).*")
_MONEY_FIELDS = (BillField.TOTAL, BillField.INSURED, BillField.CLAIMED)
_DOUBTED = (BillField.DAY, BillField.QUANTITY, BillField.PRICE)
_LABELS = 2
_EXAMPLES, _EXAMPLE = 8, 60
_TEXT = 500


@dataclass(slots=True, eq=False)
class Draft:
    """A bill that is being put together: its cells as read, its lines, the names of its key."""

    sheet: str
    row: int
    texts: dict[BillField, str] = field(default_factory=dict)
    money: dict[BillField, int] = field(default_factory=dict)
    admitted: date | None = None
    discharged: date | None = None
    sex: Sex = Sex.UNKNOWN
    lines: list[BillLine] = field(default_factory=list)
    from_lines: bool = False
    """Nobody but its lines told of it."""

    def text(self, about: BillField) -> str:
        return self.texts.get(about, "")

    @property
    def letter(self) -> str:
        return read_letter(self.text(BillField.LETTER))

    @property
    def around(self) -> date | None:
        """A day in the middle of the stay, for the year of its days."""
        if self.admitted is None or self.discharged is None:
            return self.admitted or self.discharged
        return self.admitted + (self.discharged - self.admitted) / 2


class RawLine(NamedTuple):
    """A line that names its bill in cells of its own, before the bill is known."""

    row: SheetRow
    header: Header
    sheet: str


class SheetReader:
    """Reads one sheet; `drafts` are the bills it tells of, `raw` the lines of bills elsewhere."""

    def __init__(self, sheet: Sheet, field_of: FieldOf, year_hint: date | None) -> None:
        self.sheet = sheet
        self.field_of = field_of
        self.hint = year_hint
        self.drafts: list[Draft] = []
        self.raw: list[RawLine] = []
        self.doubts: list[BillDoubt] = []
        self.columns: list[BillColumn] = []
        self.has_header = False
        self._header: Header | None = None
        self._draft: Draft | None = None

    def read(self) -> None:
        rows, at = self.sheet.rows, 0
        while at < len(rows):
            if is_sure_row(rows[at], self._header):
                self._row(rows[at])
                at += 1
                continue
            header, taken = header_at(rows, at, self.field_of)
            if header is not None:
                self._begin(header, rows[at + taken : at + taken + _EXAMPLES])
            else:
                self._row(rows[at])
            at += max(taken, 1)
        if self._draft is not None and not self._draft.lines:
            self._drop(self._draft)

    def _begin(self, header: Header, below: Sequence[SheetRow]) -> None:
        self.has_header = True
        self._header = header
        for title in header.titles:
            cells = (_at(row, title.index) for row in below)
            self._column(title, next((cell for cell in cells if cell is not None), None))

    def _column(self, title: Title, value: object) -> None:
        where = column_letters(title.index)
        example = "" if value is None else as_written(_cell(value)).strip()[:_EXAMPLE]
        told = BillColumn(self.sheet.name, where, title.text, title.field, title.is_guess, example)
        if told not in self.columns:
            self.columns.append(told)

    def _drop(self, draft: Draft) -> None:
        """Labels without lines, such as a name in a title, are no bill unless they ask money."""
        if not draft.money and draft in self.drafts:
            self.drafts.remove(draft)

    # --- rows -------------------------------------------------------------------------------

    def _row(self, row: SheetRow) -> None:
        header = self._header
        if row.struck and len(row.struck) * 2 >= sum(c is not None for c in row.cells):
            self._doubt(row, None, BillDoubtful.CELL_STRUCK_OUT)
        elif header is None or not self._in_table(row, header):
            self._labels(row)

    def _in_table(self, row: SheetRow, header: Header) -> bool:
        """Read a row of the table above it; False for one that is none of its rows."""
        at = header.at
        if header.kind is TableKind.BILLS:
            return self._bill_row(row, at)
        first = _first(row)
        if isinstance(first, str) and self._footing(row, first, header, at):
            return True
        item = _at(row, at.get(BillField.ITEM))
        amount = at[BillField.AMOUNT]
        if item is None or (_at(row, amount) is None and amount not in row.stale):
            return False
        if header.names_bills:
            self.raw.append(RawLine(row, header, self.sheet.name))
        else:
            draft = self._draft or self._new(row)
            draft.lines.append(self.line(row, header, draft))
        return True

    def _footing(
        self, row: SheetRow, first: str, header: Header, at: Mapping[BillField, int]
    ) -> bool:
        """A row of totals under the lines: what the bill comes to, and who is to pay."""
        about, is_part = _footing_of(first)
        if about is None or _at(row, at.get(BillField.QUANTITY)) is not None:
            return is_part
        if is_part or header.names_bills or self._draft is None:
            return True
        column = at[BillField.AMOUNT]
        read = read_money(_at(row, column))
        if read.value is None:
            filled = [n for n, c in enumerate(row.cells) if c is not None and c != first]
            column = filled[-1] if filled else column
            read = read_money(_at(row, column))
        self._note(row, column, first, read)
        if read.value is not None:
            self._draft.money[about] = read.value
        return True

    def _labels(self, row: SheetRow) -> None:
        """Labels with their values: a name after lines begins the next bill."""
        found = labels_of(row, self.field_of)
        if not found or (len(found) < _LABELS and found[0][0].is_guess):
            return
        begins = any(title.field in KEYS for title, _, _ in found)
        if self._draft is None or (begins and self._draft.lines):
            self._new(row)
        assert self._draft is not None
        for title, column, value in found:
            if self._draft.lines and title.field not in _MONEY_FIELDS:
                continue
            self._column(title, value)
            self._put(self._draft, row, column, title, value)

    def _new(self, row: SheetRow) -> Draft:
        self._draft = Draft(self.sheet.name, row.number)
        self.drafts.append(self._draft)
        return self._draft

    def _bill_row(self, row: SheetRow, at: Mapping[BillField, int]) -> bool:
        first = _first(row)
        if isinstance(first, str) and _footing_of(first)[0] is BillField.TOTAL:
            self._check_footing(row, at)
            return True
        whose = [_at(row, at.get(about)) for about in (*KEYS, BillField.ADMITTED)]
        money = [_at(row, at.get(about)) for about in _MONEY_FIELDS]
        if not any(c is not None for c in whose) or not any(c is not None for c in money):
            return False
        draft = Draft(self.sheet.name, row.number)
        self.drafts.append(draft)
        assert self._header is not None
        for title in self._header.titles:
            if title.field is not BillField.OTHER:
                self._put(draft, row, title.index, title, _at(row, title.index))
        return True

    def _check_footing(self, row: SheetRow, at: Mapping[BillField, int]) -> None:
        """The row of totals has to come to what the rows above it come to."""
        here = [draft for draft in self.drafts if not draft.lines]
        for about in _MONEY_FIELDS:
            read = read_money(_at(row, at.get(about)))
            known = [draft.money[about] for draft in here if about in draft.money]
            if read.value is not None and read.value != sum(known):
                column, title = at[about], self._title(at[about])
                self._doubt(
                    row, column, BillDoubtful.TOTALS_DIFFER, title=title, read_as=sum(known)
                )

    # --- cells ------------------------------------------------------------------------------

    def _put(self, draft: Draft, row: SheetRow, column: int, title: Title, value: object) -> None:
        """One fact of a bill; the first that is said of it counts."""
        about, cell = title.field, value if value is None else _cell(value)
        if column in row.stale:
            self._doubt(row, column, BillDoubtful.FORMULA_WITHOUT_RESULT, title=title.text)
        if cell is None:
            return
        if about in _MONEY_FIELDS:
            read = read_money(cell)
            self._note(row, column, title.text, read)
            if read.value is not None:
                draft.money.setdefault(about, read.value)
        elif about is BillField.ADMITTED:
            draft.admitted = self._day(row, column, title.text, cell, draft.discharged or self.hint)
        elif about is BillField.DISCHARGED:
            draft.discharged = self._day(row, column, title.text, cell, _soon(draft) or self.hint)
        elif about is BillField.SEX:
            draft.sex, reason = read_sex(as_written(cell))
            self._note(row, column, title.text, ReadCell(reason=reason))
        else:
            draft.texts.setdefault(about, read_text(cell))

    def line(self, row: SheetRow, header: Header, draft: Draft) -> BillLine:
        """A line of a bill, with the year of its day from the stay."""
        cells = row.cells
        told, code, item, category, unit, many, each = [
            cells[column] if column is not None and column < len(cells) else None
            for column in header.of_line
        ]
        day = read_day(told, None if isinstance(told, date) else draft.around or self.hint)
        quantity, price = read_quantity(many), read_price(each)
        if day.reason or quantity.reason or price.reason:
            for about, read in zip(_DOUBTED, (day, quantity, price), strict=True):
                self._note(row, header.at.get(about), None, read)
        return BillLine(
            len(draft.lines) + 1,
            day.day,
            read_text(code),
            read_text(item),
            read_text(category),
            read_text(unit),
            quantity.value,
            price.value,
            self._amount(row, header.at[BillField.AMOUNT], quantity.value, price.value),
            self.sheet.name,
            row.number,
        )

    def _day(
        self, row: SheetRow, column: int, title: str | None, value: CellValue, around: date | None
    ) -> date | None:
        read = read_day(value, around)
        self._note(row, column, title, read)
        return read.day

    def _amount(self, row: SheetRow, column: int, quantity: int | None, price: int | None) -> int:
        """The amount of a line; one that cannot be read is quantity × price, and doubtful."""
        read = read_money(_at(row, column))
        if read.value is not None:
            if read.reason:
                self._note(row, column, None, read)
            return read.value
        product = product_fen(quantity, price) if quantity is not None and price is not None else 0
        product = product if abs(product) <= LARGEST_FEN else 0
        stale = column in row.stale
        reason = BillDoubtful.FORMULA_WITHOUT_RESULT if stale else BillDoubtful.AMOUNT_UNREADABLE
        self._doubt(row, column, reason, title=self._title(column), read_as=product)
        return product

    def _title(self, column: int | None) -> str:
        titles = self._header.titles if self._header else ()
        return next((title.text for title in titles if title.index == column), "")

    def _note(self, row: SheetRow, column: int | None, title: str | None, read: ReadCell) -> None:
        """List what is doubtful in a cell, under the title of its column when none is given."""
        if read.reason is not None:
            told = self._title(column) if title is None else title
            seen = read.day if read.day is not None else read.value
            self._doubt(row, column, read.reason, title=told, read_as=seen)

    def _doubt(
        self,
        row: SheetRow,
        column: int | None,
        reason: BillDoubtful,
        *,
        title: str = "",
        read_as: object = None,
    ) -> None:
        if column is None:
            written = " ".join(as_written(c) for c in row.cells if c is not None)[:_TEXT]
        else:
            written = as_written(_at(row, column))
        where = "" if column is None else column_letters(column)
        seen = "" if read_as is None else str(read_as)
        self.doubts.append(
            BillDoubt(self.sheet.name, row.number, where, title, written, seen, reason)
        )


def _soon(draft: Draft) -> date | None:
    """A discharge without a year comes within the half year after the admission."""
    return None if draft.admitted is None else draft.admitted + timedelta(days=150)


@lru_cache(4096)
def _footing_of(first: str) -> tuple[BillField | None, bool]:
    """What a row of totals says by its first cell, None for an ordinary row; is it a subtotal?"""
    word = bare(first)
    if _SUBTOTAL.fullmatch(word):
        return BillField.TOTAL, True
    if _TOTAL.fullmatch(word):
        return BillField.TOTAL, False
    if _CLAIMED.fullmatch(word):
        return BillField.CLAIMED, False
    return BillField.INSURED if _INSURED.fullmatch(word) else None, False


def _first(row: SheetRow) -> CellValue:
    for cell in row.cells:
        if cell is not None:
            return cell
    return None


def _at(row: SheetRow, column: int | None) -> CellValue:
    return row.cells[column] if column is not None and column < len(row.cells) else None


def _cell(value: object) -> CellValue:
    return value if isinstance(value, str | int | float | date) else str(value)


def texts_above(sheet: Sheet, rows: int = 4) -> Iterator[str]:
    """The words at the top of a sheet: hospital and period stand there."""
    for row in sheet.rows[:rows]:
        yield from (cell for cell in row.cells if isinstance(cell, str))
