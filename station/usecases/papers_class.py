"""The paper of a class that was lowered: what is known, why, and the two who answer for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain import paper_texts as texts
from station.domain import paper_words as words
from station.domain.assistance import AssistanceClass, ClassDuties, Door, duties
from station.domain.paper_parts import Choice, choices
from station.domain.paper_words import BLANK, UNKNOWN
from station.domain.papers import ClassChange, PaperTrouble
from station.domain.permissions import Permission
from station.storage import stays
from station.storage.intake import Intake
from station.storage.stays import Assessment, Stay
from station.usecases.paper_head import Filled, bearer, clerk_name, imprint, person_of, refuse
from station.usecases.printing import PrintedPaper, print_paper
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class PrintClassChange(Write[PrintedPaper]):
    """Print 救助类别变更审批表 of one lowering of a class; it has its number since that moment."""

    needs: ClassVar = Permission.PAPERS_PRINT
    assessment_id: int

    def run(self, work: Work) -> PrintedPaper:
        filled = class_change(work, self.assessment_id)
        work.about(stay_id=filled.stay_id)
        return print_paper(work, filled.paper, filled.subject, filled.person_id)


def class_change(work: Work, assessment_id: int) -> Filled:
    """救助类别变更审批表; refused for a class that nobody else had to consent to."""
    row = work.session.get(Assessment, assessment_id)
    if row is None:
        raise refuse(PaperTrouble.NOT_FOUND, "assessment_id")
    if not row.number:
        raise refuse(PaperTrouble.NOT_LOWERED, "assessment_id", texts.CLASS_BASIS)
    stay = work.session.get_one(Stay, row.stay_id)
    work.about(person_id=stay.person_id, stay_id=stay.id)
    person, day = person_of(work, stay.person_id), row.happened_at.date()
    before = stays.class_before(work.session, row)
    paper = ClassChange(
        imprint=imprint(work, row.number, day),
        bearer=bearer(person, day, stay.rescue_number, leaves=False),
        arrived_at=stay.admitted_at,
        changed_at=row.happened_at,
        before=_ticked(before),
        proposed=words.CLASSES[row.proposed],
        after=_ticked(row.confirmed),
        capacity=words.CAPACITIES[row.capacity],
        self_care=words.SELF_CARE[row.self_care],
        facts=_facts(work, stay, row, words.age_words(person, day)),
        reason=row.reason or BLANK,
        duties=_duties(duties(row.confirmed, work.policy)),
        basis=texts.CLASS_BASIS,
        clerk=clerk_name(work, row.clerk_id),
        second=clerk_name(work, row.second_id),
    )
    return Filled(paper, f"assessment:{row.id}", person, stay.id)


def _ticked(confirmed: AssistanceClass | None) -> tuple[Choice, ...]:
    """The three classes, the one in force ticked; none before the first confirmation."""
    ticked = set() if confirmed is None else {words.CLASSES[confirmed]}
    return choices(words.CLASSES.values(), ticked)


def _facts(work: Work, stay: Stay, row: Assessment, age: str) -> str:
    """What the assessment rests on: age, what the first look saw, wages of their own."""
    intake = work.session.get(Intake, stay.intake_id) if stay.intake_id else None
    mind = words.MENTAL_STATES[intake.mental_state] if intake and intake.mental_state else UNKNOWN
    moves = words.MOBILITY[intake.mobility] if intake and intake.mobility else UNKNOWN
    note = intake.triage_note if intake else ""
    wages = "以自己的劳动收入为主要生活来源" if row.own_wages else ""
    seen = (f"年龄 {age}", f"接待时精神状况：{mind}", f"行动：{moves}", note, wages)
    return "；".join(filter(None, seen)) + "。"


def _duties(asked: ClassDuties) -> str:
    """What the new class asks of the house, in the station's own numbers."""
    doors = {Door.FREE: "可自由外出", Door.ACCOMPANIED: "外出须有人陪同"}
    rounds = f"每 {asked.round_hours} 小时巡查一次"
    return f"{rounds}；{doors[asked.door]}；{asked.review_days} 日内复核类别。"
