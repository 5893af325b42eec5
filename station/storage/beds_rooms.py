"""Adding rooms and beds to the house."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import ZONE_SEX
from station.domain.founding import RoomPlan
from station.storage.beds import Bed, Building, Room


def add_room(session: Session, plan: RoomPlan, added_at: datetime | None = None) -> Room:
    """Add a room with its beds behind the others; its building is made when it is new."""
    building = building_named(session, plan.building)
    if building is None:
        houses = session.scalar(select(func.count()).select_from(Building)) or 0
        building = Building(name=plan.building, position=houses)
        session.add(building)
        session.flush()
    last = select(func.max(Room.position)).where(Room.building_id == building.id)
    position = session.scalar(last)
    room = Room(
        building_id=building.id,
        name=plan.name,
        floor=plan.floor,
        zone=plan.zone,
        sex=ZONE_SEX.get(plan.zone, plan.sex),
        near_duty=plan.near_duty,
        step_free=plan.step_free,
        features=plan.features,
        position=0 if position is None else position + 1,
    )
    session.add(room)
    session.flush()
    add_beds(session, room, plan.beds, added_at)
    return room


def add_beds(
    session: Session, room: Room, count: int, added_at: datetime | None = None
) -> list[Bed]:
    """Add beds to a room, numbered on from the highest number."""
    there = beds_of(session, room.id)
    highest = max((int(bed.name) for bed in there if bed.name.isdecimal()), default=0)
    added = [
        Bed(
            room_id=room.id,
            name=str(highest + number),
            position=len(there) + number - 1,
            added_at=added_at,
        )
        for number in range(1, count + 1)
    ]
    session.add_all(added)
    session.flush()
    return added


def beds_of(session: Session, room_id: int) -> list[Bed]:
    """The beds of a room in their order, fresh from the database."""
    query = select(Bed).where(Bed.room_id == room_id).order_by(Bed.position, Bed.id)
    return list(session.scalars(query.execution_options(populate_existing=True)))


def building_named(session: Session, name: str, *, lock: bool = False) -> Building | None:
    """The building of this name."""
    query = select(Building).where(Building.name == name)
    return session.scalar(query.with_for_update() if lock else query)


def room_named(session: Session, building: str, name: str) -> Room | None:
    """The room of this name in a building."""
    query = select(Room).join(Building, Building.id == Room.building_id)
    return session.scalar(query.where(Building.name == building, Room.name == name))
