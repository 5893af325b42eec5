"""The papers of samples: what they say, to whom, and what they keep back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from station.domain.dna import (
    CustodyStep,
    DnaTrouble,
    SampleResult,
    StepFacts,
)
from station.domain.minor_access import AccessTrouble
from station.domain.people import BornPrecision, IdentityState
from station.domain.permissions import Permission
from station.domain.problems import Refused
from station.usecases.dna import AnswerSample, AskForSample, RecordSampleStep, TakeSample
from station.usecases.dna_seen import CustodyLog, SampleBoard, SampleList
from station.usecases.dna_sheets import HandOverSamples
from station.usecases.papers_samples import (
    MinorSamplesPreview,
    PrintMinorSamples,
    PrintSampleChase,
    PrintSampleCustody,
    PrintSampleHandover,
    PrintSampleRequest,
    SampleCustodyPreview,
)
from tests import make
from tests.pdf_text import words
from tests.usecases.test_dna import GUARDS, OFFICE, TAMPER, stored, taken

NOTE = "耳后有痣，十五个位点"


@pytest.fixture
def children(do, open_station, clock):
    """A boy asked for, taken, stored and handed over with another one; a girl without a sample."""
    make.name_plate(open_station)
    born = {"born": date(2016, 5, 1), "born_precision": BornPrecision.ESTIMATED}
    boys = [
        make.person(open_station, name, **born, identity_state=IdentityState.UNKNOWN)
        for name in ("㛃䶮𬭎", "毛毛", "妞妞")
    ]
    for boy in boys:
        make.stay(open_station, of_person=boy)
    do(AskForSample("n1", boys[0], OFFICE, "多方查询未果"))
    samples = []
    for number, boy in enumerate(boys[:2]):
        line = do(TakeSample(f"t{number}", boy, taken(clock.now, f"F{number}", unit="")))
        do(RecordSampleStep(f"s{number}", line.sample.id, stored(clock.now, f"F{number}")))
        samples.append(line.sample.id)
    sheet = do(HandOverSamples("h1", tuple(samples), OFFICE, "周强", "370112"))
    return boys, samples, sheet


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def test_each_paper_of_a_sample_says_what_was_written_and_the_late_answer_is_chased(
    do, ask, open_station, clock, children
):
    _boys, (first, second), sheet = children
    asked = words(do(PrintSampleRequest(first)).pdf)
    assert {"采样申请函" in asked, "约10岁" in asked, "多方查询未果" in asked} == {True}
    with pytest.raises(Refused) as bare:
        do(PrintSampleRequest(second))
    assert codes(bare) == {DnaTrouble.NOT_ASKED}
    given = do(PrintSampleHandover(sheet.id))
    said = words(given.pdf)
    assert given.number == sheet.number
    assert {each in said for each in ("㛃䶮𬭎", "毛毛", "F0", "F1", "370112", "回执")} == {True}
    with pytest.raises(Refused) as early:
        do(PrintSampleChase(first))
    assert codes(early) == {DnaTrouble.NOT_CHASED}
    do(AnswerSample("a1", second, SampleResult.NO_MATCH, "刑科所"))
    assert [each.late for each in ask(SampleBoard()) if each.line] == [False, False]
    clock.pass_(days=31)
    late = {each.line.sample.id: each.late for each in ask(SampleBoard()) if each.line}
    assert late == {first: True, second: False}
    do(RecordSampleStep("c1", first, StepFacts(CustodyStep.CHASED, clock.now, text="请速查")))
    chased = words(do(PrintSampleChase(first)).pdf)
    assert ("㛃䶮𬭎" in chased, "毛毛" in chased, "第1次" in chased) == (True, False, True)
    assert "请速查" in chased
    children_now = words(do(PrintMinorSamples()).pdf)
    assert "缺检材1人" in children_now
    assert children_now.index("妞妞") < children_now.index("毛毛")
    assert "未签发" in words(ask(MinorSamplesPreview()))


def test_the_log_on_paper_proves_itself_and_keeps_back_the_result(
    do, ask, open_station, clerk, children
):
    _boys, (first, _second), _sheet = children
    do(AnswerSample("a1", first, SampleResult.MATCH, "刑科所", text=NOTE))
    log = ask(CustodyLog(first))
    whole = words(do(PrintSampleCustody(first)).pdf)
    assert all(entry.hash in whole for entry in log.sample.entries)
    assert {"记录链完整" in whole, "比对结果：比中" in whole} == {True}
    blind = replace(clerk, permissions=clerk.permissions - {Permission.DNA_RESULT})
    hidden = words(open_station.do(PrintSampleCustody(first), blind).answer.pdf)
    assert ("比对结果不在本件显示" in hidden, "比中" in hidden, "位点" in hidden) == (
        True,
        False,
        False,
    )
    with Session(open_station.engine) as session, session.begin():
        for guard in GUARDS[session.get_bind().dialect.name]:
            session.execute(text(guard))
        session.execute(text(TAMPER["changed"]))
    broken = words(ask(SampleCustodyPreview(first)))
    assert ("记录链不完整！" in broken, "第2条处验算不符" in broken) == (True, True)


def test_a_minors_sample_is_handled_by_every_post_and_looked_at_by_those_concerned(
    do, open_station, clerk, children
):
    _boys, (first, _second), _sheet = children
    nurse = replace(clerk, permissions=clerk.permissions - {Permission.MINORS_SEE})
    for look in (CustodyLog(first), SampleCustodyPreview(first)):
        with pytest.raises(Refused) as kept:
            open_station.ask(look, nurse)
        assert codes(kept) == {AccessTrouble.KEPT}
    lines = open_station.ask(SampleList(), nurse)
    assert {each.sample.taken.seal for each in lines} == {"F0", "F1"}
    assert "多方查询未果" not in repr(lines)


def test_a_sample_is_not_older_than_the_stay(do, open_station, clock):
    child = make.person(open_station, "豆豆", identity_state=IdentityState.UNKNOWN)
    make.stay(open_station, of_person=child, admitted_at=clock.now)
    early = taken(clock.now.replace(year=2025))
    with pytest.raises(Refused) as before:
        do(TakeSample("t1", child, early))
    assert codes(before) == {DnaTrouble.BEFORE_THE_STAY}
    assert before.value.problems[0].place == "happened_at"
