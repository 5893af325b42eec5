"""Packages that somebody has to see to: without a receipt, or with rows that were refused."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import Session

from station.domain.package_clocks import PackageWaiting
from station.domain.packages import PackageState, RowState
from station.storage.packages import Package, PackageReceipt, PackageRowRow
from station.storage.packages_lists import left

_UP = (PackageState.SENT, PackageState.RECEIVED)


def waiting(session: Session) -> tuple[PackageWaiting, ...]:
    """Those that wait for a receipt since they went up, and those with refused rows since it came.

    Refused rows that a later package carries wait no more.
    """
    newest = (
        select(PackageReceipt.package_id, func.max(PackageReceipt.entered_at).label("at"))
        .group_by(PackageReceipt.package_id)
        .subquery()
    )
    refused = exists().where(
        PackageRowRow.package_id == Package.id, PackageRowRow.state == RowState.REJECTED
    )
    query = (
        select(Package, newest.c.at)
        .outerjoin(newest, newest.c.package_id == Package.id)
        .where(
            or_(
                Package.state == PackageState.SENT,
                and_(Package.state == PackageState.RECEIVED, refused),
            )
        )
        .order_by(Package.id)
    )
    found = session.execute(query).all()
    rows = left(session, [row.id for row, _at in found])
    told: list[PackageWaiting] = []
    for row, at in found:
        sent = row.sent_at or row.made_at
        if row.state is PackageState.SENT:
            told.append(PackageWaiting(row.id, row.number, row.title, sent))
        if rejected := rows.get(row.id, 0):
            told.append(PackageWaiting(row.id, row.number, row.title, at or sent, rejected))
    return tuple(told)


def gone_up(session: Session, mapping: str, first: date, last: date) -> bool:
    """Whether a package of a mapping that holds all these days has gone up and was not withdrawn.

    One that only repeats refused rows does not count.
    """
    query = select(Package.id).where(
        Package.mapping == mapping,
        Package.state.in_(_UP),
        Package.repeats.is_(False),
        Package.since <= first,
        Package.until >= last,
    )
    return session.scalar(query.limit(1)) is not None
