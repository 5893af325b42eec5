"""The board with its panel: looking, choosing, moving, looking back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop import tokens as t
from station.desktop.actions import action
from station.desktop.board import BoardView
from station.desktop.board_cards import Card, figures_line, sections
from station.desktop.controls.beds import Beds
from station.desktop.desk import Desk
from station.desktop.layout import column, holder
from station.desktop.leads import BedPlace, StayFile
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.beds.carrying import Carrying
from station.desktop.pages.beds.deed_form import Asked, DeedForm
from station.desktop.pages.beds.deeds import PICK_UP, BedDeed, deeds_for
from station.desktop.pages.beds.heading import ZONES, legend, zone_filter
from station.desktop.pages.beds.night import NightView
from station.desktop.pages.beds.past import LookBack
from station.desktop.pages.beds.side import (
    BedSide,
    bed_card,
    expected_cards,
    house_card,
    in_pairs,
    outside_cards,
)
from station.desktop.parts import Banner, Button, EmptyState
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.bed_board import Board, HouseFigures, ResidentCard
from station.domain.night_count import NightSheet, night_of
from station.domain.problems import Problem
from station.domain.topics import Topic
from station.usecases.bed_board import BedBoard, Capacity
from station.usecases.beds import AssignBed
from station.usecases.night_count import NightList
from station.usecases.papers_roll_call import PrintRollCall
from station.usecases.work import Write
from station.wording import shown
from station.wording.words import QT_TRANSLATE_NOOP

_PANEL = 316
_NIGHTS_BACK = 7


class BedsPage(Page):
    """The house as a picture; the panel says what is chosen and what can be done with it."""

    name = "beds"
    icon = "beds"
    opens_with = BedBoard
    watches = frozenset({Topic.BEDS, Topic.STAYS, Topic.INTAKE, Topic.PEOPLE, Topic.POLICY})
    keys = (
        ("← → ↑ ↓", QT_TRANSLATE_NOOP("BedsPage", "From bed to bed; Home and End: first, last")),
        ("Enter", QT_TRANSLATE_NOOP("BedsPage", "Open who lies there, put down who is carried")),
        ("M H G P X C R I", QT_TRANSLATE_NOOP("BedsPage", "What the button with this letter does")),
        ("1…5", QT_TRANSLATE_NOOP("BedsPage", "Night count: found where; Backspace: not counted")),
        ("N", QT_TRANSLATE_NOOP("BedsPage", "Night count: note on the row")),
        ("Ctrl+Enter", QT_TRANSLATE_NOOP("BedsPage", "Night count: sign")),
    )

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("BedsPage", "Beds")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._board: Board | None = None
        self._figures: HouseFigures | None = None
        self._at: datetime | None = None
        self._form: DeedForm | None = None
        self._wanted: int | BedPlace | None = None
        self.view = BoardView(Beds.BOARD)
        self.carrying = Carrying(desk, self.view)
        self.side = BedSide()
        self.back = LookBack(desk.now)
        self.filter = zone_filter()
        self.banner = self._make_banner()
        self.nothing = self._make_nothing()
        self.night = NightView(desk)
        self.out = PrintOut(desk)
        self.starts_at = self.view
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        self._ask_board()
        if self.desk.may(NightList):
            self._ask_last_count(night_of(self.desk.now()), _NIGHTS_BACK)
            self.night.reload()

    def take(self, subject: object) -> None:
        """Show a bed, or that of a stay, or look for one when the stay has none."""
        if isinstance(subject, int | BedPlace):
            self._show_map()
            self.filter.show_value("all")
            self._wanted = subject
            self.back.go(None)

    def leave(self) -> None:
        self.carrying.put_back()

    def take_problems(self, problems: Any) -> tuple[Problem, ...]:
        """Show what was refused in the form of the deed."""
        left = super().take_problems(problems)
        if self._form is not None and left:
            self._form.show_problems(left)
            return ()
        return left

    @action(
        QT_TRANSLATE_NOOP("BedsPage", "Night count"),
        name=Beds.COUNT,
        shortcut="F7",
        needs=NightList,
        icon="tick",
        anywhere=True,
    )
    def count_night(self) -> None:
        self.carrying.put_back()
        self.body.setCurrentWidget(self.night)
        self.filter.hide()
        self.night.start()

    @action(
        QT_TRANSLATE_NOOP("BedsPage", "Roll call"),
        name=Beds.ROLL_CALL,
        shortcut="Ctrl+F7",
        needs=PrintRollCall,
        icon="print",
        anywhere=True,
    )
    def print_roll_call(self) -> None:
        """Print who is in the house, to be called out when everybody has to leave it."""
        self.desk.do(self, PrintRollCall(), self.out.print_sheet, title=self.tr("Roll call"))

    @action(
        QT_TRANSLATE_NOOP("BedsPage", "First bed"),
        name=Beds.TAKE_1,
        shortcut="Alt+1",
        needs=AssignBed,
    )
    def take_first(self) -> None:
        self.carrying.take(0)

    @action(
        QT_TRANSLATE_NOOP("BedsPage", "Second bed"),
        name=Beds.TAKE_2,
        shortcut="Alt+2",
        needs=AssignBed,
    )
    def take_second(self) -> None:
        self.carrying.take(1)

    @action(
        QT_TRANSLATE_NOOP("BedsPage", "Third bed"),
        name=Beds.TAKE_3,
        shortcut="Alt+3",
        needs=AssignBed,
    )
    def take_third(self) -> None:
        self.carrying.take(2)

    # --- making -------------------------------------------------------------------------------

    def _make_banner(self) -> Banner:
        button = Button(
            f"{Beds.BANNER}_now", self.tr("Back to now"), press=lambda: self.back.go(None)
        )
        banner = Banner("info", "-", button, name=Beds.BANNER)
        banner.hide()
        return banner

    def _make_nothing(self) -> EmptyState:
        words = self.tr("Every bed will stand here as a card. Rooms are set up in the settings.")
        go = partial(self.leads_to.emit, "settings", None)
        button = Button(Beds.ARRANGE, self.tr("Set up rooms"), "primary", press=go)
        made = EmptyState("beds", self.tr("No rooms yet"), words, button)
        made.hide()
        return made

    def _lay_out(self) -> None:
        board = column(self.banner, self.view, self.nothing, holder(legend()), self.back)
        board.setStretch(1, 1)
        board.setStretch(2, 1)
        self.map = WithSidePanel(
            Beds.TABS, board, self.tr("Board"), self.side, self.tr("Chosen"), _PANEL
        )
        self.body = QStackedWidget()
        self.body.addWidget(self.map)
        self.body.addWidget(self.night)
        self.compose(
            to_the_edge(self.out),
            self.body,
            head=[self.filter, self.button("count_night")],
            gap=t.SPACE_2,
        )

    def _connect(self) -> None:
        self.view.chosen.connect(lambda _card: self._show_side())
        self.view.picked_up.connect(self._pick_up)
        self.view.opened.connect(self._open)
        self.view.pressed.connect(self._key)
        self.view.put_back.connect(self._drop_form)
        self.carrying.changed.connect(self._show_side)
        self.carrying.asks.connect(self._ask_for)
        self.carrying.does.connect(self._do)
        self.back.moved.connect(self._go_to_moment)
        self.filter.settled.connect(self._show_sections)
        self.night.left.connect(self._show_map)
        self.night.said.connect(self.said)
        self.night.missing.connect(lambda one: self.leads_to.emit("travel", one.stay_id))

    # --- showing ------------------------------------------------------------------------------

    def _show_board(self, board: Board) -> None:
        self._board = board
        second = figures_line(board.figures, " · ")
        if board.without_bed:
            second += " · " + self.tr("%n without a bed", "", len(board.without_bed))
        self.head_second.setText(second)
        self.view.setVisible(bool(board.buildings))
        self.nothing.setVisible(not board.buildings)
        self._show_sections()
        self.carrying.refresh()
        self._show_wanted()

    def _ask_board(self) -> None:
        """Ask for the figures and then the board: the panel is made once, no press is lost."""

        def heard(figures: HouseFigures) -> None:
            self._figures = figures
            self.desk.ask(self, BedBoard(self._at), self._show_board)

        self.desk.ask(self, Capacity(self._at), heard, seat="figures")

    def _show_sections(self) -> None:
        if self._board is not None:
            self.view.show_sections(sections(self._board, ZONES[self.filter.value() or "all"]))
            self._show_side()

    def _show_wanted(self) -> None:
        """Go to the bed or the resident to whom another page has led."""
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, BedPlace):
            self.view.go_to(wanted.bed_id)
        elif wanted is not None and self._board is not None:
            self._show_resident(self._board, wanted)

    def _show_resident(self, board: Board, stay_id: int) -> None:
        lying = (bed for bed in board.beds if bed.card and bed.card.stay_id == stay_id)
        if (bed := next(lying, None)) is not None:
            self.view.go_to(bed.id)
        for person in board.without_bed:
            if person.stay_id == stay_id:
                self._find(person)

    def _show_side(self) -> None:
        if self._board is None or self._form is not None:
            return
        self.side.show_cards(self._side_cards(self._board))

    def _side_cards(self, board: Board) -> Iterator[QWidget]:
        if self.carrying.under_way:
            yield from self.carrying.cards()
            return
        card = self.view.current()
        if card is not None:
            yield bed_card(card, board.at, in_pairs(list(self._verbs(card))))
        may_find = self._at is None and self.desk.may(AssignBed)
        yield from outside_cards(board, self._find if may_find else None, self._open_person)
        yield from expected_cards(board, self.view.go_to)
        if self._figures is not None:
            may_call = self._at is None and self.desk.may(PrintRollCall)
            yield house_card(self._figures, self.print_roll_call if may_call else None)

    def _verbs(self, card: Card) -> Iterator[Button]:
        if self._at is not None:
            return
        for deed in deeds_for(card):
            button = Button(deed.name, deed.words(), key=deed.key, press=partial(self._begin, deed))
            button.setEnabled(self.desk.may(deed.needs))
            yield button
        if (person := card.bed.card) is not None:
            words = self.tr("Open the sheet")
            yield Button(Beds.OPEN, words, key="Enter", press=partial(self._open_person, person))

    # --- doing --------------------------------------------------------------------------------

    def _key(self, key: str) -> None:
        card = self.view.current()
        if card is None or self._at is not None or self.carrying.under_way:
            return
        for deed in deeds_for(card):
            if deed.key == key and self.desk.may(deed.needs):
                self._begin(deed)

    def _begin(self, deed: BedDeed) -> None:
        card = self.view.current()
        if card is None:
            return
        if deed.asked is None:
            self._pick_up(card)
        else:
            self._ask_for(deed.asked(card, self.desk))

    def _pick_up(self, card: Card | None) -> None:
        if card is None or not card.person or self._at is not None:
            return
        if self.desk.may(PICK_UP.needs) and card.bed.card is not None:
            self._drop_form()
            self.carrying.pick_up(card.bed.card, card)
            self.view.setFocus()

    def _find(self, person: ResidentCard) -> None:
        self._drop_form()
        self.carrying.pick_up(person, None)
        self.view.setFocus()

    def _ask_for(self, asked: Asked) -> None:
        form = DeedForm(asked)
        form.acted.connect(lambda values: self._do(asked.deed(values), asked.done))
        form.left.connect(self._leave_form)
        self._form = form
        self.side.show_cards([form])
        self.map.show_side()
        form.start()

    def _leave_form(self) -> None:
        self.carrying.put_back()
        self._drop_form()
        if self.view.isVisible():
            self.view.setFocus()

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form = None
            self._show_side()

    def _do(self, deed: Write[Any], done: Callable[[Any], str]) -> None:
        form, person = self._form, self.carrying.person

        def finished(answer: Any) -> None:
            self.said.emit(done(answer))
            if form is self._form and person is self.carrying.person:
                self._leave_form()

        self.desk.do(self, deed, finished)

    def _open(self, card: Card) -> None:
        if card.person and card.bed.card is not None:
            self._open_person(card.bed.card)

    def _open_person(self, person: ResidentCard) -> None:
        self.leads_to.emit("residents", StayFile(person.stay_id))

    # --- looking back -------------------------------------------------------------------------

    def _go_to_moment(self, at: datetime | None) -> None:
        self.carrying.put_back()
        self._drop_form()
        self._at = at
        self.view.movable, self.view.past = at is None, at is not None
        if at is not None:
            words = self.tr("The house as it was on {time}: for looking only, nothing can be moved")
            self.banner.text.setText(words.format(time=shown.moment(at, self.desk.now().date())))
        self.banner.setVisible(at is not None)
        self._ask_board()

    def _ask_last_count(self, night: Any, left: int) -> None:
        """Look for the last signed count, a few nights back."""

        def heard(sheet: NightSheet) -> None:
            if sheet.signed:
                self.back.show_last_count(sheet.at)
            elif left > 0:
                self._ask_last_count(night - timedelta(days=1), left - 1)

        self.desk.ask(self, NightList(night), heard, seat="last count")

    def _show_map(self) -> None:
        self.body.setCurrentWidget(self.map)
        self.filter.show()
        self.view.setFocus()
