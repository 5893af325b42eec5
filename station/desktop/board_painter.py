"""How the board is painted: headings, rooms and bed cards, in the worn look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen

from station.desktop import icons, style
from station.desktop import tokens as t
from station.desktop.board_cards import Card, Section
from station.desktop.cell_painter import CHIPS
from station.desktop.look import colour, px
from station.desktop.name_lines import break_name
from station.domain.bed_board import RoomOnBoard

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_STAMPS = 3
_SMALL = (t.TEXT_SMALL, t.WEIGHT_REGULAR)
_BODY = (t.TEXT_BODY, t.WEIGHT_REGULAR)
_STRONG = (t.TEXT_BODY, t.WEIGHT_MEDIUM)
_NAME_SIZES = ((t.TEXT_BODY, 1), (t.TEXT_SMALL, 1), (t.TEXT_SMALL, 2), (10, 2), (10, 3))
"""Size and number of lines that a name may take: it shrinks before it is cut."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What dropping a card here would mean, in a word; `tone` accent, warn or danger."""

    text: str
    tone: str
    sign: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """What stands on a card besides its bed: keyboard, proposal, verdict, being carried."""

    current: bool = False
    focused: bool = False
    carried: bool = False
    proposed: int = 0
    proposal: tuple[str, str] = ("", "")
    verdict: Verdict | None = None


class BoardPainter:
    """Paints with the worn look; fonts are made once per zoom."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], tuple[QFont, QFontMetrics]] = {}

    def heading(self, painter: QPainter, rect: QRect, section: Section) -> None:
        """Name a zone, with its figures in small print as far as they fit."""
        left = self._text(painter, rect, section.title, "text", _STRONG)
        self._text(painter, rect.adjusted(left + px(t.SPACE_2), 0, 0, 0), section.hint, "text_2")

    def room(self, painter: QPainter, rect: QRect, room: RoomOnBoard, count: str) -> None:
        """A room's sheet with number, what is special about it, and how many have a bed."""
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(_inside(rect), px(t.RADIUS_CARD), px(t.RADIUS_CARD))
        head = QRect(rect.left() + px(8), rect.top(), rect.width() - 2 * px(8), px(27))
        metrics = self._font(*_SMALL)[1]
        counted = metrics.horizontalAdvance(count) + px(t.SPACE_1)
        self._text(painter, head, count, "text_2", align=_RIGHT)
        head.setRight(head.right() - counted)
        if room.warnings:
            self._sign(painter, head.right() - px(14), head.center().y() - px(7), "info", "warn")
            head.setRight(head.right() - px(18))
        left = self._text(painter, head, room.name, "text", _STRONG)
        self._text(painter, head.adjusted(left + px(6), 0, 0, 0), room.features, "text_2")

    def card(self, painter: QPainter, rect: QRect, card: Card, over: Overlay) -> None:
        """One bed."""
        self._ground(painter, rect, card, over)
        inner = rect.adjusted(px(6), px(3), -px(6), -px(3))
        top = QRect(inner.left(), inner.top(), inner.width(), px(20))
        foot = QRect(inner.left(), inner.bottom() - px(24), inner.width(), px(25))
        number = self._text(painter, top, card.bed.name, "text_2")
        rest = top.adjusted(number + px(6), 0, 0, 0)
        if over.verdict is not None:
            self._verdict(painter, top, foot, card, over.verdict)
        elif over.proposed:
            words, place = over.proposal
            self._line(painter, foot, (words, "accent"), (place, "accent"))
        else:
            self._bed(painter, rest, foot, card)

    def ghost(self, painter: QPainter, at: QPoint, name: str) -> None:
        """The name beside the pointer while a card is dragged."""
        font, metrics = self._font(*_STRONG)
        box = QRect(
            at.x() + px(12), at.y() + px(8), metrics.horizontalAdvance(name) + px(16), px(28)
        )
        painter.setPen(QPen(colour("accent"), px(2)))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(box), px(4), px(4))
        painter.setFont(font)
        painter.setPen(colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _ground(self, painter: QPainter, rect: QRect, card: Card, over: Overlay) -> None:
        ground, edge, width = "sunken" if card.sunken else "surface", "control_line", 1
        if over.verdict is not None:
            tone = over.verdict.tone
            ground, edge, width = f"{tone}_soft", tone, 2
        elif over.proposed or over.current:
            ground, edge, width = "accent_soft", "accent", 2 if over.proposed or over.focused else 1
        elif card.warned:
            edge, width = "warn", 2
        elif card.sunken:
            edge = "line"
        dashed = over.carried or (card.edge == "dashed" and not over.proposed)
        pen = QPen(colour(edge), px(width))
        pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(_inside(rect, px(width)), px(4), px(4))
        if card.hatched and over.verdict is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour("line"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(_inside(rect, px(width)), px(4), px(4))

    def _verdict(
        self, painter: QPainter, top: QRect, foot: QRect, card: Card, said: Verdict
    ) -> None:
        if card.person:
            shown = top.adjusted(px(16), 0, 0, 0)
            self._text(painter, shown, card.title, "text_2")
        self._sign(painter, foot.left(), foot.center().y() - px(7), said.sign, said.tone)
        words = foot.adjusted(px(18), 0, 0, 0)
        self._text(painter, words, said.text, said.tone, _STRONG)

    def _bed(self, painter: QPainter, top: QRect, foot: QRect, card: Card) -> None:
        if card.person:
            self._person(painter, top, foot, card)
            return
        self._text(painter, top, card.corner, "text_2", align=_RIGHT)
        if card.sign:
            self._sign(painter, foot.left(), foot.center().y() - px(6), card.sign, card.tone)
            foot = foot.adjusted(px(18), 0, 0, 0)
        face = _STRONG if card.tone == "warn" else _BODY
        self._text(painter, foot, card.title, card.tone, face)

    def _person(self, painter: QPainter, top: QRect, foot: QRect, card: Card) -> None:
        right = top.right() + 1
        if card.chip is not None:
            top = top.adjusted(self._chip(painter, top, card.chip), 0, 0, 0)
        if card.warned:
            right = self._sign(painter, right - px(14), top.center().y() - px(7), "info", "warn")
        if card.sign:
            right = self._sign(painter, right - px(14), top.center().y() - px(7), card.sign, "warn")
        self._stamps(painter, top, right, card.stamps)
        self._name(painter, foot, card)

    def _name(self, painter: QPainter, foot: QRect, card: Card) -> None:
        """The name in full: it loses what stands behind it, then it shrinks, then it breaks."""
        small = self._font(*_SMALL)[1].horizontalAdvance(card.small)
        full = self._font(*_STRONG)[1].horizontalAdvance(card.title)
        if full + px(4) + small <= foot.width():
            self._line(painter, foot, (card.title, "text"), (card.small, "text_2"))
            return
        for size, most in _NAME_SIZES:
            font, metrics = self._font(size, t.WEIGHT_MEDIUM)
            lines = break_name(card.title, foot.width(), metrics.horizontalAdvance)
            if len(lines) <= most:
                break
        else:  # longer than any card: the panel says it in full
            end = metrics.elidedText("".join(lines[1:]), Qt.TextElideMode.ElideRight, foot.width())
            lines = [lines[0], end]
        painter.setFont(font)
        painter.setPen(colour("text"))
        height = px(size + 3)
        top = foot.bottom() - height * len(lines) if len(lines) > 1 else foot.top()
        for i, line in enumerate(lines):
            spot = QRect(foot.left(), top + i * height, foot.width(), height)
            painter.drawText(foot if len(lines) == 1 else spot, _LEFT, line)

    def _stamps(
        self, painter: QPainter, top: QRect, right: int, stamps: tuple[tuple[str, bool], ...]
    ) -> None:
        """One square each while there is room, three at most; the rest is a number."""
        side, gap = px(17), px(2)
        room = max(1, min((right - top.left()) // (side + gap), _MOST_STAMPS))
        if len(stamps) > room:
            stamps = (*stamps[: room - 1], (f"+{len(stamps) - room + 1}", False))
        left = right - len(stamps) * (side + gap) + gap
        for text, urgent in stamps:
            box = QRect(left, top.top() + (top.height() - side) // 2, side, side)
            painter.setPen(QPen(colour("danger" if urgent else "control_line"), 1))
            painter.setBrush(colour("danger_soft" if urgent else "surface"))
            painter.drawRoundedRect(_inside(box), px(3), px(3))
            self._text(
                painter,
                box,
                text,
                "danger" if urgent else "text_2",
                align=Qt.AlignmentFlag.AlignCenter,
            )
            left += side + gap

    def _chip(self, painter: QPainter, top: QRect, chip: tuple[str, str]) -> int:
        kind, text = chip
        ground, edge, tone = CHIPS[kind]
        metrics = self._font(*_SMALL)[1]
        box = QRect(top.left(), top.top() + px(1), metrics.horizontalAdvance(text) + px(8), px(18))
        painter.setPen(QPen(colour(edge), 1))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(_inside(box), px(3), px(3))
        self._text(painter, box, text, tone, align=Qt.AlignmentFlag.AlignCenter)
        return box.width() + px(4)

    def _line(
        self, painter: QPainter, box: QRect, left: tuple[str, str], right: tuple[str, str]
    ) -> None:
        """A strong word at the left and a small one at the right, each with its tone."""
        self._text(painter, box, *left, _STRONG)
        self._text(painter, box, *right, align=_RIGHT)

    def _sign(self, painter: QPainter, left: int, top: int, name: str, tone: str) -> int:
        """Draw a small sign; the place where the next one to its left ends."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, top, icons.pixmap(name, tone, px(t.ICON_SMALL), ratio))
        return left - px(2)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        tone: str,
        face: tuple[int, int] = _SMALL,
        *,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> int:
        """Write one line, shortened where it must be; the width that it took."""
        font, metrics = self._font(*face)
        painter.setFont(font)
        painter.setPen(colour(tone))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(box.width(), 0))
        painter.drawText(box, align, shown)
        return metrics.horizontalAdvance(shown)

    def _font(self, size: int, weight: int) -> tuple[QFont, QFontMetrics]:
        key = (px(size), weight)
        if key not in self._fonts:
            made = style.font(size, weight)
            self._fonts[key] = made, QFontMetrics(made)
        return self._fonts[key]


def _inside(rect: QRect, pen: int = 1) -> QRectF:
    """The frame whose line of `pen` pixels lies within the rectangle."""
    half = pen / 2
    return QRectF(rect).adjusted(half, half, -half, -half)
