"""One resident's sheet: all that the page of a stay shows at its top and in its tabs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from station.domain.assistance import AssessmentRecord, ClassDuties
from station.domain.clocks import Clock
from station.domain.intake import HowCame, MentalState, Mobility, SelfCare, TriageSign
from station.domain.leaving import LeavingWay
from station.domain.restricted import FileRestriction
from station.domain.stays import StaySummary


@dataclass(frozen=True, slots=True)
class ExtensionRecord:
    """Leave to stay longer than the limit."""

    id: int
    number: str
    until: date
    reason: str
    filed_with: str
    filed_number: str
    happened_at: datetime
    clerk: str
    measures: str = ""


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """A letter of the stay to a hospital, as a paper that can be printed."""

    id: int
    number: str
    hospital: str


@dataclass(frozen=True, slots=True)
class DoorFacts:
    """What was seen and told at the door; temperature in tenths of a degree Celsius.

    `repeat_reason` is why somebody who was here before is helped again.
    """

    intake_id: int
    how_came: HowCame
    found_place: str
    cause: str
    signs: frozenset[TriageSign]
    mental_state: MentalState | None
    self_care: SelfCare | None
    mobility: Mobility | None
    temperature_tenths: int | None
    family: str
    repeat_reason: str = ""


@dataclass(frozen=True, slots=True)
class StaySheetRecord:
    """One stay. `version` goes with every deed on it; `door` is None for an imported stay.

    `clocks` are the running ones, the nearest end first; `limit_day` the last day of help.
    """

    summary: StaySummary
    version: int
    door: DoorFacts | None
    duties: ClassDuties | None
    clocks: tuple[Clock, ...]
    limit_day: date | None
    expected_back: datetime | None
    assessments: tuple[AssessmentRecord, ...]
    extensions: tuple[ExtensionRecord, ...]
    letters: tuple[LetterPaper, ...]
    things_stored: int
    things_all: int
    planned_way: LeavingWay | None
    planned_for: date | None
    destination: str
    remarks: str
    leaving_number: str
    restriction: FileRestriction | None = None
    """Set while the file is kept from clerks who do not handle it."""
    marks: frozenset[str] = frozenset()
    """What month sheets count of it by a clerk's mark: codes of report_marks.tsv."""
