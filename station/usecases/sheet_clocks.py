"""Which month sheets are due, until they are submitted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy import select

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.month_sheets import FROZEN
from station.domain.problems import Refused
from station.domain.sheet_periods import SheetPeriod, period_of
from station.domain.sheet_templates import SheetTemplate
from station.storage import month_sheets
from station.storage.policy import NamePlate
from station.usecases.sheet_books import sheet_codes, sheet_key, template_named
from station.usecases.work import Work

_BEFORE = timedelta(days=3)
"""So long before its end a sheet shows whose period still runs."""


def sheet_clocks(work: Work, rules: ClockRules) -> Iterator[Clock]:
    """The sheet of the period that runs, once its end is near, and of the one before it.

    What was over before the station began is asked of nobody.
    """
    founded = work.session.scalar(select(NamePlate.founded_at).limit(1))
    if founded is None:
        return
    codes = sheet_codes(work)
    known = month_sheets.states(work.session, codes)
    for code in codes:
        template = _readable(work, code)
        if template is None or not template.in_use:
            continue
        running = period_of(template.period, template.closes_on, work.today)
        for period in (running.before, running):
            row = known.get(sheet_key(template, period))
            begins = _begins(template, period)
            old = period.last < founded.date()
            if begins <= work.now and not old and not (row and row.state in FROZEN):
                yield _clock(template, period, begins, rules)


def _readable(work: Work, code: str) -> SheetTemplate | None:
    """A template that can be read: of another one the page of reports tells, not the first page."""
    try:
        return template_named(work, code)
    except Refused:
        return None


def _begins(template: SheetTemplate, period: SheetPeriod) -> datetime:
    """When it is asked for: with the end of the period, or shortly before it is due."""
    day = min(period.last + timedelta(days=1), template.due(period) - _BEFORE)
    return datetime.combine(day, time())


def _clock(
    template: SheetTemplate, period: SheetPeriod, begins: datetime, rules: ClockRules
) -> Clock:
    number = f"{template.mark}{period}"
    digits = int("".join(sign for sign in str(period) if sign.isdigit()))
    subject = ClockSubject(name=template.title, thing="month_sheet", thing_id=digits)
    due = template.due(period)
    kind = ClockKind.MONTH_SHEET
    told = {"number": number, "sheet": template.code, "period": str(period)}
    return rules.by_end_of(kind, subject, begins, due, **told)
