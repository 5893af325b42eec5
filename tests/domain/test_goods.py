"""Limits and the arithmetic of the shelf, pure."""

from hypothesis import given
from hypothesis import strategies as st

from station.domain.goods import (
    Given,
    GoodsFacts,
    GoodsKind,
    GoodsLine,
    GoodsRecord,
    GoodsTrouble,
    IssuedLine,
    facts_problems,
    kit,
    limit_problems,
    line_problems,
)
from station.domain.problems import Weight

JACKET = GoodsFacts("夹克", GoodsKind.CLOTHES, per_stay=1, limit_group="外衣")
COAT = GoodsFacts("棉大衣", GoodsKind.CLOTHES, per_stay=1, limit_group="外衣")
WATER = GoodsFacts("瓶装水", GoodsKind.FOOD, "瓶", per_day=3)
ALL = {1: JACKET, 2: COAT, 3: WATER}


def troubles(problems):
    return [problem.code for problem in problems]


def test_goods_of_one_group_share_their_limit_and_others_do_not():
    assert limit_problems(ALL, [GoodsLine(1, 1), GoodsLine(3, 3)], {}, "石保国") == ()
    both = limit_problems(ALL, [GoodsLine(1, 1), GoodsLine(2, 1)], {}, "石保国")
    assert troubles(both) == [GoodsTrouble.OVER_STAY, GoodsTrouble.OVER_STAY]
    assert {each.weight for each in both} == {Weight.REASON}
    (again,) = limit_problems(ALL, [GoodsLine(2, 1)], {1: Given(0, 1)}, "石保国")
    assert again.data == {"who": "石保国", "name": "棉大衣", "limit": 1, "given": 1}


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_day_is_over_its_limit_exactly_when_more_than_it_was_given_on_it(today, stay, now):
    had = {3: Given(today, today + stay)}
    found = limit_problems(ALL, [GoodsLine(3, now)], had, "石保国")
    assert troubles(found) == ([GoodsTrouble.OVER_DAY] if today + now > 3 else [])


def test_only_what_makes_sense_is_written_down():
    assert troubles(line_problems(())) == [GoodsTrouble.NOTHING_CHOSEN]
    assert troubles(line_problems((GoodsLine(1, 0),))) == [GoodsTrouble.NUMBER_IMPOSSIBLE]
    assert line_problems((GoodsLine(1, 0),), least=0) == ()
    assert troubles(line_problems((GoodsLine(1, 1), GoodsLine(1, 2)))) == [GoodsTrouble.TWICE]
    wrong = GoodsFacts(" ", unit="", low_mark=-1).tidy()
    assert troubles(facts_problems(wrong)) == [
        GoodsTrouble.NAME_EMPTY,
        GoodsTrouble.UNIT_EMPTY,
        GoodsTrouble.NUMBER_IMPOSSIBLE,
    ]


def test_the_kit_holds_what_is_active_and_what_comes_back_is_owed_until_it_is_back():
    towel = GoodsFacts("毛巾", kit_quantity=1)
    gone = GoodsFacts("旧毛巾", kit_quantity=1, active=False)
    goods = [GoodsRecord(1, 1, towel), GoodsRecord(2, 1, gone), GoodsRecord(3, 1, WATER)]
    assert kit(goods) == (GoodsLine(1, 1),)
    assert IssuedLine(1, "棉被", "床", 2, 1, returnable=True).owed == 1
    assert IssuedLine(1, "毛巾", "条", 2, 0).owed == 0
    low = GoodsFacts("毛巾", low_mark=3)
    assert [GoodsRecord(1, 1, low, shelf).is_low for shelf in (2, 3, 4)] == [True, True, False]
