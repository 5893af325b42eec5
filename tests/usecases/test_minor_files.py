"""A minor's side-file: written into, looked into by approval, followed after the return."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.clocks import ClockKind
from station.domain.intake import TriageSign
from station.domain.minor_access import AccessState, AccessTrouble
from station.domain.minor_reports import ReportState, ReportStep, ReportTrouble, Severity
from station.domain.minors import (
    FamilyFacts,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    MinorTrouble,
    Placement,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
    SchoolState,
)
from station.domain.papers import PaperKind
from station.domain.permissions import Permission
from station.domain.problems import NotAllowed, Refused
from station.domain.return_visits import VisitHow, VisitOutcome, VisitResult, VisitTrouble
from station.domain.stays import StayState
from station.storage.stays import Stay
from station.usecases.accounts import SecondClerk
from station.usecases.audit import AuditTrail
from station.usecases.clocks import ClockList
from station.usecases.intake_seen import IntakeSheet
from station.usecases.minor_reports import CloseReport, CorrectReport, RecordReportStep, ReportHarm
from station.usecases.minors import (
    AssessFamily,
    MinorFiles,
    MinorSummaryOf,
    RecordGuardianship,
    RecordProtection,
    RecordSchool,
)
from station.usecases.minors_access import (
    AskMinorAccess,
    DecideMinorAccess,
    MinorAccessOfYear,
    MinorFile,
    OpenMinorFile,
)
from station.usecases.papers import PrintHistory
from station.usecases.papers_minors import (
    PrintFamilyAssessment,
    PrintGuardianship,
    PrintHarmReport,
    PrintReturnVisit,
    SideFilePreview,
)
from station.usecases.papers_minors_looks import LooksPreview, PrintLooksOfYear, PrintMinorLooks
from station.usecases.return_visits import AnswerVisit, PlanVisits
from tests import make
from tests.pdf_text import words

DECISION = GuardianshipFacts(
    GuardianshipState.TEMPORARY,
    "临监〔2026〕7号",
    date(2026, 11, 21),
    "某区民政局",
    Placement.STATION,
)
SEES = {Permission.MINORS_SEE, Permission.MINORS_WRITE}
CLOSES = {Permission.MINORS_ALLOW, Permission.MINORS_CLOSE}


@pytest.fixture
def child(open_station):
    stay_id = make.stay(open_station, "小满", born=date(2018, 5, 1))
    with Session(open_station.engine) as session:
        return session.get_one(Stay, stay_id).person_id


@pytest.fixture
def nurse(leader, clerk):
    return replace(clerk, permissions=leader.permissions - SEES - CLOSES)


def codes_of(refused):
    return {problem.code for problem in refused.value.problems}


def due(station, clerk):
    groups = station.ask(ClockList(), clerk)
    return {each.kind for each in (*groups.overdue, *groups.today, *groups.later)}


def test_everything_of_the_side_file_is_written_once_and_a_correction_names_the_old(
    open_station, leader, child
):
    def do(deed):
        return open_station.do(deed, leader).answer

    waiting = {ClockKind.GUARDIANSHIP, ClockKind.PROTECTIONS, ClockKind.FAMILY_ASSESSMENT}
    assert waiting <= due(open_station, leader)
    first = RecordGuardianship("g1", child, DECISION)
    do(first)
    sheet = do(first)
    (entry,) = sheet.case.guardianships
    right = replace(DECISION, decision_number="临监〔2026〕8号", guardian="陈\u2003梅")
    with pytest.raises(Refused) as refused:
        do(RecordGuardianship("g2", child, right, corrects_id=entry.id))
    assert codes_of(refused) == {MinorTrouble.CORRECTION_UNEXPLAINED}
    sheet = do(RecordGuardianship("g2", child, right, corrects_id=entry.id, reason="抄错文号"))
    do(OpenMinorFile(child))
    assert open_station.ask(MinorFile(child), leader).case.guardianship.reason == "抄错文号"
    assert sheet.case.guardianship.happened_at == entry.happened_at
    assert sheet.case.guardianship.facts.decision_number == "临监〔2026〕8号"
    assert len(sheet.case.guardianships) == 2
    with pytest.raises(Refused) as refused:
        do(RecordGuardianship("g3", child, right, corrects_id=entry.id, reason="再改"))
    assert codes_of(refused) == {MinorTrouble.ENTRY_NOT_FOUND}
    for kind in ProtectionKind:
        facts = ProtectionFacts(
            kind, ProtectionState.NEEDED, leader.login, open_station.clock().date()
        )
        sheet = do(RecordProtection(f"p-{kind}", child, facts))
    assert {each.owner_name for each in sheet.case.protection.values()} == {leader.name}
    stranger = replace(facts, owner="nobody")
    with pytest.raises(Refused) as refused:
        do(RecordProtection("p-x", child, stranger))
    assert codes_of(refused) == {MinorTrouble.OWNER_UNKNOWN}
    do(RecordSchool("s1", child, SchoolFacts(SchoolState.LESSONS_HERE)))
    family = FamilyFacts("李社工", care="祖母照料", fitness=Fitness.FIT, conclusion="可以送返")
    sheet = do(AssessFamily("f1", child, family))
    assert sheet.case.school.facts.state is SchoolState.LESSONS_HERE
    assert sheet.case.family.facts.conclusion == "可以送返"
    left = due(open_station, leader)
    assert waiting & left == set()
    assert {ClockKind.GUARDIANSHIP_TERM, ClockKind.PROTECTION} <= left
    (line,) = open_station.ask(MinorFiles(), leader)
    assert (line.guardianship, line.protected) == (GuardianshipState.TEMPORARY, 6)
    grown = make.person(open_station)
    with pytest.raises(Refused) as refused:
        do(RecordSchool("s2", grown, SchoolFacts(SchoolState.NEVER)))
    assert codes_of(refused) == {MinorTrouble.NOT_A_MINOR}


def test_who_may_not_look_asks_and_is_let_in_until_the_time_is_over_and_each_look_is_kept(
    open_station, leader, nurse, child, clock
):
    (line,) = open_station.ask(MinorFiles(), nurse)
    assert (line.name, line.may_see, line.guardianship) == ("小满", False, None)
    with pytest.raises(Refused) as refused:
        open_station.do(OpenMinorFile(child), nurse)
    assert codes_of(refused) == {AccessTrouble.KEPT}
    with pytest.raises(Refused) as refused:
        open_station.do(AskMinorAccess("a0", child, " "), nurse)
    assert codes_of(refused) == {AccessTrouble.REASON_MISSING}
    asked = open_station.do(AskMinorAccess("a1", child, "夜间陪护需了解就医史"), nurse).answer
    assert open_station.do(AskMinorAccess("a1", child, "夜间陪护"), nurse).answer == asked
    with pytest.raises(Refused) as refused:
        open_station.do(AskMinorAccess("a2", child, "再问"), nurse)
    assert codes_of(refused) == {AccessTrouble.ASKED_ALREADY}
    until = clock.now + timedelta(hours=8)
    with pytest.raises(NotAllowed):
        open_station.do(DecideMinorAccess(asked, allowed=True, until=until), nurse)
    late = DecideMinorAccess(asked, allowed=True, until=until + timedelta(days=31))
    with pytest.raises(Refused) as refused:
        open_station.do(late, leader)
    assert codes_of(refused) == {AccessTrouble.UNTIL_TOO_LONG}
    own = replace(nurse, permissions=leader.permissions)
    with pytest.raises(Refused) as refused:
        open_station.do(DecideMinorAccess(asked, allowed=True, until=until), own)
    assert codes_of(refused) == {AccessTrouble.OWN_REQUEST}
    told = open_station.do(DecideMinorAccess(asked, allowed=True, until=until), leader).answer
    assert told.state(clock.now) is AccessState.ALLOWED
    with pytest.raises(Refused) as refused:
        open_station.ask(MinorFile(child), nurse)
    assert codes_of(refused) == {AccessTrouble.NOT_OPENED}
    sheet = open_station.do(OpenMinorFile(child), nurse).answer
    assert sheet.requests[0].id == asked
    assert open_station.ask(MinorFile(child), nurse).openings[0].allowed_by == leader.name
    assert open_station.ask(AuditTrail(limit=1), leader)[0].act == "OpenMinorFile"
    clock.pass_(hours=8)
    with pytest.raises(Refused):
        open_station.ask(MinorFile(child), nurse)
    with pytest.raises(Refused):
        open_station.do(OpenMinorFile(child), nurse)
    open_station.do(OpenMinorFile(child), leader)
    year = open_station.ask(MinorAccessOfYear(clock.now.year), leader)
    assert [(each.clerk, each.allowed_by) for each in year.openings] == [
        (leader.name, ""),
        (nurse.name, leader.name),
    ]
    assert [(name, each.reason) for name, each in year.requests] == [
        ("小满", "夜间陪护需了解就医史")
    ]


def test_a_report_is_urged_answered_and_closed_by_somebody_else(
    open_station, leader, clerk, child, clock
):
    def do(deed, who=leader):
        return open_station.do(deed, who).answer

    found = clock.now - timedelta(minutes=9)
    bare = ReportHarm("r0", child, TriageSign.WOUNDED, found, "某派出所", "")
    with pytest.raises(Refused) as refused:
        do(bare)
    assert codes_of(refused) == {
        ReportTrouble.FACTS_MISSING,
        ReportTrouble.SEVERITY_MISSING,
        ReportTrouble.SIGN_NOT_REPORTED,
    }
    report = replace(
        bare, sign=TriageSign.HARMED_MINOR, facts="双臂有新旧伤痕", severity=Severity.SERIOUS
    )
    do(report)
    (record,) = do(report).case.reports
    assert (record.minutes_to_report, record.state) == (9, ReportState.REPORTED)
    clock.pass_(hours=25)
    assert ClockKind.REPORT_RECEIPT in due(open_station, leader)
    do(RecordReportStep("r1", record.id, ReportStep.URGED, "电话催问"))
    do(RecordReportStep("r2", record.id, ReportStep.RECEIPT, reference="受案〔2026〕88号"))
    assert ClockKind.REPORT_RESULT in due(open_station, leader)
    said = (TriageSign.HARMED_MINOR, found - timedelta(minutes=5), "城东派出所", "双臂有伤")
    right = CorrectReport("c1", record.id, "报错单位", *said, Severity.SERIOUS)
    with pytest.raises(Refused) as refused:
        do(replace(right, client_id="c0", reason=" "))
    assert codes_of(refused) == {MinorTrouble.CORRECTION_UNEXPLAINED}
    do(right)
    wrong, record = sorted(do(right).case.reports, key=lambda each: each.id)
    assert (wrong.state, wrong.correction.facts.text) == (ReportState.CORRECTED, "报错单位")
    assert (record.receipt_number, record.minutes_to_report) == ("受案〔2026〕88号", 14)
    with pytest.raises(Refused) as refused:
        do(replace(right, client_id="c2"))
    assert codes_of(refused) == {ReportTrouble.CLOSED_ALREADY}
    with pytest.raises(Refused) as refused:
        do(CloseReport("r3", record.id, "结案"))
    assert codes_of(refused) == {ReportTrouble.NO_ANSWER_YET, ReportTrouble.OWNER_ALONE}
    do(RecordReportStep("r4", record.id, ReportStep.RESULT, "已立案侦查"))
    with pytest.raises(Refused) as refused:
        do(RecordReportStep("r5", record.id, ReportStep.CLOSED, "结案"))
    assert codes_of(refused) == {ReportTrouble.OWNER_ALONE}
    with pytest.raises(Refused):
        do(CloseReport("r6", record.id, "结案", SecondClerk(leader.login, "wrong")))
    other = replace(clerk, permissions=leader.permissions)
    ended = do(CloseReport("r7", record.id, "已立案，移交检察"), other).case.reports
    (closed,) = (each for each in ended if each.id == record.id)
    assert (closed.state, closed.receipt_number) == (ReportState.CLOSED, "受案〔2026〕88号")
    left = due(open_station, leader)
    assert left & {ClockKind.REPORT_RECEIPT, ClockKind.REPORT_RESULT} == set()


def test_the_line_beside_the_sheet_tells_a_clerk_no_more_than_the_list(
    open_station, leader, nurse, child, clock
):
    owner, day = leader.login, clock.now.date() + timedelta(days=1)
    facts = ProtectionFacts(ProtectionKind.MIND, ProtectionState.NEEDED, owner, day)
    open_station.do(RecordProtection("p", child, facts), leader)
    for clerk in (leader, nurse):
        line = open_station.ask(MinorSummaryOf(child), clerk)
        (listed,) = open_station.ask(MinorFiles(), clerk)
        assert line == listed
        assert line.protection_due == (day if line.may_see else None)
    assert not line.may_see
    adult = make.person(open_station)
    assert open_station.ask(MinorSummaryOf(adult), leader) is None


def test_a_report_corrected_into_another_leaves_what_the_arrival_owes_to_be_reported(
    open_station, leader, clock
):
    def do(deed):
        return open_station.do(deed, leader).answer

    def owed():
        told = open_station.ask(IntakeSheet(stay.intake_id), leader).reported
        return ClockKind.POLICE_REPORT in due(open_station, leader), told

    stay_id = make.stay(open_station, "小满", born=date(2018, 5, 1), door={"signs": "abandoned"})
    with Session(open_station.engine) as session:
        stay = session.get_one(Stay, stay_id)
    do(OpenMinorFile(stay.person_id))
    assert owed() == (True, frozenset())
    said = (clock.now, "城东派出所", "独自在候车厅", Severity.SUSPECTED)
    report = ReportHarm("r", stay.person_id, TriageSign.ABANDONED, *said)
    (record,) = do(report).case.reports
    assert owed() == (False, {TriageSign.ABANDONED})
    do(CorrectReport("c", record.id, "报成了别的事", TriageSign.LOST, *said))
    assert owed() == (True, {TriageSign.LOST})
    with Session(open_station.engine) as session, session.begin():
        session.get_one(Stay, stay_id).left_at = clock.now
        session.get_one(Stay, stay_id).state = StayState.LEFT
    assert owed() == (True, {TriageSign.LOST})


def test_after_the_return_each_visit_is_answered_and_nobody_found_means_again(
    open_station, leader, child, clock
):
    def do(deed):
        return open_station.do(deed, leader).answer

    with pytest.raises(Refused) as refused:
        do(PlanVisits("v0", child))
    assert codes_of(refused) == {VisitTrouble.STILL_HERE}
    with Session(open_station.engine) as session, session.begin():
        stay = session.query(Stay).filter_by(person_id=child).one()
        stay.left_at, stay.leaving_way, stay.state = clock.now, "kin", "left"
    assert ClockKind.VISIT_PLAN in due(open_station, leader)
    plan = PlanVisits("v1", child)
    do(plan)
    visits = do(plan).case.visits
    assert len(visits) == 4
    assert ClockKind.VISIT_PLAN not in due(open_station, leader)
    with pytest.raises(Refused) as refused:
        do(PlanVisits("v2", child))
    assert codes_of(refused) == {VisitTrouble.PLANNED_ALREADY}
    clock.pass_(days=31)
    assert ClockKind.RETURN_VISIT in due(open_station, leader)
    gone = VisitResult(VisitOutcome.NOT_FOUND, findings="家中无人，邻居不知去向")
    visits = do(AnswerVisit("w1", visits[0].id, gone)).case.visits
    (again,) = (each for each in visits if each.again_of is not None)
    assert again.planned_on == clock.now.date() + timedelta(days=7)
    seen = VisitResult(VisitOutcome.DONE, VisitHow.AT_HOME, "李社工", "祖母", "已复学")
    late = clock.now - timedelta(days=1)
    answer = AnswerVisit("w2", again.id, seen, late)
    do(answer)
    visits = do(answer).case.visits
    (again,) = (each for each in visits if each.again_of is not None)
    assert (again.result, again.happened_at) == (seen, late)
    with pytest.raises(Refused) as refused:
        do(AnswerVisit("w3", again.id, seen))
    assert codes_of(refused) == {VisitTrouble.ANSWERED}


def test_the_papers_of_a_side_file_say_what_it_says_and_each_print_is_a_look(
    open_station, leader, nurse, child, clock
):
    def do(deed, who=leader):
        return open_station.do(deed, who).answer

    def told(deed):
        return "".join(words(do(deed).pdf).split())

    make.name_plate(open_station)
    family = FamilyFacts("李社工", "陈桂英", "祖母", care="祖母照料", fitness=Fitness.FIT)
    do(RecordGuardianship("g1", child, DECISION))
    soon = clock.now.date() + timedelta(days=3)
    mind = ProtectionFacts(ProtectionKind.MIND, ProtectionState.NEEDED, leader.login, soon)
    do(RecordProtection("p1", child, mind))
    blank = told(PrintFamilyAssessment(child))
    assert "☑" not in blank
    assert "未填" not in blank.split("就学情况")[0]
    do(AssessFamily("f1", child, replace(family, conclusion="可以送返")))
    found = clock.now - timedelta(minutes=65)
    harm = ReportHarm(
        "r1", child, TriageSign.HARMED_MINOR, found, "某派出所", "双臂有伤", Severity.SERIOUS
    )
    (report,) = do(harm).case.reports
    do(RecordReportStep("r2", report.id, ReportStep.URGED, "电话催问"))
    with Session(open_station.engine) as session, session.begin():
        stay = session.query(Stay).filter_by(person_id=child).one()
        stay.left_at, stay.leaving_way, stay.state = clock.now, "kin", "left"
    visit, *_others = do(PlanVisits("v1", child)).case.visits
    sheet = told(PrintGuardianship(child))
    for said in ("√民政部门临时监护", "临监〔2026〕7号", "某区民政局", leader.name, "未落实"):
        assert said in sheet
    assert "可以送返" in told(PrintFamilyAssessment(child))
    sheet = told(PrintHarmReport(report.id))
    for said in ("1小时5分钟", "尚无回执", "电话催问", "双臂有伤"):
        assert said in sheet
    assert "陈桂英，祖母" in told(PrintReturnVisit(visit.id))
    seen = VisitResult(VisitOutcome.DONE, VisitHow.AT_HOME, "李社工", "祖母", "已复学")
    clock.pass_(days=31)
    do(AnswerVisit("w1", visit.id, seen))
    assert "√已回访" in told(PrintReturnVisit(visit.id))
    year = clock.now.year
    of_child = told(PrintMinorLooks(child, year))
    assert "查阅7次" in of_child
    assert "查阅7次" in told(PrintLooksOfYear(year))
    for deed in (
        *(kind(child) for kind in (PrintGuardianship, PrintFamilyAssessment)),
        *(PrintHarmReport(report.id), PrintReturnVisit(visit.id), PrintMinorLooks(child, year)),
    ):
        with pytest.raises(Refused) as refused:
            do(deed, nurse)
        assert codes_of(refused) == {AccessTrouble.KEPT}
    assert PaperKind.HARM_REPORT in {
        each.paper for each in open_station.ask(PrintHistory(child), leader)
    }
    assert not open_station.ask(PrintHistory(child), nurse)
    asked = do(AskMinorAccess("a1", child, "回访需要"), nurse)
    until = clock.now + timedelta(hours=8)
    do(DecideMinorAccess(asked, allowed=True, until=until))
    previews = (
        SideFilePreview(PaperKind.GUARDIANSHIP, child),
        SideFilePreview(PaperKind.HARM_REPORT, report.id),
        LooksPreview(child, year),
    )
    for question in previews:
        with pytest.raises(Refused) as refused:
            open_station.ask(question, nurse)
        assert codes_of(refused) == {AccessTrouble.NOT_OPENED}
    do(PrintGuardianship(child), nurse)
    for question in previews:
        assert "未签发" in words(open_station.ask(question, nurse))
    looks = open_station.ask(MinorAccessOfYear(year), leader).openings
    assert (looks[0].clerk, looks[0].allowed_by) == (nurse.name, leader.name)
