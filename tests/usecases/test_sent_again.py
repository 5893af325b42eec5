"""A form that is sent again after a lost answer is one deed; what no database keeps is left out."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.belongings import BelongingKind, BelongingLine
from station.domain.intake import TriageSign
from station.domain.problems import Refused, WorkTrouble
from station.domain.stays import StayState, StepKind
from station.storage.intake import PoliceReport
from station.storage.stays import Stay, StayStep
from station.usecases.belongings import BelongingList, RegisterBelongings
from station.usecases.intake_changes import ReportToPolice
from station.usecases.stays import RecordStep
from tests import make

SENT = WorkTrouble.OTHER_CONTENT


@pytest.fixture
def stay(open_station):
    """An open stay with its arrival."""
    stay_id = make.stay(open_station, "石保国")
    with Session(open_station.engine) as session:
        return session.get_one(Stay, stay_id)


def refused(do, deed):
    with pytest.raises(Refused) as caught:
        do(deed)
    return [problem.code for problem in caught.value.problems]


def count(station, row):
    with Session(station.engine) as session:
        return session.scalar(select(func.count()).select_from(row))


def test_a_form_sent_again_is_one_deed_and_another_one_under_its_number_is_refused(
    open_station, do, ask, stay, clock
):
    lines = (BelongingLine("布包", BelongingKind.ORDINARY), BelongingLine("手表"))
    things = RegisterBelongings(stay.intake_id, lines, client_id="things")
    assert do(things) == do(things)
    assert [each.name for each in ask(BelongingList(stay.intake_id))] == ["布包", "手表"]
    assert refused(do, replace(things, lines=lines[:1])) == [SENT]
    assert do(replace(things, lines=lines[:1], client_id="more")) != do(things)

    note = RecordStep(stay.id, StepKind.NOTE, note="咳嗽", client_id="note")
    before = count(open_station, StayStep)
    assert do(note) == do(note) == StayState.IN_STATION
    assert refused(do, replace(note, note="发烧")) == [SENT]
    out = RecordStep(stay.id, StepKind.TO_HOSPITAL, client_id="out")
    assert do(out) == do(out) == StayState.IN_HOSPITAL
    assert count(open_station, StayStep) == before + 2

    found = clock.now
    report = ReportToPolice(stay.intake_id, TriageSign.LOST, found, "城东派出所", client_id="110")
    assert do(report) == do(report)
    assert refused(do, replace(report, unit="城西派出所")) == [SENT]
    assert count(open_station, PoliceReport) == 1
    assert do(replace(report, client_id="111")) != do(report)


def test_characters_that_no_database_keeps_are_left_out_of_every_request(
    open_station, do, ask, stay
):
    line = BelongingLine("布\0包", features="蓝\ud83d色")
    do(RegisterBelongings(stay.intake_id, (line,), client_id="pas\0ted"))
    (kept,) = ask(BelongingList(stay.intake_id))
    assert (kept.name, kept.features) == ("布包", "蓝色")
    do(RecordStep(stay.id, StepKind.NOTE, note="\0咳嗽\0"))
    with Session(open_station.engine) as session:
        notes = session.scalars(select(StayStep.note).where(StayStep.kind == StepKind.NOTE)).all()
    assert notes == ["咳嗽"]
    assert refused(do, RecordStep(stay.id, StepKind.NOTE, note=" \0 ")) != []
