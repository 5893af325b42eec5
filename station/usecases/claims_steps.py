"""What happens to a bill beside the review of its lines, up to approval for payment."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import inspect, select

from station.domain.bill_records import BillState
from station.domain.claim_records import ClaimSaved
from station.domain.claim_steps import OPEN, BillStepKind, PatientAnswer
from station.domain.claims import (
    ClaimTrouble,
    CutReason,
    PayerKind,
    approval_problems,
    share_problems,
)
from station.domain.letters import letter_key
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import bills, bills_lists, claims, letters
from station.storage.base import Row, Values, add_all, add_one
from station.storage.bills import HospitalBill, HospitalBillLine
from station.storage.claims import PayerShare
from station.usecases.bill_facts import check_stored
from station.usecases.claim_bills import locked_bill, put_step, reopen_lines, saved
from station.usecases.claims import start
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class AskPatient(Write[ClaimSaved]):
    """Write down what the patient says: was it done? A line that they deny is open again.

    A review that was finished begins anew with it.

    `line_ids` are the lines that were asked about, none for the stay as a whole.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    client_id: str
    bill_id: int
    answer: PatientAnswer
    text: str = ""
    line_ids: tuple[int, ...] = ()
    happened_at: datetime | None = None

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id)
        if claims.step_by_client_id(work.session, _marks(self)[0]) is not None:
            return saved(work, row)
        lines = bills.stored_lines(work.session, [row.id])[row.id]
        if not {each.id for each in lines} >= set(self.line_ids):
            raise Refused(Problem(ClaimTrouble.LINE_UNKNOWN, "line_ids"))
        denied = self.answer is PatientAnswer.DENIED and bool(self.line_ids)
        for mark, line_id in zip(_marks(self), self.line_ids or (None,), strict=True):
            said = {"line_id": line_id, "answer": self.answer, "text": self.text.strip()}
            when = {"client_id": mark, "happened_at": self.happened_at}
            anew = denied and row.state is BillState.REVIEWED
            after = BillState.IN_REVIEW if anew else None
            put_step(work, row, BillStepKind.ASKED, after=after, **said, **when)
        if denied and row.state in OPEN:
            start(work, row)
            reasons = dict.fromkeys(self.line_ids, CutReason.DENIED_BY_PATIENT)
            reopen_lines(work, row.id, reasons)
        return saved(work, row)


def _marks(asked: AskPatient) -> list[str]:
    """The mark of each step that an asking writes."""
    return [f"{asked.client_id}-{n}" for n in range(max(len(asked.line_ids), 1))]


@dataclass(frozen=True, slots=True)
class NameLetter(Write[ClaimSaved]):
    """Say which letter a bill is for that names none, or a wrong one; it is checked anew.

    What the hospital wrote stays with the step. Raises Refused for a letter that is not there.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    letter: str
    reason: str

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        text = said(self.reason, "reason")
        key = letter_key(self.letter)
        letter = letters.by_numbers(work.session, {key}, withdrawn=False).get(key)
        if letter is None:
            data = {"letter": self.letter}
            raise Refused(Problem(ClaimTrouble.LETTER_UNKNOWN, "letter", data))
        work.about(person_id=letter.person_id, stay_id=letter.stay_id)
        put_step(work, row, BillStepKind.LETTER_NAMED, reference=row.letter_text, text=text)
        row.letter_text = letter.number
        work.session.flush()
        check_stored(work, [row.id])
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class SetPayers(Write[ClaimSaved]):
    """State who pays how much of a bill beside the rescue funds, which pay what is left.

    `shares` are fen by payer; who is not named pays what stands on the bill, or what is theirs
    from the day on which the help ended. None at all takes back what was stated.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    shares: Mapping[PayerKind, int]
    reference: str = ""
    note: str = ""

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        money = claims.moneys(work.session, [row.id])[row.id]
        if found := share_problems(money.approved_fen + money.pending_fen, self.shares):
            raise Refused(found)
        said = {"text": self.note.strip(), "reference": self.reference.strip()}
        step = put_step(work, row, BillStepKind.PAYERS, **said)
        shares: list[Values] = [
            {"step_id": step.id, "payer": payer, "amount_fen": amount}
            for payer, amount in self.shares.items()
        ]
        add_all(work.session, PayerShare, shares)
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class ApproveBill(Write[ClaimSaved]):
    """Approve a reviewed or audited bill for payment, as somebody who had no part in the review.

    A bill without a letter, or of which the rescue funds pay nothing, cannot be approved; one
    that would be paid above what the hospital asks for, or against which something grave speaks,
    asks for a `reason`. What is payable then is kept with the step.
    """

    needs: ClassVar = Permission.CLAIMS_APPROVE
    bill_id: int
    version: int
    reason: str = ""

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        money = claims.moneys(work.session, [row.id])[row.id]
        step = put_step(
            work,
            row,
            BillStepKind.APPROVED,
            text=self.reason.strip(),
            amount_fen=money.payable_fen,
        )
        against = {
            each.code for each in bills_lists.findings(work.session, [row.id]) if each.line is None
        }
        found = list(approval_problems(money, against, has_reason=bool(step.text)))
        if work.clerk.id in claims.deciders(work.session, row.id):
            found.append(Problem(ClaimTrouble.SAME_PERSON, "bill_id"))
        if found:
            raise Refused(found)
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class ReturnBill(Write[ClaimSaved]):
    """Give a bill back to the review, with the reason: before approval, or after it."""

    needs: ClassVar = Permission.CLAIMS_APPROVE
    bill_id: int
    version: int
    reason: str

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        put_step(work, row, BillStepKind.RETURNED, text=said(self.reason, "reason"))
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class DisputeBill(Write[ClaimSaved]):
    """Take down that the hospital does not agree: the number of its letter, and what it says.

    The bill waits for the station's answer. `happened_at` is when the letter came.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    client_id: str
    bill_id: int
    letter: str
    text: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id)
        if claims.step_by_client_id(work.session, self.client_id) is None:
            put_step(
                work,
                row,
                BillStepKind.DISPUTED,
                client_id=self.client_id,
                reference=self.letter.strip(),
                text=said(self.text, "text"),
                happened_at=self.happened_at,
            )
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class AnswerDispute(Write[ClaimSaved]):
    """Answer the hospital: the decision stands, or the review begins anew.

    What stands goes back to where it was before the hospital's letter, approval and all; it
    cannot stand where a check has opened lines in the meantime.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    stands: bool
    text: str
    letter: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        before = claims.state_before(work.session, row.id, BillStepKind.DISPUTED)
        pending = claims.moneys(work.session, [row.id])[row.id].pending
        if self.stands and pending:
            raise Refused(Problem(ClaimTrouble.LINES_PENDING, "stands", {"count": pending}))
        put_step(
            work,
            row,
            BillStepKind.ANSWERED,
            reference=self.letter.strip(),
            text=said(self.text, "text"),
            happened_at=self.happened_at,
            after=before if self.stands and row.state is BillState.DISPUTED else None,
        )
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class RejectBill(Write[ClaimSaved]):
    """Reject a bill as a whole, with the reason: the station pays nothing of it."""

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    reason: CutReason
    note: str

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        text = said(self.note, "note")
        put_step(work, row, BillStepKind.REJECTED, reason=self.reason, text=text)
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class RestoreBill(Write[ClaimSaved]):
    """Let a rejected bill go on as a new one, once: the hospital has mended what was wrong.

    The answer is the new bill, checked by the machine and decided about by nobody; the rejected
    one stays as it was. A bill that has come back so is not restored a second time.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    bill_id: int
    version: int
    reason: str

    def run(self, work: Work) -> ClaimSaved:
        row = locked_bill(work, self.bill_id, self.version)
        text = said(self.reason, "reason")
        if claims.state_before(work.session, row.id, BillStepKind.CAME_BACK) is not None:
            raise Refused(Problem(ClaimTrouble.RESTORED_BEFORE, "bill_id"))
        step = put_step(work, row, BillStepKind.RESTORED, text=text)
        new = _copy(work, row)
        step.other_bill_id = new.id
        put_step(work, new, BillStepKind.CAME_BACK, text=text, other_bill_id=row.id)
        check_stored(work, [new.id])
        return saved(work, new)


def _copy(work: Work, row: HospitalBill) -> HospitalBill:
    """The same bill with the same lines as a new row; nothing was decided about it."""
    mark = hashlib.sha256(f"{row.client_id} restored".encode()).hexdigest()
    about = {
        "client_id": mark,
        "state": BillState.CHECKED,
        "entered_at": work.now,
        "clerk_id": work.clerk.id,
    }
    new = add_one(work.session, HospitalBill, {**_values(row), **about, "version": 1})
    of_bill = select(HospitalBillLine).where(HospitalBillLine.bill_id == row.id)
    lines = work.session.scalars(of_bill.order_by(HospitalBillLine.position))
    copied = [{**_values(line), "bill_id": new.id} for line in lines]
    add_all(work.session, HospitalBillLine, copied)
    return new


def _values(row: Row) -> Values:
    """The columns of a row without its id."""
    names = [column.key for column in inspect(type(row)).columns]
    return {name: getattr(row, name) for name in names if name != "id"}


def said(text: str, place: str) -> str:
    """A text that has to be there; raises Refused."""
    if not text.strip():
        raise Refused(Problem(ClaimTrouble.TEXT_MISSING, place))
    return text.strip()
