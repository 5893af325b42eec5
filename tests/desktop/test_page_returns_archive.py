"""The archive on the page of reports, driven by the keyboard."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from station.desktop.controls.returns_archive import Archive as Names
from station.desktop.leads import ReturnsPart
from station.desktop.pages.returns import ReturnsPage
from station.desktop.parts import Button
from station.domain.archive import ArchiveState, RetentionKind
from station.domain.destruction import DestructionState
from station.usecases.archive import FileStay, SetRetention
from station.usecases.destruction import Destructions
from tests import residents as make


@pytest.fixture
def page(desk, shown, qtbot, sqlite_station, clock):
    """Two whose stay is over."""
    for at, name in enumerate(("甲", "乙")):
        came = clock() - timedelta(days=9 - at)
        stay = make.stay(sqlite_station, make.person(sqlite_station, name), admitted_at=came)
        make.left(sqlite_station, stay, came + timedelta(days=2))
    page = shown(ReturnsPage(desk))
    page.bring(ReturnsPart.ARCHIVE)
    page.reload()
    qtbot.waitUntil(lambda: page.front.panel.line is not None)
    return page


def finish(panel) -> None:
    QTest.keyClick(panel.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_file_is_filed_lent_and_taken_back_from_the_panel(page, qtbot):
    panel, view = page.front.panel, page.front.view
    panel.ask_file()
    panel.form.form["box"].show_value("2026-01")
    if panel.line.lacks:
        panel.form.form["reason"].show_value("旧档")
    finish(panel)
    qtbot.waitUntil(lambda: panel.line.state is ArchiveState.FILED)
    assert view.current().filed.number.startswith("JZ·2026-")
    panel.ask_lend()
    for place in ("borrower", "purpose"):
        panel.form.form[place].show_value("刘敏")
    finish(panel)
    qtbot.waitUntil(lambda: panel.line.state is ArchiveState.BORROWED)
    assert panel.findChild(Button, Names.SLIP) is not None
    panel.ask_back()
    finish(panel)
    qtbot.waitUntil(lambda: panel.line.state is ArchiveState.FILED)
    assert "1" in page.findChild(QLabel, Names.COUNTS).text()
    page.front.go_to(2025)
    qtbot.waitUntil(lambda: page.findChild(QLabel, Names.YEAR).text() == "2025")
    assert panel.line is None


def test_files_whose_period_is_over_are_proposed_and_wait_for_another_clerk(
    page, qtbot, sqlite_station, clerk
):
    came = datetime(2019, 3, 1, 9)
    stay = make.stay(sqlite_station, make.person(sqlite_station, "丙"), admitted_at=came)
    make.left(sqlite_station, stay, came + timedelta(days=2))
    for kind in RetentionKind:
        approved = SetRetention(f"r{kind}", kind, 1, "1号", date(2026, 1, 5), "档案局")
        sqlite_station.do(approved, clerk)
    sqlite_station.do(FileStay("f", stay.id, "2019-01", reason="旧档"), clerk)
    panel, said = page.front.panel, []
    page.front.said.connect(said.append)
    page.front.ask_due()
    qtbot.waitUntil(lambda: panel.form is not None)
    panel.form.form["reason"].show_value("保管期满")
    finish(panel)
    qtbot.waitUntil(lambda: bool(said) and panel.form is None)
    page.front.ask_due()
    qtbot.waitUntil(lambda: panel.form is not None)
    panel.form.form["confirmed"].show_value("XH2026001")
    finish(panel)
    (register,) = sqlite_station.ask(Destructions(), clerk)
    assert register.state is DestructionState.PROPOSED  # nobody decides about their own
