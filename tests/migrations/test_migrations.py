"""Every revision runs up and down on both engines, with data, and ends where the models are."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, Integer, MetaData, String, Table, func, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError

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


def test_the_revisions_end_exactly_where_the_models_are_with_guards_and_conditions(empty):
    Row.metadata.create_all(empty)
    guards, conditions = _guards(empty), _partial(empty)
    assert guards
    assert "uq_stay_person_open" in conditions
    Row.metadata.drop_all(empty)
    migrate(empty, MIGRATIONS)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Row.metadata) == []
    assert _guards(empty) == guards
    assert _partial(empty) == conditions


def _rows(engine: Engine, tables: Collection[str]) -> dict[str, list[dict[str, object]]]:
    """Every row of these tables by column, as the database has it now."""
    with engine.connect() as connection:
        return {
            name: [
                dict(row) for row in connection.execute(text(f'SELECT * FROM "{name}"')).mappings()
            ]
            for name in sorted(tables)
        }


def _shared(rows: list[dict[str, object]], others: list[dict[str, object]]) -> list[str]:
    """What rows of two revisions can be compared by: the columns that both have, in an order."""
    both = rows[0].keys() & others[0].keys()
    return sorted(repr({name: row[name] for name in sorted(both)}) for row in rows)


def test_data_is_carried_down_and_up_through_every_revision(empty):
    """A table that an older revision knows keeps its rows both ways, value by value."""
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    assert all(_counts(empty).values())
    for revision in reversed(REVISIONS[:-1]):
        before = _rows(empty, {*inspect(empty).get_table_names()} - {"alembic_version"})
        migrate(empty, MIGRATIONS, revision)
        known = {*inspect(empty).get_table_names()} - {"alembic_version"}
        down = _rows(empty, known)
        assert known <= before.keys()
        for name in known:
            assert down[name], name
            assert _shared(down[name], before[name]) == _shared(before[name], down[name]), name
    migrate(empty, MIGRATIONS)
    up = _rows(empty, known)
    for name in known:
        assert _shared(up[name], down[name]) == _shared(down[name], up[name]), name


BIRTHS = [
    ("day", "2008-02-29", "2008-02-29", "2008-02-29"),
    ("month", "2008-02-01", "2008-02-29", "2008-02-01"),
    ("year", "2008-01-01", "2008-12-31", "2008-01-01"),
    ("year", "2026-01-01", "2026-11-22", "2026-01-01"),
    ("estimated", "2009-01-01", "2009-11-22", "2009-01-01"),
    ("unknown", None, None, None),
]
"""How exactly, as the second revision kept it, as the third keeps it, after the way back."""


def test_births_become_the_youngest_that_fit_and_the_oldest_on_the_way_back(empty):
    migrate(empty, MIGRATIONS, "0002")
    person = Table("person", MetaData(), autoload_with=empty)
    plain = {
        column.name: 1 if isinstance(column.type, Integer) else "x"
        for column in person.columns
        if not column.nullable
    }
    for number, (precision, born, _new, _back) in enumerate(BIRTHS, 1):
        told = {
            "id": number,
            "born": born and date.fromisoformat(born),
            "born_precision": precision,
            "created_at": datetime(2026, 11, 22, 2, 40),
        }
        with empty.begin() as connection:
            connection.execute(insert(person).values(plain | told))
    question = select(person.c.born).order_by(person.c.id)
    for revision, place in (("0003", 2), ("0002", 3), ("0003", 2)):
        migrate(empty, MIGRATIONS, revision)
        with empty.connect() as connection:
            found = [day and day.isoformat() for day in connection.scalars(question)]
        assert found == [line[place] for line in BIRTHS]


def test_a_hospital_keeps_all_but_its_account_on_the_way_down_and_is_empty_there_again(empty):
    migrate(empty, MIGRATIONS, "0016")
    with empty.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO hospital (name, kind, designated, contact, phone, address, active,"
                " remarks, version)"
                " VALUES ('市第三人民医院', 'mental', true, '何医生', '', '', true, '', 3)"
            )
        )
    migrate(empty, MIGRATIONS, "0017")
    question = text("SELECT name, contact, version, bank, account_name, account FROM hospital")
    with empty.begin() as connection:
        assert connection.execute(question).one() == ("市第三人民医院", "何医生", 3, "", "", "")
        connection.execute(text("UPDATE hospital SET bank = '模拟银行', account = '370201234567'"))
    migrate(empty, MIGRATIONS, "0016")
    with empty.connect() as connection:
        kept = connection.execute(text("SELECT * FROM hospital")).mappings().one()
    assert (kept["name"], kept["version"], "account" in kept) == ("市第三人民医院", 3, False)
    migrate(empty, MIGRATIONS)
    with empty.connect() as connection:
        assert connection.execute(question).one() == ("市第三人民医院", "何医生", 3, "", "", "")


PRICE_ENDS = [("form-1", 1, "2026-06-30"), ("form-2", 1, "2026-03-31"), ("form-3", 2, "2026-12-31")]
"""Forms, the row of the price list that each ends, and its last day; one row is ended twice."""


def test_the_ends_of_prices_come_and_go_and_leave_the_price_list_as_it_was(empty):
    migrate(empty, MIGRATIONS, "0015")
    at = datetime(2026, 7, 1, 9, 30)
    price_list = {"id": 1, "name": "价格.xlsx", "sha256": "0" * 64, "imported_at": at}
    item = {"list_id": 1, "kind": "service", "name": "床位费", "price_myriadths": 400_000}
    plain = dict.fromkeys(("code", "unit", "excluded", "basis"), "")
    items = [
        plain | item | {"id": 1, "valid_until": None},
        plain | item | {"id": 2, "valid_until": date(2027, 1, 1)},
    ]
    with empty.begin() as connection:
        tables = {
            name: Table(name, MetaData(), autoload_with=connection)
            for name in ("price_list", "price_item")
        }
        connection.execute(insert(tables["price_list"]), [price_list])
        connection.execute(insert(tables["price_item"]), items)
    before = _rows(empty, tables)
    for _ in range(2):
        migrate(empty, MIGRATIONS, "0016")
        assert _rows(empty, tables) == before
        with empty.begin() as connection:
            ends = Table("price_end", MetaData(), autoload_with=connection)
            assert connection.scalars(select(ends.c.id)).all() == []
            for form, price, day in PRICE_ENDS:
                told = {"reason": "集采降价", "entered_at": at, "clerk_id": None}
                told |= {"client_id": form, "price_item_id": price}
                connection.execute(insert(ends), [told | {"last_day": date.fromisoformat(day)}])
            newest = select(ends.c.last_day).where(ends.c.price_item_id == 1)
            assert connection.scalar(newest.order_by(ends.c.id.desc())) == date(2026, 3, 31)
        for twice in (PRICE_ENDS[0][0], "form-9"):
            told = {"client_id": twice, "price_item_id": 1 if twice != "form-9" else 99}
            told |= {"last_day": at.date(), "reason": "重报", "entered_at": at}
            with pytest.raises(IntegrityError), empty.begin() as connection:
                connection.execute(insert(ends), [told])
        migrate(empty, MIGRATIONS, "0015")
        assert _rows(empty, tables) == before
        assert "price_end" not in inspect(empty).get_table_names()


CORRECTED = ("guardianship", "protection", "schooling", "family_assessment")


def test_reasons_of_corrections_come_out_of_the_trace_and_care_keeps_its_rows(empty):
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    migrate(empty, MIGRATIONS, "0026")
    told = [("mark-a", "听错"), ("mark-b", ""), ("mark-c", " 写错 ")]
    at = datetime(2026, 11, 22, 9, 30)
    with empty.begin() as connection:
        tables = {
            name: Table(name, MetaData(), autoload_with=connection)
            for name in (*CORRECTED, "audit_entry")
        }
        for name in CORRECTED:
            (row,) = connection.execute(select(tables[name])).mappings()
            for number, (mark, _why) in enumerate(told[:2], 2):
                changed = {"id": number, "client_id": mark, "corrects_id": 1, "entered_at": at}
                connection.execute(insert(tables[name]).values({**row, **changed}))
        (line,) = connection.execute(select(tables["audit_entry"])).mappings()
        for number, (mark, why) in enumerate(told, 2):
            asked = json.dumps({"client_id": mark, "reason": why})
            changed = {"id": number, "number": number, "entered_at": at, "request": asked}
            connection.execute(insert(tables["audit_entry"]).values({**line, **changed}))
    before = _rows(empty, {*CORRECTED, "care_terms", "long_term_care", "audit_entry"})
    for _ in range(2):
        migrate(empty, MIGRATIONS, "0027")
        with empty.begin() as connection:
            for name in CORRECTED:
                reasons = text(f"SELECT reason FROM {name} ORDER BY id")
                assert connection.scalars(reasons).all() == ["", "听错", ""]
            assert connection.execute(text("SELECT condition FROM long_term_care")).all() == [("",)]
            costs = "SELECT monthly_fen, holds_from FROM care_terms"
            assert connection.execute(text(costs)).all() == [(None, None)]
            connection.execute(text("UPDATE care_terms SET monthly_fen = 186050"))
        migrate(empty, MIGRATIONS, "0026")
        after = _rows(empty, before)
        for name, rows in before.items():
            assert _shared(after[name], rows) == _shared(rows, after[name]), name


def test_month_sheets_come_with_their_rights_and_go_without_touching_what_was_there(empty):
    migrate(empty, MIGRATIONS, "0030")
    with empty.begin() as connection:
        for code in ("leader", "nurse"):
            role = text("INSERT INTO role (code, permissions) VALUES (:code, 'self:keep')")
            connection.execute(role, {"code": code})
    before = _rows(empty, {*inspect(empty).get_table_names()} - {"alembic_version"})
    for _ in range(2):
        migrate(empty, MIGRATIONS, "0031")
        with empty.begin() as connection:
            roles = dict(connection.execute(text("SELECT code, permissions FROM role")).all())
            assert {"sheets:unlock", "templates:keep"} < set(roles["leader"].split())
            assert roles["nurse"] == "self:keep"
            sheet = Table("month_sheet", MetaData(), autoload_with=connection)
            told = {column.name: "x" for column in sheet.c if isinstance(column.type, String)}
            told |= {"period": "2026-09", "round": 1, "version": 3}
            told["changed_at"] = datetime(2026, 10, 4, 9, 0)
            connection.execute(insert(sheet), [told])
        with pytest.raises(IntegrityError), empty.begin() as connection:
            connection.execute(insert(sheet), [told])
        migrate(empty, MIGRATIONS, "0030")
        assert _rows(empty, before) == before


def test_the_name_of_an_office_s_file_goes_and_its_own_name_comes(empty):
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    migrate(empty, MIGRATIONS, "0035")
    with empty.begin() as connection:
        connection.execute(text("UPDATE compare_batch SET number = '核对〔2026〕001号'"))
        connection.execute(text("UPDATE compare_file SET file_name = '王强的反馈.xlsx'"))
    before = _rows(empty, {*inspect(empty).get_table_names()} - {"alembic_version"})
    migrate(empty, MIGRATIONS, "0036")
    assert "file_name" not in {each["name"] for each in inspect(empty).get_columns("compare_file")}
    migrate(empty, MIGRATIONS, "0035")
    with empty.connect() as connection:
        names = connection.scalars(text("SELECT file_name FROM compare_file")).all()
    assert names == ["核对〔2026〕001号-1"] * len(names) != []
    after = _rows(empty, before)
    kept = {name for name in before if name != "compare_file"}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}


def test_a_person_of_another_station_who_has_come_was_taken_over_in_the_older_words(empty):
    """Receipts and rows of packages keep all that the older revision knows of them."""
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    migrate(empty, MIGRATIONS, "0036")
    tables = {"brought_row", "package_receipt", "receipt_doubt"}
    before = _rows(empty, tables)
    migrate(empty, MIGRATIONS, "0037")
    with empty.begin() as connection:
        row = connection.execute(text("SELECT said, intake_id FROM brought_row")).one()
        assert tuple(row) == ("", None)
        came = "UPDATE brought_row SET decision = 'came', said = '{}'"
        connection.execute(text(f"{came}, intake_id = (SELECT min(id) FROM intake)"))
        itself = "UPDATE package_receipt SET replaces_id = id"
        connection.execute(text(itself))
    migrate(empty, MIGRATIONS, "0036")
    (row,) = before["brought_row"]
    assert _rows(empty, tables) == {**before, "brought_row": [{**row, "decision": "taken"}]}


def test_steps_written_before_forms_had_numbers_stay_as_they_are(empty):
    migrate(empty, MIGRATIONS)
    with empty.begin() as connection:
        one_of_each(connection)
    migrate(empty, MIGRATIONS, "0017")
    question = "INSERT INTO {} SELECT {} FROM {}"
    with empty.begin() as connection:
        names = [each["name"] for each in inspect(connection).get_columns("stay_step")]
        read = ", ".join("id + 1" if name == "id" else name for name in names)
        connection.execute(
            text(question.format(f"stay_step ({', '.join(names)})", read, "stay_step"))
        )
    migrate(empty, MIGRATIONS)
    with empty.connect() as connection:
        kept = connection.execute(text("SELECT note, client_id FROM stay_step")).all()
    assert [tuple(each) for each in kept] == [("𬭎·x", None), ("𬭎·x", None)]


def test_a_station_that_has_roles_gets_the_rights_of_what_is_new(empty):
    migrate(empty, MIGRATIONS, "0001")
    with empty.begin() as connection:
        connection.execute(
            text("INSERT INTO role (code, permissions) VALUES ('nurse', 'self:keep')")
        )
    migrate(empty, MIGRATIONS, "0028")
    old = {code: _older(given) for code, given in STARTING_ROLES.items() if code != Role.NURSE}
    with empty.begin() as connection:
        role = text("INSERT INTO role (code, permissions) VALUES (:code, :said)")
        rows = [{"code": code, "said": " ".join(sorted(said))} for code, said in old.items()]
        connection.execute(role, rows)
    migrate(empty, MIGRATIONS)
    nurse = {Role.NURSE: {"self:keep"} | (STARTING_ROLES[Role.NURSE] - AT_FIRST)}
    assert _roles(empty) == STARTING_ROLES | nurse
    migrate(empty, MIGRATIONS, "0028")
    assert {code: said for code, said in _roles(empty).items() if code in old} == old
    migrate(empty, MIGRATIONS, "0001")
    assert _roles(empty)["nurse"] == {"self:keep"}


def _older(given: frozenset[str]) -> set[str]:
    """The rights of a role before anything went up to an authority."""
    return {str(right) for right in given if right.partition(":")[0] not in WENT_UP} - {
        "files:bind"
    }


WENT_UP = frozenset(
    {"sheets", "mappings", "templates", "packages", "compare", "archive", "shortcomings"}
)


def test_whoever_may_submit_sheets_may_take_them_out_whatever_the_house_calls_them(empty):
    before = {"book": {"self:keep", "sheets:submit"}, "typist": {"sheets:write"}}
    migrate(empty, MIGRATIONS, "0034")
    with empty.begin() as connection:
        role = text("INSERT INTO role (code, permissions) VALUES (:code, :said)")
        rows = [{"code": code, "said": " ".join(sorted(said))} for code, said in before.items()]
        connection.execute(role, rows)
    for _ in range(2):
        migrate(empty, MIGRATIONS, "0035")
        assert _roles(empty) == before | {"book": before["book"] | {"sheets:export"}}
        migrate(empty, MIGRATIONS, "0034")
        assert _roles(empty) == before


def _roles(engine: Engine) -> dict[str, set[str]]:
    with engine.connect() as connection:
        found = connection.execute(text("SELECT code, permissions FROM role")).all()
    return {code: set(said.split()) for code, said in found}


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
