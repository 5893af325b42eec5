from datetime import date, datetime, time

import pytest
from openpyxl import Workbook as NewBook
from openpyxl.styles import Font

from station.domain.ledger import Doubtful, RowKind, StayIndex, StayTrace
from station.domain.ledger_why import PersonWhy
from station.domain.matching import MatchReason
from station.domain.people import Sex
from station.exchange.cells import Merge, SheetRow
from station.exchange.ledger_report_words import KINDS, MATCHES, PEOPLE, REASONS
from station.exchange.ledger_tables import header_at, merges_by_row
from tests.exchange.registers import (
    HEADER,
    LI,
    WANG,
    kinds,
    number,
    read,
    reasons,
    row,
    sheet_of,
    whole,
)


def test_rows_that_are_no_stays_are_listed_with_what_they_are():
    book = sheet_of(
        row(**whole()),
        ["小 计", None, "1人次", None, None, None, None, None, None],
        ["本月合计", None, 58],
        ["合计:共救助58人次"],
        [None, None, "注:本月起启用新表"],
        ["4月下旬"],
        HEADER,
        ["5"],
        ["站长签字:", None, None, "制表人:"],
        ["填表日期:2026年4月30日"],
    )
    reading = read(book)
    assert len(reading.stays) == 1
    assert [line.kind for line in reading.not_stays] == [
        RowKind.TITLE,
        RowKind.HEADER,
        RowKind.SUBTOTAL,
        RowKind.SUBTOTAL,
        RowKind.SUBTOTAL,
        RowKind.NOTE,
        RowKind.TITLE,
        RowKind.HEADER,
        RowKind.BLANK,
        RowKind.SIGNATURE,
        RowKind.SIGNATURE,
    ]


def test_blank_rows_are_counted_and_far_formatting_is_not():
    book = sheet_of(row(**whole()))
    book["4月"]["A6"] = "注:完"
    book["4月"]["A50000"] = "注:远"
    reading = read(book)
    assert kinds(reading)[RowKind.BLANK] == 2


def test_struck_out_rows_are_listed_and_other_void_words_are_not_believed():
    book = sheet_of(
        row(**whole()),
        row(**whole(n=2, no="202604002", name="王小荷", sex="女", id=WANG, age=34)),
        row(**whole(n=3, no="202604003", name="周大河", id=None, rem="登记作废")),
        row(**whole(n=4, no="202604004", name="吴大江", id=None, rem="原票作废,已换新票")),
        row(**whole(n=5, no="202604005", name="郑大海", id=None)),
    )
    page = book["4月"]
    page["C4"].font = Font(strike=True)
    page["L7"].font = Font(strike=True)
    reading = read(book)
    assert [stay.person.name for stay in reading.stays] == ["李长河", "吴大江", "郑大海"]
    struck = [line for line in reading.not_stays if line.kind is RowKind.STRUCK_OUT]
    assert [line.row for line in struck] == [4, 5]
    assert "王小荷" in struck[0].text
    assert reasons(reading) == {
        (6, "R", Doubtful.VOID_UNCLEAR),
        (7, "L", Doubtful.CELL_STRUCK_OUT),
    }


def test_a_header_of_two_rows_with_groups():
    book = NewBook()
    page = book.active
    page.title = "2026年"
    page.append(["救助人员花名册"])
    page.append(
        [
            "编号",
            "受助人员姓名",
            "性别",
            "证件号码",
            "入站情况",
            None,
            None,
            "离站情况",
            None,
            None,
            "备 注",
        ]
    )
    page.append([None, None, None, None, "时间", "方式", "原因", "时间", "方式", "去向", None])
    page.append([1, "李长河", "男", LI, "4.5", "自行求助", "被盗", "4.9", "护送返乡", "阜南", "无"])
    for area in ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:J2", "K2:K3"):
        page.merge_cells(area)
    reading = read(book)
    (stay,) = reading.stays
    assert (stay.person.name, stay.serial, stay.rescue_number) == ("李长河", "1", "")
    assert (stay.arrived.day, stay.left.day) == (date(2026, 4, 5), date(2026, 4, 9))
    assert (stay.how_came, stay.cause, stay.leaving_way) == ("self", "stolen", "escorted")
    assert stay.destination == "阜南"
    assert kinds(reading)[RowKind.HEADER] == 2


def test_of_merged_areas_that_lie_upon_one_another_each_column_takes_the_leftmost():
    areas = [Merge(2, 3, 2, 4), Merge(2, 5, 2, 6)]
    upon = [Merge(2, 4, 2, 6), Merge(2, 3, 9, 3), Merge(2, 3, 2, 4)]
    rows = (
        SheetRow(2, ("姓名", "性别", "证件号码", "入站情况", None, "离站情况", None)),
        SheetRow(3, (None, None, None, "时间", "方式", "时间", "去向")),
    )
    columns, taken = header_at(rows, 0, merges_by_row(areas))
    assert (len(columns), taken) == (7, 2)
    assert header_at(rows, 0, merges_by_row([*upon, *areas]))[0][:5] == columns[:5]


def test_groups_without_merged_areas_and_dates_in_pieces():
    book = NewBook()
    page = book.active
    page.append(["2026年救助登记簿"])
    page.append(
        ["序号", "姓名", "性别/年龄", "身份证", "入站时间", None, None, "离站时间", None, "经手人"]
    )
    page.append([None, None, None, None, "月", "日", "时", "月", "日", None])
    page.append([1, "李长河", "男/40", LI, 4, 5, 9, 4, 8, "小周"])
    (stay,) = read(book).stays
    assert stay.arrived.at == datetime(2026, 4, 5, 9)
    assert stay.left.day == date(2026, 4, 8)
    assert (stay.person.sex, stay.person.age) == (Sex.MALE, 40)


def test_day_and_hour_in_two_columns_and_both_days_in_one():
    book = NewBook()
    page = book.active
    page.append(["入站日期", "入站时间", "救助对象", "性别"])
    page.append([date(2026, 4, 5), time(21, 30), "李长河", "男"])
    other = book.create_sheet("二")
    other.append(["姓名", "性别", "在站起止时间"])
    other.append(["王小荷", "女", "2026.4.5-2026.4.9"])
    other.append(["周大河", "男", "2026.4.6至2026.4.9"])
    stays = read(book).stays
    assert stays[0].arrived.at == datetime(2026, 4, 5, 21, 30)
    assert stays[2].arrived.day == date(2026, 4, 6)
    assert stays[2].left.day == date(2026, 4, 9)
    assert [stay.person.name for stay in stays] == ["李长河", "王小荷", "周大河"]


def test_a_new_header_in_the_middle_changes_the_columns():
    book = sheet_of(
        row(**whole()),
        ["日期", "受助人", "性别", "身份证号"],
        ["4.9", "王小荷", "女", WANG],
    )
    stays = read(book).stays
    assert [(stay.person.name, stay.arrived.day.day) for stay in stays] == [
        ("李长河", 2),
        ("王小荷", 9),
    ]


def test_a_sheet_without_header_goes_on_with_the_columns_before():
    book = sheet_of(row(**whole()))
    book.create_sheet("续").append(
        row(**whole(n=2, no="202604002", name="王小荷", sex="女", id=WANG, age=34))
    )
    book.create_sheet("说明").append(["本台账由各班填写"])
    reading = read(book)
    assert [stay.sheet for stay in reading.stays] == ["4月", "续"]
    assert reasons(reading) == {(1, "C", Doubtful.LAYOUT_TAKEN_OVER)}
    assert kinds(reading)[RowKind.NOTE] == 1


def test_people_on_a_sheet_that_is_not_understood_do_not_go_unseen():
    book = NewBook()
    book.active.append(["李长河", LI])
    reading = read(book)
    assert kinds(reading) == {RowKind.NO_HEADER: 1}


def test_an_overlapping_sheet_adds_nothing_and_completes_what_was_open():
    book = sheet_of(
        row(**whole(left=None, way=None, to=None, fare=None)),
        row(n=2, name="无名氏", sex="男", age="约50岁", at="4.5"),
        row(n=3, name="无名氏", sex="男", age="约50岁", at="4.5"),
        row(**whole(n=4, no="202604004", name="李长河", at=datetime(2026, 4, 20, 8))),
    )
    sheet_of(
        row(**whole(n=9, at="2026.4.2", left="4.9", way="亲属接领", id=LI[:14] + "****")),
        row(n=10, name="不详", sex="男", age="约50岁", at="2026/4/5"),
        row(n=11, name="无名男", sex="男", age="约50岁", at="2026/4/5"),
        row(n=12, name="无名男", sex="男", age="约50岁", at="2026/4/5"),
        title="2026年救助汇总",
        name="汇总",
        book=book,
    )
    reading = read(book)
    assert len(reading.stays) == 5
    assert [repeat.of for repeat in reading.repeats] == [("4月", 3), ("4月", 4), ("4月", 5)]
    first = reading.stays[0]
    assert (first.left.day, first.leaving_way) == (date(2026, 4, 9), "kin")


def test_two_nameless_people_of_one_day_stay_two_on_every_run():
    line = {"name": "无名氏", "sex": "男", "age": "约50岁", "at": "4.5"}
    book = sheet_of(row(n=1, **line), row(n=2, **line))
    first, second = read(book), read(book)
    assert len(first.stays) == 2
    assert len({stay.fingerprint for stay in first.stays}) == 2
    assert [stay.fingerprint for stay in first.stays] == [stay.fingerprint for stay in second.stays]


def test_the_next_run_finds_every_stay_again_from_what_was_noted():
    book = sheet_of(
        row(**whole()),
        row(n=2, name="无名氏", sex="男", age="约50岁", at="4.5"),
        row(n=3, name="无名氏", sex="男", age="约50岁", at="4.5"),
        row(n=4, name="周大河", at="改天", sex="男", age=30),
    )
    noted = [stay.trace.as_text() for stay in read(book).stays]
    index: StayIndex[int] = StayIndex()
    for place, text in enumerate(noted):
        index.add(StayTrace.from_text(text), place)
    used: set[int] = set()
    for stay in read(book).stays:
        used.add(index.find(stay.trace, used))
    assert used == {0, 1, 2, 3}


def test_a_row_written_twice_on_one_sheet_counts_once():
    reading = read(sheet_of(row(**whole()), row(**whole(n=2))))
    assert len(reading.stays) == 1
    assert [doubt.reason for doubt in reading.doubts] == [Doubtful.REPEATED_ROW]


def test_namesakes_of_one_day_with_different_numbers_are_two():
    other = number("34122519850614273")
    reading = read(sheet_of(row(**whole()), row(**whole(n=2, no="202604002", id=other))))
    assert len(reading.stays) == 2


def test_rows_are_compared_with_one_another():
    book = sheet_of(
        row(**whole(left="4.9")),
        row(**whole(n=2, at="4.6", left="4.12")),
        row(**whole(n=3, no="202604003", name="李大河", at="4.20", left="4.21")),
    )
    reading = read(book)
    assert reasons(reading) == {
        (4, "B", Doubtful.NUMBER_USED_TWICE),
        (4, "I", Doubtful.OVERLAPS_OTHER_STAY),
        (5, "F", Doubtful.ID_OF_TWO_NAMES),
    }


def test_a_formula_without_a_result_is_doubtful():
    reading = read(sheet_of(row(**whole(fare="=60+66"))))
    assert reading.stays[0].amount_fen is None
    assert reasons(reading) == {(3, "P", Doubtful.FORMULA_WITHOUT_RESULT)}


def test_progress_is_told_and_may_stop_the_reading():
    class Stopped(Exception):
        pass

    def stop(done: int, rows: int) -> None:
        raise Stopped((done, rows))

    lines = [row(n=i, no=f"2026{i:05}", name="无名氏", sex="男", at="4.5") for i in range(1, 150)]
    with pytest.raises(Stopped):
        read(sheet_of(*lines), progress=stop)


def test_every_reason_and_kind_has_a_word_for_the_report():
    assert set(REASONS) == set(Doubtful)
    assert set(KINDS) == set(RowKind)
    assert set(PEOPLE) == set(PersonWhy)
    assert set(MATCHES) == set(MatchReason)


def test_a_register_of_all_kinds_gives_the_golden_counts():
    book = sheet_of(
        *(
            row(**whole(n=i, no=f"20260400{i}", name=f"李{'甲乙丙丁'[i]}", id=None))
            for i in range(4)
        ),
        ["小计", None, "4人次"],
        row(**whole(n=5, no="202604005", name="王小荷", sex="女", id=WANG, age=34)),
        [None],
        row(n=6, no="202604006", name="不详", sex="男", age="不详", at="同上"),
        row(**whole(n=7, no="202604007", name="周大河", id=None, rem="作废")),
        ["合计", None, "7人次"],
        ["站长签字:"],
    )
    sheet_of(
        row(
            **whole(
                n=1, no="202605001", name="王小荷", sex="女", id=WANG, age=34, at="5.2", left="5.3"
            )
        ),
        row(**whole(n=2, no="202604005", name="王小荷", sex="女", id=WANG, age=34)),
        title="2026年5月台账",
        name="5月",
        book=book,
    )
    reading = read(book)
    assert (reading.rows_read, len(reading.stays), len(reading.repeats)) == (17, 7, 1)
    assert kinds(reading) == {
        RowKind.TITLE: 2,
        RowKind.HEADER: 2,
        RowKind.SUBTOTAL: 2,
        RowKind.BLANK: 1,
        RowKind.STRUCK_OUT: 1,
        RowKind.SIGNATURE: 1,
    }
    stays_and_others = len(reading.stays) + len(reading.repeats) + len(reading.not_stays)
    assert stays_and_others == reading.rows_read
