"""The duty book and the hand-over between shifts, on both engines."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import Found, Zone
from station.domain.clocks import ClockKind
from station.domain.duty_book import DECISIONS, DutyKind, DutyTrouble, Incident, IncidentGrade
from station.domain.intake import SelfCare
from station.domain.minor_clocks import OF_SIDE_FILE
from station.domain.night_count import Finding
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.shift_handover import (
    Accepted,
    CarriedPart,
    HandoverState,
    ShiftTrouble,
    read,
    written,
)
from station.domain.shift_papers import CLOCKS
from station.domain.shifts import Shift, ShiftKind
from station.domain.stays import StayState, StepKind
from station.domain.veil import VEIL
from station.storage.accounts import ClerkRow
from station.storage.shift_handover import ShiftHandover
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.assistance import ConfirmClass
from station.usecases.beds import AssignBed, MoveBed
from station.usecases.clocks import ClockList
from station.usecases.duty_book import CloseItem, CorrectIncident, DutyBook, WriteIncident
from station.usecases.gate import GateList
from station.usecases.night_count import NightFigures, NightList, SignNightCount
from station.usecases.papers_shift import PrintShiftRecord, ShiftRecordPreview
from station.usecases.passwords import hashed
from station.usecases.restricted import RestrictFile
from station.usecases.shift_handover import (
    AcceptForAbsent,
    AcceptShift,
    HandoverList,
    HandoverPreview,
    HandOverShift,
)
from station.usecases.stays import RecordStep
from tests import make
from tests.architecture.test_code import USE_CASES
from tests.pdf_text import words

CHEN = Clerk(1, "chen", "陈静", frozenset(Permission))
NIGHT = Shift(date(2026, 11, 20), ShiftKind.NIGHT)  # the clock stands at 02:41 of the 21st
FALL = Incident(IncidentGrade.SERIOUS, "走廊滑倒，右膝擦伤，已处理", zone=Zone.MEN, is_open=True)


@pytest.fixture
def third(open_station):
    """Somebody of the next shift, with a password."""
    with Session(open_station.engine) as session, session.begin():
        row = ClerkRow(
            login="zhou",
            name="周值班",
            password_hash=hashed("lamp-oil-7"),
            roles="nurse",
            created_at=open_station.clock(),
        )
        session.add(row)
        session.flush()
        return Clerk(row.id, "zhou", "周值班", frozenset({Permission.DUTY_WRITE}))


def codes(caught):
    return [problem.code for problem in caught.value.problems]


def refused(do, deed, *by):
    with pytest.raises(Refused) as caught:
        do(deed, *by)
    return codes(caught)


def version(station, stay_id):
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id).version


def test_an_incident_is_written_once_corrected_by_a_new_one_and_closed(
    open_station, do, ask, clock, leader
):
    stay = make.stay(open_station, "石保国")
    fell = replace(FALL, stay_id=stay)
    at = clock.now - timedelta(minutes=50)
    first = do(WriteIncident("form-1", fell, at))
    assert do(WriteIncident("form-1", fell, at)) == first
    assert refused(do, WriteIncident("form-1", replace(fell, text="另一件事"))) == [
        DutyTrouble.OTHER_CONTENT
    ]
    assert refused(do, WriteIncident("form-2", replace(fell, text=" "))) == [
        DutyTrouble.TEXT_MISSING
    ]
    clock.pass_(minutes=10)
    left = replace(fell, text="走廊滑倒，左膝擦伤，已处理")
    second = do(CorrectIncident("form-3", first, left), leader)
    assert do(CorrectIncident("form-3", first, left), leader) == second
    assert refused(do, CorrectIncident("form-4", first, left)) == [DutyTrouble.CORRECTED_ALREADY]
    assert refused(do, CloseItem(first, "好")) == [DutyTrouble.NOT_OPEN]
    old, new = ask(DutyBook()).items
    assert (old.id, old.corrected_by, old.is_waiting, old.text) == (first, second, False, fell.text)
    assert (new.corrects, new.is_waiting, new.name, new.clerk) == (first, True, "石保国", "马站长")
    assert (new.happened_at, new.entered_at) == (at, clock.now)

    clock.pass_(hours=8)  # the day shift
    page = ask(DutyBook())
    assert ([each.id for each in page.still_open], page.items) == ([second], ())
    assert page.span.shift == Shift(date(2026, 11, 21), ShiftKind.DAY)
    assert page.before.shift == NIGHT
    assert refused(do, CloseItem(second, " ")) == [DutyTrouble.NOTE_MISSING]
    do(CloseItem(second, "拍片无骨折"), leader)
    with pytest.raises(Conflict):
        do(CloseItem(second, "拍片无骨折"))
    assert ask(DutyBook()).still_open == ()
    closed = ask(DutyBook(NIGHT)).items[1]
    assert (closed.closed_by, closed.closed_note) == ("马站长", "拍片无骨折")
    assert ask(DutyBook(NIGHT)).after.shift == page.span.shift


def test_what_is_entered_late_stands_in_both_shifts_with_both_times(do, ask, clock):
    clock.pass_(hours=8)
    happened = datetime(2026, 11, 21, 1, 15)
    late = do(WriteIncident("late", FALL, happened))
    for shift in (NIGHT, None):
        (item,) = ask(DutyBook(shift)).items
        assert (item.id, item.happened_at, item.entered_at) == (late, happened, clock.now)


def test_what_was_decided_with_a_reason_stands_in_the_book_and_is_stored_once(
    open_station, do, ask, leader
):
    beds = make.house(open_station)
    stay = make.stay(open_station, "王强")
    do(AssignBed(stay, beds["101-1"]))
    do(MoveBed(stay, beds["101-2"], "同屋打鼾"))
    with Session(open_station.engine) as session, session.begin():
        session.get_one(ClerkRow, 2).password_hash = hashed("lamp-oil-7")
    second = SecondClerk("ma", "lamp-oil-7")
    for chosen, reason in (
        (AssistanceClass.PROTECTIVE, "夜间走失"),
        (AssistanceClass.OPEN, "清醒"),
    ):
        do(
            ConfirmClass(
                stay,
                version(open_station, stay),
                Capacity.FULL,
                SelfCare.FULL,
                chosen,
                reason,
                second if chosen is AssistanceClass.OPEN else None,
            )
        )
    told = [(each.kind, each.text, each.name, each.clerk) for each in ask(DutyBook()).items]
    assert told == [
        (DutyKind.BED_CHANGED, "同屋打鼾", "王强", "陈静"),
        (DutyKind.CLASS_OTHERWISE, "夜间走失", "王强", "陈静"),
        (DutyKind.CLASS_LOWERED, "清醒", "王强", "陈静"),
    ]
    assert {each.__name__ for each in USE_CASES} >= DECISIONS


def night_in_the_house(station, do, ask, clock):
    """Somebody in bed, one in hospital, one who should be back, one who was not found."""
    beds = make.house(station)
    people = {name: make.stay(station, name) for name in ("周明", "王强", "石保国", "刘保国")}
    do(AssignBed(people["周明"], beds["101-1"]))
    do(AssignBed(people["王强"], beds["101-2"]))
    back = clock.now + timedelta(hours=1)
    do(RecordStep(people["石保国"], StepKind.WENT_OUT, note="与社工同行", expected_back=back))
    do(RecordStep(people["刘保国"], StepKind.TO_HOSPITAL, reference="救介〔2026〕001号"))
    findings = tuple(
        Finding(line.stay_id, Found.MISSING if line.name == "王强" else line.expected)
        for line in ask(NightList()).lines
    )
    do(SignNightCount(date(2026, 11, 20), findings))
    do(WriteIncident("fall", replace(FALL, stay_id=people["周明"])))
    return people


def test_what_is_carried_is_frozen_when_it_is_signed(open_station, do, ask, clock, leader):
    people = night_in_the_house(open_station, do, ask, clock)
    clock.pass_(hours=5)
    signed = do(HandOverShift("shift-1", "平安", unfinished=2))
    assert do(HandOverShift("shift-1", "平安", unfinished=2)) == signed
    do(RecordStep(people["石保国"], StepKind.CAME_BACK), leader)
    (record,) = ask(HandoverList()).waiting
    assert (record.shift, record.from_clerk, record.state) == (
        NIGHT,
        "陈静",
        HandoverState.WAITING,
    )
    carried = record.carried
    assert carried.residents[StayState.IN_STATION] == 2
    assert carried.residents[StayState.ON_LEAVE] == carried.residents[StayState.IN_HOSPITAL] == 1
    assert sum(carried.residents.values()) == carried.figure.residents == 4
    assert carried.figure == ask(NightFigures(date(2026, 11, 20)))
    assert (carried.figure.slept_here, carried.figure.signed_by) == (1, "陈静")
    assert (carried.unfinished, carried.drafts) == (2, 0)
    (incident,) = carried.part(CarriedPart.INCIDENT)
    assert (incident.name, incident.code, incident.text) == ("周明", "2", FALL.text)
    (missing,) = carried.part(CarriedPart.DIFFERENCE)
    assert (missing.name, missing.book, missing.code) == ("王强", Found.IN_BED, Found.MISSING)
    (out,) = carried.part(CarriedPart.ON_LEAVE)
    assert (out.name, out.text, carried.is_overdue(out)) == ("石保国", "与社工同行", True)
    assert [each.name for each in carried.part(CarriedPart.IN_HOSPITAL)] == ["刘保国"]
    overdue = {(each.name, each.code) for each in carried.part(CarriedPart.CLOCK)}
    assert {("石保国", ClockKind.EXPECTED_BACK), ("王强", ClockKind.MISSING)} <= overdue
    assert read(written(carried)) == carried

    with open_station.engine.begin() as connection:
        connection.execute(update(ShiftHandover).values(note="一切正常"))
    assert ask(HandoverList()).latest[0].carried is None


def test_a_shift_is_accepted_by_somebody_else_plainly_or_with_a_reservation(
    do, ask, clock, leader, third
):
    clock.pass_(hours=5)
    first = do(HandOverShift("one"))
    assert refused(do, AcceptShift("a", first)) == [ShiftTrouble.SAME_CLERK]
    assert refused(do, HandOverShift("two"), leader) == [ShiftTrouble.WAITS]
    do(AcceptShift("b", first, "缺一床被子"), leader)
    do(AcceptShift("b", first, "缺一床被子"), leader)  # the line was cut; sent again
    assert refused(do, AcceptShift("c", first), leader) == [ShiftTrouble.ACCEPTED_ALREADY]
    (record,) = ask(HandoverList()).latest
    assert (record.how, record.remark) == (Accepted.RESERVATION, "缺一床被子")
    assert (record.taken_by, record.accepted_by) == ("马站长", "马站长")
    assert ask(HandoverList()).waiting == ()

    clock.pass_(hours=9)
    second = do(HandOverShift("three"), leader)
    with pytest.raises(Refused):
        do(AcceptShift("d", second, second=SecondClerk("zhou", "wrong")), leader)
    do(AcceptShift("e", second, second=SecondClerk("zhou", "lamp-oil-7")), leader)
    record = ask(HandoverList()).latest[0]
    assert (record.shift.kind, record.how, record.taken_by) == (
        ShiftKind.DAY,
        Accepted.PLAIN,
        "周值班",
    )


def test_nobody_holds_the_other_up_for_ever(do, ask, clock, leader, third):
    clock.pass_(hours=5)
    first = do(HandOverShift("one"))
    absent = AcceptForAbsent("a", first, "zhou", "途中车祸，已电话告知")
    with pytest.raises(NotAllowed):
        do(absent, third)
    assert refused(do, absent) == [ShiftTrouble.SAME_CLERK]
    assert refused(do, replace(absent, remark=""), leader) == [ShiftTrouble.REASON_MISSING]
    assert refused(do, replace(absent, login="nobody"), leader) == [ShiftTrouble.ABSENT_UNKNOWN]
    assert refused(do, replace(absent, login="chen"), leader) == [ShiftTrouble.ABSENT_IS_OUTGOING]
    do(absent, leader)
    (record,) = ask(HandoverList()).latest
    assert (record.how, record.taken_by, record.accepted_by) == (
        Accepted.BY_LEADER,
        "周值班",
        "马站长",
    )

    clock.pass_(hours=9)  # nobody comes this time, and no leader either
    second = do(HandOverShift("two"), third)
    assert refused(do, HandOverShift("three")) == [ShiftTrouble.WAITS]
    clock.pass_(hours=2)
    (released,) = ask(HandoverList()).waiting
    assert (released.id, released.state) == (second, HandoverState.RELEASED)
    clock.pass_(hours=4)
    third_one = do(HandOverShift("four"))
    assert [each.id for each in ask(HandoverList()).waiting] == [third_one, second]
    do(AcceptShift("b", second, "事后补接"), leader)
    assert [each.id for each in ask(HandoverList()).waiting] == [third_one]


def test_a_shift_is_handed_over_again_only_with_a_reason_and_never_before_it_begins(
    do, ask, clock, leader
):
    do(AcceptShift("a", do(HandOverShift("one"))), leader)
    assert refused(do, HandOverShift("two"), leader) == [ShiftTrouble.HANDED_OVER]
    assert [each.code for each in ask(HandoverPreview()).problems] == [ShiftTrouble.HANDED_OVER]
    do(HandOverShift("two", again="突发疾病，提前换班"), leader)
    assert ask(HandoverList()).latest[0].again == "突发疾病，提前换班"
    to_come = Shift(date(2026, 11, 21), ShiftKind.DAY)
    assert refused(do, HandOverShift("three", shift=to_come)) == [ShiftTrouble.TO_COME]


def test_only_one_who_is_alone_at_night_takes_over_from_themself(do, ask, clock):
    first = do(HandOverShift("one"))
    alone = AcceptShift("a", first, alone=True)
    assert refused(do, alone) == [ShiftTrouble.REASON_MISSING]
    do(replace(alone, remark="乡镇点夜间一人值守"))
    assert ask(HandoverList()).latest[0].how is Accepted.ALONE
    clock.pass_(hours=15)  # the day shift, handed over in the evening
    second = do(HandOverShift("two"))
    assert refused(do, AcceptShift("b", second, "一人", alone=True)) == [ShiftTrouble.NOT_AT_NIGHT]


def test_two_desks_that_sign_and_accept_at_once_do_it_once(open_station, ask, leader, third):
    def at_once(*deeds):
        def tried(pair):
            try:
                return open_station.do(*pair).answer
            except (Refused, Conflict) as error:
                return type(error)

        with ThreadPoolExecutor(len(deeds)) as desks:
            return list(desks.map(tried, deeds))

    signed = at_once((HandOverShift("one"), CHEN), (HandOverShift("two"), CHEN))
    assert sorted(str(each) for each in signed)[1:] == [str(Refused)]
    (record,) = ask(HandoverList()).latest
    accepted = at_once((AcceptShift("a", record.id), leader), (AcceptShift("b", record.id), third))
    assert sorted(map(str, accepted))[1:] != [None]
    assert accepted.count(None) == 1
    assert ask(HandoverList()).latest[0].state is HandoverState.ACCEPTED


def test_of_restricted_files_only_their_number_goes_over(open_station, do, ask, clock, third):
    leader = Clerk(2, "ma", "马站长", frozenset(Permission))
    people = night_in_the_house(open_station, do, ask, clock)
    stranger = replace(third, permissions=frozenset(Permission) - {Permission.FILES_SEE})
    before = do(HandOverShift("before"))
    do(AcceptShift("a", before), stranger)
    do(WriteIncident("other", replace(FALL, text="找王强谈话")), leader)
    do(RestrictFile(person_of(open_station, people["王强"]), "涉案未成年人家属"), leader)
    do(RestrictFile(person_of(open_station, people["周明"]), "涉案"), leader)
    clock.pass_(hours=5)
    do(HandOverShift("after", again="补交"), leader)
    carried = ask(HandoverList(), leader).latest[0].carried
    assert {each.name for each in carried.lines} == {"石保国", "刘保国"}
    assert carried.restricted_residents == 2
    assert carried.restricted[CarriedPart.INCIDENT] == 2
    assert carried.restricted[CarriedPart.DIFFERENCE] == 1
    old = ask(HandoverList(), stranger).latest[1]
    assert {each.name for each in old.carried.part(CarriedPart.DIFFERENCE)} == {VEIL}
    assert all("王强" not in repr(each) for each in ask(HandoverList(), stranger).latest)
    texts = [
        each.text for each in ask(DutyBook(), stranger).items if each.kind is DutyKind.INCIDENT
    ]
    assert texts == ["", ""]
    hidden = do(WriteIncident("blind", replace(FALL, stay_id=people["王强"])), stranger)
    assert refused(do, CorrectIncident("c", hidden, FALL), stranger) != []


def person_of(station, stay_id):
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id).person_id


def test_the_gate_shows_the_day_and_who_should_be_back(open_station, do, ask, clock):
    people = night_in_the_house(open_station, do, ask, clock)
    day = ask(GateList())
    assert [(each.kind, each.name, each.is_out) for each in day.passages] == [
        (StepKind.WENT_OUT, "石保国", True),
        (StepKind.TO_HOSPITAL, "刘保国", True),
    ]
    assert [(each.name, each.overdue) for each in day.out] == [("石保国", False), ("刘保国", False)]
    clock.pass_(hours=2)
    late = ask(GateList())
    assert (late.overdue, late.out[0].note) == (1, "与社工同行")
    do(RecordStep(people["石保国"], StepKind.CAME_BACK))
    assert [each.name for each in ask(GateList()).out] == ["刘保国"]
    assert ask(GateList(date(2026, 11, 20))).passages == ()


def test_the_record_is_printed_as_it_was_signed(open_station, do, ask, clock):
    make.name_plate(open_station)
    night_in_the_house(open_station, do, ask, clock)
    signed = do(HandOverShift("one", "夜间平安"))
    told = words(ask(ShiftRecordPreview(signed)))
    for part in ("交接班记录", "夜班", "周明", "走廊滑倒", "未见", "待接班", "夜间平安", "未签发"):
        assert part in told
    do(AcceptShift("a", signed, "缺一床被子"), Clerk(2, "ma", "马站长", frozenset(Permission)))
    printed = do(PrintShiftRecord(signed))
    assert (printed.number, printed.copy) == ("20260001-JB", 0)
    assert all(part in words(printed.pdf) for part in ("有保留接班", "马站长", "缺一床被子"))
    assert set(CLOCKS) == set(ClockKind)


def test_what_is_due_in_a_childs_side_file_is_not_carried_to_everybody(open_station, ask, clock):
    since = clock.now - timedelta(days=9)
    make.stay(open_station, "王小雨", born=date(2016, 5, 6), admitted_at=since)
    late = {each.kind for each in ask(ClockList()).overdue}
    assert {ClockKind.GUARDIANSHIP, ClockKind.FINGERPRINTS} <= late
    found = ask(HandoverPreview()).carried.part(CarriedPart.CLOCK)
    carried = {line.code for line in found}
    assert ClockKind.FINGERPRINTS in carried
    assert not carried & OF_SIDE_FILE
