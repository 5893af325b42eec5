"""Founding, backup, restore and check: what a script does at night, and what can be in its way."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable

import pytest

from station.__main__ import main
from tests.command_line import PASSWORD

FOUND = ("init", "--name", "临港市救助管理站", "--code", "370203", "--clerk", "chen")


def process(home, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The program as another process, in a data folder of its own."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STATION_")}
    environment |= {"STATION_HOME": str(home), "STATION_PASSWORD": PASSWORD} | more
    return subprocess.run(
        [sys.executable, "-m", "station", *words],
        capture_output=True,
        text=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.fixture
def station(qapp, capsys, monkeypatch) -> Callable[..., subprocess.CompletedProcess[str]]:
    """The same program in this process, for what is not about starting it."""

    def station(home, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        for name, value in {
            "STATION_HOME": str(home),
            "STATION_PASSWORD": PASSWORD,
            **more,
        }.items():
            monkeypatch.setenv(name, value)
        status = main(list(words))
        return subprocess.CompletedProcess(words, status, *capsys.readouterr())

    return station


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home") / "not" / "there" / "yet"
    founded = process(folder, *FOUND)
    assert founded.returncode == 0, founded.stderr
    return folder


def test_a_station_is_founded_in_a_folder_that_was_not_there(home):
    assert (home / "station.db").exists()
    again = process(home, *FOUND, "--json")
    assert again.returncode == 1
    assert "founding.already_founded" in again.stdout
    checked = process(home, "check", "--clerk", "chen")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_where_no_station_is_one_sentence_says_so(station, tmp_path):
    said = station(tmp_path / "nowhere", "show", "residents", "--clerk", "chen")
    assert said.returncode == 1
    assert len(said.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "nowhere").exists()


def test_the_home_option_goes_before_the_environment(station, home, tmp_path):
    words = ("--home", str(tmp_path / "other"), "show", "residents", "--clerk", "chen", "--json")
    said = station(home, *words)
    assert said.returncode == 1
    assert "not_founded" in said.stdout


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (("--code", "999999"), "founding.area_unknown"),
        (("--name", " "), "founding.name_empty"),
    ],
)
def test_a_station_with_impossible_facts_is_not_founded(station, tmp_path, said, code):
    refused = station(tmp_path, *FOUND, *said, "--json")
    assert refused.returncode == 1
    assert code in refused.stdout


def test_the_first_rooms_are_given_as_a_file_or_left_out(station, tmp_path):
    rooms = tmp_path / "rooms.json"
    rooms.write_text('[{"name": "1", "zone": "men", "beds": 2}]', "utf-8")
    founded = station(tmp_path / "a", *FOUND, "--rooms", str(rooms), "--json")
    assert (founded.returncode, json.loads(founded.stdout)["beds"]) == (0, 2)
    founded = station(tmp_path / "b", *FOUND, "--no-beds", "--json")
    assert (founded.returncode, json.loads(founded.stdout)["beds"]) == (0, 0)
    rooms.write_text('[{"room": 1}]', "utf-8")
    assert station(tmp_path / "c", *FOUND, "--rooms", str(rooms)).returncode == 2


def test_a_database_from_a_newer_version_is_left_alone(station, home, tmp_path):
    newer = tmp_path / "newer"
    newer.mkdir()
    (newer / "station.db").write_bytes((home / "station.db").read_bytes())
    with sqlite3.connect(newer / "station.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    said = station(newer, "show", "residents", "--clerk", "chen", "--json")
    assert said.returncode == 1
    assert "unavailable.newer" in said.stdout
    assert "Traceback" not in said.stderr
    with sqlite3.connect(newer / "station.db") as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            ("9999",)
        ]


def test_a_file_that_is_no_database_is_left_alone(station, tmp_path):
    (tmp_path / "station.db").write_text("a shopping list, long enough to be read as one " * 40)
    said = station(tmp_path, "show", "residents", "--clerk", "chen", "--json")
    assert said.returncode == 1
    assert "unavailable." in said.stdout
    assert "Traceback" not in said.stderr


def test_broken_settings_are_told(station, tmp_path):
    (tmp_path / "station.toml").write_text("database = ", "utf-8")
    said = station(tmp_path, "show", "residents", "--clerk", "chen", "--json")
    assert said.returncode == 1
    assert '"settings"' in said.stdout
    assert "Traceback" not in said.stderr


def test_without_a_password_nobody_is_asked_who_cannot_type(home):
    said = process(home, "show", "residents", "--clerk", "chen", STATION_PASSWORD="")
    assert said.returncode == 1
    environment = {k: v for k, v in os.environ.items() if not k.startswith("STATION_")}
    said = subprocess.run(
        [sys.executable, "-m", "station", "--home", str(home), "check", "--clerk", "chen"],
        capture_output=True,
        text=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert said.returncode == 2


def test_a_backup_comes_back_in_another_folder_and_over_present_records(station, home, tmp_path):
    made = station(home, "backup", "--to", str(tmp_path), "--clerk", "chen", "--json")
    assert made.returncode == 0, made.stderr
    [copy] = tmp_path.glob("station-*.db")
    elsewhere = tmp_path / "elsewhere"
    restored = station(elsewhere, "restore", str(copy), "--clerk", "chen", "--json")
    assert restored.returncode == 0, restored.stderr
    assert '"kept": null' in restored.stdout
    again = station(elsewhere, "restore", str(copy), "--clerk", "chen", "--json")
    assert again.returncode == 0, again.stderr
    assert list(elsewhere.glob("before-restore-*.db"))
    assert station(elsewhere, "check", "--clerk", "chen").returncode == 0


def test_a_restore_needs_a_clerk_of_the_backup_and_a_backup(station, home, tmp_path):
    made = station(home, "backup", "--to", str(tmp_path), "--clerk", "chen")
    assert made.returncode == 0
    [copy] = tmp_path.glob("station-*.db")
    words = ("restore", str(copy), "--clerk", "chen", "--json")
    refused = station(tmp_path / "a", *words, STATION_PASSWORD="guessed-1")
    assert refused.returncode == 1
    assert "account.wrong_name_or_password" in refused.stdout
    (tmp_path / "list.db").write_text("a shopping list")
    for source, why in (("list.db", "unavailable."), ("missing.db", "file_unreadable")):
        said = station(
            tmp_path / "b", "restore", str(tmp_path / source), "--clerk", "chen", "--json"
        )
        assert said.returncode == 1, source
        assert why in said.stdout
        assert "Traceback" not in said.stderr


def test_a_changed_audit_line_is_found(station, home, tmp_path):
    copy = tmp_path / "home"
    copy.mkdir()
    (copy / "station.db").write_bytes((home / "station.db").read_bytes())
    with sqlite3.connect(copy / "station.db") as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE audit_entry SET clerk = 'somebody else' WHERE number = 1")
    said = station(copy, "check", "--clerk", "chen", "--json")
    assert said.returncode == 1
    assert '"sound": false' in said.stdout
