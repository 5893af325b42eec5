"""The tab of samples, driven through the widgets that a clerk uses."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from station.desktop.controls.tracing_samples import Samples as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing import TracingPage
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.dna import CustodyStep, SampleCondition, SampleKind, SampleState
from station.domain.papers import PaperKind
from station.domain.people import IdentityState
from tests import make

OF_A_SAMPLE = (PaperKind.SAMPLE_HANDOVER, PaperKind.SAMPLE_CUSTODY)


@pytest.fixture
def page(desk, shown, qtbot, sqlite_station):
    """The tab with a boy in it of whom nobody knows who he is."""
    make.name_plate(sqlite_station)
    make.stay(sqlite_station, "㛃䶮𬭎", born=date(2016, 5, 1), identity_state=IdentityState.UNKNOWN)
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    found = window.page()
    found.take(TracingFile(TracingPart.SAMPLES))
    view = found.findChild(RecordView, Names.LIST)
    qtbot.waitUntil(lambda: view.current() is not None)
    return found


def test_every_minor_is_a_list_with_counts_and_the_same_steps(page, qtbot):
    view = page.findChild(RecordView, Names.MINORS)
    qtbot.waitUntil(lambda: view.current() is not None)
    tally = page.findChild(QLabel, Names.TALLY).text()
    assert ("1" in tally, tally.count("0")) == (True, 3)
    page.findChild(QPushButton, Names.TURN).click()
    assert view.isVisible()
    qtbot.waitUntil(opened(page, qtbot, Names.EXCUSE).isVisible)
    printed = []
    page.front.printed.connect(lambda sheet: printed.append(sheet.number))
    page.findChild(QPushButton, Names.PRINT_MINORS).click()
    qtbot.waitUntil(lambda: bool(printed))


def test_a_boy_is_sampled_and_the_sample_stored_and_handed_over_by_keyboard(page, qtbot, clock):
    view = page.findChild(RecordView, Names.LIST)
    form = opened(page, qtbot, Names.TAKE)
    form.act()
    for place, value in {
        "happened_at": clock.now,
        "by_whom": "民警周强",
        "with_whom": "社工李娟",
        "kind": SampleKind.BLOOD,
        "seal": "F-1",
        "condition": SampleCondition.INTACT,
    }.items():
        form.form[place].show_value(value)
    finish(form)
    qtbot.waitUntil(lambda: state(view) is SampleState.TAKEN)
    form = opened(page, qtbot, Names.STORE)
    for place, value in {
        "place": "档案柜 2",
        "seal": "F-2",
        "condition": SampleCondition.INTACT,
    }.items():
        form.form[place].show_value(value)
    finish(form)
    qtbot.waitUntil(lambda: "F-1" in form.form["seal"].note.text())
    form.form["seal"].show_value("F-1")
    finish(form)
    qtbot.waitUntil(lambda: state(view) is SampleState.STORED)
    form = opened(page, qtbot, Names.HAND_OVER)
    for place, value in {"unit": "城西派出所", "receiver": "周强", "receiver_number": "1"}.items():
        form.form[place].show_value(value)
    finish(form)
    qtbot.waitUntil(lambda: state(view) is SampleState.HANDED_OVER)
    assert view.current().line.sheet == "检移〔2026〕001号"
    qtbot.waitUntil(lambda: seen(page, Names.CORRECT) is None)
    printed = []
    page.front.printed.connect(printed.append)
    for name in (Names.PRINT_SHEET, Names.PRINT_LOG):
        before = len(printed)
        qtbot.waitUntil(lambda name=name: seen(page, name) is not None)
        seen(page, name).click()
        qtbot.waitUntil(lambda before=before: len(printed) > before)
    assert [sheet.number for sheet in printed] == ["检移〔2026〕001号", "JC2026-0001A"]
    assert [sheet.kind for sheet in printed] == list(OF_A_SAMPLE)
    page.front._receipts.pictures.take(QImage(60, 80, QImage.Format.Format_RGB32))
    form = page.findChild(DeedForm, Names.form(Names.RECEIPT))
    for place, value in {"receiver": "周强", "reference": "收 15"}.items():
        form.form[place].show_value(value)
    finish(form)
    qtbot.waitUntil(lambda: view.current().line.sample.last(CustodyStep.RECEIPT) is not None)
    qtbot.waitUntil(page.front._receipts.pictures.has_shots)
    assert view.current().line.sample.entries[-1].facts.file_hash


def opened(page, qtbot, verb) -> DeedForm:
    qtbot.waitUntil(lambda: seen(page, verb) is not None)
    seen(page, verb).click()
    return page.findChild(DeedForm, Names.form(verb))


def seen(page, name) -> QPushButton | None:
    found = page.findChildren(QPushButton, name)
    return next((each for each in found if each.isVisible()), None)


def finish(form: QWidget) -> None:
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def state(view) -> SampleState | None:
    current = view.current()
    return current.line.sample.state if current and current.line else None
