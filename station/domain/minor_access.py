"""Who may look into a minor's side-file: whose post it is, or who was allowed to, until when.

未成年人网络保护条例 第三十六条: least access, by approval of who is responsible, each one
recorded; 第三十七条: the year's record goes to the yearly audit.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL

RULE = "未成年人网络保护条例 第三十六条"


class AccessTrouble(Trouble):
    """What keeps a side-file from being opened, asked for or allowed."""

    KEPT = "minor_access.kept"
    NOT_FOUND = "minor_access.not_found"
    NOT_OPENED = "minor_access.not_opened"
    REASON_MISSING = "minor_access.reason_missing"
    ASKED_ALREADY = "minor_access.asked_already"
    NEEDLESS = "minor_access.needless"
    DECIDED_ALREADY = "minor_access.decided_already"
    OWN_REQUEST = "minor_access.own_request"
    UNTIL_MISSING = "minor_access.until_missing"
    UNTIL_PAST = "minor_access.until_past"
    UNTIL_TOO_LONG = "minor_access.until_too_long"


class AccessState(StrEnum):
    """Where a request for access stands now."""

    ASKED = "asked"
    ALLOWED = "allowed"
    REFUSED = "refused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class AccessRecord:
    """One request: who asked when and why, who decided what; `until` is when an approval ends."""

    id: int
    person_id: int
    clerk_id: int
    clerk: str
    reason: str
    asked_at: datetime
    decided_at: datetime | None = None
    decided_by: str = ""
    allowed: bool = False
    until: datetime | None = None
    note: str = ""

    def state(self, now: datetime) -> AccessState:
        """Where it stands at that moment."""
        if self.decided_at is None:
            return AccessState.ASKED
        if not self.allowed:
            return AccessState.REFUSED
        return AccessState.ALLOWED if self.until and now < self.until else AccessState.ENDED


@dataclass(frozen=True, slots=True)
class OpeningRecord:
    """One look into a side-file: whose, by whom, when, by post or by which approval."""

    person_id: int
    name: str
    rescue_number: str
    clerk: str
    opened_at: datetime
    reason: str = ""
    allowed_by: str = ""


@dataclass(frozen=True, slots=True)
class AccessYear:
    """A year's record for the audit: every request with its answer, every opening."""

    year: int
    requests: tuple[tuple[str, AccessRecord], ...]
    """Each with the name of the minor."""
    openings: tuple[OpeningRecord, ...]

    def veiled(self, hidden: Collection[int]) -> AccessYear:
        """The record without the names, numbers and reasons of restricted files."""
        return AccessYear(
            self.year,
            tuple(
                (VEIL, replace(each, reason="", note=""))
                if each.person_id in hidden
                else (name, each)
                for name, each in self.requests
            ),
            tuple(
                replace(each, name=VEIL, rescue_number="", reason="")
                if each.person_id in hidden
                else each
                for each in self.openings
            ),
        )


def until_problems(until: datetime | None, now: datetime, longest: datetime) -> tuple[Problem, ...]:
    """An approval ends at a moment to come, and not later than the station's own limit."""
    if until is None:
        return (Problem(AccessTrouble.UNTIL_MISSING, "until", rule=RULE),)
    if until <= now:
        return (Problem(AccessTrouble.UNTIL_PAST, "until", {"now": now}),)
    if until > longest:
        return (Problem(AccessTrouble.UNTIL_TOO_LONG, "until", {"longest": longest}, rule=RULE),)
    return ()
