"""Lists of settlement batches, what is ready for one, and the lines behind the budget's numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from station.domain.batch_records import BatchFilter, BatchSummary, ReadyBills
from station.domain.batches import BatchState
from station.domain.bill_records import DONE, BillState
from station.domain.bills import asked
from station.domain.budgets import Behind, BehindKind, BehindLine, age_of
from station.domain.claim_steps import READY, BillStepKind
from station.domain.letters import LetterClosing
from station.storage.accounts import ClerkRow
from station.storage.batches import BatchPayment, ClaimBatch, ClaimBatchBill
from station.storage.bills import HospitalBill, HospitalBillLine
from station.storage.claims import BillStep, moneys
from station.storage.hospitals import Hospital
from station.storage.ledger_brought import chunks
from station.storage.letters import TreatmentLetter

_VALUED = READY | {BillState.BATCHED, BillState.PAID}
"""Bills whose amount was approved, whatever became of it."""
_NOT_OURS = frozenset({LetterClosing.OTHER_PAYER, LetterClosing.WITHDRAWN})


def summaries(session: Session, wanted: BatchFilter) -> tuple[BatchSummary, ...]:
    """The batches of a filter, the latest first."""
    batch = ClaimBatch
    query = (
        select(batch, Hospital.name, func.coalesce(ClerkRow.name, ""))
        .join(Hospital, Hospital.id == batch.hospital_id)
        .outerjoin(ClerkRow, ClerkRow.id == batch.made_by_id)
        .order_by(batch.id.desc())
    )
    if wanted.hospital_id is not None:
        query = query.where(batch.hospital_id == wanted.hospital_id)
    if wanted.year is not None:
        begins = datetime(wanted.year, 1, 1)
        query = query.where(
            batch.made_at >= begins, batch.made_at < datetime(wanted.year + 1, 1, 1)
        )
    if wanted.states:
        query = query.where(batch.state.in_(wanted.states))
    rows = session.execute(query).all()
    ids = [row.id for row, _, _ in rows]
    sums, paid = _sums(session, ids), _paid(session, ids)
    return tuple(
        BatchSummary(
            row.id,
            row.number,
            row.hospital_id,
            hospital,
            row.period,
            row.state,
            row.made_at,
            clerk,
            row.signed_at,
            *sums.get(row.id, (0, 0)),
            paid.get(row.id, 0),
            row.version,
        )
        for row, hospital, clerk in rows
    )


def _sums(session: Session, batch_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """How many bills a batch has, and what they are paid with; of a draft as of now."""
    place = ClaimBatchBill
    found: defaultdict[int, list[tuple[int, int | None]]] = defaultdict(list)
    for some in chunks(batch_ids):
        query = select(place.batch_id, place.bill_id, place.payable_fen)
        for batch_id, bill_id, payable in session.execute(
            query.where(place.batch_id.in_(some), place.left_out == "")
        ):
            found[batch_id].append((bill_id, payable))
    drafts = {bill for told in found.values() for bill, payable in told if payable is None}
    now = {bill: money.payable_fen for bill, money in moneys(session, drafts).items()}
    return {
        batch_id: (len(told), sum(now[bill] if fen is None else fen for bill, fen in told))
        for batch_id, told in found.items()
    }


def _paid(session: Session, batch_ids: Collection[int]) -> dict[int, int]:
    payment = BatchPayment
    found: dict[int, int] = {}
    for some in chunks(batch_ids):
        query = select(payment.batch_id, func.sum(payment.amount_fen))
        grouped = query.where(payment.batch_id.in_(some)).group_by(payment.batch_id)
        found |= {batch_id: int(fen) for batch_id, fen in session.execute(grouped)}
    return found


def ready_ids(session: Session, hospital_id: int, period: str) -> list[int]:
    """Approved bills of a hospital and period that stand in no batch."""
    bill = HospitalBill
    query = select(bill.id).where(
        bill.hospital_id == hospital_id, bill.period == period, bill.state.in_(READY)
    )
    return list(session.scalars(query.order_by(bill.id)))


def ready(session: Session) -> tuple[ReadyBills, ...]:
    """Approved bills that stand in no batch, by hospital and period."""
    bill = HospitalBill
    query = (
        select(bill.id, bill.hospital_id, Hospital.name, bill.period)
        .join(Hospital, Hospital.id == bill.hospital_id)
        .where(bill.state.in_(READY))
        .order_by(Hospital.name, bill.period, bill.id)
    )
    rows = session.execute(query).all()
    known = moneys(session, [row.id for row in rows])
    found: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    for bill_id, hospital_id, hospital, period in rows:
        if hospital_id is not None:
            found[hospital_id, hospital, period].append(known[bill_id].payable_fen)
    return tuple(ReadyBills(*key, len(fens), sum(fens)) for key, fens in found.items())


def name_of(session: Session, clerk_id: int | None) -> str:
    """The name of a clerk; empty for none."""
    if clerk_id is None:
        return ""
    return session.scalar(select(ClerkRow.name).where(ClerkRow.id == clerk_id)) or ""


# --- the lines behind a number --------------------------------------------------------------


def behind(session: Session, wanted: Behind, today: date) -> tuple[BehindLine, ...]:
    """The lines that a number adds up from, the oldest first."""
    lines = [
        line
        for line in _LINES[wanted.kind](session)
        if wanted.hospital_id in (None, line.hospital_id or 0)
        and wanted.holds(line.day)
        and wanted.age in (None, age_of(line.day, today))
    ]
    return tuple(sorted(lines, key=lambda line: (line.day, line.bill_id or 0, line.number)))


def _asked(session: Session) -> Iterator[BehindLine]:
    undecided = frozenset(BillState) - _VALUED - DONE
    yield from _bills(session, undecided)


def _ready(session: Session) -> Iterator[BehindLine]:
    yield from _bills(session, READY)


def _batched(session: Session) -> Iterator[BehindLine]:
    """The bills of batches that are not wholly paid, and what was paid on them below zero."""
    yield from _bills(session, frozenset({BillState.BATCHED}))
    open_ones = select(ClaimBatch.id).where(ClaimBatch.state == BatchState.SIGNED)
    for line in _payments(session, open_ones):
        told = (line.hospital_id, line.hospital, line.number, line.name, line.day)
        yield BehindLine(None, line.batch_id, None, *told, -line.amount_fen)


def _committed(session: Session) -> Iterator[BehindLine]:
    yield from _ready(session)
    yield from _batched(session)


def _approved(session: Session) -> Iterator[BehindLine]:
    """Bills by the day on which they were approved last."""
    step = BillStep
    query = select(step.bill_id, func.max(step.happened_at))
    grouped = query.where(step.kind == BillStepKind.APPROVED).group_by(step.bill_id)
    days = {bill_id: at.date() for bill_id, at in session.execute(grouped)}
    yield from _bills(session, _VALUED, days)


def _paid_lines(session: Session) -> Iterator[BehindLine]:
    yield from _payments(session, select(ClaimBatch.id))


def _unpaid(session: Session) -> Iterator[BehindLine]:
    yield from _bills(session, frozenset(BillState) - DONE)


_LINES = {
    BehindKind.ASKED: _asked,
    BehindKind.READY: _ready,
    BehindKind.BATCHED: _batched,
    BehindKind.COMMITTED: _committed,
    BehindKind.APPROVED: _approved,
    BehindKind.PAID: _paid_lines,
    BehindKind.UNPAID: _unpaid,
}


def _bills(
    session: Session, states: Collection[BillState], days: Mapping[int, date] | None = None
) -> Iterator[BehindLine]:
    """Bills with what is payable, or what is asked for while nothing was approved.

    The day is that on which the bill was entered, unless `days` tells another.
    """
    bill, letter = HospitalBill, TreatmentLetter
    query = (
        select(
            *(bill.id, bill.state, bill.hospital_id, bill.letter_text, bill.name, bill.entered_at),
            *(bill.total_fen, bill.insured_fen, bill.claimed_fen),
            *(letter.number, letter.person_id, func.coalesce(Hospital.name, "")),
        )
        .outerjoin(letter, letter.id == bill.letter_id)
        .outerjoin(Hospital, Hospital.id == bill.hospital_id)
        .where(bill.state.in_(states))
    )
    rows = session.execute(query).all()
    known = moneys(session, [row.id for row in rows if row.state in _VALUED])
    lines_fen = _lines_fen(session, [row.id for row in rows if row.state not in _VALUED])
    batches = _live_batches(session, known)
    for row in rows:
        day = row.entered_at.date() if days is None else days.get(row.id)
        if day is None:
            continue
        if row.id in known:
            amount = known[row.id].payable_fen
        else:
            told = (row.total_fen, row.insured_fen, row.claimed_fen)
            amount = asked(*told, lines_fen.get(row.id, 0))
        yield BehindLine(
            row.id,
            batches.get(row.id),
            row.person_id,
            row.hospital_id,
            row[-1],
            row.number or row.letter_text,
            row.name,
            day,
            amount,
        )


def _lines_fen(session: Session, bill_ids: Collection[int]) -> dict[int, int]:
    line = HospitalBillLine
    found: dict[int, int] = {}
    for some in chunks(bill_ids):
        query = select(line.bill_id, func.sum(line.amount_fen)).where(line.bill_id.in_(some))
        for bill_id, fen in session.execute(query.group_by(line.bill_id)):
            found[bill_id] = int(fen)
    return found


def _live_batches(session: Session, bill_ids: Iterable[int]) -> dict[int, int]:
    place = ClaimBatchBill
    found: dict[int, int] = {}
    for some in chunks(list(bill_ids)):
        query = select(place.bill_id, place.batch_id).where(place.live, place.bill_id.in_(some))
        found |= dict(session.execute(query).all())
    return found


def _payments(session: Session, batches: Select[int]) -> Iterator[BehindLine]:
    payment, batch = BatchPayment, ClaimBatch
    query = (
        select(payment, batch.number, batch.hospital_id, Hospital.name)
        .join(batch, batch.id == payment.batch_id)
        .join(Hospital, Hospital.id == batch.hospital_id)
        .where(batch.id.in_(batches))
    )
    for row, number, hospital_id, hospital in session.execute(query):
        where = (hospital_id, hospital, number, row.reference, row.paid_on)
        yield BehindLine(None, row.batch_id, None, *where, row.amount_fen)


# --- what is to come ------------------------------------------------------------------------


def letters_without_bill(session: Session, today: date, days: int = 365) -> int:
    """How many letters of the last year have no bill, of those whose costs may be ours."""
    letter, bill = TreatmentLetter, HospitalBill
    since = datetime.combine(today - timedelta(days=days), time())
    billed = select(bill.letter_id).where(bill.letter_id.is_not(None))
    query = select(func.count()).where(
        letter.issued_at >= since,
        letter.id.not_in(billed),
        letter.closing.is_(None) | letter.closing.not_in(_NOT_OURS),
    )
    return session.scalar(query) or 0


def settled_before(session: Session, year: int, moment: datetime) -> int:
    """What was paid in a year as far as it was written down before a moment, in fen."""
    payment = BatchPayment
    days = payment.paid_on.between(date(year, 1, 1), date(year, 12, 31))
    query = select(func.coalesce(func.sum(payment.amount_fen), 0))
    return int(session.scalar(query.where(days, payment.entered_at < moment)) or 0)
