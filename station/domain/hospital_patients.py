"""Who lies in which hospital, as the desk reads it: since when, on which letter, with which bed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.people import Sex
from station.domain.stays import StayState
from station.domain.veil import VEIL


class BedAtHome(StrEnum):
    """What became of the bed in the station while somebody lies in hospital."""

    HELD = "held"
    FREED = "freed"
    IN_CARE = "in_care"
    """Lives in an institution, and goes back there."""
    NONE = "none"
    """Nobody of the house: the station has no open stay of them."""


@dataclass(frozen=True, slots=True)
class PatientLine:
    """Somebody who lies in hospital: where, since when, on which letter, with which bed at home.

    `letter_due` is set while no letter was written; without `admission_id` nobody has written
    down the ward yet.
    """

    person_id: int | None
    stay_id: int | None
    name: str
    sex: Sex
    rescue_number: str
    hospital: str
    since: datetime
    letter_id: int | None
    letter_number: str
    letter_version: int | None
    letter_closed: bool
    letter_due: datetime | None
    admission_id: int | None
    admission_number: str
    ward: str
    expected_discharge: date | None
    condition: str
    bed: str
    bed_at_home: BedAtHome
    stay_state: StayState | None
    """Where the book of stays has them: back in the house while the discharge is not written."""
    last_visit: datetime | None

    def veiled(self) -> PatientLine:
        """The line without who it is and how they are."""
        return replace(self, name=VEIL, condition="", admission_number="")
