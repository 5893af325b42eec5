"""The shifts of a day: when one begins and ends, and which one is to be handed over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.policy import Policy
from station.domain.restricted import shift_end
from station.domain.shift_hours import shift_start

_MOMENT = timedelta(minutes=1)


class ShiftKind(StrEnum):
    """The shift of a day by its beginning; a station with two shifts never has the third."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Shift:
    """One shift, named by the day on which it began."""

    day: date
    kind: ShiftKind


@dataclass(frozen=True, slots=True)
class ShiftSpan:
    """A shift with its time: from `begins` up to, not including, `ends`."""

    shift: Shift
    begins: datetime
    ends: datetime


def shift_at(moment: datetime, policy: Policy) -> ShiftSpan:
    """The shift that is on duty at a moment, by the hours of the station."""
    begins = shift_start(moment, policy)
    hours = {
        policy.day_shift_from_hour: ShiftKind.DAY,
        policy.evening_shift_from_hour: ShiftKind.EVENING,
        policy.night_shift_from_hour: ShiftKind.NIGHT,
    }
    shift = Shift(begins.date(), hours[begins.hour])
    return ShiftSpan(shift, begins, shift_end(moment, policy))


def span_of(shift: Shift, policy: Policy) -> ShiftSpan:
    """The time of a named shift; of one that the station has not, that of the hour it would begin.

    Hours that the station has changed since move the bounds, not what was signed in them.
    """
    hour = {
        ShiftKind.DAY: policy.day_shift_from_hour,
        ShiftKind.EVENING: policy.evening_shift_from_hour,
        ShiftKind.NIGHT: policy.night_shift_from_hour,
    }[shift.kind]
    begins = datetime.combine(shift.day, datetime.min.time()) + timedelta(hours=hour)
    return ShiftSpan(shift, begins, shift_end(begins, policy))


def shift_before(span: ShiftSpan, policy: Policy) -> ShiftSpan:
    """The shift that ended when this one began."""
    return shift_at(span.begins - _MOMENT, policy)


def due_for_handover(now: datetime, last: Shift | None, policy: Policy) -> ShiftSpan:
    """Which shift a clerk means who hands over now; `last` is the one that was handed over last.

    Whoever signs a little after the hour hands over the shift that has just ended.
    """
    present = shift_at(now, policy)
    before = shift_before(present, policy)
    late = timedelta(hours=policy.handover_release_hours)
    if now - present.begins < late and last not in (before.shift, present.shift):
        return before
    return present
