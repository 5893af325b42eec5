"""The bed in the admission: one that is kept, any of the house, and what is refused of it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import count
from threading import Barrier

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentEnd, BedCondition, BedTrouble, BedUse, Sleeper
from station.domain.intake import ArrivalFacts, HowCame
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.problems import Conflict, Refused, Weight
from station.storage.audit import AuditEntry
from station.storage.beds import BedAssignment
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.bed_board import BedBoard, BedsAtDoor
from station.usecases.beds import AssignBed, CancelPlan, PlanBed, SetBedCondition
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.intake_family import AdmitFamily
from tests import make

_ids = count()
NAMES = ("冯广才", "彭德", "卫忠", "石大勇", "褚问路", "蒋望归", "沈阿福", "韩六")
SMALL = date(2021, 5, 1)
SELF = ArrivalFacts(HowCame.SELF)


@pytest.fixture
def beds(open_station):
    return make.house(open_station)


@pytest.fixture
def plan(do, beds) -> int:
    return do(PlanBed(beds["102-3"], "派出所送来一人"))


@pytest.fixture
def rows(open_station):
    def number_of(table: type) -> int:
        with Session(open_station.engine) as session:
            return session.scalar(select(func.count()).select_from(table))

    return number_of


def one(bed_id=None, *, sex=Sex.MALE, born=None, facts=SELF, **over) -> Admission:
    """Somebody new who is like nobody else."""
    number = next(_ids)
    name = NAMES[number % len(NAMES)]
    grown = date(1960 + number % 30, 1 + number % 12, 5)
    new = NewPerson(PersonFacts(name=name, sex=sex, born=born or grown))
    arrival = Arrival(f"form-{number}", facts, person=new, searched=Searched(name))
    return Admission(arrival, None, bed_id, **over)


def codes(caught):
    return [problem.code for problem in caught.value.problems]


def ended(station, plan_id: int) -> BedAssignment:
    with Session(station.engine) as session:
        return session.get_one(BedAssignment, plan_id)


def on_board(ask, label: str):
    return next(bed for bed in ask(BedBoard()).beds if bed.label == label)


def test_who_is_expected_comes_and_is_given_the_kept_bed_by_the_admission(
    open_station, do, ask, plan, clock
):
    clock.pass_(hours=1)
    answer = do(Admit(one(plan_id=plan)))
    assert answer.bed == "102-3"
    bed = on_board(ask, "102-3")
    assert (bed.use, bed.card.stay_id) == (BedUse.OCCUPIED, answer.stay_id)
    row = ended(open_station, plan)
    assert (row.end_reason, row.ends_at) == (AssignmentEnd.CAME, clock.now)
    assert row.end_note == answer.rescue_number


def test_the_trace_names_the_plan_and_who_came(open_station, do, plan):
    answer = do(Admit(one(plan_id=plan)))
    with Session(open_station.engine) as session:
        lines = list(session.scalars(select(AuditEntry).where(AuditEntry.act == "Admit")))
    (line,) = lines
    assert json.loads(line.request)["admission"]["plan_id"] == plan
    assert line.stay_id == answer.stay_id


def test_the_kept_bed_may_be_named_beside_its_plan(do, beds, plan):
    assert do(Admit(one(beds["102-3"], plan_id=plan))).bed == "102-3"


def test_the_same_form_sent_twice_takes_the_kept_bed_once(do, plan, rows):
    deed = Admit(one(plan_id=plan))
    assert do(deed) == do(deed)
    assert rows(Stay) == 1


def test_a_kept_bed_is_not_given_to_whoever_comes(do, beds, plan, rows):
    with pytest.raises(Refused) as caught:
        do(Admit(one(beds["102-3"])))
    assert codes(caught) == [BedTrouble.PLANNED]
    assert rows(Stay) == 0


STOPS = {
    "a woman": ({"sex": Sex.FEMALE}, BedTrouble.OTHER_SEX),
    "of unknown sex": ({"sex": Sex.UNKNOWN}, BedTrouble.SEX_UNKNOWN),
    "a child among men": ({"born": date(2014, 5, 1)}, BedTrouble.MINOR_WITH_ADULTS),
}


@pytest.mark.parametrize("case", STOPS.values(), ids=STOPS)
def test_the_hard_stops_hold_for_a_kept_bed(do, beds, plan, rows, case):
    who, code = case
    do(Admit(one(beds["102-1"])))
    with pytest.raises(Refused) as caught:
        do(Admit(one(plan_id=plan, bed_reason="预留", **who)))
    assert code in codes(caught)
    assert rows(Stay) == 1
    assert do(Admit(one(plan_id=plan))).bed == "102-3"


def test_a_plan_that_has_lapsed_says_until_when_and_nobody_is_in(do, beds, plan, clock, rows):
    clock.pass_(hours=4)
    with pytest.raises(Refused) as caught:
        do(Admit(one(beds["102-3"], plan_id=plan)))
    (problem,) = caught.value.problems
    assert (problem.code, problem.data["until"]) == (BedTrouble.PLAN_LAPSED, clock.now)
    assert (problem.data["bed"], problem.data["for"]) == ("102-3", "派出所送来一人")
    assert [rows(table) for table in (Person, Intake, Stay)] == [0, 0, 0]
    assert do(Admit(one(beds["102-3"]))).bed == "102-3"


def test_who_came_before_the_plan_lapsed_has_the_bed_though_it_is_written_down_later(
    do, beds, plan, clock
):
    came = clock.now + timedelta(hours=3)
    clock.pass_(hours=5)
    facts = ArrivalFacts(HowCame.SELF, arrived_at=came)
    assert do(Admit(one(beds["102-3"], facts=facts, plan_id=plan))).bed == "102-3"


def test_who_came_before_the_plan_was_made_may_take_it_up(open_station, do, ask, plan, clock):
    facts = ArrivalFacts(HowCame.SELF, arrived_at=clock.now - timedelta(minutes=20))
    answer = do(Admit(one(facts=facts, plan_id=plan)))
    row = ended(open_station, plan)
    assert (row.end_reason, row.ends_at) == (AssignmentEnd.CAME, row.starts_at)
    assert on_board(ask, "102-3").card.stay_id == answer.stay_id


def test_a_plan_given_back_meanwhile_is_told(do, beds, plan, rows):
    do(CancelPlan(beds["102-3"], "不来了"))
    with pytest.raises(Refused) as caught:
        do(Admit(one(beds["102-3"], plan_id=plan)))
    assert codes(caught) == [BedTrouble.PLAN_GIVEN_BACK]
    assert rows(Stay) == 0


def test_a_plan_that_another_desk_has_taken_up_is_told(do, plan, rows):
    do(Admit(one(plan_id=plan)))
    with pytest.raises(Refused) as caught:
        do(Admit(one(plan_id=plan)))
    assert codes(caught) == [BedTrouble.PLAN_TAKEN_UP]
    assert rows(Stay) == 1


def test_on_the_board_a_plan_taken_up_meanwhile_is_told_too(open_station, do, beds, plan):
    do(Admit(one(plan_id=plan)))
    with pytest.raises(Refused) as caught:
        do(AssignBed(make.stay(open_station), beds["102-3"], plan_id=plan))
    assert codes(caught) == [BedTrouble.PLAN_TAKEN_UP]


def test_a_plan_is_of_its_own_bed_and_has_to_be_one(do, beds, plan):
    with pytest.raises(Refused) as caught:
        do(Admit(one(beds["101-1"], plan_id=plan)))
    assert codes(caught) == [BedTrouble.PLAN_OF_OTHER_BED]
    with pytest.raises(Refused) as caught:
        do(Admit(one(plan_id=9_999)))
    assert codes(caught) == [BedTrouble.PLAN_NOT_FOUND]


def test_a_bed_kept_for_a_resident_is_not_taken_by_somebody_else(open_station, do, beds):
    wang = make.stay(open_station)
    plan = do(PlanBed(beds["102-1"], stay_id=wang))
    with pytest.raises(Refused) as caught:
        do(Admit(one(plan_id=plan)))
    assert codes(caught) == [BedTrouble.PLANNED]


def test_of_two_desks_that_take_one_kept_bed_in_the_same_moment_one_is_told(
    open_station, clerk, ask, plan, rows
):
    start = Barrier(2)

    def admit(deed):
        start.wait()
        try:
            return open_station.do(deed, clerk).answer.bed
        except (Refused, Conflict) as told:
            return told

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(admit, [Admit(one(plan_id=plan)), Admit(one(plan_id=plan))]))
    assert told.count("102-3") == 1
    (other,) = [each for each in told if each != "102-3"]
    if isinstance(other, Refused):
        assert [problem.code for problem in other.problems] == [BedTrouble.PLAN_TAKEN_UP]
    assert rows(Stay) == 1
    assert on_board(ask, "102-3").use is BedUse.OCCUPIED


def test_a_family_takes_its_kept_beds_in_one_action(open_station, do, beds):
    words = "公安送来的母子"
    plans = [do(PlanBed(beds[label], words)) for label in ("203-1", "203-2")]
    son = one(born=SMALL, plan_id=plans[0])
    mother = one(sex=Sex.FEMALE, plan_id=plans[1])
    answer = do(AdmitFamily((son, mother)))
    assert [each.bed for each in answer] == ["203-1", "203-2"]
    assert [ended(open_station, plan).end_note for plan in plans] == [
        each.rescue_number for each in answer
    ]


def test_of_a_family_it_is_said_whose_kept_bed_is_gone_and_nobody_is_in(do, beds, plan, rows):
    other = do(PlanBed(beds["101-1"], "同来一人"))
    do(CancelPlan(beds["101-1"]))
    with pytest.raises(Refused) as caught:
        do(AdmitFamily((one(plan_id=plan), one(plan_id=other))))
    assert [(each.code, each.place) for each in caught.value.problems] == [
        (BedTrouble.PLAN_GIVEN_BACK, "admissions.1.plan_id")
    ]
    with pytest.raises(Refused) as caught:
        do(AdmitFamily((one(), one(plan_id=9_999))))
    assert [(each.code, each.place) for each in caught.value.problems] == [
        (BedTrouble.PLAN_NOT_FOUND, "admissions.1.plan_id")
    ]
    assert rows(Stay) == 0


def test_any_bed_that_no_proposal_names_is_given_for_a_reason(do, beds):
    with pytest.raises(Refused) as caught:
        do(Admit(one(beds["106-1"])))
    assert [(each.code, each.weight) for each in caught.value.problems] == [
        (BedTrouble.ISOLATION_FOR_HEALTHY, Weight.REASON)
    ]
    assert do(Admit(one(beds["106-1"], bed_reason="男寝已满，护士同意"))).bed == "106-1"


def test_no_reason_opens_a_bed_that_the_law_closes(do, beds, rows):
    with pytest.raises(Refused) as caught:
        do(Admit(one(beds["201-1"], bed_reason="只有这张")))
    assert codes(caught) == [BedTrouble.OTHER_SEX]
    assert rows(Stay) == 0


def test_the_door_is_offered_kept_beds_and_every_other(do, ask, beds, plan):
    do(SetBedCondition(beds["104-2"], BedCondition.NEEDS_CLEANING))
    found = ask(BedsAtDoor(Sleeper(Sex.MALE, 39)))
    (kept,) = found.kept
    assert (kept.label, kept.plan.id, kept.plan.kept_by) == ("102-3", plan, "陈静")
    assert kept.plan.planned_for == "派出所送来一人"
    assert kept.possible
    uses = {each.label: each.use for each in found.beds}
    assert len(uses) == len(beds)
    assert (uses["104-2"], uses["101-1"]) == (BedUse.CLEANING, BedUse.FREE)
    assert "102-3" not in [choice.label for choice in found.proposals.choices]


def test_what_a_companion_was_promised_is_not_offered_again(ask, beds, plan):
    her = Sleeper(Sex.FEMALE, 66, family="f")
    found = ask(BedsAtDoor(Sleeper(Sex.MALE, 9, family="f"), promised=((beds["203-1"], her),)))
    assert found.option(beds["203-1"]) is None
    assert found.option(beds["203-2"]).possible
