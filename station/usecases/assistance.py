"""Confirming how a resident is looked after, and seeing whose class is due for another look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm.attributes import flag_modified

from station.domain.assistance import (
    AssessmentRecord,
    AssistanceClass,
    AssistanceTrouble,
    Capacity,
    ClassDuties,
    ClassFacts,
    Confirmation,
    confirmation_problems,
    duties,
    own_wages_matter,
    proposal,
    proposed_capacity,
    proposed_class,
)
from station.domain.clocks import Clock, ClockKind, grouped
from station.domain.identity import age_on
from station.domain.intake import MentalState, SelfCare
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.stays import StepMoment, moment_problems
from station.storage import numbers, stays
from station.storage.base import Values, add_all
from station.storage.intake import Intake
from station.storage.people import Person, PersonSeen
from station.storage.stays import Assessment, Stay
from station.usecases import files
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.bed_moves import locked_stay
from station.usecases.clocks import clocks_of
from station.usecases.restricted import restrict_when_due
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the rules propose, and what would follow from it.

    `asks_own_wages` says that at this age own wages would change it.
    """

    capacity: Capacity
    assistance_class: AssistanceClass
    duties: ClassDuties
    asks_own_wages: bool = False


@dataclass(frozen=True, slots=True)
class ProposeClass(Read[Proposed]):
    """Which class do age, mind and self-care propose? Age in full years, None for unknown."""

    needs: ClassVar = Permission.STAYS_SEE
    age: int | None
    mental_state: MentalState | None
    self_care: SelfCare | None
    own_wages: bool = False

    def run(self, work: Work) -> Proposed:
        capacity = proposed_capacity(self.age, self.mental_state, own_wages=self.own_wages)
        found = proposed_class(capacity, self.self_care)
        asks = own_wages_matter(self.age)
        return Proposed(capacity, found, duties(found, work.policy), asks)


@dataclass(frozen=True, slots=True)
class ConfirmClass(Write[ClassDuties]):
    """Confirm a resident's class; answers what follows from it.

    Less protection than now, or than proposed, needs a second clerk who may lower a class.
    `version` is that of the stay as the clerk saw it; raises Refused, Conflict.
    """

    needs: ClassVar = Permission.CLASS_CONFIRM
    stay_id: int
    version: int
    capacity: Capacity
    self_care: SelfCare
    chosen: AssistanceClass
    reason: str = ""
    second: SecondClerk | None = None
    happened_at: datetime | None = None
    own_wages: bool = False

    def run(self, work: Work) -> ClassDuties:
        stay = locked_stay(work, self.stay_id)
        if stay.version != self.version:
            raise Conflict("stay")
        choice = Choice(
            capacity=self.capacity,
            self_care=self.self_care,
            chosen=self.chosen,
            reason=self.reason,
            second=self.second,
            own_wages=self.own_wages,
        )
        confirm(work, stay, choice, self.happened_at or work.now)
        restrict_when_due(work, stay.person_id)
        return duties(self.chosen, work.policy)


@dataclass(frozen=True, slots=True)
class ClassHistory(Read[tuple[AssessmentRecord, ...]]):
    """How was this resident classed, by whom, and why? Newest first."""

    needs: ClassVar = Permission.STAYS_SEE
    stay_id: int

    def run(self, work: Work) -> tuple[AssessmentRecord, ...]:
        stay = work.session.get_one(Stay, self.stay_id)
        files.guard(work, stay.person_id, "stay_id")
        return stays.assessments(work.session, stay.id)


@dataclass(frozen=True, slots=True)
class ClassReviewDue(Read[tuple[Clock, ...]]):
    """Whose class is unconfirmed or to be looked at again by the end of today?"""

    needs: ClassVar = Permission.STAYS_SEE

    def run(self, work: Work) -> tuple[Clock, ...]:
        kinds = (ClockKind.CLASS_REVIEW, ClockKind.CLASS_UNCONFIRMED)
        groups = grouped(clock for clock in clocks_of(work) if clock.kind in kinds)
        return (*groups.overdue, *groups.today)


@dataclass(frozen=True, slots=True)
class Choice:
    """A class that a clerk confirms; `second` is there when it protects less."""

    capacity: Capacity
    self_care: SelfCare | None
    chosen: AssistanceClass
    reason: str = ""
    second: SecondClerk | None = None
    own_wages: bool = False


def confirm(work: Work, stay: Stay, choice: Choice, when: datetime) -> None:
    """Confirm a class within the deed that is under way; `stay` is locked. Raises Refused."""
    facts = class_facts(work, stay, own_wages=choice.own_wages)
    now = stay.assistance_class if stay.class_confirmed else None
    assessment = assessed(work, choice, facts, StepMoment(when, work.now, stay.admitted_at), now)
    stay.assistance_class, stay.class_confirmed = choice.chosen, True
    flag_modified(stay, "assistance_class")  # a new version, also when the class stays the same
    keep(work, stay, assessment)


def assessed(
    work: Work,
    choice: Choice,
    facts: ClassFacts,
    moment: StepMoment,
    now: AssistanceClass | None = None,
) -> Values:
    """A choice under the rules, as it is kept; `now` is the class in force. Raises Refused."""
    if choice.self_care is None:
        raise Refused(Problem(AssistanceTrouble.SELF_CARE_MISSING, "self_care"))
    confirmation = Confirmation(
        age=facts.age,
        capacity=choice.capacity,
        chosen=choice.chosen,
        proposed=proposal(facts, choice.capacity, choice.self_care),
        now=now,
        reason=choice.reason,
        has_second=choice.second is not None,
        own_wages=choice.own_wages,
    )
    if problems := (*moment_problems(moment), *confirmation_problems(confirmation)):
        raise Refused(problems)
    other = None
    if choice.second is not None and confirmation.lowers:
        other = proven_second(work, choice.second, Permission.CLASS_LOWER)
    return {
        "capacity": choice.capacity,
        "self_care": choice.self_care,
        "proposed": confirmation.proposed,
        "confirmed": choice.chosen,
        "reason": choice.reason.strip(),
        "own_wages": choice.own_wages,
        "happened_at": moment.happened_at,
        "entered_at": work.now,
        "clerk_id": work.clerk.id,
        "second_id": other.id if other else None,
        "number": _number(work, moment.happened_at.year) if other else "",
    }


def _number(work: Work, year: int) -> str:
    return numbers.paper_number(work.session, "class_change", year)


def keep(work: Work, stay: Stay, assessment: Values) -> None:
    """Write down what was assessed of a stay."""
    add_all(work.session, Assessment, [{**assessment, "stay_id": stay.id}])


def class_facts(work: Work, stay: Stay, *, own_wages: bool = False) -> ClassFacts:
    """Age and mind as the book has them."""
    person = work.session.get_one(Person, stay.person_id)
    intake = work.session.get(Intake, stay.intake_id) if stay.intake_id else None
    return facts_about(work, person, intake, own_wages=own_wages)


def facts_about(
    work: Work, person: Person | PersonSeen, intake: Intake | None, *, own_wages: bool = False
) -> ClassFacts:
    """Age and mind of somebody, whether or not a stay is open yet."""
    age = None if person.born is None else age_on(person.born, work.today)
    return ClassFacts(age, intake.mental_state if intake else None, own_wages)
