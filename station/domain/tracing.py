"""Who somebody is: every question that was asked outside, and what came back, as one ledger.

Each kind of question has its own record; here they are lines of one list, so that nobody asks
twice, nobody forgets an answer, and the face queries are a ledger by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class QueryKind(StrEnum):
    """Where somebody was looked for, or where a word came from."""

    POLICE = "police"
    HOUSEHOLD = "household"
    FACE = "face"
    FINGERPRINT = "fingerprint"
    STATION = "station"
    PHONE = "phone"
    MEDIA = "media"
    TIP = "tip"
    LETTER = "letter"
    DNA = "dna"
    NOTICE = "notice"
    REQUEST = "request"
    COMPARE = "compare"
    """The name stood in a batch for a comparing office (`station.domain.batch_compare`)."""


class TracingStep(StrEnum):
    """What was done in a stay to find out who somebody is, as its time line tells it."""

    TALK = "talk"
    NOTICE_POSTED = "notice_posted"
    NOTICE_REFRESHED = "notice_refreshed"
    NOTICE_WITHDRAWN = "notice_withdrawn"
    LETTER_WRITTEN = "letter_written"
    LETTER_CHASED = "letter_chased"
    LETTER_ANSWERED = "letter_answered"
    LETTER_CLOSED = "letter_closed"


class LedgerTone(StrEnum):
    """How a line of the ledger is to be read."""

    DONE = "done"
    WAITING = "waiting"
    OVERDUE = "overdue"
    FOUND = "found"
    """It has brought a trace or a name."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One thing that was asked or done to find out who somebody is, or a word that came in.

    `whom` was asked, `how` with what (an application's number, a mark that was described), `result`
    is what came back, empty while nothing has. `thing` and `thing_id` lead to the record that it
    was made from: query, letter, sample, notice, request, batch that was compared.
    """

    at: datetime
    kind: QueryKind
    whom: str
    how: str = ""
    result: str = ""
    tone: LedgerTone = LedgerTone.DONE
    clerk: str = ""
    thing: str = ""
    thing_id: int | None = None
    due: datetime | None = None

    @property
    def overdue(self) -> bool:
        """Whether an answer should be there and is not."""
        return self.tone is LedgerTone.OVERDUE

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come, in time or not."""
        return self.tone in (LedgerTone.WAITING, LedgerTone.OVERDUE)


def newest_first(lines: Iterable[LedgerLine]) -> tuple[LedgerLine, ...]:
    """The ledger as it is read: the latest event first."""
    return tuple(sorted(lines, key=lambda line: (line.at, line.thing_id or 0), reverse=True))
