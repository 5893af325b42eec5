"""The five statutory blocks at the door: filled, or each with its own reason why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.pages.intake import IntakePage
from station.desktop.window import Window
from station.domain.intake import Block
from station.storage.drafts import DraftBook
from station.usecases.intake_seen import RecentIntakes
from tests.conftest import NOW
from tests.desktop.intake_desk import ENTER, TAB, Keyboard, finish, open_new, seen

SPACE = Qt.Key.Key_Space


@pytest.fixture
def keys(keys: Keyboard) -> Keyboard:
    """Somebody who came on his own feet."""
    open_new(keys, "男 40岁")
    keys.section(2)
    keys.type("1")
    return keys


@pytest.fixture
def stated(desk: Desk, sqlite_station, clerk):
    def cannot_state() -> dict[Block, str]:
        (record,) = sqlite_station.ask(RecentIntakes(NOW.replace(hour=0)), clerk)
        return dict(record.facts.cannot_state)

    return cannot_state


def form_of(window: Window):
    return window.page()._form()


def go_to_ticks(keys: Keyboard) -> None:
    form_of(keys.window).statement["cannot_state"].control().setFocus()


def tick(keys: Keyboard, *wanted: Block) -> None:
    """Space ticks, Tab goes to the next block, Enter to the reasons."""
    for i, block in enumerate(wanted):
        if block in wanted:
            keys.press(SPACE)
        if i + 1 < len(wanted):
            keys.press(TAB)
    keys.press(ENTER)


def test_one_reason_for_several_blocks_takes_no_more_keys_than_one(keys: Keyboard, stated) -> None:
    go_to_ticks(keys)
    before = keys.count
    tick(keys, Block.IDENTITY, Block.RELIEF, Block.CAUSE)
    keys.waits_for(Intake.because("identity"))
    keys.type("1")
    keys.press(ENTER)
    assert keys.count - before <= 8
    finish(keys)
    assert stated() == {
        Block.IDENTITY: "cannot speak",
        Block.RELIEF: "cannot speak",
        Block.CAUSE: "cannot speak",
    }


def test_every_block_keeps_a_reason_of_its_own(keys: Keyboard, stated) -> None:
    go_to_ticks(keys)
    tick(keys, Block.IDENTITY, Block.RELIEF, Block.CAUSE)
    for block, said in (("identity", "5"), ("relief", "7"), ("cause", "in tears")):
        keys.waits_for(Intake.because(block))
        keys.type(said)
        if block != "cause":
            keys.press(ENTER)
    finish(keys)
    assert stated() == {
        Block.IDENTITY: "drunk",
        Block.RELIEF: "does not remember",
        Block.CAUSE: "in tears",
    }


def test_a_reason_that_follows_the_one_above_says_so_until_it_is_typed_over(
    keys: Keyboard,
) -> None:
    go_to_ticks(keys)
    tick(keys, Block.IDENTITY, Block.RELIEF)
    keys.waits_for(Intake.because("identity"))
    keys.type("2")
    keys.press(ENTER)
    relief = form_of(keys.window).statement["because_relief"]
    assert relief.edit.text() == "language not understood"
    assert relief.derived
    assert seen(keys.window, f"{Intake.because('relief')}_source")
    keys.waits_for(Intake.because("relief"))
    keys.type("tired")
    assert relief.edit.text() == "tired"
    assert not relief.derived


def test_a_ticked_block_without_any_reason_is_asked_for_it(keys: Keyboard, qtbot) -> None:
    go_to_ticks(keys)
    keys.press(SPACE)
    keys.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(seen(keys.window, f"{Intake.because('identity')}_note")))
    assert keys.on(Intake.because("identity"))
    assert not seen(keys.window, f"{Intake.PRINT_FORM}_1")


def test_reasons_come_back_with_their_draft(keys: Keyboard, book: DraftBook) -> None:
    go_to_ticks(keys)
    tick(keys, Block.IDENTITY, Block.RELIEF)
    keys.waits_for(Intake.because("identity"))
    keys.type("6")
    keys.press(ENTER)
    keys.type("drunk still")
    window = keys.window
    window.desk.closing.emit()
    keys.qtbot.waitUntil(lambda: "drunk still" in book.all("intake")[0].content)
    again = IntakePage(window.desk)
    keys.qtbot.addWidget(again)
    keys.qtbot.waitUntil(lambda: again._form().who.is_new)
    assert again._form().statement.cannot_state() == {
        Block.IDENTITY: "refuses to say",
        Block.RELIEF: "drunk still",
    }
