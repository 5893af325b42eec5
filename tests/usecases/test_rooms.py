"""Arranging rooms and beds, on both engines."""

from datetime import timedelta

import pytest

from station.domain.accounts import Clerk
from station.domain.beds import BedCondition, BedTrouble, BedUse, Zone
from station.domain.founding import FoundingTrouble, RoomPlan
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.usecases.bed_board import BedBoard
from station.usecases.beds import AssignBed, SetBedCondition
from station.usecases.rooms import (
    AddBeds,
    AddRoom,
    ChangeRoom,
    CloseBed,
    CloseRoom,
    OpenBed,
    OpenRoom,
    RenameBed,
    RenameBuilding,
    RoomList,
)
from tests import make


@pytest.fixture
def beds(open_station):
    return make.house(open_station)


def codes(caught):
    return [problem.code for problem in caught.value.problems]


def room_named(ask, name):
    return next(room for room in ask(RoomList()) if room.name == name)


def test_a_new_room_stands_behind_the_others_with_its_beds(do, ask, beds):
    do(AddRoom(RoomPlan("301", Zone.WOMEN, 2, floor=3)))
    room = ask(RoomList())[-1]
    assert (room.name, room.sex, room.floor) == ("301", Sex.FEMALE, 3)
    assert [bed.label for bed in room.beds] == ["301-1", "301-2"]
    assert len(beds) + 2 == ask(BedBoard()).figures.total


def test_a_township_point_is_a_building_of_its_own(do, ask, beds):
    do(AddRoom(RoomPlan("1", Zone.MEN, 4, building="柳河镇救助点", features="16 公里")))
    board = ask(BedBoard())
    assert [building.name for building in board.buildings] == ["主楼", "柳河镇救助点"]
    assert len(board.buildings[1].rooms[0].beds) == 4


def test_a_new_room_is_not_on_the_board_of_the_past(do, ask, beds, clock):
    before = clock.now
    clock.pass_(hours=1)
    do(AddRoom(RoomPlan("301", Zone.WOMEN, 2)))
    assert ask(BedBoard(before)).figures.total == len(beds)


WRONG_ROOMS = {
    "a name that is taken": (RoomPlan("101", Zone.MEN, 2), BedTrouble.ROOM_NAME_TAKEN),
    "no name": (RoomPlan(" ", Zone.MEN, 2), FoundingTrouble.ROOM_EMPTY),
    "no building": (RoomPlan("301", Zone.MEN, 2, building=" "), BedTrouble.ROOM_NAME_EMPTY),
    "no beds": (RoomPlan("301", Zone.MEN, 0), FoundingTrouble.BEDS_OUT_OF_RANGE),
    "too many beds": (RoomPlan("301", Zone.MEN, 61), FoundingTrouble.BEDS_OUT_OF_RANGE),
}


@pytest.mark.parametrize(("plan", "code"), WRONG_ROOMS.values(), ids=WRONG_ROOMS)
def test_a_room_is_refused_with(do, beds, plan, code):
    with pytest.raises(Refused) as caught:
        do(AddRoom(plan))
    assert codes(caught) == [code]


def test_the_front_desk_does_not_arrange_the_house(open_station, beds):
    desk = Clerk(1, "chen", "陈静", frozenset({Permission.BEDS_ASSIGN, Permission.BEDS_SEE}))
    with pytest.raises(NotAllowed):
        open_station.do(CloseBed(beds["101-1"]), desk)


def test_a_room_is_changed(do, ask, beds):
    room = room_named(ask, "104")
    do(ChangeRoom(room.id, room.version, "104A", Zone.NURSING, sex=Sex.FEMALE, features=" 近厕所 "))
    changed = room_named(ask, "104A")
    assert (changed.sex, changed.features, changed.step_free) == (Sex.FEMALE, "近厕所", False)


def test_the_zone_decides_the_sex_where_it_is_for_one(do, ask, beds):
    room = room_named(ask, "104")
    do(ChangeRoom(room.id, room.version, "104", Zone.MEN, sex=Sex.FEMALE))
    assert room_named(ask, "104").sex is Sex.MALE


def test_of_two_who_change_a_room_the_second_is_told(do, ask, beds):
    room = room_named(ask, "104")
    do(ChangeRoom(room.id, room.version, "104", Zone.NURSING, near_duty=True))
    with pytest.raises(Conflict):
        do(ChangeRoom(room.id, room.version, "104", Zone.NURSING, step_free=True))


def test_what_a_room_is_for_stays_while_somebody_has_a_bed_there(open_station, do, ask, beds):
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    room = room_named(ask, "101")
    with pytest.raises(Refused) as caught:
        do(ChangeRoom(room.id, room.version, "101", Zone.WOMEN))
    assert codes(caught) == [BedTrouble.ROOM_IN_USE]
    assert caught.value.problems[0].data["beds"] == ("101-1",)
    do(ChangeRoom(room.id, room.version, "101", Zone.MEN, near_duty=True))


def test_a_room_does_not_take_the_name_of_another(do, ask, beds):
    room = room_named(ask, "104")
    with pytest.raises(Refused) as caught:
        do(ChangeRoom(room.id, room.version, "101", Zone.NURSING))
    assert codes(caught) == [BedTrouble.ROOM_NAME_TAKEN]


def test_a_building_is_renamed_with_all_its_rooms(do, ask, beds):
    do(AddRoom(RoomPlan("1", Zone.MEN, 1, building="柳河镇救助点")))
    do(RenameBuilding("主楼", "一号楼"))
    assert {room.building for room in ask(RoomList())} == {"一号楼", "柳河镇救助点"}
    with pytest.raises(Refused) as caught:
        do(RenameBuilding("一号楼", " 柳河镇救助点 "))
    assert codes(caught) == [BedTrouble.BUILDING_NAME_TAKEN]
    with pytest.raises(Refused) as caught:
        do(RenameBuilding("一号楼", " "))
    assert codes(caught) == [BedTrouble.ROOM_NAME_EMPTY]
    with pytest.raises(Conflict):
        do(RenameBuilding("主楼", "二号楼"))


def test_a_bed_is_renamed_unless_another_of_the_room_is_called_so(do, ask, beds):
    room = ask(RoomList())[0]
    first, second = room.beds[:2]
    do(RenameBed(first.id, first.version, "靠窗"))
    assert ask(RoomList())[0].beds[0].label == f"{room.name}-靠窗"
    with pytest.raises(Refused) as caught:
        do(RenameBed(second.id, second.version, "靠窗"))
    assert codes(caught) == [BedTrouble.BED_NAME_TAKEN]
    with pytest.raises(Refused) as caught:
        do(RenameBed(second.id, second.version, ""))
    assert codes(caught) == [BedTrouble.BED_NAME_EMPTY]
    with pytest.raises(Conflict):
        do(RenameBed(first.id, first.version, "靠门"))


def test_a_room_outside_the_zones_of_one_sex_may_be_for_one(do, ask, beds):
    do(AddRoom(RoomPlan("301", Zone.ISOLATION, 1, sex=Sex.FEMALE)))
    do(AddRoom(RoomPlan("302", Zone.MEN, 1, sex=Sex.FEMALE)))
    assert room_named(ask, "301").sex is Sex.FEMALE
    assert room_named(ask, "302").sex is Sex.MALE


def test_more_beds_are_numbered_on(do, ask, beds):
    room = room_named(ask, "104")
    do(CloseBed(beds["104-2"]))
    added = do(AddBeds(room.id, 2))
    assert len(added) == 2
    assert [bed.name for bed in room_named(ask, "104").beds] == ["1", "2", "3", "4"]
    with pytest.raises(Refused) as caught:
        do(AddBeds(room.id, 60))
    assert codes(caught) == [FoundingTrouble.BEDS_OUT_OF_RANGE]


def test_a_closed_bed_is_none_any_more_and_stays_in_the_book(open_station, do, ask, beds, clock):
    before = clock.now
    clock.pass_(hours=1)
    do(CloseBed(beds["101-1"], "床架报废"))
    board = ask(BedBoard())
    assert (board.figures.total, board.figures.closed) == (len(beds) - 1, 1)
    assert ask(BedBoard(before)).figures.total == len(beds)
    with pytest.raises(Refused) as caught:
        do(AssignBed(make.stay(open_station), beds["101-1"]))
    assert codes(caught) == [BedTrouble.CLOSED]
    with pytest.raises(Refused) as caught:
        do(SetBedCondition(beds["101-1"], BedCondition.IN_SERVICE))
    assert codes(caught) == [BedTrouble.CLOSED_ELSEWHERE]
    do(OpenBed(beds["101-1"]))
    bed = next(bed for bed in ask(BedBoard()).beds if bed.label == "101-1")
    assert bed.use is BedUse.CLEANING


def test_nothing_is_closed_over_somebodys_head(open_station, do, ask, beds):
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    for deed in (CloseBed(beds["101-1"]), CloseRoom(room_named(ask, "101").id)):
        with pytest.raises(Refused) as caught:
            do(deed)
        assert codes(caught) == [BedTrouble.ROOM_IN_USE]


def test_a_closed_room_leaves_the_board_and_comes_back(do, ask, beds, clock):
    room = room_named(ask, "101")
    clock.pass_(hours=1)
    do(CloseRoom(room.id, "装修"))
    assert "101-1" not in {bed.label for bed in ask(BedBoard()).beds}
    assert "101-1" in {bed.label for bed in ask(BedBoard(clock.now - timedelta(minutes=1))).beds}
    assert room_named(ask, "101").closed
    for deed in (AddBeds(room.id, 1), OpenBed(beds["101-1"])):
        with pytest.raises(Refused) as caught:
            do(deed)
        assert codes(caught) == [BedTrouble.ROOM_CLOSED]
    do(OpenRoom(room.id))
    assert {bed.condition for bed in room_named(ask, "101").beds} == {BedCondition.NEEDS_CLEANING}


def test_a_room_that_is_not_there_is_refused(do, beds):
    with pytest.raises(Refused) as caught:
        do(CloseRoom(999))
    assert codes(caught) == [BedTrouble.ROOM_NOT_FOUND]
    with pytest.raises(Refused) as caught:
        do(CloseBed(999))
    assert codes(caught) == [BedTrouble.NOT_FOUND]
