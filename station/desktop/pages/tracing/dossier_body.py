"""The outline of a body, front and back, with numbered marks: pointed at, or by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.desktop.look import colour, px
from station.domain.body_marks import (
    HEAD,
    HEIGHT,
    OUTLINE,
    PLACES,
    WIDTH,
    BodyPlace,
    BodySide,
    MarkLine,
    place_at,
)

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class BodyMap(QWidget):
    """A click, or Enter on the part that the arrows have reached, says where a mark is."""

    pointed = Signal(object)
    """The `BodyPlace`, with the very point where it was clicked."""
    reached = Signal(str)
    """The name of the part that the arrows have come to."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._marks: tuple[MarkLine, ...] = ()
        self._at = -1

    def show_marks(self, marks: Sequence[MarkLine]) -> None:
        """Show these, each under its number."""
        self._marks = tuple(marks)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(320))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for side in BodySide:
            sheet = self._sheet(side)
            if sheet.contains(event.position()):
                away = event.position() - sheet.topLeft()
                x = round(away.x() / sheet.width() * WIDTH)
                y = round(away.y() / sheet.height() * HEIGHT)
                self.pointed.emit(BodyPlace(place_at(side, x, y).name, side, x, y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._at = (self._at + step) % len(PLACES)
            self.reached.emit(PLACES[self._at].name)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at >= 0:
            self.pointed.emit(PLACES[self._at])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            held = "accent" if self.hasFocus() else "line"
            painter.setPen(QPen(colour(held), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
            for side in BodySide:
                self._body(painter, side)
            for mark in self._marks:
                self._mark(painter, mark)
            if self.hasFocus() and self._at >= 0:
                place = PLACES[self._at]
                painter.setPen(QPen(colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(self._point(place.side, place.x, place.y), px(8), px(8))

    def _sheet(self, side: BodySide) -> QRectF:
        margin = px(8)
        height = self.height() - 2 * margin
        width = min(height * WIDTH / HEIGHT, self.width() / 2 - 2 * margin)
        middle = self.width() * (0.25 if side is BodySide.FRONT else 0.75)
        return QRectF(middle - width / 2, margin, width, height)

    def _point(self, side: BodySide, x: float, y: float) -> QPointF:
        sheet = self._sheet(side)
        return QPointF(
            sheet.left() + x / WIDTH * sheet.width(), sheet.top() + y / HEIGHT * sheet.height()
        )

    def _body(self, painter: QPainter, side: BodySide) -> None:
        painter.setPen(QPen(colour("text_3"), 1))
        painter.setBrush(colour("sunken"))
        left = [(WIDTH - x, y) for x, y in reversed(OUTLINE[:-1])]
        around = [self._point(side, x, y) for x, y in (*OUTLINE, *left)]
        painter.drawPolygon(QPolygonF(around))
        x, y, width, height = HEAD
        corner = self._point(side, x, y)
        other = self._point(side, x + width, y + height)
        painter.drawEllipse(QRectF(corner, other))

    def _mark(self, painter: QPainter, mark: MarkLine) -> None:
        at = self._point(mark.facts.side, mark.facts.x, mark.facts.y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_fill"))
        painter.drawEllipse(at, px(9), px(9))
        painter.setPen(colour("on_accent"))
        box = QRectF(at.x() - px(9), at.y() - px(9), px(18), px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark.number))
