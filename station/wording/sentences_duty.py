"""What is wrong with the duty book and the hand-over between shifts, in sentences."""

from __future__ import annotations

from station.domain.duty_book import DutyTrouble
from station.domain.problems import Trouble
from station.domain.shift_handover import ShiftTrouble
from station.wording.words import QT_TRANSLATE_NOOP

DUTY: dict[Trouble, str] = {
    DutyTrouble.TEXT_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what happened."),
    DutyTrouble.TEXT_LONG: QT_TRANSLATE_NOOP(
        "Sentences", "Longer than {most} characters. Write the rest as a second entry."
    ),
    DutyTrouble.CORRECTED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "This entry was corrected already. Correct the newer one."
    ),
    DutyTrouble.NOT_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "This entry is not open; there is nothing to close."
    ),
    DutyTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what came of it."),
    DutyTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "This form was written down already, with other words. Begin a new entry."
    ),
    ShiftTrouble.WAITS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{clerk} has handed over at {at}, and nobody has accepted yet. Accept that first, with a "
        "reservation if need be.",
    ),
    ShiftTrouble.HANDED_OVER: QT_TRANSLATE_NOOP(
        "Sentences", "This shift was handed over already. Say why it is handed over again."
    ),
    ShiftTrouble.TO_COME: QT_TRANSLATE_NOOP(
        "Sentences", "This shift begins only at {begins}. It is handed over when it is over."
    ),
    ShiftTrouble.NOT_FOUND: QT_TRANSLATE_NOOP("Sentences", "There is no such hand-over."),
    ShiftTrouble.ACCEPTED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences", "Somebody has accepted this hand-over at {at}."
    ),
    ShiftTrouble.SAME_CLERK: QT_TRANSLATE_NOOP(
        "Sentences",
        "Whoever hands over does not accept. The next clerk signs, or the leader for one who has "
        "not come.",
    ),
    ShiftTrouble.NOT_AT_NIGHT: QT_TRANSLATE_NOOP(
        "Sentences", "Alone on duty is for the night only. By day somebody else accepts."
    ),
    ShiftTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    ShiftTrouble.ABSENT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "Nobody of this login name works here. Choose who should have come."
    ),
    ShiftTrouble.ABSENT_IS_OUTGOING: QT_TRANSLATE_NOOP(
        "Sentences", "This clerk has handed over and cannot take over. Choose who should have come."
    ),
}
