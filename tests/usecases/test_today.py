from datetime import date, datetime, timedelta

from sqlalchemy import event

from station.domain.beds import Zone
from station.domain.intake import HowCame
from station.domain.people import IdentityState
from station.domain.stays import StayState, StepKind
from station.domain.today import FigureCode, MovementKind
from station.usecases.stays import RecordStep
from station.usecases.today import FigureNames, TodayBoard
from tests import residents as make


def figures(board):
    return {figure.code: figure.number for figure in board.figures}


def house(station, clock):
    """Five residents in every state, one who has left; it is 02:41 on 21 November."""
    clock.now = datetime(2026, 11, 20, 9, 0)
    away = {
        StayState.IN_HOSPITAL: make.stay(station, make.person(station, "甲住院")),
        StayState.WITH_POLICE: make.stay(station, make.person(station, "乙在警")),
        StayState.ON_LEAVE: make.stay(station, make.person(station, "丙外出")),
    }
    for state, stay in away.items():
        stay.state = state
        make.saved(station, stay)
    make.stay(
        station,
        make.person(station, "丁不明", identity_state=IdentityState.UNKNOWN, born=None),
        state=StayState.LEAVING,
    )
    gone = make.stay(station, make.person(station, "戊离站"), destination="阜阳")
    make.left(station, gone, datetime(2026, 11, 20, 23, 5))
    clock.now = datetime(2026, 11, 21, 1, 50)
    child = make.person(station, "己小童", born=date(2016, 1, 1))
    night = make.stay(station, child, door={"how_came": HowCame.POLICE})
    clock.now = datetime(2026, 11, 21, 2, 41)
    return night


def test_the_figures_add_up_and_open_their_names(open_station, ask, clock):
    house(open_station, clock)
    board = ask(TodayBoard())
    assert figures(board) == {
        FigureCode.PRESENT: 2,
        FigureCode.CAME: 1,
        FigureCode.LEFT: 1,
        FigureCode.IN_HOSPITAL: 1,
        FigureCode.WITH_POLICE: 1,
        FigureCode.ON_LEAVE: 1,
        FigureCode.IN_CARE: 0,
        FigureCode.UNIDENTIFIED: 1,
        FigureCode.MINORS: 1,
    }
    for figure in board.figures:
        assert len(ask(FigureNames(figure.code)).stays) == figure.number
    assert [stay.name for stay in ask(FigureNames(FigureCode.MINORS)).stays] == ["己小童"]


def test_clocks_stand_in_their_groups(open_station, ask, clock):
    night = house(open_station, clock)
    board = ask(TodayBoard())
    assert board.overdue == len(board.clocks.overdue)
    assert "丁不明" in {each.subject.name for each in board.clocks.overdue}
    assert night.id in {each.subject.stay_id for each in board.clocks.today}


def test_it_tells_what_happened_while_the_clerk_was_away(open_station, ask, do, clock):
    clock.now = datetime(2026, 11, 20, 6, 4)
    first = make.stay(open_station, make.person(open_station, "早班"))
    do(RecordStep(first.id, StepKind.NOTE, note="先前的话"))
    clock.pass_(minutes=1)
    night = house(open_station, clock)
    board = ask(TodayBoard())
    assert board.shift_start == datetime(2026, 11, 20, 22, 0)
    assert board.away_since == datetime(2026, 11, 20, 6, 4)
    newest, left, *_ = board.movements
    assert (newest.kind, newest.name, newest.how) == (MovementKind.CAME, "己小童", "police")
    assert newest.stay_id == night.id
    assert (left.kind, left.name, left.how, left.destination) == (
        MovementKind.LEFT,
        "戊离站",
        "voucher",
        "阜阳",
    )
    assert [note.text for note in board.notes] == ["先前的话"]


def test_a_clerk_may_ask_since_another_time(open_station, ask, clock):
    house(open_station, clock)
    board = ask(TodayBoard(since=clock() - timedelta(hours=1)))
    assert [movement.name for movement in board.movements] == ["己小童"]


def test_free_beds_are_counted_by_zone(open_station, ask, clock):
    stay = make.stay(open_station)
    bed, *_ = make.room(open_station)
    make.room(open_station, "201", Zone.WOMEN, 2)
    make.lies_in(open_station, stay, bed)
    clock.pass_(minutes=5)
    zones = dict(ask(TodayBoard()).zones)
    assert (zones[Zone.MEN].free, zones[Zone.WOMEN].free) == (3, 2)


def test_an_empty_house_has_zeros(ask):
    board = ask(TodayBoard())
    assert set(figures(board).values()) == {0}
    assert (board.overdue, board.movements, board.notes) == (0, (), ())


def test_the_number_of_queries_does_not_grow_with_the_residents(open_station, ask):
    def asked():
        seen = []
        listener = lambda *args: seen.append(args[2])  # noqa: E731
        event.listen(open_station.engine, "before_cursor_execute", listener)
        ask(TodayBoard())
        event.remove(open_station.engine, "before_cursor_execute", listener)
        return len(seen)

    make.stay(open_station)
    few = asked()
    for number in range(6):
        make.stay(open_station, make.person(open_station, f"甲{number}"))
    assert asked() == few
