"""What happened while a clerk was away: comings, goings, notes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.stays import LEFT_LAST, NEWEST, StayFilter, StepKind
from station.domain.today import HandoverNote, Movement, MovementKind
from station.storage import stays_lists
from station.storage.accounts import ClerkRow
from station.storage.audit import AuditEntry
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.stays import Stay, StayStep

_MOST = 50


def movements(session: Session, since: datetime, now: datetime) -> tuple[Movement, ...]:
    """Who came and who left since a time, the newest first, fifty at most."""
    came = StayFilter(is_open=None, admitted_since=since)
    left = StayFilter(is_open=False, left_since=since)
    arrived = stays_lists.page(session, came, NEWEST, now, hidden=(), limit=_MOST).stays
    gone = stays_lists.page(session, left, LEFT_LAST, now, hidden=(), limit=_MOST).stays
    ids = [stay.id for stay in (*arrived, *gone)]
    query = (
        select(Stay.id, Intake.how_came, Stay.destination)
        .outerjoin(Intake, Intake.id == Stay.intake_id)
        .where(Stay.id.in_(ids))
    )
    known = {row.id: (row.how_came or "", row.destination) for row in session.execute(query)}
    found = [
        Movement(
            MovementKind.CAME,
            stay.admitted_at,
            stay.id,
            stay.person_id,
            stay.name,
            stay.rescue_number,
            known[stay.id][0],
            stay.bed,
            "",
        )
        for stay in arrived
    ]
    found += [
        Movement(
            MovementKind.LEFT,
            stay.left_at,
            stay.id,
            stay.person_id,
            stay.name,
            stay.rescue_number,
            stay.leaving_way,
            stay.bed,
            known[stay.id][1],
        )
        for stay in gone
        if stay.left_at is not None
    ]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True)[:_MOST])


def notes(session: Session, since: datetime) -> tuple[HandoverNote, ...]:
    """Notes on residents who are still here, written since a time, the newest first."""
    query = (
        select(StayStep, Stay.id, Person.id, Person.name, ClerkRow.name)
        .join(Stay, Stay.id == StayStep.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(ClerkRow, ClerkRow.id == StayStep.clerk_id)
        .where(
            Stay.left_at.is_(None),
            StayStep.kind == StepKind.NOTE,
            StayStep.entered_at >= since,
        )
        .order_by(StayStep.entered_at.desc(), StayStep.id.desc())
        .limit(_MOST)
    )
    return tuple(
        HandoverNote(step.happened_at, clerk or "", step.note, stay_id, person_id, name)
        for step, stay_id, person_id, name, clerk in session.execute(query)
    )


def last_work(session: Session, clerk_id: int | None, before: datetime) -> datetime | None:
    """When a clerk last did something before a time, by the trace."""
    return session.scalar(
        select(AuditEntry.entered_at)
        .where(AuditEntry.clerk_id == clerk_id, AuditEntry.entered_at < before)
        .order_by(AuditEntry.entered_at.desc())
        .limit(1)
    )
