"""The board: the house as a picture, each bed a card, moved about by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from station.desktop.board_cards import Card, Section
from station.desktop.board_layout import CARD_HEIGHT, Arranged, arrange, neighbour
from station.desktop.board_painter import BoardPainter, Overlay, Verdict
from station.desktop.look import colour, px
from station.domain.bed_board import RoomOnBoard

Index = QModelIndex | QPersistentModelIndex

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BoardModel(QAbstractListModel):
    """The beds in the order of the picture, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections: tuple[Section, ...] = ()
        self.rooms: tuple[tuple[RoomOnBoard, str], ...] = ()
        """Each room with how many of its beds somebody has."""
        self.cards: tuple[Card, ...] = ()

    def show(self, sections: Sequence[Section]) -> None:
        """Show these zones instead."""
        self.beginResetModel()
        self.sections = tuple(sections)
        self.cards = tuple(card for each in sections for room in each.cards for card in room)
        self.rooms = tuple(
            (room, f"{sum(card.person for card in cards)}/{len(cards)}")
            for each in sections
            for room, cards in zip(each.rooms, each.cards, strict=True)
        )
        self.endResetModel()

    def row_of(self, bed_id: int) -> int:
        """The row of a bed, -1 when it is not on the board."""
        return next((i for i, card in enumerate(self.cards) if card.bed.id == bed_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.bed.label
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return card.spoken
        return None


class BoardView(QAbstractItemView):
    """The cards, painted by one widget however large the house is.

    Arrows go from card to card, M or a drag picks up whoever lies there, Enter or letting go
    drops. The view only tells: what may be carried and what a drop means is its owner's business.
    """

    chosen = Signal(object)
    """The card that now has the keyboard, or None."""
    opened = Signal(object)
    """The card on which Enter was pressed, or that was clicked twice."""
    picked_up = Signal(object)
    dropped = Signal(object)
    put_back = Signal()
    pressed = Signal(str)
    """A letter typed on the board, upper case."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.cards = BoardModel(self)
        self.movable = True
        self.past = False
        """A past moment stands on grey ground."""
        self._arranged = Arranged()
        self._painter = BoardPainter()
        self._carried: int | None = None
        self._carrying = ""
        self._proposed: Mapping[int, tuple[int, str, str]] = {}
        self._verdict: tuple[int, Verdict] | None = None
        self._pressed_at: QPoint | None = None
        self._dragged_to: QPoint | None = None
        self.setModel(self.cards)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.cards.modelReset.connect(self._arrange)
        self.selectionModel().currentChanged.connect(self._current_changed)

    # --- what is shown --------------------------------------------------------------------

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show the house; the keyboard stays on its bed."""
        before = self.current()
        scrolled = self.verticalScrollBar().value()
        self.cards.show(sections)
        self.verticalScrollBar().setValue(scrolled)
        row = -1 if before is None else self.cards.row_of(before.bed.id)
        self._go(max(row, 0), scroll=False)

    def current(self) -> Card | None:
        """The card with the keyboard."""
        row = self.currentIndex().row()
        return self.cards.cards[row] if 0 <= row < len(self.cards.cards) else None

    def go_to(self, bed_id: int) -> bool:
        """Put the keyboard on a bed; False when it is not on the board."""
        row = self.cards.row_of(bed_id)
        if row >= 0:
            self._go(row)
        return row >= 0

    def card_rect(self, bed_id: int) -> QRect:
        """Where a bed's card is painted now, in the coordinates of the viewport."""
        return self.visualRect(self.cards.index(self.cards.row_of(bed_id), 0))

    def carry(self, name: str, bed_id: int | None) -> None:
        """Somebody is being carried, from a bed or from outside; an empty name ends it."""
        self._carrying, self._carried = name, bed_id
        self._verdict = None
        if not name:
            self._pressed_at = self._dragged_to = None
        self.viewport().update()

    @property
    def carrying(self) -> bool:
        """Whether somebody is being carried."""
        return bool(self._carrying)

    def propose(self, beds: Mapping[int, tuple[int, str, str]]) -> None:
        """Mark beds as proposed: by bed the rank, the word and the words of its place."""
        self._proposed = beds
        self.viewport().update()

    def judge(self, bed_id: int, verdict: Verdict | None) -> None:
        """Say on a card what dropping there would mean."""
        self._verdict = None if verdict is None else (bed_id, verdict)
        self.viewport().update()

    # --- keyboard and mouse ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = event.key(), self.current()
        if (arrow := _ARROWS.get(Qt.Key(key))) is not None and card is not None:
            self._go(neighbour(self._arranged.cards, self.currentIndex().row(), *arrow))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(self.cards.cards) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and card is not None:
            (self.dropped if self.carrying else self.opened).emit(card)
        elif key == Qt.Key.Key_Escape:
            self.put_back.emit()
        elif event.text().isalnum() and not event.modifiers() & _COMMANDS:
            self.pressed.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._go(index.row(), scroll=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._dragged_to is None and far and self.movable and not self.carrying:
            self._dragged_to = here
            self.picked_up.emit(self.current())
        elif self._dragged_to is not None:
            self._dragged_to = here
            index = self.indexAt(here)
            if index.isValid():
                self._go(index.row())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._pressed_at, self._dragged_to = self._dragged_to is not None, None, None
        if not dragged or not self.carrying:
            return
        index = self.indexAt(event.position().toPoint())
        card = self.current() if index.isValid() else None
        if card is None or card.bed.id == self._carried:
            self.put_back.emit()
        else:
            self.dropped.emit(card)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self.current()
        if card is not None and self.indexAt(event.position().toPoint()).isValid():
            (self.dropped if self.carrying else self.opened).emit(card)

    # --- what an item view has to know ----------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        if not 0 <= index.row() < len(self._arranged.cards):
            return QRect()
        return self._arranged.cards[index.row()].translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        spot = point + QPoint(0, self.verticalOffset())
        for row, rect in enumerate(self._arranged.cards):
            if rect.contains(spot):
                return self.cards.index(row, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        del hint
        rect = self.visualRect(index)
        room, bar = px(CARD_HEIGHT), self.verticalScrollBar()
        if rect.top() < room:
            bar.setValue(bar.value() + rect.top() - room)
        elif rect.bottom() > self.viewport().height() - px(8):
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + px(8))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        del action, modifiers
        return self.currentIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        del index
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        del rect, command

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        del selection
        return QRegion(self.viewport().rect())

    # --- painting -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), colour("sunken" if self.past else "ground"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            offset = self.verticalOffset()
            painter.translate(0, -offset)
            seen = event.rect().translated(0, offset)
            for section, rect in zip(self.cards.sections, self._arranged.headings, strict=False):
                if rect.intersects(seen):
                    self._painter.heading(painter, rect, section)
            for (room, count), rect in zip(self.cards.rooms, self._arranged.rooms, strict=False):
                if rect.intersects(seen):
                    self._painter.room(painter, rect, room, count)
            for row, rect in enumerate(self._arranged.cards):
                if rect.intersects(seen):
                    self._painter.card(painter, rect, self.cards.cards[row], self._overlay(row))
            if self._dragged_to is not None and self.carrying:
                self._painter.ghost(painter, self._dragged_to + QPoint(0, offset), self._carrying)

    def _overlay(self, row: int) -> Overlay:
        bed_id = self.cards.cards[row].bed.id
        rank, word, place = self._proposed.get(bed_id, (0, "", ""))
        current = row == self.currentIndex().row()
        judged = self._verdict is not None and self._verdict[0] == bed_id
        return Overlay(
            current=current,
            focused=current and self.hasFocus(),
            carried=bed_id == self._carried and self.carrying,
            proposed=rank,
            proposal=(word, place),
            verdict=self._verdict[1] if self._verdict is not None and judged else None,
        )

    def _arrange(self) -> None:
        counted = [[len(room) for room in section.cards] for section in self.cards.sections]
        self._arranged = arrange(counted, self.viewport().width())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._arranged.height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(px(CARD_HEIGHT) // 2)
        self.viewport().update()

    def _go(self, row: int, *, scroll: bool = True) -> None:
        index = self.cards.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if scroll and index.isValid():
            self.scrollTo(index)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        card = self.current() if current.isValid() else None
        self.setAccessibleName("" if card is None else card.spoken)
        self.chosen.emit(card)
        self.viewport().update()


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
