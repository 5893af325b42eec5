"""How the station stands now, for the window's foot and head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from sqlalchemy import select

from station.domain.clocks import grouped
from station.domain.permissions import Permission
from station.domain.shift_hours import shift_start, shift_starts
from station.domain.standing import StandingRecord
from station.storage import audit
from station.storage.policy import NamePlate
from station.usecases.clocks import clocks_of
from station.usecases.work import Read, Work

_AT_WORK = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class StationStanding(Read[StandingRecord]):
    """Which desks are at work, when was the last backup, how much is overdue?

    A desk is at work when it has done something in the last half hour.
    """

    needs: ClassVar = Permission.SELF_KEEP

    def run(self, work: Work) -> StandingRecord:
        plate = work.session.scalars(select(NamePlate).limit(1)).one()
        starts = shift_starts(work.policy)
        begun = shift_start(work.now, work.policy).hour
        overdue = 0
        if Permission.STAYS_SEE in work.clerk.permissions:
            overdue = len(grouped(clocks_of(work)).overdue)
        return StandingRecord(
            station=plate.name,
            desks=max(1, audit.desks_since(work.session, work.now - _AT_WORK)),
            backup_at=plate.last_backup_at,
            backup_tested=plate.last_backup_tested_at is not None,
            overdue=overdue,
            shift_from=begun,
            shift_until=starts[(starts.index(begun) + 1) % len(starts)],
            night=begun == work.policy.night_shift_from_hour,
            idle_minutes=work.policy.idle_lock_minutes,
        )
