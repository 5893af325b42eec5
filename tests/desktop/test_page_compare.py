"""The tab of batch compare, driven through the widgets that a clerk uses."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from station.desktop.controls.returns_compare import Compare as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import ReturnsFile, ReturnsPart
from station.desktop.pages.returns import ReturnsPage, compare_batch_panel
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.batch_compare import CompareForm, ComparePick
from station.domain.compare_answers import CompareVerdict, FollowUp
from station.domain.compare_clocks import ANSWERS, HITS
from station.domain.people import DocumentKind, NewDocument
from station.usecases.batch_compare import CompareBatches
from station.usecases.compare_answers import CompareAnswers
from station.usecases.people_changes import AddDocument
from station.usecases.person_sheet import OpenPerson
from tests import make

NUMBER = "341221198703021018"


@pytest.fixture
def person(sqlite_station, clerk) -> int:
    make.name_plate(sqlite_station)
    person_id = make.person(sqlite_station, "王强")
    make.stay(sqlite_station, of_person=person_id, rescue_number="202611001")
    make.stay(sqlite_station, "赵无证", rescue_number="202611002")
    document = NewDocument(DocumentKind.RESIDENT_ID, NUMBER)
    sqlite_station.do(AddDocument(person_id, document), clerk)
    return person_id


@pytest.fixture
def page(desk, shown, person):
    window = shown(Window(desk, (ReturnsPage,)))
    window.start()
    found = window.page()
    found.take(ReturnsFile(ReturnsPart.COMPARE))
    return found


def press(page, qtbot, name):
    def seen():
        found = page.findChildren(QPushButton, name)
        return next((each for each in found if each.isVisible()), None)

    qtbot.waitUntil(lambda: seen() is not None)
    QTest.mouseClick(seen(), Qt.MouseButton.LeftButton)


def form_of(page, qtbot, name) -> DeedForm:
    qtbot.waitUntil(lambda: page.findChild(DeedForm, name) is not None)
    return page.findChild(DeedForm, name)


def finish(page, qtbot, form):
    name = form.objectName()
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(DeedForm, name) is None)


def make_batch(page, qtbot, monkeypatch):
    """Ask for a new batch, see who goes out, make it; the list has it."""
    book = page.findChild(RecordView, Names.BATCHES)
    monkeypatch.setattr(compare_batch_panel, "ask", lambda _owner, asked, then: then(asked))
    press(page, qtbot, Names.NEW)
    form = form_of(page, qtbot, Names.NEW_FORM)
    form.act()
    qtbot.waitUntil(lambda: bool(form.form["purpose"].note.text()))
    known = form.form["known"]
    known.group.findChildren(QPushButton)[1].click()
    assert (form.form["system"].value(), form.form["office"].value()) == (
        *("困难群众数据库", "市民政局"),
    )
    form.form["pick"].show_value(ComparePick.CHOSEN)
    form.form["pick"].edited.emit()
    qtbot.waitUntil(form.form["stays"].isVisible)
    form.form["pick"].show_value(ComparePick.IN_STATION)
    form.form["pick"].edited.emit()
    form.form["purpose"].show_value("核对低保")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: book.current() is not None)
    assert (book.current().sent, book.current().left_out[0][1]) == (1, 1)
    return book


def send_and_answer(page, qtbot, tmp_path, monkeypatch):
    """Write the list into a file and read it again with what the office has found."""
    book, target = page.findChild(RecordView, Names.BATCHES), tmp_path / "out.csv"
    monkeypatch.setattr(compare_batch_panel, "choose_target", lambda *_args: _args[-1](target))
    press(page, qtbot, Names.WRITE)
    form = form_of(page, qtbot, Names.WRITE_FORM)
    form.form["form"].show_value(CompareForm.UTF8)
    finish(page, qtbot, form)
    head, line = csv.reader(io.StringIO(target.read_text("utf-8-sig")))
    answer = tmp_path / "反馈.csv"
    told = ((*head, "比对结果", "户籍地"), (*line, "在享低保", "安徽省临泉县"))
    answer.write_text("\n".join(",".join(each) for each in told), "utf-8")
    monkeypatch.setattr(compare_batch_panel, "choose_file", lambda *_args: _args[-1](answer))
    qtbot.waitUntil(lambda: bool(book.current().writings))
    press(page, qtbot, Names.READ)
    qtbot.waitUntil(lambda: book.current().waiting == 1)


def test_a_batch_goes_out_comes_back_and_is_reviewed(  # noqa: PLR0917
    page, qtbot, tmp_path, monkeypatch, sqlite_station, clerk, person
):
    book = make_batch(page, qtbot, monkeypatch)
    send_and_answer(page, qtbot, tmp_path, monkeypatch)
    part, hits = page.parts[ReturnsPart.COMPARE], page.findChild(RecordView, Names.HITS)
    (batch,) = sqlite_station.ask(CompareBatches(), clerk)
    page.take(ReturnsFile(ReturnsPart.COMPARE, (HITS, batch.id)))
    qtbot.waitUntil(lambda: hits.hasFocus() and hits.current() is not None)
    press(page, qtbot, Names.CONFIRMED)
    qtbot.waitUntil(lambda: hits.current().verdict is CompareVerdict.CONFIRMED)
    press(page, qtbot, Names.follow(FollowUp.TAKE_HOUSEHOLD))
    finish(page, qtbot, form_of(page, qtbot, Names.HOUSEHOLD_FORM))
    press(page, qtbot, Names.follow(FollowUp.WRITE_CLUE))
    finish(page, qtbot, form_of(page, qtbot, Names.CLUE_FORM))
    record = sqlite_station.do(OpenPerson(person), clerk).answer.record
    assert (record.household_address, record.name) == ("安徽省临泉县", "王强")
    leads = []
    part.leads.connect(lambda *told: leads.append(told))
    press(page, qtbot, Names.follow(FollowUp.WRITE_RELIEF))
    assert leads[0][0] == "residents"
    press(page, qtbot, Names.FOLLOW_UP)
    form = form_of(page, qtbot, Names.FOLLOW_UP_FORM)
    form.form["note"].show_value("电询临泉县民政局")
    form.form["due"].show_value(date(2026, 11, 30))
    form.form["who"].show_value("陈静")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: hits.current().verdict is CompareVerdict.FOLLOW_UP)
    press(page, qtbot, Names.NO_CONSEQUENCE)
    form = form_of(page, qtbot, Names.NOTHING_FORM)
    form.act()
    qtbot.waitUntil(lambda: bool(form.form["note"].note.text()))
    form.form["note"].show_value("已在原籍享受")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: hits.current().verdict is CompareVerdict.NO_CONSEQUENCE)
    page.take(ReturnsFile(ReturnsPart.COMPARE, (ANSWERS, batch.id)))
    qtbot.waitUntil(book.hasFocus)
    press(page, qtbot, Names.CLOSE)
    finish(page, qtbot, form_of(page, qtbot, Names.CLOSE_FORM))
    qtbot.waitUntil(lambda: book.current().closed_at is not None)
    press(page, qtbot, Names.REOPEN)
    form = form_of(page, qtbot, Names.REOPEN_FORM)
    form.form["reason"].show_value("看错")
    finish(page, qtbot, form)
    qtbot.waitUntil(lambda: book.current().closed_at is None)
    assert len(sqlite_station.ask(CompareAnswers(), clerk)[0].reviews) == 3
