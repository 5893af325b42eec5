"""Sheet, names, package, chart, list, export and first page say the same of any books."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from station.domain.chart_figures import ChartKind, ChartSpan
from station.domain.people import IdentityState, Sex
from station.domain.stays import StayFilter, StayState
from station.domain.today import FigureCode
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.charts import ChartOf
from station.usecases.exports import ExportStays
from station.usecases.month_sheets import SheetNames, SheetOf
from station.usecases.package_previews import PreviewPackage
from station.usecases.stay_lists import PastStays, ResidentList
from station.usecases.today import FigureNames, TodayBoard
from tests import make

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
SHEET = ("henan_month", "2026-10")
RUNNING = ("progress", "2026-11")
_HELPED = st.tuples(
    st.integers(0, 70),
    st.none() | st.integers(0, 30),
    st.sampled_from((Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)),
)
"""Days after 1 September, days of the stay, sex."""


def figures(ask):
    sheet = ask(SheetOf(*SHEET))
    own = [code for code, _, _ in sheet.columns].index("own")
    return {line.row: line.figures[own] for line in sheet.lines}


def numbers(ask, row):
    return {name.number for name in ask(SheetNames(*SHEET, row, "own"))}


@pytest.fixture
def named(open_station):
    """A house with a name, whose stays each example makes anew."""
    make.name_plate(open_station)
    return open_station


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_HELPED, max_size=6), st.data())
def test_every_number_of_a_period_is_the_same_everywhere(named, ask, lines, data):
    with Session(named.engine) as session, session.begin():
        session.execute(delete(Stay))
        session.execute(delete(Intake))
    plain = {}
    for came, stayed, sex in lines:
        at = datetime(2026, 9, 1, 9, 0) + timedelta(days=came)
        left = None if stayed is None else at + timedelta(days=stayed, hours=1)
        gone = {} if left is None else {"left_at": left, "leaving_way": "kin"}
        state = StayState.IN_STATION if left is None else StayState.LEFT
        stay = make.stay(named, "某人", sex=sex, admitted_at=at, state=state, **gone)
        plain[stay] = (at, left, sex)
    if plain and data.draw(st.booleans()):  # a late change
        stay = data.draw(st.sampled_from(sorted(plain)))
        at, left, _ = plain[stay]
        plain[stay] = (at, left, Sex.FEMALE)
        with Session(named.engine) as session, session.begin():
            person = session.get_one(Stay, stay).person_id
            session.execute(update(Person).where(Person.id == person).values(sex=Sex.FEMALE))
    here = [
        each
        for each in plain.values()
        if each[0].date() <= LAST and (each[1] is None or each[1].date() >= FIRST)
    ]
    told = figures(ask)
    assert told["total"] == len(here) == len(numbers(ask, "total"))
    for row, sex in (("male", Sex.MALE), ("female", Sex.FEMALE)):
        assert told[row] == sum(each[2] is sex for each in here) == len(numbers(ask, row))
    package = ask(PreviewPackage("persons", FIRST, LAST))
    assert package.rows + sum(package.held_back.values()) == len(here)
    came = sum(FIRST <= each[0].date() <= LAST for each in plain.values())
    assert ask(ChartOf(ChartKind.ARRIVALS, ChartSpan(FIRST, LAST))).stays == came
    residents = ask(ResidentList()).stays
    assert len(residents) == sum(each[1] is None for each in plain.values())
    still = {each.rescue_number for each in residents if each.admitted_at.date() <= LAST}
    assert still <= numbers(ask, "total")
    left_in = StayFilter(
        is_open=False,
        left_since=datetime(2026, 10, 1),
        left_until=datetime(2026, 11, 1),
    )
    left_row = {each.rescue_number for each in ask(PastStays(left_in)).stays}
    assert left_row == numbers(ask, "by_self")


_HERE = st.tuples(
    st.integers(0, 30),
    st.sampled_from((*StayState,)),
    st.sampled_from((None, date(2015, 5, 1), date(1980, 5, 1))),
    st.sampled_from(IdentityState),
)
"""Days ago, where they are now, birthday, how well they are known."""


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_HERE, max_size=7))
def test_the_first_page_lists_sheet_and_export_say_the_same_of_today(named, ask, do, lines):
    with Session(named.engine) as session, session.begin():
        session.execute(delete(Stay))
        session.execute(delete(Intake))
    now = named.clock.now
    plain = {}
    for ago, state, born, known in lines:
        at = now - timedelta(days=ago, minutes=30)
        gone = {"left_at": now, "leaving_way": "kin"} if state is StayState.LEFT else {}
        stay = make.stay(named, "某人", born=born, admitted_at=at, state=state, **gone)
        plain[stay] = (ago, state, born)
        with Session(named.engine) as session, session.begin():
            person = session.get_one(Stay, stay).person_id
            session.execute(update(Person).where(Person.id == person).values(identity_state=known))
    board = {each.code: each for each in ask(TodayBoard()).figures}
    for code, figure in board.items():
        assert figure.number == len(ask(FigureNames(code)).stays), code
    present = board[FigureCode.PRESENT]
    assert do(ExportStays(present.wanted)).rows == present.number
    here = [each for each in plain.values() if each[1] is not StayState.LEFT]
    assert sum(board[code].number for code in _WHERE) == len(here)
    assert board[FigureCode.CAME].number == sum(each[0] == 0 for each in plain.values())
    assert board[FigureCode.LEFT].number == len(plain) - len(here)
    rows = {
        "here": StayFilter(),
        "here_hospital": board[FigureCode.IN_HOSPITAL].wanted,
        "here_care": board[FigureCode.IN_CARE].wanted,
        "here_minors": board[FigureCode.MINORS].wanted,
        "here_unnamed": board[FigureCode.UNIDENTIFIED].wanted,
    }
    sheet = ask(SheetOf(*RUNNING))
    counted = {line.row: line.figures[0] for line in sheet.lines}
    for row, wanted in rows.items():
        assert counted[row] == len(ask(ResidentList(wanted)).stays), row
    minors = ask(ResidentList(rows["here_minors"])).stays
    behind = {name.number for name in ask(SheetNames(*RUNNING, "here_minors", "own"))}
    assert behind == {each.rescue_number for each in minors}


_WHERE = (
    FigureCode.PRESENT,
    FigureCode.IN_HOSPITAL,
    FigureCode.WITH_POLICE,
    FigureCode.ON_LEAVE,
    FigureCode.IN_CARE,
)
"""The figures of the first page that add up to everybody."""
