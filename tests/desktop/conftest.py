"""The program dressed as a clerk sees it, and a desk on a real station."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from station.desktop import fonts, style
from station.desktop.desk import Desk
from station.desktop.look import Look
from station.settings import RESOURCES


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    fonts.load(RESOURCES)
    style.dress(qapp, Look(), RESOURCES)
    return qapp


@pytest.fixture(autouse=True)
def _no_collector_on_workers() -> Iterator[None]:
    """As in the program: no widget dies on a worker's thread."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _no_window_left(dressed: QApplication) -> Iterator[None]:
    yield
    dressed.processEvents()
    left = [widget for widget in dressed.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert left == []


@pytest.fixture
def desk(sqlite_station, clerk) -> Iterator[Desk]:
    desk = Desk(sqlite_station, clerk)
    yield desk
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
