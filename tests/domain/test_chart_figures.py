"""Bars count every stay once, and the stays behind a bar are those that it counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.beds import BedCondition
from station.domain.chart_costs import Spent, costs
from station.domain.chart_days import (
    PARTS,
    BedSpell,
    MoveOn,
    is_there,
    moments_of,
    occupancy,
    state_at,
    with_beds,
)
from station.domain.chart_figures import (
    REST,
    UNSAID,
    ChartKind,
    ChartSpan,
    axis,
    figures,
    is_behind,
    length_keys,
    shade_of,
)
from station.domain.dna import DnaStandingKind
from station.domain.people import BornPrecision, IdentityState, Sex
from station.domain.reported import ReportedStay
from station.domain.stays import StayState, days_in_station

YEAR = ChartSpan.of_year(2026)
NOW = datetime(2026, 12, 31, 18, 0)
PLAIN = ReportedStay(
    stay_id=1,
    person_id=1,
    intake_id=None,
    rescue_number="202601001",
    name="王测试",
    nameless=False,
    identity_state=IdentityState.CONFIRMED,
    sex=Sex.MALE,
    born=None,
    born_precision=BornPrecision.UNKNOWN,
    age=None,
    ethnic_group="",
    document_kind=None,
    document_number="",
    area="",
    same_province=None,
    household_address="",
    residence="",
    education="",
    marital="",
    admitted_at=datetime(2026, 1, 1, 9, 0),
    left_at=None,
    state=StayState.IN_STATION,
    days=1,
    all_days=1,
    how_came=None,
    brought_by="",
    found_place="",
    cause="",
    cause_text="",
    signs=frozenset(),
    mental_state=None,
    self_care=None,
    mobility=None,
    capacity=None,
    assistance_class=None,
    leaving_way="",
    destination="",
    destination_area="",
    crosses_province=None,
    in_hospital=False,
    in_care=False,
    dna=DnaStandingKind.MISSING,
    dna_excuse="",
    noticed_on=None,
    fare_fen=0,
    nth_stay=1,
)


def came(stay_id: int, day: date, *, lasted: int | None = None, **facts: object) -> ReportedStay:
    """A stay from the morning of a day on; `lasted` days, or still going on."""
    admitted = datetime.combine(day, datetime.min.time()) + timedelta(hours=9)
    left = None if lasted is None else admitted + timedelta(days=lasted - 1, hours=2)
    return replace(
        PLAIN,
        **{
            "stay_id": stay_id,
            "person_id": stay_id,
            "admitted_at": admitted,
            "left_at": left,
            "all_days": days_in_station(admitted, left or NOW),
            **facts,
        },
    )


CAUSES = ("no_work", "lost", "stolen", "begging", "vagrant", "cheated", "petition", "other", "")
a_stay = st.builds(
    came,
    st.integers(1, 10**6),
    st.dates(YEAR.first, YEAR.last),
    lasted=st.none() | st.integers(1, 200),
    person_id=st.integers(1, 20),
    cause=st.sampled_from(CAUSES),
    area=st.sampled_from(("", "410102", "341226", "990000", "65")),
    nth_stay=st.integers(1, 9),
)
some_stays = st.lists(a_stay, max_size=30, unique_by=lambda stay: stay.stay_id)


@given(some_stays, st.sampled_from((0, 1, 7, 10, 30)), st.sampled_from(list(ChartKind)[:4]))
def test_every_stay_is_in_one_bar_and_behind_it(stays, limit, kind) -> None:
    chart = figures(kind, YEAR, stays, limit)
    counted = [stay for stay in stays if kind is not ChartKind.LENGTH or stay.left_at]
    assert chart.stays == len(counted) == sum(bar.total for bar in chart.bars)
    for bar in chart.bars:
        whole = [stay for stay in counted if is_behind(stay, chart.key_of(bar), limit)]
        assert len(whole) == bar.total
        for at, count in enumerate(bar.counts):
            part = chart.key_of(bar, at)
            assert sum(is_behind(stay, part, limit) for stay in counted) == count


def test_the_six_largest_causes_stand_for_themselves() -> None:
    stays = [
        came(n * 100 + i, date(2026, n + 1, 3), cause=cause)
        for n, cause in enumerate(CAUSES)
        for i in range(n + 1)
    ]
    chart = figures(ChartKind.ARRIVALS, YEAR, stays, 10)
    keys = [part.key for part in chart.parts]
    assert keys == [*reversed(CAUSES[2:8]), REST, UNSAID]
    assert chart.parts[6].codes == ("lost", "no_work")
    assert chart.sums() == (8, 7, 6, 5, 4, 3, 3, 9)
    assert chart.bars[0].counts == (0, 0, 0, 0, 0, 0, 1, 0)
    assert chart.key_of(chart.bars[0], 6).codes == ("lost", "no_work")


def test_whoever_came_again_is_told_in_stays_and_in_people() -> None:
    nth = [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2), (4, 7)]
    stays = [
        came(at, date(2026, 5, 1 + at), person_id=person, nth_stay=times)
        for at, (person, times) in enumerate(nth)
    ]
    chart = figures(ChartKind.REPEAT, YEAR, stays, 10)
    assert [(bar.key, bar.total) for bar in chart.bars] == [
        ("1", 3),
        ("2", 2),
        ("3", 1),
        ("4", 0),
        ("5", 1),
    ]
    assert (chart.stays, chart.people, chart.again) == (7, 4, 2)


def test_the_limit_of_the_station_ends_a_bar() -> None:
    assert length_keys(10)[9:11] == ("10", "11-15")
    assert length_keys(15)[7:9] == ("15", "16-23")
    stays = [came(days, date(2026, 3, 1), lasted=days) for days in (1, 10, 11, 15, 16, 120)]
    chart = figures(ChartKind.LENGTH, YEAR, stays, 10)
    full = {bar.key: bar.total for bar in chart.bars if bar.total}
    assert full == {"1": 1, "10": 1, "11-15": 2, "16-20": 1, "91-": 1}
    assert chart.median_days == 13


def test_an_unknown_province_is_beside_the_map() -> None:
    stays = [came(n, date(2026, 3, 1), area=area) for n, area in enumerate(("", "99", "410000"))]
    bars = figures(ChartKind.ORIGIN, YEAR, stays, 10).bars
    assert {bar.key: bar.total for bar in bars if bar.total} == {"41": 1, UNSAID: 2}


@given(
    st.lists(
        st.tuples(
            st.dates(date(2026, 2, 1), date(2026, 4, 20)),
            st.none() | st.integers(1, 60),
            st.lists(
                st.tuples(
                    st.integers(0, 40),
                    st.sampled_from([state for state in StayState if state != StayState.LEFT]),
                ),
                max_size=3,
            ),
        ),
        max_size=6,
    )
)
def test_the_days_agree_with_a_look_at_each_stay(told) -> None:
    span, now = ChartSpan(date(2026, 3, 1), date(2026, 4, 30)), datetime(2026, 4, 20, 8, 0)
    told = [*told, (now.date() - timedelta(days=9), 9, [])]
    stays = [came(n, day, lasted=lasted) for n, (day, lasted, _steps) in enumerate(told)]
    stays[-1] = replace(stays[-1], left_at=now)  # at the very moment that is looked at
    moves = {
        stay.stay_id: [
            MoveOn(stay.admitted_at + timedelta(days=after), state)
            for after, state in sorted(steps, key=lambda step: step[0])
        ]
        for stay, (_day, _lasted, steps) in zip(stays, told, strict=True)
    }
    chart = occupancy(span, stays, moves, now)
    moments = moments_of(span, now)
    assert moments[-1] == now
    for at, bar in enumerate(chart.bars):
        states = [state_at(s, moves, moments[at]) for s in stays] if at < len(moments) else []
        plain = tuple(sum(state in part.codes for state in states) for part in PARTS)
        assert bar.counts == plain
        if at < len(moments):
            for part, count in enumerate(plain):
                key = chart.key_of(bar, part)
                assert sum(is_there(stay, moves, key, now) for stay in stays) == count


def test_a_closed_bed_is_no_bed_and_a_new_one_counts_from_its_day() -> None:
    span = ChartSpan(date(2026, 3, 1), date(2026, 3, 4))
    spells = [
        BedSpell(1, None, None),
        BedSpell(2, None, datetime(2026, 3, 2, 12, 0)),
        BedSpell(1, BedCondition.OUT_OF_SERVICE, datetime(2026, 3, 2)),
        BedSpell(1, BedCondition.CLOSED, datetime(2026, 3, 3, 23, 0)),
    ]
    now = datetime(2026, 3, 3, 23, 30)
    empty = occupancy(span, [], {}, now)
    chart = with_beds(empty, spells, {date(2026, 3, 2): 0}, now)
    assert chart.beds == {"2026-03-01": 1, "2026-03-02": 2, "2026-03-03": 1}
    assert chart.counted == {"2026-03-02": 0}


def test_costs_by_the_month_of_leaving() -> None:
    stays = [
        came(n, date(2026, 3, 1), lasted=3, fare_fen=fare)
        for n, fare in enumerate((0, 1000, 2000, 4000, 10000))
    ]
    stays.append(came(9, date(2026, 3, 30), lasted=5))
    chart = costs(YEAR, stays, {1: Spent(0, 500, 0), 9: Spent(0, 0, 123_45)})
    march, april = chart.months[2], chart.months[3]
    assert (march.stays, march.costing, march.spent) == (5, 4, Spent(17000, 500, 0))
    assert (march.low_fen, march.median_fen, march.high_fen) == (1875, 3000, 5500)
    assert (april.low_fen, april.median_fen, april.spent.total_fen) == (12345, 12345, 12345)
    assert (chart.months[0].stays, chart.months[0].median_fen) == (0, None)
    assert chart.whole.spent.total_fen == 29845
    assert chart.highest_fen == 12345


@pytest.mark.parametrize(
    ("span", "months"),
    [
        (ChartSpan.twelve_months(date(2026, 2, 28)), ("2025-03", "2026-02", 12)),
        (ChartSpan.of_month(date(2026, 12, 5)), ("2026-12", "2026-12", 1)),
        (ChartSpan.of_year(2024), ("2024-01", "2024-12", 12)),
    ],
)
def test_spans_are_whole_months(span, months) -> None:
    assert (span.months[0], span.months[-1], len(span.months)) == months
    assert span.days[0] == span.first
    assert span.days[-1] == span.last


def test_axes_and_shades_reach_their_largest_number() -> None:
    for highest in (1, 5, 6, 99, 100, 101, 20_000):
        top, step = axis(highest)
        assert highest <= top <= step * 5
        assert step == 1 or top < highest * 2
    assert [shade_of(count, (0, 1, 50, 100), 4) for count in (0, 1, 50, 51, 100)] == [0, 1, 2, 3, 4]
