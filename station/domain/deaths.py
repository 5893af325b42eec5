"""A death in the care of the station: what is known, who is told, what becomes of the body.

Nothing of it is taken back by deleting: facts, and even whose death it was, are corrected by a
newer entry that names the old one. 国务院令第225号 殡葬管理条例; the periods are the station's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.moments import is_before
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble, Weight
from station.domain.veil import VEIL

RULE = "国务院令第225号 第十三条"
SERIES = "death"
"""The series of the numbers, counted anew in each year."""
_END = time(23, 59)


class DeathStep(StrEnum):
    """One thing that is done after a death, in the order in which it is done as a rule."""

    POLICE_TOLD = "police_told"
    SUPERIOR_TOLD = "superior_told"
    CERTIFIED = "certified"
    IDENTIFIERS_KEPT = "identifiers_kept"
    KIN_NOTICE = "kin_notice"
    PUBLIC_NOTICE = "public_notice"
    KIN_ANSWERED = "kin_answered"
    POLICE_SETTLED = "police_settled"
    BODY_DECIDED = "body_decided"
    BODY_HANDED = "body_handed"
    CREMATED = "cremated"
    ASHES = "ashes"
    THINGS = "things"


class DeathTrouble(Trouble):
    """What keeps a death, or a step after it, from being written down."""

    NOT_FOUND = "death.not_found"
    PERSON_MISSING = "death.person_missing"
    MARKED_ALREADY = "death.marked_already"
    MARKED_DEAD = "death.marked_dead"
    IN_FUTURE = "death.in_future"
    BEFORE_ADMISSION = "death.before_admission"
    PLACE_MISSING = "death.place_missing"
    ESTABLISHED_MISSING = "death.established_missing"
    REASON_MISSING = "death.reason_missing"
    BEFORE_DEATH = "death.before_death"
    WORDS_MISSING = "death.words_missing"
    NUMBER_MISSING = "death.number_missing"
    NOT_DECIDED = "death.not_decided"
    NOT_CREMATED = "death.not_cremated"
    HANDED_OR_CREMATED = "death.handed_or_cremated"
    IDENTIFIERS_MISSING = "death.identifiers_missing"
    STILL_WAITING = "death.still_waiting"
    SECOND_MISSING = "death.second_missing"
    MERGED_WITH_DEAD = "death.merged_with_dead"
    NOTHING_CHANGED = "death.nothing_changed"
    THINGS_KEPT = "death.things_kept"


@dataclass(frozen=True, slots=True)
class DeathFacts:
    """What is known of a death; `certificate` is the number of 居民死亡医学证明 once it is there.

    `established_by` says which doctor or whom; `body_at` where the body is and since when.
    """

    died_at: datetime
    place: str = ""
    in_hospital: bool = False
    cause: str = ""
    established_by: str = ""
    certificate: str = ""
    body_at: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is said of a step: words (to whom, where, what), a number, why all the same."""

    kind: DeathStep
    happened_at: datetime
    text: str = ""
    reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DeathStepRecord:
    """One step that was written down, with the second person where it took two."""

    id: int
    facts: StepFacts
    entered_at: datetime
    clerk: str
    second: str

    def veiled(self) -> DeathStepRecord:
        """That it was done, and nothing of what was said."""
        return replace(self, facts=StepFacts(self.facts.kind, self.facts.happened_at))


@dataclass(frozen=True, slots=True)
class Duty:
    """A step that is to be done next; `due` is a moment, or the end of its day at 23:59."""

    step: DeathStep
    started: datetime
    due: datetime


@dataclass(frozen=True, slots=True)
class EarlierDeath:
    """How a case stood before it was corrected: whose it was, what was known, why not."""

    name: str
    facts: DeathFacts
    entered_at: datetime
    clerk: str
    reason: str


@dataclass(frozen=True, slots=True)
class DeathLine:
    """One death with its steps, the oldest first; `duties` are what is to be done next.

    `id` is that of the newest entry; `case_id` names all of its entries and steps. Of the `things`
    that were handed in `things_kept` still lie in the store.
    """

    id: int
    case_id: int
    number: str
    person_id: int
    stay_id: int | None
    name: str
    rescue_number: str
    identified: bool
    facts: DeathFacts
    entered_at: datetime
    clerk: str
    steps: tuple[DeathStepRecord, ...]
    earlier: tuple[EarlierDeath, ...] = ()
    duties: tuple[Duty, ...] = ()
    things: int = 0
    things_kept: int = 0

    def last(self, *kinds: DeathStep) -> datetime | None:
        """When one of these steps was done last."""
        moments = (each.facts.happened_at for each in self.steps if each.facts.kind in kinds)
        return max(moments, default=None)

    def has(self, kind: DeathStep) -> bool:
        """Whether a step was done; the certificate may be among the facts.

        Things are settled too once none of those that were handed in lies in the store.
        """
        if kind is DeathStep.CERTIFIED and self.facts.certificate:
            return True
        if kind is DeathStep.THINGS and self.things and not self.things_kept:
            return True
        return self.last(kind) is not None

    def veiled(self) -> DeathLine:
        """The line without who it was and what was written of them."""
        return replace(
            self,
            name=VEIL,
            facts=DeathFacts(self.facts.died_at),
            steps=tuple(each.veiled() for each in self.steps),
            earlier=(),
        )


def death_number(year: int, number: int) -> str:
    """The number on the papers: 亡〔2026〕001号."""
    return f"亡〔{year}〕{number:03}号"


def fact_problems(facts: DeathFacts, since: datetime | None, now: datetime) -> tuple[Problem, ...]:
    """What is missing or cannot be; `since` is the admission of the stay, None without one."""
    found: list[Problem] = []
    if facts.died_at > now:
        found.append(Problem(DeathTrouble.IN_FUTURE, "died_at", {"now": now}))
    if since is not None and is_before(facts.died_at, since):
        data = {"admitted_at": since}
        found.append(Problem(DeathTrouble.BEFORE_ADMISSION, "died_at", data))
    if not facts.place.strip():
        found.append(Problem(DeathTrouble.PLACE_MISSING, "place"))
    if not facts.established_by.strip():
        found.append(Problem(DeathTrouble.ESTABLISHED_MISSING, "established_by", rule=RULE))
    return tuple(found)


_WORDED = frozenset(DeathStep) - {DeathStep.CERTIFIED, DeathStep.CREMATED}
_NUMBERED = frozenset({DeathStep.CERTIFIED, DeathStep.CREMATED, DeathStep.BODY_HANDED})


def step_problems(
    line: DeathLine, step: StepFacts, policy: Policy, now: datetime
) -> tuple[Problem, ...]:
    """What stands against a step: its order, what it says, what must be kept before a cremation."""
    found: list[Problem] = []
    if is_before(step.happened_at, line.facts.died_at):
        data = {"died_at": line.facts.died_at}
        found.append(Problem(DeathTrouble.BEFORE_DEATH, "happened_at", data))
    if step.happened_at > now:
        found.append(Problem(DeathTrouble.IN_FUTURE, "happened_at", {"now": now}))
    if step.kind in _WORDED and not step.text.strip():
        found.append(Problem(DeathTrouble.WORDS_MISSING, "text"))
    if step.kind in _NUMBERED and not step.reference.strip():
        found.append(Problem(DeathTrouble.NUMBER_MISSING, "reference", rule=RULE))
    if step.kind is DeathStep.THINGS and line.things_kept and not step.reason.strip():
        lying = {"count": line.things_kept}
        found.append(Problem(DeathTrouble.THINGS_KEPT, "reason", lying, Weight.REASON))
    found += _order(line, step)
    if step.kind in {DeathStep.BODY_DECIDED, DeathStep.CREMATED} and not step.reason.strip():
        found += _walls(line, step, policy)
    return tuple(found)


def _order(line: DeathLine, step: StepFacts) -> Iterator[Problem]:
    after_decision = {DeathStep.BODY_HANDED, DeathStep.CREMATED}
    if step.kind in after_decision:
        if not line.has(DeathStep.BODY_DECIDED):
            yield Problem(DeathTrouble.NOT_DECIDED, "kind", rule=RULE)
        if any(line.has(kind) for kind in after_decision):
            yield Problem(DeathTrouble.HANDED_OR_CREMATED, "kind")
    if step.kind is DeathStep.ASHES and not line.has(DeathStep.CREMATED):
        yield Problem(DeathTrouble.NOT_CREMATED, "kind")


def _walls(line: DeathLine, step: StepFacts, policy: Policy) -> Iterator[Problem]:
    """Of somebody unidentified nothing can be taken any more after a cremation."""
    if not line.identified and not line.has(DeathStep.IDENTIFIERS_KEPT):
        yield Problem(
            DeathTrouble.IDENTIFIERS_MISSING,
            "reason",
            weight=Weight.REASON,
            rule="民发〔2015〕158号",
        )
    until = waits_until(line, policy)
    if until is None or step.happened_at.date() <= until:
        data = {"until": until} if until else {}
        yield Problem(DeathTrouble.STILL_WAITING, "reason", data, Weight.REASON, RULE)


def waits_until(line: DeathLine, policy: Policy) -> date | None:
    """The last day on which kin may still come forward; the day before the death: none waits.

    None while nobody was told yet, neither kin nor the public.
    """
    if line.last(DeathStep.KIN_ANSWERED, DeathStep.POLICE_SETTLED) is not None:
        return line.facts.died_at.date() - timedelta(days=1)
    ends = []
    if (told := line.last(DeathStep.KIN_NOTICE)) is not None:
        ends.append(told.date() + timedelta(days=policy.death_kin_wait_days))
    if (told := line.last(DeathStep.PUBLIC_NOTICE)) is not None:
        ends.append(told.date() + timedelta(days=policy.death_public_notice_days))
    return max(ends, default=None)


def duties(line: DeathLine, policy: Policy) -> tuple[Duty, ...]:
    """What is to be done next, the nearest end first; none when the case is closed."""
    found = [*_telling(line, policy), *_body(line, policy)]
    return tuple(sorted(found, key=lambda each: each.due))


def _telling(line: DeathLine, policy: Policy) -> Iterator[Duty]:
    died, hours = line.facts.died_at, timedelta(hours=policy.death_report_hours)
    if not line.has(DeathStep.POLICE_TOLD) and not (line.facts.in_hospital and line.identified):
        minutes = timedelta(minutes=policy.police_report_minutes)
        due = died + (hours if line.facts.in_hospital else minutes)
        yield Duty(DeathStep.POLICE_TOLD, died, due)
    if not line.has(DeathStep.SUPERIOR_TOLD):
        yield Duty(DeathStep.SUPERIOR_TOLD, died, died + hours)
    if not line.has(DeathStep.CERTIFIED):
        yield _by_day(DeathStep.CERTIFIED, died, policy.death_papers_days)
    if not line.identified and not line.has(DeathStep.IDENTIFIERS_KEPT):
        yield _by_day(DeathStep.IDENTIFIERS_KEPT, died, policy.death_papers_days)
    notice = DeathStep.KIN_NOTICE if line.identified else DeathStep.PUBLIC_NOTICE
    settled = line.last(DeathStep.KIN_ANSWERED, DeathStep.POLICE_SETTLED) is not None
    told = line.last(DeathStep.KIN_NOTICE, DeathStep.PUBLIC_NOTICE)
    if told is None and not settled:
        yield Duty(notice, died, died + hours)
    elif line.last(DeathStep.KIN_NOTICE) is not None and not settled:
        until = waits_until(line, policy)
        if until is not None and told is not None:
            yield Duty(DeathStep.POLICE_SETTLED, told, datetime.combine(until, _END))


def _body(line: DeathLine, policy: Policy) -> Iterator[Duty]:
    days = policy.death_papers_days
    until, decided = waits_until(line, policy), line.last(DeathStep.BODY_DECIDED)
    if decided is None:
        if until is not None:
            heard = line.last(DeathStep.KIN_ANSWERED, DeathStep.POLICE_SETTLED)
            start = heard or datetime.combine(until, _END)
            yield _by_day(DeathStep.BODY_DECIDED, start, days)
    elif not line.has(DeathStep.BODY_HANDED):
        cremated = line.last(DeathStep.CREMATED)
        if cremated is None:
            yield _by_day(DeathStep.CREMATED, decided, days)
        elif not line.has(DeathStep.ASHES):
            yield _by_day(DeathStep.ASHES, cremated, days)
    if not line.has(DeathStep.THINGS):
        yield _by_day(DeathStep.THINGS, line.facts.died_at, policy.disposal_notice_days)


def _by_day(step: DeathStep, start: datetime, days: int) -> Duty:
    return Duty(step, start, datetime.combine(start.date() + timedelta(days=days), _END))


def death_clocks(lines: Iterable[DeathLine], rules: ClockRules) -> Iterator[Clock]:
    """A clock for each thing that is to be done after a death."""
    for line in lines:
        subject = ClockSubject(
            line.stay_id, line.person_id, line.name, line.rescue_number, death_id=line.case_id
        )
        for duty in line.duties:
            yield rules.until(ClockKind.DEATH, subject, duty.started, duty.due, step=duty.step)
