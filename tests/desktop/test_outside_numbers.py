"""Writing down a number of the police on the sheet, and seeing it there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from station.desktop.controls.residents import Residents as Names
from station.domain.people import OutsideNumberKind
from tests import make
from tests.desktop.residents_desk import open_file, open_window, press, write


def test_a_number_of_the_police_is_written_down_and_seen(desk, shown, qtbot, sqlite_station):
    make.house(sqlite_station)
    wang = make.stay(sqlite_station, "王强")
    window = open_window(desk, shown, qtbot)
    page = open_file(window, qtbot, wang)
    press(window, Names.ADD_OUTSIDE)
    kind = f"{Names.field('kind', Names.OUTSIDE_FORM)}_{OutsideNumberKind.POLICE_QUERY}"
    press(window, kind)
    press(window, f"{Names.OUTSIDE_FORM}_save")
    form = page.sheet.part().outside.form
    qtbot.waitUntil(lambda: bool(form["number"].note.text()))
    write(window, Names.field("number", Names.OUTSIDE_FORM), "R37020300")
    write(window, Names.field("unit", Names.OUTSIDE_FORM), "城东派出所")
    press(window, f"{Names.OUTSIDE_FORM}_save")
    qtbot.waitUntil(lambda: len(page.sheet.file.person.outside) == 1)
    (number,) = page.sheet.file.person.outside
    assert number.kind is OutsideNumberKind.POLICE_QUERY
    # The sheet knows it first; its labels are seen as soon as the window has laid them out.
    told = {"R37020300", "城东派出所"}
    qtbot.waitUntil(lambda: told <= seen(window))


def seen(window) -> set[str]:
    return {each.text() for each in window.findChildren(QLabel) if each.isVisible()}
