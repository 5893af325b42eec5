"""Letters as the desk reads them: lines, sheets, who lies where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.letter_corrections import CorrectionRecord
from station.domain.letters import (
    LetterClosing,
    LetterFacts,
    LetterRecord,
    LetterSource,
    LetterState,
)
from station.domain.papers import SheetRecord
from station.domain.problems import Problem
from station.domain.stays import PageKey
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
    """One line of the list; `due` is until when the letter should have been there.

    Of the `bills` that came for it `bills_open` are neither paid nor rejected.
    """

    letter: LetterRecord
    state: LetterState
    admissions: int
    lies_there: bool
    rescue_number: str
    source: LetterSource
    due: datetime
    version: int
    bills: int
    bills_open: int

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
    """All of one letter: its line, what stands on it; what hangs on it, the oldest first.

    `institution` is where a resident lives in care, empty for everybody else.
    """

    line: LetterLine
    facts: LetterFacts
    clerk: str
    reason: str
    closing_note: str
    admissions: tuple[AdmissionRecord, ...]
    prints: tuple[SheetRecord, ...]
    corrections: tuple[CorrectionRecord, ...] = ()
    institution: str = ""
