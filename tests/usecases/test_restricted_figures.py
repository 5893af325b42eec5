"""A hidden child counts in every figure, and the list behind the figure says no more than that."""

from __future__ import annotations

from datetime import date

import pytest

from station.domain.stays import StayFilter
from station.domain.today import FigureCode
from station.domain.veil import VEIL
from station.usecases.bed_board import Capacity
from station.usecases.resident_lines import ResidentsHere, StayCount
from station.usecases.stay_lists import ResidentList
from station.usecases.today import FigureNames, TodayBoard
from tests import make
from tests.hidden_file import leaks, outsider, write_down


@pytest.fixture
def hidden(open_station, clerk):
    """A hidden girl and a boy whom everybody may see, both in the house."""
    file = write_down(open_station, clerk, every_row=False)
    make.stay(open_station, "孙小宝", born=date(2015, 4, 2))
    return file


@pytest.fixture
def stranger(open_station, hidden):
    return outsider(open_station)


def test_behind_every_figure_stand_as_many_as_it_says(open_station, stranger):
    for figure in open_station.ask(TodayBoard(), stranger).figures:
        behind = open_station.ask(FigureNames(figure.code), stranger).stays
        assert len(behind) == figure.number, figure.code
        assert leaks(behind) == []


def test_a_hidden_child_is_counted_and_listed_as_a_minor_without_name_or_age(
    open_station, stranger
):
    minors = StayFilter(minor=True)
    board = open_station.ask(TodayBoard(), stranger)
    assert {each.code: each.number for each in board.figures}[FigureCode.MINORS] == 2
    assert open_station.ask(Capacity(), stranger).minors == 2
    assert open_station.ask(StayCount(minors), stranger) == 2
    for stays in (
        open_station.ask(FigureNames(FigureCode.MINORS), stranger).stays,
        open_station.ask(ResidentList(minors), stranger).stays,
        [line.stay for line in open_station.ask(ResidentsHere(minors), stranger).lines],
    ):
        assert {(each.name, each.minor, each.age) for each in stays} == {
            (VEIL, True, None),
            ("孙小宝", True, 11),
        }


def test_a_line_says_minor_in_every_list_where_it_stands(open_station, hidden, stranger):
    for line in open_station.ask(ResidentsHere(), stranger).lines:
        assert line.stay.minor == (line.stay.name in {VEIL, "孙小宝"})
    grown = open_station.ask(ResidentsHere(StayFilter(minor=False)), stranger).lines
    assert hidden.stay_id not in {line.stay.id for line in grown}
