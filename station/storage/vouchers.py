"""Vouchers, their legs and events; the keys that seal them."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.topics import Topic
from station.domain.vouchers import LegKind, VoucherPurpose, VoucherState
from station.storage.base import Row
from station.storage.people import Sorted

_LIVE = text("state IN ('draft', 'approved', 'issued') AND NOT lapsed")


class Voucher(Row):
    """One voucher; a person has at most one that is live."""

    __tablename__ = "voucher"
    __table_args__ = (
        Index(
            "uq_voucher_person_live",
            "person_id",
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
        Index("ix_voucher_person_id", "person_id"),
        Index("ix_voucher_stay_id", "stay_id"),
        Index("ix_voucher_state_id", "state", "id"),
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
    cash_receipt: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    contact_station: Mapped[str] = mapped_column(default="")
    contact_address: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    transfer_agreed_with: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    written_at: Mapped[datetime]
    written_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    approved_at: Mapped[datetime | None]
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    issued_at: Mapped[datetime | None]
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    key_number: Mapped[int | None]
    code: Mapped[str] = mapped_column(default="")
    short_code: Mapped[str] = mapped_column(Sorted, default="", index=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"))
    closed_at: Mapped[datetime | None]
    closed_reason: Mapped[str] = mapped_column(default="")
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
    seat: Mapped[str] = mapped_column(default="")
    fare_fen: Mapped[int] = mapped_column(default=0)


class VoucherEvent(Row):
    """What happened to a voucher: exchange, refund, conflict, confirmation of travel."""

    __tablename__ = "voucher_event"
    topic = Topic.VOUCHERS

    voucher_id: Mapped[int] = mapped_column(ForeignKey("voucher.id"), index=True)
    kind: Mapped[str]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    window: Mapped[str] = mapped_column(default="")
    ticket: Mapped[str] = mapped_column(default="")
    line: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int] = mapped_column(default=0)
    account: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class SigningKey(Row):
    """A key pair of the station; retired keys still verify old slips."""

    __tablename__ = "signing_key"

    number: Mapped[int] = mapped_column(unique=True)
    private: Mapped[bytes] = mapped_column(LargeBinary)
    public: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
