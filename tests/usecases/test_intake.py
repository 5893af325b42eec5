"""Someone is at the door."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from station.domain.assistance import AssistanceClass, Capacity
from station.domain.beds import Zone
from station.domain.belongings import BelongingKind, BelongingLine, SignedHow
from station.domain.founding import RoomPlan
from station.domain.intake import (
    ArrivalFacts,
    Block,
    Decision,
    HowCame,
    IntakeTrouble,
    MentalState,
    Mobility,
    Outcome,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
    TriageSign,
    blocks_missing,
)
from station.domain.people import (
    Description,
    DocumentKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonTrouble,
    Searched,
    Sex,
)
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayTrouble
from station.storage.beds import BedAssignment
from station.storage.beds_rooms import add_room
from station.storage.intake import Intake
from station.storage.numbers import Serial
from station.storage.people import Person
from station.storage.stays import Stay
from station.usecases.audit import AuditTrail
from station.usecases.belongings import BelongingList
from station.usecases.intake import Admission, Admit, Arrival, ClassChoice, DecideAtDoor
from station.usecases.intake_changes import CompleteIntake, ReportToPolice, SignHandover
from station.usecases.intake_seen import IntakeSheet, RecentIntakes

_ids = count()
SELF = ArrivalFacts(HowCame.SELF, self_care=SelfCare.FULL)
OPEN = ClassChoice(Capacity.FULL, AssistanceClass.OPEN)


@pytest.fixture(autouse=True)
def _house(open_station):
    with Session(open_station.engine) as session, session.begin():
        for plan in (
            RoomPlan("101", Zone.MEN, 2, step_free=True),
            RoomPlan("201", Zone.WOMEN, 2, floor=2),
            RoomPlan("205", Zone.FAMILY, 3, floor=2),
        ):
            add_room(session, plan)


@pytest.fixture
def bed(open_station):
    def find(label: str) -> int:
        from station.usecases.beds import find_bed

        with Session(open_station.engine) as session:
            return find_bed(session, label)

    return find


def person(name: str = "", sex: Sex = Sex.MALE, **over: object) -> NewPerson:
    facts = {"name": name, "sex": sex, "born": date(1987, 4, 12)} | over
    return NewPerson(PersonFacts(**facts))


def arrival(who: NewPerson | None = None, facts: ArrivalFacts = SELF, **over: object) -> Arrival:
    words = {
        "client_id": f"form-{next(_ids)}",
        "facts": facts,
        "person": who or person(f"张三{next(_ids)}"),
        "searched": Searched("张三"),
    } | over
    return Arrival(**words)


def codes_of(caught):
    return [problem.code for problem in caught.value.problems]


def test_one_deed_takes_a_person_from_the_door_to_the_bed(open_station, clerk, do, ask, bed):
    things = (BelongingLine("手机", BelongingKind.VALUABLE, features="黑色", place="3 号柜"),)
    admitted = do(
        Admit(
            Admission(
                arrival(
                    person("王强"),
                    safety=SafetyFacts(checker="陈静", checker_sex=Sex.MALE),
                    belongings=things,
                    belongings_signed=SignedHow.THUMB,
                ),
                OPEN,
                bed("101-1"),
            )
        )
    )
    assert admitted.rescue_number == "202611001"
    assert (admitted.name, admitted.bed) == ("王强", "101-1")
    sheet = ask(IntakeSheet(admitted.intake_id))
    assert (sheet.outcome, sheet.stay_id) == (Outcome.ADMITTED, admitted.stay_id)
    assert sheet.safety.checker == "陈静"
    (thing,) = ask(BelongingList(admitted.intake_id))
    assert (thing.name, thing.signed_in) == ("手机", SignedHow.THUMB)
    acts = [line.act for line in ask(AuditTrail(person_id=admitted.person_id))]
    assert acts == ["Admit"]


def test_somebody_without_a_name_gets_one_and_a_number(do, ask):
    facts = ArrivalFacts(
        HowCame.POLICE,
        escort_unit="城东派出所",
        found_place="火车站东广场",
        cannot_state={Block.IDENTITY: "不能言语"},
    )
    who = NewPerson(
        PersonFacts(sex=Sex.MALE, age=60, description=Description(accent="皖北", marks="左眉旧疤"))
    )
    admitted = do(Admit(Admission(arrival(who, facts))))
    assert admitted.name.startswith("无名氏")
    sheet = ask(IntakeSheet(admitted.intake_id))
    assert sheet.facts.cannot_state == {Block.IDENTITY: "不能言语"}
    assert Block.IDENTITY not in blocks_missing(sheet.facts, identity=False, belongings=False)


def test_nobody_is_written_down_without_a_search(do, ask):
    with pytest.raises(Refused) as caught:
        do(Admit(Admission(arrival(searched=None))))
    assert codes_of(caught) == [IntakeTrouble.NOT_SEARCHED]
    assert ask(RecentIntakes(datetime(2026, 1, 1))) == []


def test_a_known_double_must_have_been_looked_at(do):
    number = NewDocument(DocumentKind.RESIDENT_ID, "341222198704123514")
    known = replace(person("王强"), documents=(number,))
    first = do(Admit(Admission(arrival(known))))
    again = arrival(person("王强"), searched=Searched("王强"))
    with pytest.raises(Refused) as caught:
        do(Admit(Admission(again)))
    assert PersonTrouble.NOT_SEARCHED in codes_of(caught)
    seen = replace(again, searched=Searched("王强", frozenset({first.person_id})))
    assert do(Admit(Admission(seen))).person_id != first.person_id


def test_a_returning_person_keeps_their_record(do, open_station):
    first = do(
        DecideAtDoor(
            arrival(person("李四")), Decision(Outcome.GUIDED, text="告知去亲属家的公交线路")
        )
    )
    again = Arrival("again", SELF, person_id=first.person_id)
    admitted = do(Admit(Admission(again)))
    assert admitted.person_id == first.person_id


def test_the_same_form_sent_twice_is_one_admission(do, open_station):
    admission = Admission(arrival(person("王强")), OPEN)
    assert do(Admit(admission)) == do(Admit(admission))
    with Session(open_station.engine) as session:
        assert len(session.scalars(select(Stay)).all()) == 1


def test_a_form_sent_again_names_in_the_trace_whom_it_answers_about(do, ask):
    form = arrival(person("王强"))
    admitted = do(Admit(Admission(form, OPEN)))
    do(Admit(Admission(form, OPEN)))
    again = ask(AuditTrail(act="Admit"))[0]
    assert (again.person_id, again.stay_id) == (admitted.person_id, admitted.stay_id)


def test_what_was_decided_is_not_decided_otherwise_by_the_same_form(do):
    form, guided = arrival(), Decision(Outcome.GUIDED, text="指路")
    assert do(DecideAtDoor(form, guided)) == do(DecideAtDoor(form, guided))
    with pytest.raises(Refused) as caught:
        do(DecideAtDoor(form, Decision(Outcome.REFUSED, ("cash_only",))))
    assert codes_of(caught) == [IntakeTrouble.ALREADY_DECIDED]
    admitted = arrival(person("王强"))
    do(Admit(Admission(admitted, OPEN)))
    with pytest.raises(Refused) as caught:
        do(DecideAtDoor(admitted, guided))
    assert codes_of(caught) == [IntakeTrouble.ALREADY_DECIDED]


def test_whoever_is_in_the_house_is_not_turned_away_at_the_door(do):
    admitted = do(Admit(Admission(arrival(person("王强")), OPEN)))
    again = arrival(person_id=admitted.person_id, person=None)
    with pytest.raises(Refused) as caught:
        do(DecideAtDoor(again, Decision(Outcome.GUIDED, text="指路")))
    assert codes_of(caught) == [StayTrouble.ALREADY_IN_STATION]


def test_the_same_person_is_not_admitted_twice(do):
    admitted = do(Admit(Admission(arrival(person("王强")))))
    with pytest.raises(Refused) as caught:
        do(Admit(Admission(Arrival("other", SELF, person_id=admitted.person_id))))
    assert codes_of(caught) == [StayTrouble.ALREADY_IN_STATION]


@pytest.mark.parametrize(
    ("signs", "code"),
    [
        ({TriageSign.MENTAL}, IntakeTrouble.HOSPITAL_FIRST),
        ({TriageSign.CRITICAL}, IntakeTrouble.HOSPITAL_FIRST),
        ({TriageSign.WANTED}, IntakeTrouble.POLICE_FIRST),
        ({TriageSign.DRUNK, TriageSign.DANGEROUS}, IntakeTrouble.POLICE_FIRST),
    ],
    ids=["mental", "critical", "wanted", "drunk and dangerous"],
)
def test_red_signs_lead_elsewhere_first_unless_cleared(do, signs, code):
    facts = replace(SELF, signs=frozenset(signs))
    with pytest.raises(Refused) as caught:
        do(Admit(Admission(arrival(facts=facts))))
    assert codes_of(caught) == [code]
    cleared = replace(facts, cleared="市第三人民医院 门诊 0412，可入站")
    assert do(Admit(Admission(arrival(facts=cleared)))).stay_id


def test_drunk_alone_is_no_reason_for_the_police(do):
    facts = replace(SELF, signs=frozenset({TriageSign.DRUNK}))
    assert do(Admit(Admission(arrival(facts=facts)))).stay_id


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (ArrivalFacts(HowCame.POLICE), IntakeTrouble.UNIT_MISSING),
        (replace(SELF, arrived_at=datetime(2026, 11, 21, 3)), IntakeTrouble.ARRIVED_IN_FUTURE),
        (replace(SELF, found_at=datetime(2026, 11, 21, 3)), IntakeTrouble.FOUND_IN_FUTURE),
        (
            replace(
                SELF, arrived_at=datetime(2026, 11, 20, 22), found_at=datetime(2026, 11, 20, 23)
            ),
            IntakeTrouble.FOUND_AFTER_ARRIVAL,
        ),
        (replace(SELF, temperature_tenths=512), IntakeTrouble.TEMPERATURE_IMPOSSIBLE),
        (replace(SELF, wandering_since=date(2026, 11, 22)), IntakeTrouble.WANDERING_IN_FUTURE),
    ],
    ids=[
        "police without unit",
        "arrives later",
        "found later",
        "found after arrival",
        "51.2 C",
        "on the road since tomorrow",
    ],
)
def test_facts_that_cannot_be_are_refused(do, facts, code):
    with pytest.raises(Refused) as caught:
        do(Admit(Admission(arrival(facts=facts))))
    assert codes_of(caught) == [code]


@pytest.mark.parametrize("decided", [None, Decision(Outcome.GUIDED, text="指路")])
def test_a_safety_check_has_been_made_or_is_none(do, clock, decided):
    form = arrival(safety=SafetyFacts(clock.now + timedelta(minutes=1), "陈静"))
    with pytest.raises(Refused) as caught:
        do(DecideAtDoor(form, decided) if decided else Admit(Admission(form)))
    assert codes_of(caught) == [IntakeTrouble.CHECKED_IN_FUTURE]


def test_a_wrong_bed_undoes_the_whole_admission(do, open_station, bed):
    with pytest.raises(Refused):
        do(Admit(Admission(arrival(person("王强", Sex.MALE)), OPEN, bed("201-1"))))
    with Session(open_station.engine) as session:
        for table in (Person, Intake, Stay, Serial):
            assert session.scalars(select(table)).all() == []


def test_a_refusal_has_grounds_and_a_numbered_notice(do, ask):
    decided = do(
        DecideAtDoor(arrival(person("孙五")), Decision(Outcome.REFUSED, ("cash_only",), "只要现金"))
    )
    assert (decided.name, decided.notice_number) == ("孙五", "20260001-BY")
    sheet = ask(IntakeSheet(decided.intake_id))
    assert (sheet.outcome, sheet.stay_id) == (Outcome.REFUSED, None)
    assert sheet.decision.grounds == ("cash_only",)


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (Decision(Outcome.REFUSED), IntakeTrouble.GROUNDS_MISSING),
        (Decision(Outcome.REFUSED, ("because",)), IntakeTrouble.GROUNDS_UNKNOWN),
        (Decision(Outcome.REFUSED, ("other",)), IntakeTrouble.TEXT_MISSING),
        (Decision(Outcome.TO_HOSPITAL), IntakeTrouble.PLACE_MISSING),
        (Decision(Outcome.TO_POLICE), IntakeTrouble.PLACE_MISSING),
        (Decision(Outcome.GUIDED), IntakeTrouble.TEXT_MISSING),
        (Decision(Outcome.LEFT_BEFORE), IntakeTrouble.TEXT_MISSING),
    ],
)
def test_a_decision_without_its_facts_is_refused(do, decision, code):
    with pytest.raises(Refused) as caught:
        do(DecideAtDoor(arrival(), decision))
    assert codes_of(caught) == [code]


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        (person("小明", born=date(2008, 11, 22)), SELF),
        (person("周六"), replace(SELF, signs=frozenset({TriageSign.MENTAL}))),
        (person("周六"), replace(SELF, mental_state=MentalState.DISORDER)),
        (person("周六"), replace(SELF, mental_state=MentalState.DOUBTFUL)),
    ],
    ids=["the day before eighteen", "somebody who seems ill", "a disorder", "a suspicion"],
)
def test_whom_the_station_may_not_turn_away(do, who, seen):
    with pytest.raises(Refused) as caught:
        do(DecideAtDoor(arrival(who, seen), Decision(Outcome.REFUSED, ("cash_only",))))
    assert codes_of(caught) == [IntakeTrouble.MUST_BE_HELPED]


def test_a_grown_person_of_clear_mind_may_be_refused(do):
    grown = person("小明", born=date(2008, 11, 21))
    seen = replace(SELF, mental_state=MentalState.CLEAR)
    refused = do(DecideAtDoor(arrival(grown, seen), Decision(Outcome.REFUSED, ("cash_only",))))
    assert refused.notice_number


def test_each_outcome_is_counted_apart(do, ask):
    do(
        DecideAtDoor(
            arrival(), Decision(Outcome.TO_HOSPITAL, place="市第三人民医院", receipt="120")
        )
    )
    other = arrival(person("武松柏", born=date(1971, 1, 1)))
    do(DecideAtDoor(other, Decision(Outcome.TO_POLICE, place="城东派出所")))
    do(Admit(Admission(arrival(person("钱进", born=date(1960, 2, 3))))))
    since = datetime(2026, 11, 21)
    assert len(ask(RecentIntakes(since))) == 3
    assert len(ask(RecentIntakes(since, Outcome.TO_HOSPITAL))) == 1


def test_the_day_shift_fills_in_what_the_night_left_open(do, ask, clock):
    admitted = do(Admit(Admission(arrival(facts=ArrivalFacts(HowCame.SELF)))))
    sheet = ask(IntakeSheet(admitted.intake_id))
    assert set(blocks_missing(sheet.facts, identity=True, belongings=False)) == {
        Block.RELIEF,
        Block.CAUSE,
        Block.RELATIVES,
        Block.BELONGINGS,
    }
    clock.pass_(hours=5)
    more = ArrivalFacts(
        HowCame.SELF,
        on_relief="无",
        cause="work_not_found",
        relatives=(RelativeFacts("王德山", "父亲", phone="138 0000 2207"),),
        cannot_state={Block.BELONGINGS: "无随身物品"},
        mobility=Mobility.WALKS,
    )
    do(CompleteIntake(admitted.intake_id, sheet.version, more))
    after = ask(IntakeSheet(admitted.intake_id))
    assert blocks_missing(after.facts, identity=True, belongings=False) == ()
    assert after.facts.arrived_at == sheet.facts.arrived_at
    with pytest.raises(Conflict):
        do(CompleteIntake(admitted.intake_id, sheet.version, more))


def test_a_hand_over_gets_its_number_when_both_have_signed_once(do, ask, clock):
    facts = ArrivalFacts(HowCame.POLICE, escort_unit="城东派出所", escort_people="张警官")
    admitted = do(Admit(Admission(arrival(facts=facts))))
    assert ask(IntakeSheet(admitted.intake_id)).handover_signed_at is None
    for wrong in (timedelta(minutes=1), -timedelta(days=900)):
        with pytest.raises(Refused) as refused:
            do(SignHandover(admitted.intake_id, clock.now + wrong))
        assert refused.value.problems[0].code is IntakeTrouble.HANDOVER_TIME
    signed = clock.now
    assert do(SignHandover(admitted.intake_id)) == "20260001-JJ"
    assert do(SignHandover(admitted.intake_id, signed)) == "20260001-JJ"
    clock.pass_(hours=1)
    with pytest.raises(Refused) as refused:
        do(SignHandover(admitted.intake_id))
    assert refused.value.problems[0].code is IntakeTrouble.HANDOVER_SIGNED
    assert ask(IntakeSheet(admitted.intake_id)).handover_signed_at == signed


def test_a_report_to_the_police_keeps_when_it_was_found_and_when_told(do, ask, clock):
    admitted = do(Admit(Admission(arrival(facts=replace(SELF, signs={TriageSign.LOST})))))
    found = clock.now
    clock.pass_(hours=1)
    do(ReportToPolice(admitted.intake_id, TriageSign.LOST, found, "城东派出所", "李警官", "110-1"))
    assert ask(IntakeSheet(admitted.intake_id)).reported == {TriageSign.LOST}
    with pytest.raises(Refused) as caught:
        do(
            ReportToPolice(
                admitted.intake_id, TriageSign.LOST, found + timedelta(days=1), "城东派出所"
            )
        )
    assert codes_of(caught) == [IntakeTrouble.REPORT_BEFORE_FOUND]


def test_two_desks_admit_into_one_bed_and_exactly_one_wins(open_station, clerk, bed):
    results: list[str] = []
    barrier = threading.Barrier(2)
    wanted = bed("101-1")

    def admit(name: str) -> None:
        admission = Admission(arrival(person(name)), OPEN, wanted)
        barrier.wait()
        try:
            open_station.do(Admit(admission), clerk)
            results.append("in")
        except (Refused, Conflict):
            results.append("told")

    threads = [threading.Thread(target=admit, args=(name,)) for name in ("甲一", "乙二")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == ["in", "told"]
    with Session(open_station.engine) as session:
        assert len(session.scalars(select(BedAssignment)).all()) == 1
        assert len(session.scalars(select(Stay)).all()) == 1
