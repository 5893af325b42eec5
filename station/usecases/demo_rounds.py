"""Rounds of a demonstration station: plainly invented values, one fever among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from station.domain.policy import DEFAULTS
from station.domain.round_sheet import RoundsNow
from station.domain.rounds import LineState, Meal, Mood, RoundLine, Seen
from station.domain.shifts import shift_at
from station.domain.vitals import SCORE_AGE, Vitals
from station.usecases.rounds import RecordRound, SignRounds
from station.usecases.work import Write

_WAITING = frozenset({LineState.DUE, LineState.OVERDUE})
_DAYS, _HOURS_APART = 3, 2
_LATE_BY = timedelta(minutes=4)
_NEAR = timedelta(hours=10)


def round_moments(now: datetime) -> Iterator[datetime]:
    """When the demonstration makes rounds: at every shift, in the last hours every two too."""
    shift = shift_at(now - timedelta(days=_DAYS), DEFAULTS)
    while shift.ends <= now:
        shift = shift_at(shift.ends, DEFAULTS)
        moment = shift.begins
        while moment < min(shift.ends, now - _LATE_BY):
            if moment == shift.begins or now - moment < _NEAR:
                yield moment + _LATE_BY
            moment += timedelta(hours=_HOURS_APART)


def round_deeds(now: RoundsNow, *, last: bool) -> Iterator[Write[object]]:
    """What the round of a moment writes down: most as before, some measured, then the signature.

    The last round has a fever and waits for its signature.
    """
    waiting = [each for each in now.lines if _is_waiting(each, now.at)]
    for line in waiting:
        yield _look(line, now.at, feverish=last and line is waiting[-1])
    if waiting and not last:
        yield SignRounds(f"demo-sign-{now.at:%Y%m%d%H}")


def _is_waiting(line: RoundLine, at: datetime) -> bool:
    return line.state in _WAITING and line.due_at is not None and line.due_at <= at


def _look(line: RoundLine, at: datetime, *, feverish: bool) -> RecordRound:
    key = f"demo-look-{line.stay_id}-{at:%Y%m%d%H%M}"
    fine = line.last is not None and not line.last.alarms
    if fine and not feverish and (line.stay_id + at.day) % _DAYS:
        return RecordRound(key, line.stay_id, as_before=True, after=line.latest)
    some = (line.stay_id * 7 + at.day * 3 + at.hour) % 10
    vitals = Vitals(temperature=389 if feverish else 361 + some)
    if line.age is None or line.age >= SCORE_AGE:
        pulse = 104 if feverish else 66 + 2 * some
        vitals = replace(vitals, pulse=pulse, systolic=112 + 2 * some, diastolic=70 + some)
    mood = Mood.WEAK if feverish else Mood.CALM
    seen = Seen(vitals, Meal.HALF if feverish else Meal.ALL, mood)
    return RecordRound(key, line.stay_id, seen, after=line.latest)
