"""A form over a frozen request: its fields in the order of the paper, problems at their field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from station.desktop import tokens as t
from station.desktop.fields import Field
from station.desktop.look import px
from station.domain.problems import Problem, Refused, Weight


class Form(QWidget):
    """Fields with their labels left of them, two pairs to a line, in Tab order.

    Enter goes to the next field and from the last one emits `finished`. A problem is shown at
    the field whose `place` it names. `columns=1` puts one pair on each line. A field that does not
    apply leaves no hole: those after it move up.
    """

    edited = Signal()
    """Something was typed or chosen: a draft is due."""
    finished = Signal()

    def __init__(
        self, fields: Sequence[Field], *, columns: int = 2, label_width: int = t.LABEL_COLUMN
    ) -> None:
        super().__init__()
        self.fields = {field.place: field for field in fields}
        self._columns, self._label_width = columns, label_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(t.SPACE_2))
        self._grid.setVerticalSpacing(px(t.SPACE_2))
        for i in range(columns):
            self._grid.setColumnStretch(i * 2 + 1, 1)
        self._pairs: list[tuple[Field, Field, int, int]] = []
        self._lay_out()
        for field in fields:
            field.edited.connect(self.edited)
            field.came_or_went.connect(self._lay_out)
            field.note.said.connect(self._share_notes)
            for control in (field.control(), *field.control().findChildren(QWidget)):
                control.installEventFilter(self)

    def __getitem__(self, place: str) -> Field:
        return self.fields[place]

    def values(self) -> dict[str, Any]:
        """Read every field; raises Refused with all that cannot be read, and shows them."""
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for place, field in self.fields.items():
            try:
                values[place] = field.value()
            except Refused as refused:
                problems += [
                    Problem(p.code, place, p.data, p.weight, p.rule) for p in refused.problems
                ]
        if problems:
            self.show_problems(problems)
            raise Refused(problems)
        return values

    def typed(self) -> dict[str, str]:
        """Give everything as typed, for a draft."""
        return {place: field.typed() for place, field in self.fields.items()}

    def retype(self, typed: Mapping[str, str]) -> None:
        """Put a draft back."""
        for place, field in self.fields.items():
            field.retype(typed.get(place, ""))

    def show_record(self, record: object) -> None:
        """Fill each field from the record's attribute of its place, where there is one."""
        for place, field in self.fields.items():
            if hasattr(record, place):
                field.show_value(getattr(record, place))

    def clear(self) -> None:
        for field in self.fields.values():
            field.clear()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show problems at their fields, go to the first; give back those without a field here."""
        at_field: dict[str, list[Problem]] = {}
        left: list[Problem] = []
        for problem in problems:
            if problem.place in self.fields:
                at_field.setdefault(problem.place or "", []).append(problem)
            else:
                left.append(problem)
        for place, field in self.fields.items():
            if place in at_field:
                field.show_problems(at_field[place])
        stopped = [p for p in at_field if any(x.weight is Weight.STOP for x in at_field[p])]
        if stopped:
            first = next(place for place in self.fields if place in stopped)
            self.fields[first].control().setFocus()
        return tuple(left)

    def start(self) -> None:
        """Put the caret into the first field."""
        next(iter(self.fields.values())).control().setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and not isinstance(watched, QPlainTextEdit)
        ):
            self._go_on(watched)
            return True
        return super().eventFilter(watched, event)

    def _go_on(self, watched: QObject) -> None:
        fields = list(self.fields.values())
        here = next(
            i
            for i, f in enumerate(fields)
            if watched is f.control() or f.isAncestorOf(_widget(watched))
        )
        fields[here].entered()
        for field in fields[here + 1 :]:
            if field.isVisibleTo(self) and field.isEnabled():
                field.control().setFocus(Qt.FocusReason.TabFocusReason)
                return
        fields[here].settle()
        self.finished.emit()

    def _lay_out(self) -> None:
        for field in self.fields.values():
            for part in (field.caption, field, field.note, field.beside):
                if part is not None:
                    self._grid.removeWidget(part)
        self._pairs = []
        line = pair = 0
        before: Field | None = None
        for field in (each for each in self.fields.values() if each.applies):
            whole = field.wide or field.beside is not None
            if whole and pair:
                line, pair = line + 2, 0
            self._place(field, line, pair)
            if pair and before is not None:
                self._pairs.append((before, field, line + 1, pair * 2 - 1))
            before = field
            pair = self._columns if whole else pair + 1
            if pair >= self._columns:
                line, pair = line + 2, 0
        self._share_notes()

    def _share_notes(self) -> None:
        """Let a sentence run over the whole line unless the field to the right needs its half."""
        for left, right, line, at in self._pairs:
            columns = 1 if right.note.text() else 3
            self._grid.removeWidget(left.note)
            self._grid.addWidget(left.note, line, at, 1, columns)

    def _place(self, field: Field, line: int, pair: int) -> None:
        """Label and field on one grid line, the field's note on the next."""
        field.caption.setFixedWidth(px(self._label_width))
        rest = (self._columns - pair) * 2 - 1
        top = Qt.AlignmentFlag.AlignTop
        if field.caption.text():
            self._grid.addWidget(field.caption, line, pair * 2, top)
        self._grid.addWidget(field, line, pair * 2 + 1, 1, rest if field.wide else 1, top)
        if field.beside is not None:
            spot = (line, 3) if self._columns > 1 else (line + 1, 1)
            self._grid.addWidget(field.beside, *spot)
        self._grid.addWidget(field.note, line + 1, pair * 2 + 1, 1, rest)


def _widget(watched: QObject) -> QWidget:
    assert isinstance(watched, QWidget)
    return watched
