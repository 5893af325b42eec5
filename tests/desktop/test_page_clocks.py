"""Every deadline in one list: narrowed, paused by law, asked again, taken out; the calendar."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from station.desktop.controls.clocks import Clocks
from station.desktop.controls.settings import Settings
from station.domain.clocks import ClockKind, ClockState
from station.domain.people import IdentityState
from tests import make
from tests.desktop.residents_desk import Key, control, key, open_window, press, rows, there
from tests.desktop.settings_desk import settings_page

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def two(sqlite_station, clock):
    """Somebody unknown of three hours ago, and a man who is here for twenty days."""
    make.house(sqlite_station)
    make.stay(
        sqlite_station,
        "㛃䶮𬭎·阿卜杜拉·𠅤",
        admitted_at=clock.now - timedelta(hours=3),
        identity_state=IdentityState.UNKNOWN,
    )
    make.stay(sqlite_station, "王强", admitted_at=clock.now - timedelta(days=20))


@pytest.mark.usefixtures("two")
def test_a_deadline_is_found_paused_and_runs_on_again(desk, shown, qtbot, clock):
    window = open_window(desk, shown, qtbot)
    page = window.page()
    key(window, Key.Key_2, modifier=ALT)
    book = page.all_clocks()
    qtbot.waitUntil(lambda: book.table.rowCount() > 0)
    qtbot.waitUntil(book.view.hasFocus)
    everything = book.table.rowCount()
    assert rows(book.view)[0].startswith("Long overdue")

    book.filters.kind.setCurrentIndex(book.filters.kind.findData("search_notice"))
    qtbot.waitUntil(lambda: book.table.rowCount() < everything)
    assert book.view.current().kind is ClockKind.SEARCH_NOTICE
    assert not there(window, Clocks.RAISE)
    press(window, Clocks.PAUSE)
    key(window, Key.Key_Return, modifier=CTRL)
    form = book.side.findChild(object, Clocks.FORM).form
    qtbot.waitUntil(lambda: bool(form["until"].note.text()))
    form["reason"].show_value("protection")
    form["until"].show_value((clock.now + timedelta(days=5)).date())
    form["text"].show_value("当事人受暴，公安来函")
    key(window, Key.Key_Return, modifier=CTRL)
    qtbot.waitUntil(lambda: not there(window, Clocks.FORM))
    grade = book.filters.grade
    qtbot.waitUntil(lambda: grade.findData("paused") >= 0)
    grade.setCurrentIndex(grade.findData("paused"))
    qtbot.waitUntil(lambda: there(window, Clocks.RESUME))
    assert book.view.current().state is ClockState.PAUSED
    press(window, Clocks.RESUME)
    key(window, Key.Key_Return, modifier=CTRL)
    qtbot.waitUntil(lambda: grade.currentData() == "paused" and not book.table.rowCount())
    grade.setCurrentIndex(0)
    qtbot.waitUntil(lambda: book.table.rowCount() > 0 and book.view.current().runs)
    key(window, Key.Key_1, modifier=ALT)
    qtbot.waitUntil(page.view.hasFocus)


def test_a_year_of_the_calendar_is_entered_in_the_settings(desk, shown, qtbot, clock):
    window = settings_page(desk, shown)
    section = window.open("calendar")
    qtbot.waitUntil(lambda: section.table.rowCount() > 2)
    assert control(window, Settings.CALENDAR_YEAR).text() == str(clock.now.year + 1)
    press(window, Settings.CALENDAR_SAVE)
    qtbot.waitUntil(lambda: bool(section.form["lines"].note.text()))
    control(window, Settings.CALENDAR_DAYS).setPlainText("1-1~1-3 休 元旦\n1-10 班")
    control(window, Settings.CALENDAR_SOURCE).setText("国办发明电 1 号")
    press(window, Settings.CALENDAR_SAVE)
    qtbot.waitUntil(lambda: section.table.record(0).own)
    assert control(window, Settings.CALENDAR_DAYS).toPlainText().startswith("01-01~01-03 休 元旦")
