"""The paper of a hospital: 救治介绍信."""

from __future__ import annotations

from datetime import datetime

from station.domain import paper_texts as texts
from station.domain.letter_corrections import Fact
from station.domain.letters import LetterSource
from station.domain.paper_parts import Bearer
from station.domain.paper_words import BLANK, NOTHING, SEXES, UNKNOWN
from station.domain.papers import PaperTrouble
from station.domain.people import PersonRecord, Sex
from station.domain.treatment_papers import CORRECTED, FACTS, TreatmentPaper
from station.storage import letters, letters_corrections
from station.storage.hospitals import Hospital
from station.storage.letters import TreatmentLetter
from station.storage.stays import Stay
from station.usecases.paper_head import (
    NOT_ADMITTED,
    Filled,
    bearer,
    clerk_name,
    imprint,
    person_of,
    photo_of,
    plate,
    refuse,
)
from station.usecases.work import Work


def treatment_letter(work: Work, letter_id: int) -> Filled:
    """救治介绍信; refused for one that was written on paper before."""
    row = letters.find(work.session, letter_id)
    if row is None:
        raise refuse(PaperTrouble.NOT_FOUND, "letter_id")
    if row.source is LetterSource.REGISTER:
        raise refuse(PaperTrouble.ON_PAPER, "letter_id")
    person = None if row.person_id is None else person_of(work, row.person_id)
    hospital = work.session.get_one(Hospital, row.hospital_id)
    paper = TreatmentPaper(
        imprint=imprint(work, row.number, row.issued_at.date()),
        bearer=_bearer(work, row, person),
        hospital=hospital.name,
        hospital_contact=" ".join(filter(None, (hospital.contact, hospital.phone))) or BLANK,
        brought_at=row.admitted_at,
        notified_at=row.notified_at,
        brought_by=row.brought_by or plate(work).name,
        escort=row.escort or NOTHING,
        vehicle=row.vehicle or NOTHING,
        diagnosis=row.diagnosis,
        state=row.state_on_leaving or BLANK,
        scope=row.scope or texts.TREATMENT_SCOPE,
        remarks=row.remarks or NOTHING,
        basis=texts.TREATMENT_BASIS,
        text=texts.TREATMENT_LETTER,
        clerk=clerk_name(work, row.clerk_id),
        leader="",
        station_phone=plate(work).phone,
        photo=photo_of(work, person) if person else None,
        corrected=_corrected(work, row),
    )
    return Filled(paper, f"treatment:{row.id}", person, row.stay_id)


def _corrected(work: Work, row: TreatmentLetter) -> str:
    """What was put right on the letter, newest last; the number stays, this print counts."""
    told = [
        each
        for each in letters_corrections.of_letter(work.session, row.id)
        if each.admission_id is None
    ]
    lines = []
    for each in told:
        facts = "；".join(
            f"{FACTS[fact.place]}由“{_said(fact.before)}”更正为“{_said(fact.after)}”"
            for fact in each.changes
        )
        lines.append(f"{each.entered_at:%Y-%m-%d}更正：{facts}。原因：{each.reason}")
    return "\n".join((*lines, CORRECTED)) if lines else ""


def _said(fact: Fact) -> str:
    if fact is None or fact == "":
        return NOTHING
    if isinstance(fact, datetime):
        return f"{fact:%Y-%m-%d %H:%M}"
    if isinstance(fact, str) and fact in set(Sex):
        return SEXES.get(Sex(fact), UNKNOWN)
    return str(fact)


def _bearer(work: Work, row: TreatmentLetter, person: PersonRecord | None) -> Bearer:
    """The patient under the name that stands on the letter, whatever was learned since."""
    if person is None:
        return Bearer(row.name, SEXES.get(row.sex, UNKNOWN), UNKNOWN, NOT_ADMITTED, UNKNOWN)
    stay = None if row.stay_id is None else work.session.get_one(Stay, row.stay_id)
    number = stay.rescue_number if stay else ""
    known = bearer(person, row.issued_at.date(), number, leaves=True)
    return Bearer(
        row.name, SEXES.get(row.sex, UNKNOWN), known.age, known.rescue_number, known.id_number
    )
