"""Keys lead to the pages, and the list of keys leaves none out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from station.desktop.controls.window import Window as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import Asked, ask
from station.desktop.keys_sheet import HAND_KEYS, WINDOW_KEYS, lines_of, page_key
from station.desktop.pages import PAGES
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.permissions import Permission
from tests import make

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(desk, shown, sqlite_station) -> Window:
    make.house(sqlite_station)
    made = shown(Window(desk, PAGES))
    made.start()
    return made


def go(number: int) -> None:
    """Press the key of the n-th page where the keyboard is; that of the tenth is 0."""
    digit = Qt.Key(Qt.Key.Key_0.value + number % 10)
    QTest.keyClick(QApplication.activeWindow(), digit, BOTH)


def test_every_page_is_a_key_away_from_every_other(window: Window) -> None:
    names = [page.name for page in PAGES]
    for start in names:
        for number, name in enumerate(names, 1):
            window.show_page(start)
            go(number)
            assert window.page().name == name


def test_the_rail_says_the_key_of_each_page(window: Window) -> None:
    for number, page in enumerate(PAGES, 1):
        button = window.findChild(QAbstractButton, Names.page(page.name))
        assert button.toolTip() == page_key(number)


def test_no_key_leads_to_a_page_that_is_not_there(sqlite_station, clerk, shown) -> None:
    """Pages are counted as they stand in the rail."""
    rights = frozenset({Permission.STAYS_SEE, Permission.SELF_KEEP})
    desk = Desk(sqlite_station, Clerk(clerk.id, clerk.login, clerk.name, rights))
    window = shown(Window(desk, PAGES))
    window.start()
    seen = window.rail.names()
    assert len(seen) < len(PAGES)
    for number in range(1, 7):
        go(number)
        assert window.page().name == seen[min(number, len(seen)) - 1]
    desk.close()


def test_a_question_that_waits_for_its_answer_holds_the_page(window: Window, qtbot) -> None:
    ask(window, Asked("作废？", "作废后不能恢复", "作废", "不作废"), lambda _: None)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    for target in (box, window):
        QTest.keyClick(target, Qt.Key.Key_4, BOTH)
        QTest.keyClick(target, Qt.Key.Key_F1)
    assert window.page().name == "today"
    assert window.findChild(QWidget, Names.KEYS_SHEET) is None
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_the_list_of_keys_comes_and_goes_and_gives_the_keyboard_back(window: Window, qtbot) -> None:
    window.search.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(QWidget, Names.KEYS_SHEET)
    assert sheet.isVisible()
    assert any(label.text() == page_key(4) for label in sheet.findChildren(QLabel))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.page().name == "today"
    assert window.search.hasFocus()
    for leave in (lambda: QTest.keyClick(window, Qt.Key.Key_F1), lambda: go(1)):
        QTest.mouseClick(window.findChild(QAbstractButton, Names.KEYS), Qt.MouseButton.LeftButton)
        assert window.page() is None
        leave()
        assert window.page().name == "today"
    go(3)
    assert window.page().name == "residents"


@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_the_list_tells_every_key_that_works(page, window: Window) -> None:
    listed = {each for keys, _ in WINDOW_KEYS for each in spelled(keys)}
    listed |= {each for keys, _ in HAND_KEYS for each in spelled(keys)}
    for each in PAGES:
        lines = lines_of(each.load(), anywhere=True)
        listed |= {key for keys, _ in lines for key in spelled(keys)}
    listed |= {page_key(number) for number in range(1, len(PAGES) + 1)}
    listed |= {key for keys, _ in lines_of(page.load()) for key in spelled(keys)}
    window.show_page(page.name)
    assert set(live(window)) - listed == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_the_list_tells_no_key_twice_in_the_same_words(page) -> None:
    told = list(lines_of(page.load()))
    assert sorted(set(told)) == sorted(told)


def live(window: Window) -> Iterator[str]:
    """Every key that the window or the page in front answers to."""
    for shortcut in window.findChildren(QShortcut):
        yield spell(shortcut.key())
    for action in window.page().findChildren(QAction):
        yield from (spell(each) for each in action.shortcuts())


def spell(keys: QKeySequence) -> str:
    text = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Return", "Enter")


def spelled(keys: str) -> Iterator[str]:
    """Take a line of the list apart: `Ctrl+1…6` is six keys."""
    for each in re.split(r"  | ", keys):
        span = re.fullmatch(r"(.*)(\d)…(\d)", each)
        if span is None:
            yield each
        else:
            first, last = int(span[2]), int(span[3])
            yield from (f"{span[1]}{number}" for number in range(first, last + 1))
