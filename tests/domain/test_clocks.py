from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.clocks import (
    ClockKind,
    ClockRules,
    ClockState,
    ClockSubject,
    completed_by,
    grouped,
    same_day,
    state_of,
)
from station.domain.intake import Block, MentalState, TriageSign
from station.domain.people import IdentityState
from station.domain.policy import DEFAULTS
from station.domain.shift_hours import shift_start
from station.domain.stay_clocks import (
    AdmissionFacts,
    StayFacts,
    missing_items,
    stay_clocks,
    stay_limit_day,
    unreported,
)
from station.domain.stays import StepKind
from station.domain.workdays import WorkCalendar
from station.settings import read_codes

CALENDAR = WorkCalendar.from_text(read_codes("workdays"))
START = datetime(2026, 11, 10, 14, 30)
SUBJECT = ClockSubject(1, 1, "王测试", "202611001")
COMPLETE = AdmissionFacts(
    SUBJECT,
    START,
    age=39,
    identity_state=IdentityState.CONFIRMED,
    mental_state=MentalState.CLEAR,
    has_photo=True,
    class_confirmed=True,
    steps={StepKind.FINGERPRINTS_KEPT: START, StepKind.NATIONAL_ENTRY: START},
)


def rules(now=START, **overrides):
    return ClockRules(DEFAULTS, CALENDAR, now, **overrides)


def missing(now=START, **overrides):
    facts = replace(COMPLETE, **overrides)
    return {clock.kind: clock for clock in missing_items(facts, rules(now))}


def running(now=START, admission=None, **overrides):
    facts = StayFacts(
        replace(COMPLETE, **(admission or {})),
        **{"assistance_class": AssistanceClass.OPEN, "last_assessed_at": START, **overrides},
    )
    found = stay_clocks(facts, rules(now))
    return {clock.kind: clock for clock in found if clock.state is not ClockState.STOPPED}


def test_a_complete_admission_lacks_nothing():
    assert missing() == {}


@pytest.mark.parametrize(
    ("lack", "kind", "due"),
    [
        ({"has_photo": False}, ClockKind.PHOTO, datetime(2026, 11, 10, 18, 30)),
        (
            {"unsigned_belongings": 2},
            ClockKind.BELONGINGS_SIGNATURE,
            datetime(2026, 11, 10, 18, 30),
        ),
        (
            {"handover_unsigned": True},
            ClockKind.HANDOVER_SIGNATURE,
            datetime(2026, 11, 10, 18, 30),
        ),
        ({"missing_blocks": (Block.RELIEF,)}, ClockKind.BLOCKS, datetime(2026, 11, 10, 23, 59)),
        (
            {"class_confirmed": False},
            ClockKind.CLASS_UNCONFIRMED,
            datetime(2026, 11, 11, 14, 30),
        ),
        (
            {"signs": frozenset({TriageSign.LOST})},
            ClockKind.POLICE_REPORT,
            datetime(2026, 11, 10, 15, 0),
        ),
        (
            {"steps": {StepKind.NATIONAL_ENTRY: START}},
            ClockKind.FINGERPRINTS,
            datetime(2026, 11, 10, 23, 59),
        ),
        (
            {"steps": {StepKind.FINGERPRINTS_KEPT: START}},
            ClockKind.NATIONAL_ENTRY,
            datetime(2026, 11, 10, 23, 59),
        ),
    ],
)
def test_what_an_intake_lacks_has_its_time(lack, kind, due):
    found = missing(**lack)
    assert {kind: due} == {each.kind: each.due for each in found.values()}


def test_each_clock_names_its_rule_work_and_button():
    clock = missing(has_photo=False)[ClockKind.PHOTO]
    assert (clock.rule, clock.work, clock.action) == ("民发〔2014〕132号", "take_photo", "intake")
    assert clock.subject.rescue_number == "202611001"


def test_every_kind_of_clock_says_what_to_do():
    for kind in ClockKind:
        clock = rules().until(kind, SUBJECT, START, START)
        assert clock.rule
        assert clock.work
        assert clock.action


@pytest.mark.parametrize(
    ("arrived", "due"),
    [
        (datetime(2026, 11, 10, 14, 0), datetime(2026, 11, 10, 18, 0)),
        (datetime(2026, 11, 10, 21, 59), datetime(2026, 11, 11, 1, 59)),
        (datetime(2026, 11, 10, 22, 0), datetime(2026, 11, 11, 6, 0)),
        (datetime(2026, 11, 11, 1, 50), datetime(2026, 11, 11, 6, 0)),
        (datetime(2026, 11, 11, 5, 50), datetime(2026, 11, 11, 9, 50)),
        (datetime(2026, 11, 11, 6, 0), datetime(2026, 11, 11, 10, 0)),
    ],
)
def test_a_night_intake_is_completed_by_the_morning_hand_over(arrived, due):
    assert completed_by(arrived, DEFAULTS) == due


@pytest.mark.parametrize(
    ("arrived", "day"),
    [
        (datetime(2026, 11, 10, 21, 59), date(2026, 11, 10)),
        (datetime(2026, 11, 10, 22, 0), date(2026, 11, 11)),
        (datetime(2026, 11, 11, 2, 0), date(2026, 11, 11)),
    ],
)
def test_the_same_day_of_a_night_is_its_morning(arrived, day):
    assert same_day(arrived, DEFAULTS) == day


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (datetime(2026, 11, 9, 12, 0), ClockState.SOON),
        (datetime(2026, 11, 6, 12, 0), ClockState.LATER),
        (datetime(2026, 11, 7, 12, 0), ClockState.SOON),
        (datetime(2026, 11, 10, 0, 0), ClockState.TODAY),
        (datetime(2026, 11, 10, 14, 30, 59), ClockState.TODAY),
        (datetime(2026, 11, 10, 14, 31), ClockState.OVERDUE),
    ],
)
def test_a_state_tells_how_near_the_end_is(now, state):
    assert state_of(START, now, 3, stopped=False) is state
    assert state_of(START, now, 3, stopped=True) is ClockState.STOPPED


UNKNOWN = {"identity_state": IdentityState.UNKNOWN}


def test_an_unidentified_person_starts_notice_and_sample():
    found = running(admission=UNKNOWN)
    assert found[ClockKind.SEARCH_NOTICE].due == START + timedelta(hours=24)
    sample = found[ClockKind.DNA_REQUEST]
    assert (sample.due.date(), sample.whole_day) == (date(2026, 11, 19), True)
    assert sample.published


@pytest.mark.parametrize(
    ("age", "state", "due"),
    [
        (17, IdentityState.UNKNOWN, date(2026, 11, 10)),
        (17, IdentityState.CLAIMED, date(2026, 11, 10)),
        (18, IdentityState.UNKNOWN, date(2026, 11, 19)),
        (18, IdentityState.CLAIMED, None),
        (None, IdentityState.DISPUTED, date(2026, 11, 19)),
        (17, IdentityState.PROBABLE, None),
    ],
)
def test_a_minor_of_unknown_origin_is_sampled_the_same_day(age, state, due):
    found = running(admission={"age": age, "identity_state": state})
    clock = found.get(ClockKind.DNA_REQUEST)
    assert (clock.due.date() if clock else None) == due


def test_a_published_notice_stops_its_clock_and_starts_the_refreshing():
    noticed = START + timedelta(hours=3)
    steps = {**COMPLETE.steps, StepKind.NOTICE_PUBLISHED: noticed}
    found = running(admission={**UNKNOWN, "steps": steps})
    assert ClockKind.SEARCH_NOTICE not in found
    assert found[ClockKind.NOTICE_REFRESH].due.date() == date(2026, 12, 10)


def test_a_sample_that_was_asked_for_is_answered_within_thirty_days():
    asked = START + timedelta(days=1)
    steps = {**COMPLETE.steps, StepKind.DNA_REQUESTED: asked}
    found = running(admission={**UNKNOWN, "steps": steps})
    assert ClockKind.DNA_REQUEST not in found
    assert found[ClockKind.DNA_ANSWER].due.date() == date(2026, 12, 11)
    answered = {**steps, StepKind.DNA_ANSWERED: asked + timedelta(days=9)}
    assert ClockKind.DNA_ANSWER not in running(admission={**UNKNOWN, "steps": answered})
    again = {**answered, StepKind.DNA_REQUESTED: asked + timedelta(days=20)}
    assert ClockKind.DNA_ANSWER in running(admission={**UNKNOWN, "steps": again})


@pytest.mark.parametrize(
    ("admission", "limit"),
    [
        ({}, date(2026, 11, 19)),
        ({"age": 15}, None),
        ({"age": 16}, date(2026, 11, 19)),
        ({"age": None}, date(2026, 11, 19)),
        ({"mental_state": MentalState.DOUBTFUL}, None),
        ({"signs": frozenset({TriageSign.MENTAL})}, None),
        ({"mental_state": None}, date(2026, 11, 19)),
    ],
)
def test_the_ten_days_apply_from_sixteen_without_mental_signs(admission, limit):
    facts = StayFacts(replace(COMPLETE, **admission))
    assert stay_limit_day(facts, rules()) == limit


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (datetime(2026, 11, 16, 9, 0), ClockState.LATER),
        (datetime(2026, 11, 17, 9, 0), ClockState.SOON),
        (datetime(2026, 11, 19, 9, 0), ClockState.TODAY),
        (datetime(2026, 11, 20, 0, 0), ClockState.OVERDUE),
    ],
)
def test_the_ten_days_warn_on_the_eighth(now, state):
    assert running(now)[ClockKind.STAY_LIMIT].state is state


def test_an_extension_moves_the_limit():
    clock = running(extended_until=date(2026, 12, 5))[ClockKind.STAY_LIMIT]
    assert clock.due.date() == date(2026, 12, 5)


def test_a_welfare_institution_has_no_limit():
    facts = StayFacts(COMPLETE)
    assert stay_limit_day(facts, rules(has_stay_limit=False)) is None
    kinds = {clock.kind for clock in stay_clocks(facts, rules(has_stay_limit=False))}
    assert ClockKind.STAY_LIMIT not in kinds


def test_somebody_unidentified_turns_to_the_long_search_on_the_tenth_day():
    found = running(admission=UNKNOWN)
    assert ClockKind.STAY_LIMIT not in found
    assert found[ClockKind.LONG_STAY].due.date() == date(2026, 11, 19)
    steps = {**COMPLETE.steps, StepKind.LONG_SEARCH: START}
    assert ClockKind.LONG_STAY not in running(admission={**UNKNOWN, "steps": steps})


@pytest.mark.parametrize(
    ("found", "day"),
    [
        (AssistanceClass.PROTECTIVE, date(2026, 11, 11)),
        (AssistanceClass.SUPPORTIVE, date(2026, 11, 17)),
        (AssistanceClass.OPEN, date(2026, 11, 20)),
    ],
)
def test_a_class_is_looked_at_again(found, day):
    clock = running(assistance_class=found)[ClockKind.CLASS_REVIEW]
    assert clock.due.date() == day


def test_an_unconfirmed_class_is_confirmed_before_it_is_reviewed():
    found = running(admission={"class_confirmed": False})
    assert ClockKind.CLASS_REVIEW not in found
    assert ClockKind.CLASS_UNCONFIRMED in found


def test_leave_and_night_count_have_their_clocks():
    back, counted = START + timedelta(hours=4), START + timedelta(hours=1)
    found = running(START + timedelta(hours=2), expected_back=back, counted_missing_at=counted)
    assert found[ClockKind.EXPECTED_BACK].state is ClockState.TODAY
    assert found[ClockKind.NIGHT_COUNT].state is ClockState.OVERDUE


@pytest.mark.parametrize(
    ("sign", "age", "mental", "must"),
    [
        (TriageSign.TRAFFICKED, 30, MentalState.CLEAR, True),
        (TriageSign.ABANDONED, 30, MentalState.CLEAR, True),
        (TriageSign.LOST, 70, MentalState.CLEAR, True),
        (TriageSign.HARMED_MINOR, 12, MentalState.CLEAR, True),
        (TriageSign.DOMESTIC_VIOLENCE, 30, MentalState.CLEAR, False),
        (TriageSign.DOMESTIC_VIOLENCE, 17, MentalState.CLEAR, True),
        (TriageSign.DOMESTIC_VIOLENCE, 18, MentalState.CLEAR, False),
        (TriageSign.DOMESTIC_VIOLENCE, None, MentalState.CLEAR, True),
        (TriageSign.DOMESTIC_VIOLENCE, 30, MentalState.DISABILITY, True),
        (TriageSign.FEVER, 30, MentalState.CLEAR, False),
    ],
)
def test_signs_that_the_law_wants_reported(sign, age, mental, must):
    facts = replace(COMPLETE, signs=frozenset({sign}), age=age, mental_state=mental)
    assert bool(unreported(facts)) is must
    assert unreported(replace(facts, reported=frozenset({sign}))) == ()


@pytest.mark.parametrize(
    ("capacity", "must"),
    [(None, False), (Capacity.FULL, False), (Capacity.LIMITED, True), (Capacity.NONE, True)],
)
def test_violence_is_reported_for_whoever_was_found_not_to_decide_fully(capacity, must):
    violence = frozenset({TriageSign.DOMESTIC_VIOLENCE})
    assert bool(unreported(replace(COMPLETE, signs=violence, age=30, capacity=capacity))) is must


def test_a_stay_from_an_old_ledger_lacks_no_papers_of_the_door():
    found = missing(at_door=False, has_photo=False, steps={}, class_confirmed=False)
    assert set(found) == {ClockKind.CLASS_UNCONFIRMED}


def test_groups_put_the_nearest_end_first():
    late, soon = START - timedelta(days=1), START + timedelta(days=1)
    measure = rules()
    clocks = [
        measure.until(ClockKind.PHOTO, SUBJECT, late, moment)
        for moment in (soon, START + timedelta(hours=1), late, late - timedelta(days=1))
    ]
    clocks.append(measure.until(ClockKind.PHOTO, SUBJECT, late, late, stopped_at=late))
    groups = grouped(clocks)
    assert [clock.due for clock in groups.overdue] == [late - timedelta(days=1), late]
    assert (len(groups.today), len(groups.later)) == (1, 1)


def test_what_a_life_may_hang_on_stands_before_what_has_waited_longer():
    long, just = START - timedelta(days=80), START - timedelta(minutes=5)
    measure = rules()
    waits = [
        *((ClockKind.PHOTO, long), (ClockKind.PHOTO, just)),
        *((ClockKind.CARE, just), (ClockKind.EXPECTED_BACK, just)),
    ]
    clocks = [measure.until(kind, SUBJECT, long, due) for kind, due in waits]
    found = [(clock.kind, clock.due) for clock in grouped(clocks).overdue]
    assert found == [waits[2], waits[3], waits[0], waits[1]]


@pytest.mark.parametrize(
    ("now", "start"),
    [
        (datetime(2026, 11, 21, 2, 41), datetime(2026, 11, 20, 22, 0)),
        (datetime(2026, 11, 21, 8, 0), datetime(2026, 11, 21, 8, 0)),
        (datetime(2026, 11, 21, 16, 59), datetime(2026, 11, 21, 8, 0)),
        (datetime(2026, 11, 21, 17, 0), datetime(2026, 11, 21, 17, 0)),
        (datetime(2026, 11, 21, 23, 0), datetime(2026, 11, 21, 22, 0)),
    ],
)
def test_a_shift_begins_at_its_hour(now, start):
    assert shift_start(now, DEFAULTS) == start
