"""Somebody who was here before, in place of the fields of a new person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.intake import Intake
from station.desktop.layout import column, row
from station.desktop.parts import Button, label
from station.desktop.photo import PhotoPart


class KnownFace(QWidget):
    """The face of then until there is one of now, the name, the facts; and the way back."""

    not_them = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photo = PhotoPart(f"{Intake.PHOTO}_known", beside=True)
        self._name = label("", "name")
        self._facts = label("", "second", wrap=True)
        self._back = Button(
            Intake.NOT_THIS_PERSON, self.tr("Not this person"), press=self.not_them.emit
        )
        verbs = row(self._back, *self.photo.buttons, None, gap=t.SPACE_2)
        words = column(self._name, self._facts, verbs, None)
        line = row(self.photo, words, gap=t.SPACE_4, parent=self)
        line.setStretch(1, 1)

    def show_person(self, name: str, facts: str, picture: bytes | None) -> None:
        """Show who was taken; without a picture of now the box waits for that of then."""
        self._name.setText(name)
        self._facts.setText(facts)
        self.show_photo(picture)

    def show_photo(self, picture: bytes | None) -> None:
        self.photo.show_photo(picture)

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus()
