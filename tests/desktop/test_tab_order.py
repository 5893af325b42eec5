"""Tab goes through a page as it is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QPushButton, QWidget

from station.desktop.layout import Scrolling, column, empty, row
from station.desktop.page import Page
from station.desktop.tab_order import in_reading_order

Key = Qt.Key


class Small(Page):
    """Buttons that are made anew above fields that stay."""

    name = "small"

    def __init__(self, desk) -> None:
        super().__init__(desk)
        self.grid = QWidget()
        places = QGridLayout(self.grid)
        self.fields = [QLineEdit(objectName=name) for name in ("third", "first", "second")]
        for field, place in zip(self.fields, ((1, 0), (0, 0), (0, 1)), strict=True):
            places.addWidget(field, *place)
        self.low = QLineEdit(objectName="low")
        self.lines = row()
        self.compose(self.lines, Scrolling(column(self.grid, 2000, self.low)))

    @staticmethod
    def title() -> str:
        return "小页"

    def reload(self) -> None:
        empty(self.lines)
        for name in ("one", "two"):
            self.lines.addWidget(QPushButton(name, objectName=name))


@pytest.fixture
def page(desk, shown, qtbot) -> Small:
    page = shown(Small(desk))
    page.reload()
    qtbot.waitUntil(lambda: len(in_reading_order(page)) == 6)
    return page


def walk(key, steps) -> list[str]:
    seen = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget().objectName())
    return seen


def test_what_was_made_last_comes_where_it_stands(page):
    page.fields[0].setFocus()
    assert walk(Key.Key_Tab, 5) == ["low", "one", "two", "first", "second"]
    assert walk(Key.Key_Backtab, 3) == ["first", "two", "one"]


def test_what_is_hidden_or_off_is_passed_over(page):
    page.fields[1].hide()
    page.fields[2].setEnabled(False)
    page.fields[0].setFocus()
    assert walk(Key.Key_Tab, 4) == ["low", "one", "two", "third"]


def test_what_has_the_keyboard_is_in_sight(page, qtbot):
    assert page.low.visibleRegion().isEmpty()
    page.fields[0].setFocus()
    assert walk(Key.Key_Tab, 1) == ["low"]
    qtbot.waitUntil(lambda: not page.low.visibleRegion().isEmpty())
