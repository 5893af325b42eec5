"""Times in hospital under a letter: admission, visits at the bed, discharge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from station.domain.letters import (
    LetterClosing,
    LetterEnd,
    LetterTrouble,
    admission_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.stays import StayState, StepKind
from station.storage import letters
from station.storage.letters import HospitalAdmission, HospitalVisit, TreatmentLetter
from station.storage.stays import Stay
from station.usecases.letters import close, locked_letter
from station.usecases.stays import RecordStep
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class RecordAdmission(Write[int]):
    """Write down that the hospital has admitted somebody on a letter; answers the admission.

    `number` is the hospital's own (住院号). A letter may cover several admissions, one after
    the other; a closed one covers none.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    client_id: str
    letter_id: int
    number: str = ""
    ward: str = ""
    expected_discharge: date | None = None
    condition: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if known := letters.admission_by_client_id(work.session, self.client_id):
            return known.id
        letter = locked_letter(work, self.letter_id)
        when = self.happened_at or work.now
        if problems := self._problems(work, letter, when):
            raise Refused(problems)
        row = HospitalAdmission(
            client_id=self.client_id,
            letter_id=letter.id,
            number=self.number.strip(),
            ward=self.ward.strip(),
            admitted_at=when,
            entered_at=work.now,
            expected_discharge=self.expected_discharge,
            condition=self.condition.strip(),
            clerk_id=work.clerk.id,
        )
        work.session.add(row)
        work.session.flush()
        return row.id

    def _problems(self, work: Work, letter: TreatmentLetter, when: datetime) -> list[Problem]:
        if letter.closed_at is not None:
            data = {"closed_at": letter.closed_at}
            return [Problem(LetterTrouble.CLOSED, "letter_id", data)]
        found = list(admission_problems(letter.admitted_at, when, self.expected_discharge))
        before = letters.admissions_of(work.session, letter.id)
        if any(each.discharged_at is None for each in before):
            found.append(Problem(LetterTrouble.ALREADY_ADMITTED, "letter_id"))
        ended = max((each.discharged_at for each in before if each.discharged_at), default=None)
        if ended is not None and when < ended:
            data = {"admitted_at": ended}
            found.append(Problem(LetterTrouble.ADMITTED_TOO_EARLY, "happened_at", data))
        return found


@dataclass(frozen=True, slots=True)
class RecordVisit(Write[int]):
    """Write down a visit at the bed: how the patient is, what the doctor says; answers the visit.

    A new expected day of discharge replaces the one that is known.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    client_id: str
    admission_id: int
    condition: str
    note: str = ""
    expected_discharge: date | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        if known := letters.visit_by_client_id(work.session, self.client_id):
            return known.id
        row, _letter = _lying(work, self.admission_id)
        when = self.happened_at or work.now
        found = list(_moment_problems(row, when))
        if not self.condition.strip():
            found.append(Problem(LetterTrouble.CONDITION_MISSING, "condition"))
        if self.expected_discharge is not None and self.expected_discharge < when.date():
            found.append(Problem(LetterTrouble.EXPECTED_TOO_EARLY, "expected_discharge"))
        if found:
            raise Refused(found)
        visit = HospitalVisit(
            client_id=self.client_id,
            admission_id=row.id,
            happened_at=when,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            condition=self.condition.strip(),
            note=self.note.strip(),
        )
        row.expected_discharge = self.expected_discharge or row.expected_discharge
        work.session.add(visit)
        work.session.flush()
        return visit.id


@dataclass(frozen=True, slots=True)
class RecordDischarge(Write[None]):
    """Write down that the hospital has discharged somebody, by which certificate (出院证明).

    With `comes_back` a resident is in the house again and takes up the bed that was kept; with
    `close_letter` the letter ends too, unless the patient is expected to be admitted again.
    """

    needs: ClassVar = Permission.HOSPITAL_WRITE
    admission_id: int
    certificate: str
    condition: str = ""
    comes_back: bool = False
    close_letter: bool = True
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        row, letter = _lying(work, self.admission_id)
        when = self.happened_at or work.now
        found = list(_moment_problems(row, when))
        if not self.certificate.strip():
            rule = "民发〔2014〕132号"
            found.append(Problem(LetterTrouble.CERTIFICATE_MISSING, "certificate", rule=rule))
        last = letters.last_visit(work.session, row.id)
        if last is not None and when < last:
            data = {"visit": last}
            found.append(Problem(LetterTrouble.DISCHARGED_BEFORE, "happened_at", data))
        if self.comes_back and not _is_away(work, letter):
            found.append(Problem(LetterTrouble.NOT_IN_HOSPITAL, "comes_back"))
        if found:
            raise Refused(found)
        row.discharged_at, row.certificate = when, self.certificate.strip()
        row.condition = self.condition.strip() or row.condition
        work.session.flush()
        if self.close_letter and letter.closed_at is None:
            close(work, letter, LetterEnd(LetterClosing.DISCHARGED, when))
        if self.comes_back and letter.stay_id is not None:
            step = StepKind.FROM_HOSPITAL
            RecordStep(letter.stay_id, step, when, reference=self.certificate).run(work)


def _lying(work: Work, admission_id: int) -> tuple[HospitalAdmission, TreatmentLetter]:
    """An admission that has not ended, with its letter, both locked; raises Refused."""
    row = work.session.get(HospitalAdmission, admission_id)
    if row is None:
        raise Refused(Problem(LetterTrouble.ADMISSION_NOT_FOUND, "admission_id"))
    letter = locked_letter(work, row.letter_id)
    work.session.refresh(row, with_for_update=True)
    if row.discharged_at is not None:
        data = {"discharged_at": row.discharged_at}
        raise Refused(Problem(LetterTrouble.DISCHARGED, "admission_id", data))
    return row, letter


def _moment_problems(row: HospitalAdmission, when: datetime) -> tuple[Problem, ...]:
    if when >= row.admitted_at:
        return ()
    data = {"admitted_at": row.admitted_at}
    return (Problem(LetterTrouble.BEFORE_ADMISSION, "happened_at", data),)


def _is_away(work: Work, letter: TreatmentLetter) -> bool:
    """Whether the letter is a resident's who is in hospital by the book of stays."""
    if letter.stay_id is None:
        return False
    stay = work.session.get_one(Stay, letter.stay_id)
    return stay.left_at is None and stay.state is StayState.IN_HOSPITAL
