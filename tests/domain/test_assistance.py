import pytest

from station.domain.assistance import (
    AssistanceClass,
    AssistanceTrouble,
    Capacity,
    ClassFacts,
    Collector,
    Confirmation,
    Door,
    Signer,
    confirmation_problems,
    duties,
    proposal,
    proposed_capacity,
    proposed_class,
)
from station.domain.intake import MentalState, SelfCare
from station.domain.policy import DEFAULTS

OPEN, SUPPORTIVE, PROTECTIVE = (
    AssistanceClass.OPEN,
    AssistanceClass.SUPPORTIVE,
    AssistanceClass.PROTECTIVE,
)
CLEAR = MentalState.CLEAR


@pytest.mark.parametrize(
    ("age", "mental", "wages", "capacity"),
    [
        (0, CLEAR, False, Capacity.NONE),
        (7, CLEAR, False, Capacity.NONE),
        (7, MentalState.DISORDER, False, Capacity.NONE),
        (8, CLEAR, False, Capacity.LIMITED),
        (13, CLEAR, False, Capacity.LIMITED),
        (15, CLEAR, True, Capacity.LIMITED),
        (16, CLEAR, False, Capacity.LIMITED),
        (16, CLEAR, True, Capacity.FULL),
        (17, CLEAR, True, Capacity.FULL),
        (17, MentalState.DOUBTFUL, True, Capacity.LIMITED),
        (17, CLEAR, False, Capacity.LIMITED),
        (18, CLEAR, False, Capacity.FULL),
        (18, None, False, Capacity.FULL),
        (40, MentalState.DOUBTFUL, False, Capacity.LIMITED),
        (40, MentalState.DISORDER, False, Capacity.LIMITED),
        (40, MentalState.DISABILITY, False, Capacity.LIMITED),
        (None, CLEAR, False, Capacity.LIMITED),
        (None, None, True, Capacity.LIMITED),
    ],
)
def test_capacity_is_proposed_from_age_and_mind(age, mental, wages, capacity):
    assert proposed_capacity(age, mental, own_wages=wages) is capacity


@pytest.mark.parametrize(
    ("capacity", "self_care", "found"),
    [
        (Capacity.FULL, SelfCare.FULL, OPEN),
        (Capacity.FULL, None, OPEN),
        (Capacity.FULL, SelfCare.PARTLY, SUPPORTIVE),
        (Capacity.FULL, SelfCare.NONE, SUPPORTIVE),
        (Capacity.LIMITED, SelfCare.FULL, PROTECTIVE),
        (Capacity.NONE, SelfCare.NONE, PROTECTIVE),
    ],
)
def test_a_class_is_proposed_from_capacity_and_self_care(capacity, self_care, found):
    assert proposed_class(capacity, self_care) is found


def test_the_book_protects_more_than_a_finding_against_it():
    facts = ClassFacts(40, MentalState.DISORDER)
    assert proposal(facts, Capacity.FULL, SelfCare.FULL) is PROTECTIVE
    assert proposal(ClassFacts(40, CLEAR), Capacity.LIMITED, SelfCare.FULL) is PROTECTIVE
    assert proposal(ClassFacts(40, CLEAR), Capacity.FULL, SelfCare.NONE) is SUPPORTIVE


@pytest.mark.parametrize(
    ("found", "hours", "door", "signer", "collector"),
    [
        (OPEN, 8, Door.FREE, Signer.SELF, Collector.NOBODY_NEEDED),
        (
            SUPPORTIVE,
            4,
            Door.ACCOMPANIED,
            Signer.SELF_WITH_WITNESS,
            Collector.KIN_OR_ESCORT_ADVISED,
        ),
        (
            PROTECTIVE,
            2,
            Door.ACCOMPANIED,
            Signer.GUARDIAN_OR_UNIT,
            Collector.GUARDIAN_OR_UNIT_ONLY,
        ),
    ],
)
def test_a_class_sets_rounds_door_signer_and_collector(found, hours, door, signer, collector):
    duty = duties(found, DEFAULTS)
    assert (duty.round_hours, duty.door, duty.signer, duty.collector) == (
        hours,
        door,
        signer,
        collector,
    )


def codes(**overrides):
    facts = {"age": 40, "capacity": Capacity.FULL, "chosen": OPEN, "proposed": OPEN, **overrides}
    return [problem.code for problem in confirmation_problems(Confirmation(**facts))]


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ({}, []),
        ({"chosen": SUPPORTIVE}, [AssistanceTrouble.REASON_MISSING]),
        ({"chosen": SUPPORTIVE, "reason": "腿伤"}, []),
        (
            {"proposed": PROTECTIVE},
            [AssistanceTrouble.REASON_MISSING, AssistanceTrouble.SECOND_NEEDED],
        ),
        ({"proposed": PROTECTIVE, "reason": "医生证明"}, [AssistanceTrouble.SECOND_NEEDED]),
        ({"proposed": PROTECTIVE, "reason": "医生证明", "has_second": True}, []),
        ({"now": SUPPORTIVE, "reason": "已康复"}, [AssistanceTrouble.SECOND_NEEDED]),
        ({"now": OPEN, "chosen": PROTECTIVE, "proposed": PROTECTIVE}, []),
        ({"age": 7, "capacity": Capacity.LIMITED}, [AssistanceTrouble.CAPACITY_AGAINST_AGE]),
        ({"age": 7, "capacity": Capacity.NONE}, []),
        ({"age": 8, "capacity": Capacity.LIMITED}, []),
        ({"age": 15, "capacity": Capacity.FULL}, [AssistanceTrouble.CAPACITY_AGAINST_AGE]),
        ({"age": 16, "capacity": Capacity.FULL}, [AssistanceTrouble.CAPACITY_AGAINST_AGE]),
        ({"age": 17, "capacity": Capacity.FULL}, [AssistanceTrouble.CAPACITY_AGAINST_AGE]),
        (
            {"age": 15, "capacity": Capacity.FULL, "own_wages": True},
            [AssistanceTrouble.CAPACITY_AGAINST_AGE],
        ),
        ({"age": 16, "capacity": Capacity.FULL, "own_wages": True}, []),
        ({"age": 18, "capacity": Capacity.FULL}, []),
        ({"age": None, "capacity": Capacity.FULL}, []),
    ],
)
def test_a_class_is_confirmed_within_the_law_and_lowered_by_two(overrides, expected):
    assert codes(**overrides) == expected
