"""Letters to hospitals: issued, used several times, closed; who lies where."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.hospital_patients import BedAtHome
from station.domain.hospitals import HospitalFacts, HospitalTrouble
from station.domain.letter_records import LetterFilter
from station.domain.letters import (
    LetterClosing,
    LetterFacts,
    LetterState,
    LetterTrouble,
    letter_key,
)
from station.domain.papers import PaperKind
from station.domain.people import Sex
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayState, StayTrouble, StepKind
from station.storage import letters
from station.storage.audit import AuditEntry
from station.storage.stays import Stay, StayStep
from station.usecases.beds import AssignBed
from station.usecases.hospital_stays import RecordAdmission, RecordDischarge, RecordVisit
from station.usecases.hospitals import HospitalList, KeepHospital
from station.usecases.letter_lists import LetterList, LetterSheet, WhoLiesWhere
from station.usecases.letters import (
    BedMeanwhile,
    CloseLetter,
    IssueLetter,
    LinkLetter,
    Patient,
)
from station.usecases.merging import MergePeople, UnmergePeople, UnmergePlan
from station.usecases.papers import PaperPreview, PrintTreatmentLetter
from station.usecases.stay_lists import OpenStaySheet
from station.usecases.stays import RecordStep
from tests import make
from tests.pdf_text import words


@pytest.fixture
def hospital(do) -> int:
    return do(KeepHospital(HospitalFacts("市第三人民医院"))).id


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def issue(do, hospital, clock, patient=None, client="a", **said):
    facts = said.pop("facts", LetterFacts(clock.now, "高热待查", escort="陈静"))
    return do(IssueLetter(client, hospital, patient or Patient(name="无名氏"), facts, **said))


def stay_of(station, stay_id) -> Stay:
    with Session(station.engine) as session:
        return session.get_one(Stay, stay_id)


def test_a_hospital_stands_on_the_list_once(do, ask, hospital):
    known = ask(HospitalList())[0]
    assert do(KeepHospital(HospitalFacts(" 市第三人民医院 "))).id == hospital
    with pytest.raises(Refused) as taken:
        do(KeepHospital(HospitalFacts("市第三人民医院", phone="120")))
    assert codes(taken) == {HospitalTrouble.NAME_TAKEN}
    closed = do(KeepHospital(HospitalFacts("市三院", active=False), hospital, known.version))
    assert ask(HospitalList(active_only=True)) == ()
    with pytest.raises(Conflict):
        do(KeepHospital(closed.facts, hospital, known.version))


def test_a_resident_goes_to_hospital_by_the_letter_and_the_bed_is_kept(
    do, ask, open_station, hospital, clock
):
    beds = make.house(open_station)
    stay_id = make.stay(open_station)
    do(AssignBed(stay_id, beds["101-1"]))
    clock.pass_(hours=1)
    saved = issue(do, hospital, clock, Patient(stay_id))
    assert saved.number == "救介〔2026〕001号"
    assert stay_of(open_station, stay_id).state is StayState.IN_HOSPITAL
    again = issue(do, hospital, clock, Patient(stay_id))
    assert again == saved
    with Session(open_station.engine) as session:
        step = session.scalar(select(StayStep).where(StayStep.kind == StepKind.TO_HOSPITAL))
        assert (step.reference, step.note) == (saved.number, "市第三人民医院 陈静")
        acts = list(session.scalars(select(AuditEntry.act).order_by(AuditEntry.id)))
    assert acts[-2:] == ["IssueLetter", "IssueLetter"]
    line = ask(WhoLiesWhere())[0]
    assert (line.name, line.hospital, line.bed) == ("王强", "市第三人民医院", "101-1")
    assert line.bed_at_home is BedAtHome.HELD
    assert (line.letter_id, line.admission_id, line.letter_due) == (saved.id, None, None)


def test_the_bed_is_given_up_when_it_is_said_and_a_stay_that_left_gets_no_letter(
    do, ask, open_station, hospital, clock
):
    beds = make.house(open_station)
    stay_id = make.stay(open_station)
    do(AssignBed(stay_id, beds["101-1"]))
    issue(do, hospital, clock, Patient(stay_id), bed=BedMeanwhile(keep=False))
    assert ask(WhoLiesWhere())[0].bed_at_home is BedAtHome.FREED
    gone = make.stay(open_station, "李四", left_at=clock.now, state=StayState.LEFT)
    with pytest.raises(Refused) as refused:
        issue(do, hospital, clock, Patient(gone), "b")
    assert codes(refused) == {StayTrouble.HAS_LEFT}
    assert issue(do, hospital, clock, Patient(name="赵某"), "c").number == "救介〔2026〕002号"


def test_who_went_without_a_letter_is_due_within_a_day_and_a_late_one_says_why(
    do, ask, open_station, hospital, clock
):
    stay_id = make.stay(open_station)
    do(RecordStep(stay_id, StepKind.TO_HOSPITAL))
    line = ask(WhoLiesWhere())[0]
    assert line.letter_due == clock.now + timedelta(hours=24)
    facts = LetterFacts(clock.now, "高热")
    clock.pass_(hours=25)
    for said in (facts, LetterFacts(clock.now, "高热")):
        with pytest.raises(Refused) as late:
            issue(do, hospital, clock, Patient(stay_id), facts=said)
        assert codes(late) == {LetterTrouble.LATE}
    assert late.value.problems[0].rule == "民发〔2006〕6号"
    saved = issue(do, hospital, clock, Patient(stay_id), facts=facts, reason="医院次日才通知")
    assert [hint.code for hint in saved.hints] == [LetterTrouble.LATE]
    assert ask(WhoLiesWhere())[0].letter_due is None
    assert ask(LetterSheet(saved.id)).reason == "医院次日才通知"
    assert ask(LetterList()).letters[0].late


def test_a_letter_covers_several_admissions_one_after_the_other(do, ask, hospital, clock):
    letter = issue(do, hospital, clock)
    assert ask(LetterList()).letters[0].state is LetterState.ISSUED
    first = do(RecordAdmission("a1", letter.id, "ZY-1", "内科", clock.now.date()))
    assert do(RecordAdmission("a1", letter.id)) == first
    with pytest.raises(Refused) as twice:
        do(RecordAdmission("a2", letter.id))
    assert codes(twice) == {LetterTrouble.ALREADY_ADMITTED}
    clock.pass_(days=2)
    visit = do(RecordVisit("v1", first, "好转", expected_discharge=clock.now.date()))
    assert do(RecordVisit("v1", first, "好转")) == visit
    line = ask(WhoLiesWhere())[0]
    assert (line.ward, line.last_visit) == ("内科", clock.now)
    assert line.expected_discharge == clock.now.date()
    assert line.bed_at_home is BedAtHome.NONE
    with pytest.raises(Refused) as before:
        do(RecordDischarge(first, "CY-1", happened_at=clock.now - timedelta(days=1)))
    assert codes(before) == {LetterTrouble.DISCHARGED_BEFORE}
    do(RecordDischarge(first, "CY-1", close_letter=False))
    assert ask(WhoLiesWhere()) == ()
    second = do(RecordAdmission("a2", letter.id))
    with pytest.raises(Refused) as bare:
        do(RecordDischarge(second, " "))
    assert codes(bare) == {LetterTrouble.CERTIFICATE_MISSING}
    do(RecordDischarge(second, "CY-2", "治愈"))
    sheet = ask(LetterSheet(letter.id))
    assert [each.certificate for each in sheet.admissions] == ["CY-1", "CY-2"]
    assert sheet.line.letter.closing is LetterClosing.DISCHARGED
    with pytest.raises(Refused) as closed:
        do(RecordAdmission("a3", letter.id))
    assert codes(closed) == {LetterTrouble.CLOSED}


def test_a_discharged_resident_is_back_in_the_bed_that_was_kept(
    do, ask, open_station, hospital, clock
):
    beds = make.house(open_station)
    stay_id = make.stay(open_station)
    do(AssignBed(stay_id, beds["101-1"]))
    letter = issue(do, hospital, clock, Patient(stay_id))
    admission = do(RecordAdmission("a1", letter.id))
    clock.pass_(days=3)
    do(RecordDischarge(admission, "CY-9", comes_back=True))
    assert stay_of(open_station, stay_id).state is StayState.IN_STATION
    assert ask(WhoLiesWhere()) == ()
    with Session(open_station.engine) as session:
        assert session.scalars(select(StayStep.kind).order_by(StayStep.id)).all() == [
            StepKind.TO_HOSPITAL,
            StepKind.FROM_HOSPITAL,
        ]


def test_costs_are_split_at_the_day_and_death_ends_the_time_in_hospital(
    do, ask, open_station, hospital, clock
):
    split, dead = (issue(do, hospital, clock, client=each) for each in "ab")
    admission = do(RecordAdmission("a1", dead.id))
    clock.pass_(days=4)
    day = clock.now.date() - timedelta(days=1)
    close = CloseLetter(split.id, split.version, LetterClosing.NOT_ELIGIBLE, note="查明有子女")
    with pytest.raises(Refused) as missing:
        do(close)
    assert codes(missing) == {LetterTrouble.DATE_MISSING}
    do(
        CloseLetter(
            split.id,
            split.version,
            LetterClosing.NOT_ELIGIBLE,
            not_eligible_from=day,
            note="查明有子女",
        )
    )
    with pytest.raises(Conflict):
        do(close)
    do(CloseLetter(dead.id, dead.version, LetterClosing.DEAD, note="抢救无效"))
    assert ask(WhoLiesWhere()) == ()
    assert ask(LetterSheet(dead.id)).admissions[0].id == admission
    with Session(open_station.engine) as session:
        known = letters.by_numbers(session, [letter_key(split.number), "2020-7"])
    assert [record.not_eligible_from for record in known.values()] == [day]
    by_closing = LetterFilter(closing=LetterClosing.DEAD)
    assert [line.id for line in ask(LetterList(by_closing)).letters] == [dead.id]


def test_letters_go_with_the_person_through_merge_and_back(do, ask, open_station, hospital, clock):
    one, other = make.person(open_station, "王强"), make.person(open_station, "王二强")
    first = issue(do, hospital, clock, Patient(person_id=other), facts=facts_of(clock))
    merge = do(MergePeople(one, other, "同一人"))
    assert ask(LetterList(LetterFilter(person_id=one))).letters[0].id == first.id
    later = issue(
        do, hospital, clock, Patient(person_id=one), "b", facts=facts_of(clock), reason="转院"
    )
    rows = ask(UnmergePlan(merge)).later
    assert ("treatment_letter", later.number) in [(row.what, row.text) for row in rows]
    do(UnmergePeople(merge, "弄错了", back=(("treatment_letter", later.id),)))
    found = ask(LetterList(LetterFilter(person_id=other))).letters
    assert [line.id for line in found] == [later.id, first.id]


def facts_of(clock) -> LetterFacts:
    return LetterFacts(clock.now, "骨折")


def test_a_second_open_letter_and_an_undesignated_hospital_ask_why(
    do, open_station, hospital, clock
):
    person_id = make.person(open_station)
    issue(do, hospital, clock, Patient(person_id=person_id))
    with pytest.raises(Refused) as second:
        issue(do, hospital, clock, Patient(person_id=person_id), "b")
    assert codes(second) == {LetterTrouble.OPEN_LETTER}
    private = do(KeepHospital(HospitalFacts("民营医院", designated=False))).id
    with pytest.raises(Refused) as where:
        issue(do, private, clock, client="c")
    assert codes(where) == {HospitalTrouble.NOT_DESIGNATED}
    assert issue(do, private, clock, client="c", reason="就近抢救").number.endswith("002号")


def test_a_letter_without_a_person_is_linked_once_and_found_by_its_words(
    do, ask, open_station, hospital, clock
):
    letter = issue(do, hospital, clock, Patient(name="周明", sex=Sex.MALE))
    stay_id = make.stay(open_station, "周明")
    person_id = stay_of(open_station, stay_id).person_id
    linked = do(LinkLetter(letter.id, letter.version, person_id, stay_id))
    with pytest.raises(Refused) as again:
        do(LinkLetter(letter.id, linked.version, person_id))
    assert codes(again) == {LetterTrouble.LINKED}
    for text in ("周", "001", "高热"):
        assert [each.id for each in ask(LetterList(LetterFilter(text=text))).letters] == [letter.id]
    assert ask(LetterList(LetterFilter(text="%"))).letters == ()


def test_the_list_comes_in_pages_the_latest_first(do, ask, hospital, clock):
    made = []
    for number in range(5):
        clock.pass_(hours=1)
        made.append(issue(do, hospital, clock, client=f"c{number}").id)
    first = ask(LetterList(limit=3))
    second = ask(LetterList(after=first.next, limit=3))
    assert [line.id for line in (*first.letters, *second.letters)] == made[::-1]
    assert second.next is None


def test_a_withdrawn_letter_was_used_by_nobody(do, ask, open_station, hospital, clock):
    letter = issue(do, hospital, clock)
    do(CloseLetter(letter.id, letter.version, LetterClosing.WITHDRAWN, note="误开"))
    line = ask(LetterList(LetterFilter(is_open=False))).letters[0]
    assert (line.state, line.letter.closing) == (LetterState.CLOSED, LetterClosing.WITHDRAWN)
    assert line.letter.not_eligible_from is None
    key = letter_key(letter.number)
    with Session(open_station.engine) as session:
        assert list(letters.by_numbers(session, [key])) == [key]
        assert letters.by_numbers(session, [key], withdrawn=False) == {}
    assert date.fromisoformat("2026-11-21") == line.letter.issued_at.date()


def test_the_letter_is_printed_with_its_number_and_a_later_print_says_so(
    do, ask, open_station, hospital, clock
):
    make.name_plate(open_station)
    stay_id = make.stay(open_station, "王强")
    letter = issue(do, hospital, clock, Patient(stay_id))
    look = ask(PaperPreview(PaperKind.TREATMENT, letter.id))
    first = do(PrintTreatmentLetter(letter.id))
    again = do(PrintTreatmentLetter(letter.id))
    assert (first.number, first.copy, again.copy) == (letter.number, 0, 1)
    assert first.check_code == again.check_code
    said = words(first.pdf)
    for part in ("流浪乞讨人员救治介绍信", "市第三人民医院", "王强", letter.number, "高热待查"):
        assert part in said
    assert "补打" in words(again.pdf)
    assert "未签发" in words(look)
    nameless = do(PrintTreatmentLetter(issue(do, hospital, clock, client="b").id))
    assert "无名氏" in words(nameless.pdf)
    assert len(ask(LetterSheet(letter.id)).prints) == 2
    (paper,) = do(OpenStaySheet(stay_id)).letters
    assert (paper.id, paper.number, paper.hospital) == (letter.id, letter.number, "市第三人民医院")
    do(CloseLetter(letter.id, letter.version, LetterClosing.WITHDRAWN, note="开错了"))
    assert do(OpenStaySheet(stay_id)).letters == ()
