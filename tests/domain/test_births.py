"""Birth or age as it is typed at the door, read without inventing what was not said."""

from __future__ import annotations

from datetime import date

import pytest

from station.domain.births import Birth, birth_problems, read_birth
from station.domain.identity import age_on
from station.domain.people import BornPrecision, PersonFacts, PersonTrouble, born_of
from station.domain.problems import Refused
from station.domain.typed import TypedTrouble

TODAY = date(2026, 11, 21)
DAY, MONTH, YEAR = BornPrecision.DAY, BornPrecision.MONTH, BornPrecision.YEAR


@pytest.mark.parametrize(
    ("typed", "born", "precision", "shown"),
    [
        ("19870412", date(1987, 4, 12), DAY, "1987-04-12"),
        ("1987年4月12日", date(1987, 4, 12), DAY, "1987-04-12"),
        ("1987-04", date(1987, 4, 1), MONTH, "1987-04"),
        ("１９８７年", date(1987, 1, 1), YEAR, "1987"),
    ],
)
def test_a_date_is_read_as_exactly_as_it_was_said(typed, born, precision, shown) -> None:
    birth = read_birth(typed)
    assert (birth.born, birth.precision, birth.estimate) == (born, precision, None)
    assert str(birth) == shown
    assert read_birth(str(birth)) == birth


@pytest.mark.parametrize(("typed", "age"), [("40", 40), ("约40岁", 40), ("6", 6), ("0", 0)])
def test_up_to_three_digits_are_an_age_by_eye(typed: str, age: int) -> None:
    birth = read_birth(typed)
    assert (birth.born, birth.estimate, birth.age(TODAY)) == (None, age, age)
    assert str(birth) == str(age)


def test_full_years_are_counted_on_the_day() -> None:
    assert read_birth("19871121").age(TODAY) == 39
    assert read_birth("19871122").age(TODAY) == 38
    assert Birth().age(TODAY) is None


@pytest.mark.parametrize("typed", ["wang", "1987-13-40", "12345"])
def test_what_says_neither_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_birth(typed)
    (problem,) = refused.value.problems
    assert (problem.code, problem.data["typed"]) == (TypedTrouble.NO_BIRTH, typed)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2030-01-01", PersonTrouble.BORN_IN_FUTURE),
        ("1800", PersonTrouble.AGE_IMPOSSIBLE),
        ("200", PersonTrouble.AGE_IMPOSSIBLE),
    ],
)
def test_nobody_is_born_tomorrow_or_two_hundred_years_old(typed: str, code) -> None:
    assert [problem.code for problem in birth_problems(read_birth(typed), TODAY)] == [code]
    assert birth_problems(read_birth("40"), TODAY) == ()


@pytest.mark.parametrize(
    ("typed", "day", "age"),
    [
        ("2008", date(2026, 1, 2), 17),
        ("2008", date(2026, 12, 31), 18),
        ("2008-06", date(2026, 6, 29), 17),
        ("2008-06", date(2026, 6, 30), 18),
        ("2008-06-02", date(2026, 6, 2), 18),
        ("2026", TODAY, 0),
        ("2026-11", TODAY, 0),
    ],
)
def test_nobody_comes_of_age_while_there_is_doubt(typed: str, day: date, age: int) -> None:
    birth = read_birth(typed)
    assert birth.age(day) == age
    stored, precision = born_of(PersonFacts(born=birth.born, born_precision=birth.precision), day)
    assert precision is birth.precision
    assert stored is not None
    assert stored <= day
    assert age_on(stored, day) == age


def test_an_age_by_eye_stays_true_for_a_year() -> None:
    seen = date(2028, 2, 29)
    born, precision = born_of(PersonFacts(age=17), seen)
    assert (born, precision) == (date(2011, 2, 28), BornPrecision.ESTIMATED)
    assert born is not None
    assert [age_on(born, day) for day in (seen, date(2029, 2, 27), date(2029, 2, 28))] == [
        17,
        17,
        18,
    ]
