"""The letters of somebody who has died are closed with the case, and open again when nobody has."""

from __future__ import annotations

from datetime import timedelta

from station.domain.deaths import DeathFacts
from station.domain.letter_corrections import FactChange
from station.domain.letters import LetterClosing, LetterEnd
from station.domain.stays import StayState, StepKind
from station.storage import letters, letters_corrections, stays
from station.storage.hospitals import Hospital
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.letters_corrections import LetterCorrection
from station.usecases.letters import close, locked_letter
from station.usecases.stays import RecordStep
from station.usecases.work import Work


def close_letters(work: Work, person_id: int, facts: DeathFacts) -> None:
    """Close every open letter; what the hospital does after the day of death is not paid."""
    for letter_id in letters.open_letters(work.session, person_id):
        letter = locked_letter(work, letter_id)
        last = max(facts.died_at, *letters.moments_of(work.session, letter))
        after = last.date() + timedelta(days=1)
        close(work, letter, LetterEnd(LetterClosing.DEAD, last, after, note=facts.cause))


def open_letters_again(work: Work, person_id: int, mark: str, reason: str) -> None:
    """Open the letters that a case has closed; who lay in hospital then lies there again.

    What stood there is kept as a correction with the `reason`; `mark` is that of the deed.
    """
    for letter_id in letters.closed_by_death(work.session, person_id):
        letter = locked_letter(work, letter_id)
        ended = letter.closed_at
        for admission in letters.admissions_of(work.session, letter.id):
            if admission.discharged_at == ended and not admission.certificate:
                told = FactChange("discharged_at", ended, None)
                _keep(work, (letter, admission.id), told, f"{mark}-{admission.id}", reason)
                _lies_there_again(work, letter, admission)
        told = FactChange("closed_at", ended, None)
        _keep(work, (letter, None), told, f"{mark}-letter-{letter.id}", reason)
        letter.closed_at = letter.closing = letter.not_eligible_from = None
        letter.closing_note = ""
    work.session.flush()


def _lies_there_again(work: Work, letter: TreatmentLetter, admission: HospitalAdmission) -> None:
    """End the end of an admission; the words of the death give way to those before."""
    if admission.condition == letter.closing_note:
        admission.condition = letters.last_condition(work.session, admission.id)
    admission.discharged_at = None
    stay = None if letter.stay_id is None else stays.locked(work.session, letter.stay_id)
    if stay is not None and stay.state in (StayState.IN_STATION, StayState.IN_CARE):
        hospital = work.session.get_one(Hospital, letter.hospital_id)
        RecordStep(
            stay.id,
            StepKind.TO_HOSPITAL,
            reference=letter.number,
            note=hospital.name,
            keep_bed=False,
        ).run(work)


def _keep(
    work: Work,
    about: tuple[TreatmentLetter, int | None],
    told: FactChange,
    mark: str,
    reason: str,
) -> None:
    letter, admission_id = about
    work.session.add(
        LetterCorrection(
            client_id=mark,
            letter_id=letter.id,
            admission_id=admission_id,
            changes=letters_corrections.written([told]),
            reason=reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
