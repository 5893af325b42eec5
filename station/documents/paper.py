"""The page: heading with number, foot with check code and page count, and the flow between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from io import BytesIO

from station.documents.fonts import regular, strong
from station.documents.pen import POINTS, Pen
from station.documents.wrapping import shown, width, wrapped
from station.domain.paper_parts import Choice, Printing
from station.domain.papers import Paper

# No two signs of a check code look alike in handwriting or over the telephone.
CODE_SIGNS = "346789ACDEFGHJKMNPQRTVWXY"
CODE_LENGTH = 6
LEADING = 1.5  # line height over type size
Draw = Callable[[Pen], None]


@dataclass(frozen=True, slots=True)
class Stock:
    """A size of paper with its margins in millimetres."""

    wide: float
    high: float
    side: float
    top: float
    foot: float

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.wide - 2 * self.side


A4 = Stock(210, 297, 20, 16, 20)
A5 = Stock(148, 210, 12, 10, 15)
BODY, SMALL, TITLE = 10.5, 9.0, 16.0


class Sheet:
    """A paper that is being filled from the top; what does not fit goes on to the next page."""

    def __init__(self, title: str, paper: Paper, printing: Printing, stock: Stock = A4) -> None:
        self.title = title
        self.imprint = paper.imprint
        self.stock = stock
        self._code = check_code(paper)
        self._mark = _mark(printing)
        self._pages: list[list[Draw]] = []
        self.y = 0.0
        self._open()

    @property
    def left(self) -> float:
        return self.stock.side

    @property
    def right(self) -> float:
        return self.stock.wide - self.stock.side

    @property
    def bottom(self) -> float:
        """The lowest line that the flow may use."""
        return self.stock.high - self.stock.foot

    @property
    def body(self) -> float:
        """Height of the flow on a page that begins with the short heading."""
        return self.bottom - self.stock.top - 8

    def draw(self, act: Draw) -> None:
        """Draw on the page that is being filled."""
        self._pages[-1].append(act)

    def need(self, high: float) -> None:
        """Go on to the next page unless this much room is left, or a page has no more."""
        if self.y + high > self.bottom and high <= self.body:
            self.turn()

    def turn(self) -> None:
        """Begin the next page."""
        self._open()

    def gap(self, high: float) -> None:
        self.y += high

    def text(self, text: str, indent: int = 2, size: float = BODY, leading: float = 1.7) -> None:
        """Running text over the whole width, each paragraph indented by so many characters."""
        step = size * leading / POINTS
        for line in wrapped(text, regular(), size, self.stock.inner * POINTS, indent):
            self.need(step)
            self._write(line, size, step)
            self.y += step

    def ticks(self, options: tuple[Choice, ...]) -> None:
        """A tick list, one line to an option."""
        for option in options:
            self.text(tick(option), indent=2, leading=1.6)

    def _write(self, line: str, size: float, step: float) -> None:
        base = self.y + step / 2 + size * 0.36 / POINTS
        self.draw(lambda pen: pen.text(self.left, base, line, size))

    def sign_off(self, day: date) -> None:
        """Station and date at the right, in the middle of 36 mm left free for the seal."""
        self.need(42)
        middle, top, station = self.right - 36, self.y + 6, shown(self.imprint.station)
        size = fitted(station, 70, 12)

        def act(pen: Pen) -> None:
            pen.text(middle, top + 14, station, size, align="center")
            pen.text(middle, top + 22, chinese_day(day), 12, align="center")
            pen.text(middle, top + 29, "（盖章）", SMALL, align="center")

        self.draw(act)
        self.gap(42)

    def _open(self) -> None:
        self._pages.append([])
        self.y = self.stock.top
        if len(self._pages) == 1:
            self._heading()
        else:
            self._running_head()

    def _heading(self) -> None:
        middle, top, station = self.stock.wide / 2, self.stock.top, shown(self.imprint.station)
        station_size = fitted(station, self.stock.inner - 50, 11)
        spaced = " ".join(self.title) if len(self.title) < 8 else self.title

        def act(pen: Pen) -> None:
            pen.text(middle, top + 4, station, station_size, align="center")
            pen.text(middle, top + 13, spaced, TITLE, strong(), "center")
            self._numbers(pen, top + 21)

        self.draw(act)
        self.y = top + 23.5

    def _running_head(self) -> None:
        top = self.stock.top
        self.draw(lambda pen: pen.text(self.left, top + 4, f"{self.title}（续）", SMALL))
        self.draw(lambda pen: pen.text(self.right, top + 4, self._number(), SMALL, align="right"))
        self.y = top + 8

    def _number(self) -> str:
        return f"编号：{shown(self.imprint.number)}"

    def _numbers(self, pen: Pen, y: float) -> None:
        day = f"日期：{self.imprint.day.isoformat()}"
        pen.text(self.left, y, self._number(), SMALL)
        pen.text(self.right, y, day, SMALL, align="right")

    def finish(self) -> bytes:
        """The PDF; the same paper always gives the same bytes."""
        from reportlab.pdfgen.canvas import Canvas

        out = BytesIO()
        size = (self.stock.wide * POINTS, self.stock.high * POINTS)
        name = regular().main.name
        canvas = Canvas(
            out, size, invariant=1, pageCompression=1, initialFontName=name, lang="zh-CN"
        )
        canvas.setTitle(f"{self.title} {shown(self.imprint.number)}")
        for number, page in enumerate(self._pages, start=1):
            pen = Pen(canvas, self.stock.high)
            for act in page:
                act(pen)
            self._foot(pen, number)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    def _foot(self, pen: Pen, number: int) -> None:
        y = self.bottom + 8
        pen.text(self.left, y, f"校验码 {self._code}", SMALL)
        pages = f"第 {number} 页 共 {len(self._pages)} 页"
        pen.text(self.right, y, pages, SMALL, align="right")
        if self._mark:
            wide = width(self._mark, strong(), SMALL) / POINTS + 4
            middle = self.stock.wide / 2
            pen.text(middle, y, self._mark, SMALL, strong(), "center")
            pen.box(middle - wide / 2, y - 4, wide, 5.6, 0.8)


def check_code(paper: Paper) -> str:
    """Six signs, XX-XX-XX, computed from all that the paper says; a reprint carries the same."""
    canonical = json.dumps(
        [type(paper).__name__, _plain(paper)], ensure_ascii=False, separators=(",", ":")
    )
    rest = int.from_bytes(hashlib.sha256(canonical.encode()).digest())
    signs = ""
    for _ in range(CODE_LENGTH):
        rest, index = divmod(rest, len(CODE_SIGNS))
        signs += CODE_SIGNS[index]
    return "-".join((signs[:2], signs[2:4], signs[4:]))


def _plain(value: object) -> object:
    """The value as JSON can hold it; pictures count by their digest."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, date):
        return value.isoformat()
    return value


def _mark(printing: Printing) -> str:
    if printing.draft:
        return "预览·未签发"
    if printing.copy == 1:
        return ""
    return f"补打 第 {printing.copy} 份 {moment(printing.at)}"


def tick(option: Choice) -> str:
    """The option with its box before it."""
    return f"{'☑' if option.ticked else '☐'} {option.text}"


def ticked_line(options: tuple[Choice, ...]) -> str:
    """A tick list in one running line."""
    return "  ".join(map(tick, options))


def fitted(text: str, room: float, size: float, least: float = 7.0) -> float:
    """The size at which the text fits into so many millimetres, not under `least`."""
    wide = width(text, regular(), size) / POINTS
    return size if wide <= room else max(least, size * room / wide)


def moment(at: datetime | None) -> str:
    """A point in time as papers write it, or a blank to be filled in by hand."""
    return at.strftime("%Y-%m-%d %H:%M") if at else "　　年　月　日　时"


def chinese_day(day: date) -> str:
    """The day as notices write it: 2026年11月21日."""
    return f"{day.year}年{day.month}月{day.day}日"
