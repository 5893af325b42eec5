"""The embedded database stays the file that was opened: moved away or replaced, nothing is lost."""

from __future__ import annotations

import shutil

import pytest

from station.domain.problems import Unavailable, UnavailableReason
from station.usecases.stay_lists import StaysOfPerson
from tests import make


@pytest.fixture
def file(sqlite_station, tmp_path):
    make.house(sqlite_station)
    return tmp_path / "screen.db"


def why_not(station, clerk) -> UnavailableReason:
    with pytest.raises(Unavailable) as caught:
        station.ask(StaysOfPerson(1), clerk)
    return caught.value.reason


def test_a_file_that_is_moved_away_is_missed_and_none_is_made_in_its_place(
    sqlite_station, clerk, file
) -> None:
    with sqlite_station.engine.connect():  # the only one open, so that the next is made anew
        kept = file.rename(file.with_name("elsewhere.db"))
        assert why_not(sqlite_station, clerk) is UnavailableReason.MISSING
    assert why_not(sqlite_station, clerk) is UnavailableReason.MISSING
    assert not file.exists()
    kept.rename(file)
    assert sqlite_station.ask(StaysOfPerson(1), clerk) == ()


def test_a_file_that_another_one_replaces_is_missed(sqlite_station, clerk, file) -> None:
    other = file.with_name("other.db")
    shutil.copy(file, other)
    other.replace(file)
    assert why_not(sqlite_station, clerk) is UnavailableReason.MISSING
