"""A map of squares: one for each place, where it lies, with its name and number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from station.desktop import style
from station.desktop import tokens as t
from station.desktop.chart_axes import CENTRE, blend
from station.desktop.figure_charts import WHOLE, DrawnBar, FigureChart
from station.desktop.look import colour, px
from station.domain.chart_figures import shade_of

_TWO_LINES = 30
"""A tile of so many pixels has room for its number under its name."""


class TileChart(FigureChart):
    """A square for each place, where it lies on the map: its name and number, the darker the more.

    The arrows go to the next square in their direction.
    """

    _SHADES = 3

    def boxes(self, at: int) -> dict[int, QRectF]:
        return {WHOLE: self.place(at)}

    def place(self, at: int) -> QRectF:
        columns = 1 + max(column for column, _row in self.drawn.tiles.values())
        rows = 1 + max(row for _column, row in self.drawn.tiles.values())
        high = (self.height() - px(8)) / rows
        wide = min((self.width() - px(8)) / columns, px(92))
        column, row = self.drawn.tiles[at]
        left = (self.width() - wide * columns) / 2
        box = QRectF(left + column * wide, px(4) + row * high, wide, high)
        return box.adjusted(px(2), px(2), -px(2), -px(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None or not self.drawn.bars:
            super().keyPressEvent(event)
        else:
            self.go_to(self._next(*way))

    def _next(self, across: int, down: int) -> int:
        """The nearest square that lies in a direction; the same where there is none."""
        column, row = self.drawn.tiles[self.at]

        def far(at: int) -> tuple[int, int, int] | None:
            to_column, to_row = self.drawn.tiles[at]
            ahead = (to_column - column) * across + (to_row - row) * down
            aside = abs((to_column - column) * down) + abs((to_row - row) * across)
            return (ahead + 2 * aside, aside, at) if ahead > 0 else None

        return min((each for at in self.drawn.tiles if (each := far(at))), default=(0, 0, self.at))[
            2
        ]

    def paint(self, painter: QPainter) -> None:
        counts = [bar.values[0] for bar in self.drawn.bars]
        for at, bar in enumerate(self.drawn.bars):
            self._tile(painter, self.place(at), bar, shade_of(counts[at], counts, self._SHADES))

    @staticmethod
    def _tile(painter: QPainter, box: QRectF, bar: DrawnBar, shade: int) -> None:
        grounds = (
            colour("surface"),
            colour("accent_soft"),
            blend("accent_soft", "accent_line"),
            colour("accent_fill"),
        )
        painter.setPen(QPen(colour("accent_line" if shade else "line"), 1))
        painter.setBrush(grounds[shade])
        painter.drawRect(box)
        dark = shade == len(grounds) - 1
        painter.setFont(style.font(t.TEXT_SMALL))
        painter.setPen(colour("on_accent" if dark else "text_2" if shade else "text_3"))
        if box.height() < px(_TWO_LINES):
            painter.drawText(box, CENTRE, f"{bar.foot} {bar.number}")
            return
        upper = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        painter.drawText(upper, CENTRE, bar.foot)
        painter.setPen(colour("on_accent" if dark else "text" if shade else "text_3"))
        painter.drawText(upper.translated(0, box.height() / 2 - px(2)), CENTRE, bar.number)


_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
