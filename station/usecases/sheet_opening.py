"""A month sheet with all that it is made of: as it was frozen, or as the books say now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from station.domain.month_sheets import FROZEN, SheetKey, SheetState
from station.domain.sheet_counting import Figures, Placed, filled
from station.domain.sheet_findings import SheetFinding, explained, typed_findings
from station.domain.sheet_frozen import findings_from
from station.domain.sheet_periods import SheetPeriod
from station.domain.sheet_template_text import template_of
from station.domain.sheet_templates import SheetColumn, SheetTemplate
from station.storage import month_sheets
from station.storage.month_sheets import MonthSheetRow
from station.usecases.sheet_books import (
    CountedColumn,
    counted_column,
    sheet_key,
    sheet_period,
    template_named,
)
from station.usecases.work import Work


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """A sheet with all that it is made of; of a frozen one as it was frozen."""

    template: SheetTemplate
    period: SheetPeriod
    row: MonthSheetRow | None
    cells: Figures
    names: Mapping[str, tuple[Placed, ...]]
    findings: tuple[SheetFinding, ...]

    @property
    def key(self) -> SheetKey:
        """What it is kept under."""
        return sheet_key(self.template, self.period)

    @property
    def state(self) -> SheetState:
        """Where it stands."""
        return self.row.state if self.row else SheetState.OPEN

    @property
    def is_frozen(self) -> bool:
        """Whether it shows what was sent."""
        return self.state in FROZEN


def open_sheet(
    work: Work, code: str, written: str, *, count: bool = True, named: bool = False
) -> OpenedSheet:
    """A sheet as it stands; without `count` only which it is and where it stands.

    The names behind figures of one that is at work are there when it is `named`.
    """
    row = month_sheets.find(work.session, SheetKey(code, written))
    if row is None or row.state not in FROZEN:
        template = template_named(work, code)
        period = sheet_period(work, template, written)
        row = month_sheets.find(work.session, sheet_key(template, period))
    if row is not None and row.state in FROZEN:
        template = template_of(row.template_text)
        period = sheet_period(work, template, row.period)
        sheet = OpenedSheet(template, period, row, {}, {}, ())
        return _frozen(work, sheet, row) if count else sheet
    sheet = OpenedSheet(template, period, row, {}, {}, ())
    return counted_sheet(work, sheet, named=named) if count else sheet


def _frozen(work: Work, sheet: OpenedSheet, row: MonthSheetRow) -> OpenedSheet:
    columns = [column.code for column in sheet.template.counted_columns]
    names = month_sheets.frozen_names(work.session, row, columns)
    own = names[sheet.template.own_column.code]
    return replace(
        sheet,
        cells=month_sheets.frozen_cells(work.session, row),
        names=names,
        findings=findings_from(row.findings, own),
    )


def counted_sheet(work: Work, sheet: OpenedSheet, *, named: bool = False) -> OpenedSheet:
    """A sheet of this template and period as the books say now, with what is wrong with it."""
    template = sheet.template
    columns: dict[str, CountedColumn] = {
        column.code: counted_column(work, template, column, sheet.period, named=named)
        for column in template.counted_columns
    }
    counted = {
        (row, code): figure
        for code, each in columns.items()
        for row, figure in each.figures.items()
    }
    typed = month_sheets.typed(work.session, sheet.row.id) if sheet.row else {}
    told = month_sheets.explanations(work.session, sheet.row.id) if sheet.row else ()
    cells = filled(template, counted, typed)
    found = [finding for each in columns.values() for finding in each.findings]
    return replace(
        sheet,
        cells=cells,
        names={code: each.names for code, each in columns.items()},
        findings=explained((*found, *typed_findings(template, cells)), told),
    )


def names_of(
    work: Work, sheet: OpenedSheet, columns: Iterable[SheetColumn]
) -> Mapping[str, tuple[Placed, ...]]:
    """The names behind some columns, frozen or as the books say now."""
    if sheet.row is not None and sheet.is_frozen:
        codes = [column.code for column in columns]
        return month_sheets.frozen_names(work.session, sheet.row, codes)
    return {
        column.code: counted_column(work, sheet.template, column, sheet.period).names
        for column in columns
    }
