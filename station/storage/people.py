"""Persons, their names, documents, photographs, search keys, and what was found out of pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import (
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    bindparam,
    func,
    select,
    text,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.people import (
    BornPrecision,
    Description,
    DocumentKind,
    DocumentSeen,
    IdentitySource,
    IdentityState,
    NameKind,
    PersonDocument,
    PersonName,
    PersonRecord,
    Sex,
)
from station.domain.topics import Topic
from station.storage.base import Row, Values, columns
from station.storage.people_keys import DocumentKeys, document_keys
from station.storage.prepared import Question

Sorted = String().with_variant(String(collation="C"), "postgresql")
"""Text that is searched by prefix and sorted by code point on both engines."""


class Person(Row):
    """One human being. A merged person stays and points to the survivor."""

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_area_born", "area", "born"),
        Index("ix_person_born", "born", "born_precision"),
    )
    topic = Topic.PEOPLE

    name: Mapped[str]
    name_sort: Mapped[str] = mapped_column(Sorted, index=True)
    sex: Mapped[Sex] = mapped_column(default=Sex.UNKNOWN)
    born: Mapped[date | None]
    born_precision: Mapped[BornPrecision] = mapped_column(default=BornPrecision.UNKNOWN)
    identity_state: Mapped[IdentityState] = mapped_column(default=IdentityState.UNKNOWN)
    identity_source: Mapped[IdentitySource | None]
    identity_note: Mapped[str] = mapped_column(default="")
    ethnic_group: Mapped[str] = mapped_column(default="")
    area: Mapped[str] = mapped_column(Sorted, default="")
    household_address: Mapped[str] = mapped_column(default="")
    residence: Mapped[str] = mapped_column(default="")
    education: Mapped[str] = mapped_column(default="")
    marital: Mapped[str] = mapped_column(default="")
    accent: Mapped[str] = mapped_column(default="")
    place_words: Mapped[str] = mapped_column(default="")
    marks: Mapped[str] = mapped_column(default="")
    build: Mapped[str] = mapped_column(default="")
    height_cm: Mapped[int | None]
    clothing: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class PersonSeen(NamedTuple):
    """Somebody as much as the rules of intake and beds need of them."""

    id: int
    name: str
    sex: Sex
    born: date | None
    identity_state: IdentityState


class NameOfPerson(Row):
    """A name as written, with the keys it is found by."""

    __tablename__ = "person_name"
    __table_args__ = (
        Index("ix_person_name_fold", "fold", "person_id", "born_year"),
        Index("ix_person_name_pinyin", "pinyin", "person_id", "born_year"),
        Index("ix_person_name_initials", "initials", "person_id", "born_year"),
        Index("ix_person_name_sound", "sound", "person_id", "born_year"),
    )
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[NameKind]
    text: Mapped[str]
    fold: Mapped[str] = mapped_column(Sorted)
    pinyin: Mapped[str] = mapped_column(Sorted)
    initials: Mapped[str] = mapped_column(Sorted)
    sound: Mapped[str] = mapped_column(Sorted)
    born_year: Mapped[int] = mapped_column(default=0)


class SearchKey(Row):
    """A name with one character left open, half of a name, or a piece of a description."""

    __tablename__ = "person_key"
    __table_args__ = (Index("ix_person_key_key", "key", "person_id", "born_year"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    key: Mapped[str] = mapped_column(Sorted)
    born_year: Mapped[int]


class IdentityDocument(Row):
    """A number on a paper. The halves find a number with one wrong digit."""

    __tablename__ = "identity_document"
    __table_args__ = (
        Index("ix_identity_document_number", "number", "person_id"),
        Index("ix_identity_document_head", "head", "person_id"),
        Index("ix_identity_document_tail", "tail", "person_id"),
        Index("ix_identity_document_last_four", "last_four", "person_id"),
        UniqueConstraint("person_id", "kind", "number"),
    )
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[DocumentKind]
    written: Mapped[str]
    number: Mapped[str] = mapped_column(Sorted)
    head: Mapped[str] = mapped_column(Sorted)
    tail: Mapped[str] = mapped_column(Sorted)
    last_four: Mapped[str] = mapped_column(Sorted)
    seen: Mapped[DocumentSeen]
    noted_at: Mapped[datetime]


class Photo(Row):
    """A photograph, upright and of bounded size, with its small copy."""

    __tablename__ = "photo"
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    taken_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    jpeg: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    thumbnail: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))


class PersonPair(Row):
    """Two persons that were judged not to be the same: remembered until a key fact changes."""

    __tablename__ = "person_pair"
    __table_args__ = (UniqueConstraint("lower_id", "higher_id"),)
    topic = Topic.PEOPLE

    lower_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    higher_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    key_facts: Mapped[str]
    reason: Mapped[str]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    decided_at: Mapped[datetime]


class Merge(Row):
    """Two records that were made one: what was chosen, what was moved, the state before."""

    __tablename__ = "merge"
    topic = Topic.PEOPLE

    survivor_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    reason: Mapped[str]
    choices: Mapped[str]
    moved: Mapped[str]
    before: Mapped[str]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    merged_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]
    undone_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class Candidate(Row):
    """Two persons who may be one: a clerk is to say so, or that they are not.

    `person_id` is the one of whom something new was learned, `why` a JSON list of reasons.
    """

    __tablename__ = "candidate"
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    score: Mapped[int]
    why: Mapped[str]
    found_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


_REGISTER = 6_130_382  # any number, the same for all desks


def hold_register(session: Session) -> None:
    """Let one desk at a time look for a person and then add or change one.

    SQLite has one writer anyway. Call it before any row is locked, and before numbers are
    taken, so that two desks never wait for each other.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _REGISTER})


def living_id(session: Session, person_id: int) -> int | None:
    """The person, or the survivor when the person was merged; None when there is neither."""
    row = session.execute(
        select(Person.id, Person.merged_into_id).where(Person.id == person_id)
    ).first()
    return None if row is None else (row.merged_into_id or row.id)


def living_locked(session: Session, person_id: int) -> Person | None:
    """The person, or the survivor when the person was merged, locked until the deed ends.

    Who comes back may have been merged in this very moment: then look again for the survivor.
    """
    return session.scalar(_LIVING, {"person_id": person_id})


def seen_locked(session: Session, person_id: int) -> tuple[PersonSeen, int | None] | None:
    """The same by columns, at half the cost; with whom they have been merged into."""
    found = columns(session, _SEEN, {"person_id": person_id})
    return next(((PersonSeen(*row[:5]), row[5]) for row in found), None)


def locked(session: Session, *person_ids: int) -> dict[int, Person]:
    """The persons by id, locked until the deed ends, always in the order of their ids."""
    query = select(Person).where(Person.id.in_(person_ids)).order_by(Person.id)
    fresh = query.with_for_update().execution_options(populate_existing=True)
    return {person.id: person for person in session.scalars(fresh)}


_asked = aliased(Person)
_IS_MEANT = (
    Person.id
    == select(func.coalesce(_asked.merged_into_id, _asked.id))
    .where(_asked.id == bindparam("person_id"))
    .scalar_subquery()
)
_LIVING = (
    select(Person)
    .where(_IS_MEANT)
    .with_for_update(of=Person)
    .execution_options(populate_existing=True)
)
_SEEN = Question(
    select(
        Person.id,
        Person.name,
        Person.sex,
        Person.born,
        Person.identity_state,
        Person.merged_into_id,
    )
    .where(_IS_MEANT)
    .with_for_update(of=Person)
)


def records(session: Session, person_ids: Collection[int]) -> dict[int, PersonRecord]:
    """The persons as records, in the order asked for; unknown ids are left out."""
    rows = {p.id: p for p in session.scalars(select(Person).where(Person.id.in_(person_ids)))}
    written: dict[int, list[PersonName]] = {}
    for name in session.scalars(
        select(NameOfPerson).where(NameOfPerson.person_id.in_(rows)).order_by(NameOfPerson.id)
    ):
        written.setdefault(name.person_id, []).append(PersonName(name.text, name.kind))
    papers: dict[int, list[PersonDocument]] = {}
    for paper in session.scalars(
        select(IdentityDocument)
        .where(IdentityDocument.person_id.in_(rows))
        .order_by(IdentityDocument.id)
    ):
        document = PersonDocument(paper.id, paper.kind, paper.number, paper.seen)
        papers.setdefault(paper.person_id, []).append(document)
    photos = latest_photos(session, rows)
    return {
        i: _record(rows[i], written.get(i, ()), papers.get(i, ()), photos.get(i))
        for i in person_ids
        if i in rows
    }


def record(session: Session, person_id: int) -> PersonRecord | None:
    """One person as a record."""
    return records(session, [person_id]).get(person_id)


def latest_photos(session: Session, person_ids: Iterable[int]) -> dict[int, int]:
    """The id of each person's newest photograph."""
    newest = (
        select(Photo.person_id, func.max(Photo.id))
        .where(Photo.person_id.in_(person_ids))
        .group_by(Photo.person_id)
    )
    return {person: photo for person, photo in session.execute(newest)}  # noqa: C416


def _record(
    row: Person,
    written: Iterable[PersonName],
    papers: Iterable[PersonDocument],
    photo_id: int | None,
) -> PersonRecord:
    return PersonRecord(
        id=row.id,
        name=row.name,
        sex=row.sex,
        born=row.born,
        born_precision=row.born_precision,
        identity_state=row.identity_state,
        ethnic_group=row.ethnic_group,
        area=row.area,
        household_address=row.household_address,
        residence=row.residence,
        education=row.education,
        marital=row.marital,
        description=Description(
            accent=row.accent,
            place_words=row.place_words,
            marks=row.marks,
            build=row.build,
            height_cm=row.height_cm,
            clothing=row.clothing,
        ),
        names=tuple(written),
        documents=tuple(papers),
        photo_id=photo_id,
        merged_into=row.merged_into_id,
        created_at=row.created_at,
        version=row.version,
        identity_source=row.identity_source,
        identity_note=row.identity_note,
    )


def document_values(
    person_id: int, kind: DocumentKind, written: str, seen: DocumentSeen, noted_at: datetime
) -> Values:
    """A document with the pieces of its number by which it is found."""
    return {
        "person_id": person_id,
        "kind": kind,
        "written": written,
        "seen": seen,
        "noted_at": noted_at,
        **document_keys(kind, written)._asdict(),
    }


def documents(session: Session, person_id: int) -> list[IdentityDocument]:
    """The documents of a person, the first noted first."""
    query = select(IdentityDocument).where(IdentityDocument.person_id == person_id)
    return list(session.scalars(query.order_by(IdentityDocument.id)))


_OWNERS = Question(
    select(func.coalesce(Person.merged_into_id, Person.id))
    .join(IdentityDocument, IdentityDocument.person_id == Person.id)
    .where(
        IdentityDocument.number == bindparam("number"), IdentityDocument.kind == bindparam("kind")
    )
    .distinct()
)


def owners(session: Session, kind: DocumentKind, keys: DocumentKeys) -> list[int]:
    """The living persons who carry the very same number of the same kind."""
    rows = columns(session, _OWNERS, {"kind": kind, "number": keys.number})
    return sorted(person_id for (person_id,) in rows)
