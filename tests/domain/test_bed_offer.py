"""What the door is offered of the house: kept beds, every bed, and why none is proposed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from station.domain.bed_choice import rank
from station.domain.bed_offer import beds_typed, offer
from station.domain.bed_rules import plan_problems
from station.domain.beds import (
    AssignmentEnd,
    AssignmentKind,
    BedCondition,
    BedFacts,
    BedTrouble,
    Plan,
    Sleeper,
    Zone,
)
from station.domain.intake import MentalState
from station.domain.people import Sex
from station.domain.problems import Weight

T = BedTrouble
NOW = datetime(2026, 11, 21, 2, 41)
PLAN = Plan(7, "派出所送来一人", NOW, NOW + timedelta(hours=2), clerk_id=1)
MAN = Sleeper(Sex.MALE, 39, "王强")
WOMAN = Sleeper(Sex.FEMALE, 41, "张来弟")
BOY = Sleeper(Sex.MALE, 12, "丁犇")


def bed(label: str, zone: Zone = Zone.MEN, **over) -> BedFacts:
    room = label.partition("-")[0]
    sex = {Zone.MEN: Sex.MALE, Zone.WOMEN: Sex.FEMALE}.get(zone, Sex.UNKNOWN)
    number = int("".join(each for each in label if each.isdigit()))
    plain = BedFacts(number, label, number // 10, room, zone, "主楼", sex)
    return replace(plain, **over)


def kept(label: str, zone: Zone = Zone.MEN, plan: Plan = PLAN, **over) -> BedFacts:
    told = {"taken_until": plan.until, "taken_for": plan.planned_for}
    return bed(label, zone, kind=AssignmentKind.PLANNED, plan=plan, **told, **over)


def offered(*beds: BedFacts, who: Sleeper = MAN):
    return offer(who, beds, 3, {1: "陈静"})


def codes(problems):
    return [(problem.code, problem.weight) for problem in problems]


def test_a_kept_bed_is_offered_with_its_words_and_its_keeper_the_first_to_lapse_first():
    late = replace(PLAN, id=8, planned_for="徐州站转来", until=NOW + timedelta(hours=5), clerk_id=2)
    found = offered(kept("101-1", plan=late), bed("101-2"), kept("102-1"))
    assert [(each.label, each.plan.id, each.plan.kept_by) for each in found.kept] == [
        ("102-1", 7, "陈静"),
        ("101-1", 8, ""),
    ]
    assert all(each.possible and not each.problems for each in found.kept)
    assert [choice.label for choice in found.proposals.choices] == ["101-2"]


def test_kept_beds_that_are_not_for_this_person_stand_in_the_list_too():
    found = offered(kept("101-1"), kept("201-1", Zone.WOMEN))
    assert [(each.label, each.possible) for each in found.kept] == [
        ("101-1", True),
        ("201-1", False),
    ]


KEPT = {
    "for a woman in the men's room": (kept("101-1"), WOMAN, [(T.OTHER_SEX, Weight.STOP)]),
    "for a boy beside a man": (
        kept("101-1", others=(MAN,)),
        BOY,
        [(T.MINOR_WITH_ADULTS, Weight.STOP)],
    ),
    "in isolation for the healthy": (
        kept("106-1", Zone.ISOLATION),
        MAN,
        [(T.ISOLATION_FOR_HEALTHY, Weight.REASON)],
    ),
    "not cleaned": (
        kept("101-1", condition=BedCondition.NEEDS_CLEANING),
        MAN,
        [(T.NEEDS_CLEANING, Weight.STOP)],
    ),
    "for one who stands in the book": (
        replace(kept("101-1"), plan=None),
        MAN,
        [(T.PLANNED, Weight.STOP)],
    ),
}


@pytest.mark.parametrize(("where", "who", "expected"), KEPT.values(), ids=KEPT)
def test_the_rules_hold_for_a_kept_bed_too(where, who, expected):
    (option,) = offered(where, who=who).beds
    assert codes(option.problems) == expected
    assert option.possible == all(weight is not Weight.STOP for _code, weight in expected)
    assert option.needs_reason == any(weight is Weight.REASON for _code, weight in expected)


ENDED = {
    "still kept": (None, NOW, []),
    "a minute before its time": (None, NOW + timedelta(minutes=119), []),
    "lapsed at its time": (None, PLAN.until, [T.PLAN_LAPSED]),
    "taken by another desk": (AssignmentEnd.CAME, NOW, [T.PLAN_TAKEN_UP]),
    "given back": (AssignmentEnd.RELEASED, NOW, [T.PLAN_GIVEN_BACK]),
    "taken, and past its time": (AssignmentEnd.CAME, PLAN.until, [T.PLAN_TAKEN_UP]),
}


@pytest.mark.parametrize(("ended", "moment", "expected"), ENDED.values(), ids=ENDED)
def test_a_plan_says_how_it_ended(ended, moment, expected):
    found = plan_problems(PLAN, "101-1", ended, moment)
    assert [problem.code for problem in found] == expected
    assert all(problem.data["for"] == PLAN.planned_for for problem in found)


WAYS = {
    "all taken": ([bed("101-1", kind=AssignmentKind.ACTIVE)], [T.NONE_FREE]),
    "only a women's bed is free": ([bed("201-1", Zone.WOMEN)], [T.NONE_FITS]),
    "one waits to be cleaned": (
        [bed("101-1", condition=BedCondition.NEEDS_CLEANING)],
        [T.NONE_FREE, T.CLEAN_ONE],
    ),
    "one under somebody is not cleaned for him": (
        [bed("101-1", condition=BedCondition.NEEDS_CLEANING, kind=AssignmentKind.HELD)],
        [T.NONE_FREE],
    ),
    "a women's bed that waits is no help": (
        [bed("201-1", Zone.WOMEN, condition=BedCondition.NEEDS_CLEANING)],
        [T.NONE_FREE],
    ),
    "isolation is free": ([bed("106-1", Zone.ISOLATION)], [T.NONE_FITS, T.CHOOSE_WITH_REASON]),
    "one is kept": ([kept("101-1")], [T.NONE_FREE, T.ASK_FOR_KEPT]),
    "one is held": ([bed("101-1", kind=AssignmentKind.HELD)], [T.NONE_FREE, T.GIVE_UP_HELD]),
    "in repair": ([bed("101-1", condition=BedCondition.OUT_OF_SERVICE)], [T.NONE_FREE]),
    "no bed at all": ([], [T.NONE_FREE]),
    "the nearest way first": (
        [
            bed("101-1", kind=AssignmentKind.HELD),
            bed("106-1", Zone.ISOLATION),
            bed("102-1", condition=BedCondition.NEEDS_CLEANING),
            kept("103-1"),
        ],
        [T.NONE_FITS, T.ASK_FOR_KEPT, T.CLEAN_ONE, T.CHOOSE_WITH_REASON, T.GIVE_UP_HELD],
    ),
}


@pytest.mark.parametrize(("beds", "expected"), WAYS.values(), ids=WAYS)
def test_where_nothing_is_proposed_it_is_said_why_and_what_can_be_done(beds, expected):
    found = rank(MAN, beds).none_because
    assert [problem.code for problem in found] == expected
    at_door = offer(MAN, beds, 3, {}).proposals.none_because
    assert [problem.code for problem in at_door] == [*expected, T.FINISH_WITHOUT]


def test_as_long_as_the_sex_is_not_known_that_comes_first():
    found = rank(replace(MAN, sex=Sex.UNKNOWN), [bed("101-1"), bed("201-1", Zone.WOMEN)])
    assert [problem.code for problem in found.none_because] == [T.SEX_UNKNOWN]


def test_nothing_is_explained_while_there_is_a_proposal():
    assert rank(MAN, [bed("101-1")]).none_because == ()


def test_a_sentence_names_some_beds_and_counts_all():
    waiting = [bed(f"101-{n}", condition=BedCondition.NEEDS_CLEANING) for n in range(1, 8)]
    told = rank(MAN, waiting).none_because[1].data
    assert told == {"beds": ("101-1", "101-2", "101-3", "101-4"), "count": 7}


TYPED = {
    "the label": ("101-4", ["101-4"]),
    "a full-width dash": ("101－4", ["101-4"]),
    "in words": ("101室4床", ["101-4"]),
    "the room": ("101", ["101-2", "101-4"]),
    "the room's beginning": ("10", ["101-2", "101-4", "102-1"]),
    "no dash": ("1014", []),
    "initials of the room": ("gcs", ["观察室-1"]),
    "a piece of its name": ("观察", ["观察室-1"]),
    "nothing": ("", ["101-2", "101-4", "102-1", "观察室-1"]),
    "no such bed": ("999-9", []),
}


@pytest.mark.parametrize(("typed", "expected"), TYPED.values(), ids=TYPED)
def test_a_bed_is_found_by_what_is_typed(typed, expected):
    beds = [bed("101-2"), bed("101-4"), bed("102-1"), bed("观察室-1", room="观察室", bed_id=900)]
    assert [each.label for each in beds_typed(typed, offered(*beds).beds)] == expected


def test_beds_that_can_be_had_come_first():
    beds = (bed("101-1", kind=AssignmentKind.ACTIVE), bed("101-2"), bed("101-3"))
    found = beds_typed("101", offered(*beds).beds)
    assert [each.label for each in found] == ["101-2", "101-3", "101-1"]


def test_with_two_houses_a_bed_is_written_and_found_with_its_house():
    far = bed("101-1", building="东楼", bed_id=500)
    found = offered(bed("101-1"), far)
    assert [each.label for each in found.beds] == ["主楼 101-1", "东楼 101-1"]
    assert [each.bed_id for each in beds_typed("东楼101-1", found.beds)] == [500]
    assert [each.bed_id for each in beds_typed("东楼 101室1床", found.beds)] == [500]
    assert len(beds_typed("101-1", found.beds)) == 2


def test_a_restless_man_is_told_what_a_bed_among_others_asks_for():
    restless = replace(MAN, mental_state=MentalState.DISORDER)
    (option,) = offered(bed("101-1", others=(MAN,), near_duty=True), who=restless).beds
    assert codes(option.problems) == [(T.UNREST_AMONG_OTHERS, Weight.REASON)]
