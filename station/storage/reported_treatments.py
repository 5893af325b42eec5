"""The times in hospital of a period with their letters and bills, a portion at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, tuple_
from sqlalchemy.orm import Session

from station.domain.bill_records import BillState
from station.domain.claims import BillMoney
from station.domain.identity import known_age
from station.domain.letters import LetterClosing
from station.domain.people import BornPrecision
from station.domain.reported import Counted, ReportScope
from station.domain.reported_treatments import ReportedTreatment
from station.domain.stays import days_in_station
from station.storage import claims, restricted
from station.storage.among import Among, ids
from station.storage.bills import HospitalBill
from station.storage.hospitals import Hospital
from station.storage.letters import HospitalAdmission, TreatmentLetter
from station.storage.people import Person
from station.storage.reported_beside import papers_of
from station.storage.stays import Stay

_PORTION = 500
_BEGUN = func.coalesce(HospitalAdmission.admitted_at, TreatmentLetter.admitted_at)
_ENDED = case(
    (HospitalAdmission.id.is_(None), TreatmentLetter.closed_at),
    else_=HospitalAdmission.discharged_at,
)
_ID = func.coalesce(HospitalAdmission.id, 0)


def _where(scope: ReportScope) -> ColumnElement[bool]:
    begun = scope.until > _BEGUN
    match scope.counted:
        case Counted.HELPED:
            return and_(begun, or_(_ENDED.is_(None), scope.since <= _ENDED))
        case Counted.ADMITTED:
            return and_(begun, scope.since <= _BEGUN)
        case Counted.LEFT:
            return and_(scope.since <= _ENDED, scope.until > _ENDED)


def how_many(session: Session, scope: ReportScope) -> int:
    """How many times in hospital the period counts."""
    query = _joined(select(func.count(TreatmentLetter.id))).where(_where(scope))
    return session.scalar(query) or 0


def reported_treatments(
    session: Session, scope: ReportScope, now: datetime
) -> Iterator[ReportedTreatment]:
    """The times in hospital that a period counts, by when they began; withdrawn letters never."""
    after: tuple[datetime, int, int] | None = None
    order = (_BEGUN, TreatmentLetter.id, _ID)
    while True:
        query = _rows().where(_where(scope))
        if after is not None:
            query = query.where(tuple_(*order) > after)
        found = session.execute(query.order_by(*order).limit(_PORTION)).all()
        yield from _told(session, found, scope, now)
        if len(found) < _PORTION:
            return
        last = found[-1]
        after = (last.begun, last.letter_id, last.admission_id or 0)


def _joined(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        query.select_from(TreatmentLetter)
        .join(Hospital, Hospital.id == TreatmentLetter.hospital_id)
        .outerjoin(HospitalAdmission, HospitalAdmission.letter_id == TreatmentLetter.id)
        .outerjoin(Person, Person.id == TreatmentLetter.person_id)
        .outerjoin(Stay, Stay.id == TreatmentLetter.stay_id)
        .where(
            or_(
                TreatmentLetter.closing.is_(None),
                TreatmentLetter.closing != LetterClosing.WITHDRAWN,
            )
        )
    )


def _rows() -> Select[*tuple[Any, ...]]:
    letter, admission = TreatmentLetter, HospitalAdmission
    return _joined(
        select(
            letter.id.label("letter_id"),
            letter.stay_id,
            letter.person_id,
            letter.number.label("letter_number"),
            letter.name,
            letter.sex,
            letter.diagnosis,
            letter.admitted_at.label("sent_at"),
            letter.issued_at,
            letter.closed_at,
            letter.closing,
            letter.payer,
            letter.not_eligible_from,
            Hospital.name.label("hospital"),
            Hospital.kind.label("hospital_kind"),
            admission.id.label("admission_id"),
            admission.number.label("hospital_number"),
            admission.ward,
            admission.admitted_at,
            admission.discharged_at,
            admission.certificate,
            admission.condition,
            Person.born,
            Person.born_precision,
            Person.area,
            Stay.rescue_number,
            _BEGUN.label("begun"),
        )
    )


@dataclass(slots=True)
class _Money:
    """What the bills of one time in hospital come to."""

    bills: int = 0
    invoices: list[str] = field(default_factory=list)
    total: int = 0
    insured: int = 0
    claimed: int = 0
    approved: int = 0
    payable: int = 0
    undecided: int = 0

    def add(self, invoice: str, total: int | None, insured: int, money: BillMoney) -> None:
        self.bills += 1
        self.invoices += [invoice] if invoice else []
        self.total += money.lines_fen if total is None else total
        self.insured += insured
        self.claimed += money.claimed_fen
        self.approved += money.approved_fen
        self.payable += money.payable_fen
        self.undecided += money.pending


def _told(
    session: Session, rows: Sequence[Any], scope: ReportScope, now: datetime
) -> Iterator[ReportedTreatment]:
    if not rows:
        return
    times = _times(session, rows)
    money = _money(session, rows, times)
    people = ids({row.person_id for row in rows if row.person_id is not None})
    papers = papers_of(session, people)
    kept = restricted.restricted_among(session, people["ids"])
    last = scope.told_on(now)
    for row in rows:
        numbers = [each for each, _, _ in times.get(row.letter_id, [])]
        number = numbers.index(row.admission_id) + 1 if row.admission_id in numbers else 1
        spent = money.get((row.letter_id, row.admission_id), _Money())
        kind, written = papers.get(row.person_id, (None, ""))
        yield replace(
            _one(row, number, spent, scope, last),
            document_kind=kind,
            document_number=written,
            restricted=row.person_id in kept,
        )


def _one(row: Any, number: int, spent: _Money, scope: ReportScope, last: date) -> ReportedTreatment:
    left_at = row.discharged_at
    left_at = left_at if left_at is not None and left_at < scope.until else None
    end = left_at or datetime.combine(last, datetime.min.time())
    closed = row.closed_at is not None and row.closed_at < scope.until
    return ReportedTreatment(
        letter_id=row.letter_id,
        stay_id=row.stay_id,
        person_id=row.person_id,
        number=number,
        letter_number=row.letter_number,
        rescue_number=row.rescue_number or "",
        name=row.name,
        sex=row.sex,
        born=row.born,
        born_precision=row.born_precision or BornPrecision.UNKNOWN,
        age=known_age(row.born, end.date()),
        area=row.area or "",
        document_kind=None,
        document_number="",
        hospital=row.hospital,
        hospital_kind=row.hospital_kind,
        hospital_number=row.hospital_number or "",
        ward=row.ward or "",
        diagnosis=row.diagnosis,
        sent_at=row.sent_at,
        issued_at=row.issued_at,
        admitted_at=row.admitted_at,
        discharged_at=left_at,
        days=days_in_station(row.admitted_at, end) if row.admitted_at else 0,
        certificate=(row.certificate or "") if left_at else "",
        condition=(row.condition or "") if left_at else "",
        closing=row.closing if closed else None,
        payer=row.payer if closed else "",
        not_eligible_from=row.not_eligible_from,
        bills=spent.bills,
        invoices=tuple(spent.invoices),
        total_fen=spent.total,
        insured_fen=spent.insured,
        claimed_fen=spent.claimed,
        approved_fen=spent.approved,
        payable_fen=spent.payable,
        undecided=spent.undecided,
    )


_Times = dict[int, list[tuple[int, str, date]]]


def _times(session: Session, rows: Sequence[Any]) -> _Times:
    """The times under each letter in order: id, the hospital's number, when it began."""
    admission = HospitalAdmission
    query = (
        select(admission.letter_id, admission.id, admission.number, admission.admitted_at)
        .where(Among(admission.letter_id))
        .order_by(admission.letter_id, admission.admitted_at, admission.id)
    )
    found: _Times = defaultdict(list)
    for letter_id, admission_id, number, at in session.execute(
        query, ids({row.letter_id for row in rows})
    ):
        found[letter_id].append((admission_id, number.strip(), at.date()))
    return found


def _money(
    session: Session, rows: Sequence[Any], times: _Times
) -> dict[tuple[int, int | None], _Money]:
    """The bills of the letters, each with the time in hospital that it is for."""
    bill = HospitalBill
    query = (
        select(
            bill.id,
            bill.letter_id,
            bill.admission_number,
            bill.admitted,
            bill.invoice,
            bill.total_fen,
            bill.insured_fen,
        )
        .where(Among(bill.letter_id), bill.state != BillState.RESTORED)
        .order_by(bill.id)
    )
    bills = session.execute(query, ids({row.letter_id for row in rows})).all()
    moneys = claims.moneys(session, [each.id for each in bills])
    found: dict[tuple[int, int | None], _Money] = defaultdict(_Money)
    for each in bills:
        assert each.letter_id is not None
        which = _time_of(times.get(each.letter_id, []), each.admission_number, each.admitted)
        spent = found[each.letter_id, which]
        spent.add(each.invoice, each.total_fen, each.insured_fen, moneys[each.id])
    return found


def _time_of(known: list[tuple[int, str, date]], number: str, begun: date | None) -> int | None:
    """The time that bears the hospital's number, else the last begun by then, else the first."""
    for admission_id, known_number, _ in known:
        if number.strip() and known_number == number.strip():
            return admission_id
    before = [admission_id for admission_id, _, at in known if begun is None or at <= begun]
    if before:
        return before[-1]
    return known[0][0] if known else None
