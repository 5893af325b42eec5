"""Who passed the gate, and who is out: read from the steps of the stays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.gate import GATE_STEPS, LEADS_OUT, GatePassage, OutNow, is_overdue
from station.domain.stays import OUT_OF_HOUSE, StayState
from station.storage.accounts import ClerkRow
from station.storage.people import Person
from station.storage.stays import Stay, StayStep


def passages(session: Session, begins: datetime, ends: datetime) -> list[GatePassage]:
    """Everybody who went out or came in within a time, in order."""
    query = (
        select(StayStep, Stay.rescue_number, Person.id, Person.name, ClerkRow.name)
        .join(Stay, Stay.id == StayStep.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(ClerkRow, ClerkRow.id == StayStep.clerk_id)
        .where(
            StayStep.kind.in_(GATE_STEPS),
            StayStep.happened_at >= begins,
            StayStep.happened_at < ends,
        )
        .order_by(StayStep.happened_at, StayStep.id)
    )
    return [
        GatePassage(
            kind=step.kind,
            happened_at=step.happened_at,
            entered_at=step.entered_at,
            clerk=clerk or "",
            stay_id=step.stay_id,
            person_id=person_id,
            name=name,
            rescue_number=number,
            reference=step.reference,
            note=step.note,
        )
        for step, number, person_id, name, clerk in session.execute(query)
    ]


def out_now(
    session: Session, now: datetime, states: Collection[StayState] = OUT_OF_HOUSE
) -> list[OutNow]:
    """Everybody whose stay is open and who is not in the house; who should be back comes first."""
    last = (
        select(func.max(StayStep.id))
        .where(StayStep.stay_id == Stay.id, StayStep.kind.in_(LEADS_OUT))
        .correlate(Stay)
        .scalar_subquery()
    )
    query = (
        select(Stay, Person.name, StayStep.happened_at, StayStep.note)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(StayStep, StayStep.id == last)
        .where(Stay.left_at.is_(None), Stay.state.in_(states))
        .order_by(Stay.expected_back.is_(None), Stay.expected_back, Stay.id)
    )
    return [
        OutNow(
            stay_id=stay.id,
            person_id=stay.person_id,
            name=name,
            rescue_number=stay.rescue_number,
            state=stay.state,
            since=since or stay.admitted_at,
            expected_back=stay.expected_back,
            overdue=is_overdue(stay.expected_back, now),
            note=note or "",
        )
        for stay, name, since, note in session.execute(query)
    ]
