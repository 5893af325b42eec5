"""What hospitals ask for: the list of their bills, and one bill under review."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop.controls import Bills as Names
from station.desktop.desk import Desk
from station.desktop.layout import holder
from station.desktop.page import to_the_edge
from station.desktop.pages.hospital.bills_import import BillsImport
from station.desktop.pages.hospital.bills_list import BillsList
from station.desktop.pages.hospital.bills_prices import BillsPrices
from station.desktop.pages.hospital.bills_review import BillReview
from station.desktop.pages.hospital.bills_typed import BillTyping
from station.desktop.parts import Button
from station.domain.bill_records import BillFilter, BillsChecked
from station.domain.problems import Problem
from station.usecases.bill_typed import TypeBill
from station.usecases.bills import CheckBills, ImportBills


class BillsPart(QStackedWidget):
    """The list and what is opened from it take each other's place; Esc comes back to the list."""

    said = Signal(str)
    wants_letter = Signal(int)
    """The letter that the bill in front names."""
    covers = Signal(bool)
    """Whether something is opened that has the page's head for itself, whenever it changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        words = self.tr("Bring in a workbook…")
        bring = Button(Names.BRING_IN, words, "primary", press=self.bring_in)
        bring.setEnabled(desk.may(ImportBills))
        typed = Button(Names.TYPE, self.tr("Type a bill…"), press=self.type_one)
        typed.setEnabled(desk.may(TypeBill))
        prices = Button(Names.SEE_PRICES, self.tr("Price lists…"), press=self.see_prices)
        again = Button(Names.CHECK, self.tr("Check anew"), press=self.check_anew)
        again.setEnabled(desk.may(CheckBills))
        self.list = BillsList(desk, again, prices, typed, bring)
        self.review = BillReview(desk)
        self.head = self.review.head
        self.coming = BillsImport(desk)
        self.typing = BillTyping(desk)
        self.prices = BillsPrices(desk)
        self._prices = holder(to_the_edge(self.prices))
        self._listed = holder(to_the_edge(self.list))
        self._coming = holder(to_the_edge(self.coming))
        self._typing = holder(to_the_edge(self.typing))
        for part in (self._listed, self.review, self._coming, self._typing, self._prices):
            self.addWidget(part)
        self.list.opened.connect(self.open)
        self.review.left.connect(self.show_list)
        self.review.said.connect(self.said)
        self.typing.left.connect(self.show_list)
        self.typing.said.connect(self.said)
        self.typing.saved.connect(lambda bill_id: self.open(bill_id, BillFilter()))
        self.prices.left.connect(self.show_list)
        self.prices.said.connect(self.said)
        self.coming.left.connect(self.show_list)
        self.coming.said.connect(self.said)
        self.coming.came_in.connect(self._show_imported)
        self.review.placed.connect(lambda: self.covers.emit(self.is_review))
        self.review.wants_letter.connect(self.wants_letter)

    @property
    def place(self) -> str:
        """Say in the head which bill of how many is open."""
        return self.review.place

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused where it was typed; give back the rest."""
        left = tuple(problems)
        if self.currentWidget() is self.review:
            return self.review.take_problems(left)
        if self.currentWidget() is self._typing:
            return self.typing.take_problems(left)
        if self.currentWidget() is self._prices:
            return self.prices.take_problems(left)
        return self.coming.take_problems(left) if self.currentWidget() is self._coming else left

    @property
    def is_review(self) -> bool:
        """Whether one bill is in front, with the head of the page."""
        return self.currentWidget() is self.review

    @property
    def is_list(self) -> bool:
        """Whether the list is in front."""
        return self.currentWidget() is self._listed

    def reload(self) -> None:
        """Ask anew for what is in front."""
        if self.currentWidget() is self.review:
            self.review.reload()
        elif self.is_list:
            self.list.reload()

    def start(self) -> None:
        """Give the keyboard to what is in front."""
        if self.currentWidget() is self._coming:
            self.coming.start()
        elif self.currentWidget() is self._typing:
            self.typing.start()
        elif self.currentWidget() is self._prices:
            self.prices.start()
        else:
            (self.list.view if self.is_list else self.review.view).setFocus()

    def open(self, bill_id: int, wanted: BillFilter) -> None:
        """Review a bill of a list."""
        self._bring(self.review)
        self.review.open(bill_id, wanted)

    def show_list(self) -> None:
        """Come back to the list, on the bill that was open."""
        self._bring(self._listed)
        self.list.reload()
        self.list.view.go_to(self.review.bill_id)
        self.list.view.setFocus()

    def bring_in(self) -> None:
        """Bring a hospital's workbook in."""
        self._bring(self._coming)
        self.coming.start()

    def see_prices(self) -> None:
        """Look a price up, or bring a price list in."""
        self._bring(self._prices)
        self.prices.start()

    def check_anew(self) -> None:
        """Check the bills of the hospital and period in the list: prices may have changed."""
        wanted = self.list.wanted()

        def checked(found: BillsChecked) -> None:
            self.list.reload()
            self.said.emit(self.tr("%n bill(s) were checked anew.", "", found.bills))

        deed = CheckBills(wanted.hospital_id, wanted.period)
        self._desk.do(self, deed, checked, title=self.tr("Checking bills"))

    def type_one(self) -> None:
        """Take a bill down from paper."""
        self._bring(self._typing)
        self.typing.start()

    def _show_imported(self, hospital_id: int | None, period: str) -> None:
        self._bring(self._listed)
        self.list.show_period(hospital_id, period)
        self.list.view.setFocus()

    def _bring(self, part: QWidget) -> None:
        self.setCurrentWidget(part)
        self.covers.emit(self.is_review)
