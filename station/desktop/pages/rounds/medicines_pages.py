"""The stock book of medicines as two lists: its pages above, the rows of the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from station.desktop import tokens as t
from station.desktop.controls.medicines import Medicines
from station.desktop.layout import Item, column, frame
from station.desktop.parts import label, sign_line
from station.desktop.table import Align, Cell, Column
from station.desktop.typed_fields import Now
from station.domain.medicines import Control
from station.domain.medicines import quantity_words as _plain
from station.domain.medicines_stock import BookedRow, MoveKind, StockPage
from station.wording import shown
from station.wording.medicine_words import amount
from station.wording.naming import named

translate = QCoreApplication.translate


def page_columns(now: Now) -> Sequence[Column[StockPage]]:
    """A page: what it is of, whose, what must be there, how the last count came out."""
    return (
        Column(translate("MedicineBook", "Page"), lambda page: str(page.id), width=44),
        Column(
            translate("MedicineBook", "Medicine"),
            lambda page: Cell(page.medicine, strong=True, small=page.strength),
        ),
        Column(translate("MedicineBook", "Whose"), _whose, width=128),
        Column(translate("MedicineBook", "Controlled"), _control, width=132, least=True),
        Column(
            translate("MedicineBook", "In the book"),
            lambda page: Cell(amount(page.balance, page.unit), strong=True),
            width=88,
            align=Align.RIGHT,
        ),
        Column(translate("MedicineBook", "Last count"), lambda page: _count(page, now), width=176),
    )


def row_columns(now: Now) -> Sequence[Column[BookedRow]]:
    """A row: when, what, how much, what was there then, to whom or why, who wrote it."""
    return (
        Column(translate("MedicineBook", "When"), lambda row: _when(row, now), width=128),
        Column(translate("MedicineBook", "Row"), _kind, width=104),
        Column(translate("MedicineBook", "In, out"), _quantity, width=72, align=Align.RIGHT),
        Column(translate("MedicineBook", "Then there"), _there, width=72, align=Align.RIGHT),
        Column(translate("MedicineBook", "To whom, why"), _words),
        Column(
            translate("MedicineBook", "By"),
            lambda row: "、".join(filter(None, (row.move.clerk, row.move.second))),
            width=176,
            tone="text_2",
            least=True,
        ),
    )


def whose(page: StockPage) -> str:
    """Whose the medicine is: a resident's, or the station's own."""
    return page.name or translate("MedicineBook", "the station's")


def page_card(page: StockPage | None, now: Now) -> QFrame:
    """What there is to know of the chosen page, and what the keys do with it."""
    if page is None:
        words = translate("MedicineBook", "Nothing is kept. What is brought comes with its order.")
        return frame(column(label(words, "second", wrap=True), margin=t.SPACE_3))
    kept = whose(page) + (f"，{named(page.control)}" if page.is_controlled else "")
    items: list[Item] = [
        label(page.title, "heading", wrap=True, name=Medicines.PAGE),
        label(kept, "second", wrap=True),
        label(amount(page.balance, page.unit), "strong"),
    ]
    if page.expires_on is not None:
        items.append(_expiry(page, now))
    keys = translate("MedicineBook", "Enter goes to its rows, and there puts a row right.")
    items.append(label(keys, "small", wrap=True))
    return frame(column(*items, margin=t.SPACE_3))


def _expiry(page: StockPage, now: Now) -> Item:
    assert page.expires_on is not None
    words = translate("MedicineBook", "Good until {day}")
    said = words.format(day=shown.full_day(page.expires_on))
    if page.expires_on < now().date():
        return sign_line("overdue", "danger", said, "danger", wrap=True)
    return label(said, "second")


def _whose(page: StockPage) -> Cell:
    return Cell(whose(page), "text" if page.name else "text_2")


def _control(page: StockPage) -> Cell:
    return Cell("" if page.control is Control.NONE else named(page.control), "warn")


def _count(page: StockPage, now: Now) -> Cell:
    count = page.last_count
    if count is None or count.counted is None:
        never = translate("MedicineBook", "never counted")
        return Cell(never, "warn", sign="info") if page.is_controlled else Cell("")
    at = shown.moment(count.happened_at, now().date())
    if not page.difference:
        return Cell(at, "text_2", sign="tick")
    words = translate("MedicineBook", "{at}: {there} found")
    told = words.format(at=at, there=amount(count.counted, page.unit))
    return Cell(told, "danger", strong=True, sign="overdue")


def _when(row: BookedRow, now: Now) -> Cell:
    today, move = now().date(), row.move
    late = shown.late_entry(move.entered_at, move.happened_at, today)
    return Cell(shown.moment(move.happened_at, today), small=late)


def _kind(row: BookedRow) -> Cell:
    move = row.move
    if move.corrects is not None:
        words = translate("MedicineBook", "puts right: {row}")
        return Cell(words.format(row=named(move.kind)), "text_2")
    return Cell(named(move.kind), "text_3" if move.corrected else "text")


def _quantity(row: BookedRow) -> Cell:
    if row.move.kind is MoveKind.COUNTED:
        return Cell("")
    return Cell(_signed(row.move.quantity), "text_3" if row.move.corrected else "text", strong=True)


def _there(row: BookedRow) -> str:
    return _plain(row.balance)


def _words(row: BookedRow) -> Cell:
    move = row.move
    told = [move.to_whom, move.reason]
    if move.expected is not None and move.counted is not None:
        words = translate("MedicineBook", "in the book {book}, found {there}")
        told.insert(0, words.format(book=_plain(move.expected), there=_plain(move.counted)))
    tone = "danger" if move.difference else "text_2"
    return Cell("　".join(filter(None, told)), tone)


def _signed(thousandths: int) -> str:
    sign = "+" if thousandths > 0 else "−"
    return f"{sign}{_plain(abs(thousandths))}"
