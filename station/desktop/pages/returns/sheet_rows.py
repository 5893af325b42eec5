"""The table of one month sheet: the rows of the form, and a figure in each column."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication

from station.desktop import tokens as t
from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.month_sheets import MonthSheet, SheetLine

_GROUP, _FIGURE, _NARROW_FIGURE = 76, 100, 80
_FEW = 3
"""With more columns of figures than this they are narrow: the words of a row need the room."""
_INDENT = "　"


class SheetView(RecordView):
    """Rows as the printed form has them; the title of a group stands beside its first row."""

    def __init__(self, heads: Sequence[str]) -> None:
        self._first: frozenset[str] = frozenset()
        wide = _FIGURE if len(heads) <= _FEW else _NARROW_FIGURE
        columns: list[Column[SheetLine]] = [
            Column(QCoreApplication.translate("SheetView", "Item"), self._group, _GROUP),
            Column(QCoreApplication.translate("SheetView", "Row"), self._label),
            *(
                Column(head, partial(self._figure, at), wide, Align.RIGHT)
                for at, head in enumerate(heads)
            ),
        ]
        self.rows: RecordTable[SheetLine] = RecordTable(columns, lambda line: line.row)
        super().__init__(Names.TABLE, self.rows, t.ROW_DENSE)
        self.rows.setParent(self)

    def show_sheet(self, sheet: MonthSheet) -> None:
        """Show the figures of a sheet of this layout."""
        first, known = set(), set()
        for line in sheet.lines:
            if line.group not in known:
                known.add(line.group)
                first.add(line.row)
        self._first = frozenset(first)
        self.rows.show(sheet.lines)

    def _group(self, line: SheetLine) -> Cell:
        return Cell(line.title if line.row in self._first else "", "text_2")

    @staticmethod
    def _label(line: SheetLine) -> Cell:
        return Cell(_INDENT * line.depth + line.label, strong=not line.title)

    @staticmethod
    def _figure(at: int, line: SheetLine) -> Cell:
        return Cell(figure_words(line.figures[at], line.decimals), strong=not line.title)


def figure_words(figure: Decimal | None, decimals: int) -> str:
    """A figure with the places that its row has; a dash where nothing can be said."""
    return "—" if figure is None else f"{figure:,.{decimals}f}"
