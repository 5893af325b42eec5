from datetime import date, datetime, time

import pytest

from station.domain.ledger import Doubtful, RowKind
from station.domain.people import BornPrecision, Sex
from tests.exchange.registers import (
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


def test_a_plain_row_is_read_whole_and_without_doubt():
    reading = read(sheet_of(row(**whole())))
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
def test_days_are_read_however_they_are_written(written, day, clock):
    reading = read(sheet_of(row(**whole(at=written, left="4.20"))))
    (stay,) = reading.stays
    assert stay.arrived.day == day
    assert (stay.arrived.at.time() if stay.arrived.clock_known else None) == clock
    assert stay.left.day == date(2026, 4, 20)
    assert reading.doubts == ()


def test_a_day_that_a_spreadsheet_took_for_a_number_is_doubtful():
    reading = read(sheet_of(row(**whole(at=4.15, left=4.2))))
    (stay,) = reading.stays
    assert (stay.arrived.day, stay.left.day) == (date(2026, 4, 15), date(2026, 4, 20))
    assert reasons(reading) == {(3, "M", Doubtful.DATE_AMBIGUOUS)}


def test_a_departure_after_new_year_is_next_year():
    book = sheet_of(row(**whole(at="12.30", left="1.3")), title="2025年12月台账", name="12月")
    (stay,) = read(book).stays
    assert (stay.arrived.day, stay.left.day) == (date(2025, 12, 30), date(2026, 1, 3))


def test_an_arrival_at_the_end_of_last_year_is_found_on_a_january_sheet():
    book = sheet_of(row(**whole(at="12.31", left="1.3")), title="2026年1月台账", name="1月")
    (stay,) = read(book).stays
    assert (stay.arrived.day, stay.left.day) == (date(2025, 12, 31), date(2026, 1, 3))


@pytest.mark.parametrize(
    ("title", "name", "file_name"),
    [
        ("救助台账", "2026.04", ""),
        ("救助台账(2026年度)", "4月", ""),
        ("救助台账", "4月", "台账2026.xlsx"),
    ],
)
def test_the_year_is_found_where_it_stands(title, name, file_name):
    book = sheet_of(row(**whole(at="4.5", left=None, way=None)), title=title, name=name)
    assert read(book, file_name=file_name).stays[0].arrived.day == date(2026, 4, 5)


def test_the_year_is_taken_from_other_dates_when_no_title_has_it():
    lines = row(**whole(at="4.5", left=date(2025, 4, 9)))
    reading = read(sheet_of(lines, title="台账", name="表一"))
    assert reading.stays[0].arrived.day == date(2025, 4, 5)


def test_a_departure_before_the_arrival_is_kept_and_doubtful():
    reading = read(sheet_of(row(**whole(at="4.13", left="4.1"))))
    assert reading.stays[0].left.day == date(2026, 4, 1)
    assert reasons(reading) == {(3, "M", Doubtful.LEFT_BEFORE_ARRIVED)}


@pytest.mark.parametrize("words", ["未离站", "在站", "/", "—", None])
def test_somebody_still_in_the_station_has_no_departure_and_no_doubt(words):
    reading = read(sheet_of(row(**whole(left=words, way=None))))
    assert reading.stays[0].left is None
    assert reading.doubts == ()


@pytest.mark.parametrize("written", ["4.31", "2026-13-01", "改天", "2026年4月"])
def test_an_unreadable_arrival_loses_no_stay(written):
    reading = read(sheet_of(row(**whole(at=written, left=None, way=None))))
    (stay,) = reading.stays
    assert stay.arrived.day.year == 2026
    (doubt,) = reading.doubts
    assert (doubt.column, doubt.title, doubt.written) == ("I", "求助时间", written)
    assert doubt.read_as == str(stay.arrived)


@pytest.mark.parametrize("mark", ["同上", "〃", '"', "同前", ",,", "″", "同 上"])
def test_ditto_marks_take_the_row_above_even_over_a_subtotal(mark):
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
    reading = read(book)
    second = reading.stays[1]
    assert (second.arrived.day, second.arrived.clock_known) == (date(2026, 4, 5), False)
    assert second.person.place == "安徽省阜南县"
    assert reasons(reading) == {(5, "I", Doubtful.SAME_AS_ABOVE)}


def test_a_ditto_mark_with_nothing_above_is_doubtful():
    reading = read(sheet_of(row(**whole(at="同上"))))
    assert len(reading.stays) == 1
    assert (3, "I", Doubtful.NOTHING_ABOVE) in reasons(reading)


def test_a_merged_day_counts_for_the_whole_family():
    book = sheet_of(
        row(**whole(at="2026.4.5 21:00")),
        row(n=2, name="王小荷", sex="女", id=WANG, age=34),
        row(rem="母女"),
    )
    book["4月"].merge_cells("I3:I4")
    book["4月"].merge_cells("C4:C5")
    reading = read(book)
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
def test_id_numbers_are_read_and_kept(written, normalized, found):
    reading = read(sheet_of(row(**whole(id=written, age=40, sex=None))))
    (stay,) = reading.stays
    assert stay.person.id_number.written.strip("'") == written.strip("'").strip() or written
    if normalized:
        assert stay.person.id_number.normalized == normalized
    if found is not None:
        told = {d.reason for d in reading.doubts if d.column == "F"}
        assert told == found


def test_a_number_that_lost_its_tail_is_kept_as_written_and_used_for_nothing():
    reading = read(sheet_of(row(**whole(id=int(LI)))))
    (stay,) = reading.stays
    assert stay.person.id_number is None
    (doubt,) = reading.doubts
    assert (doubt.reason, doubt.read_as) == (Doubtful.ID_DIGITS_LOST, "")
    assert doubt.written.startswith("3.4122519850614")


def test_a_shortened_number_of_a_child_is_read_in_this_century():
    child = number("52052220051203398")
    reading = read(sheet_of(row(**whole(id=child[:6] + child[8:17], age=20, sex="女"))))
    assert reading.stays[0].person.id_number.normalized == child
    assert reading.stays[0].person.born == date(2005, 12, 3)


def test_what_the_number_says_otherwise_is_shown_and_changes_nothing():
    reading = read(sheet_of(row(**whole(sex="女", age=30))))
    assert reading.stays[0].person.sex is Sex.FEMALE
    assert reasons(reading) == {
        (3, "D", Doubtful.SEX_DIFFERS),
        (3, "G", Doubtful.AGE_DIFFERS),
    }


def test_an_empty_sex_is_filled_from_the_number_and_said_so():
    reading = read(sheet_of(row(**whole(sex=None))))
    assert reading.stays[0].person.sex is Sex.MALE
    assert reasons(reading) == {(3, "D", Doubtful.SEX_FROM_ID_NUMBER)}


@pytest.mark.parametrize(
    "name",
    ["无名氏", "不详", "未知", "无名男", "(不能言语)", "哑巴", "男,不详", "无名氏3号", "某男"],
)
def test_people_without_a_name_are_known_as_such(name):
    reading = read(sheet_of(row(n=1, no="202604009", name=name, sex="男", age="约60岁", at="4.5")))
    (stay,) = reading.stays
    assert stay.person.is_unknown
    assert stay.person.sex is Sex.MALE
    assert (stay.person.age, stay.person.age_estimated) == (60, True)
    assert (stay.person.born, stay.person.born_precision) == (
        date(1966, 4, 5),
        BornPrecision.ESTIMATED,
    )


def test_the_name_cell_may_tell_the_sex_another_name_or_several_people():
    book = sheet_of(
        row(n=1, name="张大山(男)", at="4.5", bed="1"),
        row(n=2, name="陈阿妹(自称小芳)", at="4.5", sex="女"),
        row(n=3, name="赵大、钱小二", at="4.5", sex="男"),
        row(n=4, name="叶尔肯．别克", at="4.5", sex="男"),
    )
    reading = read(book)
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
def test_money_is_read_with_its_units(written, fen):
    reading = read(sheet_of(row(**whole(fare=written))))
    assert reading.stays[0].amount_fen == fen
    assert reading.doubts == ()


def test_money_that_cannot_be_read_is_doubtful():
    reading = read(sheet_of(row(**whole(fare="一百来块"))))
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
def test_ways_of_leaving_in_free_words_are_put_under_a_code(words, way, reason):
    reading = read(sheet_of(row(**whole(way=words))))
    assert (reading.stays[0].leaving_way, reading.stays[0].leaving_words) == (way, words)
    assert {doubt.reason for doubt in reading.doubts} == ({reason} if reason else set())
