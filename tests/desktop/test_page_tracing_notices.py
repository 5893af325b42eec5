"""The tab of notices and letters, driven through the widgets that a clerk uses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar

from station.desktop.controls.tracing_dossier import Dossier
from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing import TracingPage
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.inquiries import Addressee, InquiryResult
from station.domain.papers import PaperKind
from station.domain.people import IdentityState, Sex
from station.domain.search_notices import NoticeChannel, WithdrawReason
from tests import make


@pytest.fixture
def somebody(sqlite_station) -> int:
    make.name_plate(sqlite_station)
    person_id = make.person(
        sqlite_station,
        "无名氏（男1号）",
        sex=Sex.MALE,
        identity_state=IdentityState.UNKNOWN,
        marks="左眉有疤，患有精神病",
    )
    make.photo(sqlite_station, person_id)
    make.stay(sqlite_station, of_person=person_id)
    return person_id


@pytest.fixture
def page(desk, shown, somebody):
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    found = window.page()
    found.take(TracingFile(TracingPart.NOTICES, somebody))
    return found


def press(page, qtbot, name):
    qtbot.waitUntil(lambda: _seen(page, name) is not None)
    QTest.mouseClick(_seen(page, name), Qt.MouseButton.LeftButton)


def _seen(page, name):
    found = page.findChildren(QPushButton, name)
    return next((each for each in found if each.isVisible()), None)


def form_of(page, qtbot, name) -> DeedForm:
    qtbot.waitUntil(lambda: page.findChild(DeedForm, name) is not None)
    return page.findChild(DeedForm, name)


def gone(page, qtbot, name):
    qtbot.waitUntil(lambda: page.findChild(DeedForm, name) is None)


def finish(page, qtbot, form):
    name = form.objectName()
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    gone(page, qtbot, name)


def test_a_notice_is_written_published_refreshed_and_withdrawn_from_the_panel(page, qtbot):
    said, printed = [], []
    page.said.connect(said.append)
    board = page.findChild(RecordView, Names.BOARD)
    part = page.parts[TracingPart.NOTICES]
    part.printed.connect(printed.append)
    qtbot.waitUntil(lambda: board.current() is not None)
    assert board.current().notice is None
    press(page, qtbot, Names.WRITE)
    form = form_of(page, qtbot, Names.WRITE_FORM)
    form.form["words"].show_value("会唱豫剧")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: board.current() is not None and board.current().notice is not None)
    qtbot.waitUntil(lambda: part.panel.draft is not None and part.panel.draft.notice is not None)
    press(page, qtbot, Names.PUBLISH)
    form = form_of(page, qtbot, Names.PUBLISH_FORM)
    form.form["places"].show_value(NoticeChannel.BOARD)
    form.act()
    qtbot.waitUntil(lambda: bool(form.form["name"].note.text()))
    form.form["name"].show_value("火车站公告栏")
    form.put_aside()
    assert form.form["places"].value() is None
    form.put_aside()  # nothing is filled in
    form.form["places"].show_value(NoticeChannel.NATIONAL)
    form.form["link"].show_value("寻-7")
    form.put_aside()
    press(page, qtbot, f"{Names.ANOTHER}_0")
    form.form["places"].show_value(NoticeChannel.BOARD)
    form.form["name"].show_value("汽车站")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: bool(board.current() and board.current().notice.out))
    places = [(each.place.name, each.place.link) for each in board.current().notice.out]
    assert places == [("", "寻-7"), ("汽车站", "")]
    press(page, qtbot, Names.REFRESH)
    finish(page, qtbot, form_of(page, qtbot, Names.REFRESH_FORM))
    press(page, qtbot, Names.PRINT)
    qtbot.waitUntil(lambda: bool(printed))
    press(page, qtbot, Names.WITHDRAW)
    form = form_of(page, qtbot, Names.WITHDRAW_FORM)
    form.form["reason"].show_value(WithdrawReason.FOUND)
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: board.current() is not None and board.table.rowCount() == 2)
    assert len(said) == 4


def test_a_key_pressed_while_the_panel_asks_again_is_not_lost(page, qtbot):
    """The page is asked anew after every change in the house: keys come in between."""
    part = page.parts[TracingPart.NOTICES]
    board = page.findChild(RecordView, Names.BOARD)
    qtbot.waitUntil(lambda: board.current() is not None)
    press(page, qtbot, Names.WRITE)
    finish(page, qtbot, form_of(page, qtbot, Names.WRITE_FORM))
    qtbot.waitUntil(lambda: part.panel.draft is not None and part.panel.draft.notice is not None)
    part.panel.show_line(board.current())
    part.panel.withdraw()
    assert part.panel.form is form_of(page, qtbot, Names.WITHDRAW_FORM)


def test_nothing_of_one_person_can_be_done_while_another_is_asked_for(page, qtbot):
    part = page.parts[TracingPart.NOTICES]
    board = page.findChild(RecordView, Names.BOARD)
    qtbot.waitUntil(lambda: board.current() is not None and part.panel.draft is not None)
    other = replace(board.current(), person_id=board.current().person_id + 1)
    part.panel.show_line(other)
    assert part.panel.draft is None
    assert _seen(page, Names.WRITE) is None


def test_letters_are_written_from_the_person_and_answered_in_the_register(page, qtbot):
    press(page, qtbot, Names.ASK)
    form = form_of(page, qtbot, Names.ASK_FORM)
    form.form["kind"].show_value(Addressee.POLICE)
    form.form["asked"].show_value("曹县公安局\n菏泽市公安局")
    finish(page, qtbot, form)
    page.findChild(QTabBar, Names.SWITCH).setCurrentIndex(1)
    register = page.findChild(RecordView, Names.LETTERS)
    qtbot.waitUntil(lambda: register.table.rowCount() == 2 and register.current() is not None)
    press(page, qtbot, Names.CHASE)
    finish(page, qtbot, form_of(page, qtbot, Names.CHASE_FORM))
    qtbot.waitUntil(lambda: bool(register.current().chases))
    first = register.current().id
    press(page, qtbot, Names.ANSWER)
    form = form_of(page, qtbot, Names.ANSWER_FORM)
    form.act()
    qtbot.waitUntil(lambda: bool(form.form["result"].note.text()))
    form.form["result"].show_value(InquiryResult.NOT_KNOWN)
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: bool(register.current() and register.current().answer))
    page.take(TracingFile(TracingPart.NOTICES, thing_id=first))
    qtbot.waitUntil(lambda: register.current() is not None and register.current().id == first)
    printed = []
    page.front.printed.connect(lambda sheet: printed.append(sheet.kind))
    press(page, qtbot, Names.REGISTER)
    finish(page, qtbot, form_of(page, qtbot, Names.REGISTER_FORM))
    qtbot.waitUntil(lambda: printed == [PaperKind.INQUIRY_REGISTER])
    press(page, qtbot, Names.ASK_MORE)
    form = form_of(page, qtbot, Names.ASK_FORM)
    form.form["asked"].show_value("曹县民政局")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: register.table.rowCount() == 3)
    page.take(TracingFile(TracingPart.DOSSIERS, register.current().person_id))
    qtbot.waitUntil(lambda: page.front.dossier.dossier is not None)
    press(page, qtbot, Dossier.LETTERS)
    form = form_of(page, qtbot, Names.ASK_FORM)
    form.form["asked"].show_value("单县公安局")
    finish(page, qtbot, form)
    page.bring(TracingPart.NOTICES)
    qtbot.waitUntil(lambda: register.table.rowCount() == 4)


def test_a_key_leads_to_the_register_of_letters_from_any_tab(page, qtbot):
    key = Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier
    page.bring(TracingPart.MINORS)
    QTest.keyClick(page, *key)
    register = page.findChild(RecordView, Names.LETTERS)
    qtbot.waitUntil(register.hasFocus)
