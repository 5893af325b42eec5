"""What was written beside deadlines; a note that was a mistake is withdrawn by a newer one."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.clock_kinds import ClockKind
from station.domain.clock_notes import ClockAct, ClockKey, ClockNote, NoteFacts
from station.domain.clock_pauses import PauseReason
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row

PERSON = "person"


class ClockNoteRow(Row):
    """One note. `thing` and `thing_id` say what the clock hangs on; of a person, `person_id`."""

    __tablename__ = "clock_note"
    __table_args__ = (
        Index("ix_clock_note_happened_at", "happened_at"),
        Index("ix_clock_note_person_id", "person_id"),
        Index("ix_clock_note_withdraws_id", "withdraws_id"),
    )
    topic = Topic.STAYS

    client_id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[ClockKind]
    thing: Mapped[str]
    thing_id: Mapped[int]
    detail: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    act: Mapped[ClockAct]
    happened_at: Mapped[datetime]
    until: Mapped[date | None]
    reason: Mapped[PauseReason | None]
    whom: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    withdraws_id: Mapped[int | None] = mapped_column(ForeignKey("clock_note.id"))
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, client_id: str) -> ClockNoteRow | None:
    """The note that a desk has written under its own mark."""
    return session.scalar(select(ClockNoteRow).where(ClockNoteRow.client_id == client_id))


def is_withdrawn(session: Session, note_id: int) -> bool:
    """Whether a newer note says that this one was a mistake."""
    query = select(ClockNoteRow.id).where(ClockNoteRow.withdraws_id == note_id)
    return session.scalar(query.limit(1)) is not None


def notes_since(session: Session, since: datetime) -> dict[ClockKey, list[ClockNote]]:
    """What was written beside clocks since a moment, by clock, the oldest first."""
    newer = aliased(ClockNoteRow)
    query = (
        select(ClockNoteRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == ClockNoteRow.clerk_id)
        .outerjoin(newer, newer.withdraws_id == ClockNoteRow.id)
        .where(
            ClockNoteRow.happened_at >= since,
            ClockNoteRow.withdraws_id.is_(None),
            newer.id.is_(None),
        )
        .order_by(ClockNoteRow.happened_at, ClockNoteRow.id)
    )
    found: dict[ClockKey, list[ClockNote]] = {}
    for row, clerk in session.execute(query):
        found.setdefault(key_of(row), []).append(note_of(row, clerk or ""))
    return found


def key_of(row: ClockNoteRow) -> ClockKey:
    """Beside which clock a note stands; whoever was merged has another number now."""
    about = row.person_id if row.thing == PERSON and row.person_id else row.thing_id
    return ClockKey(row.kind, row.thing, about, row.detail)


def note_of(row: ClockNoteRow, clerk: str) -> ClockNote:
    """A note as a record."""
    facts = NoteFacts(
        row.act, row.happened_at, row.until, row.reason, row.whom, row.text, row.reference
    )
    return ClockNote(row.id, facts, row.entered_at, clerk)
