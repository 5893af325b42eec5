"""Charts drawn in the program: one vital sign over time, and a count for each day.

They show what was measured and nothing else. A round that took no measurement leaves a small mark
on the floor of the chart, a long silence leaves a gap: no line runs through either as if somebody
had been there. The same facts stand in the accessible description, for whoever hears the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.chart_axes import CENTRE, LEFT, RIGHT, grid_line
from station.desktop.look import colour, px
from station.domain.vital_curves import floor_and_top
from station.wording import shown

_SILENCE = timedelta(hours=24)
"""Longer than this without a measurement, and the line breaks."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One round on the chart: its value in the curve's smallest unit, None when none was taken."""

    at: datetime
    value: int | None
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """One vital sign over time, the oldest round first.

    Values are whole numbers of `1 / scale` of the unit (temperature: tenths, scale 10). `limits`
    are the values at which it alarms.
    """

    title: str
    unit: str
    dots: tuple[Dot, ...]
    limits: tuple[int, ...] = ()
    scale: int = 1

    @property
    def measured(self) -> tuple[tuple[datetime, int], ...]:
        """What was really measured."""
        return tuple((dot.at, dot.value) for dot in self.dots if dot.value is not None)

    def shown(self, value: int) -> str:
        """Write a value in its unit: 38.9, 104."""
        return str(value) if self.scale == 1 else f"{value / self.scale:.1f}"


@dataclass(frozen=True, slots=True)
class Bar:
    """How many there were on one day; `open` while the day is not over."""

    label: str
    count: int
    open: bool = False


class Chart(QWidget):
    """A drawing as wide as its place and of one height."""

    def __init__(self, name: str, height: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumSize(px(160), px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._height = height

    def sizeHint(self) -> QSize:
        return QSize(px(280), px(self._height))


class CurveChart(Chart):
    """One vital sign over time with its alarm lines.

    A value beyond a line is a red square with its number, every other a round dot; alarm lines are
    dashed and red. Between two measurements with rounds that took none the line is dotted.
    """

    def __init__(self, name: str, height: int = 124) -> None:
        super().__init__(name, height)
        self._curve: Curve | None = None

    def show_curve(self, curve: Curve, today: datetime) -> None:
        """Show a curve; `today` tells which dates need no year."""
        self._curve, self._today = curve, today.date()
        self.setAccessibleName(curve.title)
        self.setAccessibleDescription(spoken(curve, today))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        curve = self._curve
        if curve is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(style.font(t.TEXT_SMALL))
            if not curve.measured:
                painter.setPen(colour("text_2"))
                painter.drawText(self.rect(), CENTRE, _nothing())
                return
            self._paint(painter, curve)

    def _paint(self, painter: QPainter, curve: Curve) -> None:
        values = [*(value for _, value in curve.measured), *curve.limits]
        floor, top, step = floor_and_top(values, curve.scale)
        metrics = QFontMetricsF(painter.font())
        left = metrics.horizontalAdvance(str(top // curve.scale)) + px(6)
        area = QRectF(self.rect()).adjusted(left, px(20), -px(18), -px(22))
        place = _Places(area, curve.dots[0].at, curve.dots[-1].at, floor, top)
        for value in range(floor, top + 1, step):
            grid_line(painter, area, place.y(value), str(value // curve.scale))
        for limit in curve.limits:
            painter.setPen(QPen(colour("danger"), px(1), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), place.y(limit)), _right(area, place.y(limit)))
        self._days(painter, area, curve)
        self._lines(painter, curve, place)
        self._dots(painter, curve, place)
        self._numbers(painter, curve, place)

    def _days(self, painter: QPainter, area: QRectF, curve: Curve) -> None:
        """Say under the chart when it begins and ends."""
        first, last = curve.dots[0].at, curve.dots[-1].at
        painter.setPen(colour("text_2"))
        foot = QRectF(area.left(), area.bottom() + px(4), area.width() + px(18), px(18))
        if last > first:
            painter.drawText(foot, LEFT, shown.moment(first, self._today))
        painter.drawText(foot, RIGHT, shown.moment(last, self._today))

    @staticmethod
    def _lines(painter: QPainter, curve: Curve, place: _Places) -> None:
        for one, other in pairwise(curve.measured):
            if other[0] - one[0] > _SILENCE:
                continue
            between = any(one[0] < dot.at < other[0] for dot in curve.dots)
            tone, pen = ("text_3", Qt.PenStyle.DotLine) if between else ("accent", _SOLID)
            painter.setPen(QPen(colour(tone), px(1.5), pen))
            painter.drawLine(place.of(*one), place.of(*other))

    @staticmethod
    def _dots(painter: QPainter, curve: Curve, place: _Places) -> None:
        for dot in curve.dots:
            if dot.value is None:  # somebody was there and took no measurement
                painter.setPen(QPen(colour("text_3"), px(1)))
                x = place.x(dot.at)
                painter.drawLine(QPointF(x, place.area.bottom() - px(5)), _floor(place.area, x))
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("danger" if dot.alarm else "accent"))
            at, size = place.of(dot.at, dot.value), px(4) if dot.alarm else px(3)
            if dot.alarm:
                painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
            else:
                painter.drawEllipse(at, size, size)

    def _numbers(self, painter: QPainter, curve: Curve, place: _Places) -> None:
        """Write the newest value and those beyond a line, as far as they do not touch."""
        metrics, taken = QFontMetricsF(painter.font()), float(self.width())
        newest = True
        for dot in reversed(curve.dots):
            if dot.value is None or not (newest or dot.alarm):
                continue
            newest, at, text = False, place.of(dot.at, dot.value), curve.shown(dot.value)
            width = metrics.horizontalAdvance(text)
            left = min(at.x() - width / 2, self.width() - width)
            if left + width > taken:
                continue
            above = at.y() - px(20) >= 0
            box = QRectF(left, at.y() - px(20) if above else at.y() + px(5), width + 1, px(16))
            painter.setPen(colour("danger" if dot.alarm else "text"))
            painter.drawText(box, CENTRE, text)
            taken = left - px(4)


class BarChart(Chart):
    """A count for each day: the number stands on its bar, a day that is not over is hatched."""

    def __init__(self, name: str, height: int = 96) -> None:
        super().__init__(name, height)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, title: str, bars: Sequence[Bar]) -> None:
        """Show a bar for each day, the oldest first."""
        self._bars = tuple(bars)
        self.setAccessibleName(title)
        self.setAccessibleDescription("，".join(f"{bar.label} {bar.count}" for bar in bars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._bars:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(style.font(t.TEXT_SMALL))
            area = QRectF(self.rect()).adjusted(0, px(18), 0, -px(20))
            most, wide = max(1, *(bar.count for bar in self._bars)), area.width() / len(self._bars)
            for i, bar in enumerate(self._bars):
                place = QRectF(area.left() + i * wide, area.top(), wide, area.height())
                self._bar(painter, place, bar, bar.count / most)
            painter.setPen(QPen(colour("control_line"), 1))
            painter.drawLine(area.bottomLeft(), area.bottomRight())

    @staticmethod
    def _bar(painter: QPainter, place: QRectF, bar: Bar, part: float) -> None:
        inset = place.width() * 0.22
        body = place.adjusted(inset, place.height() * (1 - part), -inset, 0)
        if bar.count:
            painter.setPen(QPen(colour("accent_fill"), 1))
            hatched = Qt.BrushStyle.BDiagPattern if bar.open else Qt.BrushStyle.SolidPattern
            painter.setBrush(QBrush(colour("accent_fill"), hatched))
            painter.drawRect(body)
        painter.setPen(colour("text" if bar.count else "text_3"))
        above = QRectF(place.left(), body.top() - px(18), place.width(), px(16))
        painter.drawText(above, CENTRE, str(bar.count))
        painter.setPen(colour("text_2"))
        below = QRectF(place.left(), place.bottom() + px(2), place.width(), px(16))
        painter.drawText(below, CENTRE, bar.label)


_SOLID = Qt.PenStyle.SolidLine


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a moment and a value lie on the drawing."""

    area: QRectF
    first: datetime
    last: datetime
    floor: int
    top: int

    def x(self, at: datetime) -> float:
        whole = (self.last - self.first) / timedelta(seconds=1)
        part = (at - self.first) / timedelta(seconds=1) / whole if whole else 1.0
        return self.area.left() + self.area.width() * part

    def y(self, value: int) -> float:
        part = (value - self.floor) / (self.top - self.floor)
        return self.area.bottom() - self.area.height() * part

    def of(self, at: datetime, value: int) -> QPointF:
        return QPointF(self.x(at), self.y(value))


def spoken(curve: Curve, today: datetime) -> str:
    """Say a curve in words: how often it was measured, the extremes, the newest value."""
    values = [value for _, value in curve.measured]
    if not values:
        return _nothing()
    words = QCoreApplication.translate(
        "Charts", "Measured {times} times, lowest {low}, highest {high}, last {last} at {at}"
    )
    return words.format(
        times=len(values),
        low=curve.shown(min(values)),
        high=curve.shown(max(values)),
        last=curve.shown(values[-1]),
        at=shown.moment(curve.measured[-1][0], today.date()),
    )


def _nothing() -> str:
    return QCoreApplication.translate("Charts", "Not measured yet")


def _right(area: QRectF, y: float) -> QPointF:
    return QPointF(area.right(), y)


def _floor(area: QRectF, x: float) -> QPointF:
    return QPointF(x, area.bottom())
