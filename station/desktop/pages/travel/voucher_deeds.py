"""What can be done with a voucher, and the form each deed opens."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from station.desktop.controls.travel import Travel as Names
from station.desktop.deed_form import DeedForm
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.pages.travel import slip_words
from station.desktop.pages.travel.deed_desk import second_of
from station.desktop.pages.travel.window_deeds import WindowDeeds
from station.desktop.parts import Button
from station.domain.voucher_records import VoucherRecord, VoucherSaved
from station.domain.vouchers import PaperWhereabouts, VoucherStanding
from station.usecases.voucher_papers import VoucherPaper, VoucherPrint
from station.usecases.voucher_travel import (
    ConfirmTravel,
    ExchangeVoucher,
    PayCash,
    RefundVoucher,
)
from station.usecases.vouchers import ApproveVoucher, IssueVoucher, ReplaceVoucher, VoidVoucher
from station.usecases.work import UseCase

S = VoucherStanding
_GONE = frozenset({S.EXPIRED, S.VOID, S.REPLACED})
"""Nobody may hand out a ticket any more; what a window did all the same is written down."""
_VERBS: Mapping[VoucherStanding, tuple[str, ...]] = {
    S.DRAFT: ("void", "approve"),
    S.APPROVED: ("void", "issue"),
    S.ISSUED: ("void", "replace", "cash", "print", "exchange"),
    S.EXPIRED: ("void", "exchange"),
    S.EXCHANGED: ("refund", "confirm"),
    S.VOID: ("exchange",),
    S.REPLACED: ("exchange",),
}
_NEEDS: Mapping[str, type[UseCase[Any]]] = {
    "void": VoidVoucher,
    "replace": ReplaceVoucher,
    "approve": ApproveVoucher,
    "issue": IssueVoucher,
    "print": VoucherPaper,
    "cash": PayCash,
    "exchange": ExchangeVoucher,
    "confirm": ConfirmTravel,
    "refund": RefundVoucher,
}


class Deeds(WindowDeeds):
    """Buttons by standing and rights; a deed without questions is done at once."""

    _issued_last: VoucherRecord | None = None

    def buttons(self, record: VoucherRecord) -> tuple[str, list[Button]]:
        """What this clerk can do now, the likeliest last; and why not more, in a sentence."""
        standing = record.line.standing
        verbs = [v for v in _VERBS.get(standing, ()) if self._desk.may(_NEEDS[v])]
        if not record.terms.cash_fen:
            verbs = [verb for verb in verbs if verb != "cash"]
        if standing in _GONE and not record.serial:
            verbs = [verb for verb in verbs if verb != "exchange"]
        why_not = ""
        if standing is S.DRAFT and record.written_by == self._desk.clerk.name:
            verbs = [verb for verb in verbs if verb != "approve"]
            why_not = self.tr("Waits for approval by somebody else; it stands on their list.")
        elif standing is S.DRAFT and "approve" not in verbs:
            why_not = self.tr("Waits for approval by a leader; it stands on their list.")
        elif standing is S.APPROVED and "issue" not in verbs:
            why_not = self.tr("Approved; the travel clerk issues it.")
        last = verbs[-1] if verbs else ""
        return why_not, [self._button(verb, record, main=verb == last) for verb in verbs]

    def _button(self, verb: str, record: VoucherRecord, *, main: bool) -> Button:
        gone = record.line.standing in _GONE
        words = {
            "void": self.tr("Make void…"),
            "replace": self.tr("Replace…"),
            "approve": self.tr("Approve"),
            "issue": self.tr("Issue and print"),
            "print": self.tr("Print again") if record.prints else self.tr("Print"),
            "cash": self.tr("Pay cash…"),
            "exchange": self.tr("Exchanged all the same…") if gone else self.tr("Exchange…"),
            "confirm": self.tr("Confirm the journey…"),
            "refund": self.tr("Refund…"),
        }
        names = {
            "void": Names.VOID,
            "replace": Names.REPLACE,
            "approve": Names.APPROVE,
            "issue": Names.ISSUE,
            "print": Names.PRINT,
            "cash": Names.CASH,
            "exchange": Names.EXCHANGE,
            "confirm": Names.CONFIRM,
            "refund": Names.REFUND,
        }
        kind = "primary" if main and not (gone or verb == "void") else ""
        kind = "danger" if verb == "void" else kind
        does: Callable[[VoucherRecord], object] = getattr(self, f"_{verb}")
        return Button(names[verb], words[verb], kind, press=lambda: does(record))

    def _approve(self, record: VoucherRecord) -> None:
        deed = ApproveVoucher(record.line.id, record.line.version)
        self._do(deed, self.tr("Approved. Now it can be issued."))

    def _issue(self, record: VoucherRecord, reason: str = "") -> None:
        """Give number and seal, then print; a print that fails uses up no number."""

        def issued(saved: VoucherSaved) -> None:
            words = self.tr("Issued as {number}.").format(number=saved.number)
            say(words)
            self._print_slip(saved.id)

        say = self._say_done()
        self._issued_last = record
        deed = IssueVoucher(record.line.id, record.line.version, reason)
        self._desk.do(self._panel, deed, issued)

    def issue_without_photo(self) -> None:
        """Ask why the voucher that was to be issued last has no photograph, then issue it."""
        record = self._issued_last
        if record is None:
            return
        asked = Asked(
            self.tr("Issue without a photograph?"),
            self.tr("The window compares the holder with the photograph on the slip."),
            self.tr("Issue and print"),
            self.tr("Do not issue"),
            self.tr("The reason stays with the voucher."),
            reason=True,
            danger=False,
        )
        ask(self._panel, asked, lambda answer: self._issue(record, answer.reason))

    def _print(self, record: VoucherRecord) -> None:
        self._print_slip(record.line.id)

    def _print_slip(self, voucher_id: int) -> None:
        def drawn(papers: VoucherPrint) -> None:
            self.printed.emit(papers.slip)
            self.printed_too.emit([sheet for sheet in (papers.transfer, papers.letter) if sheet])
            say("")

        say = self._say_done()
        self._desk.do(self._panel, VoucherPaper(voucher_id), drawn)

    def _void(self, record: VoucherRecord) -> None:
        if not record.serial:
            self._ask_void(record, None)
            return
        self._open(
            DeedForm(Names.VOID + "_form", self.tr("Make the voucher void"),
                     self.tr("First say where the printed slip is."),
                     [self._whereabouts(Names.VOID, record)], self.tr("Go on…"), "danger"),
            lambda values: self._ask_void(record, values["paper"]),
        )  # fmt: skip

    def _ask_void(self, record: VoucherRecord, paper: PaperWhereabouts | None) -> None:
        asked = Asked(
            self.tr("Make voucher {number} void?").format(number=slip_words.number(record.line)),
            self._told(record),
            self.tr("Make this voucher void"),
            self.tr("Keep it"),
            self.tr("It goes on the list of withdrawn slips. It cannot come back; only a new one."),
            reason=True,
        )

        def void(answer: Answer) -> None:
            deed = VoidVoucher(record.line.id, record.line.version, answer.reason, paper)
            self._do(deed, self.tr("The voucher is void."))

        ask(self._panel, asked, void)

    def _replace(self, record: VoucherRecord) -> None:
        self._open(
            DeedForm(Names.REPLACE + "_form", self.tr("Replace the slip"),
                     self.tr("For a slip that is lost or spoilt: same terms, new number and code."),
                     [self._whereabouts(Names.REPLACE, record)], self.tr("Go on…")),
            lambda values: self._ask_replace(record, values["paper"]),
        )  # fmt: skip

    def _ask_replace(self, record: VoucherRecord, paper: PaperWhereabouts) -> None:
        asked = Asked(
            self.tr("Replace voucher {number}?").format(number=record.line.number),
            self._told(record),
            self.tr("Replace this voucher"),
            self.tr("Keep it"),
            self.tr("The old slip is worth nothing any more. Somebody who may approve signs here."),
            reason=True,
            second=True,
        )
        client_id = uuid.uuid4().hex

        def go(answer: Answer) -> None:
            say = self._say_done()

            def replaced(saved: VoucherSaved) -> None:
                say(self.tr("Replaced by {number}.").format(number=saved.number))
                self._print_slip(saved.id)

            deed = ReplaceVoucher(
                record.line.id,
                record.line.version,
                client_id,
                answer.reason,
                paper,
                second_of(answer),
            )
            self._desk.do(self._panel, deed, replaced)

        ask(self._panel, asked, go)
