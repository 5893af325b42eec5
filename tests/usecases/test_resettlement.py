"""Settling and long-term care: files, the household, visits, and who stays on the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from station.domain.beds import Found
from station.domain.clocks import ClockKind
from station.domain.deaths import DeathFacts
from station.domain.hospital_patients import BedAtHome
from station.domain.hospitals import HospitalFacts
from station.domain.leaving_lines import LeavingTrouble
from station.domain.letters import LetterFacts
from station.domain.long_term_care import CareEnd, CareTerms, CareTrouble, VisitKind, VisitWay
from station.domain.minors import GuardianshipFacts, GuardianshipState, Placement
from station.domain.people import IdentitySource, IdentityState, NameKind
from station.domain.problems import Refused
from station.domain.resettlement import (
    FilePaper,
    SettleState,
    SettleStep,
    SettleTrouble,
    needed,
)
from station.domain.stays import StayFilter, StayState, StayTrouble, StepKind
from station.domain.today import FigureCode
from station.usecases.bed_board import BedBoard
from station.usecases.beds import AssignBed
from station.usecases.clocks import ClockList
from station.usecases.deaths import CorrectDeath, RecordDeath
from station.usecases.dna import RecordSampleStep, TakeSample
from station.usecases.gate import GateList
from station.usecases.hospital_stays import RecordAdmission, RecordDischarge
from station.usecases.hospitals import KeepHospital
from station.usecases.letter_lists import LetterSheet, WhoLiesWhere
from station.usecases.letters import IssueLetter, Patient
from station.usecases.long_term_care import (
    CareList,
    ChangeCareTerms,
    EndCare,
    MoveInCare,
    PlaceInCare,
    RecordCareVisit,
)
from station.usecases.merging import MergePeople, Merges, UnmergePeople
from station.usecases.minors import RecordGuardianship
from station.usecases.night_count import NightList
from station.usecases.people_changes import SetIdentityState
from station.usecases.person_sheet import PersonFile
from station.usecases.resettlement import (
    DecideResettlement,
    NoteFilePaper,
    OpenResettlement,
    RecordSettleStep,
    ResettlementOf,
    Resettlements,
)
from station.usecases.stay_lists import ResidentList
from station.usecases.stays import RecordStep
from station.usecases.today import TodayBoard
from tests import make
from tests.usecases.test_dna import stored, taken

HELD = "体温正常，能进半流食"
S, HERE = SettleStep, Placement.STATION
UNKNOWN = {"identity_state": IdentityState.UNKNOWN}
TERMS = CareTerms(
    "云川市社会福利院",
    "周主任",
    "0532-555-0188",
    "托养协议 3 号",
    date(2026, 11, 1),
    date(2027, 10, 31),
    30,
    "全护理",
    186_050,
)


def codes(error) -> set:
    return {problem.code for problem in error.value.problems}


def long_here(station, name="无名氏甲", days=120, **overrides):
    came = station.clock() - timedelta(days=days)
    return make.stay(station, name, admitted_at=came, **{**UNKNOWN, **overrides})


def clocks(ask, *kinds):
    found = ask(ClockList())
    every = (*found.overdue, *found.today, *found.later)
    return [clock for clock in every if clock.kind in kinds]


def whole(do, case_id, *, minor=False):
    for paper in needed(minor=minor):
        held = paper is not FilePaper.DNA
        note = NoteFilePaper(
            f"paper-{case_id}-{paper}", case_id, paper, held, reason="" if held else "公安已采样"
        )
        line = do(note)
    return line


def test_somebody_unidentified_goes_from_the_first_clock_to_a_household(
    open_station, do, ask, leader, clock
):
    stay_id = long_here(open_station)
    fresh = make.stay(open_station, "无名氏乙", **UNKNOWN)
    make.stay(open_station, "王强", admitted_at=clock() - timedelta(days=200))
    (waiting,) = ask(Resettlements()).candidates
    assert (waiting.stay_id, waiting.eligible) == (stay_id, date(2026, 10, 22))
    (due,) = clocks(ask, ClockKind.RESETTLEMENT)
    assert due.due == datetime(2026, 10, 22, 23, 59)

    opened = do(OpenResettlement("case-1", stay_id, "长期滞留"))
    assert do(OpenResettlement("case-1", stay_id)) == opened
    assert opened.number == "落〔2026〕001号"
    with pytest.raises(Refused) as error:
        do(OpenResettlement("case-2", stay_id))
    assert codes(error) == {SettleTrouble.OPEN_ALREADY}
    early = do(OpenResettlement("case-3", fresh))
    assert do(DecideResettlement("w", early.id, S.WITHDRAWN, reason="误立")).state is (
        SettleState.WITHDRAWN
    )
    assert do(OpenResettlement("case-4", fresh)).number == "落〔2026〕003号"

    approve = DecideResettlement("approve", opened.id, S.APPROVED)
    with pytest.raises(Refused) as error:
        do(approve)
    assert codes(error) == {SettleTrouble.OWN_FILE, SettleTrouble.PAPERS_MISSING}
    line = whole(do, opened.id)
    assert not line.missing
    assert (line.papers[FilePaper.DNA].facts.reason, line.papers[FilePaper.DNA].clerk) == (
        "公安已采样",
        "陈静",
    )
    do(approve, leader)
    with pytest.raises(Refused) as error:
        do(RecordSettleStep("sneak", opened.id, S.WITHDRAWN, reason="x"))
    assert codes(error) == {SettleTrouble.STEP_NOT_POSSIBLE}

    applied = do(RecordSettleStep("apply", opened.id, S.APPLIED, "城东派出所", "收件 9 号"))
    assert applied.duty is not None
    (decision,) = clocks(ask, ClockKind.HOUSEHOLD_DECISION)
    assert decision.due.date() == applied.duty.day == date(2026, 12, 18)
    do(RecordSettleStep("back", opened.id, S.RETURNED, "缺体检表"))
    assert not clocks(ask, ClockKind.HOUSEHOLD_DECISION)
    clock.pass_(days=5)
    do(RecordSettleStep("again", opened.id, S.SUPPLEMENTED, "体检表"))
    do(RecordSettleStep("yes", opened.id, S.GRANTED, reference="云公户准 5 号"))
    do(DecideResettlement("oops", opened.id, S.TAKEN_BACK, reason="录错人"))
    granted = do(RecordSettleStep("yes-2", opened.id, S.GRANTED, reference="云公户准 6 号"))
    assert granted.state is SettleState.GRANTED
    assert len(granted.steps) == len(granted.standing) + 2

    kept = RecordSettleStep(
        "registered",
        opened.id,
        S.REGISTERED,
        reference="11010519491231002X",
        name="云安平",
        household="云川市社会福利院集体户",
    )
    assert do(kept) == do(kept)
    file = ask(PersonFile(waiting.person_id)).record
    assert ("云安平", NameKind.PRINTED) in {(n.text, n.kind) for n in file.names}
    assert {d.number for d in file.documents} == {"11010519491231002X"}
    assert [line.state for line in ask(ResettlementOf(waiting.person_id))] == [
        SettleState.REGISTERED
    ]
    assert not ask(Resettlements(open_only=True)).candidates
    with pytest.raises(Refused) as error:
        do(OpenResettlement("case-5", stay_id))
    assert codes(error) == {SettleTrouble.REGISTERED_ALREADY}


def test_whoever_has_no_file_that_stands_is_to_have_one(open_station, do, ask):
    stay_id = long_here(open_station)
    make.stay(open_station, "无名氏乙", **UNKNOWN)
    make.stay(open_station, "王强", admitted_at=open_station.clock() - timedelta(days=200))
    opened = do(OpenResettlement("case-1", stay_id))
    assert not ask(Resettlements()).candidates
    do(DecideResettlement("shut", opened.id, S.WITHDRAWN, reason="误操作"))
    assert [each.stay_id for each in ask(Resettlements()).candidates] == [stay_id]
    do(DecideResettlement("open-again", opened.id, S.TAKEN_BACK, reason="误操作"))
    assert not ask(Resettlements()).candidates


def test_whoever_is_known_is_not_settled_and_a_child_not_early_without_a_reason(
    open_station, do, ask, leader, clock
):
    known = make.stay(open_station, "王强")
    with pytest.raises(Refused) as error:
        do(OpenResettlement("case-1", known))
    assert codes(error) == {SettleTrouble.IDENTIFIED}
    with pytest.raises(Refused) as error:
        do(NoteFilePaper("p", 99, FilePaper.DNA))
    assert codes(error) == {SettleTrouble.NOT_FOUND}

    child = long_here(open_station, "小明", born=date(2016, 1, 1))
    assert [each.eligible for each in ask(Resettlements()).candidates] == [date(2028, 7, 24)]
    (waiting,) = ask(Resettlements()).candidates
    decision = {"decision_number": "临监 1 号", "decided_by": "云川市民政局"}
    guarded = GuardianshipFacts(
        GuardianshipState.TEMPORARY, **decision, decided_on=date(2026, 9, 1), placement=HERE
    )
    do(RecordGuardianship("guard", waiting.person_id, guarded))
    (waiting,) = ask(Resettlements()).candidates
    assert (waiting.counted_from, waiting.eligible) == (date(2026, 9, 1), date(2028, 9, 1))
    opened = do(OpenResettlement("case-2", child))
    assert opened.eligible == date(2028, 9, 1)
    assert not ask(Resettlements()).candidates
    whole(do, opened.id, minor=True)
    with pytest.raises(Refused) as error:
        do(PlaceInCare("care-2", child, TERMS, "无人监护", HELD), leader)
    assert codes(error) == {LeavingTrouble.DNA}
    with pytest.raises(Refused) as error:
        do(DecideResettlement("a", opened.id, S.APPROVED), leader)
    assert codes(error) == {SettleTrouble.TOO_EARLY, LeavingTrouble.DNA}
    sample = do(TakeSample("dna-1", opened.person_id, taken(clock.now)))
    do(RecordSampleStep("dna-2", sample.sample.id, stored(clock.now)))
    do(DecideResettlement("a", opened.id, S.APPROVED, reason="病重，须就医参保"), leader)
    person_id = opened.person_id
    do(SetIdentityState(person_id, 1, IdentityState.CONFIRMED, IdentitySource.POLICE, "答复"))
    with pytest.raises(Refused) as error:
        do(RecordSettleStep("b", opened.id, S.APPLIED, "城东派出所", reason="病重"))
    assert codes(error) == {SettleTrouble.IDENTIFIED}


def test_whoever_is_in_care_keeps_the_stay_and_is_in_every_figure(open_station, do, ask, clock):
    beds = make.house(open_station)
    stay_id = long_here(open_station, born=date(1956, 1, 1), assistance_class="protective")
    do(AssignBed(stay_id, beds["101-1"]))
    place = PlaceInCare("care-1", stay_id, TERMS, "生活不能自理", HELD)
    with pytest.raises(Refused) as error:
        do(replace(place, terms=CareTerms(""), reason="", condition=""))
    assert codes(error) == {
        CareTrouble.INSTITUTION_MISSING,
        CareTrouble.CONTACT_MISSING,
        CareTrouble.AGREEMENT_MISSING,
        CareTrouble.FEE_MISSING,
        CareTrouble.REASON_MISSING,
        CareTrouble.CONDITION_MISSING,
    }
    line = do(place)
    assert do(place) == line
    assert (line.number, line.next_visit) == ("托〔2026〕001号", date(2026, 12, 21))
    (resident,) = ask(ResidentList(StayFilter(states=frozenset({StayState.IN_CARE})))).stays
    assert (resident.id, resident.bed) == (stay_id, "")
    board = ask(TodayBoard())
    figures = {each.code: each.number for each in board.figures}
    assert (figures[FigureCode.IN_CARE], figures[FigureCode.PRESENT]) == (1, 0)
    assert not ask(BedBoard()).without_bed
    assert [each.expected for each in ask(NightList()).lines] == ["in_care"]
    assert not clocks(ask, ClockKind.CLASS_REVIEW, ClockKind.STAY_LIMIT)
    (due,) = clocks(ask, ClockKind.CARE_VISIT)
    assert due.data["institution"] == "云川市社会福利院"

    clock.pass_(days=20)
    visit = RecordCareVisit(
        "v-1", line.id, VisitKind.DONE, VisitWay.PHONE, visitors="陈静", found="称病情稳定"
    )
    assert do(visit).next_visit == date(2026, 12, 21)
    seen = replace(visit, client_id="v-2", way=VisitWay.THERE, concern=True, told="城东派出所")
    assert do(seen) == do(seen)
    assert do(seen).next_visit == date(2027, 1, 10)
    renewed = replace(TERMS, agreed_until=date(2028, 10, 31), visit_days=15)
    changed = do(ChangeCareTerms("t-1", line.id, renewed, "续签"))
    assert (changed.next_visit, len(changed.earlier)) == (date(2026, 12, 26), 1)
    for terms, code in (
        (renewed, CareTrouble.NOTHING_CHANGED),
        (replace(renewed, institution="别处"), CareTrouble.NOT_POSSIBLE),
    ):
        with pytest.raises(Refused) as error:
            do(ChangeCareTerms("t-2", line.id, terms, "续签"))
        assert codes(error) == {code}

    other = replace(TERMS, institution="安康护理院")
    moved = do(MoveInCare("care-2", line.id, other, "就近", HELD))
    assert [(each.number, each.ending) for each in ask(CareList(open_only=False))] == [
        ("托〔2026〕002号", None),
        ("托〔2026〕001号", CareEnd.MOVED),
    ]
    with pytest.raises(Refused) as error:
        do(EndCare(line.id, "x"))
    assert codes(error) == {CareTrouble.ENDED}
    for at, code in (
        (clock() - timedelta(hours=1), CareTrouble.BEFORE_PLACING),
        (clock() + timedelta(days=1), StayTrouble.IN_FUTURE),
    ):
        for deed in (
            EndCare(moved.id, "病情好转", at),
            MoveInCare("care-3", moved.id, TERMS, "就近", HELD, at),
        ):
            with pytest.raises(Refused) as error:
                do(deed)
            assert codes(error) == {code}
    back = do(EndCare(moved.id, "病情好转"))
    assert do(EndCare(moved.id, "病情好转")) == back
    assert back.ending is CareEnd.RETURNED
    assert [each.name for each in ask(BedBoard()).without_bed] == ["无名氏甲"]
    do(AssignBed(stay_id, beds["101-2"]))
    with pytest.raises(Refused):
        do(RecordStep(stay_id, StepKind.TO_CARE))


def test_whoever_falls_ill_in_care_goes_to_hospital_and_back_there(
    open_station, do, ask, leader, clock
):
    make.house(open_station)
    stay_id = long_here(open_station, assistance_class="protective")
    care = do(PlaceInCare("care-1", stay_id, TERMS, "生活不能自理", HELD))
    clock.pass_(days=20)
    hospital = do(KeepHospital(HospitalFacts("市第三人民医院"))).id
    facts = LetterFacts(admitted_at=clock(), diagnosis="肺炎")
    letter = do(IssueLetter("letter-1", hospital, Patient(stay_id), facts))

    def states():
        (line,) = ask(CareList())
        figures = {each.code: each.number for each in ask(TodayBoard()).figures}
        gate = ask(GateList())
        return (
            figures[FigureCode.IN_CARE],
            figures[FigureCode.IN_HOSPITAL],
            [each.state for each in gate.out],
            [each.expected for each in ask(NightList()).lines],
            line.next_visit,
        )

    assert states() == (0, 1, [StayState.IN_HOSPITAL], [Found.IN_HOSPITAL], None)
    assert ask(CareList())[0].hospital_since == clock()
    assert not clocks(ask, ClockKind.CARE_VISIT, ClockKind.CLASS_REVIEW, ClockKind.LETTER)
    assert clocks(ask, ClockKind.CARE_AGREEMENT)
    (patient,) = ask(WhoLiesWhere())
    assert (patient.bed_at_home, patient.stay_state) == (BedAtHome.IN_CARE, StayState.IN_HOSPITAL)
    assert not ask(BedBoard()).without_bed
    with pytest.raises(Refused) as error:
        do(PlaceInCare("care-2", stay_id, TERMS, "x", HELD))
    assert codes(error) == {CareTrouble.ALREADY}

    admission = do(RecordAdmission("in-1", letter.id))
    assert ask(LetterSheet(letter.id)).institution == TERMS.institution
    clock.pass_(days=14)
    do(RecordDischarge(admission, "CY-1", comes_back=True))
    assert states() == (1, 0, [StayState.IN_CARE], [Found.IN_CARE], date(2026, 12, 28))
    passed = {each.kind for each in ask(GateList()).passages}
    assert not passed & {StepKind.FROM_HOSPITAL, StepKind.HOSPITAL_TO_CARE}

    again = RecordStep(stay_id, StepKind.TO_HOSPITAL, client_id="again")
    assert do(again) == do(again) == StayState.IN_HOSPITAL
    clock.pass_(days=2)
    other = replace(TERMS, institution="安康护理院")
    moved = do(MoveInCare("care-3", care.id, other, "原机构不收", HELD))
    assert (moved.hospital_since, states()[0]) == (None, 1)
    do(RecordStep(stay_id, StepKind.TO_HOSPITAL))
    assert do(EndCare(moved.id, "机构停业")).ending is CareEnd.RETURNED
    assert [each.state for each in ask(ResidentList()).stays] == [StayState.IN_HOSPITAL]
    assert do(RecordStep(stay_id, StepKind.FROM_HOSPITAL)) is StayState.IN_STATION
    assert [each.stay_id for each in ask(BedBoard()).without_bed] == [stay_id]


def test_a_death_in_care_ends_stay_and_care_and_a_visit_may_be_entered_after_it(
    open_station, do, ask, clock
):
    stay_id = long_here(open_station)
    line = do(PlaceInCare("care-1", stay_id, TERMS, "生活不能自理", HELD))
    clock.pass_(days=2)
    do(RecordStep(stay_id, StepKind.TO_HOSPITAL))
    clock.pass_(days=1)
    facts = DeathFacts(clock() - timedelta(hours=2), "云川市社会福利院", established_by="李医生")
    case = do(RecordDeath("death-1", facts, stay_id))
    (ended,) = ask(CareList(open_only=False))
    assert (ended.ending, ended.ended_at) == (CareEnd.DEAD, facts.died_at)
    assert not clocks(ask, ClockKind.CARE_VISIT, ClockKind.CARE_AGREEMENT)
    late = RecordCareVisit(
        "v-1",
        line.id,
        VisitKind.DONE,
        VisitWay.THERE,
        visitors="陈静",
        found="卧床",
        concern=False,
        happened_at=clock() - timedelta(days=2),
    )
    assert len(do(late).visits) == 1
    assert not ask(ResidentList()).stays
    assert do(CorrectDeath("mistake", case.id, facts, "认错人", mistaken=True)) is None
    assert [each.state for each in ask(ResidentList()).stays] == [StayState.IN_CARE]
    (living,) = ask(CareList())
    assert (living.number, living.ended_at, living.ending) == (line.number, None, None)
    assert clocks(ask, ClockKind.CARE_VISIT)


def test_files_and_care_follow_who_they_belong_to(open_station, do, ask):
    first = long_here(open_station, "无名氏甲")
    case = do(OpenResettlement("case-1", first))
    do(PlaceInCare("care-1", first, TERMS, "生活不能自理", HELD))
    survivor = make.person(open_station, "赵六", **UNKNOWN)
    do(MergePeople(survivor, case.person_id, reason="同一人"))
    assert [each.number for each in ask(ResettlementOf(survivor))] == [case.number]
    assert len(ask(CareList(person_id=survivor))) == 1
    (merge,) = ask(Merges(survivor))
    do(UnmergePeople(merge.id, "不是同一人"))
    assert not ask(ResettlementOf(survivor))
    assert [each.number for each in ask(ResettlementOf(case.person_id))] == [case.number]
    assert len(ask(CareList(person_id=case.person_id))) == 1
