"""The tab of shortcomings, driven by the keys that a clerk uses."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from station.desktop.controls.returns_shortcomings import Shortcomings as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import ReturnsFile, ReturnsPart
from station.desktop.pages.returns import ReturnsPage
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.shortcomings import ShortcomingDeed, ShortcomingStepKind
from station.domain.shortcomings import ShortcomingState as State
from station.usecases.shortcomings import ShortcomingBook, StepShortcoming
from tests import make


@pytest.fixture
def part(desk, shown, sqlite_station):
    make.name_plate(sqlite_station)
    window = shown(Window(desk, (ReturnsPage,)))
    window.start()
    page = window.page()
    page.take(ReturnsFile(ReturnsPart.SHORTCOMINGS))
    return page.front


def form_of(part, qtbot, name):
    qtbot.waitUntil(lambda: part.findChild(DeedForm, name) is not None)
    return part.findChild(DeedForm, name)


def ask(part, qtbot, key, **said):
    """Press a key in the list and fill in the form that it opens."""
    view = part.findChild(RecordView, Names.LIST)
    name = {Qt.Key.Key_A: Names.ASSIGN, Qt.Key.Key_M: Names.MEND, Qt.Key.Key_R: Names.REOPEN}
    wanted = name.get(key, Names.NEW)
    qtbot.waitUntil(
        lambda: any(each.isVisible() for each in part.findChildren(QPushButton, wanted))
    )
    QTest.keyClick(view, key)
    form = form_of(part, qtbot, Names.NEW_FORM if key == Qt.Key.Key_N else Names.STEP_FORM)
    for place, words in said.items():
        form.form[place].show_value(words)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return form


def step(part, qtbot, key, state, **said):
    """The same; the line comes into a state."""
    ask(part, qtbot, key, **said)
    qtbot.waitUntil(lambda: part.panel.line is not None and part.panel.line.state is state)
    qtbot.waitUntil(lambda: part.panel.form is None)


def test_a_line_goes_from_found_to_cleared_by_keys(part, qtbot, sqlite_station, clerk, leader):
    step(part, qtbot, Qt.Key.Key_N, State.FOUND, what="饮水机未清洗", village="城东社区")
    assert "1" in part.findChild(QLabel, Names.COUNTS).text()
    step(part, qtbot, Qt.Key.Key_A, State.ASSIGNED, owner="后勤组")
    step(part, qtbot, Qt.Key.Key_M, State.MENDED, text="已清洗")
    (line,) = sqlite_station.ask(ShortcomingBook(), clerk).lines
    cleared = ShortcomingDeed(ShortcomingStepKind.CLEAR, "看过")
    sqlite_station.do(StepShortcoming("c", line.id, cleared), leader)
    part.reload()
    qtbot.waitUntil(lambda: part.table.rowCount() == 0)
    part.switch.setCurrentIndex(2)
    sums = part.findChild(RecordView, Names.VILLAGES)
    qtbot.waitUntil(lambda: sums.isVisible() and part.sums.rowCount() == 1)
    sums.selectRow(0)
    QTest.keyClick(sums, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.table.rowCount() == 1 and part.switch.currentIndex() == 1)
    step(part, qtbot, Qt.Key.Key_R, State.ASSIGNED, text="又未清洗", owner="后勤组")


def test_what_is_refused_is_said_at_its_field_and_the_words_stay(
    part, qtbot, sqlite_station, clerk, desk
):
    refused = []
    desk.failed.connect(lambda _owner, error: refused.append(error))
    form = ask(part, qtbot, Qt.Key.Key_N, what="饮水机未清洗", village="城东社区", owner="后勤组")
    qtbot.waitUntil(lambda: bool(refused))
    assert part.panel.form is form
    assert form.form["what"].value() == "饮水机未清洗"
    assert sqlite_station.ask(ShortcomingBook(), clerk).lines == ()
    form.form["due"].show_value(date(2026, 11, 30))
    form.act()
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
