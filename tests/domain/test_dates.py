from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.dates import DateDoubt, DatePrecision, read_date, read_serial

AROUND = date(2026, 4, 15)
THIRD = datetime(2026, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2026-4-3",
        "2026-04-03",
        "2026.04.03",
        "2026.4.3",
        "2026/4/3",
        "20260403",
        "2026年4月3日",
        "2026年 4 月 3 日",
        "2026年4月3号",
        "２０２６－０４－０３",
        "二〇二六年四月三日",
        "2026-4-3 (周五)",
        "2026-4-3星期五",
    ],
)
def test_a_day_written_in_full_is_read_without_doubt(text):
    read = read_date(text)
    assert (read.at, read.precision, read.doubts) == (THIRD, DatePrecision.DAY, ())


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2026.4.1 11:06", datetime(2026, 4, 1, 11, 6), DatePrecision.MINUTE),
        ("2026-04-03T10:20:30", datetime(2026, 4, 3, 10, 20), DatePrecision.MINUTE),
        ("2026-04-03 10:20:30", datetime(2026, 4, 3, 10, 20), DatePrecision.MINUTE),
        ("20260403 1530", datetime(2026, 4, 3, 15, 30), DatePrecision.MINUTE),
        ("2026年4月3日晚9点半", datetime(2026, 4, 3, 21, 30), DatePrecision.MINUTE),
        ("2026年4月3日下午3点一刻", datetime(2026, 4, 3, 15, 15), DatePrecision.MINUTE),
        ("2026年4月3日上午8时", datetime(2026, 4, 3, 8), DatePrecision.HOUR),
        ("2026年4月3日凌晨2点", datetime(2026, 4, 3, 2), DatePrecision.HOUR),
        ("2026年4月3日中午12点", datetime(2026, 4, 3, 12), DatePrecision.HOUR),
        ("2026年4月3日中午1点", datetime(2026, 4, 3, 13), DatePrecision.HOUR),
        ("2026-4-3 3:05 PM", datetime(2026, 4, 3, 15, 5), DatePrecision.MINUTE),
        ("2026年4月9日5时0分", datetime(2026, 4, 9, 5), DatePrecision.MINUTE),
        ("2026年4月3日十二时二十分", datetime(2026, 4, 3, 12, 20), DatePrecision.MINUTE),
        ("2026年4月", datetime(2026, 4, 1), DatePrecision.MONTH),
        ("2026-04", datetime(2026, 4, 1), DatePrecision.MONTH),
        ("1987年", datetime(1987, 1, 1), DatePrecision.YEAR),
        ("1987", datetime(1987, 1, 1), DatePrecision.YEAR),
    ],
)
def test_how_exactly_a_moment_was_written(text, at, precision):
    read = read_date(text)
    assert (read.at, read.precision, read.doubtful) == (at, precision, False)
    assert read.has_time is (precision in {DatePrecision.HOUR, DatePrecision.MINUTE})


@pytest.mark.parametrize(
    ("text", "at", "doubts"),
    [
        pytest.param("4月3日", THIRD, [DateDoubt.YEAR_SUPPLIED], id="day and month"),
        pytest.param("4.3", THIRD, [DateDoubt.YEAR_SUPPLIED], id="with a dot"),
        pytest.param("4-3", THIRD, [DateDoubt.YEAR_SUPPLIED], id="with a dash"),
        pytest.param(
            "4.3 02:40", datetime(2026, 4, 3, 2, 40), [DateDoubt.YEAR_SUPPLIED], id="with a time"
        ),
        pytest.param(
            "4月3日晚9点半",
            datetime(2026, 4, 3, 21, 30),
            [DateDoubt.YEAR_SUPPLIED],
            id="in the evening",
        ),
        pytest.param("26.4.3", THIRD, [DateDoubt.TWO_DIGIT_YEAR], id="two digits for the year"),
        pytest.param("46115", THIRD, [DateDoubt.SERIAL_NUMBER], id="the number of a spreadsheet"),
        pytest.param(
            "46115.5",
            datetime(2026, 4, 3, 12),
            [DateDoubt.SERIAL_NUMBER],
            id="such a number with a time",
        ),
        pytest.param(
            "4月3日晚12点",
            datetime(2026, 4, 4),
            [DateDoubt.YEAR_SUPPLIED, DateDoubt.NEXT_DAY],
            id="midnight ends the day",
        ),
        pytest.param(
            "2026-4-3 24:00",
            datetime(2026, 4, 4),
            [DateDoubt.NEXT_DAY],
            id="the twenty-fourth hour",
        ),
        pytest.param("2026.4.3左右", THIRD, [DateDoubt.WORDS_LEFT_OUT], id="about that day"),
        pytest.param("2026-4-3 25:00", THIRD, [DateDoubt.WORDS_LEFT_OUT], id="no such hour"),
        pytest.param(
            "4.3-4.5",
            THIRD,
            [DateDoubt.YEAR_SUPPLIED, DateDoubt.WORDS_LEFT_OUT],
            id="from one day to another",
        ),
    ],
)
def test_what_was_supplied_or_strange_is_told(text, at, doubts):
    read = read_date(text, AROUND)
    assert (read.at, list(read.doubts)) == (at, doubts)
    assert read.doubtful


@pytest.mark.parametrize(
    ("text", "around", "day"),
    [
        ("12.31", date(2026, 1, 5), date(2025, 12, 31)),
        ("1.2", date(2025, 12, 30), date(2026, 1, 2)),
        ("2.29", date(2026, 1, 1), None),
        ("2.29", date(2025, 1, 1), date(2024, 2, 29)),
        ("99.12.31", date(2026, 1, 1), date(1999, 12, 31)),
    ],
)
def test_the_year_nearest_to_the_ledger_is_supplied(text, around, day):
    read = read_date(text, around)
    assert (read and read.day) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "不详",
        "同上",
        "/",
        "4月31日",
        "2026-02-30",
        "2026-13-01",
        "13.5",
        "123",
        "3:05",
        "99999",
    ],
)
def test_what_is_no_possible_date_is_not_read(text):
    assert read_date(text, AROUND) is None


@pytest.mark.parametrize("text", ["4月3日", "4.3", "26.4.3"])
def test_without_a_day_near_no_year_is_invented(text):
    assert read_date(text) is None


@pytest.mark.parametrize("number", [0, -1, 1.5, 10**9, 5000, 80000])
def test_a_number_outside_any_record_is_no_date(number):
    assert read_serial(number) is None


def test_the_last_moment_of_a_day_stays_in_it():
    assert read_serial(46115.99999).at == datetime(2026, 4, 3, 23, 59)


days = st.dates(date(1920, 1, 1), date(2079, 12, 31))


@given(days, st.sampled_from(["%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y%m%d", "%Y年%m月%d日"]))
def test_every_full_form_of_every_day_reads_back(day, form):
    assert read_date(day.strftime(form)).day == day


@given(days)
def test_every_serial_number_reads_back(day):
    assert read_serial((day - date(1899, 12, 30)).days).day == day


@given(st.text())
def test_any_text_is_a_date_or_none(text):
    read = read_date(text, AROUND)
    assert read is None or read.day.year > 0
