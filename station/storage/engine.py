"""Opening the database, SQLite or PostgreSQL, so that both behave alike and fail alike."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from station.domain.problems import Conflict, Unavailable, UnavailableReason

_BUSY_MILLISECONDS = 10_000


def open_engine(url: str) -> Engine:
    """Open a database by its address; nothing is read or written yet."""
    if url.startswith("sqlite"):
        engine = create_engine(url)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 5, "options": "-c lock_timeout=10s"},
    )


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None  # we say BEGIN ourselves, below
    # FULL: a deed that was answered for is on the disk, also when the power goes.
    for pragma in (
        f"busy_timeout={_BUSY_MILLISECONDS}",
        "foreign_keys=ON",
        "journal_mode=WAL",
        "synchronous=FULL",
        "recursive_triggers=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("reading", False):
        connection.exec_driver_sql("BEGIN")
    else:
        begin_immediate(connection)


def begin_immediate(connection: Connection) -> None:
    """Take SQLite's one writer's place at once, so that a deed never fails half way for it."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


_SQLITE_SIGNS = (
    ("disk is full", UnavailableReason.DISK_FULL),
    ("disk i/o error", UnavailableReason.DISK_FULL),
    ("readonly database", UnavailableReason.READ_ONLY),
    ("unable to open database", UnavailableReason.READ_ONLY),
    ("malformed", UnavailableReason.DAMAGED),
    ("not a database", UnavailableReason.NOT_A_DATABASE),
    ("locked", UnavailableReason.DATABASE_BUSY),
)
_POSTGRESQL_STATES = {
    "53100": UnavailableReason.DISK_FULL,
    "25006": UnavailableReason.READ_ONLY,
    "55P03": UnavailableReason.DATABASE_BUSY,
    "40P01": UnavailableReason.DATABASE_BUSY,
    "40001": UnavailableReason.DATABASE_BUSY,
}


def translated(error: DBAPIError) -> Exception:
    """The error in the program's own terms: another desk was faster, or the surroundings fail.

    Anything else is a fault of the program and comes back unchanged.
    """
    if isinstance(error, IntegrityError):
        return Conflict(_constraint(error))
    state = getattr(error.orig, "sqlstate", None)
    if state in _POSTGRESQL_STATES:
        return Unavailable(_POSTGRESQL_STATES[state])
    if state and state.startswith("23"):
        return Conflict(_constraint(error))
    text = str(error.orig).lower()
    if isinstance(error.orig, sqlite3.Error):
        for sign, reason in _SQLITE_SIGNS:
            if sign in text:
                return Unavailable(reason)
        return error
    if isinstance(error, OperationalError) or error.connection_invalidated:
        return Unavailable(UnavailableReason.DATABASE_LOST)
    return error


def _constraint(error: DBAPIError) -> str:
    """The name of the broken constraint, never the values: they may be personal."""
    named = getattr(getattr(error.orig, "diag", None), "constraint_name", None)
    return named or str(error.orig).rsplit(":", 1)[-1].strip()
