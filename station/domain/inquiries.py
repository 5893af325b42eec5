"""协查函: police, home districts and stations are asked who somebody is, and answer by a slip.

A letter says until when it is to be answered. What comes back, late or not, is written beside it;
what does not come is chased by a letter of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

SERIES = "inquiry"
"""The series of the numbers, counted anew in each year."""
RULE = "民发〔2015〕158号"


class Addressee(StrEnum):
    """Who is asked."""

    POLICE = "police"
    CIVIL_AFFAIRS = "civil_affairs"
    STATION = "station"
    VILLAGE = "village"
    SCHOOL = "school"
    OTHER = "other"


class LetterWay(StrEnum):
    """How a letter went out."""

    POST = "post"
    FAX = "fax"
    BY_HAND = "by_hand"
    SYSTEM = "system"
    MAIL = "mail"


class InquiryState(StrEnum):
    """What has become of a letter; derived from its steps."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class InquiryStepKind(StrEnum):
    """What happened to a letter after it went out."""

    CHASED = "chased"
    ANSWERED = "answered"
    CLOSED = "closed"


class InquiryResult(StrEnum):
    """What an answer says."""

    IDENTIFIED = "identified"
    CLUE = "clue"
    NOT_KNOWN = "not_known"
    PASSED_ON = "passed_on"


class InquiryTrouble(Trouble):
    """What is wrong with a letter or with what is said to have come of it."""

    NOT_FOUND = "inquiry.not_found"
    NOBODY_ASKED = "inquiry.nobody_asked"
    UNIT_MISSING = "inquiry.unit_missing"
    ASKED_TWICE = "inquiry.asked_twice"
    QUESTION_MISSING = "inquiry.question_missing"
    ANSWER_DAY_PAST = "inquiry.answer_day_past"
    BEFORE_LETTER = "inquiry.before_letter"
    NOT_OPEN = "inquiry.not_open"
    RESULT_MISSING = "inquiry.result_missing"
    WORDS_MISSING = "inquiry.words_missing"
    REASON_MISSING = "inquiry.reason_missing"
    NOT_CHASED = "inquiry.not_chased"


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom a letter goes to; `unit` is the whole name as on an envelope."""

    kind: Addressee
    unit: str


@dataclass(frozen=True, slots=True)
class InquiryFacts:
    """What all letters of one batch say; `answer_by` is the day that stands in the letter."""

    question: str
    clues: str = ""
    way: LetterWay = LetterWay.POST
    with_photo: bool = True
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is said of a step: who answered, under which number, what; the new day of a chase."""

    kind: InquiryStepKind
    happened_at: datetime
    text: str = ""
    answered_by: str = ""
    reference: str = ""
    result: InquiryResult | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class InquiryStepRecord:
    """One step that was written down."""

    id: int
    facts: StepFacts
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class InquiryLine:
    """One letter of the register with its steps, the oldest first."""

    id: int
    number: str
    person_id: int
    stay_id: int | None
    name: str
    rescue_number: str
    asked: Asked
    question: str
    clues: str
    way: LetterWay
    photo_id: int | None
    sent_at: datetime
    entered_at: datetime
    clerk: str
    first_answer_by: date
    steps: tuple[InquiryStepRecord, ...] = ()

    @property
    def state(self) -> InquiryState:
        """An answer counts also when it came after the letter was closed."""
        kinds = {each.facts.kind for each in self.steps}
        if InquiryStepKind.ANSWERED in kinds:
            return InquiryState.ANSWERED
        return InquiryState.CLOSED if InquiryStepKind.CLOSED in kinds else InquiryState.OPEN

    @property
    def chases(self) -> tuple[InquiryStepRecord, ...]:
        """The letters that chased it."""
        return tuple(each for each in self.steps if each.facts.kind is InquiryStepKind.CHASED)

    @property
    def answer_by(self) -> date:
        """The day that was named last, by the letter or by the last chase."""
        days = [each.facts.answer_by for each in self.chases if each.facts.answer_by]
        return days[-1] if days else self.first_answer_by

    @property
    def asked_at(self) -> datetime:
        """When the letter, or its last chase, went out."""
        return max((each.facts.happened_at for each in self.chases), default=self.sent_at)

    @property
    def answer(self) -> InquiryStepRecord | None:
        """The last answer; None while there is none."""
        kind = InquiryStepKind.ANSWERED
        return next((each for each in reversed(self.steps) if each.facts.kind is kind), None)

    def is_late(self, today: date) -> bool:
        """Whether an open letter waits longer than it said."""
        return self.state is InquiryState.OPEN and today > self.answer_by

    def veiled(self) -> InquiryLine:
        """That somebody was asked, without about whom, what, and what they said."""
        bare = tuple(
            replace(each, facts=StepFacts(each.facts.kind, each.facts.happened_at))
            for each in self.steps
        )
        return replace(self, name=VEIL, question="", clues="", photo_id=None, steps=bare)


@dataclass(frozen=True, slots=True)
class InquiryFilter:
    """Which letters are meant: all that is set must fit; year and days are those of sending."""

    person_id: int | None = None
    open_only: bool = False
    year: int | None = None
    since: date | None = None
    until: date | None = None


def inquiry_number(year: int, number: int) -> str:
    """The number on the letter: 协查〔2026〕001号."""
    return f"协查〔{year}〕{number:03}号"


def letter_problems(
    asked: Iterable[Asked], facts: InquiryFacts, sent_at: datetime
) -> tuple[Problem, ...]:
    """What is missing or cannot be in a batch of letters."""
    found: list[Problem] = []
    units = [each.unit.strip() for each in asked]
    if not units:
        found.append(Problem(InquiryTrouble.NOBODY_ASKED, "asked"))
    elif not all(units):
        found.append(Problem(InquiryTrouble.UNIT_MISSING, "asked"))
    elif twice := next((unit for unit in units if units.count(unit) > 1), ""):
        found.append(Problem(InquiryTrouble.ASKED_TWICE, "asked", {"unit": twice}))
    if not facts.question.strip():
        found.append(Problem(InquiryTrouble.QUESTION_MISSING, "question"))
    if facts.answer_by is not None and facts.answer_by <= sent_at.date():
        data = {"sent_at": sent_at}
        found.append(Problem(InquiryTrouble.ANSWER_DAY_PAST, "answer_by", data))
    return tuple(found)


def step_problems(line: InquiryLine, step: StepFacts) -> tuple[Problem, ...]:
    """What stands against a step; an answer is taken down at any time, also after closing."""
    found: list[Problem] = []
    if step.happened_at.date() < line.sent_at.date():
        data = {"sent_at": line.sent_at}
        found.append(Problem(InquiryTrouble.BEFORE_LETTER, "happened_at", data))
    if step.kind is InquiryStepKind.ANSWERED:
        if step.result is None:
            found.append(Problem(InquiryTrouble.RESULT_MISSING, "result"))
        telling = (InquiryResult.IDENTIFIED, InquiryResult.CLUE, InquiryResult.PASSED_ON)
        if step.result in telling and not step.text.strip():
            found.append(Problem(InquiryTrouble.WORDS_MISSING, "text"))
        return tuple(found)
    if line.state is not InquiryState.OPEN:
        found.append(Problem(InquiryTrouble.NOT_OPEN, "letter_id"))
    if step.kind is InquiryStepKind.CLOSED and not step.text.strip():
        found.append(Problem(InquiryTrouble.REASON_MISSING, "text"))
    if step.answer_by is not None and step.answer_by <= step.happened_at.date():
        data = {"sent_at": step.happened_at}
        found.append(Problem(InquiryTrouble.ANSWER_DAY_PAST, "answer_by", data))
    return tuple(found)


def inquiry_clocks(lines: Iterable[InquiryLine], rules: ClockRules) -> Iterator[Clock]:
    """An open letter is answered by the day that it names, or chased."""
    for each in lines:
        if each.state is not InquiryState.OPEN:
            continue
        subject = ClockSubject(
            each.stay_id,
            each.person_id,
            each.name,
            each.rescue_number,
            thing="inquiry",
            thing_id=each.id,
        )
        yield rules.by_end_of(
            ClockKind.INQUIRY_ANSWER, subject, each.asked_at, each.answer_by, unit=each.asked.unit
        )
