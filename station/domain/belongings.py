"""What was handed in, where it lies, who got it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from station.domain.intake import IntakeTrouble
from station.domain.policy import OWN_USAGE
from station.domain.problems import Problem, Trouble, Weight


class BelongingKind(StrEnum):
    """What kind of thing it is; dangerous goods go to the police against a receipt."""

    ORDINARY = "ordinary"
    VALUABLE = "valuable"
    CASH = "cash"
    DOCUMENT = "document"
    MEDICINE = "medicine"
    DANGEROUS = "dangerous"


class BelongingState(StrEnum):
    """Where a thing is on its way from hand to hand."""

    STORED = "stored"
    RETURNED = "returned"
    WITH_POLICE = "with_police"
    FORWARDED = "forwarded"
    DISPOSED = "disposed"


class SignedHow(StrEnum):
    """How the person signed: hand, thumb, or a witness when they could do neither."""

    HAND = "hand"
    THUMB = "thumb"
    WITNESS = "witness"


class BelongingTrouble(Trouble):
    """What is wrong with a thing or its way from hand to hand."""

    NAME_EMPTY = "belonging.name_empty"
    QUANTITY_IMPOSSIBLE = "belonging.quantity_impossible"
    CASH_WITHOUT_AMOUNT = "belonging.cash_without_amount"
    AMOUNT_IMPOSSIBLE = "belonging.amount_impossible"
    ALREADY_GONE = "belonging.already_gone"
    RECEIPT_MISSING = "belonging.receipt_missing"
    NOT_TO_POLICE = "belonging.not_to_police"
    DANGEROUS_NOT_RETURNED = "belonging.dangerous_not_returned"
    WITNESS_MISSING = "belonging.witness_missing"
    NOTHING_CHOSEN = "belonging.nothing_chosen"
    RECEIVER_MISSING = "belonging.receiver_missing"
    CARRIER_MISSING = "belonging.carrier_missing"
    SLIP_MISSING = "belonging.slip_missing"
    OWNER_HERE = "belonging.owner_here"
    NOTICE_MISSING = "belonging.notice_missing"
    NOTICE_TOO_RECENT = "belonging.notice_too_recent"
    OUTCOME_MISSING = "belonging.outcome_missing"
    PHOTO_NOT_FOUND = "belonging.photo_not_found"


@dataclass(frozen=True, slots=True)
class BelongingLine:
    """One line as it is written down at the door; money is fen."""

    name: str
    kind: BelongingKind = BelongingKind.ORDINARY
    quantity: int = 1
    features: str = ""
    amount_fen: int = 0
    bag: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class BelongingRecord:
    """One line as it stands in the book.

    `given_out_by` is the clerk who gave it out, `given_to` who took it, or what became of what was
    disposed of; `carrier` how it was sent on; `noticed_on` and `notice` when and how the owner was
    told before two people, the clerk and `second`, disposed of it.
    """

    id: int
    line: int
    kind: BelongingKind
    name: str
    quantity: int
    features: str
    amount_fen: int
    bag: str
    place: str
    state: BelongingState
    received_at: datetime
    signed_in: SignedHow | None
    signed_in_witness: str
    given_out_at: datetime | None
    given_out_by: str
    given_to: str
    signed_out: SignedHow | None
    receipt: str
    carrier: str
    noticed_on: date | None
    notice: str
    second: str


@dataclass(frozen=True, slots=True)
class ThingsPhoto:
    """A photograph of what was handed in; `line` 0 is the whole list, else `thing` is its name.

    One that was `replaced` by a better one is kept and still shown. The small copy is a JPEG of
    at most 160 pixels a side.
    """

    id: int
    line: int
    thing: str
    taken_at: datetime
    clerk: str
    replaced: bool
    thumbnail: bytes = field(repr=False)


_QUANTITIES = range(1, 100_000)
_MOST_FEN = 1_000_000_000
"""Ten million yuan: a slip of the keyboard, and more than a table of the book holds."""


def line_problems(lines: Sequence[BelongingLine]) -> tuple[Problem, ...]:
    """What is wrong with the lines of a list, each placed at `lines.<index>.<field>`."""
    found: list[Problem] = []
    for index, line in enumerate(lines):
        place = f"lines.{index}"
        if not line.name.strip():
            found.append(Problem(BelongingTrouble.NAME_EMPTY, f"{place}.name"))
        if line.quantity not in _QUANTITIES:
            data = {"most": _QUANTITIES.stop - 1}
            trouble = BelongingTrouble.QUANTITY_IMPOSSIBLE
            found.append(Problem(trouble, f"{place}.quantity", data))
        if not 0 <= line.amount_fen <= _MOST_FEN:
            found.append(Problem(BelongingTrouble.AMOUNT_IMPOSSIBLE, f"{place}.amount_fen"))
        elif line.kind is BelongingKind.CASH and not line.amount_fen:
            found.append(Problem(BelongingTrouble.CASH_WITHOUT_AMOUNT, f"{place}.amount_fen"))
    return tuple(found)


def goods_hints(lines: Sequence[BelongingLine]) -> tuple[Problem, ...]:
    """What deserves a look in a list: dangerous goods go to the police. 国务院令第381号 第六条."""
    if not any(line.kind is BelongingKind.DANGEROUS for line in lines):
        return ()
    trouble, rule = IntakeTrouble.DANGEROUS_GOODS_KEPT, "国务院令第381号 第六条"
    return (Problem(trouble, "belongings", weight=Weight.HINT, rule=rule),)


def sending_problems(sent_to: str, carrier: str, receipt: str) -> tuple[Problem, ...]:
    """What is missing when things are sent on: to whom, with whom, and the slip that proves it."""
    found: list[Problem] = []
    if not sent_to.strip():
        found.append(Problem(BelongingTrouble.RECEIVER_MISSING, "sent_to"))
    if not carrier.strip():
        found.append(Problem(BelongingTrouble.CARRIER_MISSING, "carrier"))
    if not receipt.strip():
        found.append(Problem(BelongingTrouble.SLIP_MISSING, "receipt"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Disposal:
    """What became of things that nobody fetched, and how their owner was told before."""

    noticed_on: date | None = None
    notice: str = ""
    outcome: str = ""


def disposal_problems(
    disposal: Disposal, day: date, notice_days: int, *, owner_here: bool
) -> tuple[Problem, ...]:
    """Why things cannot be disposed of yet: the owner is here, or was not told long enough ago."""
    found: list[Problem] = []
    if owner_here:
        found.append(Problem(BelongingTrouble.OWNER_HERE))
    if disposal.noticed_on is None:
        found.append(Problem(BelongingTrouble.NOTICE_MISSING, "noticed_on"))
    elif (until := disposal.noticed_on + timedelta(days=notice_days)) > day:
        data = {"until": until, "days": notice_days}
        trouble = BelongingTrouble.NOTICE_TOO_RECENT
        found.append(Problem(trouble, "noticed_on", data, rule=OWN_USAGE))
    if not disposal.notice.strip():
        found.append(Problem(BelongingTrouble.NOTICE_MISSING, "notice"))
    if not disposal.outcome.strip():
        found.append(Problem(BelongingTrouble.OUTCOME_MISSING, "outcome"))
    return tuple(found)


def signature_problems(signed: SignedHow | None, witness: str) -> tuple[Problem, ...]:
    """A person who can sign with neither hand nor thumb needs a named witness."""
    if signed is SignedHow.WITNESS and not witness.strip():
        return (Problem(BelongingTrouble.WITNESS_MISSING, "witness"),)
    return ()
