"""A minor's side-file: what an entry lacks, which one counts, what is due when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from station.domain.clocks import ClockKind, ClockRules
from station.domain.intake import TriageSign
from station.domain.minor_access import AccessRecord, AccessState, AccessTrouble, until_problems
from station.domain.minor_clocks import minor_clocks
from station.domain.minor_files import MinorCase
from station.domain.minor_reports import (
    ReportRecord,
    ReportState,
    ReportStep,
    ReportStepFacts,
    ReportStepRecord,
    ReportTrouble,
    Severity,
    closing_problems,
    next_due,
    step_problems,
)
from station.domain.minors import (
    Entry,
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
    family_problems,
    guardianship_problems,
    protection_problems,
    school_problems,
    standing,
)
from station.domain.people import Sex
from station.domain.policy import DEFAULTS
from station.domain.return_visits import (
    VisitHow,
    VisitOutcome,
    VisitRecord,
    VisitResult,
    VisitTrouble,
    by_rule,
    result_problems,
)
from station.domain.workdays import WorkCalendar

NOW = datetime(2026, 11, 21, 2, 41)
TODAY = NOW.date()
DECISION = GuardianshipFacts(
    GuardianshipState.TEMPORARY, "临监〔2026〕7号", TODAY, "某区民政局", Placement.STATION
)


def codes_of(problems):
    return {each.code for each in problems}


@pytest.mark.parametrize(
    ("facts", "lacks"),
    [
        (DECISION, set()),
        (replace(DECISION, decision_number=" "), {MinorTrouble.DECISION_MISSING}),
        (replace(DECISION, decided_on=None), {MinorTrouble.DECIDED_ON_MISSING}),
        (replace(DECISION, decided_by=""), {MinorTrouble.DECIDED_BY_MISSING}),
        (replace(DECISION, placement=None), {MinorTrouble.PLACEMENT_MISSING}),
        (replace(DECISION, decided_on=TODAY + timedelta(1)), {MinorTrouble.IN_FUTURE}),
        (GuardianshipFacts(GuardianshipState.WITH_GUARDIAN), {MinorTrouble.GUARDIAN_MISSING}),
        (GuardianshipFacts(GuardianshipState.ENDED), {MinorTrouble.NOTE_MISSING}),
        (GuardianshipFacts(GuardianshipState.SEEKING), set()),
    ],
)
def test_a_guardianship_by_the_department_rests_on_a_decision(facts, lacks):
    assert codes_of(guardianship_problems(facts, TODAY)) == lacks


def test_a_protection_that_runs_has_an_owner_and_a_date_to_come():
    facts = ProtectionFacts(ProtectionKind.MIND, ProtectionState.UNDER_WAY)
    lacks = {MinorTrouble.OWNER_MISSING, MinorTrouble.NEXT_MISSING}
    assert codes_of(protection_problems(facts, TODAY)) == lacks
    late = replace(facts, owner="li", next_on=TODAY - timedelta(1))
    assert codes_of(protection_problems(late, TODAY)) == {MinorTrouble.NEXT_PAST}
    assert protection_problems(replace(late, next_on=TODAY), TODAY) == ()
    done = ProtectionFacts(ProtectionKind.WORK, ProtectionState.NOT_NEEDED)
    assert codes_of(protection_problems(done, TODAY)) == {MinorTrouble.NOTE_MISSING}


def test_a_school_has_a_name_and_an_assessment_an_end():
    assert codes_of(school_problems(SchoolFacts(SchoolState.AT_SCHOOL))) == {
        MinorTrouble.SCHOOL_MISSING
    }
    assert school_problems(SchoolFacts(SchoolState.NEVER)) == ()
    bare = FamilyFacts("")
    assert codes_of(family_problems(bare)) == {
        MinorTrouble.ASSESSOR_MISSING,
        MinorTrouble.FAMILY_MISSING,
        MinorTrouble.CONCLUSION_MISSING,
    }
    nobody = FamilyFacts("李社工", fitness=Fitness.NOT_FOUND, conclusion="查找不到家庭")
    assert family_problems(nobody) == ()


def entry(number, facts, at=NOW, corrects=None, owner=""):
    return Entry(number, facts, at, at, "李社工", corrects, owner)


def test_the_newest_entry_counts_that_no_other_corrects():
    old, wrong = entry(1, "old", NOW - timedelta(days=2)), entry(2, "wrong", NOW)
    right = entry(3, "right", NOW - timedelta(days=1), corrects=2)
    assert [each.facts for each in standing([old, wrong, right])] == ["right", "old"]


REPORT = ReportRecord(
    *(1, 2, 3, TriageSign.HARMED_MINOR),
    *(NOW - timedelta(minutes=12), NOW, "某派出所", "赵警官", "", 5, "李社工"),
)


def with_step(report, kind, at, **said):
    step = ReportStepRecord(9, ReportStepFacts(kind, at, **said), at, "王接待")
    return replace(report, steps=(*report.steps, step))


def test_a_report_waits_for_receipt_and_result_and_urging_starts_the_time_anew():
    assert REPORT.minutes_to_report == 12
    first = next_due(REPORT, DEFAULTS)
    assert (first.receipt, first.due) == (True, NOW + timedelta(hours=24))
    urged = with_step(REPORT, ReportStep.URGED, NOW + timedelta(hours=30), text="电话催问")
    assert next_due(urged, DEFAULTS).due == NOW + timedelta(hours=54)
    at = NOW + timedelta(hours=40)
    answered = with_step(urged, ReportStep.RECEIPT, at, reference="受案〔2026〕88号")
    assert answered.state is ReportState.RECEIPT
    assert next_due(answered, DEFAULTS).due == at + timedelta(days=30)
    ended = with_step(answered, ReportStep.RESULT, at, text="已立案")
    assert next_due(ended, DEFAULTS) is None


def test_a_case_without_result_stays_open_and_who_reported_does_not_close_it_alone():
    close = ReportStepFacts(ReportStep.CLOSED, NOW, "结案")
    assert codes_of(step_problems(REPORT, close)) == {ReportTrouble.NO_ANSWER_YET}
    ended = with_step(REPORT, ReportStep.RESULT, NOW, text="不予立案")
    assert step_problems(ended, close) == ()
    assert codes_of(closing_problems(ended, 5, has_second=False)) == {ReportTrouble.OWNER_ALONE}
    assert closing_problems(ended, 5, has_second=True) == ()
    assert closing_problems(ended, 6, has_second=False) == ()
    closed = with_step(ended, ReportStep.CLOSED, NOW, text="结案")
    assert codes_of(step_problems(closed, close)) == {ReportTrouble.CLOSED_ALREADY}
    bare = ReportStepFacts(ReportStep.DESCRIBED, NOW - timedelta(hours=1))
    assert codes_of(step_problems(REPORT, bare)) == {
        ReportTrouble.BEFORE_REPORT,
        ReportTrouble.FACTS_MISSING,
        ReportTrouble.SEVERITY_MISSING,
    }
    told = ReportStepFacts(ReportStep.DESCRIBED, NOW, "手臂有新伤", severity=Severity.SERIOUS)
    assert step_problems(REPORT, told) == ()


def test_visits_by_rule_go_on_for_a_year_and_an_answer_says_what_was_found():
    days = list(by_rule(date(2026, 1, 31), DEFAULTS))
    assert days == [date(2026, 3, 2), date(2026, 5, 31), date(2026, 8, 29), date(2026, 11, 27)]
    bare = VisitResult(VisitOutcome.DONE)
    assert codes_of(result_problems(bare, NOW, NOW + timedelta(1))) == {
        VisitTrouble.HOW_MISSING,
        VisitTrouble.VISITOR_MISSING,
        VisitTrouble.FINDINGS_MISSING,
        VisitTrouble.BEFORE_LEAVING,
    }
    gone = VisitResult(VisitOutcome.NOT_FOUND)
    assert codes_of(result_problems(gone, NOW, None)) == {VisitTrouble.REASON_MISSING}
    seen = VisitResult(VisitOutcome.DONE, VisitHow.AT_HOME, "李社工", "祖母", "在家，已复学")
    assert result_problems(seen, NOW, NOW) == ()


def test_an_approval_ends_at_a_time_within_the_limit_of_the_station():
    longest = NOW + timedelta(days=30)
    assert codes_of(until_problems(None, NOW, longest)) == {AccessTrouble.UNTIL_MISSING}
    assert codes_of(until_problems(NOW, NOW, longest)) == {AccessTrouble.UNTIL_PAST}
    late = longest + timedelta(minutes=1)
    assert codes_of(until_problems(late, NOW, longest)) == {AccessTrouble.UNTIL_TOO_LONG}
    until = NOW + timedelta(days=1)
    asked = AccessRecord(1, 2, 3, "陈护理", "夜间照护", NOW)
    allowed = replace(asked, decided_at=NOW, allowed=True, until=until)
    states = [asked.state(NOW), allowed.state(NOW), allowed.state(until)]
    assert states == [AccessState.ASKED, AccessState.ALLOWED, AccessState.ENDED]
    assert replace(asked, decided_at=NOW).state(NOW) is AccessState.REFUSED


RULES = ClockRules(DEFAULTS, WorkCalendar({}), NOW)
CHILD = MinorCase(7, "小满", Sex.FEMALE, date(2018, 5, 1), 70, "J20261121001", NOW)


def dues(case, rules=RULES):
    return {each.kind: each.due for each in minor_clocks(case, rules)}


def test_a_child_in_the_house_starts_the_clocks_of_the_side_file():
    end = datetime(2026, 11, 24, 23, 59)
    assert dues(CHILD) == {
        ClockKind.GUARDIANSHIP: NOW + timedelta(hours=24),
        ClockKind.PROTECTIONS: end,
        ClockKind.FAMILY_ASSESSMENT: datetime(2026, 12, 1, 23, 59),
    }
    lines = tuple(
        entry(n, ProtectionFacts(kind, ProtectionState.NOT_NEEDED, note="不适用"))
        for n, kind in enumerate(ProtectionKind, 1)
    )
    mind = ProtectionFacts(ProtectionKind.MIND, ProtectionState.NEEDED, "li", date(2026, 11, 25))
    settled = replace(
        CHILD,
        guardianships=(entry(1, DECISION),),
        protections=(*lines, entry(9, mind, NOW + timedelta(minutes=1), owner="李社工")),
        families=(entry(1, FamilyFacts("李社工")),),
        reports=(REPORT,),
    )
    assert dues(settled) == {
        ClockKind.GUARDIANSHIP_TERM: datetime(2027, 11, 21, 23, 59),
        ClockKind.PROTECTION: datetime(2026, 11, 25, 23, 59),
        ClockKind.REPORT_RECEIPT: NOW + timedelta(hours=24),
    }
    assert dues(replace(CHILD, born=date(2008, 11, 21))) == {}


def test_after_the_return_visits_are_planned_and_each_has_its_day():
    home = replace(CHILD, left_at=NOW, leaving_way="kin")
    assert dues(home) == {ClockKind.VISIT_PLAN: datetime(2026, 11, 28, 23, 59)}
    assert dues(replace(home, leaving_way="without_formalities")) == {}
    visit = VisitRecord(4, 7, date(2026, 12, 21), NOW, True, "李社工")
    assert dues(replace(home, visits=(visit,))) == {
        ClockKind.RETURN_VISIT: datetime(2026, 12, 21, 23, 59)
    }
    seen = VisitResult(VisitOutcome.DONE, VisitHow.BY_PHONE, "李社工", "母亲", "好")
    assert dues(replace(home, visits=(replace(visit, result=seen),))) == {}
    (clock,) = minor_clocks(replace(home, visits=(visit,)), RULES)
    assert (clock.subject.thing, clock.subject.thing_id) == ("visit", 4)
