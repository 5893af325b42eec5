"""What a minor's side-file holds when it is read, and one line of it in the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from station.domain.identity import ADULT_AGE, age_on
from station.domain.minor_access import AccessRecord, OpeningRecord
from station.domain.minor_reports import ENDED, ReportRecord
from station.domain.minors import (
    RUNNING,
    Entry,
    FamilyFacts,
    GuardianshipFacts,
    GuardianshipState,
    ProtectionFacts,
    ProtectionKind,
    SchoolFacts,
    newest_by_kind,
    standing,
)
from station.domain.people import Sex
from station.domain.return_visits import VisitRecord
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class MinorCase:
    """One minor with all of the side-file, and where the child is; `left_at` ends the last stay.

    `stay_id` is the newest stay, open while `left_at` is None; None when there never was one.
    """

    person_id: int
    name: str
    sex: Sex
    born: date | None
    stay_id: int | None = None
    rescue_number: str = ""
    since: datetime | None = None
    left_at: datetime | None = None
    leaving_way: str = ""
    guardianships: tuple[Entry[GuardianshipFacts], ...] = ()
    protections: tuple[Entry[ProtectionFacts], ...] = ()
    schools: tuple[Entry[SchoolFacts], ...] = ()
    families: tuple[Entry[FamilyFacts], ...] = ()
    reports: tuple[ReportRecord, ...] = ()
    visits: tuple[VisitRecord, ...] = ()

    @property
    def is_here(self) -> bool:
        """Whether the stay is open."""
        return self.stay_id is not None and self.left_at is None

    @property
    def guardianship(self) -> Entry[GuardianshipFacts] | None:
        """Who answers for the child now, as the newest entry says."""
        return next(iter(standing(self.guardianships)), None)

    @property
    def protection(self) -> Mapping[ProtectionKind, Entry[ProtectionFacts]]:
        """The line of each of the six that has one."""
        return newest_by_kind(self.protections)

    @property
    def school(self) -> Entry[SchoolFacts] | None:
        """Where the child learns, as the newest entry says."""
        return next(iter(standing(self.schools)), None)

    @property
    def family(self) -> Entry[FamilyFacts] | None:
        """The assessment that counts."""
        return next(iter(standing(self.families)), None)

    def age(self, today: date) -> int | None:
        """Full years, None when nobody knows."""
        return None if self.born is None else age_on(self.born, today)

    def is_minor(self, today: date) -> bool:
        """Whether the person is known to be under eighteen today."""
        age = self.age(today)
        return age is not None and age < ADULT_AGE

    @property
    def has_entries(self) -> bool:
        """Whether anything stands in the side-file itself."""
        own = (self.guardianships, self.protections, self.schools, self.families, self.visits)
        return any(own)


@dataclass(frozen=True, slots=True)
class MinorLine:
    """A minor in the list; of a side-file shut to this clerk, only that there is one.

    `next_visit` is the first visit nobody has answered; `open_reports` wait for an end; `asked`
    requests to look into it wait for a leader; `protection_due` is the nearest day on which one
    of the six is looked at.
    """

    person_id: int
    name: str
    sex: Sex
    age: int | None
    stay_id: int | None
    rescue_number: str
    since: datetime | None
    left_at: datetime | None
    may_see: bool = True
    guardianship: GuardianshipState | None = None
    protected: int = 0
    assessed_at: datetime | None = None
    open_reports: int = 0
    next_visit: date | None = None
    asked: int = 0
    protection_due: date | None = None

    def veiled(self) -> MinorLine:
        """The line of a restricted file: a child, and nothing else."""
        return MinorLine(
            self.person_id, VEIL, self.sex, None, self.stay_id, "", self.since, self.left_at, False
        )

    def shut(self) -> MinorLine:
        """The line as the ordinary file would say it, without the side-file."""
        return MinorLine(
            self.person_id,
            self.name,
            self.sex,
            self.age,
            self.stay_id,
            self.rescue_number,
            self.since,
            self.left_at,
            may_see=False,
        )


@dataclass(frozen=True, slots=True)
class MinorSheet:
    """The whole side-file as it is opened, with who may look into it and who has looked."""

    case: MinorCase
    age: int | None
    requests: tuple[AccessRecord, ...] = ()
    openings: tuple[OpeningRecord, ...] = ()

    @property
    def person_id(self) -> int:
        """Whose it is."""
        return self.case.person_id


def line_of(case: MinorCase, today: date, requests: tuple[AccessRecord, ...]) -> MinorLine:
    """The line of a minor in the list."""
    guardianship, family = case.guardianship, case.family
    open_visits = (each.planned_on for each in case.visits if each.result is None)
    running = (each.facts for each in case.protection.values() if each.facts.state in RUNNING)
    days = (each.next_on for each in running if case.is_here and each.next_on is not None)
    return MinorLine(
        case.person_id,
        case.name,
        case.sex,
        case.age(today),
        case.stay_id,
        case.rescue_number,
        case.since,
        case.left_at,
        guardianship=None if guardianship is None else guardianship.facts.state,
        protected=len(case.protection),
        assessed_at=None if family is None else family.happened_at,
        open_reports=sum(each.state not in ENDED for each in case.reports),
        next_visit=min(open_visits, default=None),
        asked=sum(each.decided_at is None for each in requests),
        protection_due=min(days, default=None),
    )
