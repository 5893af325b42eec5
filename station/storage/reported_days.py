"""What the charts of a period look at beside its stays: moves, beds, night counts, money paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from station.domain.batches import BatchState
from station.domain.beds import Found
from station.domain.chart_costs import Spent
from station.domain.chart_days import BedSpell, MoveOn
from station.domain.reported import ReportScope
from station.domain.stays import STATE_STEPS, StepKind
from station.storage.batches import ClaimBatch, ClaimBatchBill
from station.storage.beds import Bed, ConditionOfBed, NightCount, NightCountLine
from station.storage.bills import HospitalBill
from station.storage.letters import TreatmentLetter
from station.storage.reported import where
from station.storage.stays import Stay, StayStep
from station.storage.vouchers import CashPayment

_MOVES = [kind for kind in STATE_STEPS if kind is not StepKind.REOPENED]


def moves(session: Session, scope: ReportScope) -> dict[int, list[MoveOn]]:
    """By stay of a period, the steps up to its end that changed where the person is, in order."""
    query = (
        select(StayStep.stay_id, StayStep.kind, StayStep.happened_at)
        .join(Stay, Stay.id == StayStep.stay_id)
        .where(where(scope), StayStep.kind.in_(_MOVES), StayStep.happened_at < scope.until)
        .order_by(StayStep.happened_at, StayStep.id)
    )
    found: dict[int, list[MoveOn]] = defaultdict(list)
    for stay_id, kind, at in session.execute(query):
        found[stay_id].append(MoveOn(at, STATE_STEPS[kind][1]))
    return dict(found)


def bed_spells(session: Session) -> Iterator[BedSpell]:
    """Since when each bed is there, and in which condition, the earliest first."""
    for bed_id, added_at in session.execute(select(Bed.id, Bed.added_at)):
        yield BedSpell(bed_id, None, added_at)
    known = select(ConditionOfBed.bed_id, ConditionOfBed.condition, ConditionOfBed.since)
    for row in session.execute(known.order_by(ConditionOfBed.since, ConditionOfBed.id)):
        yield BedSpell(*row)


def counted_in_house(session: Session, first: date, last: date) -> dict[date, int]:
    """By night, how many the signed count found in the house."""
    query = (
        select(NightCount.night, func.count(NightCountLine.id))
        .outerjoin(
            NightCountLine,
            (NightCountLine.night_count_id == NightCount.id)
            & (NightCountLine.found == Found.IN_BED),
        )
        .where(NightCount.night.between(first, last))
        .group_by(NightCount.night)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def spent_beside(session: Session, scope: ReportScope) -> dict[int, Spent]:
    """By stay of a period, city fares paid in cash, and the hospital's bills that were paid.

    A bill counts with what the station pays of it once its batch is paid wholly. It belongs to the
    stay of its letter; a bill whose letter has no stay belongs to none (`paid_apart`).
    """
    cash = (
        select(CashPayment.stay_id, func.sum(CashPayment.amount_fen))
        .join(Stay, Stay.id == CashPayment.stay_id)
        .where(where(scope))
        .group_by(CashPayment.stay_id)
    )
    bills = (
        _paid(TreatmentLetter.stay_id)
        .join(Stay, Stay.id == TreatmentLetter.stay_id)
        .where(where(scope))
        .group_by(TreatmentLetter.stay_id)
    )
    paid_in_cash = {stay_id: int(fen) for stay_id, fen in session.execute(cash)}
    paid_bills = {stay_id: int(fen or 0) for stay_id, fen in session.execute(bills)}
    return {
        stay_id: Spent(0, paid_in_cash.get(stay_id, 0), paid_bills.get(stay_id, 0))
        for stay_id in {*paid_in_cash, *paid_bills}
        if stay_id is not None
    }


def paid_apart(session: Session, first: date, last: date) -> int:
    """What of the paid bills of who was discharged in these days belongs to no stay, in fen."""
    query = _paid().where(
        TreatmentLetter.stay_id.is_(None), HospitalBill.discharged.between(first, last)
    )
    return int(session.scalar(query) or 0)


def _paid(*columns: Any) -> Select[Any]:
    """What the station pays of the bills in wholly paid batches, beside `columns`."""
    return (
        select(*columns, func.sum(ClaimBatchBill.payable_fen))
        .select_from(ClaimBatchBill)
        .join(ClaimBatch, ClaimBatch.id == ClaimBatchBill.batch_id)
        .join(HospitalBill, HospitalBill.id == ClaimBatchBill.bill_id)
        .outerjoin(TreatmentLetter, TreatmentLetter.id == HospitalBill.letter_id)
        .where(ClaimBatchBill.live, ClaimBatch.state == BatchState.PAID)
    )
