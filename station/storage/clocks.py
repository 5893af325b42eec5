"""What lasts up to a moment or a day: kept beds, vouchers, planned ways out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentKind
from station.domain.clocks import ClockSubject
from station.domain.leaving import LeavingWay
from station.domain.vouchers import VoucherState
from station.storage.beds import BedAssignment
from station.storage.leaving import Leaving
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.vouchers import Voucher

_VOUCHERS_LOOKED_BACK = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class PlannedFact:
    """Something that lasts until a moment or a day: a held bed, a voucher, a planned leaving."""

    subject: ClockSubject
    started: datetime
    until: datetime
    number: str = ""
    way: LeavingWay | None = None
    id: int = 0
    """Which one of several that a stay may have."""


def bed_holds(session: Session, now: datetime, stay_id: int | None = None) -> list[PlannedFact]:
    """Beds that are planned or held up to a moment that has not come yet."""
    named = func.coalesce(BedAssignment.stay_id, BedAssignment.planned_stay_id)
    query = (
        select(
            BedAssignment.starts_at,
            BedAssignment.ends_at,
            BedAssignment.planned_for,
            BedAssignment.id.label("hold_id"),
            Stay.id,
            Stay.rescue_number,
            Person.id.label("person_id"),
            Person.name,
        )
        .outerjoin(Stay, Stay.id == named)
        .outerjoin(Person, Person.id == Stay.person_id)
        .where(
            BedAssignment.kind.in_([AssignmentKind.PLANNED, AssignmentKind.HELD]),
            BedAssignment.end_reason.is_(None),
            BedAssignment.ends_at > now,
        )
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    return [
        PlannedFact(
            ClockSubject(
                row.id, row.person_id, row.name or row.planned_for, row.rescue_number or ""
            ),
            row.starts_at,
            row.ends_at,
            id=row.hold_id,
        )
        for row in session.execute(query)
    ]


def unused_vouchers(
    session: Session, now: datetime, days: int, stay_id: int | None = None
) -> list[PlannedFact]:
    """Vouchers that were issued in the last months and never exchanged; due days after issue."""
    query = (
        select(
            Voucher.number,
            Voucher.issued_at,
            Stay.id,
            Stay.rescue_number,
            Person.id.label("person_id"),
            Person.name,
        )
        .join(Stay, Stay.id == Voucher.stay_id)
        .join(Person, Person.id == Voucher.person_id)
        .where(
            Voucher.state == VoucherState.ISSUED,
            Voucher.issued_at >= now - _VOUCHERS_LOOKED_BACK,
        )
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    return [
        PlannedFact(
            _subject(row),
            row.issued_at,
            row.issued_at + timedelta(days=days),
            row.number or "",
        )
        for row in session.execute(query)
    ]


def planned_leavings(session: Session, stay_id: int | None = None) -> list[PlannedFact]:
    """Ways out that are planned for a day and not gone yet."""
    query = (
        select(
            Leaving.way,
            Leaving.planned_for,
            Leaving.prepared_at,
            Stay.id,
            Stay.rescue_number,
            Person.id.label("person_id"),
            Person.name,
        )
        .join(Stay, Stay.id == Leaving.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .where(
            Stay.left_at.is_(None),
            Leaving.planned_for.is_not(None),
            Leaving.done_at.is_(None),
            Leaving.dropped_at.is_(None),
            Leaving.reopened_at.is_(None),
        )
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    return [
        PlannedFact(
            _subject(row),
            row.prepared_at,
            datetime.combine(row.planned_for, datetime.min.time()),
            way=row.way,
        )
        for row in session.execute(query)
    ]


def _subject(row: Row[*tuple[Any, ...]]) -> ClockSubject:
    return ClockSubject(row.id, row.person_id, row.name, row.rescue_number)
