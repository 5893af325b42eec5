"""What clerks type in a hurry is read, or refused with its text kept."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from station.domain.problems import Refused
from station.domain.typed import (
    TypedTrouble,
    is_clock_alone,
    read_coming_day,
    read_coming_moment,
    read_day,
    read_fen,
    read_moment,
)

NOW = datetime(2026, 11, 21, 2, 41)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("20261120", date(2026, 11, 20)),
        ("1987年4月12日", date(1987, 4, 12)),
        ("26.3.1", date(2026, 3, 1)),
        ("1120", date(2026, 11, 20)),
        ("１１－２０", date(2026, 11, 20)),
        ("12-31", date(2025, 12, 31)),
        ("2/29", date(2024, 2, 29)),
        ("20", date(2026, 11, 20)),
        ("31", date(2026, 10, 31)),
        ("今天", date(2026, 11, 21)),
        ("昨天", date(2026, 11, 20)),
    ],
)
def test_a_day_is_read(typed: str, day: date) -> None:
    assert read_day(typed, NOW.date()) == day


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2:41", datetime(2026, 11, 21, 2, 41)),
        ("0230", datetime(2026, 11, 21, 2, 30)),
        ("2230", datetime(2026, 11, 20, 22, 30)),
        ("２２：３０", datetime(2026, 11, 20, 22, 30)),
        ("昨晚22:30", datetime(2026, 11, 20, 22, 30)),
        ("22点", datetime(2026, 11, 20, 22, 0)),
        ("1120 2230", datetime(2026, 11, 20, 22, 30)),
        ("11月20日 22时30分", datetime(2026, 11, 20, 22, 30)),
        ("11-21 03:50", datetime(2026, 11, 21, 3, 50)),
    ],
)
def test_a_moment_is_read(typed: str, moment: datetime) -> None:
    assert read_moment(typed, NOW) == moment


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("126", 12600), ("126.5", 12650), ("1,260.00", 126000), ("¥１２６元", 12600), ("-5", -500)],
)
def test_an_amount_is_read(typed: str, fen: int) -> None:
    assert read_fen(typed) == fen


@pytest.mark.parametrize(
    "typed", ["", "x", "13-40", "2026-02-30", "00", "111", "1-13800138000", "13800138000-1-1"]
)
def test_what_is_no_day_is_refused_as_typed(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_day(typed, NOW.date())
    assert refused.value.problems[0].code is TypedTrouble.NO_DAY
    assert refused.value.problems[0].data["typed"] == typed


@pytest.mark.parametrize("typed", ["", "25:00", "12:61", "x 12:00", "noon"])
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_moment(typed, NOW)
    assert refused.value.problems[0].code is TypedTrouble.NO_MOMENT


@pytest.mark.parametrize("typed", ["", "1.234", "1,23", "zwölf", "1e5"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_fen(typed)
    assert refused.value.problems[0].code is TypedTrouble.NO_AMOUNT


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("1800", datetime(2026, 11, 21, 18, 0)),
        ("02:00", datetime(2026, 11, 22, 2, 0)),
        ("明天 8:00", datetime(2026, 11, 22, 8, 0)),
        ("1123 0900", datetime(2026, 11, 23, 9, 0)),
    ],
)
def test_a_moment_to_come_is_the_next_one(typed, moment):
    assert read_coming_moment(typed, datetime(2026, 11, 21, 2, 41)) == moment


@pytest.mark.parametrize("typed", ["", "soon", "2560", "后天"])
def test_what_names_no_moment_to_come_is_refused(typed):
    with pytest.raises(Refused) as refused:
        read_coming_moment(typed, datetime(2026, 11, 21, 2, 41))
    assert refused.value.problems[0].code is TypedTrouble.NO_MOMENT


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1123", date(2026, 11, 23)),
        ("21", date(2026, 11, 21)),
        ("5", date(2026, 12, 5)),
        ("0101", date(2027, 1, 1)),
        ("2-29", date(2028, 2, 29)),
        ("明天", date(2026, 11, 22)),
        ("2026-11-20", date(2026, 11, 20)),
    ],
)
def test_a_day_to_come_is_the_next_such_day(typed, day):
    assert read_coming_day(typed, date(2026, 11, 21)) == day


@pytest.mark.parametrize("typed", ["下周", "32", "0230", "13-40"])
def test_what_is_no_day_to_come_is_refused(typed):
    with pytest.raises(Refused):
        read_coming_day(typed, date(2026, 11, 21))


@pytest.mark.parametrize(
    ("typed", "alone"),
    [("1800", True), ("02:45", True), ("11-21 02:45", False), ("昨天 22:30", False), ("", False)],
)
def test_a_time_is_told_from_one_with_its_day(typed, alone):
    assert is_clock_alone(typed) is alone
