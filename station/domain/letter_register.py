"""A register of paper letters as it is read: each letter once, every doubtful cell beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.people import Sex


class LetterField(StrEnum):
    """What a column of such a register is about."""

    NUMBER = "number"
    NAME = "name"
    SEX = "sex"
    HOSPITAL = "hospital"
    ADMITTED = "admitted"
    ISSUED = "issued"
    BROUGHT_BY = "brought_by"
    DIAGNOSIS = "diagnosis"
    REMARKS = "remarks"


class LetterDoubtful(StrEnum):
    """Why a cell of the register, or a whole row, needs a look."""

    NUMBER_MISSING = "number_missing"
    NUMBER_STRANGE = "number_strange"
    NUMBER_TWICE = "number_twice"
    NUMBER_TAKEN = "number_taken"
    NAME_MISSING = "name_missing"
    NAME_WITH_NOTE = "name_with_note"
    SEX_UNREADABLE = "sex_unreadable"
    HOSPITAL_MISSING = "hospital_missing"
    DATE_UNREADABLE = "date_unreadable"
    DATE_DOUBTFUL = "date_doubtful"
    ISSUED_UNREADABLE = "issued_unreadable"
    VOID = "void"
    PERSON_UNSURE = "person_unsure"


LEFT_OUT = frozenset(
    {
        LetterDoubtful.NUMBER_MISSING,
        LetterDoubtful.NUMBER_TWICE,
        LetterDoubtful.NUMBER_TAKEN,
        LetterDoubtful.HOSPITAL_MISSING,
        LetterDoubtful.DATE_UNREADABLE,
        LetterDoubtful.VOID,
    }
)
"""Doubts with which no letter is made of a row: mend the file, and bring it in again."""


@dataclass(frozen=True, slots=True)
class LetterDoubt:
    """A doubtful cell: where it is, what is written there, what was read; `column` as A, B, …"""

    file: str
    sheet: str
    row: int
    column: str
    field: LetterField
    written: str
    read_as: str
    reason: LetterDoubtful

    @property
    def left_out(self) -> bool:
        """Whether the row made no letter."""
        return self.reason in LEFT_OUT


@dataclass(frozen=True, slots=True)
class PaperLetter:
    """One letter of the register; of times mostly only the day is known, then it is midnight."""

    file: str
    sheet: str
    row: int
    number: str
    key: str
    name: str
    sex: Sex
    hospital: str
    admitted_at: datetime
    issued_at: datetime
    brought_by: str
    diagnosis: str
    remarks: str


@dataclass(frozen=True, slots=True)
class RegisterReading:
    """What a register says: `rows_read` are all rows with something in them."""

    rows_read: int
    letters: tuple[PaperLetter, ...]
    not_letters: int
    """Titles, headers and notes."""
    doubts: tuple[LetterDoubt, ...]


@dataclass(frozen=True, slots=True)
class RegisterResult:
    """What came of bringing registers in, or would come."""

    rows_read: int
    letters_added: int
    letters_already_there: int
    linked: int
    not_letters: int
    hospitals_added: tuple[str, ...]
    doubtful: tuple[LetterDoubt, ...]
