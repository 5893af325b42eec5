"""Packages that go up to an authority, what it holds after its receipts, and what to send next.

A package is a list of rows under keys of the authority (as a rule the rescue number). What a row
says is known by its digest. The authority has accepted a row, refused it, or not answered yet;
an incremental package carries what differs from all that it holds or has on its desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from station.domain.problems import Problem, Trouble
from station.domain.reported import Counted, ReportScope

SERIES = "package"
"""The series of the numbers, counted anew in each year."""


class PackageState(StrEnum):
    """Where a package stands."""

    MADE = "made"
    SENT = "sent"
    RECEIVED = "received"
    """The authority has answered for every file of it."""
    WITHDRAWN = "withdrawn"


class PackageExtent(StrEnum):
    """All rows of a period, or only what the authority lacks."""

    FULL = "full"
    INCREMENTAL = "incremental"


class RowKind(StrEnum):
    """What a row does to what the authority holds."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    """Sent again as it is held already: only a full package has such rows."""
    DELETED = "deleted"


class RowState(StrEnum):
    """What the authority has said to a row."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class HeldBack(StrEnum):
    """Why a row of the period is not in a package."""

    ERRORS = "errors"
    """The row has an error that the authority would reject."""
    RESTRICTED = "restricted"
    ON_ITS_WAY = "on_its_way"
    """Sent as it is now, not answered yet."""
    NOT_MENDED = "not_mended"
    """Rejected as it is now: mend it first."""


class DiaryTrouble(Trouble):
    """Why a package cannot be made, sent, answered or taken back."""

    NOT_FOUND = "diary.not_found"
    NO_MAPPING = "diary.no_mapping"
    PERIOD_BACKWARDS = "diary.period_backwards"
    PERIOD_OPEN = "diary.period_open"
    NOTHING_TO_SEND = "diary.nothing_to_send"
    TOO_MANY_ERRORS = "diary.too_many_errors"
    SAME_CONTENT = "diary.same_content"
    REASON_MISSING = "diary.reason_missing"
    NOTHING_REJECTED = "diary.nothing_rejected"
    NOT_MENDED = "diary.not_mended"
    NOT_WITHDRAWABLE = "diary.not_withdrawable"
    WITHDRAWN = "diary.withdrawn"
    DESTROYED = "diary.destroyed"
    SENT_BEFORE_MADE = "diary.sent_before_made"
    PASSPHRASES_DIFFER = "diary.passphrases_differ"
    PASSPHRASE_EMPTY = "diary.passphrase_empty"  # noqa: S105 - a word, no secret


@dataclass(frozen=True, slots=True)
class Standing:
    """What the authority holds under a key, or has on its desk: the newest that it did not refuse.

    `since` and `until` are the first and last day of the period that it was reported for.
    """

    key: str
    digest: str
    kind: RowKind
    state: RowState
    stay_id: int | None
    since: date
    until: date
    row_id: int = 0

    @property
    def there(self) -> bool:
        """Whether the authority has a row under the key, rather than its deletion."""
        return self.kind is not RowKind.DELETED


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known of what the authority holds by one mapping.

    `refused` has the digest of each key whose newest row was rejected.
    """

    held: Mapping[str, Standing] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)


def judged(
    key: str, digest: str, known: Known, extent: PackageExtent, *, unchanged: bool = False
) -> RowKind | HeldBack | None:
    """What to do with a row as it is now: the kind it goes up as, why it stays, or None.

    None is a row that the authority holds just so. `unchanged` sends what was rejected once more
    as it is.
    """
    standing = known.held.get(key)
    if known.refused.get(key) == digest and not unchanged:
        return HeldBack.NOT_MENDED
    if standing is None or not standing.there:
        return RowKind.NEW
    if standing.digest != digest:
        return RowKind.CHANGED
    if extent is PackageExtent.FULL:
        return RowKind.SAME
    return HeldBack.ON_ITS_WAY if standing.state is RowState.WAITING else None


def later_elsewhere(known: Known, last: date) -> frozenset[str]:
    """The keys that were reported for a later period already: an older one says nothing new."""
    return frozenset(key for key, each in known.held.items() if each.until > last)


def others_held(
    known: Known, seen: Iterable[str], first: date, last: date, extent: PackageExtent
) -> dict[tuple[date, date], dict[str, Standing]]:
    """The rows that the authority holds and this period's stays did not come upon, by period.

    They have changed since, or are gone. A full package looks only at those of its own period.
    """
    left = dict(known.held)
    for key in seen:
        left.pop(key, None)
    found: dict[tuple[date, date], dict[str, Standing]] = {}
    for key, each in left.items():
        own = (each.since, each.until) == (first, last)
        if each.there and (own or extent is PackageExtent.INCREMENTAL):
            found.setdefault((each.since, each.until), {})[key] = each
    return found


def scope_of(first: date, last: date, counted: Counted) -> ReportScope:
    """The stays of a package's period."""
    return ReportScope.of_days(first, last, counted)


def period_words(first: date, last: date) -> str:
    """The period as it stands in names of files: 202609, or both days where it is no month."""
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y%m}"
    return f"{first:%Y%m%d}-{last:%Y%m%d}"


def period_problem(first: date, last: date, today: date) -> Problem | None:
    """Why a package cannot be made of these days."""
    if last < first:
        return Problem(DiaryTrouble.PERIOD_BACKWARDS, "last")
    if first > today:
        return Problem(DiaryTrouble.PERIOD_OPEN, "first")
    return None


def errors_problem(errors: int, rows: int, most_percent: int) -> Problem | None:
    """Why a package with so many wrong rows out of all stops."""
    if rows and errors * 100 > rows * most_percent:
        data = {"errors": errors, "rows": rows, "most": most_percent}
        return Problem(DiaryTrouble.TOO_MANY_ERRORS, "mapping", data)
    return None


def package_number(year: int, serial: int) -> str:
    """The number in the diary: 上报〔2026〕001号."""
    return f"上报〔{year}〕{serial:03}号"
