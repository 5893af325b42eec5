"""The line of the page of the day that leads back to what was begun at the door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.today import Today as Names
from station.desktop.layout import row
from station.desktop.parts import Button, Sign, label
from station.wording import shown

if TYPE_CHECKING:
    from station.desktop.begun import Told
    from station.usecases.drafts import Draft

_LONGEST = 24
"""Characters of a title; a family of five, or a name that is still being typed, has more."""


class Unfinished(QWidget):
    """Arrivals that were begun on this computer and not finished; gone while there are none."""

    go_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "second", name=Names.DRAFTS)
        button = Button(Names.GO_ON, self.tr("Go on"), "link", press=self.go_on.emit)
        row(Sign("draft", "text_2"), self._words, button, None, parent=self)
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft], told: Sequence[Told], today: date) -> None:
        """Say how many wait, and of the newest whose it is and when it was kept.

        Of one that this clerk is only told of, who wrote it.
        """
        self.setVisible(bool(drafts or told))
        named = [
            (each.saved_at, _short(each.title) or self.tr("without a name")) for each in drafts
        ]
        words = self.tr("restricted draft of {clerk}")
        named += [(each.draft.saved_at, words.format(clerk=each.kept.writers)) for each in told]
        if not named:
            return
        saved_at, name = max(named)
        count = self.tr("%n intake(s) begun and not finished", "", len(named))
        last = self.tr("last {name}, kept {when}").format(
            name=name, when=shown.moment(saved_at, today)
        )
        self._words.setText(f"{count} · {last}")


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"
