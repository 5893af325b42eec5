"""Deadlines over the long holidays of three years against counts made by hand on a paper calendar.

Beside each case stands the count: the days that are worked, one after the other.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.clock_notes import ClockAct, ClockNote, NoteFacts, NoteTrouble
from station.domain.clock_noting import is_for_superior, note_problems
from station.domain.clock_pauses import PAUSE_RULES, PauseReason
from station.domain.clocks import ClockKind, ClockRules, ClockState, ClockSubject, grouped
from station.domain.policy import DEFAULTS
from station.domain.workdays import WorkCalendar, months_after
from station.settings import read_codes

CALENDAR = WorkCalendar.from_text(read_codes("workdays"))
SUBJECT = ClockSubject(1, 1, "王测试", "202611001")
NATIONAL_DAY_2024 = [
    # worked: Sep 25 26 27, Sun 29, Mon 30, Oct 8 9 10 11, Sat 12, Oct 14 …; free: Oct 1-7
    ("2024-09-24", 7, "2024-10-09"),  # 25 26 27 29 30 | 8 9
    ("2024-09-29", 7, "2024-10-14"),  # 30 | 8 9 10 11 12 | 14
    ("2024-09-30", 5, "2024-10-12"),  # 8 9 10 11 12
    ("2024-10-01", 1, "2024-10-08"),
    ("2024-10-07", 20, "2024-11-01"),  # 8 9 10 11 12, 14-18, 21-25, 28-31 and Nov 1
]
SPRING_2024 = [
    # worked: Feb 1 2, Sun 4, 5-9, Sun 18, 19-23, …; free: Feb 3, 10-17
    ("2024-02-01", 7, "2024-02-09"),  # 2 4 5 6 7 8 9
    ("2024-02-02", 7, "2024-02-18"),  # 4 5 6 7 8 9 | 18
    ("2024-02-08", 3, "2024-02-19"),  # 9 | 18 19
    ("2024-02-10", 7, "2024-02-26"),  # 18 19 20 21 22 23 | 26
    ("2024-02-17", 1, "2024-02-18"),
]
NATIONAL_DAY_2025 = [
    # worked: Sep 26, Sun 28, 29 30, Oct 9 10, Sat 11, 13-17; free: Oct 1-8, Sep 27, Oct 12
    ("2025-09-25", 7, "2025-10-11"),  # 26 28 29 30 | 9 10 11
    ("2025-09-30", 3, "2025-10-11"),  # 9 10 11
    ("2025-10-01", 7, "2025-10-16"),  # 9 10 11 | 13 14 15 16
    ("2025-10-08", 1, "2025-10-09"),
]
SPRING_2025 = [
    # worked: Jan 24, Sun 26, 27, Feb 5 6 7, Sat 8, 10-14; free: Jan 28 - Feb 4, Jan 25, Feb 9
    ("2025-01-23", 7, "2025-02-08"),  # 24 26 27 | 5 6 7 8
    ("2025-01-24", 2, "2025-01-27"),  # 26 27
    ("2025-01-27", 7, "2025-02-12"),  # 5 6 7 8 | 10 11 12
    ("2025-02-04", 1, "2025-02-05"),
]
NATIONAL_DAY_2026 = [
    # worked: Sep 18, Sun 20, 21-24, 28-30, Oct 8 9, Sat 10, 12-16; free: Sep 25-27, Oct 1-7
    ("2026-09-17", 7, "2026-09-28"),  # 18 20 21 22 23 24 | 28
    ("2026-09-28", 7, "2026-10-13"),  # 29 30 | 8 9 10 | 12-15
    ("2026-09-30", 3, "2026-10-10"),  # 8 9 10
    ("2026-10-07", 1, "2026-10-08"),
]
SPRING_2026 = [
    # worked: Feb 12 13, Sat 14, Feb 24-27, Sat 28, Mar 2-6; free: Feb 15-23
    ("2026-02-11", 7, "2026-02-27"),  # 12 13 14 | 24 25 26 27
    ("2026-02-13", 7, "2026-03-02"),  # 14 | 24 25 26 27 28 | 2
    ("2026-02-14", 1, "2026-02-24"),
    ("2026-02-23", 20, "2026-03-20"),  # 24-28 are five, 2-6, 9-13, 16-20
]


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        *NATIONAL_DAY_2024,
        *SPRING_2024,
        *NATIONAL_DAY_2025,
        *SPRING_2025,
        *NATIONAL_DAY_2026,
        *SPRING_2026,
    ],
)
def test_working_days_over_a_long_holiday_end_where_the_hand_count_does(start, days, last):
    found = CALENDAR.after(date.fromisoformat(start), days)
    assert (found.day.isoformat(), found.published) == (last, True)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2026-01-30", 1, "2026-02-28"),
        ("2026-11-15", 3, "2027-02-15"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-05-31", 0, "2026-05-31"),
    ],
)
def test_a_month_ends_on_its_day_or_on_the_last_of_a_shorter_month(start, months, last):
    assert months_after(date.fromisoformat(start), months).isoformat() == last


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_working_days_add_up_and_never_end_on_a_free_day(start, first, second):
    whole = CALENDAR.after(start, first + second).day
    assert CALENDAR.after(CALENDAR.after(start, first).day, second).day == whole
    assert CALENDAR.worked_between(start, whole) == first + second
    assert whole == start or CALENDAR.is_worked(whole)


@given(DAYS, st.integers(0, 48), st.integers(1, 48))
def test_months_keep_their_order_and_never_skip_one(day, months, more):
    early, late = months_after(day, months), months_after(day, months + more)
    assert early < late
    assert (late.year * 12 + late.month) - (early.year * 12 + early.month) == more


START = datetime(2026, 9, 17, 21, 40)
"""A Thursday night before the Mid-Autumn and the National Day."""


def rules(now=START):
    return ClockRules(DEFAULTS, CALENDAR, now)


def sample(now=START, days=7):
    return rules(now).in_working_days(ClockKind.DNA_REQUEST, SUBJECT, START, days)


def note(act, at, number=1, **facts):
    return ClockNote(number, NoteFacts(act, at, **facts), at, "陈静")


def paused(at, until, number=1):
    facts = {"reason": PauseReason.TREATMENT, "text": "医嘱"}
    return note(ClockAct.PAUSED, at, number, until=until, **facts)


def test_each_unit_has_its_end():
    of, kind = rules(), ClockKind.DNA_ANSWER
    assert of.in_hours(kind, SUBJECT, START, 72).due == datetime(2026, 9, 20, 21, 40)
    assert of.in_days(kind, SUBJECT, START, 10).due == datetime(2026, 9, 27, 23, 59)
    assert of.in_working_days(kind, SUBJECT, START, 7).due == datetime(2026, 9, 28, 23, 59)
    assert of.in_months(kind, SUBJECT, START, 3).due == datetime(2026, 12, 17, 23, 59)
    assert of.in_months(kind, SUBJECT, START, 24).due == datetime(2028, 9, 17, 23, 59)


def test_what_an_office_owes_is_not_due_while_it_is_shut():
    since = datetime(2026, 9, 2, 9, 0)
    of = rules()
    assert of.in_months(ClockKind.DNA_ANSWER, SUBJECT, since, 1, by_office=True).due.date() == date(
        2026, 10, 8
    )
    far = of.in_months(ClockKind.DNA_ANSWER, SUBJECT, since, 24, by_office=True)
    assert (far.due.date(), far.published) == (date(2028, 9, 4), False)


@pytest.mark.parametrize(
    ("until", "due"),
    [  # worked from 18 Sep on: 18 20 21 22 23 24 | 28 29 30 | 8 9 10 | 12-15
        ("2026-09-17", "2026-09-28"),
        ("2026-09-19", "2026-09-29"),
        ("2026-09-21", "2026-10-08"),
        ("2026-09-27", "2026-10-12"),
        ("2026-10-07", "2026-10-15"),
    ],
)
def test_a_pause_is_counted_in_working_days_where_the_limit_is(until, due):
    clock = rules().noted(sample(), [paused(START, date.fromisoformat(until))])
    assert clock.due.date().isoformat() == due


@given(
    st.integers(0, 6), st.integers(0, 30), st.sampled_from(["hours", "days", "working", "months"])
)
def test_a_pause_never_shortens_a_limit_and_its_days_do_not_count(begin, length, unit):
    of = rules()
    clock = {
        "hours": of.in_hours(ClockKind.DNA_REQUEST, SUBJECT, START, 240),
        "days": of.in_days(ClockKind.DNA_REQUEST, SUBJECT, START, 10),
        "working": of.in_working_days(ClockKind.DNA_REQUEST, SUBJECT, START, 10),
        "months": of.in_months(ClockKind.DNA_REQUEST, SUBJECT, START, 1),
    }[unit]
    at = START + timedelta(days=begin)
    last = at.date() + timedelta(days=length)
    moved = of.noted(clock, [paused(at, last)])
    assert moved.due >= clock.due
    if unit == "working":
        counted = CALENDAR.worked_between(START.date(), moved.due.date())
        assert counted - CALENDAR.worked_between(at.date(), last) == 10
    elif unit == "hours":
        midnight = datetime.combine(last + timedelta(days=1), datetime.min.time())
        assert moved.due - clock.due == midnight - at
    else:
        assert (moved.due - clock.due).days == length


def test_while_it_is_paused_it_neither_runs_nor_is_late_and_afterwards_it_runs_on():
    begin, until = datetime(2026, 9, 21, 9, 0), date(2026, 9, 30)
    notes = [paused(begin, until)]
    asleep = rules(datetime(2026, 9, 29, 8, 0)).noted(sample(datetime(2026, 9, 29, 8, 0)), notes)
    assert (asleep.state, asleep.paused_until) == (ClockState.PAUSED, until)
    assert grouped([asleep]).overdue == grouped([asleep]).later == ()
    awake = rules(datetime(2026, 10, 1, 0, 0)).noted(sample(datetime(2026, 10, 1, 0, 0)), notes)
    # 18 20 21 have passed | 22-24 and 28-30 stand still | 8 9 10 12
    assert (awake.paused_until, awake.due.date()) == (None, date(2026, 10, 12))
    assert awake.state is ClockState.LATER


def test_a_pause_that_ends_early_moves_the_end_by_what_it_lasted():
    begin, resumed = datetime(2026, 9, 21, 9, 0), datetime(2026, 9, 22, 16, 0)
    notes = [paused(begin, date(2026, 9, 30)), note(ClockAct.RESUMED, resumed, 2)]
    clock = rules(resumed).noted(sample(resumed), notes)
    assert (clock.state, clock.due.date()) == (ClockState.LATER, date(2026, 9, 29))


def test_notes_of_an_earlier_run_do_not_count_for_a_clock_that_starts_anew():
    notes = [paused(START - timedelta(days=2), date(2026, 9, 30))]
    clock = rules().noted(sample(), notes)
    assert (clock.notes, clock.due) == ((), sample().due)


def test_overdue_becomes_a_matter_for_the_superior_and_is_quiet_after_it_was_told():
    late = datetime(2026, 10, 5, 9, 0)
    asked = note(ClockAct.CHASED, late, whom="城东派出所")
    clock = sample(late)
    assert clock.state is ClockState.OVERDUE
    assert not is_for_superior(clock)
    quiet = rules(late).noted(clock, [asked])
    assert (quiet.state, quiet.quiet_until) == (ClockState.CHASED, date(2026, 10, 8))
    assert grouped([quiet]).overdue == ()
    assert grouped([quiet]).later == (quiet,)
    again = datetime(2026, 10, 9, 0, 0)
    loud = rules(again).noted(sample(again), [asked])
    assert loud.state is ClockState.LONG_OVERDUE
    assert is_for_superior(loud)
    told = note(ClockAct.RAISED, again, 2, whom="市民政局", until=date(2026, 10, 20))
    raised = rules(again).noted(sample(again), [asked, told])
    assert (raised.state, raised.quiet_until) == (ClockState.CHASED, date(2026, 10, 20))
    assert not is_for_superior(replace(raised, state=ClockState.LONG_OVERDUE))


def problems(act, at, clock=None, **facts):
    beside = clock or rules(at).noted(sample(at), [])
    return {each.code for each in note_problems(beside, NoteFacts(act, at, **facts), DEFAULTS)}


def test_what_may_be_written_beside_a_deadline():
    monday = datetime(2026, 9, 21, 9, 0)
    reasons = {"reason": PauseReason.POLICE_CASE, "text": "城东派出所来函"}
    good = {**reasons, "until": date(2026, 9, 30)}
    assert problems(ClockAct.PAUSED, monday, **good) == set()
    assert problems(ClockAct.PAUSED, monday) == {
        NoteTrouble.REASON_MISSING,
        NoteTrouble.BASIS_MISSING,
        NoteTrouble.UNTIL_MISSING,
    }
    assert problems(ClockAct.PAUSED, monday, **{**reasons, "until": date(2028, 1, 1)}) == {
        NoteTrouble.PAUSE_TOO_LONG
    }
    assert problems(ClockAct.PAUSED, monday, **{**reasons, "until": date(2026, 9, 1)}) == {
        NoteTrouble.UNTIL_BEFORE
    }
    assert problems(ClockAct.PAUSED, datetime(2026, 9, 29, 0, 0), **good) == {
        NoteTrouble.OVER_ALREADY
    }
    asleep = rules(monday).noted(sample(monday), [paused(monday, date(2026, 9, 25))])
    assert problems(ClockAct.PAUSED, monday, asleep, **good) == {NoteTrouble.PAUSED_ALREADY}
    assert problems(ClockAct.RESUMED, monday, asleep) == set()
    assert problems(ClockAct.RESUMED, monday) == {NoteTrouble.NOT_PAUSED}
    at_once = rules().in_hours(ClockKind.POLICE_REPORT, SUBJECT, START, 24)
    assert problems(ClockAct.PAUSED, START, at_once, **good) == {NoteTrouble.NEVER_PAUSED}
    assert problems(ClockAct.CHASED, START, at_once, whom="派出所") == {NoteTrouble.OWN_DUTY}
    assert problems(ClockAct.CHASED, monday) == {NoteTrouble.WHOM_MISSING, NoteTrouble.OWN_DUTY}
    assert problems(ClockAct.RAISED, monday, whom="市民政局") == {NoteTrouble.NOT_LATE}
    assert set(PAUSE_RULES) == set(PauseReason)
