"""Month sheets at the desk: looked through, explained, submitted, answered, by keyboard."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import text

from station.desktop.controls.returns_sheets import Sheets as Names
from station.desktop.leads import FilePart, ReturnsFile, ReturnsPart, StayFile
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.returns import ReturnsPage
from station.desktop.parts import Button
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.month_sheets import SheetKey, SheetState
from station.domain.people import Sex
from station.usecases.month_sheets import SheetBook, SheetOf
from station.usecases.sheet_template_changes import SheetTemplateText
from tests import make

SEPTEMBER = SheetKey("henan_month", "2026-09")


@pytest.fixture
def part(desk, shown, qtbot, sqlite_station):
    """The sheet of September in front: two stays, one of them of somebody without a birthday."""
    make.name_plate(sqlite_station, area="370100")
    stay = make.stay(sqlite_station, "甲某", admitted_at=datetime(2026, 9, 10, 9, 0))
    make.stay(sqlite_station, "无名氏", born=None, admitted_at=datetime(2026, 9, 12, 9, 0))
    window = shown(Window(desk, (ReturnsPage,)))
    window.start()
    page = window.page()
    page.take(ReturnsFile(ReturnsPart.SHEETS, ("henan_month", "2026-09")))
    part = page.front
    qtbot.waitUntil(lambda: part.sheet is not None and part.sheet.key == SEPTEMBER)
    part.first_stay = stay
    return part


def words(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def view(part: QWidget, name: str) -> RecordView:
    return next(each for each in part.findChildren(RecordView, name) if each.isVisible())


def cells(table: RecordView) -> list[list[str]]:
    rows, columns = table.model().rowCount(), table.model().columnCount()
    return [[table.model().index(r, c).data() for c in range(columns)] for r in range(rows)]


@pytest.fixture
def house_of_both(desk, shown, qtbot, sqlite_station):
    """The window with the pages of residents and of reports, a sheet with a stay of unknown sex."""
    make.name_plate(sqlite_station, area="370100")
    at = datetime(2026, 9, 10, 9, 0)
    make.stay(sqlite_station, "甲某", sex=Sex.UNKNOWN, admitted_at=at)
    window = shown(Window(desk, (ResidentsPage, ReturnsPage)))
    window.start()
    window.show_page("returns", ReturnsFile(ReturnsPart.SHEETS, ("henan_month", "2026-09")))
    return window


def press(part: QWidget, qtbot, name: str) -> None:
    qtbot.waitUntil(lambda: part.findChild(Button, name) is not None)
    part.findChild(Button, name).click()


def test_every_figure_opens_its_names_and_a_name_its_record(part, qtbot):
    table = view(part, Names.TABLE)
    assert [row[1:] for row in cells(table)[:1]] == [["本月受助总人数", "2", "—", "2"]]
    QTest.keyClick(table, Qt.Key.Key_Return)
    names = view(part, Names.NAMES)
    qtbot.waitUntil(lambda: [row[1] for row in cells(names)] == ["甲某", "无名氏"])
    assert names.hasFocus()
    led = []
    part.leads.connect(lambda page, subject: led.append((page, subject)))
    names.selectRow(0)
    QTest.keyClick(names, Qt.Key.Key_Return)
    assert led == [("residents", StayFile(part.first_stay, FilePart.IDENTITY))]


def test_a_sheet_goes_up_when_its_warnings_are_explained_and_comes_back_locked(
    part, qtbot, desk, sqlite_station, clerk
):
    with qtbot.waitSignal(desk.failed):
        press(part, qtbot, Names.CHECK)
    findings = view(part, Names.FINDINGS)
    assert findings.hasFocus()
    while open_ones := part.sheet.open_findings:
        press(part, qtbot, Names.EXPLAIN)
        part.panel.form.form["words"].show_value("身份不明，年龄无法判定")
        part.panel.form.act()
        qtbot.waitUntil(lambda before=open_ones: part.sheet.open_findings < before)
    press(part, qtbot, Names.CHECK)
    qtbot.waitUntil(lambda: part.sheet.state is SheetState.CHECKED)
    press(part, qtbot, Names.SUBMIT)
    part.panel.form.act()
    qtbot.waitUntil(lambda: part.sheet.state is SheetState.SUBMITTED)
    qtbot.waitUntil(lambda: part.sheet.seal[:16] in words(part.panel))
    press(part, qtbot, Names.RETURN)
    part.panel.form.act()
    note = part.panel.form.form["words"].note
    qtbot.waitUntil(lambda: note.text() != "")
    part.panel.close_form()
    press(part, qtbot, Names.ACCEPT)
    part.panel.form.act()
    qtbot.waitUntil(lambda: part.sheet.state is SheetState.ACCEPTED)
    press(part, qtbot, Names.LOCK)
    part.panel.form.act()
    qtbot.waitUntil(lambda: part.sheet.state is SheetState.LOCKED)
    kept = sqlite_station.ask(SheetOf("henan_month", "2026-09"), clerk)
    assert kept.state is SheetState.LOCKED
    qtbot.waitUntil(lambda: part.findChild(Button, Names.UNLOCK).isVisible())
    part.window().resize(900, 680)
    qtbot.waitUntil(lambda: not part.panel.isVisible())
    QTest.keyClick(part.list, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(part.panel.isVisible)
    assert len(cells(view(part, Names.STEPS))) == 4


def test_a_figure_that_the_house_cannot_count_is_typed(part, qtbot):
    press(part, qtbot, Names.TYPE)
    part.panel.form.form["value"].show_value("x")
    part.panel.form.act()
    note = part.panel.form.form["value"].note
    qtbot.waitUntil(lambda: note.text() != "")
    part.panel.form.form["value"].show_value("5")
    part.panel.form.act()
    table = view(part, Names.TABLE)
    qtbot.waitUntil(lambda: cells(table)[0][2:] == ["2", "5", "7"])


def test_a_template_is_changed_after_its_effect_was_seen(part, qtbot, sqlite_station, clerk):
    press(part, qtbot, Names.TEMPLATE)
    qtbot.waitUntil(lambda: part.template.form is not None)
    field = part.template.form.form["text"]
    old = field.typed()
    field.retype(old.replace('sex = "2"', 'sex = "7"'))
    press(part, qtbot, Names.TRY_TEMPLATE)
    qtbot.waitUntil(lambda: "sex = 7" in field.note.text())
    assert field.edit.textCursor().block().text().lstrip().startswith('{ code = "female"')
    field.retype(old.replace('"男"', '"男性"').replace("due_day = 5", "due_day = 6"))
    press(part, qtbot, Names.TRY_TEMPLATE)
    qtbot.waitUntil(lambda: part.findChild(RecordView, Names.EFFECTS) is not None)
    effects = cells(part.findChild(RecordView, Names.EFFECTS))
    assert [row[1:] for row in effects] == [["男性", "2", "2"]]
    assert sqlite_station.ask(SheetTemplateText("henan_month"), clerk) == old
    part.template.form.act()
    qtbot.waitUntil(lambda: part.template.form.form["reason"].note.text() != "")
    part.template.form.form["reason"].show_value("省厅新表")
    part.template.form.act()
    qtbot.waitUntil(lambda: part.template.form is None)
    table = part.findChild(RecordView, Names.TABLE)
    qtbot.waitUntil(lambda: "男性" in {row[1] for row in cells(table)})


def test_a_template_that_cannot_be_read_stops_no_other_sheet_and_is_put_back(
    part, qtbot, sqlite_station, clerk
):
    with sqlite_station.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO sheet_template (client_id, code, text, reason, entered_at)"
                " VALUES ('x', 'progress', 'code = \"progress\"', '', '2026-10-01 08:00:00')"
            )
        )
    part.reload()
    lines = view(part, Names.LIST)
    broken = SheetKey("progress", "")
    qtbot.waitUntil(lambda: lines.go_to(broken))
    qtbot.waitUntil(part.template.isVisible)
    assert part.sheet is None
    assert "1" in words(part.template)
    lines.go_to(SEPTEMBER)
    qtbot.waitUntil(lambda: part.sheet is not None)
    lines.go_to(broken)
    press(part, qtbot, Names.PUT_BACK)
    part.template.form.form["reason"].show_value("原表写坏")
    part.template.form.act()
    qtbot.waitUntil(lambda: part.sheet is not None and part.sheet.key.sheet != "")
    assert "progress" in {each.key.sheet for each in sqlite_station.ask(SheetBook(), clerk).sheets}


def test_a_finding_opens_the_record_at_the_field_and_is_gone_when_it_is_mended(
    house_of_both, qtbot
):
    window = house_of_both
    part = window.page().front
    qtbot.waitUntil(lambda: part.sheet is not None and part.sheet.key == SEPTEMBER)
    part.panel.see_findings()
    findings = view(part, Names.FINDINGS)
    findings.go_to("in_no_row:sex")
    assert part.panel.finding().place == "sex"
    QTest.keyClick(findings, Qt.Key.Key_Return)
    concerned = view(part, Names.CONCERNED)
    concerned.selectRow(0)
    QTest.keyClick(concerned, Qt.Key.Key_Return)
    residents = window.page()
    assert isinstance(residents, ResidentsPage)
    change = residents.sheet.parts[FilePart.IDENTITY].change
    qtbot.waitUntil(change.isVisible)
    qtbot.waitUntil(lambda: change.form["sex"].isAncestorOf(QApplication.focusWidget()))
    change.form["sex"].show_value(Sex.MALE)
    change.save()
    qtbot.waitUntil(lambda: not change.isVisible())
    window.show_page("returns")
    qtbot.waitUntil(lambda: "in_no_row:sex" not in {each.key for each in part.sheet.findings})
