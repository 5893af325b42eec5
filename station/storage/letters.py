"""Treatment letters, the times in hospital under them, the visits at the bedside."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Select, func, or_, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.letters import (
    LetterClosing,
    LetterFacts,
    LetterRecord,
    LetterSource,
)
from station.domain.people import Sex
from station.domain.stay_sheets import LetterPaper
from station.domain.topics import Topic
from station.storage.base import Row, partial_index
from station.storage.hospitals import Hospital
from station.storage.people import Sorted

_LIES_THERE = text("discharged_at IS NULL")


class TreatmentLetter(Row):
    """One letter, written here or taken over from paper.

    `number_key` is what all spellings of the number share. `entered_at` is when it was written
    down; `closed_at` when it ended, the trace knows who wrote that down and when.
    """

    __tablename__ = "treatment_letter"
    __table_args__ = (
        Index("ix_treatment_letter_issued_at_id", "issued_at", "id"),
        Index("ix_treatment_letter_hospital_id", "hospital_id"),
        Index("ix_treatment_letter_person_id", "person_id"),
        Index("ix_treatment_letter_stay_id", "stay_id"),
    )
    topic = Topic.HOSPITAL

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    number_key: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospital.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    name: Mapped[str] = mapped_column(Sorted)
    sex: Mapped[Sex]
    brought_by: Mapped[str] = mapped_column(default="")
    admitted_at: Mapped[datetime]
    notified_at: Mapped[datetime | None]
    issued_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    scope: Mapped[str] = mapped_column(default="")
    diagnosis: Mapped[str] = mapped_column(default="")
    escort: Mapped[str] = mapped_column(default="")
    state_on_leaving: Mapped[str] = mapped_column(default="")
    remarks: Mapped[str] = mapped_column(default="")
    vehicle: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    source: Mapped[LetterSource] = mapped_column(default=LetterSource.OWN)
    closed_at: Mapped[datetime | None]
    closing: Mapped[LetterClosing | None]
    closing_note: Mapped[str] = mapped_column(default="")
    not_eligible_from: Mapped[date | None]
    payer: Mapped[str] = mapped_column(default="")
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class HospitalAdmission(Row):
    """One time in hospital; a letter has at most one that has not ended."""

    __tablename__ = "hospital_admission"
    __table_args__ = (
        partial_index(
            "uq_hospital_admission_letter_open", "letter_id", unique=True, where=_LIES_THERE
        ),
        Index("ix_hospital_admission_letter_id", "letter_id"),
    )
    topic = Topic.HOSPITAL

    client_id: Mapped[str] = mapped_column(unique=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("treatment_letter.id"))
    number: Mapped[str] = mapped_column(default="")
    ward: Mapped[str] = mapped_column(default="")
    admitted_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    expected_discharge: Mapped[date | None]
    discharged_at: Mapped[datetime | None]
    certificate: Mapped[str] = mapped_column(default="")
    condition: Mapped[str] = mapped_column(default="")
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class HospitalVisit(Row):
    """A clerk stood at the bed: how the patient is, what was talked about."""

    __tablename__ = "hospital_visit"
    topic = Topic.HOSPITAL

    client_id: Mapped[str] = mapped_column(unique=True)
    admission_id: Mapped[int] = mapped_column(ForeignKey("hospital_admission.id"), index=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    condition: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


def find(session: Session, letter_id: int, *, lock: bool = False) -> TreatmentLetter | None:
    """A letter, locked and read afresh when it is to be changed."""
    return session.get(
        TreatmentLetter, letter_id, with_for_update=lock or None, populate_existing=lock
    )


def by_client_id(session: Session, client_id: str) -> TreatmentLetter | None:
    """The letter that a desk has written under its own mark."""
    return session.scalar(select(TreatmentLetter).where(TreatmentLetter.client_id == client_id))


def open_of_person(session: Session, person_id: int, hospital_id: int) -> TreatmentLetter | None:
    """The newest letter of a person to a hospital that is not closed."""
    query = select(TreatmentLetter).where(
        TreatmentLetter.person_id == person_id,
        TreatmentLetter.hospital_id == hospital_id,
        TreatmentLetter.closed_at.is_(None),
    )
    return session.scalar(query.order_by(TreatmentLetter.id.desc()).limit(1))


def admissions_of(session: Session, letter_id: int) -> list[HospitalAdmission]:
    """The times in hospital under a letter, the earliest first."""
    query = select(HospitalAdmission).where(HospitalAdmission.letter_id == letter_id)
    return list(
        session.scalars(query.order_by(HospitalAdmission.admitted_at, HospitalAdmission.id))
    )


def admission_by_client_id(session: Session, client_id: str) -> HospitalAdmission | None:
    """The admission that a desk has written under its own mark."""
    return session.scalar(select(HospitalAdmission).where(HospitalAdmission.client_id == client_id))


def visit_by_client_id(session: Session, client_id: str) -> HospitalVisit | None:
    """The visit that a desk has written under its own mark."""
    return session.scalar(select(HospitalVisit).where(HospitalVisit.client_id == client_id))


def last_visit(session: Session, admission_id: int) -> datetime | None:
    """When somebody stood at the bed last."""
    return session.scalar(
        select(func.max(HospitalVisit.happened_at)).where(
            HospitalVisit.admission_id == admission_id
        )
    )


def open_letters(session: Session, person_id: int) -> list[int]:
    """The letters of a person that are not closed, to whichever hospital."""
    query = select(TreatmentLetter.id).where(
        TreatmentLetter.person_id == person_id, TreatmentLetter.closed_at.is_(None)
    )
    return list(session.scalars(query.order_by(TreatmentLetter.id)))


def closed_by_death(session: Session, person_id: int) -> list[int]:
    """The letters of a person that the case of a death has closed: those split at the day after."""
    query = select(TreatmentLetter.id).where(
        TreatmentLetter.person_id == person_id,
        TreatmentLetter.closing == LetterClosing.DEAD,
        TreatmentLetter.not_eligible_from.is_not(None),
    )
    return list(session.scalars(query.order_by(TreatmentLetter.id)))


def last_condition(session: Session, admission_id: int) -> str:
    """How the patient was when somebody stood at the bed last; empty when nobody has."""
    query = (
        select(HospitalVisit.condition)
        .where(HospitalVisit.admission_id == admission_id)
        .order_by(HospitalVisit.happened_at.desc(), HospitalVisit.id.desc())
    )
    return session.scalar(query.limit(1)) or ""


def moments_of(session: Session, row: TreatmentLetter) -> list[datetime]:
    """When something happened that was written down under a letter, its beginning included."""
    found = [row.admitted_at]
    for admission in admissions_of(session, row.id):
        found += [admission.admitted_at, *visits_at(session, admission.id)]
        if admission.discharged_at is not None:
            found.append(admission.discharged_at)
    return found


def visits_at(session: Session, admission_id: int) -> list[datetime]:
    """When somebody stood at the bed, the earliest first."""
    query = select(HospitalVisit.happened_at).where(HospitalVisit.admission_id == admission_id)
    return list(session.scalars(query.order_by(HospitalVisit.happened_at)))


def facts_of(row: TreatmentLetter) -> LetterFacts:
    """What a clerk has written into a letter."""
    return LetterFacts(
        row.admitted_at,
        row.diagnosis,
        row.scope,
        row.brought_by,
        row.escort,
        row.state_on_leaving,
        row.notified_at,
        row.remarks,
        row.vehicle,
    )


def as_record(row: TreatmentLetter, hospital: str) -> LetterRecord:
    """A letter as bills and lists know it."""
    return LetterRecord(
        row.id,
        row.number,
        row.hospital_id,
        hospital,
        row.name,
        row.sex,
        row.person_id,
        row.stay_id,
        row.admitted_at,
        row.issued_at,
        row.notified_at,
        row.closed_at,
        row.closing,
        row.not_eligible_from,
        row.diagnosis,
        row.payer,
    )


def with_hospital() -> Select[TreatmentLetter, str]:
    """Letters with the name of the hospital."""
    return select(TreatmentLetter, Hospital.name).join(
        Hospital, Hospital.id == TreatmentLetter.hospital_id
    )


def papers_of(session: Session, stay_id: int) -> tuple[LetterPaper, ...]:
    """The letters of a stay that the station itself has issued, the oldest first.

    One that was withdrawn is no paper to hand out any more.
    """
    taken_back = TreatmentLetter.closing == LetterClosing.WITHDRAWN
    query = with_hospital().where(
        TreatmentLetter.stay_id == stay_id,
        TreatmentLetter.source == LetterSource.OWN,
        or_(TreatmentLetter.closing.is_(None), ~taken_back),
    )
    query = query.order_by(TreatmentLetter.issued_at, TreatmentLetter.id)
    return tuple(
        LetterPaper(row.id, row.number, hospital) for row, hospital in session.execute(query)
    )


def by_numbers(
    session: Session, keys: Collection[str], *, withdrawn: bool = True
) -> dict[str, LetterRecord]:
    """The letters of these numbers by `letter_key`; those that nobody has written are left out.

    So are the withdrawn ones when nobody may be treated on them.
    """
    wanted, found = sorted(set(keys)), {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        query = with_hospital().where(TreatmentLetter.number_key.in_(some))
        if not withdrawn:
            taken_back = TreatmentLetter.closing == LetterClosing.WITHDRAWN
            query = query.where(or_(TreatmentLetter.closing.is_(None), ~taken_back))
        for row, hospital in session.execute(query):
            found[row.number_key] = as_record(row, hospital)
    return found


_AT_ONCE = 500
"""How many numbers are asked for in one statement."""
