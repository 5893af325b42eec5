"""A stay: from admission to the door out, its states and the steps between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.assistance import AssistanceClass
from station.domain.beds import Zone
from station.domain.identity import ADULT_AGE
from station.domain.moments import is_before
from station.domain.people import BornPrecision, IdentityState, Sex
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL


class StayState(StrEnum):
    """Where a resident is. Only LEFT ends the stay and frees the bed."""

    IN_STATION = "in_station"
    ON_LEAVE = "on_leave"
    IN_HOSPITAL = "in_hospital"
    WITH_POLICE = "with_police"
    IN_CARE = "in_care"
    LEAVING = "leaving"
    LEFT = "left"


OUT_OF_HOUSE = frozenset(
    {StayState.ON_LEAVE, StayState.IN_HOSPITAL, StayState.WITH_POLICE, StayState.IN_CARE}
)
"""Away while the stay goes on: the bed may be kept or given up; in care (托养) it is given up."""


class StepKind(StrEnum):
    """One dated fact in the life of a stay; clocks start and stop by these."""

    ADMITTED = "admitted"
    WENT_OUT = "went_out"
    CAME_BACK = "came_back"
    TO_HOSPITAL = "to_hospital"
    FROM_HOSPITAL = "from_hospital"
    TO_POLICE = "to_police"
    FROM_POLICE = "from_police"
    TO_CARE = "to_care"
    FROM_CARE = "from_care"
    CARE_TO_HOSPITAL = "care_to_hospital"
    HOSPITAL_TO_CARE = "hospital_to_care"
    LEAVING = "leaving"
    STAYS_ON = "stays_on"
    LEFT = "left"
    REOPENED = "reopened"
    NOTICE_PUBLISHED = "notice_published"
    DNA_REQUESTED = "dna_requested"
    DNA_ANSWERED = "dna_answered"
    NATIONAL_ENTRY = "national_entry"
    FINGERPRINTS_KEPT = "fingerprints_kept"
    LONG_SEARCH = "long_search"
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
    StepKind.TO_CARE: (
        frozenset({StayState.IN_STATION, StayState.IN_HOSPITAL}),
        StayState.IN_CARE,
    ),
    StepKind.FROM_CARE: (frozenset({StayState.IN_CARE}), StayState.IN_STATION),
    StepKind.CARE_TO_HOSPITAL: (frozenset({StayState.IN_CARE}), StayState.IN_HOSPITAL),
    StepKind.HOSPITAL_TO_CARE: (frozenset({StayState.IN_HOSPITAL}), StayState.IN_CARE),
    StepKind.LEAVING: (frozenset({StayState.IN_STATION}), StayState.LEAVING),
    StepKind.STAYS_ON: (frozenset({StayState.LEAVING}), StayState.IN_STATION),
    StepKind.REOPENED: (frozenset({StayState.LEFT}), StayState.IN_STATION),
}
"""From which states a step may be taken, and where it leads.

Only somebody who is in the house becomes LEAVING: who lies in hospital or is out keeps that
state while the way out is prepared, so that no count of the house loses them.
"""

OF_CARE: Mapping[StepKind, StepKind] = {
    StepKind.TO_HOSPITAL: StepKind.CARE_TO_HOSPITAL,
    StepKind.FROM_HOSPITAL: StepKind.HOSPITAL_TO_CARE,
}
"""What going to hospital and coming back are of somebody in care: they come back to where they
live, nobody passes the gate of the house, and no bed there is kept or taken up again."""

WENT_TO_HOSPITAL = (StepKind.TO_HOSPITAL, StepKind.CARE_TO_HOSPITAL)
"""The steps that lead to a hospital, from wherever."""


def may_be_taken(kind: StepKind, state: StayState) -> bool:
    """Whether a step leads on from a state; going to hospital and back also for who is in care."""
    return any(state in STATE_STEPS[each][0] for each in (kind, OF_CARE.get(kind, kind)))


OWN_BOOKS: Mapping[StepKind, str] = {
    StepKind.NOTICE_PUBLISHED: "notice publish",
    StepKind.DNA_REQUESTED: "dna need",
    StepKind.DNA_ANSWERED: "dna answer",
}
"""Steps of old that have a book of their own now, with the command that keeps it."""

RECORDED_STEPS = frozenset(StepKind) - {
    *OWN_BOOKS,
    StepKind.ADMITTED,
    StepKind.TO_CARE,
    StepKind.FROM_CARE,
    *OF_CARE.values(),
    StepKind.LEAVING,
    StepKind.STAYS_ON,
    StepKind.LEFT,
    StepKind.REOPENED,
}
"""The steps that are written down as they are; the others belong to deeds of their own."""

PRESENT_STATES = frozenset({StayState.IN_STATION, StayState.LEAVING})
"""Who sleeps in the house; hospital, police and leave are counted apart and add up with these."""

UNIDENTIFIED_STATES = frozenset({IdentityState.UNKNOWN, IdentityState.DISPUTED})
"""Of whom the house cannot say who they are (身份不明)."""


def nobody_can_say(state: IdentityState, *, minor: bool) -> bool:
    """Whether nobody can say who this is; what a child says of itself does not settle it."""
    return state in UNIDENTIFIED_STATES or (minor and state is IdentityState.CLAIMED)


class StayTrouble(Trouble):
    """What is wrong with a step of a stay."""

    NOT_FOUND = "stay.not_found"
    ALREADY_IN_STATION = "stay.already_in_station"
    HAS_LEFT = "stay.has_left"
    NOT_LEFT = "stay.not_left"
    STEP_NOT_POSSIBLE = "stay.step_not_possible"
    HAS_OWN_BOOK = "stay.has_own_book"
    BEFORE_ADMISSION = "stay.before_admission"
    BEFORE_LAST_STEP = "stay.before_last_step"
    IN_FUTURE = "stay.in_future"
    REASON_MISSING = "stay.reason_missing"
    NOTE_MISSING = "stay.note_missing"
    COMPANION_MISSING = "stay.companion_missing"
    EXPECTED_BACK_MISSING = "stay.expected_back_missing"
    HOLD_NOT_LATER = "stay.hold_not_later"
    EXTENSION_NOT_LATER = "stay.extension_not_later"
    FILING_MISSING = "stay.filing_missing"
    MINORS_FILE = "stay.minors_file"


@dataclass(frozen=True, slots=True)
class StaySummary:
    """One line of the residents' list.

    `born` is the youngest that fits where `born_precision` is no day; `age` is that of
    today, or of the day of leaving. The clock of a moment is not known where an old register
    told only the day.
    """

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
    born_precision: BornPrecision = BornPrecision.UNKNOWN
    age: int | None = None
    admitted_clock_known: bool = True
    left_clock_known: bool = True

    def veiled(self) -> StaySummary:
        """The line without who it is: neither name nor age nor the way out.

        That it is a minor stays, as on the board of beds: the house counts its children, and
        whoever is behind that figure is here.
        """
        return replace(
            self,
            name=VEIL,
            born=None,
            born_precision=BornPrecision.UNKNOWN,
            age=None,
            age_estimated=False,
            leaving_way="",
        )


def days_in_station(admitted_at: datetime, until: datetime) -> int:
    """Days of a stay counted as the registers do: the day of admission is day 1."""
    return max(1, (until.date() - admitted_at.date()).days + 1)


@dataclass(frozen=True, slots=True)
class StepMoment:
    """When a step happened, and what it is measured against."""

    happened_at: datetime
    now: datetime
    admitted_at: datetime
    last_change: datetime | None = None


def minors_born_after(day: date, age: int = ADULT_AGE) -> date:
    """Whoever was born after this date is younger than `age` full years on the day."""
    try:
        return day.replace(year=day.year - age)
    except ValueError:  # 29 February, and the other year has none
        return day.replace(year=day.year - age, day=28)


def step_problems(moment: StepMoment, kind: StepKind, state: StayState) -> tuple[Problem, ...]:
    """Whether a step may be taken from a state at a moment; late entry is normal.

    A step that changes the state may not lie before the last one that did; a mere fact may.
    """
    found = list(moment_problems(moment))
    known = STATE_STEPS.get(kind)
    if state is StayState.LEFT and kind is not StepKind.REOPENED:
        found.append(Problem(StayTrouble.HAS_LEFT, "kind"))
    elif known is not None and state not in known[0]:
        found.append(Problem(StayTrouble.STEP_NOT_POSSIBLE, "kind", {"state": state, "step": kind}))
    if known is not None:
        found.extend(order_problems(moment))
    return tuple(found)


def moment_problems(moment: StepMoment) -> tuple[Problem, ...]:
    """An event is neither in the future nor before the admission."""
    if moment.happened_at > moment.now:
        return (Problem(StayTrouble.IN_FUTURE, "happened_at", {"now": moment.now}),)
    if is_before(moment.happened_at, moment.admitted_at):
        data = {"admitted_at": moment.admitted_at}
        return (Problem(StayTrouble.BEFORE_ADMISSION, "happened_at", data),)
    return ()


def order_problems(moment: StepMoment) -> tuple[Problem, ...]:
    """A change of state does not lie before the one that came last."""
    last = moment.last_change
    if last is None or not is_before(moment.happened_at, last):
        return ()
    data = {"last": moment.last_change}
    return (Problem(StayTrouble.BEFORE_LAST_STEP, "happened_at", data),)


class StaySort(StrEnum):
    """By what stays are listed: only what the book finds in order, however many there are.

    BED is for those who are here: it looks at each of them.
    """

    ADMITTED = "admitted"
    LEFT = "left"
    NAME = "name"
    NUMBER = "number"
    BED = "bed"


@dataclass(frozen=True, slots=True)
class StayOrder:
    """In which order stays are listed."""

    sort: StaySort
    descending: bool = False


NEWEST = StayOrder(StaySort.ADMITTED, descending=True)
OLDEST = StayOrder(StaySort.ADMITTED)
LEFT_LAST = StayOrder(StaySort.LEFT, descending=True)


@dataclass(frozen=True, slots=True)
class StayFilter:
    """Which stays are meant; every list and every figure is one of these.

    `is_open` True: who is here; False: who has left; None: both. `admitted_since` and
    `left_since` are inclusive, `left_until` is not. `least_days` is from which day of an open
    stay on, the day of admission being the first.
    """

    is_open: bool | None = True
    text: str = ""
    person_id: int | None = None
    zone: Zone | None = None
    assistance_class: AssistanceClass | None = None
    states: frozenset[StayState] = frozenset()
    minor: bool | None = None
    unidentified: bool | None = None
    admitted_since: datetime | None = None
    left_since: datetime | None = None
    left_until: datetime | None = None
    leaving_way: str = ""
    least_days: int | None = None


@dataclass(frozen=True, slots=True)
class PageKey:
    """Where the next page of a list begins: the sort value and id of the last line shown."""

    value: str
    id: int


@dataclass(frozen=True, slots=True)
class StayPage:
    """One page of a list of stays; `next` is None when this was the last."""

    stays: tuple[StaySummary, ...]
    next: PageKey | None


class TimeLineKind(StrEnum):
    """What kind of entry stands on the time line of a stay."""

    STEP = "step"
    CLASS = "class"
    EXTENSION = "extension"
    BED = "bed"
    VOUCHER = "voucher"
    POLICE_REPORT = "police_report"
    TRACING = "tracing"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class TimeLineEntry:
    """One dated fact; `code` says which step, class or event it was."""

    kind: TimeLineKind
    code: str
    happened_at: datetime
    entered_at: datetime
    clerk: str
    reference: str = ""
    note: str = ""

    @property
    def late(self) -> bool:
        """Whether the entry was made on a later day."""
        return self.entered_at.date() > self.happened_at.date()
