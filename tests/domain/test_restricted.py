"""When a file must be kept from clerks who do not handle it, and how long an access lasts."""

from __future__ import annotations

from datetime import datetime

import pytest

from station.domain.assistance import Capacity
from station.domain.intake import TriageSign
from station.domain.policy import DEFAULTS
from station.domain.restricted import HarmFacts, RestrictionGround, ground_of, shift_end

HARMED, VIOLENCE = TriageSign.HARMED_MINOR, TriageSign.DOMESTIC_VIOLENCE
OF_A_MINOR, AT_HOME = RestrictionGround.HARMED_MINOR, RestrictionGround.DOMESTIC_VIOLENCE


@pytest.mark.parametrize(
    ("age", "capacity", "signs", "cause", "ground"),
    [
        (9, Capacity.LIMITED, {HARMED}, "", OF_A_MINOR),
        (None, Capacity.LIMITED, {HARMED}, "", OF_A_MINOR),
        (19, Capacity.FULL, {HARMED}, "", OF_A_MINOR),
        (9, Capacity.LIMITED, {VIOLENCE}, "", OF_A_MINOR),
        (17, Capacity.FULL, {VIOLENCE}, "", OF_A_MINOR),
        (17, Capacity.LIMITED, (), "domestic_violence", OF_A_MINOR),
        (18, Capacity.LIMITED, {VIOLENCE}, "", AT_HOME),
        (40, Capacity.NONE, (), "domestic_violence", AT_HOME),
        (None, Capacity.LIMITED, {VIOLENCE}, "", AT_HOME),
        (40, Capacity.FULL, {VIOLENCE}, "domestic_violence", None),
        (9, Capacity.LIMITED, {TriageSign.LOST, TriageSign.WOUNDED}, "lost", None),
        (40, Capacity.NONE, {TriageSign.MENTAL}, "robbed", None),
    ],
)
def test_a_harmed_minor_and_a_victim_without_full_capacity_are_restricted(
    age, capacity, signs, cause, ground
):
    assert ground_of(HarmFacts(age, capacity, frozenset(signs), cause)) is ground


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-11-21T02:41", "2026-11-21T08:00"),
        ("2026-11-21T08:00", "2026-11-21T17:00"),
        ("2026-11-21T21:59", "2026-11-21T22:00"),
        ("2026-11-21T22:00", "2026-11-22T08:00"),
        ("2026-12-31T23:30", "2027-01-01T08:00"),
    ],
)
def test_an_access_ends_when_the_shift_hands_over(now, end):
    assert shift_end(datetime.fromisoformat(now), DEFAULTS) == datetime.fromisoformat(end)
