"""落户安置申请 and 落户安置审批表: gathered from the file of settling, and printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from station.domain import resettlement_papers as texts
from station.domain.paper_words import BLANK, NOTHING, described, moment_words
from station.domain.papers import PaperKind
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.resettlement import (
    FilePaper,
    SettleLine,
    SettleStep,
    SettleTrouble,
    StepRecord,
)
from station.domain.resettlement_papers import SettleApplication, SettleApproval
from station.domain.stays import days_in_station
from station.storage.stays import Stay
from station.usecases.paper_head import (
    Filled,
    bearer,
    first_day,
    found_words,
    imprint,
    keep_preview,
    person_of,
    photo_of,
    plate,
)
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.resettlement import lines_of
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintSettleApplication(Write[PrintedPaper]):
    """Print 落户安置申请 to the police, with the list of papers and what each shows."""

    needs: ClassVar = Permission.PAPERS_PRINT
    case_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, application(work, self.case_id))


@dataclass(frozen=True, slots=True)
class PrintSettleApproval(Write[PrintedPaper]):
    """Print 落户安置审批表: to be signed, or with who has approved the file and when."""

    needs: ClassVar = Permission.PAPERS_PRINT
    case_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, approval(work, self.case_id))


@dataclass(frozen=True, slots=True)
class SettlePaperPreview(Read[bytes]):
    """What would a paper of the file look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    kind: PaperKind
    case_id: int

    def run(self, work: Work) -> bytes:
        return keep_preview(work, _FILLING[self.kind](work, self.case_id), "case_id", draft)


def application(work: Work, case_id: int) -> Filled:
    """落户安置申请 as the file stands now."""
    line, stay = _file(work, case_id)
    subject, applied = f"settle_application:{line.id}", line.last(SettleStep.APPLIED)
    day = _day(work, PaperKind.SETTLE_APPLICATION, subject, applied)
    person, station = person_of(work, line.person_id), plate(work)
    paper = SettleApplication(
        imprint(work, line.number, day),
        bearer(person, day, line.rescue_number, leaves=False),
        to=applied.facts.text if applied else texts.OFFICE_BLANK,
        text=_request(line, stay, day),
        found=found_words(work, stay),
        looks=described(person.description),
        proposed=_reference(line, FilePaper.NAME_AND_BIRTH) or BLANK,
        early=_early(line),
        enclosed=texts.enclosed(line),
        sheets=texts.file_sheets(line),
        station_phone=station.phone,
        clerk=line.clerk,
        photo=photo_of(work, person),
    )
    return Filled(paper, subject, person, line.stay_id)


def approval(work: Work, case_id: int) -> Filled:
    """落户安置审批表 as the file stands now."""
    line, stay = _file(work, case_id)
    subject, approved = f"settle_approval:{line.id}", line.last(SettleStep.APPROVED)
    day = _day(work, PaperKind.SETTLE_APPROVAL, subject, approved)
    person = person_of(work, line.person_id)
    paper = SettleApproval(
        imprint(work, line.number, day),
        bearer(person, day, line.rescue_number, leaves=False),
        admitted=moment_words(stay.admitted_at),
        eligible=line.eligible.isoformat(),
        found=found_words(work, stay),
        looks=described(person.description),
        reason=_request(line, stay, day),
        sheets=texts.sheets_in_short(line),
        early=_early(line),
        note=line.note or NOTHING,
        basis=texts.BASIS,
        clerk=line.clerk,
        approved=f"同意（{moment_words(approved.facts.happened_at)}）" if approved else "",
        leader=approved.clerk if approved else "",
    )
    return Filled(paper, subject, person, line.stay_id)


_FILLING: Mapping[PaperKind, Callable[[Work, int], Filled]] = {
    PaperKind.SETTLE_APPLICATION: application,
    PaperKind.SETTLE_APPROVAL: approval,
}


def _file(work: Work, case_id: int) -> tuple[SettleLine, Stay]:
    found = lines_of(work, case_ids=(case_id,))
    if not found:
        raise Refused(Problem(SettleTrouble.NOT_FOUND, "case_id"))
    work.about(person_id=found[0].person_id, stay_id=found[0].stay_id)
    return found[0], work.session.get_one(Stay, found[0].stay_id)


def _day(work: Work, kind: PaperKind, subject: str, step: StepRecord | None) -> date:
    return step.facts.happened_at.date() if step else first_day(work, kind, subject)


def _request(line: SettleLine, stay: Stay, day: date) -> str:
    until = max(stay.admitted_at, stay.admitted_at.combine(day, stay.admitted_at.time()))
    return texts.REQUEST.format(
        name=line.name,
        rescue=line.rescue_number,
        admitted=stay.admitted_at.date().isoformat(),
        day=day.isoformat(),
        days=days_in_station(stay.admitted_at, until),
    )


def _early(line: SettleLine) -> str:
    """Why the file goes to the police before its time, as it was last said."""
    step = line.last(SettleStep.APPROVED, SettleStep.APPLIED)
    early = step is not None and step.facts.happened_at.date() < line.eligible
    return step.facts.reason if step is not None and early else ""


def _reference(line: SettleLine, paper: FilePaper) -> str:
    note = line.papers.get(paper)
    return note.facts.reference if note else ""


def _printed(work: Work, filled: Filled) -> PrintedPaper:
    return print_paper(work, filled.paper, filled.subject, filled.person_id)
