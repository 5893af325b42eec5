"""What a comparing office sends back: rows, what they say, what is doubtful, what came of each.

Not a row is lost: what fits nobody, or fits somebody badly, is kept with its row number and waits
for a look as a hit does. What follows from a hit is offered to the clerk and never done by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import SequenceMatcher
from enum import StrEnum
from unicodedata import normalize

from station.domain.batch_compare import CompareLine, CompareTrouble
from station.domain.identity import read_id_number
from station.domain.names import normalise
from station.domain.people import Sex
from station.domain.problems import Problem
from station.domain.veil import VEIL

NOBODY = 0
"""In the place of a line's number: rows that fit no line."""


class HitKind(StrEnum):
    """What an office knows of somebody."""

    RELIEF = "relief"
    DESTITUTE = "destitute"
    DEATH = "death"
    WANTED = "wanted"
    INSURED = "insured"
    HOUSEHOLD = "household"
    IDENTITY = "identity"
    OTHER = "other"


class AnswerDoubt(StrEnum):
    """Why a row of an answer cannot be believed as it stands."""

    NOBODY = "nobody"
    NAME_DIFFERS = "name_differs"
    NUMBER_DIFFERS = "number_differs"
    CHECK_DIGIT_WRONG = "check_digit_wrong"
    TWICE = "twice"
    OTHER_THAN_BEFORE = "other_than_before"
    STRUCK = "struck"
    STALE = "stale"


class Fit(StrEnum):
    """By what a row was found to be about a line."""

    MARK = "mark"
    NUMBER = "number"
    NOBODY = "nobody"


class CompareVerdict(StrEnum):
    """What a clerk found when looking at a hit."""

    CONFIRMED = "confirmed"
    NOT_SAME = "not_same"
    NO_CONSEQUENCE = "no_consequence"
    FOLLOW_UP = "follow_up"


class FollowUp(StrEnum):
    """What may be done now that a hit is confirmed."""

    REPORT_POLICE = "report_police"
    RESTRICT_FILE = "restrict_file"
    CONFIRM_IDENTITY = "confirm_identity"
    TAKE_NUMBER = "take_number"
    TAKE_HOUSEHOLD = "take_household"
    WRITE_CLUE = "write_clue"
    WRITE_RELIEF = "write_relief"
    LOOK_AT_DEATH = "look_at_death"


@dataclass(frozen=True, slots=True)
class AnswerHit:
    """One thing that an office says of somebody, in its own words."""

    kind: HitKind
    text: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row as it was read: every cell with its title, and what it says of whom.

    `row` is the number that the spreadsheet shows.
    """

    sheet: str
    row: int
    cells: tuple[tuple[str, str], ...]
    mark: str = ""
    name: str = ""
    number: str = ""
    hits: tuple[AnswerHit, ...] = ()
    doubts: tuple[AnswerDoubt, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """A whole file: its answers, and the rows that are titles, heads and notes."""

    rows: tuple[AnswerRow, ...]
    aside: tuple[tuple[str, int], ...] = ()

    @property
    def rows_read(self) -> int:
        """How many rows have something in them."""
        return len(self.rows) + len(self.aside)


@dataclass(frozen=True, slots=True)
class FittedRow:
    """A row with the line that it is about, None without one; `known` stood there before."""

    row: AnswerRow
    line: CompareLine | None
    fit: Fit
    doubts: tuple[AnswerDoubt, ...]
    known: bool = False

    @property
    def to_review(self) -> bool:
        """Whether somebody has to look: it says something, or something is wrong with it."""
        return not self.known and bool(self.row.hits or self.doubts)


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What a clerk found; whatever is not a plain yes needs words.

    To follow up needs a day as well, and who does it.
    """

    verdict: CompareVerdict
    note: str = ""
    due: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """One look at an answer as it was written down; the newest counts."""

    facts: ReviewFacts
    at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class KnownHere:
    """What the house has of somebody today, to be held beside an answer.

    `born` only when the day is known; `confirmed` that there is no doubt who it is.
    """

    sex: Sex
    born: date | None
    household: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class CompareAnswer:
    """One answer beside what we sent; `line` is None when it fits nobody.

    `batch` is the number of the batch, `system` what it asked; `known` is None for nobody.
    """

    id: int
    batch_id: int
    batch: str
    system: str
    row: AnswerRow
    line: CompareLine | None
    fit: Fit
    came_at: datetime
    to_review: bool
    reviews: tuple[ReviewRecord, ...] = ()
    known: KnownHere | None = None

    @property
    def person_id(self) -> int | None:
        """Whom it is about, as far as the batch knows."""
        return self.line.person_id if self.line else None

    @property
    def verdict(self) -> CompareVerdict | None:
        """What was found last; None before anybody has looked."""
        return self.reviews[-1].facts.verdict if self.reviews else None

    @property
    def waiting(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.to_review and self.verdict in (None, CompareVerdict.FOLLOW_UP)

    def age_days(self, today: date) -> int:
        """For how many days it has been there."""
        return (today - self.came_at.date()).days

    def veiled(self) -> CompareAnswer:
        """That there is an answer, and neither about whom nor what it says."""
        bare = replace(self.row, cells=(), name=VEIL, mark="", number="", hits=())
        reviews = tuple(
            replace(each, facts=replace(each.facts, note="", who="")) for each in self.reviews
        )
        line = self.line.veiled() if self.line else None
        return replace(self, row=bare, line=line, reviews=reviews, known=None)


def number_key(text: str) -> str:
    """A number as it is compared: an identity number with eighteen signs, others without blanks."""
    number = read_id_number(text)
    if number.is_complete:
        return number.normalized
    return re.sub(r"[\W_]+", "", normalize("NFKC", text)).upper()


def fit_rows(
    rows: Sequence[AnswerRow],
    lines: Collection[CompareLine],
    before: Mapping[int, Collection[tuple[tuple[str, str], ...]]],
) -> tuple[FittedRow, ...]:
    """Say of each row whom it is about: by the mark first, then by the number.

    `before` are the cells of the answers that lines have already, or `NOBODY`. A row that says
    the same again is `known`; one that says something else, and two rows of one line, are doubtful.
    """
    marks = {each.mark: each for each in lines if each.mark}
    numbers: dict[str, list[CompareLine]] = {}
    for each in lines:
        if each.place:
            numbers.setdefault(number_key(each.document_number), []).append(each)
    fitted = [_fitted(row, marks, numbers, before) for row in rows]
    times = Counter(each.line.id for each in fitted if each.line and not each.known)
    return tuple(
        replace(each, doubts=(*each.doubts, AnswerDoubt.TWICE))
        if each.line and not each.known and times[each.line.id] > 1
        else each
        for each in fitted
    )


def _fitted(
    row: AnswerRow,
    marks: Mapping[str, CompareLine],
    numbers: Mapping[str, Sequence[CompareLine]],
    before: Mapping[int, Collection[tuple[tuple[str, str], ...]]],
) -> FittedRow:
    key = number_key(row.number) if row.number else ""
    doubts = list(row.doubts)
    if key and (read := read_id_number(row.number)).is_complete and not read.check_digit_ok:
        doubts.append(AnswerDoubt.CHECK_DIGIT_WRONG)
    line, fit = marks.get(row.mark), Fit.MARK
    if line is None:
        line, fit = _by_number(row, numbers.get(key, ())), Fit.NUMBER
    if line is None:
        known = row.cells in before.get(NOBODY, ())
        return FittedRow(row, None, Fit.NOBODY, (*doubts, AnswerDoubt.NOBODY), known)
    if key and key != number_key(line.document_number):
        doubts.append(AnswerDoubt.NUMBER_DIFFERS)
    if row.name and line.name and normalise(row.name) != normalise(line.name):
        doubts.append(AnswerDoubt.NAME_DIFFERS)
    earlier = before.get(line.id, ())
    known = row.cells in earlier
    if earlier and not known:
        doubts.append(AnswerDoubt.OTHER_THAN_BEFORE)
    return FittedRow(row, line, fit, tuple(doubts), known)


def _by_number(row: AnswerRow, same: Sequence[CompareLine]) -> CompareLine | None:
    """The line with this number; of several that share it the one of the name."""
    if len(same) == 1:
        return same[0]
    named = [each for each in same if normalise(each.name) == normalise(row.name)]
    return named[0] if len(named) == 1 else None


def review_problems(facts: ReviewFacts, today: date) -> tuple[Problem, ...]:
    """What is missing in a review: a plain yes asks for nothing more, a no for its reason."""
    if facts.verdict is CompareVerdict.CONFIRMED:
        return ()
    found: list[Problem] = []
    follows = facts.verdict is CompareVerdict.FOLLOW_UP
    if not facts.note.strip():
        missing = CompareTrouble.NOTE_MISSING if follows else CompareTrouble.REASON_MISSING
        found.append(Problem(missing, "note"))
    if not follows:
        return tuple(found)
    if facts.due is None:
        found.append(Problem(CompareTrouble.DUE_MISSING, "due"))
    elif facts.due < today:
        found.append(Problem(CompareTrouble.DUE_PAST, "due"))
    if not facts.who.strip():
        found.append(Problem(CompareTrouble.WHO_MISSING, "who"))
    return tuple(found)


_DENIES = re.compile(r"不一致|不符|有误|注销")
"""Words of an office by which a name and a number do not prove each other."""
_FOLLOWS: Mapping[HitKind, tuple[FollowUp, ...]] = {
    HitKind.WANTED: (FollowUp.REPORT_POLICE, FollowUp.RESTRICT_FILE),
    HitKind.IDENTITY: (FollowUp.CONFIRM_IDENTITY,),
    HitKind.RELIEF: (FollowUp.WRITE_RELIEF,),
    HitKind.DESTITUTE: (FollowUp.WRITE_RELIEF,),
    HitKind.DEATH: (FollowUp.LOOK_AT_DEATH,),
    HitKind.INSURED: (FollowUp.WRITE_CLUE,),
    HitKind.HOUSEHOLD: (FollowUp.CONFIRM_IDENTITY, FollowUp.TAKE_HOUSEHOLD, FollowUp.WRITE_CLUE),
}


def follow_ups(answer: CompareAnswer) -> tuple[FollowUp, ...]:
    """What may follow from an answer that was confirmed; nothing from any other."""
    if answer.line is None or answer.verdict not in (
        CompareVerdict.CONFIRMED,
        CompareVerdict.FOLLOW_UP,
    ):
        return ()
    found: list[FollowUp] = []
    number = read_id_number(answer.row.number)
    new = number.normalized != number_key(answer.line.document_number)
    if number.is_complete and number.check_digit_ok and new:
        found.append(FollowUp.TAKE_NUMBER)
    for hit in answer.row.hits:
        found += _FOLLOWS.get(hit.kind, ())
    done = _done_already(answer)
    return tuple(each for each in FollowUp if each in found and each not in done)


def _done_already(answer: CompareAnswer) -> set[FollowUp]:
    """What needs no doing: who it is was confirmed, or is doubtful; the household stands there."""
    found: set[FollowUp] = set()
    doubtful = {AnswerDoubt.NAME_DIFFERS, AnswerDoubt.NUMBER_DIFFERS} & set(answer.row.doubts)
    denied = any(_DENIES.search(hit.text) for hit in answer.row.hits)
    if answer.known is None or answer.known.confirmed or doubtful or denied:
        found.add(FollowUp.CONFIRM_IDENTITY)
    household = answer.known.household if answer.known else ""
    if household and household == said_of(answer.row.hits, HitKind.HOUSEHOLD):
        found.add(FollowUp.TAKE_HOUSEHOLD)
    return found


def said_of(hits: Iterable[AnswerHit], *kinds: HitKind) -> str:
    """What an answer says of some things, in the office's words."""
    return "；".join(each.text for each in hits if each.kind in kinds)


def runs(text: str, other: str) -> tuple[tuple[str, bool], ...]:
    """A text in pieces, each with whether it stands so in the other one as well."""
    found: list[tuple[str, bool]] = []
    for kind, start, end, _from, _to in SequenceMatcher(None, text, other, False).get_opcodes():
        if end > start:
            found.append((text[start:end], kind == "equal"))
    return tuple(found)
