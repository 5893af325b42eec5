"""The tabs 结算 and 经费, driven through the widgets that a clerk of the finance uses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.desktop.controls.dialog import Dialog
from station.desktop.controls.print_out import PrintOut
from station.desktop.controls.settlement import Settlement as Names
from station.desktop.pages.hospital import HospitalPage
from station.desktop.spending_chart import SpendingChart
from station.desktop.window import Window
from station.domain.accounts import Clerk
from station.domain.batches import BatchState, BatchTrouble
from station.domain.budgets import BehindKind, BudgetTrouble
from station.domain.chart_figures import axis
from station.storage.accounts import ClerkRow
from station.usecases.batch_lists import BatchBook, BatchSheet
from station.usecases.bill_lists import BillList
from station.usecases.bills import ImportBills
from station.usecases.budgets import BudgetOfYear
from station.usecases.passwords import hashed
from station.wording import shown as written
from station.wording.sentences import sentences
from tests import make
from tests.desktop.hospital_desk import AtHospital
from tests.exchange.hospital_books import summary_book
from tests.usecases.test_batches import CLEAN, approve
from tests.usecases.test_bills import write_letters


class At(AtHospital):
    """A clerk at the page."""

    def __init__(self, page, qtbot, station, clerk) -> None:
        super().__init__(page, qtbot, station, clerk)
        self.settlement, self.budget = page.settlement, page.budget

    def says(self, words) -> bool:
        return any(words in w.text() for w in self.page.findChildren(QLabel) if w.isVisible())

    def state(self) -> BatchState:
        """How the batch stands on the screen."""
        return self.settlement.record.summary.state


@pytest.fixture
def finance(sqlite_station, clerk, leader) -> Clerk:
    """Who sits at the desk; three bills are approved, and the leader has a password."""
    make.name_plate(sqlite_station)
    write_letters(sqlite_station, CLEAN)
    sqlite_station.do(ImportBills("九院.xlsx", summary_book(CLEAN)), clerk)
    for bill in sqlite_station.ask(BillList(), clerk).bills:
        approve(sqlite_station, clerk, leader, bill.id)
    with Session(sqlite_station.engine) as session, session.begin():
        row = session.scalars(select(ClerkRow).where(ClerkRow.login == "ma")).one()
        row.password_hash = hashed("Zhan-2026")
    return clerk


@pytest.fixture
def at(desk, shown, qtbot, sqlite_station, finance) -> At:
    window = shown(Window(desk, (HospitalPage,)))
    window.resize(1500, 800)
    window.start()
    made = At(window.page(), qtbot, sqlite_station, finance)
    made.until(made.page.isVisible)
    made.page.see_settlement()
    made.until(lambda: made.settlement.table.rowCount() == 2)
    return made


def test_every_trouble_of_these_tabs_has_its_sentence() -> None:
    troubles = [*BatchTrouble, *BudgetTrouble]
    assert [member for member in troubles if member not in sentences()] == []


def test_a_batch_is_made_by_a_key_signed_by_two_paid_and_taken_back(at) -> None:
    payable = at.ask(BatchBook()).ready[0].payable_fen
    at.settlement.view.setFocus()
    QTest.keyClick(at.settlement.view, Qt.Key.Key_Space)
    at.until(lambda: at.settlement.record and len(at.settlement.record.lines) == len(CLEAN))
    at.until(lambda: at.says(written.money(payable)))

    at.settlement.bill_view.selectRow(1)
    QTest.keyClick(at.settlement.bill_view, Qt.Key.Key_Space)
    at.type(Names.field("reason", Names.LEAVE_OUT_FORM), "票据未到")
    at.press(f"{Names.LEAVE_OUT_FORM}_act")
    at.until(lambda: at.settlement.record.left_out)
    at.until(at.settlement.view.hasFocus)
    row = at.settlement.bills.rowCount() - 1
    at.settlement.bill_view.selectRow(row)
    QTest.keyClick(at.settlement.bill_view, Qt.Key.Key_Space)
    at.until(lambda: len(at.settlement.record.lines) == len(CLEAN))
    at.until(lambda: at.says(written.money(payable)))

    keys = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(at.settlement.bill_view, *keys)
    at.type(Dialog.CLERK, "ma")
    at.type(Dialog.PASSWORD, "Zhan-2026")
    at.press(Dialog.ACT)
    at.until(lambda: at.state() is BatchState.SIGNED)
    at.press(Names.PRINT_SHEET)
    at.until(lambda: at.seen(PrintOut.DONE))

    at.press(Names.PAY)
    at.press(f"{Names.PAY_FORM}_act")
    at.until(lambda: at.says(sentences()[BatchTrouble.REFERENCE_MISSING]))
    at.type(Names.field("reference", Names.PAY_FORM), "国库拨〔2026〕77号")
    at.press(f"{Names.PAY_FORM}_act")
    at.until(lambda: at.state() is BatchState.PAID)
    at.press(Names.REVERSE_PAYMENT)
    at.type(Dialog.REASON, "户名不符")
    at.press(Dialog.ACT)
    at.until(lambda: at.state() is BatchState.SIGNED)
    at.press(Names.REVERSE)
    at.type(Dialog.REASON, "重复申报")
    at.press(Dialog.ACT)
    at.until(lambda: at.state() is BatchState.REVERSED)
    at.until(lambda: at.says("重复申报"))
    batch = at.ask(BatchBook()).batches[0]
    amounts = [each.payment.amount_fen for each in at.ask(BatchSheet(batch.id)).payments]
    assert amounts == [payable, -payable]


def test_the_budget_is_set_and_its_numbers_open_bills_and_batches(at) -> None:
    at.page.see_budget()
    at.until(lambda: at.budget.record)
    at.press(Names.SET_BUDGET)
    at.type(Names.field("amount_fen", Names.BUDGET_FORM), "500,000")
    at.press(f"{Names.BUDGET_FORM}_act")
    at.until(lambda: at.budget.record.budget_fen == 50_000_000)
    record = at.ask(BudgetOfYear())
    at.press(Names.figure(BehindKind.COMMITTED))
    at.until(lambda: at.budget.lines.table.rowCount() == len(CLEAN) + 1)
    at.until(lambda: at.says(written.money(record.committed_fen)))
    chart = at.budget.findChild(SpendingChart, Names.CHART)
    assert written.money(record.approved_fen) in chart.accessibleDescription()
    at.budget.age_view.setFocus()
    at.budget.age_view.selectRow(0)
    at.until(lambda: at.budget.lines.table.rowCount() == len(CLEAN) + 1)
    at.budget.lines.view.selectRow(1)
    line = at.budget.lines.view.current()
    QTest.keyClick(at.budget.lines.view, Qt.Key.Key_Return)
    at.until(lambda: not at.page.bills.is_list and at.page.bills.review.bill_id == line.bill_id)


@pytest.mark.parametrize(
    ("most", "lines"),
    [
        (1, (100, 100)),
        (1_000_000, (1_000_000, 500_000)),
        (9_500_000, (10_000_000, 5_000_000)),
        (312_345_600, (400_000_000, 100_000_000)),
    ],
)
def test_the_axis_holds_the_greatest_amount_in_few_round_steps(most, lines) -> None:
    assert axis(most, 1_00, 4) == lines
    assert lines[0] >= most
    assert lines[0] // lines[1] <= 4
