"""Whatever is typed at the door lies on the disk a moment later, field by field."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.intake import Intake
from station.desktop.fields import Field
from station.desktop.pages.intake import IntakePage
from station.desktop.window import Window
from station.storage.drafts import DraftBook
from tests.desktop.intake_desk import (
    TAB,
    Keyboard,
    choose_police,
    open_new,
    seen,
)

SECRET = {"second_password"}


def content_of(book: DraftBook) -> dict:
    return json.loads(book.all("intake")[0].content)


def fields_of(page: IntakePage) -> dict[str, Field]:
    return {place: field for section in page._form()._all for place, field in section.fields()}


def fill(field: Field) -> None:
    """Type, tick or choose something, as a hand would."""
    field.control().setFocus()
    at = QApplication.focusWidget()
    if isinstance(field, TicksField):
        QTest.keyClick(at, Qt.Key.Key_Space)
    elif isinstance(field, ChoiceField):
        QTest.keyClick(at, Qt.Key.Key_1)
    else:
        QTest.keyClicks(at, "7")


def _kept(book: DraftBook) -> dict:
    """The fields on the disk; none before the first draft is there."""
    return content_of(book)["people"][0]["fields"] if book.all("intake") else {}


def test_every_field_is_on_the_disk_a_moment_after_it_was_filled(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    open_new(keys, "男 40岁")
    choose_police(keys)
    window.page()._form().who.show_more(shown=True)
    filled = set()
    for place, field in fields_of(window.page()).items():
        if not field.isVisible() or field.typed():
            continue
        fill(field)
        qtbot.waitUntil(lambda place=place: bool(_kept(book).get(place)))
        filled.add(place)
    assert len(filled) >= 35
    before = content_of(book)["people"][0]["fields"]

    again = IntakePage(window.desk)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again._form().who.is_new)
    after = {place: field.typed() for place, field in fields_of(again).items()}
    assert {place: after[place] for place in filled} == {place: before[place] for place in filled}


def test_the_lines_of_things_and_relatives_are_on_the_disk_too(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    open_new(keys, "男 40岁")
    form = window.page()._form()
    for lines, name in ((form.things.lines, "belongings"), (form.statement.relatives, "relatives")):
        lines.start()
        keys.type("one")
        keys.press(TAB)
        keys.type("two")
        qtbot.waitUntil(
            lambda name=name: (
                content_of(book)["people"][0]["fields"][name][:1] != []
                and content_of(book)["people"][0]["fields"][name][0][:2] == ["one", "two"]
            )
        )


def begin_decision(keys: Keyboard, book: DraftBook) -> None:
    open_new(keys, "男 40岁")
    keys.section(2)
    keys.type("1")
    seen(keys.window, Intake.OTHERWISE, QPushButton)[0].click()
    keys.waits_for(Intake.OUTCOME)
    keys.type("4")
    keys.window.page()._decide_panel.form["text"].control().setFocus()
    keys.type("bus 21")
    keys.qtbot.waitUntil(lambda: content_of(book)["decision"].get("text") == "bus 21")


def test_a_decision_that_was_begun_comes_back_with_its_draft(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    begin_decision(keys, book)
    again = IntakePage(window.desk)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: not again._decide_panel.isHidden())
    assert again._decide_panel.form["text"].typed() == "bus 21"
    assert again._decide_panel.form["outcome"].typed() == "guided"
    assert again.findChild(QPushButton, Intake.FINISH).parentWidget().isHidden()


def test_a_decision_waits_with_its_arrival_and_is_gone_when_it_is_left(
    window: Window, keys: Keyboard, qtbot, book: DraftBook
) -> None:
    begin_decision(keys, book)
    keys.press(Qt.Key.Key_F2)
    keys.waits_for(Intake.SEARCH)
    panel = window.page()._decide_panel
    assert panel.isHidden()
    keys.press(Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: not panel.isHidden())
    assert panel.form["text"].typed() == "bus 21"
    panel.form["text"].control().setFocus()
    keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: content_of(book)["decision"] == {})
