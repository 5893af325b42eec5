"""The number under which police took fingerprints finds the person, with the reason why."""

from __future__ import annotations

import pytest

from station.domain.matching import MatchReason
from station.domain.people import OutsideNumberKind, PersonTrouble
from station.domain.problems import Refused
from station.domain.stays import StepKind
from station.usecases.merging import DuplicateSuspects, MergePeople, UnmergePeople
from station.usecases.outside_numbers import AddOutsideNumber
from station.usecases.person_sheet import OpenPerson
from station.usecases.search import Find
from station.usecases.stays import RecordStep
from tests import residents as make

FINGERPRINTS, DNA = OutsideNumberKind.FINGERPRINTS, OutsideNumberKind.DNA
NUMBER = "R3702030000002026110001"


@pytest.fixture
def man(open_station):
    return make.person(open_station, "无名氏男20260001")


def codes(caught):
    return [each.code for each in caught.value.problems]


@pytest.mark.parametrize(
    "typed", [NUMBER, "r3702030000002026110001", "Ｒ3702030000002026110001", f" {NUMBER} "]
)
def test_a_number_finds_the_person_however_it_is_typed(man, do, ask, typed):
    do(AddOutsideNumber(man.id, FINGERPRINTS, NUMBER, "城东派出所"))
    (hit,) = ask(Find(typed)).hits
    assert hit.person_id == man.id
    assert [each.code for each in hit.why] == [MatchReason.SAME_OUTSIDE_NUMBER]


def test_it_is_written_down_as_it_was_told_and_by_whom(man, do):
    do(AddOutsideNumber(man.id, FINGERPRINTS, " R3702-0300 ", " 城东派出所 "))
    do(AddOutsideNumber(man.id, DNA, "R3702-0300"))
    first, second = do(OpenPerson(man.id)).outside
    assert (first.kind, first.number, first.unit) == (FINGERPRINTS, "R3702-0300", "城东派出所")
    assert (first.clerk, second.kind) == ("陈静", DNA)


@pytest.mark.parametrize(
    ("number", "wanted"),
    [(" -", PersonTrouble.NUMBER_MISSING), ("r3702 0300", PersonTrouble.NUMBER_THERE)],
)
def test_an_empty_number_and_one_that_stands_there_are_refused(man, do, number, wanted):
    do(AddOutsideNumber(man.id, FINGERPRINTS, "R37020300"))
    with pytest.raises(Refused) as caught:
        do(AddOutsideNumber(man.id, FINGERPRINTS, number))
    assert codes(caught) == [wanted]


def test_two_people_under_one_number_are_kept_for_a_decision(open_station, man, do, ask):
    other = make.person(open_station, "李四")
    assert do(AddOutsideNumber(man.id, FINGERPRINTS, NUMBER)) == ()
    assert do(AddOutsideNumber(other.id, FINGERPRINTS, NUMBER)) == (man.id,)
    (pair,) = ask(DuplicateSuspects())
    assert {pair.one.id, pair.other.id} == {man.id, other.id}


def test_a_merge_takes_the_numbers_along_and_gives_them_back(open_station, man, do):
    other = make.person(open_station, "李四")
    do(AddOutsideNumber(man.id, FINGERPRINTS, NUMBER))
    do(AddOutsideNumber(other.id, FINGERPRINTS, NUMBER))
    do(AddOutsideNumber(other.id, DNA, "D-1"))
    merge = do(MergePeople(man.id, other.id, "指纹相同"))
    assert [each.kind for each in do(OpenPerson(man.id)).outside] == [FINGERPRINTS, DNA]
    do(UnmergePeople(merge, "误合并"))
    assert [each.kind for each in do(OpenPerson(other.id)).outside] == [FINGERPRINTS, DNA]


@pytest.fixture
def inside(open_station):
    """Somebody in the house whose name nobody knows."""
    return make.stay(open_station, make.person(open_station, "无名氏男20260002"))


def keep_prints(stay_id, number):
    return RecordStep(stay_id, StepKind.FINGERPRINTS_KEPT, reference=number)


def outside(do, person_id):
    return [(each.kind, each.number) for each in do(OpenPerson(person_id)).outside]


def test_the_number_named_when_fingerprints_are_kept_finds_the_person(inside, do, ask):
    do(keep_prints(inside.id, f" {NUMBER} "))
    do(keep_prints(inside.id, NUMBER.lower()))
    assert outside(do, inside.person_id) == [(FINGERPRINTS, NUMBER)]
    (hit,) = ask(Find(NUMBER)).hits
    assert hit.person_id == inside.person_id
    assert [each.code for each in hit.why] == [MatchReason.SAME_OUTSIDE_NUMBER]


@pytest.mark.parametrize("written", ["", "城东派出所", " — "])
def test_words_without_a_number_are_only_a_note_of_the_step(inside, do, written):
    do(keep_prints(inside.id, written))
    assert outside(do, inside.person_id) == []


def test_the_number_of_another_step_is_no_number_of_fingerprints(inside, do):
    do(RecordStep(inside.id, StepKind.NATIONAL_ENTRY, reference=NUMBER))
    assert outside(do, inside.person_id) == []


def test_the_same_fingerprints_of_two_people_are_kept_for_a_decision(inside, man, do, ask):
    do(AddOutsideNumber(man.id, FINGERPRINTS, NUMBER))
    do(keep_prints(inside.id, NUMBER))
    (pair,) = ask(DuplicateSuspects())
    assert {pair.one.id, pair.other.id} == {man.id, inside.person_id}


def test_a_merge_takes_the_number_of_a_step_along_and_gives_it_back(inside, man, do):
    do(keep_prints(inside.id, NUMBER))
    merge = do(MergePeople(man.id, inside.person_id, "指纹相同"))
    assert outside(do, man.id) == [(FINGERPRINTS, NUMBER)]
    do(keep_prints(inside.id, NUMBER))
    do(UnmergePeople(merge, "误合并"))
    assert outside(do, man.id) == []
    assert outside(do, inside.person_id) == [(FINGERPRINTS, NUMBER)]
