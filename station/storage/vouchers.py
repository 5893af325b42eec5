"""Vouchers, their legs and events; the keys that seal them; small cash against signature."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, delete, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.belongings import SignedHow
from station.domain.topics import Topic
from station.domain.vouchers import (
    LIVE_STATES,
    WITHDRAWN_STATES,
    ConflictKind,
    LegKind,
    LegTerms,
    PaperWhereabouts,
    VoucherPurpose,
    VoucherState,
    VoucherStep,
    VoucherTerms,
)
from station.storage.base import Row, partial_index
from station.storage.people import Sorted

if TYPE_CHECKING:
    from station.domain.seals import UsedSlip, Withdrawal

LIVE = text("state IN ('draft', 'approved', 'issued') AND NOT lapsed")
"""Vouchers that may still be used; a person has at most one."""


class Voucher(Row):
    """One voucher; a person has at most one that is live."""

    __tablename__ = "voucher"
    __table_args__ = (
        partial_index("uq_voucher_person_live", "person_id", unique=True, where=LIVE),
        Index("ix_voucher_person_id", "person_id"),
        Index("ix_voucher_stay_id", "stay_id"),
        Index("ix_voucher_state_id", "state", "id"),
        Index("ix_voucher_issued_at", "issued_at"),
    )
    topic = Topic.VOUCHERS

    client_id: Mapped[str] = mapped_column(unique=True)
    serial: Mapped[str | None] = mapped_column(Sorted, unique=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    state: Mapped[VoucherState] = mapped_column(default=VoucherState.DRAFT)
    lapsed: Mapped[bool] = mapped_column(default=False)
    purpose: Mapped[VoucherPurpose]
    destination: Mapped[str]
    destination_area: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int]
    cash_fen: Mapped[int] = mapped_column(default=0)
    account: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    contact_station: Mapped[str] = mapped_column(default="")
    contact_address: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    transfer_agreed_with: Mapped[str] = mapped_column(default="")
    exchange_at: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    written_at: Mapped[datetime]
    written_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    approved_at: Mapped[datetime | None]
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    issued_at: Mapped[datetime | None]
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    key_number: Mapped[int | None] = mapped_column(index=True)
    nonce: Mapped[bytes | None] = mapped_column(LargeBinary)
    code: Mapped[str] = mapped_column(default="")
    short_code: Mapped[str] = mapped_column(Sorted, default="", index=True)
    exchanged_at: Mapped[datetime | None]
    exchanged_fen: Mapped[int] = mapped_column(default=0)
    refunded_fen: Mapped[int] = mapped_column(default=0)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), unique=True)
    closed_at: Mapped[datetime | None]
    closed_reason: Mapped[str] = mapped_column(default="")
    closed_paper: Mapped[PaperWhereabouts | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class VoucherLeg(Row):
    """One stretch of the way."""

    __tablename__ = "voucher_leg"
    __table_args__ = (UniqueConstraint("voucher_id", "place"),)
    topic = Topic.VOUCHERS

    voucher_id: Mapped[int] = mapped_column(ForeignKey("voucher.id"))
    place: Mapped[int]
    kind: Mapped[LegKind]
    from_stop: Mapped[str]
    to_stop: Mapped[str]
    line: Mapped[str] = mapped_column(default="")
    day: Mapped[date | None]
    departs: Mapped[str] = mapped_column(default="")
    arrives: Mapped[str] = mapped_column(default="")
    seat: Mapped[str] = mapped_column(default="")
    fare_fen: Mapped[int] = mapped_column(default=0)
    helper: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")


class VoucherEvent(Row):
    """What happened to a voucher. A conflict may name a serial that no voucher here has."""

    __tablename__ = "voucher_event"
    __table_args__ = (
        Index("ix_voucher_event_kind_settled_at", "kind", "settled_at"),
        Index("ix_voucher_event_serial", "serial"),
    )
    topic = Topic.VOUCHERS

    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    kind: Mapped[VoucherStep]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    window: Mapped[str] = mapped_column(default="")
    ticket: Mapped[str] = mapped_column(default="")
    line: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int] = mapped_column(default=0)
    account: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    conflict: Mapped[ConflictKind | None]
    serial: Mapped[str] = mapped_column(Sorted, default="")
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    settled_note: Mapped[str] = mapped_column(default="")


class CashPayment(Row):
    """A short city fare paid in cash against signature. 民发〔2014〕132号."""

    __tablename__ = "cash_payment"
    topic = Topic.VOUCHERS

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    amount_fen: Mapped[int]
    purpose: Mapped[str]
    signed: Mapped[SignedHow]
    witness: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class SigningKey(Row):
    """A key pair of the station; retired keys still verify the slips that began in their days."""

    __tablename__ = "signing_key"
    topic = Topic.VOUCHERS

    number: Mapped[int] = mapped_column(unique=True)
    private: Mapped[bytes] = mapped_column(LargeBinary)
    public: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
    covers_until: Mapped[date | None]


_SHARED = (
    "purpose",
    "destination",
    "destination_area",
    "amount_fen",
    "valid_from",
    "valid_until",
    "account",
    "contact_station",
    "contact_address",
    "contact_phone",
    "transfer_agreed_with",
    "cash_fen",
    "exchange_at",
    "note",
)
"""Terms that have a column of their own name."""
_LEG = (
    "kind",
    "from_stop",
    "to_stop",
    "line",
    "day",
    "departs",
    "arrives",
    "seat",
    "fare_fen",
    "helper",
    "address",
    "phone",
)


def find(session: Session, voucher_id: int, *, lock: bool = False) -> Voucher | None:
    """A voucher; locked and read afresh for a deed, so that of two desks one comes second."""
    if lock:
        return session.get(Voucher, voucher_id, with_for_update=True, populate_existing=True)
    return session.get(Voucher, voucher_id)


def by_client_id(session: Session, client_id: str) -> Voucher | None:
    """The voucher that was drafted from a form before."""
    return session.scalar(select(Voucher).where(Voucher.client_id == client_id))


def by_serial(session: Session, serial: str, *, lock: bool = False) -> Voucher | None:
    """The voucher of a serial (370203-2026-0412)."""
    query = select(Voucher).where(Voucher.serial == serial)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalar(query)


def by_short_code(session: Session, short_code: str) -> Voucher | None:
    """The newest voucher with a short code, written as printed (K7M4·9QRT)."""
    query = select(Voucher).where(Voucher.short_code == short_code)
    return session.scalars(query.order_by(Voucher.id.desc()).limit(1)).first()


def put_terms(session: Session, voucher: Voucher, terms: VoucherTerms) -> None:
    """Write what a voucher grants; its legs are written anew."""
    for name in _SHARED:
        value = getattr(terms, name)
        setattr(voucher, name, value.strip() if type(value) is str else value)
    session.add(voucher)
    session.flush()
    session.execute(delete(VoucherLeg).where(VoucherLeg.voucher_id == voucher.id))
    for place, leg in enumerate(terms.legs):
        facts = {name: getattr(leg, name) for name in _LEG}
        tidy = {name: v.strip() if type(v) is str else v for name, v in facts.items()}
        session.add(VoucherLeg(voucher_id=voucher.id, place=place, **tidy))
    session.flush()


def terms_of(session: Session, voucher: Voucher) -> VoucherTerms:
    """What a voucher grants."""
    query = select(VoucherLeg).where(VoucherLeg.voucher_id == voucher.id)
    legs = session.scalars(query.order_by(VoucherLeg.place))
    shared = {name: getattr(voucher, name) for name in _SHARED}
    return VoucherTerms(
        **shared,
        legs=tuple(LegTerms(**{name: getattr(leg, name) for name in _LEG}) for leg in legs),
    )


def live(session: Session, person_id: int, *, but: int | None) -> list[Voucher]:
    """Vouchers of a person that the database counts as live, without one of them."""
    query = select(Voucher).where(
        Voucher.person_id == person_id, Voucher.state.in_(LIVE_STATES), Voucher.lapsed.is_(False)
    )
    return [row for row in session.scalars(query) if row.id != but]


def unused(session: Session, person_id: int, today: date, *, but: int | None) -> list[Voucher]:
    """Issued vouchers of a person whose days are over and that were never exchanged."""
    query = select(Voucher).where(
        Voucher.person_id == person_id,
        Voucher.state == VoucherState.ISSUED,
        Voucher.valid_until < today,
    )
    return [row for row in session.scalars(query.order_by(Voucher.id)) if row.id != but]


def writers(session: Session, voucher_id: int) -> set[int | None]:
    """Who wrote or changed a voucher."""
    query = select(VoucherEvent.clerk_id).where(
        VoucherEvent.voucher_id == voucher_id,
        VoucherEvent.kind.in_((VoucherStep.WRITTEN, VoucherStep.CHANGED)),
    )
    return set(session.scalars(query))


def last_event(session: Session, voucher_id: int, kind: VoucherStep) -> VoucherEvent | None:
    """The newest event of a kind."""
    query = select(VoucherEvent).where(
        VoucherEvent.voucher_id == voucher_id, VoucherEvent.kind == kind
    )
    return session.scalars(query.order_by(VoucherEvent.id.desc()).limit(1)).first()


def conflict_told(
    session: Session, serial: str, window: str, ticket: str, kind: ConflictKind
) -> bool:
    """Whether a window's line is kept as this conflict already."""
    query = select(VoucherEvent.id).where(
        VoucherEvent.serial == serial,
        VoucherEvent.conflict == kind,
        VoucherEvent.window == window,
        VoucherEvent.ticket == ticket,
    )
    return session.scalar(query.limit(1)) is not None


def withdrawn(session: Session) -> list[Voucher]:
    """Every issued voucher that was made void or replaced, in the order of their serials."""
    query = select(Voucher).where(Voucher.state.in_(WITHDRAWN_STATES), Voucher.serial.is_not(None))
    return list(session.scalars(query.order_by(Voucher.serial)))


def withdrawal_of(row: Voucher) -> Withdrawal | None:
    """How a voucher stands on the list of withdrawn slips; None when it does not."""
    from station.domain.seals import Withdrawal, WithdrawalKind  # lists of vouchers do without

    if row.state not in WITHDRAWN_STATES or not (row.serial and row.nonce and row.closed_at):
        return None
    replaced = row.state is VoucherState.REPLACED
    kind = WithdrawalKind.REPLACED if replaced else WithdrawalKind.VOID
    return Withdrawal(row.serial, row.nonce, kind, row.closed_at.date())


def used_slip_of(session: Session, row: Voucher) -> UsedSlip | None:
    """The ticket that was handed out for a voucher; None when none was."""
    from station.domain.seals import UsedSlip

    spent = last_event(session, row.id, VoucherStep.EXCHANGED)
    if spent is None:
        return None
    return UsedSlip(
        serial=row.serial or "",
        nonce=row.nonce or b"",
        at=spent.happened_at,
        window=spent.window,
        ticket=spent.ticket,
        train=spent.line,
        amount_fen=spent.amount_fen,
    )


def keys(session: Session) -> list[SigningKey]:
    """All keys of the station, retired ones too, by number."""
    return list(session.scalars(select(SigningKey).order_by(SigningKey.number)))


def current_key(session: Session) -> SigningKey | None:
    """The key that seals now; None before the first slip."""
    query = select(SigningKey).where(SigningKey.retired_at.is_(None))
    return session.scalars(query.order_by(SigningKey.number.desc()).limit(1)).first()


def last_first_day(session: Session, key_number: int) -> date | None:
    """The latest first day of the slips that a key has sealed."""
    return session.scalar(
        select(func.max(Voucher.valid_from)).where(Voucher.key_number == key_number)
    )


def cash_paid_fen(session: Session, stay_id: int) -> int:
    """What was paid in cash in a stay."""
    query = select(func.sum(CashPayment.amount_fen)).where(CashPayment.stay_id == stay_id)
    return session.scalar(query) or 0


def cash_by_client_id(session: Session, client_id: str) -> CashPayment | None:
    """The payment that was written down from a form before."""
    return session.scalar(select(CashPayment).where(CashPayment.client_id == client_id))
