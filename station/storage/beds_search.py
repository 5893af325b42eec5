"""Finding a bed by what is written on its door: in two or three steps, for the search box."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from station.domain.beds import BedSaid, bed_label, bed_use, read_bed, read_room
from station.domain.search import BedHit
from station.storage.beds import Bed, BedAssignment, Building, Room
from station.storage.people import Person
from station.storage.stays import Stay

_MOST_BEDS = 40
_LONGEST_LABEL = 40
_DOOR = ("", "室", "房", "房间")
"""What people add to a room's name, or leave out of it."""
_SPELLINGS = 4 * len(_DOOR)

_BEDS = (
    select(
        Bed.id,
        Building.name,
        Room.name,
        Bed.name,
        Room.zone,
        Bed.condition,
        BedAssignment.kind,
        BedAssignment.planned_for,
        Stay.id,
        Person.id,
        Person.name,
    )
    .join(Room, Room.id == Bed.room_id)
    .join(Building, Building.id == Room.building_id)
    .outerjoin(
        BedAssignment,
        and_(
            BedAssignment.bed_id == Bed.id,
            BedAssignment.starts_at <= bindparam("now"),
            or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > bindparam("now")),
        ),
    )
    .outerjoin(Stay, Stay.id == func.coalesce(BedAssignment.stay_id, BedAssignment.planned_stay_id))
    .outerjoin(Person, Person.id == Stay.person_id)
    .where(or_(*(Room.name == bindparam(f"room{n}") for n in range(_SPELLINGS))))
    .order_by(Building.position, Building.id, Room.position, Room.name, Bed.position, Bed.id)
    .limit(_MOST_BEDS)
)


def beds_named(session: Session, text: str, now: datetime) -> tuple[BedHit, ...]:
    """The bed, or all beds of the room, that a text names: `101-4`, `101室4床`, `101`, `观察室`."""
    said = [each for each in (read_bed(text), read_room(text)) if each]
    if not said or len(text) > _LONGEST_LABEL:
        return ()
    found: dict[BedSaid, list[BedHit]] = {}
    rows = session.connection().execute(_BEDS, {"now": now, **_rooms(said)}).all()
    for bed_id, building, room, bed, zone, condition, kind, planned_for, *who in rows:
        stay_id, person_id, name = who
        hit = BedHit(
            bed_id=bed_id,
            label=bed_label(room, bed),
            building=building,
            zone=zone,
            use=bed_use(condition, kind),
            name=name or planned_for or "",
            person_id=person_id,
            stay_id=stay_id,
        )
        for each in said:
            if _means(each, BedSaid(building, room, bed)):
                found.setdefault(each, []).append(hit)
    return tuple(next((found[each] for each in said if each in found), ()))


def _rooms(said: list[BedSaid]) -> dict[str, str]:
    """Every spelling of the rooms' names, as the parameters of the statement."""
    rooms = [_bare(each.room) for each in (said[0], said[-1])]
    spelt = [each + end for room in rooms for each in (room, room.upper()) for end in _DOOR]
    return {f"room{n}": room for n, room in enumerate(spelt)}


def _bare(room: str) -> str:
    ending = next((each for each in _DOOR[::-1] if each and room.endswith(each)), "")
    return room.removesuffix(ending)


def _means(said: BedSaid, bed: BedSaid) -> bool:
    return (
        said.building in ("", bed.building)
        and _bare(said.room.upper()) == _bare(bed.room.upper())
        and said.bed in ("", bed.bed)
    )
