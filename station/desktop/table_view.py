"""A table of frozen records: the view and its painter."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from station.desktop import layout
from station.desktop import tokens as t
from station.desktop.cell_painter import CellPainter
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import label
from station.desktop.table import Group, RecordTable
from station.desktop.table_head import SortHead

Index = QModelIndex | QPersistentModelIndex
_HOME = QAbstractItemView.CursorAction.MoveHome


class RecordView(QTableView):
    """The rows of a `RecordTable`; the row with the keyboard is pale blue over its whole width.

    Enter or a double click opens the row, Space or its button does the row's verb. Up from the
    first row, or Tab, goes to the heads that sort. The selection stays with its record when the
    table is shown anew.
    """

    opened = Signal(object)
    """The record whose row was opened."""
    pressed_verb = Signal(object)
    """The record whose button was pressed."""
    chosen = Signal(object)
    """The record that now has the keyboard, or None."""
    sorted_by = Signal(str, bool)
    """The name of the sort order, and whether it is descending."""

    def __init__(self, name: str, table: RecordTable[Any], row_height: int = t.ROW) -> None:
        super().__init__()
        self.table = table
        self._kept: Hashable | None = None
        self._note: QLabel | None = None
        self._kept_row = -1
        self._scrolled = 0
        self._dense = px(t.ROW_DENSE)
        self.setObjectName(name)
        self._set_behaviour(row_height)
        self.setModel(table)
        self.setItemDelegate(RowDelegate(self))
        self._set_header()
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._restore)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self.doubleClicked.connect(lambda index: self._emit_record(self.opened, index.row()))

    def say_when_empty(self, words: str) -> None:
        """Say in place of the rows what belongs there, once it is known that there are none.

        It may be said anew when what is asked for has changed.
        """
        if self._note is not None:
            self._note.setText(words)
            return
        self._note = note = label(
            words, "second", wrap=True, centred=True, name=f"{self.objectName()}_empty"
        )
        layout.column(None, note, None, margin=t.SPACE_4, parent=self.viewport())
        note.hide()
        self.table.modelReset.connect(lambda: note.setVisible(self.table.rowCount() == 0))

    def found_by(self, line: LineEdit) -> None:
        """Let Enter and Down lead from the line that narrows the list into its rows."""
        line.returnPressed.connect(self._take_keyboard)
        line.downwards.connect(self._take_keyboard)

    def current(self) -> Any:
        """Give the record with the keyboard, None when there is none."""
        return self.table.record(self.currentIndex().row())

    def go_to(self, key: Hashable) -> bool:
        """Put the keyboard on a record by its id; False when it is not in the table."""
        row = self.table.row_of(key)
        if row >= 0:
            self.selectRow(row)
        return row >= 0

    def show_order(self, sort: str, *, descending: bool) -> None:
        """Say by what the records that come are sorted, on the head and to the screen reader."""
        self.table.show_order(sort, descending=descending)
        sorts = [column.sort for column in self.table.columns]
        if sort in sorts:
            self._head.go_to(sorts.index(sort))
            self.setAccessibleDescription(self.table.head_words(sorts.index(sort)))

    def start_over(self) -> None:
        """Forget where the keyboard was: what comes next is another list."""
        self.selectionModel().clear()
        self.scrollToTop()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._span_groups()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._emit_record(self.opened, row)
        elif event.key() == Qt.Key.Key_Space and self._verb_column() >= 0:
            self.press_verb(row)
        elif event.key() == Qt.Key.Key_Up and self._is_first(row) and self._sorts():
            self._head.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Go to a record: the line that heads a group is no place for the keyboard."""
        index = super().moveCursor(action, modifiers)
        at, step = index.row(), 1 if index.row() >= self.currentIndex().row() else -1
        for way in (step, -step):
            row = at
            while 0 <= row < self.table.rowCount():
                if self.table.record(row) is not None:
                    return self.table.index(row, index.column())
                row += way
        return index

    def _take_keyboard(self) -> None:
        self.setFocus()
        if self.current() is None:
            self.selectRow(self.moveCursor(_HOME, Qt.KeyboardModifier.NoModifier).row())

    def _is_first(self, row: int) -> bool:
        return all(self.table.record(above) is None for above in range(max(row, 0)))

    def _sorts(self) -> bool:
        return self._head.sectionsClickable()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == self._verb_column():
            box = CellPainter.button_box(self.visualRect(index), self._verb(index.row()))
            if box.contains(event.position().toPoint()):
                self.press_verb(index.row())

    def press_verb(self, row: int) -> None:
        """Do the verb of a row, if it has one."""
        if self._verb(row):
            self._emit_record(self.pressed_verb, row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < px(self._wanted())
        for i, column in enumerate(self.table.columns):
            if column.least:
                self.setColumnHidden(i, narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def _set_behaviour(self, row_height: int) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(t.ROW_DENSE))
        rows.setDefaultSectionSize(px(row_height))

    def _set_header(self) -> None:
        header = self._head = SortHead(self)
        self.setHorizontalHeader(header)
        header.setFixedHeight(px(t.HEADER_ROW))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(px(t.SPACE_4))
        for i, column in enumerate(self.table.columns):
            if column.width:
                header.resizeSection(i, px(column.width))
            else:
                header.setSectionResizeMode(i, QHeaderView.ResizeMode.Stretch)
        header.allow([i for i, column in enumerate(self.table.columns) if column.sort])
        header.sorts.connect(self._sort)
        header.left.connect(self.setFocus)

    def _sort(self, section: int) -> None:
        sort = self.table.columns[section].sort
        before, descending = self.table.sorted_by
        down = sort == before and not descending
        self.show_order(sort, descending=down)
        words = self.accessibleDescription()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.sorted_by.emit(sort, down)

    def _verb_column(self) -> int:
        return next((i for i, c in enumerate(self.table.columns) if c.verb), -1)

    def _verb(self, row: int) -> str:
        column = self._verb_column()
        if column < 0 or self.table.record(row) is None:
            return ""
        return self.table.cell(row, column).text

    def _wanted(self) -> int:
        """The width that all columns need; the stretching one at least 120."""
        return sum(column.width or 120 for column in self.table.columns)

    def _emit_record(self, signal: Any, row: int) -> None:
        record = self.table.record(row)
        if record is not None:
            signal.emit(record)

    def _follow_selection(self) -> None:
        """Put the keyboard on a row that a screen reader or another program has selected."""
        rows = {index.row() for index in self.selectedIndexes()}
        if len(rows) == 1 and self.currentIndex().row() not in rows:
            self.selectRow(rows.pop())

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        # Qt repaints what was selected; a row that only had the keyboard keeps its colour.
        top, height = self.rowViewportPosition(before.row()), self.rowHeight(before.row())
        self.viewport().update(0, top, self.viewport().width(), height)
        self.chosen.emit(self.table.record(current.row()))

    def _keep(self) -> None:
        record = self.current()
        self._kept = None if record is None else self.table.key(record)
        self._kept_row = self.currentIndex().row()
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        self._span_groups()
        if self._kept is None:
            return
        row = self.table.row_of(self._kept)
        if row < 0:  # it is gone: the keyboard goes to what took its place, never to nowhere
            row = min(self._kept_row, self.table.rowCount() - 1)
        flags = QItemSelectionModel.SelectionFlag
        index = self.table.index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, flags.ClearAndSelect | flags.Rows | flags.Current
        )
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self._scrolled))

    def _span_groups(self) -> None:
        self.clearSpans()
        usual = self.verticalHeader().defaultSectionSize()
        for row in range(self.table.rowCount()):
            if isinstance(self.table.line(row), Group):
                self.setSpan(row, 0, 1, len(self.table.columns))
                self.setRowHeight(row, self._dense)
            elif self.rowHeight(row) != usual:  # a group stood here before
                self.setRowHeight(row, usual)


class RowDelegate(QStyledItemDelegate):
    """Paints straight from the records, past the style sheet: it is asked thousands of times."""

    def __init__(self, view: RecordView) -> None:
        super().__init__(view)
        self._view = view
        self.painter = CellPainter()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, table = self._view, self._view.table
        row, column = index.row(), index.column()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = view.currentIndex().row() == row
        line = table.line(row)
        cell = table.cell(row, column)
        if isinstance(line, Group):
            self.painter.group(painter, rect, cell)
            return
        self.painter.ground(painter, rect, chosen=chosen)
        if chosen and view.hasFocus():
            self.painter.keyboard(painter, rect, view.viewport().width())
        spec = table.columns[column]
        if spec.verb:
            self.painter.button(painter, rect, cell.text)
        else:
            self.painter.cell(painter, rect, cell, spec.align)
