"""A stay as it is reported: what month sheets, packages, charts and lists of a period count.

One record and one query (`station.storage.reported`) stand behind every number that goes up, and
behind the names of that number; so a sheet, a list, a package and a chart of the same period
cannot disagree. Codes are the program's own; what an authority calls them is data of a mapping.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import DnaStandingKind
from station.domain.identity import ADULT_AGE
from station.domain.intake import HowCame, MentalState, Mobility, SelfCare
from station.domain.people import BornPrecision, DocumentKind, IdentityState, Sex
from station.domain.stays import StayState
from station.domain.veil import VEIL


class Counted(StrEnum):
    """Which stays a period counts."""

    HELPED = "helped"
    """In the house, or away from it while the stay went on, at any time of the period."""
    ADMITTED = "admitted"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class ReportScope:
    """A period and which stays it counts: `since` included, `until` not; station time."""

    since: datetime
    until: datetime
    counted: Counted = Counted.HELPED

    @classmethod
    def of_days(cls, first: date, last: date, counted: Counted = Counted.HELPED) -> ReportScope:
        """The period from one day to another, both included."""
        midnight = time()
        end = datetime.combine(last + timedelta(days=1), midnight)
        return cls(datetime.combine(first, midnight), end, counted)

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        return (self.until - timedelta(microseconds=1)).date()

    def told_on(self, now: datetime) -> date:
        """The day as of which its stays are told: its last one, or today while it runs."""
        return min(self.last_day, now.date())


class StayPart(StrEnum):
    """What of a stay stands in other books than its own; each costs a question of its own."""

    WHERE = "where"
    ASSISTANCE = "assistance"
    DOCUMENT = "document"
    DNA = "dna"
    NOTICE = "notice"
    JOURNEY = "journey"
    EARLIER = "earlier"
    MARKS = "marks"
    RESTRICTED = "restricted"


EVERY_PART = frozenset(StayPart)

IN_PART: Mapping[StayPart, tuple[str, ...]] = {
    StayPart.WHERE: ("state", "in_hospital", "in_care"),
    StayPart.ASSISTANCE: ("assistance_class", "capacity"),
    StayPart.DOCUMENT: ("document_kind", "document_number"),
    StayPart.DNA: ("dna", "dna_excuse"),
    StayPart.NOTICE: ("noticed_on",),
    StayPart.JOURNEY: ("fare_fen", "destination_area", "crosses_province"),
    StayPart.EARLIER: ("nth_stay",),
    StayPart.MARKS: ("marks",),
    StayPart.RESTRICTED: ("restricted",),
}
"""The facts that each part tells."""
PART_OF: Mapping[str, StayPart] = {name: part for part, names in IN_PART.items() for name in names}
"""Which part tells a fact; one that is not here is always known."""


def parts_of(facts: Iterable[str]) -> frozenset[StayPart]:
    """The parts that must be asked for so that these facts are known."""
    return frozenset(PART_OF[name] for name in facts if name in PART_OF)


@dataclass(frozen=True, slots=True, repr=False)
class ReportedStay:
    """One stay (人次) with what was known of it, as of the end of the period.

    A fact whose part was not asked for is not empty but missing: to read it is an AttributeError.

    `state`, `assistance_class`, `left_at` and the way out are those of the end of the period: who
    left later is still here. The person's own particulars are those of today; a sheet that was
    sent keeps what it was sent with. `age` is that of the day of leaving, or of the period's last
    day; None when nobody can tell. `days` lie within the period, both ends counted, `all_days`
    since admission. `crosses_province` is None when one of the two places is not known. Money is
    in fen.
    """

    stay_id: int
    person_id: int
    intake_id: int | None
    rescue_number: str
    name: str
    nameless: bool
    """The name is one that the house gave (无名氏)."""
    identity_state: IdentityState
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    age: int | None
    ethnic_group: str
    document_kind: DocumentKind | None
    document_number: str
    """Of the papers known the one that proves most; empty without any."""
    area: str
    """Household area, GB/T 2260, empty when it is not known."""
    same_province: bool | None
    """Whether that area lies in the station's own province; None when it is not known."""
    household_address: str
    residence: str
    education: str
    marital: str
    admitted_at: datetime
    left_at: datetime | None
    state: StayState
    days: int
    all_days: int
    how_came: HowCame | None
    brought_by: str
    found_place: str
    cause: str
    """Code of resources/codes/causes.tsv."""
    cause_text: str
    signs: frozenset[str]
    """`TriageSign` values of the first look."""
    mental_state: MentalState | None
    self_care: SelfCare | None
    mobility: Mobility | None
    capacity: Capacity | None
    assistance_class: AssistanceClass | None
    leaving_way: str
    """Code of resources/codes/leaving_ways.tsv; empty of who is still here."""
    destination: str
    destination_area: str
    crosses_province: bool | None
    in_hospital: bool
    """Lay in a hospital at some time of the period."""
    in_care: bool
    """Was in an institution's care (托养) at some time of the period."""
    dna: DnaStandingKind
    dna_excuse: str
    noticed_on: date | None
    """When the first search notice of this stay was published."""
    fare_fen: int
    """What the journey home has cost, refunds taken off."""
    nth_stay: int
    """Which stay of this person it is within 365 days, 1 for the first."""
    marks: frozenset[str] = frozenset()
    """Codes of resources/codes/report_marks.tsv that a clerk has put on the stay."""
    restricted: bool = False
    """The file is restricted: counted, but not sent by name unless that is decided."""
    veiled: bool = False

    @property
    def minor(self) -> bool:
        """Known to be under eighteen."""
        return self.age is not None and self.age < ADULT_AGE

    @classmethod
    def known(cls, names: Iterable[str], facts: Iterable[object]) -> ReportedStay:
        """A stay of which these facts are known and no others."""
        stay = object.__new__(cls)
        for name, fact in zip(names, facts, strict=True):
            object.__setattr__(stay, name, fact)
        return stay

    def _names(self) -> list[str]:
        return [name for name in self.__slots__ if hasattr(self, name)]

    def __repr__(self) -> str:
        told = (f"{name}={getattr(self, name)!r}" for name in self._names())
        return f"ReportedStay({', '.join(told)})"

    def without_name(self) -> ReportedStay:
        """The stay as it is counted, without who it is."""
        names = self._names()
        return ReportedStay.known(names, [_VEILED.get(n, getattr(self, n)) for n in names])


_VEILED: Mapping[str, object] = {
    "name": VEIL,
    "born": None,
    "born_precision": BornPrecision.UNKNOWN,
    "document_number": "",
    "household_address": "",
    "residence": "",
    "cause_text": "",
    "brought_by": "",
    "found_place": "",
    "destination": "",
    "veiled": True,
}
