"""The station's own numbers."""

from __future__ import annotations

import pytest

from station.domain.founding import FoundingTrouble, HouseKind
from station.domain.policy import DEFAULTS, PolicyTrouble
from station.domain.problems import Refused
from station.usecases.policy import ChangeNamePlate, ChangePolicy, CurrentPolicy, StationNamePlate
from station.usecases.signing_keys import NewSigningKey
from tests import make


def test_a_new_station_works_with_the_defaults(ask):
    assert ask(CurrentPolicy()) == DEFAULTS


def test_a_changed_number_counts_from_then_on(do, ask):
    do(ChangePolicy({"longest_stay_days": 15}))
    do(ChangePolicy({"longest_stay_days": 12, "notice_hours": 12}))
    assert ask(CurrentPolicy()).longest_stay_days == 12
    assert ask(CurrentPolicy()).notice_hours == 12
    do(ChangePolicy({"longest_stay_days": DEFAULTS.longest_stay_days}))
    assert ask(CurrentPolicy()).longest_stay_days == DEFAULTS.longest_stay_days


@pytest.fixture
def plate(open_station, clerk):
    """A station with its name plate."""
    make.name_plate(open_station)
    return lambda: open_station.ask(StationNamePlate(), clerk)


def test_the_name_plate_is_corrected_as_a_whole(do, plate):
    do(
        ChangeNamePlate(
            " 云川市救助站 ", "川", "000-1", area="341204", kind=HouseKind.MINORS_CENTRE
        )
    )
    found = plate()
    assert (found.name, found.short_name, found.phone) == ("云川市救助站", "川", "000-1")
    assert (found.area, found.kind) == ("341204", HouseKind.MINORS_CENTRE)


def test_the_county_stays_once_slips_are_sealed_with_it(do, plate):
    do(NewSigningKey())
    with pytest.raises(Refused) as caught:
        do(ChangeNamePlate("云川市救助站", "川", area="341204"))
    assert [problem.code for problem in caught.value.problems] == [FoundingTrouble.AREA_SEALED]
    do(ChangeNamePlate("云川市救助站", "川", area="370203"))
    assert plate().name == "云川市救助站"


def test_a_county_that_is_none_is_refused(do, plate):
    with pytest.raises(Refused) as caught:
        do(ChangeNamePlate("云川市救助站", "川", area="999999"))
    assert [problem.code for problem in caught.value.problems] == [FoundingTrouble.AREA_UNKNOWN]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"no_such_number": 1}, PolicyTrouble.UNKNOWN),
        ({"notice_hours": -1}, PolicyTrouble.OUT_OF_RANGE),
        ({"night_shift_from_hour": 24}, PolicyTrouble.OUT_OF_RANGE),
        ({"missing_items_until_hour": 24}, PolicyTrouble.OUT_OF_RANGE),
        ({"idle_lock_minutes": 0}, PolicyTrouble.OUT_OF_RANGE),
        ({"tries_before_lock": 0}, PolicyTrouble.OUT_OF_RANGE),
        ({"password_least_length": 65}, PolicyTrouble.OUT_OF_RANGE),
    ],
)
def test_nonsense_is_refused(do, ask, values, code):
    with pytest.raises(Refused) as caught:
        do(ChangePolicy(values))
    assert caught.value.problems[0].code == code
    assert ask(CurrentPolicy()) == DEFAULTS
