"""The page of the door on a house with beds, as the tests of its parts find it."""

from __future__ import annotations

from pathlib import Path

import pytest

from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.window import Window
from station.storage.drafts import DraftBook
from station.usecases.intake_seen import RecentIntakes
from tests import make
from tests.conftest import NOW
from tests.desktop.intake_desk import Keyboard, known_man, open_window


@pytest.fixture
def book(tmp_path: Path) -> DraftBook:
    return DraftBook(tmp_path / "drafts.db")


@pytest.fixture
def window(desk: Desk, book: DraftBook, shown, sqlite_station) -> Window:
    make.house(sqlite_station)
    return open_window(desk, book, shown)


@pytest.fixture
def keys(window: Window, qtbot) -> Keyboard:
    keyboard = Keyboard(window, qtbot)
    keyboard.waits_for(Intake.SEARCH)
    return keyboard


@pytest.fixture
def known(sqlite_station, clerk) -> int:
    return known_man(sqlite_station, clerk)


@pytest.fixture
def arrivals(sqlite_station, clerk):
    return lambda: sqlite_station.ask(RecentIntakes(NOW.replace(hour=0)), clerk)
