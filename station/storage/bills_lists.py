"""Lists of hospitals' bills, the sheet of one, what was found, and nights in the station."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bill_records import (
    BillFilter,
    BillKey,
    BillPage,
    BillSheetRecord,
    BillSummary,
    ListedFinding,
)
from station.domain.bills import nights_slept
from station.domain.letters import LetterRecord
from station.domain.stays import StepKind
from station.storage.accounts import ClerkRow
from station.storage.bills import BillFinding, HospitalBill, HospitalBillLine, as_bill, stored_lines
from station.storage.hospitals import Hospital
from station.storage.ledger_brought import chunks
from station.storage.letters import TreatmentLetter
from station.storage.stays import Stay, StayStep

_AWAY = frozenset({StepKind.WENT_OUT, StepKind.TO_HOSPITAL, StepKind.TO_POLICE, StepKind.TO_CARE})
_BACK = frozenset(
    {
        StepKind.CAME_BACK,
        StepKind.FROM_HOSPITAL,
        StepKind.FROM_POLICE,
        StepKind.FROM_CARE,
        StepKind.REOPENED,
    }
)


def page(
    session: Session,
    wanted: BillFilter,
    *,
    hidden: Collection[int],
    after: BillKey | None = None,
    limit: int = 100,
) -> BillPage:
    """One page of bills, those with most against them first.

    Nobody whose file is `hidden` is found by their name.
    """
    query = _rows().where(*conditions(wanted, hidden))
    if after is not None:
        same = and_(HospitalBill.faults == after.faults, HospitalBill.id > after.id)
        query = query.where(or_(HospitalBill.faults < after.faults, same))
    ordered = query.order_by(HospitalBill.faults.desc(), HospitalBill.id).limit(limit + 1)
    rows = session.execute(ordered).all()
    shown = rows[:limit]
    sums = _sums(session, [row[0].id for row in shown])
    bills = tuple(_summary(row, hospital, person, sums) for row, hospital, person in shown)
    if len(rows) <= limit:
        return BillPage(bills, None)
    return BillPage(bills, BillKey(bills[-1].faults, bills[-1].id))


def sheet(session: Session, bill_id: int) -> BillSheetRecord:
    """One bill with everything that hangs on it. Raises NoResultFound."""
    row, hospital, person_id = session.execute(_rows().where(HospitalBill.id == bill_id)).one()
    lines = stored_lines(session, [bill_id])[bill_id]
    clerk = session.scalar(select(ClerkRow.name).where(ClerkRow.id == row.clerk_id))
    return BillSheetRecord(
        _summary(row, hospital, person_id, _sums(session, [bill_id])),
        as_bill(row, (each.line for each in lines)),
        tuple(lines),
        findings(session, [bill_id]),
        row.file_name,
        row.entered_at,
        row.checked_at,
        clerk or "",
    )


def faults_by_id(session: Session, wanted: BillFilter, hidden: Collection[int]) -> dict[int, int]:
    """How many reasons there are against each bill of a filter, by its id."""
    bill = HospitalBill
    query = (
        select(bill.id, bill.faults)
        .outerjoin(TreatmentLetter, TreatmentLetter.id == bill.letter_id)
        .where(*conditions(wanted, hidden))
    )
    return {row.id: row.faults for row in session.execute(query)}


def periods(session: Session) -> tuple[str, ...]:
    """Every period that there is a bill of, the latest first."""
    period = HospitalBill.period
    query = select(period).where(period != "").distinct().order_by(period.desc())
    return tuple(session.scalars(query))


def findings(session: Session, bill_ids: Collection[int]) -> tuple[ListedFinding, ...]:
    """What the last check found in these bills, in the order of bills and lines."""
    found: list[ListedFinding] = []
    for chunk in chunks(bill_ids):
        query = (
            select(BillFinding, HospitalBill, HospitalBillLine, TreatmentLetter.person_id)
            .join(HospitalBill, HospitalBill.id == BillFinding.bill_id)
            .outerjoin(HospitalBillLine, HospitalBillLine.id == BillFinding.line_id)
            .outerjoin(TreatmentLetter, TreatmentLetter.id == HospitalBill.letter_id)
            .where(BillFinding.bill_id.in_(chunk))
            .order_by(BillFinding.bill_id, BillFinding.id)
        )
        for finding, bill, line, person_id in session.execute(query):
            place = bill if line is None else line
            found.append(
                ListedFinding(
                    bill.id,
                    bill.invoice,
                    bill.letter_text,
                    None if line is None else line.position,
                    FindingCode(finding.code),
                    FindingWeight(finding.weight),
                    MappingProxyType(json.loads(finding.evidence)),
                    place.sheet,
                    place.row,
                    person_id,
                )
            )
    return tuple(found)


def _rows() -> Select[HospitalBill, str | None, int | None]:
    return (
        select(HospitalBill, Hospital.name, TreatmentLetter.person_id)
        .outerjoin(Hospital, Hospital.id == HospitalBill.hospital_id)
        .outerjoin(TreatmentLetter, TreatmentLetter.id == HospitalBill.letter_id)
    )


def conditions(wanted: BillFilter, hidden: Collection[int]) -> list[ColumnElement[bool]]:
    """What bills of a filter fulfil; they are asked for together with their letters."""
    found: list[ColumnElement[bool]] = []
    if wanted.hospital_id is not None:
        found.append(HospitalBill.hospital_id == wanted.hospital_id)
    if wanted.period:
        found.append(HospitalBill.period == wanted.period)
    if wanted.states:
        found.append(HospitalBill.state.in_(sorted(wanted.states)))
    if wanted.doubtful is not None:
        found.append((HospitalBill.faults > 0) == wanted.doubtful)
    if wanted.code is not None:
        of_bill = BillFinding.bill_id == HospitalBill.id
        found.append(exists().where(of_bill, BillFinding.code == wanted.code.value))
    if text := wanted.text.strip():
        columns = (HospitalBill.name, HospitalBill.letter_text, HospitalBill.invoice)
        found.append(or_(*(column.contains(text, autoescape=True) for column in columns)))
        person = TreatmentLetter.person_id
        found.append(or_(person.is_(None), person.not_in(sorted(hidden))))
    return found


def _sums(session: Session, bill_ids: Collection[int]) -> Mapping[int, tuple[int, int]]:
    """How many lines bills have and what they come to, in fen."""
    line = HospitalBillLine
    counted = (line.bill_id, func.count(), func.coalesce(func.sum(line.amount_fen), 0))
    query = select(*counted).where(line.bill_id.in_(bill_ids)).group_by(line.bill_id)
    return {bill_id: (count, int(total)) for bill_id, count, total in session.execute(query)}


def _summary(
    row: HospitalBill,
    hospital: str | None,
    person_id: int | None,
    sums: Mapping[int, tuple[int, int]],
) -> BillSummary:
    lines, lines_fen = sums.get(row.id, (0, 0))
    return BillSummary(
        row.id,
        row.hospital_id,
        hospital or "",
        row.letter_text,
        row.letter_id,
        person_id,
        row.invoice,
        row.name,
        row.sex,
        row.admitted,
        row.discharged,
        row.diagnosis,
        row.period,
        row.total_fen,
        row.insured_fen,
        row.claimed_fen,
        lines,
        lines_fen,
        row.faults,
        row.looks,
        row.state,
        row.version,
    )


def nights_in_station(
    session: Session, letters: Iterable[LetterRecord], now: datetime
) -> dict[int, frozenset[date]]:
    """By letter, the evenings on which its person lay down in the station.

    Of the stay that the letter sent to hospital, a register tells no step to the hospital: from
    the day of the letter on it tells nothing of a night here.
    """
    linked = [letter for letter in letters if letter.person_id is not None]
    stays = _stays(session, {letter.person_id for letter in linked if letter.person_id is not None})
    away = _away(session, [stay.id for some in stays.values() for stay in some], now)
    found: dict[int, frozenset[date]] = {}
    for letter in linked:
        nights: set[date] = set()
        for stay in stays.get(letter.person_id or 0, ()):
            spans = list(away[stay.id])
            if stay.id == letter.stay_id and not spans:
                until = max(now, letter.admitted_at) + timedelta(days=1)
                spans.append((letter.admitted_at, until))
            nights |= nights_slept(stay.admitted_at, stay.left_at or now, spans)
        found[letter.id] = frozenset(nights)
    return found


def _stays(session: Session, person_ids: Collection[int]) -> dict[int, list[Stay]]:
    found: defaultdict[int, list[Stay]] = defaultdict(list)
    for chunk in chunks(person_ids):
        for stay in session.scalars(select(Stay).where(Stay.person_id.in_(chunk))):
            found[stay.person_id].append(stay)
    return found


def _away(
    session: Session, stay_ids: Collection[int], now: datetime
) -> dict[int, list[tuple[datetime, datetime]]]:
    """The spans in which residents were away, by stay; who is not back is away until tomorrow."""
    spans: defaultdict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    since: dict[int, datetime] = {}
    step = StayStep
    for chunk in chunks(stay_ids):
        query = select(step.stay_id, step.kind, step.happened_at).where(step.stay_id.in_(chunk))
        ordered = query.order_by(step.stay_id, step.happened_at, step.id)
        for stay_id, kind, happened_at in session.execute(ordered):
            if kind in _AWAY:
                since.setdefault(stay_id, happened_at)
            elif kind in _BACK and stay_id in since:
                spans[stay_id].append((since.pop(stay_id), happened_at))
    for stay_id, began in since.items():
        spans[stay_id].append((began, now + timedelta(days=1)))
    return spans
