"""What the database itself refuses about beds, and what queries answer, on both engines."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentKind, BedCondition
from station.storage import beds_board
from station.storage.beds import BedAssignment, ConditionOfBed
from station.storage.faults import translated
from tests import make


@pytest.fixture
def beds(open_station):
    return make.house(open_station)


def lie(session, clock, bed_id, stay_id, *hours):
    """A stretch from one hour to another, or open, counted from now."""
    start, end = (*hours, None)[:2]
    session.add(
        BedAssignment(
            bed_id=bed_id,
            stay_id=stay_id,
            kind=AssignmentKind.ACTIVE,
            starts_at=clock.now + timedelta(hours=start),
            ends_at=None if end is None else clock.now + timedelta(hours=end),
            entered_at=clock.now,
        )
    )
    session.flush()


OVERLAPS = {
    "both open": ((0, None), (1, None)),
    "inside": ((0, 10), (2, 3)),
    "around": ((2, 3), (0, 10)),
    "over the end": ((0, 5), (4, 6)),
    "over the beginning": ((4, 6), (0, 5)),
    "the same": ((0, 5), (0, 5)),
    "open before closed": ((0, None), (3, 4)),
    "closed before open": ((3, 4), (0, None)),
}


@pytest.mark.parametrize(("first", "second"), OVERLAPS.values(), ids=OVERLAPS)
@pytest.mark.parametrize("of", ["bed", "stay"])
def test_the_database_refuses_two_at_once(open_station, clock, first, second, of):
    beds = make.house(open_station)
    one, other = make.stay(open_station), make.stay(open_station, "石保国")
    same_bed = of == "bed"
    with Session(open_station.engine) as session:
        lie(session, clock, beds["101-1"], one, *first)
        with pytest.raises(IntegrityError) as caught:
            lie(
                session,
                clock,
                beds["101-1"] if same_bed else beds["101-2"],
                other if same_bed else one,
                *second,
            )
    assert str(translated(caught.value)) == f"ex_bed_assignment_{of}_overlap"


NEIGHBOURS = {
    "one after the other": ((0, 5), (5, None)),
    "one before the other": ((5, None), (0, 5)),
    "a stretch of no length inside": ((0, None), (3, 3)),
    "far apart": ((0, 1), (8, 9)),
}


@pytest.mark.parametrize(("first", "second"), NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_the_database_allows(open_station, clock, beds, first, second):
    one, other = make.stay(open_station), make.stay(open_station, "石保国")
    with Session(open_station.engine) as session:
        lie(session, clock, beds["101-1"], one, *first)
        lie(session, clock, beds["101-1"], other, *second)


def test_a_stretch_is_not_made_longer_over_the_next(open_station, clock, beds):
    one, other = make.stay(open_station), make.stay(open_station, "石保国")
    with Session(open_station.engine) as session:
        lie(session, clock, beds["101-1"], one, 0, 5)
        lie(session, clock, beds["101-1"], other, 5)
        first = beds_board.own_stretches(session, one, clock.now)[0]
        first.ends_at = clock.now + timedelta(hours=6)
        with pytest.raises(IntegrityError):
            session.flush()


def test_a_stretch_does_not_end_before_it_begins(open_station, clock, beds):
    with Session(open_station.engine) as session, pytest.raises(IntegrityError):
        lie(session, clock, beds["101-1"], make.stay(open_station), 5, 4)


def test_who_lay_in_a_bed_is_known_for_every_moment(open_station, clock, beds):
    one, other = make.stay(open_station), make.stay(open_station, "石保国")
    with Session(open_station.engine) as session:
        lie(session, clock, beds["101-1"], one, 0, 5)
        lie(session, clock, beds["101-1"], other, 5, 5)
        lie(session, clock, beds["101-1"], other, 7)

        def lay(hours):
            at = clock.now + timedelta(hours=hours)
            found = beds_board.lying_at(session, at).get(beds["101-1"])
            return found[0].stay_id if found else None

        assert [lay(hours) for hours in (-1, 0, 4.9, 5, 6, 7, 99)] == [
            None,
            one,
            one,
            None,
            None,
            other,
            other,
        ]


def test_the_condition_of_a_bed_is_known_for_every_moment(open_station, clock, beds):
    with Session(open_station.engine) as session:
        for hours, condition in (
            (0, BedCondition.NEEDS_CLEANING),
            (2, BedCondition.OUT_OF_SERVICE),
            (2, BedCondition.IN_SERVICE),
        ):
            session.add(
                ConditionOfBed(
                    bed_id=beds["101-1"],
                    condition=condition,
                    since=clock.now + timedelta(hours=hours),
                    entered_at=clock.now,
                )
            )
            session.flush()

        def was(hours):
            found = beds_board.conditions_at(session, clock.now + timedelta(hours=hours))
            return found[beds["101-1"]].condition if found else None

        assert [was(hours) for hours in (-1, 0, 2)] == [
            None,
            BedCondition.NEEDS_CLEANING,
            BedCondition.IN_SERVICE,
        ]


def test_labels_of_many_stays_come_at_once(open_station, clock, beds):
    one, other, third = (make.stay(open_station, name) for name in ("王强", "石保国", "周明"))
    with Session(open_station.engine) as session:
        lie(session, clock, beds["101-1"], one, 0)
        lie(session, clock, beds["102-4"], other, 0, 1)
        assert beds_board.bed_labels(session, [one, other, third], clock.now) == {
            one: "101-1",
            other: "102-4",
        }
        later = clock.now + timedelta(hours=2)
        assert beds_board.bed_labels(session, [one, other], later) == {one: "101-1"}
