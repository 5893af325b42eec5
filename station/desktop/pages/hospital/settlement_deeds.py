"""What can be done with a batch, each with the form or the question that it needs."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.settlement import Settlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask, choose_target
from station.desktop.fields import Field, LineField
from station.desktop.parts import Button
from station.desktop.saved_file import save_file
from station.desktop.typed_fields import DayField, MoneyField
from station.domain.batch_records import BatchLine, BatchSheetRecord, PaymentLine
from station.domain.batches import SETTLED, BatchState
from station.domain.problems import Refused
from station.usecases.accounts import SecondClerk
from station.usecases.batch_payments import PayBatch, ReversePayment
from station.usecases.batches import LeaveOut, ReverseBatch, SignBatch, WithdrawBatch
from station.usecases.exports import ExportedList
from station.usecases.papers_batch import ExportBatch, PrintPaymentRequest, PrintSettlement
from station.usecases.printing import PrintedPaper
from station.usecases.work import UseCase, Write
from station.wording import shown
from station.wording.sentences import sentence

_FINISH = "Ctrl+Return"


class SettlementDeeds(QObject):
    """Opens a form for what a deed asks, does it, and says so."""

    opened = Signal(object)
    """The `DeedForm` of a deed."""
    closed = Signal()
    done = Signal(str)
    said = Signal(str)
    """Something is to be said and nothing has changed."""
    printed = Signal(object)

    def __init__(self, panel: QWidget, desk: Desk) -> None:
        super().__init__(panel)
        self._panel, self._desk = panel, desk
        self._form: DeedForm | None = None

    def buttons(self, record: BatchSheetRecord) -> list[Button]:
        """Make the buttons of what is possible now; the likeliest stands last."""
        may, state = self._desk.may, record.summary.state
        found: list[tuple[type[UseCase[Any]], str, str, str, Callable[[BatchSheetRecord], None]]]
        found = []
        if state is BatchState.DRAFT:
            found += [
                (WithdrawBatch, Names.WITHDRAW, self.tr("Withdraw…"), "W", self._withdraw),
                (SignBatch, Names.SIGN, self.tr("Sign…"), _FINISH, self._sign),
            ]
        if state in SETTLED:
            sheet, request = self.tr("Print the sheet"), self.tr("Print the request")
            again = "Ctrl+Shift+P"
            found += [
                (ReverseBatch, Names.REVERSE, self.tr("Reverse…"), "X", self._reverse),
                (ExportBatch, Names.EXPORT, self.tr("Workbook…"), "E", self._export),
                (PrintPaymentRequest, Names.PRINT_REQUEST, request, again, self._print_request),
                (PrintSettlement, Names.PRINT_SHEET, sheet, "Ctrl+P", self._print_sheet),
            ]
        if record.summary.open_fen:
            found.append((PayBatch, Names.PAY, self.tr("Payment…"), _FINISH, self._pay))
        possible = [each for each in found if may(each[0])]
        last = len(possible) - 1
        return [
            Button(
                name,
                words,
                "primary" if at == last else "",
                shortcut=key,
                press=partial(do, record),
            )
            for at, (_deed, name, words, key, do) in enumerate(possible)
        ]

    def leave_out(self, record: BatchSheetRecord, line: BatchLine) -> None:
        """Ask why a bill is left out of the draft."""
        told, bill = record.summary, line.bill
        about = " · ".join(filter(None, (bill.name, bill.letter or bill.invoice)))
        form = self._reason_form(
            Names.LEAVE_OUT_FORM, self.tr("Leave out of the batch"), about, self.tr("Leave out")
        )

        def leave(said: Mapping[str, Any]) -> None:
            deed = LeaveOut(told.id, told.version, bill.bill_id, said["reason"] or "")
            self._do(deed, self.tr("The bill is left out; the reason stands on the sheet."))

        self._open(form, leave)

    def reverse_payment(self, line: PaymentLine) -> None:
        """Ask before one payment is taken back."""
        told = line.payment
        asked = Asked(
            self.tr("Take the payment {reference} back").format(reference=told.reference),
            self.tr("{amount} yuan of {day} are open again. Both rows stay.").format(
                amount=shown.money(told.amount_fen), day=shown.full_day(told.paid_on)
            ),
            self.tr("Take it back"),
            self.tr("Leave it"),
            reason=True,
        )

        def back(answer: Answer) -> None:
            self._do(ReversePayment(told.id, answer.reason), self.tr("The payment is taken back."))

        ask(self._panel, asked, back)

    # --- a draft -----------------------------------------------------------------------------

    def _withdraw(self, record: BatchSheetRecord) -> None:
        told = record.summary
        text = self.tr("Its number stays; its bills are free for another batch.")
        form = self._reason_form(
            Names.WITHDRAW_FORM, self.tr("Withdraw the draft"), text, self.tr("Withdraw")
        )

        def withdraw(said: Mapping[str, Any]) -> None:
            deed = WithdrawBatch(told.id, told.version, said["reason"] or "")
            self._do(deed, self.tr("Batch {number} is withdrawn.").format(number=told.number))

        self._open(form, withdraw)

    def _sign(self, record: BatchSheetRecord) -> None:
        told, payable = record.summary, record.figures.payable_fen
        asked = Asked(
            self.tr("Sign batch {number}").format(number=told.number),
            self.tr("{count} bills, {amount} yuan for {hospital}.").format(
                count=len(record.lines), amount=shown.money(payable), hospital=told.hospital
            ),
            self.tr("Sign both"),
            self.tr("Not yet"),
            follows=self.tr(
                "You have reviewed the figures; who approves them types number and password. "
                "Nothing of it is changed after that. If you made the batch yourself, the line "
                "of the reviewer stays blank on the papers, for another's hand."
            ),
            second=True,
            danger=False,
        )

        def sign(answer: Answer) -> None:
            second = SecondClerk(answer.login, answer.password)
            deed = SignBatch(told.id, told.version, payable, second)
            words = self.tr("Batch {number} is signed; print its papers.")
            self._do(deed, words.format(number=told.number))

        ask(self._panel, asked, sign)

    # --- a signed batch ----------------------------------------------------------------------

    def _pay(self, record: BatchSheetRecord) -> None:
        told, name, mark = record.summary, Names.PAY_FORM, uuid.uuid4().hex
        day = DayField(
            Names.field("paid_on", name), self.tr("Paid on"), self._desk.now, place="paid_on"
        )
        day.show_value(self._desk.now().date())
        amount = MoneyField(
            Names.field("amount_fen", name),
            self.tr("Amount"),
            place="amount_fen",
            unit=self.tr("yuan"),
        )
        amount.show_value(told.open_fen)
        slip = LineField(Names.field("reference", name), self.tr("Slip"), place="reference")
        fields: list[Field] = [day, slip, amount]
        text = self.tr("{amount} yuan of batch {number} are still to be paid.").format(
            amount=shown.money(told.open_fen), number=told.number
        )
        form = DeedForm(name, self.tr("Payment"), text, fields, self.tr("Write down"))

        def pay(said: Mapping[str, Any]) -> None:
            deed = PayBatch(
                mark,
                told.id,
                said["paid_on"] or self._desk.now().date(),
                said["reference"] or "",
                said["amount_fen"] or 0,
            )
            self._do(deed, self.tr("The payment is written down."))

        self._open(form, pay)

    def _reverse(self, record: BatchSheetRecord) -> None:
        told = record.summary
        paid = self.tr("{amount} yuan that were paid get rows that take them back.").format(
            amount=shown.money(record.paid_fen)
        )
        asked = Asked(
            self.tr("Reverse batch {number}").format(number=told.number),
            self.tr("The batch is over, and its bills are free for another one. Every row stays."),
            self.tr("Reverse the batch"),
            self.tr("Leave it"),
            follows=paid if record.paid_fen else "",
            reason=True,
        )

        def reverse(answer: Answer) -> None:
            deed = ReverseBatch(told.id, told.version, answer.reason)
            self._do(deed, self.tr("Batch {number} is reversed.").format(number=told.number))

        ask(self._panel, asked, reverse)

    def _print_sheet(self, record: BatchSheetRecord) -> None:
        self._print(PrintSettlement(record.summary.id))

    def _print_request(self, record: BatchSheetRecord) -> None:
        self._print(PrintPaymentRequest(record.summary.id))

    def _print(self, deed: Write[PrintedPaper]) -> None:
        self._desk.do(self._panel, deed, self.printed.emit)

    def _export(self, record: BatchSheetRecord) -> None:
        told = record.summary
        title, kinds = self.tr("Save the batch as a workbook"), self.tr("Workbook (*.xlsx)")
        choose_target(
            self._panel, title, kinds, f"{told.number}.xlsx", lambda file: self._save(told.id, file)
        )

    def _save(self, batch_id: int, file: Path) -> None:
        def save(book: ExportedList) -> None:
            try:
                save_file(file, book.content)
            except Refused as refused:
                self.said.emit(sentence(refused.problems[0]))
                return
            self.said.emit(self.tr("The workbook is in {file}.").format(file=file.name))

        self._desk.do(self._panel, ExportBatch(batch_id), save)

    # --- parts -------------------------------------------------------------------------------

    def _reason_form(self, name: str, title: str, text: str, act: str) -> DeedForm:
        reason = LineField(Names.field("reason", name), self.tr("Reason"), place="reason")
        return DeedForm(name, title, text, [reason], act)

    def _open(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        form.acted.connect(then)
        form.left.connect(self.closed)
        self._form = form
        self.opened.emit(form)

    def _do(self, deed: Write[Any], words: str) -> None:
        form = self._form

        def say(_answer: object) -> None:
            if self._form is form:
                self.closed.emit()
            self.done.emit(words)

        self._desk.do(self._panel, deed, say)
