"""What is wrong with a medicine order, a dose, an allergy or a row of the stock, in sentences."""

from __future__ import annotations

from station.domain.medicines import MedicineTrouble
from station.domain.medicines_cautions import CautionTrouble
from station.domain.medicines_stock import StockTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

MEDICINES: dict[Trouble, str] = {
    MedicineTrouble.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Which medicine? Type the name as it stands on the box."
    ),
    MedicineTrouble.NAME_ODD: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no name. Type the name as it stands on the box."
    ),
    MedicineTrouble.TEXT_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "Too long: at most {most} characters."
    ),
    MedicineTrouble.DOSE_NOT_READ: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no amount. Type 1, 0.5, 1/2 or 2.5."
    ),
    MedicineTrouble.DOSE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "How much at once? Type it as on the paper: 1, 0.5, 1/2."
    ),
    MedicineTrouble.DOSE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "{dose} {unit} at once cannot be meant, at most {most}. Look at the paper."
    ),
    MedicineTrouble.TIMES_NOT_READ: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” is no time of the day. Type 0800 or 08:00, several with blanks."
    ),
    MedicineTrouble.TIMES_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "When in the day? Tick a time, or type others."
    ),
    MedicineTrouble.HOURS_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Every how many hours? From 1 to {most}."
    ),
    MedicineTrouble.NEED_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "What for? A medicine that is given when needed says its need."
    ),
    MedicineTrouble.LIMITS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "When needed asks for both: the least hours between, and the most a day."
    ),
    MedicineTrouble.LIMITS_CONTRADICT: QT_TRANSLATE_NOOP(
        "Sentences", "{most} a day with {least} hours between do not fit into a day."
    ),
    MedicineTrouble.ENDS_BEFORE: QT_TRANSLATE_NOOP("Sentences", "It ends before it begins."),
    MedicineTrouble.STARTS_FAR: QT_TRANSLATE_NOOP(
        "Sentences", "An order begins within the next 60 days and not more than a year ago."
    ),
    MedicineTrouble.PRESCRIBER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Whose word is it? Name the doctor, or the hospital and the day of the paper."
    ),
    MedicineTrouble.STOCK_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "A controlled medicine comes out of its page of the stock book, in the same unit. Say how"
        " much was brought.",
    ),
    MedicineTrouble.SECOND_NEEDED: QT_TRANSLATE_NOOP(
        "Sentences", "A controlled medicine takes two people. Have the second one sign."
    ),
    MedicineTrouble.WARNED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Written down as not tolerated: {words}. Ask the doctor; if it is right all the same, say"
        " why.",
    ),
    MedicineTrouble.SAME_RUNS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{title} is ordered already since {since}. Change that order, or say why twice.",
    ),
    MedicineTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This order or dose is not in the book. Look again."
    ),
    MedicineTrouble.REPLACED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This order was changed or stopped already. Look at the newer one."
    ),
    MedicineTrouble.STARTS_BEFORE_DOSE: QT_TRANSLATE_NOOP(
        "Sentences",
        "The order before has a dose or begins at {last}. What takes its place begins after that.",
    ),
    MedicineTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    MedicineTrouble.NOT_DUE: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing of this order is due at {due_at}. Look at the order again."
    ),
    MedicineTrouble.GIVEN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "Already answered: {outcome}, {clerk} at {at}. Do not give it again."
    ),
    MedicineTrouble.TOO_EARLY: QT_TRANSLATE_NOOP(
        "Sentences", "Due at {due_at}, from {from} on. Earlier only with a reason."
    ),
    MedicineTrouble.NEXT_IS_NEAR: QT_TRANSLATE_NOOP(
        "Sentences",
        "Late: the next one is due at {next}, both would come together. Ask the doctor and write"
        " down what was said, or hold this one back.",
    ),
    MedicineTrouble.OTHER_AMOUNT: QT_TRANSLATE_NOOP(
        "Sentences", "Ordered are {ordered} {unit}. Another amount takes a reason."
    ),
    MedicineTrouble.TOO_SOON: QT_TRANSLATE_NOOP(
        "Sentences", "Not before {earliest}. Earlier only when a doctor has said so: write it down."
    ),
    MedicineTrouble.TOO_OFTEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "{taken} in 24 hours, at most {most}. Again from {earliest}; earlier only when a doctor"
        " has said so: write it down.",
    ),
    MedicineTrouble.NOT_RUNNING: QT_TRANSLATE_NOOP(
        "Sentences", "The order does not hold then; it begins at {starts_at}."
    ),
    MedicineTrouble.NOT_IN_HOUSE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Not in the house at {happened_at}. Mend the time, or write down the return first.",
    ),
    MedicineTrouble.CORRECTED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This dose was put right already. Look at the newer entry."
    ),
    MedicineTrouble.NOTHING_TO_LOOK_AT: QT_TRANSLATE_NOOP(
        "Sentences", "This dose was not taken: there is no effect to look at."
    ),
    MedicineTrouble.LOOKED_AT_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "{clerk} has looked at it already, at {at}."
    ),
    CautionTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "What is not tolerated, or which diet? Name it."
    ),
    CautionTrouble.WORDS_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "Too long: at most {most} characters."
    ),
    CautionTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This allergy or diet is not in the book. Look again."
    ),
    CautionTrouble.REPLACED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This was put right already. Look at the newer one."
    ),
    CautionTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    CautionTrouble.KNOWN_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "An allergy or diet of this kind is written down already. Put that one right."
    ),
    StockTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This page or row of the stock book is not there. Look again."
    ),
    StockTrouble.QUANTITY_MISSING: QT_TRANSLATE_NOOP("Sentences", "How much? Count it."),
    StockTrouble.QUANTITY_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "An amount is more than nothing and less than 100,000."
    ),
    StockTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    StockTrouble.TAKER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Who takes it? Write the name."),
    StockTrouble.MORE_THAN_THERE: QT_TRANSLATE_NOOP(
        "Sentences", "There are only {there}. Count again, or look for the row that is missing."
    ),
    StockTrouble.CORRECTED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This row was put right already. Look at the newer one."
    ),
    StockTrouble.WITH_A_DOSE: QT_TRANSLATE_NOOP(
        "Sentences", "This row came with a dose. Put the dose right, the book follows."
    ),
    StockTrouble.IS_A_COUNT: QT_TRANSLATE_NOOP(
        "Sentences", "A count changes no figure. Count again, or write a row of what was found."
    ),
    StockTrouble.IS_A_CORRECTION: QT_TRANSLATE_NOOP(
        "Sentences", "This row puts another one right. Write a new row of what came or went."
    ),
    StockTrouble.NOTHING_KEPT: QT_TRANSLATE_NOOP(
        "Sentences", "The station keeps no medicine of this resident."
    ),
}
