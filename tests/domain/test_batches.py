"""The rules of batches, payments and budgets: money adds up to the fen, whatever it is."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.batch_papers import MONEY, bill_row, money_row, payable_words
from station.domain.batches import (
    BatchBill,
    BatchFigures,
    BatchState,
    BatchTrouble,
    Payment,
    PaymentFacts,
    PaymentRequest,
    bill_problem,
    paid_fen,
    payment_problems,
    period_words,
    seal,
    signing_problems,
    standing,
    state_problem,
    total,
)
from station.domain.budgets import (
    LEAST_BILLS,
    Age,
    BehindLine,
    BudgetTrouble,
    age_of,
    ageing,
    budget_problems,
    by_month,
    estimate,
    running,
)
from station.domain.fen import read

DAY = date(2026, 11, 21)
AMOUNTS = st.integers(0, 10**12)


@st.composite
def figures(draw) -> BatchFigures:
    """The money of an approved bill: everything that was counted is cut or paid by somebody."""
    insured, other, cut = draw(AMOUNTS), draw(AMOUNTS), draw(AMOUNTS)
    payable = draw(st.integers(1, 10**12))
    approved = insured + other + payable
    return BatchFigures(approved + cut, cut, approved, insured, other, payable)


@st.composite
def bills(draw) -> tuple[BatchBill, ...]:
    many = draw(st.lists(figures(), min_size=1, max_size=12))
    return tuple(
        BatchBill(n, None, f"救介〔2026〕{n:03}号", f"99{n:06}", "王强", DAY, DAY, 1, "冻伤", each)
        for n, each in enumerate(many, 1)
    )


@given(bills())
def test_what_papers_say_is_the_sum_of_the_bills_to_the_fen(some):
    whole = total(bill.figures for bill in some)
    assert whole.adds_up
    rows = [bill_row(place, bill)[-MONEY:] for place, bill in enumerate(some, 1)]
    for column, words in enumerate(money_row(whole)):
        assert read(words) == sum(read(row[column]) for row in rows) == astuple(whole)[column]
    written, capitals = payable_words(some)
    assert read(written) == read(capitals) == whole.payable_fen


@given(bills(), st.integers(0, 5), st.integers(1, 10**6))
def test_a_seal_changes_with_any_amount_and_not_with_the_order(some, column, more):
    first = seal("救结〔2026〕001号", "市第九人民医院", "2026Q3", some)
    assert seal("救结〔2026〕001号", "市第九人民医院", "2026Q3", some[::-1]) == first
    name = BatchFigures.__slots__[column]
    changed = replace(some[0].figures, **{name: getattr(some[0].figures, name) + more})
    other = (replace(some[0], figures=changed), *some[1:])
    assert seal("救结〔2026〕001号", "市第九人民医院", "2026Q3", other) != first


@given(st.integers(1, 10**12), st.lists(st.integers(-(10**6), 10**12), max_size=20), st.data())
def test_payments_and_takings_back_never_come_to_more_than_was_signed(signed, wishes, data):
    rows: list[Payment] = []
    for number, amount in enumerate(wishes, 1):
        facts = PaymentFacts(signed, tuple(rows), DAY, DAY)
        wanted = PaymentRequest(DAY, f"拨付{number}", amount)
        if not list(payment_problems(wanted, facts)):
            rows.append(Payment(number, DAY, wanted.reference, amount))
        elif standing(rows) and data.draw(st.booleans()):
            back = data.draw(st.sampled_from(standing(rows)))
            told = (f"退{number}", -back.amount_fen, back.id, "退票")
            rows.append(Payment(number, DAY, *told))
        assert 0 <= paid_fen(rows) <= signed
        assert paid_fen(rows) == sum(each.amount_fen for each in standing(rows))


def test_a_payment_says_what_is_wrong_with_it():
    facts = PaymentFacts(1000, (Payment(1, DAY, "A-1", 400),), DAY, DAY)

    def troubles(paid_on=DAY, reference="A-2", amount=600):
        wanted = PaymentRequest(paid_on, reference, amount)
        return [problem.code for problem in payment_problems(wanted, facts)]

    assert troubles() == []
    assert troubles(amount=601) == [BatchTrouble.OVER_TOTAL]
    assert troubles(amount=0) == [BatchTrouble.AMOUNT_NOT_POSITIVE]
    assert troubles(reference=" ") == [BatchTrouble.REFERENCE_MISSING]
    assert troubles(reference="A-1") == [BatchTrouble.REFERENCE_TWICE]
    assert troubles(DAY + timedelta(days=1)) == [BatchTrouble.PAID_IN_FUTURE]
    assert troubles(DAY - timedelta(days=1)) == [BatchTrouble.PAID_BEFORE_SIGNED]


@pytest.mark.parametrize("payable", [0, -500])
def test_a_bill_that_pays_nothing_is_in_no_batch(payable):
    told = BatchFigures(1000, 1000 - payable, payable, 0, 0, payable)
    bill = BatchBill(1, None, "", "", "王强", None, None, None, "", told)
    assert bill_problem(bill).code is BatchTrouble.BILL_PAYS_NOTHING
    (first, *_) = signing_problems([bill], payable, 2, 1)
    assert first.code is BatchTrouble.BILL_PAYS_NOTHING


def test_a_draft_is_signed_by_another_than_its_maker_with_the_total_that_was_seen():
    told = BatchFigures(1000, 0, 1000, 200, 100, 700)
    bill = BatchBill(1, None, "", "", "王强", None, None, None, "", told)
    assert list(signing_problems([bill], 700, 2, 1)) == []
    assert [p.code for p in signing_problems([bill], 701, 2, 1)] == [BatchTrouble.TOTAL_DIFFERS]
    assert [p.code for p in signing_problems([bill], 700, 1, 1)] == [BatchTrouble.SIGNED_BY_MAKER]
    assert [p.code for p in signing_problems([], 0, 2, 1)] == [BatchTrouble.NO_BILLS]
    uneven = replace(bill, figures=replace(told, insured_fen=0))
    assert bill_problem(uneven).code is BatchTrouble.BILL_CHANGED


@pytest.mark.parametrize(
    ("state", "allowed", "trouble"),
    [
        (BatchState.DRAFT, {BatchState.DRAFT}, None),
        (BatchState.SIGNED, {BatchState.DRAFT}, BatchTrouble.NOT_DRAFT),
        (BatchState.DRAFT, {BatchState.SIGNED}, BatchTrouble.NOT_SIGNED),
        (BatchState.REVERSED, {BatchState.SIGNED}, BatchTrouble.NOT_IN_FORCE),
    ],
)
def test_a_deed_is_refused_by_where_the_batch_stands(state, allowed, trouble):
    problem = state_problem(state, allowed)
    assert (problem and problem.code) == trouble


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2026Q3", "2026年第三季度"),
        ("2026-07", "2026年7月"),
        ("202612", "2026年12月"),
        ("七月至九月", "七月至九月"),
        ("", "未注明期间"),
    ],
)
def test_a_period_is_written_as_papers_write_it(period, words):
    assert period_words(period) == words


# --- budgets --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, Age.MONTH),
        (30, Age.MONTH),
        (31, Age.QUARTER),
        (90, Age.QUARTER),
        (91, Age.HALF_YEAR),
        (180, Age.HALF_YEAR),
        (181, Age.LONGER),
    ],
)
def test_a_bill_ages_by_the_day_on_which_it_came_in(days, age):
    assert age_of(DAY - timedelta(days=days), DAY) is age


DAYS = st.dates(date(2025, 12, 1), date(2027, 1, 31))


@given(st.lists(st.tuples(DAYS, AMOUNTS)), st.lists(st.tuples(DAYS, st.integers(-(10**9), 10**9))))
def test_months_add_up_to_their_year_and_run_up_to_it(approved, paid):
    months = by_month(approved, paid, 2026)
    assert [each.month for each in months] == list(range(1, 13))
    assert sum(each.approved_fen for each in months) == sum(
        fen for day, fen in approved if day.year == 2026
    )
    last = running(months)[-1]
    assert last.paid_fen == sum(fen for day, fen in paid if day.year == 2026)
    assert last.approved_fen == sum(each.approved_fen for each in months)


@given(st.lists(st.tuples(st.integers(0, 400), AMOUNTS, st.sampled_from(["甲院", "乙院"]))))
def test_ageing_loses_no_bill_and_no_fen(told):
    lines = [
        BehindLine(n, None, None, None, hospital, "", "", DAY - timedelta(days=days), fen)
        for n, (days, fen, hospital) in enumerate(told)
    ]
    rows = ageing(lines, DAY)
    assert sum(row.count for row in rows) == len(lines)
    assert sum(row.amount_fen for row in rows) == sum(fen for _, fen, _ in told)
    assert [row.amount_fen for row in rows] == sorted((r.amount_fen for r in rows), reverse=True)


def test_open_letters_are_valued_only_where_enough_bills_speak_for_it():
    assert estimate(3, [1000] * (LEAST_BILLS - 1)).amount_fen is None
    assert estimate(3, [1000, 1001, 1001, 1001, 1000]).amount_fen == 3 * 1001
    assert estimate(0, [1000] * LEAST_BILLS).amount_fen == 0


def test_a_budget_is_an_amount_of_a_year():
    assert budget_problems(2026, 1) == []
    assert {p.code for p in budget_problems(1999, 0)} == set(BudgetTrouble)
