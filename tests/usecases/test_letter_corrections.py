"""What was written down wrongly of letters and hospitals is put right; nothing is rubbed out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from station.domain.alarms import CareStep
from station.domain.hospitals import HospitalFacts, HospitalTrouble
from station.domain.letter_corrections import AdmissionFacts
from station.domain.letters import LetterClosing, LetterFacts, LetterTrouble
from station.domain.problems import Conflict, Refused
from station.domain.rounds import Seen
from station.domain.stays import StepKind
from station.domain.vitals import Vitals
from station.usecases.alarms import DoCareTask, OpenCareTasks
from station.usecases.clocks import ClockList
from station.usecases.hospital_stays import RecordAdmission, RecordDischarge, RecordVisit
from station.usecases.hospitals import HospitalHistory, HospitalList, KeepHospital
from station.usecases.letter_corrections import CorrectAdmission, CorrectLetter
from station.usecases.letter_lists import LetterSheet, WhoLiesWhere
from station.usecases.letters import CloseLetter, IssueLetter, Patient
from station.usecases.papers import PrintTreatmentLetter
from station.usecases.rounds import RecordRound
from station.usecases.stays import RecordStep
from tests import make
from tests.pdf_text import words


@pytest.fixture
def hospital(do) -> int:
    return do(KeepHospital(HospitalFacts("市第三人民医院"))).id


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def test_a_letter_is_put_right_under_its_number_and_the_next_print_says_so(
    do, ask, open_station, hospital, clock
):
    make.name_plate(open_station)
    facts = LetterFacts(clock.now, "高热", escort="陈静")
    letter = do(IssueLetter("a", hospital, Patient(name="㛃䶮𬭎"), facts))
    do(PrintTreatmentLetter(letter.id))
    clock.pass_(hours=1)
    right = replace(facts, diagnosis="肺炎", vehicle="鲁B·救001 赵师傅")
    deed = CorrectLetter("c1", letter.id, letter.version, right, "门诊复诊改诊断")
    with pytest.raises(Refused) as bare:
        do(replace(deed, reason=" "))
    assert codes(bare) == {LetterTrouble.REASON_MISSING}
    saved = do(deed)
    assert (saved.number, do(deed)) == (letter.number, saved)
    sheet = ask(LetterSheet(letter.id))
    assert (sheet.facts.diagnosis, sheet.facts.vehicle) == ("肺炎", "鲁B·救001 赵师傅")
    (told,) = sheet.corrections
    assert (told.reason, told.entered_at) == ("门诊复诊改诊断", clock.now)
    assert [(each.place, each.before, each.after) for each in told.changes] == [
        ("diagnosis", "高热", "肺炎"),
        ("vehicle", "", "鲁B·救001 赵师傅"),
    ]
    said = words(do(PrintTreatmentLetter(letter.id)).pdf)
    for part in ("更正", "“高热”更正为“肺炎”", "门诊复诊改诊断", letter.number, "补打", "㛃䶮𬭎"):
        assert part in said
    with pytest.raises(Conflict):
        do(CorrectLetter("c2", letter.id, letter.version, facts, "旧表"))
    with pytest.raises(Refused) as same:
        do(CorrectLetter("c2", letter.id, saved.version, right, "无变化"))
    assert codes(same) == {LetterTrouble.NOTHING_CHANGED}


def test_a_time_in_hospital_is_put_right_within_what_is_known_of_it(do, ask, hospital, clock):
    came = clock.now
    letter = do(IssueLetter("a", hospital, Patient(name="无名氏"), LetterFacts(came, "骨折")))
    admission = do(RecordAdmission("a1", letter.id, "ZY-71", "骨科"))
    clock.pass_(days=2)
    do(RecordVisit("v1", admission, "好转"))
    seen = clock.now
    facts = AdmissionFacts("ZY-17", "骨科", came)
    deed = CorrectAdmission("c1", admission, letter.version, facts, "住院号写反")
    for wrong, place, trouble in (
        (
            {"admitted_at": came - timedelta(days=1)},
            "admitted_at",
            LetterTrouble.ADMITTED_TOO_EARLY,
        ),
        ({"admitted_at": seen + timedelta(hours=1)}, "admitted_at", LetterTrouble.VISITED_BEFORE),
        ({"discharged_at": seen}, "discharged_at", LetterTrouble.STILL_IN_HOSPITAL),
    ):
        with pytest.raises(Refused) as refused:
            do(replace(deed, facts=replace(facts, **wrong)))
        assert trouble in codes(refused)
        assert place in {each.place for each in refused.value.problems}
    saved = do(deed)
    assert saved.version > letter.version
    clock.pass_(days=1)
    do(RecordDischarge(admission, "CY-1", close_letter=False))
    ended = replace(facts, discharged_at=clock.now, certificate="CY-10", condition="好转")
    with pytest.raises(Refused) as gone:
        do(CorrectAdmission("c2", admission, saved.version, facts, "没有出院"))
    assert codes(gone) == {LetterTrouble.END_MISSING}
    again = do(CorrectAdmission("c2", admission, saved.version, ended, "证明号写错"))
    second = do(RecordAdmission("a2", letter.id, "ZY-18"))
    over = replace(facts, number="ZY-18", admitted_at=came)
    with pytest.raises(Refused) as twice:
        do(CorrectAdmission("c3", second, again.version, over, "时间写错"))
    assert codes(twice) == {LetterTrouble.OVERLAPS}
    sheet = ask(LetterSheet(letter.id))
    assert [(each.number, each.certificate) for each in sheet.admissions] == [
        ("ZY-17", "CY-10"),
        ("ZY-18", ""),
    ]
    assert [each.admission_id for each in sheet.corrections] == [admission, admission]


def test_a_withdrawn_letter_is_owed_again_and_what_it_answered_is_asked_again(
    do, ask, open_station, hospital, clock
):
    stay_id = make.stay(open_station)
    do(RecordRound("r1", stay_id, seen=Seen(Vitals(temperature=395))))

    def asked() -> set:
        return {step.step for task in ask(OpenCareTasks(stay_id)) for step in task.open_steps}

    (task,) = ask(OpenCareTasks(stay_id))
    for step in asked() - {CareStep.HOSPITAL_LETTER}:
        do(DoCareTask(f"s-{step}", task.id, step))
    facts = LetterFacts(clock.now, "高热")
    letter = do(IssueLetter("a", hospital, Patient(stay_id), facts))
    assert ask(WhoLiesWhere())[0].letter_due is None
    do(CloseLetter(letter.id, letter.version, LetterClosing.WITHDRAWN, note="开错医院"))
    assert ask(WhoLiesWhere())[0].letter_due is not None
    clocks = ask(ClockList(stay_id))
    assert "letter" in {each.kind for each in (*clocks.overdue, *clocks.today, *clocks.later)}
    do(RecordStep(stay_id, StepKind.FROM_HOSPITAL))
    assert asked() == {CareStep.HOSPITAL_LETTER}
    with pytest.raises(Refused) as dead:
        do(CorrectLetter("c1", letter.id, letter.version + 1, facts, "改回"))
    assert codes(dead) == {LetterTrouble.TAKEN_BACK}
    clock.pass_(minutes=5)
    again = do(IssueLetter("b", hospital, Patient(stay_id), replace(facts, admitted_at=clock.now)))
    assert again.number != letter.number
    assert asked() == set()


def test_a_hospital_that_is_changed_tells_how_it_stood_before(do, ask, hospital, clock):
    known = ask(HospitalList())[0]
    facts = replace(known.facts, phone="0532-5550120", designated=False)
    do(KeepHospital(facts, hospital, known.version))
    (change,) = ask(HospitalHistory())
    assert (change.hospital_id, change.entered_at) == (hospital, clock.now)
    assert {place: (was, now) for place, was, now in change.changes} == {
        "designated": ("True", "False"),
        "phone": ("", "0532-5550120"),
    }
    with pytest.raises(Refused) as unreadable:
        do(KeepHospital(replace(facts, account="账号见合同"), hospital))
    assert codes(unreadable) == {HospitalTrouble.ACCOUNT_UNREADABLE}
    do(KeepHospital(replace(facts, bank="模拟银行", account="3702 0123-4567"), hospital))
    moved = do(KeepHospital(replace(facts, bank="模拟银行", account="370201239999"), hospital))
    assert moved.facts.payee == "市第三人民医院"
    assert ask(HospitalHistory())[-1].changes == (("account", "370201234567", "370201239999"),)
