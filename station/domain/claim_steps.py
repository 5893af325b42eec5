"""The way of a hospital's bill from the machine's check to approval, step by step.

Nothing on this way is taken back silently: a step is written down with its state before and
after, who took it and when, and a later step corrects it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.bill_records import BillState
from station.domain.claims import ClaimTrouble, CutReason
from station.domain.problems import Problem, Refused


class BillStepKind(StrEnum):
    """What was done about a bill."""

    STARTED = "started"
    CHOSEN = "chosen"
    PASSED = "passed"
    ASKED = "asked"
    PAYERS = "payers"
    LETTER_NAMED = "letter_named"
    SUBMITTED = "submitted"
    RECHECKED = "rechecked"
    RETURNED = "returned"
    AUDITING = "auditing"
    AUDITED = "audited"
    AUDIT_DIFFERS = "audit_differs"
    APPROVED = "approved"
    DISPUTED = "disputed"
    ANSWERED = "answered"
    REJECTED = "rejected"
    RESTORED = "restored"
    CAME_BACK = "came_back"
    BATCHED = "batched"
    PAID = "paid"
    RELEASED = "released"
    """Left out of a batch, or the batch was given up before it was paid."""
    REVERSED = "reversed"
    """Paid, and the payment was taken back."""


class PatientAnswer(StrEnum):
    """What the patient says when asked whether something was done."""

    CONFIRMED = "confirmed"
    DENIED = "denied"
    NOT_SURE = "not_sure"


S = BillState
READY = frozenset({S.APPROVED, S.REVERSED})
"""Bills that may go into a batch: approved, or approved and paid once with the money come back."""
OPEN = frozenset({S.CHECKED, S.IN_REVIEW})
"""Whose lines are decided."""
CHECKED_ANEW = OPEN | {S.REVIEWED, S.DISPUTED}
"""Whose findings a new check writes down; what comes later keeps those it was decided on."""
GIVEN_UP = frozenset({S.REJECTED, S.RESTORED})
"""Of which nothing is paid; another bill may bear the same invoice."""

_WAYS: Mapping[BillStepKind, tuple[frozenset[BillState], BillState | None]] = {
    BillStepKind.STARTED: (frozenset({S.CHECKED}), S.IN_REVIEW),
    BillStepKind.CHOSEN: (frozenset({S.CHECKED}), S.IN_REVIEW),
    BillStepKind.PASSED: (frozenset({S.CHECKED}), S.REVIEWED),
    BillStepKind.ASKED: (OPEN | {S.REVIEWED, S.DISPUTED}, None),
    BillStepKind.LETTER_NAMED: (OPEN, None),
    BillStepKind.PAYERS: (OPEN | {S.REVIEWED}, None),
    BillStepKind.SUBMITTED: (OPEN, S.REVIEWED),
    BillStepKind.RECHECKED: (frozenset({S.REVIEWED}), S.IN_REVIEW),
    BillStepKind.RETURNED: (
        READY | {S.REVIEWED, S.AUDITING, S.AUDITED},
        S.IN_REVIEW,
    ),
    BillStepKind.AUDITING: (frozenset({S.REVIEWED}), S.AUDITING),
    BillStepKind.AUDITED: (frozenset({S.AUDITING}), S.AUDITED),
    BillStepKind.AUDIT_DIFFERS: (frozenset({S.AUDITING}), S.IN_REVIEW),
    BillStepKind.APPROVED: (frozenset({S.REVIEWED, S.AUDITED}), S.APPROVED),
    BillStepKind.DISPUTED: (frozenset({S.REVIEWED, S.AUDITED, S.APPROVED}), S.DISPUTED),
    BillStepKind.ANSWERED: (frozenset({S.DISPUTED}), S.IN_REVIEW),
    BillStepKind.REJECTED: (OPEN | {S.REVIEWED, S.AUDITED, S.DISPUTED}, S.REJECTED),
    BillStepKind.RESTORED: (frozenset({S.REJECTED}), S.RESTORED),
    BillStepKind.CAME_BACK: (frozenset({S.CHECKED}), S.CHECKED),
    BillStepKind.BATCHED: (READY, S.BATCHED),
    BillStepKind.RELEASED: (frozenset({S.BATCHED}), S.APPROVED),
    BillStepKind.PAID: (frozenset({S.BATCHED}), S.PAID),
    BillStepKind.REVERSED: (frozenset({S.PAID}), S.REVERSED),
}


@dataclass(frozen=True, slots=True)
class BillStepRecord:
    """One step of a bill; `amount_fen` is what was payable then, `line` a line's number.

    `happened_at` is when it was done, `entered_at` when it was written down.
    """

    id: int
    kind: BillStepKind
    before: BillState
    after: BillState
    happened_at: datetime
    entered_at: datetime
    clerk: str
    line: int | None
    answer: PatientAnswer | None
    reason: CutReason | None
    reference: str
    text: str
    seed: int | None
    amount_fen: int | None
    other_bill_id: int | None


def state_after(kind: BillStepKind, before: BillState) -> BillState:
    """Where a step leads. Raises Refused when it cannot be taken from there."""
    allowed, after = _WAYS[kind]
    if before not in allowed:
        raise Refused(Problem(ClaimTrouble.NOT_IN_STATE, "bill_id", {"state": before}))
    return before if after is None else after


MOST_PERCENT = 100
MOST_SEED = 999_999_999_999


def draw_problems(percent: int, seed: int | None, least_fen: int) -> tuple[Problem, ...]:
    """What is wrong with how a sample is to be drawn."""
    found: list[Problem] = []
    if not 0 <= percent <= MOST_PERCENT:
        found.append(Problem(ClaimTrouble.SHARE_OUT_OF_RANGE, "percent"))
    if seed is not None and not 0 <= seed <= MOST_SEED:
        found.append(Problem(ClaimTrouble.SEED_OUT_OF_RANGE, "seed", {"most": MOST_SEED}))
    if least_fen < 0:
        found.append(Problem(ClaimTrouble.LEAST_NEGATIVE, "least_fen"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class SampleFacts:
    """A bill before a sample is drawn; `must` is looked at whatever the lot says."""

    bill_id: int
    claimed_fen: int
    must: bool


def draw(bills: Iterable[SampleFacts], seed: int, percent: int, least_fen: int) -> frozenset[int]:
    """The ids of the bills that are looked at: large ones, doubtful ones, and a share of the rest.

    The lot of a bill is the digest of seed and id: whoever has the seed draws the same again,
    and no bill changes the lot of another. The share is rounded up.
    """
    known = tuple(bills)
    must = {each.bill_id for each in known if each.must or each.claimed_fen >= least_fen}
    rest = sorted({each.bill_id for each in known} - must, key=lambda bill: _lot(seed, bill))
    wanted = -(-len(rest) * percent // 100)
    return frozenset(must | set(rest[:wanted]))


def _lot(seed: int, bill_id: int) -> str:
    return hashlib.sha256(f"{seed}:{bill_id}".encode()).hexdigest()
