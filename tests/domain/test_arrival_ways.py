from dataclasses import fields

import pytest

from station.domain.arrival_ways import FACTS_OF_WAYS, facts_of
from station.domain.intake import ArrivalFacts, HowCame

FOUND = {"found_place", "found_at", "escort_people", "escort_phone"}


@pytest.mark.parametrize("way", [None, HowCame.SELF])
def test_whoever_comes_alone_was_found_and_handed_over_by_nobody(way):
    assert facts_of(way) == frozenset()


@pytest.mark.parametrize("way", [HowCame.CITIZEN, HowCame.PATROL])
def test_people_from_the_street_are_named_and_sign_no_sheet(way):
    assert facts_of(way) == FOUND


@pytest.mark.parametrize(
    "way", [HowCame.POLICE, HowCame.URBAN_MANAGEMENT, HowCame.HOSPITAL, HowCame.STATION]
)
def test_a_unit_hands_over_on_a_sheet(way):
    assert facts_of(way) == FACTS_OF_WAYS > FOUND


def test_every_fact_of_a_way_is_one_of_an_arrival():
    assert {each.name for each in fields(ArrivalFacts)} >= FACTS_OF_WAYS
