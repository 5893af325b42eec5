"""Who came to the door and was not admitted, one line each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.intake import HowCame, Outcome
from station.domain.people import Sex
from station.domain.veil import VEIL

DoorKey = tuple[datetime, int]
"""Where a page of lines ends: when the last one came, and its intake."""


@dataclass(frozen=True, slots=True)
class DoorLine:
    """An arrival that led to no stay; `notice_number` is that of a refusal's notice."""

    intake_id: int
    person_id: int
    number: str
    name: str
    sex: Sex
    born: date | None
    arrived_at: datetime
    how_came: HowCame
    outcome: Outcome
    notice_number: str
    place: str

    def veiled(self) -> DoorLine:
        """That somebody came and was not admitted, without who and where to."""
        return replace(self, name=VEIL, born=None, place="")

    @property
    def key(self) -> DoorKey:
        """What the next page begins after."""
        return self.arrived_at, self.intake_id
