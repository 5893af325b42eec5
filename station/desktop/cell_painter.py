"""How a cell of a table is painted: ground and hairline, sign, chips, two-tone text, a button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from station.desktop import icons, style
from station.desktop import tokens as t
from station.desktop.look import colour, px
from station.desktop.name_lines import break_name
from station.desktop.table import Align, Cell

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
CHIPS = {
    "open": ("surface", "control_line", "text_2"),
    "protect": ("accent_fill", "accent_fill", "on_accent"),
    "support": ("accent_soft", "accent_line", "accent"),
    "info": ("accent_soft", "accent_line", "accent"),
    "warn": ("warn_soft", "warn_line", "warn"),
    "draft": ("warn_soft", "warn_line", "warn"),
    "danger": ("danger_soft", "danger_line", "danger"),
    "code": ("sunken", "line", "text_2"),
    "plain": ("surface", "line", "text_2"),
}
"""Ground, edge and text of each kind of chip, the same as in the style sheet."""

BOXES = {
    "": ("surface", "control_line", "text", 1),
    "same": ("surface", "line", "text_2", 1),
    "alarm": ("danger_soft", "danger", "danger", 2),
    "wrong": ("danger_soft", "danger", "danger", 2),
}
"""Ground, edge, text and line width of a painted field, the same as in the style sheet."""

_NAME_LINES = 2


class CellPainter:
    """Paints with the worn look; fonts are made once per zoom."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], tuple[QFont, QFontMetrics]] = {}

    def ground(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        """Fill a cell and draw the hairline under it."""
        painter.fillRect(rect, colour("accent_soft" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))

    def keyboard(self, painter: QPainter, rect: QRect, whole: int) -> None:
        """Draw a cell's part of the line round the row that has the keyboard, `whole` px wide."""
        line, accent = px(2), colour("accent")
        painter.fillRect(rect.left(), rect.top(), rect.width(), line, accent)
        painter.fillRect(rect.left(), rect.bottom() + 1 - line, rect.width(), line, accent)
        if rect.left() <= 0:
            painter.fillRect(rect.left(), rect.top(), line, rect.height(), accent)
        if rect.right() >= whole - 1:
            painter.fillRect(rect.right() + 1 - line, rect.top(), line, rect.height(), accent)

    def group(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        """Paint a grey row that heads a group."""
        painter.fillRect(rect, colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        self.cell(painter, rect, cell, Align.LEFT)

    def cell(self, painter: QPainter, rect: QRect, cell: Cell, align: Align) -> None:
        """Paint sign, chips, text and small print of a cell."""
        inner = rect.adjusted(px(t.SPACE_2), 0, -px(t.SPACE_2), 0)
        weight = t.WEIGHT_MEDIUM if cell.strong else t.WEIGHT_REGULAR
        font, metrics = self._font(t.TEXT_BODY, weight)
        left = inner.left()
        if align is not Align.LEFT:
            # One pixel more: widths are rounded, and a text that fits must not lose its end.
            spare = inner.width() - self._width(cell, metrics) - 1
            left += max(0, spare if align is Align.RIGHT else spare // 2)
        if cell.sign:
            left = self._sign(painter, left, inner, cell)
        for kind, text in cell.chips:
            left = self._chip(painter, left, inner, kind, text)
        painter.setFont(font)
        painter.setPen(colour(cell.tone))
        room = inner.right() - left + 1
        if cell.strong and metrics.horizontalAdvance(cell.text) > room:
            self._name(painter, QRect(left, inner.top(), room, inner.height()), cell.text)
            return
        small = self._font(t.TEXT_SMALL, t.WEIGHT_REGULAR)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, inner.top(), room, inner.height()), _MIDDLE, text)
        if cell.small:
            left += metrics.horizontalAdvance(text) + px(6)
            self._small(
                painter,
                QRect(left, inner.top(), inner.right() - left + 1, inner.height()),
                cell.small,
                small,
            )

    def button(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Paint the one small button of a row."""
        if not text:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.button_box(rect, text)
        painter.setPen(QPen(colour("accent_line"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(colour("accent"))
        painter.setFont(style.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def box(self, painter: QPainter, box: QRect, text: str, state: str) -> None:
        """Paint a field that waits to be typed in, as the line edit that takes its place."""
        ground, edge, tone, line = BOXES[state]
        half = px(line) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(edge), px(line)))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), px(4), px(4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        weight = t.WEIGHT_BOLD if line > 1 else t.WEIGHT_REGULAR
        font, metrics = self._font(t.TEXT_BODY, weight)
        inner = box.adjusted(px(8), 0, -px(4), 0)
        painter.setFont(font)
        painter.setPen(colour(tone))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _MIDDLE, shown)

    def last(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Write the last value behind a field."""
        painter.setFont(self._font(t.TEXT_BODY, t.WEIGHT_REGULAR)[0])
        painter.setPen(colour("text_3"))
        painter.drawText(rect, _MIDDLE, text)

    @staticmethod
    def button_box(rect: QRect, text: str) -> QRect:
        """Where the row's button lies in its cell."""
        if not text:
            return QRect()
        width = QFontMetrics(style.font()).horizontalAdvance(text) + 2 * px(t.SPACE_2) + 2
        height = px(t.CONTROL_SMALL)
        top = rect.top() + (rect.height() - height) // 2
        return QRect(rect.left() + px(t.SPACE_2), top, width, height)

    def _font(self, size: int, weight: int) -> tuple[QFont, QFontMetrics]:
        key = (px(size), weight)
        if key not in self._fonts:
            made = style.font(size, weight)
            self._fonts[key] = made, QFontMetrics(made)
        return self._fonts[key]

    def _width(self, cell: Cell, metrics: QFontMetrics) -> int:
        small = self._font(t.TEXT_SMALL, t.WEIGHT_REGULAR)[1]
        width = metrics.horizontalAdvance(cell.text)
        width += sum(small.horizontalAdvance(text) + px(14 + 4) for _, text in cell.chips)
        width += small.horizontalAdvance(cell.small) + px(6) if cell.small else 0
        return width + (px(20) if cell.sign else 0)

    def _name(self, painter: QPainter, box: QRect, name: str) -> None:
        """A name too long for its line: small, on two lines if need be, cut only after those."""
        font, metrics = self._font(t.TEXT_SMALL, t.WEIGHT_MEDIUM)
        lines = break_name(name, box.width(), metrics.horizontalAdvance)
        if len(lines) > _NAME_LINES:
            last = "".join(lines[1:])
            lines = [lines[0], metrics.elidedText(last, Qt.TextElideMode.ElideRight, box.width())]
        painter.setFont(font)
        height = px(t.TEXT_SMALL + 3)
        top = box.top() + (box.height() - height * len(lines)) // 2
        for at, line in enumerate(lines):
            spot = QRect(box.left(), top + at * height, box.width(), height)
            painter.drawText(spot, _MIDDLE, line)

    def _sign(self, painter: QPainter, left: int, inner: QRect, cell: Cell) -> int:
        size = px(t.ICON_BUTTON)
        top = inner.top() + (inner.height() - size) // 2 + px(1)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, top, icons.pixmap(cell.sign, cell.tone, size, ratio))
        return left + size + px(t.SPACE_1)

    def _chip(self, painter: QPainter, left: int, inner: QRect, kind: str, text: str) -> int:
        ground, edge, tone = CHIPS[kind]
        font, metrics = self._font(t.TEXT_SMALL, t.WEIGHT_REGULAR)
        width, height = metrics.horizontalAdvance(text) + px(14), px(20)
        box = QRect(left, inner.top() + (inner.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(edge), 1))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(font)
        painter.setPen(colour(tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return left + width + px(t.SPACE_1)

    @staticmethod
    def _small(painter: QPainter, box: QRect, text: str, face: tuple[QFont, QFontMetrics]) -> None:
        font, metrics = face
        painter.setFont(font)
        painter.setPen(colour("text_3"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _MIDDLE, shown)
