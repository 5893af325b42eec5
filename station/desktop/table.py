"""A table of frozen records: the model."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex

PAGE = 200
"""Records per question."""


class Align(Enum):
    """Text stands left, numbers and money right, chips in the middle."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight
    CENTRE = Qt.AlignmentFlag.AlignHCenter


class Cell(NamedTuple):
    """What stands in one cell beyond its text.

    `tone` is a colour token; `strong` marks the word that matters; `small` stands beside the text
    in small print (a number beside a name); `sign` and `chips` (kind, text) are painted before it.
    """

    text: str = ""
    tone: str = "text"
    strong: bool = False
    small: str = ""
    sign: str = ""
    chips: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Column(Generic[Record]):
    """One column: its head, and a function from a record to a text or a `Cell`.

    `width` is pixels at 100 %, 0 takes what is left (one column). `sort` names what the question
    sorts by when the head is pressed, empty where the book has no such order. `verb` makes it the
    row's one button; an empty text shows none. `least` marks the column that large print and
    narrow windows drop first; it stays in the row's help text.
    """

    title: str
    cell: Callable[[Record], str | Cell]
    width: int = 0
    align: Align = Align.LEFT
    tone: str = "text"
    sort: str = ""
    verb: bool = False
    least: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A grey row that heads the records after it: sign, name with count, hint."""

    text: str
    hint: str = ""
    sign: str = "dash"
    tone: str = "text_2"


class RecordTable(QAbstractTableModel, Generic[Record]):
    """Shows records and groups; more records are fetched when the end comes into sight.

    `key` gives the record's id, by which the selection is kept. `more` is asked for the page
    after the last record; it calls `append`. A page has `page` records.
    """

    def __init__(
        self,
        columns: Sequence[Column[Record]],
        key: Callable[[Record], Hashable],
        parent: QObject | None = None,
        more: Callable[[Record], object] | None = None,
        page: int = PAGE,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._more = more
        self._page = page
        self._lines: list[Record | Group] = []
        self._cells: list[tuple[Cell, ...]] = []
        self._ended = True
        self._asking = False
        self._sorted: tuple[str, bool] = ("", False)

    def show(self, lines: Sequence[Record | Group]) -> None:
        """Show these rows instead; a full page means that there may be more."""
        cells = [self._made(line) for line in lines]
        self.beginResetModel()
        self._lines = list(lines)
        self._cells = cells
        self._ended = self._more is None or len(lines) < self._page
        self._asking = False
        self.endResetModel()

    def append(self, records: Sequence[Record]) -> None:
        """Add the next page, unless other rows are shown by now than it was asked for."""
        if not self._asking:
            return
        self._asking = False
        self._ended = len(records) < self._page
        if not records:
            return
        cells = [self._made(record) for record in records]
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(records) - 1)
        self._lines += records
        self._cells += cells
        self.endInsertRows()

    def change(self, record: Record) -> None:
        """Show one record anew where it stands; nothing else is made again."""
        row = self.row_of(self.key(record))
        if row >= 0:
            cells = self._made(record)
            self._lines[row], self._cells[row] = record, cells
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """What the records are sorted by, and whether it is descending."""
        return self._sorted

    def show_order(self, sort: str, *, descending: bool) -> None:
        """Mark the column by which the records that come are sorted."""
        self._sorted = (sort, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def line(self, row: int) -> Record | Group:
        return self._lines[row]

    def record(self, row: int) -> Record | None:
        """Give the record of a row, None for a group or no row."""
        if not 0 <= row < len(self._lines):
            return None
        line = self._lines[row]
        return None if isinstance(line, Group) else line

    def row_of(self, key: Hashable) -> int:
        """Find the row of a record by its id, -1 when it is not here."""
        for row, line in enumerate(self._lines):
            if not isinstance(line, Group) and self.key(line) == key:
                return row
        return -1

    def cell(self, row: int, column: int) -> Cell:
        """Give a cell ready to paint.

        Cells are made when their record arrives, not while painting: a mistake in a column's
        function then surfaces as an exception and not as a dead process.
        """
        return self._cells[row][column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return _plain(self.cell(index.row(), index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._least(index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.head_words(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align.value | Qt.AlignmentFlag.AlignVCenter
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._ended and not self._asking

    def fetchMore(self, parent: Index) -> None:
        del parent
        last = self._lines[-1]
        if self._more is not None and not isinstance(last, Group):
            self._asking = True
            self._more(last)

    def head_words(self, section: int) -> str:
        """Say the head of a column, and how it sorts, for whoever does not see the arrow."""
        column = self.columns[section]
        sort, descending = self._sorted
        if not column.sort:
            return column.title
        if column.sort != sort:
            return self.tr("{head}, not sorted by").format(head=column.title)
        if descending:
            return self.tr("{head}, sorted downwards").format(head=column.title)
        return self.tr("{head}, sorted upwards").format(head=column.title)

    def _head(self, section: int) -> str:
        column = self.columns[section]
        sort, descending = self._sorted
        if not column.sort or column.sort != sort:
            return column.title
        return f"{column.title} {'↓' if descending else '↑'}"

    def _made(self, line: Record | Group) -> tuple[Cell, ...]:
        if isinstance(line, Group):
            head = Cell(line.text, line.tone, strong=True, small=line.hint, sign=line.sign)
            return (head, *(Cell() for _ in self.columns[1:]))
        made = []
        for column in self.columns:
            cell = column.cell(line)
            made.append(cell if isinstance(cell, Cell) else Cell(cell, column.tone))
        return tuple(made)

    def _least(self, row: int) -> str | None:
        """The help text of a row: what a dropped column would have said."""
        if isinstance(self._lines[row], Group):
            return None
        said = [
            f"{column.title} {_plain(self.cell(row, i))}"
            for i, column in enumerate(self.columns)
            if column.least
        ]
        return "\n".join(said) or None


def _plain(cell: Cell) -> str:
    return " ".join(filter(None, (*(text for _, text in cell.chips), cell.text, cell.small)))
