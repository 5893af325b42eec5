from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from station.domain.assistance import AssistanceClass
from station.domain.ledger import Doubtful, Field, Moment, RowKind, StayIndex, StayTrace
from station.domain.ledger_dates import Hints, read_clock, read_moment, year_and_month
from station.domain.ledger_rows import LedgerCell, is_void, kind_of_row, kind_of_text
from station.domain.ledger_words import (
    Age,
    NameReading,
    is_ditto,
    read_age,
    read_class,
    read_name,
    read_sex,
    says_nothing,
    void_words,
)
from station.domain.people import Sex

APRIL = Hints(date(2026, 11, 21), 2026, 4)


@pytest.mark.parametrize(
    ("written", "age"),
    [
        ("35", Age(35)),
        ("35岁", Age(35)),
        ("３５周岁", Age(35)),
        ("约60岁", Age(60, estimated=True)),
        ("60多岁", Age(60, estimated=True)),
        ("60+", Age(60, estimated=True)),
        ("六十余", Age(60, estimated=True)),
        ("三十来岁", Age(30, estimated=True)),
        ("七八岁", Age(7, estimated=True)),
        ("二十七八岁", Age(27, estimated=True)),
        ("30-40岁", Age(30, estimated=True)),
        ("十八", Age(18)),
        ("一百零二", Age(102)),
        ("3个月", Age(0, 3)),
        ("约8个月", Age(0, 8, estimated=True)),
        ("14个月", Age(1, 2)),
        ("5岁3个月", Age(5, 3)),
        ("2岁半", Age(2, 6)),
        ("出生5天", Age(0)),
        ("60岁(自报)", Age(60)),
        ("自述45岁", Age(45)),
        ("150", None),
        ("成年", None),
        ("90后", None),
        ("40-30", None),
    ],
)
def test_ages_are_read_as_clerks_write_them(written, age):
    assert read_age(written) == age


@pytest.mark.parametrize(
    ("written", "name", "alias", "more"),
    [
        ("王 强", "王强", "", (False, Sex.UNKNOWN, None)),
        ("张三(男)", "张三", "", (False, Sex.MALE, None)),
        ("张三 女", "张三", "", (False, Sex.FEMALE, None)),
        ("男,不详", "不详", "", (True, Sex.MALE, None)),
        ("哑女", "哑女", "", (True, Sex.FEMALE, None)),
        ("流浪汉", "流浪汉", "", (True, Sex.UNKNOWN, Doubtful.NAME_WITH_NOTE)),
        ("不知名男子", "不知名男子", "", (True, Sex.MALE, Doubtful.NAME_WITH_NOTE)),
        ("自称李四", "李四", "", (False, Sex.UNKNOWN, Doubtful.NAME_WITH_NOTE)),
        ("张三(小名狗剩)", "张三", "狗剩", (False, Sex.UNKNOWN, Doubtful.NAME_WITH_NOTE)),
        ("张三(孕妇)", "张三", "", (False, Sex.UNKNOWN, Doubtful.NAME_WITH_NOTE)),
        ("张三、李四", "张三、李四", "", (False, Sex.UNKNOWN, Doubtful.SEVERAL_NAMES)),
        ("张三等3人", "张三等3人", "", (False, Sex.UNKNOWN, Doubtful.SEVERAL_NAMES)),
        ("张三13800000000", "张三13800000000", "", (False, Sex.UNKNOWN, Doubtful.NAME_WITH_NOTE)),
    ],
)
def test_name_cells_are_taken_apart(written, name, alias, more):
    assert read_name(written) == NameReading(name, alias, *more)


@pytest.mark.parametrize(
    ("written", "sex"),
    [
        ("男", Sex.MALE),
        ("女性", Sex.FEMALE),
        ("F", Sex.FEMALE),
        ("1", Sex.MALE),
        ("男童", Sex.MALE),
        ("不详", Sex.UNKNOWN),
        ("男?", None),
        ("张三", None),
    ],
)
def test_sexes_are_read_or_not_known_to_be_one(written, sex):
    assert read_sex(written) is sex


def test_classes_of_assistance_are_read_with_and_without_their_ending():
    words = ("开放性", "保护", "帮扶性救助", "一般", "开放转保护")
    assert [read_class(word) for word in words] == [
        AssistanceClass.OPEN,
        AssistanceClass.PROTECTIVE,
        AssistanceClass.SUPPORTIVE,
        None,
        None,
    ]


@pytest.mark.parametrize("mark", ["同上", "同 上", "〃", '"', "″", "同前", ",,", "々", "''"])
def test_ditto_marks(mark):
    assert is_ditto(mark)


@pytest.mark.parametrize("text", ["同上述人员一起", "上", "同乡", "", "0"])
def test_other_words_are_no_ditto_marks(text):
    assert not is_ditto(text)


@pytest.mark.parametrize("text", ["不详", "/", "—", "无", "未带", "??", "暂无"])
def test_words_that_say_nothing(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    ("remark", "void"),
    [
        ("作废", True),
        ("登记作废", True),
        ("此条登记错误,作废", True),
        ("作废,见第12行", True),
        ("重复登记作废", True),
        ("原票作废,已换新票", None),
        ("凭证作废", None),
        ("未作废", None),
        ("要求返乡", False),
    ],
)
def test_only_clear_words_make_a_row_void(remark, void):
    assert void_words(remark) is void


def cells(**texts: str) -> dict[Field, LedgerCell]:
    return {Field(key): LedgerCell("A", key, text, text) for key, text in texts.items()}


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        ({"serial": "小计", "name": "20人次", "amount": "1622"}, RowKind.SUBTOTAL),
        ({"name": "合 计"}, RowKind.SUBTOTAL),
        ({"serial": "本页小计", "name": "12"}, RowKind.SUBTOTAL),
        ({"serial": "第一季度合计"}, RowKind.SUBTOTAL),
        ({"serial": "共58人次"}, RowKind.SUBTOTAL),
        ({"serial": "站长签字:"}, RowKind.SIGNATURE),
        ({"name": "制表人:小周"}, RowKind.SIGNATURE),
        ({"name": "夜班"}, RowKind.NOTE),
        ({"serial": "12"}, RowKind.BLANK),
        ({"serial": "12", "number": "202604012"}, RowKind.BLANK),
        ({"remarks": "(接上行)带一小孩"}, RowKind.NOTE),
        ({"serial": "5月份"}, RowKind.TITLE),
        ({"serial": "12", "name": "张三"}, None),
        ({"name": "不详", "sex": "男"}, None),
        ({"id_number": "11010519491231002X"}, None),
        ({"id_number": "110105194912****"}, None),
        ({"arrived": "4.5", "bed": "男1-2"}, None),
        ({"arrived": "4.5"}, RowKind.NOTE),
        ({"name": "合计", "id_number": "11010519491231002X"}, None),
    ],
)
def test_a_row_is_a_stay_when_it_speaks_of_a_person(texts, kind):
    assert kind_of_row(cells(**texts), tuple(texts.values())) is kind


def test_a_row_is_void_when_its_name_or_most_of_it_is_struck_out():
    row = cells(name="张三", sex="男", age="30", bed="1")
    texts = tuple(cell.text for cell in row.values())
    assert is_void(row, texts, struck=1) is False
    assert is_void(row, texts, struck=3) is True
    assert is_void(row | {Field.NAME: replace(row[Field.NAME], is_struck=True)}, texts, 1) is True
    assert is_void(row, (*texts, "票据作废"), struck=0) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("××市救助管理站2026年4月份救助人员登记台账", RowKind.TITLE),
        ("受助人员登记簿(2025年1—3月)", RowKind.TITLE),
        ("填表单位(盖章):", RowKind.SIGNATURE),
        ("本台账由各班登记员填写,跨月未离站人员离站时在原行补记。", RowKind.NOTE),
    ],
)
def test_rows_outside_tables(text, kind):
    assert kind_of_text((text,)) is kind


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["4月", "××站2026年4月份台账"], (2026, 4)),
        (["2026.05"], (2026, 5)),
        (["202604"], (2026, 4)),
        (["2026年10月"], (2026, 10)),
        (["2026年度"], (2026, None)),
        (["2026年4月-9月"], (2026, None)),
        (["1-3月", "2025年"], (2025, None)),
        (["表一"], (None, None)),
    ],
)
def test_year_and_month_of_titles(texts, found):
    assert year_and_month(texts) == found


def test_a_clock_of_its_own_is_read_from_text_fraction_and_time():
    said = ("8:05", "下午3:20", 0.5, time(3, 4), timedelta(hours=2), "没看表")
    assert [read_clock(value) for value in said] == [
        time(8, 5),
        time(15, 20),
        time(12),
        time(3, 4),
        time(2),
        None,
    ]


def test_days_count_from_1904_in_old_workbooks():
    moved = replace(APRIL, from_1904=True)
    assert read_moment(46113 - 1462, moved).moment == Moment.of(date(2026, 4, 1))


@pytest.mark.parametrize(
    ("written", "day", "reason"),
    [
        ("2027-01-01", date(2027, 1, 1), Doubtful.DATE_IN_FUTURE),
        ("2026年4月", date(2026, 4, 1), Doubtful.DATE_INCOMPLETE),
        ("4.5 大雨", date(2026, 4, 5), Doubtful.WORDS_LEFT_OUT),
        ("12.4.5", date(2012, 4, 5), Doubtful.DATE_AMBIGUOUS),
        ("4.31", None, Doubtful.DATE_UNREADABLE),
        ("13", None, Doubtful.DATE_UNREADABLE),
    ],
)
def test_doubtful_days_say_why(written, day, reason):
    read = read_moment(written, APRIL)
    assert (read.moment.day if read.moment else None, read.reason) == (day, reason)


def test_a_day_without_any_year_around_is_a_guess():
    read = read_moment("4.5", Hints(date(2026, 11, 21)))
    assert (read.moment.day, read.reason) == (date(2026, 4, 5), Doubtful.YEAR_GUESSED)


TRACE = StayTrace("202604001", "11010519491231002X", "李长河", "1", "", "2026-04-02", "09:30", "")


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"left_day": "2026-04-09"}, True),
        ({"number": ""}, True),
        ({"number": "", "clock": ""}, True),
        ({"number": "", "id_number": "110105194912******"}, True),
        ({"number": "", "id_number": ""}, True),
        ({"day": ""}, True),
        ({"id_number": "110105194912310038"}, True),
        ({"number": "202604002"}, False),
        ({"number": "", "clock": "22:00"}, False),
        ({"number": "", "day": "2026-04-03"}, False),
        ({"number": "", "id_number": "110105194912310038"}, False),
        ({"number": "", "id_number": "", "name": "李长江"}, False),
        ({"number": "", "id_number": "", "name": ""}, False),
        ({"number": "", "day": ""}, False),
        ({"day": "2026-04-03"}, False),
    ],
)
def test_two_lines_tell_of_one_stay_when_nothing_speaks_against_it(changes, same):
    other = replace(TRACE, **changes)
    assert TRACE.is_same(other) is same
    assert other.is_same(TRACE) is same


def test_a_trace_survives_being_written_down():
    assert StayTrace.from_text(TRACE.as_text()) == TRACE
    assert StayTrace.from_text(TRACE.as_text()).fingerprint == TRACE.fingerprint
    assert replace(TRACE, twin=1).fingerprint != TRACE.fingerprint


def test_the_index_gives_each_stay_to_one_line_only():
    index: StayIndex[str] = StayIndex()
    nameless = StayTrace("", "", "", "1", "约50岁", "2026-04-05", "", "")
    index.add(nameless, "first")
    index.add(replace(nameless, twin=1), "second")
    assert index.find(nameless) == "first"
    assert index.find(nameless, {"first"}) == "second"
    assert index.find(nameless, {"first", "second"}) is None
    assert index.find(TRACE) is None


def test_a_moment_knows_whether_it_has_a_clock():
    assert str(Moment.of(date(2026, 4, 5))) == "2026-04-05"
    assert str(Moment.of(datetime(2026, 4, 5, 9, 30))) == "2026-04-05 09:30"
