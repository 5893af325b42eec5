"""The panel beside a list: what is known of the line, and above it the form of a deed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, row
from station.desktop.parts import Button
from station.domain.problems import Problem
from station.usecases.work import Write

Deed = tuple[str, str, str, Callable[[], None], type[Write[Any]], bool]
"""Name, words, key, slot, what it does, and whether it fits now."""
_IN_A_ROW = 3


class FormHost(QWidget):
    """Holds one open form at a time; a deed that is done closes it."""

    said = Signal(str)
    printed = Signal(object)
    left = Signal()
    """The keyboard goes back to the list."""
    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form: DeedForm | None = None
        self._open = column()
        self.body = column(gap=t.SPACE_2)
        column(self._open, self.body, None, parent=self)

    def deeds(self, found: Iterable[Deed], main: str) -> QBoxLayout:
        """The buttons of what fits now and this clerk may do, three in a row; `main` stands out."""
        buttons = [
            Button(name, words, "primary" if name == main else "", shortcut=key, press=press)
            for name, words, key, press, deed, fits in found
            if fits and self.desk.may(deed)
        ]
        lines = [
            row(*buttons[at : at + _IN_A_ROW], None) for at in range(0, len(buttons), _IN_A_ROW)
        ]
        return column(*lines, gap=t.SPACE_1)

    def open(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Show a form above what is known, with the keyboard in it."""
        self.close_form()
        self.form = form
        self._open.addWidget(form)
        form.acted.connect(then)
        form.left.connect(self._leave)
        self.opened.emit()
        form.start()

    def close_form(self) -> None:
        """Put the form away; what was typed in it is gone."""
        empty(self._open)
        self.form = None

    def do(self, deed: Write[Any], words: str, then: Callable[[Any], object] | None = None) -> None:
        """Do a deed, close its form and say so."""

        def done(answer: Any) -> None:
            self.close_form()
            self.said.emit(words)
            if then is not None:
                then(answer)
            self.left.emit()

        self.desk.do(self, deed, done)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show at the open form what was refused; give back what has no field there."""
        if self.form is None:
            return tuple(problems)
        return self.form.form.show_problems(problems)

    def _leave(self) -> None:
        self.close_form()
        self.left.emit()
