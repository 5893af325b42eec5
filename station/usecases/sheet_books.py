"""What the books say for a sheet: its template, its figures, who stands behind them.

Counting looks at everybody, also at whoever's file is kept from the clerk; names are veiled where
they are told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from station.domain.month_sheets import SheetKey, SheetTrouble
from station.domain.problems import Problem, Refused
from station.domain.reported import ReportedStay, ReportScope, StayPart
from station.domain.sheet_counting import Placed, SheetCount, stay_name
from station.domain.sheet_findings import SheetFinding, StayChecks
from station.domain.sheet_periods import SheetPeriod, period_named
from station.domain.sheet_template_text import template_of
from station.domain.sheet_templates import ColumnKind, SheetColumn, SheetTemplate
from station.settings import read_return
from station.storage import month_sheets, reported, sheet_measures
from station.usecases.work import Work

SHEETS = ("henan_month", "progress", "data_ledger", "ministry_quarter")
"""The templates that the program brings, by the names of their files."""
_OFTEN = 200
_read = lru_cache(maxsize=16)(template_of)


@dataclass(frozen=True, slots=True)
class CountedColumn:
    """A column of a sheet as the books say it: its figures, and who stands in which rows."""

    figures: Mapping[str, Decimal | None]
    names: tuple[Placed, ...]
    findings: tuple[SheetFinding, ...] = ()


def sheet_codes(work: Work) -> tuple[str, ...]:
    """The sheets that there are: those of the program, then the station's own."""
    own = month_sheets.own_codes(work.session)
    return (*SHEETS, *(code for code in own if code not in SHEETS and _text(work, code)))


def template_named(work: Work, code: str) -> SheetTemplate:
    """The template of a code as it is in force. Raises Refused at `sheet`."""
    return _read(kept_text(work, code))


def kept_text(work: Work, code: str) -> str:
    """The text of a template, whether it can be read or not. Raises Refused at `sheet`."""
    if text := _text(work, code):
        return text
    raise Refused(Problem(SheetTrouble.NO_SUCH_SHEET, "sheet", {"code": code}))


def _text(work: Work, code: str) -> str:
    return month_sheets.template_text(work.session, code) or first_text(code)


def first_text(code: str) -> str:
    """The template as the program brings it; empty where it brings none."""
    return read_return(code) if code in SHEETS else ""


def sheet_period(work: Work, template: SheetTemplate, text: str) -> SheetPeriod:
    """The period that somebody wrote. Raises Refused at `period`."""
    return period_named(template.period, template.closes_on, text, work.today)


def sheet_key(template: SheetTemplate, period: SheetPeriod) -> SheetKey:
    """What a sheet is kept under."""
    return SheetKey(template.code, str(period))


def column_scope(template: SheetTemplate, column: SheetColumn, period: SheetPeriod) -> ReportScope:
    """The days that a counted column is over."""
    match column.kind:
        case ColumnKind.LAST_PERIOD:
            return period.before.scope(template.counted)
        case ColumnKind.LAST_YEAR:
            return period.year_before.scope(template.counted)
        case ColumnKind.YEAR:
            return period.scope(template.counted, of_year=True)
        case _:
            return period.scope(template.counted)


def counted_column(
    work: Work,
    template: SheetTemplate,
    column: SheetColumn,
    period: SheetPeriod,
    *,
    named: bool = True,
) -> CountedColumn:
    """Count a column; the sheet's own one is checked as well.

    Unless it is `named` only the figures are kept, and who the findings concern.
    """
    scope = column_scope(template, column, period)
    facts = sheet_measures.facts_of(work.session, template.measures, scope)
    count = SheetCount(template, scope, facts)
    checks = StayChecks(template, scope, work.now) if column.kind is ColumnKind.OWN else None
    names = []
    parts = template.named_parts if named or checks else template.counted_parts
    for stay in _every_stay(work, scope, parts):
        rows = count.add(stay)
        if named:
            names.append(Placed(stay_name(template, stay, scope), rows))
        if checks:
            checks.look(stay, rows)
    if named:
        names += count.measured_names()
    figures = {row.code: count.figure(row) for row in template.rows()}
    return CountedColumn(figures, tuple(names), tuple(checks.found()) if checks else ())


def _every_stay(
    work: Work, scope: ReportScope, parts: Collection[StayPart]
) -> Iterator[ReportedStay]:
    """The stays of a period with their names, whoever asks; tells how far it has come."""
    total = reported.how_many(work.session, scope)
    for done, stay in enumerate(reported.reported_stays(work.session, scope, work.now, parts)):
        if done % _OFTEN == 0:
            work.progress.step(done, max(done, total))
        yield stay
    work.progress.step(total, total)
