"""A bill typed from paper comes in once and is checked; lines are pasted from a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.bill_findings import FindingCode
from station.domain.bill_typed import TypedBillTrouble, numbered, read_number, typed_line
from station.domain.bills import Bill, BillLine
from station.domain.hospitals import HospitalFacts
from station.domain.people import Sex
from station.domain.problems import Refused
from station.exchange.clipboard import clipboard_book
from station.usecases.bill_lists import BillList, BillSheet
from station.usecases.bill_typed import PasteLines, TypeBill
from station.usecases.hospitals import KeepHospital

BED = BillLine(1, date(2026, 8, 1), "CW01", "普通病房床位费", "", "床日", 2000, 380_000, 7600)
CT = BillLine(2, date(2026, 8, 1), "", "胸部CT平扫", "", "次", 1000, 2_100_000, 22_000)


def a_bill(hospital_id: int | None, **changed) -> Bill:
    return replace(
        Bill(
            *(hospital_id, "8801", "救介〔2026〕900号", "㛃䶮", Sex.MALE),
            *(date(2026, 8, 1), date(2026, 8, 3), "冻伤", 29_600, 0, 29_600, (BED, CT)),
        ),
        **changed,
    )


def refused(deed, bill, **more) -> list:
    with pytest.raises(Refused) as found:
        deed(TypeBill("b", bill, **more))
    return [problem.code for problem in found.value.problems]


def test_a_typed_bill_is_checked_and_comes_in_once(do, ask) -> None:
    hospital = do(KeepHospital(HospitalFacts("市第九人民医院"))).id
    saved = do(TypeBill("a", a_bill(hospital)))
    assert (saved.was_there, saved.faults) == (False, 2)
    sheet = ask(BillSheet(saved.bill_id))
    assert (sheet.summary.name, sheet.summary.period) == ("㛃䶮", "2026Q3")
    assert sheet.summary.lines_fen == 29_600
    codes = {each.code for each in sheet.findings}
    assert codes == {FindingCode.LETTER_NOT_FOUND, FindingCode.AMOUNT_DIFFERS}
    again = do(TypeBill("a", a_bill(hospital, diagnosis="改了")))
    same = do(TypeBill("c", a_bill(hospital)))
    assert (again.bill_id, same.bill_id) == (saved.bill_id, saved.bill_id)
    assert again.was_there
    assert same.was_there
    assert len(ask(BillList()).bills) == 1
    assert ask(BillSheet(saved.bill_id)).bill.diagnosis == "冻伤"


def test_what_is_missing_is_told_all_at_once_and_nothing_is_kept(do, ask) -> None:
    nothing = Bill(None, "", "", " ", Sex.UNKNOWN, None, None, "", None, 0, None, ())
    t = TypedBillTrouble
    wanted = [t.HOSPITAL_MISSING, t.NAME_MISSING, t.PERIOD_MISSING, t.LINES_MISSING]
    assert refused(do, nothing) == wanted
    backwards = a_bill(99, discharged=date(2026, 7, 1), lines=(replace(BED, name=""),))
    assert refused(do, backwards) == [t.HOSPITAL_MISSING, t.STAY_BACKWARDS, t.SERVICE_MISSING]
    assert ask(BillList()).bills == ()


def test_lines_are_pasted_with_their_titles_and_read_as_in_a_workbook(ask) -> None:
    text = (
        "日期\t项目名称\t单位\t数量\t单价\t金额\r\n"
        "2026-08-01\t普通病房床位费\t床日\t2\t38.00\t76.00\r\n"
        '2026-08-02\t"头孢曲松钠\n1 g"\t支\t0.5\t19.60\t9.80\r\n'
    )
    found = ask(PasteLines(text))
    assert [line.number for line in found.lines] == [1, 2]
    assert found.lines[0].amount_fen == 7600
    assert (found.lines[1].quantity, found.lines[1].day) == (500, date(2026, 8, 2))
    assert (found.doubtful, found.guessed) == (0, ())
    bare = ask(PasteLines(text.partition("\r\n")[2]))
    assert bare.lines == found.lines
    assert bare.guessed == ("日期", "项目名称", "单位", "数量", "单价", "金额")
    for text, code in (
        ("  \n\t\n", TypedBillTrouble.NOTHING_PASTED),
        ("床位费\t2\t38\n", TypedBillTrouble.NO_TITLES),
    ):
        with pytest.raises(Refused) as none:
            ask(PasteLines(text))
        assert [problem.code for problem in none.value.problems] == [code]


@given(st.text(max_size=200))
def test_whatever_lies_on_the_clipboard_is_a_sheet(text: str) -> None:
    (sheet,) = clipboard_book(text).sheets
    assert all(any(cell is not None for cell in row.cells) for row in sheet.rows)


def test_an_amount_left_out_is_quantity_times_price() -> None:
    line = typed_line(None, " 静脉输液 ", read_number("０.5", 1000), read_number("9", 10_000), None)
    assert (line.name, line.amount_fen) == ("静脉输液", 450)
    assert typed_line(None, "CT", None, 2_100_000, None).amount_fen == 21_000
    assert typed_line(None, "CT", 1000, 2_100_000, 22_000).amount_fen == 22_000
    for service, text in (("", "1"), ("CT", "")):
        with pytest.raises(Refused):
            typed_line(None, service, 1000, read_number(text, 10_000) if text else None, None)
    for text in ("12a", "1.00001", "1e9", "", "--1"):
        with pytest.raises(Refused):
            read_number(text, 10_000)


def test_lines_are_counted_anew_in_their_order() -> None:
    assert [line.number for line in numbered([CT, BED])] == [1, 2]
