"""A slow line: what was asked about one person never stands on the sheet of another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.leads import FilePart, StayFile
from station.domain.clocks import Clock, ClockKind, ClockState, ClockSubject
from station.domain.stays import StepKind
from station.usecases.intake_seen import IntakeSheet
from station.usecases.person_sheet import PersonFile, PhotoOf
from station.usecases.stay_lists import StaySheet, StaysOfPerson, TimeLine
from station.usecases.stays import RecordStep
from tests import make
from tests.desktop.residents_desk import (
    answer,
    control,
    open_file,
    open_window,
    press,
    rows,
    there,
    write,
)


@pytest.fixture
def wang(sqlite_station):
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    return make.stay(sqlite_station, "王强")


@pytest.fixture
def li(sqlite_station):
    """Somebody from an old ledger: no arrival, no photograph."""
    return make.stay(sqlite_station, "李四", intake_id=None)


@pytest.fixture
def stays(wang, li):
    """The stay of somebody admitted here, and of somebody from an old ledger."""
    return wang, li


@pytest.fixture
def window(slow_desk, shown, qtbot, wang):
    return open_window(slow_desk, shown, qtbot)


def person_of(station, clerk, stay_id: int) -> int:
    return station.ask(StaySheet(stay_id), clerk).summary.person_id


def name_on(page) -> str:
    return page.sheet.head.findChild(QLabel, Names.NAME).text()


def opened(page, qtbot, name: str) -> None:
    qtbot.waitUntil(lambda: page.sheet.file is not None and name_on(page) == name)


def at_rest(desk: Desk, qtbot) -> None:
    qtbot.waitUntil(lambda: not desk._under_way)


def test_the_file_of_somebody_asked_for_before_does_not_come_over_the_one_that_lies_open(
    window, slow, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    slow.hold(IntakeSheet)
    window.show_page("residents", StayFile(wang))
    page = window.page()
    qtbot.waitUntil(lambda: len(slow_desk._under_way) == 1)
    window.show_page("residents", StayFile(li))
    opened(page, qtbot, "李四")
    slow.let_go()
    at_rest(slow_desk, qtbot)
    assert name_on(page) == "李四"
    assert page.sheet.file.stay_id == li


def test_what_a_deadline_asks_for_is_opened_on_the_sheet_of_its_person(
    window, slow, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    window.show_page("residents", StayFile(wang))
    page = window.page()
    opened(page, qtbot, "王强")
    at_rest(slow_desk, qtbot)
    person_id = person_of(slow, slow_desk.clerk, li)
    slow.hold(StaySheet)
    page.sheet.refresh()
    now, subject = slow_desk.now(), ClockSubject(stay_id=li)
    clock = Clock(ClockKind.LONG_STAY, subject, now, now, whole_day=False, state=ClockState.OVERDUE)
    slow.hold(PersonFile(person_id))
    window.show_page("residents", StayFile(li, FilePart.TIME_LINE, clock))
    qtbot.waitUntil(lambda: len(slow_desk._under_way) >= 2)
    assert page.sheet.file is None
    assert not there(window, Names.FACT_FORM)
    slow.let_go()
    opened(page, qtbot, "李四")
    at_rest(slow_desk, qtbot)
    assert there(window, Names.FACT_FORM)


def test_a_face_that_comes_late_is_not_shown_over_another_name(
    window, slow, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    make.photo(slow, person_of(slow, slow_desk.clerk, wang))
    slow.hold(PhotoOf)
    page = open_file(window, qtbot, wang)
    opened(page, qtbot, "王强")
    window.show_page("residents", StayFile(li))
    opened(page, qtbot, "李四")
    slow.let_go()
    at_rest(slow_desk, qtbot)
    assert page.sheet.head._photo._picture.isNull()


def test_a_form_that_is_typed_in_does_not_go_along_to_somebody_else(
    window, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    page = open_file(window, qtbot, wang, FilePart.TIME_LINE)
    press(window, Names.NOTE)
    write(window, Names.field("note", Names.NOTE_FORM), "夜里发烧")
    window.show_page("residents", StayFile(li, FilePart.TIME_LINE))
    (box,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert "王强" in box.windowTitle()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert name_on(page) == "王强"
    assert control(window, Names.field("note", Names.NOTE_FORM)).toPlainText() == "夜里发烧"
    window.show_page("residents", StayFile(li, FilePart.TIME_LINE))
    answer(window)
    opened(page, qtbot, "李四")
    at_rest(slow_desk, qtbot)
    assert not there(window, Names.NOTE_FORM)


def test_a_form_that_nobody_typed_in_is_put_away_with_its_file(
    window, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    page = open_file(window, qtbot, wang, FilePart.TIME_LINE)
    press(window, Names.NOTE)
    window.show_page("residents", StayFile(li, FilePart.TIME_LINE))
    opened(page, qtbot, "李四")
    at_rest(slow_desk, qtbot)
    assert not there(window, Names.NOTE_FORM)


def test_the_lines_of_one_person_are_gone_while_those_of_the_next_are_fetched(
    window, slow, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    slow.do(RecordStep(wang, StepKind.NOTE, note="夜里发烧"), slow_desk.clerk)
    page = open_file(window, qtbot, wang, FilePart.TIME_LINE)
    part = page.sheet.parts[FilePart.TIME_LINE]
    qtbot.waitUntil(lambda: rows(part.view) != [])
    slow.hold(TimeLine(li))
    window.show_page("residents", StayFile(li, FilePart.TIME_LINE))
    opened(page, qtbot, "李四")
    assert rows(part.view) == []
    slow.let_go()
    at_rest(slow_desk, qtbot)


def test_who_was_found_first_does_not_open_over_who_was_wanted_last(
    window, slow, slow_desk, qtbot, stays
) -> None:
    wang, li = stays
    slow.hold(StaysOfPerson)
    window.show_page("residents", person_of(slow, slow_desk.clerk, wang))
    page = window.page()
    window.show_page("residents", StayFile(li))
    opened(page, qtbot, "李四")
    slow.let_go()
    at_rest(slow_desk, qtbot)
    assert name_on(page) == "李四"


def test_a_file_that_comes_after_the_clerk_went_back_stays_shut(
    window, slow, slow_desk, qtbot, stays
) -> None:
    wang, _ = stays
    slow.hold(PersonFile)
    window.show_page("residents", StayFile(wang))
    page = window.page()
    qtbot.waitUntil(lambda: len(slow_desk._under_way) == 1)
    page.back_to_list()
    slow.let_go()
    at_rest(slow_desk, qtbot)
    assert page.sheet.file is None
    assert page.listing.isVisible()
