"""A death: the stay ends, the letter is closed, each step has its clock, nothing is rubbed out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.belongings import BelongingKind, BelongingLine, SignedHow
from station.domain.clocks import ClockKind
from station.domain.deaths import DeathFacts, DeathStep, DeathTrouble
from station.domain.hospitals import HospitalFacts
from station.domain.intake import ArrivalFacts, HowCame, MentalState, SelfCare
from station.domain.leaving import LeavingPlan, LeavingWay
from station.domain.letters import LetterClosing, LetterFacts, LetterTrouble
from station.domain.papers import PaperKind, PaperTrouble
from station.domain.people import IdentityState
from station.domain.problems import Refused
from station.domain.stays import StayState
from station.storage.accounts import ClerkRow
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.beds import AssignBed
from station.usecases.belongings import RegisterBelongings, ReturnBelongings
from station.usecases.clocks import ClockList
from station.usecases.deaths import CorrectDeath, DeathList, RecordDeath, RecordDeathStep
from station.usecases.hospital_stays import RecordAdmission, RecordVisit
from station.usecases.hospitals import KeepHospital
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.leaving import LetLeave
from station.usecases.letter_lists import LetterSheet, WhoLiesWhere
from station.usecases.letters import CloseLetter, IssueLetter, Patient
from station.usecases.merging import MergePeople
from station.usecases.papers import (
    PaperPreview,
    PrintDeathForm,
    PrintDeathLetter,
    PrintDeathNotice,
)
from station.usecases.passwords import hashed
from station.usecases.stay_lists import ResidentList
from station.usecases.stays import ReopenStay
from tests import make
from tests.pdf_text import words

S = DeathStep


@pytest.fixture(autouse=True)
def leader_with_password(open_station):
    with Session(open_station.engine) as session, session.begin():
        row = session.scalars(select(ClerkRow).where(ClerkRow.login == "ma")).one()
        row.password_hash = hashed("leader-2026")


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def stay_of(station, stay_id) -> Stay:
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id)


def asked(line) -> list[DeathStep]:
    return [each.step for each in line.duties]


def facts_at(clock, **said) -> DeathFacts:
    return DeathFacts(clock.now, **{"place": "302 房间", "established_by": "120 急救医生", **said})


def test_a_resident_dies_in_the_house_and_each_step_has_its_clock(do, ask, open_station, clock):
    beds = make.house(open_station)
    stay_id = make.stay(open_station, "㛃䶮𬭎")
    do(AssignBed(stay_id, beds["101-1"]))
    clock.pass_(minutes=5)
    died = clock.now
    deed = RecordDeath("d1", facts_at(clock, cause="猝死"), stay_id)
    with pytest.raises(Refused) as bare:
        do(replace(deed, facts=replace(deed.facts, place="", established_by="")))
    assert codes(bare) == {DeathTrouble.PLACE_MISSING, DeathTrouble.ESTABLISHED_MISSING}
    line = do(deed)
    assert do(deed) == line
    assert (line.number, line.identified) == ("亡〔2026〕001号", True)
    stay = stay_of(open_station, stay_id)
    assert (stay.state, stay.leaving_way, stay.left_at) == (StayState.LEFT, "dead", died)
    assert ask(ResidentList()).stays == ()
    found = ask(ClockList(kind=ClockKind.DEATH))
    due = {each.data["step"]: each.due for each in (*found.overdue, *found.today, *found.later)}
    assert due[S.POLICE_TOLD] == died + timedelta(minutes=30)
    assert due[S.KIN_NOTICE] == died + timedelta(hours=24)


def test_the_steps_follow_one_another_to_the_end(do, ask, open_station, clock):
    line = do(RecordDeath("d1", facts_at(clock), make.stay(open_station)))
    assert asked(line) == [S.POLICE_TOLD, S.SUPERIOR_TOLD, S.KIN_NOTICE, S.CERTIFIED, S.THINGS]

    def step(kind, text="", reference="", **said):
        return do(RecordDeathStep(f"s-{kind}", line.case_id, kind, text, reference, **said))

    clock.pass_(minutes=10)
    step(S.POLICE_TOLD, "城西派出所 民警周强", "受案 26-118")
    step(S.SUPERIOR_TOLD, "市民政局 值班室")
    step(S.CERTIFIED, reference="死证 2026-0077")
    step(S.THINGS, "衣物一包、现金 35 元封存保管")
    after = step(S.KIN_NOTICE, "户籍地民政局 函告")
    assert asked(after) == [S.POLICE_SETTLED, S.BODY_DECIDED]
    assert after.duties[0].due.date() == clock.now.date() + timedelta(days=14)
    with pytest.raises(Refused) as early:
        step(S.CREMATED, reference="火化 1")
    assert DeathTrouble.NOT_DECIDED in codes(early)
    second = SecondClerk("ma", "leader-2026")
    with pytest.raises(Refused) as waits:
        step(S.BODY_DECIDED, "火化", second=second)
    assert codes(waits) == {DeathTrouble.STILL_WAITING}
    clock.pass_(days=3)
    heard = step(S.KIN_ANSWERED, "其弟来电，同意火化")
    assert asked(heard) == [S.BODY_DECIDED]
    with pytest.raises(Refused) as alone:
        step(S.BODY_DECIDED, "火化")
    assert codes(alone) == {DeathTrouble.SECOND_MISSING}
    decided = step(S.BODY_DECIDED, "火化", second=second)
    assert decided.steps[-1].second
    with pytest.raises(Refused) as number:
        step(S.CREMATED, "殡仪馆")
    assert codes(number) == {DeathTrouble.NUMBER_MISSING}
    assert asked(step(S.CREMATED, "殡仪馆", "火化 0091")) == [S.ASHES]
    assert asked(step(S.ASHES, "其弟领取")) == []
    assert ask(DeathList(open_only=True)) == ()
    assert len(ask(DeathList())[0].steps) == 9


def test_of_somebody_unidentified_nothing_is_burnt_before_it_is_kept(do, ask, open_station, clock):
    hospital = do(KeepHospital(HospitalFacts("市第三人民医院"))).id
    stay_id = make.stay(open_station, "无名氏", identity_state=IdentityState.UNKNOWN)
    letter = do(IssueLetter("a", hospital, Patient(stay_id), LetterFacts(clock.now, "脑出血")))
    do(RecordAdmission("a1", letter.id, "ZY-1"))
    clock.pass_(days=2)
    line = do(RecordDeath("d1", facts_at(clock, in_hospital=True, cause="脑出血"), None, letter.id))
    assert ask(WhoLiesWhere()) == ()
    closed = ask(LetterSheet(letter.id)).line.letter
    assert (closed.closing, closed.closed_at) == (LetterClosing.DEAD, clock.now)
    assert closed.not_eligible_from == clock.now.date() + timedelta(days=1)
    assert stay_of(open_station, stay_id).state is StayState.LEFT
    assert {S.POLICE_TOLD, S.PUBLIC_NOTICE, S.IDENTIFIERS_KEPT} <= set(asked(line))
    notice = RecordDeathStep("n1", line.case_id, S.PUBLIC_NOTICE, "《云川日报》、寻亲网")
    assert S.PUBLIC_NOTICE not in asked(do(notice))
    clock.pass_(days=61)
    second = SecondClerk("ma", "leader-2026")
    decide = RecordDeathStep("b1", line.case_id, S.BODY_DECIDED, "公告期满，火化", second=second)
    with pytest.raises(Refused) as wall:
        do(decide)
    assert codes(wall) == {DeathTrouble.IDENTIFIERS_MISSING}
    kept = RecordDeathStep("i1", line.case_id, S.IDENTIFIERS_KEPT, "DNA 26-9，照片 6 张，十指指纹")
    do(kept)
    assert S.CREMATED in asked(do(decide))


def test_nobody_marked_dead_is_admitted_found_merged_or_opened_again(
    do, ask, open_station, leader, clock
):
    stay_id, other = make.stay(open_station, "王强"), make.person(open_station, "王二强")
    person_id = stay_of(open_station, stay_id).person_id
    line = do(RecordDeath("d1", facts_at(clock), stay_id))
    facts = ArrivalFacts(HowCame.SELF, mental_state=MentalState.CLEAR, self_care=SelfCare.FULL)
    with pytest.raises(Refused) as again:
        do(Admit(Admission(Arrival("f1", facts, person_id))))
    assert codes(again) == {DeathTrouble.MARKED_DEAD}
    with pytest.raises(Refused) as opened:
        open_station.do(ReopenStay(stay_id, stay_of(open_station, stay_id).version, "误"), leader)
    assert codes(opened) == {DeathTrouble.MARKED_DEAD}
    with pytest.raises(Refused) as merged:
        open_station.do(MergePeople(person_id, other, "同一人"), leader)
    assert codes(merged) == {DeathTrouble.MERGED_WITH_DEAD}
    open_station.do(MergePeople(other, person_id, "同一人", overrule="指纹一致"), leader)
    assert ask(DeathList())[0].person_id == other
    assert line.person_id == person_id


def test_whose_death_it_was_is_corrected_by_a_newer_entry(do, ask, open_station, leader, clock):
    wrong, right = make.stay(open_station, "王强"), make.stay(open_station, "李四")
    clock.pass_(minutes=5)
    facts = facts_at(clock)
    line = do(RecordDeath("d1", facts, wrong))
    clock.pass_(hours=1)
    deed = CorrectDeath("c1", line.case_id, facts, "两人床位互换，认错", right)
    with pytest.raises(Refused) as why:
        open_station.do(replace(deed, reason=""), leader)
    assert codes(why) == {DeathTrouble.REASON_MISSING}
    fixed = open_station.do(deed, leader).answer
    assert open_station.do(deed, leader).answer == fixed
    assert (fixed.name, fixed.number, [each.name for each in fixed.earlier]) == (
        "李四",
        line.number,
        ["王强"],
    )
    assert stay_of(open_station, wrong).state is StayState.IN_STATION
    assert stay_of(open_station, right).leaving_way == "dead"
    alive = CorrectDeath("c2", line.case_id, facts, "抢救成功", mistaken=True)
    assert open_station.do(alive, leader).answer is None
    assert stay_of(open_station, right).state is StayState.IN_STATION
    assert ask(DeathList()) == ()


def test_nobody_has_died_so_the_letter_holds_and_the_patient_lies_there_again(
    do, ask, open_station, leader, clock
):
    hospital = do(KeepHospital(HospitalFacts("市第三人民医院"))).id
    stay_id = make.stay(open_station, "㛃䶮𬭎", admitted_at=clock.now)
    letter = do(IssueLetter("a", hospital, Patient(stay_id), LetterFacts(clock.now, "脑出血")))
    admission = do(RecordAdmission("a1", letter.id, "ZY-1", condition="昏迷"))
    do(RecordVisit("v1", admission, "能应答"))
    clock.pass_(hours=3)
    with pytest.raises(Refused) as alone:
        do(CloseLetter(letter.id, letter.version, LetterClosing.DEAD))
    assert codes(alone) == {LetterTrouble.DEATH_NOT_WRITTEN}
    with pytest.raises(Refused) as nobody:
        do(RecordDeath("d0", DeathFacts(clock.now)))
    missing = {DeathTrouble.PERSON_MISSING, DeathTrouble.PLACE_MISSING}
    assert codes(nobody) == missing | {DeathTrouble.ESTABLISHED_MISSING}
    facts = facts_at(clock, in_hospital=True, cause="脑出血")
    line = do(RecordDeath("d1", facts, None, letter.id))
    died = clock.now
    clock.pass_(hours=1)
    alive = CorrectDeath("c1", line.case_id, facts, "同室病人死亡，认错人", mistaken=True)
    open_station.do(alive, leader)
    open_station.do(alive, leader)
    (there,) = ask(WhoLiesWhere())
    assert (there.letter_id, there.letter_closed, there.letter_due) == (letter.id, False, None)
    assert (there.condition, there.stay_state) == ("能应答", StayState.IN_HOSPITAL)
    sheet = ask(LetterSheet(letter.id))
    assert (sheet.line.letter.closing, sheet.line.letter.not_eligible_from) == (None, None)
    assert [(each.reason, each.changes[0].before) for each in sheet.corrections] == [
        ("同室病人死亡，认错人", died)
    ] * 2


def test_things_of_the_dead_are_settled_by_handing_them_over(do, ask, open_station, clock):
    stay_id = make.stay(open_station, "王强")
    intake_id = stay_of(open_station, stay_id).intake_id
    thing = BelongingLine("布包", BelongingKind.ORDINARY, place="3 号柜")
    (kept,) = do(RegisterBelongings(intake_id, (thing,), SignedHow.HAND))
    clock.pass_(minutes=5)
    line = do(RecordDeath("d1", facts_at(clock), stay_id))
    assert (line.things, line.things_kept, S.THINGS in asked(line)) == (1, 1, True)
    step = RecordDeathStep("t1", line.case_id, S.THINGS, "布包一只")
    with pytest.raises(Refused) as lying:
        do(step)
    assert codes(lying) == {DeathTrouble.THINGS_KEPT}
    do(ReturnBelongings((kept,), "其弟", SignedHow.HAND))
    (line,) = ask(DeathList(person_id=line.person_id))
    assert (line.things_kept, S.THINGS in asked(line)) == (0, False)
    assert ask(DeathList(person_id=line.person_id + 1)) == ()


def test_the_papers_say_what_is_known_and_until_when_kin_may_answer(do, ask, open_station, clock):
    make.name_plate(open_station)
    known, unknown = (
        make.stay(open_station, name, identity_state=state)
        for name, state in (
            ("㛃䶮𬭎", IdentityState.CONFIRMED),
            ("无名氏", IdentityState.UNKNOWN),
        )
    )
    first = do(RecordDeath("d1", facts_at(clock, cause="猝死"), known))
    do(RecordDeathStep("k1", first.case_id, S.KIN_NOTICE, "太和县民政局"))
    second = do(RecordDeath("d2", facts_at(clock), unknown))
    form = words(do(PrintDeathForm(first.case_id)).pdf)
    for part in ("㛃䶮𬭎", "猝死", "120急救医生", "太和县民政局", "亡〔2026〕001号"):
        assert part in form
    letter = words(do(PrintDeathLetter(first.case_id)).pdf)
    assert "太和县民政局" in letter
    assert "14日内（至2026年12月5日）" in letter
    assert "60日内" in words(do(PrintDeathNotice(second.case_id)).pdf)
    with pytest.raises(Refused) as needless:
        do(PrintDeathNotice(first.case_id))
    assert codes(needless) == {PaperTrouble.IDENTIFIED}
    look = ask(PaperPreview(PaperKind.DEATH, first.case_id))
    assert "未签发" in words(look)


def test_who_leaves_as_dead_by_the_old_way_has_the_case_too(do, ask, open_station, clock):
    stay_id = make.stay(open_station, "王强")
    clock.pass_(minutes=5)
    plan = LeavingPlan(
        LeavingWay.DEAD,
        died_at=clock.now,
        died_place="宿舍",
        death_certificate="死证 1",
        kin_told_at=clock.now,
        police_report="受案 2",
    )
    do(LetLeave(stay_id, LeavingWay.DEAD, plan=plan))
    (line,) = ask(DeathList())
    assert line.facts.certificate == "死证 1"
    assert {each.facts.kind for each in line.steps} == {S.KIN_NOTICE, S.POLICE_TOLD}
