"""After the slip: the ticket, the journey, the money that comes back; and the small city fare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import ClassVar

from station.domain.belongings import SignedHow, signature_problems
from station.domain.cash_box import CashTrouble
from station.domain.leaving_case import HANDBOOK
from station.domain.moments import is_before
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.seals import UsedSlip
from station.domain.stays import StepMoment, moment_problems
from station.domain.voucher_records import VoucherSaved
from station.domain.voucher_rules import (
    SlipTerms,
    alone_problems,
    cash_problems,
    exchange_problems,
    refund_problems,
    stay_problems,
)
from station.domain.vouchers import (
    SPENT_STATES,
    VoucherStep,
    VoucherTrouble,
    in_the_way,
    step_problem,
)
from station.storage import cash_box, numbers, vouchers
from station.storage.vouchers import CashPayment, Voucher, VoucherEvent
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.cash_box import hold, require
from station.usecases.voucher_facts import stay_of, traveller
from station.usecases.vouchers import locked, saved, take
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class ExchangeVoucher(Write[VoucherSaved]):
    """A ticket was handed out for a slip. The same ticket told again changes nothing.

    Above the slip's limit a `reason` is asked for, and a leader: the clerk or the `second`.
    """

    needs: ClassVar = Permission.VOUCHERS_EXCHANGE
    voucher_id: int
    window: str
    ticket: str
    train: str
    amount_fen: int
    happened_at: datetime | None = None
    reason: str = ""
    second: SecondClerk | None = None

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id)
        if row.state in SPENT_STATES:
            _refuse_other_ticket(work, row, self.ticket)
            return saved(work, row)
        ticket = self._ticket(work, row)
        found = exchange_problems(slip_terms(row), ticket, work.now)
        impossible = step_problem(VoucherStep.EXCHANGED, row.state, lapsed=row.lapsed)
        if problems := in_the_way(found, self.reason) or (impossible and (impossible,)):
            raise Refused(problems)
        above = any(problem.weight is Weight.REASON for problem in found)
        leader_id = _leader(work, self.second) if above else None
        event = hand_out(work, row, ticket)
        event.note, event.second_id = self.reason.strip(), leader_id
        return saved(work, row)

    def _ticket(self, work: Work, row: Voucher) -> UsedSlip:
        return UsedSlip(
            serial=row.serial or "",
            nonce=row.nonce or b"",
            at=self.happened_at or work.now,
            window=self.window.strip(),
            ticket=self.ticket.strip(),
            train=self.train.strip(),
            amount_fen=self.amount_fen,
        )


@dataclass(frozen=True, slots=True)
class ConfirmTravel(Write[VoucherSaved]):
    """The person has travelled or arrived; `confirmed_by` says who said so, and how."""

    needs: ClassVar = Permission.VOUCHERS_EXCHANGE
    voucher_id: int
    version: int
    confirmed_by: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id, VoucherStep.TRAVELLED, self.version)
        at = self.happened_at or work.now
        problems = list(_moment_problems(row, at, work.now))
        if not self.confirmed_by.strip():
            problems.append(Problem(VoucherTrouble.CONFIRMED_BY_MISSING, "confirmed_by"))
        if problems:
            raise Refused(problems)
        take(work, row, VoucherStep.TRAVELLED, happened_at=at, note=self.confirmed_by.strip())
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class RefundVoucher(Write[VoucherSaved]):
    """The ticket was given back: the money returns to the paying account, never to a person.

    `account` is where it was seen to arrive; any other than the voucher's own is refused.
    """

    needs: ClassVar = Permission.VOUCHERS_EXCHANGE
    voucher_id: int
    version: int
    amount_fen: int
    account: str
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> VoucherSaved:
        row = locked(work, self.voucher_id, VoucherStep.REFUNDED, self.version)
        at = self.happened_at or work.now
        problems = (
            *refund_problems(self.amount_fen, self.account, row.exchanged_fen, row.account),
            *_moment_problems(row, at, work.now),
        )
        if problems:
            raise Refused(problems)
        row.refunded_fen = self.amount_fen
        take(
            work,
            row,
            VoucherStep.REFUNDED,
            happened_at=at,
            amount_fen=self.amount_fen,
            account=row.account,
            note=self.note.strip(),
        )
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class PayCash(Write[int]):
    """Pay a short city fare in cash against signature; answers the payment.

    The limit counts for the whole stay. Whoever may not travel alone gets none. 民发〔2014〕132号.
    """

    needs: ClassVar = Permission.VOUCHERS_ISSUE
    stay_id: int
    client_id: str
    amount_fen: int
    purpose: str
    signed: SignedHow
    witness: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        stay = stay_of(work, self.stay_id, lock=True)
        work.about(person_id=stay.person_id, stay_id=stay.id)
        if known := vouchers.cash_by_client_id(work.session, self.client_id):
            return known.id
        self._refuse(work, vouchers.cash_paid_fen(work.session, stay.id))
        facts, paid_at = traveller(work, stay), self.happened_at or work.now
        self._refuse_twice(work, paid_at)
        if problems := (
            *stay_problems(facts),
            *alone_problems(facts, work.policy),
            *moment_problems(StepMoment(paid_at, work.now, stay.admitted_at)),
        ):
            raise Refused(problems)
        year = work.today.year
        number = numbers.next_number(work.session, "cash", str(year))
        row = CashPayment(
            client_id=self.client_id,
            number=f"{year}-{number:04}",
            stay_id=stay.id,
            person_id=stay.person_id,
            amount_fen=self.amount_fen,
            purpose=self.purpose.strip(),
            signed=self.signed,
            witness=self.witness.strip(),
            happened_at=paid_at,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row.id

    def _refuse_twice(self, work: Work, paid_at: datetime) -> None:
        """One fare a day, and no more than the box holds where the station keeps one."""
        begins = datetime.combine(paid_at.date(), time())
        if cash_box.paid_between(work.session, self.stay_id, begins, begins + timedelta(days=1)):
            raise Refused(Problem(CashTrouble.PAID_TODAY, "stay_id", rule=HANDBOOK))
        if cash_box.is_used(work.session):
            hold(work)
            require(work, self.amount_fen)

    def _refuse(self, work: Work, paid_fen: int) -> None:
        problems = (
            *cash_problems(self.amount_fen, paid_fen, self.purpose, work.policy),
            *signature_problems(self.signed, self.witness),
        )
        if problems:
            raise Refused(problems)


def slip_terms(row: Voucher) -> SlipTerms:
    """What a ticket for this voucher is measured against."""
    return SlipTerms(row.state, row.amount_fen, row.valid_from, row.valid_until)


def hand_out(work: Work, row: Voucher, ticket: UsedSlip) -> VoucherEvent:
    """Take the step of the exchange; whether it may be taken has been asked before."""
    row.exchanged_at, row.exchanged_fen = ticket.at, ticket.amount_fen
    return take(work, row, VoucherStep.EXCHANGED, **ticket_columns(ticket))


def ticket_columns(ticket: UsedSlip) -> dict[str, object]:
    """A handed out ticket as columns of an event."""
    return {
        "serial": ticket.serial,
        "happened_at": ticket.at,
        "window": ticket.window,
        "ticket": ticket.ticket,
        "line": ticket.train,
        "amount_fen": ticket.amount_fen,
    }


def _refuse_other_ticket(work: Work, row: Voucher, ticket: str) -> None:
    spent = vouchers.last_event(work.session, row.id, VoucherStep.EXCHANGED)
    assert spent is not None
    if spent.ticket != ticket.strip():
        data = {"at": spent.happened_at, "window": spent.window, "ticket": spent.ticket}
        raise Refused(Problem(VoucherTrouble.ALREADY_EXCHANGED, "voucher_id", data))


def _leader(work: Work, second: SecondClerk | None) -> int | None:
    """Who stands by an exception: the clerk, when a leader, or the second person."""
    if Permission.VOUCHERS_APPROVE in work.clerk.permissions:
        return work.clerk.id
    if second is None:
        raise Refused(Problem(VoucherTrouble.LEADER_NEEDED, "second"))
    return proven_second(work, second, Permission.VOUCHERS_APPROVE).id


def _moment_problems(row: Voucher, at: datetime, now: datetime) -> tuple[Problem, ...]:
    """Nothing happens tomorrow, nor before the ticket was handed out."""
    if at > now:
        return (Problem(VoucherTrouble.IN_FUTURE, "happened_at", {"now": now}),)
    if row.exchanged_at is not None and is_before(at, row.exchanged_at):
        data = {"last": row.exchanged_at}
        return (Problem(VoucherTrouble.BEFORE_LAST_STEP, "happened_at", data),)
    return ()
