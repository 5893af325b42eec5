"""The lines of the check list that stands between a resident and the door, and what they stop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from station.domain.problems import Problem, Trouble

_NOTHING: Mapping[str, object] = MappingProxyType({})


class LeavingTrouble(Trouble):
    """What keeps somebody from leaving; the members that a check can miss bear its name."""

    COPY_NOT_FOUND = "leaving.copy_not_found"
    NOT_PREPARED = "leaving.not_prepared"
    OTHER_WAY_PREPARED = "leaving.other_way_prepared"
    NO_EXCEPTION_POSSIBLE = "leaving.no_exception_possible"
    EXCEPTION_NEEDS_LEADER = "leaving.exception_needs_leader"
    EXCEPTION_BY_PREPARER = "leaving.exception_by_preparer"
    REASON_MISSING = "leaving.reason_missing"
    MONTHS_IMPOSSIBLE = "leaving.months_impossible"
    CLASS = "leaving.class"
    MINOR_ALONE = "leaving.minor_alone"
    AGE_UNKNOWN_ALONE = "leaving.age_unknown_alone"
    CAPACITY_ALONE = "leaving.capacity_alone"
    PROTECTIVE_ALONE = "leaving.protective_alone"
    PROTECTIVE_OWN_WISH = "leaving.protective_own_wish"
    MENTAL_ALONE = "leaving.mental_alone"
    PREGNANT_ALONE = "leaving.pregnant_alone"
    OWN_WISH_AGE = "leaving.own_wish_age"
    OWN_WISH_MENTAL = "leaving.own_wish_mental"
    PRESENT = "leaving.present"
    DESTINATION = "leaving.destination"
    AGREED = "leaving.agreed"
    BELONGINGS = "leaving.belongings"
    BELONGINGS_SIGNED = "leaving.belongings_signed"
    DANGEROUS_GOODS = "leaving.dangerous_goods"
    ARRIVAL_HANDOVER = "leaving.arrival_handover"
    SIGNS_REPORTED = "leaving.signs_reported"
    DNA = "leaving.dna"
    SERVICE_FORM = "leaving.service_form"
    DECLARATION = "leaving.declaration"
    VOUCHER = "leaving.voucher"
    VOUCHER_EXPIRED = "leaving.voucher_expired"
    FIT = "leaving.fit"
    DISCHARGE = "leaving.discharge"
    FETCHER = "leaving.fetcher"
    FETCHER_DOCUMENT = "leaving.fetcher_document"
    FETCHER_NUMBER = "leaving.fetcher_number"
    FETCHER_AGE = "leaving.fetcher_age"
    FETCHER_RELATION = "leaving.fetcher_relation"
    FETCHER_COPY = "leaving.fetcher_copy"
    FETCHER_PROOF = "leaving.fetcher_proof"
    KIN_CONFIRMED = "leaving.kin_confirmed"
    RECEIVER = "leaving.receiver"
    RECEIPT = "leaving.receipt"
    ESCORTS = "leaving.escorts"
    GROUNDS = "leaving.grounds"
    GROUND_TEXT = "leaving.ground_text"
    NOTICE = "leaving.notice"
    DEATH_FACTS = "leaving.death_facts"
    DEATH_CERTIFICATE = "leaving.death_certificate"
    LAST_SEEN = "leaving.last_seen"
    SEARCH = "leaving.search"
    POLICE_REPORT = "leaving.police_report"


class LeavingCheckCode(StrEnum):
    """One line of the check list."""

    IDENTITY = "identity"
    NAME = "name"
    CLASS = "class"
    MAY_GO_ALONE = "may_go_alone"
    MINOR_ALONE = "minor_alone"
    AGE_UNKNOWN_ALONE = "age_unknown_alone"
    CAPACITY_ALONE = "capacity_alone"
    PROTECTIVE_ALONE = "protective_alone"
    PROTECTIVE_OWN_WISH = "protective_own_wish"
    MENTAL_ALONE = "mental_alone"
    PREGNANT_ALONE = "pregnant_alone"
    OWN_WISH_AGE = "own_wish_age"
    OWN_WISH_MENTAL = "own_wish_mental"
    PRESENT = "present"
    DESTINATION = "destination"
    AGREED = "agreed"
    BELONGINGS = "belongings"
    BELONGINGS_SIGNED = "belongings_signed"
    DANGEROUS_GOODS = "dangerous_goods"
    GOODS_BACK = "goods_back"
    MEDICINES_BACK = "medicines_back"
    ARRIVAL_HANDOVER = "arrival_handover"
    SIGNS_REPORTED = "signs_reported"
    DNA = "dna"
    SERVICE_FORM = "service_form"
    DECLARATION = "declaration"
    VOUCHER = "voucher"
    VOUCHER_EXPIRED = "voucher_expired"
    VOUCHER_LEFT_OPEN = "voucher_left_open"
    EARLIER_VOUCHER = "earlier_voucher"
    FOOD = "food"
    FIT = "fit"
    DISCHARGE = "discharge"
    FETCHER = "fetcher"
    FETCHER_DOCUMENT = "fetcher_document"
    FETCHER_NUMBER = "fetcher_number"
    FETCHER_AGE = "fetcher_age"
    FETCHER_RELATION = "fetcher_relation"
    FETCHER_COPY = "fetcher_copy"
    FETCHER_PROOF = "fetcher_proof"
    SEEKER = "seeker"
    KIN_CONFIRMED = "kin_confirmed"
    RECEIVER = "receiver"
    RECEIPT = "receipt"
    ESCORTS = "escorts"
    GROUNDS = "grounds"
    GROUND_TEXT = "ground_text"
    NOTICE = "notice"
    DEATH_FACTS = "death_facts"
    DEATH_CERTIFICATE = "death_certificate"
    KIN_TOLD = "kin_told"
    LAST_SEEN = "last_seen"
    SEARCH = "search"
    POLICE_REPORT = "police_report"


class CheckState(StrEnum):
    """Whether a line of the check list is done, forbids the way, or deserves a look."""

    DONE = "done"
    MISSING = "missing"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Check:
    """One line between the resident and the door, with the regulation it comes from.

    `place` is the field of the plan that would settle it, None when it is settled elsewhere;
    `liftable` tells that the leader may allow it all the same.
    """

    code: LeavingCheckCode
    state: CheckState
    rule: str = ""
    data: Mapping[str, object] = field(default_factory=lambda: _NOTHING)
    place: str | None = None
    liftable: bool = False


def obstacles(checks: Iterable[Check]) -> tuple[Problem, ...]:
    """The missing lines of a check list as problems that stop the way out."""
    return tuple(
        Problem(LeavingTrouble[check.code.name], check.place, check.data, rule=check.rule)
        for check in checks
        if check.state is CheckState.MISSING
    )
