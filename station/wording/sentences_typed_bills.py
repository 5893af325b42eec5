"""What is missing in a bill that is typed, or in lines that are pasted, in sentences."""

from __future__ import annotations

from station.domain.bill_typed import TypedBillTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

TYPED_BILLS: dict[Trouble, str] = {
    TypedBillTrouble.HOSPITAL_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Choose the hospital that asks for this."
    ),
    TypedBillTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Type the name as it stands on the bill."
    ),
    TypedBillTrouble.PERIOD_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Type the day of discharge: it tells which quarter the bill belongs to."
    ),
    TypedBillTrouble.LINES_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "A bill needs its lines: type them, or paste them from a spreadsheet."
    ),
    TypedBillTrouble.STAY_BACKWARDS: QT_TRANSLATE_NOOP(
        "Sentences", "The day of discharge lies before the day of admission."
    ),
    TypedBillTrouble.SERVICE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Type what was done or given, as it stands on the bill."
    ),
    TypedBillTrouble.AMOUNT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Type the amount, or the price of one."
    ),
    TypedBillTrouble.NOTHING_PASTED: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing to paste: copy the lines in the spreadsheet first."
    ),
    TypedBillTrouble.NO_TITLES: QT_TRANSLATE_NOOP(
        "Sentences",
        "What was copied has no titles, and by the cells no column could be told as {missing}. "
        "Copy the lines together with the row of titles above them.",
    ),
    TypedBillTrouble.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no number with at most four decimals."
    ),
}
