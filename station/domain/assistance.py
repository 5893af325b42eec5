"""The classes of assistance (分类救助): open, protective, supportive, and what follows.

Capacity for civil conduct and self-care propose a class; a person confirms it. Protection is
never lowered by one person alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.identity import ADULT_AGE, NO_CAPACITY_AGE
from station.domain.intake import MentalState, SelfCare
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble, Weight

OWN_WAGES_AGE = 16
"""民法典 第十八条: from sixteen, whoever lives on their own wages counts as fully capable."""

CIVIL_CODE = "民法典 第十七条至第二十二条"
CLASS_RULE = "分类救助（开放性、保护性、帮扶性）"


class AssistanceClass(StrEnum):
    """How a resident is looked after; ordered by protection in `PROTECTION`."""

    OPEN = "open"
    SUPPORTIVE = "supportive"
    PROTECTIVE = "protective"


PROTECTION: Mapping[AssistanceClass, int] = {
    AssistanceClass.OPEN: 0,
    AssistanceClass.SUPPORTIVE: 1,
    AssistanceClass.PROTECTIVE: 2,
}


class Capacity(StrEnum):
    """Capacity for civil conduct. 民法典 第十七条至第二十二条."""

    FULL = "full"
    LIMITED = "limited"
    NONE = "none"


class Door(StrEnum):
    """How a resident goes out for a while; nobody is locked in (国务院令第381号 第十四条)."""

    FREE = "free"
    ACCOMPANIED = "accompanied"


class Signer(StrEnum):
    """Who signs the papers of leaving."""

    SELF = "self"
    SELF_WITH_WITNESS = "self_with_witness"
    GUARDIAN_OR_UNIT = "guardian_or_unit"


class Collector(StrEnum):
    """Who may take the resident away."""

    NOBODY_NEEDED = "nobody_needed"
    KIN_OR_ESCORT_ADVISED = "kin_or_escort_advised"
    GUARDIAN_OR_UNIT_ONLY = "guardian_or_unit_only"


class AssistanceTrouble(Trouble):
    """What is wrong with a confirmation of a class."""

    CAPACITY_AGAINST_AGE = "assistance.capacity_against_age"
    REASON_MISSING = "assistance.reason_missing"
    SECOND_NEEDED = "assistance.second_needed"
    SELF_CARE_MISSING = "assistance.self_care_missing"


@dataclass(frozen=True, slots=True)
class ClassDuties:
    """What follows from a class: rounds in hours, reviews in days, the door, who signs."""

    assistance_class: AssistanceClass
    round_hours: int
    review_days: int
    door: Door
    signer: Signer
    collector: Collector


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """What a proposal looks at; age in full years, None when nobody can tell."""

    age: int | None
    mental_state: MentalState | None
    own_wages: bool = False


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """One confirmation of a class, as the history shows it.

    `number` is that of its paper, which only a class has that two people have lowered.
    """

    capacity: Capacity
    self_care: SelfCare
    proposed: AssistanceClass
    confirmed: AssistanceClass
    reason: str
    happened_at: datetime
    clerk: str
    second: str
    own_wages: bool = False
    id: int = 0
    number: str = ""


def proposed_capacity(
    age: int | None, mental_state: MentalState | None, *, own_wages: bool = False
) -> Capacity:
    """Capacity from age and mind. 民法典 第十七条至第二十二条.

    Under eight none; up to eighteen limited, but full from sixteen for one who lives on own
    wages; adults by their mental state. An age that nobody can tell is not taken for an adult's.
    That an adult has no capacity at all is for a court to find (第二十四条): limited is proposed.
    """
    if age is not None and age < NO_CAPACITY_AGE:
        return Capacity.NONE
    if mental_state not in (None, MentalState.CLEAR) or age is None:
        return Capacity.LIMITED
    if age < ADULT_AGE and not (own_wages and own_wages_matter(age)):
        return Capacity.LIMITED
    return Capacity.FULL


def own_wages_matter(age: int | None) -> bool:
    """Whether it is to be asked if somebody lives on their own wages. 民法典 第十八条."""
    return age is not None and OWN_WAGES_AGE <= age < ADULT_AGE


def decides_alone(age: int | None, capacity: Capacity | None, *, ill: bool) -> bool:
    """Whether a victim of violence at home decides alone about a report. 反家庭暴力法 第十四条.

    A grown person of whose mind nothing speaks against it, and of whom no clerk has found that
    capacity is limited; `capacity` is None while nobody has looked.
    """
    return age is not None and age >= ADULT_AGE and not ill and capacity in (None, Capacity.FULL)


def proposed_class(capacity: Capacity, self_care: SelfCare | None) -> AssistanceClass:
    """Protective without full capacity, supportive when self-care fails, open otherwise."""
    if capacity is not Capacity.FULL:
        return AssistanceClass.PROTECTIVE
    if self_care in (SelfCare.PARTLY, SelfCare.NONE):
        return AssistanceClass.SUPPORTIVE
    return AssistanceClass.OPEN


def proposal(facts: ClassFacts, capacity: Capacity, self_care: SelfCare) -> AssistanceClass:
    """The class of what the clerk has found, or of age and mind when those protect more."""
    known = proposed_capacity(facts.age, facts.mental_state, own_wages=facts.own_wages)
    both = (proposed_class(capacity, self_care), proposed_class(known, self_care))
    return max(both, key=PROTECTION.__getitem__)


def duties(assistance_class: AssistanceClass, policy: Policy) -> ClassDuties:
    """What the class asks of the house, in the station's own numbers."""
    match assistance_class:
        case AssistanceClass.PROTECTIVE:
            return ClassDuties(
                assistance_class,
                policy.round_hours_protective,
                policy.class_review_days_protective,
                Door.ACCOMPANIED,
                Signer.GUARDIAN_OR_UNIT,
                Collector.GUARDIAN_OR_UNIT_ONLY,
            )
        case AssistanceClass.SUPPORTIVE:
            return ClassDuties(
                assistance_class,
                policy.round_hours_supportive,
                policy.class_review_days_supportive,
                Door.ACCOMPANIED,
                Signer.SELF_WITH_WITNESS,
                Collector.KIN_OR_ESCORT_ADVISED,
            )
        case AssistanceClass.OPEN:
            return ClassDuties(
                assistance_class,
                policy.round_hours_open,
                policy.class_review_days_open,
                Door.FREE,
                Signer.SELF,
                Collector.NOBODY_NEEDED,
            )


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A class that is about to be confirmed; `now` is the confirmed class, None at first."""

    age: int | None
    capacity: Capacity
    chosen: AssistanceClass
    proposed: AssistanceClass
    now: AssistanceClass | None = None
    reason: str = ""
    has_second: bool = False
    own_wages: bool = False

    @property
    def lowers(self) -> bool:
        """Whether it protects less than the class in force, or than the one proposed."""
        highest = max(PROTECTION[self.proposed], -1 if self.now is None else PROTECTION[self.now])
        return PROTECTION[self.chosen] < highest


def confirmation_problems(facts: Confirmation) -> tuple[Problem, ...]:
    """What keeps a class from being confirmed.

    Capacity cannot be more than the law gives an age; a class other than the proposed one, or
    less protection than now, needs a reason; less protection needs a second person as well.
    """
    found: list[Problem] = []
    if facts.age is not None and _too_capable(facts, facts.age):
        known = {"age": facts.age, "capacity": facts.capacity}
        trouble = AssistanceTrouble.CAPACITY_AGAINST_AGE
        found.append(Problem(trouble, "capacity", known, rule=CIVIL_CODE))
    data = {"chosen": facts.chosen, "proposed": facts.proposed}
    other = facts.chosen is not facts.proposed
    if (other or facts.lowers) and not facts.reason.strip():
        trouble = AssistanceTrouble.REASON_MISSING
        found.append(Problem(trouble, "reason", data, Weight.REASON, CLASS_RULE))
    if facts.lowers and not facts.has_second:
        trouble = AssistanceTrouble.SECOND_NEEDED
        found.append(Problem(trouble, "second", data, rule=CLASS_RULE))
    return tuple(found)


def _too_capable(facts: Confirmation, age: int) -> bool:
    if age < NO_CAPACITY_AGE:
        return facts.capacity is not Capacity.NONE
    earns = facts.own_wages and own_wages_matter(age)
    return age < ADULT_AGE and facts.capacity is Capacity.FULL and not earns
