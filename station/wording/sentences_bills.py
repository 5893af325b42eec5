"""Why a hospital's bill or a price list was not taken over, in sentences; `{file}` is its name."""

from __future__ import annotations

from station.domain.bills import BillTrouble
from station.domain.problems import Trouble
from station.wording.words import QT_TRANSLATE_NOOP

BILLS: dict[Trouble, str] = {
    BillTrouble.NOT_BILLS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} is no hospital's bill: no sheet of it has a service with its amount, or "
        "a person with the total. Choose the hospital's settlement workbook.",
    ),
    BillTrouble.A_REGISTER: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} seems to be a register of stays, no hospital's bill. Nothing was taken "
        "from it. Choose the settlement workbook.",
    ),
    BillTrouble.LETTERS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} seems to be a list of treatment letters, no hospital's bill. Nothing "
        "was taken from it. Choose the settlement workbook.",
    ),
    BillTrouble.NO_ROWS: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} has the columns of a hospital's bill, but no row that is filled in. Is "
        "it a blank form?",
    ),
    BillTrouble.NOT_PRICES: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file} is no price list: it lacks the column {missing}. Fill in the template, "
        "or write these titles over its columns.",
    ),
    BillTrouble.CELL_UNREADABLE: QT_TRANSLATE_NOOP(
        "Sentences",
        "{file}, sheet {sheet}, cell {cell}: “{written}” cannot be read. Correct it and "
        "choose the file again; nothing was taken from it.",
    ),
    BillTrouble.HOSPITAL_NOT_THERE: QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no hospital “{name}” here. Write its name as in the list of "
        "hospitals, or add it there.",
    ),
    BillTrouble.FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences",
        "“{field}” is none of what a column can be. One of these: {known}.",
    ),
}
