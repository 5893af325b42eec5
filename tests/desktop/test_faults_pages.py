"""A fault while a page fetches what it shows: the page comes back when the fault is gone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from station.desktop.controls.residents import Residents
from station.desktop.controls.window import Window as Names
from station.desktop.leads import FilePart, StayFile
from station.desktop.pages.beds import BedsPage
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.today import TodayPage
from station.desktop.window import Window
from station.domain.problems import Unavailable, UnavailableReason
from tests import make
from tests.desktop import residents_desk


@pytest.fixture
def records(sqlite_station, tmp_path):
    """The file of the records, to be moved away and put back."""
    make.name_plate(sqlite_station)
    make.house(sqlite_station)
    return tmp_path / "screen.db"


@pytest.fixture
def stay(records, sqlite_station):
    return make.stay(sqlite_station)


@pytest.fixture
def window(desk, records, shown, qtbot):
    window = shown(Window(desk, (TodayPage, BedsPage, ResidentsPage)))
    window.start()
    qtbot.waitUntil(lambda: bool(window.page().head_second.text()))
    return window


def banner(window) -> str:
    found = window.findChildren(QLabel, f"{Names.BANNER}_text")
    return next((each.text() for each in found if each.isVisible()), "")


def again(window) -> None:
    (button,) = [
        each for each in window.findChildren(QPushButton, Names.BANNER_AGAIN) if each.isVisible()
    ]
    button.click()


def test_a_page_that_came_empty_is_fetched_when_it_is_shown_again(window, records, qtbot) -> None:
    gone = records.rename(records.with_name("gone.db"))
    window.show_page("beds")
    qtbot.waitUntil(lambda: "not where they were" in banner(window))
    assert window.page().head_second.text() == ""
    window.show_page("today")
    gone.rename(records)
    window.show_page("beds")
    qtbot.waitUntil(lambda: bool(window.page().head_second.text()))
    qtbot.waitUntil(lambda: banner(window) == "")


def test_a_sheet_that_could_not_be_opened_opens_when_it_is_tried_again(
    stay, window, records, qtbot
) -> None:
    gone = records.rename(records.with_name("gone.db"))
    window.show_page("residents", StayFile(stay, FilePart.TIME_LINE))
    qtbot.waitUntil(lambda: "not where they were" in banner(window))
    gone.rename(records)
    again(window)
    sheet = window.page().sheet
    qtbot.waitUntil(lambda: sheet.file is not None)
    assert sheet.part() is sheet.parts[FilePart.TIME_LINE]
    assert banner(window) == ""


def test_the_trace_comes_back_with_the_rest_of_the_sheet(stay, window, records, qtbot) -> None:
    page = residents_desk.open_file(window, qtbot, stay)
    gone = records.rename(records.with_name("gone.db"))
    page.sheet.tabs.setCurrentIndex(list(page.sheet.parts).index(FilePart.TRACE))
    qtbot.waitUntil(lambda: "not where they were" in banner(window))
    assert residents_desk.rows(residents_desk.control(window, Residents.TRACE)) == []
    gone.rename(records)
    again(window)
    trace = residents_desk.control(window, Residents.TRACE)
    qtbot.waitUntil(lambda: residents_desk.rows(trace) != [])


@pytest.mark.parametrize("reason", UnavailableReason)
def test_a_banner_that_says_the_same_again_keeps_the_keyboard(window, desk, reason) -> None:
    desk.failed.emit(window.page(), Unavailable(reason))
    (button,) = [
        each for each in window.findChildren(QPushButton, Names.BANNER_CLOSE) if each.isVisible()
    ]
    button.setFocus()
    desk.failed.emit(window.page(), Unavailable(reason))
    assert button.hasFocus()
