"""The view of goods: giving out, the meals of the day, and the stock book."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from station.desktop.controls.goods import Goods
from station.desktop.desk import Desk
from station.desktop.form import Form
from station.desktop.layout import column, row
from station.desktop.page import to_the_edge
from station.desktop.pages.rounds.cash import CashPart
from station.desktop.pages.rounds.goods_give import GivePart
from station.desktop.pages.rounds.goods_stock import StockPart
from station.desktop.pages.rounds.meals import MealsPart
from station.desktop.parts import Button
from station.domain.problems import Problem


class GoodsView(QWidget):
    """Tabs of one subject each; Alt with a digit goes from one to the other, Esc to the rounds.

    `alone` it is a page of its own and leads back to nothing.
    """

    left = Signal()
    """The clerk goes back to the sheet of the rounds."""
    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk, *, alone: bool = False) -> None:
        super().__init__()
        self.give, self.meals, self.stock = GivePart(desk), MealsPart(desk), StockPart(desk)
        self.cash = CashPart(desk)
        self._parts = (self.give, self.meals, self.stock, self.cash)
        for part in self._parts:
            part.said.connect(self.said)
        self.give.leads_to.connect(self.leads_to)
        self._tabs = QTabBar()
        self._tabs.setObjectName(Goods.VIEWS)
        self._tabs.setDrawBase(False)
        self._tabs.addTab(self.tr("Give out  Alt+1"))
        self._tabs.addTab(self.tr("Meals  Alt+2"))
        self._tabs.addTab(self.tr("Stock book  Alt+3"))
        self._tabs.addTab(self.tr("Small cash  Alt+4"))
        self._tabs.currentChanged.connect(self._show)
        for number in range(len(self._parts)):
            keys = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self._tabs.setCurrentIndex, number))
        back = Button(Goods.BACK, self.tr("Back to the sheet"), key="Esc", press=self.left.emit)
        if alone:
            back.hide()
        both = QWidget()
        self._stack = QStackedLayout(both)
        for part in self._parts:
            self._stack.addWidget(part)
        layout = column(to_the_edge(row(self._tabs, None, back)), both, parent=self)
        layout.setStretch(1, 1)

    def start(self) -> None:
        """Show the part that is in front, the keyboard on it."""
        self.reload()
        self._parts[self._tabs.currentIndex()].start()

    def reload(self) -> None:
        """Ask again for what is shown; what is typed stays."""
        if self.isVisible():
            self._parts[self._tabs.currentIndex()].reload()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at the fields of the part that is in front."""
        if self._stack.currentWidget() is self.give:
            return self.give.take_problems(problems)
        left = tuple(problems)
        for form in self.findChildren(Form):
            left = form.show_problems(left) if form.isVisibleTo(self) else left
        return left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.start()
