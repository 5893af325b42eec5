"""The return-home voucher: draft, check, approve, issue, make void, replace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Weight
from station.domain.seals import SlipClaims
from station.domain.voucher_records import VoucherSaved
from station.domain.voucher_rules import (
    alone_problems,
    approval_problems,
    approver_problems,
    draft_problems,
    issue_problems,
)
from station.domain.vouchers import (
    STEPS,
    PaperWhereabouts,
    VoucherState,
    VoucherStep,
    VoucherTerms,
    VoucherTrouble,
    in_the_way,
    step_problem,
    voucher_number,
)
from station.exchange.seal import new_nonce, sign_slip
from station.storage import numbers, vouchers
from station.storage.stays import Stay
from station.storage.vouchers import Voucher, VoucherEvent
from station.usecases import files, signing_keys
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.voucher_facts import gather, stay_of, traveller
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class VoucherCheck(Read[tuple[Problem, ...]]):
    """What would speak against a voucher with these terms? Stops, reasons asked for, hints."""

    needs: ClassVar = Permission.VOUCHERS_SEE
    stay_id: int
    terms: VoucherTerms
    voucher_id: int | None = None

    def run(self, work: Work) -> tuple[Problem, ...]:
        stay = stay_of(work, self.stay_id)
        files.keep(work, stay.person_id, "stay_id")
        facts = gather(work, stay, self.terms, but=self.voucher_id)
        return draft_problems(facts, work.policy, work.today)


@dataclass(frozen=True, slots=True)
class DraftVoucher(Write[VoucherSaved]):
    """Write a voucher for a resident; the same form (`client_id`) sent twice is one voucher.

    `reason` is asked for by problems of weight REASON. A voucher of the same person whose days
    are over makes way.
    """

    needs: ClassVar = Permission.VOUCHERS_WRITE
    stay_id: int
    client_id: str
    terms: VoucherTerms
    reason: str = ""

    def run(self, work: Work) -> VoucherSaved:
        stay = stay_of(work, self.stay_id, lock=True)
        work.about(person_id=stay.person_id, stay_id=stay.id)
        if known := vouchers.by_client_id(work.session, self.client_id):
            return _repeated(known, stay)
        _lapse(work, stay.person_id)
        hints = _refuse_draft(work, stay, self.terms, self.reason)
        row = Voucher(
            client_id=self.client_id,
            stay_id=stay.id,
            person_id=stay.person_id,
            reason=self.reason.strip(),
            written_at=work.now,
            written_by_id=work.clerk.id,
        )
        vouchers.put_terms(work.session, row, self.terms)
        note(work, row, VoucherStep.WRITTEN, note=row.reason)
        return saved(work, row, hints)


@dataclass(frozen=True, slots=True)
class ChangeDraft(Write[VoucherSaved]):
    """Write the terms anew; an approved voucher has to be approved again."""

    needs: ClassVar = Permission.VOUCHERS_WRITE
    voucher_id: int
    version: int
    terms: VoucherTerms
    reason: str = ""

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id, VoucherStep.CHANGED, self.version)
        stay = stay_of(work, row.stay_id)
        hints = _refuse_draft(work, stay, self.terms, self.reason, but=row.id)
        row.reason = self.reason.strip()
        row.written_at, row.written_by_id = work.now, work.clerk.id
        row.approved_at = row.approved_by_id = None
        vouchers.put_terms(work.session, row, self.terms)
        take(work, row, VoucherStep.CHANGED, note=row.reason)
        return saved(work, row, hints)


@dataclass(frozen=True, slots=True)
class ApproveVoucher(Write[VoucherSaved]):
    """Approve a voucher that somebody else has written."""

    needs: ClassVar = Permission.VOUCHERS_APPROVE
    voucher_id: int
    version: int

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id, VoucherStep.APPROVED, self.version)
        own = approver_problems(work.clerk.id, vouchers.writers(work.session, row.id))
        found = _approval_problems(work, row)
        _refuse((*own, *in_the_way(found, row.reason)))
        row.approved_at, row.approved_by_id = work.now, work.clerk.id
        take(work, row, VoucherStep.APPROVED)
        return saved(work, row, _hints(found))


@dataclass(frozen=True, slots=True)
class IssueVoucher(Write[VoucherSaved]):
    """Give an approved voucher its number and its seal; printing is a deed of its own.

    `reason` is why there is no photograph, when there is none.
    """

    needs: ClassVar = Permission.VOUCHERS_ISSUE
    voucher_id: int
    version: int
    reason: str = ""

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id, VoucherStep.ISSUED, self.version)
        found = _approval_problems(work, row)
        here = issue_problems(traveller(work, stay_of(work, row.stay_id)))
        _refuse((*in_the_way(found, row.reason), *in_the_way(here, self.reason)))
        _seal(work, row)
        take(work, row, VoucherStep.ISSUED, note=self.reason.strip())
        return saved(work, row, _hints(found))


@dataclass(frozen=True, slots=True)
class VoidVoucher(Write[VoucherSaved]):
    """Take a voucher back before it was exchanged; an issued one goes on the withdrawal list.

    `paper` says where the slip of an issued voucher is.
    """

    needs: ClassVar = Permission.VOUCHERS_VOID
    voucher_id: int
    version: int
    reason: str
    paper: PaperWhereabouts | None = None

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id, VoucherStep.VOIDED, self.version)
        _refuse(_closing_problems(row, self.reason, self.paper))
        _close(work, row, self.reason, self.paper)
        take(work, row, VoucherStep.VOIDED, note=self.reason.strip())
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class ReplaceVoucher(Write[VoucherSaved]):
    """Issue a new voucher with the same terms for a slip that is lost or spoilt.

    It has its own number and code, the old one goes on the withdrawal list. A second person who
    may approve stands by it. Answers the new voucher.
    """

    needs: ClassVar = Permission.VOUCHERS_VOID
    voucher_id: int
    version: int
    client_id: str
    reason: str
    paper: PaperWhereabouts
    second: SecondClerk

    def run(self, work: Work) -> VoucherSaved:
        if known := vouchers.by_client_id(work.session, self.client_id):
            return saved(work, known)
        old = locked(work, self.voucher_id, VoucherStep.REPLACED, self.version)
        _refuse(_closing_problems(old, self.reason, self.paper))
        if work.today > old.valid_until:
            raise Refused(Problem(VoucherTrouble.DAYS_PAST, "voucher_id", {"today": work.today}))
        _refuse(alone_problems(traveller(work, stay_of(work, old.stay_id)), work.policy))
        leader = proven_second(work, self.second, Permission.VOUCHERS_APPROVE)
        _close(work, old, self.reason, self.paper)
        take(work, old, VoucherStep.REPLACED, note=self.reason.strip(), second_id=leader.id)
        work.session.flush()
        row = _copy(work, old, self.client_id)
        row.approved_at, row.approved_by_id = work.now, leader.id
        _seal(work, row)
        row.state = VoucherState.ISSUED
        note(work, row, VoucherStep.WRITTEN, note=self.reason.strip())
        note(work, row, VoucherStep.APPROVED, clerk_id=leader.id)
        note(work, row, VoucherStep.ISSUED, second_id=leader.id)
        return saved(work, row)


def locked(
    work: Work, voucher_id: int, step: VoucherStep | None = None, version: int | None = None
) -> Voucher:
    """The voucher of a deed, locked until the deed ends.

    Raises Refused when there is none or the step is not possible now, Conflict when it has
    another version than the desk has seen.
    """
    row = vouchers.find(work.session, voucher_id, lock=True)
    if row is None:
        raise Refused(Problem(VoucherTrouble.NOT_FOUND, "voucher_id"))
    work.about(person_id=row.person_id, stay_id=row.stay_id)
    if version is not None and row.version != version:
        raise Conflict("voucher")
    if step is not None and (problem := step_problem(step, row.state, lapsed=row.lapsed)):
        raise Refused(problem)
    return row


def take(work: Work, row: Voucher, step: VoucherStep, **facts: object) -> VoucherEvent:
    """Take a step: the state it leads to, and its event."""
    row.state = STEPS[step][1]
    return note(work, row, step, **facts)


def note(work: Work, row: Voucher | None, step: VoucherStep, **facts: object) -> VoucherEvent:
    """Write down an event; `facts` are columns of the event."""
    given = {"happened_at": work.now, "clerk_id": work.clerk.id, **facts}
    event = VoucherEvent(
        voucher_id=row.id if row else None, kind=step, entered_at=work.now, **given
    )
    work.session.add(event)
    return event


def saved(work: Work, row: Voucher, hints: tuple[Problem, ...] = ()) -> VoucherSaved:
    """What the desk needs to go on with a voucher."""
    work.session.flush()
    return VoucherSaved(row.id, row.version, row.state, row.number or "", hints)


def _repeated(row: Voucher, stay: Stay) -> VoucherSaved:
    if row.stay_id != stay.id:
        raise Conflict("voucher")
    return VoucherSaved(row.id, row.version, row.state, row.number or "")


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise Refused(problems)


def _hints(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.weight is not Weight.STOP)


def _refuse_draft(
    work: Work, stay: Stay, terms: VoucherTerms, reason: str, *, but: int | None = None
) -> tuple[Problem, ...]:
    """Refuse terms that the rules forbid; answers what deserves a look all the same."""
    facts = gather(work, stay, terms, but=but)
    found = draft_problems(facts, work.policy, work.today)
    _refuse(in_the_way(found, reason))
    return _hints(found)


def _approval_problems(work: Work, row: Voucher) -> tuple[Problem, ...]:
    terms = vouchers.terms_of(work.session, row)
    facts = gather(work, stay_of(work, row.stay_id), terms, but=row.id)
    return approval_problems(facts, work.policy, work.today)


def _lapse(work: Work, person_id: int) -> None:
    """Vouchers whose days are over do not count as live any more."""
    for row in vouchers.live(work.session, person_id, but=None):
        if row.valid_until < work.today:
            row.lapsed = True
    work.session.flush()


def _closing_problems(
    row: Voucher, reason: str, paper: PaperWhereabouts | None
) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if not reason.strip():
        found.append(Problem(VoucherTrouble.REASON_MISSING, "reason"))
    if row.serial and paper is None:
        found.append(Problem(VoucherTrouble.PAPER_UNKNOWN, "paper"))
    return tuple(found)


def _close(work: Work, row: Voucher, reason: str, paper: PaperWhereabouts | None) -> None:
    row.closed_at, row.closed_reason, row.closed_paper = work.now, reason.strip(), paper


def _copy(work: Work, old: Voucher, client_id: str) -> Voucher:
    """A voucher with the terms of another, written today."""
    row = Voucher(
        client_id=client_id,
        stay_id=old.stay_id,
        person_id=old.person_id,
        reason=old.reason,
        written_at=work.now,
        written_by_id=work.clerk.id,
        replaces_id=old.id,
    )
    terms = vouchers.terms_of(work.session, old)
    vouchers.put_terms(
        work.session, row, replace(terms, valid_from=max(terms.valid_from, work.today))
    )
    return row


def _seal(work: Work, row: Voucher) -> None:
    """Number and seal: what the paper and the window go by. A slip begins today at the earliest."""
    key = signing_keys.current(work)
    plate = signing_keys.name_plate(work)
    year, rides = work.today.year, vouchers.terms_of(work.session, row).rides
    row.valid_from = max(row.valid_from, work.today)
    claims = SlipClaims(
        station=plate.area,
        year=year,
        number=numbers.next_number(work.session, "voucher", str(year)),
        key_number=key.number,
        amount_fen=row.amount_fen,
        origin=rides[0].from_stop,
        destination=rides[-1].to_stop,
        valid_from=row.valid_from,
        end_day=row.valid_until,
        nonce=new_nonce(),
    )
    slip = sign_slip(claims, key)
    row.number = voucher_number(plate.short_name, year, claims.number)
    row.serial, row.nonce, row.key_number = claims.serial, claims.nonce, key.number
    row.code, row.short_code = slip.text, slip.short_code
    row.issued_at, row.issued_by_id = work.now, work.clerk.id
