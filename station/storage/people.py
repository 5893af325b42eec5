"""Persons, their names, documents, photographs, search keys, and the decisions about pairs."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.people import (
    BornPrecision,
    DocumentKind,
    DocumentSeen,
    IdentityState,
    NameKind,
    Sex,
)
from station.domain.topics import Topic
from station.storage.base import Row

Sorted = String().with_variant(String(collation="C"), "postgresql")
"""Text that is searched by prefix and sorted by code point on both engines."""


class Person(Row):
    """One human being. A merged person stays and points to the survivor."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_area_born", "area", "born"),)
    topic = Topic.PEOPLE

    name: Mapped[str]
    name_sort: Mapped[str] = mapped_column(Sorted, index=True)
    sex: Mapped[Sex] = mapped_column(default=Sex.UNKNOWN)
    born: Mapped[date | None]
    born_precision: Mapped[BornPrecision] = mapped_column(default=BornPrecision.UNKNOWN)
    identity_state: Mapped[IdentityState] = mapped_column(default=IdentityState.UNKNOWN)
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


class NameOfPerson(Row):
    """A name as written, with the keys it is found by."""

    __tablename__ = "person_name"
    __table_args__ = (
        Index("ix_person_name_fold", "fold", "person_id"),
        Index("ix_person_name_pinyin", "pinyin", "person_id"),
        Index("ix_person_name_initials", "initials", "person_id"),
        Index("ix_person_name_sound", "sound", "person_id"),
    )
    topic = Topic.PEOPLE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[NameKind]
    text: Mapped[str]
    fold: Mapped[str] = mapped_column(Sorted)
    pinyin: Mapped[str] = mapped_column(Sorted)
    initials: Mapped[str] = mapped_column(Sorted)
    sound: Mapped[str] = mapped_column(Sorted)


class SearchKey(Row):
    """A name with one character left open, or two characters of a description."""

    __tablename__ = "person_key"
    __table_args__ = (Index("ix_person_key_key", "key", "born_year", "person_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    key: Mapped[str] = mapped_column(Sorted)
    born_year: Mapped[int]


class IdentityDocument(Row):
    """A number on a paper. The halves find a number with one wrong digit."""

    __tablename__ = "identity_document"
    __table_args__ = (
        Index("ix_identity_document_number", "number"),
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
