"""统计图表: bars, a map of tiles or the spread of amounts, in patterns that a copy still shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from station.documents.fonts import regular
from station.documents.grid import Grid, label, value
from station.documents.paper import SMALL, Draw, Sheet
from station.documents.pen import POINTS, Pen
from station.documents.wrapping import width
from station.domain.chart_figures import axis, shade_of
from station.domain.chart_papers import ChartPaper, PaperBar
from station.domain.paper_parts import FIRST_PRINT, Printing

TITLE = "统计图表"
FIRST, ROW = 26.0, 8.2  # millimetres of the first column, of a line of the table
LEFT, HEAD, FOOT = 12.0, 12.0, 6.0  # millimetres of the drawing
HIGH, LEAST_HIGH = 78.0, 48.0  # lower where the table then stands on the same page
NARROW = 2.5  # bars of less touch, and have no number
SPACING = 1.5  # between the lines of a pattern
TILE_HIGH = 11.0
WEIGHTS = (0.2, 0.5, 1.1, 2.0)  # edges of tiles, the heavier the more
SOLID, EMPTY = "solid", "empty"
PATTERNS = (SOLID, "/", ".", "\\", "-", "|", "x", EMPTY)
Box = tuple[float, float, float, float]
"""Left, top, width, height."""


def render(paper: ChartPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the chart with its table as PDF, A4."""
    sheet = Sheet(TITLE, paper, printing)
    grid = Grid(sheet)
    grid.row(label("图表"), value(paper.title))
    grid.row(label("期间"), value(paper.period), label("计数口径"), value(paper.counted))
    grid.row(label("合计"), value(paper.total))
    if paper.note:
        grid.row(label("说明"), value(paper.note))
    grid.close()
    sheet.gap(3)
    if any(bar.tile for bar in paper.bars):
        _tiles(sheet, paper)
    elif paper.bars:
        _bars(sheet, paper)
    grid = Grid(sheet)
    each = (sheet.stock.inner - FIRST) / (len(paper.heads) - 1)
    widths = [FIRST, *[each] * (len(paper.heads) - 1)]
    grid.table(paper.heads, widths, paper.rows, least=1)
    grid.close()
    return sheet.finish()


# --- bars -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the bars of a paper stand."""

    paper: ChartPaper
    left: float
    bottom: float
    wide: float
    high: float

    @property
    def step(self) -> float:
        """The room of one bar."""
        return self.wide / len(self.paper.bars)

    @property
    def scale(self) -> tuple[int, int]:
        """The top of the axis and its step."""
        whole = max if self.paper.spread else sum
        highest = max(max(whole(bar.values), bar.line or 0) for bar in self.paper.bars)
        return axis(highest, self.paper.unit_of)

    def y(self, number: int) -> float:
        return self.bottom - number / self.scale[0] * self.high

    def body(self, at: int) -> tuple[float, float]:
        """Where a bar begins, and how wide it is."""
        inset = self.step * 0.2 if self.step > NARROW else 0.0
        return self.left + at * self.step + inset, self.step - 2 * inset

    def middle(self, at: int) -> float:
        return self.left + (at + 0.5) * self.step


def _bars(sheet: Sheet, paper: ChartPaper) -> None:
    beside = HEAD + FOOT + 3
    room = sheet.bottom - sheet.y - beside - ROW * (len(paper.rows) + 1)
    high = room if LEAST_HIGH <= room < HIGH else HIGH
    sheet.need(beside + high)
    sheet.gap(beside + high)
    frame = _Frame(paper, sheet.left + LEFT, sheet.y - FOOT - 3, sheet.stock.inner - LEFT, high)
    top = frame.bottom - high - HEAD
    sheet.draw(_legend(paper, sheet.left, top, sheet.right))
    sheet.draw(lambda pen: _axis(pen, frame))
    for at, bar in enumerate(paper.bars):
        sheet.draw(_bar(frame, at, bar))
    sheet.draw(lambda pen: _measures(pen, frame))


def _axis(pen: Pen, frame: _Frame) -> None:
    top, step = frame.scale
    right = frame.left + frame.wide
    for number in range(0, top + 1, step):
        pen.line(
            (frame.left, frame.y(number)), (right, frame.y(number)), 0.5 if not number else 0.2
        )
        told = f"{number // frame.paper.unit_of:,}"
        pen.text(frame.left - 1.5, frame.y(number) + 1, told, SMALL, align="right")


def _bar(frame: _Frame, at: int, bar: PaperBar) -> Draw:
    left, wide = frame.body(at)
    spread = frame.paper.spread

    def act(pen: Pen) -> None:
        if spread and bar.values[-1]:
            _spread(pen, frame, at, bar)
        elif not spread:
            foot = 0
            for part, number in enumerate(bar.values):
                if number:
                    high = frame.y(foot) - frame.y(foot + number)
                    box = (left, frame.y(foot + number), wide, high)
                    _fill(pen, box, _pattern(frame.paper, part), edge=frame.step > NARROW)
                foot += number
            if frame.step > NARROW and _wide(bar.number) <= frame.step:
                pen.text(frame.middle(at), frame.y(foot) - 1, bar.number, SMALL, align="center")
        if bar.foot and (frame.step > NARROW or bar.foot):
            pen.text(frame.middle(at), frame.bottom + 4, bar.foot, SMALL, align="center")

    return act


def _spread(pen: Pen, frame: _Frame, at: int, bar: PaperBar) -> None:
    low, middle, high = bar.values
    left, wide = frame.body(at)
    _fill(pen, (left, frame.y(high), wide, frame.y(low) - frame.y(high)), EMPTY)
    line, long = frame.y(middle), _wide(bar.number) + 1
    pen.line((left - 1, line), (left + wide + 1, line), 1.6)
    pen.block(frame.middle(at) - long / 2, line - 4.2, long, 3.4, 1)
    pen.text(frame.middle(at), line - 1.4, bar.number, SMALL, align="center")


def _measures(pen: Pen, frame: _Frame) -> None:
    """What the bars are measured against: a dashed line, rings, the limit."""
    begin = frame.left
    for line, run in groupby(bar.line for bar in frame.paper.bars):
        end = begin + frame.step * len(list(run))
        if line is not None:
            pen.line((begin, frame.y(line)), (end, frame.y(line)), 0.8, dashed=True)
        begin = end
    for at, bar in enumerate(frame.paper.bars):
        if bar.ring is not None:
            pen.circle(frame.middle(at), frame.y(bar.ring), min(0.8, frame.step / 2), 0.6)
    if frame.paper.limit is not None:
        after, words = frame.paper.limit
        x = frame.left + (after + 1) * frame.step
        pen.line((x, frame.bottom), (x, frame.bottom - frame.high - 4), 0.8, dashed=True)
        pen.text(x + 1, frame.bottom - frame.high - 1.5, words, SMALL)


def _legend(paper: ChartPaper, left: float, top: float, right: float) -> Draw:
    def act(pen: Pen) -> None:
        x = left
        for part, name in enumerate(paper.parts):
            _fill(pen, (x, top, 5, 3.2), _pattern(paper, part))
            pen.text(x + 6, top + 2.8, name, SMALL)
            x += 6 + _wide(name) + 4
        if paper.line:
            pen.line((x, top + 1.6), (x + 5, top + 1.6), 0.6, dashed=True)
            pen.text(x + 6, top + 2.8, paper.line, SMALL)
            x += 6 + _wide(paper.line) + 4
        if paper.ring:
            pen.circle(x + 1, top + 1.6, 0.8, 0.6)
            pen.text(x + 3, top + 2.8, paper.ring, SMALL)
        pen.text(right, top + 2.8, paper.unit, SMALL, align="right")

    return act


def _wide(text: str) -> float:
    return width(text, regular(), SMALL) / POINTS


def _pattern(paper: ChartPaper, part: int) -> str:
    return EMPTY if paper.spread else PATTERNS[part]


# --- patterns -------------------------------------------------------------------------------


def _fill(pen: Pen, box: Box, pattern: str, *, edge: bool = True) -> None:
    left, top, wide, high = box
    if pattern == SOLID:
        pen.block(left, top, wide, high)
        return
    pen.block(left, top, wide, high, 1)
    if pattern == ".":
        for x, y in _dots(box):
            pen.block(x - 0.2, y - 0.2, 0.4, 0.4)
    for start, end in _lines(box, pattern):
        pen.line(start, end, 0.35)
    if edge:
        pen.box(left, top, wide, high, 0.5)


def _dots(box: Box) -> Iterator[tuple[float, float]]:
    left, top, wide, high = box
    for down in range(int(high / SPACING) + 1):
        for across in range(int(wide / SPACING) + 1):
            x = left + SPACING * (across + (0.25 if down % 2 else 0.75))
            y = top + SPACING * (down + 0.5)
            if x < left + wide - 0.2 and y < top + high - 0.2:
                yield x, y


Line = tuple[tuple[float, float], tuple[float, float]]


def _lines(box: Box, pattern: str) -> Iterator[Line]:
    left, top, wide, high = box
    if pattern == "-":
        for at in range(1, int(high / SPACING) + 1):
            yield (left, top + at * SPACING), (left + wide, top + at * SPACING)
    if pattern == "|":
        for at in range(1, int(wide / SPACING) + 1):
            yield (left + at * SPACING, top), (left + at * SPACING, top + high)
    if pattern in "/x":
        yield from _slanting(box)
    if pattern in "\\x":
        for (x, y), (to_x, to_y) in _slanting(box):
            yield (2 * left + wide - x, y), (2 * left + wide - to_x, to_y)


def _slanting(box: Box) -> Iterator[Line]:
    """Lines at 45 degrees from the foot up to the right, cut at the edges of the box."""
    left, top, wide, high = box
    if high <= 0:
        return
    away = -high + SPACING / 2
    while away < wide:
        begin, end = max(0.0, -away / high), min(1.0, (wide - away) / high)
        if end > begin:
            start = (left + away + begin * high, top + high - begin * high)
            yield start, (left + away + end * high, top + high - end * high)
        away += SPACING * 1.4


# --- a map ----------------------------------------------------------------------------------


def _tiles(sheet: Sheet, paper: ChartPaper) -> None:
    rows = 1 + max(bar.tile[1] for bar in paper.bars if bar.tile)
    columns = 1 + max(bar.tile[0] for bar in paper.bars if bar.tile)
    high = rows * TILE_HIGH + 4
    sheet.need(high)
    top, wide = sheet.y, sheet.stock.inner / columns
    counts = [bar.values[0] for bar in paper.bars]
    for bar in paper.bars:
        if bar.tile is not None:
            at = (sheet.left + bar.tile[0] * wide, top + bar.tile[1] * TILE_HIGH)
            shade = shade_of(bar.values[0], counts, len(WEIGHTS) - 1)
            sheet.draw(_tile(bar, (at[0] + 1, at[1] + 1, wide - 2, TILE_HIGH - 2), WEIGHTS[shade]))
    sheet.gap(high)


def _tile(bar: PaperBar, box: Box, weight: float) -> Draw:
    left, top, wide, high = box

    def act(pen: Pen) -> None:
        pen.box(left, top, wide, high, weight)
        pen.text(left + wide / 2, top + 3.8, bar.foot, SMALL, align="center")
        pen.text(left + wide / 2, top + 7.8, bar.number, SMALL, align="center")

    return act
