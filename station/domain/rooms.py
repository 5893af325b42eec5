"""The rooms and beds of a house, as those see them who arrange it."""

from __future__ import annotations

from dataclasses import dataclass

from station.domain.beds import BedCondition, Zone
from station.domain.people import Sex


@dataclass(frozen=True, slots=True)
class BedRecord:
    """One bed of a room; `label` is how it is written everywhere."""

    id: int
    name: str
    label: str
    condition: BedCondition
    version: int


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """One room with all its beds, closed ones too: nothing of a house is ever deleted."""

    id: int
    building: str
    name: str
    floor: int
    zone: Zone
    sex: Sex
    near_duty: bool
    step_free: bool
    features: str
    closed: bool
    version: int
    beds: tuple[BedRecord, ...]
