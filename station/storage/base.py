"""What every table shares."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import DDL, Enum, Insert, MetaData, event, insert
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from station.domain.topics import Topic

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(DeclarativeBase):
    """A table; `topic` names what changes when one of its rows does.

    Types mean the same on both engines: integers (money in fen), strings, booleans, dates,
    naive station time, bytes. Enums are strings by value, without a constraint, so that a new
    member needs no migration.
    """

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            create_constraint=False,
            length=40,
            values_callable=lambda kind: [member.value for member in kind],
        ),
    }
    topic: ClassVar[Topic | None] = None

    id: Mapped[int] = mapped_column(primary_key=True)


Values = dict[str, Any]
"""The columns of a row by name; those that are left out get their defaults."""


def add_all(session: Session, row: type[Row], values: Sequence[Values]) -> None:
    """Insert rows of one table in one go; all name the same columns.

    For rows that nobody asks for again within the deed: they are written past the session, at a
    fraction of what an object costs, and behind everything that waits in it.
    """
    if values:
        session.flush()
        session.connection().execute(_insert(row), values)
        topics_of(session, row)


@cache
def _insert(row: type[Row]) -> Insert:
    return insert(row.metadata.tables[row.__tablename__]).inline()


def topics_of(session: Session, *changed: type[Row]) -> set[Topic]:
    """What a session has changed, with the tables that are named as changed now."""
    found: set[Topic] = session.info.setdefault("topics", set())
    found.update(row.topic for row in changed if row.topic is not None)
    return found


def after_create(table: type[Row], dialect: str, statement: str) -> None:
    """Run a statement on one engine when the table is made: triggers, exclusion constraints."""
    ddl = DDL(statement).execute_if(dialect=dialect)  # type: ignore[no-untyped-call]
    event.listen(table.__table__, "after_create", ddl)
