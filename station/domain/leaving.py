"""Everything that stands between a resident and the door.

Each line of the check list has its rule. What is missing forbids the way out; a hint deserves a
look. Nobody is kept: an adult of full capacity may go at any time (国务院令第381号 第十一条); a
minor or a person without full capacity only goes with somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import NO_DUTY, DnaStanding
from station.domain.fetcher_papers import VerifiedSeeker
from station.domain.identity import ADULT_AGE, age_on
from station.domain.intake import TriageSign
from station.domain.people import IdentityState
from station.domain.problems import Problem, Trouble
from station.domain.stays import StayState
from station.domain.vouchers import VoucherState

_NOTHING: Mapping[str, object] = MappingProxyType({})


class LeavingWay(StrEnum):
    """How a stay ends."""

    VOUCHER = "voucher"
    KIN = "kin"
    ESCORTED = "escorted"
    HANDED_OVER = "handed_over"
    INSTITUTION = "institution"
    OWN_WISH = "own_wish"
    WITHOUT_FORMALITIES = "without_formalities"
    TERMINATED = "terminated"
    DEAD = "dead"


ALONE_WAYS = frozenset({LeavingWay.VOUCHER, LeavingWay.OWN_WISH, LeavingWay.TERMINATED})
"""Ways on which the person walks out of the door with nobody."""

RECEIVED_WAYS = frozenset({LeavingWay.ESCORTED, LeavingWay.HANDED_OVER, LeavingWay.INSTITUTION})
"""Ways that end with a unit or a person who takes over."""

GONE_WAYS = frozenset({LeavingWay.WITHOUT_FORMALITIES, LeavingWay.DEAD})
"""Ways on which nobody is there any more to sign."""

BOUND_WAYS = frozenset(LeavingWay) - GONE_WAYS - {LeavingWay.TERMINATED}
"""Ways that lead to a place which is known; on the others the station does not send anybody."""


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


@dataclass(frozen=True, slots=True)
class LeavingPlan:
    """The facts of one way out, as the form of leaving takes them; texts are as written.

    `escorts` are names, one a line or parted by commas; `grounds` are codes of
    resources/codes/termination_grounds.tsv; `pregnant_months` None means not pregnant or unasked.
    """

    way: LeavingWay
    destination: str = ""
    destination_area: str = ""
    destination_contact: str = ""
    agreed: bool = False
    planned_for: date | None = None
    fit_to_travel: bool | None = None
    pregnant_months: int | None = None
    food: str = ""
    services: str = ""
    declaration_signed_at: datetime | None = None
    service_form_signed_at: datetime | None = None
    fetcher_name: str = ""
    fetcher_relation: str = ""
    fetcher_document: str = ""
    fetcher_phone: str = ""
    fetcher_proof: str = ""
    confirmed_by: str = ""
    receiver_unit: str = ""
    receiver_person: str = ""
    receiver_receipt: str = ""
    escorts: str = ""
    route: str = ""
    grounds: tuple[str, ...] = ()
    ground_text: str = ""
    notice_given_at: datetime | None = None
    died_at: datetime | None = None
    died_place: str = ""
    death_certificate: str = ""
    kin_told_at: datetime | None = None
    last_seen_at: datetime | None = None
    search: str = ""
    police_report: str = ""
    discharge_certificate: str = ""


@dataclass(frozen=True, slots=True)
class FetcherCopyRecord:
    """The copy of a fetcher's paper; the small one is a JPEG of at most 160 pixels a side."""

    id: int
    fetcher: str
    taken_at: datetime
    clerk: str
    thumbnail: bytes = field(repr=False)


def taker(plan: LeavingPlan) -> str:
    """The name of who comes for the resident and shows a paper; empty when nobody does yet."""
    if plan.way is LeavingWay.KIN:
        return plan.fetcher_name.strip()
    if plan.way is LeavingWay.INSTITUTION:
        return plan.receiver_person.strip() or plan.receiver_unit.strip()
    return ""


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """What leaving looks at in a voucher."""

    number: str
    state: VoucherState
    destination: str
    valid_until: date


@dataclass(frozen=True, slots=True)
class LeavingFacts:
    """All that the rules of leaving look at, beside the plan.

    `nameless`: the file still bears a made-up name. `capacity` is that of the last assessment, None
    when nobody has assessed; `mental_signs` any sign of illness or disability of the mind, ever;
    `belongings_stored` counts what may be given back, `dangerous_stored` what goes to the police,
    `belongings_gone` what left otherwise; `signs_to_report` are owed to the police; `voucher` is
    the one of this stay, `earlier` one never used. `collectors` may collect somebody who needs
    guarding, `proofs` prove a relation; `own_numbers` are the resident's own; `seekers` verified
    as a minor's family. `copied` are those whose papers are kept, `copy_excuse` why none is.
    """

    state: StayState
    born: date | None = None
    identity_state: IdentityState = IdentityState.UNKNOWN
    nameless: bool = False
    assistance_class: AssistanceClass | None = None
    class_confirmed: bool = False
    capacity: Capacity | None = None
    mental_signs: bool = False
    harmed: bool = False
    pregnant: bool = False
    belongings_stored: int = 0
    belongings_unsigned: int = 0
    belongings_returned: int = 0
    belongings_gone: int = 0
    dangerous_stored: int = 0
    goods_out: int = 0
    medicines_kept: int = 0
    handover_unsigned: bool = False
    signs_to_report: frozenset[TriageSign] = frozenset()
    signs_reported: frozenset[TriageSign] = frozenset()
    bags: tuple[str, ...] = ()
    voucher: VoucherFacts | None = None
    earlier: VoucherFacts | None = None
    known_grounds: frozenset[str] = frozenset()
    collectors: frozenset[str] = frozenset()
    proofs: frozenset[str] = frozenset()
    own_numbers: frozenset[str] = frozenset()
    seekers: tuple[VerifiedSeeker, ...] = ()
    dna: DnaStanding = NO_DUTY
    copied: frozenset[str] = frozenset()
    copy_excuse: str = ""
    copy_excuse_by: str = ""
    exception_reason: str = ""
    exception_by: str = ""

    def age(self, today: date) -> int | None:
        """Full years, None when the birth date is not known at all."""
        return None if self.born is None else age_on(self.born, today)

    def is_minor(self, today: date) -> bool:
        """Known to be under eighteen."""
        age = self.age(today)
        return age is not None and age < ADULT_AGE

    def needs_guarding(self, today: date) -> bool:
        """Whether others answer for this person: a minor, or without full capacity.

        An adult is presumed capable (民法典 第十八条) while nothing speaks against it.
        """
        age = self.age(today)
        return (
            (age is None and self.capacity is not Capacity.FULL)
            or self.is_minor(today)
            or self.capacity in (Capacity.LIMITED, Capacity.NONE)
            or self.mental_signs
            or self.assistance_class is AssistanceClass.PROTECTIVE
        )

    @property
    def has_exception(self) -> bool:
        """Whether the leader has allowed this person to go alone."""
        return bool(self.exception_reason.strip())


@dataclass(frozen=True, slots=True)
class LeavingSheet:
    """The page of leaving: the plan as saved, the check list, what is in the way.

    `version` is that of the stay; `plan` is None while nothing is prepared; `prepared_by_me`
    when the clerk who asks wrote it, and so cannot allow to go alone. `proposed` is a plan for
    somebody whom the night count found nowhere, while none is saved.
    """

    stay_id: int
    version: int
    state: StayState
    way: LeavingWay
    plan: LeavingPlan | None
    number: str
    notice_number: str
    checks: tuple[Check, ...]
    obstacles: tuple[Problem, ...]
    exception_reason: str
    exception_by: str
    done_at: datetime | None
    prepared_by_me: bool = False
    proposed: LeavingPlan | None = None


def youth_may_go(age: int, capacity: Capacity | None, from_age: int) -> bool:
    """Whether a leader may let a minor go alone: from 16 on, living on wages of their own.

    Who does so is of full capacity (民法典 第十八条); no younger child ever goes alone.
    """
    return age >= from_age and capacity is Capacity.FULL


def limited_may_go(age: int | None, capacity: Capacity) -> bool:
    """Whether a leader may let somebody without full capacity go alone: a limited adult only."""
    return capacity is Capacity.LIMITED and (age is None or age >= ADULT_AGE)


def obstacles(checks: Iterable[Check]) -> tuple[Problem, ...]:
    """The missing lines of a check list as problems that stop the way out."""
    return tuple(
        Problem(LeavingTrouble[check.code.name], check.place, check.data, rule=check.rule)
        for check in checks
        if check.state is CheckState.MISSING
    )


MONTHS_OF_PREGNANCY = range(11)


def escort_names(text: str) -> tuple[str, ...]:
    """The names in a list that was typed with commas, blanks or line ends between them."""
    for separator in "、，,；;\n\t":
        text = text.replace(separator, " ")
    return tuple(text.split())
