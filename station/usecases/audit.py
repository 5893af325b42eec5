"""Looking into the trace, proving it, and hearing what other desks have changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from station.domain.periods import require_order
from station.domain.permissions import Permission
from station.domain.topics import Topic
from station.storage import audit
from station.storage.audit import AuditLine
from station.usecases.work import Read, Work

__all__ = ["AuditLine", "AuditProof", "AuditTrail", "Changes", "ChangesSince"]


@dataclass(frozen=True, slots=True)
class AuditTrail(Read[list[AuditLine]]):
    """Who did what, when? Newest first, 200 lines at a time, before a line's number.

    `since` and `until` are moments of entering; `until` itself is not in it. Of a deed about a file
    that is kept from the clerk only who did it when is told, and not what was asked for.
    """

    needs: ClassVar = Permission.AUDIT_SEE
    person_id: int | None = None
    stay_id: int | None = None
    clerk: str = ""
    act: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    limit: int = 200

    def run(self, work: Work) -> list[AuditLine]:
        require_order(self.since, self.until and self.until - timedelta.resolution)
        found = audit.lines(
            work.session,
            person_id=self.person_id,
            stay_id=self.stay_id,
            clerk=self.clerk,
            act=self.act,
            since=self.since,
            until=self.until,
            before=self.before,
            limit=self.limit,
        )
        from station.usecases import files  # the desks ask for changes long before a trail

        return files.veil_trail(work, found)


@dataclass(frozen=True, slots=True)
class AuditProof(Read[tuple[int, ...]]):
    """Does the chain hold? Answers the numbers at which it does not."""

    needs: ClassVar = Permission.AUDIT_SEE

    def run(self, work: Work) -> tuple[int, ...]:
        return tuple(audit.broken_links(work.session))


@dataclass(frozen=True, slots=True)
class Changes:
    """What has happened since a line: which topics, and the line to ask from next time."""

    topics: frozenset[Topic]
    mark: int


@dataclass(frozen=True, slots=True)
class ChangesSince(Read[Changes]):
    """What have the desks changed since the line of this number?

    Lines are numbered in the order of their commits (the chain's head is locked), so nothing
    is missed by asking from the last number on.
    """

    needs: ClassVar = Permission.SELF_KEEP
    mark: int | None = None

    def run(self, work: Work) -> Changes:
        newest = audit.last_number(work.session)
        if self.mark is None or newest == self.mark:
            return Changes(frozenset(), newest)
        return Changes(audit.topics_between(work.session, self.mark, newest), newest)
