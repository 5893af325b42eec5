"""Packages that went up, their files and rows, and the receipts for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    LargeBinary,
    Select,
    String,
    Text,
    UniqueConstraint,
    and_,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.mappings import Kind
from station.domain.packages import (
    Known,
    PackageExtent,
    PackageState,
    RowKind,
    RowState,
    Standing,
)
from station.domain.receipts import SentRow
from station.domain.topics import Topic
from station.storage.among import Among, ids
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay

_PORTION = 500


class Package(Row):
    """One package in the diary; `content` is what left the house, byte for byte.

    `told` is what its answer needs beside the columns (what was held back), as JSON. `digest` is
    that of all its rows: two packages that say the same have the same.
    """

    __tablename__ = "package"
    __table_args__ = (Index("ix_package_mapping_since", "mapping", "since"),)
    topic = Topic.PACKAGES

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    mapping: Mapped[str]
    kind: Mapped[Kind]
    title: Mapped[str]
    mapping_version: Mapped[str]
    since: Mapped[date]
    until: Mapped[date]
    extent: Mapped[PackageExtent]
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("package.id"))
    """The package that an incremental one follows, or whose rejected rows this one repeats."""
    repeats: Mapped[bool] = mapped_column(default=False)
    rows: Mapped[int]
    told: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    manifest: Mapped[str] = mapped_column(Text, deferred=True)
    encrypted: Mapped[bool] = mapped_column(default=False)
    restricted_reason: Mapped[str] = mapped_column(default="")
    state: Mapped[PackageState] = mapped_column(default=PackageState.MADE)
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    sent_at: Mapped[datetime | None]
    sent_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    sent_how: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    withdrawn_reason: Mapped[str] = mapped_column(default="")


class PackageFileRow(Row):
    """One file of a package; `cells` are its rows, a JSON line each, compressed."""

    __tablename__ = "package_file"
    __table_args__ = (UniqueConstraint("package_id", "number"),)
    topic = Topic.PACKAGES

    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"))
    number: Mapped[int]
    name: Mapped[str] = mapped_column(index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    rows: Mapped[int]
    first_row: Mapped[int]
    """In which row of the file, as a workbook counts them, the data begin."""
    cells: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class PackageRowRow(Row):
    """One row that was sent: its key, the digest of what it said, and the authority's answer.

    `place` counts the rows of its file from 1.
    """

    __tablename__ = "package_row"
    __table_args__ = (
        Index("ix_package_row_package_id_state", "package_id", "state"),
        Index("ix_package_row_key", "key"),
    )
    topic = Topic.PACKAGES

    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"))
    file_id: Mapped[int] = mapped_column(ForeignKey("package_file.id"))
    place: Mapped[int]
    key: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    since: Mapped[date]
    until: Mapped[date]
    """The period that the row was told for: an incremental package has rows of older ones too."""
    kind: Mapped[RowKind]
    state: Mapped[RowState]
    code: Mapped[str] = mapped_column(default="")
    column: Mapped[str] = mapped_column("column_head", default="")
    reason: Mapped[str] = mapped_column(Text, default="")


class PackageReceipt(Row):
    """The authority's answer to one file, as it was read; the bytes of it are kept."""

    __tablename__ = "package_receipt"
    topic = Topic.PACKAGES

    client_id: Mapped[str] = mapped_column(unique=True)
    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"), index=True)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("package_file.id"))
    """None where one receipt answers all files of a package."""
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    received_at: Mapped[datetime | None]
    accepted: Mapped[int]
    rejected: Mapped[int]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("package_receipt.id"))
    """The earlier receipt that this one corrects: what it said of these rows holds no more."""
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class ReceiptDoubt(Row):
    """A line of a receipt that belongs to no row of ours, until a clerk says to which."""

    __tablename__ = "receipt_doubt"
    topic = Topic.PACKAGES

    receipt_id: Mapped[int] = mapped_column(ForeignKey("package_receipt.id"), index=True)
    key: Mapped[str]
    row: Mapped[int | None]
    code: Mapped[str]
    column: Mapped[str] = mapped_column("column_head")
    reason: Mapped[str] = mapped_column(Text)
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    row_id: Mapped[int | None] = mapped_column(ForeignKey("package_row.id"))
    """The row that it belongs to; None, once settled, is no row of ours."""


def find(session: Session, package_id: int, *, lock: bool = False) -> Package | None:
    """A package; locked, it is read afresh and held until the deed ends."""
    if not lock:
        return session.get(Package, package_id)
    return session.get(Package, package_id, with_for_update=True, populate_existing=True)


def by_client_id(session: Session, client_id: str) -> Package | None:
    """The package that a desk has made under its own mark."""
    return session.scalar(select(Package).where(Package.client_id == client_id))


def by_number(session: Session, number: str) -> Package | None:
    """The package of a number, as the diary has it."""
    return session.scalar(select(Package).where(Package.number == number))


def of_digest(session: Session, mapping: str, digest: str) -> Package | None:
    """The newest package that says the same, row by row, and was not withdrawn."""
    query = select(Package).where(_live(mapping), Package.digest == digest)
    return session.scalar(query.order_by(Package.id.desc()).limit(1))


def newest(session: Session, mapping: str) -> Package | None:
    """The package that was made last by a mapping and was not withdrawn."""
    return session.scalar(
        select(Package).where(_live(mapping)).order_by(Package.id.desc()).limit(1)
    )


def files(session: Session, package_id: int) -> list[PackageFileRow]:
    """The files of a package, in order."""
    query = select(PackageFileRow).where(PackageFileRow.package_id == package_id)
    return list(session.scalars(query.order_by(PackageFileRow.number)))


def files_so_far(session: Session, mapping: str, since: date, until: date) -> int:
    """How many files of a period have been made, withdrawn ones too: no name is used twice."""
    query = (
        select(func.count(PackageFileRow.id))
        .join(Package, Package.id == PackageFileRow.package_id)
        .where(Package.mapping == mapping, Package.since == since, Package.until == until)
    )
    return session.scalar(query) or 0


def files_named(session: Session, name: str) -> list[PackageFileRow]:
    """The files of a name in packages that were not withdrawn, the newest first."""
    query = (
        select(PackageFileRow)
        .join(Package, Package.id == PackageFileRow.package_id)
        .where(PackageFileRow.name == name, Package.state != PackageState.WITHDRAWN)
    )
    return list(session.scalars(query.order_by(PackageFileRow.id.desc())))


def named(session: Session, file_name: str) -> Package | None:
    """The newest package whose own file has this name."""
    query = select(Package).where(
        Package.file_name == file_name, Package.state != PackageState.WITHDRAWN
    )
    return session.scalar(query.order_by(Package.id.desc()).limit(1))


def sent_rows(session: Session, files: Collection[PackageFileRow]) -> list[SentRow]:
    """The rows of files as a receipt speaks of them, in order."""
    heads = {file.id: file.first_row - 1 for file in files}
    query = (
        select(PackageRowRow.id, PackageRowRow.key, PackageRowRow.place, PackageRowRow.file_id)
        .where(PackageRowRow.file_id.in_(heads))
        .order_by(PackageRowRow.id)
    )
    return [
        SentRow(row.id, row.key, row.place + heads[row.file_id], row.place)
        for row in session.execute(query)
    ]


def receipts(session: Session, package_id: int) -> list[PackageReceipt]:
    """The receipts of a package, in the order they were read."""
    query = select(PackageReceipt).where(PackageReceipt.package_id == package_id)
    return list(session.scalars(query.order_by(PackageReceipt.id)))


def receipt_known(session: Session, client_id: str, sha256: str) -> PackageReceipt | None:
    """The receipt that was read under this mark, or with these very bytes."""
    same = or_(PackageReceipt.client_id == client_id, PackageReceipt.sha256 == sha256)
    return session.scalar(select(PackageReceipt).where(same).order_by(PackageReceipt.id).limit(1))


def clear_answers(session: Session, row: PackageReceipt) -> dict[int, RowState]:
    """Let the rows that a receipt answers wait again; what each of them was, by its id."""
    query = select(PackageRowRow.id, PackageRowRow.state).where(_of_receipt(row))
    before = dict(session.execute(query).all())
    session.execute(
        update(PackageRowRow)
        .where(_of_receipt(row))
        .values(state=RowState.WAITING, code="", column="", reason="")
        .execution_options(synchronize_session=False)
    )
    return before


def states(session: Session, row: PackageReceipt) -> dict[int, tuple[str, RowState]]:
    """The key and the state of each row that a receipt answers."""
    query = select(PackageRowRow.id, PackageRowRow.key, PackageRowRow.state).where(_of_receipt(row))
    return {row_id: (key, state) for row_id, key, state in session.execute(query)}


def _of_receipt(row: PackageReceipt) -> ColumnElement[bool]:
    if row.file_id is None:
        return PackageRowRow.package_id == row.package_id
    return PackageRowRow.file_id == row.file_id


def accept_rest(session: Session, row: PackageReceipt) -> None:
    """Let all rows that a receipt answers and does not refuse count as accepted."""
    waiting = PackageRowRow.state == RowState.WAITING
    session.execute(
        update(PackageRowRow)
        .where(_of_receipt(row), waiting)
        .values(state=RowState.ACCEPTED)
        .execution_options(synchronize_session=False)
    )


def answered(session: Session, row: PackageReceipt) -> tuple[int, int]:
    """How many rows a receipt has accepted, and how many it has refused."""
    query = select(PackageRowRow.state, func.count()).where(_of_receipt(row))
    found = dict(session.execute(query.group_by(PackageRowRow.state)).all())
    return found.get(RowState.ACCEPTED, 0), found.get(RowState.REJECTED, 0)


def open_doubts(session: Session, receipt_id: int) -> int:
    """How many lines of a receipt still belong to no row."""
    query = select(func.count(ReceiptDoubt.id)).where(
        ReceiptDoubt.receipt_id == receipt_id, ReceiptDoubt.settled_at.is_(None)
    )
    return session.scalar(query) or 0


def doubts(session: Session, package_id: int) -> list[ReceiptDoubt]:
    """The lines of a package's receipts that belonged to no row, settled ones too."""
    query = (
        select(ReceiptDoubt)
        .join(PackageReceipt, PackageReceipt.id == ReceiptDoubt.receipt_id)
        .where(PackageReceipt.package_id == package_id)
    )
    return list(session.scalars(query.order_by(ReceiptDoubt.id)))


def kept_parts(session: Session, row_ids: Collection[int]) -> Iterator[tuple[bytes, set[int]]]:
    """The kept rows of each file that has one of these, and in which places they stand there."""
    places: dict[int, set[int]] = {}
    wanted = sorted(row_ids)
    for first in range(0, len(wanted), _PORTION):
        query = select(PackageRowRow.file_id, PackageRowRow.place).where(Among(PackageRowRow.id))
        for file_id, place in session.execute(query, ids(wanted[first : first + _PORTION])):
            places.setdefault(file_id, set()).add(place)
    for file_id, found in sorted(places.items()):
        cells = select(PackageFileRow.cells).where(PackageFileRow.id == file_id)
        yield session.scalars(cells).one(), found


def names_of_stays(session: Session, stay_ids: Collection[int]) -> dict[int, tuple[int, str]]:
    """The person and the name of each of these stays."""
    query = (
        select(Stay.id, Person.id, Person.name)
        .join(Person, Person.id == Stay.person_id)
        .where(Among(Stay.id))
    )
    found = session.execute(query, ids(stay_ids))
    return {stay_id: (person_id, name) for stay_id, person_id, name in found}


def known(session: Session, mapping: str) -> Known:
    """What the authority holds or has on its desk by a mapping, and what it refused last."""
    kept = _newest(mapping, PackageRowRow.state != RowState.REJECTED)
    asked = select(
        PackageRowRow.key,
        PackageRowRow.digest,
        PackageRowRow.kind,
        PackageRowRow.state,
        PackageRowRow.stay_id,
        PackageRowRow.since,
        PackageRowRow.until,
        PackageRowRow.id,
    ).where(PackageRowRow.id.in_(kept))
    refused = select(PackageRowRow.key, PackageRowRow.digest).where(
        PackageRowRow.id.in_(_newest(mapping)), PackageRowRow.state == RowState.REJECTED
    )
    return Known(
        {row.key: Standing(*row) for row in session.execute(asked)},
        {row.key: row.digest for row in session.execute(refused)},
    )


def _live(mapping: str) -> ColumnElement[bool]:
    return and_(Package.mapping == mapping, Package.state != PackageState.WITHDRAWN)


def _newest(mapping: str, *conditions: ColumnElement[bool]) -> Select[int]:
    return (
        select(func.max(PackageRowRow.id))
        .join(Package, Package.id == PackageRowRow.package_id)
        .where(_live(mapping), *conditions)
        .group_by(PackageRowRow.key)
    )
