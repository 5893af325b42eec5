"""The panel beside a month sheet: deeds, names behind a figure, findings, corrections, steps."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar

from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.desk import Desk
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import bring_to_front, column, empty, holder
from station.desktop.leads import FilePart, StayFile
from station.desktop.look import px
from station.desktop.pages.returns.sheet_forms import SheetForms
from station.desktop.pages.returns.sheet_head import SheetHead
from station.desktop.pages.returns.sheet_lists import SheetLists
from station.desktop.pages.returns.sheet_rows import figure_words
from station.desktop.parts import label
from station.desktop.table import RecordTable
from station.desktop.table_view import RecordView
from station.domain.month_sheets import (
    AT_WORK,
    Correction,
    MonthSheet,
    SheetLine,
    SheetState,
    SheetStepFacts,
    SheetStepKind,
)
from station.domain.problems import Weight
from station.domain.sheet_counting import SheetName
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
from station.usecases.month_sheets import SheetNames

_HEIGHT = 300
_CONCERNED = 150


class SheetPanel(FormHost):
    """Follows the row that has the keyboard; its keys do what fits the state of the sheet."""

    changed = Signal(object)
    """The sheet as a deed has left it."""
    leads = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = SheetForms(desk, self)
        self.sheet: MonthSheet | None = None
        self.line: SheetLine | None = None
        self._head, self._deeds = SheetHead(desk), column()
        self.behind = label("", "heading", wrap=True)
        self.columns = self._bar(Names.COLUMNS, self.tr("Column of the figure"))
        self.columns.currentChanged.connect(lambda _at: self._ask_names())
        lists = SheetLists(desk, self)
        self.names: RecordTable[SheetName] = lists.names()
        self.findings: RecordTable[SheetFinding] = lists.findings(self._sheet)
        self.concerned: RecordTable[SheetName] = lists.names()
        self.corrections: RecordTable[Correction] = lists.corrections()
        self.steps = lists.steps()
        self._lay_out()

    def _lay_out(self) -> None:
        self.names_view = self._view(Names.NAMES, self.names, _HEIGHT + 40)
        self.names_view.say_when_empty(self.tr("Nobody stands behind this figure."))
        self.names_view.opened.connect(self._open_record)
        self.findings_view = self._view(Names.FINDINGS, self.findings, _HEIGHT - 60)
        self.findings_view.say_when_empty(self.tr("Nothing is wrong with this sheet."))
        self.findings_view.chosen.connect(self._finding_chosen)
        self.concerned_view = self._view(Names.CONCERNED, self.concerned, _CONCERNED)
        self.concerned_view.opened.connect(self._open_record)
        self.findings_view.opened.connect(lambda _finding: self.concerned_view.setFocus())
        self.explained = label("", "second", wrap=True)
        corrections = self._view(Names.CORRECTIONS, self.corrections, _HEIGHT)
        corrections.say_when_empty(self.tr("The sheet before has no late changes."))
        corrections.opened.connect(lambda each: self._open_record(each.name))
        steps = self._view(Names.STEPS, self.steps, _HEIGHT)
        steps.say_when_empty(self.tr("Nothing was done with this sheet yet."))
        self._lists = (self.names_view, self.findings_view, corrections, steps)
        self.switch = self._bar(Names.SWITCH, self.tr("What stands behind the sheet"))
        self._front = QStackedWidget()
        for words, body in (
            (self.tr("Names"), column(self.behind, self.columns, self.names_view)),
            (
                self.tr("Findings"),
                column(self.findings_view, self.explained, self.concerned_view),
            ),
            (self.tr("Late changes"), column(corrections)),
            (self.tr("Steps"), column(steps)),
        ):
            self.switch.addTab(words)
            self._front.addWidget(holder(column(body, None)))
        self.switch.currentChanged.connect(
            lambda at: bring_to_front(self._front, self._front.widget(at))
        )
        bring_to_front(self._front, self._front.widget(0))
        for at in range(self.switch.count()):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self)
            shortcut.activated.connect(partial(self.see, at))
        self.body.addLayout(column(self._head, self._deeds, self.switch, self._front))

    @staticmethod
    def _bar(name: str, words: str) -> QTabBar:
        bar = QTabBar()
        bar.setObjectName(name)
        bar.setAccessibleName(words)
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return bar

    @staticmethod
    def _view(name: str, table: RecordTable[Any], height: int) -> RecordView:
        view = RecordView(name, table)
        view.setFixedHeight(px(height))
        return view

    def _sheet(self) -> MonthSheet:
        assert self.sheet is not None
        return self.sheet

    # --- what is shown -----------------------------------------------------------------------

    def show_sheet(self, sheet: MonthSheet) -> None:
        """Show a sheet, or the same one anew."""
        other = self.sheet is None or self.sheet.key != sheet.key
        self.sheet = sheet
        self._head.show_sheet(sheet)
        empty(self._deeds)
        self._deeds.addLayout(self.deeds(self._fitting(sheet), self._main(sheet)))
        at = self.findings_view.currentIndex().row()
        self.findings.show(sheet.findings)
        self.corrections.show(sheet.corrections)
        self.steps.show(sheet.steps)
        if sheet.findings:
            self.findings_view.selectRow(min(max(at, 0), len(sheet.findings) - 1))
        self._finding_chosen(self.findings_view.current())
        told = (
            (1, self.tr("Findings"), sheet.findings),
            (2, self.tr("Late changes"), sheet.corrections),
        )
        for tab, words, lines in told:
            self.switch.setTabText(tab, f"{words} {len(lines)}" if lines else words)
        if other:
            self._offer_columns(sheet)
            self.switch.setCurrentIndex(0)

    def _offer_columns(self, sheet: MonthSheet) -> None:
        """The columns whose figures open names; one of them alone needs no choice."""
        self.columns.blockSignals(True)
        while self.columns.count():
            self.columns.removeTab(0)
        for code, head, _ in self._opening(sheet):
            self.columns.setTabData(self.columns.addTab(head), code)
        self.columns.blockSignals(False)
        self.columns.setVisible(self.columns.count() > 1)

    @staticmethod
    def _opening(sheet: MonthSheet) -> list[tuple[str, str, ColumnKind]]:
        return [
            each
            for at, each in enumerate(sheet.columns)
            if any(line.opens[at] for line in sheet.lines) and each[2] is not ColumnKind.SUM
        ]

    def show_row(self, line: SheetLine | None) -> None:
        """Show who stands behind a row."""
        self.line = line
        self._ask_names()

    def see(self, tab: int) -> None:
        """Bring a list to the front, with the keyboard in it."""
        self.switch.setCurrentIndex(tab)
        self.opened.emit()
        self._lists[tab].setFocus()

    def into_names(self) -> None:
        """Put the keyboard into the names behind the row."""
        self.see(0)

    def _ask_names(self) -> None:
        sheet, line = self.sheet, self.line
        code = self.columns.tabData(self.columns.currentIndex())
        if sheet is None or line is None or not code:
            return
        at = [each[0] for each in sheet.columns].index(code)
        figure = figure_words(line.figures[at], line.decimals)
        title = f"{line.title} · {line.label}" if line.title else line.label
        self.behind.setText(f"{title}  {figure}{line.unit if line.figures[at] is not None else ''}")
        if not line.opens[at]:
            self.names.show(())
            return
        question = SheetNames(sheet.key.sheet, sheet.key.period, line.row, code)

        def show(names: tuple[SheetName, ...]) -> None:
            if self.line == line and self.sheet == sheet:
                self.names.show(names)

        self.desk.ask(self, question, show, seat="names")

    def _finding_chosen(self, finding: SheetFinding | None) -> None:
        self.concerned.show(finding.names if finding is not None else ())
        words = ""
        if finding is not None and finding.explained:
            words = self.tr("Explained by {clerk}: {words}").format(
                clerk=finding.explained_by, words=finding.explained
            )
        self.explained.setText(words)
        self.explained.setVisible(bool(words))

    def _open_record(self, name: SheetName) -> None:
        if name.stay_id is not None:
            self.leads.emit("residents", StayFile(name.stay_id, FilePart.IDENTITY))
        elif name.person_id is not None:
            self.leads.emit("residents", name.person_id)

    # --- deeds -------------------------------------------------------------------------------

    def _fitting(self, sheet: MonthSheet) -> Iterable[Deed]:
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
        ]

    @staticmethod
    def _main(sheet: MonthSheet) -> str:
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
            self.see(1)
        self.do(CheckSheet(self._deed()), self.tr("The sheet is checked."), self.changed.emit)

    def submit(self) -> None:
        """Freeze the sheet as it goes up."""
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            step = SubmitSheet(deed, said["words"] or "", said["happened_at"])
            self.do(step, self.tr("Submitted and frozen."), self.changed.emit)

        self.open(self.forms.submit(self._sheet()), go)

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

    def explain(self) -> None:
        """Write down why the warning in front is right as it is."""
        self.switch.setCurrentIndex(1)
        finding: SheetFinding | None = self.findings_view.current()
        if finding is None or finding.weight is Weight.STOP:
            words = self.tr("Choose a warning first; an error is mended in the record behind it.")
            self.said.emit(words)
            self.see(1)
            return
        deed = self._deed()

        def go(said: Mapping[str, Any]) -> None:
            step = ExplainFinding(deed, finding.key, said["words"] or "")
            self.do(step, self.tr("Explained."), self._explained)

        self.open(self.forms.explain(self._sheet(), finding), go)

    def _explained(self, sheet: MonthSheet) -> None:
        """Go on to the next warning that nobody has explained."""
        self.changed.emit(sheet)
        left = [at for at, each in enumerate(sheet.findings) if each.blocks]
        if left:
            self.findings_view.selectRow(left[0])

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
