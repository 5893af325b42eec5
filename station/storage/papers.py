"""Every sheet that left the printer: its number, its check code, its copies."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    String,
    UniqueConstraint,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.papers import PaperKind, SheetRecord
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person


class Printing(Row):
    """One printing of one paper: copy 0 is the original, later ones are marked 补打."""

    __tablename__ = "printing"
    __table_args__ = (UniqueConstraint("paper", "subject", "copy"),)
    topic = Topic.PAPERS

    paper: Mapped[str]
    subject: Mapped[str]
    number: Mapped[str] = mapped_column(index=True)
    copy: Mapped[int]
    check_code: Mapped[str] = mapped_column(index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    printed_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)


def first(session: Session, paper: PaperKind, subject: str) -> Printing | None:
    """The original of a paper; None while it has not been printed."""
    return session.scalar(
        select(Printing).where(
            Printing.paper == paper, Printing.subject == subject, Printing.copy == 0
        )
    )


def next_copy(session: Session, paper: PaperKind, subject: str) -> int:
    """Which copy the next printing is: 0 for the original."""
    last = session.scalar(
        select(func.max(Printing.copy)).where(Printing.paper == paper, Printing.subject == subject)
    )
    return 0 if last is None else last + 1


def issued(session: Session, paper: PaperKind, head: str) -> int:
    """How many papers of a kind have a number that begins so; copies do not count."""
    query = select(func.count()).where(
        Printing.paper == paper,
        Printing.copy == 0,
        Printing.number.startswith(head, autoescape=True),
    )
    return session.scalar(query) or 0


def of_person(session: Session, person_id: int) -> tuple[SheetRecord, ...]:
    """Every sheet about a person, the newest first."""
    return _sheets(session, (Printing.person_id == person_id,))


def of_subject(session: Session, subject: str) -> tuple[SheetRecord, ...]:
    """Every sheet that was made of one intake, leaving or extension, the newest first."""
    return _sheets(session, (Printing.subject == subject,))


def found(session: Session, number: str, check_code: str) -> tuple[SheetRecord, ...]:
    """Every sheet that carries a number or a check code, the newest first."""
    either = or_(Printing.number == number, Printing.check_code == check_code)
    return _sheets(session, (either,))


def _sheets(session: Session, wanted: Iterable[ColumnElement[bool]]) -> tuple[SheetRecord, ...]:
    query = (
        select(Printing, ClerkRow.name, Person.name)
        .outerjoin(ClerkRow, ClerkRow.id == Printing.clerk_id)
        .outerjoin(Person, Person.id == Printing.person_id)
        .where(*wanted)
        .order_by(Printing.id.desc())
    )
    return tuple(
        SheetRecord(
            paper=PaperKind(row.paper),
            number=row.number,
            copy=row.copy,
            check_code=row.check_code,
            printed_at=row.printed_at,
            clerk=clerk or "",
            subject=row.subject,
            person_id=row.person_id,
            name=name or "",
        )
        for row, clerk, name in session.execute(query)
    )
