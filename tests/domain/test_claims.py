"""The money of a bill follows its lines, and the shares of those who pay always add up to it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.bill_findings import FindingCode
from station.domain.bill_records import BillState
from station.domain.claim_steps import BillStepKind, SampleFacts, draw, state_after
from station.domain.claims import (
    BillMoney,
    ClaimTrouble,
    CutReason,
    DecidedLine,
    LineState,
    PayerKind,
    Wish,
    approval_problems,
    bill_money,
    decision_problems,
    line_state,
    line_sums,
    share_problems,
    shares,
)
from station.domain.problems import Refused

ENDED = date(2026, 8, 10)
fen = st.integers(-200_000, 500_000)
positive = st.integers(0, 500_000)
days = st.none() | st.dates(date(2026, 8, 1), date(2026, 8, 20))
within = st.tuples(positive, st.integers(0, 500_000), days).map(
    lambda told: DecidedLine(told[0], min(told[:2]), told[2])
)
any_line = st.builds(DecidedLine, fen, st.none() | fen, days)
stated = st.dictionaries(
    st.sampled_from([each for each in PayerKind if each is not PayerKind.RESCUE_FUNDS]), positive
)


@given(st.lists(any_line), fen, fen, stated, st.booleans())
def test_lines_are_what_was_cut_open_and_approved_and_the_shares_are_all_of_it(
    lines, claimed, insured, said, rejected
):
    money = bill_money(line_sums(lines, ENDED), claimed, insured, said, rejected=rejected)
    assert money.lines_fen == money.cut_fen + money.pending_fen + money.approved_fen
    assert sum(money.shares.values()) == money.approved_fen
    assert set(money.shares) == set(PayerKind)
    others = {kind: paid for kind, paid in money.shares.items() if kind != "rescue_funds"}
    assert all(paid >= 0 for paid in others.values())
    assert (money.payable_fen < 0) == (money.approved_fen < 0)
    if rejected:
        assert (money.pending, money.pending_fen, money.approved_fen) == (0, 0, 0)


@given(st.lists(within), positive, stated)
def test_without_raised_lines_nobody_pays_more_than_the_lines_and_what_is_left_of_them(
    lines, insured, said
):
    sums = line_sums(lines, ENDED)
    money = bill_money(sums, sums.lines_fen - insured, insured, said)
    assert money.raised_fen == 0
    assert 0 <= money.payable_fen <= money.approved_fen <= money.lines_fen
    if PayerKind.INSURANCE not in said:
        assert money.above_fen == 0 or money.approved_fen < insured


@given(positive, st.integers(0, 500_000), positive)
def test_from_the_day_on_which_help_ended_the_family_pays_its_part(approved, later, insured):
    later = min(later, approved)
    paid = shares(approved, later, insured)
    if not later:
        assert paid[PayerKind.FAMILY] == 0
    if later == approved:
        assert paid[PayerKind.RESCUE_FUNDS] == 0
    rest = approved - paid[PayerKind.INSURANCE]
    assert paid[PayerKind.RESCUE_FUNDS] * approved <= rest * (approved - later)
    assert shares(approved, later, insured, {PayerKind.FAMILY: 0})[PayerKind.FAMILY] == 0


def test_costs_are_split_by_the_day_and_the_order_of_the_payers_is_kept():
    lines = [
        DecidedLine(60_000, 60_000, date(2026, 8, 9)),
        DecidedLine(40_000, 40_000, ENDED),
        DecidedLine(10_000, 0, ENDED),
        DecidedLine(5_000, None, None),
    ]
    money = bill_money(line_sums(lines, ENDED), 95_000, 20_000)
    assert (money.approved_fen, money.cut_fen, money.pending_fen) == (100_000, 10_000, 5_000)
    assert money.shares[PayerKind.FAMILY] == 32_000
    assert (money.insured_fen, money.payable_fen) == (20_000, 48_000)
    large = {PayerKind.MEDICAL_AID: 70_000, PayerKind.EMERGENCY_FUND: 50_000}
    paid = shares(100_000, 0, 20_000, large)
    assert [paid[kind] for kind in PayerKind] == [20_000, 70_000, 10_000, 0, 0]


def test_a_decision_has_the_reason_or_the_note_that_it_needs():
    def troubles(amount, wish, **more):
        return [each.code for each in decision_problems(amount, wish, **more)]

    assert troubles(22_000, Wish()) == troubles(22_000, Wish(22_000)) == []
    assert troubles(22_000, Wish(0)) == [ClaimTrouble.CUT_REASON_MISSING]
    assert troubles(22_000, Wish(1_000, CutReason.OTHER)) == [ClaimTrouble.CUT_NOTE_MISSING]
    assert troubles(22_000, Wish(1_000, CutReason.DUPLICATE_LINE)) == []
    assert troubles(22_000, Wish(23_000)) == [ClaimTrouble.RAISE_NOTE_MISSING]
    assert troubles(22_000, Wish(23_000, note="补录")) == []
    assert troubles(22_000, Wish(-1, CutReason.OVER_PRICE)) == [ClaimTrouble.OTHER_SIGN]
    assert troubles(-6_000, Wish(0)) == [ClaimTrouble.RAISE_NOTE_MISSING]
    reason = CutReason.REFUND_PAIRED
    assert troubles(-6_000, Wish(0, reason), is_paired=True) == []
    assert troubles(6_000, Wish(3_000, reason), is_paired=True) == [ClaimTrouble.PAIR_IN_PARTS]


@pytest.mark.parametrize(
    ("amount", "approved", "state"),
    [
        (100, None, LineState.PENDING),
        (100, 100, LineState.ACCEPTED),
        (-60, -60, LineState.ACCEPTED),
        (0, 0, LineState.ACCEPTED),
        (100, 0, LineState.CUT),
        (100, 40, LineState.PART),
        (100, 140, LineState.RAISED),
        (-60, 0, LineState.CUT),
    ],
)
def test_what_a_decision_is(amount, approved, state):
    assert line_state(amount, approved) is state


def test_every_finding_has_its_reason():
    assert [CutReason.of(code).value for code in FindingCode] == [str(code) for code in FindingCode]


def money_of(**told) -> BillMoney:
    lines = [DecidedLine(told.get("amount", 100), told.get("approved", 100))]
    return bill_money(line_sums(lines), told.get("claimed", 100), told.get("insured", 0))


def test_nothing_negative_and_nothing_undecided_is_approved_and_more_only_with_a_reason():
    def trouble(has_reason=False, **told):
        found = approval_problems(money_of(**told), has_reason=has_reason)
        return found[0].code if found else None

    assert trouble() is None
    assert trouble(approved=None) is ClaimTrouble.LINES_PENDING
    assert trouble(approved=0) is ClaimTrouble.NOTHING_TO_PAY
    assert trouble(insured=100) is ClaimTrouble.NOTHING_TO_PAY
    assert trouble(amount=-5, approved=-5, claimed=-5) is ClaimTrouble.NOTHING_TO_PAY
    assert trouble(claimed=90) is ClaimTrouble.ABOVE_CLAIMED
    assert trouble(claimed=90, has_reason=True) is None

    def against(*codes, has_reason, **told):
        found = approval_problems(money_of(**told), codes, has_reason=has_reason)
        return [each.code for each in found]

    for code in (FindingCode.NO_LETTER, FindingCode.LETTER_NOT_FOUND):
        assert against(code, has_reason=True) == [ClaimTrouble.WITHOUT_LETTER]
    double = FindingCode.DUPLICATE_INVOICE
    every = against(FindingCode.NO_LETTER, double, has_reason=False, claimed=90)
    assert every == [
        ClaimTrouble.WITHOUT_LETTER,
        ClaimTrouble.ABOVE_CLAIMED,
        ClaimTrouble.GRAVE_FAULTS,
    ]
    assert against(FindingCode.NO_LETTER, has_reason=True, approved=None) == [
        ClaimTrouble.WITHOUT_LETTER,
        ClaimTrouble.LINES_PENDING,
    ]
    assert against(double, has_reason=False) == [ClaimTrouble.GRAVE_FAULTS]
    assert against(double, has_reason=True) == against(FindingCode.LETTER_LATE, has_reason=False)


def test_stated_shares_are_never_negative_more_than_all_or_the_rest():
    def trouble(**told):
        said = {PayerKind(name): amount for name, amount in told.items()}
        return [each.code for each in share_problems(100, said)]

    assert trouble(insurance=60, family=40) == []
    assert trouble(insurance=60, family=41) == [ClaimTrouble.SHARES_TOO_LARGE]
    assert trouble(family=-1) == [ClaimTrouble.SHARE_NEGATIVE]
    assert trouble(rescue_funds=5) == [ClaimTrouble.SHARE_IS_THE_REST]


facts = st.lists(
    st.builds(SampleFacts, st.integers(1, 10_000), st.integers(0, 9_000_000), st.booleans()),
    unique_by=lambda each: each.bill_id,
)


@given(facts, st.integers(0, 2**40), st.integers(0, 100), st.integers(0, 9_000_000))
def test_a_sample_is_drawn_again_by_its_seed_and_large_and_doubtful_bills_are_in_it(
    bills, seed, percent, least
):
    chosen = draw(bills, seed, percent, least)
    assert chosen == draw(reversed(bills), seed, percent, least)
    must = {each.bill_id for each in bills if each.must or each.claimed_fen >= least}
    assert must <= chosen <= {each.bill_id for each in bills}
    assert len(chosen - must) == -(-(len(bills) - len(must)) * percent // 100)
    assert chosen <= draw(bills, seed, 100, least) == {each.bill_id for each in bills}


def test_a_step_is_taken_only_from_where_it_can_be():
    assert state_after(BillStepKind.SUBMITTED, BillState.IN_REVIEW) is BillState.REVIEWED
    assert state_after(BillStepKind.ASKED, BillState.REVIEWED) is BillState.REVIEWED
    for kind in BillStepKind:
        with pytest.raises(Refused):
            state_after(kind, BillState.RESTORED)
    paid = [kind for kind in BillStepKind if _allows(kind, BillState.PAID)]
    assert paid == [BillStepKind.REVERSED]


def _allows(kind: BillStepKind, state: BillState) -> bool:
    try:
        state_after(kind, state)
    except Refused:
        return False
    return True
