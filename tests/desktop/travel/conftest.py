"""The page of going home, its station, and a leader's desk beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from station.desktop.desk import Desk
from station.desktop.pages.travel import TravelPage
from station.desktop.window import Window
from tests.desktop.travel_desk_page import At
from tests.usecases.vouchers_desk import TravelDesk, travel_desk


@pytest.fixture
def house(sqlite_station, clerk, leader) -> TravelDesk:
    return travel_desk(sqlite_station, clerk, leader)


@pytest.fixture
def at(house, desk, shown, qtbot) -> At:
    window = shown(Window(desk, (TravelPage,)))
    window.start()
    return At(window, qtbot)


@pytest.fixture
def leaders_desk(sqlite_station, leader) -> Iterator[Desk]:
    desk = Desk(sqlite_station, leader)
    yield desk
    desk.close()
