"""Goods of a demonstration station: a shelf of everyday things, and what those who are here got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from station.domain.belongings import SignedHow
from station.domain.goods import GoodsFacts, GoodsKind, GoodsLine, GoodsRecord, Recipient, kit
from station.domain.meals import MealKind
from station.usecases.goods_issue import IssueGoods
from station.usecases.meals import HandMeal

K = GoodsKind
DEMO_GOODS: Sequence[tuple[GoodsFacts, int]] = (
    (GoodsFacts("棉被", K.QUILT, "床", returnable=True, low_mark=10, per_stay=1), 80),
    (GoodsFacts("毛毯", K.QUILT, "条", returnable=True, low_mark=5, per_stay=1), 40),
    (
        GoodsFacts("棉大衣", K.CLOTHES, "件", "L", low_mark=6, per_stay=1, limit_group="外衣"),
        24,
    ),
    (
        GoodsFacts("棉大衣", K.CLOTHES, "件", "XL", low_mark=6, per_stay=1, limit_group="外衣"),
        5,
    ),
    (GoodsFacts("保暖内衣", K.CLOTHES, "套", "均码", per_stay=2), 60),
    (GoodsFacts("棉鞋", K.CLOTHES, "双", "42", low_mark=4, per_stay=1), 3),
    (GoodsFacts("方便面", K.FOOD, "桶", low_mark=24, per_day=2), 240),
    (GoodsFacts("瓶装水", K.FOOD, "瓶", low_mark=48, per_day=4), 480),
    (GoodsFacts("毛巾", K.DAILY, "条", low_mark=20, per_stay=2, kit_quantity=1), 900),
    (GoodsFacts("牙具", K.DAILY, "套", low_mark=20, per_stay=2, kit_quantity=1), 900),
    (GoodsFacts("香皂", K.DAILY, "块", low_mark=20, per_stay=2, kit_quantity=1), 900),
    (GoodsFacts("成人护理垫", K.AID, "片", low_mark=30), 120),
)
"""Plainly usual things, with how many lie on the shelf; two are scarce."""

CASH_FEN = 30_000
DONOR, PAPER = "云川市慈善总会（演示）", "演示-捐-01"


_HOURS = ((MealKind.BREAKFAST, 6), (MealKind.LUNCH, 10), (MealKind.SUPPER, 16))
_MEAL_DAYS, _STAFF = 4, 3


def meal_moments(now: datetime) -> Iterator[tuple[datetime, MealKind]]:
    """When the kitchen of the demonstration is told: the meals of the last days."""
    first = datetime.combine(now.date() - timedelta(days=_MEAL_DAYS), time())
    for day in range(_MEAL_DAYS + 1):
        for kind, hour in _HOURS:
            at = first + timedelta(days=day, hours=hour, minutes=30)
            if at <= now:
                yield at, kind


def told(day: date, kind: MealKind) -> HandMeal:
    """The figures of a meal, with the staff on duty."""
    return HandMeal(f"demo-meal-{day}-{kind}", day, kind, _STAFF)


def arrival_kit(stay_id: int, goods: Sequence[GoodsRecord]) -> IssueGoods:
    """What somebody who stays is given on arrival, with a quilt; every seventh signs by thumb."""
    quilt = next(each for each in goods if each.facts.returnable)
    lines = (*kit(goods), GoodsLine(quilt.id, 1))
    signed = SignedHow.HAND if stay_id % 7 else SignedHow.THUMB
    return IssueGoods(f"demo-kit-{stay_id}", (Recipient(stay_id, signed),), lines)
