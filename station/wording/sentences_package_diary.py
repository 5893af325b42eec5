"""What is wrong with a package, its receipt, or a package of another station, in sentences."""

from __future__ import annotations

from station.domain.brought_packages import BroughtTrouble
from station.domain.packages import DiaryTrouble
from station.domain.problems import Trouble
from station.domain.receipts import ReceiptTrouble
from station.wording.words import QT_TRANSLATE_NOOP

PACKAGE_DIARY: dict[Trouble, str] = {
    DiaryTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "This package is not in the diary. Look it up in the list again."
    ),
    DiaryTrouble.NO_MAPPING: QT_TRANSLATE_NOOP(
        "Sentences", "“{code}” is no mapping. Choose one of the list."
    ),
    DiaryTrouble.PERIOD_BACKWARDS: QT_TRANSLATE_NOOP(
        "Sentences", "The period ends before it begins. Mend one of the two days."
    ),
    DiaryTrouble.PERIOD_OPEN: QT_TRANSLATE_NOOP(
        "Sentences", "The period begins after today: nobody has been helped in it yet."
    ),
    DiaryTrouble.NOTHING_TO_SEND: QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing to send: the authority has everything of this period, or it is on its way.",
    ),
    DiaryTrouble.TOO_MANY_ERRORS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{errors} of {rows} rows have errors, more than {most} in a hundred. Mend them first.",
    ),
    DiaryTrouble.SAME_CONTENT: QT_TRANSLATE_NOOP(
        "Sentences", "Package {number} says the same row by row. Say that it is wanted once more."
    ),
    DiaryTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why; it stays with the package."
    ),
    DiaryTrouble.NOTHING_REJECTED: QT_TRANSLATE_NOOP(
        "Sentences", "No rejected row of this package waits to be sent again."
    ),
    DiaryTrouble.NOT_MENDED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{rows} rejected rows are as they were. Mend them first, or say that they go as they are.",
    ),
    DiaryTrouble.NOT_WITHDRAWABLE: QT_TRANSLATE_NOOP(
        "Sentences", "The authority has answered this package: it can no longer be taken back."
    ),
    DiaryTrouble.WITHDRAWN: QT_TRANSLATE_NOOP("Sentences", "Package {number} was taken back."),
    DiaryTrouble.DESTROYED: QT_TRANSLATE_NOOP(
        "Sentences", "Package {number} named somebody whose file was destroyed; its files are gone."
    ),
    DiaryTrouble.SENT_BEFORE_MADE: QT_TRANSLATE_NOOP(
        "Sentences", "It cannot have been sent before it was made on {made_at}."
    ),
    DiaryTrouble.PASSPHRASE_EMPTY: QT_TRANSLATE_NOOP(
        "Sentences", "There is no passphrase in this file."
    ),
    DiaryTrouble.PASSPHRASES_DIFFER: QT_TRANSLATE_NOOP(
        "Sentences", "The two passphrases differ. Type both again."
    ),
    ReceiptTrouble.NOT_A_RECEIPT: QT_TRANSLATE_NOOP(
        "Sentences",
        "This file is no receipt: no counts with a table of row numbers and reasons was found.",
    ),
    ReceiptTrouble.NO_SUCH_FILE: QT_TRANSLATE_NOOP(
        "Sentences",
        "No package of ours has a file “{file}”. Ask the authority which one is meant.",
    ),
    ReceiptTrouble.OTHER_HASH: QT_TRANSLATE_NOOP(
        "Sentences",
        "The receipt answers another content than that of “{file}”: the hashes differ.",
    ),
    ReceiptTrouble.ROWS_DIFFER: QT_TRANSLATE_NOOP(
        "Sentences", "The receipt speaks of {said} rows, {sent} were sent."
    ),
    ReceiptTrouble.DO_NOT_ADD_UP: QT_TRANSLATE_NOOP(
        "Sentences",
        "The receipt does not add up: {accepted} accepted, {rejected} rejected, not {received}.",
    ),
    ReceiptTrouble.LINES_DIFFER: QT_TRANSLATE_NOOP(
        "Sentences", "The receipt speaks of {said} rejected rows and lists {listed}."
    ),
    ReceiptTrouble.ANSWERED_ALREADY: QT_TRANSLATE_NOOP(
        "Sentences",
        "Another receipt for “{file}” of package {number} was read before: {receipt}, written on "
        "{received_at}. If this one corrects it, say so.",
    ),
    ReceiptTrouble.DOUBTS_FIRST: QT_TRANSLATE_NOOP(
        "Sentences",
        "The earlier receipt “{receipt}” is about more files and has lines in doubt. Settle them "
        "first.",
    ),
    ReceiptTrouble.DOUBT_SETTLED: QT_TRANSLATE_NOOP(
        "Sentences", "This line of the receipt has been settled already."
    ),
    ReceiptTrouble.NO_SUCH_ROW: QT_TRANSLATE_NOOP(
        "Sentences", "The file that the receipt answers has no such row."
    ),
    BroughtTrouble.DECIDED: QT_TRANSLATE_NOOP("Sentences", "This row has been decided already."),
    BroughtTrouble.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down why the row is left."
    ),
    BroughtTrouble.NO_NAME: QT_TRANSLATE_NOOP(
        "Sentences", "This row has neither a name nor a number: leave it."
    ),
    BroughtTrouble.NOT_FOUND: QT_TRANSLATE_NOOP(
        "Sentences", "There is no such row of another station's package."
    ),
    BroughtTrouble.NOT_PERSONS: QT_TRANSLATE_NOOP(
        "Sentences", "This package names nobody: only one about people helped can be taken over."
    ),
}
