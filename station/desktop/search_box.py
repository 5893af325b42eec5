"""The one search box: type, see who it may be and why, go there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent

from station.desktop import tokens as t
from station.desktop.controls import Window as Names
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import Sign
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView

WAIT_MS = 150
SHOWN_HITS = 8


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One line of the answer: who, what else, why; and the page that shows it."""

    title: str
    number: str
    second: str
    why: tuple[str, ...]
    page: str
    subject: object


Finder = Callable[[QObject, str, Callable[[Sequence[SearchHit]], object]], object]
"""Looks a text up for an owner and hands the hits to a callback: `desk.ask` underneath."""


class SearchBox(LineEdit):
    """Finds while one types; Down and Up choose, Enter goes there, Esc closes the list."""

    found = Signal(str, object)
    """The page that shows the chosen hit, and what to show there."""

    def __init__(self, find: Finder | None) -> None:
        super().__init__()
        self._find = find
        self.setObjectName(Names.SEARCH)
        self.setProperty("kind", "search")
        self.setFixedWidth(px(t.SEARCH_WIDTH))
        words = self.tr("Find: name, pinyin, ID number, rescue number, bed, voucher number")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        glass = Sign("search", "text_3", t.ICON_BUTTON)
        glass.setParent(self)
        glass.move(px(9), px(8))
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._ask)
        self.textEdited.connect(lambda _text: self._wait.start())
        self._table: RecordTable[SearchHit] = RecordTable(_columns(), id, self)
        self._list = RecordView(Names.SEARCH_HITS, self._table)
        self._list.horizontalHeader().hide()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(lambda index: self._go(index.row()))
        self._list.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setParent(self.window())
        self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._list.isVisible():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            last = self._table.rowCount() - 1
            self._list.selectRow(max(0, min(self._list.currentIndex().row() + step, last)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._list.hide()
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._list.hide()
        return super().event(event)

    def _ask(self) -> None:
        text = self.text().strip()
        if text and self._find is not None:
            self._find(self, text, self._show)
        else:
            self._list.hide()

    def _show(self, hits: Sequence[SearchHit]) -> None:
        self._table.show(hits[:SHOWN_HITS])
        if not hits or not self.hasFocus():
            self._list.hide()
            return
        self._list.selectRow(0)
        below = self.mapTo(self.window(), QPoint(0, self.height() + px(2)))
        height = px(t.ROW) * min(len(hits), SHOWN_HITS) + 2
        self._list.setGeometry(below.x(), below.y(), px(720), height)
        self._list.raise_()
        self._list.show()

    def _enter(self) -> None:
        if self._list.isVisible():
            self._go(max(0, self._list.currentIndex().row()))
        else:
            self._ask()

    def _go(self, row: int) -> None:
        hit = self._table.record(row)
        if hit is not None:
            self._list.hide()
            self.clear()
            self.found.emit(hit.page, hit.subject)


def _columns() -> tuple[Column[SearchHit], ...]:
    return (
        Column("", lambda hit: Cell(hit.title, strong=True, small=hit.number), width=250),
        Column("", lambda hit: hit.second, width=180, tone="text_2"),
        Column("", lambda hit: Cell(chips=tuple(("info", why) for why in hit.why))),
    )
