"""Settling somebody whom nobody could identify (落户安置): the file, the application, the answer.

民发〔2015〕158号: who stays unidentified for months gets a household registration and a place to
live. The periods are the station's own numbers; the file is one per person, and so is the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.identity import IdFinding, IdKind, read_id_number
from station.domain.moments import is_before
from station.domain.people import IdentityState, Sex
from station.domain.problems import Problem, Trouble, Weight
from station.domain.veil import VEIL

RULE = "民发〔2015〕158号"
SERIES = "resettlement"
"""The series of the numbers, counted anew in each year."""
KNOWN_STATES = frozenset({IdentityState.PROBABLE, IdentityState.CONFIRMED})
"""Whoever is known has a household already: they go home and are not settled."""


class FilePaper(StrEnum):
    """A paper of the file, in the order in which the file is bound."""

    APPLICATION = "application"
    COLLECTIVE_BOOK = "collective_book"
    PLAN = "plan"
    RESCUE_FILE = "rescue_file"
    PHOTO = "photo"
    FINGERPRINTS = "fingerprints"
    NOTICE = "notice"
    POLICE_QUERY = "police_query"
    DNA = "dna"
    HEALTH = "health"
    NAME_AND_BIRTH = "name_and_birth"
    GUARDIANSHIP = "guardianship"


FOR_MINORS = frozenset({FilePaper.GUARDIANSHIP})
"""未成年人保护法 第九十四条: a minor has a guardian by decision; nobody else needs this paper."""


class SettleStep(StrEnum):
    """What is done with a file; TAKEN_BACK undoes the last step that stands."""

    APPROVED = "approved"
    APPLIED = "applied"
    RETURNED = "returned"
    SUPPLEMENTED = "supplemented"
    GRANTED = "granted"
    REFUSED = "refused"
    REGISTERED = "registered"
    WITHDRAWN = "withdrawn"
    TAKEN_BACK = "taken_back"


DECIDED = frozenset({SettleStep.APPROVED, SettleStep.WITHDRAWN, SettleStep.TAKEN_BACK})
"""What a leader decides."""


class SettleState(StrEnum):
    """How far a file has come."""

    PREPARING = "preparing"
    APPROVED = "approved"
    APPLIED = "applied"
    RETURNED = "returned"
    GRANTED = "granted"
    REFUSED = "refused"
    REGISTERED = "registered"
    WITHDRAWN = "withdrawn"


OPEN_STATES = frozenset(SettleState) - {SettleState.REGISTERED, SettleState.WITHDRAWN}

_S = SettleState
_STEPS: Mapping[SettleStep, tuple[frozenset[SettleState], SettleState]] = {
    SettleStep.APPROVED: (frozenset({_S.PREPARING, _S.REFUSED}), _S.APPROVED),
    SettleStep.APPLIED: (frozenset({_S.APPROVED}), _S.APPLIED),
    SettleStep.RETURNED: (frozenset({_S.APPLIED}), _S.RETURNED),
    SettleStep.SUPPLEMENTED: (frozenset({_S.RETURNED}), _S.APPLIED),
    SettleStep.GRANTED: (frozenset({_S.APPLIED}), _S.GRANTED),
    SettleStep.REFUSED: (frozenset({_S.APPLIED}), _S.REFUSED),
    SettleStep.REGISTERED: (frozenset({_S.GRANTED}), _S.REGISTERED),
    SettleStep.WITHDRAWN: (OPEN_STATES, _S.WITHDRAWN),
}
"""From which states a step is possible, and where it leads."""


class SettleTrouble(Trouble):
    """What keeps a file from being opened, or from its next step."""

    NOT_FOUND = "resettlement.not_found"
    PERSON_MISSING = "resettlement.person_missing"
    NOT_HERE = "resettlement.not_here"
    OPEN_ALREADY = "resettlement.open_already"
    REGISTERED_ALREADY = "resettlement.registered_already"
    IDENTIFIED = "resettlement.identified"
    TOO_EARLY = "resettlement.too_early"
    STEP_NOT_POSSIBLE = "resettlement.step_not_possible"
    OWN_FILE = "resettlement.own_file"
    IN_FUTURE = "resettlement.in_future"
    BEFORE_LAST = "resettlement.before_last"
    PAPERS_MISSING = "resettlement.papers_missing"
    PAPER_NOT_NEEDED = "resettlement.paper_not_needed"
    WHY_MISSING = "resettlement.why_missing"
    OFFICE_MISSING = "resettlement.office_missing"
    WORDS_MISSING = "resettlement.words_missing"
    NUMBER_MISSING = "resettlement.number_missing"
    NUMBER_WRONG = "resettlement.number_wrong"
    REASON_MISSING = "resettlement.reason_missing"
    NAME_MISSING = "resettlement.name_missing"
    HOUSEHOLD_MISSING = "resettlement.household_missing"
    NOTHING_TO_TAKE_BACK = "resettlement.nothing_to_take_back"


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper of the file: it lies there, or why the file goes without it."""

    paper: FilePaper
    held: bool
    reference: str = ""
    reason: str = ""

    @property
    def settled(self) -> bool:
        """Whether the file can go to the police as far as this paper goes."""
        return self.held or bool(self.reason.strip())


@dataclass(frozen=True, slots=True)
class PaperNote:
    """What a clerk wrote of a paper last."""

    facts: PaperFacts
    happened_at: datetime
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is said of a step.

    `text` is the police office, what they miss, or what was brought; `reference` a number of
    theirs, the new citizen's number when the household is registered under `name` at `household`;
    `reason` why a file is withdrawn, refused, taken back, or handed in before its time.
    """

    kind: SettleStep
    happened_at: datetime
    text: str = ""
    reference: str = ""
    reason: str = ""
    name: str = ""
    household: str = ""


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step that was written down."""

    id: int
    facts: StepFacts
    entered_at: datetime
    clerk: str

    def veiled(self) -> StepRecord:
        """That it was done, and nothing of what was said."""
        return replace(self, facts=StepFacts(self.facts.kind, self.facts.happened_at))


@dataclass(frozen=True, slots=True)
class SettleDuty:
    """What the file waits for: the step, since when, by the end of which day.

    `published` is False where the day rests on a year whose holidays are not published.
    """

    step: SettleStep
    started: datetime
    day: date
    published: bool = True


@dataclass(frozen=True, slots=True)
class SettleLine:
    """One file: whose it is, its papers, its steps (the oldest first), what it waits for.

    `eligible` is the day from which the person may be settled, by waiting since `counted_from`;
    `left_at` the end of the stay.
    """

    id: int
    number: str
    person_id: int
    stay_id: int
    name: str
    rescue_number: str
    sex: Sex
    minor: bool
    identity_state: IdentityState
    left_at: datetime | None
    eligible: date
    opened_at: datetime
    entered_at: datetime
    clerk: str
    clerk_id: int | None
    note: str = ""
    papers: Mapping[FilePaper, PaperNote] = field(default_factory=dict)
    steps: tuple[StepRecord, ...] = ()
    duty: SettleDuty | None = None
    counted_from: date | None = None

    @property
    def standing(self) -> tuple[StepRecord, ...]:
        """The steps that were not taken back."""
        return standing(self.steps)

    @property
    def state(self) -> SettleState:
        """How far the file has come."""
        steps = self.standing
        return _STEPS[steps[-1].facts.kind][1] if steps else SettleState.PREPARING

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in OPEN_STATES

    @property
    def missing(self) -> tuple[FilePaper, ...]:
        """The papers that are neither there nor excused, in the order of the file."""
        return tuple(
            paper
            for paper in needed(minor=self.minor)
            if paper not in self.papers or not self.papers[paper].facts.settled
        )

    def last(self, *kinds: SettleStep) -> StepRecord | None:
        """The last standing step of these kinds."""
        return next((each for each in reversed(self.standing) if each.facts.kind in kinds), None)

    def veiled(self) -> SettleLine:
        """The line without who it is and what was written of them."""
        return replace(
            self,
            name=VEIL,
            note="",
            papers={},
            steps=tuple(each.veiled() for each in self.steps),
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who is, or soon will be, to be settled and has no file yet."""

    person_id: int
    stay_id: int
    name: str
    rescue_number: str
    sex: Sex
    minor: bool
    since: datetime
    eligible: date
    counted_from: date | None = None

    def veiled(self) -> Candidate:
        """The line without the name."""
        return replace(self, name=VEIL)


def settle_number(year: int, number: int) -> str:
    """The number on the papers: 落〔2026〕001号."""
    return f"落〔{year}〕{number:03}号"


def needed(*, minor: bool) -> tuple[FilePaper, ...]:
    """The papers that a file needs."""
    return tuple(paper for paper in FilePaper if minor or paper not in FOR_MINORS)


def standing(steps: Iterable[StepRecord]) -> tuple[StepRecord, ...]:
    """The steps without those that were taken back, and without the taking back."""
    found: list[StepRecord] = []
    for step in steps:
        if step.facts.kind is not SettleStep.TAKEN_BACK:
            found.append(step)
        elif found:
            found.pop()
    return tuple(found)


def possible_steps(line: SettleLine) -> tuple[SettleStep, ...]:
    """What may be done with a file next, taking back last."""
    found = [kind for kind, (states, _to) in _STEPS.items() if line.state in states]
    return (*found, *((SettleStep.TAKEN_BACK,) if line.standing else ()))


def paper_problems(line: SettleLine, facts: PaperFacts) -> tuple[Problem, ...]:
    """What is wrong with a note on a paper: not this file's, or nothing is said."""
    if facts.paper not in needed(minor=line.minor):
        return (Problem(SettleTrouble.PAPER_NOT_NEEDED, "paper", {"paper": facts.paper}),)
    if not facts.settled:
        return (Problem(SettleTrouble.WHY_MISSING, "reason", {"paper": facts.paper}),)
    return ()


def step_problems(line: SettleLine, step: StepFacts, now: datetime) -> tuple[Problem, ...]:
    """What stands against a step: its order, its time, what it must say."""
    found: list[Problem] = []
    if step.kind not in possible_steps(line):
        data = {"state": line.state, "step": step.kind}
        nothing = step.kind is SettleStep.TAKEN_BACK
        trouble = SettleTrouble.NOTHING_TO_TAKE_BACK if nothing else SettleTrouble.STEP_NOT_POSSIBLE
        return (Problem(trouble, "kind", data),)
    last = max([line.opened_at, *(each.facts.happened_at for each in line.standing)])
    if step.happened_at > now:
        found.append(Problem(SettleTrouble.IN_FUTURE, "happened_at", {"now": now}))
    elif is_before(step.happened_at, last):
        found.append(Problem(SettleTrouble.BEFORE_LAST, "happened_at", {"last": last}))
    found += _said(step)
    if step.kind in (SettleStep.APPROVED, SettleStep.APPLIED):
        found += _handing_in(line, step)
    return tuple(found)


_TEXTS = {
    SettleStep.APPLIED: SettleTrouble.OFFICE_MISSING,
    SettleStep.RETURNED: SettleTrouble.WORDS_MISSING,
    SettleStep.SUPPLEMENTED: SettleTrouble.WORDS_MISSING,
}
_WRONG = frozenset({IdFinding.CHECK_DIGIT_WRONG, IdFinding.BIRTH_DATE_IMPOSSIBLE})
_REASONED = frozenset({SettleStep.REFUSED, SettleStep.WITHDRAWN, SettleStep.TAKEN_BACK})


def _said(step: StepFacts) -> list[Problem]:
    found: list[Problem] = []
    if step.kind in _TEXTS and not step.text.strip():
        found.append(Problem(_TEXTS[step.kind], "text"))
    if step.kind in _REASONED and not step.reason.strip():
        found.append(Problem(SettleTrouble.REASON_MISSING, "reason"))
    if step.kind is SettleStep.GRANTED and not step.reference.strip():
        found.append(Problem(SettleTrouble.NUMBER_MISSING, "reference"))
    if step.kind is SettleStep.REGISTERED:
        if not step.name.strip():
            found.append(Problem(SettleTrouble.NAME_MISSING, "name"))
        if not step.household.strip():
            found.append(Problem(SettleTrouble.HOUSEHOLD_MISSING, "household"))
        number = read_id_number(step.reference)
        wrong = {finding.code for finding in number.findings} & _WRONG
        if number.kind is not IdKind.FULL or wrong:
            found.append(Problem(SettleTrouble.NUMBER_WRONG, "reference"))
    return found


def _handing_in(line: SettleLine, step: StepFacts) -> list[Problem]:
    """Whoever is known is not settled; a file is whole, and not early without a reason."""
    found: list[Problem] = []
    if line.identity_state in KNOWN_STATES:
        found.append(Problem(SettleTrouble.IDENTIFIED, "kind", rule=RULE))
    if line.left_at is not None:
        found.append(Problem(SettleTrouble.NOT_HERE, "kind"))
    if line.missing:
        found.append(Problem(SettleTrouble.PAPERS_MISSING, "kind", {"papers": line.missing}))
    if step.happened_at.date() < line.eligible and not step.reason.strip():
        data = {"day": line.eligible}
        found.append(Problem(SettleTrouble.TOO_EARLY, "reason", data, Weight.REASON, RULE))
    return found
