"""The page of going home: who leaves, their vouchers, a slip in hand, the month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from station.desktop import tokens as t
from station.desktop.actions import action, allow
from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, holder
from station.desktop.leads import StayFile
from station.desktop.page import Page, to_the_edge
from station.desktop.pages.travel.gone import GonePanel
from station.desktop.pages.travel.leaving import LeavingDesk
from station.desktop.pages.travel.month import Month
from station.desktop.pages.travel.person_head import LONG_NAME
from station.desktop.pages.travel.side import Side
from station.desktop.pages.travel.verify import Verify
from station.desktop.pages.travel.voucher_form import VoucherForm
from station.desktop.pages.travel.voucher_list import VoucherLists
from station.desktop.pages.travel.who import WhoLeaves
from station.desktop.parts import Banner, Button
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.leaving import LeavingSheet, LeavingWay
from station.domain.people import PersonRecord
from station.domain.problems import Problem
from station.domain.stay_sheets import StaySheetRecord
from station.domain.stays import StayState, StaySummary
from station.domain.topics import Topic
from station.domain.voucher_records import VoucherFilter, VoucherLine, VoucherRecord, VoucherSaved
from station.domain.vouchers import VoucherTrouble
from station.usecases.leaving import DropLeaving, Gone
from station.usecases.printing import PrintedPaper
from station.usecases.voucher_lists import VoucherList
from station.wording.words import QT_TRANSLATE_NOOP

_LEAVING, _VOUCHERS, _VERIFY, _MONTH = range(4)
_PANEL = 412
_NEEDS = 1300
"""The width of window at which nine ways and the slip stand side by side."""


class TravelPage(Page):
    """Four tabs at the left over one panel at the right: the voucher, or the paper of the way."""

    name = "travel"
    icon = "travel"
    opens_with = VoucherList
    watches = frozenset(
        {Topic.STAYS, Topic.VOUCHERS, Topic.BELONGINGS, Topic.PEOPLE, Topic.BEDS, Topic.PAPERS}
    )
    keys = (
        ("Ctrl+S", QT_TRANSLATE_NOOP("TravelPage", "Save the plan")),
        ("Ctrl+Enter", QT_TRANSLATE_NOOP("TravelPage", "Let leave; in a voucher: keep it")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._person: PersonRecord | None = None
        self._to_change: VoucherRecord | None = None
        """The voucher to be changed as soon as the file of its traveller lies open."""
        self.who = WhoLeaves(desk)
        self.leaving = LeavingDesk(desk)
        self.form = VoucherForm(desk)
        self.gone = GonePanel(desk)
        self.lists = VoucherLists(desk)
        self.slip = Verify(desk)
        self.month = Month(desk)
        self.side = Side(desk)
        self.tabs = self._tabs()
        self._way = QStackedWidget()
        for part in (self.who, self.leaving, self.form, self.gone):
            self._way.addWidget(part)
        self._parts = QStackedWidget()
        for tab in (self._way, self.lists, self.slip, self.month):
            self._parts.addWidget(tab)
        self._out, self._outs_too = PrintOut(desk), (PrintOut(desk), PrintOut(desk))
        self._told = column()
        self._lay_out()
        self._connect()
        self._show_tab(_LEAVING)
        self.starts_at = self.who.search

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TravelPage", "Going home")

    def reload(self) -> None:
        """Ask anew for what stands on the tab in front, and for the panel."""
        match self.tabs.currentIndex():
            case 1:
                self.lists.reload()
            case 3:
                self.month.reload()
            case 0 if self._way.currentWidget() is self.who:
                self.who.reload()
            case 0 if self._way.currentWidget() is self.leaving:
                self.side.draw_again()
                self.leaving.reload()
                self._ask_voucher()
        if self.tabs.currentIndex() != _LEAVING:
            self.side.reload()

    def take(self, subject: object) -> None:
        """Open the way out of a stay, given by its number."""
        if isinstance(subject, int):
            self.tabs.setCurrentIndex(_LEAVING)
            self._open_person(subject)

    def leave(self) -> None:
        """Nothing is lost: what is typed was kept at every pause."""

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        left = tuple(problems)
        if any(each.code is VoucherTrouble.PHOTO_MISSING for each in left):
            self.side.voucher.deeds.issue_without_photo()
            return ()
        if self._way.currentWidget() is self.form and self.form.isVisibleTo(self):
            return self.form.show_problems(left)
        if self.leaving.isVisibleTo(self):
            left = self.leaving.show_problems(left)
        return super().take_problems(left)

    @action(
        QT_TRANSLATE_NOOP("TravelPage", "Back to the list"),
        name=Names.BACK,
        shortcut="Alt+Left",
        icon="left",
    )
    def back(self) -> None:
        """Leave the person, with what was typed kept, and see who else is on the way out."""
        self._show_way(self.who)
        self.who.reload()
        self.side.show_nothing()
        self.head_second.setText("")
        self.who.view.setFocus()

    @action(QT_TRANSLATE_NOOP("TravelPage", "Stays after all…"), name=Names.DROP, needs=DropLeaving)
    def drop(self) -> None:
        """Give up what was prepared."""
        self.leaving.drop()

    # --- parts -------------------------------------------------------------------------------

    def _tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName(Names.TABS)
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        for title in (
            self.tr("Leaving"),
            self.tr("Vouchers"),
            self.tr("Check a slip"),
            self.tr("Month"),
        ):
            tabs.addTab(title)
        return tabs

    def _lay_out(self) -> None:
        self._back = self.button("back", "quiet")
        self._drop = self.button("drop", "quiet")
        self._body = WithSidePanel(
            Names.SIDE,
            self._parts,
            self.tr("Leaving"),
            column(self.side),
            self.tr("Voucher and papers"),
            _PANEL,
            _NEEDS,
        )
        self._told_box = holder(self._told)
        self._told_box.hide()
        above = to_the_edge(self._told_box, self._out, *self._outs_too, gap=t.SPACE_1)
        layout = self.compose(
            above, self._body, head=[self._drop, self._back, t.SPACE_4, self.tabs], gap=t.SPACE_2
        )
        layout.setStretch(2, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.who.opened.connect(self._open_person)
        self.who.wants_intake.connect(lambda: self.leads_to.emit("intake", None))
        leaving = self.leaving
        leaving.opened.connect(self._show_person)
        leaving.planned.connect(self._show_plan)
        leaving.gone.connect(self._was_let_go)
        leaving.wants_voucher.connect(self._write_voucher)
        leaving.wants_earlier.connect(self._see_earlier)
        leaving.wants_sheet.connect(
            lambda stay_id, part: self.leads_to.emit("residents", StayFile(stay_id, part))
        )
        self.form.saved.connect(self._voucher_saved)
        self.form.left.connect(lambda: self._show_way(self.leaving))
        self.gone.closed.connect(self.back)
        voucher = self.side.voucher
        voucher.wants_change.connect(self._change_voucher)
        voucher.wants_person.connect(lambda record: self.take(record.line.stay_id))
        self.side.wants_voucher.connect(self._write_voucher)
        for lists in (self.lists, self.month):
            lists.chosen.connect(self.side.show_voucher)
        self.slip.found.connect(self.side.show_voucher)
        self.slip.nothing.connect(self.side.show_nothing)
        self.lists.told.connect(self._tell)
        for part in (leaving, voucher, self.gone):
            part.printed.connect(self._print)
        voucher.printed_too.connect(self._print_too)
        for told in (leaving, voucher, self.lists):
            told.said.connect(self._say)

    def _say(self, words: str) -> None:
        if words:
            self.said.emit(words)

    def _show_tab(self, tab: int) -> None:
        self._parts.setCurrentIndex(tab)
        self._show_buttons()
        if tab == _LEAVING:
            if self._way.currentWidget() is self.who:
                self.side.show_nothing()
            else:
                self._ask_voucher()
        elif tab == _VERIFY:
            self.side.show_nothing()
            self.slip.start()
        if self.isVisible():
            self.reload()

    def _show_way(self, part: QWidget) -> None:
        self._way.setCurrentWidget(part)
        self._show_buttons()

    def _show_buttons(self) -> None:
        here = self.tabs.currentIndex() == _LEAVING
        part = self._way.currentWidget()
        self._back.setVisible(here and part in (self.leaving, self.gone))
        stay = self.leaving.stay
        going = stay is not None and stay.summary.state is StayState.LEAVING
        self._drop.setVisible(here and part is self.leaving and going)
        self.head_second.setVisible(here and part is not self.who)
        allow(self.verbs["drop"], going)

    def _tell(self, title: str, words: str) -> None:
        """Say something that stays until it was seen."""
        empty(self._told)
        seen = Button("travel_seen", self.tr("Seen"), "quiet", press=self._told_box.hide)
        self._told.addWidget(Banner("info", title, seen, second=words, name="travel_told"))
        self._told_box.show()

    def _print(self, sheet: PrintedPaper) -> None:
        self._out.print_sheet(sheet)
        self.side.reload()

    def _print_too(self, sheets: Sequence[PrintedPaper]) -> None:
        """Print what goes with a slip, each sheet on its own."""
        for out, sheet in zip(self._outs_too, sheets, strict=False):
            out.print_sheet(sheet)

    # --- one person --------------------------------------------------------------------------

    def _open_person(self, stay_id: int) -> None:
        self._person = self._to_change = None
        self.side.show_nothing()
        self._show_way(self.leaving)
        self.leaving.open(stay_id)

    def _show_person(self, stay: StaySheetRecord, person: PersonRecord) -> None:
        first = self._person is None
        self._person = person
        name = stay.summary.name
        self.head_second.setText(name if len(name) <= LONG_NAME else f"{name[:LONG_NAME]}…")
        self._show_buttons()
        if first:
            self._ask_voucher()
        record, self._to_change = self._to_change, None
        if record is not None:
            self._show_way(self.form)
            self.form.change(stay, record)

    def _show_plan(self, sheet: LeavingSheet) -> None:
        self.side.show_plan(sheet)
        self._show_buttons()

    def _ask_voucher(self) -> None:
        if self.leaving.stay is not None:
            stay_id = self.leaving.stay.summary.id
            question = VoucherList(VoucherFilter(stay_id=stay_id), limit=1)
            self.desk.ask(
                self, question, lambda lines: self._take_voucher(stay_id, lines), seat="of_stay"
            )

    def _take_voucher(self, stay_id: int, lines: tuple[VoucherLine, ...]) -> None:
        if self.tabs.currentIndex() == _LEAVING and self.leaving.shows(stay_id):
            self.side.take_voucher(lines[0] if lines else None)

    def _write_voucher(self) -> None:
        """Write a voucher, or see the one that is on its way already."""
        stay, person = self.leaving.stay, self._person
        if stay is None or person is None:
            return
        if self.side.shows_live:
            self.side.show_slip()
            self._body.show_side()
            return
        self._show_way(self.form)
        self.form.write(stay, person)

    def _change_voucher(self, record: VoucherRecord) -> None:
        stay = self.leaving.stay
        if stay is not None and stay.summary.id == record.line.stay_id:
            self.tabs.setCurrentIndex(_LEAVING)
            self._show_way(self.form)
            self.form.change(stay, record)
            return

        self.take(record.line.stay_id)
        self._to_change = record

    def _voucher_saved(self, saved: VoucherSaved) -> None:
        self._show_way(self.leaving)
        self.side.voucher.show_hints(saved.hints)
        self.side.show_voucher(saved.id)
        self._body.show_side()
        self.leaving.look_again()
        self.said.emit(self.tr("The draft of the voucher is saved."))

    def _see_earlier(self, number: str) -> None:
        """Show an earlier voucher, by its number, in the list of all."""
        wanted = VoucherFilter(person_id=self._person.id if self._person else None)

        def show(lines: tuple[VoucherLine, ...]) -> None:
            line = next((each for each in lines if each.number == number), None)
            if line is not None:
                self.tabs.setCurrentIndex(_VOUCHERS)
                self.lists.show_all(line.id)

        self.desk.ask(self, VoucherList(wanted), show, seat="earlier")

    def _was_let_go(self, gone: Gone, stay: StaySummary, way: LeavingWay) -> None:
        """Show who has left; only say so to a clerk who is looking at somebody else by now."""
        if self.leaving.shows(stay.id) and self._way.currentWidget() is self.leaving:
            self._show_way(self.gone)
            self.side.show_nothing()
            self.gone.show_gone(gone, stay, way)
        words = self.tr("{name} has left, leaving record {number}.")
        self.said.emit(words.format(name=stay.name, number=gone.number))
