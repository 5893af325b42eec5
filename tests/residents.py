"""Residents for tests: whole rows, written in their own transaction and readable afterwards."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from itertools import count

from PIL import Image
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import AssignmentKind, Zone
from station.domain.intake import HowCame, MentalState, SelfCare
from station.domain.names import fold, initials_key, pinyin_key, sort_key, sound_key
from station.domain.people import BornPrecision, IdentityState, NameKind, Sex
from station.domain.stays import StayState
from station.storage.beds import Bed, BedAssignment, Building, Room
from station.storage.intake import Intake, Relative
from station.storage.people import NameOfPerson, Person
from station.storage.stays import Assessment, Stay
from station.usecases.work import Station

_numbers = count(1)


def saved(station: Station, row):
    """Write a row in its own transaction and answer it, readable afterwards."""
    with Session(station.engine, expire_on_commit=False) as session, session.begin():
        session.add(row)
    return row


def picture(colour: str = "#886644") -> bytes:
    """A picture of nothing in particular."""
    out = BytesIO()
    Image.new("RGB", (90, 60), colour).save(out, "PNG")
    return out.getvalue()


def person(station: Station, name: str = "王测试", **overrides) -> Person:
    """A grown man, born 1987, his identity confirmed."""
    facts = {
        "sex": Sex.MALE,
        "born": date(1987, 5, 6),
        "born_precision": BornPrecision.DAY,
        "identity_state": IdentityState.CONFIRMED,
        "created_at": datetime(2026, 1, 1, 8, 0),
        **overrides,
    }
    row = saved(station, Person(name=name, name_sort=sort_key(name), **facts))
    saved(
        station,
        NameOfPerson(
            person_id=row.id,
            kind=NameKind.PRINTED,
            text=name,
            fold=fold(name),
            pinyin=pinyin_key(name),
            initials=initials_key(name),
            sound=sound_key(name),
        ),
    )
    return row


def intake(station: Station, person_id: int, **overrides) -> Intake:
    """An arrival on own feet with a clear mind, all blocks stated."""
    number = next(_numbers)
    facts = {
        "client_id": f"client-{number}",
        "number": f"I{number:06d}",
        "arrived_at": station.clock(),
        "entered_at": station.clock(),
        "how_came": HowCame.SELF,
        "on_relief": "no",
        "cause": "no_work",
        "mental_state": MentalState.CLEAR,
        "self_care": SelfCare.FULL,
        "safety_checked_at": station.clock(),
        **overrides,
    }
    return saved(station, Intake(person_id=person_id, **facts))


def relative(station: Station, person_id: int, **overrides) -> Relative:
    """A near relative whom the person has named."""
    facts = {"name": "王父", "relation": "父亲", "phone": "13800000000", **overrides}
    return saved(station, Relative(person_id=person_id, **facts))


def stay(
    station: Station, somebody: Person | None = None, door: dict | None = None, **overrides
) -> Stay:
    """An open stay in the open class, confirmed, that began now; `door` overrides its intake."""
    who = somebody or person(station)
    arrived = overrides.get("admitted_at", station.clock())
    came = intake(station, who.id, **{"arrived_at": arrived, **(door or {})})
    facts = {
        "rescue_number": f"T{next(_numbers):08d}",
        "admitted_at": arrived,
        "entered_at": arrived,
        "assistance_class": AssistanceClass.OPEN,
        "class_confirmed": True,
        **overrides,
    }
    row = saved(station, Stay(person_id=who.id, intake_id=came.id, **facts))
    if row.class_confirmed:
        assessment(station, row)
    return row


def assessment(station: Station, of: Stay, **overrides) -> Assessment:
    """The class of a stay as confirmed when it began; capacity as the class says."""
    protective = of.assistance_class is AssistanceClass.PROTECTIVE
    facts = {
        "capacity": Capacity.LIMITED if protective else Capacity.FULL,
        "self_care": SelfCare.FULL,
        "proposed": of.assistance_class,
        "confirmed": of.assistance_class,
        "happened_at": of.admitted_at,
        "entered_at": of.admitted_at,
        "clerk_id": 1,
        **overrides,
    }
    return saved(station, Assessment(stay_id=of.id, **facts))


def room(station: Station, name: str = "101", zone: Zone = Zone.MEN, beds: int = 4) -> list[Bed]:
    """A room in a house of its own, with beds numbered from 1."""
    house = saved(station, Building(name=f"测试楼{next(_numbers)}"))
    place = saved(station, Room(building_id=house.id, name=name, zone=zone))
    return [
        saved(station, Bed(room_id=place.id, name=str(number + 1), position=number))
        for number in range(beds)
    ]


def lies_in(station: Station, of: Stay, bed: Bed, **overrides) -> BedAssignment:
    """Somebody in a bed since the stay began."""
    facts = {
        "stay_id": of.id,
        "kind": AssignmentKind.ACTIVE,
        "starts_at": of.admitted_at,
        "entered_at": of.admitted_at,
        **overrides,
    }
    return saved(station, BedAssignment(bed_id=bed.id, **facts))


def left(station: Station, of: Stay, at: datetime, way: str = "voucher") -> Stay:
    """A stay that is over."""
    of.left_at, of.leaving_way, of.state = at, way, StayState.LEFT
    return saved(station, of)
