"""月报表: the prescribed form on one page, its explanations and corrections behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from station.documents.fonts import regular, strong
from station.documents.grid import Grid, label, signature, value
from station.documents.paper import BODY, RISE, SMALL, Sheet
from station.documents.pen import POINTS, Align, Pen
from station.documents.wrapping import width, wrapped
from station.domain.paper_parts import FIRST_PRINT, Printing
from station.domain.sheet_papers import MonthSheetPaper, SheetPaperRow

GROUP, LABEL = 22.0, 62.0
"""Widths of the title of a group and of what a row is called, in millimetres."""
TALLEST, LOWEST = 7.4, 4.3
_END = 17.0
"""Room under the table for signatures."""
_STEP = SMALL * 1.4 / POINTS
_MOST_NOTES = 8
FINDINGS = ("校验提示", "情况说明", "说明人")
FINDING_WIDTHS = (66.0, 82.0, 22.0)
CORRECTIONS = ("更正", "救助编号", "姓名", "原列", "现列", "变动内容")
CORRECTION_WIDTHS = (26.0, 26.0, 22.0, 28.0, 28.0, 40.0)


def render(paper: MonthSheetPaper, printing: Printing = FIRST_PRINT) -> bytes:
    """Return the sheet as PDF, A4: the form, then what was explained and corrected."""
    sheet = Sheet(paper.title, paper, printing)
    _head(sheet, paper)
    _Table(sheet, paper).fill()
    _small(sheet, paper.notes)
    _signers(sheet, paper)
    if paper.findings or paper.corrections:
        _behind(sheet, paper)
    return sheet.finish()


def _head(sheet: Sheet, paper: MonthSheetPaper) -> None:
    """Who reports, who filled it in, when it was handed in; the period and the unit below."""
    top = sheet.y + 2
    middle = sheet.stock.wide / 2

    def act(pen: Pen) -> None:
        pen.text(sheet.left, top + 3, paper.unit_name, SMALL)
        pen.text(middle + 18, top + 3, paper.writer, SMALL, align="center")
        pen.text(sheet.right, top + 3, paper.handed_in, SMALL, align="right")
        pen.text(sheet.left, top + 8, f"统计期：{paper.period}", SMALL)
        pen.text(sheet.right, top + 8, f"单位：{paper.unit}", SMALL, align="right")

    sheet.draw(act)
    sheet.gap(12)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands in one place of the table."""

    text: str
    x: float
    wide: float
    align: Align


class _Table:
    """The rows of the form, as high as the page allows; the title of a group over all its rows."""

    def __init__(self, sheet: Sheet, paper: MonthSheetPaper) -> None:
        self.sheet, self.paper = sheet, paper
        notes = len(wrapped(paper.notes, regular(), SMALL, sheet.stock.inner * POINTS))
        room = sheet.bottom - sheet.y - _END - _STEP * min(notes, _MOST_NOTES)
        self.high = max(LOWEST, min(TALLEST, room / (len(paper.rows) + 1)))
        self.size = BODY if self.high > LOWEST + 1 else SMALL
        self.column = (sheet.stock.inner - GROUP - LABEL) / len(paper.heads)

    def fill(self) -> None:
        """Draw it, on as many pages as it takes."""
        rows = list(self.paper.rows)
        while rows:
            fits = max(1, int((self.sheet.bottom - self.sheet.y - 2) / self.high) - 1)
            some, rows = rows[:fits], rows[fits:]
            self._draw(some)
            if rows:
                self.sheet.turn()
                first = next((r.title for r in reversed(some) if r.title), "")
                if not rows[0].title and first:
                    head = rows[0]
                    rows[0] = SheetPaperRow(f"{first}（续）", head.label, head.depth, head.cells)

    def _draw(self, rows: Sequence[SheetPaperRow]) -> None:
        sheet, top, high = self.sheet, self.sheet.y, self.high
        lines = len(rows) + 1
        entries = [(0.0, entry) for entry in self._heads()]
        groups = list(_groups(rows))
        titled = {first + n for title, first, many in groups if title for n in range(many)}
        for number, row in enumerate(rows):
            told = self._row(row, titled=number in titled)
            entries += [((number + 1) * high, entry) for entry in told]

        def act(pen: Pen) -> None:
            pen.box(sheet.left, top, sheet.stock.inner, lines * high, 1.0)
            self._rules(pen, top, lines)
            for down, entry in entries:
                self._put(pen, entry, top + down, high)
            for title, first, many in groups:
                self._group(pen, title, top + (first + 1) * high, many)

        sheet.draw(act)
        sheet.gap(lines * high + 1.5)

    def _rules(self, pen: Pen, top: float, lines: int) -> None:
        sheet, low = self.sheet, top + lines * self.high
        pen.line((sheet.left, top + self.high), (sheet.right, top + self.high), 0.5)
        for number in range(2, lines):
            y = top + number * self.high
            pen.line((sheet.left + GROUP, y), (sheet.right, y), 0.5)
        x = sheet.left + GROUP
        pen.line((x, top), (x, top + self.high), 0.5)
        for number in range(len(self.paper.heads)):
            at = x + LABEL + number * self.column
            pen.line((at, top), (at, low), 0.5)

    def _heads(self) -> Iterator[_Entry]:
        yield _Entry("项目", 0, GROUP, "center")
        yield _Entry("分项", GROUP, LABEL, "center")
        for number, head in enumerate(self.paper.heads):
            x = GROUP + LABEL + number * self.column
            yield _Entry(head, x, self.column, "center")

    def _row(self, row: SheetPaperRow, *, titled: bool) -> Iterator[_Entry]:
        x, wide = (GROUP, LABEL) if titled else (0.0, GROUP + LABEL)
        yield _Entry("　" * row.depth + row.label, x, wide, "left")
        for number, cell in enumerate(row.cells):
            x = GROUP + LABEL + number * self.column
            yield _Entry(cell, x, self.column, "center")

    def _put(self, pen: Pen, entry: _Entry, y: float, high: float) -> None:
        room = (entry.wide - 2) * POINTS
        size = self.size
        while size > 6 and width(entry.text, regular(), size) > room:  # noqa: PLR2004
            size -= 0.5
        at = self.sheet.left + entry.x
        at += 1.6 if entry.align == "left" else entry.wide / 2
        pen.text(at, y + high / 2 + size * RISE, entry.text, size, align=entry.align)

    def _group(self, pen: Pen, title: str, y: float, many: int) -> None:
        """The title of a group over its rows; one without a title leaves its place to them."""
        left, middle = self.sheet.left, self.sheet.left + GROUP
        for number in range(1 if title else many):
            at = y + number * self.high
            pen.line((left, at), (middle, at), 0.5)
        if title:
            pen.line((middle, y), (middle, y + many * self.high), 0.5)
            self._title(pen, title, y, many * self.high)

    def _title(self, pen: Pen, title: str, y: float, high: float) -> None:
        lines = wrapped(title, strong(), self.size, (GROUP - 3) * POINTS)
        step = self.size * 1.35 / POINTS
        first = y + high / 2 - (len(lines) - 1) * step / 2
        for number, line in enumerate(lines):
            base = first + number * step + self.size * RISE
            at = self.sheet.left + GROUP / 2
            pen.text(at, base, line, self.size, strong(), align="center")


def _groups(rows: Sequence[SheetPaperRow]) -> Iterator[tuple[str, int, int]]:
    """The titles with the first row of each and how many it has."""
    starts = [n for n, row in enumerate(rows) if row.title or n == 0]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        yield rows[start].title, start, end - start


def _small(sheet: Sheet, text: str) -> None:
    """Notes under the table, in small type."""
    for line in wrapped(text, regular(), SMALL, sheet.stock.inner * POINTS):
        sheet.need(_STEP)
        _line(sheet, line, sheet.y + _STEP / 2 + SMALL * RISE)
        sheet.gap(_STEP)


def _line(sheet: Sheet, text: str, base: float) -> None:
    sheet.draw(lambda pen: pen.text(sheet.left, base, text, SMALL))


def _signers(sheet: Sheet, paper: MonthSheetPaper) -> None:
    """Who answers for it, and the beginning of the hash of what was submitted."""
    sheet.need(13)
    base, room = sheet.y + 8, sheet.stock.inner / max(1, len(paper.signers))

    def act(pen: Pen) -> None:
        for number, signer in enumerate(paper.signers):
            pen.text(sheet.left + number * room, base, f"{signer}（签名）：", BODY)
        told = f"{paper.state}　{paper.seal}".rstrip()
        pen.text(sheet.right, base + 5, told, SMALL - 1, align="right")

    sheet.draw(act)
    sheet.gap(13)


def _behind(sheet: Sheet, paper: MonthSheetPaper) -> None:
    """The page behind the form: warnings with their explanations, late changes."""
    sheet.turn()
    grid = Grid(sheet)
    grid.row(label("报表"), value(paper.title), label("统计期", 18), value(paper.period, 52))
    if paper.findings:
        grid.band("校验提示与情况说明")
        grid.table(FINDINGS, FINDING_WIDTHS, paper.findings)
    if paper.corrections:
        grid.band("以前各期报送后的更正清单")
        grid.table(CORRECTIONS, CORRECTION_WIDTHS, paper.corrections)
    grid.row(signature("填表人签名："), signature("审核人签名："), high=20)
    grid.close()
