"""Deadlines that are paused, chased, raised; the station's own work calendar behind them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.clock_notes import NoteTrouble
from station.domain.clock_pauses import PauseReason
from station.domain.clocks import ClockKind, ClockState
from station.domain.inquiries import Addressee, Asked, InquiryFacts
from station.domain.people import IdentityState
from station.domain.problems import Refused
from station.domain.stays import StepKind
from station.domain.work_years import YearTrouble
from station.storage.clock_notes import ClockNoteRow
from station.storage.stays import StayStep
from station.usecases.clock_notes import (
    ChaseClock,
    PauseClock,
    RaiseClock,
    ResumeClock,
    WithdrawClockNote,
)
from station.usecases.clocks import ClockList
from station.usecases.inquiries import WriteInquiries
from station.usecases.merging import MergePeople
from station.usecases.papers_clocks import PrintOverdueReport, PrintUrging
from station.usecases.work_years import SetWorkYear, WorkYears
from tests import residents as make
from tests.make import name_plate
from tests.pdf_text import words


@pytest.fixture
def told(open_station, leader):
    """Do a deed as the leader, who may pause."""
    return lambda deed: open_station.do(deed, leader).answer


@pytest.fixture
def unknown(open_station):
    """Somebody nobody knows; the police were asked for a sample on the day of admission."""
    stay = make.stay(
        open_station,
        make.person(open_station, "无名氏", identity_state=IdentityState.UNKNOWN, born=None),
    )
    for kind in (StepKind.NOTICE_PUBLISHED, StepKind.DNA_REQUESTED):
        step = StayStep(
            stay_id=stay.id, kind=kind, happened_at=stay.admitted_at, entered_at=stay.admitted_at
        )
        make.saved(open_station, step)
    return stay


@pytest.fixture
def answer(ask):
    """The clock of the police's answer as it stands now."""

    def found():
        groups = ask(ClockList(kind=ClockKind.DNA_ANSWER))
        return next(iter((*groups.overdue, *groups.today, *groups.later)), None)

    return found


def refused(deed, told):
    with pytest.raises(Refused) as caught:
        told(deed)
    return {problem.code for problem in caught.value.problems}


def test_a_pause_takes_a_deadline_from_the_board_and_moves_its_end(
    open_station, told, clock, unknown, answer
):
    first = answer()
    until = clock().date() + timedelta(days=9)
    pause = PauseClock("p-1", first.key, PauseReason.POLICE_CASE, until, "城东派出所来函")
    note = told(pause)
    assert told(pause) == note
    assert answer() is None
    assert refused(
        PauseClock("p-2", first.key, PauseReason.POLICE_CASE, until, "又一次"), told
    ) == {NoteTrouble.PAUSED_ALREADY}
    clock.pass_(days=10)
    assert answer().due - first.due == timedelta(days=9)
    assert answer().notes[0].clerk
    told(WithdrawClockNote("w-1", note, "写错了人"))
    assert answer().due == first.due
    assert refused(WithdrawClockNote("w-2", note, "再一次"), told) == {
        NoteTrouble.WITHDRAWN_ALREADY
    }


def test_a_pause_ends_early_when_its_reason_is_gone(told, clock, unknown, answer):
    first = answer()
    until = clock().date() + timedelta(days=20)
    told(PauseClock("p-1", first.key, PauseReason.FORCE_MAJEURE, until, "洪水"))
    unfit = PauseClock("p-2", first.key, PauseReason.TREATMENT, until, "医嘱")
    assert refused(unfit, told) == {NoteTrouble.REASON_UNFIT, NoteTrouble.PAUSED_ALREADY}
    clock.pass_(days=4)
    told(ResumeClock("r-1", first.key, "道路已通"))
    assert answer().due - first.due == timedelta(days=4)
    assert refused(ResumeClock("r-2", first.key), told) == {NoteTrouble.NOT_PAUSED}


def test_what_was_asked_again_or_raised_is_quiet_for_some_days(told, clock, unknown, answer):
    key = answer().key
    clock.pass_(days=45)
    assert answer().state is ClockState.LONG_OVERDUE
    told(ChaseClock("c-1", key, "城东派出所", "电话", happened_at=clock()))
    assert answer().state is ClockState.CHASED
    clock.pass_(days=4)
    assert answer().state is ClockState.LONG_OVERDUE
    told(RaiseClock("u-1", key, "市民政局", "书面", "颍救〔2026〕12号"))
    assert (answer().state, answer().raised.facts.whom) == (ClockState.CHASED, "市民政局")


def test_a_note_follows_whom_it_is_about_and_stands_only_beside_a_clock_that_runs(
    open_station, told, clock, unknown, answer
):
    key = answer().key
    told(ChaseClock("c-1", key, "城东派出所"))
    other = make.person(open_station, "无名氏", identity_state=IdentityState.UNKNOWN, born=None)
    told(MergePeople(other.id, unknown.person_id, "同一人"))
    assert answer().person_id == other.id
    assert [note.facts.whom for note in answer().notes] == ["城东派出所"]
    with Session(open_station.engine) as session:
        assert session.scalar(select(ClockNoteRow.person_id)) == other.id
    step = StayStep(
        stay_id=unknown.id,
        kind=StepKind.DNA_ANSWERED,
        happened_at=clock(),
        entered_at=clock(),
    )
    make.saved(open_station, step)
    assert refused(ChaseClock("c-2", key, "城东派出所"), told) == {NoteTrouble.GONE}


def test_a_year_that_is_announced_moves_the_deadlines_that_rest_on_it(
    open_station, told, ask, clock
):
    year = clock().year + 1
    clock.pass_(days=38)  # Tuesday 29 December
    somebody = make.person(open_station, "无名氏", identity_state=IdentityState.UNKNOWN, born=None)
    make.stay(open_station, somebody, admitted_at=clock())

    def sample():
        groups = ask(ClockList(kind=ClockKind.DNA_REQUEST))
        return (*groups.overdue, *groups.today, *groups.later)[-1]

    assert not sample().published
    before = sample().due.date()
    entered = SetWorkYear("y-1", year, "1-1~1-3 休 元旦\n1-4 休\n1-9 班", "国办发明电 1 号")
    assert told(entered) == told(entered) == 5
    # 30 31 | 5 6 7 8 9 instead of 30 31 1 | 4 5 6 7
    assert (sample().published, sample().due.date() - before) == (True, timedelta(days=2))
    assert refused(SetWorkYear("y-2", year, "1-1 休", " "), told) == {YearTrouble.SOURCE_MISSING}
    assert refused(SetWorkYear("y-3", 1999, "x", "国办"), told) == {
        YearTrouble.YEAR,
        YearTrouble.LINE,
    }
    found = ask(WorkYears())
    assert [each.year for each in found[:2]] == [year, year - 1]
    assert (found[0].own, found[0].free, found[0].made_up) == (True, 2, 1)
    assert (found[1].own, found[1].days[0].day) == (False, date(year - 1, 1, 1))


@pytest.fixture
def letters(open_station, told):
    """Two letters about one man whom nobody knows; he is here for a day."""
    stay = make.stay(
        open_station,
        make.person(open_station, "无名氏", identity_state=IdentityState.UNKNOWN, born=None),
    )
    asked = (Asked(Addressee.POLICE, "曹县公安局"), Asked(Addressee.STATION, "菏泽市救助管理站"))
    told(WriteInquiries("i-1", stay.person_id, asked, InquiryFacts("请核查身份", "自称曹县人")))
    return stay


def running(ask, kind):
    groups = ask(ClockList(kind=kind))
    return (*groups.overdue, *groups.today, *groups.later)


def test_two_of_one_kind_have_keys_of_their_own_and_a_note_lands_at_one(told, ask, letters):
    first, second = running(ask, ClockKind.INQUIRY_ANSWER)
    assert first.key != second.key
    told(ChaseClock("c-1", second.key, "菏泽市救助管理站", "电话"))
    noted = {clock.key: len(clock.notes) for clock in running(ask, ClockKind.INQUIRY_ANSWER)}
    assert noted == {first.key: 0, second.key: 1}


def test_what_another_unit_owes_is_urged_and_what_is_late_for_long_is_reported(
    open_station, told, clock, unknown, answer
):
    name_plate(open_station)
    key = answer().key
    assert refused(PrintUrging(key), told) == {NoteTrouble.NOT_LATE_ENOUGH}
    clock.pass_(days=31)
    first = told(PrintUrging(key))
    said = words(first.pdf)
    assert first.number == f"{unknown.rescue_number}-催1"
    assert unknown.rescue_number in said
    assert "无名氏" not in said
    assert "第1次" in said
    assert refused(PrintOverdueReport(key), told) == {NoteTrouble.NOT_LATE_ENOUGH}
    told(ChaseClock("c-1", key, "城东派出所", "电话", first.number))
    again = told(PrintUrging(key))  # the letter that was sent, with whom the note names
    assert (again.number, again.copy) == (first.number, 1)
    clock.pass_(days=9)
    assert told(PrintUrging(key)).number.endswith("催2")
    report = words(told(PrintOverdueReport(key)).pdf)
    assert "请协调城东派出所尽快办结" in report
    assert first.number in report
    own = replace(key, kind=ClockKind.FINGERPRINTS)
    assert refused(PrintUrging(own), told) == {NoteTrouble.OWN_DUTY}
    assert "请予以督促指导" in words(told(PrintOverdueReport(own)).pdf)
