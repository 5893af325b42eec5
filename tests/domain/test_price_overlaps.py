"""A price list beside that of before: after it no two prices of a service hold on one day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from station.domain.price_overlaps import MOST_TOLD, Span, arrival
from station.domain.prices_typed import PriceTrouble

FIRST = date(2026, 1, 1)
days = st.none() | st.integers(0, 9).map(lambda n: FIRST + timedelta(days=n))
kinds = st.sampled_from([("A", "床位费"), ("", "床位费"), ("B", "护理费"), ("", "护理费")])
hospitals = st.sampled_from([None, 1])


@st.composite
def spans(draw, most=5):
    found = []
    for row in range(1, draw(st.integers(0, most)) + 1):
        first, last = draw(days), draw(days)
        if first is not None and last is not None and last < first:
            first, last = last, first
        code, name = draw(kinds)
        price = draw(st.integers(1, 2))
        found.append(Span(row, "价格", code, name, draw(hospitals), first, last, (price,)))
    return found


@given(spans(), spans())
def test_no_two_prices_of_a_service_hold_on_one_day_after_a_list_without_problems(before, coming):
    alone = arrival(before, ())
    if alone.problems or alone.cut:
        before = before[:1]
    found = arrival(coming, before)
    if found.problems:
        return
    left = [
        replace(each, last=found.ended.get(each.row, each.last), content=(each.row,))
        for each in before
    ]
    left = [each for each in left if each.last is None or (each.first or date.min) <= each.last]
    new = [
        replace(each, last=found.cut.get(at, each.last))
        for at, each in enumerate(coming)
        if at not in found.there
    ]
    after = arrival([*left, *new], ())
    assert (after.problems, after.cut) == ((), {})


def test_a_mistake_made_often_is_told_by_its_first_rows():
    same = [Span(n, "价格", "A", "床位费", None, FIRST, None) for n in range(1, 40)]
    problems = arrival(same, ()).problems
    assert [each.code for each in problems[:-1]] == [PriceTrouble.ROW_TWICE] * MOST_TOLD
    assert problems[-1].data["count"] == 38 - MOST_TOLD
