from datetime import date

import pytest

from station.domain.workdays import WorkCalendar
from station.settings import read_codes

CALENDAR = WorkCalendar.from_text(read_codes("workdays"))
TABLE = "day\tkind\tname\n2026-10-01\trest\t国庆节\n2026-10-10\twork\t调休上班\n"


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 11, 20), True),
        (date(2026, 11, 21), False),
        (date(2026, 10, 1), False),
        (date(2026, 10, 10), True),
        (date(2026, 2, 14), True),
        (date(2026, 2, 16), False),
    ],
)
def test_a_day_is_worked_by_the_published_calendar(day, worked):
    assert CALENDAR.is_worked(day) is worked


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2026, 11, 20), 7, date(2026, 12, 1)),
        (date(2026, 11, 21), 7, date(2026, 12, 1)),
        (date(2026, 9, 28), 7, date(2026, 10, 13)),
        (date(2026, 2, 12), 2, date(2026, 2, 14)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_working_days_are_counted_from_the_day_after_over_holidays(start, days, last):
    found = CALENDAR.after(start, days)
    assert (found.day, found.published) == (last, True)


def test_a_limit_into_an_unpublished_year_says_so():
    found = CALENDAR.after(date(2026, 12, 29), 7)
    assert (found.day, found.published) == (date(2027, 1, 7), False)


def test_the_years_of_a_table_are_those_it_names():
    assert WorkCalendar.from_text(TABLE).years == {2026}


@pytest.mark.parametrize("text", ["code\tname\n", "day\tkind\tname\n2026-01-01\tfree\t元旦\n"])
def test_another_table_is_not_taken_for_a_calendar(text):
    with pytest.raises(ValueError, match=r"calendar|neither"):
        WorkCalendar.from_text(text)
