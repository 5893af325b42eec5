"""托养交接表 and 托养探访记录: gathered from a time in care, and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain import long_term_care_papers as texts
from station.domain import paper_words as words
from station.domain.belongings import BelongingKind
from station.domain.long_term_care import (
    CareLine,
    CareTrouble,
    VisitFacts,
    VisitKind,
    VisitRecord,
    is_seen,
)
from station.domain.long_term_care_papers import CareHandover, CareVisitSheet, TermsBefore
from station.domain.paper_parts import choices
from station.domain.paper_words import BLANK, NOTHING, UNKNOWN, described, moment_words
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import belongings, stays
from station.storage.intake import Intake
from station.storage.stays import Stay
from station.usecases.long_term_care import known_line
from station.usecases.paper_head import (
    Filled,
    bearer,
    imprint,
    keep_preview,
    person_of,
    photo_of,
    plate,
)
from station.usecases.printing import PrintedPaper, draft, print_paper
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class PrintCareHandover(Write[PrintedPaper]):
    """Print 托养交接表 of one time in care, with what was agreed last, signed by both sides."""

    needs: ClassVar = Permission.PAPERS_PRINT
    care_id: int

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, handover(work, self.care_id))


@dataclass(frozen=True, slots=True)
class PrintCareVisit(Write[PrintedPaper]):
    """Print 托养探访记录 of a visit, the last one when none is named, or `blank` to take along."""

    needs: ClassVar = Permission.PAPERS_PRINT
    care_id: int
    visit_id: int | None = None
    blank: bool = False

    def run(self, work: Work) -> PrintedPaper:
        return _printed(work, visit_sheet(work, self.care_id, self.visit_id, blank=self.blank))


@dataclass(frozen=True, slots=True)
class CareHandoverPreview(Read[bytes]):
    """What would the hand-over look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    care_id: int

    def run(self, work: Work) -> bytes:
        return keep_preview(work, handover(work, self.care_id), "care_id", draft)


@dataclass(frozen=True, slots=True)
class CareVisitPreview(Read[bytes]):
    """What would the record of a visit look like? A PDF that is marked as not issued."""

    needs: ClassVar = Permission.PAPERS_PRINT
    care_id: int
    visit_id: int | None = None
    blank: bool = False

    def run(self, work: Work) -> bytes:
        filled = visit_sheet(work, self.care_id, self.visit_id, blank=self.blank)
        return keep_preview(work, filled, "care_id", draft)


def handover(work: Work, care_id: int) -> Filled:
    """托养交接表: who is given where, on which terms; earlier terms of this time are kept on it."""
    line = known_line(work, care_id)
    terms, person = line.agreed, person_of(work, line.person_id)
    stay = work.session.get_one(Stay, line.stay_id)
    day = line.started_at.date()
    paper = CareHandover(
        imprint(work, line.number, day),
        bearer(person, day, line.rescue_number, leaves=True),
        admitted=moment_words(stay.admitted_at),
        started=moment_words(line.started_at),
        institution=terms.institution,
        contact=terms.contact,
        phone=terms.phone,
        agreement=terms.agreement,
        span=texts.span_words(terms),
        level=terms.level or BLANK,
        visits=texts.visits_words(terms),
        holds_from=(terms.holds_from or day).isoformat(),
        monthly_fen=terms.monthly_fen,
        reason=line.reason,
        looks=described(person.description),
        known=_assessed(work, stay),
        condition=line.condition,
        goods=_goods(work, stay),
        undertaking=texts.UNDERTAKING,
        before=_before(line),
        station_phone=plate(work).phone,
        clerk=line.clerk,
        photo=photo_of(work, person),
    )
    return Filled(paper, f"care:{line.id}", person, line.stay_id)


def visit_sheet(work: Work, care_id: int, visit_id: int | None, *, blank: bool) -> Filled:
    """托养探访记录 of one visit, or the sheet to take along."""
    line = known_line(work, care_id)
    visit = None if blank else _visit(line, visit_id)
    subject = f"care_visit:{visit.id}" if visit else f"care_visit_blank:{line.id}"
    facts, day = (visit.facts, visit.facts.happened_at.date()) if visit else (None, work.today)
    person = person_of(work, line.person_id)
    paper = CareVisitSheet(
        imprint(work, line.number, day),
        bearer(person, day, line.rescue_number, leaves=True),
        institution=line.terms.institution,
        contact=f"{line.terms.contact} {line.terms.phone}".strip(),
        started=moment_words(line.started_at),
        last_seen=_seen_before(line, visit),
        at=moment_words(facts.happened_at) if facts else "",
        visitors=facts.visitors if facts else "",
        kinds=choices(texts.KINDS.values(), {texts.KINDS[facts.kind]} if facts else ()),
        ways=choices(texts.WAYS.values(), _ways(facts)),
        harm=choices((texts.HARM_NONE, texts.HARM_SEEN), _harm(facts)),
        looked_at=() if visit else texts.LOOKED_AT,
        found=facts.found if facts else "",
        told=(facts.told or NOTHING) if facts else "",
        basis=texts.VISIT_BASIS,
        blank=visit is None,
    )
    return Filled(paper, subject, person, line.stay_id)


def _visit(line: CareLine, visit_id: int | None) -> VisitRecord:
    found = [each for each in line.visits if visit_id in (None, each.id)]
    if not found:
        raise Refused(Problem(CareTrouble.NOT_VISITED, "visit_id"))
    return found[-1]


def _seen_before(line: CareLine, visit: VisitRecord | None) -> str:
    """When somebody of the station had seen the person there last before a visit."""
    before = [
        each.facts.happened_at
        for each in line.visits
        if is_seen(each.facts)
        and (visit is None or each.facts.happened_at < visit.facts.happened_at)
    ]
    return moment_words(max(before)) if before else NOTHING


def _ways(facts: VisitFacts | None) -> frozenset[str]:
    """How somebody was looked after; not of a visit that was left out."""
    made = facts is not None and facts.kind is not VisitKind.SKIPPED
    return frozenset({texts.WAYS[facts.way]} if facts and made else ())


def _harm(facts: VisitFacts | None) -> frozenset[str]:
    """What is ticked of harm: nothing of whom nobody saw, unless somebody heard of it."""
    if facts is None or not (facts.concern or is_seen(facts)):
        return frozenset()
    return frozenset({texts.HARM_SEEN if facts.concern else texts.HARM_NONE})


def _assessed(work: Work, stay: Stay) -> str:
    """Mind, self-care and class as they were judged last in the house."""
    judged = stays.last_assessment(work.session, stay.id)
    arrival = work.session.get(Intake, stay.intake_id) if stay.intake_id else None
    mind = arrival.mental_state if arrival else None
    parts = (
        f"接待时精神状况：{words.MENTAL_STATES[mind] if mind else UNKNOWN}",
        f"生活自理：{words.SELF_CARE[judged.self_care] if judged else UNKNOWN}",
        f"行为能力：{words.CAPACITIES[judged.capacity] if judged else UNKNOWN}",
        f"救助类别：{words.CLASSES[stay.assistance_class] if stay.assistance_class else BLANK}",
    )
    return "；".join(parts)


def _goods(work: Work, stay: Stay) -> str:
    """What went along, and what stays in store."""
    items = belongings.of_intake(work.session, stay.intake_id) if stay.intake_id else ()
    known = [item for item in items if item.kind is not BelongingKind.DANGEROUS]
    return words.goods_returned(known) or NOTHING


def _before(line: CareLine) -> tuple[TermsBefore, ...]:
    """The terms that gave way; those that hold until a later day give way to the new ones then."""
    found = [
        TermsBefore(moment_words(old.changed_at), texts.terms_words(old.terms), old.reason)
        for old in line.earlier
    ]
    if line.coming is not None and line.coming.terms.holds_from is not None:
        until = line.coming.terms.holds_from.isoformat()
        found.append(TermsBefore(until, texts.terms_words(line.terms), line.coming.reason))
    return tuple(found)


def _printed(work: Work, filled: Filled) -> PrintedPaper:
    return print_paper(work, filled.paper, filled.subject, filled.person_id)
