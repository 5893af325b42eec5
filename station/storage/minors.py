"""A minor's side-file as it was written down: guardianship, protections, school, family."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, declared_attr, mapped_column

from station.domain.minors import (
    Entry,
    FamilyFacts,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    Placement,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
    SchoolState,
    standing,
)
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row

Facts = TypeVar("Facts", GuardianshipFacts, ProtectionFacts, SchoolFacts, FamilyFacts)


class MinorEntry(Row):
    """What every entry of a side-file has: whose it is, when it held, who wrote it down."""

    __abstract__ = True
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    happened_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))

    @declared_attr
    def corrects_id(cls) -> Mapped[int | None]:  # noqa: N805  SQLAlchemy calls it on the class
        """The entry in whose place this one stands."""
        return mapped_column(ForeignKey(f"{cls.__tablename__}.id"))

    reason: Mapped[str] = mapped_column(default="")


class Guardianship(MinorEntry):
    """Who answered for a minor from a moment on."""

    __tablename__ = "guardianship"

    state: Mapped[GuardianshipState]
    decision_number: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    decided_by: Mapped[str] = mapped_column(default="")
    placement: Mapped[Placement | None]
    placed_with: Mapped[str] = mapped_column(default="")
    guardian: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Protection(MinorEntry):
    """How far one of the six protections was at a moment, and whose it is."""

    __tablename__ = "protection"

    kind: Mapped[ProtectionKind]
    state: Mapped[ProtectionState]
    owner: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class Schooling(MinorEntry):
    """Where a minor learned at a moment."""

    __tablename__ = "schooling"

    state: Mapped[SchoolState]
    school: Mapped[str] = mapped_column(default="")
    grade: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class FamilyAssessment(MinorEntry):
    """What was found in a minor's family."""

    __tablename__ = "family_assessment"

    assessor: Mapped[str]
    guardian: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    home: Mapped[str] = mapped_column(default="")
    care: Mapped[str] = mapped_column(default="")
    left_because: Mapped[str] = mapped_column(default="")
    harm_signs: Mapped[str] = mapped_column(default="")
    wishes: Mapped[str] = mapped_column(default="")
    fitness: Mapped[Fitness | None]
    conclusion: Mapped[str] = mapped_column(default="")


ROW_OF: dict[type[object], type[MinorEntry]] = {
    GuardianshipFacts: Guardianship,
    ProtectionFacts: Protection,
    SchoolFacts: Schooling,
    FamilyFacts: FamilyAssessment,
}
"""The table in which facts of a kind are kept; both name the same things alike."""


def by_client_id(session: Session, row: type[MinorEntry], client_id: str) -> MinorEntry | None:
    """The entry that a desk has written under its own mark."""
    return session.scalar(select(row).where(row.client_id == client_id))


def entries(
    session: Session, kind: type[Facts], person_ids: Collection[int]
) -> dict[int, tuple[Entry[Facts], ...]]:
    """All entries of a kind about these people, the oldest first."""
    row = ROW_OF[kind]
    query = (
        select(row, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == row.clerk_id)
        .where(row.person_id.in_(person_ids))
        .order_by(row.happened_at, row.id)
    )
    found = session.execute(query).all() if person_ids else []
    names = _owners(session, (one for one, _clerk in found))
    told: dict[int, list[Entry[Facts]]] = {}
    for one, clerk in found:
        facts = kind(**{each.name: getattr(one, each.name) for each in fields(kind)})
        entry = Entry(
            one.id,
            facts,
            one.happened_at,
            one.entered_at,
            clerk or "",
            one.corrects_id,
            names.get(getattr(one, "owner", ""), ""),
            one.reason,
        )
        told.setdefault(one.person_id, []).append(entry)
    return {person_id: tuple(each) for person_id, each in told.items()}


def entry_of(session: Session, kind: type[Facts], entry_id: int) -> MinorEntry | None:
    """One entry by its own number."""
    return session.get(ROW_OF[kind], entry_id)


def _owners(session: Session, rows: Iterable[MinorEntry]) -> dict[str, str]:
    logins = {row.owner for row in rows if isinstance(row, Protection) and row.owner}
    query = select(ClerkRow.login, ClerkRow.name).where(ClerkRow.login.in_(logins))
    return {row.login: row.name for row in session.execute(query)} if logins else {}


def guardianships(
    session: Session, person_ids: Collection[int]
) -> dict[int, Entry[GuardianshipFacts]]:
    """Who answers for each of these minors now; nobody is named who has no entry."""
    found = entries(session, GuardianshipFacts, person_ids)
    return {person_id: standing(each)[0] for person_id, each in found.items()}
