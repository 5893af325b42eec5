"""The gate list: in and out by day, and who should be back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from station.domain.gate import GateDay
from station.domain.permissions import Permission
from station.storage import gate
from station.usecases import files
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class GateList(Read[GateDay]):
    """Who went out and came in on a day, today unless named; who is out now, until when?"""

    needs: ClassVar = Permission.STAYS_SEE
    day: date | None = None

    def run(self, work: Work) -> GateDay:
        day = self.day or work.today
        begins = datetime.combine(day, time())
        passed = gate.passages(work.session, begins, begins + timedelta(days=1))
        out = gate.out_now(work.session, work.now)
        return GateDay(day, work.now, files.veil(work, passed), files.veil(work, out))
