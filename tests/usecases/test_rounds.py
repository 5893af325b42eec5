"""A night of rounds: the sheet, looks, skips, corrections, signatures, alarms and their tasks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from threading import Barrier

import pytest
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.alarms import CareStep, CareTrouble, Cause
from station.domain.assistance import AssistanceClass
from station.domain.beds import AssignmentKind, Zone
from station.domain.clocks import ClockKind, ClockState
from station.domain.hospitals import HospitalFacts
from station.domain.letters import LetterFacts
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Refused
from station.domain.rounds import LineState, Meal, Mood, RoundTrouble, Seen
from station.domain.stays import StayState, StayTrouble, StepKind
from station.domain.veil import VEIL
from station.domain.vitals import Vitals
from station.storage.beds import BedAssignment
from station.storage.stays import Stay
from station.usecases.alarms import DoCareTask, OpenCareTasks
from station.usecases.clocks import ClockList
from station.usecases.hospitals import KeepHospital
from station.usecases.letters import IssueLetter, Patient
from station.usecases.papers_rounds import PrintRoundSheet, round_paper
from station.usecases.rounds import CorrectRound, RecordRound, RoundSheet, SignRounds, SkipRound
from station.usecases.rounds_seen import RoundHistory, RoundsMissed, VitalSeries, ZoneFevers
from station.usecases.stays import RecordStep
from station.usecases.work import Work
from tests import make
from tests.hidden_file import NAME, admit, outsider

CAME = datetime(2026, 11, 18, 9)
FINE = Seen(Vitals(temperature=366, pulse=76, systolic=128, diastolic=82), Meal.ALL, Mood.CALM)
HOT = Seen(Vitals(temperature=389, pulse=104))
_keys = count(1)


def key() -> str:
    return f"look-of-a-test-{next(_keys)}"


def settle(station, **residents):
    """Residents who came days ago by name, with class and bed; answers their stays."""
    beds = make.house(station)
    found = {}
    for name, (kind, bed) in residents.items():
        found[name] = make.stay(station, name, admitted_at=CAME, assistance_class=kind)
        with Session(station.engine) as session, session.begin():
            session.add(
                BedAssignment(
                    bed_id=beds[bed],
                    stay_id=found[name],
                    kind=AssignmentKind.ACTIVE,
                    starts_at=CAME,
                    entered_at=CAME,
                )
            )
    return found


@pytest.fixture
def night(open_station, clock):
    """Three men in beds, and the round of six."""
    clock.now = datetime(2026, 11, 21, 6, 6)
    return settle(
        open_station,
        王强=(AssistanceClass.OPEN, "101-2"),
        周淼=(AssistanceClass.PROTECTIVE, "101-1"),
        李长生=(AssistanceClass.SUPPORTIVE, "102-1"),
    )


def line(ask, stay_id):
    return next(each for each in ask(RoundSheet()).lines if each.stay_id == stay_id)


def record(do, ask, stay_id, seen=FINE, **over):
    deed = RecordRound(key(), stay_id, seen, after=line(ask, stay_id).latest)
    return do(replace(deed, **over))


def refused(do, deed):
    with pytest.raises(Refused) as caught:
        do(deed)
    return [(each.code, each.place) for each in caught.value.problems]


def test_the_sheet_stands_in_bed_order_with_who_is_due_overdue_and_away(night, do, ask, clock):
    make_away = RecordStep(night["李长生"], StepKind.TO_HOSPITAL, clock.now - timedelta(hours=1))
    do(make_away)
    sheet = ask(RoundSheet())
    assert [each.bed for each in sheet.lines] == ["101-1", "101-2", "102-1"]
    assert [each.state for each in sheet.lines] == [
        LineState.OVERDUE,
        LineState.DUE,
        LineState.AWAY,
    ]
    assert [each.due_at and each.due_at.hour for each in sheet.lines] == [6, 6, None]
    assert sheet.lines[2].away is StayState.IN_HOSPITAL
    assert [moment.hour for moment in sheet.lines[0].missed] == [22, 0, 2, 4]
    assert sheet.shift.begins == datetime(2026, 11, 20, 22)
    assert (sheet.made, sheet.to_make) == (0, 2)


def test_a_look_is_written_down_with_its_last_values_beside_the_next_one(night, do, ask, clock):
    stay_id = night["王强"]
    record(do, ask, stay_id)
    shown = line(ask, stay_id)
    assert (shown.state, shown.entry.seen) == (LineState.CHANGED, FINE)
    assert shown.before == Seen()
    clock.pass_(hours=8)
    shown = line(ask, stay_id)
    assert (shown.state, shown.entry) == (LineState.OVERDUE, None)
    assert (shown.before, shown.last.seen) == (FINE, FINE)
    assert [(meal.eaten, meal.time) for meal in shown.meals] == []


def test_as_before_names_what_was_fine_and_measures_nothing(night, do, ask, clock):
    stay_id = night["王强"]
    deed = RecordRound(key(), stay_id, as_before=True)
    assert refused(do, deed) == [(RoundTrouble.NOTHING_BEFORE, "as_before")]
    first = record(do, ask, stay_id).entry
    for _again in range(2):
        clock.pass_(hours=8)
        entry = record(do, ask, stay_id, Seen(), as_before=True).entry
        assert (entry.as_before, entry.refers_to, entry.seen) == (True, first.id, Seen())
    assert line(ask, stay_id).state is LineState.DONE
    assert [each.id for each in ask(VitalSeries(stay_id)).entries] == [first.id]


def test_two_desks_at_one_line_the_slower_is_told_and_a_repeat_is_harmless(night, do, ask):
    stay_id = night["王强"]
    shown = line(ask, stay_id).latest
    first = RecordRound(key(), stay_id, FINE, after=shown)
    entry = do(first).entry
    with pytest.raises(Conflict):
        do(RecordRound(key(), stay_id, HOT, after=shown))
    with pytest.raises(Conflict):
        do(SkipRound(key(), stay_id, "睡着了", after=shown))
    assert do(first).entry == entry
    assert [each.id for each in ask(RoundHistory(stay_id))] == [entry.id]
    do(RecordRound(key(), stay_id, HOT, after=entry.id))
    assert len(ask(RoundHistory(stay_id))) == 2


def test_of_two_desks_that_save_one_line_in_the_same_moment_one_is_told(open_station, night, ask):
    stay_id = night["王强"]
    start, clerk = Barrier(2), Clerk(1, "chen", "陈静", frozenset(Permission))

    def save(seen):
        start.wait()
        try:
            return open_station.do(RecordRound(key(), stay_id, seen), clerk).answer.entry.seen
        except Conflict as told:
            return told

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(save, (HOT, replace(HOT, mood=Mood.WEAK))))
    (saved,) = [each for each in told if isinstance(each, Seen)]
    assert [each.seen for each in ask(RoundHistory(stay_id))] == [saved]
    assert [each.cause for each in ask(OpenCareTasks())] == [Cause.HIGH_FEVER]


def test_a_late_entry_keeps_both_times_and_answers_the_round_it_was_made_in(night, do, ask, clock):
    stay_id = night["周淼"]
    at = datetime(2026, 11, 21, 4, 3)
    entry = record(do, ask, stay_id, happened_at=at).entry
    assert (entry.happened_at, entry.entered_at) == (at, clock.now)
    shown = line(ask, stay_id)
    assert [moment.hour for moment in shown.missed] == [22, 0, 2]
    assert shown.state is LineState.OVERDUE


def test_nobody_is_looked_in_on_before_coming_in_future_or_while_away(night, do, ask, clock):
    stay_id = night["王强"]
    early = RecordRound(key(), stay_id, FINE, happened_at=CAME - timedelta(hours=1))
    assert refused(do, early) == [(StayTrouble.BEFORE_ADMISSION, "happened_at")]
    future = replace(early, happened_at=clock.now + timedelta(hours=1))
    assert refused(do, future) == [(StayTrouble.IN_FUTURE, "happened_at")]
    do(RecordStep(stay_id, StepKind.TO_HOSPITAL, clock.now - timedelta(minutes=5)))
    away = replace(early, happened_at=None)
    assert refused(do, away) == [(RoundTrouble.NOT_IN_HOUSE, "happened_at")]
    before = replace(early, happened_at=clock.now - timedelta(minutes=6))
    assert do(before).entry.seen == FINE
    nonsense = RecordRound(key(), night["周淼"], Seen(Vitals(pulse=7)))
    assert refused(do, nonsense)[0][1] == "seen.vitals.pulse"


def test_a_skip_has_a_reason_and_is_an_answer(night, do, ask):
    stay_id = night["王强"]
    assert refused(do, SkipRound(key(), stay_id, " ")) == [(RoundTrouble.REASON_MISSING, "reason")]
    do(SkipRound(key(), stay_id, "睡着了，呼吸平稳"))
    shown = line(ask, stay_id)
    assert (shown.state, shown.entry.skipped) == (LineState.SKIPPED, "睡着了，呼吸平稳")
    sheet = ask(RoundSheet())
    assert (sheet.made, sheet.skipped, sheet.to_make) == (0, 1, 3)


def test_rounds_count_when_signed_and_late_ones_are_signed_again(night, do, ask, clock, leader):
    stay_id = night["周淼"]
    record(do, ask, stay_id, happened_at=datetime(2026, 11, 21, 4, 3))
    clock.pass_(hours=2)
    before = {each.stay_id: each for each in ask(RoundsMissed(datetime(2026, 11, 21, 3)))}
    assert [moment.hour for moment in before[stay_id].missed] == [22, 0, 2, 6]
    assert [moment.hour for moment in before[stay_id].unsigned] == [4]
    signing = SignRounds(key(), datetime(2026, 11, 21, 3))
    signed = do(signing, leader)
    assert (signed.shift.begins.hour, signed.looks) == (22, 1)
    assert do(signing, leader) == signed
    assert refused(do, SignRounds(key(), datetime(2026, 11, 21, 3))) == [
        (RoundTrouble.NOTHING_TO_SIGN, "moment")
    ]
    after = {each.stay_id: each for each in ask(RoundsMissed(datetime(2026, 11, 21, 3)))}
    assert after[stay_id].unsigned == ()
    entry = ask(RoundHistory(stay_id))[0]
    assert (entry.signed, entry.signed_by) == (True, "马站长")
    record(do, ask, stay_id, happened_at=datetime(2026, 11, 21, 2, 1))
    assert do(SignRounds(key(), datetime(2026, 11, 21, 3))).looks == 1


def test_a_correction_adds_names_the_old_and_withdraws_what_it_alarmed_for(night, do, ask):
    stay_id = night["王强"]
    wrong = record(do, ask, stay_id, HOT).entry
    do(SignRounds(key()))
    assert [each.cause for each in ask(OpenCareTasks())] == [Cause.HIGH_FEVER]
    assert refused(do, CorrectRound(key(), wrong.id, "", FINE)) == [
        (RoundTrouble.REASON_MISSING, "reason")
    ]
    deed = CorrectRound(key(), wrong.id, "看错体温计", FINE)
    right = do(deed).entry
    assert (right.corrects, right.happened_at, right.signed) == (wrong.id, wrong.happened_at, False)
    assert do(deed).entry == right
    history = ask(RoundHistory(stay_id))
    assert [(each.id, each.corrected) for each in history] == [(right.id, False), (wrong.id, True)]
    assert history[1].seen == HOT
    assert ask(OpenCareTasks()) == ()
    assert ask(VitalSeries(stay_id)).tasks[0].withdrawn
    assert refused(do, CorrectRound(key(), wrong.id, "又看错", HOT)) == [
        (RoundTrouble.CORRECTED_ALREADY, "entry_id")
    ]
    do(CorrectRound(key(), right.id, "写错了人"))
    shown = line(ask, stay_id)
    assert (shown.state, shown.entry, shown.last) == (LineState.DUE, None, None)


def test_a_fever_asks_for_deeds_once_and_measuring_again_is_one_of_them(night, do, ask, clock):
    stay_id = night["王强"]
    new = record(do, ask, stay_id, HOT).tasks
    assert [each.cause for each in new] == [Cause.HIGH_FEVER]
    assert [each.step for each in new[0].steps] == [
        CareStep.CALL_DOCTOR,
        CareStep.ISOLATE,
        CareStep.MEASURE_AGAIN,
        CareStep.HOSPITAL_LETTER,
    ]
    shown = line(ask, stay_id)
    assert (shown.state, shown.open_tasks, shown.alarms[0].value) == (LineState.ALARM, 1, 389)
    codes = refused(do, RecordRound(key(), stay_id, as_before=True, after=shown.latest))
    assert codes == [(RoundTrouble.BEFORE_NOT_FINE, "as_before")]
    clock.pass_(minutes=16)
    assert record(do, ask, stay_id, HOT).tasks == ()
    task = ask(OpenCareTasks())[0]
    due = {each.step: each.due_at for each in task.steps}
    assert due[CareStep.MEASURE_AGAIN] == clock.now + timedelta(minutes=30)
    overdue = [each for each in ask(ClockList()).overdue if each.kind is ClockKind.CARE]
    assert [(each.subject.stay_id, each.state) for each in overdue] == [
        (stay_id, ClockState.OVERDUE)
    ]
    record(do, ask, stay_id, FINE)
    assert CareStep.MEASURE_AGAIN not in {each.step for each in ask(OpenCareTasks())[0].open_steps}


def test_a_task_is_done_step_by_step_with_who_when_and_what(night, do, ask, clock, leader):
    stay_id = night["王强"]
    task = record(do, ask, stay_id, HOT).tasks[0]
    call = DoCareTask(key(), task.id, CareStep.CALL_DOCTOR, note="李医生，十分钟到")
    done = do(call, leader).steps[0]
    assert (done.done_at, done.clerk, done.note) == (clock.now, "马站长", "李医生，十分钟到")
    assert do(call, leader).steps[0] == done
    assert refused(do, replace(call, client_id=key())) == [(CareTrouble.NOT_OPEN, "step")]
    food = replace(call, client_id=key(), step=CareStep.OFFER_FOOD)
    assert refused(do, food) == [(CareTrouble.NOT_ASKED, "step")]
    letter = DoCareTask(key(), task.id, CareStep.HOSPITAL_LETTER, not_needed=True)
    assert refused(do, letter) == [(CareTrouble.REASON_MISSING, "note")]
    early = replace(letter, note="不用", happened_at=clock.now - timedelta(minutes=1))
    assert refused(do, early) == [(CareTrouble.BEFORE_ALARM, "happened_at")]
    do(replace(letter, note="医生说不必"))
    do(DoCareTask(key(), task.id, CareStep.ISOLATE))
    clock.pass_(minutes=30)
    record(do, ask, stay_id, FINE)
    assert ask(OpenCareTasks()) == ()
    closed = ask(VitalSeries(stay_id)).tasks[0]
    assert (closed.closed_at, closed.withdrawn) == (clock.now, False)
    assert record(do, ask, stay_id, HOT).tasks[0].id != task.id


def test_a_letter_answers_the_alarms_that_ask_for_one_and_no_later_one(night, do, ask, clock):
    stay_id, neighbour = night["王强"], night["周淼"]
    hospital = do(KeepHospital(HospitalFacts("市第三人民医院"))).id
    record(do, ask, neighbour, HOT)
    hot = record(do, ask, stay_id, HOT).tasks[0]
    clock.pass_(minutes=20)
    facts = LetterFacts(clock.now, "高热待查")
    letter = IssueLetter(key(), hospital, Patient(stay_id), facts)
    number = do(letter).number
    assert do(letter).number == number

    def step(of, task_id):
        (task,) = (each for each in ask(VitalSeries(of)).tasks if each.id == task_id)
        return next(each for each in task.steps if each.step is CareStep.HOSPITAL_LETTER)

    done = step(stay_id, hot.id)
    assert (done.done_at, done.note, done.not_needed) == (clock.now, number, False)
    assert CareStep.HOSPITAL_LETTER in {each.step for each in ask(OpenCareTasks())[0].open_steps}
    clock.pass_(hours=5)
    do(RecordStep(stay_id, StepKind.FROM_HOSPITAL, clock.now))
    faint = replace(HOT, vitals=Vitals(oxygen=85))
    later = [each for each in record(do, ask, stay_id, faint).tasks if each.cause is Cause.OXYGEN]
    assert step(stay_id, later[0].id).done_at is None
    assert step(stay_id, hot.id) == done
    before = clock.now - timedelta(minutes=1)
    facts = replace(facts, admitted_at=clock.now)
    do(replace(letter, client_id=key(), facts=facts, reason="第二次送医", happened_at=before))
    assert step(stay_id, later[0].id).done_at is None


def test_two_meals_left_a_fall_and_talk_of_self_harm_are_cause_for_deeds(night, do, ask, clock):
    stay_id = night["王强"]
    assert record(do, ask, stay_id, Seen(meal=Meal.NONE)).tasks == ()
    clock.pass_(hours=2)
    raised = record(do, ask, stay_id, Seen(meal=Meal.NONE)).tasks
    assert [(each.cause, each.raised.value) for each in raised] == [(Cause.MEALS, 2)]
    raised = record(do, ask, stay_id, Seen(fall=True, self_harm=True)).tasks
    assert {each.cause for each in raised} == {Cause.FALL, Cause.SELF_HARM}
    clock.pass_(hours=4)
    assert record(do, ask, stay_id, Seen(meal=Meal.NONE)).tasks == ()
    assert len(ask(OpenCareTasks(stay_id))) == 3


def test_a_value_entered_late_behind_a_newer_one_raises_nothing(night, do, ask, clock):
    stay_id = night["王强"]
    record(do, ask, stay_id, FINE)
    late = record(do, ask, stay_id, HOT, happened_at=clock.now - timedelta(hours=4))
    assert late.tasks == ()
    fell = record(do, ask, stay_id, Seen(fall=True), happened_at=clock.now - timedelta(hours=3))
    assert [each.cause for each in fell.tasks] == [Cause.FALL]


def test_an_open_matter_of_health_makes_rounds_more_frequent(night, do, ask, clock):
    record(do, ask, night["王强"], HOT)
    clock.now = datetime(2026, 11, 21, 10, 1)
    due = {each.stay_id: each.due_at.hour for each in ask(RoundSheet()).lines}
    assert due == {night["王强"]: 10, night["周淼"]: 10, night["李长生"]: 8}


def test_fevers_are_counted_by_zone_and_day_each_once(night, do, ask, clock):
    record(do, ask, night["王强"], HOT)
    record(do, ask, night["王强"], HOT)
    record(do, ask, night["周淼"], Seen(Vitals(temperature=375)))
    mistaken = record(do, ask, night["李长生"], HOT).entry
    do(CorrectRound(key(), mistaken.id, "看错", FINE))
    fevers = ask(ZoneFevers())
    assert [(each.zone, each.day, each.people) for each in fevers] == [
        (Zone.MEN, clock.now.date(), 2)
    ]


def test_who_has_left_is_on_no_sheet_and_their_rounds_stay_in_the_book(
    open_station, night, do, ask, clock
):
    stay_id = night["王强"]
    entry = record(do, ask, stay_id).entry
    with Session(open_station.engine) as session, session.begin():
        stay = session.get_one(Stay, stay_id)
        stay.state, stay.left_at = StayState.LEFT, clock.now
    assert stay_id not in {each.stay_id for each in ask(RoundSheet()).lines}
    assert refused(do, RecordRound(key(), stay_id, FINE, after=entry.id)) == [
        (StayTrouble.HAS_LEFT, "stay_id")
    ]
    clock.pass_(minutes=1)
    assert do(CorrectRound(key(), entry.id, "补一个字", HOT)).entry.corrects == entry.id
    missed = {each.stay_id for each in ask(RoundsMissed())}
    assert stay_id not in missed


def test_a_night_duty_cares_for_a_restricted_child_without_knowing_who_it_is(
    open_station, clerk, clock
):
    admitted = admit(open_station, clerk, make.house(open_station))
    stranger = outsider(open_station)
    clock.pass_(hours=3)

    def ask(question):
        return open_station.ask(question, stranger)

    shown = line(ask, admitted.stay_id)
    assert (shown.name, shown.is_veiled, shown.age) == (VEIL, True, None)
    deed = RecordRound(key(), admitted.stay_id, replace(HOT, note="甄小荷说冷"))
    raised = open_station.do(deed, stranger).answer.tasks
    assert [each.name for each in raised] == [VEIL] * len(raised)
    do_it = DoCareTask(key(), raised[0].id, CareStep.CALL_DOCTOR, note="叫了医生")
    open_station.do(do_it, stranger)
    told = repr(
        [
            ask(RoundSheet()),
            ask(OpenCareTasks()),
            ask(VitalSeries(admitted.stay_id)),
            ask(RoundHistory(admitted.stay_id)),
            ask(RoundsMissed()),
            ask(ClockList()),
        ]
    )
    assert NAME not in told
    assert NAME in repr(open_station.ask(RoundSheet(), clerk))


def test_the_sheet_of_a_shift_is_printed_as_it_stands_in_the_book_and_blank_alike(
    open_station, night, do, ask, clock
):
    make.name_plate(open_station)
    record(do, ask, night["王强"], HOT)
    late = datetime(2026, 11, 21, 2, 1)
    record(do, ask, night["周淼"], FINE, happened_at=late)
    do(SkipRound(key(), night["李长生"], "睡着了"))
    do(SignRounds(key()))
    with Session(open_station.engine) as session:
        station = Work(open_station, session, Clerk(1, "chen", "陈静", frozenset(Permission)), None)
        paper = round_paper(station, clock.now, blank=False)
        blank = round_paper(station, clock.now, blank=True)
    told = [(each.bed, each.due, each.made, each.remark) for each in paper.lines]
    assert told == [
        ("101-1", "22:00", "", "漏查"),
        ("101-1", "00:00", "", "漏查"),
        ("101-1", "02:00", "02:01", "补记于 11-21 06:06"),
        ("101-1", "04:00", "", "漏查"),
        ("101-1", "06:00", "", ""),
        ("101-2", "22:00", "", "漏查"),
        ("101-2", "06:00", "06:06", "报警：体温 38.9"),
        ("102-1", "22:00", "", "漏查"),
        ("102-1", "02:00", "", "漏查"),
        ("102-1", "06:00", "06:06", "跳过：睡着了"),
    ]
    assert (paper.lines[6].temperature, paper.lines[2].pressure) == ("38.9", "128/82")
    spot = ask(RoundSheet()).spot
    assert (spot.seen, spot.present) == (0, 3)
    drawn = f"抽查 {spot.at:%H:%M} 已查 0/3 人"
    assert paper.tally == f"已查 2 次，跳过 1 次，漏查 6 次；未办结处置 1 项；{drawn}"
    assert paper.signed == "陈静 2026-11-21 06:06（3 条）"
    assert [(each.bed, each.due) for each in blank.lines] == [
        (each.bed, each.due) for each in paper.lines
    ]
    assert not any(each.made or each.remark for each in blank.lines)
    printed = do(PrintRoundSheet())
    assert printed.pdf.startswith(b"%PDF")
    assert (do(PrintRoundSheet()).copy, do(PrintRoundSheet(blank=True)).copy) == (1, 0)


def test_a_printed_sheet_names_nobody_of_a_restricted_file(open_station, clerk, clock):
    make.name_plate(open_station)
    admitted = admit(open_station, clerk, make.house(open_station))
    open_station.do(RecordRound(key(), admitted.stay_id, replace(FINE, note=NAME)), clerk)
    with Session(open_station.engine) as session:
        paper = round_paper(Work(open_station, session, clerk, None), clock.now, blank=False)
    assert VEIL in repr(paper)
    assert NAME not in repr(paper)
