import io
from collections import Counter
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook as NewBook
from openpyxl import load_workbook
from openpyxl.styles import Font

from station.domain.areas import Areas
from station.domain.codes import CodeList
from station.domain.ledger import Doubtful, LedgerReading, RowKind, StayIndex, StayTrace
from station.domain.ledger_person import LedgerBooks
from station.domain.people import BornPrecision, Sex
from station.exchange.ledger import read_ledger
from station.exchange.ledger_report import KINDS, REASONS, write_report
from station.exchange.workbook import open_untrusted

CODES = Path(__file__).parents[2] / "resources" / "codes"
TODAY = date(2026, 11, 21)
HEADER = "序号 登记编号 姓名 性别 民族 身份证号码 年龄 户籍地 求助时间 来站方式 求助原因 床位 离站时间 离站方式 去向 车票金额(元) 经办人 备注".split()  # noqa: E501, SIM905
MAN, WOMAN = "11010519491231002X", "440524188001010014"


def code_list(name: str) -> CodeList:
    return CodeList.from_text((CODES / f"{name}.tsv").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def books() -> LedgerBooks:
    return LedgerBooks(
        Areas(code_list("areas")),
        code_list("ethnic_groups"),
        code_list("how_came"),
        code_list("causes"),
        code_list("leaving_ways"),
    )


def number(first: str) -> str:
    """Seventeen invented digits with the check character of GB 11643."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(d) * w for d, w in zip(first, weights, strict=True))
    return first + "10X98765432"[total % 11]


LI = number("34122519850614271")
WANG = number("32058319920301122")


def saved(book: NewBook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def row(**cells) -> list:
    """A row under HEADER from Latin keys; what is not given is empty."""
    keys = "n no name sex eth id age place at came why bed left way to fare by rem".split()  # noqa: SIM905
    assert set(cells) <= set(keys)
    return [cells.get(key) for key in keys]


def sheet_of(*rows, title="××站2026年4月份救助人员登记台账", header=HEADER, name="4月", book=None):
    book = book or NewBook()
    page = book.create_sheet(name)
    if "Sheet" in book.sheetnames:
        del book["Sheet"]
    for line in ([title], header, *rows):
        page.append(line)
    return book


def read(book: NewBook, books: LedgerBooks, **more) -> LedgerReading:
    return read_ledger(open_untrusted(saved(book)), books, TODAY, **more)


def kinds(reading: LedgerReading) -> Counter:
    return Counter(line.kind for line in reading.not_stays)


def reasons(reading: LedgerReading) -> set[tuple[int, str, Doubtful]]:
    return {(doubt.row, doubt.column, doubt.reason) for doubt in reading.doubts}


def whole(**more) -> dict:
    """A row of which everything is sure."""
    return {
        "n": 1,
        "no": "202604001",
        "name": "李长河",
        "sex": "男",
        "eth": "汉",
        "id": LI,
        "age": 40,
        "place": "安徽省阜南县",
        "at": datetime(2026, 4, 2, 9, 30),
        "came": "公安护送",
        "why": "务工不着",
        "bed": "男1-2",
        "left": datetime(2026, 4, 4, 16, 0),
        "way": "凭票返乡",
        "to": "安徽省阜南县",
        "fare": "126元",
        "by": "小周",
    } | more


def test_a_plain_row_is_read_whole_and_without_doubt(books):
    reading = read(sheet_of(row(**whole())), books)
    (stay,) = reading.stays
    person = stay.person
    assert (stay.sheet, stay.row, stay.serial, stay.rescue_number) == ("4月", 3, "1", "202604001")
    assert (person.name, person.sex, person.ethnic_group) == ("李长河", Sex.MALE, "01")
    assert (person.born, person.born_precision) == (date(1985, 6, 14), BornPrecision.DAY)
    assert person.area == "341225"
    assert (stay.arrived.at, stay.arrived.clock_known) == (datetime(2026, 4, 2, 9, 30), True)
    assert stay.left.at == datetime(2026, 4, 4, 16, 0)
    assert (stay.how_came, stay.cause, stay.leaving_way) == ("police", "no_work", "voucher")
    assert stay.amount_fen == 12600
    assert dict(stay.written)["车票金额(元)"] == "126元"
    assert reading.doubts == ()
    assert kinds(reading) == {RowKind.TITLE: 1, RowKind.HEADER: 1}
    assert reading.rows_read == 3


@pytest.mark.parametrize(
    ("written", "day", "clock"),
    [
        (datetime(2026, 4, 5, 16, 6), date(2026, 4, 5), time(16, 6)),
        (date(2026, 4, 5), date(2026, 4, 5), None),
        (46117, date(2026, 4, 5), None),
        ("46117", date(2026, 4, 5), None),
        ("2026-04-05", date(2026, 4, 5), None),
        ("2026/4/5", date(2026, 4, 5), None),
        ("2026.4.5 6:40", date(2026, 4, 5), time(6, 40)),
        ("4月5日6时40分", date(2026, 4, 5), time(6, 40)),
        ("4.5", date(2026, 4, 5), None),
        ("４．５", date(2026, 4, 5), None),
        ("26.4.5", date(2026, 4, 5), None),
        ("20260405", date(2026, 4, 5), None),
        (20260405, date(2026, 4, 5), None),
        ("5日", date(2026, 4, 5), None),
        ("二〇二六年四月五日", date(2026, 4, 5), None),
        ("四月五日", date(2026, 4, 5), None),
        ("4月5日晚8点", date(2026, 4, 5), time(20, 0)),
    ],
    ids=str,
)
def test_days_are_read_however_they_are_written(books, written, day, clock):
    reading = read(sheet_of(row(**whole(at=written, left="4.20"))), books)
    (stay,) = reading.stays
    assert stay.arrived.day == day
    assert (stay.arrived.at.time() if stay.arrived.clock_known else None) == clock
    assert stay.left.day == date(2026, 4, 20)
    assert reading.doubts == ()


def test_a_day_that_a_spreadsheet_took_for_a_number_is_doubtful(books):
    reading = read(sheet_of(row(**whole(at=4.15, left=4.2))), books)
    (stay,) = reading.stays
    assert (stay.arrived.day, stay.left.day) == (date(2026, 4, 15), date(2026, 4, 20))
    assert reasons(reading) == {(3, "M", Doubtful.DATE_AMBIGUOUS)}


def test_a_departure_after_new_year_is_next_year(books):
    book = sheet_of(row(**whole(at="12.30", left="1.3")), title="2025年12月台账", name="12月")
    (stay,) = read(book, books).stays
    assert (stay.arrived.day, stay.left.day) == (date(2025, 12, 30), date(2026, 1, 3))


def test_an_arrival_at_the_end_of_last_year_is_found_on_a_january_sheet(books):
    book = sheet_of(row(**whole(at="12.31", left="1.3")), title="2026年1月台账", name="1月")
    (stay,) = read(book, books).stays
    assert (stay.arrived.day, stay.left.day) == (date(2025, 12, 31), date(2026, 1, 3))


@pytest.mark.parametrize(
    ("title", "name", "file_name"),
    [
        ("救助台账", "2026.04", ""),
        ("救助台账(2026年度)", "4月", ""),
        ("救助台账", "4月", "台账2026.xlsx"),
    ],
)
def test_the_year_is_found_where_it_stands(books, title, name, file_name):
    book = sheet_of(row(**whole(at="4.5", left=None, way=None)), title=title, name=name)
    assert read(book, books, file_name=file_name).stays[0].arrived.day == date(2026, 4, 5)


def test_the_year_is_taken_from_other_dates_when_no_title_has_it(books):
    lines = row(**whole(at="4.5", left=date(2025, 4, 9)))
    reading = read(sheet_of(lines, title="台账", name="表一"), books)
    assert reading.stays[0].arrived.day == date(2025, 4, 5)


def test_a_departure_before_the_arrival_is_kept_and_doubtful(books):
    reading = read(sheet_of(row(**whole(at="4.13", left="4.1"))), books)
    assert reading.stays[0].left.day == date(2026, 4, 1)
    assert reasons(reading) == {(3, "M", Doubtful.LEFT_BEFORE_ARRIVED)}


@pytest.mark.parametrize("words", ["未离站", "在站", "/", "—", None])
def test_somebody_still_in_the_station_has_no_departure_and_no_doubt(books, words):
    reading = read(sheet_of(row(**whole(left=words, way=None))), books)
    assert reading.stays[0].left is None
    assert reading.doubts == ()


@pytest.mark.parametrize("written", ["4.31", "2026-13-01", "改天", "2026年4月"])
def test_an_unreadable_arrival_loses_no_stay(books, written):
    reading = read(sheet_of(row(**whole(at=written, left=None, way=None))), books)
    (stay,) = reading.stays
    assert stay.arrived.day.year == 2026
    (doubt,) = reading.doubts
    assert (doubt.column, doubt.title, doubt.written) == ("I", "求助时间", written)
    assert doubt.read_as == str(stay.arrived)


@pytest.mark.parametrize("mark", ["同上", "〃", '"', "同前", ",,", "″", "同 上"])
def test_ditto_marks_take_the_row_above_even_over_a_subtotal(books, mark):
    book = sheet_of(
        row(**whole(at="4月5日21时0分", left="4.9")),
        ["小计", None, "1人次"],
        row(
            **whole(
                n=2,
                no="202604002",
                name="王小荷",
                sex="女",
                id=WANG,
                age=34,
                at=mark,
                place=mark,
                left="4.8",
            )
        ),
    )
    reading = read(book, books)
    second = reading.stays[1]
    assert (second.arrived.day, second.arrived.clock_known) == (date(2026, 4, 5), False)
    assert second.person.place == "安徽省阜南县"
    assert reasons(reading) == {(5, "I", Doubtful.SAME_AS_ABOVE)}


def test_a_ditto_mark_with_nothing_above_is_doubtful(books):
    reading = read(sheet_of(row(**whole(at="同上"))), books)
    assert len(reading.stays) == 1
    assert (3, "I", Doubtful.NOTHING_ABOVE) in reasons(reading)


def test_a_merged_day_counts_for_the_whole_family(books):
    book = sheet_of(
        row(**whole(at="2026.4.5 21:00")),
        row(n=2, name="王小荷", sex="女", id=WANG, age=34),
        row(rem="母女"),
    )
    book["4月"].merge_cells("I3:I4")
    book["4月"].merge_cells("C4:C5")
    reading = read(book, books)
    assert [stay.arrived.at for stay in reading.stays] == [datetime(2026, 4, 5, 21)] * 2
    assert kinds(reading)[RowKind.NOTE] == 1


@pytest.mark.parametrize(
    ("written", "normalized", "found"),
    [
        (f" {LI[:6]} {LI[6:14]} {LI[14:]}", LI, set()),
        (f"'{LI}", LI, set()),
        ("".join(chr(ord(c) + 0xFEE0) for c in LI), LI, set()),
        (WANG.lower(), WANG, None),
        (LI[:6] + LI[8:17], LI, {Doubtful.ID_CONVERTED_FROM_15}),
        (LI[:14] + "****", LI[:14] + "****", {Doubtful.ID_MASKED}),
        (LI[:-1] + str((int(LI[-1]) + 1) % 10), None, {Doubtful.ID_CHECK_DIGIT_WRONG}),
        (LI[:-2], LI[:-2], {Doubtful.ID_LENGTH_WRONG}),
        ("护照E12345678", "护照E12345678", {Doubtful.ID_NOT_A_NUMBER}),
    ],
    ids=[
        "blanks",
        "apostrophe",
        "full width",
        "small x",
        "15",
        "masked",
        "check",
        "short",
        "other",
    ],
)
def test_id_numbers_are_read_and_kept(books, written, normalized, found):
    reading = read(sheet_of(row(**whole(id=written, age=40, sex=None))), books)
    (stay,) = reading.stays
    assert stay.person.id_number.written.strip("'") == written.strip("'").strip() or written
    if normalized:
        assert stay.person.id_number.normalized == normalized
    if found is not None:
        told = {d.reason for d in reading.doubts if d.column == "F"}
        assert told == found


def test_a_number_that_lost_its_tail_is_kept_as_written_and_used_for_nothing(books):
    reading = read(sheet_of(row(**whole(id=int(LI)))), books)
    (stay,) = reading.stays
    assert stay.person.id_number is None
    (doubt,) = reading.doubts
    assert (doubt.reason, doubt.read_as) == (Doubtful.ID_DIGITS_LOST, "")
    assert doubt.written.startswith("3.4122519850614")


def test_a_shortened_number_of_a_child_is_read_in_this_century(books):
    child = number("52052220051203398")
    reading = read(sheet_of(row(**whole(id=child[:6] + child[8:17], age=20, sex="女"))), books)
    assert reading.stays[0].person.id_number.normalized == child
    assert reading.stays[0].person.born == date(2005, 12, 3)


def test_what_the_number_says_otherwise_is_shown_and_changes_nothing(books):
    reading = read(sheet_of(row(**whole(sex="女", age=30))), books)
    assert reading.stays[0].person.sex is Sex.FEMALE
    assert reasons(reading) == {
        (3, "D", Doubtful.SEX_DIFFERS),
        (3, "G", Doubtful.AGE_DIFFERS),
    }


def test_an_empty_sex_is_filled_from_the_number_and_said_so(books):
    reading = read(sheet_of(row(**whole(sex=None))), books)
    assert reading.stays[0].person.sex is Sex.MALE
    assert reasons(reading) == {(3, "D", Doubtful.SEX_FROM_ID_NUMBER)}


@pytest.mark.parametrize(
    "name",
    ["无名氏", "不详", "未知", "无名男", "(不能言语)", "哑巴", "男,不详", "无名氏3号", "某男"],
)
def test_people_without_a_name_are_known_as_such(books, name):
    reading = read(
        sheet_of(row(n=1, no="202604009", name=name, sex="男", age="约60岁", at="4.5")), books
    )
    (stay,) = reading.stays
    assert stay.person.is_unknown
    assert stay.person.sex is Sex.MALE
    assert (stay.person.age, stay.person.age_estimated) == (60, True)
    assert (stay.person.born, stay.person.born_precision) == (
        date(1966, 1, 1),
        BornPrecision.ESTIMATED,
    )


def test_the_name_cell_may_tell_the_sex_another_name_or_several_people(books):
    book = sheet_of(
        row(n=1, name="张大山(男)", at="4.5", bed="1"),
        row(n=2, name="陈阿妹(自称小芳)", at="4.5", sex="女"),
        row(n=3, name="赵大、钱小二", at="4.5", sex="男"),
        row(n=4, name="叶尔肯．别克", at="4.5", sex="男"),
    )
    reading = read(book, books)
    people = [stay.person for stay in reading.stays]
    assert (people[0].name, people[0].sex) == ("张大山", Sex.MALE)
    assert (people[1].name, people[1].alias) == ("陈阿妹", "小芳")
    assert people[3].name == "叶尔肯·别克"
    assert reasons(reading) == {
        (4, "C", Doubtful.NAME_WITH_NOTE),
        (5, "C", Doubtful.SEVERAL_NAMES),
    }


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("126元", 12600),
        ("壹佰元", 10000),
        (20.5, 2050),
        (61, 6100),
        ("￥35.00", 3500),
        ("1,260.00", 126000),
        ("自付", None),
        ("/", None),
    ],
)
def test_money_is_read_with_its_units(books, written, fen):
    reading = read(sheet_of(row(**whole(fare=written))), books)
    assert reading.stays[0].amount_fen == fen
    assert reading.doubts == ()


def test_money_that_cannot_be_read_is_doubtful(books):
    reading = read(sheet_of(row(**whole(fare="一百来块"))), books)
    assert reading.stays[0].amount_fen is None
    assert reasons(reading) == {(3, "P", Doubtful.AMOUNT_UNREADABLE)}


@pytest.mark.parametrize(
    ("words", "way", "reason"),
    [
        ("亲属接领", "kin", None),
        ("哥哥来站接走", "kin", Doubtful.WORD_GUESSED),
        ("给票回家", "voucher", Doubtful.WORD_GUESSED),
        ("送市福利院", "institution", Doubtful.WORD_GUESSED),
        ("转送邻市救助站", "handed_over", Doubtful.WORD_GUESSED),
        ("不知去向", "without_formalities", Doubtful.WORD_GUESSED),
        ("天晴", "", Doubtful.WORD_UNKNOWN),
    ],
)
def test_ways_of_leaving_in_free_words_are_put_under_a_code(books, words, way, reason):
    reading = read(sheet_of(row(**whole(way=words))), books)
    assert (reading.stays[0].leaving_way, reading.stays[0].leaving_words) == (way, words)
    assert {doubt.reason for doubt in reading.doubts} == ({reason} if reason else set())


def test_rows_that_are_no_stays_are_listed_with_what_they_are(books):
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
    reading = read(book, books)
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


def test_blank_rows_are_counted_and_far_formatting_is_not(books):
    book = sheet_of(row(**whole()))
    book["4月"]["A6"] = "注:完"
    book["4月"]["A50000"] = "注:远"
    reading = read(book, books)
    assert kinds(reading)[RowKind.BLANK] == 2


def test_struck_out_rows_are_listed_and_other_void_words_are_not_believed(books):
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
    reading = read(book, books)
    assert [stay.person.name for stay in reading.stays] == ["李长河", "吴大江", "郑大海"]
    struck = [line for line in reading.not_stays if line.kind is RowKind.STRUCK_OUT]
    assert [line.row for line in struck] == [4, 5]
    assert "王小荷" in struck[0].text
    assert reasons(reading) == {
        (6, "R", Doubtful.VOID_UNCLEAR),
        (7, "L", Doubtful.CELL_STRUCK_OUT),
    }


def test_a_header_of_two_rows_with_groups(books):
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
    reading = read(book, books)
    (stay,) = reading.stays
    assert (stay.person.name, stay.serial, stay.rescue_number) == ("李长河", "1", "")
    assert (stay.arrived.day, stay.left.day) == (date(2026, 4, 5), date(2026, 4, 9))
    assert (stay.how_came, stay.cause, stay.leaving_way) == ("self", "stolen", "escorted")
    assert stay.destination == "阜南"
    assert kinds(reading)[RowKind.HEADER] == 2


def test_groups_without_merged_areas_and_dates_in_pieces(books):
    book = NewBook()
    page = book.active
    page.append(["2026年救助登记簿"])
    page.append(
        ["序号", "姓名", "性别/年龄", "身份证", "入站时间", None, None, "离站时间", None, "经手人"]
    )
    page.append([None, None, None, None, "月", "日", "时", "月", "日", None])
    page.append([1, "李长河", "男/40", LI, 4, 5, 9, 4, 8, "小周"])
    (stay,) = read(book, books).stays
    assert stay.arrived.at == datetime(2026, 4, 5, 9)
    assert stay.left.day == date(2026, 4, 8)
    assert (stay.person.sex, stay.person.age) == (Sex.MALE, 40)


def test_day_and_hour_in_two_columns_and_both_days_in_one(books):
    book = NewBook()
    page = book.active
    page.append(["入站日期", "入站时间", "救助对象", "性别"])
    page.append([date(2026, 4, 5), time(21, 30), "李长河", "男"])
    other = book.create_sheet("二")
    other.append(["姓名", "性别", "在站起止时间"])
    other.append(["王小荷", "女", "2026.4.5-2026.4.9"])
    other.append(["周大河", "男", "2026.4.6至2026.4.9"])
    stays = read(book, books).stays
    assert stays[0].arrived.at == datetime(2026, 4, 5, 21, 30)
    assert stays[2].arrived.day == date(2026, 4, 6)
    assert stays[2].left.day == date(2026, 4, 9)
    assert [stay.person.name for stay in stays] == ["李长河", "王小荷", "周大河"]


def test_a_new_header_in_the_middle_changes_the_columns(books):
    book = sheet_of(
        row(**whole()),
        ["日期", "受助人", "性别", "身份证号"],
        ["4.9", "王小荷", "女", WANG],
    )
    stays = read(book, books).stays
    assert [(stay.person.name, stay.arrived.day.day) for stay in stays] == [
        ("李长河", 2),
        ("王小荷", 9),
    ]


def test_a_sheet_without_header_goes_on_with_the_columns_before(books):
    book = sheet_of(row(**whole()))
    book.create_sheet("续").append(
        row(**whole(n=2, no="202604002", name="王小荷", sex="女", id=WANG, age=34))
    )
    book.create_sheet("说明").append(["本台账由各班填写"])
    reading = read(book, books)
    assert [stay.sheet for stay in reading.stays] == ["4月", "续"]
    assert reasons(reading) == {(1, "C", Doubtful.LAYOUT_TAKEN_OVER)}
    assert kinds(reading)[RowKind.NOTE] == 1


def test_people_on_a_sheet_that_is_not_understood_do_not_go_unseen(books):
    book = NewBook()
    book.active.append(["李长河", LI])
    reading = read(book, books)
    assert kinds(reading) == {RowKind.NO_HEADER: 1}


def test_an_overlapping_sheet_adds_nothing_and_completes_what_was_open(books):
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
    reading = read(book, books)
    assert len(reading.stays) == 5
    assert [repeat.of for repeat in reading.repeats] == [("4月", 3), ("4月", 4), ("4月", 5)]
    first = reading.stays[0]
    assert (first.left.day, first.leaving_way) == (date(2026, 4, 9), "kin")


def test_two_nameless_people_of_one_day_stay_two_on_every_run(books):
    line = {"name": "无名氏", "sex": "男", "age": "约50岁", "at": "4.5"}
    book = sheet_of(row(n=1, **line), row(n=2, **line))
    first, second = read(book, books), read(book, books)
    assert len(first.stays) == 2
    assert len({stay.fingerprint for stay in first.stays}) == 2
    assert [stay.fingerprint for stay in first.stays] == [stay.fingerprint for stay in second.stays]


def test_the_next_run_finds_every_stay_again_from_what_was_noted(books):
    book = sheet_of(
        row(**whole()),
        row(n=2, name="无名氏", sex="男", age="约50岁", at="4.5"),
        row(n=3, name="无名氏", sex="男", age="约50岁", at="4.5"),
        row(n=4, name="周大河", at="改天", sex="男", age=30),
    )
    noted = [stay.trace.as_text() for stay in read(book, books).stays]
    index: StayIndex[int] = StayIndex()
    for place, text in enumerate(noted):
        index.add(StayTrace.from_text(text), place)
    used: set[int] = set()
    for stay in read(book, books).stays:
        used.add(index.find(stay.trace, used))
    assert used == {0, 1, 2, 3}


def test_a_row_written_twice_on_one_sheet_counts_once(books):
    reading = read(sheet_of(row(**whole()), row(**whole(n=2))), books)
    assert len(reading.stays) == 1
    assert [doubt.reason for doubt in reading.doubts] == [Doubtful.REPEATED_ROW]


def test_namesakes_of_one_day_with_different_numbers_are_two(books):
    other = number("34122519850614273")
    reading = read(sheet_of(row(**whole()), row(**whole(n=2, no="202604002", id=other))), books)
    assert len(reading.stays) == 2


def test_rows_are_compared_with_one_another(books):
    book = sheet_of(
        row(**whole(left="4.9")),
        row(**whole(n=2, at="4.6", left="4.12")),
        row(**whole(n=3, no="202604003", name="李大河", at="4.20", left="4.21")),
    )
    reading = read(book, books)
    assert reasons(reading) == {
        (4, "B", Doubtful.NUMBER_USED_TWICE),
        (4, "I", Doubtful.OVERLAPS_OTHER_STAY),
        (5, "F", Doubtful.ID_OF_TWO_NAMES),
    }


def test_a_formula_without_a_result_is_doubtful(books):
    reading = read(sheet_of(row(**whole(fare="=60+66"))), books)
    assert reading.stays[0].amount_fen is None
    assert reasons(reading) == {(3, "P", Doubtful.FORMULA_WITHOUT_RESULT)}


def test_progress_is_told_and_may_stop_the_reading(books):
    class Stopped(Exception):
        pass

    def stop(done: int, rows: int) -> None:
        raise Stopped((done, rows))

    lines = [row(n=i, no=f"2026{i:05}", name="无名氏", sex="男", at="4.5") for i in range(1, 150)]
    with pytest.raises(Stopped):
        read(sheet_of(*lines), books, progress=stop)


def test_the_report_lists_all_and_holds_no_formula(books):
    book = sheet_of(
        row(**whole(bed="=1+1", place="@x", id=LI[:14] + "****")),
        row(**whole(n=2, no="202604002", name='=HYPERLINK("x")', id="+1", at="-改天")),
        ["小计", None, "2人次"],
    )
    for cell in book["4月"][4]:
        if isinstance(cell.value, str):
            cell.data_type = "s"
    reading = read(book, books)
    report = load_workbook(io.BytesIO(write_report(reading)))
    assert report.sheetnames == ["汇总", "存疑", "未计入"]
    assert report["存疑"].max_row == len(reading.doubts) + 1
    assert report["未计入"].max_row == len(reading.not_stays) + 1
    for page in report:
        assert all(cell.data_type != "f" for line in page for cell in line)
    assert "-改天" in {cell.value for cell in report["存疑"]["E"]}


def test_every_reason_and_kind_has_a_word_for_the_report():
    assert set(REASONS) == set(Doubtful)
    assert set(KINDS) == set(RowKind)


def test_a_register_of_all_kinds_gives_the_golden_counts(books):
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
    reading = read(book, books)
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
