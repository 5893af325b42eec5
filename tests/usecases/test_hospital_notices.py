"""A hospital calls: the notice has its clock, and the patient is taken in where they lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.clocks import ClockKind, ClockState
from station.domain.hospital_notices import NoticeEnding, NoticeFacts, NoticeTrouble, NotOurs
from station.domain.hospital_patients import BedAtHome
from station.domain.hospitals import HospitalFacts
from station.domain.intake import ArrivalFacts, HowCame, MentalState, SelfCare, TriageSign
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayState
from station.storage.stays import Stay
from station.usecases.clocks import ClockList
from station.usecases.hospital_notices import AnswerNotice, NoticeList, TakeNotice
from station.usecases.hospitals import KeepHospital
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.letter_lists import LetterList, LetterSheet, WhoLiesWhere
from station.usecases.merging import MergePeople
from tests import make


@pytest.fixture
def hospital(do) -> int:
    return do(KeepHospital(HospitalFacts("市第三人民医院"))).id


@pytest.fixture
def told(do, hospital, clock):
    facts = NoticeFacts(
        hospital,
        told_by="急诊 刘医生",
        phone="0532-5550120",
        ward="急诊科",
        name="㛃䶮𬭎",
        sex=Sex.MALE,
        age="约 50 岁",
        diagnosis="多发肋骨骨折",
        known="火车站天桥下被发现，身无证件",
        brought_by="120",
        brought_at=clock.now - timedelta(hours=2),
    )
    return do(TakeNotice("n1", facts))


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def clocks(ask) -> list:
    found = ask(ClockList(kind=ClockKind.HOSPITAL_NOTICE))
    return [*found.overdue, *found.today, *found.later]


def arrival(clock, **facts) -> Arrival:
    said = {
        "escort_unit": "市第三人民医院",
        "arrived_at": clock.now,
        "mental_state": MentalState.CLEAR,
        "self_care": SelfCare.NONE,
    }
    return Arrival(
        "form-1",
        ArrivalFacts(HowCame.HOSPITAL, **said | facts),
        person=NewPerson(PersonFacts(name="㛃䶮𬭎", sex=Sex.MALE)),
        searched=Searched("㛃䶮𬭎"),
    )


def test_a_notice_runs_its_day_and_the_patient_is_taken_in_where_they_lie(
    do, ask, open_station, told, clock
):
    assert told.due == clock.now + timedelta(hours=24)
    (running,) = clocks(ask)
    assert (running.subject.notice_id, running.data["hospital"]) == (told.id, "市第三人民医院")
    assert do(TakeNotice("n1", replace(told.facts, name="别人"))) == told
    clock.pass_(hours=3)
    ill = arrival(clock, signs=frozenset({TriageSign.CRITICAL, TriageSign.WOUNDED}))
    admission = Admission(ill, notice_id=told.id)
    admitted = do(Admit(admission))
    assert do(Admit(admission)) == admitted
    with Session(open_station.engine) as session:
        stay = session.get_one(Stay, admitted.stay_id)
        assert (stay.state, admitted.bed) == (StayState.IN_HOSPITAL, "")
    (letter,) = ask(LetterList()).letters
    assert (admitted.hospital, admitted.letter_id) == ("市第三人民医院", letter.id)
    facts = ask(LetterSheet(letter.id)).facts
    assert (letter.letter.name, facts.diagnosis, facts.brought_by) == (
        "㛃䶮𬭎",
        "多发肋骨骨折",
        "120",
    )
    assert (facts.notified_at, facts.admitted_at) == (told.facts.told_at, told.facts.brought_at)
    (line,) = ask(WhoLiesWhere())
    assert (line.letter_number, line.bed_at_home) == (letter.letter.number, BedAtHome.FREED)
    assert clocks(ask) == []
    (closed,) = ask(NoticeList())
    assert (closed.ending, closed.stay_id, closed.late) == (
        NoticeEnding.REGISTERED,
        admitted.stay_id,
        False,
    )
    other = make.person(open_station, "王二")
    do(MergePeople(other, admitted.person_id, "同一人"))
    assert ask(NoticeList())[0].person_id == other


def test_a_late_notice_shows_and_its_letter_asks_why_or_stays_owed(do, ask, hospital, told, clock):
    clock.pass_(hours=25)
    (running,) = clocks(ask)
    assert running.state is ClockState.OVERDUE
    do(Admit(Admission(arrival(clock), notice_id=told.id)))
    (line,) = ask(WhoLiesWhere())
    assert (line.letter_id, line.letter_due is not None) == (None, True)
    assert ask(NoticeList())[0].late
    again = do(TakeNotice("n2", replace(told.facts, told_at=told.facts.told_at, name="李某")))
    second = replace(
        arrival(clock),
        client_id="form-2",
        person=NewPerson(PersonFacts(name="李某", sex=Sex.MALE)),
        searched=Searched("李某"),
    )
    do(Admit(Admission(second, notice_id=again.id, letter_reason="夜间无车")))
    (letter,) = ask(LetterList()).letters
    assert ask(LetterSheet(letter.id)).reason == "夜间无车"
    third = replace(
        second,
        client_id="form-3",
        person=NewPerson(PersonFacts(name="赵某", sex=Sex.MALE)),
        searched=Searched("赵某"),
    )
    with pytest.raises(Refused) as closed:
        do(Admit(Admission(third, notice_id=again.id)))
    assert codes(closed) == {NoticeTrouble.CLOSED}


def test_a_notice_is_answered_with_a_reason_or_with_whom_it_is(do, ask, open_station, told, clock):
    hospital = told.facts.hospital_id
    for facts, place in (
        (NoticeFacts(hospital), "told_by"),
        (NoticeFacts(hospital, told_by="刘", told_at=clock.now + timedelta(hours=1)), "told_at"),
    ):
        with pytest.raises(Refused) as wrong:
            do(TakeNotice("n9", facts))
        assert [each.place for each in wrong.value.problems] == [place]
    answer = AnswerNotice(told.id, told.version, NoticeEnding.NOT_OURS)
    for said, trouble in (
        ({}, NoticeTrouble.REASON_MISSING),
        ({"reason": NotOurs.OTHER}, NoticeTrouble.NOTE_MISSING),
        ({"ending": NoticeEnding.KNOWN}, NoticeTrouble.PERSON_MISSING),
        (
            {"reason": NotOurs.HAS_PAYER, "happened_at": clock.now - timedelta(days=1)},
            NoticeTrouble.BEFORE_NOTICE,
        ),
    ):
        with pytest.raises(Refused) as refused:
            do(replace(answer, **said))
        assert codes(refused) == {trouble}
    with pytest.raises(Conflict):
        do(replace(answer, version=told.version + 1, reason=NotOurs.HAS_PAYER))
    closed = do(replace(answer, reason=NotOurs.TRAFFIC_ACCIDENT))
    assert (closed.ending, closed.reason, clocks(ask)) == (
        NoticeEnding.NOT_OURS,
        NotOurs.TRAFFIC_ACCIDENT,
        [],
    )
    with pytest.raises(Refused) as twice:
        do(replace(answer, version=closed.version, reason=NotOurs.HAS_PAYER))
    assert codes(twice) == {NoticeTrouble.CLOSED}
    known = do(TakeNotice("n2", replace(told.facts, name="王强")))
    stay_id = make.stay(open_station)
    mine = AnswerNotice(known.id, known.version, NoticeEnding.KNOWN, stay_id=stay_id)
    assert do(mine).stay_id == stay_id
    assert ask(NoticeList(is_open=True)) == ()
    assert len(ask(NoticeList(is_open=False))) == 2
