"""Inquiry letters: who was asked about whom, what they answered, when they were chased."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from sqlalchemy import ForeignKey, UniqueConstraint, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.inquiries import (
    Addressee,
    Asked,
    InquiryFilter,
    InquiryLine,
    InquiryResult,
    InquiryStepKind,
    InquiryStepRecord,
    LetterWay,
    StepFacts,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay


class InquiryLetter(Row):
    """One letter to one unit; letters that were written together share `client_id`."""

    __tablename__ = "inquiry_letter"
    __table_args__ = (UniqueConstraint("client_id", "line"),)
    topic = Topic.TRACING

    client_id: Mapped[str]
    line: Mapped[int]
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    kind: Mapped[Addressee]
    unit: Mapped[str]
    question: Mapped[str]
    clues: Mapped[str] = mapped_column(default="")
    way: Mapped[LetterWay]
    photo_id: Mapped[int | None] = mapped_column(ForeignKey("photo.id"))
    happened_at: Mapped[datetime] = mapped_column(index=True)
    answer_by: Mapped[date]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class InquiryStep(Row):
    """A letter chased, answered, or closed without an answer."""

    __tablename__ = "inquiry_step"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("inquiry_letter.id"), index=True)
    kind: Mapped[InquiryStepKind]
    happened_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    result: Mapped[InquiryResult | None]
    answer_by: Mapped[date | None]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def written_under(session: Session, client_id: str) -> tuple[int, ...]:
    """The letters that a desk has written under its own mark, in their order."""
    query = select(InquiryLetter.id).where(InquiryLetter.client_id == client_id)
    return tuple(session.scalars(query.order_by(InquiryLetter.line)))


def step_by_client_id(session: Session, client_id: str) -> InquiryStep | None:
    """The step that a desk has written under its own mark."""
    return session.scalar(select(InquiryStep).where(InquiryStep.client_id == client_id))


def locked(session: Session, letter_id: int) -> InquiryLetter | None:
    """A letter, locked and read afresh."""
    return session.get(InquiryLetter, letter_id, with_for_update=True, populate_existing=True)


def lines(
    session: Session,
    wanted: InquiryFilter | None = None,
    *,
    ids: Collection[int] | None = None,
    stay_id: int | None = None,
) -> tuple[InquiryLine, ...]:
    """The register, the latest letter first, in two statements."""
    query = (
        select(InquiryLetter, Person.name, Stay.rescue_number, ClerkRow.name)
        .join(Person, Person.id == InquiryLetter.person_id)
        .outerjoin(Stay, Stay.id == InquiryLetter.stay_id)
        .outerjoin(ClerkRow, ClerkRow.id == InquiryLetter.clerk_id)
        .order_by(InquiryLetter.happened_at.desc(), InquiryLetter.id.desc())
    )
    if ids is not None:
        query = query.where(InquiryLetter.id.in_(ids))
    if stay_id is not None:
        query = query.where(InquiryLetter.stay_id == stay_id)
    wanted = wanted or InquiryFilter()
    if wanted.person_id is not None:
        query = query.where(InquiryLetter.person_id == wanted.person_id)
    if wanted.open_only:
        done = InquiryStep.kind.in_((InquiryStepKind.ANSWERED, InquiryStepKind.CLOSED))
        query = query.where(~exists().where(InquiryStep.letter_id == InquiryLetter.id, done))
    if wanted.year is not None:
        start, end = datetime(wanted.year, 1, 1), datetime(wanted.year + 1, 1, 1)
        query = query.where(InquiryLetter.happened_at >= start, InquiryLetter.happened_at < end)
    if wanted.since is not None:
        query = query.where(InquiryLetter.happened_at >= _midnight(wanted.since))
    if wanted.until is not None:
        after = wanted.until + timedelta(days=1)
        query = query.where(InquiryLetter.happened_at < _midnight(after))
    rows = session.execute(query).all()
    steps = _steps(session, [row.id for row, *_ in rows])
    return tuple(
        InquiryLine(
            row.id,
            row.number,
            row.person_id,
            row.stay_id,
            name,
            number or "",
            Asked(row.kind, row.unit),
            row.question,
            row.clues,
            row.way,
            row.photo_id,
            row.happened_at,
            row.entered_at,
            clerk or "",
            row.answer_by,
            tuple(steps.get(row.id, ())),
        )
        for row, name, number, clerk in rows
    )


def _steps(session: Session, letters: Collection[int]) -> dict[int, list[InquiryStepRecord]]:
    query = (
        select(InquiryStep, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == InquiryStep.clerk_id)
        .where(InquiryStep.letter_id.in_(letters))
        .order_by(InquiryStep.happened_at, InquiryStep.id)
    )
    found: dict[int, list[InquiryStepRecord]] = {}
    for row, clerk in session.execute(query) if letters else ():
        facts = StepFacts(
            row.kind,
            row.happened_at,
            row.text,
            row.answered_by,
            row.reference,
            row.result,
            row.answer_by,
        )
        record = InquiryStepRecord(row.id, facts, row.entered_at, clerk or "")
        found.setdefault(row.letter_id, []).append(record)
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
