"""A PostgreSQL database that one test after the other finds as its template is.

Making a database for each test took most of the time of the tests on that engine. What a test
left is taken out and what the template holds is put back; a database whose structure, settings or
size a test has changed, or whose server was down, is thrown away for a new one. The connection that
looks is kept: a new one learns anew what every table is like.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

import psycopg
from psycopg.sql import SQL, Identifier

_LARGEST = 1 << 20
"""Bytes of a table's rows; what is larger is not swept but thrown away with its database."""

_SHAPE = """
SELECT pg_postmaster_start_time()::text,
  (SELECT md5(string_agg(oid::text, ',' ORDER BY oid)) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace),
  (SELECT md5(string_agg(oid || tgenabled::text, ',' ORDER BY oid)) FROM pg_trigger),
  (SELECT md5(string_agg(oid::text, ',' ORDER BY oid)) FROM pg_constraint),
  (SELECT md5(string_agg(oid::text || prosrc, ',' ORDER BY oid)) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace),
  (SELECT md5(string_agg(attrelid || attname || atttypid || attnotnull, ','
    ORDER BY attrelid, attnum)) FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid AND relnamespace = 'public'::regnamespace
    WHERE attnum > 0),
  (SELECT md5(string_agg(setdatabase::text || setconfig::text, ',')) FROM pg_db_role_setting)
"""
_TABLES = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
ORDER BY relname
"""
_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_SIZE = """
SELECT max(pg_relation_size(oid)) FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
_NUMBERS = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"


@dataclass(frozen=True)
class _Found:
    """How a database was when it was new."""

    name: str
    connection: psycopg.Connection
    shape: tuple[str, ...]
    rows: dict[str, bytes]
    numbers: dict[str, int | None]


class UsedAgain:
    """Lends a database like `template`, to one test at a time."""

    def __init__(
        self, address: str, template: str, make: Callable[[str], None], drop: Callable[[str], None]
    ) -> None:
        self._address = address.replace("+psycopg", "")
        self._template, self._make, self._drop = template, make, drop
        self._names = count()
        self._found: _Found | None = None

    def name(self) -> str:
        """A database that holds what the template holds, and nothing else."""
        if self._found is not None and not self._is_as_found(self._found):
            self.close()
            self._drop(self._found.name)
            self._found = None
        if self._found is None:
            name = f"{self._template}_{next(self._names)}"
            self._make(name)
            self._found = self._look(name)
        return self._found.name

    def close(self) -> None:
        """Let go of the database: nobody is lent it any more."""
        if self._found is not None:
            self._found.connection.close()

    def _look(self, name: str) -> _Found:
        connection = psycopg.connect(self._address.format(name=name), autocommit=True)
        connection.execute("SET session_replication_role = replica")
        shape = connection.execute(_SHAPE).fetchone()
        rows = {}
        for (table,) in connection.execute(_TABLES).fetchall():
            with connection.cursor().copy(
                SQL("COPY {} TO STDOUT (FORMAT binary)").format(Identifier(table))
            ) as out:
                rows[table] = b"".join(bytes(part) for part in out)
        numbers = dict(connection.execute(_NUMBERS).fetchall())
        return _Found(name, connection, shape, rows, numbers)

    def _is_as_found(self, found: _Found) -> bool:
        """Put it back into the state it was found in; False when that cannot be done by rows."""
        try:
            with found.connection.transaction():
                return self._put_all_back(found, found.connection)
        except psycopg.OperationalError:
            return False  # the server was down meanwhile

    def _put_all_back(self, found: _Found, connection: psycopg.Connection) -> bool:
        connection.execute(_OTHERS)
        if connection.execute(_SHAPE).fetchone() != found.shape:
            return False
        if connection.execute(_SIZE).fetchone()[0] > _LARGEST:
            return False
        for table in self._touched(connection, found):
            self._put_back(connection, table, found.rows[table])
        for sequence, last in connection.execute(_NUMBERS).fetchall():
            if last != found.numbers[sequence]:
                called = found.numbers[sequence] is not None
                connection.execute(
                    "SELECT setval(%s::regclass, %s, %s)",
                    (sequence, found.numbers[sequence] or 1, called),
                )
        return True

    def _touched(self, connection: psycopg.Connection, found: _Found) -> list[str]:
        """Tables with rows, and those that must have some."""
        asked = SQL(" UNION ALL ").join(
            SQL("(SELECT {} FROM {} LIMIT 1)").format(table, Identifier(table))
            for table in found.rows
        )
        filled = {table for (table,) in connection.execute(asked).fetchall()}
        empty = min(len(rows) for rows in found.rows.values())
        return [t for t, rows in found.rows.items() if t in filled or len(rows) > empty]

    def _put_back(self, connection: psycopg.Connection, table: str, rows: bytes) -> None:
        connection.execute(SQL("DELETE FROM {}").format(Identifier(table)))
        into = SQL("COPY {} FROM STDIN (FORMAT binary)").format(Identifier(table))
        with connection.cursor().copy(into) as copy:
            copy.write(rows)
