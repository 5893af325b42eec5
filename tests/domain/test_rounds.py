"""Rounds: when they are due, which nobody made, what "as before" says, meals that were left."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.assistance import AssistanceClass
from station.domain.policy import DEFAULTS
from station.domain.round_times import (
    ClassSince,
    RoundFacts,
    Stretch,
    due_times,
    line_state,
    missed,
    round_hours,
    round_of_now,
    rounds_due,
    unsigned,
)
from station.domain.rounds import (
    LineState,
    Meal,
    MealTime,
    RoundEntry,
    RoundKind,
    RoundTrouble,
    Seen,
    entry_problems,
    meal_at,
    meals,
    meals_missed,
)
from station.domain.shifts import shift_at
from station.domain.vitals import Alarm, AlarmKind, Vitals

NIGHT = datetime(2026, 11, 20, 22)
SHIFT = shift_at(NIGHT, DEFAULTS)
CAME = datetime(2026, 11, 18, 9)


def clock(hour: int, minute: int = 0) -> datetime:
    """An hour of the night that begins on 20 November."""
    return datetime(2026, 11, 20 if hour > 12 else 21, hour, minute)


def facts(kind: AssistanceClass | None = AssistanceClass.OPEN, **over) -> RoundFacts:
    classes = (ClassSince(CAME, kind),) if kind else ()
    return replace(RoundFacts(Stretch(CAME, None), classes), **over)


def entry(at: datetime, number: int = 1, **over) -> RoundEntry:
    plain = RoundEntry(number, 7, RoundKind.QUICK, at, at, "李梅", as_before=True, refers_to=1)
    return replace(plain, **over)


def hours(moments) -> list[int]:
    return [moment.hour for moment in moments]


def test_a_shift_lasts_until_the_next_one():
    assert (SHIFT.begins, SHIFT.ends) == (clock(22), clock(8))
    assert shift_at(clock(3), DEFAULTS) == SHIFT
    assert shift_at(clock(8), DEFAULTS).ends == datetime(2026, 11, 21, 17)


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (AssistanceClass.OPEN, [22, 6]),
        (AssistanceClass.SUPPORTIVE, [22, 2, 6]),
        (AssistanceClass.PROTECTIVE, [22, 0, 2, 4, 6]),
        (None, [22, 0, 2, 4, 6]),
    ],
)
def test_rounds_are_due_by_class_from_the_beginning_of_the_shift(kind, due):
    assert hours(due_times(facts(kind), SHIFT, DEFAULTS)) == due


def test_an_open_matter_of_health_makes_rounds_more_frequent_while_it_lasts():
    watched = facts(watched=(Stretch(clock(23), clock(3)),))
    assert hours(due_times(watched, SHIFT, DEFAULTS)) == [22, 0, 2, 6]


def test_a_class_counts_from_when_it_was_given():
    later = (
        ClassSince(CAME, AssistanceClass.OPEN),
        ClassSince(clock(3), AssistanceClass.PROTECTIVE),
    )
    assert hours(due_times(facts(classes=later), SHIFT, DEFAULTS)) == [22, 4, 6]


def test_nobody_is_due_who_is_away_has_left_or_has_not_come():
    away = facts(AssistanceClass.PROTECTIVE, away=(Stretch(clock(23), clock(3)),))
    assert hours(due_times(away, SHIFT, DEFAULTS)) == [22, 4, 6]
    left = facts(AssistanceClass.PROTECTIVE, present=Stretch(clock(23), clock(3)))
    assert hours(due_times(left, SHIFT, DEFAULTS)) == [0, 2]


MOMENTS = st.integers(-20, 30).map(lambda halves: NIGHT + timedelta(minutes=30 * halves))
STRETCHES = st.lists(st.tuples(MOMENTS, MOMENTS | st.none()).map(lambda ends: Stretch(*ends)))
CLASSES = st.tuples(MOMENTS, st.sampled_from(AssistanceClass)).map(lambda each: ClassSince(*each))


@given(MOMENTS, STRETCHES, STRETCHES, st.lists(CLASSES, max_size=3))
def test_every_hour_that_the_class_of_that_hour_asks_for_is_due(came, away, watched, classes):
    ordered = tuple(sorted(classes, key=lambda each: each.since))
    known = RoundFacts(Stretch(came, None), ordered, tuple(watched), tuple(away))
    every = [(hour, SHIFT.begins + timedelta(hours=hour)) for hour in range(10)]
    asked = [at for hour, at in every if hour % round_hours(known, at, DEFAULTS) == 0]
    assert list(due_times(known, SHIFT, DEFAULTS)) == [at for at in asked if known.here(at)]


def test_a_round_may_be_made_a_little_early_and_counts_once():
    early = facts(entries=(entry(clock(5, 50)),))
    made = rounds_due(early, SHIFT, DEFAULTS)
    assert [each.entry is not None for each in made] == [False, True]
    assert missed(early, SHIFT, clock(6), DEFAULTS) == (clock(22),)


def test_a_round_is_missed_when_its_time_ran_out_and_not_before():
    nobody = facts(AssistanceClass.PROTECTIVE)
    assert missed(nobody, SHIFT, clock(23, 44), DEFAULTS) == ()
    assert missed(nobody, SHIFT, clock(23, 45), DEFAULTS) == (clock(22),)
    assert hours(missed(nobody, SHIFT, clock(9), DEFAULTS)) == [22, 0, 2, 4, 6]


def test_who_went_out_before_the_round_was_overdue_was_not_missed():
    out = facts(away=(Stretch(clock(22, 20), None),))
    assert missed(out, SHIFT, clock(9), DEFAULTS) == ()
    later = facts(away=(Stretch(clock(22, 40), None),))
    assert missed(later, SHIFT, clock(9), DEFAULTS) == (clock(22),)


def test_a_reason_is_an_answer_and_a_corrected_entry_is_none():
    skipped = facts(entries=(entry(clock(22), skipped="睡着了"),))
    assert missed(skipped, SHIFT, clock(8), DEFAULTS) == (clock(6),)
    gone = facts(entries=(entry(clock(22), corrected=True),))
    assert missed(gone, SHIFT, clock(8), DEFAULTS) == (clock(22), clock(6))


def test_a_round_counts_only_when_it_is_signed():
    both = (entry(clock(22)), entry(clock(6), 2, signed_at=clock(7), signed_by="李梅"))
    assert unsigned(facts(entries=both), SHIFT, clock(9), DEFAULTS) == (clock(22),)


@pytest.mark.parametrize(
    ("kind", "minute", "state"),
    [
        (AssistanceClass.PROTECTIVE, 5, LineState.DUE),
        (AssistanceClass.PROTECTIVE, 6, LineState.OVERDUE),
        (AssistanceClass.OPEN, 6, LineState.DUE),
        (AssistanceClass.OPEN, 31, LineState.OVERDUE),
    ],
)
def test_the_protected_are_overdue_sooner(kind, minute, state):
    now = clock(6, minute)
    round_ = round_of_now(facts(kind), now, DEFAULTS)
    assert round_ is not None
    assert round_.at == clock(6)
    assert line_state(round_, facts(kind), now, DEFAULTS) is state


def test_a_line_says_what_was_written_down():
    def state(**over) -> LineState:
        known = facts(entries=(entry(clock(6, 2), **over),))
        return line_state(round_of_now(known, clock(6, 6), DEFAULTS), known, clock(6, 6), DEFAULTS)

    assert state() is LineState.DONE
    assert state(as_before=False, seen=Seen(Vitals(temperature=369))) is LineState.CHANGED
    assert state(skipped="睡着了") is LineState.SKIPPED
    hot = Alarm(AlarmKind.HIGH_FEVER, "temperature", 389, 385)
    assert state(as_before=False, alarms=(hot,)) is LineState.ALARM
    away = facts(away=(Stretch(clock(23), None),))
    assert line_state(None, away, clock(6), DEFAULTS) is LineState.AWAY
    assert round_of_now(away, clock(6), DEFAULTS) is None


def test_who_has_only_come_is_due_with_the_next_round():
    came = facts(AssistanceClass.OPEN, present=Stretch(clock(23), None))
    coming = round_of_now(came, clock(23, 30), DEFAULTS)
    assert coming is not None
    assert coming.at == clock(6)


def test_as_before_needs_something_fine_before_it_and_tells_nothing_beside():
    before = entry(clock(22), as_before=False, seen=Seen(Vitals(temperature=366)))
    fine = entry_problems(Seen(), as_before=True, before=before)
    assert fine == []
    codes = [each.code for each in entry_problems(Seen(), as_before=True, before=None)]
    assert codes == [RoundTrouble.NOTHING_BEFORE]
    hot = replace(before, alarms=(Alarm(AlarmKind.FEVER, "temperature", 379, 373),))
    codes = [each.code for each in entry_problems(Seen(), as_before=True, before=hot)]
    assert codes == [RoundTrouble.BEFORE_NOT_FINE]
    both = Seen(Vitals(temperature=366))
    codes = [each.code for each in entry_problems(both, as_before=True, before=before)]
    assert codes == [RoundTrouble.VALUES_BESIDE]
    assert entry_problems(Seen(note=" "), as_before=False, before=None)[0].place == "seen"
    wrong = entry_problems(Seen(Vitals(pulse=7)), as_before=False, before=None)
    assert [each.place for each in wrong] == ["seen.vitals.pulse"]


def test_a_late_entry_is_told_as_late():
    assert not entry(clock(6)).late(DEFAULTS)
    assert entry(clock(6), entered_at=clock(6, 31)).late(DEFAULTS)


def test_before_breakfast_the_last_meal_was_supper():
    assert meal_at(clock(6), DEFAULTS) == (date(2026, 11, 20), MealTime.SUPPER)
    assert meal_at(clock(8), DEFAULTS) == (date(2026, 11, 21), MealTime.BREAKFAST)


def ate(*told: tuple[datetime, Meal]) -> int:
    entries = [
        entry(at, number, as_before=False, seen=Seen(meal=meal))
        for number, (at, meal) in enumerate(told)
    ]
    return meals_missed(meals(entries, DEFAULTS))


def test_one_meal_told_twice_is_one_meal_and_the_last_word_counts():
    assert ate((clock(20), Meal.NONE), (clock(23), Meal.NONE)) == 1
    assert ate((clock(20), Meal.NONE), (clock(23), Meal.HALF)) == 0


def test_two_meals_in_a_row_are_two_and_an_unknown_one_between_ends_the_row():
    assert ate((clock(20), Meal.NONE), (clock(8), Meal.NONE)) == 2
    assert ate((clock(20), Meal.NONE), (clock(12), Meal.NONE)) == 1
    assert ate((clock(20), Meal.NONE), (clock(8), Meal.ALL)) == 0


@given(
    st.sampled_from([None, *AssistanceClass]),
    st.integers(0, 72),
    st.lists(st.integers(0, 600), max_size=12),
)
def test_every_round_of_a_shift_is_answered_missed_or_still_open(kind, ahead, minutes):
    entries = tuple(entry(SHIFT.begins + timedelta(minutes=m), n) for n, m in enumerate(minutes))
    known = facts(kind, entries=entries)
    now = SHIFT.begins + timedelta(minutes=ahead * 10)
    due = rounds_due(known, SHIFT, DEFAULTS)
    answered = {each.at for each in due if each.entry}
    gone = set(missed(known, SHIFT, now, DEFAULTS))
    still = {each.at for each in due if not each.entry and each.closes > now}
    assert answered | gone | still == {each.at for each in due}
    assert not gone & answered
    assert not gone & still
