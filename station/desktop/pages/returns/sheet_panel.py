"""The panel beside a month sheet: deeds, names behind a figure, findings, corrections, steps."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar

from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, empty, holder
from station.desktop.leads import FilePart, StayFile
from station.desktop.look import px
from station.desktop.pages.returns.sheet_deeds import SheetDeeds
from station.desktop.pages.returns.sheet_head import SheetHead
from station.desktop.pages.returns.sheet_leads import mended_at
from station.desktop.pages.returns.sheet_lists import SheetLists
from station.desktop.pages.returns.sheet_rows import figure_words
from station.desktop.parts import label
from station.desktop.table import RecordTable
from station.desktop.table_view import RecordView
from station.domain.month_sheets import Correction, MonthSheet, SheetLine
from station.domain.sheet_counting import SheetName
from station.domain.sheet_findings import SheetFinding
from station.domain.sheet_templates import ColumnKind
from station.usecases.month_sheets import SheetNames
from station.usecases.sheet_corrections import ChangesByLetter

_HEIGHT = 300
_CONCERNED = 150
_CHANGES = 2
"""The place of the list of late changes among the lists."""


class SheetPanel(SheetDeeds):
    """Follows the row that has the keyboard; its keys do what fits the state of the sheet."""

    leads = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._head, self._deeds = SheetHead(desk), column()
        self.behind = label("", "heading", wrap=True)
        self.columns = self._bar(Names.COLUMNS, self.tr("Column of the figure"))
        self.columns.currentChanged.connect(lambda _at: self._ask_names())
        self._older: tuple[Correction, ...] = ()
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
        self.concerned_view.opened.connect(self._mend)
        self.findings_view.opened.connect(lambda _finding: self.concerned_view.setFocus())
        self.explained = label("", "second", wrap=True)
        self.by_letter = label("", "second", wrap=True)
        corrections = self._view(Names.CORRECTIONS, self.corrections, _HEIGHT)
        corrections.say_when_empty(self.tr("Nothing has changed in sheets that went up before."))
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
            (self.tr("Late changes"), column(corrections, self.by_letter)),
            (self.tr("Steps"), column(steps)),
        ):
            self.switch.addTab(words)
            self._front.addWidget(holder(column(body, None)))
        self.switch.currentChanged.connect(self._bring)
        bring_to_front(self._front, self._front.widget(0))
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

    # --- what is shown -----------------------------------------------------------------------

    def show_sheet(self, sheet: MonthSheet) -> None:
        """Show a sheet, or the same one anew."""
        other = self.sheet is None or self.sheet.key != sheet.key
        self.sheet = sheet
        self._head.show_sheet(sheet)
        empty(self._deeds)
        self._deeds.addLayout(self.deeds(self.fitting(sheet), self.main(sheet)))
        at = self.findings_view.currentIndex().row()
        self.findings.show(sheet.findings)
        if other or sheet.is_frozen:
            self._older = ()
        self._show_changes(sheet)
        self.steps.show(sheet.steps)
        if sheet.findings:
            self.findings_view.selectRow(min(max(at, 0), len(sheet.findings) - 1))
        self._finding_chosen(self.findings_view.current())
        self._count(1, self.tr("Findings"), len(sheet.findings))
        if other:
            self._offer_columns(sheet)
            self.switch.setCurrentIndex(0)

    def _show_changes(self, sheet: MonthSheet) -> None:
        """Show what goes up with the sheet, then what is too old for that and goes by letter."""
        lines = (*sheet.corrections, *self._older)
        self.corrections.show(lines)
        self._count(2, self.tr("Late changes"), len(lines))
        letter = sum(each.by_letter for each in lines)
        words = self.tr("%n of them are too old to go up: tell them by letter.", "", letter)
        self.by_letter.setText(words if letter else "")
        self.by_letter.setVisible(bool(letter))

    def _count(self, tab: int, words: str, many: int) -> None:
        self.switch.setTabText(tab, f"{words} {many}" if many else words)

    def _bring(self, at: int) -> None:
        bring_to_front(self._front, self._front.widget(at))
        if at == _CHANGES:
            self.look_back()

    def look_back(self) -> None:
        """Look for late changes that are too old to go up with the sheet in front."""
        sheet = self.sheet
        if sheet is None or sheet.is_frozen:
            return

        def show(older: tuple[Correction, ...]) -> None:
            if self.sheet is not None and self.sheet.key == sheet.key:
                self._older = older
                self._show_changes(self.sheet)

        question = ChangesByLetter(sheet.key.sheet, sheet.key.period)
        self.desk.ask(self, question, show, seat="older")

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

    def _mend(self, name: SheetName) -> None:
        """Open the record where what the finding says is mended; back here it is looked at anew."""
        finding = self.finding()
        if name.stay_id is None or finding is None:
            self._open_record(name)
        else:
            part, field = mended_at(finding)
            self.leads.emit("residents", StayFile(name.stay_id, part, field=field))

    def _open_record(self, name: SheetName) -> None:
        if name.stay_id is not None:
            self.leads.emit("residents", StayFile(name.stay_id, FilePart.IDENTITY))
        elif name.person_id is not None:
            self.leads.emit("residents", name.person_id)

    # --- what the deeds ask for ---------------------------------------------------------------

    def see_findings(self) -> None:
        self.see(1)

    def finding(self) -> SheetFinding | None:
        found: SheetFinding | None = self.findings_view.current()
        return found

    def explained_one(self, sheet: MonthSheet) -> None:
        self.changed.emit(sheet)
        left = [at for at, each in enumerate(sheet.findings) if each.blocks]
        if left:
            self.findings_view.selectRow(left[0])
