"""Women's rooms are served by women: when a shift of men alone is told."""

from __future__ import annotations

import pytest

from station.domain.beds import BedTrouble
from station.domain.carers import carer_problems
from station.domain.people import Sex
from station.domain.problems import Weight

MAN, WOMAN = Sex.MALE, Sex.FEMALE


@pytest.mark.parametrize(
    ("residents", "on_duty", "told"),
    [
        ([MAN, WOMAN], [MAN, MAN], True),
        ([MAN, WOMAN], [MAN, WOMAN], False),
        ([MAN, WOMAN], [MAN, None], False),  # perhaps a woman: nobody has said
        ([MAN, WOMAN], [], False),
        ([MAN, None], [MAN], False),
        ([], [MAN], False),
    ],
)
def test_women_among_men_on_duty_are_told(residents, on_duty, told) -> None:
    found = carer_problems(residents, on_duty)
    assert [problem.code for problem in found] == [BedTrouble.NO_WOMAN_ON_DUTY] * told
    assert all(problem.weight is Weight.HINT for problem in found)
    assert all(problem.rule == "国务院令第381号 第八条" for problem in found)
