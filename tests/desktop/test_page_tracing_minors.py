"""The tab of minors, driven through the widgets that a clerk uses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.desk import Desk
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing import TracingPage
from station.desktop.pages.tracing.minors import MinorsPart
from station.desktop.pages.tracing.minors_file import MinorFileCards
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.minors import (
    GuardianshipState,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
)
from station.domain.permissions import Permission
from station.usecases.minors import MinorFiles, RecordProtection
from tests import make


def front(window):
    """The tab of minors, brought up by its key."""
    window.start()
    page = window.page()
    page.see_minors()
    part = page.front
    assert isinstance(part, MinorsPart)
    return part, part.findChild(RecordView, Names.LIST)


def test_a_file_is_opened_and_its_guardianship_written_down_by_keyboard(
    desk, shown, qtbot, sqlite_station, leader
):
    make.stay(sqlite_station, "小满", born=date(2018, 5, 1))
    make.name_plate(sqlite_station)
    window = shown(Window(desk, (TracingPage,)))
    part, view = front(window)
    qtbot.waitUntil(lambda: view.current() is not None)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.findChild(MinorFileCards) is not None)
    part.findChild(QPushButton, Names.FAMILY).click()
    QTest.keyClick(part.deeds.form, Qt.Key.Key_Escape)
    assert view.hasFocus()
    qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.GUARDIANSHIP) is not None)
    part.findChild(QPushButton, Names.GUARDIANSHIP).click()
    form = part.deeds.form
    form.act()
    assert form.form["state"].note.text() != ""
    form.form["state"].show_value(GuardianshipState.WITH_GUARDIAN)
    form.act()
    qtbot.waitUntil(lambda: form.form["guardian"].note.text() != "")
    guardian = part.findChild(QLineEdit, Names.field(Names.GUARDIANSHIP, "guardian"))
    guardian.setText("陈梅")
    QTest.keyClick(guardian, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: part.deeds.form is None)
    (line,) = sqlite_station.ask(MinorFiles(), leader)
    assert line.guardianship is GuardianshipState.WITH_GUARDIAN
    qtbot.waitUntil(lambda: view.current().guardianship is GuardianshipState.WITH_GUARDIAN)
    qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.CORRECT_GUARDIANSHIP) is not None)
    part.findChild(QPushButton, Names.CORRECT_GUARDIANSHIP).click()
    form = part.deeds.form
    assert form.form["guardian"].value() == "陈梅"
    form.form["guardian"].show_value("陈梅花")
    form.act()
    qtbot.waitUntil(lambda: form.form["reason"].note.text() != "")
    form.form["reason"].show_value("名字听错")
    form.act()
    qtbot.waitUntil(lambda: part.deeds.form is None)
    qtbot.waitUntil(lambda: any("名字听错" in each.text() for each in part.findChildren(QLabel)))
    seen = ProtectionFacts(ProtectionKind.MIND, ProtectionState.DONE, note="已谈两次")
    sqlite_station.do(RecordProtection("p", line.person_id, seen), leader)
    part.reload()
    qtbot.waitUntil(lambda: part.findChild(QPushButton, Names.CORRECT_PROTECTION) is not None)
    part.findChild(QPushButton, Names.CORRECT_PROTECTION).click()
    form = part.deeds.form.form
    assert (form["kind"].value(), form["note"].value()) == (ProtectionKind.MIND, "已谈两次")
    form["kind"].show_value(ProtectionKind.MEDICAL)
    form["reason"].show_value("记错了种类")
    part.deeds.form.act()
    qtbot.waitUntil(lambda: any("记错了种类" in each.text() for each in part.findChildren(QLabel)))
    with qtbot.waitSignal(part.printed) as printed:
        part.findChild(QPushButton, Names.PRINT_GUARDIANSHIP).click()
    assert printed.args[0].pdf.startswith(b"%PDF")


def test_who_may_not_look_asks_and_the_leader_allows_it(
    shown, qtbot, sqlite_station, leader, clerk
):
    stay = make.stay(sqlite_station, "小满", born=date(2018, 5, 1))
    assert stay
    make.name_plate(sqlite_station)
    kept = {Permission.MINORS_SEE, Permission.MINORS_WRITE, Permission.MINORS_ALLOW}
    nurse = replace(clerk, permissions=leader.permissions - kept)
    part, view = front(shown(Window(Desk(sqlite_station, nurse), (TracingPage,))))
    qtbot.waitUntil(lambda: view.current() is not None)
    QTest.keyClick(view, Qt.Key.Key_Return)
    part.deeds.form.form["reason"].show_value("夜间陪护需了解就医史")
    part.deeds.form.act()
    qtbot.waitUntil(lambda: part.deeds.form is None)
    theirs, list_ = front(shown(Window(Desk(sqlite_station, leader), (TracingPage,))))
    qtbot.waitUntil(lambda: list_.current() is not None)
    assert list_.current().asked == 1
    theirs.take(TracingFile(TracingPart.MINORS, list_.current().person_id))
    QTest.keyClick(list_, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: theirs.findChild(QPushButton, Names.ALLOW) is not None)
    theirs.findChild(QPushButton, Names.ALLOW).click()
    theirs.deeds.form.act()
    qtbot.waitUntil(lambda: theirs.deeds.form is None)
    theirs.findChild(QPushButton, Names.SEE_YEAR).click()
    looks = theirs.findChild(RecordView, Names.LOOKS)
    qtbot.waitUntil(lambda: theirs.looks.table.rowCount() == 2)
    texts = [theirs.looks.table.index(1, place).data() for place in range(4)]
    assert "夜间陪护" in texts[3] or leader.name in texts[3]
    with qtbot.waitSignal(theirs.printed) as printed:
        theirs.findChild(QPushButton, Names.PRINT_YEAR).click()
    assert printed.args[0].pdf.startswith(b"%PDF")
    QTest.keyClick(looks, Qt.Key.Key_Return)
    assert list_.isVisible()
    part.reload()
    qtbot.waitUntil(lambda: view.current().may_see)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.findChild(MinorFileCards) is not None)
    assert part.findChild(QPushButton, Names.GUARDIANSHIP) is None


def test_a_file_that_opens_late_does_not_stand_beside_another_child(
    desk, shown, qtbot, sqlite_station
):
    for name in ("小满", "小禾"):
        make.stay(sqlite_station, name, born=date(2018, 5, 1))
    part, view = front(shown(Window(desk, (TracingPage,))))
    qtbot.waitUntil(lambda: view.current() is not None)
    with qtbot.waitSignal(desk.quiet):
        QTest.keyClick(view, Qt.Key.Key_Return)
        QTest.keyClick(view, Qt.Key.Key_Down)
    other = view.current().name
    assert part.findChild(MinorFileCards) is None
    assert any(each.text() == other for each in part.findChildren(QLabel))
