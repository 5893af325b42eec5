"""Photographs of things handed in: of a whole list, or of one line of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.belongings import ThingsPhoto
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.belongings import Belonging


class BelongingPhoto(Row):
    """A photograph of what was handed in, upright and of bounded size, with its small copy.

    It is never changed and never deleted: a better one names the one that it replaces.
    """

    __tablename__ = "belonging_photo"
    __table_args__ = (UniqueConstraint("replaces_id"),)
    topic = Topic.BELONGINGS

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"), index=True)
    belonging_id: Mapped[int | None] = mapped_column(ForeignKey("belonging.id"))
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("belonging_photo.id"))
    taken_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))


_Later = aliased(BelongingPhoto)


def of_intake(session: Session, intake_id: int) -> tuple[ThingsPhoto, ...]:
    """The photographs of one list in the order in which they were taken."""
    query = (
        select(BelongingPhoto, Belonging.line, Belonging.name, ClerkRow.name, _Later.id)
        .outerjoin(Belonging, Belonging.id == BelongingPhoto.belonging_id)
        .outerjoin(ClerkRow, ClerkRow.id == BelongingPhoto.clerk_id)
        .outerjoin(_Later, _Later.replaces_id == BelongingPhoto.id)
        .where(BelongingPhoto.intake_id == intake_id)
        .order_by(BelongingPhoto.id)
    )
    return tuple(
        ThingsPhoto(
            id=row.id,
            line=line or 0,
            thing=thing or "",
            taken_at=row.taken_at,
            clerk=clerk or "",
            replaced=later is not None,
            thumbnail=row.thumbnail,
        )
        for row, line, thing, clerk, later in session.execute(query)
    )


def count(session: Session, intake_id: int) -> int:
    """How many photographs of one list are in force: those that no other one replaces."""
    replaced = select(_Later.id).where(_Later.replaces_id == BelongingPhoto.id).exists()
    query = select(func.count(BelongingPhoto.id)).where(
        BelongingPhoto.intake_id == intake_id, ~replaced
    )
    return session.scalar(query) or 0


def successor(session: Session, photo_id: int) -> int | None:
    """The photograph that replaces this one; None while it is in force."""
    return session.scalar(select(BelongingPhoto.id).where(BelongingPhoto.replaces_id == photo_id))
