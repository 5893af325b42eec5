"""Opening the database, SQLite or PostgreSQL, so that both behave alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from station.domain.problems import Unavailable, UnavailableReason

_BUSY_MILLISECONDS = 10_000
_FILE = "sqlite:///"
_DIALECT = "sqlite+station"
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


class StationSQLite(SQLiteDialect_pysqlite):
    """SQLite as a station uses it: whoever begins takes the one writer's place at once.

    So a deed never fails half way for it. Said here and not by a listener to `begin`: an engine
    with a listener of its own looks for listeners four times at every statement.
    """

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin, unless a question has begun by itself."""
        connection = dbapi_connection.dbapi_connection
        assert isinstance(connection, sqlite3.Connection)
        if not connection.in_transaction:
            connection.execute("BEGIN IMMEDIATE")


registry.register(_DIALECT.replace("+", "."), __name__, StationSQLite.__name__)


def open_engine(url: str) -> Engine:
    """Open a database by its address; nothing is read or written yet.

    What follows `sqlite:///` is the path as it is: a folder may be called `50%` or `why?`.
    """
    if url.startswith(_FILE):
        engine = create_engine(URL.create(_DIALECT, database=url.removeprefix(_FILE)))
        event.listen(engine, "connect", _prepare_sqlite)
        if engine.url.database:
            _OneFile(engine, engine.url.database)
        return engine
    return create_engine(url, pool_pre_ping=True, connect_args=_POSTGRESQL)


class _OneFile:
    """Sees that all connections serve the file that the first one opened.

    A file that is moved away or replaced under a running program would be written on unseen by
    the connections that have it open, and a new one would make an empty file in its place.
    """

    def __init__(self, engine: Engine, path: str) -> None:
        self._engine, self._pool, self._path = engine, engine.pool, Path(path)
        self._opened: tuple[int, int] | None = None
        event.listen(engine, "do_connect", self._before)
        event.listen(engine, "connect", self._remember)
        event.listen(engine.pool, "checkout", self._before)

    def _before(self, *_of_event: object) -> None:
        if self._pool is not self._engine.pool:
            # All connections were closed: another file may lie there now, a backup is restored.
            self._pool, self._opened = self._engine.pool, None
        if self._opened is not None and self._opened != self._there():
            raise Unavailable(UnavailableReason.MISSING)

    def _remember(self, *_of_event: object) -> None:
        if self._opened is None:
            self._opened = self._there()

    def _there(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


@contextmanager
def asking(engine: Engine) -> Iterator[Connection]:
    """A connection for questions only: they wait for no writer, nor a writer for them."""
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        if isinstance(driver, sqlite3.Connection):
            driver.execute("BEGIN")
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session for one question; whatever it may have changed is rolled back.

    On PostgreSQL past the driver, which at a rollback of its own forgets all statements that the
    server has prepared for it, in case they speak of tables that are gone: each would be planned
    again for every question, and to plan a search takes longer than to run it.
    """
    with asking(engine) as connection, Session(connection) as session:
        yield session
        if engine.dialect.name == "postgresql" and session.in_transaction():
            driver = session.connection().connection.driver_connection
            assert driver is not None
            driver.pgconn.exec_(b"ROLLBACK")


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None  # we say BEGIN ourselves, above and below
    # FULL: a deed that was answered for is on the disk, also when the power goes.
    for pragma in (
        f"busy_timeout={_BUSY_MILLISECONDS}",
        "foreign_keys=ON",
        "journal_mode=WAL",
        "synchronous=FULL",
        "recursive_triggers=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
