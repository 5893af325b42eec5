"""What is wrong with batches for comparing offices and with their answers, in sentences."""

from __future__ import annotations

from station.domain.batch_compare import CompareTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

COMPARE: dict[Trouble, str] = {
    CompareTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This compare batch is not there. Look at the list again."
    ),
    CompareTrouble.OFFICE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say which office compares the names."
    ),
    CompareTrouble.SYSTEM_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Say in which system it looks the names up."
    ),
    CompareTrouble.PURPOSE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what the names go out for: without a purpose none goes out."
    ),
    CompareTrouble.DAY_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say the day."),
    CompareTrouble.DAYS_TURNED: QT_TRANSLATE_NOOP(
        "Sentences", "The last day lies before the first one."
    ),
    CompareTrouble.DAY_AHEAD: QT_TRANSLATE_NOOP("Sentences", "This day lies ahead."),
    CompareTrouble.NOBODY_CHOSEN: QT_TRANSLATE_NOOP(
        "Sentences", "Give the rescue numbers of those who are meant."
    ),
    CompareTrouble.NO_SUCH_STAY: QT_TRANSLATE_NOOP(
        "Sentences", "No stay has the rescue number {number}."
    ),
    CompareTrouble.NOBODY_TO_SEND: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody of this choice can be sent; {left_out} were left out. See why in the preview.",
    ),
    CompareTrouble.RESTRICTED_SINCE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} files of this batch were restricted since it was made. It does not go out any "
        "more: make a new one.",
    ),
    CompareTrouble.NEVER_WRITTEN: QT_TRANSLATE_NOOP(
        "Sentences", "The list was not written into a file yet: there is nothing to hand over."
    ),
    CompareTrouble.ANOTHER_BATCH: QT_TRANSLATE_NOOP(
        "Sentences",
        "None of the {count} rows fits a line of {number}. Choose the batch that was answered.",
    ),
    CompareTrouble.ANSWERS_ANOTHER: QT_TRANSLATE_NOOP(
        "Sentences",
        "This file answers {other}, not {number}. Choose that batch, and read it there.",
    ),
    CompareTrouble.BATCH_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "The file has no mark of a batch that is known here. Say which batch it is."
    ),
    CompareTrouble.LATE_ANSWER: QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} was closed at {closed_at}. Say why this answer is still taken; "
        "the batch will be open again.",
    ),
    CompareTrouble.ANSWER_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This answer is not there. Look at the list again."
    ),
    CompareTrouble.NOTHING_TO_REVIEW: QT_TRANSLATE_NOOP(
        "Sentences", "The office found nothing here: there is nothing to review."
    ),
    CompareTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down what is to be done."),
    CompareTrouble.DUE_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say until which day."),
    CompareTrouble.DUE_PAST: QT_TRANSLATE_NOOP("Sentences", "This day has passed."),
    CompareTrouble.WHO_MISSING: QT_TRANSLATE_NOOP("Sentences", "Say who does it."),
    CompareTrouble.REASON_MISSING: QT_TRANSLATE_NOOP("Sentences", "Write down why."),
    CompareTrouble.CLOSED: QT_TRANSLATE_NOOP(
        "Sentences", "The batch is closed. Open it again first, with the reason."
    ),
    CompareTrouble.STILL_OPEN: QT_TRANSLATE_NOOP("Sentences", "The batch is open."),
    CompareTrouble.REVIEWS_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "{count} answers are still to be reviewed or followed up."
    ),
    CompareTrouble.NOT_ALL_ANSWERED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} lines have no answer. Say why the batch is closed all the same, as: the office "
        "sends back only whom it found.",
    ),
}
