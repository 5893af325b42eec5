"""Registers of paper letters: columns in any order, doubtful cells told, other books refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from openpyxl import Workbook as NewBook
from openpyxl.styles import Font

from station.domain.letter_register import LetterDoubtful as D
from station.domain.letter_register import LetterField, RegisterReading
from station.domain.people import Sex
from station.domain.problems import Refused
from station.domain.workbook import WorkbookTrouble
from station.exchange.letter_register import read_letters
from station.exchange.workbook import open_untrusted
from tests.exchange.registers import TODAY, saved

HEADER = [
    "介绍信编号",
    "姓名",
    "性别",
    "送治医院",
    "送医日期",
    "开具日期",
    "送治人",
    "初步诊断",
    "备注",
]


def book_of(*rows, title="2026年第3季度救治介绍信登记簿", header=HEADER) -> NewBook:
    book = NewBook()
    for row in ([title], header, *rows):
        book.active.append(row)
    return book


def read(book: NewBook) -> RegisterReading:
    return read_letters(open_untrusted(saved(book)), TODAY, "登记簿.xlsx")


def letter(number="救介〔2026〕001号", name="许㛃", **said) -> list:
    cells = {
        "sex": "男",
        "hospital": "市精神卫生中心",
        "admitted": datetime(2026, 8, 15),
        "issued": date(2026, 8, 16),
        "by": "公安",
        "diagnosis": "精神分裂症",
        "remarks": None,
        **said,
    }
    return [number, name, *cells.values()]


def test_a_letter_is_read_with_all_that_it_says():
    (found,) = read(book_of(letter())).letters
    assert (found.key, found.name, found.sex) == ("2026-1", "许㛃", Sex.MALE)
    assert (found.hospital, found.brought_by) == ("市精神卫生中心", "公安")
    assert (found.admitted_at, found.issued_at) == (datetime(2026, 8, 15), datetime(2026, 8, 16))
    assert (found.diagnosis, found.remarks, found.row) == ("精神分裂症", "", 3)


def test_columns_stand_in_any_order_under_other_words_and_come_again():
    header = ["序号", "送医时间", "患者姓名", "收治医院", "文号"]
    book = book_of([1, "8.15", "王强", "三院", "2026-7"], header=header)
    for row in (header, [2, "2026年8月16日 14:30", "同上", "〃", "2026-8"], ["合计", 2]):
        book.active.append(row)
    reading = read(book)
    assert [(each.key, each.name, each.hospital) for each in reading.letters] == [
        ("2026-7", "王强", "三院"),
        ("2026-8", "王强", "三院"),
    ]
    first, second = reading.letters
    assert first.admitted_at == first.issued_at == datetime(2026, 8, 15)
    assert second.admitted_at == datetime(2026, 8, 16, 14, 30)
    assert reading.rows_read == len(reading.letters) + reading.not_letters == 6
    assert reading.doubts == ()


SPOILT = [
    (letter(number=None), D.NUMBER_MISSING, True),
    (letter(number="甲-17"), D.NUMBER_STRANGE, False),
    (letter(name="许㛃（自称）"), D.NAME_WITH_NOTE, False),
    (letter(name=None), D.NAME_MISSING, False),
    (letter(sex="木"), D.SEX_UNREADABLE, False),
    (letter(hospital=None), D.HOSPITAL_MISSING, True),
    (letter(admitted="八月中"), D.DATE_UNREADABLE, True),
    (letter(admitted=datetime(2027, 8, 15)), D.DATE_UNREADABLE, True),
    (letter(issued="不清楚哪天"), D.ISSUED_UNREADABLE, False),
    (letter(remarks="登记作废"), D.VOID, True),
]


@pytest.mark.parametrize(("row", "reason", "left_out"), SPOILT)
def test_a_doubtful_cell_is_told_and_without_what_is_needed_no_letter_is_made(
    row, reason, left_out
):
    reading = read(book_of(row))
    assert [doubt.reason for doubt in reading.doubts] == [reason]
    assert reading.doubts[0].left_out == left_out
    assert len(reading.letters) == (not left_out)


def test_a_number_that_stands_twice_counts_once_and_a_struck_row_not_at_all():
    book = book_of(letter(), letter(number="2026-001", name="王强"), letter(number="2026-2"))
    for cell in book.active[5]:
        cell.font = Font(strike=True)
    reading = read(book)
    assert [each.name for each in reading.letters] == ["许㛃"]
    assert [(d.row, d.field, d.reason) for d in reading.doubts] == [
        (4, LetterField.NUMBER, D.NUMBER_TWICE),
        (5, LetterField.REMARKS, D.VOID),
    ]


def test_another_book_is_refused_with_the_titles_that_it_lacks():
    with pytest.raises(Refused) as refused:
        read(book_of(["救介〔2026〕1号", "王强", 567], header=["介绍信编号", "姓名", "总费用"]))
    (problem,) = refused.value.problems
    assert problem.code is WorkbookTrouble.NOT_LETTERS
    assert problem.data["missing"] == "送治医院、送医日期"
