"""What is done with a month sheet: typed, explained, checked, submitted, and what comes back.

What is submitted is frozen with the names behind every figure; the books may change after that,
the sheet does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import ClassVar

from station.domain.month_sheets import (
    FROZEN,
    STEPS,
    MonthSheet,
    SheetState,
    SheetStepFacts,
    SheetStepKind,
    SheetTrouble,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Weight
from station.domain.sheet_frozen import corrections_text, findings_text, sheet_seal
from station.domain.sheet_templates import ColumnKind
from station.storage import month_sheets
from station.storage.month_sheets import (
    MonthSheetRow,
    SheetExplanationRow,
    SheetStepRow,
    SheetTypedRow,
)
from station.usecases.month_sheets import frozen_record, shown
from station.usecases.sheet_corrections import changes_by_letter, corrections_before
from station.usecases.sheet_opening import OpenedSheet, open_sheet
from station.usecases.work import Work, Write

_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class SheetDeed:
    """Which sheet, and how it stood when the clerk looked at it; `client_id` is the desk's mark.

    `version` 0 is a sheet that nobody has touched. Another one is a Conflict: the other desk was
    faster, and nothing was changed.
    """

    client_id: str
    sheet: str
    period: str
    version: int


@dataclass(frozen=True, slots=True)
class TypeFigure(Write[MonthSheet]):
    """Write a figure by hand into a column that is typed; an empty one takes it out again.

    Raises Refused for a cell that is counted, or for what is no number.
    """

    needs: ClassVar = Permission.SHEETS_WRITE
    deed: SheetDeed
    row: str
    column: str
    value: str

    def run(self, work: Work) -> MonthSheet:
        if month_sheets.has_mark(work.session, SheetTypedRow, self.deed.client_id):
            return _as_it_is(work, self.deed)
        sheet = open_sheet(work, self.deed.sheet, self.deed.period, count=False)
        column, row = sheet.template.column(self.column), sheet.template.row(self.row)
        if column is None or row is None:
            raise Refused(Problem(SheetTrouble.NO_SUCH_CELL, "row"))
        if column.kind is not ColumnKind.TYPED:
            raise Refused(Problem(SheetTrouble.NOT_TYPED, "column"))
        value = _figure(self.value, row.decimals)
        kept = _held(work, sheet, self.deed)
        if kept.state is SheetState.CHECKED:
            kept.state = SheetState.OPEN
        work.session.add(
            SheetTypedRow(
                client_id=self.deed.client_id,
                sheet_id=kept.id,
                row=row.code,
                column=column.code,
                value=value,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return _as_it_is(work, self.deed)


def _figure(written: str, decimals: int) -> str:
    """A figure as it is kept: no sign, no more places than the row has. Raises Refused."""
    text = written.strip()
    if not text:
        return ""
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise Refused(Problem(SheetTrouble.NOT_A_NUMBER, "value")) from None
    exact = value.is_finite() and value == round(value, decimals)
    if not exact or value < 0 or len(text) > _MOST_DIGITS:
        raise Refused(Problem(SheetTrouble.NOT_A_NUMBER, "value", {"decimals": decimals}))
    return str(value)


@dataclass(frozen=True, slots=True)
class ExplainFinding(Write[MonthSheet]):
    """Write down why a warning is right as it is: the words stay with the sheet and are printed.

    They hold for those whom the warning concerned then; somebody new is asked about anew. Raises
    Refused for an error, which is mended from the record, and where there is no such finding.
    """

    needs: ClassVar = Permission.SHEETS_WRITE
    deed: SheetDeed
    finding: str
    words: str

    def run(self, work: Work) -> MonthSheet:
        if month_sheets.has_mark(work.session, SheetExplanationRow, self.deed.client_id):
            return _as_it_is(work, self.deed)
        if not self.words.strip():
            raise Refused(Problem(SheetTrouble.WORDS_MISSING, "words"))
        sheet = open_sheet(work, self.deed.sheet, self.deed.period)
        found = next((each for each in sheet.findings if each.key == self.finding), None)
        if found is None:
            raise Refused(Problem(SheetTrouble.NO_SUCH_FINDING, "finding"))
        if found.weight is Weight.STOP:
            raise Refused(Problem(SheetTrouble.NO_WARNING, "finding"))
        kept = _held(work, sheet, self.deed)
        work.session.add(
            SheetExplanationRow(
                client_id=self.deed.client_id,
                sheet_id=kept.id,
                about=self.finding,
                words=self.words.strip(),
                keys=" ".join(sorted(name.key for name in found.names)),
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return _as_it_is(work, self.deed)


@dataclass(frozen=True, slots=True)
class CheckSheet(Write[MonthSheet]):
    """Say that a sheet is looked through: no errors, every warning explained.

    Raises Refused while there are any.
    """

    needs: ClassVar = Permission.SHEETS_WRITE
    deed: SheetDeed

    def run(self, work: Work) -> MonthSheet:
        return _step(work, self.deed, SheetStepFacts(SheetStepKind.CHECKED), None)


@dataclass(frozen=True, slots=True)
class SubmitSheet(Write[MonthSheet]):
    """Freeze a checked sheet as it goes up: figures, names, template, and a hash over all of it.

    It is counted and checked once more: what has come in since is in it, or keeps it here. Raises
    Refused before the period is over, or with errors or warnings that nobody has explained.
    """

    needs: ClassVar = Permission.SHEETS_SUBMIT
    deed: SheetDeed
    words: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> MonthSheet:
        facts = SheetStepFacts(SheetStepKind.SUBMITTED, self.words)
        return _step(work, self.deed, facts, self.happened_at)


@dataclass(frozen=True, slots=True)
class DecideSheet(Write[MonthSheet]):
    """Write down what came back: accepted, or returned with a note; an accepted sheet is locked.

    Raises Refused for any other step, or for one that the sheet does not stand for.
    """

    needs: ClassVar = Permission.SHEETS_DECIDE
    deed: SheetDeed
    facts: SheetStepFacts
    happened_at: datetime | None = None

    def run(self, work: Work) -> MonthSheet:
        if self.facts.kind not in _DECIDED:
            raise Refused(Problem(SheetTrouble.NOT_LOCKED, "facts"))
        return _step(work, self.deed, self.facts, self.happened_at)


_DECIDED = frozenset({SheetStepKind.ACCEPTED, SheetStepKind.RETURNED, SheetStepKind.LOCKED})


@dataclass(frozen=True, slots=True)
class UnlockSheet(Write[MonthSheet]):
    """Open a locked sheet again because the authority says so: who, under which letter, and why."""

    needs: ClassVar = Permission.SHEETS_UNLOCK
    deed: SheetDeed
    from_whom: str
    letter: str
    words: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> MonthSheet:
        facts = SheetStepFacts(SheetStepKind.UNLOCKED, self.words, self.from_whom, self.letter)
        return _step(work, self.deed, facts, self.happened_at)


# --- parts that the deeds share -------------------------------------------------------------


def _as_it_is(work: Work, deed: SheetDeed) -> MonthSheet:
    return shown(work, open_sheet(work, deed.sheet, deed.period))


def _held(work: Work, sheet: OpenedSheet, deed: SheetDeed) -> MonthSheetRow:
    """The row of a sheet that is still at work, held until the deed ends.

    Raises Conflict when another desk was faster, Refused when the sheet is frozen.
    """
    row = _locked(work, sheet, deed)
    if row.state in FROZEN:
        raise Refused(Problem(SheetTrouble.FROZEN, None, {"state": row.state}))
    return row


def _locked(work: Work, sheet: OpenedSheet, deed: SheetDeed) -> MonthSheetRow:
    """The row of a sheet, made when it is the first deed on it; its version rises."""
    from sqlalchemy.orm.attributes import flag_modified

    made = month_sheets.make(work.session, sheet.key, work.now)
    row = month_sheets.find_locked(work.session, sheet.key)
    assert row is not None
    if (0 if made else row.version) != deed.version:
        raise Conflict("month_sheet")
    row.changed_at = work.now
    flag_modified(row, "changed_at")
    return row


_COUNTS = frozenset({SheetStepKind.CHECKED, SheetStepKind.SUBMITTED})


def _step(
    work: Work, deed: SheetDeed, facts: SheetStepFacts, happened_at: datetime | None
) -> MonthSheet:
    """Take a step; the same form sent twice is one."""
    if month_sheets.step_by_client_id(work.session, deed.client_id):
        return _as_it_is(work, deed)
    named = facts.kind is SheetStepKind.SUBMITTED
    counts = facts.kind in _COUNTS
    sheet = open_sheet(work, deed.sheet, deed.period, count=counts, named=named)
    row = _locked(work, sheet, deed)
    if problems := facts.problems(row.state):
        raise Refused(problems)
    if facts.kind in _COUNTS:
        _refuse_open(work, sheet, facts.kind)
    if facts.kind is SheetStepKind.SUBMITTED:
        _freeze(work, sheet, row)
    row.state = STEPS[facts.kind][1]
    work.session.add(
        SheetStepRow(
            client_id=deed.client_id,
            sheet_id=row.id,
            kind=facts.kind,
            round=row.round,
            words=facts.words.strip(),
            from_whom=facts.from_whom.strip(),
            letter=facts.letter.strip(),
            seal=row.seal,
            happened_at=happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    work.session.flush()
    work.found |= {"state": row.state, "seal": row.seal}
    return _as_it_is(work, deed)


def _refuse_open(work: Work, sheet: OpenedSheet, kind: SheetStepKind) -> None:
    """Refuse a sheet whose period still runs, or that has errors or unexplained warnings."""
    if kind is SheetStepKind.SUBMITTED and work.today < sheet.period.last:
        raise Refused(Problem(SheetTrouble.PERIOD_RUNS, "period", {"day": sheet.period.last}))
    errors = sum(each.weight is Weight.STOP for each in sheet.findings)
    blocking = sum(each.blocks for each in sheet.findings)
    if blocking:
        data = {"errors": errors, "warnings": blocking - errors}
        raise Refused(Problem(SheetTrouble.FINDINGS_OPEN, None, data))


def _freeze(work: Work, sheet: OpenedSheet, row: MonthSheetRow) -> None:
    """Keep all that goes up under the sheet's next round, with the hash over it."""
    row.round += 1
    row.frozen_at = work.now
    row.template_text = sheet.template.text
    row.findings = findings_text(sheet.findings)
    late = (*corrections_before(work, sheet), *changes_by_letter(work, sheet))
    row.corrections = corrections_text(late)
    row.seal = sheet_seal(frozen_record(sheet, row))
    work.session.flush()
    month_sheets.freeze(work.session, row, sheet.cells, sheet.names)
