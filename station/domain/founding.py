"""A new station: its name plate and its first rooms and beds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from station.domain.beds import Zone
from station.domain.people import Sex
from station.domain.problems import Problem, Refused, Trouble


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
    AREA_SEALED = "founding.area_sealed"
    ROOM_TWICE = "founding.room_twice"
    BEDS_OUT_OF_RANGE = "founding.beds_out_of_range"
    ROOM_RANGE = "founding.room_range"
    ROOM_EMPTY = "founding.room_empty"


STATION_BEDS = 20
"""A station has at least so many beds; a reminder, nothing depends on it."""
STATION_BEDS_RULE = "试点方案"
MOST_ROOMS_AT_ONCE = 40
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
    sex: Sex = Sex.UNKNOWN
    """For whom a room outside the zones of men and women is; unknown for both."""


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


def rooms_between(first: str, last: str) -> tuple[str, ...]:
    """The names of rooms from one to another: 101 to 104, A01 to A12.

    Raises Refused when the two are not numbered alike, run backwards or are too many.
    """
    ends = [re.fullmatch(r"(.*?)(\d+)", end.strip()) for end in (first, last)]
    if ends[0] is not None and ends[1] is not None:
        word, start = ends[0].groups()
        other, end = ends[1].groups()
        count = int(end) - int(start) + 1
        if word == other and 1 <= count <= MOST_ROOMS_AT_ONCE:
            wide = len(start)
            return tuple(f"{word}{number:0{wide}}" for number in range(int(start), int(end) + 1))
    raise Refused(Problem(FoundingTrouble.ROOM_RANGE, "last", {"most": MOST_ROOMS_AT_ONCE}))


def floor_of(room: str) -> int:
    """The floor that a room number speaks of: 205 is on the second; otherwise the first."""
    digits = re.search(r"\d+", room)
    number = int(digits[0]) if digits else 0
    return max(1, number // 100)


@dataclass(frozen=True, slots=True)
class LayoutSum:
    """How many rooms and beds a layout has, and for whom."""

    rooms: int
    beds: int
    by_zone: Mapping[Zone, int]

    @property
    def enough(self) -> bool:
        """Whether a station usually has so many beds."""
        return self.beds >= STATION_BEDS


def summed(rooms: Iterable[RoomPlan]) -> LayoutSum:
    """Count the rooms and beds of a layout."""
    rooms = tuple(rooms)
    by_zone: Counter[Zone] = Counter()
    for room in rooms:
        by_zone[room.zone] += room.beds
    return LayoutSum(len(rooms), sum(room.beds for room in rooms), dict(by_zone))
