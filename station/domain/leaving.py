"""Everything that stands between a resident and the door.

Each line of the check list has its rule. What is missing forbids the way out; a hint deserves a
look. Nobody is kept: an adult of full capacity may go at any time (国务院令第381号 第十一条); a
minor or a person without full capacity only goes with somebody.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import NO_DUTY, DnaStanding
from station.domain.fetcher_papers import VerifiedSeeker
from station.domain.identity import ADULT_AGE, age_on
from station.domain.intake import TriageSign
from station.domain.leaving_lines import Check
from station.domain.people import IdentityState
from station.domain.problems import Problem
from station.domain.stays import StayState
from station.domain.vouchers import VoucherState


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


MONTHS_OF_PREGNANCY = range(11)


def escort_names(text: str) -> tuple[str, ...]:
    """The names in a list that was typed with commas, blanks or line ends between them."""
    for separator in "、，,；;\n\t":
        text = text.replace(separator, " ")
    return tuple(text.split())
