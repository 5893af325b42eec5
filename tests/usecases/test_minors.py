"""Whoever looks into a minor's file stands in the trace before they see anything."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.intake import HowCame
from station.domain.problems import Refused
from station.domain.stays import StayTrouble
from station.storage.stays import Stay
from station.usecases.assistance import ClassHistory
from station.usecases.audit import AuditTrail
from station.usecases.belongings import BelongingList
from station.usecases.intake_seen import IntakeSheet, RecentIntakes
from station.usecases.person_sheet import OpenPerson, PersonFile
from station.usecases.stay_lists import OpenStaySheet, RepeatAid, StaySheet, TimeLine
from tests import make


def questions(stay):
    return {
        "intake sheet": IntakeSheet(stay.intake_id),
        "belongings": BelongingList(stay.intake_id),
        "class history": ClassHistory(stay.id),
        "time line": TimeLine(stay.id),
        "earlier help": RepeatAid(stay.person_id),
        "stay": StaySheet(stay.id),
        "person": PersonFile(stay.person_id),
    }


def stay_of(open_station, born, **door):
    stay_id = make.stay(open_station, "小满", born=born, door=door)
    with Session(open_station.engine) as session:
        return session.get_one(Stay, stay_id)


@pytest.fixture
def child(open_station):
    return stay_of(open_station, date(2018, 5, 1), found_place="汽车站东门")


@pytest.mark.parametrize("kind", questions(Stay(id=0, intake_id=0, person_id=0)))
def test_every_question_about_a_child_is_refused_until_the_file_was_opened(
    open_station, leader, clerk, clock, kind
):
    child = stay_of(open_station, date(2018, 5, 1))
    question = questions(child)[kind]
    ask = open_station.ask
    with pytest.raises(Refused) as refused:
        ask(question, clerk)
    (problem,) = refused.value.problems
    assert problem.code is StayTrouble.MINORS_FILE
    assert problem.data["person_id"] == child.person_id
    assert problem.rule == "未成年人网络保护条例 第三十六条"
    opening = OpenStaySheet(child.id) if kind == "time line" else OpenPerson(child.person_id)
    open_station.do(opening, clerk)
    ask(question, clerk)
    assert ask(AuditTrail(limit=1), clerk)[0].person_id == child.person_id
    with pytest.raises(Refused):
        ask(question, leader)
    clock.pass_(hours=25)
    with pytest.raises(Refused):
        ask(question, clerk)


@pytest.mark.parametrize("kind", questions(Stay(id=0, intake_id=0, person_id=0)))
def test_an_adults_are_answered_at_once(open_station, ask, kind):
    for born in (date(1987, 3, 2), None):
        ask(questions(stay_of(open_station, born))[kind])


def test_a_list_tells_that_a_child_came_and_nothing_of_what_was_stated(
    open_station, do, ask, clock, child
):
    stay_of(open_station, date(1987, 3, 2), found_place="桥头")
    since = clock.now - timedelta(days=1)
    told = {record.person_id: record for record in ask(RecentIntakes(since))}
    assert told[child.person_id].name == "小满"
    assert told[child.person_id].facts.how_came is HowCame.SELF
    assert told[child.person_id].facts.found_place == ""
    assert {record.facts.found_place for record in told.values()} == {"", "桥头"}
    do(OpenPerson(child.person_id))
    told = {record.person_id: record for record in ask(RecentIntakes(since))}
    assert told[child.person_id].facts.found_place == "汽车站东门"
