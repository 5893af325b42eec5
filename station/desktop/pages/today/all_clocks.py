"""Every clock of the house: filters above, the list, the chosen one beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.clocks import Clocks as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_target
from station.desktop.layout import column, row
from station.desktop.page import to_the_edge
from station.desktop.pages.today.clock_filters import ClockFilters
from station.desktop.pages.today.clock_side import ClockSide
from station.desktop.pages.today.clock_table import ClockTable
from station.desktop.parts import Button, EmptyState
from station.desktop.print_out import PrintOut
from station.desktop.saved_file import save_file
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import Group
from station.desktop.table_view import RecordView
from station.domain.clock_list import ClockFilter, ClockPage
from station.domain.clocks import Clock, ClockKind, ClockState
from station.domain.problems import Problem, Refused
from station.usecases.clock_list import ClockBook, ExportClocks, ExportedCalendar
from station.wording import clock_words
from station.wording.names import word
from station.wording.sentences import sentence

_HEADS = {
    ClockState.LONG_OVERDUE: ("overdue", "danger"),
    ClockState.OVERDUE: ("overdue", "danger"),
    ClockState.TODAY: ("soon", "warn"),
}


class AllClocks(QWidget):
    """Space does what a clock asks for; what stands still or was done comes last, folded."""

    said = Signal(str)
    followed = Signal(object)
    """The clock whose button was pressed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page: ClockPage | None = None
        self._folded = True
        self.filters = ClockFilters()
        self.filters.changed.connect(self.reload)
        self.table = ClockTable(desk.now, self)
        self.view = RecordView(Names.LIST, self.table, t.ROW_CLOCK)
        self.view.opened.connect(self.followed)
        self.view.pressed_verb.connect(self.followed)
        self.view.chosen.connect(self._choose)
        self.view.found_by(self.filters.text)
        on_key("Ctrl+F", self, self.filters.text.setFocus)
        self.side = ClockSide(desk)
        self.side.said.connect(self.said)
        self.side.left.connect(self.view.setFocus)
        self._out = PrintOut(desk)
        self.side.printed.connect(self._out.print_sheet)
        words = self.tr("No deadline is like this.")
        unlike = EmptyState("search", words, self.tr("Take a condition away to see more."))
        words = self.tr("No deadline runs.")
        after = self.tr("Each arrival starts its own; they stand here until they are met.")
        self._unlike, self._none = unlike, EmptyState("tick", words, after)
        both = QWidget()
        self._either = QStackedLayout(both)
        self._either.addWidget(self.view)
        self._either.addWidget(self._unlike)
        self._either.addWidget(self._none)
        export = Button(Names.EXPORT, self.tr("Calendar file"), press=self.export)
        self.fold_button = Button(Names.FOLD, "", "link", press=self.fold)
        self.fold_button.hide()
        head = row(self.filters, self.fold_button, export, gap=8)
        head.setStretch(0, 1)
        body = WithSidePanel(
            Names.TABS, both, self.tr("Every deadline"), self.side, self.tr("The deadline")
        )
        top = to_the_edge(head, self._out, gap=t.SPACE_2)
        whole = column(top, body, gap=t.SPACE_2, parent=self)
        whole.setStretch(1, 1)

    def reload(self) -> None:
        """Ask again for what is wanted."""
        self._desk.ask(self, ClockBook(self.filters.wanted()), self._show, seat="book")

    def start(self) -> None:
        """Put the keyboard on the list."""
        self.view.setFocus()

    def fold(self) -> None:
        """Show what was done or stands still, or only how many there are."""
        self._folded = not self._folded
        if self._page is not None:
            self._show(self._page)

    def export(self) -> None:
        """Write a calendar file; it names nobody."""
        choose_target(
            self,
            self.tr("Deadlines as a calendar"),
            "*.ics",
            self.tr("deadlines.ics"),
            self._take_out,
        )

    def take_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show what was refused at its field."""
        return self.side.take_problems(problems)

    def _take_out(self, file: Path) -> None:
        titles = {kind: clock_words.kind_name(kind) for kind in ClockKind}
        self._desk.do(self, ExportClocks(titles), lambda made: self._write(file, made))

    def _write(self, file: Path, made: ExportedCalendar) -> None:
        try:
            save_file(file, made.content)
        except Refused as refused:
            self.said.emit(sentence(refused.problems[0]))
            return
        self.said.emit(self.tr("%n deadline(s) written to the file.", "", made.count))

    def _show(self, page: ClockPage) -> None:
        self._page = page
        self.filters.show_page(page)
        before = self.view.current()
        still = {ClockState.STOPPED, ClockState.PAUSED}
        wanted = self.filters.wanted().grades
        folded = self._folded and not wanted & still
        lines: list[Clock | Group] = []
        for grade in dict.fromkeys(each.state for each in page.clocks):
            clocks = [each for each in page.clocks if each.state is grade]
            lines.append(Group(self._head(grade, len(clocks)), "", *_HEADS.get(grade, ())))
            if not (folded and grade in still):
                lines += clocks
        self.table.show(lines)
        self._say_fold(page)
        nothing = self._none if self.filters.wanted() == ClockFilter() else self._unlike
        self._either.setCurrentWidget(self.view if lines else nothing)
        if before is not None:
            self.view.go_to(self.table.key(before))
        elif lines:
            self.view.selectRow(1)
        self.side.show_clock(self.view.current())

    def _head(self, grade: ClockState, count: int) -> str:
        return self.tr("{grade}, {count} item(s)").format(grade=word(grade), count=count)

    def _say_fold(self, page: ClockPage) -> None:
        still = page.counts.get(ClockState.STOPPED, 0) + page.counts.get(ClockState.PAUSED, 0)
        self.fold_button.setVisible(bool(still))
        words = (
            self.tr("Unfold %n that do not run", "", still)
            if self._folded
            else self.tr("Fold %n that do not run", "", still)
        )
        self.fold_button.setText(words)

    def _choose(self, clock: Clock | None) -> None:
        self.side.show_clock(clock)
