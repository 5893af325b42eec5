"""The bed part of the page of the door: kept beds, any other bed, and why none is proposed."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton

from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.pages.intake import IntakePage
from station.desktop.window import Window
from station.domain.beds import BedCondition, BedUse
from station.storage.drafts import DraftBook
from station.usecases.bed_board import BedBoard
from station.usecases.beds import CancelPlan, PlanBed, SetBedCondition
from tests import make
from tests.desktop.intake_desk import (
    ALT,
    CTRL,
    ENTER,
    TAB,
    Keyboard,
    beds_shown,
    finish,
    labels,
    open_new,
    open_window,
    seen,
)

WORDS = "港口派出所送来的老人，自称姓周"


@pytest.fixture
def beds(sqlite_station) -> dict[str, int]:
    return make.house(sqlite_station)


@pytest.fixture
def do(sqlite_station, clerk):
    return lambda deed: sqlite_station.do(deed, clerk).answer


@pytest.fixture
def plan(beds, do) -> int:
    return do(PlanBed(beds["102-3"], WORDS))


@pytest.fixture
def window(desk: Desk, book: DraftBook, shown, plan) -> Window:
    """The page opened when the bed is kept already."""
    assert plan
    return open_window(desk, book, shown)


@pytest.fixture
def on_board(sqlite_station, clerk):
    def find(label: str):
        board = sqlite_station.ask(BedBoard(), clerk)
        return next(bed for bed in board.beds if bed.label == label)

    return find


def form_of(keys: Keyboard):
    return keys.window.page()._form()


def open_man(keys: Keyboard) -> None:
    open_new(keys, "男 60岁")
    keys.section(2)
    keys.type("1")
    beds_shown(keys)
    keys.section(6)
    keys.waits_for(Intake.bed(1))


def name_bed(keys: Keyboard, text: str) -> None:
    form_of(keys).bed["bed_other"].control().setFocus()
    keys.type(text)


def test_who_is_expected_is_given_the_kept_bed_by_one_key(
    keys: Keyboard, qtbot, on_board, arrivals
) -> None:
    open_man(keys)
    qtbot.waitUntil(lambda: WORDS in labels(keys.window))
    assert "陈静 keeps it until 11-21 06:41" in labels(keys.window)
    keys.press(Qt.Key.Key_4, ALT)
    qtbot.waitUntil(lambda: form_of(keys).bed.state().text == "102-3")
    finish(keys)
    assert on_board("102-3").use is BedUse.OCCUPIED
    assert len(arrivals()) == 1
    assert "102-3" in labels(keys.window)


def test_a_kept_bed_is_pressed_too_and_given_up_again(keys: Keyboard, plan: int) -> None:
    open_man(keys)
    seen(keys.window, Intake.kept(1), QPushButton)[0].click()
    assert form_of(keys).bed.plan_id() == plan
    seen(keys.window, Intake.NO_BED, QPushButton)[0].click()
    assert form_of(keys).bed.plan_id() is None


def test_a_bed_kept_for_a_woman_cannot_be_pressed_for_a_man(
    keys: Keyboard, qtbot, beds, do
) -> None:
    do(PlanBed(beds["202-1"], "徐州站转来一名妇女"))
    open_man(keys)
    keys.window.page().reload()
    qtbot.waitUntil(lambda: "徐州站转来一名妇女" in labels(keys.window))
    assert len(seen(keys.window, Intake.kept(1))) == 1
    assert not seen(keys.window, Intake.kept(2))
    keys.press(Qt.Key.Key_5, ALT)
    assert form_of(keys).bed.bed_id() is None


def test_a_plan_that_was_taken_by_another_desk_is_told_and_nothing_is_lost(
    keys: Keyboard, qtbot, beds, do, arrivals
) -> None:
    open_man(keys)
    form_of(keys).who["marks"].retype("scar")
    keys.press(Qt.Key.Key_4, ALT)
    do(CancelPlan(beds["102-3"]))
    keys.press(ENTER, CTRL)
    keys.waits_for(Intake.BED_OTHER)
    assert seen(keys.window, f"{Intake.BED_OTHER}_note")
    assert arrivals() == []
    assert form_of(keys).who["marks"].typed() == "scar"
    qtbot.waitUntil(lambda: not seen(keys.window, Intake.kept(1)))
    keys.type("102-3")
    keys.press(ENTER)
    qtbot.waitUntil(lambda: form_of(keys).bed.bed_id() == beds["102-3"])
    finish(keys)
    assert len(arrivals()) == 1


def test_a_kept_bed_that_was_taken_comes_back_with_the_draft(
    keys: Keyboard, qtbot, book: DraftBook, plan: int
) -> None:
    open_man(keys)
    keys.press(Qt.Key.Key_4, ALT)

    def kept() -> bool:
        drafts = book.all("intake")
        people = json.loads(drafts[0].content)["people"] if drafts else []
        return bool(people) and people[0]["fields"].get("bed_plan") == plan

    qtbot.waitUntil(kept)
    again = IntakePage(keys.window.desk)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again._form().who.is_new)
    assert again._form().bed.plan_id() == plan
    assert again._form().bed.state().text == "102-3"


def test_any_bed_is_named_by_its_number_with_the_keyboard(
    keys: Keyboard, qtbot, beds, on_board
) -> None:
    open_man(keys)
    name_bed(keys, "104-1")
    keys.press(ENTER)
    qtbot.waitUntil(lambda: form_of(keys).bed.bed_id() == beds["104-1"])
    assert form_of(keys).bed["bed_other"].typed() == ""
    qtbot.waitUntil(lambda: "104-1" in labels(keys.window))
    finish(keys)
    assert on_board("104-1").use is BedUse.OCCUPIED


def test_the_list_says_of_each_bed_what_is_against_it(keys: Keyboard, qtbot) -> None:
    open_man(keys)
    name_bed(keys, "20")
    drop = keys.window.findChild(QListView, f"{Intake.BED_OTHER}_list")
    qtbot.waitUntil(drop.isVisible)
    lines = [drop.model().index(n, 0).data() for n in range(drop.model().rowCount())]
    assert lines[0].startswith("203-1")
    assert any(line.startswith("201-1") for line in lines)
    assert all(len(line) > len("201-1") + 2 for line in lines)


def test_a_bed_that_the_law_closes_is_refused_at_the_field_and_not_passed_over(
    keys: Keyboard, qtbot, arrivals
) -> None:
    open_man(keys)
    name_bed(keys, "201-1")
    keys.press(TAB)
    field = form_of(keys).bed["bed_other"]
    qtbot.waitUntil(lambda: field.control().property("state") == "error")
    assert seen(keys.window, f"{Intake.BED_OTHER}_note")
    assert form_of(keys).bed.bed_id() is None
    keys.press(ENTER, CTRL)
    keys.waits_for(Intake.BED_OTHER)
    assert arrivals() == []
    field.clear()
    finish(keys)
    assert len(arrivals()) == 1


def test_what_is_no_bed_of_the_house_is_told(keys: Keyboard, qtbot, arrivals) -> None:
    open_man(keys)
    name_bed(keys, "999-9")
    keys.press(ENTER, CTRL)
    keys.waits_for(Intake.BED_OTHER)
    assert form_of(keys).bed["bed_other"].typed() == "999-9"
    assert arrivals() == []


def test_a_bed_that_asks_for_a_reason_leads_to_its_field(
    keys: Keyboard, qtbot, beds, on_board, arrivals
) -> None:
    open_man(keys)
    name_bed(keys, "106-1")
    keys.press(ENTER)
    keys.waits_for(Intake.BED_REASON)
    assert form_of(keys).bed.bed_id() == beds["106-1"]
    keys.press(ENTER, CTRL)
    qtbot.waitUntil(lambda: bool(seen(keys.window, f"{Intake.BED_REASON}_note")))
    keys.waits_for(Intake.BED_REASON)
    assert arrivals() == []
    keys.type("nurse agrees")
    finish(keys)
    assert on_board("106-1").use is BedUse.OCCUPIED


def test_a_kept_bed_named_by_its_number_is_taken_with_its_plan(keys: Keyboard, qtbot, plan) -> None:
    open_man(keys)
    name_bed(keys, "102-3")
    keys.press(ENTER)
    qtbot.waitUntil(lambda: form_of(keys).bed.plan_id() == plan)


def test_where_nothing_is_proposed_it_is_said_why_and_what_can_be_done(
    keys: Keyboard, qtbot, beds, do
) -> None:
    for label, bed_id in beds.items():
        if label[:3] in {"101", "102", "103", "104"} and label != "102-3":
            do(SetBedCondition(bed_id, BedCondition.NEEDS_CLEANING))
    open_new(keys, "男 60岁")
    qtbot.waitUntil(lambda: form_of(keys).bed._offer is not None)
    qtbot.waitUntil(lambda: "101-1" in labels(keys.window))
    qtbot.waitUntil(lambda: "106-1" in labels(keys.window))
    assert "102-3" in labels(keys.window)
    keys.section(6)
    keys.waits_for(Intake.kept(1))
    assert not seen(keys.window, Intake.bed(1))
    keys.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form_of(keys).bed.bed_id() == beds["102-3"])
    qtbot.waitUntil(lambda: "106-1" not in labels(keys.window))


def test_of_a_family_each_takes_a_kept_bed_and_all_come_in_together(
    keys: Keyboard, qtbot, beds, do, on_board
) -> None:
    for label in ("203-1", "203-2"):
        do(PlanBed(beds[label], "公安送来的祖孙"))
    open_new(keys, "女 70岁")
    keys.section(2)
    keys.type("1")
    for label in ("203-1", "203-2"):
        if label == "203-2":
            keys.press(Qt.Key.Key_T, CTRL)
            keys.waits_for(Intake.SEARCH)
            open_new(keys, "男 6岁")
        form = form_of(keys)
        qtbot.waitUntil(lambda form=form, label=label: kept_beds(form).get(label, False))
        number = list(kept_beds(form)).index(label)
        keys.press((Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)[number], ALT)
        qtbot.waitUntil(lambda form=form, label=label: form.bed.state().text == label)
    finish(keys)
    assert {on_board(label).use for label in ("203-1", "203-2")} == {BedUse.OCCUPIED}


def kept_beds(form) -> dict[str, bool]:
    """The kept beds that are offered, in order, and whether each can be had."""
    offer = form.bed._offer
    return {} if offer is None else {bed.label: bed.possible for bed in offer.kept}


def test_the_other_bed_is_reached_by_its_label(keys: Keyboard) -> None:
    open_man(keys)
    field = form_of(keys).bed["bed_other"]
    assert field.caption.buddy() is field.control()
    assert field.control().accessibleName() == field.caption.text()
    assert QApplication.focusWidget() is not None


def test_what_is_said_of_a_bed_does_not_widen_the_form(keys: Keyboard, qtbot) -> None:
    open_man(keys)
    form = form_of(keys)
    before = form.bed["bed_other"].width()
    name_bed(keys, "201-4")
    hit = keys.window.findChild(QLabel, f"{Intake.BED_OTHER}_hit")
    qtbot.waitUntil(lambda: hit.text().startswith("201-4"))
    assert form.bed.minimumSizeHint().width() <= form.bed.width()
    assert form.bed["bed_other"].width() == before
