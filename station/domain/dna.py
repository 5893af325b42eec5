"""DNA samples: what becomes of one, and who may not leave without.

A sample's life is the chain of its custody steps and nothing else; its state is what the last step
made of it. 民发〔2015〕158号: the police are asked within seven working days, take the sample free
of charge and answer within a month; a minor of unknown origin is always sampled, and at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.identity import ADULT_AGE
from station.domain.people import IdentityState
from station.domain.problems import Trouble
from station.domain.stays import nobody_can_say

RULE = "民发〔2015〕158号"
SERIES = "dna"
"""The series of the numbers of people who are sampled, counted anew in each year."""
SHEET_SERIES = "dna_sheet"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class CustodyStep(StrEnum):
    """One entry of the custody log, in the order in which they come as a rule."""

    NEEDED = "needed"
    SCHEDULED = "scheduled"
    EXCUSED = "excused"
    NEEDED_AGAIN = "needed_again"
    TAKEN = "taken"
    CORRECTED = "corrected"
    STORED = "stored"
    DISCARDED = "discarded"
    HANDED_OVER = "handed_over"
    RECEIPT = "receipt"
    RECEIVED = "received"
    IN_DATABASE = "in_database"
    CHASED = "chased"
    ANSWERED = "answered"


class SampleState(StrEnum):
    """Where a sample is; the first three have no sample yet."""

    NEEDED = "needed"
    SCHEDULED = "scheduled"
    EXCUSED = "excused"
    TAKEN = "taken"
    STORED = "stored"
    HANDED_OVER = "handed_over"
    RECEIVED = "received"
    IN_DATABASE = "in_database"
    ANSWERED = "answered"
    DISCARDED = "discarded"


class SampleKind(StrEnum):
    """What was taken."""

    BLOOD = "blood"
    SWAB = "swab"
    HAIR = "hair"
    OTHER = "other"


class SampleCondition(StrEnum):
    """How a sample looks; whoever holds it says so, and nothing is proposed."""

    INTACT = "intact"
    DOUBTFUL = "doubtful"
    DAMAGED = "damaged"


class SampleResult(StrEnum):
    """What the police answer."""

    NO_MATCH = "no_match"
    MATCH = "match"
    UNUSABLE = "unusable"


class ExcuseGround(StrEnum):
    """Why somebody is not sampled."""

    KNOWN_KIN = "known_kin"
    REFUSED_BY_GUARDIAN = "refused_by_guardian"
    INFANT = "infant"
    MEDICAL = "medical"
    OTHER = "other"


class DnaTrouble(Trouble):
    """What keeps a sample, or a step of it, from being written down."""

    NOT_FOUND = "dna.not_found"
    SHEET_NOT_FOUND = "dna.sheet_not_found"
    STILL_OPEN = "dna.still_open"
    NOT_POSSIBLE = "dna.not_possible"
    LOCKED = "dna.locked"
    IN_FUTURE = "dna.in_future"
    BEFORE_LAST_STEP = "dna.before_last_step"
    TIME_MISSING = "dna.time_missing"
    UNIT_MISSING = "dna.unit_missing"
    TAKER_MISSING = "dna.taker_missing"
    PRESENT_MISSING = "dna.present_missing"
    KIND_MISSING = "dna.kind_missing"
    CONDITION_MISSING = "dna.condition_missing"
    CONDITION_TEXT_MISSING = "dna.condition_text_missing"
    SEAL_MISSING = "dna.seal_missing"
    SEAL_USED = "dna.seal_used"
    SEAL_DIFFERS = "dna.seal_differs"
    PLACE_MISSING = "dna.place_missing"
    RECEIVER_MISSING = "dna.receiver_missing"
    NUMBER_MISSING = "dna.number_missing"
    RESULT_MISSING = "dna.result_missing"
    REASON_MISSING = "dna.reason_missing"
    GROUND_MISSING = "dna.ground_missing"
    SECOND_MISSING = "dna.second_missing"
    NOTHING_CHOSEN = "dna.nothing_chosen"
    RECEIPT_NOT_FOUND = "dna.receipt_not_found"
    NOT_ASKED = "dna.not_asked"
    NOT_CHASED = "dna.not_chased"
    BEFORE_THE_STAY = "dna.before_the_stay"


_BEFORE_TAKING = frozenset({SampleState.NEEDED, SampleState.SCHEDULED})
_HELD = frozenset({SampleState.TAKEN, SampleState.STORED})
_AWAY = frozenset({SampleState.HANDED_OVER, SampleState.RECEIVED, SampleState.IN_DATABASE})
CLOSED = frozenset({SampleState.ANSWERED, SampleState.DISCARDED})
"""Nothing more is expected of the sample itself."""

STEPS: Mapping[CustodyStep, tuple[frozenset[SampleState], SampleState | None]] = {
    CustodyStep.SCHEDULED: (_BEFORE_TAKING, SampleState.SCHEDULED),
    CustodyStep.EXCUSED: (_BEFORE_TAKING, SampleState.EXCUSED),
    CustodyStep.NEEDED_AGAIN: (frozenset({SampleState.EXCUSED}), SampleState.NEEDED),
    CustodyStep.TAKEN: (_BEFORE_TAKING | {SampleState.EXCUSED}, SampleState.TAKEN),
    CustodyStep.CORRECTED: (_HELD, None),
    CustodyStep.STORED: (frozenset({SampleState.TAKEN}), SampleState.STORED),
    CustodyStep.DISCARDED: (_BEFORE_TAKING | _HELD, SampleState.DISCARDED),
    CustodyStep.HANDED_OVER: (frozenset({SampleState.STORED}), SampleState.HANDED_OVER),
    CustodyStep.RECEIPT: (_AWAY | {SampleState.ANSWERED}, None),
    CustodyStep.RECEIVED: (frozenset({SampleState.HANDED_OVER}), SampleState.RECEIVED),
    CustodyStep.IN_DATABASE: (
        frozenset({SampleState.HANDED_OVER, SampleState.RECEIVED}),
        SampleState.IN_DATABASE,
    ),
    CustodyStep.CHASED: (_AWAY, None),
    CustodyStep.ANSWERED: (_AWAY | {SampleState.ANSWERED}, SampleState.ANSWERED),
}
"""From which states a step may be taken, and where it leads; None leaves the state as it is.

A match may come after an answer without one: the profile stays in the database and is compared
again.
"""


def sample_number(year: int, number: int, letter: str = "A") -> str:
    """The station's own number: JC2026-0012A; a new sample of the same person has the next."""
    return f"JC{year}-{number:04}{letter}"


def next_letter(number: str) -> str:
    """The number of the next sample of the same person: JC2026-0012A leads to JC2026-0012B."""
    stem = number.rstrip(_LETTERS)
    tail = number[len(stem) :]
    if tail.endswith(_LETTERS[-1]):
        return f"{stem}{tail}{_LETTERS[0]}"
    return f"{stem}{tail[:-1]}{_LETTERS[_LETTERS.index(tail[-1]) + 1]}"


def sheet_number(year: int, number: int) -> str:
    """The number of a hand-over sheet: 检移〔2026〕003号."""
    return f"检移〔{year}〕{number:03}号"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is said of one step; texts are as written.

    `unit` is the police office, `by_whom` who took, received or answered, `with_whom` who was
    present, `reference` a number given by others, `planned_for` the time agreed for the taking,
    `file_hash` the SHA-256 of the receipt's picture.
    """

    step: CustodyStep
    happened_at: datetime
    unit: str = ""
    by_whom: str = ""
    with_whom: str = ""
    kind: SampleKind | None = None
    seal: str = ""
    condition: SampleCondition | None = None
    place: str = ""
    reference: str = ""
    result: SampleResult | None = None
    ground: ExcuseGround | None = None
    planned_for: datetime | None = None
    text: str = ""
    file_hash: str = ""


@dataclass(frozen=True, slots=True)
class CustodyEntry:
    """One entry of the custody log with its place in the chain.

    `holds` is False where this entry, or the chain just before it, was tampered with.
    """

    number: int
    facts: StepFacts
    entered_at: datetime
    clerk: str
    second: str
    hash: str
    holds: bool = True

    def without_result(self) -> CustodyEntry:
        """The entry for who may not know what the police have answered."""
        if self.facts.step is not CustodyStep.ANSWERED:
            return self
        bare = StepFacts(self.facts.step, self.facts.happened_at, by_whom=self.facts.by_whom)
        return replace(self, facts=bare)


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample with all its steps, the oldest first; `previous` is the number it follows."""

    id: int
    number: str
    person_id: int
    previous: str
    entries: tuple[CustodyEntry, ...]

    @property
    def state(self) -> SampleState:
        """What the last step that moved the sample has made of it."""
        state = SampleState.NEEDED
        for entry in self.entries:
            leads = STEPS.get(entry.facts.step, (frozenset(), None))[1]
            state = leads or state
        return state

    @property
    def since(self) -> datetime:
        """Since when it stands so: a receipt, a correction or a chase leaves it where it was."""
        moved = [each for each in self.entries if STEPS.get(each.facts.step, (0, None))[1]]
        return (moved or self.entries[:1])[-1].facts.happened_at

    def last(self, *steps: CustodyStep) -> StepFacts | None:
        """The newest of such steps."""
        found = (each.facts for each in reversed(self.entries) if each.facts.step in steps)
        return next(found, None)

    @property
    def taken(self) -> StepFacts | None:
        """How it was taken, as it was last put right."""
        return self.last(CustodyStep.TAKEN, CustodyStep.CORRECTED)

    @property
    def sealed(self) -> bool:
        """Whether it was taken, and stored under a seal or given on, and not thrown away."""
        kept = self.last(CustodyStep.STORED) is not None
        return kept and self.state is not SampleState.DISCARDED

    @property
    def result(self) -> SampleResult | None:
        """What the police answered last."""
        answer = self.last(CustodyStep.ANSWERED)
        return answer.result if answer else None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done with it, or to be heard of it."""
        return self.state not in CLOSED and self.state is not SampleState.EXCUSED


class DnaStandingKind(StrEnum):
    """How a person stands with the rule that those of unknown origin are sampled."""

    NOT_NEEDED = "not_needed"
    SAMPLED = "sampled"
    EXCUSED = "excused"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class DnaStanding:
    """What the rule looks at: who it is, and how far the newest sample has come.

    `logged` says that a sample lies sealed in the store or went on from there and that the police
    have not called it unusable; `logged_before` that an older note of the stay says the police
    have answered. `asked_at` is when the police were asked, by a note or by a sample's entry;
    `again_since` when the newest sample turned out unusable, so that another one is due.
    """

    person_id: int = 0
    age: int | None = None
    identity_state: IdentityState = IdentityState.CONFIRMED
    number: str = ""
    state: SampleState | None = None
    logged: bool = False
    logged_before: bool = False
    ground: ExcuseGround | None = None
    excuse: str = ""
    excused_by: str = ""
    asked_at: datetime | None = None
    again_since: datetime | None = None
    since: datetime | None = None
    age_estimated: bool = False

    @property
    def is_minor(self) -> bool:
        """Known to be under eighteen."""
        return self.age is not None and self.age < ADULT_AGE

    @property
    def of_unknown_origin(self) -> bool:
        """Whether the search for who this is goes on."""
        return nobody_can_say(self.identity_state, minor=self.is_minor)

    @property
    def kind(self) -> DnaStandingKind:
        """Sampled, excused, missing; not needed of whom the station knows who it is."""
        if self.logged or self.logged_before:
            return DnaStandingKind.SAMPLED
        if self.state is SampleState.EXCUSED:
            return DnaStandingKind.EXCUSED
        known = not self.of_unknown_origin
        return DnaStandingKind.NOT_NEEDED if known else DnaStandingKind.MISSING

    def without_excuse(self) -> DnaStanding:
        """How somebody stands, and not why they are excused."""
        return replace(self, ground=None, excuse="", excused_by="")

    def bare(self) -> DnaStanding:
        """How somebody stands, and nothing that leads to who it is."""
        return replace(self.without_excuse(), number="")


NO_DUTY = DnaStanding()
"""Somebody of whom the station knows who it is."""


def may_leave(standing: DnaStanding) -> bool:
    """Whether DNA stands in nobody's way: the rule that everybody asks.

    A minor of unknown origin goes nowhere, with nobody, before a sample is logged (taken, and at
    least stored under its seal) or a leader has excused it with the reason. 民发〔2015〕158号.
    """
    return not standing.is_minor or standing.kind is not DnaStandingKind.MISSING
