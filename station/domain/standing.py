"""How the station stands at this moment: what the foot of every window says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StandingRecord:
    """Name, desks at work, last backup, what is overdue, the shift's hours, minutes to the lock."""

    station: str
    desks: int
    backup_at: datetime | None
    backup_tested: bool
    overdue: int
    shift_from: int
    shift_until: int
    night: bool
    idle_minutes: int
