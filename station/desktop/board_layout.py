"""Where rooms and bed cards stand on the board: pure geometry in pixels of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from station.desktop.look import px

ROOM_LEAST = 210
"""A room is at least so wide that a name of three characters stands beside its days."""
CARD_HEIGHT = 56
_HEAD, _ROOM_HEAD, _GAP, _CARD_GAP, _INSIDE, _FOOT = 24, 27, 8, 4, 8, 7
_SMALL_ROOM, _LARGE_ROOM = 6, 16
"""Up to so many beds a room is one column wide, and two; larger ones take the whole line."""


@dataclass
class Arranged:
    """The board laid out for one width; rooms and cards in the order in which they were given."""

    headings: list[QRect] = field(default_factory=list)
    rooms: list[QRect] = field(default_factory=list)
    cards: list[QRect] = field(default_factory=list)
    height: int = 0


def arrange(sections: Sequence[Sequence[int]], width: int) -> Arranged:
    """Lay out sections of rooms, each room given by its number of beds, in `width` pixels.

    Rooms stand side by side and sections share a line as long as there is space, so that the
    usual house is seen at once.
    """
    lines = _Lines(width)
    for rooms in sections:
        spans = [lines.span(beds) for beds in rooms]
        lines.begin(sum(spans))
        for beds, span in zip(rooms, spans, strict=True):
            lines.put(beds, span)
    lines.finish()
    return lines.made


class _Lines:
    """Fills one line of rooms after another."""

    def __init__(self, width: int) -> None:
        self.made = Arranged()
        gap = px(_GAP)
        self._columns = max(1, (width + gap) // (px(ROOM_LEAST) + gap))
        self._column = (width - gap * (self._columns - 1)) // self._columns
        self._top = self._used = 0
        self._line: list[tuple[int, int, int]] = []
        self._heads: list[tuple[int, int]] = []

    def span(self, beds: int) -> int:
        """How many columns a room takes."""
        wanted = 1 if beds <= _SMALL_ROOM else 2 if beds <= _LARGE_ROOM else self._columns
        return min(wanted, self._columns)

    def begin(self, span: int) -> None:
        """Begin a section: on this line when all of it fits there."""
        if self._used and self._used + span > self._columns:
            self.finish()
        self._heads.append((self._used, min(span, self._columns - self._used)))

    def put(self, beds: int, span: int) -> None:
        """Put a room behind the last one."""
        if self._used + span > self._columns:
            self.finish()
        self._line.append((beds, self._used, span))
        self._used += span

    def finish(self) -> None:
        """Give the rooms of the line their places; all are as tall as the tallest."""
        top = self._top
        if self._heads:
            for column, span in self._heads:
                self.made.headings.append(
                    QRect(self._left(column), top, self._width(span), px(_HEAD))
                )
            top += px(_HEAD)
        rows = max((-(-beds // (2 * span)) for beds, _column, span in self._line), default=0)
        height = px(_ROOM_HEAD) + rows * px(CARD_HEIGHT + _CARD_GAP) - px(_CARD_GAP) + px(_FOOT)
        for beds, column, span in self._line:
            room = QRect(self._left(column), top, self._width(span), height)
            self.made.rooms.append(room)
            self.made.cards.extend(_cards(room, beds, 2 * span))
        self._top = top + height + px(_GAP)
        self.made.height = self._top
        self._line, self._heads, self._used = [], [], 0

    def _left(self, column: int) -> int:
        return column * (self._column + px(_GAP))

    def _width(self, span: int) -> int:
        return span * (self._column + px(_GAP)) - px(_GAP)


def _cards(room: QRect, beds: int, in_row: int) -> Iterable[QRect]:
    inner, gap, height = room.width() - 2 * px(_INSIDE), px(_CARD_GAP), px(CARD_HEIGHT)
    width = (inner - gap * (in_row - 1)) // in_row
    for i in range(beds):
        left = room.left() + px(_INSIDE) + i % in_row * (width + gap)
        top = room.top() + px(_ROOM_HEAD) + i // in_row * (height + gap)
        yield QRect(left, top, width, height)


def neighbour(cards: Sequence[QRect], here: int, dx: int, dy: int) -> int:
    """The card that an arrow key leads to from card `here`; `here` itself at the edge."""
    start = cards[here]
    if dy:
        found = [
            (abs(card.center().y() - start.center().y()), abs(card.left() - start.left()), i)
            for i, card in enumerate(cards)
            if (card.center().y() - start.center().y()) * dy > 0
        ]
        if not found:
            return here
        nearest = min(found)[0]
        return min(each for each in found if each[0] == nearest)[2]
    line = [
        (abs(card.left() - start.left()), i)
        for i, card in enumerate(cards)
        if card.top() == start.top() and (card.left() - start.left()) * dx > 0
    ]
    return min(line)[1] if line else min(max(here + dx, 0), len(cards) - 1)
