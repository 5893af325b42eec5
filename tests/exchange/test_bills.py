"""Hospitals' bills are read whole, in whatever layout they come, and every fault is found."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook

from station.domain.bill_findings import FindingCode, FindingWeight
from station.domain.bills import BillDoubtful, BillField, BillTrouble
from station.domain.problems import Refused
from station.exchange.bill_reader import read_bills
from station.exchange.workbook import open_untrusted
from tests.exchange.hospital_books import (
    DRUG,
    GENERAL,
    INFUSION,
    MENTAL,
    _patient,
    accused,
    as_bytes,
    findings_of,
    letters,
    patient_book,
    summary_book,
)


def read(data: bytes, corrected=None, name="bills.xlsx"):
    return read_bills(open_untrusted(data), corrected, name)


def book(*sheets) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return as_bytes(made)


@pytest.mark.parametrize(
    ("patients", "write"),
    [(GENERAL, summary_book), (MENTAL, patient_book), (GENERAL, patient_book)],
)
def test_every_planted_fault_is_found_by_its_code_and_no_clean_bill_is_accused(patients, write):
    reading = read(write(patients))
    assert reading.doubts == ()
    assert [b.name for b in reading.bills] == [p.name for p in patients]
    assert [b.claimed_fen for b in reading.bills] == [round(p.claimed * 100) for p in patients]
    assert [len(b.lines) for b in reading.bills] == [len(p.lines) for p in patients]
    assert [(b.admitted, b.discharged) for b in reading.bills] == [
        (p.admitted, p.discharged) for p in patients
    ]
    found = findings_of(reading.bills, letters(patients))
    assert accused(found) == {p.name: set(p.faults) for p in patients if p.faults}


def test_the_line_that_is_wrong_is_named_with_what_speaks_against_it():
    reading = read(summary_book(GENERAL))
    found = findings_of(reading.bills, letters(GENERAL))
    by_code = {finding.code: (bill, finding) for bill, finding in found}
    bill, double = by_code[FindingCode.DUPLICATE_LINE]
    assert bill.lines[double.line - 1].name == "钢板(国产)"
    assert double.evidence["like_line"] == double.line - 1
    assert double.evidence["amount_fen"] == 420_000
    bill, outside = by_code[FindingCode.OUTSIDE_STAY]
    assert outside.evidence["day"] == bill.lines[outside.line - 1].day
    assert outside.evidence["discharged"] == bill.discharged
    _, name = by_code[FindingCode.NAME_DIFFERS]
    assert dict(name.evidence) == {"bill_name": "纪某", "letter_name": "纪长顺"}
    _, claim = by_code[FindingCode.CLAIM_DIFFERS]
    assert claim.evidence["difference_fen"] == 10_000


def test_what_is_given_several_times_a_day_is_no_double_but_one_typed_twice_is_shown():
    twice = _patient(1, "纪长顺", 3, extra=((1, DRUG), (1, INFUSION), (1, DRUG), (2, DRUG)))
    typed = _patient(2, "苗旺", 3, extra=((1, DRUG), (2, INFUSION), (2, INFUSION)))
    reading = read(patient_book([twice, typed]))
    found = findings_of(reading.bills, letters([twice, typed]))
    assert [(bill.name, finding.code) for bill, finding in found] == [
        ("苗旺", FindingCode.DUPLICATE_POSSIBLE)
    ]
    assert found[0][1].weight is FindingWeight.LOOK
    assert found[0][1].line == len(typed.lines)


def test_other_words_another_order_and_several_patients_on_one_sheet():
    titles = ["收费项目", "规格", "收费日期", "次数", "计价单位", "收费标准", "合计", "大类"]
    rows = [
        ["××县中医医院住院病人费用清单（2026年第一季度）"],
        ["患者姓名：纪长顺", None, "住院号：Z001", "送医函号", "2026-7"],
        ["入院时间", "12-28", "出院时间", "01-02", "票据号码", "0071"],
        titles,
        ["床位费", None, "12-28", "３", "床日", "３８元", "１１４.００元", "床位费"],
        ["床位费", None, "1月1日", 2, "床日", "38.0000", "(76)", "床位费"],
        ["葡萄糖 5%", "250ml", "2025/12/31 08:30", 0.5, "瓶", 3.335, 1.67, "西药费"],
        ["小计", None, None, None, None, None, 39.67],
        ["总计", None, None, None, None, None, "39.67元"],
        ["制表：某某", None, "审核："],
        ["患者姓名：苗旺", None, "住院号：Z002", "送医函号", "无"],
        titles,
        ["床位费", None, "2026-02-30", 1, "床日", 38, "三十八", "床位费"],
        ["总计", None, None, None, None, None, 38],
    ]
    reading = read(book(("清单", rows)))
    first, second = reading.bills
    assert (reading.hospital, reading.period) == ("××县中医医院", "2026Q1")
    assert (first.name, first.letter, first.invoice) == ("纪长顺", "2026-7", "0071")
    assert (first.admitted, first.discharged) == (date(2025, 12, 28), date(2026, 1, 2))
    assert [line.day for line in first.lines] == [
        date(2025, 12, 28),
        date(2026, 1, 1),
        date(2025, 12, 31),
    ]
    assert [line.amount_fen for line in first.lines] == [11_400, -7_600, 167]
    assert (first.lines[2].quantity, first.lines[2].price_myriadths) == (500, 33_350)
    assert first.lines_fen == first.total_fen == 3_967
    assert (second.name, second.letter, second.lines[0].amount_fen) == ("苗旺", "", 3_800)
    assert [(d.row, d.column, d.written, d.read_as, d.reason) for d in reading.doubts] == [
        (13, "C", "2026-02-30", "", BillDoubtful.DATE_UNREADABLE),
        (13, "G", "三十八", "3800", BillDoubtful.AMOUNT_UNREADABLE),
    ]


def test_lines_and_bills_that_do_not_meet_are_doubts_and_nothing_is_lost():
    data = book(
        (
            "汇总",
            [
                ["介绍信号", "姓名", "总金额", "已报销", "申报金额", "票号"],
                ["2026-1", "纪长顺", 38, None, 38, "A1"],
                ["2026-2", "苗旺", 50, "-", 50, "A2"],
                ["合计", None, 90, 0, 88],
            ],
        ),
        (
            "明细",
            [
                ["介绍信号", "日期", "项目", "数量", "单价", "金额"],
                ["2026-1", date(2026, 7, 1), "床位费", 1, 38, 38],
                ["2026-9", date(2026, 7, 1), "床位费", 1, 38, 38],
            ],
        ),
        ("说明", [["本表由医保办填报"]]),
    )
    reading = read(data)
    assert [(b.letter, b.asked_fen, len(b.lines)) for b in reading.bills] == [
        ("2026-1", 3800, 1),
        ("2026-2", 5000, 0),
        ("2026-9", 3800, 1),
    ]
    assert {(d.sheet, d.row, d.reason) for d in reading.doubts} == {
        ("汇总", 4, BillDoubtful.TOTALS_DIFFER),
        ("汇总", 3, BillDoubtful.BILL_WITHOUT_LINES),
        ("明细", 3, BillDoubtful.LINES_WITHOUT_BILL),
        ("说明", 1, BillDoubtful.SHEET_NOT_READ),
    }


def test_titles_over_two_lines_merged_names_and_a_pasted_table_are_read():
    groups = ["介绍信号", "姓名", "住院时间", None, "费用", None, "票号"]
    below = [None, None, "入院日期", "出院日期", "总费用", "申请金额", None]
    titles = ["介绍信号", "日期", "项目", "数量", "单价", "金额"]
    data = book(
        ("汇总", [groups, below, ["2026-1", "纪长顺", "7.1", "2026-7-3", 40, 40, "A1"]]),
        ("明细", [titles, ["2026-1", "7.1", "床位费", 1, 38, 38], [None, "7.2", "棉签", 1, 2, 2]]),
    )
    (bill,) = read(data, name="2026年第3季度.xlsx").bills
    assert (bill.admitted, bill.discharged) == (date(2026, 7, 1), date(2026, 7, 3))
    assert [line.day for line in bill.lines] == [date(2026, 7, 1), date(2026, 7, 2)]
    assert bill.total_fen == bill.lines_fen == 4000
    pasted = "\n".join(
        "\t".join(row) for row in (titles, ["2026-1", "2026-7-1", "血", "1", "2", "2"])
    )
    (typed,) = read(pasted.encode(), name="粘贴.txt").bills
    assert (typed.letter, typed.asked_fen, typed.lines[0].day) == ("2026-1", 200, date(2026, 7, 1))


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31", "20260230", "13.45", 1e300, -5])
def test_a_day_that_cannot_be_is_a_doubt_and_never_a_stay_of_ages(written):
    titles = ["介绍信号", "姓名", "入院日期", "出院日期", "总费用", "申请金额", "票号"]
    data = book(("汇总", [titles, ["2026-1", "纪长顺", written, "2026-07-03", 0, 0, "A1"]]))
    reading = read(data)
    assert reading.bills[0].admitted is None
    assert BillDoubtful.DATE_UNREADABLE in {doubt.reason for doubt in reading.doubts}


def test_a_column_that_was_guessed_wrongly_is_put_right_by_its_title():
    rows = [
        ["流水", "患者", "住院发生医疗费用", "医保基金", "要钱数", "发票号码", "入院日期"],
        ["1", "纪长顺", 38, 8, 30, "A1", "2026.7.1"],
    ]
    items = [
        ["发票号码", "日期", "项目", "数量", "单价", "金额"],
        ["A1", "07-01", "床位费", 1, 38, 38],
    ]
    data = book(("汇总", rows), ("明细", items))
    guessed = {c.title: (c.field, c.is_guess) for c in read(data).columns if c.sheet == "汇总"}
    assert guessed["住院发生医疗费用"] == (BillField.TOTAL, True)
    assert guessed["要钱数"] == (BillField.OTHER, True)
    put_right = {"要钱数": BillField.CLAIMED, "医保基金": BillField.OTHER}
    bill = read(data, put_right).bills[0]
    assert (bill.total_fen, bill.insured_fen, bill.claimed_fen) == (3800, 0, 3000)


@pytest.mark.parametrize(
    ("rows", "trouble"),
    [
        ([["介绍信编号", "姓名", "性别", "送治医院", "送医日期", "开具日期"]], BillTrouble.LETTERS),
        ([["序号", "姓名", "身份证号码", "求助时间", "离站时间"]], BillTrouble.A_REGISTER),
        ([["甲", "乙", "丙"], [1, 2, 3]], BillTrouble.NOT_BILLS),
        ([["介绍信", "姓名", "入院日期", "出院日期", "总费用", "申请金额"]], BillTrouble.NO_ROWS),
    ],
)
def test_a_workbook_that_is_no_settlement_is_refused_with_what_it_seems_to_be(rows, trouble):
    with pytest.raises(Refused) as refused:
        read(book(("表", rows)))
    assert [problem.code for problem in refused.value.problems] == [trouble]
