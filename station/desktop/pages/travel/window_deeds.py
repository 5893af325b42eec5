"""What happens at the ticket window and after it: ticket, journey, refund; and the city fare."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from station.desktop.choices import ChoiceField
from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import DeedForm
from station.desktop.dialogs import Asked, ask
from station.desktop.pages.travel.deed_desk import DeedDesk, second_of
from station.domain.belongings import SignedHow
from station.domain.voucher_records import VoucherRecord
from station.domain.vouchers import VoucherStanding
from station.usecases.accounts import SecondClerk
from station.usecases.voucher_papers import CashPaper
from station.usecases.voucher_travel import (
    ConfirmTravel,
    ExchangeVoucher,
    PayCash,
    RefundVoucher,
)
from station.usecases.voucher_window import EnterUsedSlip
from station.usecases.vouchers import ApproveVoucher
from station.wording import shown
from station.wording.naming import named

S = VoucherStanding
_HERE, _TOLD = "here", "told"


class WindowDeeds(DeedDesk):
    """The deeds after the slip was handed out."""

    def _exchange(self, record: VoucherRecord) -> None:
        ways = [(_HERE, self.tr("At our window")), (_TOLD, self.tr("The window telephoned"))]
        source = ChoiceField(
            Names.field("source", Names.EXCHANGE), self.tr("Told"), ways, place="source"
        )
        gone = record.line.standing in (S.VOID, S.REPLACED, S.EXPIRED)
        source.show_value(_TOLD if gone else _HERE)
        amount = self._money(Names.EXCHANGE, self.tr("Fare"))
        amount.show_value(record.line.amount_fen)
        fields = [
            source,
            self._line("window", Names.EXCHANGE, self.tr("Window")),
            self._line("ticket", Names.EXCHANGE, self.tr("Ticket")),
            self._line("train", Names.EXCHANGE, self.tr("Train")),
            amount,
            self._moment(Names.EXCHANGE),
        ]
        fields[1].show_value(record.terms.window)
        fields[3].show_value(record.terms.rides[0].line or None)
        text = self.tr("One slip, one ticket. Compare number, short code and photograph first.")
        self._open(
            DeedForm(Names.EXCHANGE + "_form", self.tr("Exchange at the window"), text, fields,
                     self.tr("Ticket handed out")),
            lambda values: self._exchanged(record, values),
        )  # fmt: skip

    def _exchanged(self, record: VoucherRecord, values: Mapping[str, Any]) -> None:
        at = values["happened_at"]
        ticket: dict[str, Any] = {
            "window": values["window"] or "",
            "ticket": values["ticket"] or "",
            "train": values["train"] or "",
            "amount_fen": values["amount_fen"] or 0,
        }
        words = self.tr("Exchange written down.")
        if values["source"] == _TOLD:
            told = EnterUsedSlip(record.line.id, happened_at=at or self._desk.now(), **ticket)
            self._do(told, words)
            return

        def go(reason: str = "", second: SecondClerk | None = None) -> None:
            deed = ExchangeVoucher(
                record.line.id, happened_at=at, reason=reason, second=second, **ticket
            )
            self._do(deed, words)

        if ticket["amount_fen"] <= record.line.amount_fen:
            go()
        else:
            self._ask_above(record, ticket["amount_fen"], go)

    def _ask_above(
        self, record: VoucherRecord, fare_fen: int, go: Callable[[str, SecondClerk | None], object]
    ) -> None:
        alone = self._desk.may(ApproveVoucher)
        text = self.tr("The fare is {fare} yuan, the slip grants {limit} yuan.").format(
            fare=shown.money(fare_fen), limit=shown.money(record.line.amount_fen)
        )
        asked = Asked(
            self.tr("More than the slip grants?"),
            text,
            self.tr("Write it down all the same"),
            self.tr("Correct the amount"),
            self.tr("A leader stands by it with a reason."),
            reason=True,
            second=not alone,
            danger=False,
        )
        ask(self._panel, asked, lambda a: go(a.reason, None if alone else second_of(a)))

    def _confirm(self, record: VoucherRecord) -> None:
        fields = [
            self._line("confirmed_by", Names.CONFIRM, self.tr("Confirmed by")),
            self._moment(Names.CONFIRM),
        ]
        self._open(
            DeedForm(Names.CONFIRM + "_form", self.tr("The journey is confirmed"),
                     self.tr("Who said so, and how: the traveller, the family, the other station."),
                     fields, self.tr("Travelled")),
            lambda values: self._do(
                ConfirmTravel(record.line.id, record.line.version,
                              values["confirmed_by"] or "", values["happened_at"]),
                self.tr("The journey is confirmed."),
            ),
        )  # fmt: skip

    def _refund(self, record: VoucherRecord) -> None:
        amount = self._money(Names.REFUND, self.tr("Amount"))
        amount.show_value(record.line.exchanged_fen)
        account = self._line("account", Names.REFUND, self.tr("Account"))
        account.derive(record.terms.account, self.tr("paying account"))
        fields = [
            amount,
            account,
            self._line("note", Names.REFUND, self.tr("Note")),
            self._moment(Names.REFUND),
        ]
        text = self.tr("Money goes back to the account that paid, never to a person.")
        self._open(
            DeedForm(Names.REFUND + "_form", self.tr("The ticket was given back"), text, fields,
                     self.tr("Refunded")),
            lambda values: self._do(
                RefundVoucher(record.line.id, record.line.version, values["amount_fen"] or 0,
                              values["account"] or "", values["note"] or "",
                              values["happened_at"]),
                self.tr("The refund is written down."),
            ),
        )  # fmt: skip

    def _cash(self, record: VoucherRecord) -> None:
        amount = self._money(Names.CASH, self.tr("Amount"))
        amount.show_value(record.terms.cash_fen)
        ways = [(how, named(how)) for how in SignedHow]
        fields = [
            amount,
            self._line("purpose", Names.CASH, self.tr("For")),
            ChoiceField(Names.field("signed", Names.CASH), self.tr("Signed"), ways, place="signed"),
            self._line("witness", Names.CASH, self.tr("Witness")),
        ]
        fields[2].show_value(SignedHow.HAND)
        client_id = uuid.uuid4().hex
        text = self.tr("A short city fare only, against signature; the receipt is printed.")

        def pay(values: Mapping[str, Any]) -> None:
            say = self._say_done()

            def paid(payment_id: int) -> None:
                say(self.tr("Cash paid."))
                self._desk.do(self._panel, CashPaper(payment_id), self.printed.emit)

            deed = PayCash(
                record.line.stay_id,
                client_id,
                values["amount_fen"] or 0,
                values["purpose"] or "",
                values["signed"] or SignedHow.HAND,
                values["witness"] or "",
            )
            self._desk.do(self._panel, deed, paid)

        title = self.tr("Pay a city fare in cash")
        self._open(
            DeedForm(Names.CASH + "_form", title, text, fields, self.tr("Pay and print")), pay
        )
