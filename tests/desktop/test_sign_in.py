"""From the first paint to the desk, over the lock and back, through the fields a clerk uses."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from station import mistakes
from station.desktop import app, crash
from station.desktop.controls.sign_in import SignIn as Names
from station.desktop.controls.window import Window as WindowNames
from station.desktop.dialogs import Asked, Scrim, ask
from station.desktop.opened import House, Outdated
from station.desktop.sign_in import IdleWatch
from station.domain.accounts import AccountTrouble
from station.domain.permissions import Role
from station.domain.problems import Problem, Refused, Unavailable, UnavailableReason
from station.settings import RESOURCES
from station.usecases.accounts import AddClerk, SignIn
from tests.desktop.test_window import FirstPage

PASSWORD = "sternklar-7"


@pytest.fixture
def house(sqlite_station, clerk) -> House:
    deed = AddClerk("1007", "陈静", (Role.FRONT_DESK,), PASSWORD)
    sqlite_station.do(deed, clerk)
    return House(sqlite_station, (FirstPage,), SignIn, name="云川市救助管理站")


@pytest.fixture
def shell(house, shown, tmp_path, dressed):
    made = open_shell(shown, tmp_path, lambda: house)
    yield made
    made.close_house()
    dressed.processEvents()


def open_shell(shown, tmp_path, open_house) -> app.Shell:
    log = tmp_path / "station.log"
    start = app.Start(RESOURCES, log, open_house, station_name="救助管理站")
    shell = app.Shell(start, crash.CrashReporter(log))
    shell.painted.connect(shell.open)
    return shown(shell)


def message(shell: app.Shell) -> str:
    return shell.findChild(QLabel, Names.MESSAGE).text()


def sign_in(shell: app.Shell, login: str, password: str) -> None:
    shell.sign_in.login.setText(login)
    shell.sign_in.password.setFocus()
    shell.sign_in.password.clear()
    QTest.keyClicks(shell.sign_in.password, password)
    QTest.keyClick(shell.sign_in.password, Qt.Key.Key_Return)


def seated(shell: app.Shell) -> bool:
    clerk = shell.findChild(QLabel, WindowNames.CLERK)
    return clerk is not None and clerk.isVisible()


def test_a_clerk_signs_in_and_the_first_page_opens(shell, qtbot) -> None:
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    assert shell.windowTitle() == "云川市救助管理站"
    assert shell.sign_in.password.text() == ""


def test_a_wrong_password_is_said_under_the_field(shell, qtbot) -> None:
    sign_in(shell, "1007", "falsch-1")
    qtbot.waitUntil(lambda: bool(message(shell)))
    assert not seated(shell)
    assert shell.sign_in.password.hasFocus()
    assert shell.sign_in.password.property("state") == "error"
    QTest.keyClicks(shell.sign_in.password, "x")
    assert message(shell) == ""


def test_the_lock_hides_the_page_until_the_same_clerk_is_back(shell, qtbot) -> None:
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    page = shell.findChild(FirstPage)
    QTest.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not page.isVisible()
    assert shell.sign_in.login.text() == "1007"
    assert shell.sign_in.login.isReadOnly()
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    assert shell.findChild(FirstPage) is page


def test_nobody_else_is_asked_for_while_a_password_is_proved(shell, qtbot) -> None:
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    QTest.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    asked: list[None] = []
    shell.sign_in.other_clerk.connect(lambda: asked.append(None))
    sign_in(shell, "1007", PASSWORD)
    other = shell.findChild(QPushButton, Names.OTHER)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert asked == []
    qtbot.waitUntil(lambda: seated(shell))
    QTest.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


def test_caps_lock_is_noticed_from_what_is_typed(shell) -> None:
    caps = shell.findChild(QLabel, Names.CAPS)
    shell.sign_in.password.setFocus()

    def strike(text: str, held: Qt.KeyboardModifier) -> None:
        key = Qt.Key(ord(text.upper()))
        QApplication.sendEvent(
            shell.sign_in.password, QKeyEvent(QEvent.Type.KeyPress, key, held, text)
        )

    strike("A", Qt.KeyboardModifier.NoModifier)
    assert caps.isVisible()
    strike("B", Qt.KeyboardModifier.ShiftModifier)
    assert not caps.isVisible()
    strike("c", Qt.KeyboardModifier.ShiftModifier)
    assert caps.isVisible()


def test_a_station_that_cannot_be_opened_says_why(shown, tmp_path, qtbot) -> None:
    def fail() -> House:
        raise Unavailable(UnavailableReason.READ_ONLY)

    shell = open_shell(shown, tmp_path, fail)
    qtbot.waitUntil(lambda: "cannot be written" in message(shell))


def test_opening_is_tried_again_and_what_was_typed_goes_in(house, shown, tmp_path, qtbot) -> None:
    tries: list[int] = []

    def fail_once() -> House:
        tries.append(1)
        if len(tries) == 1:
            raise Unavailable(UnavailableReason.DATABASE_LOST)
        return house

    shell = open_shell(shown, tmp_path, fail_once)
    qtbot.waitUntil(lambda: bool(message(shell)))
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    assert len(tries) == 2
    shell.close_house()


def test_enter_alone_tries_to_open_again(house, shown, tmp_path, qtbot) -> None:
    tries: list[int] = []

    def fail_once() -> House:
        tries.append(1)
        if len(tries) == 1:
            raise Unavailable(UnavailableReason.DATABASE_LOST)
        return house

    shell = open_shell(shown, tmp_path, fail_once)
    qtbot.waitUntil(lambda: bool(message(shell)))
    QTest.keyClick(shell.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.windowTitle() == house.name)
    assert len(tries) == 2
    shell.close_house()


def test_older_records_are_brought_up_to_date_from_the_card(house, shown, tmp_path, qtbot) -> None:
    asked: list[tuple[str, str]] = []

    def renew(login: str, password: str) -> House:
        asked.append((login, password))
        if password != PASSWORD:
            raise Refused(Problem(AccountTrouble.WRONG_NAME_OR_PASSWORD, "password"))
        return house

    shell = open_shell(shown, tmp_path, lambda: Outdated(renew))
    qtbot.waitUntil(lambda: "older version" in message(shell))
    sign_in(shell, "1007", "falsch-1")
    qtbot.waitUntil(lambda: "not right" in message(shell))
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    assert asked == [("1007", "falsch-1"), ("1007", PASSWORD)]
    shell.close_house()


def test_an_idle_desk_says_so(shown, qtbot, dressed) -> None:
    window = shown(QLabel("x"))
    watch = IdleWatch(0.002, window)
    with qtbot.waitSignal(watch.idle):
        pass
    assert dressed is not None


def test_an_idle_desk_waits_as_long_as_the_station_says_now(shown, qtbot, dressed) -> None:
    window = shown(QLabel("x"))
    watch = IdleWatch(10, window)
    watch.wait_for(0.002)
    with qtbot.waitSignal(watch.idle):
        pass
    assert dressed is not None


def test_our_own_mistake_is_logged_by_its_place_and_never_by_its_words(caplog) -> None:
    def break_down() -> None:
        name = "王强 341222198704123516"
        raise ValueError(name)

    with pytest.raises(ValueError, match="王强") as caught:
        break_down()
    with caplog.at_level(logging.ERROR):
        logging.getLogger("station.crash").error("%s", mistakes.told(caught.value))
    assert "ValueError" in caplog.text
    assert "break_down" in caplog.text
    assert "王强" not in caplog.text


@pytest.mark.parametrize("blocked", [False, True])
def test_a_mistake_before_there_is_a_data_folder_is_told_all_the_same(
    tmp_path, capsys, blocked
) -> None:
    home = tmp_path / "home"
    if blocked:
        home.write_text("a file where the folder should be")
    handler = mistakes.LogFile(home / "station.log")
    handler.handle(logging.makeLogRecord({"msg": "ValueError at the guide"}))
    handler.close()
    written = "" if blocked else (home / "station.log").read_text("utf-8")
    assert "ValueError at the guide" in (capsys.readouterr().err if blocked else written)


def test_the_crash_window_names_the_log_and_goes_away(tmp_path, qtbot, dressed) -> None:
    reporter = crash.CrashReporter(tmp_path / "station.log")
    reporter.report(ValueError("secret"))
    boxes = [w for w in dressed.topLevelWidgets() if isinstance(w, crash.CrashWindow)]
    assert [box.isVisible() for box in boxes] == [True]
    words = " ".join(part.text() for part in boxes[0].findChildren(QLabel))
    assert "station.log" in words
    assert "secret" not in words
    boxes[0].accept()
    qtbot.waitUntil(lambda: not any(w.isVisible() for w in dressed.topLevelWidgets()))


def test_no_part_flashes_up_as_a_window_of_its_own(shell, qtbot, dressed) -> None:
    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.seen: list[QObject] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                self.seen += [watched] * watched.isWindow()
            return False

    watch = Watch()
    dressed.installEventFilter(watch)
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    dressed.removeEventFilter(watch)
    assert watch.seen == []


def at_the_desk(shell, qtbot) -> FirstPage:
    """The page of a clerk who has signed in."""
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell))
    return shell.findChild(FirstPage)


QUESTION = Asked("作废凭证？", "周桂兰", "作废", "不作废", reason=True)


def boxes(shell: app.Shell) -> list[QDialog]:
    return shell.findChildren(QDialog)


def test_a_page_behind_the_lock_does_not_take_the_keyboard(shell, qtbot) -> None:
    """A password must not be typed into a field that nobody sees."""
    page = at_the_desk(shell, qtbot)
    shell.lock()
    qtbot.waitUntil(shell.sign_in.password.hasFocus)
    page.form["name"].control().setFocus()
    QTest.keyClicks(QApplication.focusWidget(), PASSWORD)
    assert page.form["name"].typed() == ""
    assert shell.sign_in.password.text() == PASSWORD


def test_a_box_that_an_answer_opens_waits_behind_the_lock(shell, qtbot) -> None:
    page = at_the_desk(shell, qtbot)
    shell.lock()
    ask(page, QUESTION, lambda _answer: None)
    assert not boxes(shell)[0].isVisible()
    assert not any(each.isVisible() for each in shell.findChildren(Scrim))
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell) and boxes(shell)[0].isVisible())
    boxes(shell)[0].reject()


def test_an_open_box_comes_back_over_its_page_after_the_lock(shell, qtbot) -> None:
    page = at_the_desk(shell, qtbot)
    ask(page, QUESTION, lambda _answer: None)
    shell.lock()
    assert not boxes(shell)[0].isVisible()
    sign_in(shell, "1007", PASSWORD)
    qtbot.waitUntil(lambda: seated(shell) and boxes(shell)[0].isVisible())
    scrim = shell.findChild(Scrim)
    assert shell.childAt(shell.rect().center()) is scrim
    boxes(shell)[0].reject()


def test_nothing_of_one_clerk_is_left_for_the_next(shell, house, qtbot) -> None:
    """Neither a box with a reason half typed, nor the list of who was found."""
    page = at_the_desk(shell, qtbot)
    ask(page, QUESTION, lambda _answer: None)
    shell.lock()
    own = set(shell.children())
    QTest.mouseClick(shell.findChild(QWidget, Names.OTHER), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shell.findChildren(FirstPage))
    qtbot.waitUntil(lambda: boxes(shell) == [] and shell.findChildren(Scrim) == [])
    assert shell.findChild(QWidget, WindowNames.SEARCH_HITS) is None
    assert own > set(shell.children())
