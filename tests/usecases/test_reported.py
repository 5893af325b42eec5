from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.dna import DnaStandingKind
from station.domain.people import DocumentKind, DocumentSeen, IdentityState, Sex
from station.domain.problems import Refused
from station.domain.report_marks import MarkTrouble
from station.domain.reported import EVERY_PART, IN_PART, PART_OF, Counted, ReportScope
from station.domain.stays import StayState, StepKind
from station.storage.intake import Intake
from station.storage.people import IdentityDocument
from station.storage.reported import how_many, reported_among, reported_stays
from station.storage.stays import Assessment, Stay, StayStep
from station.usecases.report_marks import MarkStay
from tests import residents as make

SEPTEMBER = ReportScope.of_days(date(2026, 9, 1), date(2026, 9, 30))


def told(station, scope=SEPTEMBER):
    with Session(station.engine) as session:
        found = list(reported_stays(session, scope, station.clock()))
        assert how_many(session, scope) == len(found)
    return found


def step(station, stay, kind, at):
    make.saved(
        station, StayStep(stay_id=stay.id, kind=kind, happened_at=at, entered_at=at, clerk_id=1)
    )


def came(station, name, admitted_at, **overrides):
    stay = make.stay(station, make.person(station, name, **overrides), admitted_at=admitted_at)
    step(station, stay, StepKind.ADMITTED, admitted_at)
    return stay


@pytest.fixture
def five(open_station):
    """Who came and went round September 2026."""
    came_at = {
        "八月走": datetime(2026, 8, 3, 9, 0),
        "跨月": datetime(2026, 8, 30, 9, 0),
        "九月走": datetime(2026, 9, 10, 9, 0),
        "还在": datetime(2026, 9, 30, 23, 59),
        "十月来": datetime(2026, 10, 1),
    }
    stays = {name: came(open_station, name, at) for name, at in came_at.items()}
    make.left(open_station, stays["八月走"], datetime(2026, 8, 31, 23, 59))
    make.left(open_station, stays["跨月"], datetime(2026, 10, 2, 8, 0))
    make.left(open_station, stays["九月走"], datetime(2026, 9, 12, 8, 0), "kin")
    return stays


def test_a_period_counts_who_was_helped_in_it_who_came_and_who_left(open_station, five):
    def names(counted):
        scope = ReportScope(SEPTEMBER.since, SEPTEMBER.until, counted)
        return [stay.name for stay in told(open_station, scope)]

    assert names(Counted.HELPED) == ["跨月", "九月走", "还在"]
    assert names(Counted.ADMITTED) == ["九月走", "还在"]
    assert names(Counted.LEFT) == ["九月走"]


def test_it_is_told_as_it_was_at_the_end_of_the_period(open_station, five):
    over, gone, new = told(open_station)
    assert (over.left_at, over.leaving_way, over.state) == (None, "", StayState.IN_STATION)
    assert (over.days, over.all_days) == (30, 32)
    assert (gone.leaving_way, gone.state, gone.days) == ("kin", StayState.LEFT, 3)
    assert (new.days, new.all_days) == (1, 1)


def test_hospital_and_care_are_known_by_the_steps(open_station, clock):
    stay = came(open_station, "住院人", datetime(2026, 8, 1, 9, 0))
    step(open_station, stay, StepKind.TO_HOSPITAL, datetime(2026, 8, 20, 9, 0))
    step(open_station, stay, StepKind.FROM_HOSPITAL, datetime(2026, 9, 2, 9, 0))
    step(open_station, stay, StepKind.TO_CARE, datetime(2026, 10, 5, 9, 0))
    stay.state = StayState.IN_CARE
    make.saved(open_station, stay)
    (seen,) = told(open_station)
    assert (seen.in_hospital, seen.in_care, seen.state) == (True, False, StayState.IN_STATION)
    (later,) = told(open_station, ReportScope.of_days(date(2026, 10, 1), date(2026, 10, 31)))
    assert (later.in_hospital, later.in_care, later.state) == (False, True, StayState.IN_CARE)


def test_class_and_capacity_are_those_of_the_end_of_the_period(open_station):
    stay = came(open_station, "改类", datetime(2026, 9, 1, 9, 0))
    make.assessment(
        open_station,
        stay,
        capacity=Capacity.NONE,
        confirmed=AssistanceClass.PROTECTIVE,
        happened_at=datetime(2026, 10, 3, 9, 0),
    )
    (seen,) = told(open_station)
    assert (seen.assistance_class, seen.capacity) == (AssistanceClass.OPEN, Capacity.FULL)
    (now,) = told(open_station, ReportScope.of_days(date(2026, 10, 1), date(2026, 10, 31)))
    assert (now.assistance_class, now.capacity) == (AssistanceClass.PROTECTIVE, Capacity.NONE)


def test_the_person_s_particulars_and_the_number_of_the_stay(open_station):
    unknown = make.person(
        open_station,
        "无名氏（女3号）",
        sex=Sex.FEMALE,
        born=None,
        area="",
        identity_state=IdentityState.UNKNOWN,
    )
    make.stay(open_station, unknown, admitted_at=datetime(2026, 9, 3, 9, 0))
    known = make.person(open_station, "李还乡", area="341226", born=date(2010, 9, 13))
    for kind, number in (
        (DocumentKind.OTHER, "A1"),
        (DocumentKind.RESIDENT_ID, "341226201009130018"),
    ):
        make.saved(
            open_station,
            IdentityDocument(
                person_id=known.id,
                kind=kind,
                written=number,
                number=number,
                head="",
                tail="",
                last_four="",
                seen=DocumentSeen.ORIGINAL,
                noted_at=datetime(2026, 9, 1),
            ),
        )
    first = make.stay(open_station, known, admitted_at=datetime(2026, 2, 1, 9, 0))
    make.left(open_station, first, datetime(2026, 2, 2, 9, 0))
    make.stay(
        open_station,
        known,
        {"signs": "lost critical", "cause": "lost"},
        admitted_at=datetime(2026, 9, 12, 9, 0),
    )
    nobody, boy = told(open_station)
    assert (nobody.nameless, nobody.age, nobody.minor) == (True, None, False)
    assert (nobody.same_province, nobody.dna) == (None, DnaStandingKind.MISSING)
    assert (boy.document_kind, boy.document_number) == (
        DocumentKind.RESIDENT_ID,
        "341226201009130018",
    )
    assert (boy.age, boy.minor, boy.nth_stay) == (16, True, 2)
    assert (boy.cause, boy.signs) == ("lost", {"lost", "critical"})


def test_a_mark_is_put_on_a_stay_and_taken_off_and_is_told(open_station, do):
    stay = came(open_station, "留守", datetime(2026, 9, 1, 9, 0))
    do(MarkStay(stay.id, frozenset({"left_behind", "education"})))
    do(MarkStay(stay.id, frozenset({"left_behind"})))
    assert [seen.marks for seen in told(open_station)] == [{"left_behind"}]
    with pytest.raises(Refused) as refused:
        do(MarkStay(stay.id, frozenset({"left_behind", "nonsense"})))
    assert [problem.code for problem in refused.value.problems] == [MarkTrouble.UNKNOWN]
    do(MarkStay(stay.id, frozenset()))
    assert [seen.marks for seen in told(open_station)] == [frozenset()]


def test_stays_beyond_one_portion_come_once_each_in_order(open_station, monkeypatch):
    monkeypatch.setattr("station.storage.reported._PORTION", 2)
    same = datetime(2026, 9, 5, 9, 0)
    for number in range(5):
        came(open_station, f"人{number}", same)
    found = told(open_station)
    assert [stay.name for stay in found] == [f"人{number}" for number in range(5)]
    with Session(open_station.engine) as session:
        wanted = [stay.stay_id for stay in found]
        again = list(reported_among(session, wanted, SEPTEMBER, open_station.clock()))
        assert again == found
        for part in EVERY_PART:
            some = list(reported_stays(session, SEPTEMBER, open_station.clock(), {part}))
            for name in IN_PART[part]:
                assert [getattr(each, name) for each in some] == [getattr(e, name) for e in found]
            assert not [n for n in PART_OF if hasattr(some[0], n) and PART_OF[n] is not part]


_DAYS = st.integers(0, 90)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_DAYS, st.none() | st.integers(0, 40)), max_size=6))
def test_every_stay_is_counted_where_a_plain_look_at_it_says_so(open_station, lines):
    with Session(open_station.engine) as session, session.begin():
        for table in (StayStep, Assessment, Stay, Intake):
            session.execute(delete(table))
    begin = datetime(2026, 8, 1, 12, 0)
    expected = dict.fromkeys(Counted, 0)
    days = 0
    for came_on, stayed in lines:
        admitted = begin + timedelta(days=came_on)
        left = None if stayed is None else admitted + timedelta(days=stayed, hours=1)
        stay = came(open_station, "随机", admitted)
        if left is not None:
            make.left(open_station, stay, left)
        began, ended = SEPTEMBER.since.date(), SEPTEMBER.last_day
        here = admitted.date() <= ended and (left is None or left.date() >= began)
        expected[Counted.HELPED] += here
        expected[Counted.ADMITTED] += began <= admitted.date() <= ended
        expected[Counted.LEFT] += left is not None and began <= left.date() <= ended
        if here:
            to = min(ended, left.date()) if left else ended
            days += (to - max(began, admitted.date())).days + 1
    for counted, number in expected.items():
        scope = ReportScope(SEPTEMBER.since, SEPTEMBER.until, counted)
        assert len(told(open_station, scope)) == number
    assert sum(stay.days for stay in told(open_station)) == days
