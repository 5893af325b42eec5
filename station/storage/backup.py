"""Copies of the whole database as one SQLite file, from either engine and back to either."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, inspect, select, text

from station.domain.problems import Unavailable, UnavailableReason
from station.storage.engine import asking, open_engine
from station.storage.faults import plain_faults
from station.storage.schema import SchemaState, compare, migrate
from station.storage.tables import METADATA
from station.whole_file import beside

_CHUNK = 2000


@dataclass(frozen=True, slots=True)
class CopyFindings:
    """What a test of a copy found: rows per table, and what is wrong if anything."""

    rows: int
    damage: tuple[str, ...]


def copy_out(
    engine: Engine, target: Path, migrations: Path, step: Callable[[int, int], None]
) -> None:
    """Write the whole database to a new SQLite file; the file appears only when it is whole.

    Raises OSError when the folder cannot be written to, Unavailable.
    """
    with beside(target) as unfinished:
        unfinished.unlink(missing_ok=True)
        unfinished.touch(0o600)
        try:
            with plain_faults():
                _copy(engine, unfinished, migrations, step)
        finally:
            # A copy that broke off leaves what its engine keeps beside it: parts of the records.
            for suffix in ("-journal", "-wal", "-shm"):
                unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)


def _copy(engine: Engine, target: Path, migrations: Path, step: Callable[[int, int], None]) -> None:
    if engine.dialect.name == "sqlite":
        _copy_sqlite(engine, target, step)
    else:
        _copy_rows(engine, target, migrations, step)


def _copy_sqlite(engine: Engine, target: Path, step: Callable[[int, int], None]) -> None:
    source = sqlite3.connect(str(engine.url.database))
    with closing(source), closing(sqlite3.connect(target)) as copy:
        source.backup(
            copy, pages=4000, progress=lambda _state, left, total: step(total - left, total)
        )
        copy.execute("PRAGMA journal_mode=DELETE")


def _copy_rows(
    engine: Engine, target: Path, migrations: Path, step: Callable[[int, int], None]
) -> None:
    copy = open_engine(f"sqlite:///{target}")
    try:
        migrate(copy, migrations)
        with engine.connect() as reading, copy.begin() as writing:
            reading.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            writing.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            pour(reading, writing, step)
        with copy.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
            connection.exec_driver_sql("BEGIN")
    finally:
        copy.dispose()


_HEADS = frozenset({"audit_head", "dna_head"})
"""The ends of the chains: a new database has one row of each, that of the copy takes its place."""


def pour(reading: Connection, writing: Connection, step: Callable[[int, int], None]) -> None:
    """Copy all rows of all tables, keeping their ids, into tables that are as good as empty."""
    tables = METADATA.sorted_tables
    for done, table in enumerate(tables):
        step(done, len(tables))
        if table.name in _HEADS:
            writing.execute(table.delete())
        rows = reading.execute(select(table).order_by(table.c.id)).mappings()
        for chunk in rows.partitions(_CHUNK):
            writing.execute(insert(table), [dict(row) for row in chunk])
        if writing.dialect.name == "postgresql":
            last = writing.scalar(select(func.max(table.c.id)))
            if last is not None:
                sequence = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {last})"
                writing.execute(text(sequence))


def is_empty(engine: Engine) -> bool:
    """Whether a database has no station in it."""
    with asking(engine) as connection:
        if not inspect(connection).has_table("name_plate"):
            return True
        return connection.execute(text("SELECT 1 FROM name_plate")).first() is None


def examine(path: Path, migrations: Path) -> CopyFindings:
    """Open a copy for reading and look whether it is whole and of a version this program knows.

    Raises Unavailable (not a database, newer, nothing in it).
    """
    damage: list[str] = []
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                damage.append("integrity")
            if copy.execute("PRAGMA foreign_key_check").fetchone() is not None:
                damage.append("foreign_keys")
            tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master")}
            if not {"alembic_version", "name_plate"} <= tables:
                raise Unavailable(UnavailableReason.NOT_A_DATABASE)
            (found,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
            if compare(found, migrations) is SchemaState.NEWER:
                raise Unavailable(UnavailableReason.NEWER)
            known = [name for name in METADATA.tables if name in tables]
            counts = [copy.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in known]
    except (sqlite3.DatabaseError, TypeError) as error:
        raise Unavailable(UnavailableReason.NOT_A_DATABASE) from error
    return CopyFindings(sum(counts), tuple(damage))
