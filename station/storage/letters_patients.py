"""Who lies in which hospital, from letters, admissions and the stays that say so."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentKind, bed_label
from station.domain.hospital_patients import BedAtHome, PatientLine
from station.domain.letters import LetterClosing
from station.domain.stays import WENT_TO_HOSPITAL, StayState
from station.storage.beds import Bed, BedAssignment, Room
from station.storage.hospitals import Hospital
from station.storage.letters import HospitalAdmission, HospitalVisit, TreatmentLetter
from station.storage.long_term_care import cared_for, lives_in_care
from station.storage.people import Person
from station.storage.stays import Stay, StayStep

_TAKEN_BACK = TreatmentLetter.closing == LetterClosing.WITHDRAWN


def patients(session: Session, now: datetime, hours: int) -> tuple[PatientLine, ...]:
    """Everybody who lies in hospital, those first who have been there longest.

    That is who was admitted on a letter and not discharged, and which resident has gone to
    hospital, with the newest letter of the stay or, until `hours` later, none.
    """
    lying = _admitted(session, now)
    known = {line.stay_id for line in lying if line.stay_id is not None}
    away = _away(session, now, hours, known)
    return tuple(sorted((*lying, *away), key=lambda line: (line.since, line.name)))


def gone_to_hospital(
    session: Session, stay_id: int | None = None
) -> list[tuple[Stay, Person, datetime]]:
    """Residents in hospital with the moment at which they went."""
    went = (
        select(StayStep.stay_id, func.max(StayStep.happened_at).label("at"))
        .where(StayStep.kind.in_(WENT_TO_HOSPITAL))
        .group_by(StayStep.stay_id)
        .subquery()
    )
    query = (
        select(Stay, Person, func.coalesce(went.c.at, Stay.admitted_at))
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(went, went.c.stay_id == Stay.id)
        .where(Stay.state == StayState.IN_HOSPITAL, Stay.left_at.is_(None))
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    return [(stay, person, at) for stay, person, at in session.execute(query)]


def letters_since(
    session: Session, went: Iterable[tuple[int, datetime]]
) -> dict[int, TreatmentLetter]:
    """The newest letter of each stay that was not closed before they went at that moment.

    One that was written earlier and is still open serves as well: a letter may cover several
    admissions. One that was withdrawn serves nobody.
    """
    moments = dict(went)
    query = (
        select(TreatmentLetter)
        .where(
            TreatmentLetter.stay_id.in_(moments),
            or_(TreatmentLetter.closing.is_(None), ~_TAKEN_BACK),
        )
        .order_by(TreatmentLetter.issued_at, TreatmentLetter.id)
    )
    return {
        letter.stay_id: letter
        for letter in (session.scalars(query) if moments else ())
        if letter.stay_id is not None
        and (letter.closed_at is None or letter.closed_at >= moments[letter.stay_id])
    }


def owed_letters(session: Session, stay_id: int | None = None) -> list[tuple[Stay, str, datetime]]:
    """Residents in hospital without a letter: the stay, the name, when they went."""
    gone = gone_to_hospital(session, stay_id)
    written = letters_since(session, ((stay.id, at) for stay, _person, at in gone))
    return [(stay, person.name, at) for stay, person, at in gone if stay.id not in written]


def _admitted(session: Session, now: datetime) -> list[PatientLine]:
    visited = (
        select(func.max(HospitalVisit.happened_at))
        .where(HospitalVisit.admission_id == HospitalAdmission.id)
        .correlate(HospitalAdmission)
        .scalar_subquery()
    )
    query = (
        select(HospitalAdmission, TreatmentLetter, Hospital.name, Stay, visited, lives_in_care)
        .join(TreatmentLetter, TreatmentLetter.id == HospitalAdmission.letter_id)
        .join(Hospital, Hospital.id == TreatmentLetter.hospital_id)
        .outerjoin(Stay, and_(Stay.id == TreatmentLetter.stay_id, Stay.left_at.is_(None)))
        .where(HospitalAdmission.discharged_at.is_(None))
    )
    found = session.execute(query).all()
    beds = _beds(session, now, [stay.id for *_, stay, _at, _care in found if stay is not None])
    return [
        PatientLine(
            person_id=letter.person_id,
            stay_id=stay.id if stay else None,
            name=letter.name,
            sex=letter.sex,
            rescue_number=stay.rescue_number if stay else "",
            hospital=hospital,
            since=row.admitted_at,
            letter_id=letter.id,
            letter_number=letter.number,
            letter_version=letter.version,
            letter_closed=letter.closed_at is not None,
            letter_due=None,
            admission_id=row.id,
            admission_number=row.number,
            ward=row.ward,
            expected_discharge=row.expected_discharge,
            condition=row.condition,
            bed=beds.get(stay.id, "") if stay else "",
            bed_at_home=_at_home(stay, beds, in_care=in_care),
            stay_state=stay.state if stay else None,
            last_visit=visit,
        )
        for row, letter, hospital, stay, visit, in_care in found
    ]


def _away(
    session: Session, now: datetime, hours: int, known: Collection[int | None]
) -> list[PatientLine]:
    gone = [each for each in gone_to_hospital(session) if each[0].id not in known]
    ids = [stay.id for stay, _person, _at in gone]
    beds, in_care = _beds(session, now, ids), cared_for(session, ids)
    written = letters_since(session, ((stay.id, at) for stay, _person, at in gone))
    names = dict(session.execute(select(Hospital.id, Hospital.name)).all()) if written else {}
    lines = []
    for stay, person, at in gone:
        letter = written.get(stay.id)
        lines.append(
            PatientLine(
                person_id=person.id,
                stay_id=stay.id,
                name=person.name,
                sex=person.sex,
                rescue_number=stay.rescue_number,
                hospital=names[letter.hospital_id] if letter else "",
                since=at,
                letter_id=letter.id if letter else None,
                letter_number=letter.number if letter else "",
                letter_version=letter.version if letter else None,
                letter_closed=letter is not None and letter.closed_at is not None,
                letter_due=None if letter else at + timedelta(hours=hours),
                admission_id=None,
                admission_number="",
                ward="",
                expected_discharge=None,
                condition="",
                bed=beds.get(stay.id, ""),
                bed_at_home=_at_home(stay, beds, in_care=stay.id in in_care),
                stay_state=stay.state,
                last_visit=None,
            )
        )
    return lines


def _at_home(stay: Stay | None, beds: dict[int, str], *, in_care: bool) -> BedAtHome:
    if stay is None:
        return BedAtHome.NONE
    if in_care:
        return BedAtHome.IN_CARE
    return BedAtHome.HELD if stay.id in beds else BedAtHome.FREED


def _beds(session: Session, now: datetime, stay_ids: Collection[int]) -> dict[int, str]:
    """The labels of the beds that these stays have now, held or not."""
    query = (
        select(BedAssignment.stay_id, Room.name, Bed.name)
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(
            BedAssignment.stay_id.in_(stay_ids),
            BedAssignment.kind.in_((AssignmentKind.HELD, AssignmentKind.ACTIVE)),
            BedAssignment.starts_at <= now,
            or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > now),
        )
    )
    found = session.execute(query) if stay_ids else ()
    return {stay_id: bed_label(room, bed) for stay_id, room, bed in found if stay_id is not None}
