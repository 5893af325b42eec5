"""A numbered section of the intake form, as on the paper, and what the strip says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from station.desktop.fields import Field
from station.desktop.form import Form
from station.desktop.layout import Item, column, row
from station.desktop.parts import chip, label
from station.domain.problems import Problem, Refused


@dataclass(frozen=True, slots=True)
class SectionState:
    """What the strip says of a section: a word, its tone, and how many fields cannot be saved."""

    text: str
    role: str = "small"
    errors: int = 0


class Section(QFrame):
    """One card of the form: its heading, its fields, what was typed in them."""

    edited = Signal()
    settled = Signal()
    """A field was left or a choice made: what follows from it may be asked."""
    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, title: str, short: str, hint: str = "") -> None:
        super().__init__()
        self.title, self.short = title, short
        self.setProperty("kind", "card")
        self.forms: list[Form] = []
        self._chip = chip("", "warn")
        self._chip.hide()
        self.hint = label(hint, "small")
        self._head = row(label(title, "heading"), self._chip, self.hint, None)
        self._body = column(self._head, gap=6, margin=(12, 6, 12, 10), parent=self)

    def add(self, *items: Item) -> None:
        """Put content under the heading."""
        for item in items:
            if isinstance(item, QWidget):
                self._body.addWidget(item)
            elif item is not None and not isinstance(item, int):
                self._body.addLayout(item)

    def add_form(self, form: Form) -> Form:
        """Take a form in: its fields belong to this section from now on."""
        self.forms.append(form)
        form.edited.connect(self.edited)
        form.finished.connect(self.finished)
        for field in form.fields.values():
            field.settled.connect(self.settled)
        return form

    def fields(self) -> Iterable[tuple[str, Field]]:
        """Every field of the section by its place."""
        return (each for form in self.forms for each in form.fields.items())

    def __getitem__(self, place: str) -> Field:
        return next(field for name, field in self.fields() if name == place)

    def values(self) -> dict[str, Any]:
        """Read every field; raises Refused with all that cannot be read, shown at its field."""
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for form in self.forms:
            try:
                values |= form.values()
            except Refused as refused:
                problems += refused.problems
        if problems:
            raise Refused(problems)
        return values

    def readable(self) -> dict[str, Any]:
        """Give what can be read so far, None for the rest; nothing is shown."""
        values: dict[str, Any] = {}
        for place, field in self.fields():
            try:
                values[place] = field.value()
            except Refused:
                values[place] = None
        return values

    def typed(self) -> dict[str, Any]:
        """Give everything as typed, for a draft."""
        return {place: field.typed() for place, field in self.fields()}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for form in self.forms:
            form.retype(typed)

    def errors(self) -> int:
        """Count the fields that cannot be saved as they stand."""
        return sum(field.control().property("state") == "error" for _, field in self.fields())

    def is_filled(self) -> bool:
        """Tell whether anything stands in it."""
        return any(self.typed().values())

    def state(self) -> SectionState:
        """Say how the section stands."""
        if errors := self.errors():
            return SectionState("", "danger", errors)
        if self.is_filled():
            return SectionState(QCoreApplication.translate("Section", "filled"), "second")
        return SectionState(QCoreApplication.translate("Section", "open"))

    def mark(self) -> None:
        """Say at the heading how many fields cannot be saved."""
        errors = self.errors()
        text = QCoreApplication.translate("Section", "%n cannot be saved", "", errors)
        self.say_at_head(text if errors else "", "danger")

    def say_at_head(self, text: str, kind: str = "warn") -> None:
        """Put a chip behind the heading, or none."""
        self._chip.setText(text)
        self._chip.setProperty("chip", kind)
        self._chip.style().unpolish(self._chip)
        self._chip.style().polish(self._chip)
        self._chip.setVisible(bool(text))

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show problems at their fields; give back those that have none here."""
        left = tuple(problems)
        for form in self.forms:
            left = form.show_problems(left)
        return left

    def start(self) -> None:
        """Put the caret into the first field."""
        self.forms[0].start()


def in_lines(texts: Sequence[str], most: int) -> list[list[str]]:
    """Break texts, each with its edge, into lines of so many characters; one line at least."""
    lines: list[list[str]] = [[]]
    length = 0
    for text in texts:
        length += len(text) + 2
        if length > most and lines[-1]:
            lines.append([])
            length = len(text) + 2
        lines[-1].append(text)
    return lines


def keep_focus(box: QWidget, show: Callable[[], None]) -> None:
    """Show a list anew, and leave the keyboard on the button of the same name."""
    focus = QApplication.focusWidget()
    name = focus.objectName() if focus is not None and box.isAncestorOf(focus) else ""
    show()
    if name and (same := box.findChildren(QWidget, name)):
        same[-1].setFocus()
