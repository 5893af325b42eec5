"""What is wrong with samples and the steps of their way, in sentences."""

from __future__ import annotations

from station.domain.dna import DnaTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

DNA: dict[Trouble, str] = {
    DnaTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "No sample of this number is in the book. Look at the list again."
    ),
    DnaTrouble.SHEET_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This hand-over sheet is not in the book. Look at the list again."
    ),
    DnaTrouble.STILL_OPEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "Sample {number} of this person is under way ({state}). Go on with that one, or say "
        "why there is another.",
    ),
    DnaTrouble.NOT_POSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences", "Sample {number} stands at: {state}. This step cannot come now."
    ),
    DnaTrouble.LOCKED: QT_TRANSLATE_NOOP(
        "Sentences",
        "Sample {number} has left the house: nothing of its taking can be changed any more.",
    ),
    DnaTrouble.IN_FUTURE: QT_TRANSLATE_NOOP("Sentences", "Later than now ({now}). Mend the time."),
    DnaTrouble.BEFORE_LAST_STEP: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the step before it ({step}, {at}). Mend the time."
    ),
    DnaTrouble.TIME_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say when it is to be taken."),
    DnaTrouble.UNIT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Name the police office."),
    DnaTrouble.TAKER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down who took the sample."),
    DnaTrouble.PRESENT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down who was present when it was taken."
    ),
    DnaTrouble.KIND_MISSING: QT_TRANSLATE_NOOP("Sentences", "Choose what was taken."),
    DnaTrouble.CONDITION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Look at the sample and choose its condition."
    ),
    DnaTrouble.CONDITION_TEXT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say what is wrong with the sample."
    ),
    DnaTrouble.SEAL_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Read the number from the seal and write it down."
    ),
    DnaTrouble.SEAL_USED: QT_TRANSLATE_NOOP(
        "Sentences", "Seal {seal} is on another sample. Read the number again."
    ),
    DnaTrouble.SEAL_DIFFERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "The sample was sealed as {seal}. Read the number again, or put the taking right first.",
    ),
    DnaTrouble.PLACE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down where it is stored."),
    DnaTrouble.RECEIVER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down who received it."),
    DnaTrouble.NUMBER_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down the number."),
    DnaTrouble.RESULT_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Choose what the police have answered."
    ),
    DnaTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    DnaTrouble.GROUND_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Choose the ground. Nobody is left out without one."
    ),
    DnaTrouble.SECOND_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "This takes a second person, who signs with their own name and password."
    ),
    DnaTrouble.NOTHING_CHOSEN: QT_TRANSLATE_NOOP(
        "Sentences", "Choose the samples that are handed over."
    ),
    DnaTrouble.RECEIPT_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This receipt is not kept. Look at the sheet again."
    ),
    DnaTrouble.NOT_ASKED: QT_TRANSLATE_NOOP(
        "Sentences", "The police were not asked for this sample. Ask them first, then print."
    ),
    DnaTrouble.NOT_CHASED: QT_TRANSLATE_NOOP(
        "Sentences", "This answer was not chased yet. Write the chase down first, then print."
    ),
    DnaTrouble.BEFORE_THE_STAY: QT_TRANSLATE_NOOP(
        "Sentences",
        "Earlier than the stay, which began at {at}. A sample of before is not the station's.",
    ),
}
