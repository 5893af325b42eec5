"""A backup that proves itself, and the way back."""

from __future__ import annotations

import resource
import shutil
import sqlite3
from contextlib import contextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from station.domain.accounts import NOBODY
from station.domain.checking import CheckTrouble
from station.domain.permissions import Role
from station.domain.problems import NotAllowed, Refused, Unavailable, UnavailableReason
from station.settings import MIGRATIONS
from station.storage.engine import open_engine
from station.storage.policy import NamePlate
from station.storage.schema import migrate
from station.usecases.accounts import AddClerk, ClerkList
from station.usecases.audit import AuditTrail
from station.usecases.backup import BackupFiles, CopyKind, MakeBackup, Restore, StationCheck
from station.usecases.founding import FoundStation
from station.usecases.work import Station
from tests.conftest import Clock, _create, _drop, used_again

GOOD = "Nacht-2026"


def _found(url, codes) -> None:
    """Found a station on an empty database by the revisions, as a real one is."""
    engine = open_engine(url)
    migrate(engine, MIGRATIONS)
    station = Station(engine, Clock(), codes, "desk-1", "")
    station.do(FoundStation("云川站", "341202", "wang", GOOD), NOBODY)
    engine.dispose()


@pytest.fixture(scope="module")
def founded_file(codes, tmp_path_factory):
    path = tmp_path_factory.mktemp("founded") / "station.db"
    _found(f"sqlite:///{path}", codes)
    return path


@pytest.fixture(scope="module")
def founded_server(codes, postgres):
    _create(postgres, "migrated")
    _found(postgres.format(name="migrated"), codes)
    yield from used_again(postgres, "migrated")
    _drop(postgres, "migrated")


@pytest.fixture(params=["sqlite", "postgresql"])
def founded(request, clock, codes, tmp_path):
    """A founded station made by the revisions, new for each test, on each engine."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("founded_file"), tmp_path / "station.db")
        url = f"sqlite:///{tmp_path / 'station.db'}"
    else:
        address = request.getfixturevalue("postgres")
        url = address.format(name=request.getfixturevalue("founded_server").name())
    engine = open_engine(url)
    yield Station(engine, clock, codes, "desk-1", str(tmp_path))
    engine.dispose()


def test_a_backup_opens_again_and_holds_every_row(founded, clerk, tmp_path):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    assert record.path.parent == tmp_path / "backups"
    assert record.rows > 50
    copy = sqlite3.connect(record.path)
    assert copy.execute("SELECT name FROM name_plate").fetchone() == ("云川站",)
    copy.close()
    with Session(founded.engine) as session:
        assert session.query(NamePlate).one().last_backup_tested_at == record.made_at


def test_a_backup_comes_back_whole_with_a_line_that_says_so(founded, clerk, tmp_path, codes, clock):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    database = tmp_path / "elsewhere" / "station.db"
    database.parent.mkdir()
    home = str(database.parent)
    there = Station(open_engine(f"sqlite:///{database}"), clock, codes, "desk-2", home)
    restored = Restore(record.path, MIGRATIONS, "wang", GOOD).run(there, database)
    assert restored.kept is None
    assert [each.login for each in there.ask(ClerkList(), clerk)] == ["wang"]
    acts = [line.act for line in there.ask(AuditTrail(), clerk)]
    assert acts[:2] == ["NoteRestore", "SignIn"]
    assert there.ask(StationCheck(), clerk).sound
    there.engine.dispose()


def test_a_restore_keeps_what_stood_there_before(founded, clerk, tmp_path, codes, clock):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    database = tmp_path / "elsewhere" / "station.db"
    database.parent.mkdir()
    there = Station(
        open_engine(f"sqlite:///{database}"), clock, codes, "desk-2", str(database.parent)
    )
    Restore(record.path, MIGRATIONS, "wang", GOOD).run(there, database)
    there.do(AddClerk("later", "后来", (Role.NURSE,), GOOD), clerk)
    restored = Restore(record.path, MIGRATIONS, "wang", GOOD).run(there, database)
    kept = sqlite3.connect(restored.kept)
    assert kept.execute("SELECT count(*) FROM clerk WHERE login = 'later'").fetchone() == (1,)
    kept.close()
    assert "later" not in [each.login for each in there.ask(ClerkList(), clerk)]
    there.engine.dispose()


@pytest.mark.parametrize("content", [b"", b"no database at all, and long enough " * 300])
def test_a_restore_puts_a_broken_file_aside(founded, clerk, tmp_path, content):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    database = tmp_path / "elsewhere" / "station.db"
    database.parent.mkdir()
    database.write_bytes(content)
    engine = open_engine(f"sqlite:///{database}")
    there = Station(engine, founded.clock, founded.codes, "desk-2", str(database.parent))
    restored = Restore(record.path, MIGRATIONS, "wang", GOOD).run(there, database)
    assert restored.kept.exists()
    assert content in restored.kept.read_bytes()
    assert [each.login for each in there.ask(ClerkList(), clerk)] == ["wang"]
    there.engine.dispose()


def test_the_copies_that_are_there_are_listed_newest_first(founded, clerk, clock, tmp_path):
    first = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    clock.pass_(hours=1)
    second = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    (first.path.parent / "station-20261121-024100.db.part").touch()
    (first.path.parent / "holiday.db").touch()
    (tmp_path / "before-restore-20261101-080000.db").write_bytes(b"x" * 7)
    listed = founded.ask(BackupFiles(), clerk)
    assert [(copy.path, copy.kind) for copy in listed] == [
        (second.path, CopyKind.BACKUP),
        (first.path, CopyKind.BACKUP),
        (tmp_path / "before-restore-20261101-080000.db", CopyKind.BEFORE_RESTORE),
    ]
    assert listed[0].made_at == second.made_at
    assert listed[2].bytes == 7
    assert founded.ask(BackupFiles(tmp_path / "nowhere"), clerk) == (listed[2],)


def test_a_copy_of_one_engine_pours_into_an_empty_database_of_the_other(
    founded, clerk, postgres, tmp_path
):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    name = f"poured_{founded.engine.dialect.name}"
    _create(postgres, name)
    engine = open_engine(postgres.format(name=name))
    there = Station(engine, founded.clock, founded.codes, "desk-2", str(tmp_path))
    Restore(record.path, MIGRATIONS, "wang", GOOD).run(there, None)
    assert there.ask(StationCheck(), clerk).sound
    there.do(AddClerk("later", "后来", (Role.NURSE,), GOOD), clerk)
    with pytest.raises(Refused) as caught:
        Restore(record.path, MIGRATIONS, "wang", GOOD).run(there, None)
    assert caught.value.problems[0].code == CheckTrouble.NOT_EMPTY
    engine.dispose()
    _drop(postgres, name)


def test_only_an_entitled_clerk_of_the_backup_restores_it(founded, clerk, tmp_path, codes, clock):
    founded.do(AddClerk("nurse", "护士", (Role.NURSE,), GOOD), clerk)
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    database = tmp_path / "elsewhere.db"
    there = Station(open_engine(f"sqlite:///{database}"), clock, codes, "desk-2", str(tmp_path))
    with pytest.raises(NotAllowed):
        Restore(record.path, MIGRATIONS, "nurse", GOOD).run(there, database)
    with pytest.raises(Refused):
        Restore(record.path, MIGRATIONS, "wang", "wrong").run(there, database)
    assert not database.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", UnavailableReason.NOT_A_DATABASE),
        (b"PK\x03\x04 no database at all", UnavailableReason.NOT_A_DATABASE),
    ],
    ids=["empty", "another file"],
)
def test_a_file_that_is_no_backup_is_refused(founded, tmp_path, content, reason):
    file = tmp_path / "x.db"
    file.write_bytes(content)
    with pytest.raises(Unavailable) as caught:
        Restore(file, MIGRATIONS, "wang", GOOD).run(founded, tmp_path / "y.db")
    assert caught.value.reason is reason


def test_a_cut_off_backup_is_refused(founded, clerk, tmp_path):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    whole = record.path.read_bytes()
    record.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Unavailable):
        Restore(record.path, MIGRATIONS, "wang", GOOD).run(founded, tmp_path / "y.db")


def test_a_backup_from_a_newer_version_is_refused(founded, clerk, tmp_path):
    record = founded.do(MakeBackup(MIGRATIONS), clerk).answer
    copy = sqlite3.connect(record.path)
    copy.execute("UPDATE alembic_version SET version_num = '9999'")
    copy.commit()
    copy.close()
    with pytest.raises(Unavailable) as caught:
        Restore(record.path, MIGRATIONS, "wang", GOOD).run(founded, tmp_path / "y.db")
    assert caught.value.reason is UnavailableReason.NEWER


@contextmanager
def full_disk():
    """The operating system lets no file grow, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_no_half_backup(founded, clerk, tmp_path):
    folder = tmp_path / "full"
    with full_disk(), pytest.raises(Unavailable) as caught:
        founded.do(MakeBackup(MIGRATIONS, folder), clerk)
    assert caught.value.reason is UnavailableReason.DISK_FULL
    assert list(folder.iterdir()) == []


def test_the_check_names_what_disagrees(founded, clerk):
    assert founded.ask(StationCheck(), clerk).sound
    with founded.engine.begin() as connection:
        connection.execute(
            text("INSERT INTO serial (name, period, last) VALUES ('voucher', '2026', 3)")
        )
    report = founded.ask(StationCheck(), clerk)
    assert [problem.code for problem in report.problems] == [CheckTrouble.NUMBER_GAP]
