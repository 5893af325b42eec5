"""A year of holidays as it is typed from the announcement."""

from datetime import date

import pytest

from station.domain.work_years import YearTrouble, read_year, told_lines

TYPED = """\
1月1日 休 元旦
02-05～02-11 放假 春节
2-14 班
2027-10-01至2027-10-07 休 国庆节

10-09 上班
"""


def test_an_announcement_is_typed_a_span_a_line_and_told_as_typed():
    days, problems = read_year(2027, TYPED)
    assert problems == ()
    assert len(days) == 1 + 7 + 1 + 7 + 1
    assert (days[0].day, days[0].worked, days[0].name) == (date(2027, 1, 1), False, "元旦")
    assert [each.day for each in days if each.worked] == [date(2027, 2, 14), date(2027, 10, 9)]
    assert told_lines(days).splitlines()[1:3] == ["02-05~02-11 休 春节", "02-14 班 调休上班"]
    assert read_year(2027, told_lines(days)) == (days, ())


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("十月一日 休", YearTrouble.DAY),
        ("10-01 free 国庆节", YearTrouble.LINE),
        ("10-01", YearTrouble.LINE),
        ("02-29 休", YearTrouble.DAY),
        ("2026-10-01 休", YearTrouble.OTHER_YEAR),
        ("10-07~10-01 休", YearTrouble.SPAN),
        ("10-01~11-30 休", YearTrouble.SPAN),
        ("10-01 休\n10-01 班", YearTrouble.TWICE),
        ("  \n", YearTrouble.EMPTY),
        ("10-10 班", YearTrouble.NO_HOLIDAY),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line, trouble):
    _days, problems = read_year(2027, line)
    assert [each.code for each in problems] == [trouble]
