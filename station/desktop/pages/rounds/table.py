"""The round sheet: a row a bed, painted; the row with the keyboard has real fields."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from station.desktop import tokens as t
from station.desktop.controls.rounds import Rounds
from station.desktop.look import px
from station.desktop.pages.rounds.editor import ENTERS, STEPS, RowEditor
from station.desktop.pages.rounds.rows import (
    BOXED,
    SheetRow,
    box_cell,
    code_cell,
    name_cell,
    state_cell,
)
from station.desktop.table import Column, RecordTable
from station.desktop.table_view import RecordView, RowDelegate

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

_FIELDS = {2: "temperature", 3: "pulse", 4: "pressure", 5: "meal", 6: "mood"}
"""The columns that have a field, by their number."""
_BOX_WIDTHS = {"temperature": 56, "pulse": 50, "pressure": 76}


def _columns() -> tuple[Column[SheetRow], ...]:
    return (
        Column(translate("RoundSheet", "Bed"), lambda row: row.line.bed or "—", width=56),
        Column(translate("RoundSheet", "Name"), name_cell),
        Column(
            translate("RoundSheet", "Temperature ℃ · last"), partial(box_cell, "temperature"), 106
        ),
        Column(translate("RoundSheet", "Pulse · last"), partial(box_cell, "pulse"), 92),
        Column(translate("RoundSheet", "Pressure mmHg · last"), partial(box_cell, "pressure"), 140),
        Column(translate("RoundSheet", "Meal"), partial(code_cell, "meal"), 68),
        Column(translate("RoundSheet", "Mood"), partial(code_cell, "mood"), 68),
        Column(translate("RoundSheet", "Round"), state_cell, width=130),
    )


class SheetView(RecordView):
    """The rows of the sheet. The keyboard is always in a field of the current row."""

    def __init__(self) -> None:
        self.rows: RecordTable[SheetRow] = RecordTable(_columns(), key=lambda row: row.line.stay_id)
        super().__init__(Rounds.SHEET, self.rows, t.ROW_TYPED)
        self.editor = RowEditor(self)
        self.setItemDelegate(_SheetDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.place_fields())
        self.rows.modelReset.connect(lambda: QTimer.singleShot(0, self, self.place_fields))

    def row(self, stay_id: int) -> SheetRow | None:
        """Give a row by its stay, None when it is not on the sheet."""
        return self.rows.record(self.rows.row_of(stay_id))

    def all_rows(self) -> list[SheetRow]:
        """Give every row in bed order."""
        rows = (self.rows.record(at) for at in range(self.rows.rowCount()))
        return [row for row in rows if row is not None]

    def place_fields(self) -> None:
        """Lay the fields over the current row, where it is now."""
        at = self.currentIndex().row()
        if at < 0:
            return
        for column, place in _FIELDS.items():
            rect = self.visualRect(self.rows.index(at, column))
            self.editor.edits[place].setGeometry(field_rect(rect, place))

    def step(self, by: int) -> None:
        """Go some rows up or down, at most to the end."""
        last = self.rows.rowCount() - 1
        self.selectRow(min(max(self.currentIndex().row() + by, 0), last))
        self.bring_into_sight()

    def go_on(self, stay_id: int) -> bool:
        """Go to the next bed that is still to be looked after, from the end to the beginning."""
        here, count = self.rows.row_of(stay_id), self.rows.rowCount()
        for at in (*range(here + 1, count), *range(here)):
            row = self.rows.record(at)
            if row is not None and not row.done:
                self.selectRow(at)
                self.bring_into_sight()
                return True
        return False

    def bring_into_sight(self) -> None:
        """Scroll to the current row, also when the rows were shown anew just now."""
        self.scrollTo(self.currentIndex())
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_fields()

    def take_keyboard(self, place: str = "temperature") -> None:
        """Put the caret into a field of the current row; a row without fields takes it itself."""
        row = self.current()
        if row is None or row.line.away is not None:
            self.setFocus()
        else:
            self.editor.start(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        row = self.current()
        if row is not None and row.line.away is None:
            QTimer.singleShot(0, self, self._pass_keyboard)

    def _pass_keyboard(self) -> None:
        """Give the keyboard to the row, unless another view was called meanwhile."""
        if self.hasFocus():
            self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A row without fields is left by the same keys as one with fields."""
        if event.key() in STEPS:
            self.editor.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in ENTERS:
            if not event.isAutoRepeat():
                self.editor.entered.emit()
        else:
            event.ignore()


def field_rect(cell: QRect, place: str) -> QRect:
    """Where the field of a place lies within its cell."""
    height = px(t.CONTROL)
    top = cell.top() + (cell.height() - height) // 2
    if place in BOXED:
        return QRect(cell.left() + px(t.SPACE_2), top, px(_BOX_WIDTHS[place]), height)
    return QRect(cell.left(), top, cell.width() - px(t.SPACE_1), height)


class _SheetDelegate(RowDelegate):
    """Paints the fields of the rows that have none of their own."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._sheet = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = _FIELDS.get(index.column(), "")
        row = self._sheet.rows.record(index.row())
        if place not in BOXED or row is None:
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = self._sheet.currentIndex().row() == index.row()
        self.painter.ground(painter, rect, chosen=chosen)
        box, field = row.box(place), field_rect(rect, place)
        if row.line.away is None:
            self.painter.box(painter, field, box.text, box.state)
        behind = rect.adjusted(field.right() - rect.left() + px(6), 0, 0, 0)
        self.painter.last(painter, behind, box.last)
