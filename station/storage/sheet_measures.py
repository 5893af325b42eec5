"""The facts behind those figures of a month sheet that are not counted from stays."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import BedCondition
from station.domain.dna import CustodyStep
from station.domain.intake import Outcome
from station.domain.reported import ReportScope
from station.domain.sheet_measures import Facts, MeasuredFact
from station.domain.sheet_templates import Measure
from station.domain.tracing_requests import RequestStep
from station.storage.batches import BatchPayment, ClaimBatch
from station.storage.beds import Bed, Room
from station.storage.dna import DnaCustody
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.search_notices import NoticePosting, SearchNoticeRow
from station.storage.tracing_requests import RequestStepRow, TracingRequest
from station.storage.vouchers import CashPayment, Voucher

_OUTCOMES = {
    Measure.REFUSED: Outcome.REFUSED,
    Measure.GUIDED: Outcome.GUIDED,
    Measure.TO_HOSPITAL: Outcome.TO_HOSPITAL,
    Measure.TO_POLICE: Outcome.TO_POLICE,
    Measure.LEFT_BEFORE: Outcome.LEFT_BEFORE,
}


def facts_of(session: Session, measures: Collection[Measure], scope: ReportScope) -> Facts:
    """The facts of a period for each of these measures, in the order of time."""
    return {measure: tuple(_facts(session, measure, scope)) for measure in sorted(measures)}


def _facts(session: Session, measure: Measure, scope: ReportScope) -> Iterator[MeasuredFact]:
    if measure in _OUTCOMES:
        yield from _arrivals(session, scope, _OUTCOMES[measure])
    else:
        yield from _SOURCES[measure](session, scope)


def _arrivals(
    session: Session, scope: ReportScope, outcome: Outcome | None = None
) -> Iterator[MeasuredFact]:
    """Who stood at the door; with an outcome those for whom that was decided."""
    at = Intake.arrived_at if outcome is None else Intake.outcome_at
    query = (
        select(Intake.id, at, Intake.number, Person.name, Intake.person_id)
        .join(Person, Person.id == Intake.person_id)
        .where(at >= scope.since, at < scope.until)
        .order_by(at, Intake.id)
    )
    if outcome is not None:
        query = query.where(Intake.outcome == outcome)
    for row in session.execute(query):
        yield MeasuredFact("intake", *row)


def _every_arrival(session: Session, scope: ReportScope) -> Iterator[MeasuredFact]:
    yield from _arrivals(session, scope)


def _notices(session: Session, scope: ReportScope) -> Iterator[MeasuredFact]:
    """Search notices that were published for the first time."""
    first = func.min(NoticePosting.happened_at)
    row = SearchNoticeRow
    query = (
        select(row.id, first, row.number, Person.name, row.person_id, row.stay_id)
        .join(NoticePosting, NoticePosting.notice_id == row.id)
        .join(Person, Person.id == row.person_id)
        .group_by(row.id, row.number, Person.name, row.person_id, row.stay_id)
        .having(first >= scope.since, first < scope.until)
        .order_by(first, row.id)
    )
    for found in session.execute(query):
        yield MeasuredFact("notice", *found)


def _samples(session: Session, scope: ReportScope) -> Iterator[MeasuredFact]:
    """Samples that were taken."""
    at = DnaCustody.happened_at
    query = (
        select(DnaCustody.sample_id, at, DnaCustody.sample, Person.name, Person.id)
        .join(Person, Person.id == DnaCustody.person_id)
        .where(DnaCustody.step == CustodyStep.TAKEN, at >= scope.since, at < scope.until)
        .order_by(at, DnaCustody.id)
    )
    for found in session.execute(query):
        yield MeasuredFact("sample", *found)


def _reunions(session: Session, scope: ReportScope) -> Iterator[MeasuredFact]:
    """Families that got somebody back through their request."""
    at = RequestStepRow.happened_at
    query = (
        select(TracingRequest.id, at, TracingRequest.number, Person.name, TracingRequest.person_id)
        .join(TracingRequest, TracingRequest.id == RequestStepRow.request_id)
        .join(Person, Person.id == TracingRequest.person_id)
        .where(RequestStepRow.kind == RequestStep.REUNITED, at >= scope.since, at < scope.until)
        .order_by(at, RequestStepRow.id)
    )
    seen = set()
    for found in session.execute(query):
        if found[0] not in seen:
            seen.add(found[0])
            yield MeasuredFact("request", *found)


def _beds(session: Session, _scope: ReportScope) -> Iterator[MeasuredFact]:
    """The beds that the house has today; what was closed is none."""
    query = (
        select(Bed.id, Room.name, Bed.name)
        .join(Room, Room.id == Bed.room_id)
        .where(Bed.condition != BedCondition.CLOSED, Room.closed.is_(False))
        .order_by(Room.position, Room.id, Bed.position, Bed.id)
    )
    for bed_id, room, bed in session.execute(query):
        yield MeasuredFact("bed", bed_id, None, f"{room}-{bed}", room)


def _spending(session: Session, scope: ReportScope) -> Iterator[MeasuredFact]:
    """What was paid: to hospitals, for tickets (refunds taken off), and small fares in cash."""
    first, last = scope.since.date(), scope.last_day
    row = BatchPayment
    paid = (
        select(row.id, row.paid_on, ClaimBatch.number, row.reference, row.amount_fen)
        .join(ClaimBatch, ClaimBatch.id == row.batch_id)
        .where(row.paid_on >= first, row.paid_on <= last)
        .order_by(row.paid_on, row.id)
    )
    for payment_id, day, number, reference, amount in session.execute(paid):
        at = datetime.combine(day, time())
        yield MeasuredFact("payment", payment_id, at, number, reference, amount_fen=amount)
    at_counter = Voucher.exchanged_at
    slips = (
        select(Voucher, Person.name)
        .join(Person, Person.id == Voucher.person_id)
        .where(at_counter >= scope.since, at_counter < scope.until)
        .order_by(at_counter, Voucher.id)
    )
    for slip, name in session.execute(slips):
        told = (slip.exchanged_at, slip.number or "", name, slip.person_id, slip.stay_id)
        amount = slip.exchanged_fen - slip.refunded_fen
        yield MeasuredFact("voucher", slip.id, *told, amount_fen=amount)
    yield from _cash(session, scope)


def _cash(session: Session, scope: ReportScope) -> Iterator[MeasuredFact]:
    at = CashPayment.happened_at
    query = (
        select(CashPayment, Person.name)
        .join(Person, Person.id == CashPayment.person_id)
        .where(at >= scope.since, at < scope.until)
        .order_by(at, CashPayment.id)
    )
    for row, name in session.execute(query):
        told = (row.happened_at, row.number, name, row.person_id, row.stay_id)
        yield MeasuredFact("cash", row.id, *told, amount_fen=row.amount_fen)


_SOURCES: Mapping[Measure, Callable[[Session, ReportScope], Iterator[MeasuredFact]]] = {
    Measure.ARRIVALS: _every_arrival,
    Measure.NOTICES: _notices,
    Measure.SAMPLES: _samples,
    Measure.REUNIONS: _reunions,
    Measure.BEDS: _beds,
    Measure.SPENDING: _spending,
}
