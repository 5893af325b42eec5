"""Charts whose bars open names, however they are drawn.

One bar has the keyboard. Left and right go from bar to bar, up and down through the parts of one,
Enter opens whom it counts; a click does the same. What a bar says in words is its description.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.chart_axes import FILLS, Fill
from station.desktop.charts import Chart
from station.desktop.look import colour, px

WHOLE: Final = -1
"""The whole bar, rather than a part of it."""
_HEIGHT, _LEAST = 268, 170
"""How high a chart likes to be, and how low it may become where the window is low."""
_LEAPS = 7
"""Page up and down go so many bars on: a week of days."""


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One bar: its name, `values` of its parts, the number over it, and what more there is to say.

    `foot` is what stands under it, empty where the axis names only some bars. `line` and `ring` are
    what it is measured against.
    """

    label: str
    values: tuple[int, ...]
    number: str
    detail: str = ""
    foot: str = ""
    line: int | None = None
    ring: int | None = None

    @property
    def said(self) -> str:
        """All that the bar says."""
        return f"{self.label}：{'；'.join(filter(None, (self.number, self.detail)))}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart in words and numbers, ready to be drawn.

    `parts` name the parts of each bar for the legend, none where bars are whole. `limit` is the
    bar after which a dashed upright line stands, with its words.
    """

    title: str
    bars: tuple[DrawnBar, ...] = ()
    parts: tuple[str, ...] = ()
    fills: tuple[Fill, ...] = FILLS
    unit: str = ""
    line: str = ""
    ring: str = ""
    limit: tuple[int, str] | None = None
    tiles: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    told: Callable[[int], str] = "{:,}".format
    least_step: int = 1


class FigureChart(Chart):
    """A chart of which one bar has the keyboard."""

    moved = Signal(int, int)
    """The bar and the part of it that have the keyboard now; the part is `WHOLE` for all of it."""
    opened = Signal(int, int)
    """Whom this bar, or this part of it, counts is to be shown."""

    def __init__(self, name: str, height: int = _HEIGHT) -> None:
        super().__init__(name, height)
        self.setMinimumHeight(px(_LEAST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.drawn = Drawn("")
        self.at, self.part = 0, WHOLE

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a chart: of the same bars the keyboard stays where it is, else it is on the last.

        The last is the last one that counts anything.
        """
        before, self.drawn = self.drawn, drawn
        self.setAccessibleName(drawn.title)
        if [bar.label for bar in drawn.bars] != [bar.label for bar in before.bars]:
            full = [at for at, bar in enumerate(drawn.bars) if any(bar.values)]
            self.at = full[-1] if full else 0
        if self.part >= len(drawn.parts):
            self.part = WHOLE
        self._tell()

    def go_to(self, at: int, part: int = WHOLE) -> None:
        """Put the keyboard on a bar, or on a part of it."""
        if self.drawn.bars and (at, part) != (self.at, self.part):
            self.at, self.part = at, part
            self._tell()
            self.moved.emit(at, part)

    def said(self) -> str:
        """What the bar with the keyboard says, or the part of it."""
        if not self.drawn.bars:
            return ""
        bar = self.drawn.bars[self.at]
        if self.part == WHOLE:
            return bar.said
        value = self.drawn.told(bar.values[self.part])
        return f"{bar.label}：{self.drawn.parts[self.part]} {value}"

    def _tell(self) -> None:
        self.setAccessibleDescription(self.said())
        self.update()

    # --- keyboard and mouse ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self.drawn.bars) - 1, event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and last >= 0:
            self.opened.emit(self.at, self.part)
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and key in _STEPS and last >= 0:
            self.go_to(max(0, min(last, self.at + _STEPS[Qt.Key(key)])))
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(max(last, 0))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and last >= 0:
            self.climb(1 if key == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def climb(self, step: int) -> None:
        """Go up or down among the parts of the bar that count anything."""
        values = self.drawn.bars[self.at].values
        full = [part for part, value in enumerate(values) if value]
        stops = [WHOLE, *full] if self.drawn.parts else [WHOLE]
        now = stops.index(self.part) if self.part in stops else 0
        self.go_to(self.at, stops[max(0, min(len(stops) - 1, now + step))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        for at in range(len(self.drawn.bars)):
            if self.place(at).contains(place):
                part = next((p for p, box in self.boxes(at).items() if box.contains(place)), WHOLE)
                self.go_to(at, part if self.drawn.parts else WHOLE)
                self.opened.emit(self.at, self.part)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- drawing -----------------------------------------------------------------------------

    def place(self, at: int) -> QRectF:
        """Where a bar stands, with all the room that belongs to it."""
        raise NotImplementedError

    def boxes(self, at: int) -> dict[int, QRectF]:
        """Where the parts of a bar are drawn that count anything."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Draw the chart, without the mark of the keyboard."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setFont(style.font(t.TEXT_SMALL))
            if not self.drawn.bars:
                return
            if not self.hasFocus():
                painter.fillRect(self.place(self.at), colour("hover"))
            self.paint(painter)
            if self.hasFocus():
                self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("accent"), px(2)))
        painter.drawRect(self.place(self.at).adjusted(1, 1, -1, -1))
        if (box := self.boxes(self.at).get(self.part)) is not None:
            painter.setPen(QPen(colour("text"), px(2)))
            painter.drawRect(box)


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -_LEAPS,
    Qt.Key.Key_PageDown: _LEAPS,
}
