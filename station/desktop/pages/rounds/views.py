"""The views of the rounds page, one at a time in front: the sheet, and those that a key brings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop.layout import bring_to_front


class Views(QWidget):
    """A pile of views of which the first is the sheet; those behind ask for no room.

    Every other one is a widget with the signals `left`, `said` and `leads_to`, which are passed on.
    """

    brought = Signal()
    """Another view is in front now."""
    left = Signal()
    """The clerk goes back to the sheet."""
    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, sheet: QWidget, *others: Any) -> None:
        super().__init__()
        self._sheet = sheet
        self._pile = QStackedLayout(self)
        for each in (sheet, *others):
            self._pile.addWidget(each)
        for each in others:
            each.left.connect(self.left)
            each.said.connect(self.said)
            each.leads_to.connect(self.leads_to)
        self.bring(sheet)

    def at_sheet(self) -> bool:
        """Whether the sheet is in front."""
        return self._pile.currentWidget() is self._sheet

    def bring(self, view: QWidget) -> None:
        """Bring a view to the front."""
        bring_to_front(self._pile, view)
        self.brought.emit()
