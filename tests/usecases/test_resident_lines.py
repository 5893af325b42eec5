"""The residents in the order of need, a page at a time, and how many fit a condition."""

from __future__ import annotations

from datetime import timedelta

from station.domain.clocks import ClockState
from station.domain.stays import StayFilter
from station.usecases.resident_lines import ResidentsByNeed, StayCount
from tests import make


def test_whoever_is_due_first_stands_first_and_the_limit_is_told(open_station, ask, clock):
    new = make.stay(open_station, "赵一", admitted_at=clock.now - timedelta(hours=1))
    old = make.stay(open_station, "钱二", admitted_at=clock.now - timedelta(days=12))
    page = ask(ResidentsByNeed())
    assert [line.stay.id for line in page.lines] == [old, new]
    assert page.lines[0].limit is ClockState.OVERDUE
    assert page.lines[0].overdue > page.lines[1].overdue == 0
    assert page.total == 2


def test_pages_continue_behind_the_key_of_the_last_line(open_station, ask, clock):
    ids = [
        make.stay(open_station, f"孙{n}", admitted_at=clock.now - timedelta(days=9 - n))
        for n in range(5)
    ]
    first = ask(ResidentsByNeed(limit=2))
    second = ask(ResidentsByNeed(limit=2, after=first.next))
    third = ask(ResidentsByNeed(limit=2, after=second.next))
    seen = [line.stay.id for page in (first, second, third) for line in page.lines]
    assert seen == ids
    assert third.next is None
    assert first.total == 5


def test_days_are_counted_from_the_day_of_admission(open_station, ask, clock):
    midnight = clock.now.replace(hour=0, minute=0)
    eighth = make.stay(open_station, "李三", admitted_at=midnight - timedelta(days=6, minutes=1))
    make.stay(open_station, "周四", admitted_at=midnight - timedelta(days=6))
    page = ask(ResidentsByNeed(StayFilter(least_days=8)))
    assert [(line.stay.id, line.stay.days) for line in page.lines] == [(eighth, 8)]
    assert ask(StayCount(StayFilter(least_days=8))) == 1
    assert ask(StayCount(StayFilter())) == 2


def test_whoever_has_left_is_not_in_the_house(open_station, ask, clock):
    make.stay(open_station, "吴五", left_at=clock.now)
    assert ask(ResidentsByNeed()).lines == ()
    assert ask(StayCount(StayFilter(is_open=False))) == 1
