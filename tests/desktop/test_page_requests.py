"""Families' requests at the desk: written down, compared, judged, verified, by keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from station.desktop.controls.tracing_requests import TracingRequests as Names
from station.desktop.deed_form import DeedForm
from station.desktop.leads import TracingFile, TracingPart, lead_of
from station.desktop.pages.tracing import TracingPage
from station.desktop.parts import Button
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.clocks import ClockKind
from station.domain.identity import check_character
from station.domain.people import Description, NewPerson, PersonFacts, Searched, Sex
from station.domain.tracing_requests import RequestFacts, RequestState, Seeker, Sought
from station.usecases.clocks import ClockList
from station.usecases.drafts import DraftBook
from station.usecases.people import RegisterPerson
from station.usecases.tracing_requests import (
    ChangeRequest,
    FileRequest,
    RequestList,
    RequestSheet,
)

NUMBER = "45212319620815002"


def test_a_family_is_written_down_and_the_one_whom_it_seeks_is_verified(
    desk, shown, qtbot, sqlite_station, clerk
):
    person = NewPerson(PersonFacts(name="韦小满", sex=Sex.MALE, age=30))
    boy = sqlite_station.do(RegisterPerson(person, Searched("韦小满")), clerk).answer
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    page.bring(TracingPart.REQUESTS)
    part = page.front
    part.panel.new()
    form = part.findChild(DeedForm, Names.FORM)

    def fill(of: str, **words: str) -> None:
        for place, text in words.items():
            part.findChild(QLineEdit, Names.field(place, of)).setText(text)

    def press(name: str) -> None:
        qtbot.waitUntil(lambda: part.findChild(Button, name) is not None)
        part.findChild(Button, name).click()

    fill(Names.FORM, seeker_name="韦桂花", name="韦小满", born="30岁")
    form.act()
    qtbot.waitUntil(lambda: form.form["seeker_phone"].note.text() != "")
    assert sqlite_station.ask(RequestList(), clerk) == ()
    fill(Names.FORM, seeker_phone="13907550101")
    form.act()
    view = part.findChild(RecordView, Names.LIST)
    qtbot.waitUntil(lambda: view.current() is not None)
    line = view.current()
    assert (line.name, line.state) == ("韦小满", RequestState.POSSIBLE)
    (clock,) = sqlite_station.ask(ClockList(kind=ClockKind.REQUEST_MATCH), clerk).later
    assert lead_of(clock) == ("tracing", TracingFile(TracingPart.REQUESTS, boy, line.id))
    press(Names.COMPARE)
    press(Names.BACK)
    press(Names.VERIFY)
    verify = part.findChild(DeedForm, Names.VERIFY_FORM)
    for proof in ("id_seen", "police"):
        verify.findChild(QCheckBox, f"{Names.VERIFY_FORM}_proofs_{proof}").click()
    fill(Names.VERIFY_FORM, id_number=NUMBER + check_character(NUMBER))
    QTest.keyClick(verify, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.current().state is RequestState.VERIFIED)
    (line,) = sqlite_station.ask(RequestList(), clerk)
    assert line.verified == boy
    qtbot.waitUntil(lambda: part.findChild(Button, Names.LET_LEAVE) is not None)
    assert not part.findChild(Button, Names.LET_LEAVE).isEnabled()
    why = "Whoever was found never stayed here"
    assert any(why in said.text() for said in part.panel.findChildren(QLabel))
    part.panel.photo(QImage(30, 40, QImage.Format.Format_RGB32))
    qtbot.waitUntil(lambda: part.panel.sheet.record.line.photo_id is not None)


def test_a_half_typed_request_comes_back_and_can_be_begun_anew(desk, shown, qtbot, tmp_path):
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    page.bring(TracingPart.REQUESTS)
    panel = page.front.panel

    def seeker() -> QLineEdit:
        return panel.findChild(QLineEdit, Names.field("seeker_name", Names.FORM))

    panel.new()
    seeker().setText("韦桂花")
    seeker().textEdited.emit("韦桂花")
    mark = panel._mark
    panel.findChild(DeedForm, Names.FORM).left.emit()
    qtbot.waitUntil(lambda: seeker() is None)
    panel.new()
    qtbot.waitUntil(lambda: seeker().text() == "韦桂花")
    assert panel._mark == mark
    panel.findChild(Button, Names.BEGIN_ANEW).click()
    qtbot.waitUntil(lambda: panel.findChild(Button, Names.BEGIN_ANEW) is None)
    assert not seeker().text()
    assert panel._mark != mark


def test_a_half_typed_change_of_a_request_comes_back_over_what_a_colleague_changed(
    desk, shown, qtbot, tmp_path, sqlite_station
):
    clerk = desk.clerk
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    seeker = Seeker("韦桂花", "13907550101", id_number="45212319620815002")
    looks = Description(height_cm=152)
    facts = RequestFacts(seeker, Sought(PersonFacts(name="韦小满", description=looks)))
    filed = sqlite_station.do(FileRequest("one", facts), clerk).answer.record.line
    window = shown(Window(desk, (TracingPage,)))
    window.start()
    page = window.page()
    page.bring(TracingPart.REQUESTS)
    panel = page.front.panel

    def opened() -> DeedForm:
        qtbot.waitUntil(lambda: panel.sheet is not None)
        panel.change()
        return panel.findChildren(DeedForm, Names.FORM)[-1]

    panel.show_request(filed.id)
    village = opened().form["household_address"].control()
    village.setText("那桃村")
    village.textEdited.emit("那桃村")
    panel.new()
    other = replace(facts, seeker=replace(seeker, phone="13907550102"))
    sqlite_station.do(ChangeRequest(filed.id, filed.version, other), clerk)
    panel.sheet = None
    panel.show_request(filed.id)
    form = opened()
    qtbot.waitUntil(lambda: form.form["household_address"].typed() == "那桃村")
    assert form.form["seeker_phone"].typed() == "13907550102"
    form.act()
    qtbot.waitUntil(lambda: panel.findChild(DeedForm, Names.FORM) is None)
    (line,) = sqlite_station.ask(RequestList(), clerk)
    found = sqlite_station.ask(RequestSheet(line.id), clerk).record
    assert found.sought.facts.household_address == "那桃村"
    assert found.sought.facts.description == looks
    assert found.line.seeker == other.seeker
    panel.change()
    qtbot.waitUntil(lambda: panel.findChild(DeedForm, Names.FORM) is not None)
    qtbot.waitUntil(lambda: desk.drafts.all("request") == [])
