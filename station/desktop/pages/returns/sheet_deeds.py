"""The deeds with a month sheet: checked, explained, submitted, answered, printed, taken out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal

from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.desk import Desk
from station.desktop.form_host import Deed, FormHost
from station.desktop.pages.returns.sheet_files import SheetFiles
from station.desktop.pages.returns.sheet_forms import SheetForms
from station.domain.month_sheets import (
    AT_WORK,
    MonthSheet,
    SheetLine,
    SheetState,
    SheetStepFacts,
    SheetStepKind,
)
from station.domain.problems import Weight
from station.domain.sheet_findings import SheetFinding
from station.domain.sheet_templates import ColumnKind
from station.usecases.month_sheet_steps import (
    CheckSheet,
    DecideSheet,
    ExplainFinding,
    SheetDeed,
    SubmitSheet,
    TypeFigure,
    UnlockSheet,
)
from station.usecases.sheet_exports import ExportSheet, PrintMonthSheet
from station.usecases.sheet_template_changes import KeepTemplate


class SheetDeeds(FormHost):
    """Each key does what fits the state of the sheet in front; the panel shows the rest."""

    changed = Signal(object)
    """The sheet as a deed has left it."""
    changes_template = Signal()
    """What the sheet counts is to be changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms, self.files = SheetForms(desk, self), SheetFiles(self)
        self.files.said.connect(self.said)
        self.sheet: MonthSheet | None = None
        self.line: SheetLine | None = None

    def see_findings(self) -> None:
        """Bring what is wrong to the front, with the keyboard in it."""
        raise NotImplementedError

    def look_back(self) -> None:
        """Look for late changes that are too old to go up with the sheet in front."""
        raise NotImplementedError

    def finding(self) -> SheetFinding | None:
        """Give the finding that has the keyboard."""
        raise NotImplementedError

    def explained_one(self, sheet: MonthSheet) -> None:
        """Go on to the next warning that nobody has explained."""
        raise NotImplementedError

    def _sheet(self) -> MonthSheet:
        assert self.sheet is not None
        return self.sheet

    def fitting(self, sheet: MonthSheet) -> Iterable[Deed]:
        at_work, state = sheet.state in AT_WORK, sheet.state
        typed = any(kind is ColumnKind.TYPED for _, _, kind in sheet.columns)
        submitted = state is SheetState.SUBMITTED
        return [
            (Names.CHECK, self.tr("Checked"), "C", self.check, CheckSheet, at_work),
            (
                Names.SUBMIT,
                self.tr("Submit…"),
                "S",
                self.submit,
                SubmitSheet,
                state is SheetState.CHECKED,
            ),
            (Names.EXPLAIN, self.tr("Explain…"), "E", self.explain, ExplainFinding, at_work),
            (
                Names.TYPE,
                self.tr("Type a figure…"),
                "T",
                self.type_figure,
                TypeFigure,
                at_work and typed,
            ),
            (Names.ACCEPT, self.tr("Accepted…"), "A", self.accept, DecideSheet, submitted),
            (Names.RETURN, self.tr("Returned…"), "R", self.send_back, DecideSheet, submitted),
            (
                Names.LOCK,
                self.tr("Lock…"),
                "L",
                self.lock,
                DecideSheet,
                state is SheetState.ACCEPTED,
            ),
            (
                Names.UNLOCK,
                self.tr("Unlock…"),
                "U",
                self.unlock,
                UnlockSheet,
                state is SheetState.LOCKED,
            ),
            (Names.PRINT, self.tr("Print"), "P", self.print, PrintMonthSheet, True),
            (Names.BOOK, self.tr("Workbook…"), "W", self.save_book, ExportSheet, True),
            (Names.BLANK, self.tr("Into the blank…"), "B", self.fill_blank, ExportSheet, True),
            (
                Names.TEMPLATE,
                self.tr("Change template…"),
                "M",
                self.changes_template.emit,
                KeepTemplate,
                True,
            ),
        ]

    @staticmethod
    def main(sheet: MonthSheet) -> str:
        if sheet.state is SheetState.CHECKED:
            return Names.SUBMIT
        return Names.ACCEPT if sheet.state is SheetState.SUBMITTED else Names.CHECK

    def _deed(self) -> SheetDeed:
        sheet = self._sheet()
        return SheetDeed(uuid.uuid4().hex, sheet.key.sheet, sheet.key.period, sheet.version)

    def check(self) -> None:
        """Say that the sheet is looked through."""
        sheet = self._sheet()
        if sheet.open_findings:
            self.see_findings()
        self.do(CheckSheet(self._deed()), self.tr("The sheet is checked."), self.changed.emit)

    def submit(self) -> None:
        """Freeze the sheet as it goes up."""
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            step = SubmitSheet(deed, said["words"] or "", said["happened_at"])
            self.do(step, self.tr("Submitted and frozen."), self.changed.emit)

        self.open(self.forms.submit(self._sheet()), go)
        self.look_back()

    def accept(self) -> None:
        """Write down that the authority has accepted the sheet."""
        self._decide(SheetStepKind.ACCEPTED, self.tr("Accepted above."))

    def send_back(self) -> None:
        """Write down that the authority has returned the sheet, with its note."""
        self._decide(SheetStepKind.RETURNED, self.tr("Returned; the sheet is open again."))

    def lock(self) -> None:
        """Lock an accepted sheet."""
        self._decide(SheetStepKind.LOCKED, self.tr("Locked."))

    def _decide(self, kind: SheetStepKind, words: str) -> None:
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            facts = SheetStepFacts(kind, said["words"] or "")
            self.do(DecideSheet(deed, facts, said["happened_at"]), words, self.changed.emit)

        self.open(self.forms.decide(kind), go)

    def unlock(self) -> None:
        """Open a locked sheet again because the authority says so."""
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            step = UnlockSheet(
                deed,
                said["from_whom"] or "",
                said["letter"] or "",
                said["words"] or "",
                said["happened_at"],
            )
            self.do(step, self.tr("Unlocked; the sheet is open again."), self.changed.emit)

        self.open(self.forms.unlock(), go)

    def print(self) -> None:
        """Print the form as it stands."""
        key = self._sheet().key
        self.desk.do(self, PrintMonthSheet(key.sheet, key.period), self.printed.emit)

    def save_book(self) -> None:
        """Save the sheet with its names as a workbook."""
        self.files.save_book(self._sheet())

    def fill_blank(self) -> None:
        """Fill the authority's own workbook."""
        self.files.fill_blank(self._sheet())

    def explain(self) -> None:
        """Write down why the warning in front is right as it is."""
        finding = self.finding()
        if finding is None or finding.weight is Weight.STOP:
            words = self.tr("Choose a warning first; an error is mended in the record behind it.")
            self.said.emit(words)
            self.see_findings()
            return
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            step = ExplainFinding(deed, finding.key, said["words"] or "")
            self.do(step, self.tr("Explained."), self.explained_one)

        self.open(self.forms.explain(self._sheet(), finding), go)

    def type_figure(self) -> None:
        """Type the figure of the row in front into a column that is typed."""
        sheet, line = self._sheet(), self.line
        if line is None:
            return
        typed = [(code, head) for code, head, kind in sheet.columns if kind is ColumnKind.TYPED]
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            code = said.get("column") or typed[0][0]
            step = TypeFigure(deed, line.row, code, said["value"] or "")
            self.do(step, self.tr("Written into the sheet."), self.changed.emit)

        self.open(self.forms.type_figure(sheet, line, typed), go)
