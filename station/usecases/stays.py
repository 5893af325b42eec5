"""The deeds on a stay: opening it, its steps, extending it, opening it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from station.domain.assistance import (
    AssistanceClass,
    Door,
    duties,
    proposed_capacity,
    proposed_class,
)
from station.domain.beds import AssignmentEnd
from station.domain.deaths import DeathTrouble
from station.domain.identity import age_on
from station.domain.moments import no_earlier
from station.domain.people import OutsideNumberKind
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Weight, WorkTrouble
from station.domain.stays import (
    OF_CARE,
    OWN_BOOKS,
    RECORDED_STEPS,
    STATE_STEPS,
    StayState,
    StayTrouble,
    StepKind,
    StepMoment,
    moment_problems,
    order_problems,
    step_problems,
)
from station.storage import (
    beds_board,
    deaths,
    leaving,
    long_term_care,
    numbers,
    people_names,
    stays,
)
from station.storage.base import Values, add_all, add_one
from station.storage.intake import Intake
from station.storage.people import Person, PersonSeen, hold_register
from station.storage.stays import Extension, Stay, StayStep
from station.usecases import bed_moves
from station.usecases.bed_moves import locked_stay
from station.usecases.care_ends import resume_care
from station.usecases.death_cases import refuse_dead
from station.usecases.outside_numbers import note_number
from station.usecases.work import Work, Write

_GOES_AWAY = frozenset({StepKind.TO_HOSPITAL, StepKind.TO_POLICE})
_COMES_BACK = frozenset({StepKind.CAME_BACK, StepKind.FROM_HOSPITAL, StepKind.FROM_POLICE})


def refuse_if_here(work: Work, person: Person | PersonSeen) -> None:
    """Raise Refused when the person, who is locked, is in the station already, or has died."""
    refuse_dead(work, person.id)
    if stays.is_here(work.session, person.id):
        raise Refused(Problem(StayTrouble.ALREADY_IN_STATION, "person_id"))


def open_stay(
    work: Work,
    person: Person | PersonSeen,
    intake: Intake,
    rescue_number: str,
    confirmed: AssistanceClass | None = None,
) -> Stay:
    """Begin a stay within the deed of admission: first step, confirmed or proposed class.

    The database itself refuses a second open stay of one person (Conflict).
    """
    age = None if person.born is None else age_on(person.born, intake.arrived_at.date())
    capacity = proposed_capacity(age, intake.mental_state)
    values = {
        "rescue_number": rescue_number,
        "person_id": person.id,
        "intake_id": intake.id,
        "admitted_at": intake.arrived_at,
        "entered_at": work.now,
        "assistance_class": confirmed or proposed_class(capacity, intake.self_care),
        "class_confirmed": confirmed is not None,
        "born_year": people_names.born_year_of(person),
    }
    stay = add_one(work.session, Stay, values)
    add_step(work, stay, StepKind.ADMITTED, intake.arrived_at)
    return stay


def add_step(
    work: Work,
    stay: Stay,
    kind: StepKind,
    when: datetime,
    *,
    reference: str = "",
    note: str = "",
    client_id: str = "",
) -> None:
    """Write a step down within the deed that is under way; the state is the caller's business."""
    step: Values = {
        "stay_id": stay.id,
        "kind": kind,
        "happened_at": when,
        "entered_at": work.now,
        "clerk_id": work.clerk.id,
        "reference": reference.strip(),
        "note": note.strip(),
    }
    if client_id:
        step["client_id"] = client_id
    add_all(work.session, StayStep, [step])


def written_moment(work: Work, stay: Stay, written: datetime | None) -> datetime:
    """Give the moment of a step: now, or the minute that was typed, after the last step in it."""
    last = stays.last_change(work.session, stay.id)
    return no_earlier(written, last or stay.admitted_at) if written else work.now


def moment_of(work: Work, stay: Stay, when: datetime) -> StepMoment:
    """A moment with what it is measured against."""
    return StepMoment(when, work.now, stay.admitted_at, stays.last_change(work.session, stay.id))


@dataclass(frozen=True, slots=True)
class RecordStep(Write[StayState]):
    """Write down what happened to a resident; answers where they are now.

    Going to hospital or to the police keeps the bed (until `hold_until`, or until they are
    back) unless `keep_bed` is False; coming back takes a kept bed up again. `reference` is the
    number of a letter or a receipt, `expected_back` belongs to going out. The number under which
    fingerprints are kept is noted with the person as well, where a search finds it. Whoever is in
    care goes to hospital from there and comes back there. The same form (`client_id`) sent twice
    is one step.
    """

    needs: ClassVar = Permission.STAYS_WRITE
    veiled: ClassVar = True
    stay_id: int
    kind: StepKind
    happened_at: datetime | None = None
    reference: str = ""
    note: str = ""
    expected_back: datetime | None = None
    keep_bed: bool = True
    hold_until: datetime | None = None
    client_id: str = ""

    def run(self, work: Work) -> StayState:
        keeps_prints = self.kind is StepKind.FINGERPRINTS_KEPT and bool(self.reference.strip())
        if keeps_prints:
            hold_register(work.session)
        stay = locked_stay(work, self.stay_id)
        if self._is_repeated(work):
            return stay.state
        when = written_moment(work, stay, self.happened_at)
        kind = self._kind(work, stay)
        if problems := self._problems(work, stay, when, kind):
            raise Refused(problems)
        if keeps_prints:
            note_number(work, stay.person_id, OutsideNumberKind.FINGERPRINTS, self.reference)
        if kind in STATE_STEPS:
            stay.state = STATE_STEPS[kind][1]
            stay.expected_back = self.expected_back if self.kind is StepKind.WENT_OUT else None
        told = {"reference": self.reference, "note": self.note}
        add_step(work, stay, kind, when, **told, client_id=self.client_id)
        self._care_for_bed(work, stay, when, kind)
        work.session.flush()
        return stay.state

    def _is_repeated(self, work: Work) -> bool:
        """Whether this form is in the book already; refuses another form under its number."""
        known = stays.step_by_client_id(work.session, self.client_id) if self.client_id else None
        if known is None:
            return False
        ours = (self.stay_id, self.reference.strip(), self.note.strip())
        kinds = (self.kind, OF_CARE.get(self.kind))
        if known.kind not in kinds or (known.stay_id, known.reference, known.note) != ours:
            raise Refused(Problem(WorkTrouble.OTHER_CONTENT, "client_id"))
        return True

    def _kind(self, work: Work, stay: Stay) -> StepKind:
        """The step that this is of whoever lives in an institution."""
        if self.kind in OF_CARE and long_term_care.running(work.session, stay.id) is not None:
            return OF_CARE[self.kind]
        return self.kind

    def _problems(self, work: Work, stay: Stay, when: datetime, kind: StepKind) -> list[Problem]:
        if self.kind in OWN_BOOKS:
            data = {"command": OWN_BOOKS[self.kind]}
            return [Problem(StayTrouble.HAS_OWN_BOOK, "kind", data)]
        if self.kind not in RECORDED_STEPS:
            data = {"state": stay.state, "step": self.kind}
            return [Problem(StayTrouble.STEP_NOT_POSSIBLE, "kind", data)]
        found = list(step_problems(moment_of(work, stay, when), kind, stay.state))
        if self.kind is StepKind.NOTE and not self.note.strip():
            found.append(Problem(StayTrouble.NOTE_MISSING, "note"))
        if self.kind is StepKind.WENT_OUT:
            found.extend(self._going_out(work, stay, when))
        if self.hold_until is not None and self.hold_until <= when:
            found.append(Problem(StayTrouble.HOLD_NOT_LATER, "hold_until"))
        return found

    def _going_out(self, work: Work, stay: Stay, when: datetime) -> list[Problem]:
        found: list[Problem] = []
        if self.expected_back is None or self.expected_back <= when:
            found.append(Problem(StayTrouble.EXPECTED_BACK_MISSING, "expected_back"))
        known = stay.assistance_class or AssistanceClass.PROTECTIVE
        accompanied = duties(known, work.policy).door is Door.ACCOMPANIED
        if accompanied and not self.note.strip():
            data = {"assistance_class": known}
            trouble = StayTrouble.COMPANION_MISSING
            found.append(Problem(trouble, "note", data, Weight.REASON, "分类救助"))
        return found

    def _care_for_bed(self, work: Work, stay: Stay, when: datetime, kind: StepKind) -> None:
        if kind in _COMES_BACK:
            bed_moves.resume_bed(work, stay, when)
        elif kind in _GOES_AWAY and beds_board.own_stretches(work.session, stay.id, when):
            if self.keep_bed:
                bed_moves.hold_bed(work, stay, when, self.hold_until)
            else:
                bed_moves.free_bed(work, stay, when, end=AssignmentEnd.RELEASED)


@dataclass(frozen=True, slots=True)
class Extended:
    """The number and the last day of an extension."""

    number: str
    until: date


@dataclass(frozen=True, slots=True)
class ExtendStay(Write[Extended]):
    """Let a resident stay longer than the limit: reason, and where it was filed.

    民政部令第24号 第十二条. The number of the filing may follow when the superior has given it.
    """

    needs: ClassVar = Permission.STAYS_EXTEND
    stay_id: int
    until: date
    reason: str
    filed_with: str
    filed_number: str = ""
    happened_at: datetime | None = None
    measures: str = ""

    def run(self, work: Work) -> Extended:
        stay = locked_stay(work, self.stay_id)
        when = self.happened_at or work.now
        if problems := self._problems(work, stay, when):
            raise Refused(problems)
        number = numbers.paper_number(work.session, "extension", when.year)
        work.session.add(
            Extension(
                stay_id=stay.id,
                number=number,
                until=self.until,
                reason=self.reason.strip(),
                measures=self.measures.strip(),
                filed_with=self.filed_with.strip(),
                filed_number=self.filed_number.strip(),
                happened_at=when,
                entered_at=work.now,
                clerk_id=work.clerk.id,
            )
        )
        work.session.flush()
        return Extended(number, self.until)

    def _problems(self, work: Work, stay: Stay, when: datetime) -> list[Problem]:
        rule = "民政部令第24号 第十二条"
        found = list(moment_problems(StepMoment(when, work.now, stay.admitted_at)))
        days = timedelta(days=work.policy.longest_stay_days - 1)
        limit = stays.last_extension(work.session, stay.id) or stay.admitted_at.date() + days
        if self.until <= limit:
            trouble = StayTrouble.EXTENSION_NOT_LATER
            found.append(Problem(trouble, "until", {"limit": limit}, rule=rule))
        if not self.reason.strip():
            found.append(Problem(StayTrouble.REASON_MISSING, "reason", rule=rule))
        if not self.filed_with.strip():
            found.append(Problem(StayTrouble.FILING_MISSING, "filed_with", rule=rule))
        return found


@dataclass(frozen=True, slots=True)
class ReopenStay(Write[None]):
    """Take back a leaving that was entered wrongly; the way out is kept as history.

    `version` is that of the stay. The resident has no bed until one is given; whoever lived in an
    institution lives there again.
    """

    needs: ClassVar = Permission.STAYS_REOPEN
    stay_id: int
    version: int
    reason: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        stay = stays.locked(work.session, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        work.about(person_id=stay.person_id, stay_id=stay.id)
        if stay.version != self.version:
            raise Conflict("stay")
        when = written_moment(work, stay, self.happened_at)
        if problems := self._problems(work, stay, when):
            raise Refused(problems)
        gone = leaving.in_force(work.session, stay.id, lock=True)
        if gone is not None:
            gone.reopened_at = work.now
        add_step(work, stay, StepKind.REOPENED, when, reference=stay.leaving_way, note=self.reason)
        care = None if stay.left_at is None else resume_care(work, stay, stay.left_at)
        if care is not None:
            add_step(work, stay, StepKind.TO_CARE, when, reference=care.number)
        stay.state = StayState.IN_STATION if care is None else StayState.IN_CARE
        stay.left_at = None
        stay.leaving_way, stay.destination = "", ""
        work.session.flush()

    def _problems(self, work: Work, stay: Stay, when: datetime) -> list[Problem]:
        if stay.state is not StayState.LEFT:
            return [Problem(StayTrouble.NOT_LEFT, "stay_id")]
        moment = moment_of(work, stay, when)
        found = [*moment_problems(moment), *order_problems(moment)]
        if not self.reason.strip():
            found.append(Problem(StayTrouble.REASON_MISSING, "reason", weight=Weight.REASON))
        if stays.is_here(work.session, stay.person_id):
            found.append(Problem(StayTrouble.ALREADY_IN_STATION, "stay_id"))
        if deaths.is_marked(work.session, stay.person_id):
            found.append(Problem(DeathTrouble.MARKED_DEAD, "stay_id"))
        return found
