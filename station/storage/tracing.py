"""What was done to find out who somebody is: talks, clues, queries, marks, pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ForeignKey, Index, LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, declared_attr, mapped_column

from station.domain.body_marks import BodySide, MarkKind, PictureKind
from station.domain.clues import ClueKind, ClueRating, Noted
from station.domain.outside_queries import Outcome
from station.domain.topics import Topic
from station.domain.tracing import QueryKind
from station.storage.base import Row
from station.storage.people import Sorted


class InDossier:
    """What every note of a dossier has: whose, when, by whom, and whether it was struck out."""

    client_id: Mapped[str] = mapped_column(unique=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    struck_at: Mapped[datetime | None]
    struck_why: Mapped[str] = mapped_column(default="")

    @declared_attr
    def person_id(self) -> Mapped[int]:
        """Whose dossier it stands in."""
        return mapped_column(ForeignKey("person.id"), index=True)

    @declared_attr
    def clerk_id(self) -> Mapped[int | None]:
        """Who wrote it down."""
        return mapped_column(ForeignKey("clerk.id"))

    @declared_attr
    def struck_by_id(self) -> Mapped[int | None]:
        """Who struck it out."""
        return mapped_column(ForeignKey("clerk.id"))


class Interview(InDossier, Row):
    """One talk."""

    __tablename__ = "interview"
    topic = Topic.TRACING

    place: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    said: Mapped[str]
    recording: Mapped[str] = mapped_column(default="")


class Clue(InDossier, Row):
    """One clue; a new row that `replaces` another is its correction or its new rating.

    `fold` and `sound` are what it is looked for by.
    """

    __tablename__ = "clue"
    topic = Topic.TRACING

    interview_id: Mapped[int | None] = mapped_column(ForeignKey("interview.id"))
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("clue.id"))
    kind: Mapped[ClueKind]
    rating: Mapped[ClueRating]
    text: Mapped[str]
    heard: Mapped[str] = mapped_column(default="")
    meaning: Mapped[str] = mapped_column(default="")
    fold: Mapped[str] = mapped_column(Sorted)
    sound: Mapped[str] = mapped_column(Sorted)


class OutsideQuery(InDossier, Row):
    """Somebody was asked who this is."""

    __tablename__ = "outside_query"
    topic = Topic.TRACING
    __table_args__ = (Index("ix_outside_query_kind_happened_at", "kind", "happened_at"),)

    kind: Mapped[QueryKind]
    whom: Mapped[str]
    how: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    asked_by: Mapped[str] = mapped_column(default="")
    due: Mapped[datetime | None]


class QueryAnswer(Row):
    """What came back; the newest row counts."""

    __tablename__ = "query_answer"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    query_id: Mapped[int] = mapped_column(ForeignKey("outside_query.id"), index=True)
    outcome: Mapped[Outcome]
    text: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[str] = mapped_column(default="")
    due: Mapped[datetime | None]
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class BodyMark(InDossier, Row):
    """A mark on the outline of the body."""

    __tablename__ = "body_mark"
    topic = Topic.TRACING

    side: Mapped[BodySide]
    x: Mapped[int]
    y: Mapped[int]
    kind: Mapped[MarkKind]
    text: Mapped[str] = mapped_column(default="")
    size_mm: Mapped[int | None]


class DossierPicture(InDossier, Row):
    """A picture besides the portraits: whole figure, marks, clothing; `happened_at` is taken at."""

    __tablename__ = "dossier_picture"
    topic = Topic.TRACING

    kind: Mapped[PictureKind]
    shows: Mapped[str] = mapped_column(default="")
    mark_id: Mapped[int | None] = mapped_column(ForeignKey("body_mark.id"))
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))


Kept = Interview | Clue | OutsideQuery | BodyMark | DossierPicture
KEPT: Mapping[Noted, type[Kept]] = {
    Noted.INTERVIEW: Interview,
    Noted.CLUE: Clue,
    Noted.QUERY: OutsideQuery,
    Noted.MARK: BodyMark,
    Noted.PICTURE: DossierPicture,
}
T = TypeVar("T", Interview, Clue, OutsideQuery, BodyMark, DossierPicture, QueryAnswer)


def by_client_id(session: Session, row: type[T], client_id: str) -> T | None:
    """The note that a desk has written under its own mark."""
    return session.scalar(select(row).where(row.client_id == client_id))


def query_locked(session: Session, query_id: int) -> OutsideQuery | None:
    """A query, locked and read afresh."""
    return session.get(OutsideQuery, query_id, with_for_update=True, populate_existing=True)


def kept_locked(session: Session, what: Noted, note_id: int) -> Kept | None:
    """A note of a dossier, locked and read afresh."""
    kind: Any = KEPT[what]
    found: Kept | None = session.get(kind, note_id, with_for_update=True, populate_existing=True)
    return found


def talks(session: Session, person_ids: Collection[int]) -> dict[int, list[datetime]]:
    """When each of these was talked to."""
    query = select(Interview.person_id, Interview.happened_at).where(
        Interview.person_id.in_(person_ids), Interview.struck_at.is_(None)
    )
    found: dict[int, list[datetime]] = defaultdict(list)
    for person_id, at in session.execute(query) if person_ids else ():
        found[person_id].append(at)
    return found
