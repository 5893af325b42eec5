"""Old registers: look first, then bring them in, all or nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.desktop import tokens as t
from station.desktop.coming_in import ComingIn, Shown
from station.desktop.controls.settings import Settings as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file, choose_target
from station.desktop.layout import row
from station.desktop.leads import LedgerFiles
from station.desktop.pages.settings.ledger_lines import LISTS, LedgerLine, lines
from station.desktop.pages.settings.section import Section
from station.desktop.parts import Banner, Button, EmptyState, Figure, FigureStrip, label
from station.desktop.saved_file import save_file
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.ledger_import import LedgerResult
from station.domain.problems import Problem, Refused
from station.domain.topics import Topic
from station.domain.workbook import WorkbookTrouble
from station.usecases.ledger import ImportLedger, PreviewLedger, ledger_report


class LedgerSection(Section):
    """Files at the top, what would come of them, every doubtful cell, and the button."""

    name = "ledger"
    needs = ImportLedger
    watches = frozenset({Topic.LEDGER})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._files: tuple[tuple[str, bytes], ...] = ()
        self._result: LedgerResult | None = None
        self._words = {
            "rows_read": self.tr("Rows read"),
            "stays_added": self.tr("Stays new"),
            "stays_already_there": self.tr("There already"),
            "people_added": self.tr("People new"),
            "people_recognised": self.tr("People recognised"),
            "candidates": self.tr("May be the same"),
            "not_stays": self.tr("No stays"),
            "doubtful": self.tr("Doubtful cells"),
        }
        choose = Button(Names.LEDGER_CHOOSE, self.tr("Choose workbooks…"), press=self.choose)
        self._choose = choose
        self._list = label("", "strong", wrap=True, name=Names.LEDGER_FILES)
        self._sums = FigureStrip()
        self._sums.setObjectName(Names.LEDGER_SUMS)
        self._sums.pressed.connect(self._open_figure)
        self.table = RecordTable(self._columns(), key=lambda each: each.number, parent=self)
        self.view = RecordView(Names.LEDGER_DOUBTS, self.table, t.ROW_DENSE)
        self._empty = EmptyState(
            "file",
            self.tr("No ledger chosen"),
            self.tr(
                "Here you will see what would come in, and each doubtful cell with its reason."
            ),
        )
        self._state = label("", "second", wrap=True, name=Names.LEDGER_STATE)
        self._trouble = Banner("error", "", name=Names.LEDGER_TROUBLE)
        self._heading = label("", "strong")
        bring, report = self.tr("Bring them in"), self.tr("Save the report…")
        self._bring = Button(Names.LEDGER_IMPORT, bring, "primary", press=self.bring_in)
        self._report = Button(Names.LEDGER_REPORT, report, press=self.save_report)
        room = QWidget()  # takes the place of the list while there is none
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.compose(
            self.tr(
                "Excel registers as they are. Nothing is saved before you have seen what would "
                "come in; a second time brings nobody in twice. What is doubtful stays as written."
            ),
            row(choose, self._list, None),
            self._trouble,
            self._sums,
            self._state,
            self._heading,
            self.view,
            self._empty,
            room,
            row(self._report, None, self._bring),
            grows=(self.view, self._empty),
        )
        self._show(None)
        shown = Shown(self._choose, self._bring, self._state, self._trouble)
        self._work = ComingIn(self, desk, shown, self._say_ready)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("LedgerSection", "Old ledgers")

    def start(self) -> None:
        self._choose.setFocus()

    def take(self, subject: object) -> None:
        if isinstance(subject, LedgerFiles):
            self._look_through(subject.files)

    def take_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Say here what is wrong with a file: it is solved by choosing another."""
        self._list.setText("")
        self._show(None)
        self._work.refuse(problems)
        return ()

    def choose(self) -> None:
        """Choose the registers, together when they belong together."""
        kinds = self.tr("Workbooks (*.xlsx *.xlsm *.xls)")
        picked: list[Path] = []

        def chosen(file: Path) -> None:
            picked.append(file)
            self._look_through(tuple(picked))

        choose_file(self, self.tr("Old ledgers"), kinds, chosen, several=True)

    def bring_in(self) -> None:
        """Bring in what the preview has shown."""
        self._work.wait(self.tr("Bringing in… Esc stops it, then nothing has been changed."))
        deed = ImportLedger(self._files)
        self.desk.do(self, deed, self._brought_in, title=self.tr("Bringing in old ledgers"))

    def save_report(self) -> None:
        """Save every doubtful cell and every row that is no stay as a workbook."""
        result = self._result
        if result is None:
            return

        def write(path: Path) -> None:
            try:
                save_file(path, ledger_report(result))
            except Refused as refused:
                self.desk.failed.emit(self, refused)
                return
            self.said.emit(self.tr("Saved as {file}.").format(file=path.name))

        name = f"ledger-report-{self.desk.now():%Y%m%d}.xlsx"
        choose_target(self, self.tr("Report"), self.tr("Workbooks (*.xlsx)"), name, write)

    def _look_through(self, files: tuple[Path, ...]) -> None:
        try:
            self._files = tuple((file.name, file.read_bytes()) for file in files)
        except OSError:
            problem = Problem(WorkbookTrouble.UNREACHABLE, data={"file": files[-1].name})
            self.desk.failed.emit(self, Refused(problem))
            return
        self._list.setText(" · ".join(name for name, _ in self._files))
        self._show(None)
        self._empty.hide()
        self._work.wait(self.tr("Looking through…"))
        self.desk.ask(
            self, PreviewLedger(self._files), self._preview, title=self.tr("Looking through")
        )

    def _preview(self, result: LedgerResult) -> None:
        self._show(result)
        self._say_ready()

    def _brought_in(self, result: LedgerResult) -> None:
        self._show(result)
        self._files = ()
        self.view.setFocus()
        self._work.over()
        self._bring.setEnabled(False)
        self._state.setText(
            self.tr("These are in now. Whoever may be the same person is offered in Residents.")
        )
        self.said.emit(self.tr("%n stay(s) came in.", "", result.stays_added))

    def _say_ready(self) -> None:
        self._work.over()
        possible = self._result is not None and self._result.stays_added > 0
        self._bring.setEnabled(possible)
        (self._bring if possible else self._choose).setFocus()
        ready = self.tr("So it would come in. The doubtful cells stay as written and are listed.")
        nothing = self.tr("Nothing new in these files: every stay is there already.")
        strange = self.tr(
            "No stay was found in these files. A register has a line of titles such as name and "
            "time of arrival. Is it the right workbook?"
        )
        result = self._result
        if result is None:
            self._empty.show()
            self._state.setText("")
        elif result.stays_added:
            self._state.setText(ready)
        else:
            self._state.setText(nothing if result.stays_already_there else strange)

    def _show(self, result: LedgerResult | None) -> None:
        self._result = result
        self._sums.setVisible(result is not None)
        self.view.setVisible(result is not None)
        self._empty.setVisible(result is None)
        self._report.setEnabled(result is not None)
        self._bring.setEnabled(False)
        self._heading.setVisible(result is not None)
        if result is not None:
            self._sums.show_figures(self._figures(result))
            none_read = not result.stays_added and not result.stays_already_there
            self._list_figure(result, "not_stays" if none_read else "doubtful")

    def _figures(self, result: LedgerResult) -> list[Figure]:
        counts = {name: getattr(result, name) for name in self._words if name != "doubtful"}
        counts["doubtful"] = len(result.doubtful)
        return [
            Figure(f"{Names.LEDGER_SUMS}_{name}", counts[name], words)
            for name, words in self._words.items()
        ]

    def _open_figure(self, name: str) -> None:
        """Show what a figure counts."""
        figure = name.removeprefix(f"{Names.LEDGER_SUMS}_")
        if self._result is not None and figure in LISTS:
            self._list_figure(self._result, figure)
            self.view.setFocus()

    def _list_figure(self, result: LedgerResult, figure: str) -> None:
        listed = lines(result, figure)
        self.table.show(listed)
        words = self.tr("{what}: {count}")
        self._heading.setText(words.format(what=self._words[figure], count=len(listed)))

    def _columns(self) -> tuple[Column[LedgerLine], ...]:
        return (
            Column(self.tr("Sheet"), lambda each: each.sheet, width=90, tone="text_2"),
            Column(self.tr("Row"), lambda each: str(each.row), width=56, tone="text_2"),
            Column(self.tr("Column"), lambda each: each.column, width=100, least=True),
            Column(self.tr("Written"), lambda each: Cell(each.written, strong=True), width=210),
            Column(self.tr("Read as"), lambda each: each.read_as, width=190),
            Column(self.tr("Why"), lambda each: each.why),
        )
