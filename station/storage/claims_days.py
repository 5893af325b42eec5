"""Joint audits as they are read: the list, and one with its bills, ticks and figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from station.domain.bill_records import BillState
from station.domain.claim_audits import (
    AuditBillRecord,
    AuditDayLine,
    AuditDayRecord,
    AuditFigures,
    Department,
    Seat,
    Tick,
)
from station.domain.claims import BillMoney
from station.storage import claims
from station.storage.accounts import ClerkRow
from station.storage.bills import HospitalBill
from station.storage.claims_audit import AuditBill, AuditDay, AuditSeat, AuditTick
from station.storage.hospitals import Hospital
from station.storage.letters import TreatmentLetter


def by_client_id(session: Session, client_id: str) -> AuditDay | None:
    """The joint audit that a desk has opened under its own mark."""
    return session.scalar(select(AuditDay).where(AuditDay.client_id == client_id))


def locked(session: Session, audit_id: int) -> AuditDay | None:
    """A joint audit, locked and read afresh."""
    return session.get(AuditDay, audit_id, with_for_update=True, populate_existing=True)


def days(session: Session) -> tuple[AuditDayLine, ...]:
    """Every joint audit, the newest first."""
    counted = select(AuditBill.audit_id, func.count().label("bills")).group_by(AuditBill.audit_id)
    bills = counted.subquery()
    query = (
        select(AuditDay, Hospital.name, bills.c.bills)
        .outerjoin(Hospital, Hospital.id == AuditDay.hospital_id)
        .outerjoin(bills, bills.c.audit_id == AuditDay.id)
        .order_by(AuditDay.held_on.desc(), AuditDay.id.desc())
    )
    return tuple(
        AuditDayLine(row.id, hospital or "", row.period, row.held_on, count or 0, row.signed_at)
        for row, hospital, count in session.execute(query)
    )


def day(session: Session, audit_id: int) -> AuditDayRecord:
    """One joint audit. Raises NoResultFound."""
    opener, signer = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(AuditDay, Hospital.name, opener.name, signer.name)
        .outerjoin(Hospital, Hospital.id == AuditDay.hospital_id)
        .outerjoin(opener, opener.id == AuditDay.clerk_id)
        .outerjoin(signer, signer.id == AuditDay.signed_by_id)
        .where(AuditDay.id == audit_id)
    )
    row, hospital, clerk, signed_by = session.execute(query).one()
    return AuditDayRecord(
        row.id,
        row.version,
        hospital or "",
        row.period,
        row.held_on,
        row.place,
        row.seed,
        row.percent,
        row.least_fen,
        row.conclusion,
        row.entered_at,
        clerk or "",
        row.signed_at,
        signed_by or "",
        seats(session, audit_id),
        _bills(session, row),
    )


def seats(session: Session, audit_id: int) -> tuple[Seat, ...]:
    """Who sits at the table, in the order of the departments."""
    rows = session.scalars(select(AuditSeat).where(AuditSeat.audit_id == audit_id))
    known = {row.department: row for row in rows}
    return tuple(
        Seat(each, known[each].name, known[each].post, known[each].remark)
        for each in Department
        if each in known
    )


def _bills(session: Session, day_row: AuditDay) -> tuple[AuditBillRecord, ...]:
    later = aliased(AuditBill)
    again = exists().where(later.bill_id == AuditBill.bill_id, later.id > AuditBill.id)
    query = (
        select(AuditBill, HospitalBill, TreatmentLetter.person_id, again)
        .join(HospitalBill, HospitalBill.id == AuditBill.bill_id)
        .outerjoin(TreatmentLetter, TreatmentLetter.id == HospitalBill.letter_id)
        .where(AuditBill.audit_id == day_row.id)
        .order_by(HospitalBill.letter_text, HospitalBill.id)
    )
    rows = session.execute(query).all()
    moneys = claims.moneys(session, [bill.id for _row, bill, _person, _again in rows])
    ticks = _ticks(session, day_row.id)
    signed = day_row.signed_at is not None
    return tuple(
        AuditBillRecord(
            bill.id,
            bill.version,
            bill.state,
            bill.letter_text,
            bill.invoice,
            bill.name,
            person_id,
            bill.admitted,
            bill.discharged,
            _frozen(row) if signed else figures(moneys[bill.id]),
            ticks.get(bill.id, {}),
            row.payable_fen is None if signed else moved or bill.state is not BillState.AUDITING,
        )
        for row, bill, person_id, moved in rows
    )


def figures(money: BillMoney) -> AuditFigures:
    """The money of a bill as a joint audit has it."""
    of_lines = (money.claimed_fen, money.lines_fen, money.cut_fen)
    return AuditFigures(*of_lines, money.approved_fen, money.payable_fen)


def _frozen(row: AuditBill) -> AuditFigures:
    of_lines = (row.claimed_fen or 0, row.lines_fen or 0, row.cut_fen or 0)
    return AuditFigures(*of_lines, row.approved_fen or 0, row.payable_fen or 0)


def _ticks(session: Session, audit_id: int) -> dict[int, dict[Department, Tick]]:
    """By bill, the newest word of each department."""
    tick = AuditTick
    query = (
        select(tick, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == tick.clerk_id)
        .where(tick.audit_id == audit_id)
        .order_by(tick.id)
    )
    found: defaultdict[int, dict[Department, Tick]] = defaultdict(dict)
    for row, clerk in session.execute(query):
        told = Tick(row.verdict, row.remark, row.entered_at, clerk or "")
        found[row.bill_id][row.department] = told
    return dict(found)


def freeze(session: Session, audit_id: int, bills: Sequence[AuditBillRecord]) -> None:
    """Write the figures of bills into their rows."""
    known = {each.bill_id: each.figures for each in bills}
    for row in session.scalars(select(AuditBill).where(AuditBill.audit_id == audit_id)):
        if (found := known.get(row.bill_id)) is not None:
            row.claimed_fen, row.lines_fen = found.claimed_fen, found.lines_fen
            row.cut_fen, row.approved_fen = found.cut_fen, found.approved_fen
            row.payable_fen = found.payable_fen
