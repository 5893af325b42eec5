"""Deciding about a hospital's bill: what of each line is paid for, and by whom.

All money follows the lines: what they come to is what was cut, what nobody has decided yet and
what was approved. What was approved is shared among those who pay, in the order of 国办发〔2013〕
15号 and the rules of the rescue funds: insurance, medical aid and the emergency fund go before
the rescue funds; what the family pays back, or owes from the day on which the help ended, is
not theirs either. Money is whole fen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from station.domain.bill_findings import FindingCode
from station.domain.letters import RULE as LETTER_RULE
from station.domain.problems import Problem, Trouble, Weight

RULE = "国办发〔2013〕15号"


class ClaimTrouble(Trouble):
    """What keeps a decision about a bill from being made."""

    NOT_IN_STATE = "claims.not_in_state"
    LINE_UNKNOWN = "claims.line_unknown"
    NO_LINES = "claims.no_lines"
    CUT_REASON_MISSING = "claims.cut_reason_missing"
    CUT_NOTE_MISSING = "claims.cut_note_missing"
    RAISE_NOTE_MISSING = "claims.raise_note_missing"
    OTHER_SIGN = "claims.other_sign"
    PAIR_IN_PARTS = "claims.pair_in_parts"
    LINES_PENDING = "claims.lines_pending"
    BILL_FAULTS_OPEN = "claims.bill_faults_open"
    SAME_PERSON = "claims.same_person"
    NOTHING_TO_PAY = "claims.nothing_to_pay"
    ABOVE_CLAIMED = "claims.above_claimed"
    WITHOUT_LETTER = "claims.without_letter"
    LETTER_UNKNOWN = "claims.letter_unknown"
    GRAVE_FAULTS = "claims.grave_faults"
    SHARE_NEGATIVE = "claims.share_negative"
    SHARES_TOO_LARGE = "claims.shares_too_large"
    SHARE_IS_THE_REST = "claims.share_is_the_rest"
    TEXT_MISSING = "claims.text_missing"
    NOTHING_TO_DRAW = "claims.nothing_to_draw"
    SHARE_OUT_OF_RANGE = "claims.share_out_of_range"
    SEED_OUT_OF_RANGE = "claims.seed_out_of_range"
    LEAST_NEGATIVE = "claims.least_negative"
    RESTORED_BEFORE = "claims.restored_before"


class CutReason(StrEnum):
    """Why less, or more, is paid than was charged: what the machine found, or a person."""

    NO_LETTER = "no_letter"
    LETTER_NOT_FOUND = "letter_not_found"
    LETTER_OF_OTHER_PERSON = "letter_of_other_person"
    NAME_DIFFERS = "name_differs"
    SEX_DIFFERS = "sex_differs"
    LETTER_LATE = "letter_late"
    OUTSIDE_STAY = "outside_stay"
    IN_STATION = "in_station"
    BED_DAYS_DIFFER = "bed_days_differ"
    DUPLICATE_LINE = "duplicate_line"
    DUPLICATE_POSSIBLE = "duplicate_possible"
    DUPLICATE_INVOICE = "duplicate_invoice"
    AMOUNT_DIFFERS = "amount_differs"
    SUM_DIFFERS = "sum_differs"
    CLAIM_DIFFERS = "claim_differs"
    NO_LINES = "no_lines"
    NOT_LISTED = "not_on_price_list"
    OVER_PRICE = "over_price"
    EXCLUDED_SERVICE = "excluded_service"
    SPECIAL_WARD = "special_ward"
    REFUND_PAIRED = "refund_paired"
    REFUND_UNPAIRED = "refund_unpaired"
    TOO_OFTEN = "too_often"
    OVER_CEILING = "over_ceiling"
    ELIGIBILITY_ENDED = "eligibility_ended"
    OTHER_PAYER_FIRST = "other_payer_first"
    NOT_NEEDED = "not_needed"
    DENIED_BY_PATIENT = "denied_by_patient"
    OTHER = "other"

    @classmethod
    def of(cls, code: FindingCode) -> CutReason:
        """The reason that says the same as a finding."""
        return cls(code.value)


class LineState(StrEnum):
    """What has been decided about a line; RAISED is more than was charged."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    CUT = "cut"
    PART = "part"
    RAISED = "raised"


class PayerKind(StrEnum):
    """Who pays, in the order in which they are asked; the rescue funds pay what is left."""

    INSURANCE = "insurance"
    MEDICAL_AID = "medical_aid"
    EMERGENCY_FUND = "emergency_fund"
    RESCUE_FUNDS = "rescue_funds"
    FAMILY = "family"


_BEFORE_RESCUE_FUNDS = (PayerKind.MEDICAL_AID, PayerKind.EMERGENCY_FUND)
NOTHING_STATED: Mapping[PayerKind, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LineDecision:
    """What was decided about a line; the newest one counts.

    `approved_fen` None takes an earlier decision back: the line is open again. `undoubted` was
    accepted together with all others against which nothing spoke.
    """

    line_id: int
    approved_fen: int | None
    reason: CutReason | None
    note: str
    clerk: str
    decided_at: datetime
    undoubted: bool = False


@dataclass(frozen=True, slots=True)
class DecidedLine:
    """What a line charges and what of it was approved, None while it is open."""

    amount_fen: int
    approved_fen: int | None
    day: date | None = None

    @property
    def state(self) -> LineState:
        return line_state(self.amount_fen, self.approved_fen)


@dataclass(frozen=True, slots=True)
class LineSums:
    """What the lines of a bill come to.

    `raised_fen` is what was approved above what was charged, `later_fen` what was approved from
    the day on which the help ended.
    """

    lines: int = 0
    pending: int = 0
    lines_fen: int = 0
    pending_fen: int = 0
    approved_fen: int = 0
    raised_fen: int = 0
    later_fen: int = 0


@dataclass(frozen=True, slots=True)
class BillMoney:
    """The money of a bill: lines = cut + pending + approved; the shares add up to approved.

    `cut_fen` is net of `raised_fen`, what was approved above what lines charge. `claimed_fen` is
    what the hospital asks for, `shares` names every payer.
    """

    lines: int
    pending: int
    claimed_fen: int
    lines_fen: int
    cut_fen: int
    pending_fen: int
    approved_fen: int
    raised_fen: int
    shares: Mapping[PayerKind, int]

    @property
    def insured_fen(self) -> int:
        """What the insurance pays of what was approved."""
        return self.shares[PayerKind.INSURANCE]

    @property
    def payable_fen(self) -> int:
        """What the rescue funds pay."""
        return self.shares[PayerKind.RESCUE_FUNDS]

    @property
    def above_fen(self) -> int:
        """By how much more would be paid than the hospital asks for."""
        return max(self.payable_fen - max(self.claimed_fen, 0), 0)


def line_state(amount_fen: int, approved_fen: int | None) -> LineState:
    """What a decision is, seen from what the line charges."""
    if approved_fen is None:
        return LineState.PENDING
    if approved_fen == amount_fen:
        return LineState.ACCEPTED
    if approved_fen == 0:
        return LineState.CUT
    return LineState.RAISED if approved_fen > amount_fen else LineState.PART


def line_sums(lines: Iterable[DecidedLine], not_eligible_from: date | None = None) -> LineSums:
    """What lines come to; a line without a day lies before any day."""
    known = tuple(lines)
    open_ones = [each for each in known if each.approved_fen is None]
    decided = [(each, each.approved_fen) for each in known if each.approved_fen is not None]
    since = not_eligible_from
    return LineSums(
        len(known),
        len(open_ones),
        sum(each.amount_fen for each in known),
        sum(each.amount_fen for each in open_ones),
        sum(approved for _, approved in decided),
        sum(max(approved - each.amount_fen, 0) for each, approved in decided),
        sum(
            approved
            for each, approved in decided
            if since is not None and each.day is not None and each.day >= since
        ),
    )


def bill_money(
    sums: LineSums,
    claimed_fen: int,
    insured_fen: int,
    stated: Mapping[PayerKind, int] = NOTHING_STATED,
    *,
    rejected: bool = False,
) -> BillMoney:
    """The money of a bill from that of its lines; of a rejected one all is cut."""
    approved = 0 if rejected else sums.approved_fen
    pending = 0 if rejected else sums.pending_fen
    return BillMoney(
        sums.lines,
        0 if rejected else sums.pending,
        claimed_fen,
        sums.lines_fen,
        sums.lines_fen - pending - approved,
        pending,
        approved,
        0 if rejected else sums.raised_fen,
        shares(approved, 0 if rejected else sums.later_fen, insured_fen, stated),
    )


def shares(
    approved_fen: int,
    later_fen: int,
    insured_fen: int,
    stated: Mapping[PayerKind, int] = NOTHING_STATED,
) -> Mapping[PayerKind, int]:
    """Who pays how much of what was approved; together they pay all of it.

    Nobody is asked for more than is left by those before them. The insurance's is what stands on
    the bill, unless a clerk has `stated` another amount. Of what insurance and funds leave, the
    part of the lines from the day on which the help ended is the family's, rounded up to a fen,
    unless it is stated. Of a negative amount nobody takes a share: the rescue funds keep it.
    """
    found: dict[PayerKind, int] = dict.fromkeys(PayerKind, 0)
    rest = approved_fen
    asked = {PayerKind.INSURANCE: stated.get(PayerKind.INSURANCE, insured_fen)}
    asked |= {payer: stated.get(payer, 0) for payer in _BEFORE_RESCUE_FUNDS}
    for payer, amount in asked.items():
        found[payer] = min(max(amount, 0), max(rest, 0))
        rest -= found[payer]
    if approved_fen > 0:
        later = min(max(later_fen, 0), approved_fen)
        owed = stated.get(PayerKind.FAMILY, -(-rest * later // approved_fen))
        found[PayerKind.FAMILY] = min(max(owed, 0), rest)
    found[PayerKind.RESCUE_FUNDS] = rest - found[PayerKind.FAMILY]
    return MappingProxyType(found)


def share_problems(approved_fen: int, stated: Mapping[PayerKind, int]) -> tuple[Problem, ...]:
    """What is wrong with amounts that a clerk states; the rescue funds pay the rest."""
    found: list[Problem] = []
    if PayerKind.RESCUE_FUNDS in stated:
        found.append(Problem(ClaimTrouble.SHARE_IS_THE_REST, "shares"))
    found += [
        Problem(ClaimTrouble.SHARE_NEGATIVE, "shares", {"payer": payer, "amount_fen": amount})
        for payer, amount in stated.items()
        if amount < 0
    ]
    if not found and sum(stated.values()) > max(approved_fen, 0):
        data = {"stated_fen": sum(stated.values()), "approved_fen": approved_fen}
        found.append(Problem(ClaimTrouble.SHARES_TOO_LARGE, "shares", data))
    return tuple(found)


WITHOUT_LETTER = frozenset({FindingCode.NO_LETTER, FindingCode.LETTER_NOT_FOUND})
GRAVE = frozenset(
    {
        FindingCode.LETTER_OF_OTHER_PERSON,
        FindingCode.DUPLICATE_INVOICE,
        FindingCode.IN_STATION,
        FindingCode.OVER_CEILING,
        FindingCode.OTHER_PAYER_FIRST,
    }
)
"""Against a whole bill: paid all the same only with the reason of whoever approves."""


def approval_problems(
    money: BillMoney, against: Collection[FindingCode] = (), *, has_reason: bool
) -> tuple[Problem, ...]:
    """All that keeps a bill from being approved for payment.

    Without a treatment letter nothing is paid (民发〔2006〕6号). More than was asked, and grave
    faults of the whole bill, need a reason. `against` is what was found about the whole bill.
    """
    found: list[Problem] = []
    if not WITHOUT_LETTER.isdisjoint(against):
        found.append(Problem(ClaimTrouble.WITHOUT_LETTER, "bill_id", rule=LETTER_RULE))
    if money.pending:
        found.append(Problem(ClaimTrouble.LINES_PENDING, "bill_id", {"count": money.pending}))
    elif money.payable_fen <= 0:
        data = {"payable_fen": money.payable_fen}
        found.append(Problem(ClaimTrouble.NOTHING_TO_PAY, "bill_id", data))
    if has_reason:
        return tuple(found)
    if money.above_fen:
        amounts = {"payable_fen": money.payable_fen, "claimed_fen": money.claimed_fen}
        found.append(Problem(ClaimTrouble.ABOVE_CLAIMED, "reason", amounts, Weight.REASON))
    if grave := tuple(code for code in FindingCode if code in GRAVE and code in against):
        codes = {"codes": grave}
        found.append(Problem(ClaimTrouble.GRAVE_FAULTS, "reason", codes, Weight.REASON))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a clerk decides about a line, before it is looked at; None accepts it as it is."""

    approved_fen: int | None = None
    reason: CutReason | None = None
    note: str = ""


def decision_problems(
    amount_fen: int, wish: Wish, *, is_paired: bool = False
) -> tuple[Problem, ...]:
    """What is wrong with a decision about one line.

    Less than was charged needs a reason, more needs a note, and so does the reason OTHER. A
    refund and the charge that it takes back are accepted whole or cut whole, both together.
    """
    approved = wish.approved_fen
    if approved is None or approved == amount_fen:
        return ()
    data = {"amount_fen": amount_fen, "approved_fen": approved}
    if is_paired:
        broken = Problem(ClaimTrouble.PAIR_IN_PARTS, "approved_fen", data)
        return (broken,) if approved else _words(wish)
    if approved * amount_fen < 0:
        return (Problem(ClaimTrouble.OTHER_SIGN, "approved_fen", data),)
    if approved > amount_fen and not wish.note.strip():
        return (Problem(ClaimTrouble.RAISE_NOTE_MISSING, "note", data),)
    return () if approved > amount_fen else _words(wish)


def _words(wish: Wish) -> tuple[Problem, ...]:
    if wish.reason is None:
        return (Problem(ClaimTrouble.CUT_REASON_MISSING, "reason"),)
    if wish.reason is CutReason.OTHER and not wish.note.strip():
        return (Problem(ClaimTrouble.CUT_NOTE_MISSING, "note"),)
    return ()
