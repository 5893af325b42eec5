"""Is the database empty, older, newer or equal; and bringing it up to date."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text

from station.domain.problems import Unavailable, UnavailableReason
from station.storage.engine import asking
from station.storage.faults import plain_faults

_LOCK = 6_130_381  # any number, the same for all desks


class SchemaState(Enum):
    """How a database compares with this program."""

    EMPTY = "empty"
    OLDER = "older"
    EQUAL = "equal"
    NEWER = "newer"


def revisions(folder: Path) -> list[str]:
    """The revisions this program knows, oldest first, by the names of their files."""
    return sorted(path.name.split("_", 1)[0] for path in (folder / "versions").glob("[0-9]*.py"))


def state(engine: Engine, folder: Path) -> SchemaState:
    """Compare without loading the migration library: the window must not wait for it."""
    with asking(engine) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return SchemaState.EMPTY
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return compare(found, folder)


def checked_state(engine: Engine, folder: Path) -> SchemaState:
    """The same, with the surroundings' faults in the program's own terms."""
    with plain_faults():
        return state(engine, folder)


def compare(found: str | None, folder: Path) -> SchemaState:
    """How a revision compares with the revisions that this program knows."""
    if found is None:
        return SchemaState.EMPTY
    known = revisions(folder)
    if found == known[-1]:
        return SchemaState.EQUAL
    return SchemaState.OLDER if found in known else SchemaState.NEWER


def require_equal(engine: Engine, folder: Path) -> None:
    """Raise Unavailable unless the database is exactly as this program expects it."""
    match checked_state(engine, folder):
        case SchemaState.EQUAL:
            return
        case SchemaState.NEWER:
            raise Unavailable(UnavailableReason.NEWER)
        case SchemaState.OLDER | SchemaState.EMPTY:
            raise Unavailable(UnavailableReason.OLDER)


def migrate(engine: Engine, folder: Path, target: str = "head") -> None:
    """Bring the database to a revision, up or down, all of it or nothing.

    On SQLite foreign keys are off meanwhile: batch mode copies a table and drops the old one,
    and a drop with foreign keys on deletes the children. They are checked before the end.
    Raises Unavailable.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    migrating = create_engine(engine.url)
    if migrating.dialect.name == "sqlite":
        event.listen(migrating, "connect", _without_foreign_keys)
    try:
        with plain_faults(), migrating.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            config.attributes["connection"] = connection
            if target in ("head", "base") or not _is_below(connection, target):
                (command.downgrade if target == "base" else command.upgrade)(config, target)
            else:
                command.downgrade(config, target)
            _require_intact(connection)
    finally:
        migrating.dispose()


def _is_below(connection: Connection, target: str) -> bool:
    if not inspect(connection).has_table("alembic_version"):
        return False
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found is not None and target < found


def _without_foreign_keys(connection: object, _entry: object) -> None:
    import sqlite3

    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=OFF")


def _require_intact(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Unavailable(UnavailableReason.DAMAGED, "foreign keys")
