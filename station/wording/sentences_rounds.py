"""What is wrong with a vital sign or a round, in sentences."""

from __future__ import annotations

from station.domain.alarms import CareTrouble
from station.domain.problems import Trouble
from station.domain.rounds import RoundTrouble
from station.domain.vitals import VitalTrouble
from station.wording.words import QT_TRANSLATE_NOOP

ROUNDS: dict[Trouble, str] = {
    VitalTrouble.NOT_READ: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}” cannot be read as {sign}. Type it again."
    ),
    VitalTrouble.IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "{sign} {value} cannot be: it lies between {least} and {most}. Look again."
    ),
    VitalTrouble.PRESSURE_HALF: QT_TRANSLATE_NOOP(
        "Sentences", "Blood pressure has two numbers. Type both, as 128/82."
    ),
    VitalTrouble.PRESSURE_TURNED: QT_TRANSLATE_NOOP(
        "Sentences", "“{typed}”: the upper pressure comes first and is the higher one."
    ),
    RoundTrouble.NOTHING_BEFORE: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was written down before that could be as before. Measure first."
    ),
    RoundTrouble.BEFORE_NOT_FINE: QT_TRANSLATE_NOOP(
        "Sentences", "The last entry of {happened_at} raised an alarm. Measure again instead."
    ),
    RoundTrouble.NOTHING_SEEN: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was written down. Fill in what was seen, or skip with a reason."
    ),
    RoundTrouble.VALUES_BESIDE: QT_TRANSLATE_NOOP(
        "Sentences", "“As before” and values exclude one another. Save the values."
    ),
    RoundTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    RoundTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This round entry is not in the book. Look again."
    ),
    RoundTrouble.CORRECTED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This entry was corrected already. Correct the newer one."
    ),
    RoundTrouble.NOT_IN_HOUSE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Not in the house at {happened_at}. Mend the time, or write down the return first.",
    ),
    RoundTrouble.NOTHING_TO_SIGN: QT_TRANSLATE_NOOP(
        "Sentences", "Every round of this shift is signed already."
    ),
    CareTrouble.NOT_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "This is done already, or no longer asked for. Look at the task again."
    ),
    CareTrouble.NOT_ASKED: QT_TRANSLATE_NOOP("Sentences", "This task does not ask for that."),
    CareTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why it is not needed."),
    CareTrouble.BEFORE_ALARM: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the alarm at {raised_at}. Mend the time."
    ),
}
