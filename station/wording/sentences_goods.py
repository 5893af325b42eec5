"""What is wrong with goods, their book and giving them out, in sentences."""

from __future__ import annotations

from station.domain.cash_box import CashTrouble
from station.domain.goods import GoodsTrouble
from station.domain.meals import MealTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

GOODS: dict[Trouble, str] = {
    GoodsTrouble.NAME_EMPTY: QT_TRANSLATE_NOOP("Sentences", "Goods need a name."),
    GoodsTrouble.UNIT_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "Say by what they are counted, as piece or pair."
    ),
    GoodsTrouble.NUMBER_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "The number has to lie between {least} and {most}."
    ),
    GoodsTrouble.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Sentences", "Goods of this name and size are on the list already. Change those."
    ),
    GoodsTrouble.NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "This is not in the stock book."),
    GoodsTrouble.NOT_ACTIVE: QT_TRANSLATE_NOOP(
        "Sentences", "{name} is not given out any more. Put it back on the list first."
    ),
    GoodsTrouble.NOTHING_CHOSEN: QT_TRANSLATE_NOOP("Sentences", "Choose goods and their number."),
    GoodsTrouble.NOBODY_CHOSEN: QT_TRANSLATE_NOOP("Sentences", "Choose whom to give it to, once."),
    GoodsTrouble.TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "The same goods stand there twice. Write one line with the whole number."
    ),
    GoodsTrouble.SOURCE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say from whom it comes: shop, store or donor."
    ),
    GoodsTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down the reason."),
    GoodsTrouble.NOT_ENOUGH: QT_TRANSLATE_NOOP(
        "Sentences",
        "The book has {left} of {name} on the shelf, not {needed}. Count the shelf and write the "
        "count down first.",
    ),
    GoodsTrouble.NOT_IN_WASH: QT_TRANSLATE_NOOP(
        "Sentences", "Of {name} the book has {washing} in the wash."
    ),
    GoodsTrouble.OVER_DAY: QT_TRANSLATE_NOOP(
        "Sentences",
        "{who} gets at most {limit} of {name} a day and has had {given}. More takes a reason and "
        "the leader's permission.",
    ),
    GoodsTrouble.OVER_STAY: QT_TRANSLATE_NOOP(
        "Sentences",
        "{who} gets at most {limit} of {name} in a stay and has had {given}. More takes a reason "
        "and the leader's permission.",
    ),
    GoodsTrouble.LEADER_NEEDED: QT_TRANSLATE_NOOP(
        "Sentences", "A leader has to permit this with name and password."
    ),
    GoodsTrouble.HAS_LEFT: QT_TRANSLATE_NOOP(
        "Sentences", "The stay is over; nothing is given out any more."
    ),
    GoodsTrouble.BEFORE_ADMISSION: QT_TRANSLATE_NOOP(
        "Sentences", "Admitted only at {admitted}. Nothing can have been given before."
    ),
    GoodsTrouble.MORE_THAN_OUT: QT_TRANSLATE_NOOP(
        "Sentences", "Of {name} only {owed} are still to come back."
    ),
    GoodsTrouble.NOT_RETURNABLE: QT_TRANSLATE_NOOP(
        "Sentences", "This is not on the receipt, or stays with the person."
    ),
    GoodsTrouble.COUNTERED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This row was taken back already."
    ),
    GoodsTrouble.IS_A_COUNTER: QT_TRANSLATE_NOOP(
        "Sentences", "This row takes another back. Write what happened as a new row."
    ),
    GoodsTrouble.BACK_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "Some of it has come back already. Take that row back first."
    ),
    GoodsTrouble.SECOND_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A second person has to see this and sign with name and password."
    ),
    GoodsTrouble.KEEPER_NEEDED: QT_TRANSLATE_NOOP(
        "Sentences", "Only who keeps the stock takes such a row back."
    ),
    GoodsTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "This form was written down already, with other content. Begin a new one."
    ),
    CashTrouble.AMOUNT_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "A box of small cash takes amounts up to {most_fen} yuan."
    ),
    CashTrouble.DOCUMENT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the number of the paper that goes with the money."
    ),
    CashTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The count differs from the book. Write down the reason."
    ),
    CashTrouble.NOT_ENOUGH: QT_TRANSLATE_NOOP(
        "Sentences", "Only {left_fen} yuan are in the box. Put money in first, or count it."
    ),
    CashTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "This form was written down already, with other content. Begin a new one."
    ),
    CashTrouble.PAID_TODAY: QT_TRANSLATE_NOOP(
        "Sentences", "A fare was paid to this person today already. It is paid once a day."
    ),
    MealTrouble.OTHER_DAY: QT_TRANSLATE_NOOP(
        "Sentences", "The kitchen is told of meals of last night, today and tomorrow only."
    ),
    MealTrouble.NOT_HANDED: QT_TRANSLATE_NOOP(
        "Sentences", "The kitchen was not told of this meal yet. Tell it first."
    ),
    MealTrouble.NOBODY: QT_TRANSLATE_NOOP("Sentences", "Nobody is in the house who eats here."),
    MealTrouble.STAFF_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "The number of the staff has to lie between 0 and {most}."
    ),
    MealTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "This person has a portion already. A second one takes a reason."
    ),
    MealTrouble.GIVEN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This portion was given at {at} already. A second one takes a reason."
    ),
    MealTrouble.NOT_EATEN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This portion is written down as not eaten. Take that back first."
    ),
    MealTrouble.NOT_TICKED: QT_TRANSLATE_NOOP(
        "Sentences", "This portion was neither ticked nor left: there is nothing to take back."
    ),
    MealTrouble.WHY_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    MealTrouble.NO_PORTION: QT_TRANSLATE_NOOP(
        "Sentences", "This portion does not belong to the meal."
    ),
    MealTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "This form was written down already, with other content. Begin a new one."
    ),
    GoodsTrouble.ISSUE_NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "There is no such receipt."),
}
