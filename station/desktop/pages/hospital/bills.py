"""What hospitals ask for: the list of their bills, and one bill under review."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop.desk import Desk
from station.desktop.layout import holder
from station.desktop.page import to_the_edge
from station.desktop.pages.hospital.bills_list import BillsList
from station.desktop.pages.hospital.bills_review import BillReview
from station.domain.bill_records import BillFilter
from station.domain.problems import Problem


class BillsPart(QStackedWidget):
    """The list and what is opened from it take each other's place; Esc comes back to the list."""

    said = Signal(str)
    wants_letter = Signal(int)
    """The letter that the bill in front names."""
    covers = Signal(bool)
    """Whether something is opened that has the page's head for itself, whenever it changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.list = BillsList(desk)
        self.review = BillReview(desk)
        self.head = self.review.head
        self._listed = holder(to_the_edge(self.list))
        for part in (self._listed, self.review):
            self.addWidget(part)
        self.list.opened.connect(self.open)
        self.review.left.connect(self.show_list)
        self.review.said.connect(self.said)
        self.review.placed.connect(lambda: self.covers.emit(not self.is_list))
        self.review.wants_letter.connect(self.wants_letter)

    @property
    def place(self) -> str:
        """Say in the head which bill of how many is open."""
        return self.review.place

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused where it was typed; give back the rest."""
        left = tuple(problems)
        return left if self.is_list else self.review.take_problems(left)

    @property
    def is_list(self) -> bool:
        """Whether the list is in front."""
        return self.currentWidget() is self._listed

    def reload(self) -> None:
        """Ask anew for what is in front."""
        if self.currentWidget() is self.review:
            self.review.reload()
        else:
            self.list.reload()

    def start(self) -> None:
        """Give the keyboard to what is in front."""
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

    def _bring(self, part: QWidget) -> None:
        self.setCurrentWidget(part)
        self.covers.emit(not self.is_list)
