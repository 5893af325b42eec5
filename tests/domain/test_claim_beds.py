"""Bed days over the stay: what is proposed to be cut, and of which lines."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import ListedFinding
from station.domain.bills import BillLine, product_fen
from station.domain.claim_beds import bed_days_over, bed_wish, beds_over
from station.domain.claims import CutReason, Wish

FIRST = date(2026, 8, 1)


def bed(number: int, day: int | None = None, days: int = 1000, price: int = 380_000) -> BillLine:
    amount = product_fen(days, price)
    return line(number, "普通病房床位费", days, price, amount, day=day)


def line(
    number: int, name: str, days: int, price: int | None, amount: int, *, day: int | None = None
) -> BillLine:
    when = None if day is None else FIRST + timedelta(days=day)
    return BillLine(number, when, "", name, "", "", days, price, amount)


def finding(bed_days: object, stay_days: object) -> ListedFinding:
    told = {"bed_days": bed_days, "stay_days": stay_days}
    code = FindingCode.BED_DAYS_DIFFER
    return ListedFinding(1, "", "", None, code, FindingWeight.FAULT, told, "", 0)


def test_only_days_over_the_stay_are_counted():
    assert bed_days_over(finding(5, 3)) == 2000
    assert bed_days_over(finding(2.5, 2)) == 500
    assert bed_days_over(finding(1, 3)) == bed_days_over(finding(None, 3)) == 0


def test_a_second_bed_of_a_day_goes_first_then_the_latest_days():
    lines = [bed(1, 0), bed(2, 1), bed(3, 1), bed(4, 2), bed(5, 3)]
    assert beds_over(lines, 2000, ()) == {3: 1000, 5: 1000}
    assert beds_over(lines, 2000, {5}) == {3: 1000}
    assert beds_over([bed(1, days=5000)], 2000, ()) == {1: 2000}
    assert beds_over([line(1, "血常规", 1000, None, 900)], 1000, ()) == {}


def test_a_line_is_cut_by_its_price_times_the_days_over():
    wish = Wish(11_400, CutReason.BED_DAYS_DIFFER)
    assert bed_wish(bed(1, days=5000), 2000) == wish
    without = line(1, "床位费", 5000, None, 19_000)
    assert bed_wish(without, 2000) == wish
    assert bed_wish(line(1, "床位费", 1000, None, 0), 1000) is None


beds = st.lists(
    st.tuples(st.none() | st.integers(0, 9), st.integers(1, 9_000), st.integers(0, 900_000)),
    max_size=12,
)


@given(beds, st.integers(0, 40_000), st.sets(st.integers(1, 12)))
def test_no_line_is_cut_below_nothing_and_all_together_never_more_than_is_over(told, over, settled):
    lines = [bed(n, day, days, price) for n, (day, days, price) in enumerate(told, 1)]
    found = beds_over(lines, over, settled)
    by_number = {each.number: each for each in lines}
    there = sum(each.quantity for each in lines if each.number in settled)
    free = sum(each.quantity for each in lines if each.number not in settled)
    assert sum(found.values()) == min(max(over - there, 0), free)
    assert not found.keys() & settled
    for number, days in found.items():
        one = by_number[number]
        assert 0 < days <= one.quantity
        wish = bed_wish(one, days)
        assert wish is None or 0 <= wish.approved_fen < one.amount_fen
