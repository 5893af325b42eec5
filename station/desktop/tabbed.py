"""A page of tabs: each asks, shows and does like a page of its own; one is in front."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front
from station.desktop.made_when_asked import MadeWhenAsked
from station.desktop.page import Page, to_the_edge
from station.desktop.print_out import PrintOut
from station.domain.problems import Problem
from station.usecases.work import UseCase


class Part(QWidget):
    """One tab: it asks, shows and does like a page, and speaks to the window through the page."""

    part: ClassVar[StrEnum]
    opens_with: ClassVar[type[UseCase[Any]]]
    """The tab is there for whoever may ask this."""

    said = Signal(str)
    """Success in one sentence, for the status line."""
    leads = Signal(str, object)
    """Another page, and what it is to show."""
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @staticmethod
    def title() -> str:
        """Name the tab."""
        raise NotImplementedError

    def reload(self) -> None:
        """Ask again for what the tab shows."""
        raise NotImplementedError

    def start(self) -> None:
        """Put the keyboard where work begins."""
        raise NotImplementedError

    def take(self, file: Any) -> None:
        """Bring to the front what a clock or another page has led here for."""
        del file

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its fields; give back what has no field here."""
        return tuple(problems)


class TabbedPage(Page):
    """Tabs above, one of them in front; a page declares an action for each that brings it up."""

    offers: ClassVar[tuple[type[Part], ...]]
    """The tabs, in their order; each is there for whoever may ask its question."""
    tabs_name: ClassVar[str]
    """The control name of the row of tabs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        there = [kind for kind in self.offers if desk.may(kind.opens_with)]
        kinds = {kind.part: partial(kind, desk) for kind in there}
        self.parts = MadeWhenAsked[StrEnum, Part](kinds, self._take_in)
        self.tabs = QTabBar()
        self.tabs.setObjectName(self.tabs_name)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._front = QStackedWidget()
        self._out = PrintOut(desk)
        for kind in there:
            self.tabs.addTab(kind.title())
        bring_to_front(self._front, self.front)
        layout = self.compose(to_the_edge(self._out), to_the_edge(self._front), head=[self.tabs])
        layout.setStretch(2, 1)
        self.tabs.currentChanged.connect(self._show_tab)

    @property
    def front(self) -> Part:
        """The tab in front."""
        return self.parts[list(self.parts)[max(0, self.tabs.currentIndex())]]

    def take_keyboard(self) -> None:
        self.front.start()

    def reload(self) -> None:
        self.front.reload()

    def bring(self, part: StrEnum) -> None:
        """Bring a tab to the front, with the keyboard in it."""
        if part in self.parts:
            self.tabs.setCurrentIndex(list(self.parts).index(part))
            self.front.start()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return super().take_problems(self.front.take_problems(problems))

    def _take_in(self, _part: StrEnum, made: Part) -> None:
        self._front.addWidget(made)
        made.said.connect(self.said)
        made.leads.connect(self.leads_to)
        made.printed.connect(self._out.print_sheet)

    def _show_tab(self, _tab: int) -> None:
        bring_to_front(self._front, self.front)
        if self.isVisible():
            self.reload()
