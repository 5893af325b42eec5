"""What stands beside a bill under review: the bills before and after it, where the patient was."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from station.domain.bill_records import BillFilter, BillSheetRecord
from station.domain.claim_records import Neighbours, Place, PlaceOfDay
from station.storage.bills import HospitalBill
from station.storage.bills_lists import conditions, nights_in_station
from station.storage.letters import HospitalAdmission, TreatmentLetter, as_record, with_hospital

_DAY = timedelta(days=1)
_MOST_DAYS = 400


def neighbours(
    session: Session, bill: BillSheetRecord, wanted: BillFilter, hidden: Collection[int]
) -> Neighbours:
    """The bills beside one in the order of the list: those with most against them first."""
    row, faults, bill_id = HospitalBill, bill.summary.faults, bill.summary.id
    listed = (
        select(row.id)
        .outerjoin(TreatmentLetter, TreatmentLetter.id == row.letter_id)
        .where(*conditions(wanted, hidden))
    )
    before = or_(row.faults > faults, and_(row.faults == faults, row.id < bill_id))
    after = or_(row.faults < faults, and_(row.faults == faults, row.id > bill_id))
    earlier = listed.where(before).order_by(row.faults, row.id.desc()).limit(1)
    later = listed.where(after).order_by(row.faults.desc(), row.id).limit(1)
    is_listed = session.scalar(listed.where(row.id == bill_id)) is not None
    count = select(func.count())
    ahead = session.scalar(count.select_from(listed.where(before).subquery())) or 0
    return Neighbours(
        session.scalar(earlier),
        session.scalar(later),
        ahead + 1 if is_listed else 0,
        session.scalar(count.select_from(listed.subquery())) or 0,
    )


def places(session: Session, bill: BillSheetRecord, now: datetime) -> tuple[PlaceOfDay, ...]:
    """Where the patient lay night by night, from the day before the bill to the day after it.

    Only the station's own books are asked: nights in its beds, admissions under its letters. A
    bill without a letter tells of nobody.
    """
    days = [line.line.day for line in bill.lines if line.line.day is not None]
    days += [day for day in (bill.summary.admitted, bill.summary.discharged) if day is not None]
    found = session.execute(with_hospital().where(TreatmentLetter.id == bill.summary.letter_id))
    letter = found.one_or_none()
    if letter is None or not days:
        return ()
    record = as_record(*letter)
    here = nights_in_station(session, [record], now).get(record.id, frozenset())
    there = _nights_in_hospital(session, record.id, record.person_id, now)
    first = min(days) - _DAY
    count = min((max(days) - first).days + 2, _MOST_DAYS)
    listed = (first + timedelta(days=n) for n in range(count))
    return tuple(PlaceOfDay(day, _place(day, here, there)) for day in listed)


def _place(day: date, here: Collection[date], there: Collection[date]) -> Place:
    if day in here:
        return Place.STATION
    return Place.HOSPITAL if day in there else Place.UNKNOWN


def _nights_in_hospital(
    session: Session, letter_id: int, person_id: int | None, now: datetime
) -> set[date]:
    """The evenings on which somebody lay in hospital under a letter of theirs."""
    admission, letter = HospitalAdmission, TreatmentLetter
    whose = letter.id == letter_id
    if person_id is not None:
        whose = or_(whose, letter.person_id == person_id)
    query = (
        select(admission.admitted_at, admission.discharged_at)
        .join(letter, letter.id == admission.letter_id)
        .where(whose)
    )
    nights: set[date] = set()
    for admitted_at, discharged_at in session.execute(query):
        until = (discharged_at or now).date()
        nights |= {admitted_at.date() + n * _DAY for n in range((until - admitted_at.date()).days)}
    return nights
