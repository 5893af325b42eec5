"""The return-home voucher: what it may grant, and its way from draft to the paying account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from station.domain.problems import Problem, Trouble, Weight


class VoucherState(StrEnum):
    """Where a voucher is. Expired is computed from the end date, never stored."""

    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"
    EXCHANGED = "exchanged"
    TRAVELLED = "travelled"
    REFUNDED = "refunded"
    VOID = "void"
    REPLACED = "replaced"


class VoucherStanding(StrEnum):
    """Where a voucher is for whoever looks at it today: its state, or expired."""

    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"
    EXPIRED = "expired"
    EXCHANGED = "exchanged"
    TRAVELLED = "travelled"
    REFUNDED = "refunded"
    VOID = "void"
    REPLACED = "replaced"


class VoucherPurpose(StrEnum):
    """Where a voucher leads: home, or to a transfer that the other station has agreed to."""

    HOME = "home"
    TRANSFER = "transfer"


class LegKind(StrEnum):
    """Means of travel on one leg; a city fare is paid in cash, all others by the voucher."""

    TRAIN = "train"
    BUS = "bus"
    SHIP = "ship"
    CITY = "city"


class VoucherStep(StrEnum):
    """What happens to a voucher; each leaves an event."""

    WRITTEN = "written"
    CHANGED = "changed"
    APPROVED = "approved"
    ISSUED = "issued"
    EXCHANGED = "exchanged"
    TRAVELLED = "travelled"
    REFUNDED = "refunded"
    VOIDED = "voided"
    REPLACED = "replaced"
    CONFLICT = "conflict"
    """What a window tells and the station's own book contradicts; it changes no state."""


STEPS: Mapping[VoucherStep, tuple[frozenset[VoucherState], VoucherState]] = MappingProxyType(
    {
        VoucherStep.CHANGED: (
            frozenset({VoucherState.DRAFT, VoucherState.APPROVED}),
            VoucherState.DRAFT,
        ),
        VoucherStep.APPROVED: (frozenset({VoucherState.DRAFT}), VoucherState.APPROVED),
        VoucherStep.ISSUED: (frozenset({VoucherState.APPROVED}), VoucherState.ISSUED),
        VoucherStep.EXCHANGED: (frozenset({VoucherState.ISSUED}), VoucherState.EXCHANGED),
        VoucherStep.TRAVELLED: (frozenset({VoucherState.EXCHANGED}), VoucherState.TRAVELLED),
        VoucherStep.REFUNDED: (frozenset({VoucherState.EXCHANGED}), VoucherState.REFUNDED),
        VoucherStep.VOIDED: (
            frozenset({VoucherState.DRAFT, VoucherState.APPROVED, VoucherState.ISSUED}),
            VoucherState.VOID,
        ),
        VoucherStep.REPLACED: (frozenset({VoucherState.ISSUED}), VoucherState.REPLACED),
    }
)
"""From which states a step may be taken, and where it leads."""

ONWARD_BY_HELPER, ONWARD_TO = "由当地救助管理站安排", "返乡目的地"
"""What the transfer sheet says of the way after an agreed transfer."""

LIVE_STATES = frozenset({VoucherState.DRAFT, VoucherState.APPROVED, VoucherState.ISSUED})
WITHDRAWN_STATES = frozenset({VoucherState.VOID, VoucherState.REPLACED})
SPENT_STATES = frozenset({VoucherState.EXCHANGED, VoucherState.TRAVELLED, VoucherState.REFUNDED})


class PaperWhereabouts(StrEnum):
    """Where the slip of a voucher is that is made void or replaced."""

    RETURNED = "returned"
    LOST = "lost"
    NEVER_PRINTED = "never_printed"


class ConflictKind(StrEnum):
    """Why a window's line does not agree with the station's book."""

    WITHDRAWN = "withdrawn"
    SPENT_TWICE = "spent_twice"
    NOT_ISSUED_HERE = "not_issued_here"
    OUT_OF_DAYS = "out_of_days"
    OVER_LIMIT = "over_limit"


class VoucherTrouble(Trouble):
    """What is wrong with a voucher or the next step on its way."""

    NOT_FOUND = "voucher.not_found"
    STEP_NOT_POSSIBLE = "voucher.step_not_possible"
    REASON_MISSING = "voucher.reason_missing"
    PAPER_UNKNOWN = "voucher.paper_unknown"
    LEADER_NEEDED = "voucher.leader_needed"

    LEGS_MISSING = "voucher.legs_missing"
    STOP_MISSING = "voucher.stop_missing"
    STOP_TOO_LONG = "voucher.stop_too_long"
    LEGS_APART = "voucher.legs_apart"
    LEG_DAY_WRONG = "voucher.leg_day_wrong"
    STARTS_ELSEWHERE = "voucher.starts_elsewhere"
    ENDS_ELSEWHERE = "voucher.ends_elsewhere"
    CHANGE_WITHOUT_HELPER = "voucher.change_without_helper"
    DESTINATION_MISSING = "voucher.destination_missing"
    DESTINATION_AREA_UNKNOWN = "voucher.destination_area_unknown"
    HOME_UNKNOWN = "voucher.home_unknown"
    NOT_HOME = "voucher.not_home"
    TRANSFER_NOT_AGREED = "voucher.transfer_not_agreed"
    CONTACT_MISSING = "voucher.contact_missing"

    FARE_IMPOSSIBLE = "voucher.fare_impossible"
    AMOUNT_IMPOSSIBLE = "voucher.amount_impossible"
    AMOUNT_NOT_SUM = "voucher.amount_not_sum"
    AMOUNT_OVER_CEILING = "voucher.amount_over_ceiling"
    ACCOUNT_MISSING = "voucher.account_missing"
    CASH_NOT_CITY_FARE = "voucher.cash_not_city_fare"
    CASH_OVER_LIMIT = "voucher.cash_over_limit"
    CASH_PURPOSE_MISSING = "voucher.cash_purpose_missing"
    DAYS_BACKWARDS = "voucher.days_backwards"
    DAYS_TOO_MANY = "voucher.days_too_many"
    DAYS_PAST = "voucher.days_past"

    AGE_UNKNOWN = "voucher.age_unknown"
    MINOR = "voucher.minor"
    NO_FULL_CAPACITY = "voucher.no_full_capacity"
    MENTAL_HISTORY = "voucher.mental_history"
    PROTECTIVE = "voucher.protective"
    CLASS_OPEN = "voucher.class_open"
    NOT_IN_STATION = "voucher.not_in_station"
    PHOTO_MISSING = "voucher.photo_missing"
    NOTHING_TO_CHECK = "voucher.nothing_to_check"
    LIVE_VOUCHER = "voucher.live_voucher"
    NAMELESS = "voucher.nameless"
    UNUSED_BEFORE = "voucher.unused_before"
    APPROVER_WROTE_IT = "voucher.approver_wrote_it"

    ALREADY_EXCHANGED = "voucher.already_exchanged"
    WITHDRAWN = "voucher.withdrawn"
    EXPIRED = "voucher.expired"
    NOT_YET = "voucher.not_yet"
    OVER_LIMIT = "voucher.over_limit"
    IN_FUTURE = "voucher.in_future"
    BEFORE_LAST_STEP = "voucher.before_last_step"
    WINDOW_MISSING = "voucher.window_missing"
    TICKET_MISSING = "voucher.ticket_missing"
    CONFIRMED_BY_MISSING = "voucher.confirmed_by_missing"
    REFUND_OVER_EXCHANGE = "voucher.refund_over_exchange"
    REFUND_TO_OTHER_ACCOUNT = "voucher.refund_to_other_account"
    SLIP_NOT_GOOD = "voucher.slip_not_good"
    UNKNOWN_HERE = "voucher.unknown_here"
    CONFLICT_SETTLED = "voucher.conflict_settled"


@dataclass(frozen=True, slots=True)
class LegTerms:
    """One stretch of the way: stops as on the ticket, fare in fen.

    `helper`, `address` and `phone` are the rescue station where this leg ends: needed wherever
    the traveller changes. 民发〔2014〕132号.
    """

    kind: LegKind
    from_stop: str
    to_stop: str
    line: str = ""
    day: date | None = None
    departs: str = ""
    arrives: str = ""
    seat: str = ""
    fare_fen: int = 0
    helper: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class VoucherTerms:
    """What a voucher grants, as the clerk asks for it; money is fen, both days count.

    `amount_fen` is what the window may spend (all legs but city fares), `cash_fen` the city
    fares; `account` is the card or account that pays and that alone gets refunds.
    """

    purpose: VoucherPurpose
    destination: str
    destination_area: str
    legs: tuple[LegTerms, ...]
    amount_fen: int
    valid_from: date
    valid_until: date
    account: str
    contact_station: str = ""
    contact_address: str = ""
    contact_phone: str = ""
    transfer_agreed_with: str = ""
    cash_fen: int = 0
    exchange_at: str = ""
    note: str = ""

    @property
    def rides(self) -> tuple[LegTerms, ...]:
        """The legs for which the window hands out a ticket."""
        return tuple(leg for leg in self.legs if leg.kind is not LegKind.CITY)

    @property
    def window(self) -> str:
        """Where the slip is exchanged, as it is printed: as said, or where the journey begins."""
        return self.exchange_at or f"{self.rides[0].from_stop}售票窗口"


def voucher_number(short_name: str, year: int, number: int) -> str:
    """The number on the paper: 云救票〔2026〕0412号."""
    return f"{short_name}救票〔{year}〕{number:04}号"


def step_problem(step: VoucherStep, state: VoucherState, *, lapsed: bool = False) -> Problem | None:
    """Why a step may not be taken now; a lapsed voucher can only still be told as exchanged."""
    known, _ = STEPS[step]
    if state in known and (not lapsed or step in (VoucherStep.EXCHANGED, VoucherStep.VOIDED)):
        return None
    data = {"step": step, "state": VoucherStanding.EXPIRED if lapsed else state}
    return Problem(VoucherTrouble.STEP_NOT_POSSIBLE, "voucher_id", data)


def standing(
    state: VoucherState, valid_until: date, today: date, *, lapsed: bool
) -> VoucherStanding:
    """The state as of today: an issued voucher after its last day is expired."""
    over = state is VoucherState.ISSUED and today > valid_until
    if over or (lapsed and state in LIVE_STATES):
        return VoucherStanding.EXPIRED
    return VoucherStanding(state.value)


def in_the_way(problems: tuple[Problem, ...], reason: str) -> tuple[Problem, ...]:
    """The problems that forbid a deed: stops, and what asks for a reason when none is given."""
    weights = {Weight.STOP} if reason.strip() else {Weight.STOP, Weight.REASON}
    return tuple(problem for problem in problems if problem.weight in weights)
