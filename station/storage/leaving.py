"""What was prepared and done for the way out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.assistance import Capacity, decides_alone
from station.domain.belongings import BelongingKind, BelongingState
from station.domain.identity import age_on
from station.domain.intake import (
    HANDED_OVER_BY_UNIT,
    MentalState,
    TriageSign,
    needs_police_report,
    seems_ill_of_mind,
)
from station.domain.leaving import LeavingFacts, LeavingWay, VoucherFacts
from station.domain.names import is_unknown_name
from station.domain.topics import Topic
from station.domain.vouchers import VoucherState
from station.storage.base import Row, partial_index
from station.storage.belongings import Belonging
from station.storage.goods_issues import owed_of_stay
from station.storage.intake import Intake, reported_of
from station.storage.ledger import BROUGHT_IN
from station.storage.medicines_stock import kept_of_stay
from station.storage.people import Person
from station.storage.stays import Stay, last_assessment
from station.storage.vouchers import Voucher

_IN_FORCE = text("dropped_at IS NULL AND reopened_at IS NULL")


class Leaving(Row):
    """The facts of one way out, changed until the door and kept after it.

    A stay has at most one in force: given up (`dropped_at`) or taken back by a reopening
    (`reopened_at`) it stays as history.
    """

    __tablename__ = "leaving"
    __table_args__ = (
        partial_index("uq_leaving_stay_in_force", "stay_id", unique=True, where=_IN_FORCE),
        Index("ix_leaving_stay_id", "stay_id"),
    )
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"))
    number: Mapped[str] = mapped_column(default="", index=True)
    way: Mapped[LeavingWay]
    destination: Mapped[str] = mapped_column(default="")
    destination_area: Mapped[str] = mapped_column(default="")
    destination_contact: Mapped[str] = mapped_column(default="")
    agreed: Mapped[bool] = mapped_column(default=False)
    fit_to_travel: Mapped[bool | None]
    pregnant_months: Mapped[int | None]
    food: Mapped[str] = mapped_column(default="")
    declaration_signed_at: Mapped[datetime | None]
    service_form_signed_at: Mapped[datetime | None]
    fetcher_name: Mapped[str] = mapped_column(default="")
    fetcher_relation: Mapped[str] = mapped_column(default="")
    fetcher_document: Mapped[str] = mapped_column(default="")
    fetcher_phone: Mapped[str] = mapped_column(default="")
    fetcher_proof: Mapped[str] = mapped_column(default="")
    confirmed_by: Mapped[str] = mapped_column(default="")
    receiver_unit: Mapped[str] = mapped_column(default="")
    receiver_person: Mapped[str] = mapped_column(default="")
    receiver_receipt: Mapped[str] = mapped_column(default="")
    escorts: Mapped[str] = mapped_column(default="")
    route: Mapped[str] = mapped_column(default="")
    grounds: Mapped[str] = mapped_column(default="")
    ground_text: Mapped[str] = mapped_column(default="")
    notice_number: Mapped[str] = mapped_column(default="")
    notice_given_at: Mapped[datetime | None]
    died_at: Mapped[datetime | None]
    died_place: Mapped[str] = mapped_column(default="")
    death_certificate: Mapped[str] = mapped_column(default="")
    kin_told_at: Mapped[datetime | None]
    last_seen_at: Mapped[datetime | None]
    search: Mapped[str] = mapped_column(default="")
    police_report: Mapped[str] = mapped_column(default="")
    discharge_certificate: Mapped[str] = mapped_column(default="")
    services: Mapped[str] = mapped_column(default="")
    exception_reason: Mapped[str] = mapped_column(default="")
    exception_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    copy_excuse: Mapped[str] = mapped_column(default="")
    copy_excuse_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    planned_for: Mapped[date | None]
    prepared_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]
    dropped_reason: Mapped[str] = mapped_column(default="")
    reopened_at: Mapped[datetime | None]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


_HARM = frozenset({TriageSign.DOMESTIC_VIOLENCE, TriageSign.HARMED_MINOR})
_ILL = frozenset({MentalState.DISORDER, MentalState.DISABILITY})


def in_force(session: Session, stay_id: int, *, lock: bool = False) -> Leaving | None:
    """The way out of a stay that is being prepared or was taken; locked until the deed ends."""
    query = select(Leaving).where(
        Leaving.stay_id == stay_id, Leaving.dropped_at.is_(None), Leaving.reopened_at.is_(None)
    )
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalar(query)


def facts_of(
    session: Session, stay: Stay, known_grounds: frozenset[str], today: date
) -> LeavingFacts:
    """What the rules of leaving look at, without a leader's exception."""
    person = session.get_one(Person, stay.person_id)
    intake = session.get(Intake, stay.intake_id) if stay.intake_id else None
    signs = signs_of(intake)
    assessment = last_assessment(session, stay.id)
    capacity = assessment.capacity if assessment else None
    things = _belongings(session, stay.intake_id)
    at_door = intake is not None and not intake.client_id.startswith(BROUGHT_IN)
    told = reported_of(session, stay.intake_id)
    age = None if person.born is None else age_on(person.born, today)
    ill = intake is not None and seems_ill_of_mind(intake.mental_state, signs)
    owed = needs_police_report(signs, told, decides_alone=decides_alone(age, capacity, ill=ill))
    voucher, earlier = _vouchers(session, stay)
    return LeavingFacts(
        state=stay.state,
        born=person.born,
        identity_state=person.identity_state,
        nameless=is_unknown_name(person.name),
        assistance_class=stay.assistance_class,
        class_confirmed=stay.class_confirmed,
        capacity=capacity,
        mental_signs=_mental_signs(session, stay, intake, capacity),
        harmed=bool(signs & _HARM),
        pregnant=TriageSign.PREGNANT in signs,
        belongings_stored=things.stored,
        belongings_unsigned=things.unsigned,
        belongings_returned=things.returned,
        belongings_gone=things.gone,
        dangerous_stored=things.dangerous,
        goods_out=owed_of_stay(session, stay.id),
        medicines_kept=kept_of_stay(session, stay.id),
        handover_unsigned=at_door and intake is not None and is_unsigned(intake),
        signs_to_report=owed if at_door else frozenset(),
        signs_reported=told,
        bags=things.bags,
        voucher=voucher,
        earlier=earlier,
        known_grounds=known_grounds,
    )


def signs_of(intake: Intake | None) -> frozenset[TriageSign]:
    """The signs that the first look found, as codes."""
    known = {sign.value: sign for sign in TriageSign}
    words = intake.signs.split() if intake else ()
    return frozenset(known[word] for word in words if word in known)


def is_unsigned(intake: Intake) -> bool:
    """Whether the hand-over of a unit that brought somebody still lacks its two signatures."""
    return intake.how_came in HANDED_OVER_BY_UNIT and intake.handover_signed_at is None


def _mental_signs(
    session: Session, stay: Stay, intake: Intake | None, capacity: Capacity | None
) -> bool:
    """An illness that was ever found counts always; a suspicion until full capacity was found.

    Full capacity against a suspicion is only ever confirmed by two people.
    """
    states = session.scalars(
        select(Intake.mental_state).where(
            Intake.person_id == stay.person_id, Intake.mental_state.in_(list(_ILL))
        )
    )
    if states.first() is not None:
        return True
    if intake is None or capacity is Capacity.FULL:
        return False
    return intake.mental_state is MentalState.DOUBTFUL or TriageSign.MENTAL in signs_of(intake)


@dataclass(frozen=True, slots=True)
class _Things:
    """How many things may be given back still, are for the police, went back, went elsewhere."""

    stored: int = 0
    dangerous: int = 0
    unsigned: int = 0
    returned: int = 0
    gone: int = 0
    bags: tuple[str, ...] = ()


def _belongings(session: Session, intake_id: int | None) -> _Things:
    query = select(Belonging).where(Belonging.intake_id == intake_id).order_by(Belonging.line)
    rows = session.scalars(query).all()
    stored = [row for row in rows if row.state is BelongingState.STORED]
    dangerous = sum(row.kind is BelongingKind.DANGEROUS for row in stored)
    returned = [row for row in rows if row.state is BelongingState.RETURNED]
    return _Things(
        stored=len(stored) - dangerous,
        dangerous=dangerous,
        unsigned=sum(row.signed_out is None for row in returned),
        returned=len(returned),
        gone=len(rows) - len(stored) - len(returned),
        bags=tuple(dict.fromkeys(row.bag for row in rows if row.bag)),
    )


def _vouchers(session: Session, stay: Stay) -> tuple[VoucherFacts | None, VoucherFacts | None]:
    """The newest voucher of this stay, and the newest of an earlier one that was never used."""
    gone = (VoucherState.VOID, VoucherState.REPLACED, VoucherState.REFUNDED)
    query = (
        select(Voucher)
        .where(Voucher.person_id == stay.person_id, Voucher.state.not_in(gone))
        .order_by(Voucher.id.desc())
    )
    rows = session.scalars(query).all()
    ours = next((v for v in rows if v.stay_id == stay.id), None)
    unused = (
        v for v in rows if v.stay_id != stay.id and v.state is VoucherState.ISSUED and v.number
    )
    return _facts(ours), _facts(next(unused, None))


def _facts(voucher: Voucher | None) -> VoucherFacts | None:
    if voucher is None:
        return None
    return VoucherFacts(
        voucher.number or "", voucher.state, voucher.destination, voucher.valid_until
    )
