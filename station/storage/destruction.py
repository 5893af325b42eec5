"""Registers of files to be destroyed: what stands on them, who proposed, who decided."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.destruction import Blanked, DestructionRecord, DestructionState
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.archive import ArchiveFile
from station.storage.base import Row
from station.storage.blanking import Blanking
from station.storage.people import Person


class Destruction(Row):
    """One register of files to be destroyed; it is kept for ever."""

    __tablename__ = "destruction"
    topic = Topic.ARCHIVE

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    state: Mapped[DestructionState]
    reason: Mapped[str]
    proposed_at: Mapped[datetime]
    proposed_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    note: Mapped[str] = mapped_column(default="")


class DestructionFile(Row):
    """A file on a register."""

    __tablename__ = "destruction_file"
    topic = Topic.ARCHIVE

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), index=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("archive_file.id"), index=True)


def record(session: Session, destruction_id: int) -> DestructionRecord | None:
    """One register."""
    return next(iter(records(session, destruction_id)), None)


def records(session: Session, destruction_id: int | None = None) -> tuple[DestructionRecord, ...]:
    """Every register, the latest first, or one of them."""
    proposer, decider = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(Destruction, func.coalesce(proposer.name, ""), func.coalesce(decider.name, ""))
        .outerjoin(proposer, proposer.id == Destruction.proposed_by_id)
        .outerjoin(decider, decider.id == Destruction.decided_by_id)
        .order_by(Destruction.id.desc())
    )
    if destruction_id is not None:
        query = query.where(Destruction.id == destruction_id)
    stays: dict[int, list[int]] = {}
    named = (
        select(DestructionFile.destruction_id, ArchiveFile.stay_id)
        .join(ArchiveFile, ArchiveFile.id == DestructionFile.file_id)
        .order_by(DestructionFile.id)
    )
    for register, stay_id in session.execute(named):
        stays.setdefault(register, []).append(stay_id)
    return tuple(
        DestructionRecord(
            row.id,
            row.number,
            row.state,
            row.reason,
            row.proposed_at,
            by,
            row.decided_at,
            decided,
            row.note,
            tuple(stays.get(row.id, ())),
        )
        for row, by, decided in session.execute(query)
    )


def proposed(session: Session) -> frozenset[int]:
    """The stays whose files are on a register that waits for its decision."""
    query = (
        select(ArchiveFile.stay_id)
        .join(DestructionFile, DestructionFile.file_id == ArchiveFile.id)
        .join(Destruction, Destruction.id == DestructionFile.destruction_id)
        .where(Destruction.state == DestructionState.PROPOSED)
    )
    return frozenset(session.scalars(query))


def people_with(session: Session, person_ids: Collection[int]) -> frozenset[int]:
    """These persons with the records that were merged into them, and into those."""
    found = newer = set(person_ids)
    while newer:
        query = select(Person.id).where(Person.merged_into_id.in_(newer))
        newer = set(session.scalars(query)) - found
        found = found | newer
    return frozenset(found)


def blanked(session: Session, table: type[Row], row_id: int) -> Blanked | None:
    """By which register a sealed row lost its words last; None where nothing was taken out."""
    query = (
        select(Blanking.digest, Destruction.number, Destruction.decided_at)
        .join(Destruction, Destruction.id == Blanking.destruction_id)
        .where(Blanking.kept_in == table.__tablename__, Blanking.row_id == row_id)
        .order_by(Blanking.id.desc())
    )
    found = session.execute(query.limit(1)).first()
    return Blanked(*found) if found else None
