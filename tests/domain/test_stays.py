from datetime import date, datetime, timedelta

import pytest

from station.domain.identity import age_on
from station.domain.intake import MentalState, TriageSign
from station.domain.policy import DEFAULTS
from station.domain.repeats import (
    ExemptGroup,
    PastStay,
    RepeatAidRecord,
    RepeatHint,
    exempt_group,
    nth_within,
    repeat_hint,
)
from station.domain.stays import (
    STATE_STEPS,
    StayState,
    StayTrouble,
    StepKind,
    StepMoment,
    TimeLineEntry,
    TimeLineKind,
    days_in_station,
    minors_born_after,
    step_problems,
)

ADMITTED = datetime(2026, 11, 10, 14, 30)
NOW = datetime(2026, 11, 12, 9, 0)


def codes(kind, state, happened_at=NOW, last_change=None):
    moment = StepMoment(happened_at, NOW, ADMITTED, last_change)
    return [problem.code for problem in step_problems(moment, kind, state)]


@pytest.mark.parametrize("kind", STATE_STEPS)
@pytest.mark.parametrize("state", StayState)
def test_a_step_is_taken_from_its_own_states_only(kind, state):
    found = codes(kind, state)
    if state in STATE_STEPS[kind][0]:
        assert found == []
    elif state is StayState.LEFT:
        assert found == [StayTrouble.HAS_LEFT]
    else:
        assert found == [StayTrouble.STEP_NOT_POSSIBLE]


@pytest.mark.parametrize(
    ("happened_at", "last_change", "kind", "expected"),
    [
        (NOW, None, StepKind.WENT_OUT, []),
        (NOW + timedelta(minutes=1), None, StepKind.WENT_OUT, [StayTrouble.IN_FUTURE]),
        (ADMITTED, None, StepKind.WENT_OUT, []),
        (
            ADMITTED - timedelta(minutes=1),
            None,
            StepKind.WENT_OUT,
            [StayTrouble.BEFORE_ADMISSION],
        ),
        (
            NOW - timedelta(hours=2),
            NOW - timedelta(hours=1),
            StepKind.WENT_OUT,
            [StayTrouble.BEFORE_LAST_STEP],
        ),
        (NOW - timedelta(hours=2), NOW - timedelta(hours=1), StepKind.NOTE, []),
        (NOW - timedelta(hours=1), NOW - timedelta(hours=1), StepKind.WENT_OUT, []),
    ],
)
def test_late_entry_is_normal_but_not_out_of_order(happened_at, last_change, kind, expected):
    assert codes(kind, StayState.IN_STATION, happened_at, last_change) == expected


@pytest.mark.parametrize(
    ("day", "last_adult"),
    [
        (date(2026, 11, 21), date(2008, 11, 21)),
        (date(2028, 2, 29), date(2010, 2, 28)),
        (date(2026, 2, 28), date(2008, 2, 28)),
    ],
)
def test_the_border_of_minors_agrees_with_the_counting_of_years(day, last_adult):
    assert minors_born_after(day) == last_adult
    assert age_on(last_adult, day) == 18
    assert age_on(last_adult + timedelta(days=1), day) == 17


def test_the_day_of_admission_is_day_one():
    assert days_in_station(ADMITTED, ADMITTED + timedelta(hours=1)) == 1
    assert days_in_station(ADMITTED, datetime(2026, 11, 11, 0, 0)) == 2


def test_an_entry_of_a_later_day_is_late():
    entry = TimeLineEntry(TimeLineKind.STEP, "note", ADMITTED, NOW, "陈静")
    assert entry.late
    assert not TimeLineEntry(TimeLineKind.STEP, "note", NOW, NOW, "陈静").late


TODAY = date(2026, 11, 21)


def past(days_ago, stayed=1, *, is_open=False):
    came = datetime(2026, 11, 21, 9, 0) - timedelta(days=days_ago)
    left = None if is_open else came + timedelta(days=stayed)
    return PastStay(1, "202611001", came, left, "voucher", "阜阳")


@pytest.mark.parametrize(
    ("stays", "hint"),
    [
        ([], RepeatHint.NONE),
        ([past(0, is_open=True)], RepeatHint.NONE),
        ([past(31, 1)], RepeatHint.SHORTLY_AFTER),
        ([past(32, 1)], RepeatHint.NONE),
        ([past(200), past(150)], RepeatHint.NONE),
        ([past(180), past(150), past(120)], RepeatHint.OFTEN),
        ([past(181), past(150), past(120)], RepeatHint.NONE),
    ],
)
def test_a_hint_comes_by_the_stations_own_numbers(stays, hint):
    assert repeat_hint(stays, TODAY, DEFAULTS) is hint


def test_it_is_counted_which_time_this_is():
    stays = [past(0, is_open=True), past(30), past(31), past(90), past(365), past(366)]
    assert [nth_within(stays, TODAY, days) for days in (30, 90, 365)] == [2, 4, 5]


@pytest.mark.parametrize(
    ("age", "mental", "signs", "group"),
    [
        (17, MentalState.CLEAR, frozenset(), ExemptGroup.MINOR),
        (18, MentalState.CLEAR, frozenset(), None),
        (30, MentalState.DOUBTFUL, frozenset(), ExemptGroup.MENTAL),
        (30, None, frozenset({TriageSign.MENTAL}), ExemptGroup.MENTAL),
        (59, MentalState.CLEAR, frozenset(), None),
        (60, MentalState.CLEAR, frozenset(), ExemptGroup.ELDERLY),
        (30, None, frozenset({TriageSign.DOMESTIC_VIOLENCE}), ExemptGroup.DOMESTIC_VIOLENCE),
        (None, None, frozenset(), None),
    ],
)
def test_some_groups_are_exempt_from_the_hint(age, mental, signs, group):
    assert exempt_group(age, mental, signs) is group
    record = RepeatAidRecord((), (), None, RepeatHint.OFTEN, group)
    assert record.asks_reason is (group is None)
