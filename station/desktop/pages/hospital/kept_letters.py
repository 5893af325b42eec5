"""Half-written letters above the form: go on with one, or give it up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.hospital import Hospital as Names
from station.desktop.layout import column, empty
from station.desktop.pages.hospital.letter_drafts import TypedLetter
from station.desktop.parts import Banner, Button
from station.wording import shown


class KeptLetters(QWidget):
    """One line for each letter that was begun and not issued; nothing while there is none."""

    goes_on = Signal(object)
    """The `TypedLetter` that the clerk goes on with."""
    given_up = Signal(str)
    """The `client_id` of a letter that is not needed."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(parent=self)
        self.hide()

    def show_kept(self, letters: Sequence[TypedLetter], now: datetime) -> None:
        """Show these letters."""
        empty(self._lines)
        for letter in letters:
            self._lines.addWidget(self._banner(letter, now))
        self.setVisible(bool(letters))

    def _banner(self, letter: TypedLetter, now: datetime) -> Banner:
        words = self.tr("A half-written letter for {who} is kept.").format(
            who=letter.title or self.tr("a patient without a name yet")
        )
        when = self.tr("Typed {moment}.").format(moment=shown.moment(letter.typed_at, now.date()))
        go_on = Button(
            Names.GO_ON, self.tr("Go on"), "primary", press=lambda: self.goes_on.emit(letter)
        )
        give_up = Button(
            Names.GIVE_UP, self.tr("Give it up"), press=lambda: self.given_up.emit(letter.client_id)
        )
        return Banner("info", words, give_up, go_on, second=when, name=Names.KEPT)
