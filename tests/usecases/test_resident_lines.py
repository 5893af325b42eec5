"""The residents in the order of need, a page at a time, and how many fit a condition."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from station.domain.beds import Zone
from station.domain.clocks import ClockState
from station.domain.founding import RoomPlan
from station.domain.people import IdentityState
from station.domain.resident_lines import LineOrder, LineSort
from station.domain.stays import StayFilter
from station.usecases.beds import AssignBed
from station.usecases.resident_lines import ResidentsHere, StayCount
from tests import make


def test_whoever_is_due_first_stands_first_and_the_limit_is_told(open_station, ask, clock):
    new = make.stay(open_station, "赵一", admitted_at=clock.now - timedelta(hours=1))
    old = make.stay(open_station, "钱二", admitted_at=clock.now - timedelta(days=12))
    page = ask(ResidentsHere())
    assert [line.stay.id for line in page.lines] == [old, new]
    assert page.lines[0].limit is ClockState.OVERDUE
    assert page.lines[0].overdue > page.lines[1].overdue == 0
    assert page.total == 2


def test_pages_continue_behind_the_key_of_the_last_line(open_station, ask, clock):
    ids = [
        make.stay(open_station, f"孙{n}", admitted_at=clock.now - timedelta(days=9 - n))
        for n in range(5)
    ]
    first = ask(ResidentsHere(limit=2))
    second = ask(ResidentsHere(limit=2, after=first.next))
    third = ask(ResidentsHere(limit=2, after=second.next))
    seen = [line.stay.id for page in (first, second, third) for line in page.lines]
    assert seen == ids
    assert third.next is None
    assert first.total == 5


def test_days_are_counted_from_the_day_of_admission(open_station, ask, clock):
    midnight = clock.now.replace(hour=0, minute=0)
    eighth = make.stay(open_station, "李三", admitted_at=midnight - timedelta(days=6, minutes=1))
    make.stay(open_station, "周四", admitted_at=midnight - timedelta(days=6))
    page = ask(ResidentsHere(StayFilter(least_days=8)))
    assert [(line.stay.id, line.stay.days) for line in page.lines] == [(eighth, 8)]
    assert ask(StayCount(StayFilter(least_days=8))) == 1
    assert ask(StayCount(StayFilter())) == 2


def test_whoever_has_left_is_not_in_the_house(open_station, ask, clock):
    make.stay(open_station, "吴五", left_at=clock.now)
    assert ask(ResidentsHere()).lines == ()
    assert ask(StayCount(StayFilter(is_open=False))) == 1


@pytest.fixture
def four(open_station, do, clock):
    """Four residents, unlike in everything that a list can be sorted by."""
    facts = {
        "陈二": {"born": date(1990, 1, 1), "identity_state": IdentityState.UNKNOWN},
        "阿依": {"born": date(2005, 1, 1)},
        "包大": {"born": date(1950, 1, 1)},
        "无名氏": {"born": None},
    }
    ids = {}
    for days, (name, each) in enumerate(facts.items(), 1):
        person = make.person(open_station, name, **each)
        came = clock.now - timedelta(days=days)
        ids[name] = make.stay(open_station, of_person=person, admitted_at=came)
    beds = make.house(open_station, (RoomPlan("101", Zone.MEN, 12),))
    for name, bed in {"阿依": "101-10", "陈二": "101-2"}.items():
        do(AssignBed(ids[name], beds[bed], "按旧簿"))


ORDERS = {
    "by name": (LineSort.NAME, False, ["阿依", "包大", "陈二", "无名氏"]),
    "by name, downwards": (LineSort.NAME, True, ["无名氏", "陈二", "包大", "阿依"]),
    "the youngest first, unknown ages last": (
        LineSort.AGE,
        False,
        ["阿依", "陈二", "包大", "无名氏"],
    ),
    "the oldest first, unknown ages last": (LineSort.AGE, True, ["包大", "陈二", "阿依", "无名氏"]),
    "by bed as numbers, without a bed last": (
        LineSort.BED,
        False,
        ["陈二", "阿依", "包大", "无名氏"],
    ),
    "the longest stay first": (LineSort.DAY, True, ["无名氏", "包大", "阿依", "陈二"]),
    "the least known first": (LineSort.IDENTITY, False, ["陈二", "阿依", "包大", "无名氏"]),
}


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(("sort", "descending", "expected"), ORDERS.values(), ids=ORDERS)
def test_those_who_are_here_are_sorted(ask, sort, descending, expected):
    page = ask(ResidentsHere(order=LineOrder(sort, descending)))
    assert [line.stay.name for line in page.lines] == expected


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", LineSort)
def test_every_order_goes_on_behind_its_last_line(ask, sort, descending):
    order = LineOrder(sort, descending)
    whole = ask(ResidentsHere(order=order)).lines
    paged, after = [], None
    while True:
        page = ask(ResidentsHere(order=order, after=after, limit=1))
        paged += page.lines
        if (after := page.next) is None:
            break
    assert tuple(paged) == whole
