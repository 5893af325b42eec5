from datetime import date, datetime

import pytest

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.fetcher_papers import SeekerDiffers, VerifiedSeeker
from station.domain.identity import check_character
from station.domain.leaving import LeavingFacts, LeavingPlan, LeavingWay, VoucherFacts, escort_names
from station.domain.leaving_checks import checks, exception_possible
from station.domain.leaving_lines import Check, CheckState, LeavingTrouble, obstacles
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.people import IdentityState
from station.domain.policy import DEFAULTS
from station.domain.stays import StayState
from station.domain.vouchers import VoucherState

T = LeavingTrouble
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 31)
TICKET = VoucherFacts("202600412", VoucherState.ISSUED, "阜阳", date(2026, 11, 24))
ADULT = {
    "state": StayState.LEAVING,
    "born": date(1987, 5, 6),
    "identity_state": IdentityState.CONFIRMED,
    "assistance_class": AssistanceClass.OPEN,
    "class_confirmed": True,
    "capacity": Capacity.FULL,
    "known_grounds": frozenset({"disorder", "other"}),
    "collectors": frozenset({"父亲", "父母"}),
    "proofs": frozenset({"户口簿", "派出所"}),
}
PROVEN = {"fetcher_proof": "户口簿"}
WRONG = "身份证 110105194912310021"
OF_A_MINOR = "11010520150101001" + check_character("11010520150101001")
CHILD = {
    "born": date(2018, 5, 6),
    "assistance_class": AssistanceClass.PROTECTIVE,
    "capacity": Capacity.LIMITED,
}
YOUTH = {"born": date(2009, 1, 1), "capacity": Capacity.FULL}
LIMITED = T.CAPACITY_ALONE
COMMON = {"destination": "安徽省阜阳市", "agreed": True, "service_form_signed_at": NOW}
READY = {
    LeavingWay.VOUCHER: ({"voucher": TICKET}, {"fit_to_travel": True, "food": "方便面2份"}),
    LeavingWay.KIN: (
        {"copied": frozenset({"王父"})},
        {
            "fetcher_name": "王父",
            "fetcher_relation": "父亲",
            "fetcher_document": "身份证 11010519491231002X",
        },
    ),
    LeavingWay.ESCORTED: (
        {},
        {
            "escorts": "陈静、李明",
            "receiver_unit": "阜阳市救助站",
            "fit_to_travel": True,
            "food": "面包",
            "receiver_receipt": "收条",
        },
    ),
    LeavingWay.HANDED_OVER: ({}, {"receiver_unit": "阜阳市救助站", "receiver_receipt": "收条"}),
    LeavingWay.INSTITUTION: ({}, {"receiver_unit": "福利院", "receiver_receipt": "收条"}),
    LeavingWay.OWN_WISH: ({}, {"declaration_signed_at": NOW}),
    LeavingWay.TERMINATED: (
        {},
        {"grounds": ("disorder",), "ground_text": "打人", "notice_given_at": NOW},
    ),
    LeavingWay.WITHOUT_FORMALITIES: ({}, {"last_seen_at": NOW, "search": "查了院内和车站"}),
    LeavingWay.DEAD: (
        {},
        {
            "died_at": NOW,
            "died_place": "医院",
            "death_certificate": "证明",
            "kin_told_at": NOW,
            "police_report": "已报",
        },
    ),
}


def case(way, facts=None, **plan):
    ready_facts, ready_plan = READY[way]
    return (
        LeavingFacts(**{**ADULT, **ready_facts, **(facts or {})}),
        LeavingPlan(way, **{**COMMON, **ready_plan, **plan}),
    )


def stops(way, facts=None, **plan):
    found = checks(*case(way, facts, **plan), TODAY, DEFAULTS)
    return [problem.code for problem in obstacles(found)]


def hints(way, facts=None, **plan):
    found = checks(*case(way, facts, **plan), TODAY, DEFAULTS)
    return [check.code for check in found if check.state is CheckState.HINT]


@pytest.mark.parametrize("way", LeavingWay)
def test_an_adult_with_everything_done_may_leave_on_any_way(way):
    assert stops(way) == []


@pytest.mark.parametrize("way", LeavingWay)
def test_every_line_has_a_rule_and_every_missing_one_a_trouble(way):
    bare = LeavingFacts(StayState.IN_STATION, belongings_stored=1, belongings_unsigned=1)
    found = checks(bare, LeavingPlan(way), TODAY, DEFAULTS)
    assert found
    assert all(check.rule for check in found)
    assert obstacles(found)


@pytest.mark.parametrize("way", LeavingWay)
def test_bedding_that_was_lent_reminds_and_keeps_nobody(way):
    assert stops(way, {"goods_out": 2}) == []
    assert Code.GOODS_BACK in hints(way, {"goods_out": 2})
    assert stops(way, {"medicines_kept": 1}) == []
    assert Code.MEDICINES_BACK in hints(way, {"medicines_kept": 1})


def test_every_check_that_can_stop_has_a_trouble_of_its_name():
    never = {"IDENTITY", "MAY_GO_ALONE", "VOUCHER_LEFT_OPEN", "EARLIER_VOUCHER", "FOOD", "KIN_TOLD"}
    never |= {"GOODS_BACK", "MEDICINES_BACK", "NAME", "SEEKER"}
    assert {code.name for code in Code} - never <= {trouble.name for trouble in T}
    assert {name for name in never if name in T.__members__} == set()


AGES = [
    (date(2018, 11, 22), 7),
    (date(2018, 11, 21), 8),
    (date(2012, 11, 21), 14),
    (date(2010, 11, 22), 15),
    (date(2010, 11, 21), 16),
    (date(2008, 11, 22), 17),
    (date(2008, 11, 21), 18),
]


@pytest.mark.parametrize(("born", "age"), AGES)
@pytest.mark.parametrize("way", [LeavingWay.VOUCHER, LeavingWay.OWN_WISH, LeavingWay.TERMINATED])
def test_a_minor_never_leaves_alone(born, age, way):
    found = stops(way, {"born": born})
    assert (T.MINOR_ALONE in found) is (age < 18)
    assert (T.OWN_WISH_AGE in found) is (age < 16 and way is LeavingWay.OWN_WISH)
    assert (found == []) is (age >= 18)


@pytest.mark.parametrize(
    "way",
    [LeavingWay.ESCORTED, LeavingWay.HANDED_OVER, LeavingWay.INSTITUTION],
)
def test_a_child_leaves_in_somebodys_hands(way):
    kept = {**CHILD, "copied": frozenset({"福利院"})}
    assert stops(way, kept, agreed=False) == []


def test_a_body_that_takes_a_child_is_named_and_the_paper_of_who_comes_is_kept():
    way = LeavingWay.INSTITUTION
    assert stops(way, CHILD) == [T.FETCHER_COPY]
    assert stops(way, {**CHILD, "copy_excuse": "值班站长核验"}) == []
    somebody = {"receiver_unit": "", "receiver_person": "周某"}
    assert T.RECEIVER in stops(way, CHILD, **somebody)
    assert stops(LeavingWay.HANDED_OVER, CHILD, **somebody) == [T.RECEIVER]


@pytest.mark.parametrize("way", [LeavingWay.VOUCHER, LeavingWay.OWN_WISH, LeavingWay.TERMINATED])
def test_an_unknown_age_is_not_an_adults(way):
    assert stops(way, {"born": None}) == [T.AGE_UNKNOWN_ALONE]


@pytest.mark.parametrize(
    ("way", "facts", "expected"),
    [
        (LeavingWay.VOUCHER, {"capacity": Capacity.LIMITED}, [T.CAPACITY_ALONE]),
        (LeavingWay.OWN_WISH, {"capacity": Capacity.NONE}, [T.CAPACITY_ALONE]),
        (
            LeavingWay.VOUCHER,
            {"assistance_class": AssistanceClass.PROTECTIVE},
            [T.PROTECTIVE_ALONE],
        ),
        (
            LeavingWay.OWN_WISH,
            {"assistance_class": AssistanceClass.PROTECTIVE},
            [T.PROTECTIVE_OWN_WISH],
        ),
        (LeavingWay.VOUCHER, {"mental_signs": True}, [T.MENTAL_ALONE]),
        (LeavingWay.OWN_WISH, {"mental_signs": True}, [T.OWN_WISH_MENTAL]),
        (LeavingWay.VOUCHER, {"class_confirmed": False}, [T.CLASS]),
        (LeavingWay.VOUCHER, {"assistance_class": AssistanceClass.SUPPORTIVE}, []),
    ],
)
def test_capacity_class_and_mind_decide_who_goes_alone(way, facts, expected):
    assert stops(way, facts) == expected


@pytest.mark.parametrize(("months", "stopped"), [(None, False), (6, False), (7, True), (9, True)])
def test_nobody_seven_months_pregnant_travels_alone(months, stopped):
    found = stops(LeavingWay.VOUCHER, pregnant_months=months)
    assert found == ([T.PREGNANT_ALONE] if stopped else [])
    assert stops(LeavingWay.OWN_WISH, pregnant_months=months) == []


EXCEPTION = {"exception_reason": "父亲在火车站等,已通话", "exception_by": "马站长"}


@pytest.mark.parametrize(
    ("way", "facts", "left"),
    [
        (LeavingWay.VOUCHER, YOUTH, []),
        (LeavingWay.VOUCHER, {**YOUTH, "capacity": Capacity.LIMITED}, [T.MINOR_ALONE, LIMITED]),
        (LeavingWay.VOUCHER, {**YOUTH, "capacity": None}, [T.MINOR_ALONE]),
        (LeavingWay.VOUCHER, CHILD, [T.MINOR_ALONE, LIMITED, T.PROTECTIVE_ALONE]),
        (LeavingWay.TERMINATED, CHILD, [T.MINOR_ALONE, LIMITED, T.PROTECTIVE_ALONE]),
        (LeavingWay.TERMINATED, {"capacity": Capacity.NONE}, [LIMITED]),
        (LeavingWay.VOUCHER, {"capacity": Capacity.LIMITED}, []),
        (LeavingWay.VOUCHER, {"born": None}, []),
        (LeavingWay.VOUCHER, {"mental_signs": True}, [T.MENTAL_ALONE]),
        (LeavingWay.OWN_WISH, YOUTH, []),
        (LeavingWay.OWN_WISH, {"born": date(2012, 1, 1)}, [T.OWN_WISH_AGE, T.MINOR_ALONE]),
        (
            LeavingWay.OWN_WISH,
            {"assistance_class": AssistanceClass.PROTECTIVE},
            [T.PROTECTIVE_OWN_WISH],
        ),
        (LeavingWay.OWN_WISH, {"mental_signs": True}, [T.OWN_WISH_MENTAL]),
    ],
)
def test_a_leaders_exception_lifts_what_may_be_lifted(way, facts, left):
    assert stops(way, {**facts, **EXCEPTION}) == left


RIGHT = "身份证 11010519491231002X"
OTHER = f"11010519500101003{check_character('11010519500101003')}"
SEEKER = VerifiedSeeker("王父", "139-0755-0101", RIGHT)


@pytest.mark.parametrize(
    ("seeker", "plan", "differs"),
    [
        (SEEKER, {"fetcher_name": "王夫", "fetcher_document": RIGHT}, None),
        (SEEKER, {"fetcher_document": OTHER}, SeekerDiffers.NUMBER),
        (SEEKER, {"fetcher_document": "", "fetcher_phone": "13907550101"}, None),
        (SEEKER, {"fetcher_document": "", "fetcher_phone": "13907550102"}, SeekerDiffers.PHONE),
        (VerifiedSeeker("王夫"), {}, SeekerDiffers.CHARACTERS),
        (VerifiedSeeker("张父"), {"fetcher_name": "張 父"}, None),
        (VerifiedSeeker("李祖母"), {}, SeekerDiffers.NAME),
    ],
)
def test_a_child_fetched_by_another_than_the_verified_family_is_a_warning_and_no_obstacle(
    seeker, plan, differs
):
    child = {**CHILD, "seekers": (seeker,)}
    found = checks(*case(LeavingWay.KIN, child, **plan), TODAY, DEFAULTS)
    (line,) = (each for each in found if each.code is Code.SEEKER)
    assert line.data["differs"] == (differs or "")
    assert (line.state is CheckState.HINT) == (differs is not None)
    without = stops(LeavingWay.KIN, CHILD, **PROVEN, **plan)
    assert stops(LeavingWay.KIN, child, **PROVEN, **plan) == without


def test_an_exception_is_shown_in_the_line_that_it_made_possible():
    found = checks(*case(LeavingWay.VOUCHER, {**YOUTH, **EXCEPTION}), TODAY, DEFAULTS)
    line = next(check for check in found if check.code is Code.MAY_GO_ALONE)
    assert (line.state, line.data["exception_by"]) == (CheckState.DONE, "马站长")


def test_an_exception_is_possible_only_where_it_helps():
    assert exception_possible(*case(LeavingWay.VOUCHER, YOUTH), TODAY, DEFAULTS)
    for way in (LeavingWay.VOUCHER, LeavingWay.OWN_WISH, LeavingWay.TERMINATED):
        assert not exception_possible(*case(way, CHILD), TODAY, DEFAULTS)
    assert not exception_possible(*case(LeavingWay.VOUCHER), TODAY, DEFAULTS)
    mental = {"mental_signs": True}
    assert not exception_possible(*case(LeavingWay.VOUCHER, mental), TODAY, DEFAULTS)
    assert not exception_possible(*case(LeavingWay.KIN, CHILD), TODAY, DEFAULTS)


@pytest.mark.parametrize(
    ("way", "facts", "plan", "expected"),
    [
        (LeavingWay.VOUCHER, {"belongings_stored": 2}, {}, [T.BELONGINGS]),
        (LeavingWay.VOUCHER, {"belongings_unsigned": 1}, {}, [T.BELONGINGS_SIGNED]),
        (LeavingWay.VOUCHER, {}, {"service_form_signed_at": None}, [T.SERVICE_FORM]),
        (LeavingWay.VOUCHER, {}, {"destination": " "}, [T.DESTINATION]),
        (LeavingWay.VOUCHER, {}, {"agreed": False}, [T.AGREED]),
        (LeavingWay.VOUCHER, {}, {"fit_to_travel": None}, [T.FIT]),
        (LeavingWay.VOUCHER, {}, {"fit_to_travel": False}, [T.FIT]),
        (LeavingWay.VOUCHER, {"voucher": None}, {}, [T.VOUCHER]),
        (LeavingWay.OWN_WISH, {}, {"declaration_signed_at": None}, [T.DECLARATION]),
        (LeavingWay.OWN_WISH, {}, {"destination": ""}, []),
        (LeavingWay.KIN, {}, {"fetcher_name": ""}, [T.FETCHER, T.FETCHER_COPY]),
        (LeavingWay.KIN, {}, {"fetcher_relation": ""}, [T.FETCHER]),
        (LeavingWay.KIN, {}, {"fetcher_document": ""}, [T.FETCHER_DOCUMENT]),
        (LeavingWay.KIN, {"copied": frozenset()}, {}, [T.FETCHER_COPY]),
        (LeavingWay.KIN, {}, {"fetcher_name": "王叔"}, [T.FETCHER_COPY]),
        (LeavingWay.KIN, {"copied": frozenset(), "copy_excuse": "已复印存档"}, {}, []),
        (LeavingWay.KIN, {}, {"agreed": False}, [T.AGREED]),
        (LeavingWay.KIN, CHILD, {"agreed": False}, [T.FETCHER_PROOF]),
        (LeavingWay.KIN, CHILD, {"fetcher_proof": "户口簿"}, []),
        (LeavingWay.KIN, CHILD, {"fetcher_proof": "x"}, [T.FETCHER_PROOF]),
        (LeavingWay.KIN, CHILD, PROVEN | {"fetcher_document": "x"}, [T.FETCHER_DOCUMENT]),
        (LeavingWay.KIN, CHILD, PROVEN | {"fetcher_document": "护照 E1234567"}, []),
        (LeavingWay.KIN, {}, {"fetcher_document": "已看"}, []),
        (LeavingWay.KIN, CHILD, PROVEN | {"fetcher_document": WRONG}, [T.FETCHER_NUMBER]),
        (LeavingWay.KIN, {}, {"fetcher_document": WRONG}, []),
        (LeavingWay.KIN, CHILD, PROVEN | {"fetcher_document": OF_A_MINOR}, [T.FETCHER_AGE]),
        (LeavingWay.KIN, CHILD, PROVEN | {"fetcher_relation": "邻居"}, [T.FETCHER_RELATION]),
        (
            LeavingWay.KIN,
            CHILD,
            PROVEN | {"fetcher_relation": "邻居", "confirmed_by": "x"},
            [T.FETCHER_RELATION],
        ),
        (
            LeavingWay.KIN,
            CHILD,
            PROVEN | {"fetcher_relation": "邻居", "confirmed_by": "城南派出所"},
            [],
        ),
        (
            LeavingWay.KIN,
            {**CHILD, "harmed": True},
            {"fetcher_proof": "户口簿"},
            [T.KIN_CONFIRMED],
        ),
        (
            LeavingWay.KIN,
            {**CHILD, "harmed": True},
            {"fetcher_proof": "户口簿", "confirmed_by": "城南派出所"},
            [],
        ),
        (LeavingWay.KIN, {"harmed": True}, {}, []),
        (LeavingWay.ESCORTED, {}, {"escorts": "陈静"}, [T.ESCORTS]),
        (LeavingWay.ESCORTED, {}, {"receiver_receipt": ""}, []),
        (LeavingWay.ESCORTED, {}, {"receiver_unit": ""}, [T.RECEIVER]),
        (LeavingWay.HANDED_OVER, {}, {"receiver_receipt": ""}, [T.RECEIPT]),
        (LeavingWay.INSTITUTION, {}, {"receiver_unit": ""}, [T.RECEIVER]),
        (LeavingWay.TERMINATED, {}, {"grounds": ()}, [T.GROUNDS]),
        (LeavingWay.TERMINATED, {}, {"grounds": ("invented",)}, [T.GROUNDS]),
        (LeavingWay.TERMINATED, {}, {"ground_text": ""}, [T.GROUND_TEXT]),
        (LeavingWay.TERMINATED, {}, {"notice_given_at": None}, [T.NOTICE]),
        (LeavingWay.TERMINATED, {}, {"service_form_signed_at": None}, []),
        (LeavingWay.DEAD, {}, {"died_at": None}, [T.DEATH_FACTS]),
        (LeavingWay.DEAD, {}, {"died_place": ""}, [T.DEATH_FACTS]),
        (LeavingWay.DEAD, {}, {"death_certificate": ""}, [T.DEATH_CERTIFICATE]),
        (LeavingWay.DEAD, {"belongings_stored": 3}, {}, []),
        (LeavingWay.WITHOUT_FORMALITIES, {}, {"last_seen_at": None}, [T.LAST_SEEN]),
        (LeavingWay.WITHOUT_FORMALITIES, {}, {"search": ""}, [T.SEARCH]),
        (LeavingWay.WITHOUT_FORMALITIES, CHILD, {}, [T.POLICE_REPORT]),
        (LeavingWay.WITHOUT_FORMALITIES, CHILD, {"police_report": "接警单 001"}, []),
        (LeavingWay.WITHOUT_FORMALITIES, {"mental_signs": True}, {}, [T.POLICE_REPORT]),
        (LeavingWay.WITHOUT_FORMALITIES, {"belongings_stored": 1}, {}, []),
    ],
)
def test_each_way_has_its_papers(way, facts, plan, expected):
    assert stops(way, facts, **plan) == expected


@pytest.mark.parametrize(
    ("state", "until", "expected"),
    [
        (VoucherState.DRAFT, date(2026, 11, 24), [T.VOUCHER]),
        (VoucherState.APPROVED, date(2026, 11, 24), [T.VOUCHER]),
        (VoucherState.ISSUED, date(2026, 11, 21), []),
        (VoucherState.ISSUED, date(2026, 11, 20), [T.VOUCHER_EXPIRED]),
        (VoucherState.EXCHANGED, date(2026, 11, 20), []),
    ],
)
def test_a_voucher_is_issued_and_valid_on_the_day(state, until, expected):
    voucher = VoucherFacts("202600412", state, "阜阳", until)
    assert stops(LeavingWay.VOUCHER, {"voucher": voucher}) == expected


@pytest.mark.parametrize(
    ("way", "state", "expected"),
    [
        (LeavingWay.VOUCHER, StayState.IN_HOSPITAL, [T.DISCHARGE]),
        (LeavingWay.KIN, StayState.IN_HOSPITAL, [T.DISCHARGE]),
        (LeavingWay.DEAD, StayState.IN_HOSPITAL, []),
        (LeavingWay.WITHOUT_FORMALITIES, StayState.IN_HOSPITAL, []),
        (LeavingWay.VOUCHER, StayState.ON_LEAVE, [T.PRESENT]),
        (LeavingWay.OWN_WISH, StayState.WITH_POLICE, [T.PRESENT]),
        (LeavingWay.HANDED_OVER, StayState.WITH_POLICE, []),
        (LeavingWay.WITHOUT_FORMALITIES, StayState.ON_LEAVE, []),
    ],
)
def test_where_somebody_is_decides_how_they_can_leave(way, state, expected):
    assert stops(way, {"state": state}) == expected


def test_a_patient_leaves_on_the_hospitals_certificate():
    facts = {"state": StayState.IN_HOSPITAL}
    assert stops(LeavingWay.KIN, facts, discharge_certificate="出院证明 88") == []


@pytest.mark.parametrize(
    ("way", "facts", "plan", "hint"),
    [
        (LeavingWay.VOUCHER, {"identity_state": IdentityState.CLAIMED}, {}, Code.IDENTITY),
        (LeavingWay.VOUCHER, {"earlier": TICKET}, {}, Code.EARLIER_VOUCHER),
        (LeavingWay.KIN, {"voucher": TICKET}, {}, Code.VOUCHER_LEFT_OPEN),
        (LeavingWay.VOUCHER, {}, {"food": ""}, Code.FOOD),
        (LeavingWay.ESCORTED, {}, {"receiver_receipt": ""}, Code.RECEIPT),
        (LeavingWay.ESCORTED, {}, {"fit_to_travel": False}, Code.FIT),
        (LeavingWay.KIN, {"class_confirmed": False}, {}, Code.CLASS),
        (LeavingWay.DEAD, {}, {"kin_told_at": None}, Code.KIN_TOLD),
        (LeavingWay.DEAD, {"belongings_stored": 1}, {}, Code.BELONGINGS),
        (LeavingWay.WITHOUT_FORMALITIES, {}, {"police_report": ""}, Code.POLICE_REPORT),
        (LeavingWay.OWN_WISH, {}, {"destination": ""}, Code.DESTINATION),
    ],
)
def test_some_lines_only_deserve_a_look(way, facts, plan, hint):
    assert hints(way, facts, **plan) == [hint]


def test_a_missing_line_becomes_a_problem_with_its_place_and_rule():
    check = Check(Code.FIT, CheckState.MISSING, "民发〔2014〕132号", {"fit": None}, "fit_to_travel")
    (problem,) = obstacles([check])
    assert (problem.code, problem.place, problem.rule) == (
        T.FIT,
        "fit_to_travel",
        "民发〔2014〕132号",
    )


@pytest.mark.parametrize(
    "text", ["陈静、李明", "陈静,李明", "陈静 李明", "陈静\n李明 ", "陈静；李明"]
)
def test_escorts_are_named_in_any_writing(text):
    assert escort_names(text) == ("陈静", "李明")
