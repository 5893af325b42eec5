"""How a portion is cooked, and which meal is next, pure."""

from datetime import date, datetime

import pytest

from station.domain.meals import Diet, MealKind, cost_fen, day_of, diet_of, last_supper, meal_at
from station.domain.policy import DEFAULTS


@pytest.mark.parametrize(
    ("age", "words", "diet"),
    [
        (40, (), Diet.USUAL),
        (None, (), Diet.USUAL),
        (1, (), Diet.INFANT),
        (5, (), Diet.CHILD),
        (40, ("清真",), Diet.HALAL),
        (5, ("清真饮食",), Diet.HALAL),
        (66, ("糖尿病饮食",), Diet.DIABETIC),
        (80, ("半流质",), Diet.SOFT),
        (40, ("素食",), Diet.OTHER),
        (2, ("低敏奶粉",), Diet.INFANT),
    ],
)
def test_a_portion_is_cooked_by_what_is_written_else_by_age(age, words, diet):
    assert diet_of(age, words, DEFAULTS) is diet


def test_the_next_meal_is_made_ready_and_each_has_its_own_cost():
    hours = {
        2: MealKind.NIGHT,
        7: MealKind.BREAKFAST,
        9: MealKind.LUNCH,
        16: MealKind.SUPPER,
        23: MealKind.NIGHT,
    }
    for hour, kind in hours.items():
        assert meal_at(datetime(2026, 11, 21, hour), DEFAULTS) is kind
    assert day_of(datetime(2026, 11, 21, 2), MealKind.NIGHT) == date(2026, 11, 20)
    assert day_of(datetime(2026, 11, 21, 23), MealKind.NIGHT) == date(2026, 11, 21)
    assert last_supper(datetime(2026, 11, 21, 2), DEFAULTS) == datetime(2026, 11, 20, 17)
    assert last_supper(datetime(2026, 11, 21, 18), DEFAULTS) == datetime(2026, 11, 21, 17)
    assert [cost_fen(kind, DEFAULTS) for kind in MealKind] == [500, 1000, 1000, 500]
