"""The money rules of hospitals' bills, and what a finding may and may not say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.bill_checks import BillFacts, BillRules, OtherBill, check
from station.domain.bill_findings import FindingCode
from station.domain.bill_line_checks import paired_refunds
from station.domain.bill_names import NameAgreement, same_person
from station.domain.bills import Bill, BillLine, amount_agrees, bed_nights, product_fen
from station.domain.letters import LetterClosing
from station.domain.people import Sex
from station.domain.prices import (
    Ceiling,
    CeilingKind,
    Exclusion,
    ExclusionKind,
    PriceBook,
    PriceItem,
)
from tests.exchange.hospital_books import letter_of

IN, OUT = date(2026, 12, 30), date(2027, 1, 2)
LETTER = replace(
    letter_of("救介〔2026〕001号", "纪长顺", datetime(2026, 12, 30), datetime(2026, 12, 30)),
    sex=Sex.MALE,
)


def line(number: int, name: str = "甲钴胺片", **said) -> BillLine:
    facts = {
        "day": IN,
        "code": "",
        "category": "药品费",
        "unit": "盒",
        "quantity": 1000,
        "price_myriadths": 274_000,
        "amount_fen": 2740,
    }
    return BillLine(number, name=name, sheet="明细", row=number + 1, **(facts | said))


def bill(*lines: BillLine, **said) -> Bill:
    total = sum(each.amount_fen for each in lines)
    plain = Bill(
        hospital_id=1,
        invoice="9",
        letter=LETTER.number,
        name="纪长顺",
        sex=Sex.MALE,
        admitted=IN,
        discharged=OUT,
        diagnosis="冻伤",
        total_fen=total,
        insured_fen=0,
        claimed_fen=total,
        lines=lines,
    )
    return replace(plain, **said)


def beds(*days: date, first: int = 1) -> tuple[BillLine, ...]:
    said = {"category": "床位费", "unit": "床日", "price_myriadths": 380_000, "amount_fen": 3800}
    return tuple(line(n, "床位费", day=day, **said) for n, day in enumerate(days, first))


NIGHTS = (IN, IN + timedelta(days=1), IN + timedelta(days=2))
CLEAN = bill(*beds(*NIGHTS), line(4))


def codes(told: Bill, **facts) -> list[tuple[int | None, str]]:
    beside = BillFacts(**({"letter": LETTER} | facts))
    return [(found.line, found.code) for found in check(told, beside)]


# --- arithmetic -----------------------------------------------------------------------------


@given(st.integers(-(10**6), 10**6), st.integers(0, 10**9))
def test_an_amount_agrees_when_it_is_the_product_or_the_product_rounded(quantity, price):
    exact = Decimal(quantity) * Decimal(price) / Decimal(100_000)
    low, high = (int(exact.to_integral_value(r)) for r in (ROUND_FLOOR, ROUND_CEILING))
    assert amount_agrees(quantity, price, low)
    assert amount_agrees(quantity, price, high)
    assert not amount_agrees(quantity, price, low - 1)
    assert not amount_agrees(quantity, price, high + 1)
    assert amount_agrees(quantity, price, product_fen(quantity, price))


@given(st.lists(st.integers(-(10**7), 10**7), max_size=12), st.integers(-500, 500), st.data())
def test_sums_are_wrong_exactly_when_they_differ(amounts, off, data):
    lines = tuple(
        line(n, f"项目{n}", quantity=None, amount_fen=a) for n, a in enumerate(amounts, 1)
    )
    insured = data.draw(st.integers(0, 10**6))
    total = sum(amounts)
    told = bill(*lines, total_fen=total + off, insured_fen=insured, claimed_fen=total - insured)
    found = {code for _, code in codes(told)}
    assert (FindingCode.SUM_DIFFERS in found) == (off != 0 and bool(lines))
    assert (FindingCode.CLAIM_DIFFERS in found) == (off != 0)
    assert (FindingCode.NO_LINES in found) == (not lines)


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 400))
def test_the_day_of_discharge_is_no_bed_day(admitted, days):
    discharged = admitted + timedelta(days=days)
    assert bed_nights(admitted, discharged) == max(days, 1)
    assert bed_nights(admitted, discharged, discharge_day_counts=True) == days + 1


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from([-1, 1])), max_size=30))
def test_no_line_is_taken_back_twice_and_only_a_charge_is(signs):
    lines = [
        line(n, f"项目{kind}", quantity=sign * 1000, amount_fen=sign * 100)
        for n, (kind, sign) in enumerate(signs, 1)
    ]
    paired = paired_refunds(lines)
    assert set(paired) == {each.number for each in lines if each.amount_fen < 0}
    taken = [number for number in paired.values() if number is not None]
    assert len(taken) == len(set(taken))
    for refund, number in paired.items():
        if number is not None:
            assert lines[number - 1].amount_fen == -lines[refund - 1].amount_fen
            assert lines[number - 1].name == lines[refund - 1].name
    for kind in range(3):
        charged = sum(k == kind and s > 0 for k, s in signs)
        undone = sum(k == kind and s < 0 for k, s in signs)
        left = sum(
            number is None and lines[refund - 1].name == f"项目{kind}"
            for refund, number in paired.items()
        )
        assert left == max(undone - charged, 0)


# --- the letter and the person --------------------------------------------------------------


@pytest.mark.parametrize(
    ("on_bill", "on_letter", "agreement"),
    [
        ("郭德福", "郭 德福", NameAgreement.SAME),
        ("阿卜杜拉•买买提", "阿卜杜拉·买买提", NameAgreement.SAME),
        ("纪长顺（男）", "纪长顺", NameAgreement.SAME),
        ("郭某", "郭德福", NameAgreement.DIFFERS),
        ("郭德富", "郭德福", NameAgreement.DIFFERS),
        ("郭**", "郭德福", NameAgreement.DIFFERS),
        ("无名氏", "郭德福", NameAgreement.DIFFERS),
        ("", "郭德福", NameAgreement.DIFFERS),
        ("王某", "郭德福", NameAgreement.OTHER),
        ("王建国", "郭德福", NameAgreement.OTHER),
        ("王兰", "王强", NameAgreement.OTHER),
    ],
)
def test_names_tell_one_person_perhaps_one_or_surely_two(on_bill, on_letter, agreement):
    assert same_person(on_bill, on_letter) is agreement
    assert same_person(on_letter, on_bill) is agreement


NOON = datetime(2026, 12, 30, 12)


@pytest.mark.parametrize(
    ("since", "issued", "late"),
    [
        (datetime(2026, 12, 30), datetime(2026, 12, 31), False),
        (datetime(2026, 12, 30), datetime(2027, 1, 1), True),
        (NOON, NOON + timedelta(hours=24), False),
        (NOON, NOON + timedelta(hours=24, minutes=1), True),
        (NOON, datetime(2026, 12, 31), False),
        (datetime(2026, 12, 30), datetime(2026, 12, 31, 23), False),
    ],
)
def test_a_letter_is_late_only_when_it_is_so_at_every_hour_that_is_not_known(since, issued, late):
    for told in (
        replace(LETTER, admitted_at=since, issued_at=issued),
        replace(LETTER, admitted_at=datetime(2026, 1, 1), notified_at=since, issued_at=issued),
    ):
        assert ((None, FindingCode.LETTER_LATE) in codes(CLEAN, letter=told)) is late


def test_a_clean_bill_has_no_finding_and_one_without_its_letter_has_one():
    assert codes(CLEAN) == []
    assert codes(CLEAN, letter=None) == [(None, FindingCode.LETTER_NOT_FOUND)]
    assert codes(replace(CLEAN, letter=""), letter=None) == [(None, FindingCode.NO_LETTER)]
    assert codes(replace(CLEAN, sex=Sex.FEMALE)) == [(None, FindingCode.SEX_DIFFERS)]
    other = OtherBill("9", "", 100)
    assert codes(CLEAN, same_invoice=(other,)) == [(None, FindingCode.DUPLICATE_INVOICE)]


# --- the stay -------------------------------------------------------------------------------


def test_nights_in_the_station_speak_against_the_bill_and_the_night_of_discharge_does_not():
    assert codes(CLEAN, nights=frozenset({OUT, IN - timedelta(days=1)})) == []
    (found,) = check(CLEAN, BillFacts(letter=LETTER, nights=frozenset({NIGHTS[1], OUT})))
    assert (found.code, found.evidence["nights"]) == (FindingCode.IN_STATION, [NIGHTS[1]])


def test_bed_days_may_come_in_one_line_and_a_bed_given_back_is_no_missing_night():
    three = replace(beds(IN)[0], quantity=3000, amount_fen=11_400)
    assert codes(bill(three)) == []
    assert codes(bill(replace(three, quantity=4000, amount_fen=15_200))) == [
        (None, FindingCode.BED_DAYS_DIFFER)
    ]
    refund = replace(beds(NIGHTS[1])[0], number=4, quantity=-1000, amount_fen=-3800)
    assert codes(bill(*beds(*NIGHTS), refund)) == [(4, FindingCode.REFUND_PAIRED)]
    too_many = bill(*beds(*NIGHTS, NIGHTS[1]), replace(refund, number=5))
    assert codes(too_many) == [(5, FindingCode.REFUND_PAIRED)]
    assert codes(bill(line(1))) == []
    counted = BillRules(discharge_day_counts=True)
    assert codes(bill(*beds(*NIGHTS)), rules=counted) == [(None, FindingCode.BED_DAYS_DIFFER)]


@pytest.mark.parametrize(
    ("service", "found"),
    [
        ({"name": "II级护理", "category": "护理费", "unit": "日"}, FindingCode.DUPLICATE_LINE),
        ({"name": "胸部CT平扫", "category": "检查费", "unit": "次"}, FindingCode.DUPLICATE_LINE),
        ({"name": "血常规", "category": "化验费", "unit": "次"}, FindingCode.DUPLICATE_LINE),
        ({"name": "血糖测定", "category": "化验费", "unit": "次"}, None),
        ({"name": "静脉输液", "category": "治疗费", "unit": "组"}, None),
        ({"name": "一次性注射器", "category": "材料费", "unit": "支"}, None),
        (
            {"name": "钢板", "category": "材料费", "price_myriadths": 42_000_000,
             "amount_fen": 420_000},
            FindingCode.DUPLICATE_LINE,
        ),
    ],
)  # fmt: skip
def test_what_a_double_is_depends_on_how_often_a_service_is_given(service, found):
    between = line(2, "甲钴胺片")
    twice = bill(line(1, **service), between, line(3, **service))
    assert codes(twice) == ([(3, found)] if found else [])
    next_to = bill(line(1, **service), line(2, **service))
    assert codes(next_to) == [(2, found or FindingCode.DUPLICATE_POSSIBLE)]
    often = PriceBook((PriceItem("", service["name"], most_per_day=2),))
    assert codes(next_to, prices=often) == []
    once = PriceBook((PriceItem("", service["name"], most_per_day=1),))
    assert codes(next_to, prices=once) == [(2, FindingCode.TOO_OFTEN)]


# --- the price list -------------------------------------------------------------------------


def test_prices_are_those_of_the_day_and_a_hospitals_own_go_first():
    new_year = date(2027, 1, 1)
    listed = PriceBook(
        (
            PriceItem("YP1", "甲钴胺片", price_myriadths=270_000, valid_until=date(2026, 12, 31)),
            PriceItem("YP1", "甲钴胺片", price_myriadths=280_000, valid_from=new_year),
            PriceItem("YP2", "维生素", price_myriadths=1, valid_until=date(2026, 1, 1)),
            PriceItem("YP3", "棉签", price_myriadths=10_000),
            PriceItem("YP3", "棉签", price_myriadths=300_000, hospital_id=1),
        )
    )
    told = bill(
        line(1, code="yp1"),
        line(2, day=new_year),
        line(3, "维生素", code="YP2"),
        line(4, "棉签"),
        line(5, "没有的"),
    )
    assert codes(told, prices=listed) == [
        (1, FindingCode.OVER_PRICE),
        (3, FindingCode.NOT_LISTED),
        (5, FindingCode.NOT_LISTED),
    ]
    over = check(told, BillFacts(letter=LETTER, prices=listed))[0]
    assert over.evidence["over_fen"] == 40
    elsewhere = replace(told, hospital_id=2)
    assert (4, FindingCode.OVER_PRICE) in codes(elsewhere, prices=listed)


def test_without_a_price_list_only_the_exclusions_speak_and_a_list_knows_better():
    told = bill(line(1, "面部祛斑"), line(2, "特需病房护理"), line(3, "无人知道"))
    assert codes(told) == [(1, FindingCode.EXCLUDED_SERVICE), (2, FindingCode.SPECIAL_WARD)]
    item = PriceItem("", "面部祛斑", price_myriadths=274_000)
    paid = PriceBook(
        (item, PriceItem("", "特需病房护理"), PriceItem("", "无人知道", excluded="自费"))
    )
    assert codes(told, prices=paid) == [(3, FindingCode.EXCLUDED_SERVICE)]
    past = Exclusion("祛斑", ExclusionKind.SERVICE, "", valid_until=date(2026, 1, 1))
    assert codes(told, prices=PriceBook(exclusions=(past,))) == []


def test_ceilings_of_a_stay_and_of_a_day():
    told = bill(*beds(*NIGHTS), line(4, day=IN))
    stay = Ceiling(CeilingKind.STAY, told.asked_fen)
    day = Ceiling(CeilingKind.DAY, 6_540, hospital_id=1)
    assert codes(told, prices=PriceBook(ceilings=(stay, day))) == []
    low = PriceBook(ceilings=(replace(stay, most_fen=told.asked_fen - 1), replace(day, most_fen=1)))
    found = check(told, BillFacts(letter=LETTER, prices=low))
    assert [each.evidence.get("day") for each in found] == [None, *NIGHTS]
    assert {each.code for each in found} == {FindingCode.OVER_CEILING}


# --- who pays -------------------------------------------------------------------------------


@given(st.integers(-3, 6))
def test_costs_are_split_by_the_day_from_which_the_station_no_longer_pays(after):
    since = IN + timedelta(days=after)
    ended = replace(LETTER, not_eligible_from=since)
    found = check(CLEAN, BillFacts(letter=ended))
    if since >= OUT:
        assert found == ()
        return
    (split,) = found
    assert split.code is FindingCode.ELIGIBILITY_ENDED
    assert split.evidence["before_fen"] + split.evidence["from_fen"] == CLEAN.lines_fen
    later = [each for each in CLEAN.lines if each.day >= since]
    assert split.evidence["from_fen"] == sum(each.amount_fen for each in later)
    assert split.evidence["lines"] == [each.number for each in later]


def test_another_payer_goes_first():
    closed = replace(
        LETTER, closing=LetterClosing.OTHER_PAYER, closed_at=datetime(2027, 1, 1), payer="家属"
    )
    (found,) = check(CLEAN, BillFacts(letter=closed))
    assert (found.code, found.evidence["payer"]) == (FindingCode.OTHER_PAYER_FIRST, "家属")
    assert found.evidence["from_fen"] == 3_800
    insured = replace(LETTER, payer="医保")
    assert codes(CLEAN, letter=insured) == [(None, FindingCode.OTHER_PAYER_FIRST)]
    paid = replace(CLEAN, insured_fen=100, claimed_fen=CLEAN.claimed_fen - 100)
    assert codes(paid, letter=insured) == []
