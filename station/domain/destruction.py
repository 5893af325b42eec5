"""Destroying files whose period is over: what stands against it, who decides, what stays.

One clerk proposes, another one decides, by a register that is kept for ever (机关档案管理规定).
Files are destroyed by person: as long as one stay of somebody must be kept, all are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.archive import ArchiveLine, ArchiveState
from station.domain.problems import Problem, Trouble

SERIES = "destruction"
RULE = "机关档案管理规定 第六十三条"
GONE = "（已销毁）"
"""Stands in the place of a name after the file was destroyed."""
_AROUND = 16


class Obstacle(StrEnum):
    """Why a file whose period is over may not be destroyed yet."""

    HOLD = "hold"
    LENT = "lent"
    OTHER_STAY = "other_stay"
    BILL_OPEN = "bill_open"
    REQUEST_OPEN = "request_open"
    PROPOSED = "proposed"


class DestructionState(StrEnum):
    """How far a register of files to be destroyed has come."""

    PROPOSED = "proposed"
    REFUSED = "refused"
    DESTROYED = "destroyed"


class DestructionTrouble(Trouble):
    """What keeps files from being proposed or destroyed."""

    NOT_FOUND = "destruction.not_found"
    NOTHING_CHOSEN = "destruction.nothing_chosen"
    NOT_DUE = "destruction.not_due"
    OBSTACLE = "destruction.obstacle"
    DECIDED_ALREADY = "destruction.decided_already"
    OWN_PROPOSAL = "destruction.own_proposal"
    NOT_CONFIRMED = "destruction.not_confirmed"
    REASON_MISSING = "destruction.reason_missing"


@dataclass(frozen=True, slots=True)
class DueFile:
    """A filed stay whose period is over, and what stands against destroying it."""

    line: ArchiveLine
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def person_id(self) -> int:
        return self.line.person_id

    def veiled(self) -> DueFile:
        """That a file is due, and not whose."""
        return DueFile(self.line.veiled(), self.obstacles)


@dataclass(frozen=True, slots=True)
class DestructionRecord:
    """One register: which files, who proposed them, who decided."""

    id: int
    number: str
    state: DestructionState
    reason: str
    proposed_at: datetime
    proposed_by: str
    decided_at: datetime | None
    decided_by: str
    note: str
    stay_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Blanked:
    """What a register took out of a sealed record: the hash of the rest, the register, the day.

    `digest` is empty where the record had been altered already before.
    """

    digest: str
    number: str
    at: datetime | None


class MentionPlace(StrEnum):
    """Where the house writes notes that may speak of somebody."""

    DUTY_BOOK = "duty_entry"
    HANDOVER = "shift_handover"
    CASH_BOX = "cash_box_row"
    NIGHT_COUNT = "night_count"
    OTHER = "other"


class NamesInNotes(StrEnum):
    """What becomes of the names in notes of the house; numbers and telephones always go."""

    TAKEN_OUT = "taken_out"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class NoteMention:
    """A note that speaks of somebody on a register: where it stands, and what it says there."""

    place: MentionPlace
    text: str


@dataclass(frozen=True, slots=True)
class DestructionOutlook:
    """What a register would destroy; `namesakes` are others who bear one of the names."""

    register: DestructionRecord
    lines: tuple[ArchiveLine, ...]
    notes: tuple[NoteMention, ...]
    namesakes: int


def excerpt(text: str, first: int, last: int) -> str:
    """Some words of a text around a place in it, on one line."""
    begins, ends = max(0, first - _AROUND), min(len(text), last + _AROUND)
    said = " ".join(text[begins:ends].split())
    return ("…" if begins else "") + said + ("…" if ends < len(text) else "")


def own_obstacles(line: ArchiveLine) -> Iterator[Obstacle]:
    """What of a file itself stands against its destruction."""
    if line.filed is not None and line.filed.hold:
        yield Obstacle.HOLD
    if line.state is ArchiveState.BORROWED:
        yield Obstacle.LENT


def decision_problems(
    *, number: str, confirmed: str, approved: bool, note: str, own: bool
) -> Iterator[Problem]:
    """What is wrong with a decision: by the one who proposed, unconfirmed, refused without why."""
    if own:
        yield Problem(DestructionTrouble.OWN_PROPOSAL, "destruction_id", rule=RULE)
    if approved and confirmed.strip() != number:
        yield Problem(DestructionTrouble.NOT_CONFIRMED, "confirmed", {"number": number})
    if not approved and not note.strip():
        yield Problem(DestructionTrouble.REASON_MISSING, "note")
