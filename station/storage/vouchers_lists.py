"""Lists of vouchers and the sheet of one, as frozen records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from station.domain.voucher_records import (
    VoucherEventRecord,
    VoucherFilter,
    VoucherLine,
    VoucherRecord,
)
from station.domain.vouchers import (
    LIVE_STATES,
    VoucherStanding,
    VoucherState,
    VoucherStep,
    standing,
)
from station.storage import papers
from station.storage.accounts import ClerkRow
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.vouchers import Voucher, VoucherEvent, terms_of

Joined = tuple[Voucher, str, str]


def lines(
    session: Session,
    wanted: VoucherFilter,
    today: date,
    follow_up_days: int,
    *,
    before: int | None = None,
    limit: int = 100,
) -> tuple[VoucherLine, ...]:
    """One page of vouchers, newest first, before a voucher's id."""
    query = _joined().where(*_conditions(wanted, today, follow_up_days))
    if before is not None:
        query = query.where(Voucher.id < before)
    found = session.execute(query.order_by(Voucher.id.desc()).limit(limit))
    return tuple(_line(row, today, follow_up_days) for row in found)


def issued_in(
    session: Session, month: date, today: date, follow_up_days: int
) -> tuple[VoucherLine, ...]:
    """All vouchers issued in the month of a day, in the order of their numbers."""
    first = datetime.combine(month.replace(day=1), time.min)
    after = (first + timedelta(days=31)).replace(day=1)
    query = _joined().where(Voucher.issued_at >= first, Voucher.issued_at < after)
    found = session.execute(query.order_by(Voucher.id))
    return tuple(_line(row, today, follow_up_days) for row in found)


def line(session: Session, voucher_id: int, today: date, follow_up_days: int) -> VoucherLine:
    """One voucher as a line. Raises NoResultFound."""
    found = session.execute(_joined().where(Voucher.id == voucher_id)).one()
    return _line(found, today, follow_up_days)


def record(session: Session, row: Voucher, today: date, follow_up_days: int) -> VoucherRecord:
    """One voucher with everything that hangs on it."""
    names = _clerk_names(session, (row.written_by_id, row.approved_by_id, row.issued_by_id))
    events = select(VoucherEvent).where(VoucherEvent.voucher_id == row.id)
    return VoucherRecord(
        line=line(session, row.id, today, follow_up_days),
        state=row.state,
        terms=terms_of(session, row),
        reason=row.reason,
        serial=row.serial or "",
        short_code=row.short_code,
        code=row.code,
        key_number=row.key_number,
        written_by=names.get(row.written_by_id, ""),
        approved_at=row.approved_at,
        approved_by=names.get(row.approved_by_id, ""),
        issued_by=names.get(row.issued_by_id, ""),
        replaces_id=row.replaces_id,
        replaced_by_id=session.scalar(select(Voucher.id).where(Voucher.replaces_id == row.id)),
        closed_at=row.closed_at,
        closed_reason=row.closed_reason,
        closed_paper=row.closed_paper,
        events=event_records(session, events.order_by(VoucherEvent.id)),
        prints=tuple(reversed(papers.of_subject(session, f"voucher:{row.id}"))),
    )


def open_conflicts(session: Session) -> tuple[VoucherEventRecord, ...]:
    """What windows told and the book contradicts, not yet settled by a leader, oldest first."""
    query = select(VoucherEvent).where(
        VoucherEvent.kind == VoucherStep.CONFLICT, VoucherEvent.settled_at.is_(None)
    )
    return event_records(session, query.order_by(VoucherEvent.id))


def event_records(session: Session, query: Select[VoucherEvent]) -> tuple[VoucherEventRecord, ...]:
    """Events as records."""
    rows = list(session.scalars(query))
    names = _clerk_names(session, (row.clerk_id for row in rows))
    return tuple(
        VoucherEventRecord(
            id=row.id,
            kind=row.kind,
            happened_at=row.happened_at,
            entered_at=row.entered_at,
            clerk=names.get(row.clerk_id, ""),
            window=row.window,
            ticket=row.ticket,
            line=row.line,
            amount_fen=row.amount_fen,
            account=row.account,
            note=row.note,
            conflict=row.conflict,
            serial=row.serial,
            voucher_id=row.voucher_id,
            settled_at=row.settled_at,
            settled_note=row.settled_note,
        )
        for row in rows
    )


def _joined() -> Select[Voucher, str, str]:
    return (
        select(Voucher, Person.name, Stay.rescue_number)
        .join(Person, Person.id == Voucher.person_id)
        .join(Stay, Stay.id == Voucher.stay_id)
    )


def _conditions(
    wanted: VoucherFilter, today: date, follow_up_days: int
) -> Iterable[ColumnElement[bool]]:
    if wanted.standing is not None:
        yield _stands(wanted.standing, today)
    if wanted.live is not None:
        ended = and_(Voucher.state == VoucherState.ISSUED, Voucher.valid_until < today)
        is_live = and_(Voucher.state.in_(LIVE_STATES), Voucher.lapsed.is_(False), ~ended)
        yield is_live if wanted.live else ~is_live
    if wanted.follow_up:
        yield Voucher.state == VoucherState.EXCHANGED
        yield Voucher.exchanged_at < _follow_up_from(today, follow_up_days)
    if wanted.person_id is not None:
        yield Voucher.person_id == wanted.person_id
    if wanted.stay_id is not None:
        yield Voucher.stay_id == wanted.stay_id


def _stands(wanted: VoucherStanding, today: date) -> ColumnElement[bool]:
    """The same as `domain.vouchers.standing`, said to the database."""
    over = and_(Voucher.state == VoucherState.ISSUED, Voucher.valid_until < today)
    expired = or_(over, and_(Voucher.state.in_(LIVE_STATES), Voucher.lapsed.is_(True)))
    if wanted is VoucherStanding.EXPIRED:
        return expired
    return and_(Voucher.state == VoucherState(wanted.value), ~expired)


def _follow_up_from(today: date, days: int) -> datetime:
    """Tickets handed out before this moment should have a confirmed journey."""
    return datetime.combine(today - timedelta(days=days), time.min)


def _line(found: Joined, today: date, follow_up_days: int) -> VoucherLine:
    row, name, rescue_number = found
    given = row.exchanged_at if row.state is VoucherState.EXCHANGED else None
    return VoucherLine(
        id=row.id,
        number=row.number or "",
        person_id=row.person_id,
        stay_id=row.stay_id,
        name=name,
        rescue_number=rescue_number,
        purpose=row.purpose,
        destination=row.destination,
        amount_fen=row.amount_fen,
        exchanged_fen=row.exchanged_fen,
        refunded_fen=row.refunded_fen,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        standing=standing(row.state, row.valid_until, today, lapsed=row.lapsed),
        follow_up=given is not None and given < _follow_up_from(today, follow_up_days),
        written_at=row.written_at,
        issued_at=row.issued_at,
        exchanged_at=row.exchanged_at,
        version=row.version,
    )


def _clerk_names(session: Session, ids: Iterable[int | None]) -> dict[int | None, str]:
    wanted = {each for each in ids if each is not None}
    query = select(ClerkRow.id, ClerkRow.name).where(ClerkRow.id.in_(wanted))
    return dict(session.execute(query).all())
