"""The tab of packages: the diary, the rows of the chosen one below it, what can be done beside."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar

from station.desktop import tokens as t
from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, row
from station.desktop.leads import FilePart, ReturnsFile, ReturnsPart, StayFile
from station.desktop.pages.returns.brought import BroughtHalf
from station.desktop.pages.returns.package_panel import CHIPS, PackagePanel
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import PAGE, Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.package_records import (
    PackageLine,
    PackagePreviewRecord,
    PackageRowLine,
    RowFinding,
)
from station.domain.packages import RowState
from station.domain.problems import Problem
from station.usecases.brought_packages import ImportPackage
from station.usecases.package_lists import PackageDiary, PackageRows
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence

_PANEL = 420
_OURS, _BROUGHT = range(2)
_STATES = {RowState.WAITING: "plain", RowState.ACCEPTED: "code", RowState.REJECTED: "danger"}


class PackagesPart(Part):
    """The arrows go through the diary, Tab leads to its rows; Enter opens the stay of one."""

    part = ReturnsPart.PACKAGES
    opens_with = PackageDiary

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        self._wanted: int | None = None
        self._shown: int | None = None
        self.panel = PackagePanel(desk)
        self.table: RecordTable[PackageLine] = RecordTable(
            self._columns(), lambda line: line.id, self
        )
        self.rows: RecordTable[PackageRowLine] = RecordTable(
            self._row_columns(), lambda line: line.id, self, more=self._more
        )
        self.findings: RecordTable[RowFinding] = RecordTable(
            self._finding_columns(),
            lambda each: (each.key, each.problem.code, each.problem.place),
            self,
        )
        self.list = RecordView(Names.LIST, self.table)
        self.list.say_when_empty(self.tr("No package was made yet. N makes one."))
        self.rows_view = RecordView(Names.ROWS, self.rows, t.ROW_DENSE)
        self.rows_view.say_when_empty(self.tr("The rows of the chosen package stand here."))
        self.findings_view = RecordView(Names.FINDINGS, self.findings, t.ROW_DENSE)
        self.findings_view.say_when_empty(self.tr("No row has an error or a warning."))
        self._below = QStackedWidget()
        self._below.addWidget(self.rows_view)
        self._below.addWidget(self.findings_view)
        main = column(self.list, self._below, gap=t.SPACE_2)
        main.setStretch(0, 2)
        main.setStretch(1, 3)
        self._body = WithSidePanel(
            Names.SIDE, main, self.tr("Packages"), self.panel, self.tr("Details"), _PANEL
        )
        self.brought = BroughtHalf(desk)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        """Our own packages and those of other stations, one of them in front."""
        self._halves = QStackedWidget()
        self.switch = QTabBar()
        self.switch.setObjectName(Names.SWITCH)
        self.switch.setAccessibleName(self.tr("Our packages or those of other stations"))
        self.switch.setDrawBase(False)
        self.switch.setExpanding(False)
        self.switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for words, half in (
            (self.tr("Ours"), self._body),
            (self.tr("From other stations"), self.brought),
        ):
            self.switch.addTab(words)
            self._halves.addWidget(half)
        self.switch.currentChanged.connect(self._turned)
        bring_to_front(self._halves, self._body)
        allowed = self.desk.may(ImportPackage)
        self.switch.setVisible(allowed)
        column(row(self.switch, None), self._halves, parent=self).setStretch(1, 1)

    def see(self, half: int) -> None:
        """Bring one of the two to the front, with the keyboard in its list."""
        self.switch.setCurrentIndex(half)
        self.start()

    def _turned(self, half: int) -> None:
        bring_to_front(self._halves, self._halves.widget(half))
        self.reload()

    def _tell_waiting(self, waiting: int) -> None:
        words = self.tr("From other stations ({count})").format(count=waiting)
        self.switch.setTabText(_BROUGHT, words if waiting else self.tr("From other stations"))

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("PackagesPart", "Packages")

    def reload(self) -> None:
        self.desk.ask(self, PackageDiary(), self._show, seat="diary")
        if self.desk.may(ImportPackage):
            self.brought.reload()

    def start(self) -> None:
        if self._sees_brought:
            self.brought.start()
        else:
            self.list.setFocus()

    @property
    def _sees_brought(self) -> bool:
        return self.switch.currentIndex() == _BROUGHT

    def take(self, file: ReturnsFile) -> None:
        if isinstance(file.thing, int):
            self._choose(file.thing)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        front = self.brought if self._sees_brought else self.panel
        return front.take_problems(problems)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A file that is dropped here is a receipt, or a package where those are in front."""
        take = self.brought.panel.open_file if self._sees_brought else self.panel.receipts.read
        for url in event.mimeData().urls():
            if url.isLocalFile():
                take(Path(url.toLocalFile()))

    # --- lists ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _line: self.rows_view.setFocus())
        self.rows_view.chosen.connect(self._row_chosen)
        self.rows_view.opened.connect(self._open_stay)
        self.findings_view.opened.connect(self._open_stay)
        self.panel.said.connect(self.said)
        self.panel.printed.connect(self.printed)
        self.panel.left.connect(self._body.show_main)
        self.panel.left.connect(self.list.setFocus)
        self.panel.opened.connect(self._body.show_side)
        self.panel.previewed.connect(self._previewed)
        self.panel.made.connect(self._choose)
        self.panel.wants_brought.connect(lambda: self.see(_BROUGHT))
        self.brought.panel.wants_ours.connect(lambda: self.see(_OURS))
        self.brought.panel.said.connect(self.said)
        self.brought.panel.leads.connect(self.leads)
        self.brought.waiting.connect(self._tell_waiting)

    def _choose(self, package_id: int) -> None:
        self._wanted = package_id
        self.reload()

    def _show(self, lines: tuple[PackageLine, ...]) -> None:
        self.table.show(lines)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.list.go_to(wanted)
        if lines and self.list.current() is None:
            self.list.selectRow(0)
        else:
            self._chosen(self.list.current())

    def _chosen(self, line: PackageLine | None) -> None:
        if self.panel.form is not None and self.panel.line is not None and line is not None:
            if self.panel.line.id == line.id:
                return
            self.panel.close_form()
        self.panel.show_line(line)
        if line is None or line.id != self._shown:
            self.rows.show(())
        self._shown = line.id if line else None
        if line is not None:
            self.desk.ask(self, PackageRows(line.id, limit=PAGE), self._show_rows, seat="rows")

    def _show_rows(self, rows: tuple[PackageRowLine, ...]) -> None:
        self.rows.show(rows)

    def _more(self, _last: PackageRowLine) -> None:
        if self._shown is not None:
            start = self.rows.rowCount()
            question = PackageRows(self._shown, start=start, limit=PAGE)
            self.desk.ask(self, question, self.rows.append, seat="more")

    def _row_chosen(self, row: PackageRowLine | None) -> None:
        self.panel.row = row

    def _previewed(self, found: PackagePreviewRecord | None) -> None:
        self.findings.show(found.findings if found else ())
        bring_to_front(self._below, self.findings_view if found else self.rows_view)
        if found is not None:
            self.findings_view.setFocus()

    def _open_stay(self, line: PackageRowLine | RowFinding) -> None:
        if line.stay_id is not None:
            self.leads.emit("residents", StayFile(line.stay_id, FilePart.IDENTITY))

    def _columns(self) -> tuple[Column[PackageLine], ...]:
        return (
            Column(self.tr("Number"), lambda line: Cell(line.number, strong=True), 150),
            Column(self.tr("What"), lambda line: line.title),
            Column(self.tr("Period"), _days, 150, tone="text_2"),
            Column(self.tr("Extent"), lambda line: named(line.extent), 64, least=True),
            Column(self.tr("Rows"), lambda line: str(line.rows), 60, Align.RIGHT),
            Column(self.tr("Rejected"), _rejected, 64, Align.RIGHT),
            Column(self.tr("State"), _state, 84),
            Column(self.tr("Answer due"), self._due, 92, least=True),
        )

    def _due(self, line: PackageLine) -> Cell:
        if line.due is None:
            return Cell()
        late = line.due < self.desk.now().date()
        return Cell(shown.full_day(line.due)[5:], tone="danger" if late else "text")

    def _row_columns(self) -> tuple[Column[PackageRowLine], ...]:
        return (
            Column(self.tr("Row"), lambda line: str(line.row), 48, Align.RIGHT),
            Column(self.tr("Rescue number"), lambda line: line.key, 124),
            Column(self.tr("Name"), lambda line: Cell(line.name, strong=True), 136),
            Column(self.tr("Does"), lambda line: named(line.kind), 84, least=True),
            Column(self.tr("State"), _row_state, 76),
            Column(self.tr("Column"), lambda line: line.column, 100),
            Column(self.tr("Reason"), _reason),
            Column(self.tr("Again in"), lambda line: line.settled_by, 150, least=True),
        )

    def _finding_columns(self) -> tuple[Column[RowFinding], ...]:
        return (
            Column(self.tr("Rescue number"), lambda each: each.key, 124),
            Column(self.tr("Name"), lambda each: Cell(each.name, strong=True), 136),
            Column(self.tr("What is wrong"), _wrong),
        )


def _days(line: PackageLine) -> str:
    return f"{shown.full_day(line.since)} — {shown.full_day(line.until)[5:]}"


def _rejected(line: PackageLine) -> Cell:
    text = str(line.rejected) if line.rejected else ""
    return Cell(text, tone="danger" if line.open_rejected else "text_2")


def _state(line: PackageLine) -> Cell:
    return Cell(chips=((CHIPS[line.state], named(line.state)),))


def _row_state(line: PackageRowLine) -> Cell:
    return Cell(chips=((_STATES[line.state], named(line.state)),))


def _reason(line: PackageRowLine) -> str:
    return " ".join(filter(None, (line.code, line.reason)))


def _wrong(each: RowFinding) -> Cell:
    sign, tone = ("stop", "danger") if each.is_error else ("info", "warn")
    return Cell(sentence(each.problem), tone=tone, sign=sign)
