"""The stock book of medicines by keyboard: its pages, their rows, and what is written into them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.medicines import Medicines
from station.desktop.desk import Desk
from station.desktop.layout import column, holder, row
from station.desktop.page import to_the_edge
from station.desktop.pages.rounds.medicines_book import (
    CorrectRowPanel,
    CountPanel,
    MovePanel,
    OpenPanel,
)
from station.desktop.pages.rounds.medicines_pages import (
    page_card,
    page_columns,
    row_columns,
    whose,
)
from station.desktop.pages.rounds.medicines_panel import MedicinePanel
from station.desktop.pages.rounds.side import RoundSide
from station.desktop.parts import Button, label
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import RecordTable
from station.desktop.table_view import RecordView
from station.domain.medicines_stock import BookedRow, StockPage, correction_problems
from station.domain.problems import Problem
from station.domain.stays import StayFilter, StayPage
from station.usecases.medicines_stock import (
    CorrectMedicineMove,
    CountMedicines,
    MedicineBook,
    MedicineRows,
    MoveMedicineStock,
    OpenMedicineStock,
)
from station.usecases.stay_lists import ResidentList
from station.usecases.work import UseCase, Write
from station.wording.medicine_words import amount
from station.wording.sentences import sentence

_MOST_RESIDENTS = 1000


class StockBookPart(QWidget):
    """Above the pages, below the rows of the chosen one: every figure with what it is the sum of.

    Enter goes from a page to its rows, and there puts a row right by a new one that names it.
    """

    left = Signal()
    """The clerk goes back to the medicine round."""
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.panel: MedicinePanel | None = None
        self._empty = False
        self._shown: StockPage | None = None
        self.pages: RecordTable[StockPage] = RecordTable(
            page_columns(desk.now), key=lambda each: each.id, parent=self
        )
        self.view = RecordView(Medicines.BOOK, self.pages)
        self.view.say_when_empty(
            self.tr("Nothing is kept. What is brought comes with its order, or as a new page.")
        )
        self.rows: RecordTable[BookedRow] = RecordTable(
            row_columns(desk.now), key=lambda each: each.move.id, parent=self
        )
        self.row_view = RecordView(Medicines.ROWS, self.rows)
        self.title = label("", "heading", name=Medicines.PAGE_TITLE)
        self.side = RoundSide()
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Show the book as it stands now, the keyboard on its pages."""
        self._close_panel()
        self.reload()
        self.view.setFocus()

    def reload(self) -> None:
        """Ask again for the pages, and for the rows of the chosen one."""
        if self.isVisible():
            self.desk.ask(self, MedicineBook(self._empty), self._show)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """What was refused stands at its field; the rest is for the window."""
        return self.panel.show_problems(problems) if self.panel else tuple(problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel is not None:
            self._close_panel()
        elif self.row_view.hasFocus():
            self.view.setFocus()
        else:
            self.left.emit()

    # --- making -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        move, count = self.tr("In, out…"), self.tr("Count")
        verbs = [
            self._verb(Medicines.MOVE, move, "/", MoveMedicineStock, self._ask_move),
            self._verb(Medicines.COUNT, count, "Ctrl+T", CountMedicines, self._ask_count),
            self._verb(
                Medicines.OPEN_PAGE,
                self.tr("New page"),
                "Ctrl+N",
                OpenMedicineStock,
                self._ask_page,
            ),
        ]
        words = self.tr("Used up too")
        self._all = Button(Medicines.ALL_PAGES, words, key="Ctrl+U", press=self._turn_empty)
        words = self.tr("Back to the round")
        back = Button(Medicines.LEAVE_BOOK, words, key="Esc", press=self.left.emit)
        heading = label(self.tr("Stock book of medicines"), "heading")
        head = row(heading, None, *(each for each in verbs if each), self._all, back)
        lists = column(self.view, self.title, self.row_view)
        lists.setStretch(0, 2)
        lists.setStretch(2, 3)
        self._lists = holder(lists)
        words = self.tr("While it is counted the book stays shut: what is there is written down.")
        self._shut = label(words, "second", wrap=True, centred=True)
        self._shut.hide()
        main = column(to_the_edge(head), self._lists, self._shut)
        main.setStretch(1, 1)
        names = self.tr("Stock book"), self.tr("Beside")
        self._both = WithSidePanel(
            Medicines.BOOK_TABS, holder(main), names[0], self.side, names[1], t.SIDE_PANEL
        )
        column(self._both, parent=self)

    def _verb(
        self, name: str, words: str, key: str, needs: type[UseCase[Any]], do: Any
    ) -> Button | None:
        """A button with its key, for who may; the slash is a sign in the fields beside."""
        if not self.desk.may(needs):
            return None
        for within in (self.view, self.row_view) if key == "/" else (self,):
            on_key(key, within, do)
        return Button(name, words, key=key, press=do)

    def _connect(self) -> None:
        on_key("Ctrl+U", self, self._turn_empty)
        self.view.chosen.connect(lambda _page: self._choose())
        self.view.opened.connect(lambda _page: self._go_to_rows())
        self.row_view.opened.connect(self._ask_correction)

    # --- showing ------------------------------------------------------------------------------

    def _show(self, pages: tuple[StockPage, ...]) -> None:
        first = self.view.current() is None
        strict_first = sorted(pages, key=lambda each: (not each.is_controlled, each.id))
        self.pages.show(strict_first)
        if first and pages:
            self.view.selectRow(0)
        self._choose()

    def _choose(self) -> None:
        """Follow the keyboard: the rows below are those of the chosen page."""
        page: StockPage | None = self.view.current()
        if page is None:
            self.rows.show([])
            self.title.setText("")
        else:
            self.desk.ask(self, MedicineRows(page.id), partial(self._show_rows, page), seat="rows")
        if self.panel is None and (page != self._shown or page is None):
            self._shown = page
            self.side.show_cards([page_card(page, self.desk.now)])

    def _show_rows(self, page: StockPage, rows: tuple[BookedRow, ...]) -> None:
        words = self.tr("Page {n}: {medicine}, {whose}, in the book {there}")
        self.title.setText(
            words.format(
                n=page.id,
                medicine=page.title,
                whose=whose(page),
                there=amount(page.balance, page.unit),
            )
        )
        self.rows.show(tuple(reversed(rows)))

    def _go_to_rows(self) -> None:
        if self.rows.rowCount():
            if self.row_view.current() is None:
                self.row_view.selectRow(0)
            self.row_view.setFocus()

    def _turn_empty(self) -> None:
        """Show pages that are used up as well, or leave them out again."""
        self._empty = not self._empty
        words = self.tr("Without used up") if self._empty else self.tr("Used up too")
        self._all.say(words)
        self.reload()

    # --- writing ------------------------------------------------------------------------------

    def _ask_move(self) -> None:
        page: StockPage | None = self.view.current()
        if page is not None:
            self._open(MovePanel(page))

    def _ask_count(self) -> None:
        def heard(pages: tuple[StockPage, ...]) -> None:
            if any(each.is_controlled for each in pages):
                self._open(CountPanel(pages))
            else:
                words = self.tr("No controlled medicine is kept: there is nothing to count.")
                self.said.emit(words)

        self.desk.ask(self, MedicineBook(), heard, seat="count")

    def _ask_page(self) -> None:
        def heard(residents: StayPage) -> None:
            self._open(OpenPanel(residents, self.desk.now))

        self.desk.ask(self, ResidentList(StayFilter(), limit=_MOST_RESIDENTS), heard)

    def _ask_correction(self, booked: BookedRow) -> None:
        """Open the form for a row that can be put right; of another say why it cannot."""
        page: StockPage | None = self.view.current()
        if page is None or not self.desk.may(CorrectMedicineMove):
            return
        if problems := correction_problems(booked.move):
            self.said.emit(sentence(problems[0]))
        else:
            self._open(CorrectRowPanel(page, booked.move, self.desk.now))

    def _open(self, panel: MedicinePanel) -> None:
        self.panel = panel
        panel.left.connect(self._close_panel)
        panel.acted.connect(self._do)
        self._shut_book(isinstance(panel, CountPanel))
        self.side.show_cards([panel])
        panel.show()
        self._both.show_side()
        panel.form.start()

    def _close_panel(self) -> None:
        """Take the form away; the keyboard goes back to the list that it came from."""
        rows = isinstance(self.panel, CorrectRowPanel)
        self.panel, self._shown = None, None
        self._shut_book(False)
        self._both.show_main()
        self._choose()
        (self.row_view if rows else self.view).setFocus()

    def _shut_book(self, shut: bool) -> None:
        """A count is written down before anybody looks what the book says."""
        self._lists.setVisible(not shut)
        self._shut.setVisible(shut)

    def _do(self, deed: Write[object]) -> None:
        def done(answer: object) -> None:
            said = self.tr("Written into the book.")
            if isinstance(deed, CountMedicines) and isinstance(answer, int) and answer:
                said = self.tr("%n page(s) not as in the book: see the duty book.", "", answer)
            self.said.emit(said)
            self._close_panel()
            self.reload()

        self.desk.do(self, deed, done)
