"""Counts the rows of a sheet out of the stays of a period, and keeps who stands behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice

from station.domain.reported import ReportedStay, ReportScope
from station.domain.sheet_conditions import FIELDS
from station.domain.sheet_measures import Facts, MeasuredFact, measured
from station.domain.sheet_templates import (
    ColumnKind,
    RowKind,
    SheetColumn,
    SheetGroup,
    SheetRow,
    SheetTemplate,
)
from station.domain.veil import VEIL

Figures = Mapping[tuple[str, str], Decimal | None]
"""What stands in a row (first code) and a column (second): None where nothing can be said."""
STAY = "stay"


@dataclass(frozen=True, slots=True)
class SheetName:
    """Who or what stands behind a figure: a stay, or the fact of a measure.

    `key` is unique within a sheet; `facts` are the fields that the rows ask for, as plain codes,
    so that a frozen sheet can tell later what has changed. Of a kept file only that it counts.
    """

    key: str
    person_id: int | None
    stay_id: int | None
    number: str
    name: str
    begins: datetime | None
    ends: datetime | None = None
    amount_fen: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)
    restricted: bool = False

    def veiled(self) -> SheetName:
        """The line without who it is."""
        return replace(self, name=VEIL, facts={})


@dataclass(frozen=True, slots=True)
class Placed:
    """A name and the rows that it stands in."""

    name: SheetName
    rows: tuple[str, ...]


@dataclass(slots=True)
class _Row:
    count: int = 0
    total: int = 0
    people: set[int] = field(default_factory=set)


class SheetCount:
    """What the stays of one period come to, row by row; stays go in one at a time."""

    def __init__(self, template: SheetTemplate, scope: ReportScope, facts: Facts) -> None:
        self.template, self.scope, self.facts = template, scope, facts
        self._rows = {row.code: _Row() for row in template.rows()}
        self._people = {row.code: template.people or row.people for row in template.rows()}

    def add(self, stay: ReportedStay) -> tuple[str, ...]:
        """Count a stay; answers the rows that it stands in."""
        placed = tuple(rows_of(self.template, stay, self.scope))
        for row in placed:
            kept = self._rows[row.code]
            if self._people[row.code]:
                kept.people.add(stay.person_id)
            kept.count += 1
            if row.source:
                value = FIELDS[row.source].read(stay, self.scope)
                kept.total += value if isinstance(value, int) else 0
        return tuple(row.code for row in placed)

    def figure(self, row: SheetRow) -> Decimal | None:
        """What a row comes to, in the unit that it is reported in."""
        kept = self._rows[row.code]
        match row.kind:
            case RowKind.COUNT:
                return Decimal(len(kept.people) if self._people[row.code] else kept.count)
            case RowKind.AVERAGE:
                return _rounded(Decimal(kept.total) / kept.count, row) if kept.count else None
            case RowKind.SUM:
                return _rounded(Decimal(kept.total) / row.per, row)
            case RowKind.MEASURE:
                assert row.measure is not None
                return _rounded(Decimal(measured(row.measure, self.facts)) / row.per, row)

    def measured_names(self) -> Iterator[Placed]:
        """The facts of the measures with their rows."""
        for row in self.template.rows():
            if row.measure is not None:
                for fact in self.facts.get(row.measure, ()):
                    yield Placed(_fact_name(fact), (row.code,))


def rows_of(template: SheetTemplate, stay: ReportedStay, scope: ReportScope) -> Iterator[SheetRow]:
    """The rows in which a stay counts."""
    for group in template.groups:
        yield from _rows_in(group, stay, scope)


def _rows_in(group: SheetGroup, stay: ReportedStay, scope: ReportScope) -> Iterator[SheetRow]:
    parts = _parts(group, stay, scope)
    for row, is_part in group.placed:
        if row.code in parts if is_part else _fits_beside(row, parts, stay, scope):
            yield row


def _fits_beside(
    row: SheetRow, parts: tuple[str, ...], stay: ReportedStay, scope: ReportScope
) -> bool:
    return (not row.within or row.within in parts) and row.when.holds(stay, scope)


def _parts(group: SheetGroup, stay: ReportedStay, scope: ReportScope) -> tuple[str, ...]:
    """The parts of a group that a stay belongs to: the rest only when it fits no other."""
    fitting = (row.code for row in group.ranked if row.when.holds(stay, scope))
    found = tuple(islice(fitting, 1 if group.precedence else None))
    if found or group.rest is None or not group.rest.when.holds(stay, scope):
        return found
    return (group.rest.code,)


def stay_name(template: SheetTemplate, stay: ReportedStay, scope: ReportScope) -> SheetName:
    """A stay as the names of a sheet have it."""
    facts = {name: plain(FIELDS[name].read(stay, scope)) for name in template.own_fields}
    told = {"sex": stay.sex.value, "age": plain(stay.age), "leaving_way": stay.leaving_way}
    return SheetName(
        key=f"{STAY}:{stay.stay_id}",
        person_id=stay.person_id,
        stay_id=stay.stay_id,
        number=stay.rescue_number,
        name=stay.name,
        begins=stay.admitted_at,
        ends=stay.left_at,
        facts={**told, **facts},
        restricted=stay.restricted,
    )


def _fact_name(fact: MeasuredFact) -> SheetName:
    return SheetName(
        key=fact.key,
        person_id=fact.person_id,
        stay_id=fact.stay_id,
        number=fact.number,
        name=fact.name,
        begins=fact.at,
        amount_fen=fact.amount_fen,
    )


def plain(value: object) -> str:
    """A value of a field as one word; empty when nobody knows."""
    if value is None:
        return ""
    if isinstance(value, frozenset):
        return " ".join(sorted(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def _rounded(value: Decimal, row: SheetRow) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-row.decimals), ROUND_HALF_UP)


# --- columns that come from others -----------------------------------------------------------


def filled(template: SheetTemplate, counted: Figures, typed: Figures) -> Figures:
    """Every cell of the sheet: what was counted and typed, then sums and changes of these."""
    cells = {**counted, **typed}
    for column in template.columns:
        for row in template.rows():
            place = (row.code, column.code)
            if column.kind is ColumnKind.SUM:
                cells[place] = _summed(template, row, column, cells)
            elif column.kind is ColumnKind.CHANGE:
                cells[place] = _change(row, column, cells)
            else:
                cells.setdefault(place, None)
    return cells


def _summed(
    template: SheetTemplate, row: SheetRow, column: SheetColumn, cells: Figures
) -> Decimal | None:
    """The sum of columns; of averages their mean, each weighed by how many it is of."""
    parts = [(code, cells.get((row.code, code))) for code in column.of]
    said = [(code, value) for code, value in parts if value is not None]
    if not said:
        return None
    if row.kind is not RowKind.AVERAGE:
        return sum((value for _, value in said), Decimal())
    whole = next(template.rows()).code
    weights = [(cells.get((whole, code)) or Decimal(), value) for code, value in said]
    heads = sum((heads for heads, _ in weights), Decimal())
    if not heads:
        return said[0][1] if len(said) == 1 else None
    return _rounded(sum((heads * value for heads, value in weights), Decimal()) / heads, row)


_PERCENT = Decimal(100)


def _change(row: SheetRow, column: SheetColumn, cells: Figures) -> Decimal | None:
    """By how many per cent the first column has risen above the second."""
    now, before = (cells.get((row.code, code)) for code in (*column.of, "", "")[:2])
    if now is None or not before:
        return None
    return ((now - before) / before * _PERCENT).quantize(Decimal("0.1"), ROUND_HALF_UP)


def is_behind(template: SheetTemplate, column: SheetColumn) -> tuple[SheetColumn, ...]:
    """The counted columns whose names stand behind a column: its own, or those it is made of."""
    if column.kind in {ColumnKind.SUM, ColumnKind.CHANGE}:
        of = (template.column(code) for code in column.of)
        return tuple(each for each in of if each and each in template.counted_columns)
    return (column,) if column in template.counted_columns else ()
