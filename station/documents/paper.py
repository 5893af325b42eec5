"""The page: heading with number, foot with check code and page count, and the flow between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from io import BytesIO

from station.documents.fonts import one_at_a_time, regular, strong
from station.documents.pen import POINTS, Pen
from station.documents.wrapping import shown, width, wrapped
from station.domain.paper_parts import Choice, Printing
from station.domain.papers import Issued
from station.domain.whole_file_papers import BOUND

# No two signs of a check code look alike in handwriting or over the telephone.
CODE_SIGNS = "346789ACDEFGHJKMNPQRTVWXY"
CODE_LENGTH = 6
LEADING, PROSE_LEADING = 1.5, 1.8  # line height over type size
RISE = 0.36 / POINTS  # from the middle of a line down to its baseline, over type size
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


A4 = Stock(210, 297, 20, 14, 17)
A5 = Stock(148, 210, 12, 13, 14)
SMALL, BODY, STATION, PROSE, TITLE = 9.0, 10.5, 11.0, 12.0, 16.0
SPACED = 7  # a title no longer than this is spaced out
SEAL_HIGH, SIGN_OFF_WIDE = 42.0, 100.0


@dataclass(frozen=True, slots=True)
class Binding(Printing):
    """The print of a paper that is bound with others: its sheets are kept, no file is made of it.

    `held` is filled as the paper is drawn up. A bound copy is marked as one, so that nobody takes
    it for the sheet that was signed.
    """

    mark: str = BOUND
    held: list[Sheet] = field(default_factory=list)


class Sheet:
    """A paper that is being filled from the top; what does not fit goes on to the next page."""

    def __init__(self, title: str, paper: Issued, printing: Printing, stock: Stock = A4) -> None:
        self.title = title
        self.imprint = paper.imprint
        self._subject = paper.subject
        self.stock = stock
        self._code = check_code(paper)
        self._mark = mark_of(printing)
        self._binding = printing if isinstance(printing, Binding) else None
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
        return self.bottom - self.stock.top - 13

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

    def text(self, text: str, indent: int = 2) -> None:
        """Running text over the whole width, each paragraph indented by so many characters."""
        step = PROSE * PROSE_LEADING / POINTS
        for line in wrapped(text, regular(), PROSE, self.stock.inner * POINTS, indent):
            self.need(step)
            self._write(line, self.y + step / 2 + PROSE * RISE)
            self.y += step

    def _write(self, line: str, base: float) -> None:
        self.draw(lambda pen: pen.text(self.left, base, line, PROSE))

    def sign_off(self, day: date) -> None:
        """Station and date at the right, in the middle of 36 mm left free for the seal."""
        self.need(SEAL_HIGH)
        lines = balanced(self.imprint.station, PROSE, SIGN_OFF_WIDE * POINTS)
        half = max(36.0, *(width(line, regular(), PROSE) / POINTS / 2 for line in lines))
        below = [(line, PROSE) for line in (*lines, chinese_day(day))] + [("（盖章）", SMALL)]
        middle, top = self.right - half, self.y + 14

        def act(pen: Pen) -> None:
            for index, (line, size) in enumerate(below):
                pen.text(middle, top + 7.5 * index, line, size, align="center")

        self.draw(act)
        self.gap(SEAL_HIGH + 7.5 * (len(lines) - 1))

    def _open(self) -> None:
        self._pages.append([])
        self.y = self.stock.top
        if len(self._pages) == 1:
            self._heading()
        else:
            self._running_head()

    def _heading(self) -> None:
        middle, room = self.stock.wide / 2, (self.stock.inner - 40) * POINTS
        lines = balanced(self.imprint.station, STATION, room)
        name_end = self.stock.top + 4 + 5 * (len(lines) - 1)
        title = " ".join(self.title) if len(self.title) <= SPACED else self.title

        def act(pen: Pen) -> None:
            for index, line in enumerate(reversed(lines)):
                pen.text(middle, name_end - 5 * index, line, STATION, align="center")
            pen.text(middle, name_end + 9, title, TITLE, strong(), align="center")
            pen.text(self.left, name_end + 17, self._number(), SMALL)
            day = f"日期：{self.imprint.day.isoformat()}"
            pen.text(self.right, name_end + 17, day, SMALL, align="right")

        self.draw(act)
        self.y = name_end + 19.5

    def _running_head(self) -> None:
        base = self.stock.top + 4

        def act(pen: Pen) -> None:
            pen.text(self.left, base, f"{self.title}（续）", SMALL)
            pen.text(self.right, base, self._number(), SMALL, align="right")
            pen.text(self.left, base + 5, shown(self._subject), SMALL)

        self.draw(act)
        self.y = base + 9

    def _put_mark(self, pen: Pen) -> None:
        """Draw, boxed in the top margin, what tells a paper to look at or a later copy apart."""
        base = self.stock.top - 4
        wide = width(self._mark, strong(), SMALL) / POINTS + 4
        pen.text(self.left + 2, base, self._mark, SMALL, strong())
        pen.box(self.left, base - 3.9, wide, 5.4, 0.8)

    def _number(self) -> str:
        return f"编号：{shown(self.imprint.number)}"

    def finish(self) -> bytes:
        """Return the PDF; the same paper always gives the same bytes. Nothing when it is bound."""
        if self._binding is not None:
            self._binding.held.append(self)
            return b""
        from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

        out, stock, face = BytesIO(), self.stock, regular().main.name
        with one_at_a_time:
            canvas = Canvas(
                out,
                (stock.wide * POINTS, stock.high * POINTS),
                invariant=1,
                pageCompression=1,
                initialFontName=face,
                lang="zh-CN",
            )
            canvas.setTitle(f"{self.title} {self.imprint.number}")
            canvas.setSubject(self.title)
            canvas.setAuthor(self.imprint.station)
            canvas.setCreator(self.imprint.station)
            pen = Pen(canvas, stock.high)
            for number in range(1, self.pages + 1):
                self.draw_page(pen, number)
                canvas.showPage()
            canvas.save()
        return out.getvalue()

    @property
    def pages(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def draw_page(self, pen: Pen, number: int) -> None:
        """Draw one page, the first is 1, with its foot and its mark."""
        for act in self._pages[number - 1]:
            act(pen)
        self._foot(pen, number)
        if self._mark:
            self._put_mark(pen)

    def _foot(self, pen: Pen, number: int) -> None:
        y = self.bottom + 6
        pen.text(self.left, y, f"校验码 {self._code}", SMALL)
        own = "本件 " if self._binding is not None else ""
        pages = f"{own}第 {number} 页 共 {self.pages} 页"
        pen.text(self.right, y, pages, SMALL, align="right")


def check_code(paper: Issued) -> str:
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


def mark_of(printing: Printing) -> str:
    """What tells a paper to look at, a later copy or a bound one apart; nothing for an original."""
    if isinstance(printing, Binding):
        return printing.mark
    if printing.draft:
        return "预览·未签发"
    if printing.stub:
        return "存根·不作凭证"
    if printing.likeness:
        return "预览·尚未打印" if printing.copy == 1 else f"预览·补打 第 {printing.copy} 份"
    if printing.copy == 1:
        return ""
    return f"补打 第 {printing.copy} 份 {moment(printing.at)}"


def tick(option: Choice) -> str:
    """The option with its box before it."""
    return f"{'☑' if option.ticked else '☐'} {option.text}"


def ticked_line(options: tuple[Choice, ...]) -> str:
    """A tick list in one running line."""
    return "　".join(map(tick, options))


def balanced(text: str, size: float, room: float) -> list[str]:
    """Lines of about the same length, as a long name in a heading wants them."""
    lines = wrapped(text, regular(), size, room)
    even = width(shown(text), regular(), size) / len(lines) + 2 * size
    return lines if len(lines) == 1 else wrapped(text, regular(), size, min(room, even))


def moment(at: datetime | None) -> str:
    """A point in time as papers write it, or a blank to be filled in by hand."""
    return at.strftime("%Y-%m-%d %H:%M") if at else "　　年　月　日　时"


def chinese_day(day: date) -> str:
    """The day as notices write it: 2026年11月21日."""
    return f"{day.year}年{day.month}月{day.day}日"
