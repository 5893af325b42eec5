"""Lists of letters, the sheet of one, and who lies in which hospital."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from station.domain.bill_records import DONE
from station.domain.letter_records import (
    AdmissionRecord,
    LetterFilter,
    LetterLine,
    LetterPage,
    LetterSheetRecord,
    VisitRecord,
)
from station.domain.letters import LetterState, letter_key, state_of
from station.domain.stays import PageKey
from station.storage import letters, letters_corrections, papers
from station.storage.accounts import ClerkRow
from station.storage.bills import HospitalBill
from station.storage.hospitals import Hospital
from station.storage.letters import HospitalAdmission, HospitalVisit, TreatmentLetter
from station.storage.long_term_care import cared_for
from station.storage.stays import Stay


class _Line(NamedTuple):
    letter: TreatmentLetter
    hospital: str
    rescue_number: str | None
    admissions: int
    lies_there: int
    bills: int
    bills_open: int


def page(
    session: Session,
    wanted: LetterFilter,
    hours: int,
    *,
    hidden: Collection[int],
    after: PageKey | None = None,
    limit: int = 100,
) -> LetterPage:
    """One page of letters, the latest issued first; `hours` is the station's limit for a letter.

    Nobody whose file is `hidden` is found by their name.
    """
    query = _lines().where(*_conditions(wanted, hidden))
    if after is not None:
        issued_at = datetime.fromisoformat(after.value)
        same = and_(TreatmentLetter.issued_at == issued_at, TreatmentLetter.id < after.id)
        query = query.where(or_(TreatmentLetter.issued_at < issued_at, same))
    order = (TreatmentLetter.issued_at.desc(), TreatmentLetter.id.desc())
    found = session.execute(query.order_by(*order).limit(limit + 1)).all()
    lines = tuple(_line(_Line(*row), hours) for row in found[:limit])
    if len(found) <= limit:
        return LetterPage(lines, None)
    last = lines[-1]
    return LetterPage(lines, PageKey(last.letter.issued_at.isoformat(), last.id))


def line(session: Session, letter_id: int, hours: int) -> LetterLine:
    """One letter as a line. Raises NoResultFound."""
    found = session.execute(_lines().where(TreatmentLetter.id == letter_id)).one()
    return _line(_Line(*found), hours)


def sheet(session: Session, row: TreatmentLetter, hours: int) -> LetterSheetRecord:
    """One letter with everything that hangs on it."""
    clerk = session.scalar(select(ClerkRow.name).where(ClerkRow.id == row.clerk_id))
    prints = papers.of_subject(session, f"treatment:{row.id}")
    return LetterSheetRecord(
        line(session, row.id, hours),
        letters.facts_of(row),
        clerk or "",
        row.reason,
        row.closing_note,
        _admissions(session, row.id),
        tuple(reversed(prints)),
        letters_corrections.of_letter(session, row.id),
        "" if row.stay_id is None else cared_for(session, [row.stay_id]).get(row.stay_id, ""),
    )


def _admissions(session: Session, letter_id: int) -> tuple[AdmissionRecord, ...]:
    rows = letters.admissions_of(session, letter_id)
    visits = _visits(session, [row.id for row in rows])
    return tuple(
        AdmissionRecord(
            row.id,
            row.number,
            row.ward,
            row.admitted_at,
            row.expected_discharge,
            row.discharged_at,
            row.certificate,
            row.condition,
            tuple(visits.get(row.id, ())),
        )
        for row in rows
    )


def _visits(session: Session, admission_ids: Collection[int]) -> dict[int, list[VisitRecord]]:
    query = (
        select(HospitalVisit, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == HospitalVisit.clerk_id)
        .where(HospitalVisit.admission_id.in_(admission_ids))
        .order_by(HospitalVisit.happened_at, HospitalVisit.id)
    )
    found: dict[int, list[VisitRecord]] = {}
    for row, clerk in session.execute(query):
        visit = VisitRecord(
            row.id, row.happened_at, row.entered_at, clerk or "", row.condition, row.note
        )
        found.setdefault(row.admission_id, []).append(visit)
    return found


def _lines() -> Select[TreatmentLetter, str, str | None, int, int, int, int]:
    of_letter = HospitalAdmission.letter_id == TreatmentLetter.id
    count = select(func.count(HospitalAdmission.id)).where(of_letter)
    there = count.where(HospitalAdmission.discharged_at.is_(None))
    bills = select(func.count(HospitalBill.id)).where(HospitalBill.letter_id == TreatmentLetter.id)
    bills_open = bills.where(HospitalBill.state.not_in(DONE))
    counts = (count, there, bills, bills_open)
    return (
        select(
            TreatmentLetter,
            Hospital.name,
            Stay.rescue_number,
            *(each.correlate(TreatmentLetter).scalar_subquery() for each in counts),
        )
        .join(Hospital, Hospital.id == TreatmentLetter.hospital_id)
        .outerjoin(Stay, Stay.id == TreatmentLetter.stay_id)
    )


def _conditions(wanted: LetterFilter, hidden: Collection[int]) -> Iterable[ColumnElement[bool]]:
    letter = TreatmentLetter
    if wanted.state is not None:
        yield _is_in(wanted.state)
    if wanted.is_open is not None:
        yield letter.closed_at.is_(None) if wanted.is_open else letter.closed_at.is_not(None)
    if wanted.closing is not None:
        yield letter.closing == wanted.closing
    if wanted.hospital_id is not None:
        yield letter.hospital_id == wanted.hospital_id
    if wanted.person_id is not None:
        yield letter.person_id == wanted.person_id
    if wanted.linked is not None:
        yield letter.person_id.is_not(None) if wanted.linked else letter.person_id.is_(None)
    if wanted.number.strip():
        yield letter.number_key == letter_key(wanted.number)
    if text := wanted.text.strip():
        columns = (letter.number, letter.name, letter.diagnosis)
        yield or_(*(column.contains(text, autoescape=True) for column in columns))
        yield or_(letter.person_id.is_(None), letter.person_id.not_in(sorted(hidden)))


def _is_in(state: LetterState) -> ColumnElement[bool]:
    """The same as `domain.letters.state_of`, said to the database."""
    if state in {LetterState.CLOSED, LetterState.SETTLED}:
        bill = HospitalBill.letter_id == TreatmentLetter.id
        settled = exists().where(bill) & ~exists().where(bill, HospitalBill.state.not_in(DONE))
        ended = TreatmentLetter.closed_at.is_not(None)
        return and_(ended, settled if state is LetterState.SETTLED else ~settled)
    used = exists().where(HospitalAdmission.letter_id == TreatmentLetter.id)
    wanted = used if state is LetterState.IN_USE else ~used
    return and_(TreatmentLetter.closed_at.is_(None), wanted)


def _line(found: _Line, hours: int) -> LetterLine:
    row = found.letter
    return LetterLine(
        letters.as_record(row, found.hospital),
        state_of(row.closed_at, found.admissions, found.bills, found.bills_open),
        found.admissions,
        bool(found.lies_there),
        found.rescue_number or "",
        row.source,
        (row.notified_at or row.admitted_at) + timedelta(hours=hours),
        row.version,
        found.bills,
        found.bills_open,
    )
