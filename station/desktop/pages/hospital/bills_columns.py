"""What each title of a hospital's workbook was taken for; a choice puts it right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.layout import empty
from station.desktop.look import px
from station.desktop.parts import label
from station.domain.bills import BillColumn, BillField
from station.wording.naming import named

_EXAMPLE = 12


class _FieldBox(QComboBox):
    """The keys open its list: each choice looks the workbook through anew, so one is made once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in opens:
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ColumnsForm(QWidget):
    """One line a title, guessed ones first; sheets that repeat a title are put right together."""

    corrected = Signal(str, object)
    """A title, and the `BillField` that it means."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(t.SPACE_2))
        self._grid.setVerticalSpacing(px(t.SPACE_1))
        self._grid.setColumnStretch(1, 1)
        self._boxes: dict[str, QComboBox] = {}
        self._order: list[str] = []
        """The titles as they stand: what was put right stays where it was."""

    def start(self, title: str = "") -> bool:
        """Put the keyboard on the field of a title, else on the first; False: there is none."""
        box = self._boxes.get(title) or next(iter(self._boxes.values()), None)
        if box is not None:
            QTimer.singleShot(0, box, box.setFocus)  # it may not be seen yet
        return box is not None

    def show_columns(self, columns: Sequence[BillColumn]) -> None:
        """Show the titles of a workbook, each once."""
        empty(self._grid)
        self._boxes = {}
        by_title: dict[str, BillColumn] = {}
        for column in columns:
            by_title.setdefault(column.title, column)
        if set(self._order) != set(by_title):
            self._order = sorted(by_title, key=lambda title: not by_title[title].is_guess)
        for line, title in enumerate(self._order):
            self._line(line, by_title[title])

    def _line(self, line: int, column: BillColumn) -> None:
        role = "warn" if column.is_guess else "strong"
        title = label(column.title, role, tip=f"{column.sheet} {column.column}")
        example = column.example
        shortly = example[:_EXAMPLE] + ("…" if len(example) > _EXAMPLE else "")
        box = self._boxes[column.title] = _FieldBox()
        box.setObjectName(f"{Names.COLUMN}_{line}")
        box.setFixedWidth(px(130))
        box.setAccessibleName(column.title)
        title.setBuddy(box)
        for field in BillField:
            box.addItem(named(field), field.value)
        box.setCurrentIndex(list(BillField).index(column.field))
        box.currentIndexChanged.connect(
            lambda at, words=column.title: self.corrected.emit(words, list(BillField)[at])
        )
        self._grid.addWidget(title, line, 0)
        self._grid.addWidget(label(shortly, "small", tip=example), line, 1)
        self._grid.addWidget(box, line, 2)
