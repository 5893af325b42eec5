"""What a clerk sees first: the figures of the house, what is due, beds, comings and goings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QTabBar, QWidget

from station.desktop import tokens as t
from station.desktop.actions import action
from station.desktop.begun import Told, part_drafts
from station.desktop.controls.clocks import Clocks
from station.desktop.controls.today import Today as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column
from station.desktop.leads import FilePart, StayFile, lead_of, lead_to_goods
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.today.clock_table import ClockTable
from station.desktop.pages.today.panels import FreeBeds, Movements, Notes, Openings
from station.desktop.pages.today.stock import ToBuy
from station.desktop.pages.today.unfinished import Unfinished
from station.desktop.parts import Button, EmptyState, Figure, FigureStrip
from station.desktop.side_panel import WithSidePanel
from station.desktop.table_view import RecordView
from station.domain.clocks import Clock
from station.domain.permissions import Permission
from station.domain.problems import Problem
from station.domain.today import FigureCode, TodayRecord
from station.domain.topics import Topic
from station.usecases.goods import GoodsToBuy
from station.usecases.today import TodayBoard
from station.wording import shown
from station.wording.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from station.desktop.pages.today.all_clocks import AllClocks
    from station.usecases.drafts import Draft

FIGURES = {
    FigureCode.PRESENT: QT_TRANSLATE_NOOP("TodayPage", "In the station"),
    FigureCode.CAME: QT_TRANSLATE_NOOP("TodayPage", "Came this shift"),
    FigureCode.LEFT: QT_TRANSLATE_NOOP("TodayPage", "Left this shift"),
    FigureCode.IN_HOSPITAL: QT_TRANSLATE_NOOP("TodayPage", "In hospital"),
    FigureCode.UNIDENTIFIED: QT_TRANSLATE_NOOP("TodayPage", "Unidentified"),
    FigureCode.MINORS: QT_TRANSLATE_NOOP("TodayPage", "Minors"),
}
"""The figures of the strip, in its order; police, leave, care join it when they count any."""

RARE_FIGURES = {
    FigureCode.WITH_POLICE: QT_TRANSLATE_NOOP("TodayPage", "With the police"),
    FigureCode.ON_LEAVE: QT_TRANSLATE_NOOP("TodayPage", "Out"),
    FigureCode.IN_CARE: QT_TRANSLATE_NOOP("TodayPage", "In long-term care"),
}
AGAIN_MS = 60_000


class TodayPage(Page):
    """Figures that open their names; deadlines with the button that does what is due."""

    name = "today"
    icon = "today"
    opens_with = TodayBoard
    watches = frozenset(Topic) - {Topic.ACCOUNTS, Topic.LEDGER}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._record: TodayRecord | None = None
        self.tabs = QTabBar()
        self.tabs.setObjectName(Clocks.VIEWS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._front = QStackedWidget()
        self._folded = False
        self._all: AllClocks | None = None
        self.figures = FigureStrip()
        self.figures.pressed.connect(self._open_figure)
        self.table = ClockTable(desk.now, self)
        self.view = RecordView(Names.CLOCKS, self.table, t.ROW_CLOCK)
        self.view.opened.connect(self._follow)
        self.view.pressed_verb.connect(self._follow)
        self.unfinished = Unfinished()
        self.unfinished.go_on.connect(lambda: self.leads_to.emit("intake", None))
        self.beds = FreeBeds()
        self.movements = Movements(desk.codes)
        self.notes = Notes()
        self.openings = Openings()
        self.to_buy = ToBuy()
        self._lay_out()
        self._connect()
        self.starts_at = self.view

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TodayPage", "Today")

    def reload(self) -> None:
        if self.tabs.currentIndex():
            self.all_clocks().reload()
            return
        self.desk.ask(self, TodayBoard(), self._show)
        self._ask_shelf()
        self._ask_drafts()

    @action(
        QT_TRANSLATE_NOOP("TodayPage", "Fold the next days"), name=Names.FOLD, shortcut="Ctrl+G"
    )
    def fold(self) -> None:
        """Show the deadlines of the next days, or only how many there are."""
        self._folded = not self._folded
        if self._record is not None:
            self.table.show_groups(self._record.clocks, folded=self._folded)

    @action(QT_TRANSLATE_NOOP("TodayPage", "The day"), name=Clocks.SEE_TODAY, shortcut="Alt+1")
    def see_day(self) -> None:
        """Bring up the board of the day."""
        self._bring(0)

    @action(QT_TRANSLATE_NOOP("TodayPage", "Every deadline"), name=Clocks.SEE_ALL, shortcut="Alt+2")
    def see_clocks(self) -> None:
        """Bring up the list of every deadline."""
        self._bring(1)

    def all_clocks(self) -> AllClocks:
        """Give the list of every deadline; it is made when it is first wanted."""
        if self._all is None:
            from station.desktop.pages.today.all_clocks import AllClocks

            self._all = AllClocks(self.desk)
            self._all.said.connect(self.said)
            self._all.followed.connect(self._follow)
            self._front.addWidget(self._all)
        return self._all

    def _bring(self, view: int) -> None:
        self.tabs.setCurrentIndex(view)
        if view:
            self.all_clocks().start()
        else:
            self.view.setFocus()

    def _show_view(self, view: int) -> None:
        bring_to_front(self._front, self.all_clocks() if view else self._day)
        if self.isVisible():
            self.reload()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        left = tuple(problems)
        if self._all is not None:
            left = self._all.take_problems(left)
        return super().take_problems(left)

    def _lay_out(self) -> None:
        start = Button(
            Names.START,
            self.tr("Start intake"),
            "primary",
            key="F2",
            icon="intake",
            press=lambda: self.leads_to.emit("intake", None),
        )
        self._nothing = self._empty()
        both = QWidget()
        self._either = QStackedLayout(both)
        self._either.addWidget(self.view)
        self._either.addWidget(self._nothing)
        side = column(self.openings, self.beds, self.movements, self.notes, self.to_buy, None)
        body = WithSidePanel(
            Names.TABS, both, self.tr("What is due"), side, self.tr("Beds and comings")
        )
        day = self._day = QWidget()
        board = column(
            to_the_edge(self.figures, self.unfinished, gap=t.SPACE_2),
            body,
            gap=t.SPACE_3,
            parent=day,
        )
        board.setStretch(1, 1)
        for words in (self.tr("The day"), self.tr("Every deadline")):
            self.tabs.addTab(words)
        self._front.addWidget(day)
        bring_to_front(self._front, day)
        self.tabs.currentChanged.connect(self._show_view)
        head: list[QWidget] = [self.tabs]
        if self.desk.holds(Permission.INTAKE_WRITE):
            head.append(start)
        layout = self.compose(self._front, head=head)
        layout.setStretch(1, 1)

    def _empty(self) -> EmptyState:
        residents = Button(
            Names.SEE_RESIDENTS,
            self.tr("See the residents"),
            press=lambda: self.leads_to.emit("residents", None),
        )
        return EmptyState(
            "tick",
            self.tr("Nothing is due"),
            self.tr("What an intake leaves open, and every limit, stands here with its time."),
            residents,
        )

    def _connect(self) -> None:
        self.beds.beds.connect(lambda: self.leads_to.emit("beds", None))
        for panel in (self.movements, self.notes):
            panel.opened.connect(
                lambda stay_id: self.leads_to.emit(
                    "residents", StayFile(stay_id, FilePart.TIME_LINE)
                )
            )
        self.to_buy.opened.connect(
            lambda: self.leads_to.emit(*lead_to_goods(self.desk.clerk.permissions))
        )
        self.openings.opened.connect(lambda person: self.leads_to.emit("residents", person))
        self.openings.seen.connect(self._note_seen)
        self.movements.came.connect(lambda: self._open_figure(Names.figure(FigureCode.CAME)))
        again = QTimer(self, interval=AGAIN_MS)
        again.timeout.connect(self._look_again)
        again.start()

    def _show(self, record: TodayRecord) -> None:
        first = self._record is None
        self._record = record
        self.head_second.setText(self._second(record))
        self._show_figures(record)
        self.table.show_groups(record.clocks, folded=self._folded)
        groups = record.clocks
        due = bool(groups.overdue or groups.today or groups.later)
        self._either.setCurrentWidget(self.view if due else self._nothing)
        self.beds.show_zones(record.zones)
        self.movements.show_movements(record.movements, record.at)
        self.notes.show_notes(record.notes, record.at)
        self.openings.show_openings(record.openings, record.at)
        if first:
            self._choose_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._ask_drafts)

    def _ask_drafts(self) -> None:
        """See what waits on this computer: after a crash, or left for somebody at the counter."""
        if self.desk.holds(Permission.INTAKE_WRITE):
            part_drafts(self.desk, self, self._show_drafts)

    def _ask_shelf(self) -> None:
        """See what runs out, for those who can open the goods."""
        if self.desk.may(GoodsToBuy) and self.desk.holds(Permission.ROUNDS_SEE):
            self.desk.ask(self, GoodsToBuy(), self.to_buy.show_goods, seat="shelf")

    def _show_drafts(self, drafts: list[Draft], told: list[Told]) -> None:
        self.unfinished.show_drafts(drafts, told, self.desk.now().date())

    def _second(self, record: TodayRecord) -> str:
        day = record.at.date()
        said = self.tr("{month}/{day}, {weekday} · last at work {away}").format(
            month=day.month,
            day=day.day,
            weekday=shown.weekday(day),
            away=shown.moment(record.away_since, day),
        )
        if record.night is None:
            return said
        return self.tr("{said} · night of {night}: {here} of {n} in bed").format(
            said=said,
            night=shown.day(record.night.night, day),
            here=record.night.slept_here,
            n=record.night.residents,
        )

    def _show_figures(self, record: TodayRecord) -> None:
        numbers = {figure.code: figure.number for figure in record.figures}
        wanted = {**FIGURES, **{code: w for code, w in RARE_FIGURES.items() if numbers.get(code)}}
        strip = [
            Figure(Names.figure(code), numbers[code], QCoreApplication.translate("TodayPage", word))
            for code, word in wanted.items()
        ]
        late = Figure(Names.OVERDUE, record.overdue, self.tr("Overdue"), danger=True)
        self.figures.show_figures([*strip, late])

    def _open_figure(self, name: str) -> None:
        if self._record is None:
            return
        if name == Names.OVERDUE:
            self._go_first()
            return
        figure = next(each for each in self._record.figures if Names.figure(each.code) == name)
        self.leads_to.emit("residents", figure)

    def _go_first(self) -> None:
        """Put the keyboard on the first deadline."""
        self._choose_first()
        self.view.setFocus()

    def _choose_first(self) -> None:
        """Choose the first deadline; the keyboard stays where it is, perhaps in the search box."""
        self.view.selectRow(1)
        self.view.scrollToTop()

    def _follow(self, clock: Clock) -> None:
        self.leads_to.emit(*lead_of(clock, self.desk.clerk.permissions))

    def _note_seen(self, opening: int) -> None:
        """Keep that this leader has looked at an opening; its line goes."""
        from station.usecases.restricted import SeeOpening

        words = self.tr("Looked at.")
        self.desk.do(self, SeeOpening(opening), lambda _: self.said.emit(words))

    def _look_again(self) -> None:
        if self.isVisible():
            self.reload()
