"""Letters, bills, figures and blank forms are no register, and nobody is read out of them."""

import pytest
from openpyxl import Workbook

from station.domain.ledger import RowKind
from station.domain.workbook import WorkbookTrouble
from tests.exchange.registers import HEADER, kinds, read, row, sheet_of, whole

LETTER_HEADS = "介绍信编号 姓名 性别 送治医院 送医日期 开具日期 送治人 初步诊断 备注".split()  # noqa: SIM905
LETTER = ["救介〔2026〕001号", "许石", "男", "市二院", "2026-08-15", "2026-08-16", "公安", "肺炎"]
BILL_HEADS = "序号 介绍信编号 姓名 性别 入院日期 出院日期 诊断 总费用 发票号".split()  # noqa: SIM905
HINTS = row(
    n="int", no="C20", name="C60", sex="GB/T 2261.1", id="C30", age="int", place="GB/T 2260"
)


def test_a_list_of_letters_is_none_even_when_its_day_is_only_called_day():
    for day in ("送医日期", "日期", "登记日期"):
        heads = [day if head == "送医日期" else head for head in LETTER_HEADS]
        reading = read(sheet_of(LETTER, title="救治介绍信登记簿", header=heads))
        assert reading.stays == ()
        assert reading.obstacle.code is WorkbookTrouble.LETTERS
        assert reading.obstacle.data == {"missing": "入站时间"}


def test_a_hospital_s_bill_is_none_though_it_has_names_and_days():
    bill = [1, "救介〔2026〕001号", "许石", "男", "2026-07-15", "2026-07-18", "肺炎", 567, "8204"]
    reading = read(sheet_of(bill, title="医疗费用结算汇总表", header=BILL_HEADS))
    assert reading.stays == ()
    assert reading.obstacle.code is WorkbookTrouble.HOSPITAL_BILL


@pytest.mark.parametrize(
    ("lines", "trouble"),
    [
        ([["救助管理工作月报表"], ["项目", "分项", "合计"], ["性别", "男", 3]], "STATISTICS"),
        ([["回执"], ["救助编号", "行号", "列", "错误代码", "说明"]], "RECEIPT"),
        ([["物品清单"], ["名称", "数量"], ["被子", 40]], "NO_REGISTER"),
        ([], "NO_REGISTER"),
    ],
)
def test_other_books_say_what_they_seem_to_be(lines, trouble):
    book = Workbook()
    for line in lines:
        book.active.append(line)
    reading = read(book)
    assert reading.obstacle.code is WorkbookTrouble[trouble]
    assert reading.obstacle.data == {"missing": "姓名、入站时间"}


def test_a_blank_form_with_format_hints_brings_nobody():
    reading = read(sheet_of(HINTS, title="救助信息上报表"))
    assert reading.stays == ()
    assert (reading.not_stays[-1].row, reading.not_stays[-1].kind) == (3, RowKind.NOTE)
    assert reading.obstacle.code is WorkbookTrouble.NO_ARRIVALS


def test_a_form_that_is_filled_in_comes_in_without_its_hints():
    reading = read(sheet_of(HINTS, row(**whole()), title="救助信息上报表"))
    assert [stay.person.name for stay in reading.stays] == ["李长河"]
    assert reading.obstacle is None


def test_rows_without_a_single_day_of_arrival_are_no_register():
    reading = read(sheet_of(row(n=1, name="李长河", sex="男", age=40, at="不详")))
    assert reading.obstacle.code is WorkbookTrouble.NO_ARRIVALS


def test_a_list_of_letters_between_months_is_listed_and_the_months_come_in():
    book = sheet_of(row(**whole()))
    sheet_of(LETTER, title="介绍信登记簿", header=LETTER_HEADS, name="介绍信", book=book)
    sheet_of(row(**whole(no="202605001", at="2026-05-01", left="5.2")), name="5月", book=book)
    reading = read(book)
    assert [stay.sheet for stay in reading.stays] == ["4月", "5月"]
    assert kinds(reading)[RowKind.OTHER_TABLE] == 1
    assert reading.obstacle is None


def test_a_register_with_a_column_of_letters_stays_a_register():
    header = [*HEADER, "介绍信编号"]
    reading = read(sheet_of([*row(**whole()), "救介〔2026〕001号"], header=header))
    assert (len(reading.stays), reading.obstacle) == (1, None)
