"""Hospitals' bills on the page: found, opened, and reviewed to the end by the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm
from station.desktop.pages.hospital import HospitalPage
from station.desktop.pages.hospital.bills_drafts import TYPED_BILL
from station.desktop.window import Window
from station.domain.bill_findings import FindingCode
from station.domain.bill_records import BillState
from station.domain.bill_typed import TypedBillTrouble
from station.domain.bills import BillField, BillTrouble
from station.domain.claims import ClaimTrouble, CutReason
from station.usecases.bill_lists import BillList, BillSums
from station.usecases.bills import ImportBills
from station.usecases.claims import ReviewSheet
from station.usecases.drafts import DraftBook
from station.usecases.prices import PriceLines, PriceTemplate
from station.wording.finding_marks import MARKS
from station.wording.sentences import sentences
from tests import make
from tests.exchange.hospital_books import CT, GENERAL, PLATE, summary_book
from tests.usecases.test_bills import write_letters

BY_NAME = {patient.name: patient for patient in GENERAL}
DOUBTFUL = replace(BY_NAME["储大有"], more_claim=0, extra=((1, PLATE), (1, PLATE), (9, CT)))


class At:
    """A clerk at the bills."""

    def __init__(self, page: HospitalPage, qtbot) -> None:
        self.page, self._qtbot = page, qtbot
        self.bills = page.bills

    def until(self, said) -> None:
        self._qtbot.waitUntil(lambda: bool(said()))

    def press(self, name) -> None:
        def ready():
            found = self.page.findChildren(QAbstractButton, name)
            return next((b for b in found if b.isVisible() and b.isEnabled()), None)

        self.until(ready)
        ready().click()

    def key(self, key, widget: QWidget) -> None:
        QTest.keyClick(widget, key)

    def finish(self, widget: QWidget) -> None:
        """Press Ctrl+Enter where the keyboard is."""
        QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def says(self, words) -> bool:
        return any(words in w.text() for w in self.page.findChildren(QLabel) if w.isVisible())


@pytest.fixture
def at(desk, shown, qtbot, sqlite_station, clerk) -> At:
    make.name_plate(sqlite_station)
    patients = (DOUBTFUL, BY_NAME["贝水生"])
    write_letters(sqlite_station, patients)
    sqlite_station.do(ImportBills("九院.xlsx", summary_book(patients)), clerk)
    window = shown(Window(desk, (HospitalPage,)))
    window.start()
    made = At(window.page(), qtbot)
    made.page.see_bills()
    made.until(lambda: made.bills.list.table.rowCount() == 2)
    return made


def test_every_reason_has_its_mark_of_a_few_characters() -> None:
    assert set(MARKS) == set(FindingCode)


def test_the_list_has_the_doubtful_bill_first_and_its_sums_follow_the_filter(
    at, sqlite_station, clerk
) -> None:
    listed = at.bills.list
    assert listed.table.record(0).name == "储大有"
    sums = sqlite_station.ask(BillSums(), clerk)
    assert (sums.bills, sums.doubtful) == (2, 1)
    assert sums.claimed_fen == sums.cut_fen + sums.pending_fen + sums.approved_fen
    at.until(lambda: at.says("2 bill(s) · 1 doubtful"))
    listed.search.setFocus()
    listed.search.setText("贝")
    listed.search.textEdited.emit("贝")
    at.until(lambda: listed.table.rowCount() == 1 and at.says("1 bill(s) · 0 doubtful"))
    listed.search.setText("没有这人")
    listed.search.textEdited.emit("没有这人")
    at.until(lambda: at.says("No bill stands here"))


def test_a_bill_is_reviewed_by_single_keys_and_submitted(at, sqlite_station, clerk) -> None:
    at.until(lambda: at.bills.list.view.current() is not None)
    at.key(Qt.Key.Key_Return, at.bills.list.view)
    review = at.bills.review
    at.until(lambda: review.record is not None and review.view.hasFocus())
    assert review.view.current().line.name == "钢板(国产)"
    at.key(Qt.Key.Key_J, review.view)
    at.until(lambda: review.record.money.pending and review.record.money.cut_fen == 420_000)
    assert review.view.current().line.name == "胸部CT平扫"
    at.key(Qt.Key.Key_6, review.view)
    at.until(review.card.amount.edit.hasFocus)
    QTest.keyClicks(review.card.amount.edit, "0")
    at.key(Qt.Key.Key_J, review.card.amount.edit)
    at.until(lambda: review.record.money.cut_fen == 426_000)
    at.key(Qt.Key.Key_U, review.view)
    at.until(lambda: review.record.money.pending == 0)
    at.finish(review.view)
    at.until(lambda: review.record.sheet.summary.state is BillState.REVIEWED)
    bill_id = review.bill_id
    sheet = sqlite_station.ask(ReviewSheet(bill_id), clerk)
    reasons = [line.decision.reason for line in sheet.doubtful]
    assert reasons == [CutReason.DUPLICATE_LINE, CutReason.OUTSIDE_STAY]
    at.key(Qt.Key.Key_Escape, review.view)
    at.until(lambda: at.bills.is_list and at.page.tabs.isVisible())


def test_keys_pressed_faster_than_the_station_answers_are_all_done(
    at, sqlite_station, clerk
) -> None:
    bill = next(b for b in sqlite_station.ask(BillList(), clerk).bills if b.name == "储大有")
    at.bills.open(bill.id, at.bills.list.wanted())
    review = at.bills.review
    at.until(lambda: review.record is not None)
    for _ in range(4):
        at.key(Qt.Key.Key_A, review.view)
    at.until(lambda: review.record.money.pending == len(review.record.lines) - 4)


def test_a_line_against_which_nothing_speaks_is_cut_only_with_a_reason(at) -> None:
    at.bills.open(at.bills.list.table.record(1).id, at.bills.list.wanted())
    review = at.bills.review
    at.until(lambda: review.record is not None and review.view.current() is not None)
    clear = next(line for line in review.record.lines if line.pair_id is None)
    review.view.go_to(clear.id)
    at.key(Qt.Key.Key_J, review.view)
    at.until(lambda: at.says("choose a reason"))
    assert review.record.money.cut_fen == 0
    assert review.view.current().id == clear.id


def test_a_refused_cut_leads_back_to_its_line(at) -> None:
    """The next line looks the same: a figure typed anew there would cut the wrong one."""
    at.bills.open(at.bills.list.table.record(0).id, at.bills.list.wanted())
    review = at.bills.review
    at.until(lambda: review.record is not None and review.view.hasFocus())
    line = review.view.current()
    at.key(Qt.Key.Key_9, review.view)
    at.until(review.card.amount.edit.hasFocus)
    QTest.keyClicks(review.card.amount.edit, "9999")
    at.key(Qt.Key.Key_Return, review.card.amount.edit)
    at.until(review.card.amount.note.isVisible)
    at.until(review.card.amount.edit.hasFocus)
    assert review.view.current().id == line.id
    at.until(lambda: at.says(line.line.name))
    assert review.record.money.cut_fen == 0


def test_a_workbook_is_looked_through_put_right_and_brought_in_once(
    at, sqlite_station, clerk, tmp_path
) -> None:
    file = tmp_path / "九院三季度.xlsx"
    patients = [BY_NAME[name] for name in list(BY_NAME)[:4] if name not in {"储大有", "贝水生"}]
    file.write_bytes(summary_book(patients))
    at.press(Names.BRING_IN)
    coming = at.bills.coming
    coming.read(file)
    at.until(lambda: coming._result is not None and coming._bring.isEnabled())
    assert coming._result.added == len(patients)
    assert len(sqlite_station.ask(BillList(), clerk).bills) == 2
    column = next(each for each in coming._result.columns if each.title == "费用类别")
    assert column.example == "床位费"
    QTest.keyClick(coming, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    at.until(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    box = next(b for b in coming.findChildren(QComboBox) if b.accessibleName() == "费用类别")
    box.setFocus()
    box.setCurrentIndex(list(BillField).index(BillField.OTHER))
    at.until(lambda: coming._bring.isEnabled() and _field(coming, "费用类别") is BillField.OTHER)
    at.until(lambda: (w := QApplication.focusWidget()) and w.accessibleName() == "费用类别")
    at.press(Names.IMPORT)
    at.until(coming._see.isVisible)
    assert len(sqlite_station.ask(BillList(), clerk).bills) == 2 + len(patients)
    coming.read(file)
    at.until(lambda: at.says("Nothing new"))
    assert not coming._bring.isEnabled()
    at.key(Qt.Key.Key_Escape, coming)
    at.until(lambda: at.bills.list.table.rowCount() == 2 + len(patients))


def _field(coming, title: str) -> BillField:
    return next(each.field for each in coming._result.columns if each.title == title)


def test_a_file_that_is_no_bill_gets_a_sentence_and_changes_nothing(
    at, sqlite_station, clerk, tmp_path
) -> None:
    at.press(Names.BRING_IN)
    whole = summary_book([DOUBTFUL])
    for name, content in (("坏.xlsx", whole[: len(whole) // 2]), ("空.xlsx", b"")):
        file = tmp_path / name
        file.write_bytes(content)
        at.bills.coming.read(file)
        at.until(lambda name=name: at.says(name) and at.bills.coming._trouble.isVisible())
        assert not at.bills.coming._bring.isEnabled()
    at.bills.coming.read(tmp_path / "没有.xlsx")
    at.until(at.bills.coming._trouble.isVisible)
    assert len(sqlite_station.ask(BillList(), clerk).bills) == 2


def test_a_bill_is_typed_with_a_pasted_line_survives_a_crash_and_opens_checked(
    at, desk, shown, sqlite_station, tmp_path
) -> None:
    clerk = desk.clerk
    desk.drafts = DraftBook(tmp_path / "drafts.db")
    at.press(Names.TYPE)
    typing = at.bills.typing
    at.until(lambda: typing._hospitals.search("市第九"))
    form, entry = typing.form, typing.entry
    at.press(Names.SAVE_TYPED)
    at.until(lambda: at.says("Choose the hospital") and at.says("A bill needs its lines"))
    form["hospital_id"].show_value(typing._hospitals.search("市第九")[0].code)
    form["name"].show_value("㛃䶮𬭎")
    form["discharged"].show_value(date(2026, 8, 3))
    form["total"].show_value(8_560)
    for text, place in (("静脉输液", "service"), ("2", "quantity"), ("4.8", "price")):
        entry[place].control().setText(text)
    entry.finished.emit()
    at.until(lambda: at.says("come to 9.60"))
    at.until(lambda: [each.title for each in desk.drafts.all(TYPED_BILL)] == ["㛃䶮𬭎"])
    at.page.window().close()
    window = shown(Window(desk, (HospitalPage,)))
    window.start()
    at = At(window.page(), at._qtbot)
    at.page.see_bills()
    at.bills.type_one()
    typing = at.bills.typing
    at.until(lambda: at.says("come to 9.60"))
    assert typing.form["name"].value() == "㛃䶮𬭎"
    clipboard = "日期\t项目名称\t数量\t单价\t金额\n2026-08-02\t普通病房床位费\t2\t38\t76\n"
    QGuiApplication.clipboard().setText(clipboard)
    at.press(Names.PASTE)
    at.until(lambda: at.says("come to 85.60") and at.says("as the total"))
    at.press(Names.SAVE_TYPED)
    at.until(lambda: at.bills.is_review and at.bills.review.record is not None)
    bill = at.bills.review.record.sheet.summary
    assert (bill.name, bill.lines_fen, bill.period) == ("㛃䶮𬭎", 8_560, "2026Q3")
    assert len(sqlite_station.ask(BillList(), clerk).bills) == 3
    at.until(lambda: desk.drafts.all(TYPED_BILL) == [])


def test_every_trouble_of_a_typed_bill_has_its_sentence() -> None:
    troubles = [*BillTrouble, *ClaimTrouble, *TypedBillTrouble]
    assert [member for member in troubles if member not in sentences()] == []


def test_a_price_list_comes_in_by_the_template_and_is_found(
    at, sqlite_station, clerk, tmp_path
) -> None:
    at.press(Names.SEE_PRICES)
    prices = at.bills.prices
    at.until(lambda: at.says("No price stands here"))
    file = tmp_path / "价格.xlsx"
    file.write_bytes(sqlite_station.ask(PriceTemplate(), clerk))
    prices.read(file)
    at.until(lambda: at.says("So “价格.xlsx” would come in"))
    assert prices.table.rowCount() == 0
    at.until(lambda: isinstance(QApplication.focusWidget(), QAbstractButton))
    at.finish(QApplication.focusWidget())
    at.until(lambda: prices.table.rowCount() > 1)
    name = next(
        each.name for each in sqlite_station.ask(PriceLines(), clerk) if each.kind == "service"
    )
    prices.search.setText(name)
    prices.search.textEdited.emit(name)
    at.until(lambda: prices.table.rowCount() >= 1 and prices.table.record(0).name == name)
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")
    prices.read(tmp_path / "坏.xlsx")
    at.until(lambda: at.says("坏.xlsx"))
    at.press(Names.PRICES_BACK)
    at.until(lambda: at.bills.is_list)
    at.press(Names.CHECK)
    at.until(lambda: not at.bills.list.view.isHidden() and at.bills.list.table.rowCount() == 2)


def test_a_price_is_typed_refused_at_its_field_and_ended_with_a_day(
    at, sqlite_station, clerk
) -> None:
    at.key(Qt.Key.Key_P, at.bills.list.view)
    prices = at.bills.prices
    at.until(prices.view.hasFocus)
    at.key(Qt.Key.Key_N, prices.view)
    at.until(lambda: prices.findChild(DeedForm, Names.PRICE_FORM))
    form = prices.findChild(DeedForm, Names.PRICE_FORM).form
    for place, text in (("name", "接骨板"), ("amount", "0"), ("valid_from", "2026-01-01")):
        form[place].retype(text)
    at.press(f"{Names.PRICE_FORM}_act")
    at.until(form["amount"].note.text)
    form["amount"].retype("1825.5")
    at.finish(form["name"].control())
    at.until(lambda: prices.table.rowCount() == 1)
    assert prices.table.record(0).price_myriadths == 18_255_000
    prices.view.go_to(prices.table.record(0).id)
    at.press(Names.END_PRICE)
    form = prices.findChild(DeedForm, Names.PRICE_END_FORM).form
    form["last_day"].retype("2026-06-30")
    form["reason"].retype("集采降价")
    at.press(f"{Names.PRICE_END_FORM}_act")
    at.until(lambda: prices.table.record(0).valid_until == date(2026, 6, 30))
    assert not prices.findChildren(DeedForm, Names.PRICE_END_FORM)
    [line] = sqlite_station.ask(PriceLines(), clerk)
    assert "集采降价" in line.ended
