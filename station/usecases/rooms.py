"""Arranging the house: rooms and beds are added, changed and closed, never deleted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from station.domain.beds import ZONE_SEX, BedCondition, BedTrouble, Zone, bed_label
from station.domain.founding import MOST_BEDS_IN_A_ROOM, FoundingTrouble, RoomPlan
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.rooms import BedRecord, RoomRecord
from station.storage import beds_board, beds_rooms
from station.storage.beds import Bed, Building, Room
from station.storage.beds_seen import BedSeen, BuildingSeen, Place, RoomSeen
from station.usecases.bed_moves import label_by_id, lock_rooms, set_condition
from station.usecases.founding import room_problems
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class RoomList(Read[tuple[RoomRecord, ...]]):
    """All rooms with their beds, in house order, the closed ones too."""

    needs: ClassVar = Permission.BEDS_SEE

    def run(self, work: Work) -> tuple[RoomRecord, ...]:
        places = beds_board.places(work.session)
        return tuple(
            _record(*_parts(list(group))) for _id, group in groupby(places, lambda each: each[1].id)
        )


def _parts(places: list[Place]) -> tuple[BuildingSeen, RoomSeen, list[BedSeen]]:
    return places[0][0], places[0][1], [bed for _building, _room, bed in places]


def _record(building: BuildingSeen, room: RoomSeen, beds: list[BedSeen]) -> RoomRecord:
    return RoomRecord(
        id=room.id,
        building=building.name,
        name=room.name,
        floor=room.floor,
        zone=room.zone,
        sex=room.sex,
        near_duty=room.near_duty,
        step_free=room.step_free,
        features=room.features,
        closed=room.closed,
        version=room.version,
        beds=tuple(
            BedRecord(bed.id, bed.name, bed_label(room.name, bed.name), bed.condition, bed.version)
            for bed in beds
        ),
    )


@dataclass(frozen=True, slots=True)
class AddRoom(Write[int]):
    """Add a room with its beds; answers its id. A building that is new is made with it."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    room: RoomPlan

    def run(self, work: Work) -> int:
        plan = replace(self.room, name=self.room.name.strip(), building=self.room.building.strip())
        found = list(room_problems((plan,)))
        if not plan.building:
            found.append(Problem(BedTrouble.ROOM_NAME_EMPTY, "building"))
        if beds_rooms.room_named(work.session, plan.building, plan.name) is not None:
            found.append(Problem(BedTrouble.ROOM_NAME_TAKEN, "name", {"room": plan.name}))
        if found:
            raise Refused(found)
        return beds_rooms.add_room(work.session, plan, work.now).id


@dataclass(frozen=True, slots=True)
class ChangeRoom(Write[None]):
    """Change what a room is called and is for; `version` is that of the form.

    Rooms of the men's and women's zones take their sex from the zone; for the others `sex` may
    fix one. Zone and sex stay as they are while somebody has a bed there.
    """

    needs: ClassVar = Permission.BEDS_ARRANGE
    room_id: int
    version: int
    name: str
    zone: Zone
    sex: Sex = Sex.UNKNOWN
    floor: int = 1
    near_duty: bool = False
    step_free: bool = False
    features: str = ""

    def run(self, work: Work) -> None:
        room = _locked_room(work, self.room_id)
        if room.version != self.version:
            raise Conflict("room")
        name, sex = self.name.strip(), ZONE_SEX.get(self.zone, self.sex)
        if problems := self._problems(work, room, name, sex):
            raise Refused(problems)
        room.name, room.zone, room.sex, room.floor = name, self.zone, sex, self.floor
        room.near_duty, room.step_free = self.near_duty, self.step_free
        room.features = self.features.strip()

    def _problems(self, work: Work, room: Room, name: str, sex: Sex) -> list[Problem]:
        found: list[Problem] = []
        if not name:
            found.append(Problem(BedTrouble.ROOM_NAME_EMPTY, "name"))
        building = work.session.get_one(Building, room.building_id).name
        other = beds_rooms.room_named(work.session, building, name)
        if other is not None and other.id != room.id:
            found.append(Problem(BedTrouble.ROOM_NAME_TAKEN, "name", {"room": name}))
        if (self.zone, sex) != (room.zone, room.sex):
            found.extend(
                _in_use(work, [bed.id for bed in beds_rooms.beds_of(work.session, room.id)])
            )
        return found


@dataclass(frozen=True, slots=True)
class RenameBuilding(Write[None]):
    """Call a building by another name; its rooms come along."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    old: str
    new: str

    def run(self, work: Work) -> None:
        building = beds_rooms.building_named(work.session, self.old, lock=True)
        new = self.new.strip()
        if building is None:
            raise Conflict("building")
        if not new:
            raise Refused(Problem(BedTrouble.ROOM_NAME_EMPTY, "building"))
        if new != self.old and beds_rooms.building_named(work.session, new) is not None:
            raise Refused(Problem(BedTrouble.BUILDING_NAME_TAKEN, "building", {"building": new}))
        building.name = new


@dataclass(frozen=True, slots=True)
class RenameBed(Write[None]):
    """Call a bed by another number or name; `version` is that of the form."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    bed_id: int
    version: int
    name: str

    def run(self, work: Work) -> None:
        room_id = lock_rooms(work, [self.bed_id])[self.bed_id]
        bed = work.session.get_one(Bed, self.bed_id, populate_existing=True)
        if bed.version != self.version:
            raise Conflict("bed")
        name = self.name.strip()
        if not name:
            raise Refused(Problem(BedTrouble.BED_NAME_EMPTY, "bed_name"))
        others = [each for each in beds_rooms.beds_of(work.session, room_id) if each.id != bed.id]
        if any(each.name == name for each in others):
            raise Refused(Problem(BedTrouble.BED_NAME_TAKEN, "bed_name", {"bed": name}))
        bed.name = name


@dataclass(frozen=True, slots=True)
class AddBeds(Write[tuple[int, ...]]):
    """Put more beds into a room, numbered on; answers their ids."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    room_id: int
    count: int

    def run(self, work: Work) -> tuple[int, ...]:
        room = _locked_room(work, self.room_id)
        if room.closed:
            raise Refused(Problem(BedTrouble.ROOM_CLOSED, "room_id"))
        there = sum(
            bed.condition is not BedCondition.CLOSED
            for bed in beds_rooms.beds_of(work.session, room.id)
        )
        if not 1 <= self.count <= MOST_BEDS_IN_A_ROOM - there:
            data = {"room": room.name, "most": MOST_BEDS_IN_A_ROOM}
            raise Refused(Problem(FoundingTrouble.BEDS_OUT_OF_RANGE, "count", data))
        added = beds_rooms.add_beds(work.session, room, self.count, work.now)
        return tuple(bed.id for bed in added)


@dataclass(frozen=True, slots=True)
class CloseBed(Write[None]):
    """Take a bed out of the house for good; it stays in the book with everybody who lay in it."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    bed_id: int
    note: str = ""

    def run(self, work: Work) -> None:
        lock_rooms(work, [self.bed_id])
        _close(work, [work.session.get_one(Bed, self.bed_id, populate_existing=True)], self.note)


@dataclass(frozen=True, slots=True)
class OpenBed(Write[None]):
    """Bring a closed bed back; it is to be cleaned before somebody lies in it."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    bed_id: int

    def run(self, work: Work) -> None:
        room_id = lock_rooms(work, [self.bed_id])[self.bed_id]
        if work.session.get_one(Room, room_id, populate_existing=True).closed:
            raise Refused(Problem(BedTrouble.ROOM_CLOSED, "bed_id"))
        _open(work, [work.session.get_one(Bed, self.bed_id, populate_existing=True)])


@dataclass(frozen=True, slots=True)
class CloseRoom(Write[None]):
    """Close a room with all its beds; refused while somebody has a bed there."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    room_id: int
    note: str = ""

    def run(self, work: Work) -> None:
        room = _locked_room(work, self.room_id)
        _close(work, beds_rooms.beds_of(work.session, room.id), self.note)
        room.closed = True


@dataclass(frozen=True, slots=True)
class OpenRoom(Write[None]):
    """Bring a closed room back with all its beds, which are to be cleaned first."""

    needs: ClassVar = Permission.BEDS_ARRANGE
    room_id: int

    def run(self, work: Work) -> None:
        room = _locked_room(work, self.room_id)
        room.closed = False
        _open(work, beds_rooms.beds_of(work.session, room.id))


def _close(work: Work, beds: list[Bed], note: str) -> None:
    if problems := _in_use(work, [bed.id for bed in beds]):
        raise Refused(problems)
    for bed in beds:
        if bed.condition is not BedCondition.CLOSED:
            set_condition(work, bed, BedCondition.CLOSED, work.now, note=note.strip())


def _open(work: Work, beds: list[Bed]) -> None:
    for bed in beds:
        if bed.condition is BedCondition.CLOSED:
            set_condition(work, bed, BedCondition.NEEDS_CLEANING, work.now)


def _in_use(work: Work, bed_ids: Collection[int]) -> list[Problem]:
    taken = tuple(
        label_by_id(work, bed_id)
        for bed_id in bed_ids
        if beds_board.stretches_of_bed(work.session, bed_id, work.now)
    )
    return [Problem(BedTrouble.ROOM_IN_USE, "room_id", {"beds": taken})] if taken else []


def _locked_room(work: Work, room_id: int) -> Room:
    room = work.session.get(Room, room_id, with_for_update=True, populate_existing=True)
    if room is None:
        raise Refused(Problem(BedTrouble.ROOM_NOT_FOUND, "room_id"))
    return room
