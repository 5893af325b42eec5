"""A station on SQLite and on PostgreSQL, a clerk, a clock that stands still until told."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argon2
from hypothesis import settings
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.util import LRUCache

import station.storage.tables  # noqa: F401
from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from station.settings import read_codes
from station.storage import engine
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.engine import open_engine
from station.usecases.codebook import CodeBook
from station.usecases.work import Station
from tests.private_postgres import PrivateServer, private_server
from tests.used_again import UsedAgain

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")
"""The same examples in every run, however busy the machine is."""

NOW = datetime(2026, 11, 21, 2, 41)


@dataclass
class Clock:
    """Station time of a test."""

    now: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **by: float) -> None:
        self.now += timedelta(**by)


def pytest_configure() -> None:
    """Let what tests write lie in memory: a disk makes each of their deeds wait for it."""
    gc.set_threshold(10_000, 20, 20)  # as a command does
    memory, room = Path("/dev/shm"), 4 << 30
    if "TMPDIR" in os.environ or not os.access(memory, os.W_OK):
        return
    if shutil.disk_usage(memory).free > room:
        os.environ["TMPDIR"] = tempfile.tempdir = str(memory)


def pytest_collection_finish() -> None:
    """Keep the collector off what lives as long as the run: each sweep is short then."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long ones: at the end one worker would wait for the other."""
    items.sort(key=lambda item: "scenarios" not in item.path.parts)


@pytest.fixture(scope="session", autouse=True)
def cheap_hashes() -> Iterator[None]:
    """Let argon2id do the least work that it can: a run of all tests signs in 2,000 times.

    What a password really costs is asked in a process of its own, in test_accounts.
    """
    with pytest.MonkeyPatch.context() as patch:
        least = partial(argon2.PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(argon2, "PasswordHasher", least)
        yield


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Let the engines of all tests share what statements are in words.

    A test opens an engine of its own, and putting the same statements into words for each took
    a fifth of the time of a run. Two engines of one kind are of the same mind here.
    """
    known: dict[str, LRUCache] = {}

    def create(*url: Any, **options: Any) -> Engine:
        made = create_engine(*url, **options)
        made._compiled_cache = known.setdefault(made.dialect.name, LRUCache(5_000))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "create_engine", create)
        for kind in (engine.StationSQLite, PGDialect_psycopg):
            patch.setattr(kind, "__eq__", lambda one, other: type(one) is type(other))
            patch.setattr(kind, "__hash__", lambda one: hash(type(one)))
        yield


@pytest.fixture(scope="session")
def codes() -> CodeBook:
    return CodeBook(read_codes)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PrivateServer]:
    with private_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgres(postgres_server: PrivateServer) -> str:
    return postgres_server.address


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "station.db"
    engine = open_engine(f"sqlite:///{path}")
    _fill(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> str:
    _create(postgres, "station_template")
    engine = open_engine(postgres.format(name="station_template"))
    _fill(engine)
    engine.dispose()
    return "station_template"


@pytest.fixture(scope="session")
def postgres_again(postgres: str, postgres_template: str) -> Iterator[UsedAgain]:
    yield from used_again(postgres, postgres_template)


def used_again(address: str, template: str) -> Iterator[UsedAgain]:
    """Databases like a template, lent to one test after the other."""
    lent = UsedAgain(
        address,
        template,
        lambda name: _create(address, name, template),
        lambda name: _drop(address, name),
    )
    yield lent
    lent.close()


def _fill(engine) -> None:
    from station.usecases.founding import seed_roles

    Row.metadata.create_all(engine)
    from sqlalchemy.orm import Session

    with Session(engine) as session, session.begin():
        seed_roles(session)
        for number, login in enumerate(("chen", "ma"), 1):
            session.add(
                ClerkRow(
                    id=number,
                    login=login,
                    name={"chen": "陈静", "ma": "马站长"}[login],
                    password_hash="",
                    roles="administrator leader",
                    created_at=NOW,
                )
            )
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            connection.execute(text("SELECT setval('clerk_id_seq', 2)"))


def _create(address: str, name: str, template: str = "template0", *, sturdy: bool = False) -> None:
    """Make a database; a sturdy one forgets nothing when its server stops in mid-work."""
    server = create_engine(address.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
        if sturdy:
            connection.execute(text(f'ALTER DATABASE "{name}" SET synchronous_commit = on'))
    server.dispose()


def _drop(address: str, name: str) -> None:
    server = create_engine(address.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    server.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty station's database, new for each test, on each engine."""
    if request.param == "sqlite":
        template = request.getfixturevalue("sqlite_template")
        shutil.copy(template, tmp_path / "station.db")
        return f"sqlite:///{tmp_path / 'station.db'}"
    address = request.getfixturevalue("postgres")
    return address.format(name=request.getfixturevalue("postgres_again").name())


@pytest.fixture
def open_station(
    database_url: str, clock: Clock, codes: CodeBook, tmp_path: Path
) -> Iterator[Station]:
    """An empty station without beds; `chen` and `ma` are its clerks."""
    engine = open_engine(database_url)
    yield Station(engine, clock, codes, desk="desk-1", home=str(tmp_path))
    engine.dispose()


@pytest.fixture
def sqlite_station(
    sqlite_template: Path, clock: Clock, codes: CodeBook, tmp_path: Path
) -> Iterator[Station]:
    """The same on SQLite only, for tests of screens."""
    shutil.copy(sqlite_template, tmp_path / "screen.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'screen.db'}")
    yield Station(engine, clock, codes, desk="desk-1", home=str(tmp_path))
    engine.dispose()


@pytest.fixture
def clerk() -> Clerk:
    """A clerk with every permission."""
    return Clerk(1, "chen", "陈静", frozenset(Permission))


@pytest.fixture
def leader() -> Clerk:
    """A second clerk with every permission."""
    return Clerk(2, "ma", "马站长", frozenset(Permission))


@pytest.fixture
def do(open_station: Station, clerk: Clerk) -> Callable:
    """Do a deed as the first clerk and get its answer."""
    return lambda deed, by=clerk: open_station.do(deed, by).answer


@pytest.fixture
def ask(open_station: Station, clerk: Clerk) -> Callable:
    """Ask a question as the first clerk."""
    return lambda question, by=clerk: open_station.ask(question, by)
