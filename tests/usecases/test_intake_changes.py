"""What was stated at the door is completed, corrected and taken back; the earlier words stay."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy.orm import Session

from station.domain.beds import Zone
from station.domain.founding import RoomPlan
from station.domain.intake import (
    ArrivalFacts,
    Block,
    HowCame,
    IntakeTrouble,
    MentalState,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
    TriageSign,
)
from station.domain.people import NewPerson, PersonFacts, Searched, Sex
from station.domain.problems import Conflict, Refused
from station.domain.statements import Stated
from station.storage.beds_rooms import add_room
from station.usecases.audit import AuditTrail
from station.usecases.bed_board import BedProposals
from station.usecases.intake import Admission, Admit, Arrival
from station.usecases.intake_changes import CompleteIntake
from station.usecases.intake_seen import IntakeSheet

_ids = count()
SELF = ArrivalFacts(HowCame.SELF)


@pytest.fixture
def admitted(do):
    def admit(facts=SELF, **arrival):
        new = NewPerson(PersonFacts(name="王强", sex=Sex.MALE, age=45))
        came = Arrival(f"c{next(_ids)}", facts, person=new, searched=Searched("王强"), **arrival)
        return do(Admit(Admission(came)))

    return admit


@pytest.fixture
def change(do, ask):
    """Change one arrival as it stands now; answers how it stands then."""

    def complete(intake_id, facts=SELF, **what):
        version = ask(IntakeSheet(intake_id)).version
        do(CompleteIntake(intake_id, version, facts, **what))
        return ask(IntakeSheet(intake_id))

    return complete


def earlier(sheet):
    return [(each.stated, each.before, each.reason) for each in sheet.earlier]


def test_the_safety_check_is_written_down_when_it_was_made_after_the_door(admitted, change, clock):
    intake_id = admitted().intake_id
    clock.pass_(hours=1)
    made = clock.now - timedelta(minutes=20)
    sheet = change(intake_id, safety=SafetyFacts(made, "陈静", Sex.MALE, "无"))
    assert sheet.safety == SafetyFacts(made, "陈静", Sex.MALE, "无", "")
    assert sheet.earlier == ()


def test_a_safety_check_without_time_was_made_now_by_the_clerk(admitted, change, clerk, clock):
    sheet = change(admitted().intake_id, safety=SafetyFacts(findings="水果刀一把"))
    assert (sheet.safety.checked_at, sheet.safety.checker) == (clock.now, clerk.name)


def test_what_is_said_of_a_check_later_leaves_the_rest_of_it(admitted, change, clock):
    safety = SafetyFacts(clock.now, "陈静", Sex.FEMALE, "水果刀一把")
    intake_id = admitted(safety=safety).intake_id
    sheet = change(intake_id, safety=SafetyFacts(police_receipt="城东 7 号"))
    assert sheet.safety == replace(safety, police_receipt="城东 7 号")


def test_a_check_that_is_still_to_come_is_refused(admitted, change, clock):
    with pytest.raises(Refused) as caught:
        change(admitted().intake_id, safety=SafetyFacts(clock.now + timedelta(hours=1), "陈静"))
    assert caught.value.problems[0].code is IntakeTrouble.CHECKED_IN_FUTURE


def test_a_sign_that_is_seen_in_the_morning_joins_those_of_the_night(admitted, change):
    intake_id = admitted(replace(SELF, signs={TriageSign.DRUNK})).intake_id
    sheet = change(intake_id, replace(SELF, signs=frozenset({TriageSign.INFECTIOUS})))
    assert sheet.facts.signs == {TriageSign.DRUNK, TriageSign.INFECTIOUS}
    assert sheet.earlier == ()


def test_a_sign_ends_only_with_a_reason_and_the_beds_follow(open_station, admitted, change, ask):
    with Session(open_station.engine) as session, session.begin():
        add_room(session, RoomPlan("101", Zone.MEN, 2))
    seen = replace(SELF, signs={TriageSign.INFECTIOUS}, cleared="县医院 李医生：可留观")
    one = admitted(seen)
    assert ask(BedProposals(one.stay_id)).choices == () or all(
        choice.needs_reason for choice in ask(BedProposals(one.stay_id)).choices
    )
    with pytest.raises(Refused) as caught:
        change(one.intake_id, ended=frozenset({TriageSign.INFECTIOUS}))
    assert [each.code for each in caught.value.problems] == [IntakeTrouble.REASON_FOR_LESS]
    why = "县医院复查：非传染性皮炎"
    sheet = change(one.intake_id, ended=frozenset({TriageSign.INFECTIOUS}), reason=why)
    assert sheet.facts.signs == frozenset()
    assert earlier(sheet) == [(Stated.SIGNS, "infectious", why)]
    assert not any(choice.needs_reason for choice in ask(BedProposals(one.stay_id)).choices)


def test_a_mind_found_clearer_needs_a_reason_and_one_found_iller_does_not(admitted, change):
    intake_id = admitted(replace(SELF, mental_state=MentalState.DOUBTFUL)).intake_id
    with pytest.raises(Refused) as caught:
        change(intake_id, replace(SELF, mental_state=MentalState.CLEAR))
    assert caught.value.problems[0].code is IntakeTrouble.REASON_FOR_LESS
    with pytest.raises(Refused):
        change(intake_id, emptied=frozenset({Stated.MENTAL_STATE}))
    sheet = change(intake_id, replace(SELF, mental_state=MentalState.DISORDER))
    assert earlier(sheet) == [(Stated.MENTAL_STATE, "doubtful", "")]


def test_what_was_wrongly_stated_is_left_open_again_and_stays_readable(
    admitted, change, ask, clerk
):
    facts = replace(
        SELF,
        on_relief="低保",
        cleared="李医生",
        temperature_tenths=391,
        found_place="火车站",
        self_care=SelfCare.FULL,
    )
    intake_id = admitted(facts).intake_id
    gone = {Stated.ON_RELIEF, Stated.CLEARED, Stated.TEMPERATURE, Stated.SELF_CARE}
    sheet = change(intake_id, emptied=frozenset(gone), reason="记错了人")
    stated = sheet.facts
    assert (stated.on_relief, stated.cleared, stated.temperature_tenths, stated.self_care) == (
        "",
        "",
        None,
        None,
    )
    assert stated.found_place == "火车站"
    assert {what: before for what, before, _ in earlier(sheet)} == {
        Stated.ON_RELIEF: "低保",
        Stated.CLEARED: "李医生",
        Stated.TEMPERATURE: "391",
        Stated.SELF_CARE: "full",
    }
    assert {each.clerk for each in sheet.earlier} == {clerk.name}
    entry = ask(AuditTrail(act="CompleteIntake"))[0]
    assert "记错了人" in entry.request
    assert "temperature_tenths" in entry.request


def test_a_correction_keeps_what_stood_there_before(admitted, change):
    facts = replace(
        SELF, how_came=HowCame.POLICE, escort_unit="城东派出所", escort_phone="000-5550101"
    )
    intake_id = admitted(facts).intake_id
    sheet = change(intake_id, replace(facts, escort_unit="城西派出所"))
    assert sheet.facts.escort_unit == "城西派出所"
    assert sheet.facts.escort_phone == "000-5550101"
    assert earlier(sheet) == [(Stated.ESCORT_UNIT, "城东派出所", "")]


def test_the_unit_that_brought_somebody_cannot_be_left_open(admitted, change):
    facts = replace(SELF, how_came=HowCame.POLICE, escort_unit="城东派出所")
    intake_id = admitted(facts).intake_id
    with pytest.raises(Refused) as caught:
        change(intake_id, facts, emptied=frozenset({Stated.ESCORT_UNIT}))
    assert caught.value.problems[0].code is IntakeTrouble.UNIT_MISSING
    own = change(intake_id, SELF, emptied=frozenset({Stated.ESCORT_UNIT}))
    assert (own.facts.how_came, own.facts.escort_unit) == (HowCame.SELF, "")


def test_how_somebody_came_is_never_nothing(admitted, change):
    with pytest.raises(Refused) as caught:
        change(admitted().intake_id, emptied=frozenset({Stated.HOW_CAME, Stated.SIGNS}))
    codes = {each.code for each in caught.value.problems}
    assert codes == {IntakeTrouble.NOT_EMPTIED}


def test_a_block_that_can_be_stated_after_all_loses_its_reason(admitted, change):
    facts = replace(SELF, cannot_state={Block.RELIEF: "醉酒", Block.CAUSE: "不语"})
    intake_id = admitted(facts).intake_id
    sheet = change(intake_id, replace(SELF, on_relief="无", cannot_state={Block.RELIEF: ""}))
    assert sheet.facts.cannot_state == {Block.CAUSE: "不语"}
    assert earlier(sheet) == [(Stated.CANNOT_STATE, "relief 醉酒", "")]


def test_a_relative_is_corrected_and_a_wrong_one_taken_out(admitted, change):
    father = RelativeFacts("王德山", "父亲", phone="000-5550101")
    wrong = RelativeFacts("李四", "朋友")
    intake_id = admitted(replace(SELF, relatives=(father, wrong))).intake_id
    right = replace(father, phone="000-5550202")
    sheet = change(intake_id, replace(SELF, relatives=(right, wrong)), relatives_gone=(wrong,))
    assert sheet.facts.relatives == (right,)
    assert earlier(sheet) == [
        (Stated.RELATIVES, "朋友，李四", ""),
        (Stated.RELATIVES, "父亲，王德山，000-5550101", ""),
    ]


def test_a_form_that_another_desk_has_changed_meanwhile_is_told(admitted, do, ask):
    intake_id = admitted().intake_id
    version = ask(IntakeSheet(intake_id)).version
    father = replace(SELF, relatives=(RelativeFacts("王德山", "父亲"),))
    do(CompleteIntake(intake_id, version, father))
    with pytest.raises(Conflict):
        do(CompleteIntake(intake_id, version, father))
