"""Rounds at a drawn time: between the fixed ones, the same at every desk, told shortly before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from station.domain.policy import DEFAULTS
from station.domain.rounds import RoundEntry, RoundKind
from station.domain.shifts import Shift, ShiftKind, span_of
from station.domain.spot_checks import spot_check, spot_times, told_of

NIGHT = span_of(Shift(date(2026, 11, 20), ShiftKind.NIGHT), DEFAULTS)
days = st.dates(date(2026, 1, 1), date(2030, 1, 1))
AT = datetime(2026, 11, 21, 3, 27)


@given(days, st.integers(0, 12), st.text(max_size=8))
def test_drawn_times_lie_apart_from_the_fixed_rounds_and_the_hand_overs(day, wanted, house):
    policy = replace(DEFAULTS, spot_checks_a_night=wanted)
    night = span_of(Shift(day, ShiftKind.NIGHT), policy)
    times = spot_times(night, house, policy)
    assert len(times) == min(wanted, 8)
    assert list(times) == sorted(set(times))
    assert times == spot_times(night, house, policy)
    hour = timedelta(hours=1)
    for at in times:
        assert night.begins + hour <= at < night.ends - hour
        assert 20 <= at.minute <= 40


def test_nothing_is_drawn_by_day_and_every_night_and_house_has_its_own_time():
    by_day = span_of(Shift(date(2026, 11, 20), ShiftKind.DAY), DEFAULTS)
    assert spot_times(by_day, "house", DEFAULTS) == ()
    nights = [
        span_of(Shift(date(2026, 11, 1) + timedelta(days=n), ShiftKind.NIGHT), DEFAULTS)
        for n in range(20)
    ]
    drawn = {spot_times(night, "house", DEFAULTS)[0] - night.begins for night in nights}
    assert len(drawn) > 12
    assert spot_times(NIGHT, "house", DEFAULTS) != spot_times(NIGHT, "other", DEFAULTS)


def test_a_time_is_told_of_five_minutes_before_and_stays_told():
    times = (AT, AT + timedelta(hours=2))
    assert told_of(times, AT - timedelta(minutes=6)) is None
    assert told_of(times, AT - timedelta(minutes=5)) == AT
    assert told_of(times, AT + timedelta(hours=1)) == AT
    assert told_of(times, AT + timedelta(hours=3)) == times[1]


def test_whoever_was_looked_at_in_the_half_hour_counts_once_and_a_skip_does_not():
    def look(stay_id: int, minutes: int, **said: object) -> RoundEntry:
        at = AT + timedelta(minutes=minutes)
        return replace(RoundEntry(1, stay_id, RoundKind.QUICK, at, at, "陈静"), **said)

    looks = (
        look(1, 0, as_before=True),
        look(1, 4),
        look(2, 30),
        look(3, 5, skipped="锁门"),
        look(4, 6, corrected=True),
        look(5, 29),
        look(9, 3),
    )
    spot = spot_check(AT, looks, {1, 2, 3, 4, 5})
    assert (spot.seen, spot.present, spot.done) == (2, 5, False)
    assert not spot.over(AT + timedelta(minutes=29))
    assert spot.over(AT + timedelta(minutes=30))
    assert spot_check(AT, looks, {1, 5}).done
