"""What every table shares."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, ClassVar, TypeVar, TypeVarTuple

from sqlalchemy import (
    DDL,
    Connection,
    Enum,
    Index,
    MetaData,
    Table,
    TextClause,
    event,
    insert,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
)

from station.domain.topics import Topic
from station.storage.prepared import Prepared, Question

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


R = TypeVar("R", bound=Row)
Ts = TypeVarTuple("Ts")
Values = dict[str, Any]
"""The columns of a row by name; those that are left out get their defaults."""


def add_all(session: Session, row: type[Row], values: Sequence[Values]) -> None:
    """Insert rows of one table in one go; all name the same columns.

    For rows that nobody asks for again within the deed: they are written past the session, at a
    fraction of what an object costs, and behind everything that waits in it.
    """
    if values:
        defaults = _defaults(row)
        whole = defaults.keys() <= values[0].keys()
        full = values if whole else [{**defaults, **each} for each in values]
        _insert(row, tuple(full[0])).send(connection_of(session), *full)
        topics_of(session, row)


def add_one(session: Session, row: type[R], values: Values) -> R:
    """Insert a row whose id is needed at once; the session has it as if it had been read.

    This costs a fourth of a flush, which looks for an order among all that waits.
    """
    full = {**_blank(row), **values}
    row_id = _insert_for_id(row, tuple(full)).send(connection_of(session), full).scalar_one()
    added = row()
    vars(added).update(full, id=row_id)
    make_transient_to_detached(added)
    session.add(added)
    topics_of(session, row)
    return added


@cache
def _insert(row: type[Row], names: tuple[str, ...]) -> Prepared:
    return Prepared(insert(_table(row)).inline(), names)


@cache
def _insert_for_id(row: type[Row], names: tuple[str, ...]) -> Prepared:
    return Prepared(insert(_table(row)).returning(_table(row).c.id), names)


def _table(row: type[Row]) -> Table:
    return row.metadata.tables[row.__tablename__]


@cache
def _blank(row: type[Row]) -> Values:
    """Every column but the id with its default, None without one; a version begins at 1."""
    version = row.__mapper__.version_id_col
    return {
        column.key: 1 if column is version else getattr(column.default, "arg", None)
        for column in _table(row).columns
        if not column.primary_key
    }


@cache
def _defaults(row: type[Row]) -> Values:
    """The columns that have a default, with it."""
    return {name: value for name, value in _blank(row).items() if value is not None}


def connection_of(session: Session) -> Connection:
    """The connection of a session, behind everything that waits in it.

    It is remembered while it is open: a session that is asked looks for it anew each time.
    """
    session.flush()
    known: Connection | None = session.info.get("connection")
    if known is None or known.closed:
        known = session.info["connection"] = session.connection()
    return known


def columns(
    session: Session, question: Question[*Ts], values: Mapping[str, Any] | None = None
) -> list[tuple[*Ts]]:
    """Ask for columns past the session, behind everything that waits in it."""
    return question.rows(connection_of(session), values or {})


def by_columns(
    session: Session, question: Question[*Ts], values: Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    """Ask as `columns` does, and get each column by itself; nothing where there is no row."""
    return question.columns(connection_of(session), values)


def topics_of(session: Session, *changed: type[Row]) -> set[Topic]:
    """What a session has changed, with the tables that are named as changed now."""
    found: set[Topic] = session.info.setdefault("topics", set())
    found.update(row.topic for row in changed if row.topic is not None)
    return found


def after_create(table: type[Row], dialect: str, statement: str) -> None:
    """Run a statement on one engine when the table is made: triggers, exclusion constraints."""
    ddl = DDL(statement).execute_if(dialect=dialect)  # type: ignore[no-untyped-call]
    event.listen(table.__table__, "after_create", ddl)


def partial_index(name: str, *columns: str, where: TextClause, unique: bool = False) -> Index:
    """An index over those rows only that fulfil a condition, the same on both engines.

    PostgreSQL hears of the condition when the tables are made: naming it here would load all of
    its dialect at every start of a station on SQLite.
    """
    return Index(name, *columns, unique=unique, sqlite_where=where, info={"where": where})


@event.listens_for(Row.metadata, "before_create")
def _tell_conditions(
    _metadata: MetaData, connection: Connection, *, tables: Sequence[Table], **_more: object
) -> None:
    if connection.dialect.name != "postgresql":
        return
    for index in (index for table in tables for index in table.indexes):
        if "where" in index.info:
            index.dialect_options["postgresql"]["where"] = index.info["where"]
