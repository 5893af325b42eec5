"""What of ours can be put into a column: fields by name, with the codes each may have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import DnaStandingKind
from station.domain.identity import ADULT_AGE, ELDERLY_AGE
from station.domain.intake import HowCame, MentalState, Mobility, SelfCare, TriageSign
from station.domain.people import BornPrecision, DocumentKind, IdentityState, Sex
from station.domain.reported import ReportedStay
from station.domain.stays import StayState


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A date of which the day, or the month too, is not known."""

    day: date
    month_known: bool = False


Value = str | int | date | datetime | Incomplete | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is known of a record.

    `codes` are all that it may say, None where it is free text, a number or a date; those of
    `code_list` are a list of resources/codes. `reads` are the facts of a stay that it looks at
    where these are not just the one of its name.
    """

    get: Callable[[Any], Value]
    codes: frozenset[str] | None = None
    code_list: str = ""
    reads: tuple[str, ...] = ()


class NameState(StrEnum):
    """How a name on a list came to be known."""

    VERIFIED = "verified"
    SAID = "said"
    UNKNOWN = "unknown"


class PersonClass(StrEnum):
    """The kinds of people that authorities count; somebody may be of several."""

    ADULT = "adult"
    MINOR = "minor"
    ELDERLY = "elderly"
    MENTAL = "mental"
    DISABLED = "disabled"


class HealthSeen(StrEnum):
    """What is known of somebody's health, the gravest first."""

    CRITICAL = "critical"
    MENTAL = "mental"
    MENTAL_DISABILITY = "mental_disability"
    LIMBS = "limbs"
    WEAK = "weak"
    GOOD = "good"


def name_state(stay: ReportedStay) -> NameState:
    """Whether the name is proved, only said, or one that the house gave."""
    if stay.nameless or stay.identity_state is IdentityState.UNKNOWN:
        return NameState.UNKNOWN
    proved = stay.identity_state is IdentityState.CONFIRMED
    return NameState.VERIFIED if proved else NameState.SAID


def person_classes(stay: ReportedStay) -> tuple[str, ...]:
    """The kinds of people that somebody belongs to, age first; nothing of age when unknown."""
    found: list[PersonClass] = []
    if stay.age is not None:
        elderly = stay.age >= ELDERLY_AGE
        grown = PersonClass.ELDERLY if elderly else PersonClass.ADULT
        found.append(PersonClass.MINOR if stay.age < ADULT_AGE else grown)
    if _is_mentally_ill(stay) or stay.mental_state is MentalState.DOUBTFUL:
        found.append(PersonClass.MENTAL)
    if _has_intellectual_disability(stay) or _has_physical_disability(stay):
        found.append(PersonClass.DISABLED)
    return tuple(each.value for each in found)


def health_seen(stay: ReportedStay) -> HealthSeen:
    """The gravest that is known of somebody's health, as the month sheet counts it.

    What a clerk has marked, what the first look found; good when nothing was found.
    """
    if "critically_ill" in stay.marks or TriageSign.CRITICAL in stay.signs:
        return HealthSeen.CRITICAL
    if _is_mentally_ill(stay):
        return HealthSeen.MENTAL
    if _has_intellectual_disability(stay):
        return HealthSeen.MENTAL_DISABILITY
    if _has_physical_disability(stay):
        return HealthSeen.LIMBS
    weak = stay.mobility is Mobility.WITH_HELP or stay.signs & _WEAK
    return HealthSeen.WEAK if weak else HealthSeen.GOOD


_WEAK = {TriageSign.WOUNDED, TriageSign.FEVER, TriageSign.INFECTIOUS}


def _is_mentally_ill(stay: ReportedStay) -> bool:
    marked = "mentally_ill" in stay.marks or TriageSign.MENTAL in stay.signs
    return marked or stay.mental_state is MentalState.DISORDER


def _has_intellectual_disability(stay: ReportedStay) -> bool:
    marked = "intellectual_disability" in stay.marks
    return marked or stay.mental_state is MentalState.DISABILITY


def _has_physical_disability(stay: ReportedStay) -> bool:
    cannot_walk = stay.mobility in {Mobility.WHEELCHAIR, Mobility.BEDRIDDEN}
    return "physical_disability" in stay.marks or cannot_walk


def born_of(born: date | None, precision: BornPrecision) -> Value:
    """A birth as far as it is known: what was judged by eye tells only the year."""
    if born is None or precision is BornPrecision.UNKNOWN:
        return None
    if precision is BornPrecision.DAY:
        return born
    return Incomplete(born, month_known=precision is BornPrecision.MONTH)


def _estimated_age(stay: ReportedStay) -> Value:
    return stay.age if stay.born_precision is BornPrecision.ESTIMATED else None


def all_of(values: Iterable[StrEnum]) -> frozenset[str]:
    """All codes of a list of ours."""
    return frozenset(each.value for each in values)


YES_NO = frozenset({"yes", "no"})


def yes_no(said: bool | None) -> Value:
    """A fact as a code; nothing where nobody knows."""
    return None if said is None else ("yes" if said else "no")


STAY_FIELDS: Mapping[str, Field] = {
    "rescue_number": Field(attrgetter("rescue_number")),
    "name": Field(attrgetter("name")),
    "name_state": Field(name_state, all_of(NameState)),
    "identity_state": Field(attrgetter("identity_state"), all_of(IdentityState)),
    "sex": Field(attrgetter("sex"), all_of(Sex), "sexes"),
    "ethnic_group": Field(attrgetter("ethnic_group"), None, "ethnic_groups"),
    "document_kind": Field(attrgetter("document_kind"), all_of(DocumentKind)),
    "document_number": Field(attrgetter("document_number")),
    "born": Field(lambda s: born_of(s.born, s.born_precision)),
    "age": Field(attrgetter("age")),
    "estimated_age": Field(_estimated_age),
    "area": Field(attrgetter("area"), None, "areas"),
    "same_province": Field(lambda s: yes_no(s.same_province), YES_NO),
    "household_address": Field(attrgetter("household_address")),
    "residence": Field(attrgetter("residence")),
    "education": Field(attrgetter("education"), None, "education"),
    "marital": Field(attrgetter("marital"), None, "marital"),
    "admitted_at": Field(attrgetter("admitted_at")),
    "left_at": Field(attrgetter("left_at")),
    "state": Field(attrgetter("state"), all_of(StayState)),
    "days": Field(attrgetter("days")),
    "all_days": Field(attrgetter("all_days")),
    "how_came": Field(attrgetter("how_came"), all_of(HowCame), "how_came"),
    "brought_by": Field(attrgetter("brought_by")),
    "found_place": Field(attrgetter("found_place")),
    "cause": Field(attrgetter("cause"), None, "causes"),
    "cause_text": Field(attrgetter("cause_text")),
    "signs": Field(lambda s: tuple(sorted(s.signs)), all_of(TriageSign)),
    "person_classes": Field(person_classes, all_of(PersonClass), reads=("marks",)),
    "health_seen": Field(health_seen, all_of(HealthSeen), reads=("marks",)),
    "mental_state": Field(attrgetter("mental_state"), all_of(MentalState)),
    "self_care": Field(attrgetter("self_care"), all_of(SelfCare)),
    "mobility": Field(attrgetter("mobility"), all_of(Mobility)),
    "capacity": Field(attrgetter("capacity"), all_of(Capacity)),
    "assistance_class": Field(attrgetter("assistance_class"), all_of(AssistanceClass)),
    "leaving_way": Field(attrgetter("leaving_way"), None, "leaving_ways"),
    "destination": Field(attrgetter("destination")),
    "destination_area": Field(attrgetter("destination_area"), None, "areas"),
    "crosses_province": Field(lambda s: yes_no(s.crosses_province), YES_NO),
    "in_hospital": Field(lambda s: yes_no(s.in_hospital), YES_NO),
    "in_care": Field(lambda s: yes_no(s.in_care), YES_NO),
    "dna": Field(attrgetter("dna"), all_of(DnaStandingKind)),
    "dna_excuse": Field(attrgetter("dna_excuse")),
    "noticed_on": Field(attrgetter("noticed_on")),
    "fare_fen": Field(attrgetter("fare_fen")),
    "nth_stay": Field(attrgetter("nth_stay")),
    "marks": Field(lambda s: tuple(sorted(s.marks))),
}
