"""Moments as people write them, to the minute, beside moments that the program notes exactly.

Who types 10:30 at 10:31 means the minute, and what was noted at 10:30:27 does not lie after it.
"""

from __future__ import annotations

from datetime import datetime


def is_before(written: datetime, noted: datetime) -> bool:
    """Tell whether a written moment lies in an earlier minute than another one."""
    return minute_of(written) < minute_of(noted)


def no_earlier(written: datetime, noted: datetime | None) -> datetime:
    """Give the moment that is meant: the other one's when both lie in the same minute.

    For what is put in order by time, so that two steps of one minute keep their order.
    """
    same = noted is not None and minute_of(written) == minute_of(noted)
    return max(written, noted) if same and noted is not None else written


def minute_of(moment: datetime) -> datetime:
    """Give the minute in which a moment lies: what is written in it lies no earlier."""
    return moment.replace(second=0, microsecond=0)
