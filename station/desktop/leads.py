"""What one page hands another when it leads there: pages know these and not one another.

The page of residents takes a `StayFile`, an `ArrivalFile`, a `Figure` of the board, or the number
of a person; the pages of beds, of rounds, of travel and of hospitals take the number of a stay,
that of beds a `BedPlace` too, that of hospitals a `NoticeFile`, that of tracing a `TracingFile`;
intake takes a `PatientThere`, the settings take old registers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from station.domain.clocks import Clock, ClockAction, ClockKind
from station.domain.compare_clocks import OF_COMPARE
from station.domain.hospital_notices import NoticeLine
from station.domain.package_clocks import OF_PACKAGE
from station.domain.permissions import Permission
from station.domain.shortcomings import OF_SHORTCOMING
from station.domain.stays import StepKind


class FilePart(StrEnum):
    """A tab of one person's sheet, in the order of the tabs."""

    IDENTITY = "identity"
    INTAKE = "intake"
    TIME_LINE = "time_line"
    HEALTH = "health"
    THINGS = "things"
    TRAVEL = "travel"
    PAPERS = "papers"
    TRACE = "trace"


INTAKE_DRAFT = "intake"
"""The kind of draft that an arrival is kept as while it is typed; Today counts them."""


GOODS = "goods"
"""What the page of rounds takes to bring up the goods; theirs alone is called so too."""


def lead_to_goods(holds: Collection[Permission]) -> tuple[str, object]:
    """Tell which page shows the goods to whoever `holds` these."""
    return ("rounds" if Permission.ROUNDS_SEE in holds else "goods"), GOODS


@dataclass(frozen=True, slots=True)
class StayFile:
    """The sheet of one stay, opened at a part; `clock` is what is to be done there.

    `field` is what is to be mended there: its form opens with the caret in it.
    """

    stay_id: int
    part: FilePart = FilePart.IDENTITY
    clock: Clock | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class BedPlace:
    """A bed of the house, taken or free, that the board is to show."""

    bed_id: int


@dataclass(frozen=True, slots=True)
class ArrivalFile:
    """The file of somebody at an arrival that led to no stay; `clock` is what is owed for it."""

    person_id: int
    intake_id: int
    part: FilePart = FilePart.INTAKE
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class NoticeFile:
    """The notice of a hospital that the page of hospitals is to show."""

    notice_id: int


@dataclass(frozen=True, slots=True)
class DeathFile:
    """The case of somebody who has died, that the page of hospitals is to show."""

    case_id: int


class TracingPart(StrEnum):
    """A tab of the page of tracing, in the order of the tabs."""

    DOSSIERS = "dossiers"
    REQUESTS = "requests"
    NOTICES = "notices"
    SAMPLES = "samples"
    MINORS = "minors"
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class TracingFile:
    """What the page of tracing is to show: a tab, with whom or what in front."""

    part: TracingPart = TracingPart.DOSSIERS
    person_id: int | None = None
    thing_id: int | None = None
    thing: str = field(default="", compare=False)
    """What `thing_id` is of, where a tab shows more than one kind."""


class ReturnsPart(StrEnum):
    """A tab of the page of what goes up, in the order of the tabs."""

    SHEETS = "sheets"
    PACKAGES = "packages"
    COMPARE = "compare"
    ARCHIVE = "archive"
    CHARTS = "charts"
    SHORTCOMINGS = "shortcomings"


@dataclass(frozen=True, slots=True)
class ReturnsFile:
    """What the page of what goes up is to show: a tab, and what of it in front."""

    part: ReturnsPart
    thing: object = None
    """A key of the tab's own list; of a month sheet its code and its period, of comparing what is
    meant of a batch, and its number."""


@dataclass(frozen=True, slots=True)
class PatientThere:
    """The patient of whom a hospital has told, to be taken in there: the page of intake takes it.

    `letter_reason` says why the letter comes late.
    """

    notice: NoticeLine
    letter_reason: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedThere:
    """Somebody of another station who has come: the page of intake takes them."""

    person_id: int


@dataclass(frozen=True, slots=True)
class LedgerFiles:
    """Old registers that the settings are to look through."""

    files: tuple[Path, ...]


STEPS: Mapping[ClockKind, StepKind] = {
    ClockKind.FINGERPRINTS: StepKind.FINGERPRINTS_KEPT,
    ClockKind.NATIONAL_ENTRY: StepKind.NATIONAL_ENTRY,
    ClockKind.LONG_STAY: StepKind.LONG_SEARCH,
    ClockKind.EXPECTED_BACK: StepKind.CAME_BACK,
    ClockKind.NIGHT_COUNT: StepKind.NOTE,
}
"""The step that stops a clock, where a step does."""

_PARTS: Mapping[ClockAction, FilePart] = {
    ClockAction.INTAKE: FilePart.INTAKE,
    ClockAction.LOOK: FilePart.HEALTH,
    ClockAction.BELONGINGS: FilePart.THINGS,
    ClockAction.RECORD_STEP: FilePart.TIME_LINE,
    ClockAction.CLASS: FilePart.HEALTH,
    ClockAction.MEDICINES: FilePart.HEALTH,
    ClockAction.EXTEND: FilePart.TIME_LINE,
    ClockAction.RESIDENT: FilePart.TIME_LINE,
}
_PAGES: Mapping[ClockAction, str] = {
    ClockAction.BEDS: "beds",
    ClockAction.VOUCHER: "travel",
    ClockAction.LEAVING: "travel",
    ClockAction.HOSPITAL: "hospital",
    ClockAction.ROUNDS: "rounds",
}
_TRACING_PARTS: Mapping[ClockKind, TracingPart] = {
    ClockKind.RESETTLEMENT: TracingPart.SETTLEMENT,
    ClockKind.RESETTLEMENT_STEP: TracingPart.SETTLEMENT,
    ClockKind.HOUSEHOLD_DECISION: TracingPart.SETTLEMENT,
    ClockKind.CARE_VISIT: TracingPart.SETTLEMENT,
    ClockKind.CARE_AGREEMENT: TracingPart.SETTLEMENT,
    **dict.fromkeys(
        (
            ClockKind.GUARDIANSHIP,
            ClockKind.GUARDIANSHIP_TERM,
            ClockKind.PROTECTIONS,
            ClockKind.PROTECTION,
            ClockKind.FAMILY_ASSESSMENT,
            ClockKind.REPORT_RECEIPT,
            ClockKind.REPORT_RESULT,
            ClockKind.VISIT_PLAN,
            ClockKind.RETURN_VISIT,
        ),
        TracingPart.MINORS,
    ),
    ClockKind.DNA_REQUEST: TracingPart.SAMPLES,
    ClockKind.DNA_ANSWER: TracingPart.SAMPLES,
    ClockKind.REQUEST_MATCH: TracingPart.REQUESTS,
    ClockKind.REQUEST_REVIEW: TracingPart.REQUESTS,
    ClockKind.REQUEST_FOLLOW_UP: TracingPart.REQUESTS,
    ClockKind.SEARCH_NOTICE: TracingPart.NOTICES,
    ClockKind.NOTICE_REFRESH: TracingPart.NOTICES,
    ClockKind.NOTICE_OUT: TracingPart.NOTICES,
    ClockKind.INQUIRY_ANSWER: TracingPart.NOTICES,
}
"""Where a clock of tracing leads, when not to the dossier."""

_NEEDED: Mapping[str, Permission] = {
    "beds": Permission.BEDS_SEE,
    "travel": Permission.VOUCHERS_SEE,
    "hospital": Permission.HOSPITAL_SEE,
    "rounds": Permission.ROUNDS_SEE,
}
"""A page that is not there for a clerk is no way: the person's sheet is."""
_ALL = frozenset(Permission)


def lead_of(clock: Clock, holds: Collection[Permission] = _ALL) -> tuple[str, object]:
    """Tell which page does what a clock asks for, and what to hand it, to whoever `holds` these."""
    subject = clock.subject
    page = _PAGES.get(clock.action)
    if clock.subject.death_id is not None:
        return "hospital", DeathFile(clock.subject.death_id)
    if clock.subject.notice_id is not None:
        return "hospital", NoticeFile(clock.subject.notice_id)
    if clock.action is ClockAction.TRACING and Permission.TRACING_SEE in holds:
        part = _TRACING_PARTS.get(clock.kind, TracingPart.DOSSIERS)
        return "tracing", TracingFile(part, subject.person_id, subject.thing_id, subject.thing)
    if clock.action is ClockAction.RETURNS:
        return "returns", _of_returns(clock)
    if page is not None and (_NEEDED[page] in holds or subject.stay_id is None):
        return page, subject.stay_id
    if clock.action is ClockAction.HANDOVER or (
        clock.action is ClockAction.MEDICINES and Permission.MEDICINES_SEE in holds
    ):
        return "rounds", clock.action
    tab = _PARTS.get(clock.action, FilePart.TIME_LINE)
    if clock.kind is ClockKind.PHOTO:
        tab = FilePart.IDENTITY
    if subject.stay_id is not None:
        return "residents", StayFile(subject.stay_id, tab, clock)
    if subject.person_id is not None and subject.intake_id is not None:
        return "residents", ArrivalFile(subject.person_id, subject.intake_id, tab, clock)
    return "beds", None


def _of_returns(clock: Clock) -> ReturnsFile:
    """The batch, package or shortcoming that a clock is about, or the sheet."""
    if clock.kind in OF_COMPARE:
        about = (clock.subject.thing, clock.subject.thing_id)
        return ReturnsFile(ReturnsPart.COMPARE, about)
    if clock.kind in OF_PACKAGE:
        package = clock.subject.thing_id if clock.kind is not ClockKind.PACKAGE_DUE else None
        return ReturnsFile(ReturnsPart.PACKAGES, package)
    if clock.kind in OF_SHORTCOMING:
        return ReturnsFile(ReturnsPart.SHORTCOMINGS, clock.subject.thing_id)
    told = (str(clock.data.get("sheet", "")), str(clock.data.get("period", "")))
    return ReturnsFile(ReturnsPart.SHEETS, told)
