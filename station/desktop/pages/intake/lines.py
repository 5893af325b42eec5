"""A small table to type into: one line a thing or a relative, Enter goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from station.desktop import layout
from station.desktop.fields import Note
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import label, restyle
from station.domain.problems import Problem, Refused
from station.wording.sentences import sentence


@dataclass(frozen=True, slots=True)
class LineColumn:
    """One column: the place in the record, its head, its width (0 takes what is left).

    `tidy` says in full what was typed in short, when the cell is left; `read` raises Refused for
    what cannot be read, and the cell says so then.
    """

    place: str
    title: str
    width: int = 0
    right: bool = False
    tidy: Callable[[str], str] = str
    read: Callable[[str], object] = str


class Lines(QWidget):
    """Enter goes to the next cell and from the last one to a new line; an empty line is none.

    Enter in the first cell of an empty line means that there is nothing more: `finished`.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, name: str, columns: Sequence[LineColumn]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._columns = tuple(columns)
        self._rows: list[list[QLineEdit]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(4))
        self._grid.setVerticalSpacing(px(4))
        for i, each in enumerate(self._columns):
            self._grid.addWidget(label(each.title, "small"), 0, i)
            if not each.width:
                self._grid.setColumnStretch(i, 1)
        self.note = Note(name)
        layout.column(self._grid, self.note, gap=2, parent=self)
        self._add_row()

    def records(self) -> list[Mapping[str, str]]:
        """Give each line that has anything in it, by place, as typed."""
        lines = [
            {
                each.place: cell.text().strip()
                for each, cell in zip(self._columns, cells, strict=True)
            }
            for cells in self._rows
        ]
        return [line for line in lines if any(line.values())]

    def typed(self) -> list[list[str]]:
        """Give the lines for a draft."""
        lines = [[cell.text() for cell in cells] for cells in self._rows]
        return [line for line in lines if any(line)]

    def retype(self, lines: Sequence[Sequence[str]]) -> None:
        """Put a draft back."""
        for cells in self._rows:
            for cell in cells:
                cell.clear()
        for number, line in enumerate(lines):
            if number >= len(self._rows):
                self._add_row()
            for cell, text in zip(self._rows[number], line, strict=False):
                cell.setText(text)
        self.note.say("", stops=False)

    def start(self) -> None:
        self._rows[0][0].setFocus(Qt.FocusReason.TabFocusReason)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the first problem under the table; `lines.1.name` also marks its cell."""
        filled = [cells for cells in self._rows if any(cell.text() for cell in cells)]
        for cells in self._rows:
            for cell in cells:
                restyle(cell, state="")
        self.note.say(sentence(problems[0]) if problems else "", stops=True)
        for problem in problems:
            _, number, place = (problem.place or "").split(".")
            at = next(i for i, each in enumerate(self._columns) if each.place == place)
            restyle(filled[int(number)][at], state="error")
        if problems:
            _, number, _ = (problems[0].place or "").split(".")
            filled[int(number)][0].setFocus()

    def errors(self) -> int:
        return sum(cell.property("state") == "error" for cells in self._rows for cell in cells)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._go_on(watched)
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QLineEdit):
            self._settle(watched)
        return super().eventFilter(watched, event)

    def _go_on(self, watched: QObject) -> None:
        number, at = self._where(watched)
        if at == 0 and not any(cell.text() for cell in self._rows[number]):
            self.finished.emit()
            return
        if at + 1 < len(self._columns):
            self._rows[number][at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if number + 1 == len(self._rows):
            self._add_row()
        self._rows[number + 1][0].setFocus(Qt.FocusReason.TabFocusReason)

    def _settle(self, cell: QLineEdit) -> None:
        """Say in full what was typed in short, or under the table why it cannot be read."""
        column = self._columns[self._where(cell)[1]]
        text = cell.text().strip()
        tidied = column.tidy(text) if text else ""
        if tidied != cell.text():
            cell.setText(tidied)
        if not text:
            return
        try:
            column.read(text)
        except Refused as refused:
            restyle(cell, state="error")
            self.note.say(sentence(refused.problems[0]), stops=True)

    def _where(self, watched: QObject) -> tuple[int, int]:
        return next(
            (number, at)
            for number, cells in enumerate(self._rows)
            for at, cell in enumerate(cells)
            if cell is watched
        )

    def _add_row(self) -> None:
        number = len(self._rows) + 1
        cells: list[QLineEdit] = []
        for at, each in enumerate(self._columns):
            cell = LineEdit()
            cell.setObjectName(f"{self.objectName()}_{number}_{each.place}")
            cell.setAccessibleName(f"{each.title} {number}")
            cell.setProperty("kind", "cell")
            if each.width:
                cell.setFixedWidth(px(each.width))
            if each.right:
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            cell.textEdited.connect(partial(self._was_edited, cell))
            cell.left.connect(partial(self._settle, cell))
            cell.installEventFilter(self)
            self._grid.addWidget(cell, number, at)
            cell.show()
            before = cells[-1] if cells else self._rows[-1][-1] if self._rows else None
            if before is not None:
                QWidget.setTabOrder(before, cell)
            cells.append(cell)
        self._rows.append(cells)

    def _was_edited(self, cell: QLineEdit, _text: str) -> None:
        restyle(cell, state="")
        if not self.errors():
            self.note.say("", stops=False)
        self.edited.emit()
