"""信息核对: whom a comparing office is asked about, with as few particulars as it needs.

个人信息保护法 第六条, 第二十八条: the list says for what it goes out, and holds a name and a number
of each person; a birth day and a sex only when that was chosen. Instead of the rescue number each
line has a mark drawn by lot, by which its answer is known again. Restricted files stay here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.identity import read_id_number
from station.domain.people import BornPrecision, DocumentKind, IdentityState, Sex
from station.domain.problems import Problem, Trouble
from station.domain.reported import Counted, ReportedStay, ReportScope, StayPart
from station.domain.veil import VEIL

SERIES = "batch_compare"
"""The series of the numbers, counted anew in each year."""
PURPOSE_RULE = "个人信息保护法 第六条"
MARK_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Signs of a mark; none of them is taken for another."""
MARK_LENGTH = 8
_CHECKED = frozenset({DocumentKind.RESIDENT_ID, DocumentKind.TEMPORARY_ID})
"""Papers that bear a resident identity number, which can be checked."""


class ComparePick(StrEnum):
    """Who goes into a batch."""

    IN_STATION = "in_station"
    ADMITTED = "admitted"
    UNCONFIRMED = "unconfirmed"
    """In the house on a day, and not confirmed who it is."""
    CHOSEN = "chosen"


class LeftOut(StrEnum):
    """Why somebody of the choice does not go to the office."""

    RESTRICTED = "restricted"
    NO_NUMBER = "no_number"
    NUMBER_INCOMPLETE = "number_incomplete"
    CHECK_DIGIT_WRONG = "check_digit_wrong"


class CompareForm(StrEnum):
    """In which form a batch is written: a workbook, or text in one of two encodings."""

    WORKBOOK = "xlsx"
    UTF8 = "utf8"
    GB18030 = "gb18030"

    @property
    def ending(self) -> str:
        """How a file of this form ends."""
        return ".xlsx" if self is CompareForm.WORKBOOK else ".csv"


class CompareTrouble(Trouble):
    """What keeps a batch from being made, written, answered, reviewed or closed."""

    NOT_FOUND = "compare.not_found"
    OFFICE_MISSING = "compare.office_missing"
    SYSTEM_MISSING = "compare.system_missing"
    PURPOSE_MISSING = "compare.purpose_missing"
    DAY_MISSING = "compare.day_missing"
    DAYS_TURNED = "compare.days_turned"
    DAY_AHEAD = "compare.day_ahead"
    NOBODY_CHOSEN = "compare.nobody_chosen"
    NO_SUCH_STAY = "compare.no_such_stay"
    NOBODY_TO_SEND = "compare.nobody_to_send"
    RESTRICTED_SINCE = "compare.restricted_since"
    NEVER_WRITTEN = "compare.never_written"
    ANOTHER_BATCH = "compare.another_batch"
    ANSWERS_ANOTHER = "compare.answers_another"
    LATE_ANSWER = "compare.late_answer"
    ANSWER_NOT_FOUND = "compare.answer_not_found"
    NOTHING_TO_REVIEW = "compare.nothing_to_review"
    NOTE_MISSING = "compare.note_missing"
    DUE_MISSING = "compare.due_missing"
    DUE_PAST = "compare.due_past"
    WHO_MISSING = "compare.who_missing"
    REASON_MISSING = "compare.reason_missing"
    BATCH_UNKNOWN = "compare.batch_unknown"
    CLOSED = "compare.closed"
    STILL_OPEN = "compare.still_open"
    REVIEWS_OPEN = "compare.reviews_open"
    NOT_ALL_ANSWERED = "compare.not_all_answered"


@dataclass(frozen=True, slots=True)
class CompareWho:
    """Who goes into a batch: `since` is the day of a look at the house, or begins a period.

    Of `CHOSEN` the rescue numbers of `stays` count, and the days are those of their admission.
    """

    pick: ComparePick
    since: date | None = None
    until: date | None = None
    stays: tuple[str, ...] = ()

    def scope(self) -> ReportScope:
        """The stays that are looked at; the choice was checked before."""
        assert self.since is not None
        admitted = self.pick in (ComparePick.ADMITTED, ComparePick.CHOSEN)
        counted = Counted.ADMITTED if admitted else Counted.HELPED
        return ReportScope.of_days(self.since, self.until or self.since, counted)


@dataclass(frozen=True, slots=True)
class CompareAsked:
    """Which office is asked, in which of its systems, and what for.

    With `personal` the birth day and the sex go out as well, where the office needs them.
    """

    office: str
    system: str
    purpose: str
    personal: bool = False


@dataclass(frozen=True, slots=True)
class CompareLine:
    """One person of a batch as sent: `place` counts from 1, `mark` is that of the line.

    Somebody who was left out has neither, and `left_out` says why. `number` is the rescue number,
    which never leaves the house with the batch; `id` is 0 before the batch is made.
    """

    person_id: int
    stay_id: int | None
    name: str
    document_kind: DocumentKind | None
    document_number: str
    born: date | None = None
    sex: Sex | None = None
    place: int = 0
    mark: str = ""
    left_out: LeftOut | None = None
    number: str = ""
    id: int = 0

    def veiled(self) -> CompareLine:
        """That somebody is in the batch, and not who."""
        return replace(self, name=VEIL, document_number="", born=None, sex=None, mark="")


@dataclass(frozen=True, slots=True)
class CompareWriting:
    """One time a batch was written into a file: in which form, with which hash, by whom."""

    form: CompareForm
    sha256: str
    rows: int
    at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class CompareFile:
    """One file of answers that was read; `reason` is why a closed batch took it.

    It goes by the number of the batch and its `place` among the answers, never by the name that
    the office gave it: that may be somebody's.
    """

    id: int
    place: int
    sha256: str
    rows: int
    at: datetime
    clerk: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CompareBatch:
    """One batch as the list shows it.

    `sent` lines went out, `answered` of them have an answer; of `answers` that ask for a look
    `waiting` are open, `followed` of these by somebody, the first until `follow_by`. `oldest` is
    since when the oldest waits, `unseen_since` the oldest at which nobody has looked. `left_out`
    tells how many stayed in the house and why.
    """

    id: int
    number: str
    asked: CompareAsked
    who: CompareWho
    made_at: datetime
    clerk: str
    version: int
    sent: int
    left_out: tuple[tuple[LeftOut, int], ...]
    answered: int = 0
    answers: int = 0
    waiting: int = 0
    followed: int = 0
    oldest: datetime | None = None
    unseen_since: datetime | None = None
    follow_by: date | None = None
    closed_at: datetime | None = None
    closed_by: str = ""
    closed_reason: str = ""
    writings: tuple[CompareWriting, ...] = ()
    files: tuple[CompareFile, ...] = ()

    @property
    def held_back(self) -> int:
        """How many restricted files were left out."""
        return dict(self.left_out).get(LeftOut.RESTRICTED, 0)

    def age_days(self, today: date) -> int | None:
        """For how many days the oldest answer waits for a look; None when none does."""
        return None if self.oldest is None else (today - self.oldest.date()).days


@dataclass(frozen=True, slots=True)
class Gathered:
    """Who would go out and who would not, in the order of admission."""

    sent: tuple[CompareLine, ...] = ()
    left_out: tuple[CompareLine, ...] = field(default=())


def compare_number(year: int, serial: int) -> str:
    """The number on the paper: 核对〔2026〕001号."""
    return f"核对〔{year}〕{serial:03}号"


def asked_problems(asked: CompareAsked) -> tuple[Problem, ...]:
    """A list of names goes nowhere without an office, a system and a purpose."""
    found: list[Problem] = []
    if not asked.office.strip():
        found.append(Problem(CompareTrouble.OFFICE_MISSING, "office"))
    if not asked.system.strip():
        found.append(Problem(CompareTrouble.SYSTEM_MISSING, "system"))
    if not asked.purpose.strip():
        found.append(Problem(CompareTrouble.PURPOSE_MISSING, "purpose", rule=PURPOSE_RULE))
    return tuple(found)


def who_problems(who: CompareWho, today: date) -> tuple[Problem, ...]:
    """Whether a choice says whom it means."""
    if who.pick is ComparePick.CHOSEN:
        return () if who.stays else (Problem(CompareTrouble.NOBODY_CHOSEN, "stays"),)
    found: list[Problem] = []
    if who.since is None:
        found.append(Problem(CompareTrouble.DAY_MISSING, "since"))
    elif who.since > today:
        found.append(Problem(CompareTrouble.DAY_AHEAD, "since"))
    if who.pick is ComparePick.ADMITTED:
        if who.until is None:
            found.append(Problem(CompareTrouble.DAY_MISSING, "until"))
        elif who.since is not None and who.until < who.since:
            found.append(Problem(CompareTrouble.DAYS_TURNED, "until"))
    return tuple(found)


SENT_PARTS = frozenset({StayPart.DOCUMENT})
"""What must be asked for of each stay so that it can go out."""


def gather(
    stays: Iterable[ReportedStay],
    who: CompareWho,
    restricted: Callable[[Collection[int]], Collection[int]],
    *,
    personal: bool,
) -> Gathered:
    """Who of some stays goes out: each person once, by the last stay, in order of admission.

    `restricted` tells whose files are restricted now.
    """
    last: dict[int, ReportedStay] = {}
    for stay in stays:
        if who.pick is ComparePick.UNCONFIRMED and stay.identity_state is IdentityState.CONFIRMED:
            continue
        if who.pick is ComparePick.CHOSEN and stay.rescue_number not in who.stays:
            continue
        last[stay.person_id] = stay
    kept = restricted(last.keys())
    lines = [_line(each, each.person_id in kept, personal=personal) for each in last.values()]
    sent = [each for each in lines if each.left_out is None]
    return Gathered(
        tuple(replace(each, place=at) for at, each in enumerate(sent, start=1)),
        tuple(each for each in lines if each.left_out is not None),
    )


def _line(stay: ReportedStay, restricted: bool, *, personal: bool) -> CompareLine:
    exact = personal and stay.born_precision is BornPrecision.DAY
    left_out = LeftOut.RESTRICTED if restricted else _unfit(stay)
    return CompareLine(
        stay.person_id,
        stay.stay_id,
        "" if stay.nameless and left_out is None else stay.name,
        stay.document_kind,
        stay.document_number,
        stay.born if exact else None,
        stay.sex if personal else None,
        left_out=left_out,
        number=stay.rescue_number,
    )


def _unfit(stay: ReportedStay) -> LeftOut | None:
    """Why the number of somebody is nothing to compare."""
    if not stay.document_number:
        return LeftOut.NO_NUMBER
    if stay.document_kind not in _CHECKED:
        return None
    number = read_id_number(stay.document_number)
    if not number.is_complete:
        return LeftOut.NUMBER_INCOMPLETE
    return None if number.check_digit_ok else LeftOut.CHECK_DIGIT_WRONG
