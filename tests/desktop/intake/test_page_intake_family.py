"""Those who come together at the page of the door, and what is refused of one of them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.desktop.controls.intake import Intake
from station.desktop.window import Window
from station.domain.people import (
    DocumentKind,
    DocumentSeen,
    NewDocument,
    NewPerson,
    PersonFacts,
    Searched,
    Sex,
)
from station.usecases.people import RegisterPerson
from tests.desktop.intake_desk import (
    ALT,
    CTRL,
    ENTER,
    Keyboard,
    beds_shown,
    choose_police,
    finish,
    open_new,
    seen,
)

NUMBER = "341222198704123513"


@pytest.fixture
def bearer(sqlite_station, clerk) -> int:
    """Somebody in the book who carries the number."""
    paper = NewDocument(DocumentKind.RESIDENT_ID, NUMBER, DocumentSeen.ORIGINAL)
    facts = PersonFacts(name="张全福", sex=Sex.MALE, born=date(1987, 4, 12))
    deed = RegisterPerson(NewPerson(facts, documents=(paper,)), Searched("张全福"))
    return sqlite_station.do(deed, clerk).answer


def form_of(window: Window):
    return window.page()._form()


def come_together(keys: Keyboard, *descriptions: str) -> None:
    """Each opens a form of one arrival; the last stays in front."""
    for i, text in enumerate(descriptions):
        if i:
            keys.press(Qt.Key.Key_T, CTRL)
            keys.waits_for(Intake.SEARCH)
        open_new(keys, text)
        if not i:
            choose_police(keys)


def go_to(keys: Keyboard, number: int) -> None:
    window = keys.window
    keys.qtbot.waitUntil(lambda: bool(seen(window, Intake.person(number))))
    seen(window, Intake.person(number))[0].click()
    keys.qtbot.waitUntil(lambda: window.page()._arrivals.under_way.current == number - 1)
    keys.qtbot.waitUntil(lambda: form_of(window).isAncestorOf(QApplication.focusWidget()))


def test_a_field_of_another_of_the_family_that_cannot_be_read_comes_to_the_front(
    window: Window, keys: Keyboard, arrivals
) -> None:
    come_together(keys, "女 34岁", "女 6岁", "男 4岁")
    go_to(keys, 2)
    form_of(window).door["temperature_tenths"].retype("hot")
    go_to(keys, 1)
    keys.press(ENTER, CTRL)
    keys.waits_for(Intake.TEMPERATURE)
    assert window.page()._arrivals.under_way.current == 1
    assert form_of(window).door["temperature_tenths"].edit.text() == "hot"
    assert seen(window, f"{Intake.TEMPERATURE}_note")
    assert arrivals() == []


def test_whom_the_rules_refuse_comes_to_the_front_and_nothing_of_the_others_is_lost(
    window: Window, keys: Keyboard, bearer: int, arrivals
) -> None:
    come_together(keys, "女 34岁", "男 39岁")
    second = form_of(window)
    second.who["id_number"].retype(NUMBER)
    second.candidates.others = frozenset({bearer})
    go_to(keys, 1)
    form_of(window).who["marks"].retype("scar")
    keys.press(ENTER, CTRL)
    keys.waits_for(Intake.DOCUMENT_REASON)
    assert form_of(window) is second
    assert seen(window, f"{Intake.ID_NUMBER}_note")
    assert arrivals() == []
    keys.type("lent by the brother")
    finish(keys)
    records = {record.sex: record for record in arrivals()}
    assert set(records) == {Sex.FEMALE, Sex.MALE}
    assert len({record.family for record in records.values()}) == 1


def test_why_two_show_one_number_is_asked_and_goes_into_the_book(
    window: Window, keys: Keyboard, qtbot, bearer: int, arrivals
) -> None:
    open_new(keys, NUMBER)
    assert not seen(window, Intake.DOCUMENT_REASON)
    keys.section(2)
    keys.type("1")
    form = form_of(window)
    qtbot.waitUntil(lambda: bool(form.candidates.shown()))
    form.who["name"].control().setFocus()
    keys.type("x")
    keys.press(ENTER, CTRL)
    keys.waits_for(Intake.DOCUMENT_REASON)
    assert seen(window, Intake.candidate(1))
    keys.press(Qt.Key.Key_0, ALT)
    form.who["document_reason"].control().setFocus()
    keys.type("borrowed card")
    finish(keys)
    (record,) = arrivals()
    assert record.person_id != bearer


def test_a_child_is_offered_the_room_of_the_grandmother_it_came_with(
    window: Window, keys: Keyboard, qtbot, arrivals
) -> None:
    come_together(keys, "女 70岁")
    beds_shown(keys)
    keys.press(Qt.Key.Key_1, ALT)
    hers = form_of(window).bed.state().text
    keys.press(Qt.Key.Key_T, CTRL)
    keys.waits_for(Intake.SEARCH)
    open_new(keys, "男 4岁")
    qtbot.waitUntil(lambda: bool(form_of(window).bed._choices))
    first = form_of(window).bed._choices[0]
    assert first.label.split("-")[0] == hers.split("-")[0]
    assert first.label != hers
