"""The night count on the page of beds: counted by keys, signed, settled, kept as a draft."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel

from station.desktop.controls.beds import Beds
from station.desktop.controls.dialog import Dialog
from station.desktop.desk import Desk
from station.desktop.pages.beds.night import NightView
from station.desktop.pages.beds.night_table import Counted
from station.domain.beds import Found
from station.domain.leaving import LeavingWay
from station.domain.night_count import night_of
from station.usecases.drafts import DraftBook
from station.usecases.leaving import LeavingCheck
from station.usecases.night_count import NightFigures, NightList
from tests import hidden_file, make
from tests.desktop.beds_desk import (
    Key,
    at_rest,
    control,
    housed,
    keys,
    open_page,
    panel,
    press,
    there,
    write,
)


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


@pytest.fixture
def people(sqlite_station, clerk):
    return housed(sqlite_station, clerk, make.house(sqlite_station))


@pytest.fixture
def opened(desk, shown, qtbot):
    """Opens the page on the house as it is now."""
    return lambda: open_page(desk, shown, qtbot)


@pytest.fixture
def page(people, opened):
    return opened()


@pytest.fixture
def night(page, qtbot):
    QTest.keyClick(page, Key.Key_F7)
    qtbot.waitUntil(lambda: page.night.list.rows.rowCount() == 4)
    return page.night


def count_all(page, *typed: Key) -> None:
    for key in typed:
        QTest.keyClick(page.night.list, key)


def sign(page, qtbot) -> None:
    QTest.keyClick(
        control(page, Beds.NIGHT_LIST), Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: page.window().findChild(QDialog) is not None)
    box = page.window().findChild(QDialog)
    QTest.mouseClick(box.findChild(QAbstractButton, Dialog.ACT), Qt.MouseButton.LeftButton)


def written(book: DraftBook) -> list[str]:
    """What the drafts of this computer say."""
    return [str(json.loads(draft.content)) for draft in book.all()]


def test_the_night_is_counted_by_three_keys_and_signed(page, night, qtbot, ask, clock) -> None:
    assert control(page, Beds.NIGHT_PROGRESS).text() == "0/4"
    assert not control(page, Beds.NIGHT_SIGN).isEnabled()
    count_all(page, Key.Key_1, Key.Key_2, Key.Key_3)
    assert control(page, Beds.NIGHT_PROGRESS).text() == "3/4"
    count_all(page, Key.Key_1)
    sign(page, qtbot)
    qtbot.waitUntil(lambda: there(page, Beds.NIGHT_SIGNED))
    figures = ask(NightFigures())
    assert figures.residents == 4
    assert figures.found[Found.MISSING] == figures.found[Found.ON_LEAVE] == 1
    assert figures.differences == 2
    count_all(page, Key.Key_3)
    assert page.night.list.rows.record(0).found is Found.IN_BED
    assert "陈静" in control(page, Beds.NIGHT_SIGNED).findChildren(QLabel)[0].text()


def test_what_is_not_as_in_the_book_stands_there_at_once_and_is_settled(
    page, night, qtbot, ask
) -> None:
    count_all(page, Key.Key_3)
    assert "郭德福" in panel(night)
    count_all(page, Key.Key_1, Key.Key_1, Key.Key_1)
    sign(page, qtbot)
    qtbot.waitUntil(lambda: bool(night._open))
    line = night._open[0].line_id
    qtbot.waitUntil(lambda: there(page, Beds.settle(line)))
    press(page, Beds.settle(line))
    write(control(page, Beds.SETTLE_NOTE), "在值班室打电话")
    press(page, Beds.ACT)
    qtbot.waitUntil(lambda: not night._open)


def test_whoever_is_missing_leads_to_the_draft_of_having_gone(page, night, qtbot, ask) -> None:
    count_all(page, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_1)
    sign(page, qtbot)
    qtbot.waitUntil(lambda: len(night._open) == 2)
    (missing,) = [each for each in night._open if each.found is Found.MISSING]
    (other,) = [each for each in night._open if each.found is not Found.MISSING]
    assert not there(page, Beds.gone(other.line_id))
    with qtbot.waitSignal(page.leads_to) as led:
        press(page, Beds.gone(missing.line_id))
    assert led.args == ["travel", missing.stay_id]
    assert ask(LeavingCheck(missing.stay_id)).way is LeavingWay.WITHOUT_FORMALITIES


def test_a_note_belongs_to_its_row_and_a_key_can_be_taken_back(page, night, qtbot) -> None:
    QTest.keyClick(night.list, Key.Key_N)
    write(page.window().focusWidget(), "睡在走廊")
    assert night.list.rows.record(0).note == "睡在走廊"
    keys(page, Key.Key_Return)
    assert night.list.hasFocus()
    count_all(page, Key.Key_1)
    night.list.selectRow(0)
    count_all(page, Key.Key_Backspace)
    assert night.list.rows.record(0).found is None
    assert night.list.rows.record(0).note == "睡在走廊"


@pytest.mark.usefixtures("people")
def test_a_count_survives_the_program(sqlite_station, clerk, shown, qtbot, tmp_path) -> None:
    for already in (0, 2):
        desk = Desk(sqlite_station, clerk)
        desk.drafts = DraftBook(tmp_path / "drafts.db")
        page = open_page(desk, shown, qtbot)
        QTest.keyClick(page, Key.Key_F7)
        progress = f"{already}/4"
        qtbot.waitUntil(
            lambda page=page, words=progress: (
                there(page, Beds.NIGHT_PROGRESS)
                and control(page, Beds.NIGHT_PROGRESS).text() == words
            )
        )
        if not already:
            count_all(page, Key.Key_1, Key.Key_1)
            qtbot.waitUntil(lambda: len(DraftBook(tmp_path / "drafts.db").all()) == 1)
        page.window().close()
        desk.close()


def test_a_note_on_a_hidden_child_is_not_for_the_next_clerk_but_is_signed_all_the_same(
    sqlite_station, clerk, shown, qtbot, tmp_path
) -> None:
    hidden = hidden_file.write_down(sqlite_station, clerk, every_row=False)
    sqlite_station.clock.pass_(days=1)  # the night of the arrival is signed
    words = "发烧，已喝水"
    book = DraftBook(tmp_path / "drafts.db")

    def count(who) -> tuple[Desk, NightView]:
        desk = Desk(sqlite_station, who)
        desk.drafts = book
        page = open_page(desk, shown, qtbot)
        QTest.keyClick(page, Key.Key_F7)
        qtbot.waitUntil(lambda: page.night.list.rows.rowCount() > 0)
        return desk, page.night

    def child(night) -> Counted:
        rows = night.list.rows
        each = (rows.record(row) for row in range(rows.rowCount()))
        return next(line for line in each if line.line.stay_id == hidden.stay_id)

    def note(night, typed: str) -> None:
        night.list.selectRow(night.list.rows.row_of(hidden.stay_id))
        QTest.keyClick(night.list, Key.Key_N)
        write(night.window().focusWidget(), typed)
        QTest.keyClick(night.window().focusWidget(), Key.Key_Return)

    desk, night = count(clerk)
    note(night, words)
    assert child(night).note == words
    qtbot.waitUntil(lambda: any(words in each for each in written(book)))
    night.window().close()
    desk.close()

    desk, night = count(hidden_file.outsider(sqlite_station))
    qtbot.waitUntil(lambda: child(night).kept == words)
    assert child(night).note == ""
    note(night, "睡着了")
    assert child(night).note == "睡着了"
    rows = night.list.rows
    while any(rows.record(row).found is None for row in range(rows.rowCount())):
        QTest.keyClick(night.list, Key.Key_1)
    sign(night.window(), qtbot)
    qtbot.waitUntil(lambda: written(book) == [])
    desk.close()
    signed = sqlite_station.ask(NightList(night_of(sqlite_station.clock())), clerk)
    (line,) = [each for each in signed.lines if each.stay_id == hidden.stay_id]
    assert line.note == f"{words}；睡着了"


def test_those_in_hospital_are_taken_over_from_the_book(
    sqlite_station, people, opened, qtbot
) -> None:
    from sqlalchemy.orm import Session

    from station.domain.stays import StayState
    from station.storage.stays import Stay

    with Session(sqlite_station.engine) as session, session.begin():
        session.get(Stay, people["石保国"]).state = StayState.IN_HOSPITAL
    page = opened()
    QTest.keyClick(page, Key.Key_F7)
    qtbot.waitUntil(lambda: there(page, Beds.NIGHT_PROGRESS))
    qtbot.waitUntil(lambda: page.night.list.rows.rowCount() == 4)
    assert control(page, Beds.NIGHT_PROGRESS).text() == "1/4"
    count_all(page, Key.Key_1)
    assert page.night.list.current().line.name == "尹春梅"


def test_a_night_before_can_be_seen_and_escape_leads_back(page, night, clock, ask, qtbot) -> None:
    press(page, Beds.NIGHT_BEFORE)
    before = night_of(clock.now) - timedelta(days=1)
    qtbot.waitUntil(lambda: night._sheet is not None and night._sheet.night == before)
    assert ask(NightList(before)).lines == ()
    assert control(page, Beds.NIGHT_AFTER).isEnabled()
    at_rest(page, qtbot)
    QTest.keyClick(night.list, Key.Key_Escape)
    assert page.view.isVisible()
