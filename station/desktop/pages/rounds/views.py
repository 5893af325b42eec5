"""The views of the rounds page, one at a time in front: the sheet, and those that a key brings."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget


class View(Protocol):
    """What every view but the sheet says to its page."""

    left: SignalInstance
    said: SignalInstance
    leads_to: SignalInstance


class Views(QWidget):
    """A pile of views of which the first is the sheet; those behind ask for no room."""

    brought = Signal()
    """Another view is in front now."""
    left = Signal()
    """The clerk goes back to the sheet."""
    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, sheet: QWidget, *others: QWidget) -> None:
        super().__init__()
        self._sheet, self._all = sheet, (sheet, *others)
        self._pile = QStackedLayout(self)
        for each in self._all:
            self._pile.addWidget(each)
        self.bring(sheet)

    def hear(self, view: View) -> None:
        """Pass on what a view says."""
        view.left.connect(self.left)
        view.said.connect(self.said)
        view.leads_to.connect(self.leads_to)

    def at_sheet(self) -> bool:
        """Whether the sheet is in front."""
        return self._pile.currentWidget() is self._sheet

    def bring(self, view: QWidget) -> None:
        """Bring a view to the front."""
        for each in self._all:
            wanted = QSizePolicy.Policy.Preferred if each is view else QSizePolicy.Policy.Ignored
            each.setSizePolicy(wanted, QSizePolicy.Policy.Preferred)
        self._pile.setCurrentWidget(view)
        self.brought.emit()
