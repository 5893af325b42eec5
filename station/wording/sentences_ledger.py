"""What is wrong with a workbook that was handed in, in sentences; `{file}` is its name."""

from __future__ import annotations

from station.domain.problems import Trouble
from station.domain.workbook import WorkbookTrouble
from station.wording.words import QT_TRANSLATE_NOOP

LEDGER: dict[Trouble, str] = {
    WorkbookTrouble.UNREACHABLE: QT_TRANSLATE_NOOP(
        "Sentences", "{file} cannot be opened. Is it still there, and may you read it?"
    ),
    WorkbookTrouble.NOT_A_WORKBOOK: QT_TRANSLATE_NOOP(
        "Sentences", "{file} is no workbook. Save it in Excel or WPS as .xlsx and choose that file."
    ),
    WorkbookTrouble.PASSWORD_PROTECTED: QT_TRANSLATE_NOOP(
        "Sentences", "{file} is protected by a password. Save it without one and choose it again."
    ),
    WorkbookTrouble.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Sentences", "{file} is too large for a register. Split it by years and choose the parts."
    ),
    WorkbookTrouble.TOO_WIDE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} is filled as far as column {column} of the sheet {sheet}; a register has at most "
        "{most} columns. Delete what stands to the right of it, save it and choose it again.",
    ),
    WorkbookTrouble.TOO_MANY_MERGES: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} has more than {most} merged areas on the sheet {sheet}. Unmerge those that the "
        "register does not need, save it and choose it again.",
    ),
    WorkbookTrouble.ZIP_BOMB: QT_TRANSLATE_NOOP(
        "Sentences", "{file} unpacks to far more than a register can be. It was not read."
    ),
    WorkbookTrouble.UNSAFE_XML: QT_TRANSLATE_NOOP(
        "Sentences", "{file} holds instructions that a register never has. It was not read."
    ),
    WorkbookTrouble.DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "{file} is damaged. Open it in Excel or WPS, save it anew, choose it again."
    ),
    WorkbookTrouble.NO_REGISTER: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} is no register of stays: no sheet of it has the column {missing}. Choose the "
        "register, or write these titles over its columns.",
    ),
    WorkbookTrouble.LETTERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} seems to be a list of treatment letters: it lacks the column {missing} of a "
        "register of stays. Nothing was taken from it. Choose the register.",
    ),
    WorkbookTrouble.HOSPITAL_BILL: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} seems to be a hospital's bill: it lacks the column {missing} of a register of "
        "stays. Nothing was taken from it. Choose the register.",
    ),
    WorkbookTrouble.STATISTICS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} seems to be a table of figures: it lacks the column {missing} of a register of "
        "stays. Nothing was taken from it. Choose the register.",
    ),
    WorkbookTrouble.RECEIPT: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} seems to be a receipt for a report: it lacks the column {missing} of a register "
        "of stays. Nothing was taken from it. Choose the register.",
    ),
    WorkbookTrouble.NO_ARRIVALS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} has the columns of a register, but no row with a day of arrival that can be "
        "read. Is it a blank form? Choose the register that is filled in.",
    ),
    WorkbookTrouble.NOT_ANSWERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "No sheet of this file is an answer: none has the mark of a line or an ID number in a "
        "column with a title.",
    ),
    WorkbookTrouble.NOT_LETTERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} is no register of treatment letters: no sheet of it has the column {missing}. "
        "Nothing was taken from it. Choose the register, or write these titles over its columns.",
    ),
}
