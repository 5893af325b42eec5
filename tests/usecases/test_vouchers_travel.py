"""The ticket, the journey, the refund, the city fare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from station.domain.accounts import Clerk
from station.domain.belongings import BelongingTrouble, SignedHow
from station.domain.cash_box import CashTrouble
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayTrouble
from station.domain.voucher_records import VoucherFate, VoucherFilter
from station.domain.vouchers import (
    PaperWhereabouts,
    VoucherStanding,
    VoucherState,
    VoucherStep,
    VoucherTrouble,
)
from station.usecases.accounts import SecondClerk
from station.usecases.voucher_lists import MonthBalance, VoucherList, VoucherSheet
from station.usecases.voucher_travel import ConfirmTravel, ExchangeVoucher, PayCash, RefundVoucher
from station.usecases.vouchers import IssueVoucher, ReplaceVoucher, VoidVoucher
from tests.usecases.vouchers_desk import (
    ACCOUNT,
    LEADER,
    TICKET,
    TRAIN,
    WINDOW,
    race,
    travel_desk,
)

T = VoucherTrouble


@pytest.fixture
def desk(open_station, clerk, leader):
    return travel_desk(open_station, clerk, leader)


@pytest.fixture
def travel_clerk():
    """May exchange, may not approve."""
    return Clerk(1, "chen", "陈静", frozenset(Permission) - {Permission.VOUCHERS_APPROVE})


def refused(desk, deed, by=None):
    with pytest.raises(Refused) as caught:
        desk.do(deed, by)
    return [problem.code for problem in caught.value.problems]


def sheet(desk, saved):
    return desk.ask(VoucherSheet(saved.id))


def exchange(saved, **facts):
    return replace(ExchangeVoucher(saved.id, WINDOW, TICKET, TRAIN, 12600), **facts)


def test_a_slip_is_exchanged_once_with_window_ticket_train_and_amount(desk):
    issued = desk.issued(desk.resident())
    desk.do(exchange(issued, amount_fen=11800))
    record = sheet(desk, issued)
    event = record.events[-1]
    assert (record.line.standing, record.line.exchanged_fen) == (VoucherStanding.EXCHANGED, 11800)
    assert (event.kind, event.window, event.ticket) == (VoucherStep.EXCHANGED, WINDOW, TICKET)
    assert (event.line, event.amount_fen, event.serial) == (TRAIN, 11800, record.serial)


def test_the_same_ticket_told_again_changes_nothing_and_another_is_refused_with_the_first(desk):
    issued = desk.issued(desk.resident())
    desk.do(exchange(issued))
    assert desk.do(exchange(issued)).state is VoucherState.EXCHANGED
    with pytest.raises(Refused) as caught:
        desk.do(exchange(issued, ticket="E999"))
    (problem,) = caught.value.problems
    assert problem.code is T.ALREADY_EXCHANGED
    assert (problem.data["window"], problem.data["ticket"]) == (WINDOW, TICKET)
    assert len(sheet(desk, issued).events) == 4


@pytest.mark.parametrize(
    ("days", "expected"),
    [pytest.param(3, T.EXPIRED, id="after the last day"), pytest.param(2, None, id="on it")],
)
def test_the_day_of_the_exchange_decides_not_the_day_of_entry(desk, clock, days, expected):
    issued = desk.issued(desk.resident())
    at = clock.now + timedelta(days=days)
    clock.pass_(days=5)
    if expected is None:
        assert desk.do(exchange(issued, happened_at=at)).state is VoucherState.EXCHANGED
    else:
        assert refused(desk, exchange(issued, happened_at=at)) == [expected]


def test_no_ticket_for_a_draft_or_a_void_or_replaced_slip(desk):
    draft = desk.draft(desk.resident())
    assert refused(desk, exchange(draft)) == [T.STEP_NOT_POSSIBLE]
    void = desk.issued(desk.resident("李四"))
    desk.do(VoidVoucher(void.id, void.version, "写错", PaperWhereabouts.RETURNED))
    assert refused(desk, exchange(void)) == [T.WITHDRAWN]
    assert refused(desk, exchange(replace(void, id=999))) == [T.NOT_FOUND]


def test_above_the_limit_a_reason_and_a_leader_are_asked_for(desk, travel_clerk):
    issued = desk.issued(desk.resident())
    deed = exchange(issued, amount_fen=13100)
    assert refused(desk, deed, travel_clerk) == [T.OVER_LIMIT]
    deed = replace(deed, reason="当日只剩快车")
    assert refused(desk, deed, travel_clerk) == [T.LEADER_NEEDED]
    desk.do(replace(deed, second=LEADER), travel_clerk)
    event = sheet(desk, issued).events[-1]
    assert (event.amount_fen, event.note) == (13100, "当日只剩快车")


def test_a_leader_at_the_desk_needs_nobody_else(desk):
    issued = desk.issued(desk.resident())
    deed = exchange(issued, amount_fen=13100, reason="当日只剩快车")
    assert desk.do(deed, desk.leader).state is VoucherState.EXCHANGED


def test_two_windows_exchange_one_slip_at_once_and_one_wins(desk):
    issued = desk.issued(desk.resident())
    deeds = [(exchange(issued, ticket=f"E{n}"), desk.writer) for n in range(3)]
    got = race(desk, *deeds)
    assert sum(isinstance(each, Refused | Conflict) for each in got) == 2
    events = [event.kind for event in sheet(desk, issued).events]
    assert events.count(VoucherStep.EXCHANGED) == 1


def test_a_slip_that_was_exchanged_is_neither_replaced_nor_made_void(desk):
    spent = desk.exchanged(desk.resident())
    lost = PaperWhereabouts.LOST
    deed = ReplaceVoucher(spent.id, spent.version, "again", "丢失", lost, LEADER)
    assert refused(desk, deed) == [T.STEP_NOT_POSSIBLE]
    assert refused(desk, VoidVoucher(spent.id, spent.version, "x", lost)) == [T.STEP_NOT_POSSIBLE]


def test_a_journey_is_confirmed_by_somebody(desk, clock):
    spent = desk.exchanged(desk.resident())
    assert refused(desk, ConfirmTravel(spent.id, spent.version, " ")) == [T.CONFIRMED_BY_MISSING]
    early = clock.now - timedelta(hours=1)
    deed = ConfirmTravel(spent.id, spent.version, "阜阳站 李四 电话", early)
    assert refused(desk, deed) == [T.BEFORE_LAST_STEP]
    late = replace(deed, happened_at=clock.now + timedelta(hours=1))
    assert refused(desk, late) == [T.IN_FUTURE]
    clock.pass_(days=1)
    travelled = desk.do(replace(deed, happened_at=None))
    assert sheet(desk, travelled).line.standing is VoucherStanding.TRAVELLED
    assert refused(desk, replace(deed, version=travelled.version)) == [T.STEP_NOT_POSSIBLE]


def test_an_unconfirmed_journey_is_to_be_followed_up_after_some_days(desk, clock):
    spent = desk.exchanged(desk.resident())
    due = VoucherFilter(follow_up=True)
    clock.pass_(days=7)
    assert desk.ask(VoucherList(due)) == ()
    clock.pass_(days=1)
    (line,) = desk.ask(VoucherList(due))
    assert (line.id, line.follow_up) == (spent.id, True)
    desk.do(ConfirmTravel(spent.id, spent.version, "家属电话确认"))
    assert desk.ask(VoucherList(due)) == ()


def test_a_refund_goes_back_to_the_paying_account_and_nowhere_else(desk):
    spent = desk.exchanged(desk.resident())
    to_person = RefundVoucher(spent.id, spent.version, 12600, "王强")
    assert refused(desk, to_person) == [T.REFUND_TO_OTHER_ACCOUNT]
    too_much = replace(to_person, account=ACCOUNT, amount_fen=12601)
    assert refused(desk, too_much) == [T.REFUND_OVER_EXCHANGE]
    desk.do(replace(too_much, amount_fen=10000, note="误车退票"))
    record = sheet(desk, spent)
    assert (record.line.standing, record.line.refunded_fen) == (VoucherStanding.REFUNDED, 10000)
    assert record.events[-1].account == ACCOUNT


def test_nothing_is_refunded_that_was_not_exchanged(desk):
    issued = desk.issued(desk.resident())
    deed = RefundVoucher(issued.id, issued.version, 100, ACCOUNT)
    assert refused(desk, deed) == [T.STEP_NOT_POSSIBLE]


def test_the_month_balances_with_a_name_behind_every_number(desk, clock):
    expired = desk.issued(desk.resident("过期"))
    clock.pass_(days=3)
    used = desk.exchanged(desk.resident("已用"), 12000)
    travelled = desk.exchanged(desk.resident("到家"))
    desk.do(ConfirmTravel(travelled.id, travelled.version, "家属电话确认"))
    back = desk.exchanged(desk.resident("退票"))
    desk.do(RefundVoucher(back.id, back.version, 12000, ACCOUNT))
    void = desk.issued(desk.resident("作废"))
    desk.do(VoidVoucher(void.id, void.version, "写错", PaperWhereabouts.RETURNED))
    lost = desk.issued(desk.resident("换发"))
    lost_paper = PaperWhereabouts.LOST
    deed = ReplaceVoucher(lost.id, lost.version, "again", "丢失", lost_paper, LEADER)
    new = desk.do(deed)
    desk.approved(desk.resident("未签发"))
    balance = desk.ask(MonthBalance(clock.now.date()))
    ids = {fate: {line.id for line in lines} for fate, lines in balance.fates.items()}
    assert ids == {
        VoucherFate.USED: {used.id, travelled.id},
        VoucherFate.REFUNDED: {back.id},
        VoucherFate.EXPIRED: {expired.id},
        VoucherFate.VOID: {void.id, lost.id},
        VoucherFate.OPEN: {new.id},
    }
    assert balance.issued == 7
    assert (balance.exchanged_fen, balance.refunded_fen) == (12000 + 12600 + 12600, 12000)
    assert {line.name for line in balance.fates[VoucherFate.EXPIRED]} == {"过期"}
    assert desk.ask(MonthBalance(date(2026, 12, 31))).issued == 0


def test_a_voucher_belongs_to_the_month_in_which_it_was_issued(desk, clock):
    approved = desk.approved(desk.resident())
    clock.pass_(days=1)
    clock.now = clock.now.replace(month=11, day=23, hour=23, minute=59)
    desk.do(IssueVoucher(approved.id, approved.version))
    clock.now = clock.now.replace(month=12, day=1)
    desk.issued(desk.resident("李四"))
    assert [desk.ask(MonthBalance(date(2026, m, 15))).issued for m in (10, 11, 12)] == [0, 1, 1]


def cash(stay_id, amount_fen=600, form="cash-1", **facts):
    deed = PayCash(stay_id, form, amount_fen, "从本站到火车站的公交车票", SignedHow.HAND)
    return replace(deed, **facts)


def test_no_city_fare_was_paid_before_somebody_came_or_is_paid_tomorrow(desk, clock):
    stay_id = desk.resident()
    for when, trouble in (
        (clock.now - timedelta(days=1), StayTrouble.BEFORE_ADMISSION),
        (clock.now + timedelta(minutes=1), StayTrouble.IN_FUTURE),
    ):
        assert refused(desk, cash(stay_id, happened_at=when)) == [trouble]
    assert desk.do(cash(stay_id, happened_at=clock.now))


def test_a_city_fare_is_paid_once_a_day_against_signature_up_to_the_limit_of_a_stay(desk, clock):
    stay_id = desk.resident()
    first = desk.do(cash(stay_id, 1500))
    assert desk.do(cash(stay_id, 1500)) == first
    assert refused(desk, cash(stay_id, 501, "cash-2")) == [T.CASH_OVER_LIMIT]
    assert refused(desk, cash(stay_id, 500, "cash-3")) == [CashTrouble.PAID_TODAY]
    clock.pass_(days=1)
    desk.do(cash(stay_id, 500, "cash-3"))


def test_a_receipt_signed_by_a_witness_names_the_witness(desk):
    stay_id = desk.resident()
    deed = cash(stay_id, signed=SignedHow.WITNESS)
    assert refused(desk, deed) == [BelongingTrouble.WITNESS_MISSING]
    assert desk.do(replace(deed, witness="李梅")) > 0


def test_whoever_may_not_travel_alone_gets_no_fare_either(desk):
    assert refused(desk, cash(desk.resident(born=date(2012, 1, 1)))) == [T.MINOR]


def test_two_desks_pay_the_last_of_the_limit_at_once_and_one_is_told(desk):
    stay_id = desk.resident()
    deeds = [(cash(stay_id, 1200, f"cash-{n}"), desk.writer) for n in range(2)]
    got = race(desk, *deeds)
    assert sum(isinstance(each, Refused) for each in got) == 1


def test_a_second_person_who_may_not_approve_does_not_lift_a_limit(desk, travel_clerk):
    issued = desk.issued(desk.resident())
    deed = exchange(issued, amount_fen=13100, reason="快车", second=SecondClerk("chen", "x"))
    with pytest.raises(Refused):
        desk.do(deed, travel_clerk)
    assert sheet(desk, issued).state is VoucherState.ISSUED
