"""The fields that lie over the row with the keyboard: real ones, for one row at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from station.desktop.controls.rounds import Rounds
from station.desktop.line_edit import LineEdit
from station.desktop.pages.rounds.rows import BOXED, SheetRow
from station.desktop.pages.rounds.typed import ROW
from station.desktop.parts import restyle
from station.domain.rounds import Meal, Mood
from station.wording.naming import named

NAMES = {
    "temperature": Rounds.TEMPERATURE,
    "pulse": Rounds.PULSE,
    "pressure": Rounds.PRESSURE,
    "meal": Rounds.MEAL,
    "mood": Rounds.MOOD,
}
CHOICES: Mapping[str, type[Enum]] = {"meal": Meal, "mood": Mood}
_STATES = {"wrong": "error", "alarm": "error"}
"""How the style sheet calls the states of a field; all others have none with the keyboard near."""
ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}


class PickEdit(LineEdit):
    """A field of a few words: the digit takes the word, Backspace takes it away."""

    def __init__(self, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.options = tuple(options)

    def code(self) -> str:
        """The value of the word that stands here; other words as they are."""
        text = self.text().strip()
        return next((value for value, word in self.options if word == text), text)

    def show_code(self, code: str) -> None:
        self.setText(next((word for value, word in self.options if value == code), code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, key = event.text(), event.key()
        if text.isdigit() and 1 <= int(text) <= len(self.options):
            self._take(self.options[int(text) - 1][1])
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._take("")
        elif not text.isprintable() or not text or event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)

    def _take(self, word: str) -> None:
        self.setText(word)
        self.textEdited.emit(word)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class RowEditor(QObject):
    """Shows one row's fields and tells what is done in them; it knows whose row it is.

    `/` asks for the panel and Space to skip, except in a pressure that has been begun: there both
    part the two numbers.
    """

    edited = Signal()
    left = Signal(str)
    """A field, by its place, was left with another text than it had before."""
    entered = Signal()
    stepped = Signal(int)
    panel_wanted = Signal()
    skip_wanted = Signal()
    given_up = Signal()
    came_to = Signal(str)
    """The keyboard is in a field, by its place."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._over, over = view, view.viewport()
        self.stay_id: int | None = None
        self._before: dict[str, str] = {}
        self.edits: dict[str, LineEdit] = {place: self._make(place, over) for place in ROW}

    def cells(self) -> dict[str, str]:
        """What stands in the fields, by place."""
        return {place: self._text(place) for place in ROW}

    def show_row(self, row: SheetRow | None) -> None:
        """Show a row's fields; a field whose text stays keeps its caret."""
        editable = row is not None and row.line.away is None
        self.stay_id = row.line.stay_id if row is not None else None
        if not editable and self.has_keyboard():
            self._over.setFocus()  # hiding the field that has it would send it anywhere
        for place, edit in self.edits.items():
            edit.setVisible(editable)
            if row is None or not editable:
                continue
            if self._text(place) != row.text(place):
                self._write(place, row.text(place))
            self._before[place] = self._text(place)
            box = row.box(place) if place in BOXED else None
            restyle(edit, state=_STATES.get(box.state, "") if box else "")
            if isinstance(edit, PickEdit):
                last = row.last(place)
                words = dict(edit.options)
                edit.setPlaceholderText(words.get(last, ""))
            about = f"{row.line.bed} {row.line.name}"
            edit.setAccessibleDescription(about)

    def restyle(self, row: SheetRow) -> None:
        """Show the state of the fields anew, their texts stay."""
        for place in BOXED:
            restyle(self.edits[place], state=_STATES.get(row.box(place).state, ""))

    def has_keyboard(self) -> bool:
        return any(edit.hasFocus() for edit in self.edits.values())

    def start(self, place: str = "temperature") -> None:
        """Put the caret into a field and choose what stands there."""
        edit = self.edits[place]
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        place = next((each for each, edit in self.edits.items() if edit is watched), "")
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(place, event)
        if event.type() == QEvent.Type.FocusIn:
            self.came_to.emit(place)
        elif event.type() == QEvent.Type.FocusOut:
            self._leave(place)
        return super().eventFilter(watched, event)

    def _make(self, place: str, over: QWidget) -> LineEdit:
        kind = CHOICES.get(place)
        edit = PickEdit([(str(one.value), named(one)) for one in kind]) if kind else LineEdit()
        edit.setObjectName(NAMES[place])
        edit.setParent(over)
        edit.setProperty("kind", "cell")
        # Digits only: an input method would make other signs of "/" and of the space bar.
        edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        edit.hide()
        edit.installEventFilter(self)
        edit.textEdited.connect(lambda _text: self.edited.emit())
        return edit

    def _key(self, place: str, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():  # a key held down looks after nobody
                self._leave(place)
                self.entered.emit()
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.text() in {"/", " ", "、"} and not self._parts_numbers(place):
            (self.skip_wanted if event.text() == " " else self.panel_wanted).emit()
        else:
            return False
        return True

    def _parts_numbers(self, place: str) -> bool:
        return place == "pressure" and self._text(place).strip().isdigit()

    def _leave(self, place: str) -> None:
        text = self._text(place)
        if text != self._before.get(place, ""):
            self._before[place] = text
            self.left.emit(place)

    def _text(self, place: str) -> str:
        edit = self.edits[place]
        return edit.code() if isinstance(edit, PickEdit) else edit.text()

    def _write(self, place: str, text: str) -> None:
        edit = self.edits[place]
        if isinstance(edit, PickEdit):
            edit.show_code(text)
        else:
            edit.setText(text)
