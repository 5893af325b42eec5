"""Driving the page of the door the way a clerk does: by keys, Chinese as it is committed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.pages.intake import IntakePage
from station.desktop.window import Window
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.storage.drafts import DraftBook
from station.usecases.people import RegisterPerson

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """A clerk's hands: counts every key, Chinese as the pinyin that an input method takes."""

    def __init__(self, window: QWidget, qtbot) -> None:
        self.window, self.qtbot, self.count = window, qtbot, 0

    def type(self, text: str, pinyin: str = "") -> None:
        focus = QApplication.focusWidget()
        if text.isascii():
            QTest.keyClicks(focus, text)
            self.count += len(text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(focus, event)
            self.count += len(pinyin or text)

    def press(self, key: Qt.Key, modifier=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.count += 1

    def section(self, number: int) -> None:
        self.press(getattr(Qt.Key, f"Key_{number}"), CTRL)

    def on(self, name: str) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.objectName().startswith(name)

    def waits_for(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.on(name))


def open_window(desk: Desk, book: DraftBook, shown) -> Window:
    """The program with the page of the door alone, and a book of drafts."""
    desk.drafts = book
    window = Window(desk, (IntakePage,))
    window.broke.connect(break_off)
    window.start()
    shown(window)
    return window


def break_off(error: Exception) -> None:
    """A mistake of ours ends the test."""
    raise error


def write_picture(folder: Path) -> Path:
    """A file as a camera writes it."""
    path = folder / "p.png"
    Image.radial_gradient("L").save(path)
    return path


def known_man(station, clerk) -> int:
    """王强, who was here before."""
    facts = PersonFacts(name="王强", sex=Sex.MALE, born=date(1987, 3, 2))
    deed = RegisterPerson(NewPerson(facts), Searched("王强"))
    return station.do(deed, clerk).answer


def seen(window: QWidget, name: str, kind: type = QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(kind, name) if each.isVisible()]


def labels(window: QWidget) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def open_new(keys: Keyboard, text: str) -> None:
    keys.type(text)
    keys.press(ENTER)
    keys.qtbot.waitUntil(lambda: bool(seen(keys.window, Intake.NAME)))
    keys.qtbot.waitUntil(lambda: not keys.on(Intake.SEARCH))
    keys.qtbot.wait(1)  # the keyboard goes to its field with the next turn of the loop


def choose_police(keys: Keyboard, unit: str = "chengdong") -> None:
    keys.section(2)
    keys.type("2")
    keys.press(ENTER)
    keys.type(unit)


def finish(keys: Keyboard) -> None:
    keys.press(ENTER, CTRL)
    keys.qtbot.waitUntil(lambda: bool(seen(keys.window, f"{Intake.PRINT_FORM}_1")))


def beds_shown(keys: Keyboard) -> None:
    keys.qtbot.waitUntil(lambda: bool(seen(keys.window, Intake.bed(1))))
