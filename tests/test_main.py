"""The settings of a computer, and which face of the program opens."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from station import settings
from station.__main__ import main

ROOT = Path(settings.__file__).parent.parent


def test_without_a_file_the_program_works_on_its_embedded_database(tmp_path) -> None:
    said = settings.read(tmp_path)
    assert said.embedded
    assert said.database_file == tmp_path / "station.db"
    assert (said.theme, said.zoom, said.language) == ("light", 1.0, "zh_CN")
    assert said.desk
    assert said.station_name == ""


def test_what_is_kept_is_read_again_and_the_rest_of_the_file_stays(tmp_path) -> None:
    file = tmp_path / "station.toml"
    file.write_text('# our desk\ntheme = "light"\ndesk = "接待一"\n[more]\nx = 1\n', "utf-8")
    settings.keep(tmp_path, {"theme": "dark", "zoom": 1.25, "backups": 'D:\\盘 "一"'})
    said = settings.read(tmp_path)
    assert (said.theme, said.zoom, said.desk) == ("dark", 1.25, "接待一")
    assert said.backups == Path('D:\\盘 "一"')
    assert "# our desk" in file.read_text("utf-8")
    assert "[more]" in file.read_text("utf-8")
    settings.keep(tmp_path, {"backups": ""})
    assert settings.read(tmp_path).backups is None


@pytest.mark.parametrize(
    "text",
    [
        "theme = ",
        'theme = "pink"',
        "zoom = 9",
        'language = "xx"',
        'database = "mysql://x"',
        'database = "sqlite:///elsewhere.db"',
        "\xff",
    ],
)
def test_a_file_that_cannot_be_meant_names_itself(tmp_path, text: str) -> None:
    (tmp_path / "station.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(settings.SettingsError, match=r"station\.toml"):
        settings.read(tmp_path)
    assert settings.plain(tmp_path).theme == "light"


def test_the_name_of_the_station_is_remembered_for_the_sign_in_card(tmp_path) -> None:
    settings.keep_station_name(tmp_path, "云川市救助管理站")
    assert settings.read(tmp_path).station_name == "云川市救助管理站"
    settings.keep_station_name(tmp_path / "nowhere", "云川市救助管理站")


def test_the_folder_comes_from_the_surroundings_when_nobody_names_one(tmp_path, monkeypatch):
    monkeypatch.setenv("STATION_HOME", str(tmp_path))
    assert settings.read().home == tmp_path


def test_words_open_the_command_line(qapp, tmp_path, capsys) -> None:
    assert main(["--home", str(tmp_path), "--version"]) == 0
    assert capsys.readouterr().out.strip()


SHOT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from station.desktop import app
opened = app.Shell.open
def look(shell):
    words = [label.text() for label in shell.findChildren(QLabel) if label.isVisible()]
    if sys.argv[2] in " ".join(words):
        print("seen")
        QApplication.quit()
def begin(shell):
    opened(shell)
    shell.watch = QTimer(shell, interval=50)
    shell.watch.timeout.connect(lambda: look(shell))
    shell.watch.start()
    QTimer.singleShot(40_000, QApplication.quit)
app.Shell.open = begin
from station.__main__ import main
sys.exit(main(["--home", sys.argv[1]]))
"""


def seen(home: Path, words: str) -> bool:
    """Whether the program, opened on a folder, comes to show these words."""
    done = subprocess.run(
        [sys.executable, "-c", SHOT, str(home), words],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return "seen" in done.stdout


def test_an_empty_folder_opens_the_guide(tmp_path) -> None:
    (tmp_path / "station.toml").write_text('language = "en"\n', "utf-8")
    assert seen(tmp_path, "First start")


def test_a_broken_settings_file_is_said_on_the_card(tmp_path) -> None:
    (tmp_path / "station.toml").write_text("theme = ", "utf-8")
    assert seen(tmp_path, "station.toml")


def test_records_that_are_gone_are_said_on_the_card_and_none_are_begun(tmp_path) -> None:
    (tmp_path / "station.toml").write_text('language = "en"\n', "utf-8")
    settings.keep_station_name(tmp_path, "云川市救助管理站")
    assert seen(tmp_path, "not where they were")
    assert not (tmp_path / "station.db").exists()


def test_a_server_that_is_away_is_said_on_the_card(tmp_path) -> None:
    away = 'language = "en"\ndatabase = "postgresql+psycopg://x@127.0.0.1:1/none"\n'
    (tmp_path / "station.toml").write_text(away, "utf-8")
    assert seen(tmp_path, "server does not answer")


def test_records_of_a_newer_program_are_said_on_the_card(tmp_path) -> None:
    (tmp_path / "station.toml").write_text('language = "en"\n', "utf-8")
    with sqlite3.connect(tmp_path / "station.db") as database:
        database.execute("CREATE TABLE alembic_version (version_num TEXT)")
        database.execute("INSERT INTO alembic_version VALUES ('9999')")
    assert seen(tmp_path, "newer version")
