"""Women's rooms are served by women: whether one is on duty. 国务院令第381号 第八条."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from station.domain.bed_rules import SEX_RULE
from station.domain.beds import BedTrouble
from station.domain.people import Sex
from station.domain.problems import Problem, Weight


def carer_problems(
    residents: Iterable[Sex | None], on_duty: Collection[Sex | None]
) -> tuple[Problem, ...]:
    """A hint where women are housed and everybody on duty is known to be a man.

    `on_duty` is the sex of each clerk at work in this shift, None where it is not on file: that
    clerk may be a woman, so nothing is said.
    """
    housed = any(sex is Sex.FEMALE for sex in residents)
    men_only = bool(on_duty) and all(sex is Sex.MALE for sex in on_duty)
    if housed and men_only:
        return (Problem(BedTrouble.NO_WOMAN_ON_DUTY, weight=Weight.HINT, rule=SEX_RULE),)
    return ()
