"""Visits after a minor has gone home: planned by rule or by hand, each answered, none by silence.

A visit that found nobody is tried again; one that is left out has its reason.
国办发〔2011〕39号: what became of a child is followed after the return.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.leaving import LeavingWay
from station.domain.moments import is_before
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble

RULE = "国办发〔2011〕39号"
RETURNED = frozenset(
    {LeavingWay.KIN, LeavingWay.ESCORTED, LeavingWay.HANDED_OVER, LeavingWay.INSTITUTION}
)
"""Ways out after which somebody can be visited."""


class VisitHow(StrEnum):
    """How a visit was made."""

    AT_HOME = "at_home"
    BY_PHONE = "by_phone"
    BY_VIDEO = "by_video"
    BY_OTHERS = "by_others"


class VisitOutcome(StrEnum):
    """What came of a planned visit."""

    DONE = "done"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    LOST = "lost"
    SKIPPED = "skipped"


class VisitTrouble(Trouble):
    """What keeps a visit from being planned or answered."""

    NOT_FOUND = "visit.not_found"
    STILL_HERE = "visit.still_here"
    PLANNED_ALREADY = "visit.planned_already"
    DAY_MISSING = "visit.day_missing"
    ANSWERED = "visit.answered"
    VISITOR_MISSING = "visit.visitor_missing"
    HOW_MISSING = "visit.how_missing"
    FINDINGS_MISSING = "visit.findings_missing"
    REASON_MISSING = "visit.reason_missing"
    BEFORE_LEAVING = "visit.before_leaving"


@dataclass(frozen=True, slots=True)
class VisitResult:
    """What somebody found, or why nobody was seen; `concern` asks for a report to the police."""

    outcome: VisitOutcome
    how: VisitHow | None = None
    visitor: str = ""
    met: str = ""
    findings: str = ""
    schooling: str = ""
    concern: bool = False


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A planned visit, with what came of it once it is answered; `again_of` names the first try."""

    id: int
    person_id: int
    planned_on: date
    planned_at: datetime
    by_rule: bool
    clerk: str
    again_of: int | None = None
    result: VisitResult | None = None
    happened_at: datetime | None = None
    entered_at: datetime | None = None
    answered_by: str = ""


def by_rule(left_on: date, policy: Policy) -> Iterator[date]:
    """The days of the visits after a return: the first soon, then in even steps for a year."""
    days = policy.return_visit_first_days
    while days <= policy.return_visit_until_days:
        yield left_on + timedelta(days=days)
        days += max(1, policy.return_visit_every_days)


def result_problems(
    result: VisitResult, happened_at: datetime, left_at: datetime | None
) -> tuple[Problem, ...]:
    """What an answer lacks: who went, how, what was found, or why not."""
    found: list[Problem] = []
    if result.outcome is VisitOutcome.DONE:
        if result.how is None:
            found.append(Problem(VisitTrouble.HOW_MISSING, "how"))
        if not result.visitor.strip():
            found.append(Problem(VisitTrouble.VISITOR_MISSING, "visitor"))
    if not result.findings.strip():
        done = result.outcome is VisitOutcome.DONE
        code = VisitTrouble.FINDINGS_MISSING if done else VisitTrouble.REASON_MISSING
        found.append(Problem(code, "findings"))
    if left_at is not None and is_before(happened_at, left_at):
        data = {"left_at": left_at}
        found.append(Problem(VisitTrouble.BEFORE_LEAVING, "happened_at", data))
    return tuple(found)
