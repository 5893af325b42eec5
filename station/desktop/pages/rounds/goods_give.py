"""Giving goods out by keyboard: choose on the shelf, name the people, they sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.actions import SAVE_KEY, on_save
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, records
from station.desktop.controls.goods import Goods
from station.desktop.desk import Desk
from station.desktop.dialogs import Asked
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.goods_back import GoodsBack
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.page import to_the_edge
from station.desktop.pages.rounds.goods_cards import day_card, owed_card
from station.desktop.pages.rounds.goods_shelf import ShelfView
from station.desktop.parts import Button, label
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.domain.belongings import SignedHow
from station.domain.codes import Code, CodeList
from station.domain.goods import (
    GoodsRecord,
    GoodsTrouble,
    IssueRecord,
    Recipient,
)
from station.domain.problems import Problem, Refused
from station.domain.stays import StayFilter, StayPage
from station.usecases.accounts import SecondClerk
from station.usecases.goods import GoodsList
from station.usecases.goods_issue import GoodsOwed, IssueGoods, IssuesOfDay, ReturnGoods
from station.usecases.papers_goods import PrintGoodsDay, PrintGoodsReceipt
from station.usecases.stay_lists import ResidentList
from station.wording.naming import named
from station.wording.sentences import sentence

_MOST_RESIDENTS = 1000
_OVER = frozenset({GoodsTrouble.OVER_DAY, GoodsTrouble.OVER_STAY})
_ASKS_REASON = _OVER | {GoodsTrouble.REASON_MISSING}


class GivePart(QWidget):
    """Left the shelf, right whom it is for, what was given today and what is to come back."""

    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._client_id = uuid4().hex
        self._people: dict[int, str] = {}
        self._issues: tuple[IssueRecord, ...] = ()
        self._owed: tuple[IssueRecord, ...] = ()
        self._all_owed = False
        self._back = GoodsBack(self, desk, self.said.emit)
        self._residents = CodeList(())
        self.shelf = ShelfView()
        self.out = PrintOut(desk)
        self.form = self._make_form()
        self._chosen = label("", "second", wrap=True, name=Goods.CHOSEN)
        self._for = label("", "strong", wrap=True)
        self._cards = column()
        self._lay_out()
        self.shelf.picked.connect(self._show_chosen)
        self.shelf.ready.connect(self._go_to_people)
        self.shelf.prints.connect(self._print_newest)
        self._show_chosen()

    def reload(self) -> None:
        """Ask again for the shelf, the residents, what was given and what is owed."""
        self.desk.ask(self, GoodsList(active_only=True), self._show_goods)
        self.desk.ask(self, ResidentList(StayFilter(), limit=_MOST_RESIDENTS), self._offer)
        self.desk.ask(self, IssuesOfDay(), self._show_day)

    def start(self) -> None:
        """Put the keyboard on the shelf."""
        self._both.show_main()
        self.shelf.setFocus()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show over which limit it goes and ask for the reason, then for the leader."""
        found = tuple(problems)
        if any(each.code is GoodsTrouble.LEADER_NEEDED for each in found):
            self._ask_leader(found)
            return ()
        asks = [each for each in found if each.code in _ASKS_REASON]
        if asks:
            self._reason.set_optional_shown(True)
            self._reason.show_problems(asks[:1])
            self._reason.control().setFocus()
        return self.form.show_problems(each for each in found if each not in asks)

    # --- making -------------------------------------------------------------------------------

    def _make_form(self) -> Form:
        residents = records(self._find, self._name)
        self._who = CodeField(Goods.WHO, self.tr("Who"), residents, place="to")
        self._who.settled.connect(self._take_person)
        self._signed = ChoiceField(
            Goods.SIGNED,
            self.tr("Signed"),
            [(how, named(how)) for how in SignedHow],
            place="signed",
        )
        self._witness = LineField(Goods.WITNESS, self.tr("Witness"), place="witness")
        self._reason = LineField(Goods.REASON, self.tr("Reason"), place="reason")
        form = Form(
            [self._who, self._signed, self._witness, self._reason], columns=1, label_width=56
        )
        self._signed.settled.connect(self._ask_witness)
        form.finished.connect(self.give)
        self._signed.show_value(SignedHow.HAND)
        for each in (self._witness, self._reason):
            each.set_optional_shown(False)
        return form

    def _lay_out(self) -> None:
        words = self.tr("Arrival kit")
        kit = Button(Goods.KIT, words, key="K", press=self._choose_kit)
        clear = Button(Goods.CLEAR, self.tr("Choose anew"), press=self._begin_anew)
        day = Button(Goods.DAY, self.tr("Print the day's list"), press=self._print_day)
        day.setEnabled(self.desk.may(PrintGoodsDay))
        hint = label(self.tr("A digit says how many; Enter goes on to whom."), "second")
        self.shelf.may_choose = self.desk.may(IssueGoods)
        if not self.shelf.may_choose:
            for each in (kit, clear, hint):
                each.hide()
        main = column(row(kit, clear, None, hint, day), self.shelf)
        main.setStretch(1, 1)
        give = Button(Goods.GIVE, self.tr("Give out"), "primary", key=SAVE_KEY, press=self.give)
        nobody = Button(Goods.NOBODY, self.tr("Nobody"), "link", press=self._forget_people)
        writing = frame(
            column(
                label(self.tr("Give to"), "heading"),
                row(self._for, None, nobody),
                self.form,
                self._chosen,
                row(None, give),
                margin=t.SPACE_3,
            )
        )
        if self.desk.may(IssueGoods):
            on_save(self, self.give)
        else:
            writing.hide()
        side = column(writing, self._cards, None)
        self._both = WithSidePanel(
            Goods.TABS, holder(main), self.tr("Shelf"), side, self.tr("Give to"), t.SIDE_PANEL
        )
        column(to_the_edge(self.out), self._both, parent=self).setStretch(1, 1)

    # --- showing ------------------------------------------------------------------------------

    def _show_goods(self, goods: Sequence[GoodsRecord]) -> None:
        self.shelf.show_goods(goods)
        self._show_chosen()

    def _offer(self, page: StayPage) -> None:
        self._residents = CodeList(
            tuple(Code(str(each.id), f"{each.name} {each.bed}".strip()) for each in page.stays)
        )

    def _find(self, text: str) -> Sequence[Code]:
        return self._residents.search(text)

    def _name(self, stay_id: str) -> str:
        return self._residents.name(stay_id)

    def _show_day(self, issues: Sequence[IssueRecord]) -> None:
        def show(owed: Sequence[IssueRecord]) -> None:
            self._issues, self._owed = tuple(issues), tuple(owed)
            self._show_cards()

        self.desk.ask(self, GoodsOwed(), show, seat="owed")

    def _show_cards(self) -> None:
        """What was given today; what is to come back, of who is named above first."""
        empty(self._cards)
        if self._issues:
            self._cards.addWidget(day_card(self._issues, self._print))
        if self._owed:
            owed = sorted(self._owed, key=lambda each: each.stay_id not in self._people)
            back = self._back.take if self.desk.may(ReturnGoods) else None
            more = None if self._all_owed else self._show_all_owed
            self._cards.addWidget(owed_card(owed, self.desk.now().date(), back, more))

    def _show_all_owed(self) -> None:
        self._all_owed = True
        self._show_cards()
        self._who.control().setFocus()

    def _show_chosen(self) -> None:
        names = self.shelf.names()
        self._chosen.setText("、".join(names) or self.tr("Nothing is chosen yet."))
        self._for.setText("、".join(self._people.values()) or self.tr("Nobody is named yet."))
        self._both.rename_side(self.tr("Give to, chosen {n}").format(n=len(names)))

    # --- choosing -----------------------------------------------------------------------------

    def _choose_kit(self) -> None:
        self.shelf.choose_kit()
        self.shelf.setFocus()

    def _go_to_people(self) -> None:
        self._both.show_side()
        self._who.control().setFocus()

    def _take_person(self) -> None:
        """Keep whoever was named, so that the next of the family can be."""
        try:
            stay_id = self._who.value()
        except Refused:
            return
        if stay_id is None:
            return
        self._people[int(stay_id)] = self._name(stay_id)
        self._who.clear()
        self._show_chosen()
        self._show_cards()
        if self._signed.isAncestorOf(QApplication.focusWidget() or self):
            self._who.control().setFocus()  # Enter named somebody: once more goes on

    def _ask_witness(self) -> None:
        self._witness.set_optional_shown(self._signed.value() is SignedHow.WITNESS)

    def _forget_people(self) -> None:
        self._people = {}
        self._show_chosen()
        self._who.control().setFocus()

    def _begin_anew(self) -> None:
        self._client_id, self._people = uuid4().hex, {}
        self.form.clear()
        self._signed.show_value(SignedHow.HAND)
        self._reason.set_optional_shown(False)
        self._ask_witness()
        self.shelf.clear_chosen()
        self.start()

    # --- the deeds ----------------------------------------------------------------------------

    def give(self, second: SecondClerk | None = None) -> None:
        """Give what is chosen to everybody who is named."""
        self._take_person()
        try:
            values = self.form.values()
        except Refused:
            return
        signed = values["signed"] or SignedHow.HAND
        to = tuple(Recipient(each, signed, values["witness"] or "") for each in self._people)
        lines, reason = self.shelf.lines(), values["reason"] or ""
        deed = IssueGoods(self._client_id, to, lines, reason, second)
        self.desk.do(self, deed, self._given)

    def _given(self, issues: Sequence[IssueRecord]) -> None:
        numbers = "、".join(each.number for each in issues)
        self._begin_anew()
        self.said.emit(self.tr("Given out; print {numbers} to be signed.").format(numbers=numbers))

    def _ask_leader(self, problems: Sequence[Problem]) -> None:
        over = next((each for each in problems if each.code in _OVER), problems[0])
        asked = Asked(
            self.tr("More than the limit"),
            sentence(over),
            self.tr("Permit"),
            self.tr("Not now"),
            second=True,
            danger=False,
        )
        dialogs.ask(self, asked, lambda given: self.give(SecondClerk(given.login, given.password)))

    def _print(self, issue: IssueRecord) -> None:
        self.desk.do(self, PrintGoodsReceipt(issue.id), self.out.print_sheet)

    def _print_newest(self) -> None:
        if self._issues:
            self._print(self._issues[0])

    def _print_day(self) -> None:
        self.desk.do(self, PrintGoodsDay(), self.out.print_sheet)
