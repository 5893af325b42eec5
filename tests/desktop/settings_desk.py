"""The controls of the settings as a test reaches them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from station.desktop.pages.settings import SettingsPage
from station.desktop.table_view import RecordView


def settings_page(desk, shown) -> SettingsPage:
    """The page in a window; what is refused comes to it, as the frame round all pages does."""
    made = shown(SettingsPage(desk))
    desk.failed.connect(lambda _owner, error: made.take_problems(error.problems))
    return made


def control(page: QWidget, name: str, kind: type = QLineEdit):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    QTest.mouseClick(control(page, name, QPushButton), Qt.MouseButton.LeftButton)


def put(page: QWidget, name: str, text: str) -> None:
    edit = control(page, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def rows(page: QWidget, name: str) -> int:
    return control(page, name, RecordView).model().rowCount()
