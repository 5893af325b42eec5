"""The forms of what is done about a bill as a whole: submit, approve, payers, dispute, reject."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from station.desktop.choices import ChoiceField
from station.desktop.deed_form import DeedForm
from station.desktop.fields import Field, LineField
from station.desktop.typed_fields import MoneyField
from station.domain.bill_findings import FindingWeight
from station.domain.claim_records import ClaimSaved, ReviewSheetRecord
from station.domain.claims import CutReason, PayerKind
from station.usecases.claims import SubmitReview
from station.usecases.claims_steps import (
    AnswerDispute,
    ApproveBill,
    DisputeBill,
    NameLetter,
    RejectBill,
    RestoreBill,
    ReturnBill,
    SetPayers,
)
from station.usecases.work import Write
from station.wording import shown
from station.wording.finding_words import finding_words
from station.wording.naming import named

_PAYERS = (
    PayerKind.INSURANCE,
    PayerKind.MEDICAL_AID,
    PayerKind.EMERGENCY_FUND,
    PayerKind.FAMILY,
)
Said = Mapping[str, Any]
Make = Callable[[int], Write[ClaimSaved]]
"""Makes a deed from the version of the bill that it is done to."""


class BillForms(QObject):
    """Each opens in the panel; what was filled in becomes a deed that is sent."""

    opens = Signal(object)
    """The `DeedForm` to show."""
    sends = Signal(object, str)
    """A `Make`, and what is said when it is done."""

    def submit(self, record: ReviewSheetRecord) -> None:
        """Finish the review: what speaks against the whole bill asks for a word."""
        bill_id = record.sheet.summary.id
        against = [f for f in record.bill_findings if f.weight is FindingWeight.FAULT]
        if not against:
            self.sends.emit(lambda version: SubmitReview(bill_id, version), self.tr("Reviewed."))
            return
        found = "；".join(finding_words(each.code, each.evidence) for each in against)
        words = self.tr("Against the whole bill speaks: {found}. What was done about it?")
        self._open(
            "submit",
            self.tr("Finish the review"),
            words.format(found=found),
            [self._text("submit", "note", self.tr("Note"))],
            self.tr("Finish"),
            lambda said: lambda version: SubmitReview(bill_id, version, said["note"] or ""),
            self.tr("Reviewed."),
        )

    def approve(self, record: ReviewSheetRecord) -> None:
        """Approve for payment, as somebody who had no part in the review."""
        bill_id, money = record.sheet.summary.id, record.money
        words = self.tr("The rescue funds pay {amount}. Who has reviewed a bill cannot approve it.")
        self._open(
            "approve",
            self.tr("Approve for payment"),
            words.format(amount=shown.money(money.payable_fen)),
            [self._text("approve", "reason", self.tr("Remark"))],
            self.tr("Approve"),
            lambda said: lambda version: ApproveBill(bill_id, version, said["reason"] or ""),
            self.tr("Approved for payment."),
        )

    def letter(self, record: ReviewSheetRecord) -> None:
        """Say which letter a bill is for that names none, or a wrong one."""
        bill_id = record.sheet.summary.id
        self._open(
            "letter",
            self.tr("Which letter is the bill for?"),
            self.tr("What the hospital wrote is kept; the bill is checked anew at once."),
            [
                self._text("letter", "letter", self.tr("Letter")),
                self._text("letter", "reason", self.tr("How it is known")),
            ],
            self.tr("Write down"),
            lambda said: (
                lambda version: NameLetter(
                    bill_id, version, said["letter"] or "", said["reason"] or ""
                )
            ),
            self.tr("The letter is named; the bill was checked anew."),
        )

    def payers(self, record: ReviewSheetRecord) -> None:
        """State who pays before the rescue funds."""
        bill_id = record.sheet.summary.id
        fields: list[Field] = []
        for payer in _PAYERS:
            field = MoneyField(f"bills_payers_{payer.value}", named(payer), place=payer.value)
            if record.money.shares[payer]:
                field.show_value(record.money.shares[payer])
            fields.append(field)
        fields.append(self._text("payers", "reference", self.tr("Paper")))

        def make(said: Said) -> Make:
            shares = {p: said[p.value] for p in _PAYERS if said[p.value] is not None}
            return lambda version: SetPayers(bill_id, version, shares, said["reference"] or "")

        self._open(
            "payers",
            self.tr("Who pays before the rescue funds"),
            self.tr("Empty fields follow the bill; the rescue funds pay what is left."),
            fields,
            self.tr("Write down"),
            make,
            self.tr("The payers are written down."),
        )

    def give_back(self, record: ReviewSheetRecord) -> None:
        """Give the bill back to the review, with the reason."""
        bill_id = record.sheet.summary.id
        self._open(
            "return",
            self.tr("Give back to the review"),
            self.tr("The lines can be decided anew; what was decided stays until then."),
            [self._text("return", "reason", self.tr("Reason"))],
            self.tr("Give back"),
            lambda said: lambda version: ReturnBill(bill_id, version, said["reason"] or ""),
            self.tr("Given back to the review."),
        )

    def dispute(self, record: ReviewSheetRecord) -> None:
        """Take down that the hospital does not agree."""
        bill_id, mark = record.sheet.summary.id, uuid.uuid4().hex
        self._open(
            "dispute",
            self.tr("The hospital does not agree"),
            self.tr("The bill waits until the station has answered."),
            [
                self._text("dispute", "letter", self.tr("Its letter")),
                self._text("dispute", "text", self.tr("It says")),
            ],
            self.tr("Write down"),
            lambda said: (
                lambda _version: DisputeBill(
                    mark, bill_id, said["letter"] or "", said["text"] or ""
                )
            ),
            self.tr("Written down; the bill waits for the answer."),
        )

    def answer(self, record: ReviewSheetRecord) -> None:
        """Answer the hospital's letter."""
        bill_id = record.sheet.summary.id
        options = [("yes", self.tr("Stands")), ("no", self.tr("Review again"))]
        stands = ChoiceField("bills_answer_stands", self.tr("Decision"), options, place="stands")
        stands.show_value("yes")
        self._open(
            "answer",
            self.tr("Answer the hospital"),
            self.tr("What stands goes back to where it was before the hospital's letter."),
            [
                stands,
                self._text("answer", "text", self.tr("Answer")),
                self._text("answer", "letter", self.tr("Our letter")),
            ],
            self.tr("Answer"),
            lambda said: (
                lambda version: AnswerDispute(
                    bill_id,
                    version,
                    said["stands"] == "yes",
                    said["text"] or "",
                    said["letter"] or "",
                )
            ),
            self.tr("The answer is written down."),
        )

    def reject(self, record: ReviewSheetRecord) -> None:
        """Reject the bill as a whole."""
        bill_id = record.sheet.summary.id
        found = [CutReason.of(each.code) for each in record.bill_findings]
        reasons = list(dict.fromkeys((*found, CutReason.NO_LETTER, CutReason.OTHER)))[:5]
        options = [(reason.value, named(reason)) for reason in reasons]
        reason = ChoiceField(
            "bills_reject_reason", self.tr("Reason"), options, place="reason", columns=1
        )
        reason.show_value(options[0][0])
        self._open(
            "reject",
            self.tr("Reject the bill"),
            self.tr("Nothing of it is paid. It can be taken up again once."),
            [reason, self._text("reject", "note", self.tr("Note"))],
            self.tr("Reject"),
            lambda said: (
                lambda version: RejectBill(
                    bill_id, version, CutReason(said["reason"] or "other"), said["note"] or ""
                )
            ),
            self.tr("Rejected."),
        )

    def restore(self, record: ReviewSheetRecord) -> None:
        """Let a rejected bill go on as a new one."""
        bill_id = record.sheet.summary.id
        self._open(
            "restore",
            self.tr("Take the bill up again"),
            self.tr("It goes on as a new bill, once; this one stays as it is."),
            [self._text("restore", "reason", self.tr("Reason"))],
            self.tr("Take up"),
            lambda said: lambda version: RestoreBill(bill_id, version, said["reason"] or ""),
            self.tr("It goes on as a new bill."),
        )

    @staticmethod
    def _text(form: str, place: str, words: str) -> LineField:
        return LineField(f"bills_{form}_{place}", words, place=place)

    def _open(  # noqa: PLR0917  heading, meaning, fields and verb belong together
        self,
        form: str,
        title: str,
        text: str,
        fields: Sequence[Field],
        act: str,
        make: Callable[[Said], Make],
        words: str,
    ) -> None:
        box = DeedForm(f"bills_{form}_form", title, text, fields, act)
        box.acted.connect(lambda said: self.sends.emit(make(said), words))
        self.opens.emit(box)
