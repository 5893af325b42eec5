"""What a demonstration station has written beside its deadlines: one asked again, one paused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from station.domain.clock_kinds import DEADLINES
from station.domain.clock_noting import may_chase, may_pause
from station.domain.clock_pauses import FOR_OUTSIDE, PauseReason
from station.domain.clocks import Clock
from station.usecases.clock_notes import ChaseClock, PauseClock
from station.usecases.work import Write

_DAYS = timedelta(days=5)


def clock_deeds(clocks: Iterable[Clock], now: datetime) -> Iterator[Write[Any]]:
    """Ask again about the last answer that is late; let one limit stand still for the weather."""
    found = list(clocks)
    late = next((each for each in reversed(found) if each.is_late and may_chase(each)), None)
    if late is not None and late.key is not None:
        whom = str(late.data.get("whom") or "城东派出所")
        yield ChaseClock(
            "demo-chase", late.key, whom, "电话催办，值班员答复正在查", until=now.date()
        )
    still = next((each for each in found if may_pause(each) and _for_weather(each)), None)
    if still is not None and still.key is not None:
        until = (now + _DAYS).date()
        why = "暴雨停运，市应急指挥部通知"
        yield PauseClock("demo-pause", still.key, PauseReason.FORCE_MAJEURE, until, why)


def _for_weather(clock: Clock) -> bool:
    return DEADLINES[clock.kind].pauses >= FOR_OUTSIDE
