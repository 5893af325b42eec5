"""What is wrong with a line of the list of shortcomings, in sentences."""

from __future__ import annotations

from station.domain.problems import Trouble
from station.domain.shortcomings import ShortcomingTrouble
from station.wording.words import QT_TRANSLATE_NOOP

SHORTCOMINGS: dict[Trouble, str] = {
    ShortcomingTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This line is not in the list. Look at the list again."
    ),
    ShortcomingTrouble.WHAT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what was found wanting."
    ),
    ShortcomingTrouble.VILLAGE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say in which village, community or place: the sums stand by place."
    ),
    ShortcomingTrouble.AREA_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "{code} is no county of the code list. Choose the county."
    ),
    ShortcomingTrouble.DAY_AHEAD: QT_TRANSLATE_NOOP("Sentences", "This day lies ahead."),
    ShortcomingTrouble.NO_SUCH_STAY: QT_TRANSLATE_NOOP(
        "Sentences", "No stay has the rescue number {number}."
    ),
    ShortcomingTrouble.OWNER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say who has to mend it: a person or a unit."
    ),
    ShortcomingTrouble.DUE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say until which day it is to be mended."
    ),
    ShortcomingTrouble.DUE_PAST: QT_TRANSLATE_NOOP("Sentences", "This day has passed."),
    ShortcomingTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what was done, or why."
    ),
    ShortcomingTrouble.TOO_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "This is too long: at most {most} characters."
    ),
    ShortcomingTrouble.WRONG_STATE: QT_TRANSLATE_NOOP(
        "Sentences", "{number} stands at “{state}”: this step does not follow. Look at it again."
    ),
    ShortcomingTrouble.SAME_CLERK: QT_TRANSLATE_NOOP(
        "Sentences",
        "You wrote down that it is mended; whether it is, another clerk has to see and say.",
    ),
}
