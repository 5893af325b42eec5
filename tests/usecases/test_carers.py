"""Whether a woman is on duty, from who has signed in in this shift."""

from __future__ import annotations

from datetime import timedelta

import pytest

from station.domain.accounts import NOBODY
from station.domain.beds import BedTrouble
from station.domain.people import Sex
from station.domain.permissions import Role
from station.usecases.accounts import AddClerk, ChangeClerk, ClerkList, SignIn
from station.usecases.bed_board import BedProposals, BedsAtDoor, Capacity
from tests import make
from tests.domain.test_beds import MAN, WOMAN

GOOD = "Regen-im-Mai-7"


@pytest.fixture
def record_sex(do, ask):
    def change(login: str, sex: Sex | None) -> None:
        one = next(each for each in ask(ClerkList()) if each.login == login)
        do(ChangeClerk(one.id, one.version, one.name, one.roles, active=one.active, sex=sex))

    return change


@pytest.fixture
def told(ask, open_station):
    """What is said of the house, and of a bed for a woman at the door."""
    make.house(open_station)

    def codes() -> set[str]:

        house = ask(Capacity()).cautions
        door = ask(BedsAtDoor(WOMAN)).proposals.cautions
        assert ask(BedProposals(sleeper=WOMAN)).cautions == door
        return {*(problem.code for problem in house), *(f"door {p.code}" for p in door)}

    return codes


LACKS = BedTrouble.NO_WOMAN_ON_DUTY


def test_a_shift_of_men_is_told_and_a_woman_who_signs_in_ends_it(
    open_station, do, record_sex, told, clock
) -> None:
    record_sex("chen", Sex.MALE)
    assert told() == {f"door {LACKS}"}
    make.stay(open_station, "周桂兰", sex=Sex.FEMALE)
    assert told() == {LACKS, f"door {LACKS}"}
    do(AddClerk("li", "李梅", (Role.NURSE,), GOOD, Sex.FEMALE))
    open_station.do(SignIn("li", "wrong-word"), NOBODY)
    assert told() == {LACKS, f"door {LACKS}"}
    open_station.do(SignIn("li", GOOD), NOBODY)
    assert told() == set()
    clock.pass_(hours=24)
    assert told() == {LACKS, f"door {LACKS}"}


def test_nothing_is_said_while_the_sex_of_who_works_is_not_on_file(open_station, told) -> None:
    make.stay(open_station, "周桂兰", sex=Sex.FEMALE)
    assert told() == set()


def test_a_man_at_the_door_and_a_past_night_ask_for_no_woman(
    open_station, ask, record_sex, clock
) -> None:
    make.house(open_station)
    record_sex("chen", Sex.MALE)
    assert ask(BedsAtDoor(MAN)).proposals.cautions == ()
    make.stay(open_station, "周桂兰", sex=Sex.FEMALE)
    assert ask(Capacity(clock.now - timedelta(minutes=5))).cautions == ()
