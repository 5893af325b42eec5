"""Statements whose words are found once: what deeds and questions send again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVarTuple, cast

from sqlalchemy import Connection, CursorResult, Date, Dialect, Enum, Executable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.selectable import TypedReturnsRows
from sqlalchemy.types import TypeEngine

Ts = TypeVarTuple("Ts")
_Convert = Callable[[Any], Any]


class Prepared:
    """A statement that is put into words once for each engine; then only its values are sent.

    `Connection.execute` looks the words up by the whole statement each time, and makes much of
    every execution: for a single row that takes twice as long. Values are converted by their
    types all the same, and errors and listeners are the engine's. `columns` are those that an
    insert names. A statement with `in_` is not for this: its words depend on its values.
    """

    def __init__(self, statement: Executable, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._words: dict[str, _Words] = {}

    def send(
        self, connection: Connection, values: Mapping[str, Any], *others: Mapping[str, Any]
    ) -> CursorResult[*tuple[Any, ...]]:
        """Execute with these values, for more than one row with those of the others too.

        What comes back is as the driver gives it: whole numbers and plain text are what they are.
        """
        words = self._for(connection.dialect)
        if others:
            every = [words.given(each) for each in (values, *others)]
            return connection.exec_driver_sql(words.sql, every)
        return connection.exec_driver_sql(words.sql, words.given(values))

    def _for(self, dialect: Dialect) -> _Words:
        known = self._words.get(dialect.name)
        if known is None:
            known = self._words[dialect.name] = _found(self._statement, self._columns, dialect)
        return known


class Question(Prepared, Generic[*Ts]):
    """A prepared statement that answers rows of columns, each value by the type of its column."""

    def __init__(
        self, statement: TypedReturnsRows[*Ts], columns: Sequence[str] | None = None
    ) -> None:
        super().__init__(statement, columns)

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[*Ts]]:
        """All rows that these values find."""
        found = self.send(connection, values).all()
        if not found or not self._for(connection.dialect).answers:
            return [tuple(row) for row in found]
        return cast("list[tuple[*Ts]]", list(zip(*self._turned(connection, found), strict=True)))

    def columns(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """All that these values find, column by column; nothing where there is no row."""
        return self._turned(connection, self.send(connection, values).all())

    def _turned(self, connection: Connection, found: Sequence[Any]) -> list[tuple[Any, ...]]:
        by_column = list(zip(*found, strict=True))
        for place, convert in self._for(connection.dialect).answers if found else ():
            by_column[place] = tuple(map(convert, by_column[place]))
        return by_column


class _Words(NamedTuple):
    """A statement as one engine is told it."""

    sql: str
    names: tuple[str, ...]
    """The parameters as the words name them."""
    keys: tuple[str, ...]
    """Which value each of them takes."""
    fixed: Mapping[str, object]
    """The values that the statement itself names, by key, as the driver wants them."""
    conversions: tuple[tuple[int, _Convert], ...]
    """The parameters whose values the driver wants otherwise."""
    positional: bool
    answers: tuple[tuple[int, _Convert], ...]
    """The columns of an answer that are not as the driver gives them."""

    def given(self, values: Mapping[str, Any]) -> tuple[object, ...] | dict[str, object]:
        """The values as the driver wants them; KeyError for one that is missing.

        A workbook of bills asks this 200,000 times in one go.
        """
        known = {**values, **self.fixed} if self.fixed else values
        converted = [known[key] for key in self.keys]
        for place, convert in self.conversions:
            converted[place] = convert(converted[place])
        return (
            tuple(converted) if self.positional else dict(zip(self.names, converted, strict=True))
        )


def _found(statement: Executable, columns: Sequence[str] | None, dialect: Dialect) -> _Words:
    assert isinstance(statement, ClauseElement)
    keys = None if columns is None else list(columns)
    compiled = statement.compile(dialect=dialect, column_keys=keys)
    assert isinstance(compiled, SQLCompiler)
    names = tuple((compiled.positiontup if compiled.positional else list(compiled.binds)) or ())
    binds = [compiled.binds[name] for name in names]
    converts = [_converted(bind.type, dialect) for bind in binds]
    fixed = {
        bind.key: bind.value if convert is None else convert(bind.value)
        for bind, convert in zip(binds, converts, strict=True)
        if not bind.required
    }
    return _Words(
        compiled.string,
        names,
        tuple(bind.key for bind in binds),
        fixed,
        tuple(
            (place, convert)
            for place, (bind, convert) in enumerate(zip(binds, converts, strict=True))
            if bind.required and convert is not None
        ),
        compiled.positional,
        tuple(_answers(statement, dialect)) if isinstance(statement, TypedReturnsRows) else (),
    )


def _converted(kind: TypeEngine[Any], dialect: Dialect) -> _Convert | None:
    """How the driver wants the values of a type; the days of a quarter come again and again."""
    convert = kind.dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(1024)(convert) if convert and isinstance(kind, Date) else convert


def _answers(
    statement: TypedReturnsRows[*tuple[Any, ...]], dialect: Dialect
) -> Iterator[tuple[int, _Convert]]:
    for place, column in enumerate(statement.exported_columns):
        kind = column.type
        convert = kind.dialect_impl(dialect).result_processor(dialect, None)
        if isinstance(kind, Enum) and kind.enum_class is not None:
            members: dict[str | None, object] = {each.value: each for each in kind.enum_class}
            convert = {**members, None: None}.__getitem__  # in a fourth of the time
        if convert is not None:
            yield place, convert
