"""Month sheets to look at: which there are, what each says, who stands behind every figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from sqlalchemy import select

from station.domain.month_sheets import (
    AT_WORK,
    FROZEN,
    BrokenTemplate,
    MonthSheet,
    SheetLine,
    SheetList,
    SheetState,
    SheetSummary,
    SheetTrouble,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.sheet_counting import SheetName, is_behind
from station.domain.sheet_frozen import (
    FrozenSheet,
    corrections_from,
    sheet_seal,
)
from station.domain.sheet_periods import SheetPeriod, period_named, period_of
from station.domain.sheet_template_text import template_of
from station.domain.sheet_templates import SheetTemplate
from station.storage import destruction, month_sheets
from station.storage.month_sheets import MonthSheetRow
from station.storage.policy import NamePlate
from station.usecases.sheet_books import (
    first_text,
    sheet_codes,
    sheet_key,
    template_named,
)
from station.usecases.sheet_corrections import corrections_before, veiled
from station.usecases.sheet_opening import OpenedSheet, names_of, open_sheet
from station.usecases.work import Read, Work

_PERIODS = 6


@dataclass(frozen=True, slots=True)
class SheetBook(Read[SheetList]):
    """Which sheets are there, and where does each stand? The running period and those before it.

    A sheet that the station does not send up (`in_use = false` in its template) is left out. One
    whose template cannot be read is named with the reason; what went up of it is still there.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    periods: int = _PERIODS

    def run(self, work: Work) -> SheetList:
        codes = sheet_codes(work)
        known = month_sheets.states(work.session, codes)
        founded = work.session.scalars(select(NamePlate.founded_at).limit(1)).one().date()
        days = founded, work.today
        found: list[SheetSummary] = []
        broken = []
        for code in codes:
            try:
                template = template_named(work, code)
            except Refused as refused:
                broken.append(BrokenTemplate(code, _first_title(code), refused.problems[0]))
                found += _frozen_summaries(known.values(), code, days)
                continue
            if template.in_use:
                for period in _last_periods(template, work.today, self.periods):
                    row = known.get(sheet_key(template, period))
                    found.append(_summary(template, period, row, days))
        return SheetList(tuple(found), tuple(broken))


def _first_title(code: str) -> str:
    """What the program calls a sheet; its code where the sheet is the station's own."""
    text = first_text(code)
    return template_of(text).title if text else code


def _frozen_summaries(
    rows: Iterable[MonthSheetRow], code: str, days: tuple[date, date]
) -> Iterator[SheetSummary]:
    """What went up and can still be looked at, though the template in force cannot be read."""
    kept = [row for row in rows if row.template_code == code and row.state in FROZEN]
    for row in sorted(kept, key=lambda each: each.period, reverse=True):
        try:
            template = template_of(row.template_text)
        except Refused:
            continue
        period = period_named(template.period, template.closes_on, row.period, days[1])
        yield _summary(template, period, row, days)


def _last_periods(template: SheetTemplate, today: date, many: int) -> Iterator[SheetPeriod]:
    period = period_of(template.period, template.closes_on, today)
    for _ in range(many):
        yield period
        period = period.before


def _summary(
    template: SheetTemplate, period: SheetPeriod, row: MonthSheetRow | None, days: tuple[date, date]
) -> SheetSummary:
    """A line of the list; what was over before the station began (first day) is never late."""
    founded, today = days
    late = template.due(period) < today and period.last >= founded
    state = row.state if row else SheetState.OPEN
    return SheetSummary(
        key=sheet_key(template, period),
        title=template.title,
        first=period.first,
        last=period.last,
        due=template.due(period),
        state=state,
        submitted_at=row.frozen_at if row else None,
        overdue=state in AT_WORK and late,
    )


@dataclass(frozen=True, slots=True)
class SheetOf(Read[MonthSheet]):
    """What does a sheet say: its figures, what is wrong with it, the late changes before it?

    One that was submitted is shown as it was frozen. `sheet` is the code of its template, `period`
    as 2026-09 or 2026-Q3. Raises Refused at either.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    period: str

    def run(self, work: Work) -> MonthSheet:
        return shown(work, open_sheet(work, self.sheet, self.period))


@dataclass(frozen=True, slots=True)
class SheetNames(Read[tuple[SheetName, ...]]):
    """Who stands behind a figure, by row and column? Of kept files only that they are counted.

    A column that is made of others opens the names of those. Raises Refused for a cell that there
    is not, or that is typed by hand.
    """

    needs: ClassVar = Permission.SHEETS_SEE
    sheet: str
    period: str
    row: str
    column: str

    def run(self, work: Work) -> tuple[SheetName, ...]:
        sheet = open_sheet(work, self.sheet, self.period, count=False)
        column = sheet.template.column(self.column)
        if sheet.template.row(self.row) is None or column is None:
            raise Refused(Problem(SheetTrouble.NO_SUCH_CELL, "row"))
        behind = is_behind(sheet.template, column)[:1]
        if not behind:
            raise Refused(Problem(SheetTrouble.NOT_TYPED, "column"))
        placed = names_of(work, sheet, behind)[behind[0].code]
        names = (each.name for each in placed if self.row in each.rows)
        return tuple(each.veiled() if each.person_id in work.hidden else each for each in names)


# --- parts that the deeds share -------------------------------------------------------------


def shown(work: Work, sheet: OpenedSheet) -> MonthSheet:
    """The sheet as the screen, the paper and the workbook have it, veiled for this clerk."""
    template, row = sheet.template, sheet.row
    plate = work.session.scalars(select(NamePlate).limit(1)).one()
    kept = row if row is not None and sheet.is_frozen else None
    corrections = corrections_from(kept.corrections) if kept else corrections_before(work, sheet)
    blanked = destruction.blanked(work.session, MonthSheetRow, kept.id) if kept else None
    return MonthSheet(
        key=sheet.key,
        title=template.title,
        unit=template.unit,
        period=sheet.period,
        first=sheet.period.first,
        last=sheet.period.last,
        due=template.due(sheet.period),
        recipient=template.recipient,
        rule=template.rule,
        state=sheet.state,
        version=row.version if row else 0,
        station=plate.name,
        columns=tuple((each.code, each.head, each.kind) for each in template.columns),
        lines=tuple(_lines(sheet)),
        findings=tuple(each.veiled(work.hidden) for each in sheet.findings),
        corrections=veiled(work, corrections),
        steps=month_sheets.steps(work.session, row.id) if row else (),
        notes=template.notes,
        header=template.header,
        signers=template.signers,
        mark=template.mark,
        seal=kept.seal if kept else "",
        seal_holds=kept is None
        or sheet_seal(frozen_record(sheet, kept)) == (blanked.digest if blanked else kept.seal),
        frozen_at=kept.frozen_at if kept else None,
        blanked=blanked,
    )


def frozen_record(sheet: OpenedSheet, row: MonthSheetRow) -> FrozenSheet:
    """What the hash of a sheet is over, once its row has all that goes up with it."""
    return FrozenSheet(
        sheet.key, row.template_text, sheet.cells, sheet.names, row.findings, row.corrections
    )


def _lines(sheet: OpenedSheet) -> Iterator[SheetLine]:
    template = sheet.template
    for group in template.groups:
        for row in group.rows:
            yield SheetLine(
                row=row.code,
                group=group.code,
                title=group.title,
                label=row.label,
                unit=row.unit or template.unit,
                decimals=row.decimals,
                depth=0 if row.adds_up or not (row.within or row.beside) else 1,
                figures=tuple(sheet.cells.get((row.code, c.code)) for c in template.columns),
                opens=tuple(bool(is_behind(template, column)) for column in template.columns),
            )
