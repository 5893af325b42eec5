"""The forms of a person's sheet on a small screen: in sight, and the window does not grow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from station.desktop.leads import FilePart
from tests import make
from tests.desktop.residents_desk import open_file, open_window

SMALL = (1366, 680)


@pytest.fixture
def window(desk, shown, qtbot, sqlite_station):
    make.house(sqlite_station)
    window = open_window(desk, shown, qtbot)
    window.resize(*SMALL)
    return window


@pytest.mark.parametrize(
    ("part", "drawer"),
    [
        (FilePart.INTAKE, "way"),
        (FilePart.INTAKE, "check"),
        (FilePart.INTAKE, "report"),
        (FilePart.TIME_LINE, "extend"),
        (FilePart.THINGS, "add_thing"),
    ],
)
def test_a_form_opens_in_sight_however_far_its_tab_was_read(
    window, qtbot, sqlite_station, part, drawer
) -> None:
    sheet = open_file(window, qtbot, make.stay(sqlite_station), part).sheet
    before = window.minimumSizeHint().height()
    for area in sheet.part().findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())
    getattr(sheet.part(), drawer).open_drawer()
    qtbot.waitUntil(lambda: in_sight(QApplication.focusWidget()))
    assert window.minimumSizeHint().height() == before


def in_sight(widget) -> bool:
    return widget is not None and widget.visibleRegion().boundingRect() == widget.rect()
