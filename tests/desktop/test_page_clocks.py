"""Every deadline in one list: narrowed, paused by law, asked again, taken out; the calendar."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from station.desktop.controls.clocks import Clocks
from station.desktop.controls.settings import Settings
from station.desktop.leads import TracingPart, lead_of
from station.desktop.pages.tracing import TracingPage
from station.desktop.window import Window
from station.domain.clock_kinds import ClockAction
from station.domain.clocks import Clock, ClockKind, ClockState
from station.domain.outside_queries import QueryFacts
from station.domain.people import IdentityState, NewPerson, PersonFacts, Searched, Sex
from station.domain.tracing import QueryKind
from station.domain.tracing_requests import RequestFacts, Seeker, Sought
from station.usecases.clock_list import ClockBook
from station.usecases.outside_queries import AskOutside
from station.usecases.people import RegisterPerson
from station.usecases.tracing_requests import FileRequest
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


def in_front(page) -> tuple[TracingPart, int | None]:
    """Which tab is in front, and whom it is about."""
    front = page.front
    if front.part is TracingPart.DOSSIERS:
        file = front.dossier.dossier
        return front.part, file and file.record.id
    if front.part is TracingPart.REQUESTS:
        sheet = front.panel.sheet
        return front.part, sheet and sheet.matches and sheet.matches[0].person_id
    line = (front.board if front.part is TracingPart.NOTICES else front.view).current()
    return front.part, line and line.person_id


def test_each_clock_of_tracing_opens_its_person_even_where_nobody_was_yet(
    desk, shown, qtbot, clock, sqlite_station
):
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    child = (clock.now - timedelta(days=3000)).date()
    seeker = Seeker("韦桂花", "13907550101")
    for number, name in enumerate(("𠮷阿水", "阿卜杜热合曼江·吾斯曼艾力")):
        nameless = make.person(
            sqlite_station, name, born=None, identity_state=IdentityState.UNKNOWN
        )
        minor = make.person(sqlite_station, f"{name}之子", born=child)
        for each in (nameless, minor):
            make.stay(sqlite_station, of_person=each, admitted_at=clock.now)
        asked = QueryFacts(QueryKind.PHONE, "邻站", due=clock.now + timedelta(days=1))
        sqlite_station.do(AskOutside(f"q{number}", nameless, asked), desk.clerk)
        sought = PersonFacts(name=f"韦{name[-2:]}", sex=Sex.MALE, age=30)
        sqlite_station.do(RegisterPerson(NewPerson(sought), Searched(name)), desk.clerk)
        filed = FileRequest(f"r{number}", RequestFacts(seeker, Sought(sought)))
        sqlite_station.do(filed, desk.clerk)
    clock.now += timedelta(days=100)
    found = sqlite_station.ask(ClockBook(), desk.clerk).clocks
    of_kind: dict[ClockKind, list[Clock]] = {}
    for one in found:
        if one.action is ClockAction.TRACING:
            of_kind.setdefault(one.kind, []).append(one)
    assert {lead_of(one)[1].part for (one, *_) in of_kind.values()} == set(TracingPart)
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    for clocks in of_kind.values():
        for one in (clocks[-1], clocks[0]):
            _page, lead = lead_of(one)
            page.take(lead)
            meant = (lead.part, one.subject.person_id)
            qtbot.waitUntil(lambda meant=meant: in_front(page) == meant)
