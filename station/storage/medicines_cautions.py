"""Allergies and diets of people."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.medicines_cautions import Caution, CautionKind
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.among import Among, ids
from station.storage.base import Row


class CautionRow(Row):
    """One allergy or diet; another row names it and stands for it, or says it does not hold."""

    __tablename__ = "caution"
    topic = Topic.MEDICINES

    client_id: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[CautionKind]
    words: Mapped[str] = mapped_column(default="")
    reaction: Mapped[str] = mapped_column(default="")
    told_by: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("caution.id"), unique=True)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")


_LATER = aliased(CautionRow)


def cautions(session: Session, person_ids: Collection[int]) -> dict[int, tuple[Caution, ...]]:
    """By person, every allergy and diet, those that do not hold any more too."""
    query = (
        select(CautionRow, ClerkRow.name, _LATER.id)
        .outerjoin(ClerkRow, ClerkRow.id == CautionRow.clerk_id)
        .outerjoin(_LATER, _LATER.replaces_id == CautionRow.id)
        .where(Among(CautionRow.person_id))
        .order_by(CautionRow.kind, CautionRow.id)
    )
    found: dict[int, tuple[Caution, ...]] = {}
    for row, clerk, later in session.execute(query, ids(person_ids)):
        caution = Caution(
            id=row.id,
            person_id=row.person_id,
            kind=row.kind,
            words=row.words,
            reaction=row.reaction,
            told_by=row.told_by,
            happened_at=row.happened_at,
            entered_at=row.entered_at,
            clerk=clerk or "",
            replaces=row.replaces_id,
            withdrawn=row.withdrawn,
            reason=row.reason,
            replaced=later is not None,
        )
        found[row.person_id] = (*found.get(row.person_id, ()), caution)
    return found


def by_client_id(session: Session, client_id: str) -> CautionRow | None:
    """The allergy or diet that a form has made already."""
    return session.scalar(select(CautionRow).where(CautionRow.client_id == client_id))


def locked(session: Session, caution_id: int) -> CautionRow | None:
    """One row, locked against every other deed about it."""
    query = select(CautionRow).where(CautionRow.id == caution_id).with_for_update()
    return session.scalar(query.execution_options(populate_existing=True))


def successor_of(session: Session, caution_id: int) -> int | None:
    """The row that stands for another now."""
    return session.scalar(select(CautionRow.id).where(CautionRow.replaces_id == caution_id))
