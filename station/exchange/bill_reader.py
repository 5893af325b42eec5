"""A hospital's workbook becomes bills with their lines, whatever its layout.

Two ways of billing are known: a summary of all bills beside a sheet of all lines, and a sheet
(or a block) for every patient with labels above the lines and totals below. What cannot be read
is listed as a doubt; lines that name no known bill become a bill of their own, so that nothing
the hospital asks for is lost. A workbook that is no settlement is refused with what it seems
to be.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from station.domain.bills import (
    Bill,
    BillDoubt,
    BillDoubtful,
    BillField,
    BillReading,
    BillTrouble,
)
from station.domain.names import fold
from station.domain.problems import Problem, Refused
from station.exchange.bill_cells import read_text
from station.exchange.bill_headers import KEYS, bare, titles_read
from station.exchange.bill_sheet import Draft, RawLine, SheetReader, texts_above
from station.exchange.cells import Workbook, as_written

_HOSPITAL = re.compile(
    r"^(.{1,30}?(?:医院|卫生院|卫生中心|保健院|救治中心|卫生服务中心|诊所|防治院))"
)
_QUARTER = re.compile(
    r"(20\d\d)\s*年?\D{0,3}?(?:第\s*([1-4一二三四])\s*季度|Q([1-4]))", re.IGNORECASE
)
_MONTH = re.compile(r"(20\d\d)\s*年\s*(1[0-2]|0?[1-9])\s*月")
_YEAR = re.compile(r"(20\d\d)\s*年")
_FIGURES = {"一": "1", "二": "2", "三": "3", "四": "4"}
_LETTERS = re.compile(r"送治|送医日期|开具日期")
_REGISTER = re.compile(r"求助|身份证|来站|入站|离站")


def read_bills(
    book: Workbook, corrected: Mapping[str, BillField] | None = None, file_name: str = ""
) -> BillReading:
    """Read every sheet. `corrected` tells what titles mean, by their words.

    Raises Refused with a BillTrouble when the workbook holds no bill.
    """
    field_of = titles_read({bare(title): field for title, field in (corrected or {}).items()})
    titles = [text for sheet in book.sheets for text in (*texts_above(sheet), sheet.name)]
    period = _period([*titles, file_name])
    hint = _middle(period, titles)
    readers = [SheetReader(sheet, field_of, hint) for sheet in book.sheets]
    for reader in readers:
        reader.read()
    drafts = [draft for reader in readers for draft in reader.drafts]
    doubts = _share_out(readers, drafts)
    doubts += [doubt for reader in readers for doubt in reader.doubts]
    if not drafts:
        raise Refused(_why_none(book, readers))
    for reader in readers:
        if not reader.has_header and reader.sheet.rows:
            doubts.append(_sheet_not_read(reader))
    doubts += [doubt for draft in drafts for doubt in _doubts_of(draft)]
    return BillReading(
        hospital=_hospital(titles),
        period=period or _period_of(drafts),
        bills=tuple(_bill(draft) for draft in drafts),
        columns=tuple(column for reader in readers for column in reader.columns),
        doubts=tuple(doubts),
        rows_read=sum(len(sheet.rows) for sheet in book.sheets),
    )


def _bill(draft: Draft) -> Bill:
    return Bill(
        hospital_id=None,
        invoice=draft.text(BillField.INVOICE),
        letter=draft.letter,
        name=draft.text(BillField.NAME),
        sex=draft.sex,
        admitted=draft.admitted,
        discharged=draft.discharged,
        diagnosis=draft.text(BillField.DIAGNOSIS),
        total_fen=draft.money.get(BillField.TOTAL),
        insured_fen=draft.money.get(BillField.INSURED, 0),
        claimed_fen=draft.money.get(BillField.CLAIMED),
        lines=tuple(draft.lines),
        sheet=draft.sheet,
        row=draft.row,
        admission_number=draft.text(BillField.ADMISSION_NUMBER),
    )


def _doubts_of(draft: Draft) -> list[BillDoubt]:
    found = []
    if not draft.lines:
        found.append(_about(draft, BillDoubtful.BILL_WITHOUT_LINES))
    if draft.from_lines:
        found.append(_about(draft, BillDoubtful.LINES_WITHOUT_BILL))
    elif BillField.TOTAL not in draft.money:
        found.append(_about(draft, BillDoubtful.TOTAL_MISSING))
    if draft.admitted and draft.discharged and draft.discharged < draft.admitted:
        found.append(_about(draft, BillDoubtful.STAY_BACKWARDS))
    return found


def _about(draft: Draft, reason: BillDoubtful) -> BillDoubt:
    written = " ".join(filter(None, (draft.text(BillField.LETTER), draft.text(BillField.NAME))))
    return BillDoubt(draft.sheet, draft.row, "", "", written, "", reason)


def _sheet_not_read(reader: SheetReader) -> BillDoubt:
    row = reader.sheet.rows[0]
    written = " ".join(as_written(cell) for cell in row.cells if cell is not None)[:500]
    return BillDoubt(
        reader.sheet.name, row.number, "", "", written, "", BillDoubtful.SHEET_NOT_READ
    )


# --- which line belongs to which bill -------------------------------------------------------


def _share_out(readers: Sequence[SheetReader], drafts: list[Draft]) -> list[BillDoubt]:
    """Give every line that names its bill to that bill; a name nobody has makes a bill of it.

    A line that names none belongs with the one above it, as where cells are merged.
    """
    bills = _Bills(drafts)
    doubts: list[BillDoubt] = []
    for reader in readers:
        above: Draft | None = None
        for raw in reader.raw:
            said = _said(raw)
            draft, sure = (above, True) if above and not any(said) else bills.of(said)
            if draft is None:
                draft = bills.new(raw, said)
                drafts.append(draft)
            elif not sure:
                doubts.append(_unsure(raw))
            draft.lines.append(reader.line(raw.row, raw.header, draft))
            above = draft
    return doubts


def _unsure(raw: RawLine) -> BillDoubt:
    written = " ".join(as_written(cell) for cell in raw.row.cells if cell is not None)[:500]
    number = raw.row.number
    return BillDoubt(raw.sheet, number, "", "", written, "", BillDoubtful.LINES_OF_TWO_BILLS)


class _Bills:
    """Finds the bill of a line by what the line says of it, a text for each of KEYS."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._known: dict[tuple[BillField, str], list[Draft]] = {}
        self._seen: dict[tuple[str, ...], tuple[Draft | None, bool]] = {}
        for draft in drafts:
            self._add(draft)

    def _add(self, draft: Draft) -> None:
        for about in KEYS:
            for word in _words(draft.text(about)):
                self._known.setdefault((about, word), []).append(draft)

    def of(self, said: tuple[str, ...]) -> tuple[Draft | None, bool]:
        """The bill, and whether no other could be meant; None when no bill has these names."""
        if said not in self._seen:
            self._seen[said] = self._find(said)
        return self._seen[said]

    def _find(self, said: tuple[str, ...]) -> tuple[Draft | None, bool]:
        """Each name narrows the choice; one that would leave nobody is passed over."""
        rivals: list[Draft] | None = None
        for about, text in zip(KEYS, said, strict=True):
            named = [d for word in _words(text) for d in self._named(about, word)]
            both = named if rivals is None else [d for d in rivals if d in named]
            if both:
                rivals = both
        if not rivals:
            return None, False
        return rivals[0], len({id(draft) for draft in rivals}) == 1

    def _named(self, about: BillField, word: str) -> list[Draft]:
        # A hospital that has no letter writes the name where the letter belongs.
        return self._known.get((about, word)) or self._known.get((BillField.NAME, word), [])

    def new(self, raw: RawLine, said: tuple[str, ...]) -> Draft:
        """A bill that only its lines tell of."""
        draft = Draft(raw.sheet, raw.row.number, from_lines=True)
        draft.texts.update({about: text for about, text in zip(KEYS, said, strict=True) if text})
        self._add(draft)
        self._seen[said] = draft, True
        return draft


def _said(raw: RawLine) -> tuple[str, ...]:
    cells = raw.row.cells
    return tuple(
        [
            "" if column is None or column >= len(cells) else read_text(cells[column])
            for column in raw.header.whose
        ]
    )


def _words(text: str) -> tuple[str, ...]:
    folded = fold(text)
    return (folded,) if folded else ()


# --- what the titles tell -------------------------------------------------------------------


def _hospital(titles: Sequence[str]) -> str:
    found = (_HOSPITAL.match("".join(title.split())) for title in titles)
    return next((match[1] for match in found if match), "")


def _period(texts: Sequence[str]) -> str:
    """2026Q3 or 2026-07, from the first title that tells it."""
    for text in texts:
        if quarter := _QUARTER.search(text):
            said = quarter[2] or quarter[3]
            return f"{quarter[1]}Q{_FIGURES.get(said, said)}"
        if month := _MONTH.search(text):
            return f"{month[1]}-{int(month[2]):02d}"
    return ""


def _period_of(drafts: Sequence[Draft]) -> str:
    """The quarter in which most stays ended."""
    days = [draft.discharged or draft.admitted for draft in drafts]
    quarters = [f"{day.year}Q{(day.month + 2) // 3}" for day in days if day is not None]
    return max(sorted(set(quarters)), key=quarters.count, default="")


def _middle(period: str, titles: Sequence[str]) -> date | None:
    """A day in the middle of the period, for days without a year."""
    if "Q" in period:
        year, quarter = period.split("Q")
        return date(int(year), int(quarter) * 3 - 1, 15)
    if period:
        return date(int(period[:4]), int(period[5:]), 15)
    years = [found[1] for title in titles if (found := _YEAR.search(title))]
    return date(int(years[0]), 7, 1) if years else None


def _why_none(book: Workbook, readers: Sequence[SheetReader]) -> Problem:
    if any(reader.has_header for reader in readers):
        return Problem(BillTrouble.NO_ROWS)
    words = " ".join(
        as_written(cell)
        for sheet in book.sheets
        for row in sheet.rows[:12]
        for cell in row.cells
        if cell is not None
    )
    if _REGISTER.search(words):
        return Problem(BillTrouble.A_REGISTER)
    return Problem(BillTrouble.LETTERS if _LETTERS.search(words) else BillTrouble.NOT_BILLS)
