"""Samples and joint audits on the page, as the clerk of the station and the leader drive them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from station.desktop.controls.bills import Bills as Names
from station.desktop.controls.print_out import PrintOut
from station.desktop.desk import Desk
from station.desktop.pages.hospital import HospitalPage
from station.desktop.window import Window
from station.domain.bill_records import BillState
from station.domain.claim_audits import AuditVerdict, Department
from station.usecases.bill_lists import BillList
from station.usecases.bills import ImportBills
from station.usecases.claims import AcceptUndoubted, ReviewSheet, SubmitReview
from station.usecases.claims_audit import AuditDays, AuditSheet, SeatAudit
from tests import make
from tests.desktop.hospital_desk import AtHospital
from tests.exchange.hospital_books import GENERAL, summary_book
from tests.usecases.test_bills import write_letters

NAMES = ("程三妹", "贝水生", "冼 阿妹")


class At(AtHospital):
    """Somebody at the bills."""

    def __init__(self, page: HospitalPage, qtbot, station, clerk) -> None:
        super().__init__(page, qtbot, station, clerk)
        self.bills, self.audits = page.bills, page.bills.audits

    def key(self, key, widget: QWidget) -> None:
        QTest.keyClick(widget, key)

    def says(self, words) -> bool:
        return any(words in w.text() for w in self.page.findChildren(QLabel) if w.isVisible())

    def ticks(self):
        return [dict(each.ticks) for each in self.audits.record.bills]

    def states(self):
        return {each.id: each.state for each in self.ask(BillList()).bills}


@pytest.fixture
def seat(shown, qtbot, sqlite_station, clerk):
    """Bring the window up for somebody, at the bills of one hospital."""
    desks = []

    def take(who) -> At:
        desk = Desk(sqlite_station, who)
        desks.append(desk)
        window = shown(Window(desk, (HospitalPage,)))
        window.start()
        made = At(window.page(), qtbot, sqlite_station, clerk)
        made.page.see_bills()
        made.until(lambda: made.bills.list.table.rowCount() == len(NAMES))
        made.until(lambda: made.bills.list.hospital.count() > 1)
        made.until(lambda: made.bills.list.period.count() > 1)
        return made

    patients = [each for each in GENERAL if each.name in NAMES]
    make.name_plate(sqlite_station)
    write_letters(sqlite_station, patients)
    sqlite_station.do(ImportBills("九院.xlsx", summary_book(patients)), clerk)
    yield take
    for desk in desks:
        desk.close()


def review_all(station, clerk) -> None:
    for bill in station.ask(BillList(), clerk).bills:
        done = station.do(AcceptUndoubted(bill.id, 1), clerk).answer
        station.do(SubmitReview(bill.id, done.version), clerk)


def test_a_sample_is_drawn_beside_the_list_and_its_seed_is_told_and_kept(seat, clerk) -> None:
    at = seat(clerk)
    at.press(Names.SAMPLE)
    at.press(f"{Names.SAMPLE_FORM}_act")
    at.until(lambda: at.says("A share is a whole number"))
    assert set(at.states().values()) == {BillState.CHECKED}
    at.type(Names.SAMPLE_PERCENT, "30")
    at.type(Names.SAMPLE_LEAST, "9999999")
    at.type(Names.SAMPLE_SEED, "123456789012")
    at.press(f"{Names.SAMPLE_FORM}_act")
    at.until(lambda: at.says("1 bill(s) to review") and at.says("2 bill(s) passed by the sample"))
    at.until(lambda: at.says("Seed 123456789012"))
    states = list(at.states().values())
    assert (states.count(BillState.IN_REVIEW), states.count(BillState.REVIEWED)) == (1, 2)
    chosen = next(bill for bill, state in at.states().items() if state is BillState.IN_REVIEW)
    assert at.ask(ReviewSheet(chosen)).steps[-1].seed == 123456789012
    at.press(f"{Names.SAMPLE_DRAWN}_leave")
    at.until(lambda: not at.bills.sample.isVisible())
    at.press(Names.SAMPLE)
    at.type(Names.SAMPLE_PERCENT, "30")
    at.type(Names.SAMPLE_LEAST, "0")
    at.press(f"{Names.SAMPLE_FORM}_act")
    at.until(lambda: at.says("No bill of this hospital and period waits for it"))
    at.key(Qt.Key.Key_Escape, at.seen(Names.SAMPLE_SEED, QLineEdit))
    at.until(lambda: not at.bills.sample.isVisible())


def open_day(at) -> None:
    audits = at.audits
    at.press(Names.SEE_AUDITS)
    at.until(lambda: at.says("No joint review yet"))
    at.press(Names.AUDIT_OPEN)
    at.type("bills_audit_open_percent", "100")
    at.type("bills_audit_open_least_fen", "0")
    at.type(f"{Names.AUDIT_OPEN}_place", "二楼会议室")
    at.press(f"{Names.AUDIT_OPEN_FORM}_act")
    at.until(lambda: audits.record and audits.table.rowCount() == 1 and audits.bill_view.hasFocus())
    assert set(at.states().values()) == {BillState.AUDITING}
    at.until(lambda: at.says("Nobody sits there for") and at.says("二楼会议室"))
    assert not at.seen(Names.AUDIT_SIGN).isEnabled()


def seat_all(at, station, clerk) -> None:
    """While it is typed, another desk writes to the same day."""
    audits = at.audits
    at.press(Names.AUDIT_SEATS)
    for department, name in zip(Department, ("周科", "吴医", "郑会"), strict=True):
        at.type(f"{Names.AUDIT_SEATS}_{department.value}_name", name)
    there = audits.record
    station.do(SeatAudit(there.id, there.version, ()), clerk)
    at.press(f"{Names.AUDIT_SEATS_FORM}_act")
    at.until(lambda: audits.record.version > there.version)
    at.press(f"{Names.AUDIT_SEATS_FORM}_act")
    at.until(lambda: len(audits.record.seats) == 3 and not at.says("Nobody sits there for"))


def sign(at) -> None:
    audits = at.audits
    at.press(Names.AUDIT_SIGN)
    at.press(f"{Names.AUDIT_SIGN_FORM}_act")
    at.until(lambda: at.says("Minutes have a conclusion"))
    at.type(f"{Names.AUDIT_SIGN}_conclusion", "一致的同意拨付")
    at.press(f"{Names.AUDIT_SIGN_FORM}_act")
    at.until(lambda: audits.record.signed_at and at.says("Signed by 马站长"))


def test_a_joint_audit_is_opened_seated_ticked_by_keys_signed_and_printed(
    seat, sqlite_station, clerk, leader
) -> None:
    review_all(sqlite_station, clerk)
    at = seat(leader)
    open_day(at)
    seat_all(at, sqlite_station, clerk)

    view = at.audits.bill_view
    at.until(lambda: view.current() is not None and view.hasFocus())
    view.selectRow(0)
    for _ in range(3):
        at.key(Qt.Key.Key_A, view)
    at.until(lambda: all(Department.CIVIL_AFFAIRS in each for each in at.ticks()))
    at.key(Qt.Key.Key_2, view)
    at.key(Qt.Key.Key_U, view)
    at.until(lambda: all(Department.HEALTH in each for each in at.ticks()))
    at.until(lambda: at.says("Health commission 3 of 3") and at.says("Finance department 0 of 3"))
    at.until(lambda: at.says("Of 3 bills not all departments"))

    at.key(Qt.Key.Key_3, view)
    view.selectRow(0)
    first = view.current().bill_id
    at.key(Qt.Key.Key_J, view)
    at.press(f"{Names.AUDIT_DIFFERS_FORM}_act")
    at.until(lambda: at.says("A department that does not agree says why"))
    at.type(f"{Names.AUDIT_DIFFERS_FORM}_remark", "床位费标准待查")
    at.press(f"{Names.AUDIT_DIFFERS_FORM}_act")
    at.until(lambda: Department.FINANCE in at.ticks()[0])
    assert at.ticks()[0][Department.FINANCE].verdict is AuditVerdict.DIFFERS
    view.selectRow(0)
    at.until(lambda: at.says("Finance department：床位费标准待查"))
    at.until(view.hasFocus)
    at.key(Qt.Key.Key_U, view)
    at.until(lambda: at.says("All have spoken"))

    sign(at)
    assert at.states()[first] is BillState.IN_REVIEW
    assert sorted(at.states().values()).count(BillState.AUDITED) == 2
    day = at.ask(AuditSheet(at.ask(AuditDays())[0].id))
    assert (day.conclusion, day.place) == ("一致的同意拨付", "二楼会议室")

    at.press(Names.AUDIT_PRINT_MINUTES)
    at.until(lambda: at.seen(PrintOut.DONE))
    at.key(Qt.Key.Key_Escape, view)
    at.until(lambda: at.bills.is_list and at.bills.list.view.hasFocus())


def test_the_notice_of_a_reviewed_bill_is_printed_from_the_review(
    seat, sqlite_station, clerk
) -> None:
    bill = sqlite_station.ask(BillList(), clerk).bills[0]
    at = seat(clerk)
    at.bills.open(bill.id, at.bills.list.wanted())
    at.until(lambda: at.bills.review.record is not None)
    assert at.seen(Names.NOTICE) is None
    at.press(Names.UNDOUBTED)
    at.until(lambda: at.bills.review.record.money.pending == 0)
    at.press(Names.SUBMIT)
    at.press(Names.NOTICE)
    at.until(lambda: at.seen(PrintOut.DONE))
