"""Opening the database, SQLite or PostgreSQL, so that both behave alike."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

_BUSY_MILLISECONDS = 10_000
# A pulled cable is noticed in a quarter of a minute, not after the system's quarter of an hour.
_POSTGRESQL = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
    # Pages lie in memory or on a fast disk: a thousand rows by id are cheaper than a whole table.
    "options": "-c lock_timeout=10s -c random_page_cost=1.1",
}


def open_engine(url: str) -> Engine:
    """Open a database by its address; nothing is read or written yet."""
    if url.startswith("sqlite"):
        engine = create_engine(url)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(url, pool_pre_ping=True, connect_args=_POSTGRESQL)


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
