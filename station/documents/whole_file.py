"""The whole file of a person as one PDF: cover, contents, every paper and picture in its order.

A paper is laid out twice, once to count its pages and once to draw them, and a picture is read when
its page is drawn and lies on the disk until the file is written (`flat_canvas`): a file of several
hundred pages needs no more memory than what it becomes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from station.documents.file_contents import CONTENTS, contents_sheet
from station.documents.flat_canvas import FlatCanvas
from station.documents.fonts import strong
from station.documents.grid import Grid, label, signature, value
from station.documents.paper import A4, SMALL, STATION, Binding, Sheet, Stock, balanced, mark_of
from station.documents.pen import POINTS, Pen
from station.documents.render import RENDERERS
from station.documents.wrapping import shown
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.papers import Issued
from station.domain.whole_file_papers import FileContents

COVER = "救助档案"
COVER_TITLE = 34.0
FOOT = 5.0  # millimetres from the lower edge to the page number of the whole file
PICTURE_HIGH = 215.0
FOUR_DIGITS = "0000"
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PaperLeaf:
    """A paper of the file, drawn anew from what the book says."""

    title: str
    paper: Issued = field(repr=False)


@dataclass(frozen=True, slots=True)
class GapLeaf:
    """The page that stands for a paper which cannot be bound, and says why."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureLeaf:
    """A picture on a page of its own; `load` reads it when the page is drawn."""

    title: str
    words: str
    load: Callable[[], bytes] = field(repr=False)


Leaf = PaperLeaf | GapLeaf | PictureLeaf


def paged(contents: FileContents, leaves: Sequence[Leaf]) -> FileContents:
    """The contents with the page on which each of its leaves begins."""
    counts = [sum(sheet.pages for sheet in _sheets(leaf, contents, None)) for leaf in leaves]
    dummy = tuple(replace(each, page=FOUR_DIGITS) for each in contents.entries)
    page = (
        2 + contents_sheet(replace(contents, entries=dummy, pages=FOUR_DIGITS), FIRST_PRINT).pages
    )
    entries = []
    for entry, count in zip(contents.entries, counts, strict=True):
        entries.append(replace(entry, page=str(page)))
        page += count
    return replace(contents, entries=tuple(entries), pages=str(page - 1))


def bind(
    contents: FileContents, leaves: Sequence[Leaf], printing: Printing, step: Step | None = None
) -> bytes:
    """Return the whole file as PDF; `contents` has the pages that `paged` gave it.

    `step` is told how many leaves are done, and of how many; what it raises ends the work.
    """
    with FlatCanvas(_size(A4)) as canvas:
        book = _Book(contents, canvas)
        book.begin(COVER)
        book.add(_cover(contents))
        book.begin(CONTENTS)
        front = Binding(printing.copy, printing.at, printing.draft, mark=mark_of(printing))
        book.add(contents_sheet(contents, front))
        for done, leaf in enumerate(leaves):
            if step is not None:
                step(done, len(leaves))
            book.begin(leaf.title)
            for sheet in _sheets(leaf, contents, leaf):
                book.add(sheet)
        return canvas.finish()


class _Book:
    """One PDF that many sheets are drawn into, its pages numbered through."""

    def __init__(self, contents: FileContents, canvas: FlatCanvas) -> None:
        self._contents, self._canvas, self._page = contents, canvas, 0
        imprint = contents.imprint
        with canvas.drawing() as drawn:
            drawn.setTitle(f"{COVER} {imprint.number}")
            drawn.setSubject(COVER)
            drawn.setAuthor(imprint.station)
            drawn.setCreator(imprint.station)
            drawn.showOutline()

    def begin(self, title: str) -> None:
        """Put a mark into the outline for what begins on the next page."""
        key = f"page{self._page + 1}"
        with self._canvas.drawing() as canvas:
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(shown(title), key, 0, 0)

    def add(self, sheet: Sheet) -> None:
        """Draw every page of a sheet, a small one on an A4 page of its own."""
        for number in range(1, sheet.pages + 1):
            with self._canvas.drawing() as canvas:
                self._draw(canvas, sheet, number)

    def _draw(self, canvas: Any, sheet: Sheet, number: int) -> None:
        stock = sheet.stock
        small = stock.high < A4.high and stock.wide < A4.wide
        page = A4 if small else stock
        self._page += 1
        canvas.setPageSize(_size(page))
        canvas.saveState()
        if small:
            across, up = (A4.wide - stock.wide) / 2, A4.high - stock.high
            canvas.translate(across * POINTS, up * POINTS)
        sheet.draw_page(Pen(canvas, stock.high), number)
        canvas.restoreState()
        words = f"第 {self._page} 页 共 {self._contents.pages} 页"
        foot = f"救助编号 {self._contents.bearer.rescue_number}　　{words}"
        Pen(canvas, page.high).text(page.wide / 2, page.high - FOOT, foot, SMALL, align="center")
        canvas.showPage()


def _size(stock: Stock) -> tuple[float, float]:
    return stock.wide * POINTS, stock.high * POINTS


def _sheets(leaf: Leaf, contents: FileContents, drawn: Leaf | None) -> Iterator[Sheet]:
    """The sheets of a leaf; a picture is read only when it is `drawn`."""
    binding = Binding()
    match leaf:
        case PaperLeaf(paper=paper):
            RENDERERS[paper.kind](paper, binding)
            yield from binding.held
        case GapLeaf(title, words):
            sheet = Sheet(title, contents, binding)
            for each in words:
                sheet.text(each)
            yield sheet
        case PictureLeaf(title, words, load):
            sheet = Sheet(title, contents, binding)
            sheet.text(words, indent=0)
            if drawn is not None:
                _put_picture(sheet, load())
            yield sheet


def _put_picture(sheet: Sheet, jpeg: bytes) -> None:
    top, wide = sheet.y + 4, sheet.stock.inner
    sheet.draw(lambda pen: pen.picture(jpeg, sheet.left, top, wide, PICTURE_HIGH))


def _cover(paper: FileContents) -> Sheet:
    """The first page: whose file it is, which stays are in it, how much it holds."""
    sheet = _CoverSheet(COVER, paper, Binding(mark=""))
    sheet.y = 120
    grid = Grid(sheet)
    bearer = paper.bearer
    grid.row(label("姓名"), value(bearer.name), high=11)
    grid.row(label("性别"), value(bearer.sex), label("年龄"), value(bearer.age), high=11)
    for stay in paper.stays:
        grid.row(
            label("救助编号"),
            value(stay.rescue_number),
            label("入站"),
            value(stay.admitted),
            high=11,
        )
        grid.row(label("离站方式"), value(stay.way), label("离站"), value(stay.left), high=11)
    held = f"{len(paper.entries)} 件，{paper.pages} 页"
    grid.row(label("件数页数"), value(held), label("装订"), value(paper.bound_at), high=11)
    grid.row(label("保管期限"), value(""), label("档号"), value(""), high=11)
    grid.row(signature("立卷人签名："), signature("归档人签名："), high=24)
    grid.close()
    return sheet


class _CoverSheet(Sheet):
    """A sheet whose first page is headed as a cover."""

    def _heading(self) -> None:
        middle = self.stock.wide / 2
        lines = balanced(self.imprint.station, STATION + 5, self.stock.inner * POINTS)

        def act(pen: Pen) -> None:
            for at, line in enumerate(lines):
                pen.text(middle, 48 + 8 * at, line, STATION + 5, align="center")
            pen.text(middle, 92, " ".join(COVER), COVER_TITLE, strong(), align="center")

        self.draw(act)
