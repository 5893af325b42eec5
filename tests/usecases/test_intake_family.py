"""People who come together are taken in together."""

from __future__ import annotations

import threading
from datetime import date
from itertools import count

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import BedTrouble, Zone
from station.domain.founding import RoomPlan
from station.domain.intake import ArrivalFacts, HowCame, IntakeTrouble, SelfCare
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.problems import Refused
from station.storage.beds_rooms import add_room
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.beds import find_bed
from station.usecases.intake import Admission, Arrival, ClassChoice
from station.usecases.intake_family import AdmitFamily
from station.usecases.intake_seen import IntakeSheet

_ids = count()
SELF = ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL)
OPEN = ClassChoice(Capacity.FULL, AssistanceClass.OPEN)
GROWN, SMALL = date(1986, 4, 12), date(2021, 5, 1)


@pytest.fixture(autouse=True)
def _house(open_station):
    with Session(open_station.engine) as session, session.begin():
        for plan in (
            RoomPlan("101", Zone.MEN, 3),
            RoomPlan("102", Zone.MEN, 3),
            RoomPlan("201", Zone.WOMEN, 3, floor=2),
        ):
            add_room(session, plan)


@pytest.fixture
def bed(open_station):
    def find(label: str) -> int:
        with Session(open_station.engine) as session:
            return find_bed(session, label)

    return find


@pytest.fixture
def rows(open_station):
    def number_of(table: type) -> int:
        with Session(open_station.engine) as session:
            return session.scalar(select(func.count()).select_from(table))

    return number_of


def one(name: str, sex: Sex, born: date, bed_id: int | None = None, **over: object) -> Admission:
    facts = over.pop("facts", SELF)
    new = NewPerson(PersonFacts(name=name, sex=sex, born=born))
    arrival = Arrival(f"family-{next(_ids)}", facts, person=new, searched=Searched(name))
    return Admission(arrival, None, bed_id, **over)


def test_a_family_comes_in_together_and_is_kept_as_one(do, ask, bed) -> None:
    mother = one("赵玉兰", Sex.FEMALE, GROWN, bed("201-1"))
    child = one("赵小花", Sex.FEMALE, SMALL, bed("201-2"))
    answer = do(AdmitFamily((mother, child)))
    assert [(each.name, each.bed) for each in answer] == [("赵玉兰", "201-1"), ("赵小花", "201-2")]
    sheets = [ask(IntakeSheet(each.intake_id)) for each in answer]
    assert len({sheet.family for sheet in sheets}) == 1
    assert sheets[0].family


def test_a_child_named_first_lies_beside_its_mother_who_is_given_her_bed_before(do, bed) -> None:
    son = one("赵小宝", Sex.MALE, SMALL, bed("201-2"), bed_reason="随母同住")
    mother = one("赵玉兰", Sex.FEMALE, GROWN, bed("201-1"))
    answer = do(AdmitFamily((son, mother)))
    assert [(each.name, each.bed) for each in answer] == [("赵小宝", "201-2"), ("赵玉兰", "201-1")]


def test_the_same_family_sent_twice_is_one(do, bed, rows) -> None:
    deed = AdmitFamily(
        (
            one("赵玉兰", Sex.FEMALE, GROWN, bed("201-1")),
            one("赵小花", Sex.FEMALE, SMALL, bed("201-2")),
        )
    )
    assert do(deed) == do(deed)
    assert rows(Stay) == 2


@pytest.mark.parametrize("wrong", [0, 1])
def test_one_who_cannot_be_taken_in_keeps_all_out_and_is_named(do, rows, wrong: int) -> None:
    people = [one("钱一", Sex.MALE, GROWN), one("钱二", Sex.MALE, GROWN)]
    feverish = ArrivalFacts(HowCame.SELF, temperature_tenths=1)
    people[wrong] = one("钱三", Sex.MALE, GROWN, facts=feverish)
    with pytest.raises(Refused) as caught:
        do(AdmitFamily(tuple(people)))
    assert [(each.code, each.place) for each in caught.value.problems] == [
        (IntakeTrouble.TEMPERATURE_IMPOSSIBLE, f"admissions.{wrong}.temperature_tenths")
    ]
    assert [rows(table) for table in (Person, Intake, Stay)] == [0, 0, 0]


def test_a_wrong_bed_of_one_keeps_all_out_and_names_whose_it_is(do, bed, rows) -> None:
    husband = one("钱一", Sex.MALE, GROWN, bed("101-1"))
    wife = one("孙二娘", Sex.FEMALE, GROWN, bed("102-1"))
    with pytest.raises(Refused) as caught:
        do(AdmitFamily((husband, wife)))
    assert [(each.code, each.place) for each in caught.value.problems] == [
        (BedTrouble.OTHER_SEX, "admissions.1.bed_id")
    ]
    assert rows(Stay) == 0


def test_one_alone_is_no_family(do) -> None:
    with pytest.raises(Refused) as caught:
        do(AdmitFamily((one("钱一", Sex.MALE, GROWN),)))
    assert caught.value.problems[0].code is IntakeTrouble.FAMILY_OF_ONE


def test_two_families_that_cross_in_the_rooms_do_not_wait_for_each_other(
    open_station, clerk, bed, rows
) -> None:
    barrier = threading.Barrier(2)

    def admit(names: tuple[str, str], beds: tuple[str, str]) -> None:
        people = [
            one(name, Sex.MALE, date(1960 + i, 3, 5), bed(place))
            for i, (name, place) in enumerate(zip(names, beds, strict=True))
        ]
        barrier.wait()
        open_station.do(AdmitFamily(tuple(people)), clerk)

    threads = [
        threading.Thread(target=admit, args=(("冯广才", "彭德"), ("101-1", "102-1"))),
        threading.Thread(target=admit, args=(("卫忠", "石大勇"), ("102-2", "101-2"))),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows(Stay) == 4


def test_twins_are_two_people(do, rows) -> None:
    do(AdmitFamily((one("赵大宝", Sex.MALE, SMALL), one("赵小宝", Sex.MALE, SMALL))))
    assert rows(Person) == 2
