"""A year of invented people, lived through the real deeds."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from station.domain.demo import invented_people
from station.domain.founding import FoundingTrouble
from station.domain.identity import IdKind, read_id_number
from station.domain.problems import Refused
from station.domain.stays import StayFilter
from station.usecases.backup import StationCheck
from station.usecases.demo import DemoYear
from station.usecases.stay_lists import PastStays, ResidentList
from station.usecases.work import NoProgress
from tests.conftest import NOW

PASSWORD = "Probe-2026"


@pytest.fixture
def bare(open_station):
    with open_station.engine.begin() as connection:
        connection.execute(text("DELETE FROM role"))
        connection.execute(text("DELETE FROM clerk"))
    return open_station


def test_the_year_ends_with_people_in_beds_and_a_sound_book(bare, clerk):
    stays = DemoYear(bare, people=14, seed=3, password=PASSWORD).run("wang", NoProgress())
    residents = bare.ask(ResidentList(StayFilter()), clerk).stays
    past = bare.ask(PastStays(StayFilter(is_open=False)), clerk).stays
    assert residents
    assert past
    assert len(residents) + len(past) <= stays
    assert all(each.bed for each in residents)
    assert bare.ask(StationCheck(), clerk).sound


def test_a_founded_station_is_not_made_a_demonstration(bare):
    DemoYear(bare, people=1, seed=1, password=PASSWORD).run("wang", NoProgress())
    with pytest.raises(Refused) as caught:
        DemoYear(bare, people=1, seed=1, password=PASSWORD).run("wang", NoProgress())
    assert caught.value.problems[0].code == FoundingTrouble.ALREADY_FOUNDED


def test_the_same_seed_invents_the_same_people():
    assert list(invented_people(50, 7, NOW)) == list(invented_people(50, 7, NOW))
    assert list(invented_people(50, 7, NOW)) != list(invented_people(50, 8, NOW))


def test_invented_numbers_hold_and_belong_to_nobody():
    numbers = [each.id_number for each in invented_people(300, 1, NOW) if each.id_number]
    for number in numbers:
        read = read_id_number(number)
        assert (read.kind, read.check_digit_ok) == (IdKind.FULL, True)
        assert number[14:17] in {"997", "998"}
