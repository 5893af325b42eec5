"""The diary of packages: its lines, the sheet of one package, the rows of one."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from station.domain.package_records import (
    DoubtRecord,
    FileRecord,
    PackageLine,
    PackageRowLine,
    PackageSheetRecord,
    ReceiptRecord,
)
from station.domain.packages import HeldBack, PackageState, RowState
from station.storage import packages
from station.storage.accounts import ClerkRow
from station.storage.packages import (
    Package,
    PackageFileRow,
    PackageReceipt,
    PackageRowRow,
    ReceiptDoubt,
)
from station.storage.people import Person
from station.storage.stays import Stay

_MAKER, _SENDER = aliased(ClerkRow), aliased(ClerkRow)
_LATER, _LATER_PACKAGE = aliased(PackageRowRow), aliased(Package)


class _Counts(NamedTuple):
    """What is counted of many packages at once, by the package."""

    answered: Mapping[tuple[int, RowState], int]
    left: Mapping[int, int]
    doubts: Mapping[int, int]
    answer_days: int


_FIRST = case(
    {RowState.REJECTED: 0, RowState.WAITING: 1, RowState.ACCEPTED: 2}, value=PackageRowRow.state
)


def lines(
    session: Session,
    answer_days: int,
    mapping: str | None = None,
    state: PackageState | None = None,
    ids: Collection[int] | None = None,
) -> tuple[PackageLine, ...]:
    """The packages of the diary, the newest first; receipts come within so many days."""
    query = (
        select(Package, _MAKER.name, _SENDER.name)
        .outerjoin(_MAKER, _MAKER.id == Package.made_by_id)
        .outerjoin(_SENDER, _SENDER.id == Package.sent_by_id)
        .order_by(Package.id.desc())
    )
    if mapping is not None:
        query = query.where(Package.mapping == mapping)
    if state is not None:
        query = query.where(Package.state == state)
    if ids is not None:
        query = query.where(Package.id.in_(ids))
    found = session.execute(query).all()
    known = [row.id for row, _maker, _sender in found]
    told = (_counts(session, known), left(session, known), _doubts(session, known))
    counts = _Counts(*told, answer_days)
    return tuple(_line(row, maker or "", sender or "", counts) for row, maker, sender in found)


def sheet(session: Session, package_id: int, answer_days: int) -> PackageSheetRecord:
    """One package with all that hangs on it. Raises ValueError without one."""
    (line,) = lines(session, answer_days, ids=[package_id])
    row = session.get_one(Package, package_id)
    told = json.loads(row.told)
    previous = session.get(Package, row.previous_id) if row.previous_id else None
    kinds = session.execute(
        select(PackageRowRow.kind, func.count())
        .where(PackageRowRow.package_id == package_id)
        .group_by(PackageRowRow.kind)
    ).all()
    size = select(func.length(Package.content)).where(Package.id == package_id)
    return PackageSheetRecord(
        line,
        previous.number if previous else "",
        dict(kinds),
        {HeldBack(name): count for name, count in told.get("held_back", {}).items()},
        told.get("warnings", 0),
        _files(session, package_id),
        _receipts(session, package_id),
        _doubt_records(session, package_id),
        row.restricted_reason,
        session.scalar(size) or 0,
    )


def rows(
    session: Session, package_id: int, state: RowState | None, start: int, limit: int
) -> tuple[PackageRowLine, ...]:
    """Some rows of a package, the refused ones first."""
    query = (
        select(PackageRowRow, PackageFileRow.name, PackageFileRow.first_row, Person.id, Person.name)
        .join(PackageFileRow, PackageFileRow.id == PackageRowRow.file_id)
        .outerjoin(Stay, Stay.id == PackageRowRow.stay_id)
        .outerjoin(Person, Person.id == Stay.person_id)
        .where(PackageRowRow.package_id == package_id)
        .order_by(_FIRST, PackageRowRow.id)
    )
    if state is not None:
        query = query.where(PackageRowRow.state == state)
    found = session.execute(query.offset(start).limit(limit)).all()
    refused = [each[0].id for each in found if each[0].state is RowState.REJECTED]
    later = _settled(session, refused)
    return tuple(
        PackageRowLine(
            row.id,
            file_name,
            row.place + first_row - 1,
            row.key,
            row.stay_id,
            person_id,
            name or "",
            row.kind,
            row.state,
            row.code,
            row.column,
            row.reason,
            later.get(row.id, ""),
        )
        for row, file_name, first_row, person_id, name in found
    )


def _line(row: Package, maker: str, sender: str, counts: _Counts) -> PackageLine:
    return PackageLine(
        row.id,
        row.number,
        row.mapping,
        row.kind,
        row.title,
        row.mapping_version,
        row.since,
        row.until,
        row.extent,
        row.repeats,
        row.state,
        row.rows,
        counts.answered.get((row.id, RowState.ACCEPTED), 0),
        counts.answered.get((row.id, RowState.REJECTED), 0),
        counts.left.get(row.id, 0),
        counts.doubts.get(row.id, 0),
        row.file_name,
        row.sha256,
        row.encrypted,
        row.made_at,
        maker,
        row.sent_at,
        sender,
        row.sent_how,
        row.withdrawn_at,
        row.withdrawn_reason,
        _due(row, counts.answer_days),
    )


def _due(row: Package, days: int) -> date | None:
    if row.state is not PackageState.SENT or row.sent_at is None:
        return None
    return (row.sent_at + timedelta(days=days)).date()


def _counts(session: Session, ids: Collection[int]) -> dict[tuple[int, RowState], int]:
    query = (
        select(PackageRowRow.package_id, PackageRowRow.state, func.count())
        .where(PackageRowRow.package_id.in_(ids))
        .group_by(PackageRowRow.package_id, PackageRowRow.state)
    )
    return {(package_id, state): count for package_id, state, count in session.execute(query)}


def _followed() -> ColumnElement[bool]:
    """Whether a later package of the same mapping carries the key of a row once more."""
    return exists().where(
        _LATER.key == PackageRowRow.key,
        _LATER.id > PackageRowRow.id,
        _LATER.package_id == _LATER_PACKAGE.id,
        _LATER_PACKAGE.mapping == Package.mapping,
        _LATER_PACKAGE.state != PackageState.WITHDRAWN,
    )


def left(session: Session, ids: Collection[int]) -> dict[int, int]:
    query = (
        select(PackageRowRow.package_id, func.count())
        .join(Package, Package.id == PackageRowRow.package_id)
        .where(
            PackageRowRow.package_id.in_(ids),
            PackageRowRow.state == RowState.REJECTED,
            ~_followed(),
        )
        .group_by(PackageRowRow.package_id)
    )
    return dict(session.execute(query).all())


def left_keys(session: Session, package_id: int) -> dict[str, int | None]:
    """The refused keys of a package that no later one carries, each with its stay."""
    query = (
        select(PackageRowRow.key, PackageRowRow.stay_id)
        .join(Package, Package.id == PackageRowRow.package_id)
        .where(
            PackageRowRow.package_id == package_id,
            PackageRowRow.state == RowState.REJECTED,
            ~_followed(),
        )
    )
    return dict(session.execute(query).all())


def _settled(session: Session, row_ids: Collection[int]) -> dict[int, str]:
    """The numbers of the first later packages that carry the keys of these rows."""
    query: Select[int, str] = (
        select(PackageRowRow.id, _LATER_PACKAGE.number)
        .join(Package, Package.id == PackageRowRow.package_id)
        .join(_LATER, and_(_LATER.key == PackageRowRow.key, _LATER.id > PackageRowRow.id))
        .join(_LATER_PACKAGE, _LATER_PACKAGE.id == _LATER.package_id)
        .where(
            PackageRowRow.id.in_(row_ids),
            _LATER_PACKAGE.mapping == Package.mapping,
            _LATER_PACKAGE.state != PackageState.WITHDRAWN,
        )
        .order_by(_LATER.id.desc())
    )
    return dict(session.execute(query).all())


def _doubts(session: Session, ids: Collection[int]) -> dict[int, int]:
    query = (
        select(PackageReceipt.package_id, func.count())
        .join(ReceiptDoubt, ReceiptDoubt.receipt_id == PackageReceipt.id)
        .where(PackageReceipt.package_id.in_(ids), ReceiptDoubt.settled_at.is_(None))
        .group_by(PackageReceipt.package_id)
    )
    return dict(session.execute(query).all())


def _files(session: Session, package_id: int) -> tuple[FileRecord, ...]:
    answered = {each.file_id for each in packages.receipts(session, package_id)}
    return tuple(
        FileRecord(each.name, each.sha256, each.rows, bool({each.id, None} & answered))
        for each in packages.files(session, package_id)
    )


def _receipts(session: Session, package_id: int) -> tuple[ReceiptRecord, ...]:
    query = (
        select(PackageReceipt, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == PackageReceipt.clerk_id)
        .where(PackageReceipt.package_id == package_id)
        .order_by(PackageReceipt.id)
    )
    found = session.execute(query).all()
    return tuple(
        ReceiptRecord(
            row.name,
            row.sha256,
            row.received_at,
            row.accepted,
            row.rejected,
            row.entered_at,
            clerk or "",
            any(_corrects(later, row) for later, _clerk in found),
        )
        for row, clerk in found
    )


def _corrects(later: PackageReceipt, earlier: PackageReceipt) -> bool:
    """Whether a receipt took the place of one that was read before it."""
    same = later.file_id in {None, earlier.file_id}
    return later.replaces_id is not None and later.id > earlier.id and same


def _doubt_records(session: Session, package_id: int) -> tuple[DoubtRecord, ...]:
    found = packages.doubts(session, package_id)
    named = {each.row_id for each in found if each.row_id is not None}
    query = select(PackageRowRow.id, PackageRowRow.key).where(PackageRowRow.id.in_(named))
    keys = dict(session.execute(query).all())
    return tuple(
        DoubtRecord(
            each.id,
            each.key,
            each.row,
            each.column,
            each.code,
            each.reason,
            each.settled_at is not None,
            keys.get(each.row_id, "") if each.row_id else "",
        )
        for each in found
    )
