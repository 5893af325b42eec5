"""Long-term care (托养): somebody lives in an institution and stays on the station's list.

MZ/T 060—2015, 民发〔2015〕158号: whom a station gives into care it visits, lest harm there goes
unseen. A visit is one on the spot: a call asks, and does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.moments import is_before
from station.domain.people import IdentityState, Sex
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

RULE = "MZ/T 060—2015"
SERIES = "long_term_care"
"""The series of the numbers, counted anew in each year."""


class VisitKind(StrEnum):
    """What came of a visit."""

    DONE = "done"
    REFUSED = "refused"
    NOT_SEEN = "not_seen"
    SKIPPED = "skipped"


class VisitWay(StrEnum):
    """How somebody was looked after."""

    THERE = "there"
    VIDEO = "video"
    PHONE = "phone"


class CareEnd(StrEnum):
    """How a time in an institution ended."""

    RETURNED = "returned"
    MOVED = "moved"
    LEFT = "left"
    DEAD = "dead"


class CareTrouble(Trouble):
    """What keeps somebody from care, or a visit from being written down."""

    NOT_FOUND = "long_term_care.not_found"
    ENDED = "long_term_care.ended"
    NOT_POSSIBLE = "long_term_care.not_possible"
    ALREADY = "long_term_care.already"
    INSTITUTION_MISSING = "long_term_care.institution_missing"
    CONTACT_MISSING = "long_term_care.contact_missing"
    AGREEMENT_MISSING = "long_term_care.agreement_missing"
    AGREEMENT_ENDS_BEFORE = "long_term_care.agreement_ends_before"
    VISITS_TOO_RARE = "long_term_care.visits_too_rare"
    REASON_MISSING = "long_term_care.reason_missing"
    SAME_INSTITUTION = "long_term_care.same_institution"
    NOTHING_CHANGED = "long_term_care.nothing_changed"
    VISITORS_MISSING = "long_term_care.visitors_missing"
    FOUND_MISSING = "long_term_care.found_missing"
    TOLD_MISSING = "long_term_care.told_missing"
    BEFORE_PLACING = "long_term_care.before_placing"
    AFTER_END = "long_term_care.after_end"
    NOT_VISITED = "long_term_care.not_visited"
    FEE_MISSING = "long_term_care.fee_missing"
    HOLDS_OUTSIDE = "long_term_care.holds_outside"
    NOT_SAID = "long_term_care.not_said"
    CONDITION_MISSING = "long_term_care.condition_missing"


@dataclass(frozen=True, slots=True)
class CareTerms:
    """Where somebody lives and under which agreement; every `visit_days` days they are visited.

    `contact` and `phone` are whom the station calls there; `level` the care that was agreed;
    `monthly_fen` what a month costs, 0 when nothing is paid, None in books older than the question.
    The terms hold from the day `holds_from` on, the day of the hand-over where none is named.
    """

    institution: str
    contact: str = ""
    phone: str = ""
    agreement: str = ""
    agreed_from: date | None = None
    agreed_until: date | None = None
    visit_days: int = 30
    level: str = ""
    monthly_fen: int | None = None
    holds_from: date | None = None


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What was seen: by whom, how the person is, what is to be mended.

    `concern` says that something points to harm or neglect; then `told` says who was told of it.
    """

    kind: VisitKind
    happened_at: datetime
    way: VisitWay = VisitWay.THERE
    visitors: str = ""
    found: str = ""
    concern: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """One visit that was written down."""

    id: int
    facts: VisitFacts
    entered_at: datetime
    clerk: str

    def veiled(self) -> VisitRecord:
        """That somebody was there, and nothing of what they saw."""
        bare = VisitFacts(self.facts.kind, self.facts.happened_at, self.facts.way)
        return replace(self, facts=bare)


@dataclass(frozen=True, slots=True)
class OtherTerms:
    """Terms that do not hold today: when, by whom and why they were changed, or agreed ahead."""

    terms: CareTerms
    changed_at: datetime
    clerk: str
    reason: str


@dataclass(frozen=True, slots=True)
class CareLine:
    """One time in care with its visits, the oldest first.

    `terms` are those that hold today, `coming` those that were agreed for a later day. `condition`
    is how the person was at the hand-over. `next_visit` is the day of the next visit, None when
    the care has ended, or while the person lies in hospital (`hospital_since`; they came back from
    there last at `hospital_until`).
    """

    id: int
    number: str
    stay_id: int
    person_id: int
    name: str
    rescue_number: str
    sex: Sex
    minor: bool
    identity_state: IdentityState
    terms: CareTerms
    reason: str
    started_at: datetime
    entered_at: datetime
    clerk: str
    ended_at: datetime | None = None
    ending: CareEnd | None = None
    ending_reason: str = ""
    visits: tuple[VisitRecord, ...] = ()
    earlier: tuple[OtherTerms, ...] = ()
    next_visit: date | None = None
    coming: OtherTerms | None = None
    condition: str = ""
    hospital_since: datetime | None = None
    hospital_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the person lives there now."""
        return self.ended_at is None

    @property
    def last_seen(self) -> datetime | None:
        """When somebody of the station saw the person there last."""
        return max((v.facts.happened_at for v in self.visits if is_seen(v.facts)), default=None)

    @property
    def agreed(self) -> CareTerms:
        """What was agreed last, be it for a later day."""
        return self.coming.terms if self.coming else self.terms

    def veiled(self) -> CareLine:
        """The line without who it is, where they live, and what was seen."""
        return replace(
            self,
            name=VEIL,
            terms=CareTerms("", visit_days=self.terms.visit_days),
            reason="",
            ending_reason="",
            coming=None,
            condition="",
            visits=tuple(each.veiled() for each in self.visits),
            earlier=(),
        )


def care_number(year: int, number: int) -> str:
    """The number on the papers: 托〔2026〕001号."""
    return f"托〔{year}〕{number:03}号"


def is_seen(facts: VisitFacts) -> bool:
    """Whether a visit counts: somebody of the station saw the person on the spot."""
    return facts.kind is VisitKind.DONE and facts.way is VisitWay.THERE


def next_visit(line: CareLine, policy: Policy) -> date | None:
    """The day by which somebody is to be seen; a visit in vain is tried again soon after.

    A visit that was left out with a reason counts as the planned one, so that the plan goes on.
    Nobody is visited there while they lie in hospital; what fell into that time follows soon.
    """
    if not line.is_open or line.hospital_since is not None:
        return None
    rhythm = timedelta(days=line.terms.visit_days)
    day, planned = line.started_at.date(), line.started_at.date() + rhythm
    for visit in sorted(line.visits, key=lambda each: each.facts.happened_at):
        day = visit.facts.happened_at.date()
        if is_seen(visit.facts) or visit.facts.kind is VisitKind.SKIPPED:
            planned = day + rhythm
        elif visit.facts.kind in (VisitKind.REFUSED, VisitKind.NOT_SEEN):
            again = day + timedelta(days=policy.care_visit_again_days)
            planned = min(planned, again) if planned > day else again
    if line.hospital_until is not None and planned <= line.hospital_until.date():
        planned = line.hospital_until.date() + timedelta(days=policy.care_visit_again_days)
    return planned


def terms_in_force(
    entries: Iterable[CareTerms], started: date, today: date
) -> tuple[CareTerms, CareTerms | None]:
    """The terms that hold on a day, and those that were agreed for a later one.

    Entries come as they were written down; each takes the place of all that hold from its own day
    on or later, so that an entry that was wrong gives way whatever day it named.
    """
    standing: list[CareTerms] = []
    for terms in entries:
        day = terms.holds_from or started
        standing = [each for each in standing if (each.holds_from or started) < day]
        standing.append(terms)
    held = [each for each in standing if (each.holds_from or started) <= today]
    now = held[-1] if held else standing[0]
    return now, standing[-1] if standing[-1] is not now else None


def terms_problems(terms: CareTerms, policy: Policy, started: date) -> tuple[Problem, ...]:
    """What is missing in the terms of a care that begins on a day, or cannot be."""
    found: list[Problem] = []
    if not terms.institution.strip():
        found.append(Problem(CareTrouble.INSTITUTION_MISSING, "institution"))
    if not (terms.contact.strip() and terms.phone.strip()):
        found.append(Problem(CareTrouble.CONTACT_MISSING, "phone"))
    if not terms.agreement.strip() or terms.agreed_from is None or terms.agreed_until is None:
        found.append(Problem(CareTrouble.AGREEMENT_MISSING, "agreement", rule=RULE))
    elif terms.agreed_until <= terms.agreed_from:
        begun = {"from": terms.agreed_from}
        found.append(Problem(CareTrouble.AGREEMENT_ENDS_BEFORE, "agreed_until", begun))
    if terms.monthly_fen is None or terms.monthly_fen < 0:
        found.append(Problem(CareTrouble.FEE_MISSING, "monthly_fen", rule=RULE))
    last = terms.agreed_until or date.max
    if terms.holds_from is not None and not started <= terms.holds_from <= last:
        span = {"from": started, "until": last}
        found.append(Problem(CareTrouble.HOLDS_OUTSIDE, "holds_from", span))
    if not 1 <= terms.visit_days <= policy.care_visit_days:
        data = {"most": policy.care_visit_days}
        found.append(Problem(CareTrouble.VISITS_TOO_RARE, "visit_days", data))
    return tuple(found)


def unsaid(
    kind: VisitKind | None,
    way: VisitWay | None,
    concern: bool | None,
) -> Iterator[Problem]:
    """What of a visit was left open; that somebody was seen and unharmed is never assumed."""
    if kind is None:
        yield Problem(CareTrouble.NOT_SAID, "kind")
    if way is None and kind is not VisitKind.SKIPPED:
        yield Problem(CareTrouble.NOT_SAID, "way")
    if concern is None and kind is VisitKind.DONE and way is VisitWay.THERE:
        yield Problem(CareTrouble.NOT_SAID, "concern", rule=RULE)


def visit_problems(line: CareLine, visit: VisitFacts) -> tuple[Problem, ...]:
    """What a visit must say, and when it can have been; what lies ahead is refused elsewhere."""
    found: list[Problem] = []
    if is_before(visit.happened_at, line.started_at):
        since = {"started_at": line.started_at}
        found.append(Problem(CareTrouble.BEFORE_PLACING, "happened_at", since))
    if line.ended_at is not None and visit.happened_at > line.ended_at:
        found.append(Problem(CareTrouble.AFTER_END, "happened_at", {"ended_at": line.ended_at}))
    if visit.kind is not VisitKind.SKIPPED and not visit.visitors.strip():
        found.append(Problem(CareTrouble.VISITORS_MISSING, "visitors"))
    if not visit.found.strip():
        found.append(Problem(CareTrouble.FOUND_MISSING, "found", {"kind": visit.kind}))
    if visit.concern and not visit.told.strip():
        found.append(Problem(CareTrouble.TOLD_MISSING, "told", rule="未成年人保护法 第十一条"))
    return tuple(found)


def care_clocks(lines: Iterable[CareLine], rules: ClockRules) -> Iterator[Clock]:
    """The next visit to everybody in care, and the end of each agreement."""
    for line in lines:
        if not line.is_open:
            continue
        subject = ClockSubject(
            line.stay_id,
            line.person_id,
            line.name,
            line.rescue_number,
            thing="care",
            thing_id=line.id,
        )
        seen = line.last_seen or line.started_at
        place = line.terms.institution
        if line.next_visit is not None:
            kind = ClockKind.CARE_VISIT
            yield rules.by_end_of(kind, subject, seen, line.next_visit, institution=place)
        if line.agreed.agreed_until is not None:
            end, kind = line.agreed.agreed_until, ClockKind.CARE_AGREEMENT
            soon = rules.policy.care_agreement_soon_days
            yield rules.by_end_of(
                kind, subject, line.started_at, end, soon_days=soon, institution=place
            )
