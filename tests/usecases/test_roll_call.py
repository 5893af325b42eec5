"""Everybody who has to be found when the house is left in a hurry."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass
from station.domain.permissions import Permission
from station.domain.roll_call import OutLine
from station.domain.stays import StayState, StepKind
from station.domain.veil import VEIL
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.papers_roll_call import PrintRollCall, RollCallPreview, roll_call
from station.usecases.restricted import RestrictFile
from station.usecases.stays import RecordStep
from station.usecases.work import Work
from tests import make
from tests.usecases.test_rounds import settle

WITHOUT_A_BED = "石磊"


def paper_of(station):
    with Session(station.engine) as session:
        clerk = Clerk(1, "chen", "陈静", frozenset(Permission))
        return roll_call(Work(station, session, clerk, None))


def test_those_in_the_house_are_called_out_and_nobody_else(open_station, do, ask, clock, leader):
    make.name_plate(open_station)
    clock.now = datetime(2026, 11, 21, 2, 41)
    stays = settle(
        open_station,
        王强=(AssistanceClass.OPEN, "101-2"),
        周淼=(AssistanceClass.PROTECTIVE, "101-1"),
        李长生=(AssistanceClass.SUPPORTIVE, "102-1"),
    )
    make.stay(open_station, WITHOUT_A_BED, admitted_at=clock.now - timedelta(hours=3))
    with Session(open_station.engine) as session, session.begin():
        child = session.get_one(Stay, stays["周淼"]).person_id
        session.get_one(Person, child).born = datetime(2016, 3, 1).date()
    back = clock.now + timedelta(hours=6)
    do(RecordStep(stays["李长生"], StepKind.WENT_OUT, note="陈静", expected_back=back))

    paper = paper_of(open_station)
    assert [(each.bed, each.name) for each in paper.lines] == [
        ("101-1", "周淼"),
        ("101-2", "王强"),
        ("未安排", WITHOUT_A_BED),
    ]
    assert paper.tally == "应在站内 3 人；请假外出 1 人"
    assert paper.out == (OutLine("李长生", "请假外出", "11-21 02:41", "11-21 08:41"),)
    printed = do(PrintRollCall())
    assert printed.pdf.startswith(b"%PDF")
    assert (printed.number, printed.copy) == ("QD202611210241", 0)
    assert do(PrintRollCall()).copy == 1

    do(RestrictFile(child, "保护对象"), leader)
    clock.pass_(minutes=5)
    veiled = paper_of(open_station)
    assert veiled.lines[0].name == VEIL
    assert veiled.lines[0].help == paper.lines[0].help != ""
    assert veiled.tally == paper.tally
    assert ask(RollCallPreview()).startswith(b"%PDF")


def test_who_lies_in_hospital_need_not_be_looked_for(open_station, do, clock):
    clock.now = datetime(2026, 11, 21, 6, 6)
    make.name_plate(open_station)
    stays = settle(open_station, 王强=(AssistanceClass.OPEN, "101-2"))
    with Session(open_station.engine) as session, session.begin():
        session.get_one(Stay, stays["王强"]).state = StayState.IN_HOSPITAL
    paper = paper_of(open_station)
    assert paper.lines == ()
    assert paper.tally == "应在站内 0 人；住院 1 人"
