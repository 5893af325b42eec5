"""Meals on both engines: figures told once, later ones added, each portion given once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.meals import Diet, MarkKind, MealKind, MealTrouble, PortionPart
from station.domain.medicines_cautions import CautionKind
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Refused
from station.domain.stays import StayState
from station.domain.veil import VEIL
from station.storage.stays import Stay
from station.usecases.beds import AssignBed
from station.usecases.meals import AddPortion, GiveMeal, HandMeal, MarkPortion, MealMonth, MealOf
from station.usecases.medicines_cautions import WriteCaution
from station.usecases.papers_meals import MealSheetPreview, PrintMealSheet
from station.usecases.restricted import RestrictFile
from tests import make
from tests.pdf_text import words

LUNCH = MealKind.LUNCH
NIGHT = Clerk(1, "chen", "陈静", frozenset({Permission.GOODS_SEE, Permission.GOODS_ISSUE}))


def refused(do, deed, *by):
    with pytest.raises(Refused) as caught:
        do(deed, *by)
    return [problem.code for problem in caught.value.problems]


@pytest.fixture
def house(open_station, do):
    """Three who eat, a child among them, and one in hospital."""
    beds = make.house(open_station)
    first = make.stay(open_station, "㛃䶮𬭎")
    do(AssignBed(first, beds["101-1"]))
    child = make.stay(open_station, "石小雨", born=date(2021, 5, 6))
    other = make.stay(open_station, "石保国")
    away = make.stay(open_station, "石住院", state=StayState.IN_HOSPITAL)
    return first, child, other, away


def test_figures_are_told_once_and_only_grow_by_name(open_station, do, ask, house, clock):
    first, _child, _other, away = house
    today = clock.now.date()
    plan = ask(MealOf(today, LUNCH))
    assert (plan.id, plan.away, plan.total, plan.cost_fen) == (None, 1, 3, 1000)
    assert plan.figures() == {Diet.USUAL: 2, Diet.CHILD: 1}
    assert plan.portions[0].bed == "101-1"
    hand = HandMeal("one", today, LUNCH, staff=2)
    assert refused(do, replace(hand, staff=-1)) == [MealTrouble.STAFF_IMPOSSIBLE]
    assert refused(do, replace(hand, day=today + timedelta(days=2))) == [MealTrouble.OTHER_DAY]
    told = do(hand)
    assert do(hand) == told
    assert (told.total, len(told.told), told.clerk, told.handed_at) == (5, 3, "陈静", clock.now)
    with pytest.raises(Conflict):
        do(replace(hand, client_id="two"))

    clock.pass_(minutes=30)
    late = make.stay(open_station, "石后到")
    assert ask(MealOf(today, LUNCH)).total == 5
    later = do(AddPortion("late", told.id, late))
    assert do(AddPortion("late", told.id, late)).total == later.total == 6
    assert refused(do, AddPortion("more", told.id, first)) == [MealTrouble.REASON_MISSING]
    assert refused(do, AddPortion("late", told.id, first)) == [MealTrouble.OTHER_CONTENT]
    extra = do(AddPortion("more", told.id, first, "饭量大"))
    assert [(each.name, each.part, each.reason) for each in extra.added] == [
        ("石后到", PortionPart.LATER, ""),
        ("㛃䶮𬭎", PortionPart.EXTRA, "饭量大"),
    ]
    assert len(extra.told) == 3
    back = do(AddPortion("away", told.id, away))
    assert back.added[-1].part is PortionPart.LATER
    make.name_plate(open_station)
    text = words(do(PrintMealSheet(today, LUNCH)).pdf)
    for said in ("㛃䶮𬭎", "石后到", "饭量大", "儿童", "用餐统计表"):
        assert said in text
    (day,) = ask(MealMonth())
    assert (day.day, day.residents, day.staff, day.cost_fen) == (
        today,
        {LUNCH: 6},
        {LUNCH: 2},
        8000,
    )


def test_diet_and_allergy_of_the_file_go_to_the_kitchen(open_station, do, ask, house, clock):
    first, child, *_rest = house
    do(WriteCaution("diet", first, CautionKind.DIET, "清真"))
    do(WriteCaution("nuts", first, CautionKind.ALLERGY, "花生"))
    do(WriteCaution("asked", child, CautionKind.NONE_KNOWN))
    plan = ask(MealOf(clock.now.date(), LUNCH))
    assert (plan.portions[0].diet, plan.portions[0].remark) == (Diet.HALAL, "清真；过敏：花生")
    assert plan.figures() == {Diet.HALAL: 1, Diet.CHILD: 1, Diet.USUAL: 1}
    assert do(HandMeal("one", plan.day, LUNCH)).portions[0].remark == "清真；过敏：花生"


def test_at_night_those_eat_who_came_too_late_for_supper(open_station, do, ask, clock):
    make.stay(open_station, "石早到", admitted_at=clock.now - timedelta(days=2))
    make.stay(open_station, "石夜到", admitted_at=clock.now - timedelta(hours=1))
    plan = ask(MealOf())
    assert (plan.kind, plan.day) == (MealKind.NIGHT, date(2026, 11, 20))
    assert [each.name for each in plan.portions] == ["石夜到"]
    assert do(HandMeal("night", plan.day, plan.kind)).total == 1


def test_a_portion_is_given_once_whoever_ticks_it(open_station, do, ask, house, leader):
    told = do(HandMeal("one", open_station.clock().date(), LUNCH))
    assert refused(do, GiveMeal(told.id + 7)) == [MealTrouble.NOT_HANDED]
    one = told.portions[0].id

    def tick(by):
        try:
            return open_station.do(GiveMeal(told.id, (one,)), by).answer.given
        except Refused as caught:
            return [each.code for each in caught.problems]

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(tick, (NIGHT, leader)))
    assert sorted(map(str, answers)) == ["1", str([MealTrouble.GIVEN_ALREADY])]
    assert refused(do, GiveMeal(told.id, (999,))) == [MealTrouble.NO_PORTION]
    rest = do(GiveMeal(told.id), leader)
    assert rest.given == 3
    assert {each.given_by for each in rest.portions} <= {"陈静", "马站长"}
    assert do(GiveMeal(told.id)).given == 3


def test_a_tick_is_taken_back_and_what_was_left_is_shown_while_the_figures_stay(
    open_station, do, ask, house, clock
):
    told = do(HandMeal("one", clock.now.date(), LUNCH))
    first, second, third = (each.id for each in told.portions)
    do(GiveMeal(told.id, (first,)))
    ticked = clock.now
    wrong = MarkPortion("wrong", first, MarkKind.TAKEN_BACK, "勾错人")
    assert refused(do, replace(wrong, reason=" ")) == [MealTrouble.WHY_MISSING]
    assert refused(do, replace(wrong, portion_id=second)) == [MealTrouble.NOT_TICKED]
    assert refused(do, replace(wrong, portion_id=999)) == [MealTrouble.NO_PORTION]
    clock.pass_(minutes=5)
    assert do(wrong).given == do(wrong).given == 0
    assert refused(do, replace(wrong, portion_id=second)) == [MealTrouble.OTHER_CONTENT]
    (mark,) = ask(MealOf(told.day, LUNCH)).portions[0].marks
    assert (mark.was_given_at, mark.was_given_by, mark.reason) == (ticked, "陈静", "勾错人")

    left = MarkPortion("left", second, MarkKind.NOT_EATEN, "没胃口")
    sheet = do(left)
    assert (sheet.not_eaten, sheet.left, sheet.total) == (1, 2, told.total)
    assert refused(do, replace(left, client_id="again")) == [MealTrouble.NOT_EATEN_ALREADY]
    assert refused(do, GiveMeal(told.id, (second,))) == [MealTrouble.NOT_EATEN_ALREADY]
    sheet = do(GiveMeal(told.id))
    assert (sheet.given, sheet.not_eaten, sheet.left) == (2, 1, 0)
    assert refused(do, replace(left, client_id="late", portion_id=third)) == [
        MealTrouble.GIVEN_ALREADY
    ]
    make.name_plate(open_station)
    assert "未用：没胃口" in words(do(PrintMealSheet(told.day, LUNCH)).pdf)
    sheet = do(MarkPortion("came", second, MarkKind.TAKEN_BACK, "回来了"))
    assert [each.kind for each in sheet.portions[1].marks] == [
        MarkKind.NOT_EATEN,
        MarkKind.TAKEN_BACK,
    ]
    assert do(GiveMeal(told.id, (second,))).given == sheet.total == 3
    (day,) = ask(MealMonth())
    assert day.portions == 3


def test_a_restricted_file_eats_without_a_name(open_station, do, ask, house, leader):
    with Session(open_station.engine) as session:
        person = session.get_one(Stay, house[1]).person_id
    do(RestrictFile(person, "保护对象"), leader)
    day = open_station.clock().date()
    plan = ask(MealOf(day, LUNCH), NIGHT)
    assert sorted(each.name for each in plan.portions) == sorted(("㛃䶮𬭎", VEIL, "石保国"))
    assert plan.figures()[Diet.CHILD] == 1
    told = do(HandMeal("one", day, LUNCH), NIGHT)
    assert VEIL in {each.name for each in told.portions}
    make.name_plate(open_station)
    text = words(ask(MealSheetPreview(day, LUNCH), leader))
    assert "石小雨" not in text
