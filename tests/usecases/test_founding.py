"""A new station on an empty database."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from station.domain.accounts import NOBODY, AccountTrouble
from station.domain.beds import Zone
from station.domain.founding import FIRST_LAYOUT, FoundingTrouble, HouseKind, RoomPlan
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.usecases.accounts import SignIn
from station.usecases.founding import FoundStation
from station.usecases.policy import StationNamePlate

GOOD = "Nacht-2026"


@pytest.fixture
def bare(open_station):
    """The station of the fixture without the roles that others find there."""
    with open_station.engine.begin() as connection:
        connection.execute(text("DELETE FROM role"))
    return open_station


def found(station, **over):
    words = {"name": "云川市救助管理站", "area": "341202", "clerk": "wang", "password": GOOD} | over
    return station.do(FoundStation(**words), NOBODY)


def codes_of(caught):
    return [problem.code for problem in caught.value.problems]


def test_the_first_clerk_keeps_accounts_and_leads(bare):
    found(bare)
    clerk = bare.do(SignIn("wang", GOOD), NOBODY).answer.clerk
    assert {Permission.ACCOUNTS_KEEP, Permission.VOUCHERS_APPROVE} <= clerk.permissions
    plate = bare.ask(StationNamePlate(), NOBODY)
    assert (plate.name, plate.area, plate.kind) == (
        "云川市救助管理站",
        "341202",
        HouseKind.RESCUE_STATION,
    )


def test_the_first_layout_has_its_rooms_and_beds(bare):
    found(bare)
    with bare.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM room")) == len(FIRST_LAYOUT)
        beds = connection.scalar(text("SELECT count(*) FROM bed"))
        assert beds == sum(room.beds for room in FIRST_LAYOUT)


def test_a_station_is_founded_once(bare):
    found(bare)
    with pytest.raises(Refused) as caught:
        found(bare)
    assert codes_of(caught) == [FoundingTrouble.ALREADY_FOUNDED]


@pytest.mark.parametrize(
    ("over", "code"),
    [
        ({"name": "  "}, FoundingTrouble.NAME_EMPTY),
        ({"area": "999999"}, FoundingTrouble.AREA_UNKNOWN),
        ({"password": "kurz"}, AccountTrouble.PASSWORD_TOO_SHORT),
        (
            {"rooms": (RoomPlan("1", Zone.MEN, 2), RoomPlan("1", Zone.WOMEN, 2))},
            FoundingTrouble.ROOM_TWICE,
        ),
        ({"rooms": (RoomPlan("1", Zone.MEN, 0),)}, FoundingTrouble.BEDS_OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_stays(bare, over, code):
    with pytest.raises(Refused) as caught:
        found(bare, **over)
    assert codes_of(caught) == [code]
    assert bare.ask(StationNamePlate(), NOBODY) is None
