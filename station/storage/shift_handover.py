"""Hand-overs between shifts, each with what was carried as it was signed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Select, String, func, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.policy import Policy
from station.domain.shift_handover import (
    Accepted,
    HandoverRecord,
    read,
    release_time,
    seal,
    state_of,
)
from station.domain.shifts import Shift, ShiftKind
from station.domain.topics import Topic
from station.domain.vouchers import VoucherState
from station.storage import blanking
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.stays import Stay
from station.storage.vouchers import Voucher


class ShiftHandover(Row):
    """A shift handed over: what was signed never changes, the acceptance is added once."""

    __tablename__ = "shift_handover"
    __table_args__ = (Index("ix_shift_handover_shift", "shift_day", "shift_kind"),)
    topic = Topic.DUTY

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    shift_day: Mapped[date]
    shift_kind: Mapped[ShiftKind]
    from_clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    signed_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(default="")
    again: Mapped[str] = mapped_column(default="")
    items: Mapped[str]
    items_hash: Mapped[str] = mapped_column(String(64))
    accept_client_id: Mapped[str | None] = mapped_column(unique=True)
    accepted_at: Mapped[datetime | None]
    how: Mapped[Accepted | None]
    to_clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    remark: Mapped[str] = mapped_column(default="")


def by_client_id(session: Session, client_id: str) -> ShiftHandover | None:
    """The hand-over that a form has made already."""
    return session.scalar(select(ShiftHandover).where(ShiftHandover.client_id == client_id))


_HANDOVER = 6_130_383  # any number of its own, the same for all desks


def hold(session: Session) -> None:
    """Let one desk at a time hand over, until the deed ends: the second sees what the first did.

    SQLite has one writer anyway. Call it before any row is locked, and before numbers are taken.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _HANDOVER})


_FROM, _TO, _BY = aliased(ClerkRow), aliased(ClerkRow), aliased(ClerkRow)


def _records() -> Select[ShiftHandover, str, str, str]:
    return (
        select(ShiftHandover, _FROM.name, _TO.name, _BY.name)
        .outerjoin(_FROM, _FROM.id == ShiftHandover.from_clerk_id)
        .outerjoin(_TO, _TO.id == ShiftHandover.to_clerk_id)
        .outerjoin(_BY, _BY.id == ShiftHandover.accepted_by_id)
        .order_by(ShiftHandover.id.desc())
    )


def _told(
    session: Session, query: Select[ShiftHandover, str, str, str], now: datetime, policy: Policy
) -> list[HandoverRecord]:
    found = []
    for row, giver, taker, signer in session.execute(query):
        shift = Shift(row.shift_day, row.shift_kind)
        release_at = release_time(row.signed_at, policy)
        sealed = seal(row.items, shift, row.from_clerk_id, row.signed_at, row.note)
        if sealed != row.items_hash:
            sealed = _after_blanking(session, row, sealed)
        found.append(
            HandoverRecord(
                id=row.id,
                number=row.number,
                shift=shift,
                from_clerk=giver or "",
                from_clerk_id=row.from_clerk_id,
                signed_at=row.signed_at,
                note=row.note,
                carried=read(row.items) if sealed == row.items_hash else None,
                state=state_of(row.accepted_at, release_at, now),
                release_at=release_at,
                accepted_at=row.accepted_at,
                how=row.how,
                taken_by=taker or "",
                accepted_by=signer or "",
                remark=row.remark,
                again=row.again,
                seal=row.items_hash,
            )
        )
    return found


def _after_blanking(session: Session, row: ShiftHandover, sealed: str) -> str:
    """What was signed, where only a destruction has taken words out since; else what there is."""
    left = blanking.left_of(session, ShiftHandover, row.id)
    return row.items_hash if left == sealed else sealed


def waiting(session: Session, now: datetime, policy: Policy) -> list[HandoverRecord]:
    """Those that nobody has accepted, the newest first."""
    query = _records().where(ShiftHandover.accepted_at.is_(None))
    return _told(session, query, now, policy)


def latest(
    session: Session, now: datetime, policy: Policy, *, limit: int, before: int | None = None
) -> list[HandoverRecord]:
    """The last hand-overs, the newest first; continued behind the id of the last one shown."""
    query = _records().limit(limit)
    if before is not None:
        query = query.where(ShiftHandover.id < before)
    return _told(session, query, now, policy)


def one(session: Session, handover_id: int, now: datetime, policy: Policy) -> HandoverRecord | None:
    """One hand-over."""
    found = _told(session, _records().where(ShiftHandover.id == handover_id), now, policy)
    return found[0] if found else None


def last_shift(session: Session) -> Shift | None:
    """The shift that was handed over last."""
    query = select(ShiftHandover.shift_day, ShiftHandover.shift_kind)
    row = session.execute(query.order_by(ShiftHandover.id.desc()).limit(1)).first()
    return None if row is None else Shift(*row)


def is_handed_over(session: Session, shift: Shift) -> bool:
    """Whether a shift has been handed over already."""
    query = select(ShiftHandover.id).where(
        ShiftHandover.shift_day == shift.day, ShiftHandover.shift_kind == shift.kind
    )
    return session.scalar(query.limit(1)) is not None


def drafts(session: Session) -> int:
    """How many vouchers nobody has approved yet."""
    query = select(func.count()).where(Voucher.state == VoucherState.DRAFT, ~Voucher.lapsed)
    return session.scalar(query) or 0


def open_stays_of(session: Session, person_ids: Collection[int]) -> int:
    """How many of these persons are residents now."""
    query = select(func.count()).where(Stay.left_at.is_(None), Stay.person_id.in_(person_ids))
    return session.scalar(query) or 0
