"""What every table shares."""

from __future__ import annotations

import enum
from typing import ClassVar

from sqlalchemy import DDL, Enum, MetaData, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

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


def after_create(table: type[Row], dialect: str, statement: str) -> None:
    """Run a statement on one engine when the table is made: triggers, exclusion constraints."""
    ddl = DDL(statement).execute_if(dialect=dialect)  # type: ignore[no-untyped-call]
    event.listen(table.__table__, "after_create", ddl)
