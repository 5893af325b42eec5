"""抽查: rounds at night whose time nobody chooses and nobody knows long before.

Rounds at fixed hours tell those who are awake when nobody comes. The program draws a time between
them, the same at every desk, and names it shortly before; who was seen then stands on 巡查单.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from station.domain.policy import Policy
from station.domain.rounds import RoundEntry
from station.domain.shifts import ShiftKind, ShiftSpan

_NOTICE = timedelta(minutes=5)
_LASTS = timedelta(minutes=30)
_FROM_THE_HOUR = range(20, 41)
"""Minutes of an hour: as far from the fixed rounds on both sides as can be."""


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """One drawn time, until when looks count for it, and how many of those here were seen."""

    at: datetime
    until: datetime
    seen: int
    present: int

    @property
    def done(self) -> bool:
        """Whether everybody was seen."""
        return self.seen >= self.present

    def over(self, now: datetime) -> bool:
        """Whether a look made now would count for it no more."""
        return now >= self.until


def spot_times(shift: ShiftSpan, house: str, policy: Policy) -> tuple[datetime, ...]:
    """The times drawn for a shift, in order; none by day, and none where the station wants none.

    `house` is the station's code: two houses draw different times, all desks of one the same.
    The first and the last hour are left out: the shifts hand over then.
    """
    hours = (shift.ends - shift.begins) // timedelta(hours=1) - 2
    wanted = min(policy.spot_checks_a_night, max(0, hours))
    if shift.shift.kind is not ShiftKind.NIGHT or not wanted:
        return ()
    return tuple(_drawn(shift, house, number, hours, wanted) for number in range(wanted))


def _drawn(shift: ShiftSpan, house: str, number: int, hours: int, wanted: int) -> datetime:
    """Draw within the part of the night that is the check's own, so that two never meet."""
    drawn = sha256(f"{house}|{shift.begins:%Y%m%d%H}|{number}".encode()).digest()
    first, end = number * hours // wanted, (number + 1) * hours // wanted
    hour = 1 + first + int.from_bytes(drawn[:8]) % (end - first)
    minute = _FROM_THE_HOUR[int.from_bytes(drawn[8:16]) % len(_FROM_THE_HOUR)]
    return shift.begins + timedelta(hours=hour, minutes=minute)


def spot_check(at: datetime, entries: Iterable[RoundEntry], here: Collection[int]) -> SpotCheck:
    """How a drawn time stands; `here` are the stays of those who were in the house."""
    until = at + _LASTS
    seen = {
        each.stay_id
        for each in entries
        if each.counts and not each.skipped and at <= each.happened_at < until
    }
    return SpotCheck(at, until, len(seen & set(here)), len(here))


def told_of(times: Iterable[datetime], now: datetime) -> datetime | None:
    """The time to be kept now, or the last one; before its notice nobody is told of one."""
    return max((at for at in times if at - _NOTICE <= now), default=None)
