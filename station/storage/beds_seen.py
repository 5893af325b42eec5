"""As much of houses, beds and residents as rules and board need: columns, not objects.

A board asks for every bed of the house, an admission for every bed of a room.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement

from station.domain.assistance import AssistanceClass
from station.domain.beds import AssignmentKind, BedCondition, Zone
from station.domain.intake import MentalState, Mobility
from station.domain.people import Sex
from station.domain.stays import StayState
from station.storage.base import Row
from station.storage.beds import Bed, BedAssignment, Building, Room
from station.storage.intake import Intake
from station.storage.people import Person, PersonSeen
from station.storage.stays import Stay


class BuildingSeen(NamedTuple):
    """A building as much as it is shown."""

    id: int
    name: str


class RoomSeen(NamedTuple):
    """A room as much as rules and board need of it."""

    id: int
    name: str
    floor: int
    zone: Zone
    sex: Sex
    near_duty: bool
    step_free: bool
    features: str
    closed: bool
    version: int


class BedSeen(NamedTuple):
    """A bed as much as rules and board need of it."""

    id: int
    name: str
    condition: BedCondition
    condition_since: datetime | None
    condition_until: datetime | None
    condition_note: str
    added_at: datetime | None
    version: int


class StretchSeen(NamedTuple):
    """A stretch of time in a bed."""

    id: int
    bed_id: int
    stay_id: int | None
    kind: AssignmentKind
    starts_at: datetime
    ends_at: datetime | None
    planned_for: str
    planned_stay_id: int | None
    clerk_id: int | None


class StaySeen(NamedTuple):
    """The stay of somebody who has a bed."""

    id: int
    state: StayState
    admitted_at: datetime
    assistance_class: AssistanceClass | None


class IntakeSeen(NamedTuple):
    """What the door has told of somebody who has a bed."""

    id: int
    family: str
    signs: str
    mental_state: MentalState | None
    mobility: Mobility | None
    temperature_tenths: int | None
    triaged_at: datetime | None
    arrived_at: datetime


Place = tuple[BuildingSeen, RoomSeen, BedSeen]
Lying = tuple[StretchSeen, StaySeen | None, PersonSeen | None, IntakeSeen | None]
Resident = tuple[Stay | StaySeen, Person | PersonSeen, Intake | IntakeSeen | None]


def _columns(row: type[Row], part: type[tuple[Any, ...]]) -> list[ColumnElement[Any]]:
    """The columns of a part, under names that no other part has."""
    return [
        getattr(row, name).label(f"{row.__tablename__}_{name}") for name in part.__annotations__
    ]


PLACE = (
    *_columns(Building, BuildingSeen),
    *_columns(Room, RoomSeen),
    *_columns(Bed, BedSeen),
)
STRETCH = _columns(BedAssignment, StretchSeen)
RESIDENT = (
    *_columns(Stay, StaySeen),
    *_columns(Person, PersonSeen),
    *_columns(Intake, IntakeSeen),
)
LYING = (*STRETCH, *RESIDENT)


def place(row: Sequence[Any]) -> Place:
    """A row of the columns `PLACE`."""
    return BuildingSeen(*row[:2]), RoomSeen(*row[2:12]), BedSeen(*row[12:])


def resident_seen(row: Sequence[Any]) -> Resident:
    """A row of the columns `RESIDENT`; an old stay has no intake."""
    intake = row[9:]
    seen = None if intake[0] is None else IntakeSeen(*intake)
    return StaySeen(*row[:4]), PersonSeen(*row[4:9]), seen


def lying(row: Sequence[Any]) -> Lying:
    """A row of the columns `LYING`; a plan in words has nobody, an old stay no intake."""
    stay, person, intake = row[9:13], row[13:18], row[18:]
    return (
        StretchSeen(*row[:9]),
        None if stay[0] is None else StaySeen(*stay),
        None if person[0] is None else PersonSeen(*person),
        None if intake[0] is None else IntakeSeen(*intake),
    )
