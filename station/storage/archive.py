"""The archive: filed stays, loans, periods that were approved."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, select, text
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.archive import FiledRecord, LoanRecord, RetentionKind, RetentionRule
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, partial_index

_OUT = text("returned_at IS NULL")


class ArchiveFile(Row):
    """The file of one stay on the shelf; `kind` decides about its period."""

    __tablename__ = "archive_file"
    __table_args__ = (
        UniqueConstraint("year", "period", "item"),
        Index("ix_archive_file_year", "year"),
    )
    topic = Topic.ARCHIVE

    client_id: Mapped[str] = mapped_column(unique=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    year: Mapped[int]
    period: Mapped[str]
    item: Mapped[int]
    kind: Mapped[RetentionKind]
    box: Mapped[str]
    pages: Mapped[int]
    lacks: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    hold: Mapped[str] = mapped_column(default="")
    filed_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    destroyed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}


class ArchiveLoan(Row):
    """One time that a file was out of the archive; one at a time."""

    __tablename__ = "archive_loan"
    __table_args__ = (
        partial_index("uq_archive_loan_file_out", "file_id", unique=True, where=_OUT),
        Index("ix_archive_loan_file_id", "file_id"),
    )
    topic = Topic.ARCHIVE

    client_id: Mapped[str] = mapped_column(unique=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("archive_file.id"))
    borrower: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str]
    due_on: Mapped[date]
    lent_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    returned_at: Mapped[datetime | None]
    returned_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    note: Mapped[str] = mapped_column(default="")


class RetentionRow(Row):
    """A period with its approval; the newest of a kind counts, the earlier ones stay."""

    __tablename__ = "retention"
    __table_args__ = (Index("ix_retention_kind", "kind", "id"),)
    topic = Topic.ARCHIVE

    client_id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[RetentionKind]
    years: Mapped[int | None]
    approval: Mapped[str]
    approved_on: Mapped[date]
    authority: Mapped[str]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def rules(session: Session) -> dict[RetentionKind, RetentionRule]:
    """The periods that the station has written down, the newest of each kind."""
    query = select(RetentionRow).order_by(RetentionRow.id)
    return {
        row.kind: RetentionRule(row.kind, row.years, row.approval, row.approved_on, row.authority)
        for row in session.scalars(query)
    }


def file_of_stay(session: Session, stay_id: int, *, lock: bool = False) -> ArchiveFile | None:
    """The file of a stay."""
    query = select(ArchiveFile).where(ArchiveFile.stay_id == stay_id)
    return session.scalar(query.with_for_update() if lock else query)


def loan_out(session: Session, file_id: int) -> ArchiveLoan | None:
    """The loan by which a file is out now."""
    return session.scalar(
        select(ArchiveLoan).where(ArchiveLoan.file_id == file_id, ArchiveLoan.returned_at.is_(None))
    )


def filed(session: Session, stay_ids: Collection[int]) -> dict[int, FiledRecord]:
    """The files of these stays, by stay, each with the loan by which it is out."""
    query = (
        select(ArchiveFile, ClerkRow.name, ArchiveLoan.id)
        .outerjoin(ClerkRow, ClerkRow.id == ArchiveFile.clerk_id)
        .outerjoin(
            ArchiveLoan,
            (ArchiveLoan.file_id == ArchiveFile.id) & ArchiveLoan.returned_at.is_(None),
        )
        .where(ArchiveFile.stay_id.in_(stay_ids))
    )
    found = session.execute(query).all()
    loans = {each.id: each for each in _loans(session, [loan for *_, loan in found if loan])}
    return {
        row.stay_id: FiledRecord(
            row.id,
            row.number,
            row.item,
            row.kind,
            row.box,
            row.pages,
            row.reason,
            row.filed_at,
            clerk or "",
            row.hold,
            row.destroyed_at,
            loans.get(loan_id or 0),
        )
        for row, clerk, loan_id in found
    }


def loan(session: Session, loan_id: int) -> LoanRecord | None:
    """One loan."""
    return next(iter(_loans(session, [loan_id])), None)


def _loans(session: Session, ids: Collection[int]) -> list[LoanRecord]:
    giver, taker = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(ArchiveLoan, func.coalesce(giver.name, ""), func.coalesce(taker.name, ""))
        .outerjoin(giver, giver.id == ArchiveLoan.clerk_id)
        .outerjoin(taker, taker.id == ArchiveLoan.returned_by_id)
        .where(ArchiveLoan.id.in_(ids))
    )
    return [
        LoanRecord(
            row.id,
            row.file_id,
            row.borrower,
            row.unit,
            row.purpose,
            row.due_on,
            row.lent_at,
            lent,
            row.returned_at,
            back,
            row.note,
        )
        for row, lent, back in session.execute(query)
    ]


def by_client_id(
    session: Session, row: type[ArchiveFile | ArchiveLoan | RetentionRow], mark: str
) -> int | None:
    """What a desk has written under its own mark, by its id."""
    return session.scalar(select(row.id).where(row.client_id == mark))
