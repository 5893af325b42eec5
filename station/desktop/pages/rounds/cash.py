"""The box of small cash: fares paid against signature, money put in, the count by two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from station.desktop import dialogs
from station.desktop import tokens as t
from station.desktop.actions import SAVE_KEY, on_save
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, records
from station.desktop.controls.cash import Cash
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, frame, row
from station.desktop.page import to_the_edge
from station.desktop.parts import Button, label
from station.desktop.print_out import PrintOut
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import MoneyField
from station.domain.belongings import SignedHow
from station.domain.cash_box import CashBoxRecord, CashKind, CashLine
from station.domain.codes import Code, CodeList
from station.domain.problems import Refused
from station.domain.stays import StayFilter, StayPage
from station.usecases.accounts import SecondClerk
from station.usecases.cash_box import CashBox, CountCashBox, FillCashBox
from station.usecases.stay_lists import ResidentList
from station.usecases.voucher_papers import CashPaper
from station.usecases.voucher_travel import PayCash
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate

_MOST_RESIDENTS = 1000
_KINDS = (CashKind.PUT_IN, CashKind.TAKEN_BACK, CashKind.COUNTED)


class CashPart(QWidget):
    """Left what went in and out, right a fare to be paid and the box itself."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pay_id, self._box_id = uuid4().hex, uuid4().hex
        self._residents = CodeList(())
        self.rows: RecordTable[CashLine] = RecordTable(
            self._columns(), lambda each: (each.kind, each.id), self
        )
        self.view = RecordView(Cash.LIST, self.rows)
        self.view.say_when_empty(
            self.tr("No small cash yet. What is put in, paid and counted stands here.")
        )
        self.view.pressed_verb.connect(lambda line: self._print(line.id))
        self.out = PrintOut(desk)
        self._balance = label("", "heading", wrap=True, name=Cash.BALANCE)
        self.fare, self.box = self._fare_form(), self._box_form()
        self._lay_out()

    def reload(self) -> None:
        """Ask again for the box and the residents."""
        self.desk.ask(self, CashBox(), self._show)
        self.desk.ask(self, ResidentList(StayFilter(), limit=_MOST_RESIDENTS), self._offer)

    def start(self) -> None:
        """Put the keyboard on the rows."""
        self._both.show_main()
        self.view.setFocus()

    # --- making -------------------------------------------------------------------------------

    def _fare_form(self) -> Form:
        residents = records(self._find, self._name)
        ways = [(how, named(how)) for how in SignedHow]
        form = Form(
            [
                CodeField(Cash.WHO, self.tr("Who"), residents, place="stay_id"),
                MoneyField(Cash.AMOUNT, self.tr("Amount"), place="amount_fen"),
                LineField(Cash.PURPOSE, self.tr("For"), place="purpose"),
                ChoiceField(Cash.SIGNED, self.tr("Signed"), ways, place="signed"),
                LineField(Cash.WITNESS, self.tr("Witness"), place="witness"),
            ],
            columns=1,
            label_width=56,
        )
        form["signed"].show_value(SignedHow.HAND)
        form["signed"].settled.connect(self._follow_signed)
        form["witness"].set_optional_shown(False)
        form.finished.connect(self.pay)
        return form

    def _box_form(self) -> Form:
        kinds = [(kind, named(kind)) for kind in _KINDS]
        form = Form(
            [
                ChoiceField(Cash.KIND, self.tr("Row"), kinds, place="kind"),
                MoneyField(Cash.MONEY, self.tr("Amount"), place="money"),
                LineField(Cash.DOCUMENT, self.tr("Paper no."), place="document"),
                LineField(Cash.REASON, self.tr("Reason"), place="reason"),
            ],
            columns=1,
            label_width=56,
        )
        form["kind"].show_value(CashKind.PUT_IN)
        form["kind"].settled.connect(self._follow_kind)
        form["reason"].set_optional_shown(False)
        form.finished.connect(self.write)
        return form

    def _lay_out(self) -> None:
        words = self.tr("Pay and print")
        pay = Button(Cash.PAY, words, "primary", key=SAVE_KEY, press=self.pay)
        write = Button(Cash.WRITE, self.tr("Write down"), key=SAVE_KEY, press=self.write)
        words = self.tr("A short city fare only, against signature; once a day.")
        paying = frame(
            column(
                label(self.tr("Pay a small fare"), "heading"),
                label(words, "second", wrap=True),
                self.fare,
                row(None, pay),
                margin=t.SPACE_3,
            )
        )
        if not self.desk.may(PayCash):
            paying.hide()
        on_save(paying, self.pay)
        filling = frame(column(self._balance, self.box, row(None, write), margin=t.SPACE_3))
        on_save(filling, self.write)
        if not self.desk.may(FillCashBox):
            self.box.hide()
            write.hide()
        side = column(paying, filling, None)
        self._both = WithSidePanel(
            Cash.TABS,
            column(self.view),
            self.tr("Small cash"),
            side,
            self.tr("Pay"),
            t.SIDE_PANEL,
        )
        column(to_the_edge(self.out), self._both, parent=self).setStretch(1, 1)

    def _columns(self) -> Sequence[Column[CashLine]]:
        return (
            Column(self.tr("Happened"), self._when, width=136),
            Column(self.tr("Row"), lambda each: named(each.kind), width=96),
            Column(self.tr("Amount"), _amount, width=96, align=Align.RIGHT),
            Column(self.tr("Who, paper, why"), _words),
            Column(self.tr("Clerk"), _clerk, width=128, tone="text_2", least=True),
            Column("", self._verb, width=72, verb=True),
        )

    def _when(self, line: CashLine) -> str:
        return shown.moment(line.happened_at, self.desk.now().date())

    def _verb(self, line: CashLine) -> str:
        can = line.kind is CashKind.PAID and self.desk.may(CashPaper)
        return self.tr("Print") if can else ""

    def _follow_signed(self) -> None:
        witnessed = self.fare["signed"].value() is SignedHow.WITNESS
        self.fare["witness"].set_optional_shown(witnessed)

    def _follow_kind(self) -> None:
        counted = self.box["kind"].value() is CashKind.COUNTED
        self.box["document"].set_optional_shown(not counted)
        self.box["reason"].set_optional_shown(counted)

    # --- showing ------------------------------------------------------------------------------

    def _show(self, box: CashBoxRecord) -> None:
        self.rows.show(box.lines)
        words = self.tr("In the box: {yuan} yuan")
        if not box.used:
            words = self.tr("The box is not kept here yet. Put money in to begin.")
        self._balance.setText(words.format(yuan=shown.money(box.balance_fen)))

    def _offer(self, page: StayPage) -> None:
        self._residents = CodeList(
            tuple(Code(str(each.id), f"{each.name} {each.bed}".strip()) for each in page.stays)
        )

    def _find(self, text: str) -> Sequence[Code]:
        return self._residents.search(text)

    def _name(self, stay_id: str) -> str:
        return self._residents.name(stay_id)

    # --- the deeds ----------------------------------------------------------------------------

    def pay(self) -> None:
        """Pay a fare to whoever is named, and print the receipt."""
        values = _read(self.fare)
        if values is None:
            return
        if values["stay_id"] is None:
            self.fare.start()
            return
        deed = PayCash(
            int(values["stay_id"]),
            self._pay_id,
            values["amount_fen"] or 0,
            values["purpose"] or "",
            values["signed"] or SignedHow.HAND,
            values["witness"] or "",
        )
        self.desk.do(self, deed, self._paid)

    def _paid(self, payment_id: int) -> None:
        self._pay_id = uuid4().hex
        self.fare.clear()
        self.fare["signed"].show_value(SignedHow.HAND)
        self._follow_signed()
        self.fare.start()
        self.said.emit(self.tr("Paid; have the receipt signed."))
        self.desk.ask(self, CashBox(), self._show)
        if self.desk.may(CashPaper):
            self._print(payment_id)

    def write(self) -> None:
        """Put money in, take it back, or write the count down that two have made."""
        values = _read(self.box)
        if values is None:
            return
        kind, amount = values["kind"] or CashKind.PUT_IN, values["money"]
        if kind is CashKind.COUNTED:
            self._ask_count(-1 if amount is None else amount, values["reason"] or "")
            return
        back = kind is CashKind.TAKEN_BACK
        deed = FillCashBox(self._box_id, amount or 0, values["document"] or "", back=back)
        self.desk.do(self, deed, self._written)

    def _ask_count(self, found_fen: int, reason: str) -> None:
        asked = Asked(
            self.tr("The box was counted"),
            self.tr("Two have counted it; a difference is written down with its reason."),
            self.tr("Both sign"),
            self.tr("Not now"),
            second=True,
            danger=False,
        )

        def answered(given: Answer) -> None:
            second = SecondClerk(given.login, given.password)
            deed = CountCashBox(self._box_id, found_fen, second, reason)
            self.desk.do(self, deed, self._written)

        dialogs.ask(self, asked, answered)

    def _written(self, _answer: int) -> None:
        self._box_id = uuid4().hex
        kind = self.box["kind"].value()
        self.box.clear()
        self.box["kind"].show_value(kind)
        self.said.emit(self.tr("Written down."))

    def _print(self, payment_id: int) -> None:
        self.desk.do(self, CashPaper(payment_id), self.out.print_sheet)


def _read(form: Form) -> dict[str, Any] | None:
    try:
        return form.values()
    except Refused:
        return None


def _amount(line: CashLine) -> Cell:
    sign = "+" if line.amount_fen > 0 else "−" if line.amount_fen < 0 else ""
    return Cell(f"{sign}{shown.money(abs(line.amount_fen))}", strong=True)


def _words(line: CashLine) -> Cell:
    return Cell("　".join(filter(None, (line.name, line.document, line.reason))), "text_2")


def _clerk(line: CashLine) -> str:
    return "、".join(filter(None, (line.clerk, line.second)))
