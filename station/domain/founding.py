"""A new station: its name plate and its first rooms and beds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from station.domain.beds import Zone
from station.domain.problems import Trouble


class HouseKind(StrEnum):
    """What kind of house it is; an institution has long stays without the ten-day limit."""

    RESCUE_STATION = "rescue_station"
    MINORS_CENTRE = "minors_centre"
    WELFARE_INSTITUTION = "welfare_institution"


class FoundingTrouble(Trouble):
    """What keeps a station from being founded."""

    ALREADY_FOUNDED = "founding.already_founded"
    NAME_EMPTY = "founding.name_empty"
    AREA_UNKNOWN = "founding.area_unknown"
    ROOM_TWICE = "founding.room_twice"
    BEDS_OUT_OF_RANGE = "founding.beds_out_of_range"


MOST_BEDS_IN_A_ROOM = 60


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """One room of the first layout, with its number of beds."""

    name: str
    zone: Zone
    beds: int
    building: str = "主楼"
    floor: int = 1
    near_duty: bool = False
    step_free: bool = False
    features: str = ""


FIRST_LAYOUT: tuple[RoomPlan, ...] = (
    RoomPlan("101", Zone.MEN, 4, step_free=True),
    RoomPlan("102", Zone.MEN, 4, step_free=True),
    RoomPlan("103", Zone.MEN, 4, near_duty=True, step_free=True, features="值班室旁"),
    RoomPlan("104", Zone.NURSING, 2, step_free=True, features="近厕所"),
    RoomPlan("106", Zone.ISOLATION, 2, step_free=True, features="独立卫生间"),
    RoomPlan("201", Zone.WOMEN, 4, floor=2),
    RoomPlan("202", Zone.WOMEN, 4, floor=2, near_duty=True),
    RoomPlan("203", Zone.FAMILY, 3, floor=2),
    RoomPlan("205", Zone.MINORS, 4, floor=2, features="靠护士站"),
)
"""A layout to start from: enough beds for a county station, each zone present."""


@dataclass(frozen=True, slots=True)
class NamePlateRecord:
    """Who this station is, as on its sign and its papers."""

    name: str
    short_name: str
    area: str
    kind: HouseKind
    phone: str
    address: str
    superior: str
    is_demo: bool
