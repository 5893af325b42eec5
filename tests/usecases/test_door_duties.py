"""What the door owes: look and check before the bed, goods, reports and signatures to the end."""

from datetime import datetime, timedelta

import pytest

from station.domain.belongings import BelongingKind, BelongingState
from station.domain.clocks import ClockAction, ClockKind, ClockState
from station.domain.intake import (
    ArrivalFacts,
    HowCame,
    IntakeState,
    MentalState,
    Outcome,
    SafetyFacts,
    SelfCare,
    TriageSign,
)
from station.domain.statements import Stated
from station.domain.stays import StayState
from station.storage.belongings import Belonging
from station.storage.intake import PoliceReport
from station.usecases.belongings import HandBelongingsToPolice
from station.usecases.clocks import ClockList
from station.usecases.intake_changes import CompleteIntake, ReportToPolice, SignHandover
from station.usecases.intake_seen import IntakeSheet
from station.usecases.today import TodayBoard
from tests import residents as make

LEFT = {"state": StayState.LEFT, "left_at": datetime(2026, 11, 21, 2, 0), "leaving_way": "dead"}
POLICE = {"how_came": HowCame.POLICE, "escort_unit": "城东派出所"}


@pytest.fixture
def clocks(ask):
    def of(*kinds):
        groups = ask(ClockList())
        found = (*groups.overdue, *groups.today, *groups.later)
        return [each for each in found if each.kind in kinds]

    return of


def thing(station, intake_id, **overrides):
    facts = {
        "intake_id": intake_id,
        "line": 1,
        "kind": BelongingKind.DANGEROUS,
        "name": "折叠刀",
        "received_at": station.clock(),
    }
    return make.saved(station, Belonging(**facts | overrides))


def refused(station, **door):
    """Somebody who came to the door and was not admitted."""
    who = make.person(station, "李访客", born=None)
    facts = {"state": IntakeState.DECIDED, "outcome": Outcome.GUIDED}
    return make.intake(station, who.id, **facts | door)


def test_look_and_check_are_due_with_the_admission_until_they_are_made(
    open_station, do, ask, clock, clocks
):
    door = {"mental_state": None, "self_care": SelfCare.FULL, "safety_checked_at": None}
    stay = make.stay(open_station, door=door)
    due = stay.admitted_at + timedelta(minutes=30)
    look, check = sorted(
        clocks(ClockKind.FIRST_LOOK, ClockKind.SAFETY_CHECK), key=lambda each: each.kind
    )
    assert (look.due, check.due) == (due, due)
    assert look.data["missing"] == (Stated.MENTAL_STATE,)
    assert (look.action, check.action) == (ClockAction.LOOK, ClockAction.INTAKE)
    clock.pass_(hours=2)
    kinds = {each.kind for each in ask(TodayBoard()).clocks.overdue}
    assert {ClockKind.FIRST_LOOK, ClockKind.SAFETY_CHECK} <= kinds
    facts = ArrivalFacts(HowCame.SELF, mental_state=MentalState.CLEAR)
    version = ask(IntakeSheet(stay.intake_id)).version
    do(CompleteIntake(stay.intake_id, version, facts, SafetyFacts(checker="陈静")))
    assert clocks(ClockKind.FIRST_LOOK, ClockKind.SAFETY_CHECK) == []


def test_a_stay_from_an_old_register_has_no_duties_of_the_door(open_station, clocks):
    door = {"client_id": "ledger:1", "signs": "lost", "mental_state": None, **POLICE}
    make.stay(open_station, door=door)
    make.stay(open_station, door={**door, "client_id": "ledger:2"}, **LEFT)
    assert clocks(*set(ClockKind) - {ClockKind.STAY_LIMIT, ClockKind.CLASS_REVIEW}) == []


def test_dangerous_goods_are_due_to_the_police_the_day_they_came(open_station, do, clock, clocks):
    stay = make.stay(open_station)
    clock.pass_(hours=50)
    knife = thing(open_station, stay.intake_id)
    [goods] = clocks(ClockKind.DANGEROUS_GOODS)
    assert goods.data["count"] == 1
    assert goods.started == clock.now
    assert goods.action is ClockAction.BELONGINGS
    assert goods.state is ClockState.TODAY
    do(HandBelongingsToPolice((knife.id,), "城东派出所", "收据 7 号"))
    assert clocks(ClockKind.DANGEROUS_GOODS) == []


def test_what_is_owed_does_not_end_with_the_stay(open_station, do, clocks, clock):
    gone = make.stay(open_station, door={"signs": "fever lost", **POLICE}, **LEFT)
    thing(open_station, gone.intake_id)
    thing(open_station, gone.intake_id, line=2, kind=BelongingKind.ORDINARY, name="布包")
    owed = clocks(*ClockKind)
    assert {each.kind for each in owed} == {
        ClockKind.POLICE_REPORT,
        ClockKind.HANDOVER_SIGNATURE,
        ClockKind.DANGEROUS_GOODS,
        ClockKind.BELONGINGS_LEFT,
    }
    assert {each.subject.stay_id for each in owed} == {gone.id}
    do(ReportToPolice(gone.intake_id, TriageSign.LOST, gone.admitted_at, "城东派出所"))
    do(SignHandover(gone.intake_id))
    kinds = {each.kind for each in clocks(*ClockKind)}
    assert kinds == {ClockKind.DANGEROUS_GOODS, ClockKind.BELONGINGS_LEFT}


def test_things_left_behind_are_due_some_days_after_the_leaving(open_station, clocks):
    gone = make.stay(open_station, **LEFT)
    thing(open_station, gone.intake_id, kind=BelongingKind.ORDINARY, name="布包")
    [left] = clocks(ClockKind.BELONGINGS_LEFT)
    assert left.due.date() == LEFT["left_at"].date() + timedelta(days=3)
    assert left.data["count"] == 1


def test_a_report_is_owed_for_somebody_who_was_never_admitted(open_station, do, clocks):
    intake = refused(open_station, signs="trafficked", **POLICE)
    found = {each.kind: each for each in clocks(*ClockKind)}
    assert set(found) == {ClockKind.POLICE_REPORT, ClockKind.HANDOVER_SIGNATURE}
    subject = found[ClockKind.POLICE_REPORT].subject
    assert (subject.stay_id, subject.intake_id, subject.name) == (None, intake.id, "李访客")
    do(ReportToPolice(intake.id, TriageSign.TRAFFICKED, intake.arrived_at, "城东派出所"))
    assert {each.kind for each in clocks(*ClockKind)} == {ClockKind.HANDOVER_SIGNATURE}


def test_whoever_was_handed_to_the_police_needs_no_further_report(open_station, clocks):
    refused(open_station, signs="lost", outcome=Outcome.TO_POLICE)
    assert clocks(*ClockKind) == []


def test_violence_at_home_is_left_to_an_adult_of_sound_mind(open_station, clocks):
    adult = make.person(open_station, "张成年")
    door = {"state": IntakeState.DECIDED, "outcome": Outcome.GUIDED, "signs": "domestic_violence"}
    make.intake(open_station, adult.id, **door)
    assert clocks(ClockKind.POLICE_REPORT) == []
    make.intake(open_station, adult.id, **door | {"mental_state": MentalState.DOUBTFUL})
    assert len(clocks(ClockKind.POLICE_REPORT)) == 1


def test_what_was_done_leaves_nothing_behind(open_station, clocks):
    door = {"signs": "lost", **POLICE, "handover_signed_at": LEFT["left_at"]}
    gone = make.stay(open_station, door=door, **LEFT)
    thing(open_station, gone.intake_id, state=BelongingState.WITH_POLICE)
    make.saved(
        open_station,
        PoliceReport(
            intake_id=gone.intake_id,
            sign="lost",
            found_at=gone.admitted_at,
            reported_at=gone.admitted_at,
            unit="城东派出所",
        ),
    )
    assert clocks(*ClockKind) == []
