"""Beds kept for people who are expected, and who keeps them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentKind, Plan
from station.storage.accounts import ClerkRow
from station.storage.beds import BedAssignment
from station.storage.beds_seen import StretchSeen


def as_plan(row: BedAssignment | StretchSeen) -> Plan:
    """A kept bed without the name of who keeps it."""
    return Plan(row.id, row.planned_for, row.starts_at, row.ends_at, row.clerk_id)


def plan_row(session: Session, plan_id: int) -> BedAssignment | None:
    """A kept bed as it stands now, or as it ended; None when there was none of this id."""
    row = session.get(BedAssignment, plan_id, populate_existing=True)
    return row if row is not None and row.kind is AssignmentKind.PLANNED else None


def keepers(session: Session, clerk_ids: Collection[int | None]) -> dict[int, str]:
    """The names of those who keep beds, by id."""
    known = [each for each in clerk_ids if each is not None]
    if not known:
        return {}
    query = select(ClerkRow.id, ClerkRow.name).where(ClerkRow.id.in_(known))
    return dict(iter(session.execute(query)))
