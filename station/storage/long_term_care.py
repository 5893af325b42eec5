"""Time in institutions (托养): the terms, corrected by newer ones, and the visits there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from itertools import pairwise

from sqlalchemy import ForeignKey, exists, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.identity import ADULT_AGE, age_on
from station.domain.long_term_care import (
    CareEnd,
    CareLine,
    CareTerms,
    OtherTerms,
    VisitFacts,
    VisitKind,
    VisitRecord,
    VisitWay,
    next_visit,
    terms_in_force,
)
from station.domain.policy import Policy
from station.domain.stays import StayState, StepKind
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row, partial_index
from station.storage.people import Person
from station.storage.stays import Stay, StayStep

_WENT, _CAME = StepKind.CARE_TO_HOSPITAL, StepKind.HOSPITAL_TO_CARE


class LongTermCare(Row):
    """One time in one institution; a stay has at most one that runs."""

    __tablename__ = "long_term_care"
    __table_args__ = (
        partial_index(
            "uq_long_term_care_stay_open", "stay_id", unique=True, where=text("ended_at IS NULL")
        ),
    )
    topic = Topic.STAYS

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    reason: Mapped[str] = mapped_column(default="")
    condition: Mapped[str] = mapped_column(default="")
    started_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    ended_at: Mapped[datetime | None]
    ending: Mapped[CareEnd | None]
    ending_reason: Mapped[str] = mapped_column(default="")
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


lives_in_care = exists().where(LongTermCare.stay_id == Stay.id, LongTermCare.ended_at.is_(None))
"""Whether a stay has a time in care that goes on, though the person may lie in hospital."""


class CareTermsRow(Row):
    """What was agreed with the institution; `terms_in_force` says what holds on a day."""

    __tablename__ = "care_terms"
    topic = Topic.STAYS

    client_id: Mapped[str] = mapped_column(unique=True)
    care_id: Mapped[int] = mapped_column(ForeignKey("long_term_care.id"), index=True)
    institution: Mapped[str]
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    agreement: Mapped[str] = mapped_column(default="")
    agreed_from: Mapped[date | None]
    agreed_until: Mapped[date | None]
    visit_days: Mapped[int]
    level: Mapped[str] = mapped_column(default="")
    monthly_fen: Mapped[int | None]
    holds_from: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class CareVisit(Row):
    """One visit, or one that was in vain or left out with a reason."""

    __tablename__ = "care_visit"
    topic = Topic.STAYS

    client_id: Mapped[str] = mapped_column(unique=True)
    care_id: Mapped[int] = mapped_column(ForeignKey("long_term_care.id"), index=True)
    kind: Mapped[VisitKind]
    way: Mapped[VisitWay]
    happened_at: Mapped[datetime]
    visitors: Mapped[str] = mapped_column(default="")
    found: Mapped[str] = mapped_column(default="")
    concern: Mapped[bool] = mapped_column(default=False)
    told: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, client_id: str) -> LongTermCare | None:
    """The time in care that a desk has begun under its own mark."""
    return session.scalar(select(LongTermCare).where(LongTermCare.client_id == client_id))


def terms_by_client_id(session: Session, client_id: str) -> CareTermsRow | None:
    """The terms that a desk has written under its own mark."""
    return session.scalar(select(CareTermsRow).where(CareTermsRow.client_id == client_id))


def visit_by_client_id(session: Session, client_id: str) -> CareVisit | None:
    """The visit that a desk has written under its own mark."""
    return session.scalar(select(CareVisit).where(CareVisit.client_id == client_id))


def running(session: Session, stay_id: int) -> LongTermCare | None:
    """The time in care of a stay that has not ended."""
    query = select(LongTermCare).where(
        LongTermCare.stay_id == stay_id, LongTermCare.ended_at.is_(None)
    )
    return session.scalar(query.with_for_update().execution_options(populate_existing=True))


def ended_with(session: Session, stay_id: int, left_at: datetime) -> LongTermCare | None:
    """The time in care that has ended because the stay did, at that moment."""
    query = select(LongTermCare).where(
        LongTermCare.stay_id == stay_id,
        LongTermCare.ending.in_((CareEnd.LEFT, CareEnd.DEAD)),
        LongTermCare.ended_at >= left_at,
    )
    return session.scalar(query.order_by(LongTermCare.id.desc()).limit(1).with_for_update())


def cared_for(session: Session, stay_ids: Collection[int]) -> dict[int, str]:
    """The institution in which each of these stays lives, of those that have one."""
    query = (
        select(LongTermCare.stay_id, CareTermsRow.institution)
        .join(CareTermsRow, CareTermsRow.care_id == LongTermCare.id)
        .where(LongTermCare.stay_id.in_(stay_ids), LongTermCare.ended_at.is_(None))
        .order_by(CareTermsRow.id)
    )
    return dict(session.execute(query).all()) if stay_ids else {}


def lines(
    session: Session,
    policy: Policy,
    today: date,
    *,
    care_ids: Collection[int] = (),
    person_id: int | None = None,
    stay_id: int | None = None,
    open_only: bool = False,
) -> tuple[CareLine, ...]:
    """Times in care, the latest first, with terms and visits."""
    query = (
        select(LongTermCare, Person, Stay.rescue_number, Stay.state, ClerkRow.name)
        .join(Person, Person.id == LongTermCare.person_id)
        .join(Stay, Stay.id == LongTermCare.stay_id)
        .outerjoin(ClerkRow, ClerkRow.id == LongTermCare.clerk_id)
        .order_by(LongTermCare.started_at.desc(), LongTermCare.id.desc())
    )
    if care_ids:
        query = query.where(LongTermCare.id.in_(care_ids))
    if person_id is not None:
        query = query.where(LongTermCare.person_id == person_id)
    if stay_id is not None:
        query = query.where(LongTermCare.stay_id == stay_id)
    if open_only:
        query = query.where(LongTermCare.ended_at.is_(None))
    found = session.execute(query).all()
    ids = [row.id for row, *_rest in found]
    terms, visits, moves = _terms(session, ids), _visits(session, ids), _moves(session, ids)
    told = []
    for row, person, number, state, clerk in found:
        lies = row.ended_at is None and state is StayState.IN_HOSPITAL
        every = terms[row.id]
        now, coming = terms_in_force((each.terms for each in every), row.started_at.date(), today)
        line = CareLine(
            id=row.id,
            number=row.number,
            stay_id=row.stay_id,
            person_id=row.person_id,
            name=person.name,
            rescue_number=number,
            sex=person.sex,
            minor=person.born is not None and age_on(person.born, today) < ADULT_AGE,
            identity_state=person.identity_state,
            terms=now,
            reason=row.reason,
            started_at=row.started_at,
            entered_at=row.entered_at,
            clerk=clerk or "",
            ended_at=row.ended_at,
            ending=row.ending,
            ending_reason=row.ending_reason,
            visits=tuple(visits.get(row.id, ())),
            earlier=_earlier(every, (now, coming)),
            coming=next((each for each in every if each.terms is coming), None),
            condition=row.condition,
            hospital_since=moves.get((row.id, _WENT), row.started_at) if lies else None,
            hospital_until=moves.get((row.id, _CAME)),
        )
        told.append(replace(line, next_visit=next_visit(line, policy)))
    return tuple(told)


def _terms(session: Session, care_ids: Collection[int]) -> dict[int, list[OtherTerms]]:
    """Of each time in care all terms with who wrote them down, when and why, the oldest first."""
    query = (
        select(CareTermsRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == CareTermsRow.clerk_id)
        .where(CareTermsRow.care_id.in_(care_ids))
        .order_by(CareTermsRow.id)
    )
    names = asdict(CareTerms(""))
    found: dict[int, list[OtherTerms]] = {}
    for row, clerk in session.execute(query) if care_ids else ():
        terms = CareTerms(**{name: getattr(row, name) for name in names})
        said = OtherTerms(terms, row.entered_at, clerk or "", row.reason)
        found.setdefault(row.care_id, []).append(said)
    return found


def _earlier(
    every: Sequence[OtherTerms], kept: Collection[CareTerms | None]
) -> tuple[OtherTerms, ...]:
    """The terms that gave way, each with the entry that came after it."""
    return tuple(
        OtherTerms(old.terms, new.changed_at, new.clerk, new.reason)
        for old, new in pairwise(every)
        if not any(old.terms is each for each in kept)
    )


def _moves(session: Session, care_ids: Collection[int]) -> dict[tuple[int, StepKind], datetime]:
    """When whoever is in care went to hospital last, and when they came back last."""
    query = (
        select(LongTermCare.id, StayStep.kind, func.max(StayStep.happened_at))
        .join(StayStep, StayStep.stay_id == LongTermCare.stay_id)
        .where(
            LongTermCare.id.in_(care_ids),
            StayStep.kind.in_((_WENT, _CAME)),
            StayStep.happened_at >= LongTermCare.started_at,
        )
        .group_by(LongTermCare.id, StayStep.kind)
    )
    found = session.execute(query) if care_ids else ()
    return {(care_id, kind): at for care_id, kind, at in found}


def _visits(session: Session, care_ids: Collection[int]) -> dict[int, list[VisitRecord]]:
    query = (
        select(CareVisit, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == CareVisit.clerk_id)
        .where(CareVisit.care_id.in_(care_ids))
        .order_by(CareVisit.happened_at, CareVisit.id)
    )
    found: dict[int, list[VisitRecord]] = {}
    for row, clerk in session.execute(query) if care_ids else ():
        facts = VisitFacts(
            row.kind, row.happened_at, row.way, row.visitors, row.found, row.concern, row.told
        )
        record = VisitRecord(row.id, facts, row.entered_at, clerk or "")
        found.setdefault(row.care_id, []).append(record)
    return found
