"""The mappings of packages as the station has changed them, version by version."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row


class PackageMappingRow(Row):
    """One version of a mapping as the station has changed it; the newest of a code counts.

    Without a text the template that comes with the program is in force again. `blank` is the
    authority's own workbook.
    """

    __tablename__ = "package_mapping"
    __table_args__ = (UniqueConstraint("code", "version"),)
    topic = Topic.PACKAGES

    client_id: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str]
    version: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    blank: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    blank_name: Mapped[str] = mapped_column(default="")
    blank_sha256: Mapped[str] = mapped_column(String(64), default="")
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def newest(session: Session, code: str) -> PackageMappingRow | None:
    """The version of a mapping that counts; None while the station has changed nothing."""
    query = select(PackageMappingRow).where(PackageMappingRow.code == code)
    return session.scalar(query.order_by(PackageMappingRow.version.desc()).limit(1))


def by_client_id(session: Session, client_id: str) -> PackageMappingRow | None:
    """The version that a desk has kept under its own mark."""
    return session.scalar(select(PackageMappingRow).where(PackageMappingRow.client_id == client_id))


def codes(session: Session) -> tuple[str, ...]:
    """The mappings of which the station has a version of its own."""
    return tuple(session.scalars(select(PackageMappingRow.code).distinct()))


def versions(session: Session, code: str) -> list[tuple[PackageMappingRow, str]]:
    """Every version of a mapping with who kept it, the newest first."""
    query = (
        select(PackageMappingRow, func.coalesce(ClerkRow.name, ""))
        .outerjoin(ClerkRow, ClerkRow.id == PackageMappingRow.clerk_id)
        .where(PackageMappingRow.code == code)
        .order_by(PackageMappingRow.version.desc())
    )
    return [(row, clerk) for row, clerk in session.execute(query)]
