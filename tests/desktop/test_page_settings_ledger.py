"""Old registers in the settings: looked through, brought in, stopped, and wrong files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from sqlalchemy import func, select

from station.desktop.controls.settings import Settings as Names
from station.desktop.leads import LedgerFiles
from station.desktop.table_view import RecordView
from station.domain.permissions import Permission
from station.storage.stays import Stay
from station.usecases.work import Read
from tests.desktop.settings_desk import control, press, rows, settings_page
from tests.exchange.registers import HEADER, row


@pytest.fixture
def page(desk, shown):
    return settings_page(desk, shown)


def register(tmp_path, lines: int = 2) -> Path:
    """A register of the station's own, each line another person."""
    book = Workbook()
    book.active.append(HEADER)
    for i in range(lines):
        number = i + 1
        stay = row(n=number, name=f"王{chr(0x4E00 + i)}", sex="男", at="2026-04-01", why="务工不着")
        book.active.append(stay)
    file = tmp_path / "register.xlsx"
    book.save(file)
    return file


def stays(page) -> int:
    return page.desk._station.ask(CountStays(), page.desk.clerk)


@dataclass(frozen=True)
class CountStays(Read[int]):
    """How many stays are in the book."""

    needs: ClassVar = Permission.SELF_KEEP

    def run(self, work) -> int:
        return work.session.scalar(select(func.count()).select_from(Stay))


def test_a_register_is_looked_through_then_brought_in_once(page, tmp_path, qtbot) -> None:
    section = page.open("ledger")
    bring = control(page, Names.LEDGER_IMPORT, QPushButton)
    section.take(LedgerFiles((register(tmp_path),)))
    qtbot.waitUntil(bring.isEnabled)
    assert stays(page) == 0
    QTest.keyClick(bring, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stays(page) == 2)
    qtbot.waitUntil(lambda: control(page, Names.LEDGER_CHOOSE, QPushButton).isEnabled())
    assert not bring.isEnabled()
    section.take(LedgerFiles((tmp_path / "register.xlsx",)))
    state = control(page, Names.LEDGER_STATE, QLabel)
    qtbot.waitUntil(lambda: "there already" in state.text())
    assert not bring.isEnabled()


def test_a_wrong_file_is_said_in_its_place_until_another_is_chosen(page, tmp_path, qtbot) -> None:
    section = page.open("ledger")
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_text("no workbook")
    trouble = control(page, Names.LEDGER_TROUBLE, QWidget)
    section.take(LedgerFiles((wrong,)))
    qtbot.waitUntil(trouble.isVisible)
    assert control(page, Names.LEDGER_CHOOSE, QPushButton).hasFocus()
    section.take(LedgerFiles((tmp_path / "gone.xlsx",)))
    qtbot.waitUntil(
        lambda: "gone.xlsx" in control(page, f"{Names.LEDGER_TROUBLE}_text", QLabel).text()
    )
    section.take(LedgerFiles((register(tmp_path),)))
    qtbot.waitUntil(control(page, Names.LEDGER_IMPORT, QPushButton).isEnabled)
    assert not trouble.isVisible()


def test_a_workbook_without_stays_is_told_from_one_that_is_in_already(
    page, tmp_path, qtbot
) -> None:
    book = Workbook()
    book.active.append(["price", "apples"])
    book.save(tmp_path / "apples.xlsx")
    page.open("ledger").take(LedgerFiles((tmp_path / "apples.xlsx",)))
    said = control(page, f"{Names.LEDGER_STATE}", QLabel)
    trouble = control(page, Names.LEDGER_TROUBLE, QWidget)
    qtbot.waitUntil(lambda: "right workbook" in said.text() or trouble.isVisible())


def test_a_look_that_is_stopped_says_that_nothing_was_changed(page, tmp_path, qtbot) -> None:
    section = page.open("ledger")
    shown_work: list[object] = []
    page.desk.working.connect(shown_work.append)
    section.take(LedgerFiles((register(tmp_path, 6000),)))
    qtbot.waitUntil(lambda: bool(shown_work))
    shown_work[0].cancel()
    state = control(page, Names.LEDGER_STATE, QLabel)
    qtbot.waitUntil(lambda: "Nothing was changed" in state.text())
    assert control(page, Names.LEDGER_CHOOSE, QPushButton).hasFocus()
    assert stays(page) == 0


def test_a_figure_opens_the_rows_that_it_counts(page, tmp_path, qtbot) -> None:
    page.open("ledger").take(LedgerFiles((register(tmp_path),)))
    qtbot.waitUntil(control(page, Names.LEDGER_IMPORT, QPushButton).isEnabled)
    press(page, f"{Names.LEDGER_SUMS}_not_stays")
    assert rows(page, Names.LEDGER_DOUBTS) == 1
    assert control(page, Names.LEDGER_DOUBTS, RecordView).hasFocus()
