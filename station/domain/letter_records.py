"""Letters as the desk reads them: lines, sheets, who lies where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.letters import (
    LetterClosing,
    LetterFacts,
    LetterRecord,
    LetterSource,
    LetterState,
)
from station.domain.papers import SheetRecord
from station.domain.people import Sex
from station.domain.problems import Problem
from station.domain.stays import PageKey, StayState
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class LetterSaved:
    """A letter after a deed: its number, and what deserves a look."""

    id: int
    version: int
    number: str
    hints: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterFilter:
    """Which letters are meant: all fields that are set must fit.

    `text` is part of a number, name or diagnosis; `number` a whole number in any spelling.
    """

    state: LetterState | None = None
    is_open: bool | None = None
    closing: LetterClosing | None = None
    hospital_id: int | None = None
    person_id: int | None = None
    linked: bool | None = None
    text: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of the list; `due` is until when the letter should have been there."""

    letter: LetterRecord
    state: LetterState
    admissions: int
    lies_there: bool
    rescue_number: str
    source: LetterSource
    due: datetime
    version: int

    @property
    def id(self) -> int:
        """The letter's."""
        return self.letter.id

    @property
    def person_id(self) -> int | None:
        """Whose letter it is, as far as the book knows."""
        return self.letter.person_id

    @property
    def late(self) -> bool:
        """Whether the letter came after its time; of a paper register only days are known."""
        if self.source is LetterSource.REGISTER:
            return self.letter.issued_at.date() > self.due.date()
        return self.letter.issued_at > self.due

    def veiled(self) -> LetterLine:
        """The line without who it is and what they suffer from."""
        return replace(self, letter=replace(self.letter, name=VEIL, diagnosis="", payer=""))


@dataclass(frozen=True, slots=True)
class LetterPage:
    """One page of letters, the latest issued first; `next` is None when this was the last."""

    letters: tuple[LetterLine, ...]
    next: PageKey | None


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit at the bedside: when it was, when it was written down, what was seen."""

    id: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    condition: str
    note: str


@dataclass(frozen=True, slots=True)
class AdmissionRecord:
    """One time in hospital under a letter; `number` is the hospital's (住院号)."""

    id: int
    number: str
    ward: str
    admitted_at: datetime
    expected_discharge: date | None
    discharged_at: datetime | None
    certificate: str
    condition: str
    visits: tuple[VisitRecord, ...]


@dataclass(frozen=True, slots=True)
class LetterSheetRecord:
    """All of one letter: its line, what stands on it, admissions and prints oldest first."""

    line: LetterLine
    facts: LetterFacts
    clerk: str
    reason: str
    closing_note: str
    admissions: tuple[AdmissionRecord, ...]
    prints: tuple[SheetRecord, ...]


class BedAtHome(StrEnum):
    """What became of the bed in the station while somebody lies in hospital."""

    HELD = "held"
    FREED = "freed"
    NONE = "none"
    """Nobody of the house: the station has no open stay of them."""


@dataclass(frozen=True, slots=True)
class PatientLine:
    """Somebody who lies in hospital: where, since when, on which letter, with which bed at home.

    `letter_due` is set while no letter was written; without `admission_id` nobody has written
    down the ward yet.
    """

    person_id: int | None
    stay_id: int | None
    name: str
    sex: Sex
    rescue_number: str
    hospital: str
    since: datetime
    letter_id: int | None
    letter_number: str
    letter_version: int | None
    letter_closed: bool
    letter_due: datetime | None
    admission_id: int | None
    admission_number: str
    ward: str
    expected_discharge: date | None
    condition: str
    bed: str
    bed_at_home: BedAtHome
    stay_state: StayState | None
    """Where the book of stays has them: back in the house while the discharge is not written."""
    last_visit: datetime | None

    def veiled(self) -> PatientLine:
        """The line without who it is and how they are."""
        return replace(self, name=VEIL, condition="", admission_number="")
