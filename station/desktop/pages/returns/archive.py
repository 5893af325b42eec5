"""The tab of the archive: the stays that ended in a year, filed, lent, overdue."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.returns_archive import Archive as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_target
from station.desktop.layout import column, row
from station.desktop.leads import FilePart, ReturnsPart, StayFile
from station.desktop.pages.returns.archive_panel import ArchivePanel
from station.desktop.parts import Button, label
from station.desktop.saved_file import save_file
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.archive import ArchiveLine, ArchiveState
from station.domain.destruction import DestructionRecord, DestructionState, DueFile
from station.domain.problems import Problem, Refused
from station.usecases.archive import SetRetention
from station.usecases.archive_lists import ArchiveOfYear, ArchiveYear
from station.usecases.destruction import DecideDestruction, Destructions, FilesDue
from station.usecases.destruction_outlook import LookAhead
from station.usecases.papers_archive import ArchiveBook, ExportArchiveList, PrintArchiveList
from station.wording import shown
from station.wording.naming import named
from station.wording.sentences import sentence

_PANEL = 420


class ArchivePart(Part):
    """The arrows go through the year, the panel follows; the keys of the deeds stand in it."""

    part = ReturnsPart.ARCHIVE
    opens_with = ArchiveOfYear

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._year = desk.now().year
        self._found: ArchiveYear | None = None
        self.table: RecordTable[ArchiveLine] = RecordTable(
            self._columns(), lambda line: line.stay_id, self
        )
        self.view = RecordView(Names.LIST, self.table)
        self.view.say_when_empty(self.tr("No stay ended in this year."))
        self.panel = ArchivePanel(desk)
        self.view.chosen.connect(self.panel.show_line)
        self.view.opened.connect(self._open_file)
        self.panel.said.connect(self.said)
        self.panel.printed.connect(self.printed)
        self.panel.left.connect(self.view.setFocus)
        self.panel.changed.connect(self.reload)
        side = WithSidePanel(
            Names.SIDE, self.view, self.tr("List"), self.panel, self.tr("File"), _PANEL
        )
        self.panel.opened.connect(side.show_side)
        self.panel.left.connect(side.show_main)
        column(self._head(), side, parent=self).setStretch(1, 1)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ArchivePart", "Archive")

    def reload(self) -> None:
        self.desk.ask(self, ArchiveOfYear(self._year), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self.panel.take_problems(problems)

    # --- the year ------------------------------------------------------------------------------

    def _head(self) -> QBoxLayout:
        earlier = Button(
            Names.EARLIER,
            self.tr("Earlier"),
            shortcut="Ctrl+PgUp",
            press=lambda: self.go_to(self._year - 1),
        )
        self._later = Button(
            Names.LATER,
            self.tr("Later"),
            shortcut="Ctrl+PgDown",
            press=lambda: self.go_to(self._year + 1),
        )
        self._title = label("", "heading", name=Names.YEAR)
        self._counts = label("", "second", name=Names.COUNTS)
        listed = Button(Names.PRINT, self.tr("Print the list"), shortcut="P", press=self.print_list)
        book = Button(Names.BOOK, self.tr("Workbook…"), shortcut="X", press=self.save_book)
        periods = Button(Names.PERIODS, self.tr("Periods…"), shortcut="R", press=self.ask_period)
        periods.setEnabled(self.desk.may(SetRetention))
        due = Button(Names.DUE, self.tr("Period over…"), shortcut="E", press=self.ask_due)
        return row(
            earlier,
            self._title,
            self._later,
            self._counts,
            None,
            listed,
            book,
            periods,
            due,
            gap=t.SPACE_2,
        )

    def go_to(self, year: int) -> None:
        """Show another year, none that is still to come."""
        if year <= self.desk.now().year:
            self._year = year
            self.reload()

    def print_list(self) -> None:
        """Print the list of the year."""
        self.desk.do(self, PrintArchiveList(self._year), self.printed.emit)

    def save_book(self) -> None:
        """Ask where to, and write the list of the year to a workbook."""
        name = self.tr("Archive list {year}").format(year=self._year) + ".xlsx"
        kinds = self.tr("Workbook (*.xlsx)")
        choose_target(self, self.tr("Archive list"), kinds, name, self._export)

    def _export(self, file: Path) -> None:
        def write(book: ArchiveBook) -> None:
            try:
                save_file(file, book.content)
            except Refused as refused:
                self.said.emit(sentence(refused.problems[0]))
                return
            self.said.emit(self.tr("%n stay(s) written to the file.", "", book.rows))

        self.desk.do(self, ExportArchiveList(self._year), write)

    def ask_period(self) -> None:
        """Ask for a period that was approved."""
        if self._found is not None:
            self.panel.ask_period(self._found.rules)

    def ask_due(self) -> None:
        """Go on with the register that waits for a decision, or propose what is due."""
        self.desk.ask(self, Destructions(), self._with_registers, seat="registers")

    def _with_registers(self, found: tuple[DestructionRecord, ...]) -> None:
        waiting = [each for each in found if each.state is DestructionState.PROPOSED]
        if waiting and self.desk.may(DecideDestruction):
            self.desk.ask(self, LookAhead(waiting[0].id), self.panel.ask_decide, seat="outlook")
        elif waiting:
            self.said.emit(self.tr("{number} waits for a leader.").format(number=waiting[0].number))
        else:
            self.desk.ask(self, FilesDue(), self._with_due, seat="due")

    def _with_due(self, due: tuple[DueFile, ...]) -> None:
        if due:
            self.panel.ask_propose(due)
        else:
            self.said.emit(self.tr("No file's approved period is over."))

    # --- the list ------------------------------------------------------------------------------

    def _show(self, found: ArchiveYear) -> None:
        self._found = found
        self._title.setText(str(found.year))
        self._later.setEnabled(found.year < self.desk.now().year)
        told = ((state, found.count(state)) for state in ArchiveState)
        self._counts.setText(
            " · ".join(f"{named(state)} {count}" for state, count in told if count)
        )
        self.table.show(found.lines)
        if found.lines and self.view.current() is None:
            self.view.selectRow(0)
        elif self.panel.form is None:
            self.panel.show_line(self.view.current())

    def _open_file(self, line: ArchiveLine) -> None:
        self.leads.emit("residents", StayFile(line.stay_id, FilePart.PAPERS))

    def _columns(self) -> tuple[Column[ArchiveLine], ...]:
        return (
            Column(self.tr("Person"), lambda x: Cell(x.name, strong=True, small=x.rescue_number)),
            Column(self.tr("Left"), lambda x: shown.full_day(x.left_at.date()), 104),
            Column(self.tr("State"), self._state, 132),
            Column(
                self.tr("Number"), lambda x: x.filed.number if x.filed else "", 150, tone="text_2"
            ),
            Column(self.tr("Box"), lambda x: x.filed.box if x.filed else "", 80, least=True),
            Column(self.tr("Kept until"), self._until, 110, least=True),
        )

    def _state(self, line: ArchiveLine) -> Cell:
        loan, today = line.filed.loan if line.filed else None, self.desk.now().date()
        if loan is not None and loan.is_late(today):
            return Cell(self.tr("Lent, overdue"), "danger", strong=True, sign="overdue")
        if line.lacks:
            words = self.tr("%n missing", "", len(line.lacks))
            return Cell(named(line.state), "warn", sign="soon", small=words)
        tone = "text_3" if line.state is ArchiveState.DESTROYED else "text"
        return Cell(named(line.state), tone, sign="blank")

    def _until(self, line: ArchiveLine) -> Cell:
        until = line.keep_until
        if until is None:
            return Cell(self.tr("for ever"), "text_2")
        over = line.is_over(self.desk.now().date())
        return Cell(shown.full_day(until), "warn" if over else "text_2")
