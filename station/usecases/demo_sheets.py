"""The month sheets of a demonstration station: the last two months went up, one is accepted."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial

from station.domain.month_sheets import SheetStepFacts, SheetStepKind
from station.domain.problems import Weight
from station.domain.sheet_periods import PeriodKind, SheetPeriod, period_of
from station.usecases.demo_living import Living
from station.usecases.month_sheet_steps import (
    CheckSheet,
    DecideSheet,
    ExplainFinding,
    SheetDeed,
    SubmitSheet,
)
from station.usecases.month_sheets import SheetOf

SHEET = "henan_month"
_WORDS = "本人不能表达或无证件，已请公安机关查询，结果未回"
_UP, _ACCEPTED = timedelta(days=3, hours=10), timedelta(days=7, hours=15)
"""So long after the last day of a month its sheet goes up, and is accepted."""


class DemoSheets:
    """The sheet before the last is accepted and locked, the last one is still above."""

    def __init__(self, year: Living, now: datetime) -> None:
        self._year, self._now = year, now

    def plan(self) -> None:
        """Plan both."""
        last = period_of(PeriodKind.MONTH, 0, self._now.date()).before
        for period in (last.before, last):
            end = datetime.combine(period.last, time())
            self._year.later(end + _UP, partial(self._submit, period))
            if period != last:
                self._year.later(end + _ACCEPTED, partial(self._accept, period))

    def _submit(self, period: SheetPeriod) -> None:
        """Explain the warnings, check it, let the leader send it up; an error keeps it here."""
        sheet = self._year.ask(SheetOf(SHEET, str(period)))
        if any(each.weight is Weight.STOP for each in sheet.findings):
            return
        for finding in sheet.findings:
            explain = ExplainFinding(self._deed(period), finding.key, _WORDS)
            self._year.do(explain)
        self._year.do(CheckSheet(self._deed(period)))
        self._year.let_leader(SubmitSheet(self._deed(period)))

    def _accept(self, period: SheetPeriod) -> None:
        if self._year.ask(SheetOf(SHEET, str(period))).is_frozen:
            for kind in (SheetStepKind.ACCEPTED, SheetStepKind.LOCKED):
                self._year.do(DecideSheet(self._deed(period), SheetStepFacts(kind)))

    def _deed(self, period: SheetPeriod) -> SheetDeed:
        seen = self._year.ask(SheetOf(SHEET, str(period)))
        mark = f"demo-sheet-{period}-{seen.version}"
        return SheetDeed(mark, SHEET, str(period), seen.version)
