"""Copies of the papers of those who fetch somebody, as pictures."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.leaving import FetcherCopyRecord
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.leaving import Leaving


class FetcherCopy(Row):
    """One copy, kept with the way out it was made for; never changed and never deleted.

    `fetcher` is the name of the one whose paper it shows, as it stood when the copy was made.
    """

    __tablename__ = "fetcher_copy"
    topic = Topic.STAYS

    leaving_id: Mapped[int] = mapped_column(ForeignKey("leaving.id"), index=True)
    fetcher: Mapped[str]
    taken_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))


def fetchers_copied(session: Session, leaving_id: int) -> frozenset[str]:
    """Whose papers were copied for one way out."""
    query = select(FetcherCopy.fetcher).where(FetcherCopy.leaving_id == leaving_id)
    return frozenset(session.scalars(query))


def of_stay(session: Session, stay_id: int) -> tuple[FetcherCopyRecord, ...]:
    """Every copy of a stay, those of a way out that was given up too, the oldest first."""
    query = (
        select(FetcherCopy, ClerkRow.name)
        .join(Leaving, Leaving.id == FetcherCopy.leaving_id)
        .outerjoin(ClerkRow, ClerkRow.id == FetcherCopy.clerk_id)
        .where(Leaving.stay_id == stay_id)
        .order_by(FetcherCopy.id)
    )
    return tuple(
        FetcherCopyRecord(row.id, row.fetcher, row.taken_at, clerk or "", row.thumbnail)
        for row, clerk in session.execute(query)
    )
