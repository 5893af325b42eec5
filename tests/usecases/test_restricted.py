"""The file of a harmed child is for those who handle it; everybody else sees that it is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.assistance import AssistanceClass, Capacity
from station.domain.bed_board import Mark
from station.domain.intake import ArrivalFacts, Decision, HowCame, Outcome, SelfCare, TriageSign
from station.domain.people import (
    NameKind,
    NewPerson,
    PersonFacts,
    PersonName,
    PersonTrouble,
    Searched,
    Sex,
)
from station.domain.problems import Refused
from station.domain.restricted import AccessWay, RestrictedTrouble
from station.domain.search import RestrictedHit
from station.domain.stays import StayFilter, StepKind
from station.domain.veil import VEIL
from station.storage.accounts import ClerkRow
from station.storage.beds import Bed
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.assistance import ConfirmClass
from station.usecases.audit import AuditTrail
from station.usecases.bed_board import BedBoard
from station.usecases.exports import ExportStays
from station.usecases.intake import Admission, Admit, DecideAtDoor
from station.usecases.intake_changes import CompleteIntake, ReportToPolice
from station.usecases.intake_seen import IntakeSheet
from station.usecases.merging import DuplicateSuspects, JudgeDifferent, MergePeople, UnmergePeople
from station.usecases.papers import PrintIntakeForm, PrintPersonCard
from station.usecases.passwords import hashed
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import AddName
from station.usecases.person_sheet import OpenPerson
from station.usecases.resident_lines import StayCount
from station.usecases.restricted import (
    LiftRestriction,
    NameOnFile,
    OpenRestrictedFile,
    RestrictedFiles,
    RestrictFile,
    SeeOpening,
    TakeOffFile,
)
from station.usecases.search import Find
from station.usecases.stay_lists import OpenStaySheet
from station.usecases.stays import ExtendStay, RecordStep
from station.usecases.today import TodayBoard
from station.usecases.turned_away import NotAdmitted
from station.usecases.work import Read
from tests import hidden_questions, make
from tests.architecture.test_code import USE_CASES
from tests.hidden_file import (
    ACCENT,
    ALIAS,
    EVERY_RIGHT_BUT,
    MARK,
    NAME,
    NUMBER,
    admit,
    arrival,
    leaks,
    outsider,
    write_down,
)

TODAY = date(2026, 11, 21)


@pytest.fixture
def hidden(open_station, clerk):
    return write_down(open_station, clerk)


@pytest.fixture
def stranger(open_station, hidden):
    return outsider(open_station)


def said(station, question, clerk):
    """An answer, or the problems that stand in its place."""
    try:
        return repr(station.ask(question, clerk))
    except Refused as refused:
        return repr(refused.problems)


def questions(hidden, now, bed_id):
    return [
        *hidden_questions.about_the_file(hidden, now.date()),
        *hidden_questions.lists(hidden, now, bed_id),
        *hidden_questions.counted(hidden),
    ]


def with_password(station):
    """The leader, proven by a password."""
    with Session(station.engine) as session, session.begin():
        session.get_one(ClerkRow, 2).password_hash = hashed("lamp-oil-7")
    return SecondClerk("ma", "lamp-oil-7")


def bed_of(station):
    with Session(station.engine) as session:
        return session.scalar(select(Bed.id).where(Bed.name == "2").order_by(Bed.id))


def test_no_question_tells_a_stranger_anything_by_which_the_child_is_known(
    open_station, hidden, stranger, clock
):
    asked = questions(hidden, clock.now, bed_of(open_station))
    told = {repr(each): leaks(said(open_station, each, stranger)) for each in asked}
    told = {
        question: [word for word in found if word not in question]
        for question, found in told.items()
    }
    assert {question: found for question, found in told.items() if found} == {}


def test_every_question_of_the_house_is_among_those_that_are_tried(open_station, hidden, clock):
    tried = {type(each) for each in questions(hidden, clock.now, 1)}
    reads = {each for each in USE_CASES if issubclass(each, Read)}
    assert reads == tried | hidden_questions.SPEAK_OF_NOBODY


def test_whatever_can_only_be_told_out_of_the_file_is_refused_with_whom_to_ask(
    open_station, hidden, stranger
):
    for question in hidden_questions.about_the_file(hidden, TODAY):
        with pytest.raises(Refused) as refused:
            open_station.ask(question, stranger)
        (problem,) = refused.value.problems
        assert problem.code is RestrictedTrouble.RESTRICTED, question
        assert problem.data == {"person_id": hidden.person_id, "ask": "陈静、马站长"}


def test_a_night_duty_sees_that_somebody_infectious_lies_there_and_not_who(
    open_station, hidden, stranger
):
    (bed,) = [bed for bed in open_station.ask(BedBoard(), stranger).beds if bed.card]
    assert (bed.label, bed.card.name, bed.card.sex, bed.card.age) == (
        "106-1",
        VEIL,
        Sex.FEMALE,
        None,
    )
    assert Mark.INFECTIOUS in bed.card.marks
    assert bed.card.stay_id == hidden.stay_id


@pytest.mark.parametrize("text", [NAME, ALIAS, NUMBER, "number"])
def test_who_asks_for_this_very_person_gets_a_card_with_whom_to_ask(
    open_station, hidden, stranger, text
):
    text = hidden.rescue_number if text == "number" else text
    (hit,) = [
        hit
        for hit in open_station.ask(Find(text), stranger).hits
        if hit.person_id == hidden.person_id
    ]
    assert (hit.name, hit.sex, hit.born, hit.last_stay) == (VEIL, Sex.UNKNOWN, None, None)
    assert (hit.photo_id, hit.other_names) == (None, ())
    assert hit.restricted == RestrictedHit(hidden.rescue_number, "陈静、马站长")


@pytest.mark.parametrize("text", ["甄", "小荷花", "zxh", NUMBER[-4:], ACCENT, MARK, "12岁 女"])
def test_nothing_else_of_the_file_finds_it(open_station, hidden, stranger, clerk, text):
    assert open_station.ask(Find(text), stranger).hits == ()
    counted = open_station.ask(StayCount(StayFilter(is_open=None, text=text)), stranger)
    assert counted == 0


def test_nobody_writes_the_same_person_down_a_second_time_unwarned(
    open_station, hidden, stranger, clerk
):
    same = NewPerson(PersonFacts(name=NAME, sex=Sex.FEMALE))
    with pytest.raises(Refused) as refused:
        open_station.do(RegisterPerson(same, Searched(NAME)), stranger)
    (problem,) = refused.value.problems
    assert problem.code is PersonTrouble.NOT_SEARCHED
    assert problem.data == {"candidates": (hidden.person_id,), "names": (VEIL,)}
    looked = Searched(NAME, frozenset({hidden.person_id}))
    other = open_station.do(RegisterPerson(same, looked), stranger).answer
    assert open_station.ask(DuplicateSuspects(other), stranger) == ()
    (pair,) = open_station.ask(DuplicateSuspects(other), clerk)
    assert {pair.one.id, pair.other.id} == {other, hidden.person_id}


def admitted_by(open_station, clerk, **signs):
    beds = make.house(open_station)
    return admit(open_station, clerk, beds, **signs)


def sees(open_station, person_id, clerk):
    try:
        open_station.do(OpenPerson(person_id), clerk)
    except Refused as refused:
        return RestrictedTrouble.RESTRICTED not in {each.code for each in refused.problems}
    return True


def test_who_took_the_person_in_sees_the_file_until_the_shift_hands_over(
    open_station, clock, clerk
):
    night = outsider(open_station)
    child = admitted_by(open_station, night)
    assert sees(open_station, child.person_id, night)
    clock.pass_(hours=6)
    assert not sees(open_station, child.person_id, night)
    assert sees(open_station, child.person_id, clerk)


@pytest.fixture
def mild(open_station):
    """A child of whom no harm is known, taken in by a clerk of whom nobody speaks again."""
    desk = Clerk(2, "ma", "马站长", EVERY_RIGHT_BUT)
    return admitted_by(open_station, desk, signs=frozenset())


def restricted_by(open_station, mild, deed, clerk, other):
    assert sees(open_station, mild.person_id, other)
    open_station.do(deed, clerk)
    return not sees(open_station, mild.person_id, other)


def version_of(station, of, clerk):
    station.do(OpenPerson(of.person_id), clerk)
    return station.ask(IntakeSheet(of.intake_id), clerk).version


def later_facts(**facts):
    return ArrivalFacts(HowCame.POLICE, **facts)


@pytest.mark.parametrize("what", ["sign", "cause", "report", "decision"])
def test_a_file_is_restricted_as_soon_as_the_harm_is_known(
    open_station, mild, clerk, stranger_here, what
):
    version = version_of(open_station, mild, clerk)
    violence = later_facts(signs=frozenset({TriageSign.DOMESTIC_VIOLENCE}))
    found = open_station.clock() - timedelta(minutes=1)
    deed = {
        "sign": CompleteIntake(mild.intake_id, version, violence),
        "cause": CompleteIntake(mild.intake_id, version, later_facts(cause="domestic_violence")),
        "report": ReportToPolice(mild.intake_id, TriageSign.HARMED_MINOR, found, unit="城东派出所"),
        "decision": RestrictFile(mild.person_id, "证人"),
    }[what]
    assert restricted_by(open_station, mild, deed, clerk, stranger_here)


@pytest.fixture
def stranger_here(open_station):
    return outsider(open_station)


def test_a_victim_of_violence_at_home_is_restricted_when_capacity_is_found_wanting(
    open_station, clerk, stranger_here
):
    signs = {"signs": "domestic_violence"}
    stay_id = make.stay(open_station, "孙小梅", sex=Sex.FEMALE, door=signs)
    with Session(open_station.engine) as session:
        stay = session.get_one(Stay, stay_id)
    assert sees(open_station, stay.person_id, stranger_here)
    full = AssistanceClass.OPEN
    open_station.do(ConfirmClass(stay.id, stay.version, Capacity.FULL, SelfCare.FULL, full), clerk)
    assert sees(open_station, stay.person_id, stranger_here)
    protective = AssistanceClass.PROTECTIVE
    limited = ConfirmClass(
        stay.id, stay.version + 1, Capacity.LIMITED, SelfCare.FULL, protective, "智力障碍"
    )
    open_station.do(limited, clerk)
    assert not sees(open_station, stay.person_id, stranger_here)


def test_whoever_is_turned_to_the_police_at_the_door_is_restricted_too(
    open_station, clerk, stranger_here
):
    to_police = Decision(Outcome.TO_POLICE, place="城东派出所", receipt="收条 1")
    decided = open_station.do(DecideAtDoor(arrival(), to_police), clerk).answer
    assert not sees(open_station, decided.person_id, stranger_here)
    (line,) = open_station.ask(NotAdmitted(), stranger_here)
    assert (line.name, line.place, line.born) == (VEIL, "", None)


def test_an_emergency_opens_a_file_with_a_reason_that_the_leader_sees(
    open_station, hidden, stranger, clerk, clock
):
    blank = OpenRestrictedFile(" ", hidden.person_id)
    with pytest.raises(Refused) as refused:
        open_station.do(blank, stranger)
    assert refused.value.problems[0].code is RestrictedTrouble.REASON_MISSING
    opening = OpenRestrictedFile("高烧抽搐，要告诉医生过敏史", stay_id=hidden.stay_id)
    assert open_station.do(opening, stranger).answer == hidden.person_id
    assert sees(open_station, hidden.person_id, stranger)
    (line, *_rest) = open_station.ask(AuditTrail(act="OpenRestrictedFile"), clerk)
    assert (line.clerk, line.person_id) == ("周值班", hidden.person_id)
    (told,) = open_station.ask(TodayBoard(), clerk).openings
    assert (told.name, told.clerk, told.reason) == (NAME, "周值班", opening.reason)
    open_station.do(SeeOpening(told.id), clerk)
    assert open_station.ask(TodayBoard(), clerk).openings == ()
    with pytest.raises(Refused):
        open_station.do(SeeOpening(told.id), clerk)
    clock.pass_(hours=6)
    assert not sees(open_station, hidden.person_id, stranger)


def test_a_clerk_who_is_named_on_a_file_sees_it_until_taken_off(
    open_station, hidden, stranger, clerk, clock
):
    open_station.do(NameOnFile(hidden.person_id, "zhou", "负责寻亲"), clerk)
    clock.pass_(days=20)
    assert sees(open_station, hidden.person_id, stranger)
    (file,) = open_station.ask(RestrictedFiles(), clerk)
    named = [each for each in file.restriction.accesses if each.way is AccessWay.NAMED]
    assert [(each.clerk, each.login, each.until) for each in named] == [("周值班", "zhou", None)]
    open_station.do(TakeOffFile(hidden.person_id, "zhou"), clerk)
    assert not sees(open_station, hidden.person_id, stranger)
    for login in ("zhou", "nobody"):
        with pytest.raises(Refused):
            open_station.do(TakeOffFile(hidden.person_id, login), clerk)
    with pytest.raises(Refused):
        open_station.do(NameOnFile(hidden.person_id, "nobody"), clerk)


def test_a_leader_lifts_a_restriction_with_a_second_who_sees_it_and_it_stays_lifted(
    open_station, hidden, stranger, clerk, clock
):
    second = with_password(open_station)
    clock.pass_(hours=1)
    lift = LiftRestriction(hidden.person_id, "误登记", second)
    with pytest.raises(Refused):
        open_station.do(replace(lift, reason=""), clerk)
    with pytest.raises(Refused):
        open_station.do(replace(lift, second=SecondClerk("ma", "wrong")), clerk)
    open_station.do(lift, clerk)
    assert sees(open_station, hidden.person_id, stranger)
    with pytest.raises(Refused):
        open_station.do(lift, clerk)
    version = version_of(open_station, hidden, clerk)
    more = CompleteIntake(hidden.intake_id, version, later_facts(needs="衣服"))
    open_station.do(more, clerk)
    assert sees(open_station, hidden.person_id, stranger)


def test_deeds_that_need_the_file_are_refused_and_those_of_the_night_are_done(
    open_station, hidden, stranger
):
    seen = {"stay_id": hidden.stay_id}
    kept = (
        AddName(hidden.person_id, PersonName("别名", NameKind.USED)),
        OpenPerson(hidden.person_id),
        OpenStaySheet(hidden.stay_id),
        PrintIntakeForm(hidden.intake_id),
        PrintPersonCard(hidden.stay_id),
        MergePeople(hidden.other_id, hidden.person_id, "同一人"),
        JudgeDifferent(hidden.other_id, hidden.person_id, "不是"),
        Admit(Admission(replace(arrival(), client_id="again", person_id=hidden.person_id))),
        ExtendStay(**seen, until=TODAY + timedelta(days=20), reason="x", filed_with="民政局"),
    )
    for deed in kept:
        with pytest.raises(Refused) as refused:
            open_station.do(deed, stranger)
        codes = [each.code for each in refused.value.problems]
        assert codes == [RestrictedTrouble.RESTRICTED], deed
    open_station.do(RecordStep(hidden.stay_id, StepKind.TO_HOSPITAL), stranger)
    open_station.do(RecordStep(hidden.stay_id, StepKind.FROM_HOSPITAL), stranger)


def test_a_list_that_is_taken_out_is_veiled_too(open_station, hidden, stranger):
    content = open_station.do(ExportStays(StayFilter(is_open=None)), stranger).answer.content
    cells = [
        cell
        for sheet in load_workbook(BytesIO(content))
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    ]
    assert VEIL in cells
    assert leaks(cells) == []


def test_a_restriction_goes_with_the_person_through_merge_and_unmerge(
    open_station, hidden, stranger, clerk
):
    into = MergePeople(hidden.other_id, hidden.person_id, "同一人")
    with Session(open_station.engine) as session, session.begin():
        session.get_one(Stay, hidden.other_stay_id).left_at = open_station.clock()
    merge_id = open_station.do(into, clerk).answer
    assert not sees(open_station, hidden.other_id, stranger)
    assert not sees(open_station, hidden.person_id, stranger)
    open_station.do(UnmergePeople(merge_id, "看错"), clerk)
    assert sees(open_station, hidden.other_id, stranger)
    assert not sees(open_station, hidden.person_id, stranger)
