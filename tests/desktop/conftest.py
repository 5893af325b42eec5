"""The program dressed as a clerk sees it, and a desk on a real station."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partialmethod

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.desktop import fonts, style
from station.desktop.desk import Desk
from station.desktop.look import Look
from station.settings import RESOURCES
from tests.desktop.slow_station import SlowStation

PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits for states as long as a busy machine needs; one that never comes fails all the same."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp, request) -> PatientBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    fonts.load(RESOURCES)
    style.dress(qapp, Look(), RESOURCES)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _what_stays(dressed: QApplication) -> Iterator[None]:
    """Keep the collector off what lives as long as the run: each sweep is short then."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="module", autouse=True)
def _swept(_what_stays: None) -> Iterator[None]:
    """Sweep all that a module has left: what outlived a test is not looked at after the next."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _no_collector_on_workers(_swept: None) -> Iterator[None]:
    """As in the program: no widget dies on a worker's thread.

    What is new is swept after each test, for windows that live on make the run slow and large.
    """
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)


@pytest.fixture(autouse=True)
def _no_window_left(dressed: QApplication) -> Iterator[None]:
    yield
    dressed.processEvents()
    left = [widget for widget in dressed.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert left == []
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(sqlite_station, clerk) -> Iterator[Desk]:
    desk = Desk(sqlite_station, clerk)
    yield desk
    desk.close()


@pytest.fixture
def slow(sqlite_station) -> Iterator[SlowStation]:
    """The station behind `slow_desk`: tests say what it holds back."""
    made = SlowStation(sqlite_station)
    yield made
    made.let_go()


@pytest.fixture
def slow_desk(slow, clerk) -> Iterator[Desk]:
    """A desk whose answers come when the test lets them."""
    desk = Desk(slow, clerk)  # type: ignore[arg-type]  it answers as the station does
    yield desk
    slow.let_go()
    desk.close()


@pytest.fixture
def shown(qtbot) -> Callable[[QWidget], QWidget]:
    """Show a widget in an active window; it is closed after the test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(1366, 768)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
