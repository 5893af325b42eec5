"""Bars on an axis: stacked parts that add up, and the spread of amounts with its median."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.chart_axes import (
    LINE,
    RING,
    Named,
    dashed,
    fill,
    grid,
    legend,
    ring,
    straight,
    written,
)
from station.desktop.figure_charts import WHOLE, Drawn, FigureChart
from station.desktop.look import Look, colour, look, px
from station.domain.chart_figures import axis

_NARROW = 7
"""Bars of less than so many pixels touch, and have neither edge nor number."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where the bars of one drawing stand at one size, measured once."""

    drawn: Drawn
    size: QSize
    worn: Look
    area: QRectF
    top: int
    step: int


class BarsChart(FigureChart):
    """Bars from left to right on an axis of numbers."""

    _laid: _Laid | None = None

    def heights(self) -> list[int]:
        """What the axis has to reach."""
        raise NotImplementedError

    def laid(self) -> _Laid:
        """Where the bars stand: between the axis at the left, the legend and the feet."""
        laid = self._laid
        if (
            laid is None
            or laid.drawn is not self.drawn
            or laid.size != self.size()
            or laid.worn != look()
        ):
            top, step = axis(max(self.heights(), default=0), self.drawn.least_step)
            metrics = QFontMetricsF(style.font(t.TEXT_SMALL))
            told = [self.drawn.told(value) for value in range(0, top + 1, step)]
            left = max(map(metrics.horizontalAdvance, told)) + px(10)
            area = QRectF(self.rect()).adjusted(left, px(42), -px(4), -px(22))
            laid = self._laid = _Laid(self.drawn, self.size(), look(), area, top, step)
        return laid

    def place(self, at: int) -> QRectF:
        area = self.laid().area
        wide = area.width() / max(len(self.drawn.bars), 1)
        return QRectF(area.left() + at * wide, area.top() - px(18), wide, area.height() + px(18))

    def body(self, at: int) -> QRectF:
        """The bar at its full height: narrower than its place where there is room."""
        place, area = self.place(at), self.laid().area
        inset = place.width() * 0.2 if place.width() >= px(_NARROW) else 0
        return QRectF(place.left() + inset, area.top(), place.width() - 2 * inset, area.height())

    def stretch(self, at: int, begin: int, end: int) -> QRectF:
        """The part of a bar from one value up to another."""
        body, top = self.body(at), self.laid().top
        low, high = (body.bottom() - body.height() * value / top for value in (begin, end))
        return QRectF(body.left(), high, body.width(), low - high)

    def paint(self, painter: QPainter) -> None:
        laid = self.laid()
        area = laid.area
        grid(painter, area, laid.top, laid.step, self.drawn.told)
        for at in range(len(self.drawn.bars)):
            self.paint_bar(painter, at)
        self._feet(painter, area)
        self._line(painter)
        if self.drawn.limit is not None:
            self._limit(painter, area, *self.drawn.limit)
        legend(painter, self.width(), self.named(), self.drawn.unit)

    def paint_bar(self, painter: QPainter, at: int) -> None:
        """Draw one bar with its number."""
        raise NotImplementedError

    def named(self) -> list[Named]:
        """What the legend tells."""
        drawn = self.drawn
        entries = [Named(*each) for each in zip(drawn.fills, drawn.parts, strict=False)]
        entries += [Named(LINE, drawn.line)] if drawn.line else []
        return entries + ([Named(RING, drawn.ring)] if drawn.ring else [])

    def number(self, painter: QPainter, at: int, base: float) -> None:
        """Write the number of a bar over it, where it finds room."""
        bar, place = self.drawn.bars[at], self.place(at)
        long = QFontMetricsF(painter.font()).horizontalAdvance(bar.number)
        if long <= place.width():
            written(painter, QPointF(place.center().x(), base - px(17)), bar.number)

    def _feet(self, painter: QPainter, area: QRectF) -> None:
        """Write under the bars what they are, leaving out those that would touch."""
        metrics, free = QFontMetricsF(painter.font()), area.left()
        painter.setPen(colour("text_2"))
        for at, bar in enumerate(self.drawn.bars):
            long, place = metrics.horizontalAdvance(bar.foot), self.place(at)
            middle = place.center().x() - long / 2
            left = max(middle, area.left()) if place.width() >= px(_NARROW) else place.left()
            if bar.foot and left >= free and left + long <= self.width():
                painter.drawText(QRectF(left, area.bottom() + px(3), long + 2, px(16)), bar.foot)
                free = left + long + px(8)

    def _line(self, painter: QPainter) -> None:
        """The dashed line over all bars, stepping where it changes, and the rings."""
        path = QPainterPath()
        for at, bar in enumerate(self.drawn.bars):
            if bar.line is not None:
                place, y = self.place(at), self.stretch(at, 0, bar.line).top()
                if path.isEmpty():
                    path.moveTo(place.left(), y)
                path.lineTo(place.left(), y)
                path.lineTo(place.right(), y)
        dashed(painter, path)
        for at, bar in enumerate(self.drawn.bars):
            if bar.ring is not None:
                top = self.stretch(at, 0, bar.ring).top()
                ring(painter, QPointF(self.place(at).center().x(), top))

    def _limit(self, painter: QPainter, area: QRectF, after: int, words: str) -> None:
        x = self.place(after).right()
        dashed(painter, straight(QPointF(x, area.top() - px(16)), QPointF(x, area.bottom())))
        painter.setPen(colour("text"))
        box = QRectF(x + px(4), area.top() - px(18), area.right() - x, px(16))
        painter.drawText(box, words)


class StackChart(BarsChart):
    """Each bar is the sum of its parts, each part with a pattern of its own."""

    def heights(self) -> list[int]:
        bars = self.drawn.bars
        return [*(sum(bar.values) for bar in bars), *(bar.line or 0 for bar in bars)]

    def boxes(self, at: int) -> dict[int, QRectF]:
        found, foot = {}, 0
        for part, value in enumerate(self.drawn.bars[at].values):
            if value:
                found[part] = self.stretch(at, foot, foot + value)
            foot += value
        return found

    def paint_bar(self, painter: QPainter, at: int) -> None:
        boxes, wide = self.boxes(at), self.place(at).width() >= px(_NARROW)
        for part, box in boxes.items():
            fill(painter, box, self.drawn.fills[part], edge=wide)
        total = sum(self.drawn.bars[at].values)
        self.number(painter, at, self.stretch(at, 0, total).top())


class SpreadChart(BarsChart):
    """The middle half of many amounts as a box with the median in it: values low, median, high."""

    def climb(self, step: int) -> None:
        """Stay where it is: a box has no parts that count anything."""

    def heights(self) -> list[int]:
        return [max(bar.values, default=0) for bar in self.drawn.bars]

    def boxes(self, at: int) -> dict[int, QRectF]:
        low, _middle, high = self.drawn.bars[at].values
        return {WHOLE: self.stretch(at, low, high)} if high else {}

    def paint_bar(self, painter: QPainter, at: int) -> None:
        low, middle, high = self.drawn.bars[at].values
        if not high:
            return
        fill(painter, self.stretch(at, low, high), self.drawn.fills[0])
        place, y = self.place(at), self.stretch(at, middle, middle).top()
        painter.setPen(QPen(colour("text"), px(3)))
        painter.drawLine(QPointF(place.left() + px(4), y), QPointF(place.right() - px(4), y))
        number = self.drawn.bars[at].number
        if QFontMetricsF(painter.font()).horizontalAdvance(number) <= place.width():
            written(painter, QPointF(place.center().x(), y - px(19)), number)
