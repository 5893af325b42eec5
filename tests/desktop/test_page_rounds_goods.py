"""Goods by keyboard: a family's kit, more than the limit, a row of the book, and the meals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget
from sqlalchemy.orm import Session

from station.desktop.controls.cash import Cash
from station.desktop.controls.dialog import Dialog
from station.desktop.controls.goods import Goods
from station.desktop.controls.meals import Meals
from station.desktop.controls.residents import Residents
from station.desktop.controls.window import Window as Names
from station.desktop.desk import Desk
from station.desktop.pages import PAGES
from station.desktop.pages.residents.given import GivenGoods
from station.desktop.pages.rounds import RoundsPage
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.goods import GoodsFacts, GoodsKind, GoodsLine, Recipient
from station.domain.permissions import STARTING_ROLES, Permission, Role
from station.storage.accounts import ClerkRow
from station.usecases.cash_box import CashBox
from station.usecases.goods import GoodsList, KeepGoods, ReceiveGoods, StockBook
from station.usecases.goods_issue import GoodsOwed, IssueGoods, IssuesOfDay
from station.usecases.meals import MealOf
from station.usecases.passwords import hashed
from station.usecases.stay_lists import ResidentList
from tests import make
from tests.desktop.beds_desk import write

Key = Qt.Key
DUTY = frozenset(Permission) - {Permission.GOODS_EXCEPT}
QUILT = GoodsFacts("棉被", GoodsKind.QUILT, "床", returnable=True, per_stay=1)
TOWEL = GoodsFacts("毛巾", GoodsKind.DAILY, "条", per_day=2, kit_quantity=1)


@pytest.fixture
def ask(sqlite_station, clerk):
    return lambda question: sqlite_station.ask(question, clerk)


@pytest.fixture
def goods(sqlite_station, clerk, shown, qtbot):
    """The goods in front of a clerk who is no leader; two residents, five of each thing."""
    make.house(sqlite_station)
    make.name_plate(sqlite_station)
    for name in ("石保国", "石小雨"):
        make.stay(sqlite_station, name)
    for facts in (QUILT, TOWEL):
        made = sqlite_station.do(KeepGoods(facts), clerk).answer
        come = ReceiveGoods(facts.name, (GoodsLine(made.id, 5),), "市慈善总会")
        sqlite_station.do(come, clerk)
    with Session(sqlite_station.engine) as session, session.begin():
        session.get_one(ClerkRow, 2).password_hash = hashed("lamp-oil-7")
    desk = Desk(sqlite_station, Clerk(1, "chen", "陈静", DUTY))
    window = shown(Window(desk, (RoundsPage,)))
    window.start()
    page = window.page()
    QTest.keyClick(page, Key.Key_F6)
    qtbot.waitUntil(lambda: page.goods.give.shelf.current() is not None)
    yield page.goods
    desk.close()


def control(view: QWidget, name: str) -> QWidget:
    found = view.window().findChild(QWidget, name)
    assert found is not None
    return found


def name_people(view: QWidget, qtbot, *names: str) -> None:
    qtbot.waitUntil(lambda: bool(view.give._find("石")))
    for name in names:
        write(control(view, Goods.WHO), name)
        QTest.keyClick(control(view, Goods.WHO), Key.Key_Return)


def save(view: QWidget, name: str) -> None:
    """Press Ctrl+Enter with the keyboard on a control."""
    there = control(view, name)
    there.setFocus()
    QTest.keyClick(view.window().focusWidget(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def press(view: QWidget, name: str) -> None:
    QTest.mouseClick(control(view, name), Qt.MouseButton.LeftButton)


def answer(view: QWidget, qtbot, **typed: str) -> None:
    qtbot.waitUntil(lambda: view.window().findChild(QDialog) is not None)
    box = view.window().findChild(QDialog)
    for name, text in typed.items():
        write(box.findChild(QLineEdit, f"dialog_{name}"), text)
    QTest.mouseClick(box.findChild(QAbstractButton, Dialog.ACT), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.window().findChild(QDialog) is None)


def test_a_family_gets_the_arrival_kit_by_keyboard_alone(goods, ask, qtbot) -> None:
    shelf = goods.give.shelf
    assert shelf.hasFocus()
    QTest.keyClick(shelf, Key.Key_K)
    QTest.keyClick(shelf, Key.Key_2)
    assert control(goods, Goods.CHOSEN).text() == "棉被 × 2、毛巾 × 1"
    QTest.keyClick(shelf, Key.Key_Minus)
    QTest.keyClick(shelf, Key.Key_Return)
    assert control(goods, Goods.WHO).hasFocus()
    name_people(goods, qtbot, "石保国", "石小雨")
    assert control(goods, Goods.WHO).hasFocus()
    QTest.keyClick(control(goods, Goods.WHO), Key.Key_Return)
    assert control(goods, f"{Goods.SIGNED}_hand").hasFocus()
    save(goods, Goods.SIGNED)
    qtbot.waitUntil(lambda: len(ask(IssuesOfDay())) == 2)
    assert {each.name: [line.quantity for line in each.lines] for each in ask(IssuesOfDay())} == {
        "石保国": [1, 1],
        "石小雨": [1, 1],
    }
    qtbot.waitUntil(lambda: shelf.hasFocus() and not shelf.lines())
    qtbot.waitUntil(lambda: bool(goods.give._issues))
    QTest.keyClick(shelf, Key.Key_P)
    qtbot.waitUntil(goods.give.out.isVisible)
    (first, *_rest) = ask(IssuesOfDay())
    qtbot.waitUntil(lambda: control(goods, Goods.receipt(first.id)).isVisible())
    quilt = first.lines[0].goods_id
    qtbot.waitUntil(lambda: control(goods, Goods.returned(first.id, quilt, "to_wash")).isVisible())
    press(goods, Goods.returned(first.id, quilt, "to_wash"))
    qtbot.waitUntil(lambda: ask(GoodsList())[1].washing == 1)


def test_over_the_limit_asks_for_the_reason_and_then_the_leader(goods, ask, qtbot) -> None:
    QTest.keyClick(goods.give.shelf, Key.Key_2)
    name_people(goods, qtbot, "石保国")
    save(goods, Goods.WHO)
    qtbot.waitUntil(lambda: control(goods, Goods.REASON).isVisible())
    note = control(goods, f"{Goods.REASON}_note").text()
    assert "石保国" in note
    assert ask(IssuesOfDay()) == ()
    write(control(goods, Goods.REASON), "夜里尿床")
    save(goods, Goods.REASON)
    answer(goods, qtbot, clerk="ma", password="lamp-oil-7")
    qtbot.waitUntil(lambda: len(ask(IssuesOfDay())) == 1)
    (issue,) = ask(IssuesOfDay())
    assert (issue.reason, issue.second, issue.owed) == ("夜里尿床", "马站长", 2)


def test_the_stock_book_takes_a_row_and_takes_it_back(goods, ask, qtbot) -> None:
    QTest.keyClick(goods.give.shelf, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    stock = goods.stock
    qtbot.waitUntil(lambda: stock.rows.rowCount() == 2 and bool(stock._find("毛巾")))
    write(control(goods, Goods.WHAT), "毛巾")
    write(control(goods, Goods.NUMBER), "12")
    save(goods, Goods.MOVE)
    qtbot.waitUntil(lambda: bool(control(goods, f"{Goods.SOURCE}_note").text()))
    write(control(goods, Goods.SOURCE), "利民商店")
    press(goods, Goods.WRITE)
    qtbot.waitUntil(lambda: len(ask(StockBook())) == 3)
    row = ask(StockBook())[0]
    assert (row.goods, row.quantity, row.source) == ("毛巾", 12, "利民商店")
    qtbot.waitUntil(lambda: stock.rows.row_of(row.id) >= 0)
    stock.view.pressed_verb.emit(row)
    answer(goods, qtbot, reason="记错物资")
    qtbot.waitUntil(lambda: ask(StockBook())[0].corrects == row.id)


def test_the_kitchen_is_told_and_portions_are_ticked_by_space(goods, ask, qtbot) -> None:
    QTest.keyClick(goods.give.shelf, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    meals = goods.meals
    qtbot.waitUntil(lambda: meals.rows.rowCount() == 2 and bool(meals._find("石保国")))
    assert not control(goods, Meals.GIVE_ALL).isVisible()
    write(control(goods, Meals.STAFF), "3")
    save(goods, Meals.STAFF)
    answer(goods, qtbot)
    qtbot.waitUntil(lambda: ask(MealOf()).id is not None)
    assert ask(MealOf()).total == 5
    qtbot.waitUntil(lambda: meals.rows.record(0).id is not None)
    meals.view.selectRow(0)
    QTest.keyClick(meals.view, Key.Key_Space)
    qtbot.waitUntil(lambda: ask(MealOf()).given == 1)
    qtbot.waitUntil(lambda: not meals.rows.record(0).is_open)
    meals.view.selectRow(0)
    QTest.keyClick(meals.view, Key.Key_Space)
    answer(goods, qtbot, reason="勾错人")
    qtbot.waitUntil(lambda: meals.rows.record(0).is_open and len(meals.rows.record(0).marks) == 1)
    QTest.keyClick(meals.view, Key.Key_N)
    answer(goods, qtbot, reason="没胃口")
    qtbot.waitUntil(lambda: ask(MealOf()).not_eaten == 1)
    qtbot.waitUntil(lambda: control(goods, Meals.ADD).isVisible())
    write(control(goods, Meals.WHO), "石保国")
    QTest.keyClick(control(goods, Meals.WHO), Key.Key_Return)
    press(goods, Meals.ADD)
    qtbot.waitUntil(lambda: bool(control(goods, f"{Meals.REASON}_note").text()))
    write(control(goods, Meals.REASON), "饭量大")
    save(goods, Meals.REASON)
    qtbot.waitUntil(lambda: ask(MealOf()).total == 6)
    QTest.keyClick(meals.view, Key.Key_A)
    answer(goods, qtbot)
    qtbot.waitUntil(lambda: (ask(MealOf()).given, ask(MealOf()).left) == (2, 0))
    day = control(goods, Meals.DAY).text()
    press(goods, Meals.BEFORE)
    qtbot.waitUntil(lambda: control(goods, Meals.DAY).text() != day)
    press(goods, Meals.BEFORE)
    qtbot.waitUntil(lambda: meals.rows.rowCount() == 0)
    assert not control(goods, Meals.HAND).isVisible()
    meals.start()
    qtbot.waitUntil(lambda: control(goods, Meals.DAY).text() == day)
    assert meals.rows.rowCount() == 3


def test_a_fare_is_paid_by_keyboard_and_the_box_is_counted_by_two(goods, ask, qtbot) -> None:
    QTest.keyClick(goods.give.shelf, Key.Key_4, Qt.KeyboardModifier.AltModifier)
    cash = goods.cash
    qtbot.waitUntil(lambda: bool(cash._find("石保国")))
    write(control(goods, Cash.MONEY), "100")
    write(control(goods, Cash.DOCUMENT), "现支-01")
    save(goods, Cash.DOCUMENT)
    qtbot.waitUntil(lambda: ask(CashBox()).balance_fen == 10_000)
    write(control(goods, Cash.WHO), "石保国")
    QTest.keyClick(control(goods, Cash.WHO), Key.Key_Return)
    write(control(goods, Cash.AMOUNT), "25")
    write(control(goods, Cash.PURPOSE), "到火车站的公交车票")
    press(goods, Cash.PAY)
    qtbot.waitUntil(lambda: bool(control(goods, f"{Cash.AMOUNT}_note").text()))
    control(goods, Cash.AMOUNT).clear()
    write(control(goods, Cash.AMOUNT), "6")
    save(goods, Cash.SIGNED)
    qtbot.waitUntil(lambda: ask(CashBox()).balance_fen == 9_400)
    qtbot.waitUntil(lambda: "94.00" in control(goods, Cash.BALANCE).text())
    assert cash.rows.rowCount() == 2
    QTest.mouseClick(control(goods, f"{Cash.KIND}_counted"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: control(goods, Cash.REASON).isVisible())
    write(control(goods, Cash.MONEY), "93.50")
    write(control(goods, Cash.REASON), "找零少收")
    press(goods, Cash.WRITE)
    answer(goods, qtbot, clerk="ma", password="lamp-oil-7")
    qtbot.waitUntil(lambda: ask(CashBox()).balance_fen == 9_350)


def test_finance_finds_the_goods_where_others_find_the_rounds(
    goods, sqlite_station, ask, shown, qtbot
) -> None:
    rights = STARTING_ROLES[Role.FINANCE]
    desk = Desk(sqlite_station, Clerk(1, "chen", "陈静", rights))
    window = shown(Window(desk, PAGES))
    window.start()
    assert {"goods", "rounds"} & set(window.rail.names()) == {"goods"}
    press(window, Names.page("goods"))
    view = window.page().view
    qtbot.waitUntil(lambda: view.give.shelf.current() is not None)
    assert [
        name for name in (Goods.GIVE, Goods.BACK, Goods.KIT) if control(view, name).isVisible()
    ] == []
    QTest.keyClick(view.give.shelf, Key.Key_3)
    assert view.give.shelf.lines() == ()
    press_tab(view, 2)
    qtbot.waitUntil(lambda: view.stock.rows.rowCount() == 2 and bool(view.stock._find("毛巾")))
    press(view, f"{Goods.MOVE}_counted")
    write(control(view, Goods.WHAT), "毛巾")
    write(control(view, Goods.NUMBER), "4")
    write(control(view, Goods.WHY), "盘点少一条")
    press(view, Goods.WRITE)
    qtbot.waitUntil(lambda: ask(StockBook())[0].quantity == -1)
    desk.close()


def test_what_was_lent_is_taken_back_from_the_sheet_of_the_person(
    goods, sqlite_station, ask, shown, qtbot
) -> None:
    desk = goods.give.desk
    quilt = next(each for each in ask(GoodsList()) if each.facts == QUILT)
    (stay,) = (each for each in ask(ResidentList()).stays if each.name == "石保国")
    lent = IssueGoods("lent", (Recipient(stay.id),), (GoodsLine(quilt.id, 1),))
    (issue,) = sqlite_station.do(lent, desk.clerk).answer
    given = shown(GivenGoods(desk))
    given.open(stay.id)
    name = Residents.goods_back(issue.id, quilt.id, "clean")
    qtbot.waitUntil(lambda: given.findChild(QWidget, name) is not None)
    QTest.keyClick(given.findChild(QWidget, name), Key.Key_Return)
    qtbot.waitUntil(lambda: ask(GoodsOwed()) == ())
    qtbot.waitUntil(lambda: given.findChild(QWidget, name) is None)


def press_tab(view: QWidget, index: int) -> None:
    control(view, Goods.VIEWS).setCurrentIndex(index)
