"""Reading arrivals that led to no stay, by an index that holds only them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from station.domain.door_lines import DoorKey, DoorLine
from station.storage.intake import NOT_ADMITTED, Intake
from station.storage.people import Person

_LINES = (
    select(
        Intake.id,
        Intake.person_id,
        Intake.number,
        Person.name,
        Person.sex,
        Person.born,
        Intake.arrived_at,
        Intake.how_came,
        Intake.outcome,
        Intake.outcome_number,
        Intake.outcome_place,
    )
    .join(Person, Person.id == Intake.person_id)
    .where(NOT_ADMITTED)
    .order_by(Intake.arrived_at.desc(), Intake.id.desc())
)


def not_admitted(session: Session, after: DoorKey | None, limit: int) -> tuple[DoorLine, ...]:
    """A page of arrivals that led to no stay, the newest first."""
    query = _LINES.limit(limit)
    if after is not None:
        query = query.where(tuple_(Intake.arrived_at, Intake.id) < after)
    rows: list[tuple[Any, ...]] = [tuple(row) for row in session.execute(query)]
    return tuple(DoorLine(*row) for row in rows)
