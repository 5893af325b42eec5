"""Every revision runs up and down on both engines, with data, and ends where the models are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, func, inspect, select, text

from station.domain.permissions import STARTING_ROLES, Role
from station.domain.problems import Unavailable, UnavailableReason
from station.settings import MIGRATIONS
from station.storage.base import Row
from station.storage.engine import open_engine
from station.storage.schema import SchemaState, migrate, require_equal, revisions, state
from tests.conftest import _create, _drop
from tests.every_row import one_of_each

REVISIONS = revisions(MIGRATIONS)
AT_FIRST = {
    *("beds:assign", "beds:count", "beds:see", "class:confirm", "files:restrict", "papers:print"),
    *("people:find", "people:open", "self:keep", "self:sign_in", "stays:see", "stays:write"),
    "vouchers:see",
}
"""What a nurse could do with the tables of the core day."""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
        yield engine
        engine.dispose()
        return
    address = request.getfixturevalue("postgres")
    name = f"migrating_{abs(hash(request.node.name)) % 10**9}"
    _create(address, name)
    engine = open_engine(address.format(name=name))
    yield engine
    engine.dispose()
    _drop(address, name)


def _counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in Row.metadata.sorted_tables
        }


def _guards(engine: Engine) -> set[str]:
    """Names of triggers and exclusion constraints: what autogenerate does not compare."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if engine.dialect.name == "sqlite"
        else "SELECT conname FROM pg_constraint WHERE contype = 'x'"
        " UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with engine.connect() as connection:
        return set(connection.scalars(text(query)))


def test_the_revisions_end_exactly_where_the_models_are(empty):
    migrate(empty, MIGRATIONS)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Row.metadata) == []


def _partial(engine: Engine) -> set[str]:
    """Names of the indexes over some rows only: their conditions autogenerate does not compare."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'"
        if engine.dialect.name == "sqlite"
        else "SELECT indexname FROM pg_indexes WHERE indexdef LIKE '% WHERE %'"
        " AND schemaname = 'public'"
    )
    with engine.connect() as connection:
        return set(connection.scalars(text(query)))


def test_what_only_some_rows_are_held_to_is_so_on_both_engines(empty):
    Row.metadata.create_all(empty)
    wanted = _partial(empty)
    assert "uq_stay_person_open" in wanted
    Row.metadata.drop_all(empty)
    migrate(empty, MIGRATIONS)
    assert _partial(empty) == wanted


def test_the_guards_of_the_database_are_in_the_revisions_too(empty):
    Row.metadata.create_all(empty)
    wanted = _guards(empty)
    assert wanted
    Row.metadata.drop_all(empty)
    migrate(empty, MIGRATIONS)
    assert _guards(empty) == wanted


def test_data_is_carried_down_and_up_through_every_revision(empty):
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    before = _counts(empty)
    assert all(before.values())
    for revision in reversed(REVISIONS[:-1]):
        migrate(empty, MIGRATIONS, revision)
        there = set(inspect(empty).get_table_names())
        migrate(empty, MIGRATIONS)
        kept = {table: count * (table in there) for table, count in before.items()}
        assert _counts(empty) == kept
        migrate(empty, MIGRATIONS, revision)
    migrate(empty, MIGRATIONS)


def test_a_station_that_has_roles_gets_the_rights_of_what_is_new(empty):
    migrate(empty, MIGRATIONS, "0001")
    with empty.begin() as connection:
        connection.execute(
            text("INSERT INTO role (code, permissions) VALUES ('nurse', 'self:keep')")
        )
    migrate(empty, MIGRATIONS)
    with empty.connect() as connection:
        said = set(connection.scalar(text("SELECT permissions FROM role")).split())
    assert said == {"self:keep"} | (STARTING_ROLES[Role.NURSE] - AT_FIRST)
    migrate(empty, MIGRATIONS, "0001")
    with empty.connect() as connection:
        assert connection.scalar(text("SELECT permissions FROM role")) == "self:keep"


def test_all_the_way_down_leaves_an_empty_database(empty):
    migrate(empty, MIGRATIONS)
    migrate(empty, MIGRATIONS, "base")
    assert set(inspect(empty).get_table_names()) <= {"alembic_version"}
    migrate(empty, MIGRATIONS)
    assert state(empty, MIGRATIONS) is SchemaState.EQUAL


def test_a_database_from_a_newer_version_is_refused(empty):
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Unavailable) as caught:
        require_equal(empty, MIGRATIONS)
    assert caught.value.reason is UnavailableReason.NEWER


def test_a_revision_that_fails_half_way_leaves_the_database_as_it_was(empty, tmp_path):
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    before = _counts(empty)
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "versions" / "9998_breaks.py").write_text(
        "from alembic import op\n"
        f"revision, down_revision = '9998', {REVISIONS[-1]!r}\n"
        "branch_labels = depends_on = None\n"
        "def upgrade():\n"
        "    op.execute('DELETE FROM belonging_photo')\n"
        "    op.execute('DELETE FROM no_such_table')\n"
        "def downgrade():\n    pass\n"
    )
    with pytest.raises(Exception, match="no_such_table"):
        migrate(empty, folder)
    assert _counts(empty) == before
    assert state(empty, MIGRATIONS) is SchemaState.EQUAL


def test_revisions_do_not_import_the_program():
    for path in (MIGRATIONS / "versions").glob("*.py"):
        assert "station" not in path.read_text("utf-8").split("def upgrade")[0]
