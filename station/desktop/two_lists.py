"""A tab of two lists, each with its panel: a switch above brings one of them to the front."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from station.desktop.form_host import FormHost
from station.desktop.layout import bring_to_front, column, row
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table_view import RecordView
from station.domain.problems import Problem

_PANEL = 440


class Half(NamedTuple):
    """One of the two: its words in the switch, the control name of its side, list and panel."""

    words: str
    name: str
    view: RecordView
    panel: FormHost


class TwoLists(Part):
    """The arrows go through a list, the panel follows it; the keys of the deeds stand in them."""

    def compose(self, switch: str, says: str, halves: tuple[Half, Half], *beside: QWidget) -> None:
        """Lay the tab out, with `beside` at the end of the line of the switch.

        `switch` is the control name of the switch, `says` what a screen reader calls it.
        """
        self._halves = halves
        self._front = QStackedWidget()
        self.switch = QTabBar()
        self.switch.setObjectName(switch)
        self.switch.setAccessibleName(says)
        self.switch.setDrawBase(False)
        self.switch.setExpanding(False)
        self.switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for half in halves:
            self.switch.addTab(half.words)
            self._front.addWidget(self._side(half))
        self.switch.currentChanged.connect(self.turned)
        bring_to_front(self._front, self._front.widget(0))
        column(row(self.switch, None, *beside), self._front, parent=self).setStretch(1, 1)

    def see(self, half: int) -> None:
        """Bring one of the two to the front, with the keyboard in its list."""
        self.switch.setCurrentIndex(half)
        self.start()

    def turned(self, half: int) -> None:
        """One of the two has come to the front."""
        bring_to_front(self._front, self._front.widget(half))

    def start(self) -> None:
        self._halves[self.switch.currentIndex()].view.setFocus()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self._halves[self.switch.currentIndex()].panel.take_problems(problems)

    def _side(self, half: Half) -> WithSidePanel:
        view, panel = half.view, half.panel
        side = WithSidePanel(half.name, view, self.tr("List"), panel, self.tr("Details"), _PANEL)
        panel.said.connect(self.said)
        panel.printed.connect(self.printed)
        panel.left.connect(side.show_main)
        panel.left.connect(view.setFocus)
        panel.opened.connect(side.show_side)
        view.opened.connect(lambda _line: side.show_side())
        return side
