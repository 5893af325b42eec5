"""The command line where disk, folder, server or file do not serve: a sentence and status 1."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from station.__main__ import main
from tests.command_line import PASSWORD, Said
from tests.conftest import _create, _drop
from tests.surroundings import away, full_disk, locked

FOUND = ("init", "--name", "临港市救助管理站", "--code", "370203", "--clerk", "chen")
ADMIT = ("admit", "--name", "王强", "--sex", "male", "--how-came", "self", "--self-care", "full")


@pytest.fixture
def run(qapp, capsys, monkeypatch):
    """The whole program as it is started, in a data folder."""
    monkeypatch.setenv("STATION_PASSWORD", PASSWORD)
    monkeypatch.setenv("STATION_CLERK", "chen")

    def run(home: Path, *words: str) -> Said:
        status = main(["--home", str(home), *map(str, words), "--json"])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Said(status, out, err)

    return run


@pytest.fixture(scope="module")
def founded(qapp, tmp_path_factory) -> Path:
    home = tmp_path_factory.mktemp("founded") / "home"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STATION_PASSWORD", PASSWORD)
        assert main(["--home", str(home), *FOUND]) == 0
    return home


@pytest.fixture
def home(founded, tmp_path) -> Path:
    """The data folder of a founded station, new for each test."""
    return Path(shutil.copytree(founded, tmp_path / "home"))


def refusal(said: Said) -> str:
    """The code of the one sentence with which a command was refused."""
    assert said.status == 1
    [line] = said.err.strip().splitlines()
    [problem] = json.loads(said.out)["refused"]
    assert line == problem["sentence"]
    return problem["code"]


COMMANDS = [
    ("show", "residents"),
    ADMIT,
    ("backup",),
    ("voucher", "keys", "--new", "--out", "keys.json"),
    ("check",),
    FOUND,
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_nothing_is_done_in_a_locked_folder(run, home, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    before = (home / "station.db").read_bytes()
    with locked(home):
        assert refusal(run(home, *words)) == "unavailable.read_only"
    assert (home / "station.db").read_bytes() == before
    assert not (tmp_path / "keys.json").exists()
    assert run(home, "check").status == 0


@pytest.mark.parametrize("words", [FOUND, ("demo", "--people", "3")], ids=["init", "demo"])
def test_no_station_is_made_in_a_locked_folder(run, tmp_path, words):
    with locked(tmp_path / "empty") as empty:
        assert refusal(run(empty, *words)) == "unavailable.read_only"
        assert refusal(run(empty / "deeper", *words)) == "unavailable.read_only"
        assert list(empty.iterdir()) == []


def test_a_file_in_the_place_of_the_data_folder_is_called_that(run, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("somebody's notes")
    assert refusal(run(file, *FOUND)) == "unavailable.not_a_folder"
    assert refusal(run(file, "show", "residents")) == "not_founded"
    assert file.read_text() == "somebody's notes"


@pytest.mark.parametrize("name", ["50% left", "a#b", "why?", "%41"])
def test_a_data_folder_may_be_called_as_its_clerk_likes(run, tmp_path, name):
    home, beside = tmp_path / name / "home", tmp_path / name / "beside"
    assert run(home, *FOUND).status == 0
    assert run(home, "show", "residents").json["count"] == 0
    made = run(home, "backup", "--to", beside)
    assert run(home, "restore", made.json["path"]).status == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == [name]


def test_older_records_are_brought_up_to_date_only_by_somebody_who_may(run, home, monkeypatch):
    assert run(home, "upgrade").status == 0
    monkeypatch.setenv("STATION_PASSWORD", "guessed-1")
    copies = sorted(home.glob("before-upgrade-*"))
    assert refusal(run(home, "upgrade")) == "account.wrong_name_or_password"
    assert sorted(home.glob("before-upgrade-*")) == copies


def test_where_no_station_is_none_is_made_by_bringing_it_up_to_date(run, tmp_path):
    assert refusal(run(tmp_path / "mistyped", "upgrade")) == "not_founded"
    assert not (tmp_path / "mistyped").exists()


def test_a_backup_that_is_not_there_is_called_that(run, home, tmp_path):
    assert refusal(run(home, "restore", tmp_path / "none.db")) == "file_unreadable"


def test_a_backup_does_not_go_where_nobody_may_write(run, home, tmp_path):
    with locked(tmp_path / "disk") as disk:
        assert refusal(run(home, "backup", "--to", disk)) == "check.folder_unusable"
        assert refusal(run(home, "backup", "--to", disk / "deeper")) == "check.folder_unusable"
    assert list(disk.iterdir()) == []
    assert run(home, "backup", "--to", disk).status == 0


def test_a_paper_that_cannot_be_written_uses_up_no_copy_of_it(run, home, tmp_path):
    intake = json.loads(run(home, *ADMIT).out)["rescue_number"]
    with locked(tmp_path / "papers") as papers:
        words = ("print", "intake", intake, "--out")
        assert refusal(run(home, *words, papers / "a.pdf")) == "file_not_written"
        assert refusal(run(home, *words, papers)) == "file_not_written"
    assert list(papers.iterdir()) == []
    printed = json.loads(run(home, *words, papers / "a.pdf").out)
    assert printed["copy"] == 0
    assert json.loads(run(home, *words, papers / "a.pdf").out)["copy"] == 1


def test_a_key_list_that_cannot_be_written_changes_no_key(run, home, tmp_path):
    with locked(tmp_path / "list") as folder:
        words = ("voucher", "keys", "--new", "--out", folder / "keys.json")
        assert refusal(run(home, *words)) == "file_not_written"
    assert "NewSigningKey" not in run(home, "show", "audit", "--json").out


def test_a_report_that_cannot_be_written_keeps_the_register_out(run, home, tmp_path):
    from tests.cli.test_ledger import register

    file = register(tmp_path / "台账.xlsx")
    with locked(tmp_path / "reports") as folder:
        words = ("import", "ledger", file, "--report", folder / "report.xlsx")
        assert refusal(run(home, *words)) == "file_not_written"
    assert json.loads(run(home, "show", "residents").out)["count"] == 0


def test_on_a_full_disk_a_deed_is_not_done_and_is_done_when_there_is_room(run, home, tmp_path):
    with full_disk(least=4096):
        assert refusal(run(home, *ADMIT)) == "unavailable.disk_full"
        assert refusal(run(home, "backup")) == "unavailable.disk_full"
        assert refusal(run(tmp_path / "new", *FOUND)) == "unavailable.disk_full"
    assert run(home, *ADMIT).status == 0
    assert json.loads(run(home, "show", "residents").out)["count"] == 1
    assert run(home, "check").status == 0
    assert run(tmp_path / "new", *FOUND).status == 0


def test_a_server_that_is_lost_or_lets_nobody_in_is_called_that(run, postgres_server, tmp_path):
    name, home = "cli_lost", tmp_path / "home"
    home.mkdir()
    _create(postgres_server.address, name, sturdy=True)

    def settle(address: str) -> None:
        (home / "station.toml").write_text(f'database = "{address}"\n', "utf-8")

    address = postgres_server.address.format(name=name)
    settle(address)
    assert run(home, *FOUND).status == 0
    with away(postgres_server):
        assert refusal(run(home, *ADMIT)) == "unavailable.database_lost"
    settle(address.replace(name, "nothing"))
    assert refusal(run(home, *ADMIT)) == "unavailable.database_missing"
    settle(address.replace("postgres@", "nobody_here@"))
    assert refusal(run(home, *ADMIT)) == "unavailable.database_denied"
    settle(address)
    assert run(home, *ADMIT).status == 0
    assert json.loads(run(home, "show", "residents").out)["count"] == 1
    _drop(postgres_server.address, name)
