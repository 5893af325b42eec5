"""What hospitals ask for: the list of their bills, and one bill under review."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop.controls.bills import Bills as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, holder, row
from station.desktop.page import to_the_edge
from station.desktop.pages.hospital.bills_audit import JointAudits
from station.desktop.pages.hospital.bills_import import BillsImport
from station.desktop.pages.hospital.bills_list import BillsList
from station.desktop.pages.hospital.bills_prices import BillsPrices
from station.desktop.pages.hospital.bills_review import BillReview
from station.desktop.pages.hospital.bills_sample import SamplePanel
from station.desktop.pages.hospital.bills_typed import BillTyping
from station.desktop.parts import Button
from station.domain.bill_records import BillFilter, BillsChecked
from station.domain.problems import Problem
from station.usecases.bill_typed import TypeBill
from station.usecases.bills import CheckBills, ImportBills
from station.usecases.claims_sample import DrawSample


class BillsPart(QStackedWidget):
    """The list and what is opened from it take each other's place; Esc comes back to the list."""

    said = Signal(str)
    wants_letter = Signal(int)
    """The letter that the bill in front names."""
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""
    covers = Signal(bool)
    """Whether something is opened that has the page's head for itself, whenever it changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        words = self.tr("Bring in a workbook…")
        bring = Button(Names.BRING_IN, words, "primary", shortcut="I", press=self.bring_in)
        bring.setEnabled(desk.may(ImportBills))
        typed = Button(Names.TYPE, self.tr("Type a bill…"), shortcut="N", press=self.type_one)
        typed.setEnabled(desk.may(TypeBill))
        words = self.tr("Price lists…")
        prices = Button(Names.SEE_PRICES, words, shortcut="P", press=self.see_prices)
        again = Button(Names.CHECK, self.tr("Check anew"), shortcut="R", press=self.check_anew)
        again.setEnabled(desk.may(CheckBills))
        draw = Button(Names.SAMPLE, self.tr("Sample…"), shortcut="S", press=self.draw_sample)
        draw.setEnabled(desk.may(DrawSample))
        words = self.tr("Joint review…")
        joint = Button(Names.SEE_AUDITS, words, shortcut="M", press=self.see_audits)
        self.list = BillsList(desk, again, prices, draw, joint, typed, bring)
        self.sample = SamplePanel(desk)
        self.audits = JointAudits(desk)
        self.review = BillReview(desk)
        self.head = self.review.head
        self.coming = BillsImport(desk)
        self.typing = BillTyping(desk)
        self.prices = BillsPrices(desk)
        self._prices = holder(to_the_edge(self.prices))
        beside = row(self.list, self.sample)
        beside.setStretch(0, 1)
        self._listed = holder(to_the_edge(holder(beside)))
        self._audits = holder(to_the_edge(self.audits))
        self._coming = holder(to_the_edge(self.coming))
        self._typing = holder(to_the_edge(self.typing))
        others = (self._coming, self._typing, self._prices, self._audits)
        for part in (self._listed, self.review, *others):
            self.addWidget(part)
        bring_to_front(self, self._listed)
        self._connect()

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
        if self.currentWidget() is self._audits:
            return self.audits.take_problems(left)
        if self.is_list:
            return self.sample.take_problems(left)
        return self.coming.take_problems(left) if self.currentWidget() is self._coming else left

    def take_conflict(self, owner: QObject) -> bool:
        """Show anew what another desk has changed meanwhile; False when it is not shown here."""
        if owner is self.review:
            return self.review.take_conflict()
        return owner is self.audits and self.audits.take_conflict()

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
        elif self.currentWidget() is self._audits:
            self.audits.reload()
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
        elif self.currentWidget() is self._audits:
            self.audits.start()
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

    def draw_sample(self) -> None:
        """Draw, beside the list, which bills of a hospital and period are reviewed."""
        self.sample.open(*self.list.lots(), self.list.wanted())

    def see_audits(self) -> None:
        """Put reviewed bills before the three departments, or look at what they said."""
        self._bring(self._audits)
        self.audits.open(*self.list.lots(), self.list.wanted())

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

    def _show_drawn(self, hospital_id: int | None, period: str) -> None:
        self.list.show_period(hospital_id, period)

    def _show_imported(self, hospital_id: int | None, period: str) -> None:
        self._bring(self._listed)
        self.list.show_period(hospital_id, period)
        self.list.view.setFocus()

    def _connect(self) -> None:
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
        self.review.printed.connect(self.printed)
        self.sample.drawn.connect(self._show_drawn)
        self.sample.left.connect(self.list.view.setFocus)
        self.audits.left.connect(self.show_list)
        self.audits.said.connect(self.said)
        self.audits.printed.connect(self.printed)
        self.audits.wants_bill.connect(lambda bill_id: self.open(bill_id, BillFilter()))

    def _bring(self, part: QWidget) -> None:
        bring_to_front(self, part)
        self.covers.emit(self.is_review)
