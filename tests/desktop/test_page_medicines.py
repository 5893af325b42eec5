"""The medicine round by keyboard: given, refused, warned, by two people, ordered, put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from station.desktop.controls.medicines import Medicines
from station.desktop.controls.rounds import Rounds
from station.desktop.pages.rounds import RoundsPage
from station.desktop.pages.rounds.medicines import MedicinesView
from station.desktop.pages.rounds.medicines_stock import StockBookPart
from station.desktop.window import Window
from station.domain.assistance import AssistanceClass
from station.domain.clocks import ClockAction
from station.domain.medicines import (
    Control,
    DoseUnit,
    OrderFacts,
    Pattern,
    Regimen,
    Route,
    Source,
)
from station.domain.medicines_cautions import CautionKind
from station.domain.medicines_doses import DoseState, Outcome
from station.domain.medicines_stock import MoveKind
from station.usecases.beds import AssignBed
from station.usecases.drafts import DraftBook
from station.usecases.medicines import OrderMedicine
from station.usecases.medicines_cautions import WriteCaution
from station.usecases.medicines_given import WriteDose
from station.usecases.medicines_seen import MedicineSheet, MedicinesOf
from station.usecases.medicines_stock import MedicineBook
from tests import make
from tests.desktop.beds_desk import write

Key = Qt.Key
NINE = datetime(2026, 11, 21, 21, 4)
DUE = NINE.replace(minute=0)
FACTS = OrderFacts(
    medicine="利培酮片",
    strength="1 mg",
    dose=1000,
    unit=DoseUnit.TABLET,
    route=Route.MOUTH,
    regimen=Regimen(Pattern.TIMES, times=(time(8), time(21))),
    source=Source.OWN,
    starts_at=NINE - timedelta(hours=2),
)
_keys = count(1)


@pytest.fixture
def stays(sqlite_station, clerk, clock):
    """Three men in beds at nine in the evening, each with a dose due; the third is warned of."""
    clock.now = NINE
    beds = make.house(sqlite_station)
    found = {}
    men = ("郭德福", "石保国", "龙㛃䶮𬭎·阿卜杜拉")
    for name, bed in zip(men, ("101-1", "101-2", "102-1"), strict=True):
        since = NINE - timedelta(days=2)
        found[name] = make.stay(
            sqlite_station, name, assistance_class=AssistanceClass.OPEN, admitted_at=since
        )
        sqlite_station.do(AssignBed(found[name], beds[bed], "同乡"), clerk)
    last = found[men[2]]
    sqlite_station.do(WriteCaution("told", last, CautionKind.ALLERGY, "青霉素", "皮疹"), clerk)
    for stay_id in found.values():
        order(sqlite_station, clerk, stay_id)
    penicillin = replace(FACTS, medicine="阿莫西林胶囊", unit=DoseUnit.CAPSULE)
    order(sqlite_station, clerk, last, penicillin, acknowledged="张医生：皮试阴性")
    return found


def order(station, clerk, stay_id, facts=FACTS, **over):
    deed = OrderMedicine(f"ordered-{next(_keys)}", stay_id, facts, **over)
    return station.do(deed, clerk).answer.order


@pytest.fixture
def view(stays, desk, shown, qtbot) -> MedicinesView:
    window = shown(Window(desk, (RoundsPage,)))
    window.start()
    qtbot.waitUntil(lambda: window.page() is not None)
    page = window.page()
    QTest.keyClick(window, Key.Key_F4)
    qtbot.waitUntil(lambda: page.medicines.view.rows.rowCount() == 4)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.medicines.view)
    return page.medicines


def test_the_key_of_the_medicines_leaves_the_keyboard_there(stays, desk, shown, qtbot) -> None:
    """The sheet behind would take what is typed for a temperature."""
    window = shown(Window(desk, (RoundsPage,)))
    window.start()
    page = window.page()
    qtbot.waitUntil(page.part.view.editor.has_keyboard)
    for _again in range(2):
        QTest.keyClick(window, Key.Key_F4)
        QApplication.processEvents()
        QApplication.processEvents()
        assert QApplication.focusWidget() is page.medicines.view


def press(*keys: Key) -> None:
    for each in keys:
        QTest.keyClick(QApplication.focusWidget(), each)


def states(station, clerk):
    return [each.state for each in station.ask(MedicineSheet(), clerk).lines]


def control(view, name) -> QWidget:
    return view.findChild(QWidget, name)


def test_the_clock_of_a_dose_brings_the_round_up_again(view, qtbot):
    window = view.window()
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.isVisible())
    window.page().take(ClockAction.MEDICINES)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.view)
    assert view.view.current() is not None


def test_enter_gives_what_is_due_and_goes_to_the_next_bed(view, sqlite_station, clerk, qtbot):
    press(Key.Key_Return, Key.Key_Return)
    qtbot.waitUntil(lambda: states(sqlite_station, clerk)[:2] == [DoseState.GIVEN, DoseState.GIVEN])
    qtbot.waitUntil(lambda: "2 of 4" in control(view, Medicines.PROGRESS).text())
    assert view.view.current().line.bed == "102-1"


def test_a_held_key_gives_one_dose(view, sqlite_station, clerk, qtbot):
    for _again in range(4):
        QTest.simulateEvent(view.view, True, Key.Key_Return, Qt.NoModifier, "\r", True, 1)
    assert states(sqlite_station, clerk).count(DoseState.GIVEN) == 0


def test_a_refused_dose_takes_a_digit_for_the_outcome_and_one_for_the_reason(
    view, sqlite_station, clerk, qtbot
):
    press(Key.Key_Slash)
    qtbot.waitUntil(lambda: control(view, Medicines.OUTCOME) is not None)
    press(Key.Key_2, Key.Key_Return, Key.Key_1)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(sqlite_station, clerk)[0] is DoseState.REFUSED)
    (told,) = sqlite_station.ask(MedicinesOf(view.view.rows.record(0).line.stay_id), clerk).doses
    assert (told.outcome, told.reason) == (Outcome.REFUSED, "Did not want it")
    qtbot.waitUntil(lambda: view.panel is None)
    assert view.view.current().line.bed == "101-2"


def test_a_warned_dose_is_acknowledged_before_it_is_given(view, sqlite_station, clerk, qtbot):
    keys = [each.line.key for each in view.view.all_rows() if each.line.warned]
    view.view.go_to(keys[0])
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: view.panel is not None)
    assert "青霉素" in view.panel.form["acknowledged"].typed() or view.panel.line.warned
    view.panel.form["acknowledged"].retype("")
    view.panel.act()
    field = view.panel.form["acknowledged"]
    qtbot.waitUntil(lambda: "青霉素" in field.note.text())
    assert field.control().property("state") == "error"
    assert field.control().hasFocus()
    field.retype("张医生：皮试阴性")
    view.panel.act()
    qtbot.waitUntil(lambda: view.panel is None)
    qtbot.waitUntil(lambda: DoseState.GIVEN in states(sqlite_station, clerk))


def test_another_desk_was_faster_and_the_row_says_so(view, sqlite_station, clerk, qtbot):
    row = view.view.current()
    sqlite_station.do(WriteDose("theirs", row.line.order.id, DUE), clerk)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: view.view.rows.record(0).line.state is DoseState.GIVEN)
    doses = sqlite_station.ask(MedicinesOf(row.line.stay_id), clerk).doses
    assert len(doses) == 1


def test_an_order_is_written_beside_the_round(view, sqlite_station, clerk, qtbot):
    qtbot.waitUntil(lambda: view._person is not None)
    QTest.keyClick(view.view, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.panel is not None)
    form = view.panel.form
    view.panel.act()
    qtbot.waitUntil(lambda: bool(form["medicine"].note.text()))
    write(form["medicine"].control(), "布洛芬片")
    form["strength"].retype("0.2 g")
    form["dose"].retype("2")
    form["pattern"].show_value(Pattern.AS_NEEDED)
    form["pattern"].settled.emit()
    assert form["needed_for"].applies
    assert not form["usual"].applies
    form["needed_for"].retype("发热")
    form["least_hours"].retype("6")
    form["most_per_day"].retype("9")
    view.panel.act()
    qtbot.waitUntil(lambda: "6" in form["most_per_day"].note.text())
    form["most_per_day"].retype("3")
    view.panel.act()
    qtbot.waitUntil(lambda: view.panel is None)
    orders = sqlite_station.ask(MedicinesOf(view.view.current().line.stay_id), clerk).orders
    assert [each.facts.medicine for each in orders] == ["利培酮片", "布洛芬片"]


def test_a_half_typed_order_comes_back_without_its_password(view, clerk, qtbot, tmp_path):
    view.desk.drafts = book = DraftBook(tmp_path / "drafts.db")
    qtbot.waitUntil(lambda: view._person is not None)
    in_hand(Key.Key_N)
    qtbot.waitUntil(lambda: view.panel is not None)
    write(view.panel.form["medicine"].control(), "布洛芬片")
    view.panel.form["dose"].retype("2")
    view.panel.form["password"].retype("lamp-oil-7")
    write(view.panel.form["strength"].control(), "0.2 g")
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: view.panel is None and bool(book.all("medicine_order")))
    assert "lamp-oil" not in book.all("medicine_order")[0].content
    with qtbot.waitSignal(view.said):
        in_hand(Key.Key_N)
    form = view.panel.form
    assert (form["medicine"].typed(), form["dose"].typed()) == ("布洛芬片", "2")
    form["times"].retype("0800")
    view.panel.act()
    qtbot.waitUntil(lambda: view.panel is None and not book.all("medicine_order"))


def test_a_controlled_dose_asks_for_the_second_person(view, stays, sqlite_station, clerk, qtbot):
    facts = replace(FACTS, medicine="氯硝西泮片", control=Control.SECOND_CLASS)
    made = order(sqlite_station, clerk, stays["郭德福"], facts, brought=28_000, alone="夜间一人")
    view.reload()
    qtbot.waitUntil(lambda: view.view.rows.rowCount() == 5)
    view.view.go_to((made.id, DUE))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: view.panel is not None)
    view.panel.act()
    qtbot.waitUntil(lambda: bool(view.panel.form["alone"].note.text()))
    view.panel.form["alone"].retype("夜间一人值班")
    view.panel.act()
    qtbot.waitUntil(lambda: view.panel is None)
    (told,) = sqlite_station.ask(MedicinesOf(stays["郭德福"]), clerk).doses
    assert told.alone == "夜间一人值班"


def test_escape_leaves_the_panel_then_the_view(view, qtbot):
    press(Key.Key_Slash)
    qtbot.waitUntil(lambda: view.panel is not None)
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: view.panel is None)
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert view.window().findChild(QAbstractButton, Rounds.MEDICINES).isVisible()


def test_the_stock_book_is_counted_beside_the_round_and_left_by_escape(
    view, stays, sqlite_station, clerk, qtbot
):
    facts = replace(FACTS, medicine="氯硝西泮片", control=Control.SECOND_CLASS)
    made = order(sqlite_station, clerk, stays["郭德福"], facts, brought=28_000, alone="夜间一人")
    book = open_book(view, qtbot)
    in_hand(Key.Key_T)
    qtbot.waitUntil(lambda: book.panel is not None)
    assert not book.view.isVisible()
    book.panel.act()
    place = f"page_{made.stock_id}"
    qtbot.waitUntil(lambda: bool(book.panel.form[place].note.text()))
    book.panel.form[place].retype("27")
    book.panel.form["clerk"].retype("nobody")
    book.panel.act()
    qtbot.waitUntil(lambda: bool(book.panel.form["clerk"].note.text()))
    book.panel.form["clerk"].retype("")
    book.panel.form["alone"].retype("夜间一人值班")
    book.panel.act()
    qtbot.waitUntil(lambda: book.panel is None)
    (page,) = sqlite_station.ask(MedicineBook(), clerk)
    assert (page.balance, page.difference) == (28_000, -1000)
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: control(view, Medicines.ORDER) is not None)
    assert view.isVisible()
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.isVisible())
    QTest.keyClick(view.window(), Key.Key_F4)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.view)


def test_a_figure_opens_its_rows_and_a_wrong_row_is_put_right_by_a_new_one(
    view, sqlite_station, clerk, qtbot
):
    book = open_book(view, qtbot)
    in_hand(Key.Key_N)
    qtbot.waitUntil(lambda: book.panel is not None)
    form = book.panel.form
    assert not form["clerk"].applies
    write(form["medicine"].control(), "对乙酰氨基酚片")
    form["expires_on"].retype("2026-11-01")
    book.panel.act()
    qtbot.waitUntil(lambda: bool(form["quantity"].note.text()))
    form["quantity"].retype("100")
    book.panel.act()
    qtbot.waitUntil(lambda: book.panel is None and book.rows.rowCount() == 1)
    press(Key.Key_Slash)
    qtbot.waitUntil(lambda: book.panel is not None)
    book.panel.form["kind"].show_value(MoveKind.WASTED)
    book.panel.form["quantity"].retype("6")
    book.panel.form["reason"].retype("受潮")
    in_hand(Key.Key_Return)
    qtbot.waitUntil(lambda: book.panel is None and book.rows.rowCount() == 2)
    press(Key.Key_Return)
    qtbot.waitUntil(book.row_view.hasFocus)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: book.panel is not None)
    book.panel.act()
    qtbot.waitUntil(lambda: bool(book.panel.form["quantity"].note.text()))
    book.panel.form["quantity"].retype("5")
    book.panel.form["reason"].retype("数错")
    in_hand(Key.Key_Return)
    qtbot.waitUntil(lambda: book.panel is None and book.rows.rowCount() == 3)
    assert [(each.move.quantity, each.balance) for each in shown_rows(book)] == [
        (1000, 95_000),
        (-6000, 94_000),
        (100_000, 100_000),
    ]
    (page,) = sqlite_station.ask(MedicineBook(), clerk)
    assert page.balance == 95_000
    with qtbot.waitSignal(view.said):
        book.row_view.opened.emit(shown_rows(book)[1])
    assert book.panel is None
    press(Key.Key_Escape)
    assert book.view.hasFocus()


def open_book(view, qtbot) -> StockBookPart:
    in_hand(Key.Key_B)
    qtbot.waitUntil(view.book.view.hasFocus)
    return view.book


def in_hand(key: Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)


def shown_rows(book: StockBookPart):
    return [book.rows.record(at) for at in range(book.rows.rowCount())]


def test_a_dose_that_did_not_reach_the_station_is_sent_when_the_program_is_back(
    view, sqlite_station, clerk, qtbot, tmp_path
):
    line = view.view.current().line
    deed = WriteDose("lost", line.order.id, line.due_at, happened_at=NINE)
    desk = view.desk
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    desk.keep_draft(view, view.outbox._draft(deed), lambda _none: None)
    desk.ask_drafts(view, "dose", view.outbox._fetch)
    qtbot.waitUntil(lambda: view.outbox.holds((line.order.id, line.due_at)))
    view.reload()
    qtbot.waitUntil(lambda: states(sqlite_station, clerk)[0] is DoseState.GIVEN)
    qtbot.waitUntil(lambda: not view.outbox.holds((line.order.id, line.due_at)))
