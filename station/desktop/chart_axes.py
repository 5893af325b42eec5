"""What every chart of amounts is drawn with: lines of an axis, fillings, marks and a legend.

Parts of a bar differ by pattern as well as by tone, so that they can be told apart without colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from station.desktop.look import colour, px

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_PATTERN = Qt.BrushStyle


class Fill(NamedTuple):
    """How a part of a bar is filled: a colour token, and a pattern over the ground."""

    tone: str
    pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern


FILLS: tuple[Fill, ...] = (
    Fill("accent_fill"),
    Fill("accent_fill", _PATTERN.BDiagPattern),
    Fill("text_2"),
    Fill("accent_fill", _PATTERN.Dense5Pattern),
    Fill("text_2", _PATTERN.FDiagPattern),
    Fill("accent_fill", _PATTERN.CrossPattern),
    Fill("text_2", _PATTERN.Dense6Pattern),
    Fill("text_2", _PATTERN.NoBrush),
)
"""From the foot of a bar up; the last is the empty frame of what nobody has said."""
LINE, RING = "line", "ring"
"""What a legend names beside fillings: a dashed line, a ring."""


class Named(NamedTuple):
    """One entry of a legend: its mark, and what it is called."""

    mark: Fill | str
    name: str


def blend(one: str, other: str) -> QColor:
    """The colour in the middle of two tokens."""
    a, b = colour(one), colour(other)
    return QColor(
        (a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2
    )


def grid(painter: QPainter, area: QRectF, top: int, step: int, told: Callable[[int], str]) -> None:
    """Draw the lines of the axis from 0 to `top`, each with its number at the left."""
    for value in range(0, top + 1, step):
        y = area.bottom() - area.height() * value / top
        grid_line(painter, area, y, told(value), "line" if value else "control_line")


def grid_line(painter: QPainter, area: QRectF, y: float, text: str, tone: str = "line") -> None:
    """Draw one line of an axis with its number at the left."""
    painter.setPen(QPen(colour(tone), 1))
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    painter.setPen(colour("text_2"))
    painter.drawText(QRectF(0, y - px(8), area.left() - px(6), px(16)), RIGHT, text)


def fill(painter: QPainter, box: QRectF, by: Fill, *, edge: bool = True) -> None:
    """Fill a part of a bar over the ground of its card."""
    painter.fillRect(box, colour("surface"))
    painter.setPen(QPen(colour(by.tone), 1) if edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(colour(by.tone), by.pattern))
    painter.drawRect(box)


def dashed(painter: QPainter, path: QPainterPath) -> None:
    """Draw a line that something is measured against."""
    painter.setPen(QPen(colour("text"), px(1.5), Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def straight(begin: QPointF, end: QPointF) -> QPainterPath:
    """A straight line from one point to another."""
    path = QPainterPath(begin)
    path.lineTo(end)
    return path


def ring(painter: QPainter, at: QPointF) -> None:
    """Draw a mark that stands over whatever it lies on."""
    painter.setPen(QPen(colour("text"), px(1.5)))
    painter.setBrush(colour("surface"))
    painter.drawEllipse(at, px(2.5), px(2.5))


def written(painter: QPainter, top: QPointF, text: str) -> None:
    """Write a number under a point, with what lies under it blanked out."""
    long = QFontMetricsF(painter.font()).horizontalAdvance(text) + px(2)
    box = QRectF(top.x() - long / 2, top.y(), long, px(16))
    painter.fillRect(box.adjusted(0, px(2), 0, -px(1)), colour("surface"))
    painter.setPen(colour("text"))
    painter.drawText(box, CENTRE, text)


def legend(painter: QPainter, wide: float, entries: Sequence[Named], unit: str = "") -> None:
    """Name what is drawn, from the left at the upper edge; the unit at the right."""
    metrics, x = QFontMetricsF(painter.font()), float(px(4))
    for mark, name in entries:
        box = QRectF(x, px(6), px(14), px(10))
        if isinstance(mark, Fill):
            fill(painter, box, mark)
        elif mark == LINE:
            middle = box.center().y()
            dashed(painter, straight(QPointF(box.left(), middle), QPointF(box.right(), middle)))
        else:
            ring(painter, box.center())
        x = box.right() + px(6)
        long = metrics.horizontalAdvance(name)
        painter.setPen(colour("text_2"))
        painter.drawText(QRectF(x, px(2), long + 2, px(18)), LEFT, name)
        x += long + px(18)
    painter.setPen(colour("text_2"))
    painter.drawText(QRectF(0, px(2), wide - px(4), px(18)), RIGHT, unit)
