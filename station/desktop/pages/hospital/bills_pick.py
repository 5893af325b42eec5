"""A field of a form that offers many choices in a box: hospitals, periods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from station.desktop.fields import Field
from station.desktop.layout import row


class PickField(Field):
    """One of a list that is too long to be all visible; the first is chosen at the start."""

    def __init__(
        self, name: str, text: str, options: Sequence[tuple[Any, str]], *, place: str
    ) -> None:
        super().__init__(name, text, place=place)
        self.box = QComboBox()
        self.box.setObjectName(name)
        for value, words in options:
            self.box.addItem(words, value)
        self._give_caption_to(self.box)
        self.setFocusProxy(self.box)
        row(self.box, parent=self).setStretch(0, 1)
        self.box.currentIndexChanged.connect(lambda _at: self.edited.emit())

    def control(self) -> QWidget:
        return self.box

    def typed(self) -> str:
        return self.box.currentText()

    def retype(self, text: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findText(text)))

    def value(self) -> Any:
        return self.box.currentData()

    def show_value(self, value: Any) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(value)))
