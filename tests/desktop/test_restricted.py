"""A restricted file on the screen: who asks for it, who opens it, who answers for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QWidget
from sqlalchemy.orm import Session

from station.desktop.controls.dialog import Dialog
from station.desktop.controls.intake import Intake
from station.desktop.controls.residents import Residents as Names
from station.desktop.controls.today import Today
from station.desktop.desk import Desk
from station.desktop.finder import finder
from station.desktop.leads import FilePart, StayFile
from station.desktop.pages.beds import BedsPage
from station.desktop.pages.hospital import HospitalPage
from station.desktop.pages.intake import IntakePage
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.today import TodayPage
from station.desktop.pages.travel import TravelPage
from station.desktop.window import Window
from station.domain.veil import VEIL
from station.storage.accounts import ClerkRow
from station.usecases.passwords import hashed
from station.usecases.restricted import NameOnFile, OpenRestrictedFile
from tests.desktop.residents_desk import control, open_file, press, there, write
from tests.hidden_file import NAME, leaks, outsider, write_down

PAGES = (TodayPage, IntakePage, ResidentsPage, BedsPage, TravelPage, HospitalPage)


@pytest.fixture
def hidden(sqlite_station, clerk):
    return write_down(sqlite_station, clerk, every_row=False)


@pytest.fixture
def stranger(sqlite_station, hidden):
    return outsider(sqlite_station)


@pytest.fixture
def window_of(sqlite_station, shown):
    """Sits a clerk down at a window with some pages."""
    desks = []

    def sit_down(clerk, *pages):
        desk = Desk(sqlite_station, clerk)
        desks.append(desk)
        window = shown(Window(desk, pages or PAGES))
        window.start()
        return window

    yield sit_down
    for desk in desks:
        desk.close()


def words_of(window) -> str:
    """Every word that stands anywhere in the window, shown or not."""
    QApplication.processEvents()
    said = [each.text() for kind in (QLabel, QPushButton) for each in window.findChildren(kind)]
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        said += [
            str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
            for row in range(model.rowCount() if model else 0)
            for column in range(model.columnCount())
        ]
        said += [
            str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(model.rowCount() if model else 0)
            for column in range(model.columnCount())
        ]
    said += [each.accessibleName() for each in window.findChildren(QWidget)]
    return "\n".join(said)


def settled(window, qtbot) -> None:
    """Wait until no question is under way."""
    desk = window.page().desk
    qtbot.waitUntil(lambda: not desk._under_way)
    QApplication.processEvents()


@pytest.mark.parametrize("page", ["today", "intake", "residents", "beds", "travel", "hospital"])
def test_no_page_says_who_it_is(window_of, hidden, stranger, qtbot, page):
    window = window_of(stranger)
    window.show_page(page, None)
    settled(window, qtbot)
    assert leaks(words_of(window)) == []


def test_the_house_shows_that_somebody_lies_there(window_of, hidden, stranger, qtbot):
    window = window_of(stranger, ResidentsPage)
    qtbot.waitUntil(lambda: VEIL in words_of(window))
    assert hidden.rescue_number in words_of(window)


def test_a_shut_file_says_whom_to_ask_and_opens_with_a_reason(window_of, hidden, stranger, qtbot):
    window = window_of(stranger, TodayPage, ResidentsPage)
    window.show_page("residents", StayFile(hidden.stay_id, FilePart.IDENTITY))
    qtbot.waitUntil(lambda: there(window, Dialog.REASON))
    box = control(window, Dialog.REASON).window()
    assert "陈静、马站长" in words_of(box)
    assert leaks(words_of(window)) == []
    assert not control(window, Dialog.ACT).isEnabled()
    write(window, Dialog.REASON, "高烧抽搐")
    press(window, Dialog.ACT)
    page = window.page()
    qtbot.waitUntil(lambda: page.sheet.file is not None)
    assert page.sheet.file.person.record.name == NAME
    settled(window, qtbot)


def test_leaving_it_shut_goes_back_to_the_list(window_of, hidden, stranger, qtbot):
    window = window_of(stranger, TodayPage, ResidentsPage)
    window.show_page("residents", hidden.person_id)
    qtbot.waitUntil(lambda: there(window, Dialog.REASON))
    press(window, Dialog.LEAVE)
    qtbot.waitUntil(lambda: not there(window, Dialog.REASON))
    assert window.page().listing.isVisible()
    settled(window, qtbot)


def test_the_search_box_shows_a_card_and_whom_to_ask(
    sqlite_station, hidden, stranger, qtbot, dressed
):
    desk = Desk(sqlite_station, stranger)
    found = []
    finder(desk)(desk, NAME, found.append)
    qtbot.waitUntil(lambda: bool(found))
    (hit,) = found[0].lines
    assert (hit.title, hit.number) == (VEIL, hidden.rescue_number)
    assert "陈静、马站长" in hit.second
    desk.close()


@pytest.fixture
def opened(sqlite_station, hidden, stranger):
    """Somebody has opened the file in an emergency."""
    return sqlite_station.do(OpenRestrictedFile("高烧抽搐", hidden.person_id), stranger)


def test_a_leader_sees_an_emergency_opening_and_says_so(opened, window_of, clerk, qtbot):
    window = window_of(clerk, TodayPage, ResidentsPage)
    qtbot.waitUntil(lambda: there(window, Today.opening(0)))
    assert "高烧抽搐" in words_of(window)
    press(window, f"{Today.opening(0)}_seen")
    qtbot.waitUntil(lambda: not there(window, Today.opening(0)))
    settled(window, qtbot)


@pytest.fixture
def named(sqlite_station, hidden, stranger, clerk):
    """A leader with a password is named on the file; the stranger works here."""
    with Session(sqlite_station.engine) as session, session.begin():
        session.get_one(ClerkRow, 2).password_hash = hashed("lamp-oil-7")
    sqlite_station.do(NameOnFile(hidden.person_id, "ma"), clerk)
    return hidden


def test_a_leader_names_a_clerk_takes_them_off_and_lifts(named, window_of, clerk, qtbot):
    window = window_of(clerk, TodayPage, ResidentsPage)
    page = open_file(window, qtbot, named.stay_id)
    qtbot.waitUntil(lambda: there(window, f"{Names.NAME_ON_FILE}_off_ma"))
    settled(window, qtbot)
    write(window, Names.FILE_CLERK, "周值班")
    QTest.keyClick(control(window, Names.FILE_CLERK), Qt.Key.Key_Down)
    press(window, Names.NAME_ON_FILE)
    qtbot.waitUntil(lambda: there(window, f"{Names.NAME_ON_FILE}_off_zhou"))
    press(window, f"{Names.NAME_ON_FILE}_off_zhou")
    qtbot.waitUntil(lambda: not there(window, f"{Names.NAME_ON_FILE}_off_zhou"))
    press(window, Names.LIFT)
    qtbot.waitUntil(lambda: there(window, Dialog.REASON))
    write(window, Dialog.REASON, "误登记")
    write(window, Dialog.CLERK, "ma")
    write(window, Dialog.PASSWORD, "lamp-oil-7")
    press(window, Dialog.ACT)
    qtbot.waitUntil(lambda: page.sheet.file.person.restriction is None)
    qtbot.waitUntil(lambda: there(window, Names.RESTRICT))
    press(window, Names.RESTRICT)
    qtbot.waitUntil(lambda: there(window, Dialog.REASON))
    write(window, Dialog.REASON, "证人")
    press(window, Dialog.ACT)
    qtbot.waitUntil(lambda: page.sheet.file.person.restriction is not None)
    settled(window, qtbot)


def test_the_door_offers_to_open_the_file_of_who_comes_back(window_of, hidden, stranger, qtbot):
    window = window_of(stranger, IntakePage, ResidentsPage)
    qtbot.waitUntil(lambda: there(window, Intake.SEARCH))
    write(window, Intake.SEARCH, NAME)
    qtbot.waitUntil(lambda: there(window, Intake.candidate(1)))
    press(window, Intake.candidate(1))
    qtbot.waitUntil(lambda: there(window, Dialog.REASON))
    write(window, Dialog.REASON, "又被送来")
    press(window, Dialog.ACT)
    qtbot.waitUntil(lambda: NAME in words_of(window))
    settled(window, qtbot)
