"""Only looking around: the demonstration is made, its password shown once, and one is in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from station.desktop import app, crash
from station.desktop import house as furnished
from station.desktop.computer import Computer
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.controls.window import Window as WindowNames
from station.settings import MIGRATIONS, RESOURCES, read_codes
from station.usecases import demo_door
from station.usecases.opening import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    home = tmp_path / "home"
    file = home / "station.db"
    return Place(home, f"sqlite:///{file}", file, MIGRATIONS, "desk-1", read_codes)


@pytest.fixture
def open_shell(place, shown, tmp_path, dressed, monkeypatch):
    monkeypatch.setattr(demo_door, "DEMO_PEOPLE", 1)  # a year of one person is a second
    shells = []

    def opened() -> app.Shell:
        computer = Computer(RESOURCES, MIGRATIONS, None, lambda _values: None, lambda _name: None)
        log = tmp_path / "station.log"
        start = app.Start(RESOURCES, log, lambda: furnished.open_house(place, computer))
        shell = app.Shell(start, crash.CrashReporter(log))
        shell.painted.connect(shell.open)
        shells.append(shown(shell))
        return shell

    yield opened
    for shell in shells:
        shell.close_house()
    dressed.processEvents()


def part(shell: app.Shell, kind: type, name: str):
    found = [each for each in shell.findChildren(kind, name) if each.isVisible()]
    return found[0] if found else None


def look_around(shell: app.Shell, qtbot) -> str:
    """Press the button of the guide; answers the password on the card."""
    qtbot.waitUntil(lambda: part(shell, QPushButton, Names.DEMO) is not None)
    part(shell, QPushButton, Names.DEMO).click()
    qtbot.waitUntil(lambda: part(shell, QLabel, Names.DEMO_PASSWORD) is not None)
    return part(shell, QLabel, Names.DEMO_PASSWORD).text()


def seated(shell: app.Shell) -> bool:
    return part(shell, QLabel, WindowNames.CLERK) is not None


def test_the_password_is_shown_once_can_be_copied_and_leads_in(open_shell, qtbot) -> None:
    shell = open_shell()
    password = look_around(shell, qtbot)
    part(shell, QPushButton, Names.DEMO_COPY).click()
    assert QApplication.clipboard().text() == password
    assert part(shell, QLabel, Names.DEMO_COPIED).text() == "Copied"
    part(shell, QPushButton, Names.DEMO_ENTER).click()
    qtbot.waitUntil(lambda: seated(shell))
    shell.lock()
    shell.sign_in.password.setText(password)
    QTest.keyClick(shell.sign_in.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seated(shell))


def test_opened_again_it_has_another_password_and_escape_leads_in_too(open_shell, qtbot) -> None:
    first_shell = open_shell()
    first = look_around(first_shell, qtbot)
    part(first_shell, QPushButton, Names.DEMO_ENTER).click()
    qtbot.waitUntil(lambda: seated(first_shell))
    second_shell = open_shell()
    assert look_around(second_shell, qtbot) != first
    (card,) = [each for each in second_shell.findChildren(QDialog) if each.isVisible()]
    QTest.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: seated(second_shell))
