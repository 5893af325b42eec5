"""Orders, due times, limits and warnings: pure rules of medicines."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.medicines import (
    Control,
    DoseUnit,
    MedicineTrouble,
    Order,
    OrderFacts,
    OrderState,
    Pattern,
    Regimen,
    Route,
    Source,
    needs_second,
    order_problems,
    quantity_words,
    read_quantity,
    read_times,
)
from station.domain.medicines_cautions import Caution, CautionKind, asked, warnings
from station.domain.medicines_doses import (
    DoseEntry,
    DoseFacts,
    DoseState,
    Outcome,
    dose_problems,
    dose_state,
    due_times,
    possible_from,
)
from station.domain.medicines_stock import INWARD, OUTWARD, MoveKind, balance, move_problems, signed
from station.domain.policy import DEFAULTS
from station.domain.problems import Refused, Weight

NOW = datetime(2026, 11, 21, 21, 0)
TWICE = Regimen(Pattern.TIMES, times=(time(8), time(21)))
NEEDED = Regimen(Pattern.AS_NEEDED, needed_for="发热", least_hours=6, most_per_day=3)
FACTS = OrderFacts(
    medicine="利培酮片",
    strength="1 mg",
    dose=1000,
    unit=DoseUnit.TABLET,
    route=Route.MOUTH,
    regimen=TWICE,
    source=Source.OWN,
    starts_at=NOW - timedelta(days=3),
)


def order(**over):
    return Order(1, 1, replace(FACTS, **over), NOW, "李梅")


def entry(at, due=None, outcome=Outcome.GIVEN, **over):
    return DoseEntry(1, 1, 1, due, outcome, 1000, at, at, "李梅", **over)


@pytest.mark.parametrize(
    ("typed", "thousandths"),
    [
        ("1", 1000),
        ("0.5", 500),
        ("1/2", 500),
        ("1/4", 250),
        ("半", 500),
        ("２．５", 2500),
        ("12", 12000),
    ],
)
def test_an_amount_is_read_as_a_nurse_writes_it(typed, thousandths):
    assert read_quantity(typed) == thousandths
    assert read_quantity(quantity_words(thousandths)) == thousandths


@pytest.mark.parametrize(
    "typed", ["", "0", "-1", "1/0", "1/3", "abc", "NaN", "Infinity", "1e9", "0.0001"]
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(Refused):
        read_quantity(typed)


@given(st.integers(1, 10**8))
def test_every_amount_is_written_as_it_is_read(thousandths):
    assert read_quantity(quantity_words(thousandths)) == thousandths


def test_times_of_the_day_are_read_in_any_order_and_once():
    assert read_times("21 8:00、0800 1230") == (time(8), time(12, 30), time(21))
    for wrong in ("25", "8:75", "morgens"):
        with pytest.raises(Refused):
            read_times(wrong)


@pytest.mark.parametrize(
    ("over", "code", "place"),
    [
        ({"medicine": " "}, MedicineTrouble.NAME_MISSING, "medicine"),
        ({"medicine": "12345"}, MedicineTrouble.NAME_ODD, "medicine"),
        ({"medicine": "长" * 90}, MedicineTrouble.TEXT_LONG, "medicine"),
        ({"dose": 0}, MedicineTrouble.DOSE_MISSING, "dose"),
        ({"dose": 100_000}, MedicineTrouble.DOSE_IMPOSSIBLE, "dose"),
        ({"regimen": Regimen(Pattern.TIMES)}, MedicineTrouble.TIMES_MISSING, "times"),
        ({"regimen": Regimen(Pattern.EVERY)}, MedicineTrouble.HOURS_IMPOSSIBLE, "every_hours"),
        (
            {"regimen": replace(NEEDED, needed_for="")},
            MedicineTrouble.NEED_MISSING,
            "needed_for",
        ),
        (
            {"regimen": replace(NEEDED, least_hours=None)},
            MedicineTrouble.LIMITS_MISSING,
            "least_hours",
        ),
        (
            {"regimen": replace(NEEDED, most_per_day=5)},
            MedicineTrouble.LIMITS_CONTRADICT,
            "most_per_day",
        ),
        ({"until": NOW - timedelta(days=9)}, MedicineTrouble.ENDS_BEFORE, "until"),
        ({"starts_at": NOW + timedelta(days=90)}, MedicineTrouble.STARTS_FAR, "starts_at"),
        ({"source": Source.DOCTOR}, MedicineTrouble.PRESCRIBER_MISSING, "prescriber"),
    ],
)
def test_nonsense_is_refused_at_its_field(over, code, place):
    assert [(each.code, each.place) for each in order_problems(replace(FACTS, **over), NOW)] == [
        (code, place)
    ]
    assert order_problems(FACTS, NOW) == ()


def test_doses_are_due_at_their_times_while_the_order_holds():
    day = datetime(2026, 11, 21)
    within = due_times(order(), day, day + timedelta(days=1))
    assert [each.hour for each in within] == [8, 21]
    ended = replace(order(), ends_at=day + timedelta(hours=12))
    assert [each.hour for each in due_times(ended, day, day + timedelta(days=1))] == [8]
    last = order(until=day + timedelta(hours=21))
    assert [each.hour for each in due_times(last, day, day + timedelta(days=2))] == [8, 21]
    assert last.state(day + timedelta(days=1)) is OrderState.OVER
    every = order(regimen=Regimen(Pattern.EVERY, every_hours=8), starts_at=day - timedelta(hours=2))
    assert [each.hour for each in due_times(every, day, day + timedelta(days=1))] == [6, 14, 22]
    assert list(due_times(order(regimen=NEEDED), day, day + timedelta(days=1))) == []


@given(
    st.integers(1, 168),
    st.datetimes(datetime(2026, 10, 1), datetime(2026, 12, 1)),
    st.integers(1, 96),
)
def test_every_so_many_hours_never_comes_nearer(hours, since, span):
    every = order(regimen=Regimen(Pattern.EVERY, every_hours=hours))
    found = list(due_times(every, since, since + timedelta(hours=span)))
    assert all(since <= each < since + timedelta(hours=span) for each in found)
    assert all(after - before == timedelta(hours=hours) for before, after in pairwise(found))


def test_a_dose_is_due_overdue_missed_or_away_by_the_clock():
    due = datetime(2026, 11, 21, 21)
    states = [
        dose_state((order(), due, None), due + timedelta(minutes=minutes), DEFAULTS, away=False)
        for minutes in (-61, -60, 0, 30, 31, 119, 120)
    ]
    assert states == [
        DoseState.TO_COME,
        *(DoseState.DUE,) * 3,
        *(DoseState.OVERDUE,) * 2,
        DoseState.MISSED,
    ]
    critical = order(critical=True)
    late = due + timedelta(minutes=16)
    assert dose_state((critical, due, None), late, DEFAULTS, away=False) is DoseState.OVERDUE
    assert dose_state((order(), due, None), late, DEFAULTS, away=True) is DoseState.AWAY
    told = entry(due, due, Outcome.REFUSED, reason="不愿服")
    assert dose_state((order(), due, told), late, DEFAULTS, away=True) is DoseState.REFUSED


def codes(facts):
    return [(each.code, each.weight) for each in dose_problems(facts, DEFAULTS)]


def test_early_late_other_and_refused_doses_take_a_reason():
    due = datetime(2026, 11, 21, 21)
    facts = DoseFacts(order(), due, Outcome.GIVEN, due)
    assert codes(facts) == []
    early = replace(facts, happened_at=due - timedelta(hours=2))
    assert codes(early) == [(MedicineTrouble.TOO_EARLY, Weight.REASON)]
    assert codes(replace(early, reason="夜里去医院")) == []
    near = replace(facts, due_at=due - timedelta(hours=13), happened_at=due)
    assert codes(near) == [(MedicineTrouble.NEXT_IS_NEAR, Weight.REASON)]
    assert codes(replace(facts, quantity=500)) == [(MedicineTrouble.OTHER_AMOUNT, Weight.REASON)]
    refused = replace(facts, outcome=Outcome.REFUSED)
    assert codes(refused) == [(MedicineTrouble.REASON_MISSING, Weight.REASON)]
    odd = replace(facts, due_at=due + timedelta(minutes=5))
    assert codes(odd) == [(MedicineTrouble.NOT_DUE, Weight.STOP)]


def test_an_hourly_dose_on_time_is_not_held_for_two():
    hourly = order(regimen=Regimen(Pattern.EVERY, every_hours=1), starts_at=NOW)
    assert codes(DoseFacts(hourly, NOW, Outcome.GIVEN, NOW + timedelta(minutes=5))) == []


def test_when_needed_waits_for_its_hours_and_its_most_in_a_day():
    needed = order(regimen=NEEDED)
    facts = DoseFacts(needed, None, Outcome.GIVEN, NOW, needed_for="39 ℃")
    assert codes(facts) == []
    assert codes(replace(facts, needed_for="")) == [(MedicineTrouble.NEED_MISSING, Weight.STOP)]
    before = (entry(NOW - timedelta(hours=5)),)
    assert codes(replace(facts, before=before)) == [(MedicineTrouble.TOO_SOON, Weight.REASON)]
    assert possible_from(needed, before, NOW) == (NOW + timedelta(hours=1), 1)
    thrice = tuple(entry(NOW - timedelta(hours=hours)) for hours in (20, 13, 7))
    assert codes(replace(facts, before=thrice)) == [(MedicineTrouble.TOO_OFTEN, Weight.REASON)]
    assert possible_from(needed, thrice, NOW) == (NOW + timedelta(hours=4), 3)
    assert codes(replace(facts, before=thrice, reason="急诊电话医嘱")) == []
    given_later = (entry(NOW + timedelta(hours=2)),)
    assert codes(replace(facts, before=given_later)) == [(MedicineTrouble.TOO_SOON, Weight.REASON)]
    vomited = (entry(NOW - timedelta(hours=1), outcome=Outcome.VOMITED),)
    assert codes(replace(facts, before=vomited)) == [(MedicineTrouble.TOO_SOON, Weight.REASON)]


def caution(words, kind=CautionKind.ALLERGY, **over):
    return Caution(1, 1, kind, words, "", "", NOW, NOW, "李梅", **over)


@pytest.mark.parametrize(
    ("medicine", "words", "found"),
    [
        ("阿莫西林胶囊", "青霉素", True),
        ("头孢克肟", "海鲜、头孢", True),
        ("Ibuprofen 布洛芬缓释胶囊", "芬必得", True),
        ("阿司匹林肠溶片", "阿司匹林", True),
        ("利培酮片", "青霉素", False),
        ("维生素 B1", "B", False),
    ],
)
def test_a_medicine_is_found_in_an_allergy_by_its_names(codes, medicine, words, found):
    families = codes["medicine_families"]
    assert bool(warnings(medicine, [caution(words)], families)) is found
    assert warnings(medicine, [caution(words, withdrawn=True)], families) == ()
    assert warnings(medicine, [caution(words, replaced=True)], families) == ()


def test_that_nobody_has_asked_is_known():
    assert not asked([caution("清真", CautionKind.DIET)])
    assert asked([caution("", CautionKind.NONE_KNOWN)])
    assert asked([caution("青霉素")])


def test_two_people_stand_for_what_is_controlled():
    assert needs_second(Control.NARCOTIC, second_class=False)
    assert not needs_second(Control.SECOND_CLASS, second_class=False)
    assert needs_second(Control.SECOND_CLASS, second_class=True)
    assert not needs_second(Control.NONE, second_class=True)


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(INWARD | OUTWARD)), st.integers(1, 10**6)), max_size=30
    )
)
def test_the_balance_is_the_sum_of_rows_and_never_below_nothing(rows):
    there, kept = 0, []
    for kind, quantity in rows:
        if not move_problems(kind, quantity, there, reason="洒了", to_whom="本人"):
            kept.append(signed(kind, quantity))
            there = balance(kept)
        assert there >= 0
    assert there == sum(each for each in kept if each > 0) + sum(each for each in kept if each < 0)
    assert signed(MoveKind.LOST, 5) == -5
