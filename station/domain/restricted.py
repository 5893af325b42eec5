"""Files that are kept from clerks who do not handle them, and who may see one all the same.

A minor who was harmed (未成年人保护法 第十一条, 第一百零三条) and a victim of violence at home who
cannot fully decide for themself (反家庭暴力法 第十四条) are protected by silence too: name, photo
and whereabouts are for those alone who look after the case. Everybody else sees that somebody is
there, under the rescue number and a veil (`station.domain.veil`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from station.domain.assistance import Capacity
from station.domain.identity import ADULT_AGE
from station.domain.intake import TriageSign
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble, Weight
from station.domain.shift_hours import shift_start, shift_starts
from station.domain.veil import VEIL

RULE = "未成年人保护法 第十一条、第一百零三条；反家庭暴力法 第五条、第十四条"
"""Harm is reported, the privacy of the victim is protected."""

CAUSE_OF_VIOLENCE = "domestic_violence"
"""The code of `resources/codes/causes.tsv`."""

_DAY = timedelta(days=1)


class RestrictionGround(StrEnum):
    """Why a file is restricted."""

    HARMED_MINOR = "harmed_minor"
    DOMESTIC_VIOLENCE = "domestic_violence"
    BY_DECISION = "by_decision"


class AccessWay(StrEnum):
    """How a clerk without the right came to see a restricted file."""

    NAMED = "named"
    AT_THE_DOOR = "at_the_door"
    EMERGENCY = "emergency"


class RestrictedTrouble(Trouble):
    """Why a file stays shut, or a restriction as it is."""

    RESTRICTED = "restricted.restricted"
    ALREADY = "restricted.already"
    NOT_RESTRICTED = "restricted.not_restricted"
    REASON_MISSING = "restricted.reason_missing"
    CLERK_UNKNOWN = "restricted.clerk_unknown"
    SEEN_ALREADY = "restricted.seen_already"
    DRAFT_KEPT = "restricted.draft_kept"


@dataclass(frozen=True, slots=True)
class HarmFacts:
    """What is known of a harm: age in full years, None when nobody can tell; a cause by code."""

    age: int | None
    capacity: Capacity
    signs: frozenset[TriageSign]
    cause: str = ""


def tells_of_harm(signs: Collection[str], cause: str) -> bool:
    """Whether an arrival tells of any harm: without it nothing else need be looked up."""
    harm = (TriageSign.HARMED_MINOR, TriageSign.DOMESTIC_VIOLENCE)
    return cause == CAUSE_OF_VIOLENCE or any(sign in signs for sign in harm)


def ground_of(facts: HarmFacts) -> RestrictionGround | None:
    """Why a file must be restricted, None when it need not be.

    A sign that a minor was harmed counts whatever age stands in the book: whoever ticked it saw a
    child. Violence at home counts of a minor, and of whoever has no or limited capacity.
    """
    if TriageSign.HARMED_MINOR in facts.signs:
        return RestrictionGround.HARMED_MINOR
    if TriageSign.DOMESTIC_VIOLENCE not in facts.signs and facts.cause != CAUSE_OF_VIOLENCE:
        return None
    if facts.age is not None and facts.age < ADULT_AGE:
        return RestrictionGround.HARMED_MINOR
    if facts.capacity is not Capacity.FULL:
        return RestrictionGround.DOMESTIC_VIOLENCE
    return None


def shift_end(now: datetime, policy: Policy) -> datetime:
    """When the shift that is on duty now hands over: so long an access without a right lasts."""
    begun = shift_start(now, policy)
    midnight = begun.replace(hour=0, minute=0)
    hours = [timedelta(hours=hour) for hour in dict.fromkeys(shift_starts(policy))]
    return next(
        midnight + day + hour
        for day in (timedelta(), _DAY, 2 * _DAY)
        for hour in hours
        if midnight + day + hour > now
    )


def reason_problems(reason: str, place: str = "reason") -> tuple[Problem, ...]:
    """A deed about a restricted file says why."""
    if reason.strip():
        return ()
    return (Problem(RestrictedTrouble.REASON_MISSING, place, weight=Weight.REASON, rule=RULE),)


@dataclass(frozen=True, slots=True)
class FileAccess:
    """One clerk who may see a file without the right of the post, how and until when."""

    clerk_id: int
    clerk: str
    way: AccessWay
    reason: str
    since: datetime
    until: datetime | None = None
    login: str = ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works here, to be named on a file."""

    login: str
    name: str


@dataclass(frozen=True, slots=True)
class FileRestriction:
    """A restriction as the sheet shows it; `accesses` are those in force."""

    person_id: int
    ground: RestrictionGround
    reason: str
    since: datetime
    clerk: str
    accesses: tuple[FileAccess, ...] = ()


@dataclass(frozen=True, slots=True)
class FileOpening:
    """A restricted file that was opened in an emergency, until a leader has looked at it."""

    id: int
    person_id: int
    stay_id: int | None
    name: str
    rescue_number: str
    at: datetime
    clerk: str
    reason: str

    def veiled(self) -> FileOpening:
        """The opening without whose file it was."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class RestrictedFile:
    """One restricted file in the list of those who look after them."""

    restriction: FileRestriction
    stay_id: int | None
    name: str
    rescue_number: str


def asked_whom(named: Iterable[str], entitled: Iterable[str]) -> str:
    """Whom a clerk without access asks: those named on the file, else those whose post it is."""
    return "、".join(dict.fromkeys((*named,))) or "、".join(dict.fromkeys((*entitled,)))
