"""Someone is at the door: write down the arrival, decide, and open the stay in one deed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.belongings import BelongingLine, SignedHow
from station.domain.identity import ADULT_AGE
from station.domain.intake import (
    ArrivalFacts,
    Decision,
    IntakeState,
    IntakeTrouble,
    Outcome,
    SafetyFacts,
    admission_problems,
    arrival_problems,
    decision_problems,
    safety_problems,
    seems_ill_of_mind,
)
from station.domain.people import NewPerson, Searched
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StepMoment
from station.storage import hospital_notices, numbers
from station.storage import intake as rows
from station.storage.base import Values, add_one
from station.storage.intake import INTAKE_SERIES, Intake
from station.storage.people import Person, PersonSeen
from station.storage.stays import RESCUE_SERIES, Stay
from station.usecases import (
    assistance,
    bed_moves,
    beds,
    belongings,
    belongings_photos,
    brought_people,
    people,
    restricted,
    stays,
)
from station.usecases.accounts import SecondClerk
from station.usecases.hospital_notices import admitted_there
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class Arrival:
    """One person at the door, as the form has them.

    `person_id` names somebody already known; otherwise `person` is written down anew, after a
    search that `searched` proves, and `reason` says why somebody new shows a number that
    somebody else carries. `client_id` is made by the desk once per form: the same form sent twice
    is one arrival.
    """

    client_id: str
    facts: ArrivalFacts
    person_id: int | None = None
    person: NewPerson | None = None
    searched: Searched | None = None
    reason: str = ""
    photo: bytes | None = None
    safety: SafetyFacts = field(default_factory=SafetyFacts)
    belongings: tuple[BelongingLine, ...] = ()
    belongings_signed: SignedHow | None = None
    belongings_witness: str = ""
    things_photos: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """The class that the clerk confirms at the door; may be left to the day shift.

    `own_wages`: from sixteen, who lives on own wages counts as capable (民法典 第十八条).
    """

    capacity: Capacity
    chosen: AssistanceClass
    reason: str = ""
    second: SecondClerk | None = None
    own_wages: bool = False


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who was admitted, under which number, into which bed.

    Of whom was taken in at a hospital that is named instead, with the letter that was issued.
    """

    stay_id: int
    person_id: int
    intake_id: int
    rescue_number: str
    name: str
    bed: str
    hospital: str = ""
    letter_id: int | None = None


@dataclass(frozen=True, slots=True)
class Admission:
    """An arrival with everything that admission adds: class and bed, both may come later.

    `plan_id` says that this is the person whom a bed is kept for: the plan ends with the deed,
    and `bed_id` may be left out. `notice_id` says that this is the patient of whom a hospital has
    told: they are taken in at the hospital, without a bed here, and the letter is issued in the
    same deed; `letter_reason` says why it comes late.
    """

    arrival: Arrival
    class_choice: ClassChoice | None = None
    bed_id: int | None = None
    bed_reason: str = ""
    plan_id: int | None = None
    notice_id: int | None = None
    letter_reason: str = ""


@dataclass(frozen=True, slots=True)
class Admit(Write[Admitted]):
    """Take one person in: record, triage, safety check, belongings, class and bed in one deed.

    Repeating it with the same `client_id` answers the first result and changes nothing.
    Raises Refused (hospital or police first, impossible facts, bed rules, a bed that is kept no
    more), Conflict (the bed or the person was taken a moment ago).
    """

    needs: ClassVar = Permission.INTAKE_WRITE
    admission: Admission
    happened_at: datetime | None = None

    def run(self, work: Work) -> Admitted:
        return admit(work, self.admission, family="")


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about whom, and the number of the notice if one is printed."""

    intake_id: int
    person_id: int
    name: str
    number: str
    notice_number: str


@dataclass(frozen=True, slots=True)
class DecideAtDoor(Write[Decided]):
    """Everything but admission: refuse with reasons, guide away, send to hospital or police.

    A refusal gets a numbered notice (国务院令第381号 第六条 asks for the reasons). A minor or
    somebody who seems mentally ill is never simply refused.
    """

    needs: ClassVar = Permission.INTAKE_DECIDE
    arrival: Arrival
    decision: Decision
    happened_at: datetime | None = None

    def run(self, work: Work) -> Decided:
        if self.decision.outcome is Outcome.ADMITTED:
            raise Refused(Problem(IntakeTrouble.ALREADY_DECIDED, "outcome"))
        if (again := rows.by_client_id(work.session, self.arrival.client_id)) is not None:
            return self._decided_before(work, again)
        person = _person(work, self.arrival)
        if self.arrival.person_id is not None:
            stays.refuse_if_here(work, person)
        facts, age = self.arrival.facts, people.age_of(person, work.today)
        problems = (
            *arrival_problems(facts, work.now),
            *safety_problems(self.arrival.safety, work.now),
            *decision_problems(
                self.decision,
                {ground.code for ground in work.codes["refusal_grounds"]},
                minor=age is not None and age < ADULT_AGE,
                mental=seems_ill_of_mind(facts.mental_state, facts.signs),
            ),
        )
        if problems:
            raise Refused(problems)
        arrived = self.arrival.facts.arrived_at or work.now
        number = numbers.monthly_number(work.session, INTAKE_SERIES, arrived)
        intake = _write_down(work, self.arrival, person, "", number)
        self._decide(work, intake)
        restricted.restrict_when_due(work, intake.person_id, intake)
        return _decided(work, intake)

    def _decided_before(self, work: Work, intake: Intake) -> Decided:
        """The result of the same form, sent before; another decision about it comes too late."""
        work.about(person_id=intake.person_id)
        if intake.outcome is not self.decision.outcome:
            raise Refused(Problem(IntakeTrouble.ALREADY_DECIDED, "outcome"))
        return _decided(work, intake)

    def _decide(self, work: Work, intake: Intake) -> None:
        decision = self.decision
        intake.outcome, intake.outcome_at = decision.outcome, self.happened_at or work.now
        intake.outcome_grounds = " ".join(decision.grounds)
        intake.outcome_text = decision.text.strip()
        intake.outcome_place = decision.place.strip()
        intake.outcome_receipt = decision.receipt.strip()
        intake.state = IntakeState.DECIDED
        if decision.outcome is Outcome.REFUSED:
            year = work.today.year
            intake.outcome_number = numbers.paper_number(work.session, "refusal", year)
        work.session.flush()


def admit(work: Work, admission: Admission, family: str) -> Admitted:
    """Admit one person within the deed that is under way."""
    arrival = admission.arrival
    if (again := rows.by_client_id(work.session, arrival.client_id)) is not None:
        return _admitted_before(work, again)
    if problems := (
        *arrival_problems(arrival.facts, work.now),
        *safety_problems(arrival.safety, work.now),
        *(() if admission.notice_id is not None else admission_problems(arrival.facts)),
    ):
        raise Refused(problems)
    person = _person(work, arrival)
    if arrival.person_id is not None:
        stays.refuse_if_here(work, person)
    number, rescue_number = numbers.monthly_numbers(
        work.session, INTAKE_SERIES, RESCUE_SERIES, arrival.facts.arrived_at or work.now
    )
    intake = _write_down(work, arrival, person, family, number, Outcome.ADMITTED)
    if admission.class_choice is None:
        stay = stays.open_stay(work, person, intake, rescue_number)
    else:
        assessment = _assessed(work, person, intake, admission.class_choice)
        chosen = admission.class_choice.chosen
        stay = stays.open_stay(work, person, intake, rescue_number, chosen)
        assistance.keep(work, stay, assessment)
    label = ""
    if admission.notice_id is None:
        label = give_bed(work, (stay, person, intake), admission)
    else:
        admitted_there(work, stay, admission.notice_id, admission.letter_reason)
    work.about(person_id=person.id, stay_id=stay.id)
    brought_people.came(work, person.id, intake.id, stay)
    restricted.restrict_when_due(work, person.id, intake)
    there: tuple[str, int | None] = ("", None)
    if admission.notice_id is not None:
        there = hospital_notices.answered_by(work.session, stay.id)
    return Admitted(stay.id, person.id, intake.id, stay.rescue_number, person.name, label, *there)


def give_bed(
    work: Work, admitted: tuple[Stay, Person | PersonSeen, Intake | None], admission: Admission
) -> str:
    """Give the bed of the request, or the one that is kept; answers its label, empty for none.

    To whom this deed has admitted, who has no bed yet.
    """
    stay = admitted[0]
    bed_id = bed_moves.bed_wanted(work, admission.bed_id, admission.plan_id)
    if bed_id is None:
        return ""
    return bed_moves.assign(
        work,
        stay,
        bed_id,
        admission.bed_reason,
        stay.admitted_at,
        plan_id=admission.plan_id,
        just_admitted=admitted,
    )


def _assessed(
    work: Work, person: Person | PersonSeen, intake: Intake, choice: ClassChoice
) -> Values:
    return assistance.assessed(
        work,
        assistance.Choice(
            choice.capacity,
            intake.self_care,
            choice.chosen,
            choice.reason,
            choice.second,
            choice.own_wages,
        ),
        assistance.facts_about(work, person, intake, own_wages=choice.own_wages),
        StepMoment(intake.arrived_at, work.now, intake.arrived_at),
    )


def handover_number(work: Work, intake: Intake) -> str:
    """The number of the intake's hand-over sheet, given when it is first asked for."""
    if not intake.handover_number:
        intake.handover_number = _next_handover_number(work)
    return intake.handover_number


def _next_handover_number(work: Work) -> str:
    return numbers.paper_number(work.session, "handover", work.today.year)


def _person(work: Work, arrival: Arrival) -> Person | PersonSeen:
    """The known person, or a new one after the search that is proven."""
    if arrival.person_id is not None:
        return people.survivor_seen(work, arrival.person_id)
    if arrival.person is None or arrival.searched is None:
        raise Refused(Problem(IntakeTrouble.NOT_SEARCHED, "searched"))
    seen_on = (arrival.facts.arrived_at or work.now).date()
    return people.register(work, arrival.person, arrival.searched, arrival.reason, seen_on)


def _write_down(  # noqa: PLR0917  all of one arrival
    work: Work,
    arrival: Arrival,
    person: Person | PersonSeen,
    family: str,
    number: str,
    outcome: Outcome | None = None,
) -> Intake:
    """Write the arrival with all that hangs on it; an outcome that is known holds from now on."""
    facts = arrival.facts
    arrived = facts.arrived_at or work.now
    values = {
        "client_id": arrival.client_id,
        "number": number,
        "person_id": person.id,
        "family": family,
        "state": IntakeState.OPEN if outcome is None else IntakeState.DECIDED,
        "arrived_at": arrived,
        "entered_at": work.now,
        "clerk_id": work.clerk.id,
        "triaged_at": work.now,
        "searched_for": arrival.searched.text if arrival.searched is not None else "",
        "outcome": outcome,
        "outcome_at": None if outcome is None else arrived,
        **rows.plain_values(facts),
        **rows.safety_values(arrival.safety, work.now, work.clerk.name),
    }
    if facts.handover_signed:
        number = _next_handover_number(work)
        values |= {"handover_signed_at": arrived, "handover_number": number}
    intake = add_one(work.session, Intake, values)
    work.about(person_id=person.id)
    rows.put_blocks(work.session, intake, facts)
    if arrival.belongings:
        belongings.store(
            work,
            intake.id,
            arrival.belongings,
            signed=arrival.belongings_signed,
            witness=arrival.belongings_witness,
            happened_at=arrived,
        )
    if arrival.things_photos:
        belongings_photos.store(work, intake.id, arrival.things_photos, arrived)
    if arrival.photo is not None:
        people.add_photo(work, person, arrival.photo, arrived)
    return intake


def _decided(work: Work, intake: Intake) -> Decided:
    name = work.session.get_one(Person, intake.person_id).name
    return Decided(intake.id, intake.person_id, name, intake.number, intake.outcome_number)


def _admitted_before(work: Work, intake: Intake) -> Admitted:
    """The result of the same form, sent before."""
    stay = rows.stay_of(work.session, intake.id)
    if stay is None:
        raise Refused(Problem(IntakeTrouble.ALREADY_DECIDED))
    work.about(person_id=stay.person_id, stay_id=stay.id)
    person = work.session.get_one(Person, intake.person_id)
    label = beds.label_of(work.session, stay.id)
    there = hospital_notices.answered_by(work.session, stay.id)
    return Admitted(stay.id, person.id, intake.id, stay.rescue_number, person.name, label, *there)
