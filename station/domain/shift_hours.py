"""When shifts begin: by the hours that the station has chosen."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from station.domain.policy import Policy


def shift_starts(policy: Policy) -> tuple[int, ...]:
    """The hours at which shifts begin, in the order of the day."""
    hours = (
        policy.day_shift_from_hour,
        policy.evening_shift_from_hour,
        policy.night_shift_from_hour,
    )
    return tuple(sorted(hours))


def shift_start(now: datetime, policy: Policy) -> datetime:
    """When the shift that is on duty now began."""
    midnight = datetime.combine(now.date(), time())
    begun = [hour for hour in shift_starts(policy) if midnight + timedelta(hours=hour) <= now]
    if begun:
        return midnight + timedelta(hours=begun[-1])
    return midnight - timedelta(days=1) + timedelta(hours=shift_starts(policy)[-1])
