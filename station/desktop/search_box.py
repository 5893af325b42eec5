"""The one search box: type, see who it may be and why, go there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

from station.desktop import tokens as t
from station.desktop.controls.window import Window as Names
from station.desktop.layout import column, frame
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import Sign, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView

WAIT_MS = 150
SHOWN_HITS = 8

LEAST_WIDTH = 200
"""Where large print leaves less room than usual."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One line of the answer: who or what, what else, why; and the page that shows it.

    A `strong` one is surely meant, as long as it is the only one of the answer that is.
    """

    title: str
    number: str
    second: str
    why: tuple[str, ...]
    page: str
    subject: object
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SearchHits:
    """All lines of an answer; `more` says that more fit than are in it."""

    lines: tuple[SearchHit, ...]
    more: bool = False


Finder = Callable[[QObject, str, Callable[[SearchHits], object]], object]
"""Looks a text up for an owner and hands the hits to a callback: `desk.ask` underneath."""


class SearchBox(LineEdit):
    """Finds while one types; Down and Up choose, Enter goes there, Esc closes the list.

    Enter before the answer to what was typed waits for it, and goes on by itself only where one
    hit is surely meant, as that of a scanned code; a line of an older answer is never opened.
    """

    found = Signal(str, object)
    """The page that shows the chosen hit, and what to show there."""

    def __init__(self, find: Finder | None) -> None:
        super().__init__()
        self._find = find
        self.setObjectName(Names.SEARCH)
        self.setProperty("kind", "search")
        self.setMinimumWidth(px(LEAST_WIDTH))
        self.setMaximumWidth(px(t.SEARCH_WIDTH))
        words = self.tr("Find: name, pinyin, ID number, rescue number, bed, voucher number")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        glass = Sign("search", "text_3", t.ICON_BUTTON)
        glass.setParent(self)
        glass.move(px(9), px(8))
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._ask)
        self.textEdited.connect(self._edited)
        self._asked = self._answered = ""
        self._opens = False
        self._table: RecordTable[SearchHit] = RecordTable(
            _columns(), lambda hit: (hit.page, hit.subject), self
        )
        self._list = RecordView(Names.SEARCH_HITS, self._table)
        self._list.horizontalHeader().hide()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(lambda index: self._go(index.row()))
        self._note = label(name=Names.SEARCH_NOTE, role="second", wrap=True)
        self._panel = frame(column(self._list, self._note, gap=0))
        self._panel.setParent(self)
        self._panel.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._panel.setParent(self.window())
        self._panel.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list back from the window: it names people, and goes when the clerk goes."""
        super().hideEvent(event)
        self._close()
        self._panel.setParent(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._panel.isVisible():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            last = self._table.rowCount() - 1
            self._list.selectRow(max(0, min(self._list.currentIndex().row() + step, last)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        return super().event(event)

    def _edited(self) -> None:
        self._opens = False
        self._wait.start()

    def _ask(self) -> None:
        self._wait.stop()
        text = self.text().strip()
        if text and self._find is not None:
            self._asked = text
            self._find(self, text, lambda found: self._show(text, found))
        else:
            self._close()

    def _show(self, text: str, found: SearchHits) -> None:
        self._answered, self._asked = text, ""
        opens, self._opens = self._opens and text == self.text().strip(), False
        self._table.show(found.lines)
        if not self.text().strip() or not self.hasFocus():
            self._close()
            return
        sure = [row for row, hit in enumerate(found.lines) if hit.strong]
        if opens and len(sure) == 1:
            self._go(sure[0])
            return
        self._list.selectRow(0)
        self._note.setText(self._said(found))
        self._lay_out(len(found.lines))

    def _said(self, found: SearchHits) -> str:
        """What the lines do not say themselves: that there are none, or more."""
        if not found.lines:
            return self.tr(
                "Nobody fits. Fewer letters, another spelling, or sex, age and place may help."
            )
        if found.more:
            return self.tr("More fit than are shown: add a birth year, a sex or a place.")
        if len(found.lines) > SHOWN_HITS:
            return self.tr("%n found, the others with Down.", "", len(found.lines))
        return ""

    def _lay_out(self, lines: int) -> None:
        width = px(720)
        self._list.setVisible(lines > 0)
        self._list.setFixedHeight(px(t.ROW) * min(lines, SHOWN_HITS) + 2)
        self._note.setVisible(bool(self._note.text()))
        self._note.setContentsMargins(px(12), px(8), px(12), px(8))
        self._panel.setFixedWidth(width)
        below = self.mapTo(self.window(), QPoint(0, self.height() + px(2)))
        self._panel.move(below)
        self._panel.adjustSize()
        self._panel.raise_()
        self._panel.show()

    def _enter(self) -> None:
        text = self.text().strip()
        if self._panel.isVisible() and text == self._answered:
            self._go(max(0, self._list.currentIndex().row()))
            return
        self._opens = True
        if text != self._asked:
            self._ask()

    def _go(self, row: int) -> None:
        hit = self._table.record(row)
        if hit is not None:
            self._close()
            self.clear()
            self.found.emit(hit.page, hit.subject)

    def _close(self) -> None:
        self._opens = False
        self._panel.hide()


def _columns() -> tuple[Column[SearchHit], ...]:
    return (
        Column("", lambda hit: Cell(hit.title, strong=True, small=hit.number), width=250),
        Column("", lambda hit: hit.second, width=180, tone="text_2"),
        Column("", lambda hit: Cell(chips=tuple(("info", why) for why in hit.why))),
    )
