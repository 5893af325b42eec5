"""The tab of settling and long-term care: whose file waits for what, who is to be visited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from station.desktop.controls.tracing_settlement import TracingSettlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import column, empty
from station.desktop.leads import FilePart, StayFile, TracingFile, TracingPart
from station.desktop.pages.tracing.settlement_deeds import SettlementDeeds
from station.desktop.pages.tracing.settlement_panel import SettlementCard
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.long_term_care import CareLine
from station.domain.problems import Problem
from station.domain.resettlement import Candidate, SettleLine
from station.usecases.long_term_care import CareList
from station.usecases.printing import PrintedPaper
from station.usecases.resettlement import Resettlements, SettleBook
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named

Line = SettleLine | Candidate | CareLine


class SettlementPart(Part):
    """The list at the left; what is chosen, with what may be done, in the panel."""

    part = TracingPart.SETTLEMENT
    opens_with = Resettlements

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._book: SettleBook | None = None
        self._care: tuple[CareLine, ...] | None = None
        self._form: DeedForm | None = None
        self._wanted: TracingFile | None = None
        self.table: RecordTable[Line] = RecordTable(self._columns(), key_of, self)
        self.view = RecordView(Names.LIST, self.table)
        self.view.say_when_empty(
            self.tr(
                "Who stays unidentified for months stands here to be settled, and who lives in an "
                "institution to be visited."
            )
        )
        self.view.chosen.connect(lambda _line: self._show_panel())
        self.view.opened.connect(self._open_file)
        self.deeds = SettlementDeeds(self, self)
        self._panel = QWidget()
        self._lines = column(parent=self._panel)
        self._side = WithSidePanel(
            Names.TABS, self.view, self.tr("List"), self._panel, self.tr("Chosen")
        )
        column(self._side, parent=self)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("SettlementPart", "Settling, care")

    def reload(self) -> None:
        self.desk.ask(self, Resettlements(), self._take_book)
        self.desk.ask(self, CareList(), self._take_care, seat="care")

    def start(self) -> None:
        self.view.setFocus()

    def take(self, file: TracingFile) -> None:
        self._wanted = file
        self._go_to_wanted()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return tuple(problems) if self._form is None else self._form.form.show_problems(problems)

    # --- what the deeds ask of the tab ---------------------------------------------------------

    def open(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Show a form in the panel; `then` is called with what was read of it."""
        form.acted.connect(then)
        form.left.connect(self._close)
        self._form = form
        empty(self._lines)
        self._lines.addWidget(form)
        self._lines.addStretch(1)
        self._side.show_side()
        form.start()

    def do(self, deed: Write[Any], words: str) -> None:
        """Do a deed, close the form and say so."""

        def done(_answer: object) -> None:
            self._close()
            self.said.emit(words)

        self.desk.do(self, deed, done)

    def print(self, deed: Write[PrintedPaper]) -> None:
        """Print a sheet, and close the form that asked for it."""

        def done(sheet: PrintedPaper) -> None:
            if self._form is not None:
                self._close()
            self.printed.emit(sheet)

        self.desk.do(self, deed, done)

    def _close(self) -> None:
        self._form = None
        self._show_panel()
        self.view.setFocus()

    # --- the list ------------------------------------------------------------------------------

    def _take_book(self, book: SettleBook) -> None:
        self._book = book
        self._show()

    def _take_care(self, care: tuple[CareLine, ...]) -> None:
        self._care = care
        self._show()

    def _all(self) -> tuple[Line, ...]:
        """Both answers in one list; nothing before both are here, so that the first is on top."""
        book, care = self._book, self._care
        if book is None or care is None:
            return ()
        open_ones = [line for line in book.lines if line.is_open]
        closed = [line for line in book.lines if not line.is_open]
        return (*book.candidates, *open_ones, *care, *closed)

    def _show(self) -> None:
        if self._book is None or self._care is None:
            return
        self.table.show(self._all())
        self._go_to_wanted()
        if self.view.current() is None and self._all():
            self.view.selectRow(0)
        if self._form is None:
            self._show_panel()

    def _go_to_wanted(self) -> None:
        """Go to what a clock has led to, as soon as the list has it."""
        for line in self._all():
            if self._wanted is not None and _is_meant(line, self._wanted):
                self._wanted = None
                self.view.go_to(key_of(line))

    def _show_panel(self) -> None:
        if self._form is not None:
            return
        empty(self._lines)
        line = self.view.current()
        if line is not None:
            cared = any(each.person_id == line.person_id for each in self._care or ())
            self._lines.addWidget(SettlementCard(self.desk, self.deeds, line, cared=cared))
        self._lines.addStretch(1)

    def _open_file(self, line: Line) -> None:
        self.leads.emit("residents", StayFile(line.stay_id, FilePart.IDENTITY))

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(self.tr("Person"), lambda x: Cell(x.name, strong=True, small=x.rescue_number)),
            Column(self.tr("State"), self._state, 208),
            Column(self.tr("Next"), self._next, 168),
            Column(self.tr("By"), self._due, 132),
            Column(self.tr("Number"), number_of, 132, tone="text_2", least=True),
        )

    def _state(self, line: Line) -> str:
        if isinstance(line, Candidate):
            return self.tr("No file yet")
        if isinstance(line, CareLine):
            return line.terms.institution or self.tr("In care")
        return named(line.state)

    def _next(self, line: Line) -> str:
        if isinstance(line, Candidate):
            return self.tr("Open the file")
        if isinstance(line, CareLine):
            lies = line.hospital_since is not None
            return self.tr("In hospital") if lies else self.tr("Visit")
        return "" if line.duty is None else named(line.duty.step)

    def _due(self, line: Line) -> Cell:
        day = due_of(line)
        if day is None:
            return Cell("—", "text_3")
        today = self.desk.now().date()
        late = day < today
        words = shown.day(day, today)
        return Cell(
            words, "danger" if late else "text", strong=late, sign="overdue" if late else ""
        )


def key_of(line: Line) -> tuple[str, int]:
    """What tells the lines of the three kinds apart."""
    if isinstance(line, Candidate):
        return "candidate", line.stay_id
    return ("care" if isinstance(line, CareLine) else "resettlement"), line.id


def _is_meant(line: Line, file: TracingFile) -> bool:
    """Whether a line is what a clock led to: a file or a care by its id, else any of theirs."""
    kind, line_id = key_of(line)
    meant = file.thing_id is None or (file.thing, file.thing_id) == (kind, line_id)
    return meant and line.person_id == file.person_id


def number_of(line: Line) -> str:
    """The number on the papers; none before there is a file."""
    return "" if isinstance(line, Candidate) else line.number


def due_of(line: Line) -> date | None:
    """The day by which something is to be done, None when nothing is."""
    if isinstance(line, Candidate):
        return line.eligible
    if isinstance(line, CareLine):
        return line.next_visit
    return None if line.duty is None else line.duty.day
