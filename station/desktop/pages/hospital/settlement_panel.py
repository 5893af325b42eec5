"""The chosen batch at the right: its money, who signed, what was paid, what can be done next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.settlement import Settlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, hairline, row
from station.desktop.pages.hospital.settlement_deeds import SettlementDeeds
from station.desktop.parts import Button, EmptyState, chip, label
from station.domain.batch_records import BatchLine, BatchSheetRecord, PaymentLine, ReadyBills
from station.domain.batches import SETTLED, BatchState, period_words
from station.domain.fen import capitals
from station.usecases.batch_payments import ReversePayment
from station.wording import shown
from station.wording.naming import named

_KINDS = {
    BatchState.DRAFT: "draft",
    BatchState.SIGNED: "info",
    BatchState.PAID: "plain",
    BatchState.WITHDRAWN: "code",
    BatchState.REVERSED: "warn",
}
_IN_A_ROW = 2


class SettlementPanel(QWidget):
    """One batch at a time; a deed that asks for something opens above it."""

    done = Signal(str)
    """What became of a deed, in words."""
    printed = Signal(object)
    said = Signal(str)
    closed = Signal()
    """A form is put away: the keyboard is free."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.record: BatchSheetRecord | None = None
        self.deeds = SettlementDeeds(self, desk)
        self._open = column()
        self._body = column(gap=t.SPACE_2)
        column(self._open, self._body, None, parent=self)
        self.deeds.opened.connect(self._show_form)
        self.deeds.closed.connect(self._leave_form)
        self.deeds.done.connect(self.done)
        self.deeds.said.connect(self.said)
        self.deeds.printed.connect(self.printed)
        self._show_nothing()

    def show_ready(self, ready: ReadyBills) -> None:
        """Say what a batch of these bills would come to."""
        self._forget()
        box = column(
            label(ready.hospital, "heading", wrap=True),
            label(period_words(ready.period), "second"),
            *self._amounts(((self.tr("Bills"), str(ready.bills)),)),
            *self._amounts(((self.tr("Payable"), shown.money(ready.payable_fen)),)),
            label(
                self.tr("A batch holds its bills: none of them can stand in another one."),
                "second",
                wrap=True,
            ),
            margin=t.SPACE_3,
            gap=t.SPACE_1,
        )
        self._body.addWidget(frame(box))

    def show_batch(self, record: BatchSheetRecord) -> None:
        """Show a batch; a form that is open for another one is put away."""
        if self.record is None or self.record.summary.id != record.summary.id:
            self._close_form()
        self.record = record
        empty(self._body)
        self._body.addWidget(frame(self._facts(record)))
        if record.payments:
            self._body.addWidget(frame(self._payments(record)))

    def leave_out(self, line: BatchLine) -> None:
        """Ask why a bill of the draft is left out."""
        if self.record is not None:
            self.deeds.leave_out(self.record, line)

    # --- what is shown -----------------------------------------------------------------------

    def _show_nothing(self) -> None:
        words = self.tr("Choose a batch, or make one of the bills that are ready.")
        self._body.addWidget(EmptyState("paper", self.tr("No batch chosen"), words))

    def _forget(self) -> None:
        self._close_form()
        self.record = None
        empty(self._body)

    def _facts(self, record: BatchSheetRecord) -> QBoxLayout:
        told, figures = record.summary, record.figures
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        state = chip(named(told.state), _KINDS[told.state])
        box.addLayout(row(label(told.number, "heading"), None, state))
        box.addWidget(label(f"{told.hospital} · {period_words(told.period)}", "second", wrap=True))
        amounts = (
            (self.tr("Counted"), shown.money(figures.lines_fen)),
            (self.tr("Cut"), shown.money(-figures.cut_fen)),
            (self.tr("Approved"), shown.money(figures.approved_fen)),
            (self.tr("Insurance"), shown.money(-figures.insured_fen)),
            (self.tr("Other payers"), shown.money(-figures.other_fen)),
        )
        for line in self._amounts(amounts):
            box.addLayout(line)
        box.addWidget(hairline())
        whole = label(shown.money(figures.payable_fen), "heading", right=True)
        box.addLayout(row(label(self.tr("Payable"), "strong"), None, whole))
        box.addWidget(label(capitals(figures.payable_fen), "second", wrap=True))
        if told.state in SETTLED:
            for line in self._amounts(((self.tr("Still to pay"), shown.money(told.open_fen)),)):
                box.addLayout(line)
        for caption, words in self._people(record):
            if words:
                box.addLayout(_pair(caption, words))
        self._add_buttons(box, self.deeds.buttons(record))
        return box

    def _people(self, record: BatchSheetRecord) -> Sequence[tuple[str, str]]:
        told, today = record.summary, self._desk.now().date()
        signed = shown.moment(told.signed_at, today) if told.signed_at else ""
        both = self.tr("{reviewer}, approved by {approver}")
        if record.reviewer == told.made_by:  # whoever made it is not named as its reviewer
            both = self.tr("by {reviewer}, approved by {approver}")
        both = both.format(reviewer=record.reviewer, approver=record.approver)
        closed = shown.moment(record.closed_at, today) if record.closed_at else ""
        return (
            (self.tr("Made"), f"{shown.moment(told.made_at, today)} {told.made_by}"),
            (self.tr("Signed"), f"{signed} {both}" if signed else ""),
            (self.tr("Seal"), record.seal[:16]),
            (named(told.state) if closed else "", f"{closed} {record.closed_by}".strip()),
            (self.tr("Reason"), record.reason),
        )

    def _payments(self, record: BatchSheetRecord) -> QBoxLayout:
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        paid = label(shown.money(record.paid_fen), "strong", right=True)
        box.addLayout(row(label(self.tr("Payments"), "heading"), None, paid))
        for line in record.payments:
            box.addLayout(self._payment(line))
        return box

    def _payment(self, line: PaymentLine) -> QBoxLayout:
        """One transfer; what was taken back stays, quieter, beside what takes it back."""
        told, today = line.payment, self._desk.now().date()
        role = "second" if line.is_undone or told.reverses_id is not None else ""
        day = label(shown.day(told.paid_on, today), role or "second", width=44)
        amount = label(shown.money(told.amount_fen), role or "strong", right=True)
        words = " · ".join(filter(None, (told.reference, told.reason)))
        said = row(day, label(words, role, wrap=True), amount, gap=t.SPACE_2)
        said.setStretch(1, 1)
        stands = not line.is_undone and told.reverses_id is None
        if stands and self._desk.may(ReversePayment):
            back = Button(
                Names.REVERSE_PAYMENT,
                self.tr("Take back…"),
                "link",
                press=lambda: self.deeds.reverse_payment(line),
                about=told.reference,
            )
            return column(said, row(44 + t.SPACE_2, back, None), gap=0)
        return said

    def _amounts(self, told: Sequence[tuple[str, str]]) -> list[QBoxLayout]:
        return [row(label(name, "second"), None, label(words, right=True)) for name, words in told]

    @staticmethod
    def _add_buttons(box: QBoxLayout, buttons: Sequence[Button]) -> None:
        for at in range(0, len(buttons), _IN_A_ROW):
            box.addLayout(row(None, *buttons[at : at + _IN_A_ROW], gap=t.SPACE_2))

    # --- forms -------------------------------------------------------------------------------

    def _show_form(self, form: DeedForm) -> None:
        self._close_form()
        self._open.addWidget(form)
        form.start()

    def _close_form(self) -> None:
        empty(self._open)

    def _leave_form(self) -> None:
        self._close_form()
        self.closed.emit()


def _pair(caption: str, words: str) -> QBoxLayout:
    said = row(label(caption, "second", width=72), label(words, wrap=True), gap=t.SPACE_2)
    said.setStretch(1, 1)
    return said
