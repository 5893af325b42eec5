"""A stay: from admission to the door out, its states and the steps between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from station.domain.assistance import AssistanceClass
from station.domain.people import IdentityState, Sex
from station.domain.problems import Trouble


class StayState(StrEnum):
    """Where a resident is. Only LEFT ends the stay and frees the bed."""

    IN_STATION = "in_station"
    ON_LEAVE = "on_leave"
    IN_HOSPITAL = "in_hospital"
    WITH_POLICE = "with_police"
    LEAVING = "leaving"
    LEFT = "left"


class StepKind(StrEnum):
    """One dated fact in the life of a stay; clocks start and stop by these."""

    ADMITTED = "admitted"
    WENT_OUT = "went_out"
    CAME_BACK = "came_back"
    TO_HOSPITAL = "to_hospital"
    FROM_HOSPITAL = "from_hospital"
    TO_POLICE = "to_police"
    FROM_POLICE = "from_police"
    LEAVING = "leaving"
    STAYS_ON = "stays_on"
    LEFT = "left"
    REOPENED = "reopened"
    NOTICE_PUBLISHED = "notice_published"
    DNA_REQUESTED = "dna_requested"
    NATIONAL_ENTRY = "national_entry"
    FINGERPRINTS_KEPT = "fingerprints_kept"
    NOTE = "note"


STATE_STEPS: dict[StepKind, tuple[frozenset[StayState], StayState]] = {
    StepKind.WENT_OUT: (frozenset({StayState.IN_STATION}), StayState.ON_LEAVE),
    StepKind.CAME_BACK: (frozenset({StayState.ON_LEAVE}), StayState.IN_STATION),
    StepKind.TO_HOSPITAL: (
        frozenset({StayState.IN_STATION, StayState.ON_LEAVE}),
        StayState.IN_HOSPITAL,
    ),
    StepKind.FROM_HOSPITAL: (frozenset({StayState.IN_HOSPITAL}), StayState.IN_STATION),
    StepKind.TO_POLICE: (frozenset({StayState.IN_STATION}), StayState.WITH_POLICE),
    StepKind.FROM_POLICE: (frozenset({StayState.WITH_POLICE}), StayState.IN_STATION),
    StepKind.LEAVING: (
        frozenset({StayState.IN_STATION, StayState.IN_HOSPITAL, StayState.ON_LEAVE}),
        StayState.LEAVING,
    ),
    StepKind.STAYS_ON: (frozenset({StayState.LEAVING}), StayState.IN_STATION),
    StepKind.REOPENED: (frozenset({StayState.LEFT}), StayState.IN_STATION),
}
"""From which states a step may be taken, and where it leads."""


class StayTrouble(Trouble):
    """What is wrong with a step of a stay."""

    NOT_FOUND = "stay.not_found"
    ALREADY_IN_STATION = "stay.already_in_station"
    HAS_LEFT = "stay.has_left"
    STEP_NOT_POSSIBLE = "stay.step_not_possible"
    BEFORE_ADMISSION = "stay.before_admission"
    IN_FUTURE = "stay.in_future"
    REASON_MISSING = "stay.reason_missing"
    EXTENSION_NOT_LATER = "stay.extension_not_later"
    FILING_MISSING = "stay.filing_missing"


@dataclass(frozen=True, slots=True)
class StaySummary:
    """One line of the residents' list."""

    id: int
    person_id: int
    rescue_number: str
    name: str
    sex: Sex
    born: date | None
    age_estimated: bool
    identity_state: IdentityState
    assistance_class: AssistanceClass | None
    class_confirmed: bool
    state: StayState
    bed: str
    admitted_at: datetime
    left_at: datetime | None
    leaving_way: str
    days: int
    minor: bool


def days_in_station(admitted_at: datetime, until: datetime) -> int:
    """Days of a stay counted as the registers do: the day of admission is day 1."""
    return max(1, (until.date() - admitted_at.date()).days + 1)
