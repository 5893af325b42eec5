"""Small invented things: `make.<thing>(station, **overrides)` writes one and answers it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import count

from PIL import Image
from sqlalchemy.orm import Session

from station.domain.founding import FIRST_LAYOUT
from station.domain.intake import HowCame, MentalState, SelfCare
from station.domain.people import IdentityState, Sex
from station.storage.beds_board import beds_labelled
from station.storage.beds_rooms import add_room
from station.storage.intake import Intake
from station.storage.people import Person, Photo
from station.storage.policy import NamePlate
from station.storage.stays import Stay

_serial = count(1)
_LOOKED_AT = {
    "how_came": HowCame.SELF,
    "mental_state": MentalState.CLEAR,
    "self_care": SelfCare.FULL,
}
_OF_PERSON = {
    "sex",
    "born",
    "born_precision",
    "identity_state",
    "area",
    "household_address",
    "residence",
}


def house(station, layout=FIRST_LAYOUT):
    """Rooms and beds; answers the id of each bed by its label."""
    with Session(station.engine) as session, session.begin():
        for plan in layout:
            add_room(session, plan)
        labels = [f"{plan.name}-{n}" for plan in layout for n in range(1, plan.beds + 1)]
        return {label: beds_labelled(session, label)[0].id for label in labels}


def person(station, name="王强", **overrides):
    """Somebody whose identity was confirmed."""
    facts = {
        "sex": Sex.MALE,
        "born": date(1987, 3, 2),
        "identity_state": IdentityState.CONFIRMED,
        "created_at": station.clock(),
    }
    with Session(station.engine) as session, session.begin():
        row = Person(name=name, name_sort=name, **{**facts, **overrides})
        session.add(row)
        session.flush()
        return row.id


def stay(station, name="王强", *, door=None, admitted_at=None, of_person=None, **overrides):
    """An open stay, admitted an hour ago; `door` are facts of the intake, `overrides` of both."""
    own = {key: overrides.pop(key) for key in _OF_PERSON & overrides.keys()}
    person_id = of_person or person(station, name, **own)
    at: datetime = admitted_at or station.clock() - timedelta(hours=1)
    number = next(_serial)
    with Session(station.engine) as session, session.begin():
        intake = Intake(
            client_id=f"client-{number}",
            number=f"I{number:06d}",
            person_id=person_id,
            arrived_at=at,
            entered_at=at,
            **{**_LOOKED_AT, "safety_checked_at": at, **(door or {})},
        )
        session.add(intake)
        session.flush()
        facts = {
            "rescue_number": f"{at:%Y%m}{number:05d}",
            "person_id": person_id,
            "intake_id": intake.id,
            "admitted_at": at,
            "entered_at": at,
        }
        row = Stay(**{**facts, **overrides})
        session.add(row)
        session.flush()
        return row.id


def name_plate(station, **overrides):
    """Who the station is: 云川市救助管理站, under the area code of a district of Qingdao."""
    facts = {
        "name": "云川市救助管理站",
        "short_name": "云",
        "area": "370203",
        "kind": "rescue_station",
        "phone": "0532-555-0142",
        "founded_at": station.clock(),
    }
    with Session(station.engine) as session, session.begin():
        row = NamePlate(**{**facts, **overrides})
        session.add(row)
        session.flush()
        return row.id


def photo(station, person_id, **overrides):
    """A photograph of somebody, of nothing in particular."""
    out = BytesIO()
    Image.radial_gradient("L").resize((60, 80)).save(out, "JPEG")
    picture = {"jpeg": out.getvalue(), "thumbnail": out.getvalue(), "sha256": "0" * 64}
    facts = {"person_id": person_id, "taken_at": station.clock(), **picture}
    with Session(station.engine) as session, session.begin():
        row = Photo(**{**facts, **overrides})
        session.add(row)
        session.flush()
        return row.id
