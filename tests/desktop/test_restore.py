"""A backup comes back through the window: from the settings, and where the records are gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from station.desktop import app, crash
from station.desktop.computer import Computer
from station.desktop.controls.dialog import Dialog
from station.desktop.controls.settings import Settings as SettingsNames
from station.desktop.controls.sign_in import SignIn as Names
from station.desktop.controls.window import Window as WindowNames
from station.desktop.house import open_house, restore_house
from station.desktop.table_view import RecordView
from station.domain.accounts import NOBODY
from station.domain.permissions import Role
from station.settings import MIGRATIONS, RESOURCES, read_codes
from station.usecases.accounts import AddClerk, ClerkList, SignIn
from station.usecases.backup import MakeBackup
from station.usecases.founding import FoundStation
from station.usecases.opening import Place

LOGIN, PASSWORD = "1001", "sternklar-7"


@pytest.fixture
def place(tmp_path) -> Place:
    home = tmp_path / "home"
    file = home / "station.db"
    return Place(home, f"sqlite:///{file}", file, MIGRATIONS, "desk-1", read_codes)


@pytest.fixture
def backup(place):
    """A founded station with a backup; then a clerk comes who is not in it."""
    station = place.open()
    station.do(FoundStation("云川市救助管理站", "341202", LOGIN, PASSWORD), NOBODY)
    leader = station.do(SignIn(LOGIN, PASSWORD), NOBODY).answer.clerk
    made = station.do(MakeBackup(MIGRATIONS), leader).answer
    station.do(AddClerk("1007", "陈静", (Role.FRONT_DESK,), PASSWORD), leader)
    station.engine.dispose()
    return made.path


@pytest.fixture
def start(place, tmp_path):
    """Open the program on the folder; the station was open here before."""

    def computer() -> Computer:
        return Computer(
            RESOURCES,
            MIGRATIONS,
            None,
            keep=lambda _values: None,
            keep_name=lambda _name: None,
            station_name="云川市救助管理站",
        )

    return app.Start(
        RESOURCES,
        tmp_path / "station.log",
        lambda: open_house(place, computer()),
        restore=lambda wish: restore_house(place, computer(), wish),
    )


@pytest.fixture
def shell(backup, start, shown, dressed):
    assert backup.exists()
    made = app.Shell(start, crash.CrashReporter(start.log_file))
    made.painted.connect(made.open)
    yield lambda: shown(made)
    made.close_house()
    dressed.processEvents()


def said(shell, name: str) -> str:
    found = shell.findChild(QLabel, name)
    return found.text() if found is not None and found.isVisible() else ""


def words(shell) -> list[str]:
    return [each.text() for each in shell.findChildren(QLabel) if each.isVisible()]


def sign_in(shell, login: str, password: str) -> None:
    for edit, text in ((shell.sign_in.login, login), (shell.sign_in.password, password)):
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
    QTest.keyClick(shell.sign_in.password, Qt.Key.Key_Return)


def logins(place) -> list[str]:
    station = place.open()
    leader = station.do(SignIn(LOGIN, PASSWORD), NOBODY).answer.clerk
    found = [each.login for each in station.ask(ClerkList(), leader)]
    station.engine.dispose()
    return found


def restore_from_settings(shell, qtbot, login: str, password: str) -> None:
    qtbot.waitUntil(lambda: said(shell, WindowNames.CLERK) != "")
    shell._window.show_page("settings")
    section = shell._window.page().open("backups")
    view = section.findChild(RecordView, SettingsNames.BACKUP_LIST)
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    view.press_verb(0)
    QTest.keyClicks(shell.findChild(QLineEdit, Dialog.CLERK), login)
    QTest.keyClicks(shell.findChild(QLineEdit, Dialog.PASSWORD), password)
    QTest.mouseClick(shell.findChild(QPushButton, Dialog.ACT), Qt.MouseButton.LeftButton)


def test_a_backup_is_restored_from_the_settings_and_its_clerk_goes_straight_in(
    shell, place, qtbot
) -> None:
    shell = shell()
    sign_in(shell, LOGIN, PASSWORD)
    restore_from_settings(shell, qtbot, LOGIN, PASSWORD)
    qtbot.waitUntil(lambda: "The backup is restored" in words(shell))
    assert said(shell, WindowNames.CLERK) != ""
    assert logins(place) == [LOGIN]
    assert len(list(place.home.glob("before-restore-*.db"))) == 1


def test_a_restore_that_is_refused_changes_nothing_and_the_station_opens_again(
    shell, place, qtbot
) -> None:
    shell = shell()
    sign_in(shell, LOGIN, PASSWORD)
    restore_from_settings(shell, qtbot, "1007", PASSWORD)
    qtbot.waitUntil(lambda: said(shell, Names.MESSAGE) != "")
    assert logins(place) == [LOGIN, "1007"]
    QTest.mouseClick(shell.findChild(QPushButton, Names.ENTER), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(shell, Names.FACTS) != "")
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: said(shell, WindowNames.CLERK) != "")


@pytest.mark.parametrize("left", [None, b"", b"not a database any more, and long enough " * 200])
def test_a_backup_is_restored_where_the_records_are_gone(
    shell, place, backup, qtbot, left: bytes | None
) -> None:
    for part in place.home.glob("station.db*"):
        part.unlink()
    if left is not None:
        place.file.write_bytes(left)
    shell = shell()
    qtbot.waitUntil(lambda: said(shell, Names.MESSAGE) != "")
    QTest.mouseClick(shell.findChild(QPushButton, Names.RESTORE), Qt.MouseButton.LeftButton)
    box = shell.findChild(QFileDialog)
    box.selectFile(str(backup))
    box.accept()
    assert backup.name in said(shell, Names.TOLD)
    sign_in(shell, LOGIN, "falsch-1")
    qtbot.waitUntil(lambda: said(shell, Names.MESSAGE) != "")
    assert backup.name in said(shell, Names.TOLD)
    sign_in(shell, LOGIN, PASSWORD)
    qtbot.waitUntil(lambda: said(shell, WindowNames.CLERK) != "")
    assert logins(place) == [LOGIN]
