"""寻亲公告: a notice is drafted, published at places, refreshed there each month, withdrawn.

民发〔2015〕158号: whoever cannot be identified is made known with a photograph within a day, and
again each month. What is out is withdrawn place by place, and the book says what is still where.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.moments import is_before
from station.domain.problems import Problem, Trouble
from station.domain.public_facts import PublicText
from station.domain.veil import VEIL

SERIES = "search_notice"
"""The series of the numbers, counted anew in each year."""


class NoticeChannel(StrEnum):
    """Where a notice can be seen."""

    NATIONAL = "national"
    TOUTIAO = "toutiao"
    TELEVISION = "television"
    RADIO = "radio"
    NEWSPAPER = "newspaper"
    WEBSITE = "website"
    WECHAT = "wechat"
    POLICE = "police"
    BOARD = "board"
    OTHER = "other"


NAMED = frozenset(NoticeChannel) - {NoticeChannel.NATIONAL, NoticeChannel.TOUTIAO}
"""Of these it must be said which one; there is one of each of the others."""


class NoticeState(StrEnum):
    """What has become of a notice; derived from where it is out."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"


class PostingStep(StrEnum):
    """What was done with a notice at one place after it was posted there."""

    REFRESHED = "refreshed"
    WITHDRAWN = "withdrawn"


class WithdrawReason(StrEnum):
    """Why a notice is taken back."""

    FOUND = "found"
    LEFT = "left"
    EXPIRED = "expired"
    MISTAKE = "mistake"
    OTHER = "other"


class SearchNoticeTrouble(Trouble):
    """What keeps a notice from being written, published, refreshed or withdrawn."""

    NOT_FOUND = "search_notice.not_found"
    CLOSED = "search_notice.closed"
    NO_PLACES = "search_notice.no_places"
    NAME_MISSING = "search_notice.name_missing"
    OUT_THERE = "search_notice.out_there"
    NOT_OUT = "search_notice.not_out"
    NOT_POSTED_YET = "search_notice.not_posted_yet"
    BEFORE_POSTING = "search_notice.before_posting"
    REASON_MISSING = "search_notice.reason_missing"
    NOTE_MISSING = "search_notice.note_missing"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a notice is to be seen: the kind, which one, and the link or the number there.

    `at` is when it was posted there, where it was another time than that of the deed.
    """

    channel: NoticeChannel
    name: str = ""
    link: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PostingRecord:
    """A notice at one place; `refreshed_at` is the last time, None when it never was."""

    id: int
    place: Place
    posted_at: datetime
    entered_at: datetime
    clerk: str
    refreshed_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    reason: WithdrawReason | None = None
    note: str = ""

    @property
    def is_out(self) -> bool:
        """Whether it can still be seen there."""
        return self.withdrawn_at is None

    @property
    def last_at(self) -> datetime:
        """When it was last posted or refreshed."""
        return max(self.posted_at, self.refreshed_at or self.posted_at)


@dataclass(frozen=True, slots=True)
class SearchNotice:
    """One notice as the desk reads it: the text that goes out now, and where it is out.

    `found_at` is since when kin are found or the person has left, None while the search goes on;
    `changed` that more is known of the person than the text says.
    """

    id: int
    number: str
    person_id: int
    stay_id: int | None
    name: str
    rescue_number: str
    text: PublicText
    words: str
    entered_at: datetime
    clerk: str
    version: int
    postings: tuple[PostingRecord, ...] = ()
    closed_at: datetime | None = None
    found_at: datetime | None = None
    changed: bool = False

    @property
    def out(self) -> tuple[PostingRecord, ...]:
        """The places where it can still be seen."""
        return tuple(each for each in self.postings if each.is_out)

    @property
    def state(self) -> NoticeState:
        """A draft, out somewhere, or a number without a text."""
        if self.closed_at is None:
            return NoticeState.PUBLISHED if self.postings else NoticeState.DRAFT
        return NoticeState.WITHDRAWN if self.postings else NoticeState.DROPPED

    @property
    def last_at(self) -> datetime | None:
        """When it was last posted or refreshed at a place where it is still out."""
        return max((each.last_at for each in self.out), default=None)

    def veiled(self) -> SearchNotice:
        """That there is a notice and where, without whom it is about."""
        bare = PublicText((), None)
        return replace(self, name=VEIL, text=bare, words="")


def notice_number(year: int, number: int) -> str:
    """The number on the paper: 寻公〔2026〕001号."""
    return f"寻公〔{year}〕{number:03}号"


def place_problems(
    places: Collection[Place], out: Collection[Place], now: datetime
) -> tuple[Problem, ...]:
    """What is wrong with the places that a notice is said to be posted at."""
    found: list[Problem] = []
    if not places:
        found.append(Problem(SearchNoticeTrouble.NO_PLACES, "places"))
    known = {(each.channel, each.name.strip()) for each in out}
    for each in places:
        if each.channel in NAMED and not each.name.strip():
            data = {"channel": each.channel}
            found.append(Problem(SearchNoticeTrouble.NAME_MISSING, "name", data))
        if each.at is not None and each.at > now:
            data = {"channel": each.channel}
            found.append(Problem(SearchNoticeTrouble.NOT_POSTED_YET, "happened_at", data))
        if (each.channel, each.name.strip()) in known:
            data = {"channel": each.channel}
            found.append(Problem(SearchNoticeTrouble.OUT_THERE, "places", data))
        known.add((each.channel, each.name.strip()))
    return tuple(found)


def step_problems(
    postings: Iterable[PostingRecord], wanted: Collection[int], when: datetime
) -> tuple[Problem, ...]:
    """Whether these postings can be refreshed or withdrawn at a moment."""
    out = {each.id: each for each in postings if each.is_out}
    found: list[Problem] = []
    if not wanted or any(each not in out for each in wanted):
        found.append(Problem(SearchNoticeTrouble.NOT_OUT, "postings"))
    late = max((out[each].last_at for each in wanted if each in out), default=when)
    if is_before(when, late):
        found.append(Problem(SearchNoticeTrouble.BEFORE_POSTING, "happened_at", {"last_at": late}))
    return tuple(found)


def withdraw_problems(reason: WithdrawReason | None, note: str) -> tuple[Problem, ...]:
    """A reason is a code; another one needs words."""
    if reason is None:
        return (Problem(SearchNoticeTrouble.REASON_MISSING, "reason"),)
    if reason is WithdrawReason.OTHER and not note.strip():
        return (Problem(SearchNoticeTrouble.NOTE_MISSING, "note"),)
    return ()


def notice_clocks(notices: Iterable[SearchNotice], rules: ClockRules) -> Iterator[Clock]:
    """A notice of somebody who was found, or has left, is withdrawn wherever it is still out."""
    for each in notices:
        if each.found_at is None or not each.out:
            continue
        day = each.found_at.date() + timedelta(days=rules.policy.notice_withdraw_days)
        subject = ClockSubject(each.stay_id, each.person_id, each.name, each.rescue_number)
        yield rules.by_end_of(
            ClockKind.NOTICE_OUT,
            subject,
            each.found_at,
            day,
            count=len(each.out),
            number=each.number,
        )
