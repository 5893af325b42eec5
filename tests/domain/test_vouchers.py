"""The rules of vouchers, case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.policy import DEFAULTS
from station.domain.problems import Weight
from station.domain.seals import UsedSlip
from station.domain.stays import StayState, StayTrouble
from station.domain.voucher_records import VoucherFate, fate
from station.domain.voucher_rules import (
    EarlierVoucher,
    SlipTerms,
    TravellerFacts,
    VoucherFacts,
    alone_problems,
    approval_problems,
    approver_problems,
    cash_problems,
    draft_problems,
    exchange_problems,
    issue_problems,
    refund_problems,
    same_home,
)
from station.domain.vouchers import (
    STEPS,
    LegKind,
    LegTerms,
    VoucherPurpose,
    VoucherStanding,
    VoucherState,
    VoucherStep,
    VoucherTerms,
    VoucherTrouble,
    in_the_way,
    standing,
    step_problem,
    voucher_number,
)

T = VoucherTrouble
TODAY = date(2026, 11, 21)
CITY = LegTerms(LegKind.CITY, "救助站", "青岛北", fare_fen=600)
FIRST = LegTerms(
    LegKind.TRAIN,
    "青岛北",
    "徐州东",
    line="K8372",
    day=TODAY,
    fare_fen=8000,
    helper="徐州市救助管理站",
    address="徐州市示例路 1 号",
    phone="0516-555-0101",
)
SECOND = LegTerms(LegKind.TRAIN, "徐州东", "阜阳西", line="K1024", day=TODAY, fare_fen=4600)
TERMS = VoucherTerms(
    purpose=VoucherPurpose.HOME,
    destination="太和县",
    destination_area="341222",
    legs=(FIRST, SECOND),
    amount_fen=12600,
    valid_from=TODAY,
    valid_until=date(2026, 11, 23),
    account="公务卡 6200",
)
TRANSFER = replace(
    TERMS,
    purpose=VoucherPurpose.TRANSFER,
    destination="徐州",
    destination_area="320300",
    legs=(FIRST,),
    amount_fen=8000,
    transfer_agreed_with="张站长 11-21 08:30",
    contact_station="徐州市救助管理站",
    contact_address="徐州市示例路 1 号",
    contact_phone="0516-555-0101",
)
ADULT = TravellerFacts(
    age=39,
    stay_state=StayState.IN_STATION,
    assistance_class=AssistanceClass.OPEN,
    class_confirmed=True,
    capacity=Capacity.FULL,
    mental_history=False,
    has_photo=True,
    home_areas=frozenset({"341222"}),
)
FACTS = VoucherFacts(
    terms=TERMS,
    traveller=ADULT,
    station_area="370203",
    starts_in=frozenset({"370200"}),
    ends_in=frozenset({"341200", "441721"}),
)


def codes(problems, *weights):
    return [p.code for p in problems if not weights or p.weight in weights]


def judged(**terms):
    return codes(draft_problems(replace(FACTS, terms=replace(TERMS, **terms)), DEFAULTS, TODAY))


def test_a_voucher_home_by_two_trains_is_in_order():
    assert draft_problems(FACTS, DEFAULTS, TODAY) == ()


def test_an_agreed_transfer_is_in_order():
    assert (
        draft_problems(replace(FACTS, terms=TRANSFER, ends_in=frozenset()), DEFAULTS, TODAY) == ()
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"age": 17}, T.MINOR, id="a minor never travels alone"),
        pytest.param({"age": 16}, T.MINOR, id="sixteen is enough to leave, not to be sent"),
        pytest.param({"age": None}, T.AGE_UNKNOWN, id="an age nobody can tell is no adult's"),
        pytest.param(
            {"capacity": Capacity.LIMITED}, T.NO_FULL_CAPACITY, id="limited capacity never alone"
        ),
        pytest.param(
            {"capacity": Capacity.NONE}, T.NO_FULL_CAPACITY, id="without capacity never alone"
        ),
        pytest.param({"mental_history": True}, T.MENTAL_HISTORY, id="a mental history stops it"),
        pytest.param(
            {"assistance_class": AssistanceClass.PROTECTIVE},
            T.PROTECTIVE,
            id="the protective class is fetched or escorted",
        ),
        pytest.param(
            {"stay_state": StayState.LEFT}, StayTrouble.HAS_LEFT, id="who has left gets none"
        ),
        pytest.param({"home_areas": frozenset()}, T.HOME_UNKNOWN, id="a home must be known"),
        pytest.param(
            {"home_areas": frozenset({"340100"})}, T.NOT_HOME, id="another prefecture is not home"
        ),
    ],
)
def test_whom_no_voucher_is_for(facts, expected):
    found = draft_problems(replace(FACTS, traveller=replace(ADULT, **facts)), DEFAULTS, TODAY)
    assert codes(found) == [expected]
    assert all(p.weight is Weight.STOP for p in found)
    assert in_the_way(found, "站领导同意") == found


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"age": 18}, id="eighteen is an adult"),
        pytest.param({"capacity": None}, id="an adult not yet assessed"),
        pytest.param({"assistance_class": AssistanceClass.SUPPORTIVE}, id="the supportive class"),
    ],
)
def test_whom_a_voucher_is_for(facts):
    assert alone_problems(replace(ADULT, **facts), DEFAULTS) == ()


@pytest.mark.parametrize(
    ("facts", "left"),
    [
        pytest.param({"age": 17}, [], id="a youth with wages of their own"),
        pytest.param({"age": 17, "capacity": None}, [T.MINOR], id="a youth without"),
        pytest.param({"age": 15}, [T.MINOR], id="a child never"),
        pytest.param({"capacity": Capacity.LIMITED}, [], id="an adult of limited capacity"),
        pytest.param({"capacity": Capacity.NONE}, [T.NO_FULL_CAPACITY], id="without capacity"),
        pytest.param({"mental_history": True}, [T.MENTAL_HISTORY], id="an illness of the mind"),
    ],
)
def test_what_the_leaders_consent_lifts_at_the_voucher(facts, left):
    traveller = replace(ADULT, **facts, consent=True)
    assert codes(alone_problems(traveller, DEFAULTS)) == left
    without = replace(traveller, consent=False)
    assert alone_problems(without, DEFAULTS)


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param({"legs": ()}, T.LEGS_MISSING, id="there must be a way"),
        pytest.param(
            {"legs": (CITY,), "cash_fen": 600}, T.LEGS_MISSING, id="a city bus alone is no way"
        ),
        pytest.param(
            {"legs": (FIRST, replace(SECOND, from_stop="徐州"))},
            T.LEGS_APART,
            id="a leg begins where the one before ends",
        ),
        pytest.param(
            {"legs": (replace(FIRST, phone=" "), SECOND)},
            T.CHANGE_WITHOUT_HELPER,
            id="where one changes the rescue station is told",
        ),
        pytest.param(
            {"legs": (FIRST, replace(SECOND, day=date(2026, 11, 20)))},
            T.LEG_DAY_WRONG,
            id="no leg before the slip begins",
        ),
        pytest.param(
            {"legs": (replace(FIRST, from_stop=" "), SECOND)},
            T.STOP_MISSING,
            id="a stop has a name",
        ),
        pytest.param(
            {"legs": (FIRST, replace(SECOND, to_stop="某" * 11))},
            T.STOP_TOO_LONG,
            id="a stop fits the code",
        ),
        pytest.param({"destination": " "}, T.DESTINATION_MISSING, id="the destination has a name"),
        pytest.param({"amount_fen": 12700}, T.AMOUNT_NOT_SUM, id="the amount is the sum of fares"),
        pytest.param({"amount_fen": 0}, T.AMOUNT_IMPOSSIBLE, id="nothing is no amount"),
        pytest.param({"account": " "}, T.ACCOUNT_MISSING, id="an account pays"),
        pytest.param({"cash_fen": 600}, T.CASH_NOT_CITY_FARE, id="cash is for city fares only"),
        pytest.param(
            {"legs": (CITY, FIRST, SECOND)},
            T.CASH_NOT_CITY_FARE,
            id="a city fare is paid in cash and in nothing else",
        ),
        pytest.param(
            {"legs": (replace(CITY, fare_fen=2001), FIRST, SECOND), "cash_fen": 2001},
            T.CASH_OVER_LIMIT,
            id="no cash above the limit",
        ),
        pytest.param(
            {"valid_until": date(2026, 11, 20)}, T.DAYS_BACKWARDS, id="the end is not the beginning"
        ),
        pytest.param(
            {"valid_until": date(2026, 11, 24)}, T.DAYS_TOO_MANY, id="three days and no more"
        ),
        pytest.param(
            {"valid_from": date(2026, 11, 20), "valid_until": TODAY},
            T.DAYS_PAST,
            id="no voucher for yesterday",
        ),
    ],
)
def test_what_no_voucher_grants(terms, expected):
    assert expected in judged(**terms)


def test_a_city_bus_to_the_railway_station_is_paid_in_cash_beside_the_voucher():
    assert judged(legs=(CITY, FIRST, SECOND), cash_fen=600) == []


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("transfer_agreed_with", T.TRANSFER_NOT_AGREED),
        ("contact_station", T.CONTACT_MISSING),
        ("contact_address", T.CONTACT_MISSING),
        ("contact_phone", T.CONTACT_MISSING),
    ],
)
def test_a_transfer_needs_the_written_facts_of_the_other_station(field, expected):
    terms = replace(TRANSFER, **{field: " "})
    (problem,) = draft_problems(replace(FACTS, terms=terms, ends_in=frozenset()), DEFAULTS, TODAY)
    assert (problem.code, problem.place) == (expected, field)
    assert problem.rule == "民发〔2014〕132号"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            {"starts_in": frozenset({"370600"})}, T.STARTS_ELSEWHERE, id="it starts elsewhere"
        ),
        pytest.param({"ends_in": frozenset({"340100"})}, T.ENDS_ELSEWHERE, id="it ends elsewhere"),
        pytest.param(
            {
                "terms": replace(
                    TERMS, legs=(FIRST, replace(SECOND, fare_fen=93_000)), amount_fen=101_000
                )
            },
            T.AMOUNT_OVER_CEILING,
            id="it costs more than the ceiling",
        ),
    ],
)
def test_what_a_reason_makes_possible(facts, expected):
    found = draft_problems(replace(FACTS, **facts), DEFAULTS, TODAY)
    assert codes(found) == [expected]
    assert in_the_way(found, " ") == found
    assert in_the_way(found, "当地没有车站") == ()


def test_a_stop_whose_place_nobody_knows_is_no_obstacle():
    facts = replace(FACTS, starts_in=frozenset(), ends_in=frozenset())
    assert draft_problems(facts, DEFAULTS, TODAY) == ()


def test_an_area_code_that_is_none_is_named():
    facts = replace(FACTS, area_known=False)
    assert codes(draft_problems(facts, DEFAULTS, TODAY)) == [T.DESTINATION_AREA_UNKNOWN]


def test_a_live_voucher_stops_another_and_an_unused_one_is_only_told():
    other = EarlierVoucher("云救票〔2026〕0007号", "阜阳", date(2026, 11, 22))
    live = draft_problems(replace(FACTS, live=other), DEFAULTS, TODAY)
    unused = draft_problems(replace(FACTS, unused=(other,)), DEFAULTS, TODAY)
    assert (codes(live, Weight.STOP), codes(unused, Weight.HINT)) == (
        [T.LIVE_VOUCHER],
        [T.UNUSED_BEFORE],
    )
    assert unused[0].data["number"] == "云救票〔2026〕0007号"
    nameless = replace(FACTS, traveller=replace(ADULT, nameless=True))
    assert codes(draft_problems(nameless, DEFAULTS, TODAY), Weight.HINT) == [T.NAMELESS]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("341222", "341200", True),
        ("341222", "340100", False),
        ("110101", "110228", True),
        ("341222", "34122", False),
        ("", "341222", False),
    ],
)
def test_home_is_the_same_prefecture_or_the_whole_municipality(one, other, same):
    assert same_home(one, other) is same


def test_a_voucher_may_wait_for_approval_but_not_outlive_its_days():
    assert approval_problems(FACTS, DEFAULTS, date(2026, 11, 23)) == ()
    assert codes(approval_problems(FACTS, DEFAULTS, date(2026, 11, 24))) == [T.DAYS_PAST]


@pytest.mark.parametrize("facts", [{"assistance_class": None}, {"class_confirmed": False}])
def test_nobody_is_sent_home_before_the_class_is_confirmed(facts):
    open_class = replace(FACTS, traveller=replace(ADULT, **facts))
    assert codes(approval_problems(open_class, DEFAULTS, TODAY)) == [T.CLASS_OPEN]
    assert draft_problems(open_class, DEFAULTS, TODAY) == ()


@pytest.mark.parametrize(
    "state", [StayState.IN_HOSPITAL, StayState.WITH_POLICE, StayState.ON_LEAVE, StayState.LEFT]
)
def test_a_slip_is_issued_to_somebody_who_is_in_the_house(state):
    assert codes(issue_problems(replace(ADULT, stay_state=state))) == [T.NOT_IN_STATION]


def test_a_slip_without_a_photograph_needs_a_reason():
    found = issue_problems(replace(ADULT, has_photo=False))
    assert codes(found, Weight.REASON) == [T.PHOTO_MISSING]


def test_a_slip_that_nobody_could_check_is_not_issued():
    found = issue_problems(replace(ADULT, has_photo=False, has_document=False))
    assert codes(found) == [T.NOTHING_TO_CHECK]


def test_the_writer_does_not_approve():
    assert codes(approver_problems(1, {1, 3})) == [T.APPROVER_WROTE_IT]
    assert approver_problems(2, {1, 3}) == ()


SLIP = SlipTerms(VoucherState.ISSUED, 12600, TODAY, date(2026, 11, 23))
TICKET = UsedSlip("s", b"n", datetime(2026, 11, 21, 10), "12号窗口", "E123", "K8372", 12600)


@pytest.mark.parametrize(
    ("slip", "ticket", "expected"),
    [
        pytest.param({}, {}, [], id="in order"),
        pytest.param({"state": VoucherState.VOID}, {}, [T.WITHDRAWN], id="made void"),
        pytest.param({"state": VoucherState.REPLACED}, {}, [T.WITHDRAWN], id="replaced"),
        pytest.param({"valid_until": date(2026, 11, 20)}, {}, [T.EXPIRED], id="after its last day"),
        pytest.param({"valid_from": date(2026, 11, 22)}, {}, [T.NOT_YET], id="before its first"),
        pytest.param({}, {"at": datetime(2026, 11, 21, 12, 1)}, [T.IN_FUTURE], id="tomorrow"),
        pytest.param({}, {"window": " "}, [T.WINDOW_MISSING], id="nobody knows where"),
        pytest.param({}, {"ticket": ""}, [T.TICKET_MISSING], id="nobody knows which ticket"),
        pytest.param({}, {"amount_fen": 0}, [T.AMOUNT_IMPOSSIBLE], id="for nothing"),
        pytest.param({}, {"amount_fen": 12601}, [T.OVER_LIMIT], id="above the limit"),
    ],
)
def test_when_a_ticket_is_handed_out(slip, ticket, expected):
    found = exchange_problems(
        replace(SLIP, **slip), replace(TICKET, **ticket), datetime(2026, 11, 21, 12)
    )
    assert codes(found) == expected


@pytest.mark.parametrize(
    ("amount", "account", "expected"),
    [
        pytest.param(12600, "公务卡 6200", [], id="all of it to the paying account"),
        pytest.param(10000, "公务卡6200", [], id="blanks do not make another account"),
        pytest.param(12601, "公务卡 6200", [T.REFUND_OVER_EXCHANGE], id="more than was spent"),
        pytest.param(12600, "王强", [T.REFUND_TO_OTHER_ACCOUNT], id="to the person: never"),
        pytest.param(12600, "", [T.REFUND_TO_OTHER_ACCOUNT], id="to nobody knows whom"),
        pytest.param(0, "公务卡 6200", [T.AMOUNT_IMPOSSIBLE], id="nothing"),
    ],
)
def test_where_money_goes_back_to(amount, account, expected):
    assert codes(refund_problems(amount, account, 12600, "公务卡 6200")) == expected


@pytest.mark.parametrize(
    ("amount", "before", "purpose", "expected"),
    [
        pytest.param(2000, 0, "公交", [], id="up to the limit"),
        pytest.param(2001, 0, "公交", [T.CASH_OVER_LIMIT], id="one fen above"),
        pytest.param(1500, 600, "公交", [T.CASH_OVER_LIMIT], id="above with what was paid before"),
        pytest.param(0, 0, "公交", [T.AMOUNT_IMPOSSIBLE], id="nothing"),
        pytest.param(600, 0, " ", [T.CASH_PURPOSE_MISSING], id="for no fare at all"),
    ],
)
def test_cash_is_a_short_city_fare(amount, before, purpose, expected):
    assert codes(cash_problems(amount, before, purpose, DEFAULTS)) == expected


S = VoucherState
POSSIBLE = {
    (VoucherStep.CHANGED, S.DRAFT),
    (VoucherStep.CHANGED, S.APPROVED),
    (VoucherStep.APPROVED, S.DRAFT),
    (VoucherStep.ISSUED, S.APPROVED),
    (VoucherStep.EXCHANGED, S.ISSUED),
    (VoucherStep.TRAVELLED, S.EXCHANGED),
    (VoucherStep.REFUNDED, S.EXCHANGED),
    (VoucherStep.VOIDED, S.DRAFT),
    (VoucherStep.VOIDED, S.APPROVED),
    (VoucherStep.VOIDED, S.ISSUED),
    (VoucherStep.REPLACED, S.ISSUED),
}


@pytest.mark.parametrize("step", list(STEPS))
@pytest.mark.parametrize("state", list(VoucherState))
def test_only_listed_steps_are_possible(step, state):
    problem = step_problem(step, state)
    assert (problem is None) is ((step, state) in POSSIBLE)
    assert problem is None or problem.data == {"step": step, "state": state}


def test_a_lapsed_voucher_can_only_be_told_as_used_or_made_void():
    for step in (VoucherStep.EXCHANGED, VoucherStep.VOIDED):
        assert step_problem(step, S.ISSUED, lapsed=True) is None
    for step, state in ((VoucherStep.REPLACED, S.ISSUED), (VoucherStep.CHANGED, S.DRAFT)):
        assert step_problem(step, state, lapsed=True) is not None


@pytest.mark.parametrize(
    ("state", "until", "lapsed", "expected"),
    [
        (S.ISSUED, TODAY, False, VoucherStanding.ISSUED),
        (S.ISSUED, date(2026, 11, 20), False, VoucherStanding.EXPIRED),
        (S.DRAFT, date(2026, 11, 20), False, VoucherStanding.DRAFT),
        (S.DRAFT, date(2026, 11, 20), True, VoucherStanding.EXPIRED),
        (S.EXCHANGED, date(2026, 11, 20), True, VoucherStanding.EXCHANGED),
        (S.VOID, date(2026, 11, 20), False, VoucherStanding.VOID),
    ],
)
def test_expired_is_computed_from_the_last_day(state, until, lapsed, expected):
    assert standing(state, until, TODAY, lapsed=lapsed) is expected


def test_every_issued_voucher_has_one_fate():
    issued = set(VoucherStanding) - {VoucherStanding.DRAFT, VoucherStanding.APPROVED}
    assert {fate(each) for each in issued} == set(VoucherFate)


def test_the_number_is_written_as_on_paper():
    assert voucher_number("云", 2026, 412) == "云救票〔2026〕0412号"
