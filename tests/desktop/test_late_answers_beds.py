"""A slow line on the board: what the rules say of one person moves nobody else."""

from __future__ import annotations

import pytest

from station.desktop.controls.beds import Beds
from station.desktop.pages.beds import BedsPage
from station.usecases.bed_board import BedCheck
from station.usecases.beds import HoldBed
from tests import make
from tests.desktop.beds_desk import Key, housed, keys, open_page, press, there, who


@pytest.fixture
def beds(sqlite_station):
    return make.house(sqlite_station)


@pytest.fixture
def people(sqlite_station, clerk, beds):
    return housed(sqlite_station, clerk, beds)


@pytest.fixture
def page(people, slow_desk, shown, qtbot) -> BedsPage:
    return open_page(slow_desk, shown, qtbot)


def lifted(page: BedsPage, qtbot, bed_id: int) -> None:
    page.view.go_to(bed_id)
    page.view.setFocus()
    keys(page, Key.Key_M)
    qtbot.waitUntil(lambda: page.carrying.under_way)


def test_a_drop_that_was_put_back_moves_nobody_who_is_picked_up_next(
    page, beds, people, slow, qtbot
) -> None:
    lifted(page, qtbot, beds["101-1"])
    slow.hold(BedCheck)
    page.view.go_to(beds["101-2"])
    keys(page, Key.Key_Return, Key.Key_Escape)
    lifted(page, qtbot, beds["102-1"])
    slow.let_go()
    qtbot.waitUntil(lambda: not page.desk._under_way)
    assert page.carrying.person.name == "石保国"
    assert not there(page, Beds.ACT)
    assert who(lambda q: slow.ask(q, page.desk.clerk), "101-1") == "郭德福"


def test_a_deed_that_is_done_late_leaves_the_next_form_open(page, beds, slow, qtbot) -> None:
    page.view.go_to(beds["101-1"])
    press(page, Beds.HOLD)
    slow.hold(HoldBed)
    press(page, Beds.ACT)
    press(page, Beds.LEAVE)
    page.view.go_to(beds["102-1"])
    press(page, Beds.GIVE_UP)
    form = page._form
    slow.let_go()
    qtbot.waitUntil(lambda: not page.desk._under_way)
    assert page._form is form
    assert there(page, Beds.ACT)
