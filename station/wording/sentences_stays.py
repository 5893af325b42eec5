"""What is wrong with a step of a stay, in sentences."""

from __future__ import annotations

from station.domain.problems import Trouble
from station.domain.report_marks import MarkTrouble
from station.domain.stays import StayTrouble
from station.wording.words import QT_TRANSLATE_NOOP

STAYS: dict[Trouble, str] = {
    MarkTrouble.UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "There is no mark “{code}”. Choose one of the list."
    ),
    StayTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This stay is not in the book. Look the person up again."
    ),
    StayTrouble.ALREADY_IN_STATION: QT_TRANSLATE_NOOP(
        "Sentences", "This person is in the station already. Open that stay instead."
    ),
    StayTrouble.HAS_LEFT: QT_TRANSLATE_NOOP(
        "Sentences",
        "The person has left; nothing more happens in this stay. The leader can open it again.",
    ),
    StayTrouble.NOT_LEFT: QT_TRANSLATE_NOOP(
        "Sentences", "This stay has not ended; there is nothing to open again."
    ),
    StayTrouble.HAS_OWN_BOOK: QT_TRANSLATE_NOOP(
        "Sentences", "This has its own book: page Tracing, or the command “{command}”."
    ),
    StayTrouble.STEP_NOT_POSSIBLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Not possible now: the person is “{state}”. Write down first what brought them there.",
    ),
    StayTrouble.BEFORE_ADMISSION: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the admission at {admitted_at}. Mend the time."
    ),
    StayTrouble.BEFORE_LAST_STEP: QT_TRANSLATE_NOOP(
        "Sentences", "Earlier than the last step at {last}. Mend the time."
    ),
    StayTrouble.IN_FUTURE: QT_TRANSLATE_NOOP(
        "Sentences", "Later than now ({now}). Write down what has happened, when it has happened."
    ),
    StayTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    StayTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what happened."),
    StayTrouble.COMPANION_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "“{assistance_class}” goes out accompanied. Write down who goes along."
    ),
    StayTrouble.EXPECTED_BACK_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say when the person is expected back, later than the time of going out."
    ),
    StayTrouble.HOLD_NOT_LATER: QT_TRANSLATE_NOOP(
        "Sentences", "The bed is to be kept until later than the person went. Mend the time."
    ),
    StayTrouble.EXTENSION_NOT_LATER: QT_TRANSLATE_NOOP(
        "Sentences", "Help lasts until {limit} already. Choose a later day."
    ),
    StayTrouble.FILING_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say with which department the longer stay is filed."
    ),
    StayTrouble.MINORS_FILE: QT_TRANSLATE_NOOP(
        "Sentences",
        "This is a minor's file. Open it from the list; the trace keeps who looked, and when.",
    ),
}
