"""Treatment letters: issued for somebody who goes to hospital, linked, closed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.hospitals import HospitalTrouble
from station.domain.letter_records import LetterSaved
from station.domain.letters import (
    SERIES,
    LetterClosing,
    LetterEnd,
    LetterFacts,
    LetterTiming,
    LetterTrouble,
    closing_problems,
    issue_problems,
    letter_key,
    letter_number,
)
from station.domain.people import PersonTrouble, Sex
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Weight
from station.domain.stays import StayState, StepKind
from station.storage import deaths, letters, letters_patients, numbers
from station.storage.hospitals import Hospital
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.people import Person
from station.usecases.alarms import answer_by_letter, take_answer_back
from station.usecases.bed_moves import locked_stay
from station.usecases.stays import RecordStep
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class Patient:
    """For whom a letter is: a resident by the stay, somebody of the book, or only a name.

    Name and sex are taken from the book where it knows the person and nothing else is said.
    """

    stay_id: int | None = None
    person_id: int | None = None
    name: str = ""
    sex: Sex = Sex.UNKNOWN


@dataclass(frozen=True, slots=True)
class BedMeanwhile:
    """What becomes of the bed of a resident who goes to hospital."""

    keep: bool = True
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class IssueLetter(Write[LetterSaved]):
    """Issue a numbered letter for somebody who goes to, or already lies in, a hospital.

    A resident who is in the house goes to hospital by this very deed, at the time of
    `facts.admitted_at`, and the bed is kept or given up as after that step alone. A letter that
    comes late, goes to a hospital that is not designated, or stands beside an open one asks for
    a `reason`. It answers the alarms of the stay that ask for a letter. `happened_at` is when it
    was issued.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    client_id: str
    hospital_id: int
    patient: Patient
    facts: LetterFacts
    bed: BedMeanwhile = BedMeanwhile()
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> LetterSaved:
        if known := letters.by_client_id(work.session, self.client_id):
            work.about(person_id=known.person_id, stay_id=known.stay_id)
            return saved(work, known)
        patient = self._patient(work)
        found = self._problems(work, patient)
        weights = {Weight.STOP} if self.reason.strip() else {Weight.STOP, Weight.REASON}
        if against := [problem for problem in found if problem.weight in weights]:
            raise Refused(against)
        row = self._write(work, patient)
        self._send(work, row)
        return saved(work, row, tuple(found))

    def _patient(self, work: Work) -> Patient:
        asked = self.patient
        person_id = asked.person_id
        if asked.stay_id is not None:
            person_id = locked_stay(work, asked.stay_id).person_id
            if asked.person_id not in (None, person_id):
                raise Refused(Problem(LetterTrouble.OTHER_PERSON, "person_id"))
        if person_id is None:
            return Patient(name=asked.name.strip(), sex=asked.sex)
        person = person_of(work, person_id)
        name = asked.name.strip() or person.name
        sex = person.sex if asked.sex is Sex.UNKNOWN else asked.sex
        return Patient(asked.stay_id, person.id, name, sex)

    def _problems(self, work: Work, patient: Patient) -> list[Problem]:
        issued_at = self.happened_at or work.now
        timing = LetterTiming(issued_at, work.now, work.policy.letter_hours)
        found = list(issue_problems(patient.name, self.facts, timing, self._went(work, patient)))
        hospital = work.session.get(Hospital, self.hospital_id)
        if hospital is None:
            return [*found, Problem(HospitalTrouble.NOT_FOUND, "hospital_id")]
        if not hospital.active:
            found.append(Problem(HospitalTrouble.CLOSED, "hospital_id"))
        if not hospital.designated:
            trouble = HospitalTrouble.NOT_DESIGNATED
            found.append(Problem(trouble, "reason", weight=Weight.REASON))
        if patient.person_id is not None:
            other = letters.open_of_person(work.session, patient.person_id, hospital.id)
            if other is not None:
                data = {"number": other.number}
                found.append(Problem(LetterTrouble.OPEN_LETTER, "reason", data, Weight.REASON))
        return found

    def _went(self, work: Work, patient: Patient) -> datetime | None:
        """When a resident went to hospital by the book of stays; None for who is not there."""
        if patient.stay_id is None:
            return None
        gone = letters_patients.gone_to_hospital(work.session, patient.stay_id)
        return gone[0][2] if gone else None

    def _write(self, work: Work, patient: Patient) -> TreatmentLetter:
        issued_at = self.happened_at or work.now
        serial = numbers.next_number(work.session, SERIES, str(issued_at.year))
        number = letter_number(issued_at.year, serial)
        said = {
            name: value.strip() if isinstance(value, str) else value
            for name, value in asdict(self.facts).items()
        }
        row = TreatmentLetter(
            client_id=self.client_id,
            number=number,
            number_key=letter_key(number),
            hospital_id=self.hospital_id,
            person_id=patient.person_id,
            stay_id=patient.stay_id,
            name=patient.name,
            sex=patient.sex,
            issued_at=issued_at,
            entered_at=work.now,
            reason=self.reason.strip(),
            clerk_id=work.clerk.id,
            **said,
        )
        work.session.add(row)
        work.session.flush()
        return row

    def _send(self, work: Work, row: TreatmentLetter) -> None:
        """Answer the alarms, and let a resident go as without a letter; one who went is there."""
        if row.stay_id is None:
            return
        answer_by_letter(work, row.stay_id, row.id, row.number, row.issued_at)
        if locked_stay(work, row.stay_id).state is StayState.IN_HOSPITAL:
            return
        hospital = work.session.get_one(Hospital, row.hospital_id)
        RecordStep(
            row.stay_id,
            StepKind.TO_HOSPITAL,
            row.admitted_at,
            reference=row.number,
            note=" ".join(filter(None, (hospital.name, row.escort))),
            keep_bed=self.bed.keep,
            hold_until=self.bed.until if self.bed.keep else None,
        ).run(work)


@dataclass(frozen=True, slots=True)
class LinkLetter(Write[LetterSaved]):
    """Say whose letter from the paper register this is; a letter has one person."""

    needs: ClassVar = Permission.HOSPITAL_WRITE
    letter_id: int
    version: int
    person_id: int
    stay_id: int | None = None

    def run(self, work: Work) -> LetterSaved:
        row = locked_letter(work, self.letter_id, self.version)
        if row.person_id is not None:
            raise Refused(Problem(LetterTrouble.LINKED, "person_id"))
        row.person_id = person_of(work, self.person_id).id
        if self.stay_id is not None:
            if locked_stay(work, self.stay_id).person_id != row.person_id:
                raise Refused(Problem(LetterTrouble.OTHER_PERSON, "stay_id"))
            row.stay_id = self.stay_id
        return saved(work, row)


@dataclass(frozen=True, slots=True)
class CloseLetter(Write[LetterSaved]):
    """End a letter: discharged, another pays, dead, no longer eligible from a day on, withdrawn.

    From `not_eligible_from` on the costs are not the station's; what came before is. Death ends
    the time in hospital as well; of somebody of the book it is written down by `RecordDeath`,
    which closes the letter. `happened_at` is when the letter ended.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    letter_id: int
    version: int
    closing: LetterClosing
    payer: str = ""
    not_eligible_from: date | None = None
    note: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> LetterSaved:
        row = locked_letter(work, self.letter_id, self.version)
        if row.closed_at is not None:
            raise Refused(Problem(LetterTrouble.CLOSED, "letter_id", {"closed_at": row.closed_at}))
        if self.closing is LetterClosing.DEAD and row.person_id is not None:
            self._refuse_unwritten_death(work, row.person_id)
        close(work, row, self._end(work))
        return saved(work, row)

    @staticmethod
    def _refuse_unwritten_death(work: Work, person_id: int) -> None:
        """The death of somebody of the book has duties of its own: it is written down as such."""
        if not deaths.is_dead(work.session, person_id):
            raise Refused(Problem(LetterTrouble.DEATH_NOT_WRITTEN, "closing"))

    def _end(self, work: Work) -> LetterEnd:
        day = self.not_eligible_from if self.closing is LetterClosing.NOT_ELIGIBLE else None
        when = self.happened_at or work.now
        return LetterEnd(self.closing, when, day, self.payer, self.note)


def close(work: Work, row: TreatmentLetter, end: LetterEnd) -> None:
    """Close a locked letter within the deed that is under way; raises Refused."""
    admissions = letters.admissions_of(work.session, row.id)
    open_one = next((each for each in admissions if each.discharged_at is None), None)
    found = closing_problems(
        end, row.admitted_at, lies_there=open_one is not None, admissions=len(admissions)
    )
    if end.closed_at < (ended := _last_end(admissions, row.admitted_at)):
        data = {"admitted_at": ended}
        found = (*found, Problem(LetterTrouble.CLOSED_TOO_EARLY, "happened_at", data))
    if found:
        raise Refused(found)
    row.closed_at, row.closing, row.closing_note = end.closed_at, end.closing, end.note.strip()
    row.not_eligible_from, row.payer = end.not_eligible_from, end.payer.strip()
    if end.closing is LetterClosing.WITHDRAWN:
        take_answer_back(work, row.id)
    if end.closing is LetterClosing.DEAD and open_one is not None:
        open_one.discharged_at = end.closed_at
        open_one.condition = end.note.strip() or open_one.condition


def _last_end(admissions: list[HospitalAdmission], first: datetime) -> datetime:
    """The latest moment of what was written down under a letter; nothing of it comes after it."""
    moments = (each.discharged_at or each.admitted_at for each in admissions)
    return max(moments, default=first)


def person_of(work: Work, person_id: int) -> Person:
    """Somebody of the book who was not merged into another; raises Refused."""
    person = work.session.get(Person, person_id)
    if person is None:
        raise Refused(Problem(PersonTrouble.NOT_FOUND, "person_id"))
    if person.merged_into_id is not None:
        data = {"person_id": person_id, "survivor": person.merged_into_id}
        raise Refused(Problem(PersonTrouble.ALREADY_MERGED, "person_id", data))
    work.about(person_id=person.id)
    return person


def locked_letter(work: Work, letter_id: int, version: int | None = None) -> TreatmentLetter:
    """The letter of a deed, locked until it ends; raises Refused, and Conflict for a newer one."""
    row = letters.find(work.session, letter_id, lock=True)
    if row is None:
        raise Refused(Problem(LetterTrouble.NOT_FOUND, "letter_id"))
    work.about(person_id=row.person_id, stay_id=row.stay_id)
    if version is not None and row.version != version:
        raise Conflict("letter")
    return row


def saved(work: Work, row: TreatmentLetter, hints: tuple[Problem, ...] = ()) -> LetterSaved:
    """What the desk needs to go on with a letter."""
    work.session.flush()
    return LetterSaved(row.id, row.version, row.number, hints)
