"""The page of the day: figures that open names, deadlines with one verb each, an empty house."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from station.desktop.controls.residents import Residents
from station.desktop.controls.today import Today
from station.desktop.leads import (
    INTAKE_DRAFT,
    STEPS,
    FilePart,
    ReturnsFile,
    StayFile,
    TracingFile,
    lead_of,
)
from station.desktop.pages import PAGES
from station.desktop.pages.today.clock_table import near_cell
from station.desktop.window import Window
from station.domain.clocks import Clock, ClockAction, ClockKind, ClockState, ClockSubject, ClockWork
from station.domain.intake import HowCame, TriageSign
from station.domain.people import IdentityState
from station.domain.stays import StepKind
from station.storage.drafts import Draft, DraftBook
from station.usecases.stays import RecordStep
from station.wording import clock_words
from tests import make
from tests.desktop.residents_desk import Key, control, key, open_window, press, rows, there


@pytest.fixture
def do(sqlite_station, clerk):
    return lambda deed: sqlite_station.do(deed, clerk).answer


@pytest.fixture
def due(sqlite_station, clock):
    """A lost man of yesterday evening, a woman of an hour ago; the stay of each."""
    make.house(sqlite_station)
    lost = make.stay(
        sqlite_station,
        "无名氏（男1号）",
        admitted_at=clock.now - timedelta(hours=30),
        identity_state=IdentityState.UNKNOWN,
        door={"how_came": HowCame.POLICE, "escort_unit": "城东派出所", "signs": "lost"},
    )
    new = make.stay(sqlite_station, "㛃䶮𬭎·阿卜杜拉·𠅤")
    return {"lost": lost, "new": new}


def test_an_empty_house_says_what_will_stand_here(desk, shown, qtbot):
    window = open_window(desk, shown, qtbot)
    assert there(window, Today.SEE_RESIDENTS)
    assert not there(window, Today.CLOCKS)
    assert there(window, Today.START)


def test_deadlines_stand_in_groups_the_overdue_first(desk, shown, qtbot, due):
    window = open_window(desk, shown, qtbot)
    page = window.page()
    heads = [row for row in rows(page.view) if "item(s)" in row]
    assert [head.split(",")[0] for head in heads] == ["Overdue", "Today", "The next days"]
    assert page.view.current().subject.stay_id == due["lost"]
    assert page.view.hasFocus()


def test_figures_that_arrive_leave_the_keyboard_to_who_is_searching(desk, shown, qtbot, due):
    window = shown(Window(desk, PAGES))
    window.start()
    key(window, Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    qtbot.waitUntil(lambda: window.page().head_second.text() != "")
    assert window.search.hasFocus()
    assert window.page().view.current().subject.stay_id == due["lost"]


def test_the_next_days_fold_to_their_head(desk, shown, qtbot, due):
    window = open_window(desk, shown, qtbot)
    page = window.page()
    before = len(rows(page.view))
    page.verbs["fold"].trigger()
    assert len(rows(page.view)) < before
    page.verbs["fold"].trigger()
    assert len(rows(page.view)) == before


def test_space_on_a_deadline_opens_the_form_that_does_it(desk, shown, qtbot, due, sqlite_station):
    window = open_window(desk, shown, qtbot)
    clocks = [window.page().table.record(at) for at in range(window.page().table.rowCount())]
    entry = next(c for c in clocks if c is not None and c.kind is ClockKind.NATIONAL_ENTRY)
    window.page().view.go_to(window.page().table.key(entry))
    key(window, Key.Key_Space)
    qtbot.waitUntil(lambda: there(window, Residents.FACT_FORM))
    press(window, f"{Residents.FACT_FORM}_save")
    qtbot.waitUntil(lambda: not there(window, Residents.FACT_FORM))
    page = window.page()
    qtbot.waitUntil(lambda: any("Entered nationally" in _what(page, at) for at in range(2)))


def _what(page, at):
    table = page.sheet.parts[FilePart.TIME_LINE].table
    return table.data(table.index(at, 1)) if at < table.rowCount() else ""


def test_each_figure_opens_its_names(desk, shown, qtbot, due):
    window = open_window(desk, shown, qtbot)
    assert control(window, Today.figure("unidentified")).accessibleName().endswith("1")
    press(window, Today.figure("unidentified"))
    listing = window.page().listing
    qtbot.waitUntil(lambda: len(rows(listing.here)) == 1)
    assert "无名氏" in rows(listing.here)[0]
    press(window, Residents.CLEAR)
    qtbot.waitUntil(lambda: len(rows(listing.here)) == 2)


def test_a_figure_of_the_shift_opens_who_came(desk, shown, qtbot, due):
    window = open_window(desk, shown, qtbot)
    press(window, Today.figure("came"))
    listing = window.page().listing
    qtbot.waitUntil(lambda: len(rows(listing.before)) == 1)
    assert "㛃䶮𬭎" in rows(listing.before)[0]


def test_the_overdue_figure_goes_to_the_first_of_them(desk, shown, qtbot, due):
    window = open_window(desk, shown, qtbot)
    page = window.page()
    control(window, Today.START).setFocus()
    press(window, Today.OVERDUE)
    assert page.view.hasFocus()
    assert page.view.current().state is ClockState.OVERDUE


def test_comings_and_notes_open_the_sheet(desk, shown, qtbot, due, do):
    do(RecordStep(due["lost"], StepKind.NOTE, note="腰带已收，2 小时一看"))
    window = open_window(desk, shown, qtbot)
    said = [each.text() for each in window.page().notes.findChildren(QLabel)]
    assert "腰带已收，2 小时一看" in said
    press(window, Today.movement(due["new"], "came"))
    qtbot.waitUntil(lambda: window.page().name == "residents")
    qtbot.waitUntil(lambda: window.page().sheet.file is not None)
    assert window.page().sheet.file.stay_id == due["new"]


LED_TO = ("residents", "beds", "travel", "rounds", "hospital", "tracing", "returns")
LEADS = (StayFile, TracingFile, ReturnsFile, ClockAction)


def test_every_deadline_has_its_words_and_leads_somewhere(sqlite_station, clock):
    assert set(clock_words.WORK) == set(ClockWork)
    assert set(clock_words.VERBS) == set(ClockKind)
    subject = ClockSubject(7, 7, "王强", "202611007")
    for kind in ClockKind:
        one = Clock(kind, subject, clock.now, clock.now, False, ClockState.TODAY)
        page, lead = lead_of(one)
        assert page in LED_TO
        assert isinstance(lead, LEADS) or lead == subject.stay_id
        if one.action is ClockAction.RECORD_STEP:
            assert kind in STEPS
        assert clock_words.work(one)
        page, lead = lead_of(one, holds=())
        if one.action in {ClockAction.ROUNDS, ClockAction.HOSPITAL, ClockAction.BEDS}:
            assert (page, lead) == ("residents", StayFile(7, FilePart.TIME_LINE, one))


def test_what_a_deadline_is_about_stands_in_its_sentence(clock):
    one = Clock(
        ClockKind.POLICE_REPORT,
        ClockSubject(1),
        clock.now,
        clock.now,
        False,
        ClockState.OVERDUE,
        data={"sign": TriageSign.TRAFFICKED},
    )
    assert clock_words.work(one) == "Report to the police: Trafficked"
    guessed = clock_words.work(replace(one, published=False))
    assert guessed == "Report to the police: Trafficked (holidays not announced yet)"


@pytest.mark.parametrize(
    ("due_in", "whole", "state", "words"),
    [
        (timedelta(hours=-28), False, ClockState.OVERDUE, "1 d 4 h late"),
        (timedelta(days=-2), True, ClockState.OVERDUE, "2 d late"),
        (timedelta(hours=3, minutes=19), False, ClockState.TODAY, "3 h 19 min left"),
        (timedelta(hours=8), False, ClockState.TODAY, "today 10:41"),
        (timedelta(hours=21), True, ClockState.TODAY, "today"),
        (timedelta(days=1), True, ClockState.SOON, "tomorrow"),
        (timedelta(days=2), True, ClockState.SOON, "day after tomorrow"),
        (timedelta(days=4), True, ClockState.LATER, "4 d"),
    ],
)
def test_how_near_an_end_is_takes_two_units_at_most(clock, due_in, whole, state, words):
    one = Clock(ClockKind.PHOTO, ClockSubject(1), clock.now, clock.now + due_in, whole, state)
    cell = near_cell(one, clock.now)
    assert cell.text == words
    assert cell.sign == {ClockState.OVERDUE: "overdue", ClockState.TODAY: "soon"}.get(
        state, "blank"
    )


def test_what_a_crash_left_unfinished_is_a_line_that_leads_on(desk, shown, qtbot, tmp_path, clock):
    book = desk.drafts = DraftBook(tmp_path / "drafts.db")
    content = json.dumps({"people": [{}], "current": 0})
    book.keep(Draft("one", INTAKE_DRAFT, desk.clerk.login, "王强", content, clock.now))
    window = shown(Window(desk, PAGES))
    window.start()
    qtbot.waitUntil(lambda: there(window, Today.DRAFTS))
    words = control(window, Today.DRAFTS).text()
    assert words.startswith("1 intake(s) begun")
    assert "王强" in words
    press(window, Today.GO_ON)
    assert window.page().name == "intake"
    book.drop("one")
    window.show_page("today")
    qtbot.waitUntil(lambda: not there(window, Today.DRAFTS))


def test_an_endless_title_of_a_draft_is_cut(desk, shown, qtbot, tmp_path, clock):
    """Else the line makes the window wider than any screen."""
    book = desk.drafts = DraftBook(tmp_path / "drafts.db")
    content = json.dumps({"people": [{}], "current": 0})
    book.keep(Draft("one", INTAKE_DRAFT, desk.clerk.login, "长" * 500, content, clock.now))
    window = open_window(desk, shown, qtbot)
    qtbot.waitUntil(lambda: there(window, Today.DRAFTS))
    assert control(window, Today.DRAFTS).text().count("长") == 24


def test_without_a_draft_nothing_is_said(desk, shown, qtbot, tmp_path):
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    window = open_window(desk, shown, qtbot)
    assert not there(window, Today.DRAFTS)
