"""The night count, on both engines."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.beds import Found
from station.domain.night_count import Finding, NightTrouble, expected_place, night_of
from station.domain.permissions import Permission
from station.domain.problems import Conflict, NotAllowed, Refused
from station.domain.stays import StayState, StayTrouble
from station.storage.stays import Stay
from station.usecases.beds import AssignBed, HoldBed, PlanBed
from station.usecases.night_count import (
    NightFigures,
    NightList,
    OpenDifferences,
    SettleDifference,
    SignNightCount,
)
from tests import make

NIGHT = date(2026, 11, 20)  # the clock of the tests stands at 02:41 of the 21st


def become(station, stay_id, state, **values):
    with Session(station.engine) as session, session.begin():
        stay = session.get_one(Stay, stay_id)
        stay.state = state
        for name, value in values.items():
            setattr(stay, name, value)


@pytest.fixture
def people(open_station, do):
    """Five residents: two in bed, one on leave, one in hospital, one with the police."""
    beds = make.house(open_station)
    names = ("周明", "王强", "石保国", "刘保国", "陈石头")
    ids = {name: make.stay(open_station, name) for name in names}
    for name, bed in (
        ("周明", "102-1"),
        ("王强", "101-2"),
        ("石保国", "101-1"),
        ("刘保国", "102-2"),
    ):
        do(AssignBed(ids[name], beds[bed]))
    do(PlanBed(beds["103-1"], stay_id=ids["周明"]))
    become(open_station, ids["石保国"], StayState.ON_LEAVE)
    become(open_station, ids["刘保国"], StayState.IN_HOSPITAL)
    do(HoldBed(ids["刘保国"]))
    become(open_station, ids["陈石头"], StayState.WITH_POLICE)
    return ids


def as_expected(sheet, **otherwise):
    """Findings that agree with the book, but for those named."""
    return tuple(
        Finding(line.stay_id, otherwise.get(line.name, line.expected)) for line in sheet.lines
    )


def codes(caught):
    return [problem.code for problem in caught.value.problems]


NIGHTS = {
    "late in the evening": (datetime(2026, 11, 20, 22, 30), NIGHT),
    "after midnight": (datetime(2026, 11, 21, 2, 0), NIGHT),
    "before noon": (datetime(2026, 11, 21, 11, 59), NIGHT),
    "at noon the next begins": (datetime(2026, 11, 21, 12, 0), date(2026, 11, 21)),
}


@pytest.mark.parametrize(("moment", "night"), NIGHTS.values(), ids=NIGHTS)
def test_a_moment_belongs_to_a_night(moment, night):
    assert night_of(moment) == night


def test_one_who_is_about_to_leave_is_expected_in_bed():
    assert expected_place(StayState.LEAVING) is Found.IN_BED


def test_the_list_is_in_bed_order_and_loses_nobody(ask, people):
    sheet = ask(NightList())
    assert (sheet.night, sheet.signed) == (NIGHT, False)
    assert [(line.name, line.bed, line.expected) for line in sheet.lines] == [
        ("石保国", "101-1", Found.ON_LEAVE),
        ("王强", "101-2", Found.IN_BED),
        ("周明", "102-1", Found.IN_BED),
        ("刘保国", "102-2", Found.IN_HOSPITAL),
        ("陈石头", "", Found.WITH_POLICE),
    ]


def test_the_signed_count_is_the_figure_of_the_night_and_adds_up(do, ask, people):
    assert ask(NightFigures()) is None
    sheet = ask(NightList())
    assert do(SignNightCount(NIGHT, as_expected(sheet), "平安")) == ()
    figures = ask(NightFigures(NIGHT))
    assert (figures.residents, figures.slept_here, figures.differences) == (5, 2, 0)
    assert sum(figures.found.values()) == sum(figures.expected.values()) == 5
    signed = ask(NightList())
    assert (signed.signed_by, signed.note) == ("陈静", "平安")
    assert {line.name: line.found for line in signed.lines}["刘保国"] is Found.IN_HOSPITAL


@pytest.mark.parametrize("moment", [datetime(2026, 11, 20, 11, 59), datetime(2026, 11, 10, 23, 0)])
def test_a_round_of_another_time_is_no_count_of_this_night(do, ask, people, moment):
    lines = as_expected(ask(NightList()))
    with pytest.raises(Refused) as caught:
        do(SignNightCount(NIGHT, lines, happened_at=moment))
    assert codes(caught) == [NightTrouble.OTHER_NIGHT]
    assert not ask(NightList(NIGHT)).signed


def test_the_signed_figure_stays_when_the_book_changes(open_station, do, ask, people):
    do(SignNightCount(NIGHT, as_expected(ask(NightList()))))
    become(open_station, people["王强"], StayState.ON_LEAVE)
    assert ask(NightFigures(NIGHT)).slept_here == 2


def test_who_is_missing_is_told_at_once_and_stays_open(do, ask, people):
    sheet = ask(NightList())
    (told,) = do(SignNightCount(NIGHT, as_expected(sheet, 王强=Found.MISSING)))
    assert (told.name, told.bed, told.expected, told.found) == (
        "王强",
        "101-2",
        Found.IN_BED,
        Found.MISSING,
    )
    assert ask(OpenDifferences()) == (told,)
    figures = ask(NightFigures(NIGHT))
    assert (figures.found[Found.MISSING], figures.differences) == (1, 1)


def test_a_difference_is_settled_by_a_note(do, ask, people):
    (told,) = do(SignNightCount(NIGHT, as_expected(ask(NightList()), 王强=Found.MISSING)))
    with pytest.raises(Refused) as caught:
        do(SettleDifference(told.line_id, " "))
    assert codes(caught) == [NightTrouble.NOTE_MISSING]
    do(SettleDifference(told.line_id, "在厕所"))
    assert ask(OpenDifferences()) == ()
    with pytest.raises(Refused) as caught:
        do(SettleDifference(told.line_id, "再记"))
    assert codes(caught) == [NightTrouble.NOTHING_TO_SETTLE]


def test_a_difference_is_settled_when_the_book_agrees(open_station, do, ask, people, clock):
    sheet = ask(NightList())
    findings = as_expected(sheet, 王强=Found.IN_HOSPITAL, 周明=Found.MISSING)
    assert len(do(SignNightCount(NIGHT, findings))) == 2
    become(open_station, people["王强"], StayState.IN_HOSPITAL)
    assert [each.name for each in ask(OpenDifferences())] == ["周明"]
    become(open_station, people["周明"], StayState.LEFT, left_at=clock.now)
    assert ask(OpenDifferences()) == ()


def test_a_night_is_signed_once(do, ask, people):
    findings = as_expected(ask(NightList()))
    do(SignNightCount(NIGHT, findings))
    with pytest.raises(Conflict):
        do(SignNightCount(NIGHT, findings))


def test_everybody_in_the_book_is_counted_once(open_station, do, ask, people):
    findings = as_expected(ask(NightList()))
    new = make.stay(open_station, "刚到的人")
    with pytest.raises(Refused) as caught:
        do(SignNightCount(NIGHT, (*findings, findings[0], Finding(999, Found.IN_BED))))
    assert codes(caught) == [
        NightTrouble.LINES_MISSING,
        NightTrouble.LINE_TWICE,
        NightTrouble.NOT_IN_BOOK,
    ]
    assert caught.value.problems[0].data["names"] == ("刚到的人",)
    do(SignNightCount(NIGHT, (*findings, Finding(new, Found.IN_BED))))


def test_a_night_to_come_is_not_signed(do, ask, people):
    tomorrow = NIGHT + timedelta(days=1)
    for attempt in (lambda: ask(NightList(tomorrow)), lambda: do(SignNightCount(tomorrow, ()))):
        with pytest.raises(Refused) as caught:
            attempt()
        assert NightTrouble.NIGHT_TO_COME in codes(caught)


def test_a_count_on_paper_is_entered_the_next_day_with_its_own_time(do, ask, people, clock):
    counted = clock.now
    clock.pass_(days=1)
    (told,) = do(
        SignNightCount(
            NIGHT,
            tuple(
                Finding(people[name], found)
                for name, found in (
                    ("石保国", Found.IN_BED),
                    ("王强", Found.MISSING),
                    ("周明", Found.IN_BED),
                    ("刘保国", Found.IN_BED),
                    ("陈石头", Found.IN_BED),
                )
            ),
            happened_at=counted,
        )
    )
    assert told.name == "王强"
    assert ask(NightList(NIGHT)).at == counted
    with pytest.raises(Refused) as caught:
        do(SignNightCount(night_of(clock.now), (), happened_at=clock.now + timedelta(hours=1)))
    assert codes(caught) == [StayTrouble.IN_FUTURE]


def test_who_may_not_count_does_not(open_station, people):
    looker = Clerk(1, "chen", "陈静", frozenset({Permission.BEDS_SEE}))
    with pytest.raises(NotAllowed):
        open_station.ask(NightList(), looker)
