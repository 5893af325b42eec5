"""The ruled form: labelled cells that grow with their text and go on overleaf, never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from station.documents.fonts import regular, strong
from station.documents.paper import BODY, LEADING, RISE, SMALL, Draw, Sheet
from station.documents.pen import POINTS, Align, Pen
from station.documents.wrapping import shown, width, wrapped

PAD = 1.6  # millimetres between a cell's upright rule and its text
LID = 1.0  # the same above and below
ROW = 7.8  # least height of a row
HEAD = 7.0  # height of the heads of a table
ENTRY = 64.0  # a cell as narrow as this holds an entry, a wider one running text
LABEL = 24.0
PHOTO_WIDE, PHOTO_HIGH = 30.0, 40.0
SHRUNK = (BODY, BODY - 1, BODY - 2)  # a short entry shrinks so far before it takes a second line
CONTINUED = "（续）"


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a form: its text and how it stands. A width of 0 takes what the row has left."""

    text: str
    wide: float = 0
    align: Align = "left"
    bold: bool = False
    top: bool = False  # text begins at the top instead of standing in the middle
    foot: str = ""  # what stands at the bottom right: a place to sign, a date to fill in
    label: bool = False


def label(text: str, wide: float = LABEL) -> Cell:
    """What a field is called."""
    return Cell(text, wide, "center", label=True)


def value(text: str, wide: float = 0) -> Cell:
    """What was filled in."""
    return Cell(text, wide)


def centred(text: str, wide: float = 0) -> Cell:
    """What was filled in, in the middle of its cell."""
    return Cell(text, wide, "center")


def signature(text: str, wide: float = 0, foot: str = "　　年　　月　　日") -> Cell:
    """A place to sign: who signs at the top, the date at the bottom right."""
    return Cell(text, wide, top=True, foot=foot)


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its text set in lines."""

    cell: Cell
    lines: tuple[str, ...]
    size: float

    @property
    def step(self) -> float:
        return self.size * LEADING / POINTS

    @property
    def foot(self) -> float:
        return 6 if self.cell.foot else 0

    @property
    def high(self) -> float:
        return len(self.lines) * self.step + 2 * LID + self.foot

    def until(self, room: float) -> int:
        """How many lines fit into so many millimetres."""
        return max(0, int((room - 2 * LID - self.foot + 1e-6) / self.step))


class Grid:
    """Rows under one another inside one frame; make one, add rows, close it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._top = sheet.y

    def row(self, *cells: Cell, high: float = ROW) -> None:
        """Add a row; it grows with its longest cell and is continued when a page is full."""
        self._place(self._set(cells, self._sheet.stock.inner), high)

    def band(self, text: str, keep: float = 18) -> None:
        """Head a part of the form; it stays with at least the next row."""
        self.keep(ROW + keep)
        self.row(Cell(text, bold=True))

    def table(
        self,
        heads: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        least: int = 0,
        aligns: Sequence[Align] = (),
    ) -> None:
        """Add a table; fewer than `least` rows are filled up with blank ones to write in.

        Entries stand left, unless `aligns` says otherwise for each column.
        """
        head = [Cell(text, wide, "center") for text, wide in zip(heads, widths, strict=True)]
        blank = [""] * len(heads)
        stand: Sequence[Align] = aligns or ["left"] * len(heads)
        self.keep(2 * ROW)
        self.row(*head, high=HEAD)
        for row in [*rows, *[blank] * (least - len(rows))]:
            cells = [Cell(*each) for each in zip(row, widths, stand, strict=True)]
            if self.keep(min(self._height(cells), self._sheet.body / 3)):
                self.row(*head, high=HEAD)
            self.row(*cells)

    def beside_photo(self, photo: bytes | None, *rows: Sequence[Cell]) -> None:
        """Add short rows with the photograph at their right."""
        inner = self._sheet.stock.inner - PHOTO_WIDE
        placed = [self._set(row, inner) for row in rows]
        least = max(ROW, PHOTO_HIGH / len(rows))
        heights = [max(least, *(cell.high for cell in row)) for row in placed]
        self.keep(sum(heights))
        if sum(heights) > self._sheet.bottom - self._sheet.y:  # an entry as long as a page
            self._photo(photo, PHOTO_HIGH)
            self._sheet.y += PHOTO_HIGH
            for cells in rows:
                self.row(*cells)
            return
        self._photo(photo, sum(heights))
        for row, high in zip(placed, heights, strict=True):
            self._put(row, high)

    def close(self) -> None:
        """Draw the frame around the rows on this page."""
        sheet, top, low = self._sheet, self._top, self._sheet.y
        if low > top:
            sheet.draw(lambda pen: pen.box(sheet.left, top, sheet.stock.inner, low - top, 1.0))
        self._top = low

    def _photo(self, photo: bytes | None, high: float) -> None:
        x, y = self._sheet.right - PHOTO_WIDE, self._sheet.y

        def act(pen: Pen) -> None:
            pen.box(x, y, PHOTO_WIDE, high)
            if photo:
                pen.picture(photo, x + 1, y + 1, PHOTO_WIDE - 2, high - 2)
            else:
                pen.text(x + PHOTO_WIDE / 2, y + high / 2 + 1, "未拍照", BODY, align="center")

        self._sheet.draw(act)

    def _set(self, cells: Sequence[Cell], wide: float) -> list[_Set]:
        rest = wide - sum(cell.wide for cell in cells)
        takers = sum(not cell.wide for cell in cells) or 1
        return [_set(cell if cell.wide else replace(cell, wide=rest / takers)) for cell in cells]

    def _height(self, cells: Sequence[Cell]) -> float:
        return max(cell.high for cell in self._set(cells, self._sheet.stock.inner))

    def keep(self, high: float) -> bool:
        """Turn the page unless so much room is left; tell whether it was turned."""
        room = self._sheet.bottom - self._sheet.y
        if high <= room or high > self._sheet.body:
            return False
        self._turn()
        return True

    def _turn(self) -> None:
        self.close()
        self._sheet.turn()
        self._top = self._sheet.y

    def _place(self, row: list[_Set], least: float) -> None:
        high = max(least, *(cell.high for cell in row))
        room = self._sheet.bottom - self._sheet.y
        if high <= room:
            self._put(row, high)
        elif high <= self._sheet.body / 3 or not _splits(row, room):
            self._turn()
            self._place(row, least)
        else:
            head, tail = zip(*(_split(cell, cell.until(room)) for cell in row), strict=True)
            self._put(list(head), room)
            self._turn()
            self._place(list(tail), 0)

    def _put(self, row: list[_Set], high: float) -> None:
        x, y = self._sheet.left, self._sheet.y
        for cell in row:
            self._sheet.draw(_drawing(cell, x, y, high))
            x += cell.cell.wide
        self._sheet.y += high


def _splits(row: list[_Set], room: float) -> bool:
    """Whether a row may be broken here: two lines at least before the break."""
    least = 2
    return all(cell.until(room) >= min(least, len(cell.lines)) for cell in row)


def _split(cell: _Set, count: int) -> tuple[_Set, _Set]:
    """The part before and the part after a page break; a label stands on both."""
    if cell.cell.label:
        return cell, _set(
            replace(cell.cell, text=cell.cell.text.removesuffix(CONTINUED) + CONTINUED)
        )
    plain = replace(cell.cell, foot="", top=True)
    return replace(cell, cell=plain, lines=cell.lines[:count]), replace(
        cell, lines=cell.lines[count:]
    )


def _set(cell: Cell) -> _Set:
    room = (cell.wide - 2 * PAD) * POINTS
    face = strong() if cell.bold else regular()
    text = shown(cell.text)
    if not text:
        return _Set(cell, (), BODY)
    if "\n" not in text:
        for size in SHRUNK if cell.wide <= ENTRY else SHRUNK[:1]:
            if width(text, face, size) <= room:
                return _Set(cell, (text,), size)
    return _Set(cell, tuple(wrapped(text, face, BODY, room)), BODY)


def _drawing(this: _Set, x: float, y: float, high: float) -> Draw:
    cell = this.cell
    face = strong() if cell.bold else regular()
    block = len(this.lines) * this.step
    first = LID if cell.top else (high - block) / 2
    at = {"left": x + PAD, "center": x + cell.wide / 2, "right": x + cell.wide - PAD}[cell.align]

    def act(pen: Pen) -> None:
        pen.box(x, y, cell.wide, high)
        for index, line in enumerate(this.lines):
            base = y + first + (index + 0.5) * this.step + this.size * RISE
            pen.text(at, base, line, this.size, face, align=cell.align)
        if cell.foot:
            pen.text(x + cell.wide - PAD, y + high - 2.4, cell.foot, SMALL, align="right")

    return act
