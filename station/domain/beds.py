"""Beds in words: what they are for, their state, who lies in them, what can be wrong."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from station.domain.assistance import AssistanceClass
from station.domain.identity import ADULT_AGE
from station.domain.intake import MentalState, Mobility
from station.domain.people import Sex
from station.domain.problems import Trouble


class Zone(StrEnum):
    """What a room is for. Sexes never share a room (国务院令第381号 第八条)."""

    MEN = "men"
    WOMEN = "women"
    MINORS = "minors"
    FAMILY = "family"
    NURSING = "nursing"
    ISOLATION = "isolation"


ZONE_SEX = {Zone.MEN: Sex.MALE, Zone.WOMEN: Sex.FEMALE}
"""Zones that are for one sex; in the others the people who sleep in a room decide."""


class BedCondition(StrEnum):
    """The state of the bed itself, apart from who lies in it."""

    IN_SERVICE = "in_service"
    ISOLATION = "isolation"
    """In service, but marked for the infectious only."""
    NEEDS_CLEANING = "needs_cleaning"
    OUT_OF_SERVICE = "out_of_service"
    CLOSED = "closed"


class AssignmentKind(StrEnum):
    """Why a bed is taken: planned until a time, slept in, or held for one in hospital."""

    PLANNED = "planned"
    ACTIVE = "active"
    HELD = "held"


class AssignmentEnd(StrEnum):
    """How a stretch in a bed came to its end; one that has run out by its own time has none."""

    MOVED = "moved"
    SWAPPED = "swapped"
    LEFT = "left"
    HELD = "held"
    """The person went to hospital; the same bed is held from then on."""
    RETURNED = "returned"
    """The person is back from hospital and lies in the held bed again."""
    RELEASED = "released"
    CAME = "came"
    """The expected person has come and lies in the bed that was kept."""


class BedUse(StrEnum):
    """What a bed counts as; each bed is exactly one of these at any moment."""

    OCCUPIED = "occupied"
    HELD = "held"
    PLANNED = "planned"
    FREE = "free"
    CLEANING = "cleaning"
    OUT = "out"
    CLOSED = "closed"


class Found(StrEnum):
    """What the night count found for one resident."""

    IN_BED = "in_bed"
    ON_LEAVE = "on_leave"
    IN_HOSPITAL = "in_hospital"
    WITH_POLICE = "with_police"
    IN_CARE = "in_care"
    MISSING = "missing"


class BedTrouble(Trouble):
    """What is wrong with a bed, with a person in a bed, or with a room."""

    NOT_FOUND = "bed.not_found"
    LABEL_AMBIGUOUS = "bed.label_ambiguous"
    TAKEN = "bed.taken"
    PLANNED = "bed.planned"
    NEEDS_CLEANING = "bed.needs_cleaning"
    OUT_OF_SERVICE = "bed.out_of_service"
    CLOSED = "bed.closed"

    SEX_UNKNOWN = "bed.sex_unknown"
    SEX_UNKNOWN_ALONE = "bed.sex_unknown_alone"
    SEX_UNKNOWN_IN_ROOM = "bed.sex_unknown_in_room"
    OTHER_SEX = "bed.other_sex"
    FAMILY_OF_BOTH_SEXES = "bed.family_of_both_sexes"
    SMALL_CHILD_WITH_GUARDIAN = "bed.small_child_with_guardian"

    AGE_UNKNOWN = "bed.age_unknown"
    MINOR_WITH_ADULTS = "bed.minor_with_adults"
    ADULT_WITH_MINORS = "bed.adult_with_minors"
    GUARDIAN_AMONG_STRANGERS = "bed.guardian_among_strangers"
    GUARDIAN_IN_MINORS_ZONE = "bed.guardian_in_minors_zone"
    MINOR_OUTSIDE_ZONE = "bed.minor_outside_zone"
    FAMILY_ROOM_WITHOUT_FAMILY = "bed.family_room_without_family"

    INFECTIOUS_OUTSIDE_ISOLATION = "bed.infectious_outside_isolation"
    FEVER_OUTSIDE_ISOLATION = "bed.fever_outside_isolation"
    INFECTION_IN_ROOM = "bed.infection_in_room"
    ISOLATION_FOR_HEALTHY = "bed.isolation_for_healthy"
    UNREST_AMONG_OTHERS = "bed.unrest_among_others"
    UNREST_IN_ROOM = "bed.unrest_in_room"
    UNREST_FAR_FROM_DUTY = "bed.unrest_far_from_duty"
    NOT_STEP_FREE = "bed.not_step_free"
    STAIRS_WHEN_PREGNANT = "bed.stairs_when_pregnant"
    CLASSES_MIXED = "bed.classes_mixed"
    NURSING_BED_SCARCE = "bed.nursing_bed_scarce"
    REPAIR_IN_ROOM = "bed.repair_in_room"
    OTHER_HOUSE = "bed.other_house"
    NO_WOMAN_ON_DUTY = "bed.no_woman_on_duty"

    NONE_FREE = "bed.none_free"
    NONE_FITS = "bed.none_fits"
    CLEAN_ONE = "bed.clean_one"
    CHOOSE_WITH_REASON = "bed.choose_with_reason"
    ASK_FOR_KEPT = "bed.ask_for_kept"
    GIVE_UP_HELD = "bed.give_up_held"
    FINISH_WITHOUT = "bed.finish_without"

    REASON_MISSING = "bed.reason_missing"
    HAS_A_BED = "bed.has_a_bed"
    HAS_NO_BED = "bed.has_no_bed"
    SAME_BED = "bed.same_bed"
    SAME_STAY = "bed.same_stay"
    NOT_IN_STATION = "bed.not_in_station"
    STILL_IN_STATION = "bed.still_in_station"
    NOT_AWAY = "bed.not_away"
    BEFORE_LAST_CHANGE = "bed.before_last_change"
    UNTIL_PAST = "bed.until_past"
    PLANNED_FOR_NOBODY = "bed.planned_for_nobody"
    NOT_PLANNED = "bed.not_planned"
    PLAN_NOT_FOUND = "bed.plan_not_found"
    PLAN_LAPSED = "bed.plan_lapsed"
    PLAN_GIVEN_BACK = "bed.plan_given_back"
    PLAN_TAKEN_UP = "bed.plan_taken_up"
    PLAN_OF_OTHER_BED = "bed.plan_of_other_bed"
    SOMEBODY_IN_IT = "bed.somebody_in_it"
    CLOSED_ELSEWHERE = "bed.closed_elsewhere"

    ROOM_NOT_FOUND = "bed.room_not_found"
    ROOM_NAME_EMPTY = "bed.room_name_empty"
    BUILDING_NAME_TAKEN = "bed.building_name_taken"
    BED_NAME_EMPTY = "bed.bed_name_empty"
    BED_NAME_TAKEN = "bed.bed_name_taken"
    ROOM_NAME_TAKEN = "bed.room_name_taken"
    ROOM_IN_USE = "bed.room_in_use"
    ROOM_CLOSED = "bed.room_closed"


@dataclass(frozen=True, slots=True)
class Sleeper:
    """Who would lie, or lies, in a bed: no more than the rules need.

    `age` is in full years, None when not even estimated. `family` is the key shared by people
    who arrived together as a family, `family_size` how many of them still want beds.
    """

    sex: Sex
    age: int | None
    name: str = ""
    family: str = ""
    family_size: int = 1
    assistance_class: AssistanceClass | None = None
    mental_state: MentalState | None = None
    mobility: Mobility | None = None
    identity_unknown: bool = False
    infectious: bool = False
    fever: bool = False
    pregnant: bool = False
    dangerous: bool = False

    @property
    def minor(self) -> bool:
        """Known to be under 18 (未成年人保护法 第二条)."""
        return self.age is not None and self.age < ADULT_AGE

    @property
    def restless(self) -> bool:
        """May disturb or frighten others: a disorder, or seen to be dangerous at the door."""
        return self.dangerous or self.mental_state is MentalState.DISORDER

    @property
    def needs_isolation(self) -> bool:
        """Infectious, or feverish and not yet looked at."""
        return self.infectious or self.fever

    @property
    def needs_level_floor(self) -> bool:
        """Cannot be relied on to take steps."""
        return self.mobility not in (None, Mobility.WALKS)

    def related(self, other: Sleeper) -> bool:
        """Whether both belong to one family that arrived together."""
        return bool(self.family) and self.family == other.family


@dataclass(frozen=True, slots=True)
class Plan:
    """A bed kept in words for somebody who is expected: for whom, by whom, from when until when.

    `clerk_id` and `kept_by` are the clerk who keeps it, by id and by name.
    """

    id: int
    planned_for: str
    since: datetime
    until: datetime | None
    clerk_id: int | None = None
    kept_by: str = ""


@dataclass(frozen=True, slots=True)
class BedFacts:
    """A bed, its room, and who else sleeps there.

    `kind` says how the bed is taken already, None when it is not; `taken_until` is when a plan or
    a hold lapses and `taken_for` whom it is for. `plan` stands for one kept in words, which
    whoever comes may take up.
    """

    bed_id: int
    label: str
    room_id: int
    room: str
    zone: Zone
    building: str = ""
    room_sex: Sex = Sex.UNKNOWN
    floor: int = 1
    near_duty: bool = False
    step_free: bool = False
    features: str = ""
    condition: BedCondition = BedCondition.IN_SERVICE
    kind: AssignmentKind | None = None
    taken_until: datetime | None = None
    taken_for: str = ""
    plan: Plan | None = None
    others: tuple[Sleeper, ...] = ()
    free_in_room: int = 1
    repair_in_room: bool = False

    @property
    def isolated(self) -> bool:
        """Whether this bed is for the infectious."""
        return self.zone is Zone.ISOLATION or self.condition is BedCondition.ISOLATION


class BedSaid(NamedTuple):
    """A bed or a room as somebody names it; what they left out is empty."""

    building: str
    room: str
    bed: str


_BED_SAID = re.compile(
    r"(?:(?P<building>.+?)[\s/·]+)?(?P<room>\S+?)(?:-|室)(?P<bed>[^-\s室]+?)号?床?"
)
_ROOM_SAID = re.compile(r"(?:(?P<building>.+?)[\s/·]+)?(?P<room>\S+)")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－_", "-"))
"""Whatever stands for a hyphen on a keyboard, to the hyphen of a label."""


def read_bed(label: str) -> BedSaid | None:
    """What a label such as `101-4`, `101室4床` or `东楼 101-4` names; None when it is no label."""
    return _said(_BED_SAID, label)


def read_room(label: str) -> BedSaid | None:
    """The same of a room: `101`, `东楼 观察室`."""
    return _said(_ROOM_SAID, label)


def _said(pattern: re.Pattern[str], label: str) -> BedSaid | None:
    written = unicodedata.normalize("NFKC", label).strip().translate(DASHES)
    said = pattern.fullmatch(written)
    if said is None or not written.isprintable():
        return None
    parts = said.groupdict("")
    return BedSaid(parts["building"], parts["room"], parts.get("bed", ""))


def bed_label(room: str, bed: str) -> str:
    """How a bed is written everywhere: room, hyphen, bed, as `101-4`."""
    return f"{room}-{bed}"


def bed_use(condition: BedCondition, kind: AssignmentKind | None) -> BedUse:
    """What a bed counts as. Whoever lies in it comes before its condition."""
    if kind is AssignmentKind.ACTIVE:
        return BedUse.OCCUPIED
    if kind is AssignmentKind.HELD:
        return BedUse.HELD
    match condition:
        case BedCondition.CLOSED:
            return BedUse.CLOSED
        case BedCondition.OUT_OF_SERVICE:
            return BedUse.OUT
        case BedCondition.NEEDS_CLEANING:
            return BedUse.CLEANING
        case BedCondition.IN_SERVICE | BedCondition.ISOLATION:
            return BedUse.PLANNED if kind is AssignmentKind.PLANNED else BedUse.FREE
