"""The line of the page of the day that leads back to what was begun at the door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls import Today as Names
from station.desktop.layout import row
from station.desktop.parts import Button, Sign, label
from station.wording import shown

if TYPE_CHECKING:
    from station.usecases.drafts import Draft


class Unfinished(QWidget):
    """Arrivals that were begun on this computer and not finished; gone while there are none."""

    go_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "second", name=Names.DRAFTS)
        button = Button(Names.GO_ON, self.tr("Go on"), "link", press=self.go_on.emit)
        row(Sign("draft", "text_2"), self._words, button, None, parent=self)
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft], today: date) -> None:
        """Say how many wait, and of the newest whose it is and when it was kept."""
        self.setVisible(bool(drafts))
        if drafts:
            newest = drafts[0]
            words = self.tr("%n intake(s) begun and not finished", "", len(drafts))
            last = self.tr("last {name}, kept {when}").format(
                name=newest.title or self.tr("without a name"),
                when=shown.moment(newest.saved_at, today),
            )
            self._words.setText(f"{words} · {last}")
