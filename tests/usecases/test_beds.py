"""Giving, moving, swapping, holding, planning and freeing beds, on both engines."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from threading import Barrier
from typing import ClassVar

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass
from station.domain.bed_board import BedWarning
from station.domain.beds import AssignmentEnd, BedCondition, BedTrouble, BedUse
from station.domain.intake import MentalState
from station.domain.people import Sex
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.stays import StayState, StayTrouble, StepKind
from station.domain.topics import Topic
from station.storage.audit import AuditEntry
from station.storage.beds import BedAssignment
from station.storage.stays import Stay
from station.usecases.bed_board import BedBoard
from station.usecases.bed_moves import free_bed, resume_bed
from station.usecases.beds import (
    AssignBed,
    CancelPlan,
    GiveUpBed,
    HoldBed,
    MoveBed,
    PlanBed,
    SetBedCondition,
    SwapBeds,
)
from station.usecases.stays import RecordStep
from station.usecases.work import Work, Write
from tests import make


@pytest.fixture
def beds(open_station):
    return make.house(open_station)


@dataclass(frozen=True, slots=True)
class Leave(Write[str]):
    """What leaving does about beds."""

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    happened_at: datetime | None = None

    def run(self, work: Work) -> str:
        stay = work.session.get_one(Stay, self.stay_id)
        stay.state, stay.left_at = StayState.LEFT, self.happened_at or work.now
        return free_bed(work, stay, self.happened_at)


@dataclass(frozen=True, slots=True)
class ComeBack(Write[str]):
    """What coming back from hospital does about beds."""

    needs: ClassVar = Permission.STAYS_WRITE
    stay_id: int

    def run(self, work: Work) -> str:
        stay = work.session.get_one(Stay, self.stay_id)
        stay.state = StayState.IN_STATION
        return resume_bed(work, stay)


def change(station, table, id_, **values):
    with Session(station.engine) as session, session.begin():
        row = session.get_one(table, id_)
        for name, value in values.items():
            setattr(row, name, value)


def stretches(station, stay_id):
    with Session(station.engine) as session:
        query = select(BedAssignment).where(BedAssignment.stay_id == stay_id)
        return list(session.scalars(query.order_by(BedAssignment.id)))


def codes(caught):
    return [problem.code for problem in caught.value.problems]


def on_board(ask, label, at=None):
    return next(bed for bed in ask(BedBoard(at)).beds if bed.label == label)


def test_a_resident_gets_a_bed_and_the_board_shows_it(open_station, do, ask, beds, clock):
    wang = make.stay(open_station, assistance_class=AssistanceClass.OPEN)
    assert do(AssignBed(wang, beds["101-4"])) == "101-4"
    bed = on_board(ask, "101-4")
    assert (bed.use, bed.card.name, bed.card.days) == (BedUse.OCCUPIED, "王强", 1)
    assert (bed.card.assistance_class, bed.since) == (AssistanceClass.OPEN, clock.now)
    assert ask(BedBoard()).figures.total == len(beds)


def test_a_deed_about_a_bed_is_traced_and_told(open_station, clerk, beds):
    wang = make.stay(open_station)
    done = open_station.do(AssignBed(wang, beds["106-1"], "观察一晚"), clerk)
    assert Topic.BEDS in done.topics
    with Session(open_station.engine) as session:
        entry = session.scalars(select(AuditEntry)).one()
    assert (entry.act, entry.stay_id) == ("AssignBed", wang)
    assert json.loads(entry.request)["reason"] == "观察一晚"


def test_who_may_only_look_assigns_nothing(open_station, beds):
    looker = Clerk(1, "chen", "陈静", frozenset({Permission.BEDS_SEE}))
    with pytest.raises(NotAllowed):
        open_station.do(AssignBed(1, beds["101-1"]), looker)


def test_no_man_gets_a_bed_in_the_womens_room_whatever_the_reason(open_station, do, beds):
    wang = make.stay(open_station)
    with pytest.raises(Refused) as caught:
        do(AssignBed(wang, beds["201-1"], "没有别的床"))
    assert codes(caught) == [BedTrouble.OTHER_SEX]
    assert stretches(open_station, wang) == []


def test_no_minor_gets_a_bed_among_adults(open_station, do, beds):
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    boy = make.stay(open_station, "丁犇", born=date(2014, 5, 1))
    with pytest.raises(Refused) as caught:
        do(AssignBed(boy, beds["101-2"], "没有别的床"))
    assert codes(caught) == [BedTrouble.MINOR_WITH_ADULTS]


def test_a_family_sleeps_together_in_a_family_room(open_station, do, beds):
    door = {"family": "f1"}
    granny = make.stay(open_station, "孙桂兰", sex=Sex.FEMALE, born=date(1960, 1, 1), door=door)
    boy = make.stay(open_station, "孙小宝", born=date(2019, 1, 1), door=door)
    do(AssignBed(granny, beds["203-1"]))
    do(AssignBed(boy, beds["203-2"]))
    stranger = make.stay(open_station)
    with pytest.raises(Refused):
        do(AssignBed(stranger, beds["203-3"], "没有别的床"))


def test_what_a_careful_clerk_may_decide_asks_for_a_reason_and_keeps_it(open_station, do, beds):
    zhou = make.stay(open_station, "周淼", door={"mental_state": MentalState.DISORDER})
    with pytest.raises(Refused) as caught:
        do(AssignBed(zhou, beds["101-1"], "  "))
    assert codes(caught) == [BedTrouble.UNREST_FAR_FROM_DUTY]
    do(AssignBed(zhou, beds["101-1"], "值班室旁已满"))
    assert stretches(open_station, zhou)[0].reason == "值班室旁已满"


def test_a_resident_has_one_bed(open_station, do, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    with pytest.raises(Refused) as caught:
        do(AssignBed(wang, beds["101-2"]))
    assert codes(caught) == [BedTrouble.HAS_A_BED]
    assert caught.value.problems[0].data["bed"] == "101-1"


def test_a_bed_has_one_resident(open_station, do, beds):
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    with pytest.raises(Refused) as caught:
        do(AssignBed(make.stay(open_station, "石保国"), beds["101-1"]))
    assert BedTrouble.TAKEN in codes(caught)


def test_a_late_entry_begins_when_it_happened(open_station, do, ask, beds, clock):
    wang = make.stay(open_station, admitted_at=clock.now - timedelta(hours=5))
    at = clock.now - timedelta(hours=3)
    do(AssignBed(wang, beds["101-1"], happened_at=at))
    assert on_board(ask, "101-1", at).use is BedUse.OCCUPIED
    assert on_board(ask, "101-1", at - timedelta(minutes=1)).use is BedUse.FREE


def test_a_late_entry_never_overlaps_what_came_after(open_station, do, beds, clock):
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    shi = make.stay(open_station, "石保国", admitted_at=clock.now - timedelta(days=1))
    clock.pass_(hours=1)
    with pytest.raises(Refused) as caught:
        do(AssignBed(shi, beds["101-1"], happened_at=clock.now - timedelta(hours=5)))
    assert codes(caught) == [BedTrouble.TAKEN]


TIMES = {
    "in the future": (timedelta(minutes=1), StayTrouble.IN_FUTURE),
    "before the admission": (timedelta(hours=-2), StayTrouble.BEFORE_ADMISSION),
}


@pytest.mark.parametrize(("shift", "code"), TIMES.values(), ids=TIMES)
def test_no_bed_is_given(open_station, do, clock, shift, code):
    beds, wang = make.house(open_station), make.stay(open_station)
    with pytest.raises(Refused) as caught:
        do(AssignBed(wang, beds["101-1"], happened_at=clock.now + shift))
    assert codes(caught) == [code]


def test_nobody_who_has_left_gets_a_bed(open_station, do, beds, clock):
    gone = make.stay(open_station, state=StayState.LEFT, left_at=clock.now)
    with pytest.raises(Refused) as caught:
        do(AssignBed(gone, beds["101-1"]))
    assert codes(caught) == [StayTrouble.HAS_LEFT]


def test_what_is_not_there_is_refused(open_station, do, beds):
    with pytest.raises(Refused) as caught:
        do(AssignBed(999, beds["101-1"]))
    assert codes(caught) == [StayTrouble.NOT_FOUND]
    with pytest.raises(Refused) as caught:
        do(AssignBed(make.stay(open_station), 999))
    assert codes(caught) == [BedTrouble.NOT_FOUND]


def test_a_move_keeps_the_past_and_leaves_the_old_bed_to_be_cleaned(
    open_station, do, ask, beds, clock
):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    first = clock.now
    clock.pass_(hours=2)
    assert do(MoveBed(wang, beds["102-1"], "打呼噜")) == "102-1"
    old, new = stretches(open_station, wang)
    assert (old.ends_at, old.end_reason) == (clock.now, AssignmentEnd.MOVED)
    assert (new.starts_at, new.reason) == (clock.now, "打呼噜")
    assert on_board(ask, "101-1").use is BedUse.CLEANING
    assert on_board(ask, "101-1").condition_since == clock.now
    then = on_board(ask, "101-1", first)
    assert (then.use, then.condition) == (BedUse.OCCUPIED, BedCondition.IN_SERVICE)


def test_a_move_needs_a_reason(open_station, do, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    with pytest.raises(Refused) as caught:
        do(MoveBed(wang, beds["101-2"], ""))
    assert codes(caught) == [BedTrouble.REASON_MISSING]


def test_a_move_within_the_room_does_not_meet_itself(open_station, do, beds):
    zhou = make.stay(open_station, "周淼", door={"mental_state": MentalState.DISORDER})
    do(AssignBed(zhou, beds["103-1"]))
    assert do(MoveBed(zhou, beds["103-2"], "靠门")) == "103-2"


def test_a_move_obeys_the_rules(open_station, do, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    with pytest.raises(Refused) as caught:
        do(MoveBed(wang, beds["201-1"], "近"))
    assert codes(caught) == [BedTrouble.OTHER_SEX]
    with pytest.raises(Refused) as caught:
        do(MoveBed(wang, beds["101-1"], "近"))
    assert codes(caught) == [BedTrouble.SAME_BED]
    with pytest.raises(Refused) as caught:
        do(MoveBed(make.stay(open_station), beds["101-2"], "近"))
    assert codes(caught) == [BedTrouble.HAS_NO_BED]


def test_a_move_never_lies_before_the_last_one(open_station, do, beds, clock):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    clock.pass_(hours=2)
    do(MoveBed(wang, beds["101-2"], "靠窗"))
    with pytest.raises(Refused) as caught:
        do(MoveBed(wang, beds["102-1"], "补记", happened_at=clock.now - timedelta(hours=1)))
    assert codes(caught) == [BedTrouble.BEFORE_LAST_CHANGE]


def test_two_moves_in_one_instant_do_not_overlap(open_station, do, ask, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    do(MoveBed(wang, beds["101-2"], "看错", next_condition=BedCondition.IN_SERVICE))
    do(MoveBed(wang, beds["101-1"], "原来没错", next_condition=BedCondition.IN_SERVICE))
    assert on_board(ask, "101-1").card.stay_id == wang
    assert on_board(ask, "101-2").use is BedUse.FREE


def test_two_residents_change_beds(open_station, do, ask, beds, clock):
    wang, shi = make.stay(open_station), make.stay(open_station, "石保国")
    do(AssignBed(wang, beds["101-1"]))
    do(AssignBed(shi, beds["102-1"]))
    clock.pass_(hours=1)
    assert do(SwapBeds(wang, shi, "老乡想住一起")) == ("102-1", "101-1")
    assert on_board(ask, "102-1").card.stay_id == wang
    assert on_board(ask, "101-1").card.stay_id == shi
    assert stretches(open_station, wang)[0].end_reason is AssignmentEnd.SWAPPED


def test_two_residents_change_beds_within_a_room(open_station, do, beds):
    wang, shi = make.stay(open_station), make.stay(open_station, "石保国")
    do(AssignBed(wang, beds["101-1"]))
    do(AssignBed(shi, beds["101-2"]))
    assert do(SwapBeds(wang, shi, "靠窗")) == ("101-2", "101-1")


def test_a_swap_obeys_the_rules_for_both(open_station, do, ask, beds):
    wang = make.stay(open_station)
    zhang = make.stay(open_station, "张来弟", sex=Sex.FEMALE)
    do(AssignBed(wang, beds["101-1"]))
    do(AssignBed(zhang, beds["201-1"]))
    with pytest.raises(Refused) as caught:
        do(SwapBeds(wang, zhang, "想换"))
    assert codes(caught) == [BedTrouble.OTHER_SEX, BedTrouble.OTHER_SEX]
    with pytest.raises(Refused) as caught:
        do(SwapBeds(wang, wang, "想换"))
    assert codes(caught) == [BedTrouble.SAME_STAY]
    assert on_board(ask, "101-1").card.stay_id == wang


def test_a_bed_is_held_for_one_in_hospital_and_taken_up_again(open_station, do, ask, beds, clock):
    liu = make.stay(open_station, "刘保国", door={"signs": "infectious"})
    do(AssignBed(liu, beds["106-1"]))
    clock.pass_(hours=1)
    change(open_station, Stay, liu, state=StayState.IN_HOSPITAL)
    assert do(HoldBed(liu)) == "106-1"
    assert on_board(ask, "106-1").use is BedUse.HELD
    with pytest.raises(Refused) as caught:
        do(AssignBed(make.stay(open_station), beds["106-1"], "没有别的床"))
    assert BedTrouble.TAKEN in codes(caught)
    clock.pass_(days=2)
    assert do(ComeBack(liu)) == "106-1"
    assert on_board(ask, "106-1").use is BedUse.OCCUPIED
    ends = [each.end_reason for each in stretches(open_station, liu)]
    assert ends == [AssignmentEnd.HELD, AssignmentEnd.RETURNED, None]


def test_the_room_of_a_child_whose_mother_left_first_says_that_it_lies_among_strangers(
    open_station, do, ask, beds
):
    door = {"family": "一家"}
    mother = make.stay(open_station, "张母", sex=Sex.FEMALE, door=door)
    child = make.stay(open_station, "张女", sex=Sex.FEMALE, born=date(2016, 1, 1), door=door)
    stranger = make.stay(open_station, "李桂兰", sex=Sex.FEMALE)
    for stay, bed in ((mother, "201-1"), (child, "201-2"), (stranger, "201-3")):
        do(AssignBed(stay, beds[bed], "没有别的房间"))

    def warned():
        rooms = [room for building in ask(BedBoard()).buildings for room in building.rooms]
        return {each.code for room in rooms for each in room.warnings}

    assert warned() == set()
    do(Leave(mother))
    assert BedTrouble.MINOR_WITH_ADULTS in warned()


def test_a_bed_held_for_one_on_leave_is_theirs_again_when_they_are_back(
    open_station, do, ask, beds, clock
):
    wang = make.stay(open_station, assistance_class=AssistanceClass.OPEN)
    do(AssignBed(wang, beds["101-1"]))
    back = clock.now + timedelta(hours=1)
    do(RecordStep(wang, StepKind.WENT_OUT, expected_back=back))
    do(HoldBed(wang, until=clock.now + timedelta(hours=2)))
    clock.pass_(hours=1)
    do(RecordStep(wang, StepKind.CAME_BACK))
    clock.pass_(hours=3)
    assert on_board(ask, "101-1").card.stay_id == wang
    assert on_board(ask, "101-1").use is BedUse.OCCUPIED


def test_a_bed_is_held_only_for_somebody_who_is_away(open_station, do, ask, beds, clock):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    with pytest.raises(Refused) as caught:
        do(HoldBed(wang, until=clock.now + timedelta(hours=2)))
    assert codes(caught) == [BedTrouble.NOT_AWAY]
    assert on_board(ask, "101-1").use is BedUse.OCCUPIED


def test_a_bed_that_is_moved_or_swapped_is_held_no_longer_than_before(
    open_station, do, ask, beds, clock
):
    wang, liu = make.stay(open_station), make.stay(open_station, "刘保国")
    do(AssignBed(wang, beds["101-1"]))
    do(AssignBed(liu, beds["102-1"]))
    until = clock.now + timedelta(days=2)
    do(RecordStep(wang, StepKind.TO_HOSPITAL, hold_until=until))
    clock.pass_(hours=1)
    do(MoveBed(wang, beds["101-2"], "修门"))
    assert (on_board(ask, "101-2").use, on_board(ask, "101-2").until) == (BedUse.HELD, until)
    do(SwapBeds(wang, liu, "方便照看"))
    assert (on_board(ask, "102-1").use, on_board(ask, "102-1").until) == (BedUse.HELD, until)
    assert stretches(open_station, liu)[-1].ends_at is None


def test_a_held_bed_lapses_by_itself(open_station, do, ask, beds, clock):
    liu = make.stay(open_station, "刘保国")
    do(AssignBed(liu, beds["101-1"]))
    change(open_station, Stay, liu, state=StayState.IN_HOSPITAL)
    clock.pass_(minutes=5)
    do(HoldBed(liu, until=clock.now + timedelta(days=1)))
    clock.pass_(days=1)
    assert on_board(ask, "101-1").use is BedUse.FREE
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    assert do(ComeBack(liu)) == ""
    assert [card.name for card in ask(BedBoard()).without_bed] == ["刘保国"]


def test_a_bed_is_given_up_while_the_stay_goes_on(open_station, do, ask, beds):
    liu = make.stay(open_station, "刘保国")
    do(AssignBed(liu, beds["101-1"]))
    change(open_station, Stay, liu, state=StayState.IN_HOSPITAL)
    assert on_board(ask, "101-1").warnings == (BedWarning.ACTIVE_BUT_AWAY,)
    assert do(GiveUpBed(liu)) == "101-1"
    assert on_board(ask, "101-1").use is BedUse.CLEANING
    with pytest.raises(Refused) as caught:
        do(AssignBed(liu, beds["102-1"]))
    assert codes(caught) == [BedTrouble.NOT_IN_STATION]


@pytest.mark.parametrize("state", [StayState.IN_STATION, StayState.LEAVING])
def test_nobody_who_is_in_the_station_gives_a_bed_up(open_station, do, ask, beds, state):
    liu = make.stay(open_station, "刘保国")
    do(AssignBed(liu, beds["101-1"]))
    change(open_station, Stay, liu, state=state)
    with pytest.raises(Refused) as caught:
        do(GiveUpBed(liu))
    assert codes(caught) == [BedTrouble.STILL_IN_STATION]
    assert on_board(ask, "101-1").use is BedUse.OCCUPIED


def test_only_leaving_frees_the_bed_which_is_cleaned_first(open_station, do, ask, beds, clock):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    clock.pass_(days=3)
    assert on_board(ask, "101-1").card.days == 4
    assert do(Leave(wang)) == "101-1"
    assert on_board(ask, "101-1").use is BedUse.CLEANING
    with pytest.raises(Refused) as caught:
        do(AssignBed(make.stay(open_station), beds["101-1"]))
    assert codes(caught) == [BedTrouble.NEEDS_CLEANING]
    do(SetBedCondition(beds["101-1"], BedCondition.IN_SERVICE))
    do(AssignBed(make.stay(open_station), beds["101-1"]))


def test_leaving_without_a_bed_is_nothing_to_worry_about(open_station, do):
    assert do(Leave(make.stay(open_station))) == ""


def test_leaving_gives_back_what_was_planned(open_station, do, ask, beds):
    wang = make.stay(open_station)
    do(PlanBed(beds["101-1"], stay_id=wang))
    do(Leave(wang))
    assert on_board(ask, "101-1").use is BedUse.FREE


def test_a_planned_bed_is_kept_and_lapses_by_itself(open_station, do, ask, beds, clock):
    do(PlanBed(beds["102-3"], "派出所 04:00 送来一人"))
    bed = on_board(ask, "102-3")
    assert (bed.use, bed.planned_for) == (BedUse.PLANNED, "派出所 04:00 送来一人")
    assert bed.until == clock.now + timedelta(hours=4)
    wang = make.stay(open_station)
    with pytest.raises(Refused) as caught:
        do(AssignBed(wang, beds["102-3"]))
    assert codes(caught) == [BedTrouble.PLANNED]
    clock.pass_(hours=4)
    assert on_board(ask, "102-3").use is BedUse.FREE
    do(AssignBed(wang, beds["102-3"]))


def test_the_expected_person_takes_up_the_plan(open_station, do, ask, beds):
    plan = do(PlanBed(beds["102-3"], "派出所送来一人"))
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["102-3"], plan_id=plan))
    assert on_board(ask, "102-3").card.stay_id == wang


def test_a_resident_moves_into_the_bed_that_is_planned_for_them(open_station, do, ask, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    do(PlanBed(beds["102-1"], stay_id=wang))
    assert on_board(ask, "102-1").card.stay_id == wang
    assert do(MoveBed(wang, beds["102-1"], "按计划")) == "102-1"


def test_a_plan_obeys_the_rules(open_station, do, beds, clock):
    wang = make.stay(open_station)
    with pytest.raises(Refused) as caught:
        do(PlanBed(beds["201-1"], stay_id=wang))
    assert codes(caught) == [BedTrouble.OTHER_SEX]
    with pytest.raises(Refused) as caught:
        do(PlanBed(beds["101-1"]))
    assert codes(caught) == [BedTrouble.PLANNED_FOR_NOBODY]
    with pytest.raises(Refused) as caught:
        do(PlanBed(beds["101-1"], "一人", until=clock.now))
    assert codes(caught) == [BedTrouble.UNTIL_PAST]


def test_a_plan_can_be_given_back(open_station, do, ask, beds):
    do(PlanBed(beds["101-1"], "一人"))
    do(CancelPlan(beds["101-1"], "不来了"))
    assert on_board(ask, "101-1").use is BedUse.FREE
    with pytest.raises(Refused) as caught:
        do(CancelPlan(beds["101-1"]))
    assert codes(caught) == [BedTrouble.NOT_PLANNED]


def test_a_bed_in_repair_says_until_when(do, ask, beds, clock):
    until = clock.now + timedelta(days=2)
    do(SetBedCondition(beds["104-2"], BedCondition.OUT_OF_SERVICE, until, "床板断"))
    bed = on_board(ask, "104-2")
    assert (bed.use, bed.condition_until, bed.condition_note) == (BedUse.OUT, until, "床板断")


def test_a_bed_under_somebody_is_neither_repaired_nor_cleaned(open_station, do, beds):
    do(AssignBed(make.stay(open_station), beds["101-1"]))
    for condition in (BedCondition.OUT_OF_SERVICE, BedCondition.NEEDS_CLEANING):
        with pytest.raises(Refused) as caught:
            do(SetBedCondition(beds["101-1"], condition))
        assert codes(caught) == [BedTrouble.SOMEBODY_IN_IT]
    do(SetBedCondition(beds["101-1"], BedCondition.ISOLATION))


def test_closing_is_for_those_who_arrange_the_house(do, beds):
    with pytest.raises(Refused) as caught:
        do(SetBedCondition(beds["101-1"], BedCondition.CLOSED))
    assert codes(caught) == [BedTrouble.CLOSED_ELSEWHERE]


def test_of_two_who_change_a_bed_the_second_is_told(do, ask, beds):
    version = on_board(ask, "101-1").version
    do(SetBedCondition(beds["101-1"], BedCondition.NEEDS_CLEANING, version=version))
    with pytest.raises(Conflict):
        do(SetBedCondition(beds["101-1"], BedCondition.OUT_OF_SERVICE, version=version))


def test_a_condition_is_not_entered_before_the_last_one(do, beds, clock):
    do(SetBedCondition(beds["101-1"], BedCondition.NEEDS_CLEANING))
    clock.pass_(hours=1)
    early = clock.now - timedelta(hours=2)
    with pytest.raises(Refused) as caught:
        do(SetBedCondition(beds["101-1"], BedCondition.IN_SERVICE, happened_at=early))
    assert codes(caught) == [BedTrouble.BEFORE_LAST_CHANGE]


def race(station, *attempts):
    """Let several clerks do something in the same moment; answers what each was told."""
    start = Barrier(len(attempts))
    clerk = Clerk(1, "chen", "陈静", frozenset(Permission))

    def attempt(deed):
        start.wait()
        try:
            return station.do(deed, clerk).answer
        except (Refused, Conflict) as told:
            return told

    with ThreadPoolExecutor(len(attempts)) as pool:
        return list(pool.map(attempt, attempts))


def test_two_clerks_who_give_one_bed_in_the_same_moment(open_station, beds):
    for bed in ("101-1", "101-2", "102-1"):
        one, other = make.stay(open_station), make.stay(open_station, "石保国")
        told = race(open_station, AssignBed(one, beds[bed]), AssignBed(other, beds[bed]))
        assert told.count(bed) == 1
        assert sum(isinstance(each, (Refused, Conflict)) for each in told) == 1


def test_two_clerks_who_put_man_and_woman_into_one_room_in_the_same_moment(open_station, beds):
    man = make.stay(open_station, door={"signs": "infectious"})
    woman = make.stay(open_station, "张来弟", sex=Sex.FEMALE, door={"signs": "infectious"})
    told = race(open_station, AssignBed(man, beds["106-1"]), AssignBed(woman, beds["106-2"]))
    (refused,) = [each for each in told if isinstance(each, Refused)]
    assert [problem.code for problem in refused.problems] == [BedTrouble.OTHER_SEX]


def test_two_clerks_who_move_one_resident_in_the_same_moment(open_station, do, ask, beds):
    wang = make.stay(open_station)
    do(AssignBed(wang, beds["101-1"]))
    move = MoveBed(wang, beds["102-1"], "靠窗", next_condition=BedCondition.IN_SERVICE)
    told = race(open_station, move, move)
    assert told.count("102-1") == 1
    assert ask(BedBoard()).figures.occupied == 1
