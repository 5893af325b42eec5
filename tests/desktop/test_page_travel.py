"""The page of going home, driven through the widgets that a clerk uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from sqlalchemy.orm import Session

from station.desktop.controls import Dialog, PrintOut
from station.desktop.controls import Travel as Names
from station.desktop.desk import Desk
from station.desktop.pages.travel import TravelPage
from station.desktop.pages.travel.checks import CheckList
from station.desktop.table_view import RecordView
from station.desktop.window import Window
from station.domain.assistance import AssistanceClass
from station.domain.belongings import BelongingKind, SignedHow
from station.domain.leaving import Check, CheckState, LeavingCheckCode, LeavingTrouble
from station.domain.papers import PaperTrouble
from station.domain.seals import SealTrouble, UsedList, UsedSlip
from station.domain.stays import StayState
from station.domain.voucher_records import VoucherFate
from station.domain.vouchers import VoucherState, VoucherTrouble
from station.exchange.window import write_used_report
from station.storage.belongings import Belonging
from station.storage.leaving import Leaving
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from station.usecases.drafts import DraftBook
from station.usecases.verify import code_of
from station.usecases.voucher_lists import VoucherSheet
from station.usecases.voucher_papers import VoucherPaper
from station.wording.check_words import check_title
from station.wording.sentences import SENTENCES
from tests.usecases.vouchers_desk import LEADER, TICKET, WINDOW, TravelDesk, travel_desk

LONG_MS = 20_000


class At:
    """A clerk at the page."""

    def __init__(self, window: Window, qtbot) -> None:
        self.window, self._qtbot = window, qtbot
        page = window.page()
        assert isinstance(page, TravelPage)
        self.page = page

    def until(self, said: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(said()), timeout=LONG_MS)

    def seen(self, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        found = (w for w in self.window.findChildren(kind, name) if w.isVisible())
        return next(found, None)

    def get(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        self.until(lambda: self.seen(name, kind))
        found = self.seen(name, kind)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        self.until(lambda: (b := self.seen(name, QAbstractButton)) and b.isEnabled())
        button = self.get(name, QAbstractButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Type into a field; QTest cannot type Chinese, so the text is put in as an edit."""
        edit = self.get(name, QLineEdit)
        assert isinstance(edit, QLineEdit)
        edit.setFocus()
        edit.setText(text)
        edit.textEdited.emit(text)

    def text(self, name: str) -> str:
        label = self.get(name, QLabel)
        assert isinstance(label, QLabel)
        return label.text()

    def says(self, words: str) -> bool:
        return any(words in w.text() for w in self.window.findChildren(QLabel) if w.isVisible())

    def open(self, stay_id: int) -> None:
        self.window.show_page("travel", stay_id)
        self.until(lambda: self.page.leaving.person is not None)
        self.until(lambda: self.seen(Names.COUNTS) and self.page.leaving.checks.isVisible())
        self.until(lambda: self.says("before leaving"))

    def way(self, code: str) -> None:
        self.press(f"{Names.WAY}_{code}")

    def answer(self, reason: str = "", second: bool = False) -> None:
        """Fill in the box that asks, and press its verb."""
        self.until(lambda: QApplication.activeModalWidget() is not None)
        box = QApplication.activeModalWidget()
        assert box is not None
        texts = {Dialog.REASON: reason}
        if second:
            texts |= {Dialog.CLERK: LEADER.login, Dialog.PASSWORD: LEADER.password}
        for name, text in texts.items():
            edit = box.findChild(QLineEdit, name)
            if edit is not None:
                edit.setText(text)
                edit.textEdited.emit(text)
        button = box.findChild(QAbstractButton, Dialog.ACT)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def house(sqlite_station, clerk, leader) -> TravelDesk:
    return travel_desk(sqlite_station, clerk, leader)


@pytest.fixture
def at(house, desk, shown, qtbot) -> At:
    window = shown(Window(desk, (TravelPage,)))
    window.start()
    return At(window, qtbot)


@pytest.fixture
def leaders_desk(sqlite_station, leader) -> Iterator[Desk]:
    desk = Desk(sqlite_station, leader)
    yield desk
    desk.close()


def stay_row(house: TravelDesk, stay_id: int) -> Stay:
    with Session(house.station.engine) as session:
        return session.get_one(Stay, stay_id)


def voucher_of(house: TravelDesk, stay_id: int) -> Voucher | None:
    with Session(house.station.engine) as session:
        rows = session.query(Voucher).filter_by(stay_id=stay_id).order_by(Voucher.id.desc())
        return rows.first()


def store(house: TravelDesk, stay_id: int, *names: str) -> None:
    with Session(house.station.engine) as session, session.begin():
        stay = session.get_one(Stay, stay_id)
        now = house.station.clock()
        for line, name in enumerate(names, 1):
            session.add(
                Belonging(
                    intake_id=stay.intake_id,
                    line=line,
                    kind=BelongingKind.ORDINARY,
                    name=name,
                    quantity=1,
                    features="",
                    amount_fen=0,
                    bag="W-0318",
                    place="",
                    received_at=now,
                    received_by_id=1,
                    signed_in=SignedHow.HAND,
                    signed_in_witness="",
                    signed_in_at=now,
                )
            )


# --- words ------------------------------------------------------------------------------------


def test_every_trouble_of_this_page_has_its_sentence() -> None:
    troubles = [*VoucherTrouble, *SealTrouble, *LeavingTrouble, *PaperTrouble]
    assert [member for member in troubles if member not in SENTENCES] == []


@pytest.mark.parametrize("code", list(LeavingCheckCode))
def test_every_line_of_the_check_list_has_a_title_in_one_state_at_least(code) -> None:
    assert any(check_title(Check(code, state)) for state in CheckState)


# --- the way out ------------------------------------------------------------------------------


def test_the_list_begins_with_whoever_is_on_the_way_out_and_typing_finds(at, house) -> None:
    stay_id = house.resident("王强")
    house.resident("李四", state=StayState.LEAVING)
    at.page.who.reload()
    table = at.page.who.table
    at.until(lambda: table.rowCount() == 4)
    assert table.record(1).name == "李四"
    at.type(Names.SEARCH, stay_row(house, stay_id).rescue_number)
    at.until(lambda: table.rowCount() == 2)
    QTest.keyClick(at.get(Names.SEARCH), Qt.Key.Key_Return)
    at.until(lambda: at.page.leaving.person is not None)
    assert at.text(Names.NAME) == "王强"


def test_the_shut_door_says_why(at, house) -> None:
    at.open(house.resident())
    at.until(lambda: "Destination is not clear" in at.text(Names.WHY_NOT))
    assert not at.get(Names.LEAVE).isEnabled()


def test_an_adult_who_wants_to_go_leaves_in_two_steps(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    at.way("own_wish")
    at.press(Names.check("declaration", "print_declaration"))
    at.until(lambda: at.says("Declaration"))
    at.get(PrintOut.BANNER)
    at.press(Names.check("declaration", "declared"))
    at.press(Names.check("service_form", "form_signed"))
    at.press(Names.LEAVE)
    at.until(lambda: at.seen(Names.GONE))
    assert "王强" in at.text(Names.GONE)
    row = stay_row(house, stay_id)
    assert (row.state, row.leaving_way) == (StayState.LEFT, "own_wish")


def test_belongings_are_given_back_against_signature_from_the_list(at, house) -> None:
    stay_id = house.resident()
    store(house, stay_id, "帆布包", "手机")
    at.open(stay_id)
    at.press(Names.check("belongings", "things"))
    at.press(f"{Names.THINGS}_act")
    at.until(lambda: at.says("2 given back"))


def test_a_protective_person_is_not_released_to_nobody(at, house) -> None:
    stay_id = house.resident("孙桂兰", assistance_class=AssistanceClass.PROTECTIVE)
    at.open(stay_id)
    at.way("own_wish")
    at.until(lambda: at.says("Protective class must not leave at the own wish"))
    assert at.says("分类救助")
    assert not at.get(Names.LEAVE).isEnabled()
    at.press(Names.check("protective_own_wish", "kin"))
    at.until(lambda: at.seen(Names.field("fetcher_name")))


def test_the_leader_may_consent_with_a_reason(at, house) -> None:
    stay_id = house.resident(assistance_class=AssistanceClass.PROTECTIVE)
    at.open(stay_id)
    at.way("terminated")
    at.press(Names.check("protective_alone", "leader"))
    at.answer("家属在车站等候")
    at.until(lambda: at.says("家属在车站等候"))
    with Session(house.station.engine) as session:
        assert session.query(Leaving).one().exception_by_id == 1


def test_what_the_form_says_is_saved_and_shown_again(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    at.way("kin")
    at.type(Names.field("fetcher_name"), "王德山")
    at.type(Names.field("fetcher_relation"), "父亲")
    QTest.keyClick(at.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    at.until(lambda: at.says("王德山, 父亲"))
    at.until(lambda: stay_row(house, stay_id).state is StayState.LEAVING)
    at.page.back()
    at.open(stay_id)
    field = at.get(Names.field("fetcher_name"), QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "王德山"


def test_what_was_typed_and_not_saved_is_there_again(at, house, desk, tmp_path) -> None:
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    first, second = house.resident(), house.resident("李四")
    at.open(first)
    at.type(Names.field("destination"), "太和县双浮镇")
    at.until(lambda: DraftBook(tmp_path / "drafts.db").all("leaving"))
    at.open(second)
    at.open(first)

    def typed() -> bool:
        field = at.seen(Names.field("destination"), QLineEdit)
        return isinstance(field, QLineEdit) and field.text() == "太和县双浮镇"

    at.until(typed)


def test_a_resident_who_stays_after_all_is_in_the_station_again(at, house) -> None:
    stay_id = house.resident()
    at.open(stay_id)
    at.press(Names.check("agreed", "agreed"))
    at.press(Names.DROP)
    at.answer("改主意")
    at.until(lambda: stay_row(house, stay_id).state is StayState.IN_STATION)


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


def test_enter_walks_through_the_legs(at, house) -> None:
    at.open(house.resident())
    at.press(Names.WRITE)
    at.get(Names.leg(1, "from_stop")).setFocus()
    for place in ("to_stop", "line", "day"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == Names.leg(1, place)


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
    assert len(house.ask(VoucherSheet(row.id)).prints) == 2


def test_without_a_photograph_the_reason_is_asked_for(at, house) -> None:
    stay_id = house.resident(photo=False)
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


def test_the_check_list_keeps_the_keyboard_when_a_line_is_done(shown, qtbot) -> None:
    lines = shown(CheckList())
    agreed = Check(LeavingCheckCode.AGREED, CheckState.MISSING, place="agreed")
    signed = Check(LeavingCheckCode.SERVICE_FORM, CheckState.MISSING)

    def stands_on(code: str, verb: str) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.objectName() == Names.check(code, verb)

    lines.show_checks((agreed, signed))
    lines.start()
    qtbot.waitUntil(lambda: stands_on("agreed", "agreed"))
    done = Check(LeavingCheckCode.AGREED, CheckState.DONE, place="agreed")
    lines.show_checks((done, signed))
    qtbot.waitUntil(lambda: stands_on("service_form", "print_form"))
