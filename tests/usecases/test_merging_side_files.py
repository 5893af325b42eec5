"""Two children who become one with all that is kept closely, and part after more was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from station.domain.intake import TriageSign
from station.domain.long_term_care import VisitKind, VisitWay
from station.domain.minor_reports import ReportStep, Severity
from station.domain.minors import ProtectionFacts, ProtectionKind, ProtectionState
from station.domain.permissions import Permission
from station.domain.return_visits import VisitHow, VisitOutcome, VisitResult
from station.domain.tracing_requests import Proof
from station.usecases.collectors import VerifiedCollectors
from station.usecases.long_term_care import CareList, PlaceInCare, RecordCareVisit
from station.usecases.merging import MergePeople, UnmergePeople, UnmergePlan
from station.usecases.minor_reports import RecordReportStep, ReportHarm
from station.usecases.minors import RecordProtection
from station.usecases.minors_access import AskMinorAccess, DecideMinorAccess, OpenMinorFile
from station.usecases.restricted import RestrictedFiles, RestrictFile
from station.usecases.return_visits import AnswerVisit, PlanVisits
from station.usecases.tracing_request_steps import VerifyRequest
from station.usecases.tracing_requests import FileRequest, RequestsOfPerson
from tests import make
from tests.usecases.test_resettlement import TERMS
from tests.usecases.test_tracing_requests import NUMBER
from tests.usecases.test_tracing_requests import facts as sought

DONE = VisitResult(VisitOutcome.DONE, VisitHow.AT_HOME, "李娟", findings="平安")


@pytest.fixture
def owner(open_station, do, leader, clock):
    """Write everything down that is kept closely of one child; answers the child and the stay."""
    nurse = replace(leader, permissions=leader.permissions - {Permission.MINORS_SEE})

    def write(mark: str, *, here: bool) -> tuple[int, int]:
        child = make.person(open_station, f"韦小{mark}", born=date(2014, 1, 1), area="450126")
        left = {} if here else {"left_at": clock.now - timedelta(days=40), "leaving_way": "kin"}
        came = clock.now - timedelta(days=20 if here else 60)
        stay = make.stay(open_station, of_person=child, admitted_at=came, **left)
        day = clock.now.date() + timedelta(days=1)
        for kind in (ProtectionKind.MIND, ProtectionKind.MEDICAL):
            six = ProtectionFacts(kind, ProtectionState.NEEDED, "ma", day, f"{kind}{mark}")
            do(RecordProtection(f"{kind}-{mark}", child, six))
        said = (clock.now, "城东派出所", f"走失{mark}", Severity.SUSPECTED)
        do(ReportHarm(f"report-{mark}", child, TriageSign.LOST, *said))
        asked = do(AskMinorAccess(f"access-{mark}", child, f"陪护{mark}"), nurse)
        do(DecideMinorAccess(asked, allowed=True, until=clock.now + timedelta(days=2)))
        if here:
            do(PlaceInCare("care", stay, TERMS, "无人照料", "神志清楚"))
            answer = do(FileRequest("request", sought(f"韦小{mark}")))
            proofs = frozenset({Proof.ID_SEEN, Proof.KINSHIP_PAPER})
            line = answer.record.line
            do(VerifyRequest("verify", line.id, line.version, child, proofs, NUMBER, "户口簿"))
            do(RestrictFile(child, f"需保护{mark}"))
        else:
            do(PlanVisits("visits", child))
        return child, stay

    return write


def _owned(do, ask, child: int, stay: int) -> dict[str, list[str]]:
    """What is kept closely of a child, by what a clerk would recognise."""
    sheet = do(OpenMinorFile(child))
    case = sheet.case
    return {
        "six": sorted(each.facts.note for each in case.protections),
        "reports": sorted(each.described.text for each in case.reports),
        "visits": sorted(f"{each.planned_on} {each.result}" for each in case.visits),
        "requests": sorted(each.reason for each in sheet.requests),
        "care": [f"{len(each.visits)}" for each in ask(CareList(person_id=child))],
        "families": [each.line.seeker_name for each in ask(RequestsOfPerson(child))],
        "collectors": [each.name for each in ask(VerifiedCollectors(stay))],
    }


def _joined(one, other):
    return {key: sorted(one[key] + other[key]) for key in one}


def test_what_is_kept_closely_goes_along_and_comes_back_with_what_was_written_since(
    do, ask, owner, clock
):
    (survivor, old_stay), (merged, stay) = owner("甲", here=False), owner("乙", here=True)
    mine, theirs = _owned(do, ask, survivor, old_stay), _owned(do, ask, merged, stay)
    merge = do(MergePeople(survivor, merged, "同一人"))
    assert _owned(do, ask, survivor, stay) == _joined(mine, theirs)
    assert [each.restriction.person_id for each in ask(RestrictedFiles())] == [survivor]

    clock.pass_(hours=1)
    case = do(OpenMinorFile(survivor)).case
    wrong = next(each for each in case.protections if each.facts.note == "mind乙")
    better = replace(wrong.facts, note="mind乙改")
    do(RecordProtection("right", survivor, better, wrong.id, reason="写错"))
    (care,) = ask(CareList(person_id=survivor))
    there, found = VisitWay.THERE, "安好"
    do(RecordCareVisit("seen", care.id, VisitKind.DONE, there, "李娟", found, concern=False))
    do(AnswerVisit("answer", case.visits[0].id, DONE))
    report = next(each for each in case.reports if each.described.text == "走失乙")
    do(RecordReportStep("receipt", report.id, ReportStep.RECEIPT, reference="8号"))
    asked = next(each for each in do(OpenMinorFile(survivor)).requests if "乙" in each.reason)
    do(DecideMinorAccess(asked.id, allowed=False))
    new = ProtectionFacts(ProtectionKind.WORK, ProtectionState.NOT_NEEDED, note="未满十六")
    do(RecordProtection("new", survivor, new))

    later = ask(UnmergePlan(merge)).later
    (entry,) = (each for each in later if each.what == "protection")
    do(UnmergePeople(merge, "误并", (("protection", entry.id),)))
    back = _owned(do, ask, survivor, old_stay)
    assert {**back, "visits": mine["visits"]} == mine
    assert any("平安" in each for each in back["visits"])
    again = _owned(do, ask, merged, stay)
    expected = {**theirs, "care": ["1"], "six": sorted([*theirs["six"], "mind乙改", "未满十六"])}
    assert again == expected
    assert [each.restriction.person_id for each in ask(RestrictedFiles())] == [merged]
    sheet = do(OpenMinorFile(merged))
    (ended,) = sheet.requests
    assert not ended.allowed
    assert [each.receipt_number for each in sheet.case.reports] == ["8号"]
    assert sheet.case.protection[ProtectionKind.MIND].facts.note == "mind乙改"
