"""Which bed may take whom, as tables of cases."""

from dataclasses import replace

import pytest

from station.domain.assistance import AssistanceClass
from station.domain.bed_board import (
    BedWarning,
    Mark,
    bed_warnings,
    figures,
    marks_of,
    room_warnings,
)
from station.domain.bed_choice import BedReason, rank, with_promised
from station.domain.bed_rules import SEX_RULE, bed_problems
from station.domain.beds import (
    AssignmentKind,
    BedCondition,
    BedFacts,
    BedTrouble,
    BedUse,
    Sleeper,
    Zone,
    bed_use,
)
from station.domain.intake import MentalState, Mobility
from station.domain.people import Sex
from station.domain.problems import Weight
from station.domain.stays import StayState

T = BedTrouble
MAN = Sleeper(Sex.MALE, 39, "王强", assistance_class=AssistanceClass.OPEN)
WOMAN = Sleeper(Sex.FEMALE, 41, "张来弟", assistance_class=AssistanceClass.OPEN)
UNKNOWN_SEX = Sleeper(Sex.UNKNOWN, 30)
BOY = Sleeper(Sex.MALE, 12, "丁犇")
GIRL = Sleeper(Sex.FEMALE, 12, "刘小满")
GRANNY = Sleeper(Sex.FEMALE, 66, "孙桂兰", family="f1")
GRANDSON = Sleeper(Sex.MALE, 7, "孙小宝", family="f1")
BIG_GRANDSON = replace(GRANDSON, age=8)
FATHER = Sleeper(Sex.MALE, 35, "孙大宝", family="f1")
RESTLESS = replace(MAN, name="周淼", mental_state=MentalState.DISORDER)
ILL = replace(MAN, name="孟建国", infectious=True)
HOT = replace(MAN, fever=True)
LAME = replace(MAN, mobility=Mobility.WHEELCHAIR)


def bed(zone: Zone, *others: Sleeper, **overrides) -> BedFacts:
    sex = {Zone.MEN: Sex.MALE, Zone.WOMEN: Sex.FEMALE}.get(zone, Sex.UNKNOWN)
    plain = BedFacts(1, "101-1", 1, "101", zone, room_sex=sex, others=others)
    return replace(plain, **overrides)


def told(problems):
    return [(problem.code, problem.weight.value) for problem in problems]


MEN, WOMEN, MINORS, FAMILY, NURSING, ISOLATION = Zone
SEX_AND_AGE = {
    "a man in the men's room": (MAN, bed(MEN), []),
    "a man beside men": (MAN, bed(MEN, MAN), []),
    "a man in the women's room": (MAN, bed(WOMEN), [(T.OTHER_SEX, "stop")]),
    "a woman in the men's room": (WOMAN, bed(MEN), [(T.OTHER_SEX, "stop")]),
    "a man where a woman is nursed": (
        LAME,
        bed(NURSING, WOMAN, step_free=True),
        [(T.OTHER_SEX, "stop")],
    ),
    "unknown sex in the men's room": (UNKNOWN_SEX, bed(MEN), [(T.SEX_UNKNOWN, "stop")]),
    "unknown sex beside somebody": (
        UNKNOWN_SEX,
        bed(NURSING, MAN),
        [(T.SEX_UNKNOWN, "stop"), (T.NURSING_BED_SCARCE, "hint")],
    ),
    "unknown sex alone in a room of no sex": (
        replace(UNKNOWN_SEX, mobility=Mobility.BEDRIDDEN),
        bed(NURSING, step_free=True),
        [(T.SEX_UNKNOWN_ALONE, "reason")],
    ),
    "unstated sex counts as unknown": (
        replace(MAN, sex=Sex.UNSTATED),
        bed(MEN),
        [(T.SEX_UNKNOWN, "stop")],
    ),
    "somebody beside one of unknown sex": (
        LAME,
        bed(NURSING, UNKNOWN_SEX, step_free=True),
        [(T.SEX_UNKNOWN_IN_ROOM, "stop")],
    ),
    "a boy among minors": (BOY, bed(MINORS, BOY), []),
    "a boy where a girl sleeps": (BOY, bed(MINORS, GIRL), [(T.OTHER_SEX, "stop")]),
    "a boy among men": (BOY, bed(MEN, MAN), [(T.MINOR_WITH_ADULTS, "stop")]),
    "a boy beside a man of unknown age": (
        BOY,
        bed(MEN, replace(MAN, age=None)),
        [(T.MINOR_WITH_ADULTS, "stop")],
    ),
    "a boy alone in the men's room": (BOY, bed(MEN), [(T.MINOR_OUTSIDE_ZONE, "reason")]),
    "the day before eighteen he is a minor": (
        replace(MAN, age=17),
        bed(MEN, MAN),
        [(T.MINOR_WITH_ADULTS, "stop")],
    ),
    "on the day of eighteen he is not": (replace(MAN, age=18), bed(MEN, MAN), []),
    "a man among minors": (MAN, bed(MINORS, BOY), [(T.ADULT_WITH_MINORS, "stop")]),
    "a man in the empty minors' room": (MAN, bed(MINORS), [(T.ADULT_WITH_MINORS, "stop")]),
    "a man beside a minor in the men's room": (
        MAN,
        bed(MEN, BOY),
        [(T.ADULT_WITH_MINORS, "stop")],
    ),
    "an unknown age among minors": (
        replace(MAN, age=None),
        bed(MINORS, BOY),
        [(T.AGE_UNKNOWN, "stop")],
    ),
    "an unknown age among men": (replace(MAN, age=None), bed(MEN, MAN), []),
    "a family in a family room": (GRANDSON, bed(FAMILY, GRANNY), []),
    "a big grandson in a family room": (BIG_GRANDSON, bed(FAMILY, GRANNY, FATHER), []),
    "a grandmother with her grandson": (GRANNY, bed(FAMILY, GRANDSON), []),
    "the first of a family in a family room": (GRANNY, bed(FAMILY), []),
    "a small boy with grandmother in an empty women's room": (
        GRANDSON,
        bed(WOMEN, GRANNY),
        [(T.FAMILY_OF_BOTH_SEXES, "reason")],
    ),
    "a small boy with grandmother among women": (
        GRANDSON,
        bed(WOMEN, GRANNY, WOMAN),
        [(T.SMALL_CHILD_WITH_GUARDIAN, "reason"), (T.GUARDIAN_AMONG_STRANGERS, "reason")],
    ),
    "a boy of eight with grandmother among women": (
        BIG_GRANDSON,
        bed(WOMEN, GRANNY, WOMAN),
        [(T.OTHER_SEX, "stop"), (T.GUARDIAN_AMONG_STRANGERS, "reason")],
    ),
    "a small boy whose family is elsewhere": (
        GRANDSON,
        bed(WOMEN, WOMAN),
        [(T.OTHER_SEX, "stop"), (T.MINOR_WITH_ADULTS, "stop")],
    ),
    "a woman beside grandmother and small boy": (
        WOMAN,
        bed(WOMEN, GRANNY, GRANDSON),
        [(T.GUARDIAN_AMONG_STRANGERS, "reason")],
    ),
    "a grandmother beside her grandson among minors": (
        GRANNY,
        bed(MINORS, GRANDSON, BOY),
        [(T.OTHER_SEX, "stop"), (T.ADULT_WITH_MINORS, "stop")],
    ),
    "a father alone with his son in the minors' room": (
        FATHER,
        bed(MINORS, GRANDSON),
        [(T.GUARDIAN_IN_MINORS_ZONE, "reason")],
    ),
    "a stranger in a family room": (
        MAN,
        bed(FAMILY),
        [(T.FAMILY_ROOM_WITHOUT_FAMILY, "reason")],
    ),
    "a stranger beside another family": (
        MAN,
        bed(FAMILY, GRANNY, GRANDSON),
        [
            (T.OTHER_SEX, "stop"),
            (T.GUARDIAN_AMONG_STRANGERS, "reason"),
            (T.FAMILY_ROOM_WITHOUT_FAMILY, "reason"),
        ],
    ),
}


@pytest.mark.parametrize(("sleeper", "where", "expected"), SEX_AND_AGE.values(), ids=SEX_AND_AGE)
def test_sexes_and_ages(sleeper, where, expected):
    assert told(bed_problems(sleeper, where)) == expected


HEALTH_AND_CLASS = {
    "infectious in isolation": (ILL, bed(ISOLATION), []),
    "infectious in a bed marked for isolation": (
        ILL,
        bed(MEN, condition=BedCondition.ISOLATION),
        [],
    ),
    "infectious among others": (ILL, bed(MEN, MAN), [(T.INFECTIOUS_OUTSIDE_ISOLATION, "reason")]),
    "feverish in the dormitory": (HOT, bed(MEN), [(T.FEVER_OUTSIDE_ISOLATION, "reason")]),
    "healthy in isolation": (MAN, bed(ISOLATION), [(T.ISOLATION_FOR_HEALTHY, "reason")]),
    "healthy beside infection": (MAN, bed(MEN, ILL), [(T.INFECTION_IN_ROOM, "reason")]),
    "restless alone near the duty room": (RESTLESS, bed(MEN, near_duty=True), []),
    "restless among others far away": (
        RESTLESS,
        bed(MEN, MAN),
        [(T.UNREST_AMONG_OTHERS, "reason"), (T.UNREST_FAR_FROM_DUTY, "reason")],
    ),
    "dangerous at the door is restless too": (
        replace(MAN, dangerous=True),
        bed(MEN),
        [(T.UNREST_FAR_FROM_DUTY, "reason")],
    ),
    "doubtful of mind is not yet restless": (
        replace(MAN, mental_state=MentalState.DOUBTFUL),
        bed(MEN, MAN),
        [],
    ),
    "calm beside restless": (MAN, bed(MEN, RESTLESS), [(T.UNREST_IN_ROOM, "reason")]),
    "a wheelchair up the stairs": (LAME, bed(MEN), [(T.NOT_STEP_FREE, "reason")]),
    "a wheelchair on the level": (LAME, bed(MEN, step_free=True), []),
    "pregnant up the stairs": (
        replace(WOMAN, pregnant=True),
        bed(WOMEN),
        [(T.STAIRS_WHEN_PREGNANT, "hint")],
    ),
    "open beside protective": (
        MAN,
        bed(MEN, replace(MAN, assistance_class=AssistanceClass.PROTECTIVE)),
        [(T.CLASSES_MIXED, "hint")],
    ),
    "open beside supportive": (
        MAN,
        bed(MEN, replace(MAN, assistance_class=AssistanceClass.SUPPORTIVE)),
        [],
    ),
    "able in a nursing bed": (MAN, bed(NURSING), [(T.NURSING_BED_SCARCE, "hint")]),
    "a repair in the room": (MAN, bed(MEN, repair_in_room=True), [(T.REPAIR_IN_ROOM, "hint")]),
}


@pytest.mark.parametrize(
    ("sleeper", "where", "expected"), HEALTH_AND_CLASS.values(), ids=HEALTH_AND_CLASS
)
def test_health_and_class(sleeper, where, expected):
    assert told(bed_problems(sleeper, where)) == expected


UNUSABLE = {
    "slept in": ({"kind": AssignmentKind.ACTIVE}, T.TAKEN),
    "held for one in hospital": ({"kind": AssignmentKind.HELD}, T.TAKEN),
    "planned": ({"kind": AssignmentKind.PLANNED}, T.PLANNED),
    "to be cleaned": ({"condition": BedCondition.NEEDS_CLEANING}, T.NEEDS_CLEANING),
    "in repair": ({"condition": BedCondition.OUT_OF_SERVICE}, T.OUT_OF_SERVICE),
    "closed": ({"condition": BedCondition.CLOSED}, T.CLOSED),
}


@pytest.mark.parametrize(("how", "code"), UNUSABLE.values(), ids=UNUSABLE)
def test_nobody_gets_a_bed_that_is(how, code):
    assert told(bed_problems(MAN, bed(MEN, **how))) == [(code, "stop")]


def test_the_sex_rule_is_named_with_the_stop():
    (problem,) = bed_problems(MAN, bed(WOMEN))
    assert problem.rule == SEX_RULE
    assert problem.data["sex"] is Sex.FEMALE
    assert problem.weight is Weight.STOP


def house() -> list[BedFacts]:
    """The men's floor and what lies beside it, as on a usual night."""
    openly = replace(MAN, name="郭德福")
    carried = replace(MAN, name="陈石头", assistance_class=AssistanceClass.SUPPORTIVE)
    return [
        bed(MEN, openly, openly, openly, bed_id=4, label="101-4"),
        bed(MEN, openly, bed_id=6, label="102-3", room_id=2, room="102", near_duty=False),
        bed(MEN, RESTLESS, bed_id=8, label="103-2", room_id=3, room="103", near_duty=True),
        bed(MEN, RESTLESS, bed_id=9, label="103-4", room_id=3, room="103", near_duty=True),
        bed(
            MEN,
            carried,
            bed_id=10,
            label="104-3",
            room_id=4,
            room="104",
            repair_in_room=True,
            step_free=True,
        ),
        bed(WOMEN, WOMAN, bed_id=20, label="201-3", room_id=11, room="201"),
        bed(WOMEN, bed_id=21, label="203-4", room_id=12, room="203"),
        bed(MINORS, BOY, bed_id=30, label="205-4", room_id=13, room="205"),
        bed(ISOLATION, bed_id=40, label="106-2", room_id=14, room="106"),
        bed(MEN, kind=AssignmentKind.ACTIVE, bed_id=50, label="107-1", room_id=15, room="107"),
    ]


def test_an_open_man_is_proposed_the_room_of_his_like_first():
    proposals = rank(MAN, house(), limit=4)
    assert [choice.label for choice in proposals.choices] == ["101-4", "102-3", "104-3", "103-2"]
    assert proposals.choices[0].reasons == (
        BedReason.MEN_ROOM,
        BedReason.SAME_CLASS,
        BedReason.ALL_ADULTS,
        BedReason.CLEAN,
    )
    assert [choice.needs_reason for choice in proposals.choices] == [False, False, False, True]
    assert BedReason.NEAR_DUTY in proposals.choices[3].reasons


def test_rooms_that_are_out_are_grouped_by_their_rule():
    refused = rank(MAN, house()).refused
    assert [(each.rooms, each.problem.code) for each in refused] == [
        (("201", "203"), T.OTHER_SEX),
        (("205",), T.ADULT_WITH_MINORS),
        (("106",), T.ISOLATION_FOR_HEALTHY),
    ]


def test_at_most_as_many_as_asked_for_are_proposed():
    assert len(rank(MAN, house(), limit=2).choices) == 2


def test_an_infectious_man_is_proposed_isolation_first():
    assert rank(ILL, house()).choices[0].label == "106-2"


def test_a_restless_man_is_proposed_what_needs_the_fewest_reasons():
    beds = [*house(), bed(MEN, bed_id=60, label="108-1", room_id=16, room="108", near_duty=True)]
    assert rank(RESTLESS, beds).choices[0].label == "108-1"


def test_a_wheelchair_is_proposed_the_level_room_first():
    first = rank(LAME, house()).choices[0]
    assert first.label == "104-3"
    assert BedReason.STEP_FREE in first.reasons


def test_a_child_is_proposed_the_bed_beside_its_guardian():
    beds = [
        bed(MINORS, BOY, bed_id=30, label="205-4", room_id=13, room="205"),
        bed(FAMILY, GRANNY, bed_id=70, label="206-2", room_id=17, room="206"),
    ]
    first = rank(GRANDSON, beds).choices[0]
    assert first.label == "206-2"
    assert BedReason.WITH_FAMILY in first.reasons


def test_a_family_is_proposed_a_room_for_all_of_them():
    beds = [
        bed(FAMILY, bed_id=70, label="206-1", room_id=17, room="206", free_in_room=1),
        bed(FAMILY, bed_id=74, label="207-1", room_id=18, room="207", free_in_room=3),
    ]
    first = rank(replace(GRANNY, family_size=3), beds).choices[0]
    assert first.label == "207-1"
    assert BedReason.ROOM_FOR_FAMILY in first.reasons


def test_a_bed_promised_to_a_companion_is_out_and_their_room_comes_first():
    beds = [
        bed(FAMILY, bed_id=70, label="206-1", room_id=17, room="206", free_in_room=2),
        bed(FAMILY, bed_id=71, label="206-2", room_id=17, room="206", free_in_room=2),
        bed(FAMILY, bed_id=74, label="207-1", room_id=18, room="207", free_in_room=3),
    ]
    left = with_promised(beds, {70: GRANNY})
    assert [each.label for each in left] == ["206-2", "207-1"]
    assert left[0].free_in_room == 1
    first = rank(GRANDSON, left).choices[0]
    assert first.label == "206-2"
    assert BedReason.WITH_FAMILY in first.reasons


MAIN, TOWNSHIP = "主楼", "柳河镇救助点"
OLD_MAN = replace(MAN, age=71, mobility=Mobility.WITH_HELP)
OLD_WALKER = replace(MAN, age=71, mobility=Mobility.WALKS)
DOUBTFUL = replace(MAN, mental_state=MentalState.DOUBTFUL)


def room(label: str, *others: Sleeper, zone: Zone = MEN, **overrides) -> BedFacts:
    """A free bed of the main house; every label has a room of its own."""
    number = int(label.replace("-", ""))
    facts = {"bed_id": number, "room_id": number, "label": label, "building": MAIN, **overrides}
    return bed(zone, *others, **facts)


FAR = room("901-1", MAN, MAN, building=TOWNSHIP, step_free=True, near_duty=True)
R = BedReason
FIRST_CHOICE = {
    "the main house before a far one, whatever speaks for that": (
        MAN,
        [room("101-1", repair_in_room=True), FAR],
        ["101-1", "901-1"],
        {R.SAME_HOUSE},
    ),
    "a far house before a bed that has to be explained": (
        MAN,
        [room("103-1", RESTLESS), FAR],
        ["901-1", "103-1"],
        set(),
    ),
    "a guardian's room in a far house before an empty one here": (
        BIG_GRANDSON,
        [room("205-4", zone=MINORS), room("901-2", GRANNY, zone=FAMILY, building=TOWNSHIP)],
        ["901-2", "205-4"],
        {R.WITH_FAMILY},
    ),
    "a small child beside its guardian, even for a reason": (
        GRANDSON,
        [room("205-4", zone=MINORS), room("201-2", GRANNY, zone=WOMEN, floor=2)],
        ["201-2", "205-4"],
        {R.WITH_FAMILY},
    ),
    "a big child sleeps with its guardian only where nothing has to be explained": (
        BIG_GRANDSON,
        [room("205-4", zone=MINORS), room("102-2", FATHER, zone=MEN, floor=1)],
        ["102-2", "205-4"],
        {R.WITH_FAMILY},
    ),
    "a child that cannot be with its guardian, on their floor": (
        BIG_GRANDSON,
        [
            room("105-4", zone=MINORS),
            room("205-4", zone=MINORS, floor=2),
            room("201-2", GRANNY, WOMAN, zone=WOMEN, floor=2),
        ],
        ["205-4", "105-4"],
        {R.NEAR_FAMILY},
    ),
    "the ground floor for one who needs help to walk": (
        OLD_MAN,
        [room("301-1", floor=3, step_free=True), room("101-1", step_free=True)],
        ["101-1", "301-1"],
        {R.GROUND_FLOOR, R.STEP_FREE},
    ),
    "the ground floor for the old, who walk": (
        OLD_WALKER,
        [room("301-1", floor=3), room("101-1")],
        ["101-1", "301-1"],
        {R.GROUND_FLOOR},
    ),
    "the floor is nothing to the young": (
        MAN,
        [room("301-1", floor=3), room("101-1")],
        ["301-1", "101-1"],
        {R.MEN_ROOM, R.QUIET},
    ),
    "a quiet room for a doubtful mind": (
        DOUBTFUL,
        [room("101-1", MAN), room("102-1"), room("103-1", near_duty=True)],
        ["103-1", "102-1", "101-1"],
        {R.QUIET, R.NEAR_DUTY},
    ),
}


@pytest.mark.parametrize(
    ("sleeper", "beds", "labels", "reasons"), FIRST_CHOICE.values(), ids=FIRST_CHOICE
)
def test_the_first_proposal(sleeper, beds, labels, reasons):
    choices = rank(sleeper, beds).choices
    assert [choice.label for choice in choices] == labels
    assert reasons <= set(choices[0].reasons)


def test_a_bed_in_another_house_says_so_and_asks_for_no_reason():
    (_here, far) = rank(MAN, [room("101-1"), FAR]).choices
    assert [problem.code for problem in far.problems] == [T.OTHER_HOUSE]
    assert far.problems[0].data["building"] == TOWNSHIP
    assert not far.needs_reason
    assert R.SAME_HOUSE not in far.reasons


def test_whoever_lies_in_a_far_house_is_at_home_there():
    (first, other) = rank(MAN, [room("101-1"), FAR], home=TOWNSHIP).choices
    assert first.label == FAR.label
    assert [problem.code for problem in other.problems] == [T.OTHER_HOUSE]


def test_a_station_of_one_house_does_not_speak_of_houses():
    (only,) = rank(MAN, [room("101-1")]).choices
    assert R.SAME_HOUSE not in only.reasons


def test_two_rooms_of_one_name_in_two_houses_are_two_rooms():
    beds = [bed(MEN), bed(MEN, bed_id=2, room_id=2)]
    assert len(rank(MAN, beds).choices) == 2


USES = {
    "somebody in a clean bed": (BedCondition.IN_SERVICE, AssignmentKind.ACTIVE, BedUse.OCCUPIED),
    "somebody in a dirty bed": (
        BedCondition.NEEDS_CLEANING,
        AssignmentKind.ACTIVE,
        BedUse.OCCUPIED,
    ),
    "held": (BedCondition.IN_SERVICE, AssignmentKind.HELD, BedUse.HELD),
    "planned": (BedCondition.IN_SERVICE, AssignmentKind.PLANNED, BedUse.PLANNED),
    "planned and broken meanwhile": (
        BedCondition.OUT_OF_SERVICE,
        AssignmentKind.PLANNED,
        BedUse.OUT,
    ),
    "free": (BedCondition.IN_SERVICE, None, BedUse.FREE),
    "free for the infectious": (BedCondition.ISOLATION, None, BedUse.FREE),
    "to be cleaned": (BedCondition.NEEDS_CLEANING, None, BedUse.CLEANING),
    "in repair": (BedCondition.OUT_OF_SERVICE, None, BedUse.OUT),
    "closed": (BedCondition.CLOSED, None, BedUse.CLOSED),
}


@pytest.mark.parametrize(("condition", "kind", "use"), USES.values(), ids=USES)
def test_a_bed_counts_as_one_thing(condition, kind, use):
    assert bed_use(condition, kind) is use


def test_figures_add_up_and_leave_closed_beds_out():
    counted = figures([*BedUse, BedUse.OCCUPIED])
    assert counted.total == 7
    assert counted.usable == 5
    assert counted.closed == 1


def test_marks_come_with_the_urgent_ones_first():
    somebody = replace(BOY, fever=True, identity_unknown=True, mental_state=MentalState.DISABILITY)
    assert marks_of(somebody) == (Mark.FEVER, Mark.NAMELESS, Mark.MINOR, Mark.MENTAL)


def test_a_corrected_sex_shows_as_a_warning_in_the_room():
    beds = [(bed(MEN, WOMAN), MAN), (bed(MEN, MAN), WOMAN)]
    assert [problem.code for problem in room_warnings(beds)] == [T.OTHER_SEX]


CONTRADICTIONS = {
    "all well": (BedUse.OCCUPIED, BedCondition.IN_SERVICE, StayState.IN_STATION, ()),
    "in a broken bed": (
        BedUse.OCCUPIED,
        BedCondition.OUT_OF_SERVICE,
        StayState.IN_STATION,
        (BedWarning.CONDITION_UNUSABLE,),
    ),
    "held for one who is here": (
        BedUse.HELD,
        BedCondition.IN_SERVICE,
        StayState.IN_STATION,
        (BedWarning.HELD_BUT_PRESENT,),
    ),
    "slept in by one in hospital": (
        BedUse.OCCUPIED,
        BedCondition.IN_SERVICE,
        StayState.IN_HOSPITAL,
        (BedWarning.ACTIVE_BUT_AWAY,),
    ),
    "out for the day is no contradiction": (
        BedUse.OCCUPIED,
        BedCondition.IN_SERVICE,
        StayState.ON_LEAVE,
        (),
    ),
}


@pytest.mark.parametrize(
    ("use", "condition", "state", "warnings"), CONTRADICTIONS.values(), ids=CONTRADICTIONS
)
def test_the_board_says_where_the_book_contradicts_itself(use, condition, state, warnings):
    assert bed_warnings(use, condition, state) == warnings
