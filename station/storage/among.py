"""Rows by many ids with one parameter, so that the statement stays the same for any number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Dialect, String, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


class _Ids(TypeDecorator[list[int]]):
    """Many whole numbers as one text, `[1, 2]`, or `{1, 2}` as PostgreSQL writes an array.

    The driver would put an array together number by number, which takes as long as to read it.
    """

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[int] | None, dialect: Dialect) -> str:
        text = str(value)
        return text if dialect.name == "sqlite" else f"{{{text[1:-1]}}}"


class Among(FunctionElement[Any]):
    """`Among(column)`: the column is one of the ids of the parameter `ids`.

    It has no type of its own: of a boolean SQLite would be asked `... = 1`, past every index.
    """

    inherit_cache = True

    def __init__(self, column: Any) -> None:
        super().__init__(column, bindparam("ids", type_=_Ids()))


@compiles(Among, "sqlite")
def _in_json(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, given = (compiler.process(each, **how) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({given}))"


@compiles(Among)
def _in_array(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, given = (compiler.process(each, **how) for each in element.clauses)
    return f"{column} = ANY (CAST({given} AS INTEGER[]))"


def ids(person_ids: Iterable[int]) -> dict[str, list[int]]:
    """The parameters of a statement with `Among`."""
    return {"ids": list(person_ids)}
