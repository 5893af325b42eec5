"""Rows by many ids with one parameter, so that the statement stays the same for any number."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, Dialect, Integer, String, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class _Ids(TypeDecorator[list[int]]):
    """Many whole numbers as one value: an array, or its JSON on SQLite."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        as_text = dialect.name == "sqlite"
        return dialect.type_descriptor(String() if as_text else ARRAY(Integer))

    def process_bind_param(self, value: list[int] | None, dialect: Dialect) -> object:
        return json.dumps(value) if dialect.name == "sqlite" else value


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
    return f"{column} = ANY ({given})"


def ids(person_ids: Iterable[int]) -> dict[str, list[int]]:
    """The parameters of a statement with `Among`."""
    return {"ids": list(person_ids)}
