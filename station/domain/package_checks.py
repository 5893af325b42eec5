"""What is wrong with a row before it is sent: an authority refuses it, or it deserves a look."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Protocol

from station.domain.areas import Areas
from station.domain.codes import CodeList
from station.domain.identity import read_id_number
from station.domain.mappings import Column, ColumnKind, Condition, CountedIn, PackageMapping
from station.domain.package_rows import PackageRow, in_order, sent_moment
from station.domain.problems import Problem, Trouble, Weight

NO_CHARACTER = "\ufffd"
"""Stands where a sign was that no file carries."""
_FORMULA = "=+-@\t\r"
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_AREA_LENGTH = 6


class RowTrouble(Trouble):
    """What is wrong with one cell of a row; `place` is the head of its column.

    With weight STOP an authority refuses the row, with HINT it deserves a look.
    """

    REQUIRED = "package_row.required"
    TOO_LONG = "package_row.too_long"
    CODE_UNKNOWN = "package_row.code_unknown"
    AREA_UNKNOWN = "package_row.area_unknown"
    AREA_WITHDRAWN = "package_row.area_withdrawn"
    ID_NUMBER = "package_row.id_number"
    BEFORE = "package_row.before"
    NOT_A_NUMBER = "package_row.not_a_number"
    NO_CHARACTER = "package_row.no_character"
    PRIVATE_CHARACTER = "package_row.private_character"
    LIKE_A_FORMULA = "package_row.like_a_formula"
    KEY_TWICE = "package_row.key_twice"


class Codes(Protocol):
    """The official lists by name, and the areas with their history."""

    def __getitem__(self, name: str) -> CodeList: ...

    @property
    def areas(self) -> Areas: ...


Check = Callable[[str], Iterator[Problem]]
"""Looks at a cell alone."""
CheckBeside = Callable[[tuple[str, ...], str], Iterator[Problem]]
"""Looks at a cell and at others of its row."""
_REMEMBERED = 4_000
"""So many cells of a column are looked at once: a year says the same few again and again."""


class _Column:
    """The checks of one column, made ready."""

    def __init__(
        self,
        column: Column,
        wanted: Callable[[tuple[str, ...]], bool] | None,
        alone: tuple[Check, ...],
        beside: tuple[CheckBeside, ...],
    ) -> None:
        self._column, self._wanted = column, wanted
        self._alone, self._beside = alone, beside
        self._known: dict[str, tuple[Problem, ...]] = {}
        self.fine: set[str] = set()
        """Cells with which nothing is wrong whatever the rest of the row says."""
        if not column.required and wanted is None:
            self.fine.add("")

    def look(self, cells: tuple[str, ...], cell: str, found: list[Problem]) -> None:
        """Take down what is wrong with a cell."""
        if not cell:
            if self._column.required or (self._wanted and self._wanted(cells)):
                found.append(_wrong(RowTrouble.REQUIRED, self._column.head))
            return
        known = self._known.get(cell)
        if known is None:
            known = tuple(problem for check in self._alone for problem in check(cell))
            if len(self._known) < _REMEMBERED:
                self._known[cell] = known
                if not known and not self._beside:
                    self.fine.add(cell)
        found += known
        for check in self._beside:
            found += check(cells, cell)


class RowChecks:
    """The checks of one mapping, made ready for many rows; keys are looked at across all rows."""

    def __init__(self, mapping: PackageMapping, codes: Codes) -> None:
        self.mapping = mapping
        self._lists = codes
        self._keys: set[str] = set()
        self._columns = [
            (number, ready.fine, ready.look)
            for number, column in enumerate(mapping.columns)
            if not column.counts_rows and (ready := self._ready(column))
        ]

    def of(self, row: PackageRow) -> tuple[Problem, ...]:
        """What is wrong with a row; one that takes another back needs its key and the sign."""
        found: list[Problem] = []
        cells = row.cells
        for number, fine, look in () if row.deleted else self._columns:
            if (cell := cells[number]) not in fine:
                look(cells, cell, found)
        if not row.key:
            found = [_wrong(RowTrouble.REQUIRED, self.mapping.key)] if row.deleted else found
        elif row.key in self._keys:
            found.append(_wrong(RowTrouble.KEY_TWICE, self.mapping.key, written=row.key))
        self._keys.add(row.key)
        return tuple(found)

    def _ready(self, column: Column) -> _Column:
        asked = column.required_when
        wanted = None if asked is None else self._holds(asked)
        return _Column(column, wanted, tuple(self._alone(column)), tuple(self._beside(column)))

    def _holds(self, asked: Condition) -> Callable[[tuple[str, ...]], bool]:
        at = self.mapping.index(asked.column)
        return lambda cells: asked.holds(cells[at])

    def _alone(self, column: Column) -> Iterator[Check]:
        yield _characters(column)
        if column.longest:
            yield _length(column, column.longest)
        if column.codes:
            yield _codes(column, frozenset(column.codes.values()))
        elif column.code_list == "areas":
            yield self._area(column)
        elif column.code_list:
            yield _codes(column, self._lists[column.code_list])
        if column.kind.is_number:
            yield _number(column)

    def _beside(self, column: Column) -> Iterator[CheckBeside]:
        if column.not_before:
            yield self._order(column)
        if column.id_number:
            yield self._id_number(column, column.id_number)

    def _area(self, column: Column) -> Check:
        def check(cell: str) -> Iterator[Problem]:
            area = self._lists.areas.get(cell) if len(cell) == _AREA_LENGTH else None
            if area is None:
                yield _wrong(RowTrouble.AREA_UNKNOWN, column.head, written=cell)
            elif not area.in_force:
                data = {"written": cell, "name": area.name, "until": area.valid_until}
                yield _look(RowTrouble.AREA_WITHDRAWN, column.head, **data)

        return check

    def _order(self, column: Column) -> CheckBeside:
        earlier = self.mapping.columns[self.mapping.index(column.not_before)]
        at = self.mapping.index(column.not_before)

        same_form = earlier.date_form == column.date_form and in_order(column.date_form)

        def check(cells: tuple[str, ...], cell: str) -> Iterator[Problem]:
            if same_form and len(cell) == len(cells[at]) and cell >= cells[at]:
                return
            first, last = sent_moment(earlier, cells[at]), sent_moment(column, cell)
            if first is None or last is None:
                return
            if not (earlier.kind is column.kind is ColumnKind.MOMENT):
                first, last = first[:3], last[:3]
            if last < first:
                data = {"written": cell, "other": column.not_before, "earlier": cells[at]}
                yield _wrong(RowTrouble.BEFORE, column.head, **data)

        return check

    def _id_number(self, column: Column, asked: Condition) -> CheckBeside:
        at = self.mapping.index(asked.column)

        def check(cells: tuple[str, ...], cell: str) -> Iterator[Problem]:
            if not asked.holds(cells[at]):
                return
            number = read_id_number(cell)
            if not (number.is_complete and number.check_digit_ok and number.normalized == cell):
                yield _wrong(RowTrouble.ID_NUMBER, column.head, written=cell)

        return check


def _characters(column: Column) -> Check:
    """Signs that no file carries, characters of a private font, text like a formula."""

    def check(cell: str) -> Iterator[Problem]:
        if cell[0] in _FORMULA and column.kind is ColumnKind.TEXT and not _NUMBER.fullmatch(cell):
            yield _look(RowTrouble.LIKE_A_FORMULA, column.head, written=cell)
        if cell.isascii() and cell.isprintable():
            return
        if NO_CHARACTER in cell:
            yield _wrong(RowTrouble.NO_CHARACTER, column.head, written=cell)
        for character in cell:
            if unicodedata.category(character) == "Co":
                code = f"U+{ord(character):04X}"
                yield _look(RowTrouble.PRIVATE_CHARACTER, column.head, character=code)

    return check


def _length(column: Column, longest: int) -> Check:
    in_bytes = column.counted_in is CountedIn.GB_18030

    def check(cell: str) -> Iterator[Problem]:
        length = len(cell.encode("gb18030", "replace")) if in_bytes else len(cell)
        if length > longest:
            yield _wrong(RowTrouble.TOO_LONG, column.head, length=length, most=longest)

    return check


def _codes(column: Column, known: CodeList | frozenset[str]) -> Check:
    def check(cell: str) -> Iterator[Problem]:
        pieces = cell.split(column.separator) if column.separator else [cell]
        for piece in pieces:
            if piece not in known and piece != column.default:
                yield _wrong(RowTrouble.CODE_UNKNOWN, column.head, written=piece)

    return check


def _number(column: Column) -> Check:
    def check(cell: str) -> Iterator[Problem]:
        if not _NUMBER.fullmatch(cell):
            yield _wrong(RowTrouble.NOT_A_NUMBER, column.head, written=cell)

    return check


def _wrong(code: RowTrouble, head: str, **data: object) -> Problem:
    return Problem(code, head, {"column": head, **data})


def _look(code: RowTrouble, head: str, **data: object) -> Problem:
    return Problem(code, head, {"column": head, **data}, Weight.HINT)
