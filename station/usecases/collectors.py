"""Who was verified to collect somebody: proposed to the form of leaving, never filled in alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.collectors import Collector
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayTrouble
from station.storage import tracing_requests
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class VerifiedCollectors(Read[tuple[Collector, ...]]):
    """Which seekers were verified for this resident and wait to collect them? The latest first."""

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int

    def run(self, work: Work) -> tuple[Collector, ...]:
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        files.keep(work, stay.person_id, "stay_id")
        if stay.left_at is not None:
            return ()
        return tracing_requests.collectors_of(work.session, stay.person_id)
