"""Vouchers, a slip in hand and the month, driven through the widgets that a clerk uses."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from station.desktop.controls.print_out import PrintOut
from station.desktop.controls.travel import Travel as Names
from station.desktop.pages.travel import TravelPage
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.seals import UsedList, UsedSlip
from station.domain.voucher_records import VoucherFate
from station.domain.vouchers import LegKind, VoucherState
from station.exchange.window import write_used_report
from station.usecases.verify import code_of
from station.usecases.voucher_lists import VoucherSheet
from station.usecases.voucher_papers import VoucherPaper
from tests.desktop.travel_desk_page import At, voucher_of
from tests.usecases.vouchers_desk import TICKET, WINDOW

# --- the voucher ------------------------------------------------------------------------------


def write_voucher(at: At) -> None:
    """Two trains, by the cells of the table."""
    at.press(Names.WRITE)
    at.get(Names.leg(1, "from_stop"))
    at.until(at.page.form._terms["valid_until"].typed)
    cells = {"from_stop": "青岛北", "to_stop": "徐州东", "line": "K8372", "fare_fen": "80"}
    for place, text in cells.items():
        at.type(Names.leg(1, place), text)
    at.press(Names.ADD_LEG)
    assert at.get(Names.leg(2, "from_stop"), QLineEdit).text() == "徐州东"  # type: ignore[attr-defined]
    for place, text in {"to_stop": "阜阳西", "line": "K1024", "fare_fen": "46"}.items():
        at.type(Names.leg(2, place), text)
    at.type(Names.field("account", Names.VOUCHER_FORM), "公务卡 6200")


def test_a_voucher_with_a_change_asks_who_helps_there_and_is_then_saved(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    write_voucher(at)
    assert "126.00" in at.text(Names.SUMS)
    at.press(Names.KEEP_VOUCHER)
    at.until(lambda: at.says("The traveller changes in 徐州东"))
    for place, text in {"helper": "徐州站", "address": "示例路 1 号", "phone": "0516-1"}.items():
        at.type(Names.leg(1, place), text)
    at.press(Names.KEEP_VOUCHER)
    at.until(lambda: at.says("Waits for approval by somebody else"))
    row = voucher_of(house, stay_id)
    assert row is not None
    assert (row.state, row.amount_fen) == (VoucherState.DRAFT, 12600)


def test_a_city_fare_is_paid_in_cash_and_asks_for_no_helper(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    write_voucher(at)
    for place, text in {"helper": "徐州站", "address": "示例路 1 号", "phone": "0516-1"}.items():
        at.type(Names.leg(1, place), text)
    at.press(Names.ADD_LEG)
    kind = at.get(Names.leg(3, "kind"), QComboBox)
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(list(LegKind).index(LegKind.CITY))
    for place, text in {"to_stop": "太和", "fare_fen": "12"}.items():
        at.type(Names.leg(3, place), text)
    assert "126.00" in at.text(Names.SUMS)
    assert "12.00" in at.text(Names.SUMS)
    at.press(Names.KEEP_VOUCHER)
    at.until(lambda: at.says("Waits for approval by somebody else"))
    row = voucher_of(house, stay_id)
    assert row is not None
    assert (row.amount_fen, row.cash_fen) == (12600, 1200)


def test_enter_walks_through_the_legs(at, house) -> None:
    at.open(house.resident())
    at.press(Names.WRITE)
    at.get(Names.leg(1, "from_stop")).setFocus()
    for place in ("to_stop", "line", "day"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == Names.leg(1, place)


def test_a_fare_that_cannot_be_read_gets_the_caret_when_it_is_to_be_saved(at, house) -> None:
    at.open(house.resident())
    at.press(Names.WRITE)
    fare = at.get(Names.leg(1, "fare_fen"))
    at.type(Names.leg(1, "fare_fen"), "abc")
    at.get(Names.leg(1, "from_stop")).setFocus()
    at.press(Names.KEEP_VOUCHER)
    at.until(fare.hasFocus)


def test_a_minor_gets_no_voucher_and_the_form_says_so_at_once(at, house) -> None:
    at.open(house.resident("刘小满", born=date(2014, 5, 1)))
    at.way("voucher")
    at.press(Names.WRITE)
    at.until(lambda: at.says("a minor never travels alone"))
    assert at.says("未成年人保护法")


def test_the_writer_waits_and_somebody_else_approves_issues_and_prints(
    house, leaders_desk, shown, qtbot
) -> None:
    stay_id = house.resident("㛃䶮𬭎·阿卜杜拉·𠅤")
    house.draft(stay_id)
    window = shown(Window(leaders_desk, (TravelPage,)))
    window.start()
    at = At(window, qtbot)
    at.page.tabs.setCurrentIndex(1)
    at.press(Names.APPROVE)
    at.press(Names.ISSUE)
    at.get(PrintOut.BANNER)
    row = voucher_of(house, stay_id)
    assert row is not None
    assert (row.state, row.number) == (VoucherState.ISSUED, "云救票〔2026〕0001号")
    printed = [sheet.paper for sheet in house.ask(VoucherSheet(row.id)).prints]
    assert sorted(printed) == ["letter", "transfer", "voucher"]


def test_without_a_photograph_the_reason_is_asked_for(at, house) -> None:
    stay_id = house.resident(photo=False)
    house.shows_a_document(stay_id)
    house.approved(stay_id)
    at.open(stay_id)
    at.press(Names.ISSUE)
    at.answer("相机坏了")
    at.until(lambda: voucher_of(house, stay_id).state is VoucherState.ISSUED)


def test_a_ticket_is_written_down_and_the_journey_confirmed(at, house) -> None:
    stay_id = house.resident()
    house.issued(stay_id)
    at.open(stay_id)
    at.press(Names.EXCHANGE)
    at.type(Names.field("window", Names.EXCHANGE), WINDOW)
    at.type(Names.field("ticket", Names.EXCHANGE), TICKET)
    at.press(f"{Names.EXCHANGE}_form_act")
    at.press(Names.CONFIRM)
    at.type(Names.field("confirmed_by", Names.CONFIRM), "父亲来电")
    at.press(f"{Names.CONFIRM}_form_act")
    at.until(lambda: voucher_of(house, stay_id).state is VoucherState.TRAVELLED)


def test_a_refund_goes_to_the_paying_account_only(at, house) -> None:
    stay_id = house.resident()
    house.exchanged(stay_id)
    at.open(stay_id)
    at.press(Names.REFUND)
    at.type(Names.field("account", Names.REFUND), "王强的卡")
    at.press(f"{Names.REFUND}_form_act")
    at.until(lambda: at.says("never to a person, "[:-2]) and at.says("公务卡 6200"))
    at.type(Names.field("account", Names.REFUND), "公务卡 6200")
    at.press(f"{Names.REFUND}_form_act")
    at.until(lambda: voucher_of(house, stay_id).state is VoucherState.REFUNDED)


def test_making_a_slip_void_asks_where_it_is_and_why(at, house) -> None:
    stay_id = house.resident()
    house.issued(stay_id)
    at.open(stay_id)
    at.press(Names.VOID)
    at.press(f"{Names.VOID}_form_act")
    at.answer("本人改由亲属接领")
    at.until(lambda: voucher_of(house, stay_id).state is VoucherState.VOID)


def test_a_lost_slip_is_replaced_by_two_people(at, house) -> None:
    stay_id = house.resident()
    house.issued(stay_id)
    at.open(stay_id)
    at.press(Names.REPLACE)
    at.press(f"{Names.REPLACE}_form_act")
    at.answer("被雨淋湿", second=True)
    at.until(lambda: voucher_of(house, stay_id).number == "云救票〔2026〕0002号")


# --- a slip in hand, the month, the window ----------------------------------------------------


def test_a_short_code_is_answered_in_one_word_with_what_to_compare(at, house) -> None:
    saved = house.issued(house.resident())
    sheet = house.ask(VoucherSheet(saved.id))
    at.page.tabs.setCurrentIndex(2)
    at.type(Names.CODE, sheet.short_code.replace("·", " ").lower())
    QTest.keyClick(at.get(Names.CODE), Qt.Key.Key_Return)
    at.until(lambda: at.seen(Names.VERDICT))
    assert at.text(Names.VERDICT) == "Valid"
    assert at.says("青岛北 → 阜阳西")


def test_a_printed_slip_is_read_from_its_picture(at, house, tmp_path) -> None:
    saved = house.issued(house.resident())
    paper = tmp_path / "slip.pdf"
    paper.write_bytes(house.do(VoucherPaper(saved.id)).slip.pdf)
    assert code_of(paper.read_bytes()) == house.ask(VoucherSheet(saved.id)).code
    at.page.tabs.setCurrentIndex(2)
    at.page.slip.read_picture(paper)
    at.until(lambda: at.seen(Names.VERDICT) and at.text(Names.VERDICT) == "Valid")


@pytest.mark.parametrize(
    ("code", "verdict"), [("K7M49QRT", "Not ours"), ("not a code at all", "Damaged")]
)
def test_what_is_no_slip_of_ours_is_said_so(at, code, verdict) -> None:
    at.page.tabs.setCurrentIndex(2)
    at.type(Names.CODE, code)
    at.press(Names.VERIFY)
    at.until(lambda: at.seen(Names.VERDICT) and at.text(Names.VERDICT) == verdict)


def test_a_slip_that_is_none_takes_the_voucher_before_it_from_the_screen(at, house) -> None:
    saved = house.issued(house.resident())
    at.page.tabs.setCurrentIndex(2)
    at.type(Names.CODE, house.ask(VoucherSheet(saved.id)).short_code)
    at.press(Names.VERIFY)
    at.until(lambda: at.seen(Names.EXCHANGE))
    at.type(Names.CODE, "K7M49QRT")
    at.press(Names.VERIFY)
    at.until(lambda: not at.seen(Names.EXCHANGE))


def test_a_picture_that_is_none_is_refused_at_the_field(at, tmp_path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    at.page.tabs.setCurrentIndex(2)
    at.page.slip.read_picture(broken)
    at.until(lambda: at.says("neither a picture nor a PDF"))


def test_every_number_of_the_month_opens_its_names(at, house) -> None:
    house.exchanged(house.resident("王强"))
    house.issued(house.resident("李四"))
    at.page.tabs.setCurrentIndex(3)
    at.press(Names.fate(VoucherFate.USED.value))
    table = at.page.month.table
    at.until(lambda: table.rowCount() == 1)
    assert table.record(0).name == "王强"
    at.press(Names.fate("issued"))
    at.until(lambda: table.rowCount() == 2)


def test_a_report_that_contradicts_the_book_is_shown_and_settled(at, house, tmp_path) -> None:
    ticket = UsedSlip("370203-2026-0099", b"x" * 8, datetime(2026, 11, 20), WINDOW, "E1", "K1", 1)
    report = tmp_path / "report.json"
    used = UsedList({ticket.serial: ticket})
    report.write_bytes(write_used_report(used, "370203", datetime(2026, 11, 20)))
    at.page.tabs.setCurrentIndex(1)
    at.page.lists._take_report(report)
    view = at.get(Names.CONFLICTS, RecordView)
    assert isinstance(view, RecordView)
    at.until(lambda: view.table.rowCount() == 1)
    view.press_verb(0)
    at.answer("窗口录错站码")
    at.until(lambda: not view.isVisible())
