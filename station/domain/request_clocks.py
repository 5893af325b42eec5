"""The deadlines of families' requests: matches judged, resting ones reviewed, kin asked after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from station.domain.clock_kinds import ClockKind
from station.domain.clocks import Clock, ClockRules, ClockSubject

OF_REQUEST = frozenset(
    {ClockKind.REQUEST_MATCH, ClockKind.REQUEST_REVIEW, ClockKind.REQUEST_FOLLOW_UP}
)


@dataclass(frozen=True, slots=True)
class WaitingMatch:
    """Somebody who may be sought, and of whom nobody has said yet whether it is so."""

    request_id: int
    number: str
    seeker: str
    person_id: int
    name: str
    found_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A request that rests, or whose people are together: `since` the last step of it.

    `person_id` and `name` are of who was found.
    """

    request_id: int
    number: str
    seeker: str
    since: datetime
    person_id: int | None = None
    name: str = ""


def match_clocks(waiting: Iterable[WaitingMatch], rules: ClockRules) -> Iterator[Clock]:
    """A possible match is looked at within hours: a family waits, and the person may leave."""
    hours = timedelta(hours=rules.policy.request_match_hours)
    for each in waiting:
        subject = ClockSubject(
            person_id=each.person_id, name=each.name, thing="request", thing_id=each.request_id
        )
        yield rules.until(
            ClockKind.REQUEST_MATCH,
            subject,
            each.found_at,
            each.found_at + hours,
            number=each.number,
            match=each.person_id,
        )


def review_clocks(resting: Iterable[WaitingRequest], rules: ClockRules) -> Iterator[Clock]:
    """A resting request is looked at again each year."""
    days = timedelta(days=rules.policy.request_review_days)
    yield from _by_day(ClockKind.REQUEST_REVIEW, resting, days, rules)


def follow_up_clocks(reunited: Iterable[WaitingRequest], rules: ClockRules) -> Iterator[Clock]:
    """Some weeks after they were brought together somebody asks how they are."""
    days = timedelta(days=rules.policy.request_follow_up_days)
    yield from _by_day(ClockKind.REQUEST_FOLLOW_UP, reunited, days, rules)


def _by_day(
    kind: ClockKind, requests: Iterable[WaitingRequest], days: timedelta, rules: ClockRules
) -> Iterator[Clock]:
    for each in requests:
        subject = ClockSubject(
            person_id=each.person_id,
            name=each.name or each.seeker,
            thing="request",
            thing_id=each.request_id,
        )
        due = (each.since + days).date()
        yield rules.by_end_of(kind, subject, each.since, due, number=each.number)
