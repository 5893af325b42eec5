"""What the codes of goods and meals are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.cash_box import CashKind
from station.domain.goods import GoodsKind, MoveKind, ReturnedAs
from station.domain.meals import Diet, MarkKind, MealKind, PortionPart
from station.wording.words import QT_TRANSLATE_NOOP

GOODS_NAMES: dict[type[Enum], Mapping[Enum, str]] = {
    GoodsKind: {
        GoodsKind.CLOTHES: QT_TRANSLATE_NOOP("Names", "Clothes"),
        GoodsKind.QUILT: QT_TRANSLATE_NOOP("Names", "Bedding"),
        GoodsKind.FOOD: QT_TRANSLATE_NOOP("Names", "Food"),
        GoodsKind.DAILY: QT_TRANSLATE_NOOP("Names", "Daily needs"),
        GoodsKind.AID: QT_TRANSLATE_NOOP("Names", "Medical aids"),
        GoodsKind.OTHER: QT_TRANSLATE_NOOP("Names", "Other goods"),
    },
    MoveKind: {
        MoveKind.RECEIVED: QT_TRANSLATE_NOOP("Names", "Goods received"),
        MoveKind.ISSUED: QT_TRANSLATE_NOOP("Names", "Goods given out"),
        MoveKind.RETURNED: QT_TRANSLATE_NOOP("Names", "Goods returned"),
        MoveKind.WRITTEN_OFF: QT_TRANSLATE_NOOP("Names", "Written off"),
        MoveKind.COUNTED: QT_TRANSLATE_NOOP("Names", "Difference counted"),
        MoveKind.TO_WASH: QT_TRANSLATE_NOOP("Names", "To the wash"),
        MoveKind.FROM_WASH: QT_TRANSLATE_NOOP("Names", "From the wash"),
    },
    CashKind: {
        CashKind.PUT_IN: QT_TRANSLATE_NOOP("Names", "Put in"),
        CashKind.TAKEN_BACK: QT_TRANSLATE_NOOP("Names", "Taken out"),
        CashKind.PAID: QT_TRANSLATE_NOOP("Names", "Fare paid"),
        CashKind.COUNTED: QT_TRANSLATE_NOOP("Names", "Counted"),
    },
    MealKind: {
        MealKind.BREAKFAST: QT_TRANSLATE_NOOP("Names", "Breakfast"),
        MealKind.LUNCH: QT_TRANSLATE_NOOP("Names", "Lunch"),
        MealKind.SUPPER: QT_TRANSLATE_NOOP("Names", "Supper"),
        MealKind.NIGHT: QT_TRANSLATE_NOOP("Names", "Meal at night"),
    },
    Diet: {
        Diet.USUAL: QT_TRANSLATE_NOOP("Names", "Usual food"),
        Diet.HALAL: QT_TRANSLATE_NOOP("Names", "Halal"),
        Diet.SOFT: QT_TRANSLATE_NOOP("Names", "Soft, liquid"),
        Diet.DIABETIC: QT_TRANSLATE_NOOP("Names", "Diabetic"),
        Diet.CHILD: QT_TRANSLATE_NOOP("Names", "Child's portion"),
        Diet.INFANT: QT_TRANSLATE_NOOP("Names", "Milk and mash"),
        Diet.OTHER: QT_TRANSLATE_NOOP("Names", "Other diet"),
    },
    MarkKind: {
        MarkKind.NOT_EATEN: QT_TRANSLATE_NOOP("Names", "Not eaten"),
        MarkKind.TAKEN_BACK: QT_TRANSLATE_NOOP("Names", "Tick taken back"),
    },
    PortionPart: {
        PortionPart.PLANNED: QT_TRANSLATE_NOOP("Names", "Told to the kitchen"),
        PortionPart.LATER: QT_TRANSLATE_NOOP("Names", "Added later"),
        PortionPart.EXTRA: QT_TRANSLATE_NOOP("Names", "Second portion"),
    },
    ReturnedAs: {
        ReturnedAs.CLEAN: QT_TRANSLATE_NOOP("Names", "Clean"),
        ReturnedAs.TO_WASH: QT_TRANSLATE_NOOP("Names", "For the wash"),
        ReturnedAs.UNUSABLE: QT_TRANSLATE_NOOP("Names", "Of no use"),
    },
}
