"""The papers of a minor's side-file: gathered, looked at, printed; each print is a look.

Whoever may not look into a side-file prints nothing of it. 未成年人网络保护条例 第三十六条.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from station.domain import minor_papers as words
from station.domain.minor_files import MinorCase
from station.domain.minor_papers import (
    FamilyPaper,
    GuardianshipPaper,
    HarmReportPaper,
    VisitPaper,
)
from station.domain.minor_reports import ReportRecord, ReportStep, ReportTrouble
from station.domain.minors import (
    Entry,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    ProtectionKind,
    corrections,
    standing,
)
from station.domain.paper_parts import Choice, Imprint, choices
from station.domain.paper_words import BLANK, SIGNS, born_words, line, moment_words
from station.domain.papers import Paper, PaperKind, PaperTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.return_visits import VisitHow, VisitOutcome, VisitTrouble
from station.storage import minor_reports
from station.storage.return_visits import ReturnVisit
from station.usecases.minors_access import (
    case_of,
    keep,
    require_opened,
    write_look,
)
from station.usecases.paper_head import (
    Filled,
    bearer,
    imprint,
    person_of,
    plate,
    refuse,
)
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintGuardianship(Write[PrintedPaper]):
    """Print who answers for a minor and the six protections: 监护情况登记表."""

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, guardianship_paper(work, self.person_id))


@dataclass(frozen=True, slots=True)
class PrintFamilyAssessment(Write[PrintedPaper]):
    """Print the assessment that counts, or a blank one to take along: 家庭监护评估表."""

    needs: ClassVar = Permission.PAPERS_PRINT
    person_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, family_paper(work, self.person_id))


@dataclass(frozen=True, slots=True)
class PrintHarmReport(Write[PrintedPaper]):
    """Print a report of harm with all that came of it: 侵害未成年人强制报告表."""

    needs: ClassVar = Permission.PAPERS_PRINT
    report_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, report_paper(work, self.report_id))


@dataclass(frozen=True, slots=True)
class PrintReturnVisit(Write[PrintedPaper]):
    """Print what came of a visit, or the sheet to take along to it: 回访记录."""

    needs: ClassVar = Permission.PAPERS_PRINT
    visit_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, visit_paper(work, self.visit_id))


@dataclass(frozen=True, slots=True)
class SideFilePreview(Read[bytes]):
    """What would a paper of a side-file look like now? A PDF that is marked as not issued.

    `subject_id` is the person, the report or the visit. The file must have been opened today.
    """

    needs: ClassVar = Permission.PAPERS_PRINT
    kind: PaperKind
    subject_id: int

    def run(self, work: Work) -> bytes:
        if self.kind not in _FILLING:
            raise refuse(PaperTrouble.NO_PREVIEW, "kind")
        filled = _FILLING[self.kind](work, self.subject_id)
        require_opened(work, filled.person_id)
        return draft(filled.paper)


def guardianship_paper(work: Work, person_id: int) -> Filled:
    """监护情况登记表, dated by the newest entry in it."""
    case = opened_case(work, person_id, "person_id")
    held = standing(case.guardianships)
    entry = held[0] if held else None
    facts = entry.facts if entry else None
    states = {words.GUARDIANSHIPS[facts.state]} if facts else set()
    written = [
        *(each.entered_at for each in case.guardianships),
        *(each.entered_at for each in case.protections),
    ]
    day = max(written, default=work.now).date()
    person = person_of(work, case.person_id)
    paper = GuardianshipPaper(
        side_imprint(work, case, "JH", day),
        bearer(person, day, case.rescue_number, leaves=False),
        born=born_words(person),
        admitted=moment_words(case.since) if case.since else BLANK,
        states=choices(words.GUARDIANSHIPS.values(), states),
        since=moment_words(entry.happened_at) if entry else "",
        decision_number=_said(facts and facts.decision_number, facts),
        decided_on=_said(facts and facts.decided_on and facts.decided_on.isoformat(), facts),
        decided_by=_said(facts and facts.decided_by, facts),
        placement=_placed(facts),
        guardian=_said(facts and line(facts.guardian, facts.relation, empty=""), facts),
        phone=_said(facts and facts.phone, facts),
        note=facts.note if facts else "",
        corrected=_corrected(case.guardianships),
        protections=tuple(_protection(case, kind) for kind in ProtectionKind),
        earlier=tuple(map(_earlier, held[1:])),
        school=_school(case),
        clerk=entry.clerk if entry else work.clerk.name,
    )
    return _filled(work, case, paper, f"guardianship:{case.person_id}")


def family_paper(work: Work, person_id: int) -> Filled:
    """家庭监护评估表: the assessment that counts; a blank one where there is none."""
    case = opened_case(work, person_id, "person_id")
    entry = case.family
    facts = entry.facts if entry else None
    day = entry.happened_at.date() if entry else work.today
    results = {words.FITNESSES[facts.fitness]} if facts and facts.fitness else set()
    person = person_of(work, case.person_id)

    def said(name: str) -> str:
        return _said(facts and getattr(facts, name), facts)

    paper = FamilyPaper(
        side_imprint(work, case, "PG", day, entry.id if entry else None),
        bearer(person, day, case.rescue_number, leaves=False),
        assessed_at=moment_words(entry.happened_at) if entry else "",
        assessor=facts.assessor if facts else "",
        guardian=said("guardian"),
        relation=said("relation"),
        phone=said("phone"),
        address=said("address"),
        home=said("home"),
        care=said("care"),
        left_because=said("left_because"),
        harm_signs=said("harm_signs"),
        wishes=said("wishes"),
        school=_school(case),
        results=choices(map(words.FITNESSES.__getitem__, Fitness), results),
        conclusion=facts.conclusion if facts else "",
        corrected=_corrected(case.families),
        clerk=entry.clerk if entry else work.clerk.name,
    )
    subject = f"assessment:{entry.id}" if entry else f"assessment:blank:{case.person_id}"
    return _filled(work, case, paper, subject)


def report_paper(work: Work, report_id: int) -> Filled:
    """侵害未成年人强制报告表 with the times, how long it took, and every step since."""
    person_id = minor_reports.person_of(work.session, report_id)
    if person_id is None:
        raise Refused(Problem(ReportTrouble.NOT_FOUND, "report_id"))
    case = opened_case(work, person_id, "report_id")
    record = next(each for each in case.reports if each.id == report_id)
    person = person_of(work, case.person_id)
    day = record.reported_at.date()
    described = record.described
    urged = record.last(ReportStep.URGED)
    severity = described.severity if described else None
    paper = HarmReportPaper(
        side_imprint(work, case, "BG", day, record.id),
        bearer(person, day, case.rescue_number, leaves=False),
        to=record.unit,
        officer=record.officer or BLANK,
        sign=SIGNS[record.sign],
        severity=words.SEVERITIES[severity] if severity else BLANK,
        found_at=moment_words(record.found_at),
        reported_at=moment_words(record.reported_at),
        elapsed=words.elapsed_words(record.found_at, record.reported_at),
        facts=described.text if described else BLANK,
        receipt=record.receipt_number or words.NO_RECEIPT,
        urged=moment_words(urged) if urged else "未催办",
        steps=_steps(record),
        station_phone=plate(work).phone,
        clerk=record.clerk,
    )
    return _filled(work, case, paper, f"harm_report:{record.id}")


def visit_paper(work: Work, visit_id: int) -> Filled:
    """回访记录: filled in once the visit is answered, before that with blanks to write in."""
    planned = work.session.get(ReturnVisit, visit_id)
    if planned is None:
        raise Refused(Problem(VisitTrouble.NOT_FOUND, "visit_id"))
    case = opened_case(work, planned.person_id, "visit_id")
    visit = next(each for each in case.visits if each.id == visit_id)
    result = visit.result
    person = person_of(work, case.person_id)
    family = case.family.facts if case.family else None
    held = case.guardianship.facts if case.guardianship else None
    outcomes = {words.VISIT_OUTCOMES[result.outcome]} if result else set()
    ways = {words.VISIT_WAYS[result.how]} if result and result.how else set()
    day = visit.happened_at.date() if visit.happened_at else visit.planned_on
    paper = VisitPaper(
        side_imprint(work, case, "HF", day, visit.id),
        bearer(person, day, case.rescue_number, leaves=False),
        left=_left(work, case),
        guardian=_guardian(case),
        phone=(held and held.phone) or (family and family.phone) or BLANK,
        address=(family and family.address) or BLANK,
        planned_on=visit.planned_on.isoformat(),
        visited_at=moment_words(visit.happened_at) if visit.happened_at else "",
        outcomes=choices(map(words.VISIT_OUTCOMES.__getitem__, VisitOutcome), outcomes),
        ways=choices(map(words.VISIT_WAYS.__getitem__, VisitHow), ways),
        visitor=_said(result and result.visitor, result),
        met=_said(result and result.met, result),
        findings=_said(result and result.findings, result),
        schooling=_said(result and result.schooling, result),
        concern=(
            Choice("未发现", ticked=result is not None and not result.concern),
            Choice("发现，另行报告公安机关", ticked=result is not None and result.concern),
        ),
        clerk=visit.answered_by or visit.clerk,
    )
    return _filled(work, case, paper, f"return_visit:{visit.id}")


def opened_case(work: Work, person_id: int, place: str) -> MinorCase:
    """A side-file that is open to this clerk; Refused otherwise."""
    case = case_of(work, person_id)
    keep(work, case.person_id, place)
    return case


def side_imprint(
    work: Work, case: MinorCase, letters: str, day: date, number: int | None = None
) -> Imprint:
    """The head of a paper of a side-file: kind and rescue number, no number of a series."""
    whose = case.rescue_number or f"{case.person_id}"
    tail = "" if number is None else f"-{number}"
    return imprint(work, f"{letters}{whose}{tail}", day)


def _filled(work: Work, case: MinorCase, paper: Paper, subject: str) -> Filled:
    return Filled(paper, subject, person_of(work, case.person_id), case.stay_id)


def _printed(work: Work, filled: Filled) -> PrintedPaper:
    assert filled.person is not None
    write_look(work, filled.person.id)
    work.about(stay_id=filled.stay_id)
    return print_paper(work, filled.paper, filled.subject, filled.person_id)


def _said(text: object, record: object) -> str:
    """What was said; a blank to write in where there is no record, 未填 where it says nothing."""
    return str(text) if text else "" if record is None else BLANK


def _corrected(entries: Iterable[Entry[Any]]) -> str:
    """When what was wrong was corrected, by whom and why."""
    return "；".join(
        f"{moment_words(new.entered_at)} {new.clerk}更正，原因：{new.reason or BLANK}"
        for new, _old in corrections(entries)
    )


def _placed(facts: GuardianshipFacts | None) -> str:
    if facts is None:
        return ""
    where = words.PLACEMENTS[facts.placement] if facts.placement else ""
    return line(where, facts.placed_with)


def _earlier(entry: Entry[GuardianshipFacts]) -> tuple[str, str, str, str]:
    facts = entry.facts
    state = words.GUARDIANSHIPS[facts.state]
    said = line(facts.guardian, facts.relation, facts.note, empty="")
    return moment_words(entry.happened_at), state, facts.decision_number, said


def _protection(case: MinorCase, kind: ProtectionKind) -> tuple[str, str, str, str, str]:
    entry = case.protection.get(kind)
    if entry is None:
        return words.PROTECTIONS[kind], words.NO_OWNER, "", "", ""
    facts = entry.facts
    day = facts.next_on.isoformat() if facts.next_on else ""
    state = words.PROTECTION_STATES[facts.state]
    return words.PROTECTIONS[kind], state, entry.owner_name, day, facts.note


def _school(case: MinorCase) -> str:
    if case.school is None:
        return BLANK
    facts = case.school.facts
    return line(words.SCHOOLS[facts.state], facts.school, facts.grade, facts.contact, facts.note)


def _guardian(case: MinorCase) -> str:
    held = case.guardianship.facts if case.guardianship else None
    family = case.family.facts if case.family else None
    for facts in (held, family):
        if facts is not None and facts.guardian:
            return line(facts.guardian, facts.relation)
    in_care = held is not None and held.state is GuardianshipState.LONG_TERM
    return words.GUARDIANSHIPS[GuardianshipState.LONG_TERM] if in_care else BLANK


def _left(work: Work, case: MinorCase) -> str:
    if case.left_at is None:
        return BLANK
    way = work.codes["leaving_ways"].name(case.leaving_way) if case.leaving_way else ""
    return line(moment_words(case.left_at), way)


def _steps(record: ReportRecord) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (
            moment_words(each.facts.happened_at),
            words.REPORT_STEPS[each.facts.kind],
            line(each.facts.reference, each.facts.text, each.facts.officer, empty=""),
            "、".join(filter(None, (each.clerk, each.second))),
        )
        for each in record.steps
        if each.facts.kind is not ReportStep.DESCRIBED
    )


_FILLING: dict[PaperKind, Callable[[Work, int], Filled]] = {
    PaperKind.GUARDIANSHIP: guardianship_paper,
    PaperKind.FAMILY_ASSESSMENT: family_paper,
    PaperKind.HARM_REPORT: report_paper,
    PaperKind.RETURN_VISIT: visit_paper,
}
