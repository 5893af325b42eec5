"""The list of residents, whoever needs care first; and of those who were here before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_target
from station.desktop.layout import column, holder, row
from station.desktop.leads import lead_of
from station.desktop.pages.residents.columns import residents_now, stays_before
from station.desktop.pages.residents.filters import Filters
from station.desktop.pages.residents.suspects import Suspects
from station.desktop.pages.residents.turned_away import TurnedAway
from station.desktop.parts import Button, EmptyState, label
from station.desktop.saved_file import save_file
from station.desktop.table import RecordTable
from station.desktop.table_view import RecordView
from station.domain.problems import Refused
from station.domain.resident_lines import LineOrder, LineSort, ResidentLine, ResidentPage
from station.domain.stays import (
    LEFT_LAST,
    NEWEST,
    PageKey,
    StayFilter,
    StayOrder,
    StayPage,
    StaySort,
)
from station.domain.today import Figure, FigureCode
from station.usecases.exports import ExportedList, ExportStays
from station.usecases.intake import Admit
from station.usecases.merging import DuplicateSuspects
from station.usecases.policy import CurrentPolicy
from station.usecases.resident_lines import ResidentsHere, StayCount
from station.usecases.stay_lists import PastStays
from station.usecases.today import FigureNames
from station.wording.sentences import sentence
from station.wording.words import QT_TRANSLATE_NOOP

HERE, BEFORE, DOOR, TWICE = "here", "before", "door", "twice"
_BY_CODE = frozenset({FigureCode.CAME, FigureCode.LEFT})
_FIGURES = {
    FigureCode.PRESENT: QT_TRANSLATE_NOOP("Listing", "In the house"),
    FigureCode.CAME: QT_TRANSLATE_NOOP("Listing", "Came this shift"),
    FigureCode.LEFT: QT_TRANSLATE_NOOP("Listing", "Left this shift"),
    FigureCode.IN_HOSPITAL: QT_TRANSLATE_NOOP("Listing", "In hospital"),
    FigureCode.WITH_POLICE: QT_TRANSLATE_NOOP("Listing", "With the police"),
    FigureCode.ON_LEAVE: QT_TRANSLATE_NOOP("Listing", "Out"),
    FigureCode.IN_CARE: QT_TRANSLATE_NOOP("Listing", "In long-term care"),
    FigureCode.UNIDENTIFIED: QT_TRANSLATE_NOOP("Listing", "Unidentified"),
    FigureCode.MINORS: QT_TRANSLATE_NOOP("Listing", "Minors"),
}


class Listing(QWidget):
    """Filters above, rows below; Enter opens the sheet, Space does what is due next.

    A third list holds the pairs of records that may be one person.
    """

    opened = Signal(int)
    """The stay whose sheet is to be opened."""
    opened_arrival = Signal(object)
    """The arrival that led to no stay and whose file is to be opened."""
    compare = Signal(int, int)
    """Two persons who may be one."""
    leads_to = Signal(str, object)
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._figure: Figure | None = None
        self._next: PageKey | None = None
        self._past = False
        self._order = LineOrder()
        self._past_order = LEFT_LAST
        self.filters = Filters()
        self.filters.changed.connect(self.reload)
        scopes = [
            (HERE, self.tr("Here now")),
            (BEFORE, self.tr("Here before")),
            (DOOR, self.tr("Not admitted")),
        ]
        if desk.may(DuplicateSuspects):
            scopes.append((TWICE, self.tr("Recorded twice?")))
        self.scope = ChoiceField(Names.SCOPE, "", scopes)
        self.suspects = Suspects(desk)
        self.suspects.compare.connect(self.compare)
        self.suspects.counted.connect(self._show_pairs)
        self.door = TurnedAway(desk)
        self.door.opened.connect(self.opened_arrival)
        self.door.counted.connect(self._show_arrivals)
        self.scope.show_value(HERE)
        self.scope.settled.connect(self._change_scope)
        now = residents_now(desk.codes, desk.now)
        before = stays_before(desk.codes, desk.now)
        self.here = self._view(Names.LIST, RecordTable(now, _key, self, self._more))
        self.before = self._view(Names.PAST_LIST, RecordTable(before, _key, self, self._more))
        for view in (self.here, self.before):
            view.found_by(self.filters.text)
        self.here.sorted_by.connect(self._sort_here)
        self.here.show_order(self._order.sort, descending=False)
        self.before.sorted_by.connect(self._sort_before)
        self._order_past(LEFT_LAST)
        self._lay_out()

    def reload(self) -> None:
        """Ask for the first page again."""
        if (other := self._other()) is not None:
            other.reload()
            return
        self.desk.ask(self, CurrentPolicy(), self.filters.show_policy)
        self._ask(None)

    def show_figure(self, figure: Figure) -> None:
        """Show the names behind a figure of the board, by the figure's own condition."""
        self.filters.clear()
        self._figure = figure
        self._past = figure.code in _BY_CODE
        self._order_past(NEWEST if figure.code is FigureCode.CAME else LEFT_LAST)
        self.scope.show_value(HERE)
        self.filters.hide()
        self._figure_box.show()
        words = self.tr("Only: {figure}").format(figure=self._figure_words(figure))
        self._figure_words_label.setText(words)
        self.reload()

    def show_everybody(self) -> None:
        """Take every condition away."""
        self._leave_figure()
        self.filters.clear()
        self.reload()

    def view(self) -> RecordView:
        """Give the list in front."""
        if (other := self._other()) is not None:
            return other.view
        return self.before if self._past else self.here

    def place_of(self, stay_id: int) -> tuple[int, int]:
        """Tell at which row a stay stands, 0 when it does not, and how many rows are shown."""
        table = (self.before if self._past else self.here).table
        return table.row_of(stay_id) + 1, table.rowCount()

    def _other(self) -> Suspects | TurnedAway | None:
        """Give the list in front that is none of stays."""
        others: dict[str, Suspects | TurnedAway] = {TWICE: self.suspects, DOOR: self.door}
        return None if self._figure else others.get(self.scope.value() or HERE)

    def _view(self, name: str, table: RecordTable[ResidentLine]) -> RecordView:
        view = RecordView(name, table)
        view.opened.connect(lambda line: self.opened.emit(line.stay.id))
        view.pressed_verb.connect(self._follow)
        return view

    def _lay_out(self) -> None:
        title = label(self.tr("Residents"), "title", name="residents_title")
        self._export = Button(Names.EXPORT, self.tr("To Excel"), press=self._ask_export)
        self._count = label("", "second", name="residents_second")
        head = row(title, self._count, None, gap=t.SPACE_3)
        if self.desk.may(ExportStays):
            head.addWidget(self._export)
        head.addWidget(self.scope)
        self._figure_words_label = label("", "strong", name=Names.FIGURE)
        back = Button(Names.CLEAR, self.tr("See everybody"), "link", press=self.show_everybody)
        self._figure_box = holder(row(self._figure_words_label, back, None, gap=t.SPACE_3))
        self._figure_box.hide()
        both = QWidget()
        self._stack = QStackedLayout(both)
        self._nobody = self._empty_house()
        self._no_fit = self._empty_filter()
        self._none_left = EmptyState(
            "residents",
            self.tr("Nobody has left yet"),
            self.tr("Whoever leaves stands here afterwards, with the way they went."),
        )
        for widget in (
            self.here,
            self.before,
            self._nobody,
            self._no_fit,
            self._none_left,
            self.suspects,
            self.door,
        ):
            self._stack.addWidget(widget)
        layout = column(
            head,
            self.filters,
            self._figure_box,
            both,
            gap=t.SPACE_3,
            margin=(0, 0, t.SPACE_3, 0),
            parent=self,
        )
        layout.setStretch(3, 1)

    def _empty_house(self) -> EmptyState:
        buttons = []
        if self.desk.may(Admit):
            start = Button(
                Names.START,
                self.tr("Start intake"),
                key="F2",
                icon="intake",
                press=lambda: self.leads_to.emit("intake", None),
            )
            buttons.append(start)
        return EmptyState(
            "residents",
            self.tr("Nobody is in the station now"),
            self.tr("Whoever is admitted stands here until the day of leaving."),
            *buttons,
        )

    def _empty_filter(self) -> EmptyState:
        return EmptyState(
            "search",
            self.tr("Nobody fits"),
            self.tr("Take a condition away, or look among those who were here before."),
            Button(f"{Names.CLEAR}_all", self.tr("See everybody"), press=self.show_everybody),
        )

    def _change_scope(self) -> None:
        self._leave_figure()
        self.reload()

    def _leave_figure(self) -> None:
        self._figure = None
        self._past = self.scope.value() == BEFORE
        self._figure_box.hide()
        other = self._other()
        self.filters.setVisible(other is None)
        self.filters.show_scope(past=self._past)
        self._export.setEnabled(other is None)
        if other is not None:
            self._stack.setCurrentWidget(other)

    def _wanted(self) -> StayFilter:
        """The condition of what is shown, for the list, its number and its export alike."""
        return self._figure.wanted if self._figure else self.filters.wanted(past=self._past)

    def _ask_export(self) -> None:
        """Ask where to, then write what is seen to a workbook; the export leaves its line."""
        name = self.tr("Residents") + f"-{self.desk.now():%Y%m%d-%H%M}.xlsx"
        kinds = self.tr("Workbooks (*.xlsx)")
        choose_target(self, self.tr("Save the list"), kinds, name, self.export)

    def export(self, file: Path) -> None:
        """Write the list as seen to a file."""
        order = self._past_order if self._wanted().is_open is False else self._order
        deed = ExportStays(self._wanted(), order)
        title = self.tr("Writing the list")
        self.desk.do(self, deed, lambda made: self._write(file, made), title=title)

    def _write(self, file: Path, made: ExportedList) -> None:
        try:
            save_file(file, made.content)
        except Refused as refused:
            self.said.emit(sentence(refused.problems[0]))
            return
        self.said.emit(self.tr("%n people written to the file.", "", made.rows))

    def _ask(self, after: PageKey | None) -> None:
        if after is None:
            self._next = None  # what comes after the rows of before is no page of this list
        show = self._append if after else self._show
        figure = self._figure
        if figure is not None and figure.code in _BY_CODE:
            self.desk.ask(
                self, FigureNames(figure.code, self._past_order, after), show, seat="lines"
            )
        elif self._past:
            wanted = self._wanted()
            self.desk.ask(self, PastStays(wanted, self._past_order, after), show, seat="lines")
            if after is None:
                self.desk.ask(
                    self, StayCount(wanted), lambda number: self._count_past(wanted, number)
                )
        else:
            question = ResidentsHere(self._wanted(), self._order, after)
            self.desk.ask(self, question, show, seat="lines")

    def _sort_here(self, sort: str, descending: bool) -> None:
        self._order = LineOrder(LineSort(sort), descending)
        self.here.start_over()
        self._ask(None)

    def _sort_before(self, sort: str, descending: bool) -> None:
        self._past_order = StayOrder(StaySort(sort), descending)
        self.before.start_over()
        self._ask(None)

    def _order_past(self, order: StayOrder) -> None:
        self._past_order = order
        self.before.show_order(order.sort, descending=order.descending)

    def _more(self, _last: ResidentLine) -> None:
        if self._next is None:
            self.view().table.append(())
        else:
            self._ask(self._next)

    def _show_pairs(self, number: int) -> None:
        if self._other() is self.suspects:
            self._count.setText(self.tr("%n pair(s)", "", number))

    def _show_arrivals(self, number: int, more: bool) -> None:
        if self._other() is self.door:
            words = (
                self.tr("the newest %n", "", number) if more else self.tr("%n people", "", number)
            )
            self._count.setText(words)

    def _show(self, page: ResidentPage | StayPage) -> None:
        if self._other() is not None:
            return
        lines = self._lines(page)
        view = self.view()
        view.table.show(lines)
        if isinstance(page, ResidentPage):
            self._show_count(page.total)
        elif self._figure is not None:
            self._show_count(self._figure.number)
        self._stack.setCurrentWidget(view if lines else self._why_empty())
        if lines and view.current() is None:
            view.selectRow(0)

    def _why_empty(self) -> EmptyState:
        if self._figure is not None or self.filters.narrowed():
            return self._no_fit
        return self._none_left if self._past else self._nobody

    def _append(self, page: ResidentPage | StayPage) -> None:
        self.view().table.append(self._lines(page))

    def _lines(self, page: ResidentPage | StayPage) -> tuple[ResidentLine, ...]:
        self._next = page.next
        if isinstance(page, ResidentPage):
            return page.lines
        return tuple(ResidentLine(stay) for stay in page.stays)

    def _show_count(self, number: int) -> None:
        self._count.setText(self.tr("%n people", "", number))

    def _count_past(self, wanted: StayFilter, number: int) -> None:
        """Show how many there are, unless another list stands here by now."""
        if self._past and self._other() is None and wanted == self._wanted():
            self._show_count(number)

    def _figure_words(self, figure: Figure) -> str:
        return QCoreApplication.translate("Listing", _FIGURES[figure.code])

    def _follow(self, line: ResidentLine) -> None:
        if line.next_clock is not None:
            self.leads_to.emit(*lead_of(line.next_clock, self.desk.clerk.permissions))


def _key(line: ResidentLine) -> int:
    return line.stay.id
