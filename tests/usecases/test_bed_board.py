"""Looking at the house: the board of any moment, proposals, capacity, labels; on both engines."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.bed_board import Mark
from station.domain.beds import BedCondition, BedTrouble, BedUse, Sleeper, Zone
from station.domain.founding import RoomPlan
from station.domain.intake import SelfCare
from station.domain.people import IdentityState, Sex
from station.domain.problems import Refused
from station.domain.stays import StayState, StayTrouble, StepKind
from station.storage.people import Person
from station.storage.stays import Assessment, Stay, StayStep
from station.usecases.bed_board import BedBoard, BedCheck, BedProposals, SwapCheck
from station.usecases.bed_board import Capacity as House
from station.usecases.beds import (
    AssignBed,
    MoveBed,
    PlanBed,
    SetBedCondition,
    find_bed,
    label_of,
)
from station.usecases.rooms import AddRoom
from tests import make


@pytest.fixture
def beds(open_station):
    return make.house(open_station)


def codes(caught):
    return [problem.code for problem in caught.value.problems]


def on_board(ask, label, at=None):
    return next(bed for bed in ask(BedBoard(at)).beds if bed.label == label)


def test_the_board_of_a_past_night_shows_bed_condition_class_and_place_of_then(
    open_station, do, ask, beds, clock
):
    start = clock.now
    liu = make.stay(open_station, "刘保国", admitted_at=start)
    do(AssignBed(liu, beds["101-1"]))
    with Session(open_station.engine) as session, session.begin():
        for hours, kind in ((5, StepKind.TO_HOSPITAL), (10, StepKind.FROM_HOSPITAL)):
            at = start + timedelta(hours=hours)
            session.add(
                StayStep(stay_id=liu, kind=kind, happened_at=at, entered_at=at, reference="市三院")
            )
        for hours, cls in ((0, AssistanceClass.OPEN), (6, AssistanceClass.PROTECTIVE)):
            at = start + timedelta(hours=hours)
            session.add(
                Assessment(
                    stay_id=liu,
                    capacity=Capacity.FULL,
                    self_care=SelfCare.FULL,
                    proposed=cls,
                    confirmed=cls,
                    happened_at=at,
                    entered_at=at,
                )
            )
        session.get_one(Stay, liu).assistance_class = AssistanceClass.PROTECTIVE
    do(SetBedCondition(beds["101-2"], BedCondition.OUT_OF_SERVICE, note="床板断"))
    clock.pass_(hours=12)
    do(SetBedCondition(beds["101-2"], BedCondition.IN_SERVICE))
    clock.pass_(hours=12)

    then = ask(BedBoard(start + timedelta(hours=5, minutes=30)))
    assert [(each.place, len(each.cards)) for each in then.in_hospital] == [("市三院", 1)]
    card = next(bed.card for bed in then.beds if bed.label == "101-1")
    assert (card.assistance_class, card.state) == (AssistanceClass.OPEN, StayState.IN_HOSPITAL)
    repaired = next(bed for bed in then.beds if bed.label == "101-2")
    assert (repaired.use, repaired.condition_note) == (BedUse.OUT, "床板断")
    now = ask(BedBoard())
    assert now.in_hospital == ()
    assert on_board(ask, "101-1").card.assistance_class is AssistanceClass.PROTECTIVE
    assert on_board(ask, "101-2").use is BedUse.FREE
    before = ask(BedBoard(start - timedelta(hours=1)))
    assert before.figures.occupied == 0


def test_cards_bear_the_marks_of_their_people(open_station, do, ask, beds, clock):
    door = {"signs": "pregnant", "temperature_tenths": 385}
    who = make.stay(
        open_station,
        "无名氏",
        sex=Sex.FEMALE,
        identity_state=IdentityState.UNKNOWN,
        door=door,
    )
    do(AssignBed(who, beds["106-1"]))
    marks = on_board(ask, "106-1").card.marks
    assert marks == (Mark.FEVER, Mark.NAMELESS, Mark.PREGNANT)
    clock.pass_(days=4)
    assert Mark.FEVER not in on_board(ask, "106-1").card.marks


def test_the_room_warns_when_a_sex_was_corrected(open_station, do, ask, beds):
    wang, shi = make.stay(open_station), make.stay(open_station, "石保国")
    do(AssignBed(wang, beds["106-1"], "观察"))
    do(AssignBed(shi, beds["106-2"], "观察"))
    with Session(open_station.engine) as session, session.begin():
        session.get_one(Person, session.get_one(Stay, shi).person_id).sex = Sex.FEMALE
    room = next(
        room for each in ask(BedBoard()).buildings for room in each.rooms if room.name == "106"
    )
    assert [problem.code for problem in room.warnings] == [BedTrouble.OTHER_SEX]


def test_proposals_for_somebody_at_the_door(open_station, do, ask, beds):
    make_open = {"assistance_class": AssistanceClass.OPEN}
    do(AssignBed(make.stay(open_station, "郭德福", **make_open), beds["101-1"]))
    man = Sleeper(Sex.MALE, 39, assistance_class=AssistanceClass.OPEN)
    found = ask(BedProposals(sleeper=man))
    assert [choice.label for choice in found.choices] == ["101-2", "102-1", "103-1"]
    assert {each.problem.code: each.rooms for each in found.refused} == {
        BedTrouble.ISOLATION_FOR_HEALTHY: ("106",),
        BedTrouble.OTHER_SEX: ("201", "202"),
        BedTrouble.FAMILY_ROOM_WITHOUT_FAMILY: ("203",),
        BedTrouble.ADULT_WITH_MINORS: ("205",),
    }


def test_proposals_for_a_resident_leave_their_own_bed_out(open_station, do, ask, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    labels = [choice.label for choice in ask(BedProposals(wang, limit=9)).choices]
    assert "101-1" not in labels
    with pytest.raises(Refused):
        ask(BedProposals(999))


def test_the_main_house_is_proposed_first_and_a_far_one_to_those_who_lie_there(
    open_station, do, ask, beds
):
    for number in ("901", "902"):
        do(AddRoom(RoomPlan(number, Zone.MEN, 2, building="柳河镇救助点", step_free=True)))
    wang = make.stay(open_station)
    labels = [choice.label for choice in ask(BedProposals(wang, limit=5)).choices]
    assert labels == ["101-1", "102-1", "103-1", "104-1", "901-1"]
    far = next(bed.id for bed in ask(BedBoard()).beds if bed.label == "901-1")
    do(AssignBed(wang, far))
    assert ask(BedProposals(wang)).choices[0].label == "901-2"


def test_a_bed_says_beforehand_what_stands_in_the_way(open_station, ask, beds):
    wang = make.stay(open_station)
    assert ask(BedCheck(beds["101-1"], wang)) == ()
    assert [each.code for each in ask(BedCheck(beds["201-1"], wang))] == [BedTrouble.OTHER_SEX]


def test_a_swap_says_beforehand_what_stands_in_the_way(open_station, do, ask, beds):
    wang, shi = make.stay(open_station), make.stay(open_station, "石保国")
    woman = make.stay(open_station, "尹春梅", sex=Sex.FEMALE)
    for stay_id, label in ((wang, "101-1"), (shi, "102-1"), (woman, "201-1")):
        do(AssignBed(stay_id, beds[label]))
    do(AssignBed(make.stay(open_station, "郭德福"), beds["101-2"]))
    assert ask(SwapCheck(wang, shi)) == ()
    against = ask(SwapCheck(wang, woman))
    assert {each.code for each in against} == {BedTrouble.OTHER_SEX}
    with pytest.raises(Refused) as caught:
        ask(SwapCheck(wang, 999))
    assert codes(caught) == [StayTrouble.NOT_FOUND]


def test_capacity_adds_up(open_station, do, ask, beds):
    boy = make.stay(open_station, "丁犇", born=date(2014, 5, 1), door={"family": "f1"})
    do(AssignBed(boy, beds["205-1"]))
    make.stay(open_station)
    do(PlanBed(beds["101-1"], "一人"))
    do(SetBedCondition(beds["101-2"], BedCondition.NEEDS_CLEANING))
    do(SetBedCondition(beds["101-3"], BedCondition.OUT_OF_SERVICE))
    house = ask(House())
    assert (house.residents, house.without_bed, house.minors, house.families) == (2, 1, 1, 1)
    assert (house.came_in_week, house.left_in_week) == (2, 0)
    total = house.total
    assert total.total == len(beds)
    assert (total.occupied, total.planned, total.cleaning, total.out) == (1, 1, 1, 1)
    parts = [figures for _zone, figures in house.zones]
    for name in ("occupied", "held", "planned", "free", "cleaning", "out", "closed", "total"):
        assert sum(getattr(each, name) for each in parts) == getattr(total, name)
    assert dict(house.zones)[Zone.MEN].free == 9


LABELS = ["101-4", "101－4", "101—4", "101室4床", " 101-4 ", "１０１-４", "主楼 101-4"]


@pytest.mark.parametrize("written", LABELS)
def test_a_bed_is_found_by_how_it_is_written(open_station, beds, written):
    with Session(open_station.engine) as session:
        assert find_bed(session, written) == beds["101-4"]


def test_a_bed_that_is_not_there_or_is_there_twice_is_refused(open_station, beds):
    make.house(open_station, (RoomPlan("101", Zone.MEN, 4, building="柳河镇救助点"),))
    with Session(open_station.engine) as session:
        with pytest.raises(Refused) as caught:
            find_bed(session, "101-4")
        assert codes(caught) == [BedTrouble.LABEL_AMBIGUOUS]
        assert find_bed(session, "柳河镇救助点 101-4") != beds["101-4"]
        for wrong in ("999-1", "101", "", "-"):
            with pytest.raises(Refused) as caught:
                find_bed(session, wrong)
            assert codes(caught) == [BedTrouble.NOT_FOUND]


def test_the_label_of_a_stay_is_its_last_bed(open_station, do, beds, clock):
    wang = make.stay(open_station)
    with Session(open_station.engine) as session:
        assert label_of(session, wang) == ""
    do(AssignBed(wang, beds["101-1"]))
    clock.pass_(hours=1)
    do(MoveBed(wang, beds["102-1"], "靠窗"))
    with Session(open_station.engine) as session:
        assert label_of(session, wang) == "102-1"


def count_queries(station, ask, question):
    seen = []
    event.listen(station.engine, "before_cursor_execute", lambda *a: seen.append(a[2]))
    ask(question)
    return len([text for text in seen if text.lstrip().upper().startswith("SELECT")])


@pytest.mark.parametrize("ago", [0, 1], ids=["now", "an hour ago"])
def test_the_board_takes_as_many_queries_for_one_as_for_many(open_station, do, ask, clock, ago):
    beds = make.house(open_station)
    for label in ("101-1", "101-2"):
        do(AssignBed(make.stay(open_station), beds[label]))
    at = clock.now if ago else None
    clock.pass_(hours=ago)
    few = count_queries(open_station, ask, BedBoard(at))
    for label in ("101-3", "101-4", "102-1", "102-2", "102-3"):
        do(AssignBed(make.stay(open_station), beds[label]))
    assert few <= 10
    assert count_queries(open_station, ask, BedBoard(at)) <= 2 * few
