"""The fields of a form: what is typed or chosen, its state, and the sentence under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from station.desktop import tokens as t
from station.desktop.layout import column, row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import Sign, chip, label, restyle
from station.domain.problems import Problem, Refused, Weight
from station.wording.sentences import sentence

Read = Callable[[str], Any]
"""From the typed text to a value; raises Refused when it cannot be read."""
Write = Callable[[Any], str]
Check = Callable[[Any], Iterable[Problem]]
"""What deserves a look in a value that can be read; a hint never stops saving."""


class Note(QWidget):
    """The sentence directly under a field: what is wrong, what was expected, what is possible."""

    said = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sign = Sign("stop", "danger", t.ICON_SMALL)
        self._text = label("", "problem", wrap=True, name=f"{name}_note")
        layout = row(column(2, self._sign, None, gap=0), self._text, gap=t.SPACE_1, parent=self)
        layout.setStretch(1, 1)
        self.hide()

    def say(self, text: str, *, stops: bool) -> None:
        """Show a sentence, or nothing when it is empty."""
        self._sign.show_sign(*(("stop", "danger") if stops else ("info", "warn")))
        restyle(self._text, role="problem" if stops else "warn")
        self._text.setText(text)
        self.setVisible(bool(text))
        self.said.emit()

    def text(self) -> str:
        return self._text.text()


class Field(QWidget):
    """One field of a request: a label, something to type or choose, a value, a note.

    `name` is the objectName of its control; `place` the request's field, by default the name
    without its page (`intake_found_at` is `found_at`). `wide` takes the whole line of the form.
    """

    edited = Signal()
    """The clerk has changed something."""
    settled = Signal()
    """The field was left, or a choice made; the value has been checked."""
    came_or_went = Signal()
    """The field applies now, or does so no longer."""

    def __init__(self, name: str, text: str, *, place: str = "", wide: bool = False) -> None:
        super().__init__()
        self.name, self.wide = name, wide
        self.place = place or name.partition("_")[2]
        self.caption: QLabel = label(text, "label", right=True, width=t.LABEL_COLUMN)
        self.caption.setMinimumHeight(px(t.CONTROL))
        self.note = Note(name)
        self.beside: QWidget | None = None
        """What the form sets to the right of the field, for example a code's best hit."""
        self.applies = True
        """Whether the field has a place in its form."""
        self._check: Check = lambda _value: ()

    def control(self) -> QWidget:
        """Give the widget that takes the keyboard."""
        raise NotImplementedError

    def typed(self) -> str:
        """Give what stands in the field, as typed, for a draft."""
        raise NotImplementedError

    def retype(self, text: str) -> None:
        """Put back what was typed, from a draft."""
        raise NotImplementedError

    def value(self) -> Any:
        """Read the value, None when empty; raises Refused when it cannot be read."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value of the request."""
        raise NotImplementedError

    def set_state(self, state: str) -> None:
        """Show "", derived, warn or error."""
        restyle(self.control(), state=state)

    def clear(self) -> None:
        self.retype("")
        self.show_problems(())

    def set_caption(self, text: str) -> None:
        self.caption.setText(text)
        self.control().setAccessibleName(text)

    def entered(self) -> None:
        """Be told that Enter was pressed in the field, before the form goes on."""

    def check_with(self, check: Check) -> None:
        """Have each value that can be read looked at when the field is left."""
        self._check = check

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the gravest problem under the field; none clears it."""
        gravest = min(problems, key=lambda p: list(Weight).index(p.weight), default=None)
        if gravest is None:
            self.note.say("", stops=False)
            self.set_state("")
            return
        stops = gravest.weight is Weight.STOP
        self.note.say(sentence(gravest), stops=stops)
        self.set_state("error" if stops else "warn")

    def settle(self) -> tuple[Problem, ...]:
        """Check the field as it stands, show what is found, and give it back."""
        try:
            value = self.value()
            problems = tuple(self._check(value)) if value is not None else ()
        except Refused as refused:
            problems = refused.problems
        self.show_problems(problems)
        return problems

    def _give_caption_to(self, control: QWidget) -> None:
        """Make the label the control's own: its buddy, and what a screen reader says.

        Qt looks for the buddy of a control only beside it, and the form sets the label elsewhere.
        """
        self.caption.setBuddy(control)
        control.setAccessibleName(self.caption.text())

    def set_optional_shown(self, shown: bool) -> None:
        """Show or hide the field with its label and note."""
        self.setVisible(shown)
        self.caption.setVisible(shown)
        self.note.setVisible(shown and bool(self.note.text()))
        if self.beside is not None:
            self.beside.setVisible(shown)
        if shown is not self.applies:
            self.applies = shown
            self.came_or_went.emit()


class LineField(Field):
    """One line to type in.

    `width` in pixels at 100 %, as long as the usual content; 0 fills the column. `unit` stands
    behind it. With `read` and `write` the value is not the text itself: what is read is written
    back in full when the field is left (`1121` becomes `11-21`).
    """

    def __init__(
        self,
        name: str,
        text: str,
        *,
        place: str = "",
        wide: bool = False,
        width: int = 0,
        placeholder: str = "",
        unit: str = "",
        read: Read | None = None,
        write: Write = str,
    ) -> None:
        super().__init__(name, text, place=place, wide=wide)
        self._read, self._write = read, write
        self.edit = LineEdit()
        self.edit.setObjectName(name)
        self.edit.setPlaceholderText(placeholder)
        self._give_caption_to(self.edit)
        self.setFocusProxy(self.edit)
        self._source = chip("", "code", name=f"{name}_source")
        self._source.hide()
        behind = label(unit, "last")
        if not unit:
            behind.hide()
        self.line = row(self.edit, behind, self._source, parent=self)
        if width:
            self.edit.setFixedWidth(px(width))
            self.line.addStretch(1)
        self._settled_text = ""
        self.edit.textEdited.connect(self._was_edited)
        self.edit.left.connect(self._leave)
        self.edit.installEventFilter(self)

    def control(self) -> QWidget:
        return self.edit

    def typed(self) -> str:
        return self.edit.text()

    def retype(self, text: str) -> None:
        self.edit.setText(text)
        self._settled_text = text
        self._set_source("")

    def value(self) -> Any:
        text = self.edit.text().strip()
        if not text:
            return None
        return self._read(text) if self._read else text

    def show_value(self, value: Any) -> None:
        self.retype("" if value is None else self._write(value))
        self.show_problems(())

    def derive(self, value: Any, source: str) -> None:
        """Show what the program knows from elsewhere, and from where; typing over it is free."""
        self.show_value(value)
        self._set_source(source)
        self.set_state("derived")

    @property
    def derived(self) -> bool:
        """Whether the value comes from elsewhere and was not typed."""
        return bool(self._source.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.edit.text() != self._settled_text:
            self._leave()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        problems = self.settle()
        stopped = any(problem.weight is Weight.STOP for problem in problems)
        if self._read and not stopped and (value := self.value()) is not None:
            self.edit.setText(self._write(value))
        self._settled_text = self.edit.text()
        self.settled.emit()

    def _was_edited(self) -> None:
        self._set_source("")
        if self.edit.property("state"):
            self.show_problems(())
        self.edited.emit()

    def _set_source(self, source: str) -> None:
        self._source.setText(source)
        self._source.setVisible(bool(source))


class TextField(Field):
    """Several lines to write in; Tab goes on, Enter is a new line."""

    def __init__(self, name: str, text: str, *, place: str = "", lines: int = 3) -> None:
        super().__init__(name, text, place=place, wide=True)
        self.edit = QPlainTextEdit()
        self.edit.setObjectName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(px(12 + lines * 20))
        self._give_caption_to(self.edit)
        self.setFocusProxy(self.edit)
        row(self.edit, parent=self)
        self.edit.textChanged.connect(self.edited)
        self.edit.installEventFilter(self)

    def control(self) -> QWidget:
        return self.edit

    def typed(self) -> str:
        return self.edit.toPlainText()

    def retype(self, text: str) -> None:
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)

    def value(self) -> Any:
        return self.typed().strip() or None

    def show_value(self, value: Any) -> None:
        self.retype(value or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
            self.settled.emit()
        return super().eventFilter(watched, event)
