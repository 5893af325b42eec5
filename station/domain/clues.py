"""Interviews with somebody who cannot say who they are, and the clues that come out of them.

Three talks in the first 72 hours as a rule of work, later ones as needed; every word that may
name a place is kept, rated, and can be looked for across people: others may have said it too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL


class ClueTrouble(Trouble):
    """What is wrong with an interview, a clue, or what is struck out."""

    NOT_FOUND = "clue.not_found"
    SAID_MISSING = "clue.said_missing"
    TEXT_MISSING = "clue.text_missing"
    REASON_MISSING = "clue.reason_missing"
    STRUCK_ALREADY = "clue.struck_already"
    OF_ANOTHER = "clue.of_another"


class ClueKind(StrEnum):
    """What a clue is about."""

    WORD = "word"
    ACCENT = "accent"
    PLACE = "place"
    SONG = "song"
    FOOD = "food"
    SCHOOL = "school"
    NAME = "name"
    OTHER = "other"


FINDABLE = frozenset({ClueKind.WORD, ClueKind.PLACE, ClueKind.SONG, ClueKind.FOOD, ClueKind.SCHOOL})
"""What joins the words that the search for doubles compares; an accent has its own field."""


class ClueRating(StrEnum):
    """How far a clue carries."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"
    RULED_OUT = "ruled_out"
    """Looked into, and it led nowhere; it stays so that nobody starts again."""


class Noted(StrEnum):
    """What of a dossier can be struck out, with a reason; it stays readable."""

    INTERVIEW = "interview"
    CLUE = "clue"
    QUERY = "query"
    MARK = "mark"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Struck:
    """That something was struck out: when, by whom, and why."""

    at: datetime
    clerk: str
    reason: str


@dataclass(frozen=True, slots=True)
class InterviewFacts:
    """One talk: where, in which language or dialect, what was said; `recording` names the file."""

    said: str = ""
    place: str = ""
    language: str = ""
    recording: str = ""


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """One talk as it is read."""

    id: int
    person_id: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    facts: InterviewFacts
    struck: Struck | None = None


@dataclass(frozen=True, slots=True)
class ClueFacts:
    """What was heard; `heard` says from whom and how, `meaning` what it may point to."""

    kind: ClueKind
    text: str
    rating: ClueRating
    heard: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class ClueLine:
    """One clue; `name` and `number` say whose it is when clues of several people are listed."""

    id: int
    person_id: int
    facts: ClueFacts
    happened_at: datetime
    entered_at: datetime
    clerk: str
    interview_id: int | None = None
    name: str = ""
    number: str = ""
    here: bool = True
    struck: Struck | None = None

    def veiled(self) -> ClueLine:
        """The line without who it is and what was said: the words may name them."""
        facts = replace(self.facts, text=VEIL, heard="", meaning="")
        return replace(self, name=VEIL, facts=facts, clerk="")


@dataclass(frozen=True, slots=True)
class ClueFilter:
    """Which clues of all people: the words (by letter or by sound), kind, rating."""

    text: str = ""
    kind: ClueKind | None = None
    rating: ClueRating | None = None


def interview_problems(facts: InterviewFacts) -> tuple[Problem, ...]:
    """A talk is kept by what was said, also when nothing could be understood."""
    return () if facts.said.strip() else (Problem(ClueTrouble.SAID_MISSING, "said"),)


def clue_problems(facts: ClueFacts) -> tuple[Problem, ...]:
    """A clue is what was heard."""
    return () if facts.text.strip() else (Problem(ClueTrouble.TEXT_MISSING, "text"),)


def with_words(known: str, text: str) -> str:
    """Words that a person was heard to say, with one more; one that stands there is not added."""
    said = text.strip()
    if not said or said in known:
        return known
    return f"{known}；{said}" if known else said
