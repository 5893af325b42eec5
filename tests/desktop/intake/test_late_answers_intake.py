"""A slow line at the door: faces, numbers and finished forms are those of who stands there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from station.desktop.controls.intake import Intake
from station.desktop.window import Window
from station.domain.intake import ArrivalFacts, HowCame
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.papers import PrintIntakeForm
from station.usecases.people import RegisterPerson
from station.usecases.people_changes import AddPhoto
from station.usecases.person_sheet import IdFacts, PhotoOf
from tests import make
from tests.desktop.intake_desk import (
    ALT,
    CTRL,
    ENTER,
    known_man,
    labels,
    open_new,
    open_window,
    seen,
    write_picture,
)

NUMBER = "341222198704123514"


@pytest.fixture
def window(slow_desk, book, shown, sqlite_station) -> Window:
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    return open_window(slow_desk, book, shown)


@pytest.fixture
def wang(sqlite_station, clerk, tmp_path: Path) -> int:
    """Somebody who was here before and was photographed then."""
    known = known_man(sqlite_station, clerk)
    sqlite_station.do(AddPhoto(known, write_picture(tmp_path).read_bytes()), clerk)
    arrival = Arrival("before", ArrivalFacts(HowCame.SELF), known)
    sqlite_station.do(Admit(Admission(arrival)), clerk)
    return known


def at_rest(window: Window, qtbot) -> None:
    form = window.page()._form()
    qtbot.waitUntil(lambda: not form._wait.isActive() and not window.desk._under_way)


def test_the_face_of_somebody_who_was_put_back_is_not_shown_for_the_next(
    window, keys, slow, qtbot, wang
) -> None:
    slow.do(
        RegisterPerson(
            NewPerson(PersonFacts(name="王强生", sex=Sex.MALE, born=date(1990, 1, 1))),
            Searched("王强生"),
        ),
        window.desk.clerk,
    )
    who = window.page()._form().who
    slow.hold(PhotoOf)
    keys.type("wangqiang")
    qtbot.waitUntil(lambda: bool(seen(window, Intake.candidate(2))))
    keys.press(Qt.Key.Key_1, ALT)
    keys.waits_for(Intake.HOW_CAME)
    first = who.known
    QTest.mouseClick(seen(window, Intake.NOT_THIS_PERSON)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(seen(window, Intake.candidate(2))))
    others = [each for each in window.page()._form().candidates.shown() if each != first]
    window.page()._form().take_known(others[0])
    slow.let_go()
    at_rest(window, qtbot)
    (shown,) = seen(window, f"{Intake.PHOTO}_known")
    assert shown._picture.isNull()


def test_what_a_number_says_is_not_filled_in_when_it_was_taken_out_again(
    window, keys, slow, qtbot
) -> None:
    open_new(keys, "李四")
    slow.hold(IdFacts)
    who = window.page()._form().who
    who["id_number"].control().setFocus()
    keys.type(NUMBER)
    keys.press(ENTER)
    who["id_number"].control().setFocus()
    who["id_number"].edit.selectAll()
    keys.press(Qt.Key.Key_Delete)
    keys.press(ENTER)
    slow.let_go()
    at_rest(window, qtbot)
    assert who["born"].typed() == ""
    assert who["area"].typed() == ""


def test_an_arrival_that_is_being_written_down_is_neither_thrown_away_nor_replaced(
    window, keys, slow, qtbot
) -> None:
    open_new(keys, "李四")
    keys.section(2)
    keys.type("1")
    slow.hold(Admit)
    keys.press(ENTER, CTRL)
    page = window.page()
    form = page._form()
    assert not seen(window, Intake.GIVE_UP, QPushButton)[0].isEnabled()
    page.take("王强")
    assert page._form() is form
    slow.let_go()
    qtbot.waitUntil(lambda: bool(seen(window, f"{Intake.PRINT_FORM}_1")))
    assert "李四" in labels(window)


def test_a_paper_that_comes_late_is_not_shown_with_the_next_arrival(
    window, keys, slow, qtbot
) -> None:
    open_new(keys, "李四")
    keys.section(2)
    keys.type("1")
    keys.press(ENTER, CTRL)
    qtbot.waitUntil(lambda: bool(seen(window, f"{Intake.PRINT_FORM}_1")))
    slow.hold(PrintIntakeForm)
    QTest.mouseClick(seen(window, f"{Intake.PRINT_FORM}_1")[0], Qt.MouseButton.LeftButton)
    keys.press(Qt.Key.Key_F2)
    keys.waits_for(Intake.SEARCH)
    slow.let_go()
    at_rest(window, qtbot)
    assert keys.on(Intake.SEARCH)
