"""What a changed template would make of a sheet, beside what the one in force makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from station.domain.sheet_counting import Figures
from station.domain.sheet_templates import SheetTemplate


class EffectKind(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    GONE = "gone"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RowEffect:
    """A row that is new, gone, or has another name or figure; None where nothing can be said."""

    kind: EffectKind
    label: str
    before: Decimal | None
    after: Decimal | None
    decimals: int


@dataclass(frozen=True, slots=True)
class TemplateEffect:
    """The effect over one period.

    `due_before` and `findings_before` are None where the template in force cannot be read; then
    every row counts as new. `same` is how many rows stay as they are.
    """

    period: str
    first: date
    last: date
    due_before: date | None
    due: date
    findings_before: int | None
    findings: int
    rows: tuple[RowEffect, ...]
    same: int


def row_effects(
    old: tuple[SheetTemplate, Figures] | None, new: tuple[SheetTemplate, Figures]
) -> Iterator[RowEffect]:
    """The rows that are not as they were, in the column of the station's own figures."""
    template, cells = new
    column = template.own_column.code
    known = _figures(*old) if old else {}
    for row in template.rows():
        figure, before = cells.get((row.code, column)), known.get(row.code)
        if before is None:
            yield RowEffect(EffectKind.NEW, row.label, None, figure, row.decimals)
        elif before != (row.label, figure):
            yield RowEffect(EffectKind.OTHER, row.label, before[1], figure, row.decimals)
    for row in old[0].rows() if old else ():
        if template.row(row.code) is None:
            yield RowEffect(EffectKind.GONE, row.label, known[row.code][1], None, row.decimals)


def _figures(template: SheetTemplate, cells: Figures) -> dict[str, tuple[str, Decimal | None]]:
    column = template.own_column.code
    return {row.code: (row.label, cells.get((row.code, column))) for row in template.rows()}
