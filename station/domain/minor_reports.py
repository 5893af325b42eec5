"""The mandatory report of harm to a minor, from the finding to the answer of the police.

未成年人保护法 第十一条: whoever finds it reports at once. Who reported cannot close the case
alone; while nobody has answered the police are urged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from station.domain.intake import TriageSign
from station.domain.moments import is_before
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble

RULE = "未成年人保护法 第十一条"


class ReportStep(StrEnum):
    """What came after a report, in the order in which it comes as a rule."""

    DESCRIBED = "described"
    URGED = "urged"
    RECEIPT = "receipt"
    ACTING = "acting"
    RESULT = "result"
    CLOSED = "closed"
    CORRECTED = "corrected"


class ReportState(StrEnum):
    """How far a report has come; computed from its steps."""

    REPORTED = "reported"
    RECEIPT = "receipt"
    ACTING = "acting"
    RESULT = "result"
    CLOSED = "closed"
    CORRECTED = "corrected"


ENDED = frozenset({ReportState.CLOSED, ReportState.CORRECTED})
"""States in which nothing more is awaited of a report."""


class Severity(StrEnum):
    """How bad it is, as whoever reports sees it."""

    SUSPECTED = "suspected"
    SERIOUS = "serious"
    LIFE = "life"


class ReportTrouble(Trouble):
    """What keeps a report or a step after it from being written down."""

    NOT_FOUND = "report.not_found"
    NO_ARRIVAL = "report.no_arrival"
    SIGN_NOT_REPORTED = "report.sign_not_reported"
    FACTS_MISSING = "report.facts_missing"
    SEVERITY_MISSING = "report.severity_missing"
    BEFORE_REPORT = "report.before_report"
    WORDS_MISSING = "report.words_missing"
    NUMBER_MISSING = "report.number_missing"
    CLOSED_ALREADY = "report.closed_already"
    NO_ANSWER_YET = "report.no_answer_yet"
    OWNER_ALONE = "report.owner_alone"
    CORRECTED_WHOLE = "report.corrected_whole"


@dataclass(frozen=True, slots=True)
class ReportStepFacts:
    """What is said of a step; `reference` is the number of a receipt or of the police's paper."""

    kind: ReportStep
    happened_at: datetime
    text: str = ""
    officer: str = ""
    reference: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class ReportStepRecord:
    """A step that was written down, by whom, with whom."""

    id: int
    facts: ReportStepFacts
    entered_at: datetime
    clerk: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """One report: what was found when, told to whom when; the steps after it, the oldest first."""

    id: int
    person_id: int
    intake_id: int
    sign: TriageSign
    found_at: datetime
    reported_at: datetime
    unit: str
    officer: str
    receipt: str
    clerk_id: int | None
    clerk: str
    steps: tuple[ReportStepRecord, ...] = ()

    def last(self, *kinds: ReportStep) -> datetime | None:
        """When one of these steps was done last."""
        found = (each.facts.happened_at for each in self.steps if each.facts.kind in kinds)
        return max(found, default=None)

    @property
    def receipt_number(self) -> str:
        """The number on the receipt, of the report itself or of a later step."""
        later = [each.facts for each in self.steps if each.facts.kind is ReportStep.RECEIPT]
        return later[-1].reference if later else self.receipt

    @property
    def state(self) -> ReportState:
        """How far it has come."""
        if self.last(ReportStep.CORRECTED) is not None:
            return ReportState.CORRECTED
        if self.last(ReportStep.CLOSED) is not None:
            return ReportState.CLOSED
        if self.last(ReportStep.RESULT) is not None:
            return ReportState.RESULT
        if self.last(ReportStep.ACTING) is not None:
            return ReportState.ACTING
        return ReportState.RECEIPT if self.receipt_number else ReportState.REPORTED

    @property
    def described(self) -> ReportStepFacts | None:
        """What happened and how bad it is, as it was said last."""
        said = [each.facts for each in self.steps if each.facts.kind is ReportStep.DESCRIBED]
        return said[-1] if said else None

    @property
    def correction(self) -> ReportStepRecord | None:
        """The step that says why it was wrong; its `reference` is the report that stands for it."""
        found = (each for each in self.steps if each.facts.kind is ReportStep.CORRECTED)
        return next(found, None)

    @property
    def minutes_to_report(self) -> int:
        """How long it took from finding to reporting."""
        return int((self.reported_at - self.found_at).total_seconds() // 60)


def joined(reports: Iterable[ReportRecord]) -> tuple[ReportRecord, ...]:
    """Reports in their order; one that corrects another goes on with what came of that one.

    The case stays with whoever reported first: they do not close it alone.
    """
    order = tuple(reports)
    known = {each.id: each for each in order}
    for number in sorted(known):
        old = known[number]
        if (step := old.correction) is None or not step.facts.reference.isdigit():
            continue
        if (new := known.get(int(step.facts.reference))) is not None:
            came = tuple(each for each in old.steps if each.facts.kind not in _OWN_STEPS)
            steps = sorted((*came, *new.steps), key=lambda each: each.facts.happened_at)
            known[new.id] = replace(new, steps=tuple(steps), clerk_id=old.clerk_id, clerk=old.clerk)
            known[number] = replace(
                old, steps=tuple(each for each in old.steps if each.facts.kind in _OWN_STEPS)
            )
    return tuple(known[each.id] for each in order)


_OWN_STEPS = (ReportStep.DESCRIBED, ReportStep.CORRECTED)


@dataclass(frozen=True, slots=True)
class ReportDue:
    """Until when the police are to be asked again; `receipt` tells that it lacks still."""

    started: datetime
    due: datetime
    receipt: bool


_WORDED = frozenset({ReportStep.URGED, ReportStep.ACTING, ReportStep.RESULT, ReportStep.CLOSED})


def step_problems(record: ReportRecord, step: ReportStepFacts) -> tuple[Problem, ...]:
    """What stands against a step: its time, its words, an answer that is not there yet."""
    if record.state in ENDED:
        return (Problem(ReportTrouble.CLOSED_ALREADY, "kind"),)
    found: list[Problem] = []
    if is_before(step.happened_at, record.reported_at):
        data = {"reported_at": record.reported_at}
        found.append(Problem(ReportTrouble.BEFORE_REPORT, "happened_at", data))
    if step.kind in _WORDED and not step.text.strip():
        found.append(Problem(ReportTrouble.WORDS_MISSING, "text"))
    if step.kind is ReportStep.RECEIPT and not step.reference.strip():
        found.append(Problem(ReportTrouble.NUMBER_MISSING, "reference"))
    if step.kind is ReportStep.CLOSED and record.state is not ReportState.RESULT:
        found.append(Problem(ReportTrouble.NO_ANSWER_YET, "kind", rule=RULE))
    if step.kind is ReportStep.DESCRIBED:
        found += described_problems(step.text, step.severity)
    return tuple(found)


def described_problems(facts: str, severity: Severity | None) -> tuple[Problem, ...]:
    """A report says what happened and how bad it is."""
    found: list[Problem] = []
    if not facts.strip():
        found.append(Problem(ReportTrouble.FACTS_MISSING, "facts", rule=RULE))
    if severity is None:
        found.append(Problem(ReportTrouble.SEVERITY_MISSING, "severity", rule=RULE))
    return tuple(found)


def closing_problems(
    record: ReportRecord, clerk_id: int | None, *, has_second: bool
) -> tuple[Problem, ...]:
    """Whoever reported does not close the case without a second person."""
    if record.clerk_id == clerk_id and not has_second:
        return (Problem(ReportTrouble.OWNER_ALONE, "second", rule=RULE),)
    return ()


def next_due(record: ReportRecord, policy: Policy) -> ReportDue | None:
    """Until when an answer is awaited; urging starts the time anew, a result ends it."""
    if record.state is ReportState.RESULT or record.state in ENDED:
        return None
    started = max(filter(None, (record.reported_at, record.last(*_ANSWERS, ReportStep.URGED))))
    if not record.receipt_number:
        hours = timedelta(hours=policy.report_receipt_hours)
        return ReportDue(started, started + hours, receipt=True)
    return ReportDue(started, started + timedelta(days=policy.report_result_days), receipt=False)


_ANSWERS = (ReportStep.RECEIPT, ReportStep.ACTING)
