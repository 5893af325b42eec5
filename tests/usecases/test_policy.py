"""The station's own numbers."""

from __future__ import annotations

import pytest

from station.domain.policy import DEFAULTS, PolicyTrouble
from station.domain.problems import Refused
from station.usecases.policy import ChangePolicy, CurrentPolicy


def test_a_new_station_works_with_the_defaults(ask):
    assert ask(CurrentPolicy()) == DEFAULTS


def test_a_changed_number_counts_from_then_on(do, ask):
    do(ChangePolicy({"longest_stay_days": 15}))
    do(ChangePolicy({"longest_stay_days": 12, "notice_hours": 12}))
    assert ask(CurrentPolicy()).longest_stay_days == 12
    assert ask(CurrentPolicy()).notice_hours == 12
    do(ChangePolicy({"longest_stay_days": DEFAULTS.longest_stay_days}))
    assert ask(CurrentPolicy()).longest_stay_days == DEFAULTS.longest_stay_days


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"no_such_number": 1}, PolicyTrouble.UNKNOWN),
        ({"notice_hours": -1}, PolicyTrouble.OUT_OF_RANGE),
    ],
)
def test_nonsense_is_refused(do, ask, values, code):
    with pytest.raises(Refused) as caught:
        do(ChangePolicy(values))
    assert caught.value.problems[0].code == code
    assert ask(CurrentPolicy()) == DEFAULTS
