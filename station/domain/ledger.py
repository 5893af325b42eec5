"""What one line of an old register says: a stay, with every doubt kept beside it, or no stay.

Nothing here is corrected: a doubtful cell is kept as written, with what was read from it. A row
that speaks of a person comes in even if half of it cannot be read; a subtotal never does.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType
from typing import Generic, TypeVar

from station.domain.assistance import AssistanceClass
from station.domain.identity import IdKind, IdNumber
from station.domain.names import fold
from station.domain.people import BornPrecision, Sex
from station.domain.problems import Problem

Where = TypeVar("Where")


class Field(StrEnum):
    """What a column of a register is about."""

    SERIAL = "serial"
    NUMBER = "number"
    NAME = "name"
    SEX = "sex"
    SEX_AND_AGE = "sex_and_age"
    AGE = "age"
    BORN = "born"
    ETHNIC_GROUP = "ethnic_group"
    ID_NUMBER = "id_number"
    PLACE = "place"
    ARRIVED = "arrived"
    ARRIVED_CLOCK = "arrived_clock"
    ARRIVED_AND_LEFT = "arrived_and_left"
    HOW_CAME = "how_came"
    CAUSE = "cause"
    ASSISTANCE_CLASS = "assistance_class"
    BED = "bed"
    HEALTH = "health"
    HOSPITAL = "hospital"
    LEFT = "left"
    LEFT_CLOCK = "left_clock"
    LEAVING_WAY = "leaving_way"
    DESTINATION = "destination"
    AMOUNT = "amount"
    CLERK = "clerk"
    REMARKS = "remarks"
    OTHER = "other"


class RowKind(StrEnum):
    """Why a row is no stay."""

    TITLE = "title"
    HEADER = "header"
    SUBTOTAL = "subtotal"
    SIGNATURE = "signature"
    NOTE = "note"
    BLANK = "blank"
    STRUCK_OUT = "struck_out"
    NO_HEADER = "no_header"
    OTHER_TABLE = "other_table"


class Doubtful(StrEnum):
    """Why a cell is doubtful."""

    NAME_MISSING = "name_missing"
    NAME_WITH_NOTE = "name_with_note"
    SEVERAL_NAMES = "several_names"
    SEX_UNREADABLE = "sex_unreadable"
    SEX_FROM_ID_NUMBER = "sex_from_id_number"
    SEX_DIFFERS = "sex_differs"
    AGE_UNREADABLE = "age_unreadable"
    AGE_DIFFERS = "age_differs"
    BORN_DIFFERS = "born_differs"
    ETHNIC_GROUP_UNKNOWN = "ethnic_group_unknown"
    ID_CHECK_DIGIT_WRONG = "id_check_digit_wrong"
    ID_BIRTH_DATE_IMPOSSIBLE = "id_birth_date_impossible"
    ID_AREA_UNKNOWN = "id_area_unknown"
    ID_AREA_GONE_BEFORE_BIRTH = "id_area_gone_before_birth"
    ID_CONVERTED_FROM_15 = "id_converted_from_15"
    ID_MASKED = "id_masked"
    ID_LENGTH_WRONG = "id_length_wrong"
    ID_DIGITS_LOST = "id_digits_lost"
    ID_NOT_A_NUMBER = "id_not_a_number"
    ID_OF_TWO_NAMES = "id_of_two_names"
    DATE_MISSING = "date_missing"
    DATE_UNREADABLE = "date_unreadable"
    DATE_AMBIGUOUS = "date_ambiguous"
    DATE_INCOMPLETE = "date_incomplete"
    WORDS_LEFT_OUT = "words_left_out"
    DATE_OUTSIDE_SHEET = "date_outside_sheet"
    DATE_IN_FUTURE = "date_in_future"
    YEAR_GUESSED = "year_guessed"
    SAME_AS_ABOVE = "same_as_above"
    NOTHING_ABOVE = "nothing_above"
    LEFT_BEFORE_ARRIVED = "left_before_arrived"
    LEFT_WITHOUT_DATE = "left_without_date"
    WORD_UNKNOWN = "word_unknown"
    WORD_GUESSED = "word_guessed"
    AMOUNT_UNREADABLE = "amount_unreadable"
    FORMULA_WITHOUT_RESULT = "formula_without_result"
    CELL_STRUCK_OUT = "cell_struck_out"
    PARTLY_STRUCK_OUT = "partly_struck_out"
    VOID_UNCLEAR = "void_unclear"
    REPEATED_ROW = "repeated_row"
    NUMBER_USED_TWICE = "number_used_twice"
    OVERLAPS_OTHER_STAY = "overlaps_other_stay"
    LAYOUT_TAKEN_OVER = "layout_taken_over"
    DESK_KNOWS_OTHERWISE = "desk_knows_otherwise"
    AGE_ESTIMATED = "age_estimated"
    ACCENT_FOR_PLACE = "accent_for_place"
    PERSON_SEX_DIFFERS = "person_sex_differs"
    PERSON_BORN_DIFFERS = "person_born_differs"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubtful cell: where it is, what stands there, what was read from it, and why.

    `column` is the column's letters, `title` what stands over it; `read_as` is empty when
    nothing could be read.
    """

    sheet: str
    row: int
    column: str
    title: str
    written: str
    read_as: str
    reason: Doubtful


@dataclass(frozen=True, slots=True)
class NotStay:
    """A row that is no stay, with its text; a struck-out one is listed like the others."""

    sheet: str
    row: int
    kind: RowKind
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (`at` is its midnight), or a moment of it when the register gives the clock."""

    at: datetime
    clock_known: bool = False

    @classmethod
    def of(cls, value: date) -> Moment:
        """Take a date as a day and a datetime as a moment."""
        if isinstance(value, datetime):
            return cls(value, clock_known=True)
        return cls(datetime.combine(value, time()))

    @property
    def day(self) -> date:
        return self.at.date()

    def __str__(self) -> str:
        return self.at.isoformat(sep=" ", timespec="minutes") if self.clock_known else str(self.day)


@dataclass(frozen=True, slots=True)
class StayTrace:
    """What tells a stay from another however it is written down; see `is_same`.

    `id_number` has 18 places with `*` for what is not known, `name` is folded and empty for a
    person without one, `age` is as written. `twin` counts the persons on one sheet whom nothing
    else tells apart: two nameless men of one day are two.
    """

    number: str
    id_number: str
    name: str
    sex: str
    age: str
    day: str
    clock: str
    left_day: str
    twin: int = 0

    @property
    def fingerprint(self) -> str:
        """Digest all of it; the same row read again has the same one, in any file."""
        return sha256(self.as_text().encode()).hexdigest()

    def as_text(self) -> str:
        """Write it down for the next run; `from_text` reads it."""
        person = (self.number, self.id_number, self.name, self.sex, self.age)
        return "\x1f".join((*person, self.day, self.clock, self.left_day, str(self.twin)))

    @classmethod
    def from_text(cls, text: str) -> StayTrace:
        number, id_number, name, sex, age, day, clock, left_day, twin = text.split("\x1f")
        return cls(number, id_number, name, sex, age, day, clock, left_day, int(twin))

    def is_same(self, other: StayTrace) -> bool:
        """Whether two lines tell of one stay.

        With one rescue number and one person they do. Otherwise person and day of arrival must
        agree and nothing may speak against it: another number, hour, or day of leaving. A
        departure that only one of the lines knows speaks for nothing: it was filled in later.
        """
        if self == other:
            return True
        if self.number and other.number:
            days_agree = not (self.day and other.day) or self.day == other.day
            one_person = self.name == other.name or self._may_be(other)
            return self.number == other.number and days_agree and one_person
        if not self.day or self.day != other.day:
            return False
        agree = _agree(self.clock, other.clock) and _agree(self.left_day, other.left_day)
        return agree and self._may_be(other)

    def _may_be(self, other: StayTrace) -> bool:
        """Whether the persons may be one: the ID number decides, then the name."""
        mine, theirs = self.id_number, other.id_number
        if mine and theirs:
            if "*" not in mine + theirs:
                return mine == theirs
            if not _masks_agree(mine, theirs):
                return False
        if self.name and other.name:
            return self.name == other.name and _agree(self.sex, other.sex)
        if self.name or other.name:
            return False
        return _agree(self.sex, other.sex) and _agree(self.age, other.age)

    @property
    def tells_a_person(self) -> bool:
        """Whether a name or a full ID number is known."""
        return bool(self.name) or (bool(self.id_number) and "*" not in self.id_number)


def _agree(mine: str, theirs: str) -> bool:
    return not mine or not theirs or mine == theirs


def _masks_agree(mine: str, theirs: str) -> bool:
    return len(mine) == len(theirs) and all(
        a == b or "*" in (a, b) for a, b in zip(mine, theirs, strict=True)
    )


_NO_LAYOUT: Mapping[Field, tuple[str, str]] = MappingProxyType({})


class StayIndex(Generic[Where]):
    """Finds the stay that a line repeats, among those of this file and of earlier imports."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], list[tuple[StayTrace, Where]]] = {}

    def add(self, trace: StayTrace, where: Where) -> None:
        """Remember a stay; `where` is handed back by `find`."""
        for key in _keys(trace):
            self._known.setdefault(key, []).append((trace, where))

    def find(self, trace: StayTrace, but_not: Container[Where] = ()) -> Where | None:
        """Find the first stay that is the same; None when there is none.

        What the lines of one sheet have already been found to be goes into `but_not`: each line
        of a sheet is a stay of its own.
        """
        for key in _keys(trace):
            for known, where in self._known.get(key, ()):
                if where not in but_not and known.is_same(trace):
                    return where
        return None


def _keys(trace: StayTrace) -> tuple[tuple[str, str], ...]:
    """Where to look: under the number, the name, and the ID number, each with its day."""
    keys = [("number", trace.number)] if trace.number else []
    if "*" not in trace.id_number and trace.id_number:
        keys.append((trace.day, trace.id_number))
    keys.append((trace.day, trace.name))
    return tuple(keys)


@dataclass(frozen=True, slots=True)
class LedgerPerson:
    """Who the row speaks of; codes are empty and `age` is None when nothing could be read.

    `born` is the youngest that fits when only an age or a month is known, see `born_precision`;
    an age in months has `age` 0. `accent` holds words about it that stand where the home belongs.
    """

    name: str
    alias: str
    is_unknown: bool
    sex: Sex
    born: date | None
    born_precision: BornPrecision
    age: int | None
    age_estimated: bool
    id_number: IdNumber | None
    ethnic_group: str
    place: str
    area: str
    accent: str = ""


@dataclass(frozen=True, slots=True)
class LedgerStay:
    """One stay as a register tells it; what could not be read is empty and has a doubt.

    `how_came`, `cause` and `leaving_way` are codes of the lists of those names, empty when the
    words are not among them; `leaving_words` keeps the words. `left` is None while somebody is
    in the station, `amount_fen` is the ticket money. `written` keeps every filled cell of the
    row under its title, `layout` tells the column and the title of each field.
    """

    sheet: str
    row: int
    written: tuple[tuple[str, str], ...]
    trace: StayTrace
    serial: str
    rescue_number: str
    person: LedgerPerson
    arrived: Moment | None
    how_came: str
    cause: str
    assistance_class: AssistanceClass | None
    bed: str
    health: str
    hospital: str
    left: Moment | None
    leaving_way: str
    leaving_words: str
    destination: str
    amount_fen: int | None
    clerk: str
    remarks: str
    doubts: tuple[Doubt, ...] = ()
    layout: Mapping[Field, tuple[str, str]] = field(
        default_factory=lambda: _NO_LAYOUT, compare=False, repr=False
    )

    @property
    def fingerprint(self) -> str:
        return self.trace.fingerprint


@dataclass(frozen=True, slots=True)
class Repeat:
    """A row that tells again of a stay on another row, `of` (sheet, row)."""

    stay: LedgerStay
    of: tuple[str, int]


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """All that a register says, before anything is stored.

    `rows_read` counts every row looked at. `stays` holds each stay once, in the register's
    order; `doubts` are those of the stays, of the repeats and of whole sheets. With an
    `obstacle` the book is no register of stays, and nothing of it may be stored.
    """

    rows_read: int
    stays: tuple[LedgerStay, ...]
    repeats: tuple[Repeat, ...]
    not_stays: tuple[NotStay, ...]
    doubts: tuple[Doubt, ...]
    obstacle: Problem | None = None


def trace_of(
    number: str, person: LedgerPerson, age: str, arrived: Moment | None, left: Moment | None
) -> StayTrace:
    """Reduce a stay to what tells it from others; `age` is as written."""
    id_number = person.id_number
    usable = id_number is not None and id_number.kind is not IdKind.NOT_A_NUMBER
    return StayTrace(
        number=number,
        id_number=id_number.normalized if id_number is not None and usable else "",
        name="" if person.is_unknown else fold(person.name),
        sex=person.sex.value if person.sex in {Sex.MALE, Sex.FEMALE} else "",
        age=age if person.is_unknown else "",
        day=arrived.day.isoformat() if arrived else "",
        clock=f"{arrived.at:%H:%M}" if arrived and arrived.clock_known else "",
        left_day=left.day.isoformat() if left else "",
    )
