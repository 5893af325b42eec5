"""Files of people who are to be settled (落户安置), their papers and steps."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, ForeignKey, and_, exists, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.identity import ADULT_AGE, age_on
from station.domain.minors import GuardianshipFacts, guarded_since
from station.domain.people import IdentityState
from station.domain.policy import Policy
from station.domain.resettlement import (
    Candidate,
    FilePaper,
    PaperFacts,
    PaperNote,
    SettleLine,
    SettleStep,
    StepFacts,
    StepRecord,
)
from station.domain.resettlement_clocks import duty, eligible_day
from station.domain.stays import UNIDENTIFIED_STATES, minors_born_after
from station.domain.topics import Topic
from station.domain.workdays import WorkCalendar
from station.storage import minors
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.people import Person
from station.storage.stays import Stay


class Resettlement(Row):
    """One file: whose, since when, under which number."""

    __tablename__ = "resettlement"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    opened_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class ResettlementPaper(Row):
    """A note on one paper of a file; the newest one counts."""

    __tablename__ = "resettlement_paper"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("resettlement.id"), index=True)
    paper: Mapped[FilePaper]
    held: Mapped[bool]
    reference: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class ResettlementStepRow(Row):
    """One step of a file; none is deleted, the last one may be taken back by another."""

    __tablename__ = "resettlement_step"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("resettlement.id"), index=True)
    kind: Mapped[SettleStep]
    happened_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    household: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, client_id: str) -> Resettlement | None:
    """The file that a desk has opened under its own mark."""
    return session.scalar(select(Resettlement).where(Resettlement.client_id == client_id))


def paper_by_client_id(session: Session, client_id: str) -> ResettlementPaper | None:
    """The note on a paper that a desk has written under its own mark."""
    return session.scalar(select(ResettlementPaper).where(ResettlementPaper.client_id == client_id))


def step_by_client_id(session: Session, client_id: str) -> ResettlementStepRow | None:
    """The step that a desk has written under its own mark."""
    query = select(ResettlementStepRow).where(ResettlementStepRow.client_id == client_id)
    return session.scalar(query)


def locked(session: Session, case_id: int) -> Resettlement | None:
    """A file, locked and read afresh: of two desks one comes second."""
    return session.get(Resettlement, case_id, with_for_update=True, populate_existing=True)


def lines(
    session: Session,
    policy: Policy,
    calendar: WorkCalendar,
    today: date,
    *,
    case_ids: Collection[int] = (),
    person_id: int | None = None,
    stay_id: int | None = None,
) -> tuple[SettleLine, ...]:
    """The files, the latest first, with papers, steps and what each waits for."""
    query = (
        select(Resettlement, Person, Stay, ClerkRow.name)
        .join(Person, Person.id == Resettlement.person_id)
        .join(Stay, Stay.id == Resettlement.stay_id)
        .outerjoin(ClerkRow, ClerkRow.id == Resettlement.clerk_id)
        .order_by(Resettlement.opened_at.desc(), Resettlement.id.desc())
    )
    if case_ids:
        query = query.where(Resettlement.id.in_(case_ids))
    if person_id is not None:
        query = query.where(Resettlement.person_id == person_id)
    if stay_id is not None:
        query = query.where(Resettlement.stay_id == stay_id)
    found = session.execute(query).all()
    ids = [row.id for row, *_rest in found]
    papers, steps = _papers(session, ids), _steps(session, ids)
    guarded = _guarded(session, (person for _row, person, *_rest in found), today)
    told = []
    for row, person, stay, clerk in found:
        minor = _is_minor(person, today)
        since = guarded.get(person.id) or stay.admitted_at.date()
        line = SettleLine(
            id=row.id,
            number=row.number,
            person_id=row.person_id,
            stay_id=row.stay_id,
            name=person.name,
            rescue_number=stay.rescue_number,
            sex=person.sex,
            minor=minor,
            identity_state=person.identity_state,
            left_at=stay.left_at,
            eligible=eligible_day(since, policy, minor=minor),
            counted_from=since,
            opened_at=row.opened_at,
            entered_at=row.entered_at,
            clerk=clerk or "",
            clerk_id=row.clerk_id,
            note=row.note,
            papers=papers.get(row.id, {}),
            steps=tuple(steps.get(row.id, ())),
        )
        told.append(replace(line, duty=duty(line, policy, calendar)))
    return tuple(told)


def candidates(
    session: Session, policy: Policy, now: datetime, stay_id: int | None = None
) -> tuple[Candidate, ...]:
    """Who is here longer than the ordinary stay, unidentified, and has no file yet."""
    today = now.date()
    first_late = datetime.combine(today - timedelta(days=policy.longest_stay_days), time.max)
    child = Person.born > minors_born_after(today)
    unsaid = and_(Person.identity_state == IdentityState.CLAIMED, child)
    query = (
        select(Stay, Person)
        .join(Person, Person.id == Stay.person_id)
        .where(
            Stay.left_at.is_(None),
            Stay.admitted_at <= first_late,
            or_(Person.identity_state.in_(UNIDENTIFIED_STATES), unsaid),
            ~_has_file(),
        )
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    found = session.execute(query).all()
    guarded = _guarded(session, (person for _stay, person in found), today)
    told = []
    for stay, person in found:
        minor = _is_minor(person, today)
        since = guarded.get(person.id) or stay.admitted_at.date()
        told.append(
            Candidate(
                person.id,
                stay.id,
                person.name,
                stay.rescue_number,
                person.sex,
                minor,
                stay.admitted_at,
                eligible_day(since, policy, minor=minor),
                since,
            )
        )
    return tuple(sorted(told, key=lambda each: (each.eligible, each.stay_id)))


def _has_file() -> ColumnElement[bool]:
    """Whether a person has a file that is open, or led to a household: they need no other.

    Nothing but taking it back follows a withdrawal, so the last step says whether it stands.
    """
    last = (
        select(ResettlementStepRow.kind)
        .where(ResettlementStepRow.case_id == Resettlement.id)
        .order_by(ResettlementStepRow.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    stands = or_(last.is_(None), last != SettleStep.WITHDRAWN)
    return exists().where(Resettlement.person_id == Person.id, stands)


def _guarded(session: Session, people: Iterable[Person], today: date) -> dict[int, date]:
    """Of each minor under guardianship by decision since when it runs without a gap."""
    minors_here = [person.id for person in people if _is_minor(person, today)]
    found = minors.entries(session, GuardianshipFacts, minors_here)
    since = {person_id: guarded_since(entries) for person_id, entries in found.items()}
    return {person_id: day for person_id, day in since.items() if day is not None}


def _is_minor(person: Person, today: date) -> bool:
    return person.born is not None and age_on(person.born, today) < ADULT_AGE


def _papers(session: Session, case_ids: Collection[int]) -> dict[int, dict[FilePaper, PaperNote]]:
    query = (
        select(ResettlementPaper, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == ResettlementPaper.clerk_id)
        .where(ResettlementPaper.case_id.in_(case_ids))
        .order_by(ResettlementPaper.id)
    )
    found: dict[int, dict[FilePaper, PaperNote]] = {}
    for row, clerk in session.execute(query) if case_ids else ():
        facts = PaperFacts(row.paper, row.held, row.reference, row.reason)
        note = PaperNote(facts, row.happened_at, row.entered_at, clerk or "")
        found.setdefault(row.case_id, {})[row.paper] = note
    return found


def _steps(session: Session, case_ids: Collection[int]) -> dict[int, list[StepRecord]]:
    query = (
        select(ResettlementStepRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == ResettlementStepRow.clerk_id)
        .where(ResettlementStepRow.case_id.in_(case_ids))
        .order_by(ResettlementStepRow.id)
    )
    found: dict[int, list[StepRecord]] = {}
    for row, clerk in session.execute(query) if case_ids else ():
        facts = StepFacts(
            row.kind,
            row.happened_at,
            row.text,
            row.reference,
            row.reason,
            row.name,
            row.household,
        )
        record = StepRecord(row.id, facts, row.entered_at, clerk or "")
        found.setdefault(row.case_id, []).append(record)
    return found
