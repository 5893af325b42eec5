"""One line to type in that also hears what a screen reader or another program puts in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

PAUSE_MS = 300


class LineEdit(QLineEdit):
    """A line whose text counts as typed whoever writes it, except the program itself.

    Qt tells `textEdited` only of keys and input methods. Dictation, a screen reader's own box and
    an outside program write through the accessibility interface: the keyboard goes to the line
    and `textEdited` is told of that, too.
    """

    downwards = Signal()
    """Down was pressed: what stands under the line is wanted."""
    left = Signal()
    """A text was put in while the window has no keyboard, so that no focus will ever leave."""

    def __init__(self) -> None:
        super().__init__()
        self._own = False
        self._typed: str | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self._rested)
        self.textEdited.connect(self._note_typed)
        self.textChanged.connect(self._note_change)

    def setText(self, text: str | None) -> None:
        self._own = True
        super().setText(text)
        self._own = False

    def clear(self) -> None:
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.downwards.emit()
        super().keyPressEvent(event)

    def _note_typed(self, text: str) -> None:
        self._typed = text

    def _note_change(self, text: str) -> None:
        if self._own:
            return
        typed, self._typed = self._typed, None
        if text == typed:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.textEdited.emit(text)
        self._typed = None
        self._rest.start()

    def _rested(self) -> None:
        if not self.hasFocus():
            self.left.emit()
