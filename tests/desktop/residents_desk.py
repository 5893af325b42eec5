"""Driving the pages of the day and of the residents the way a clerk does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from station.desktop.leads import FilePart, StayFile
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.today import TodayPage
from station.desktop.window import Window

Key = Qt.Key


def open_window(desk, shown, qtbot) -> Window:
    """The program with both pages, the day in front."""
    window = shown(Window(desk, (TodayPage, ResidentsPage)))
    window.start()
    qtbot.waitUntil(lambda: bool(window.page().head_second.text()))
    return window


def open_file(window, qtbot, stay_id, part=FilePart.IDENTITY, clock=None) -> ResidentsPage:
    """The sheet of a stay, at a part."""
    window.show_page("residents", StayFile(stay_id, part, clock))
    page = window.page()
    qtbot.waitUntil(lambda: page.sheet.file is not None and page.sheet.part().file is not None)
    return page


def control(window, name) -> QWidget:
    """The control of this name that is on the screen."""
    QApplication.processEvents()
    found = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    assert found, name
    return found[-1]


def there(window, name) -> bool:
    QApplication.processEvents()
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def press(window, name) -> None:
    QTest.mouseClick(control(window, name), Qt.MouseButton.LeftButton)


def write(window, name, text) -> None:
    """Type into a field, Chinese too."""
    field = control(window, name)
    field.setFocus()
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(field, composed)


def key(window, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for each in keys:
        QTest.keyClick(QApplication.focusWidget() or window, each, modifier)


def answer(window, **texts) -> None:
    """Fill the box that asks, and press its verb."""
    boxes = [box for box in window.findChildren(QDialog) if box.isVisible()]
    box = boxes[-1]
    for field, text in texts.items():
        write(box, f"dialog_{field}", text)
    press(box, "dialog_act")


def rows(view) -> list[str]:
    """The first column of every row, as the screen reader hears it."""
    model = view.table
    return [model.data(model.index(at, 0)) for at in range(model.rowCount())]
