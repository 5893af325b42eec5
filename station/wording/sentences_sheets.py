"""Why a month sheet cannot be opened, typed into, checked, submitted or unlocked."""

from __future__ import annotations

from station.domain.month_sheets import SheetTrouble
from station.domain.problems import Trouble
from station.domain.sheet_conditions import TemplateTrouble
from station.domain.sheet_periods import PeriodTrouble
from station.wording.words import QT_TRANSLATE_NOOP

SHEETS: dict[Trouble, str] = {
    SheetTrouble.NO_SUCH_SHEET: QT_TRANSLATE_NOOP(
        "Sentences", "There is no sheet “{code}”. Look at the list of sheets for its name."
    ),
    SheetTrouble.NO_SUCH_CELL: QT_TRANSLATE_NOOP(
        "Sentences", "The sheet has no such row or column."
    ),
    SheetTrouble.NOT_TYPED: QT_TRANSLATE_NOOP(
        "Sentences",
        "This column is counted from the records and cannot be typed; a column that is typed by "
        "hand has no names behind it.",
    ),
    SheetTrouble.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "Sentences", "This is no figure: write a number of zero or more, with digits only."
    ),
    SheetTrouble.FROZEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "The sheet was submitted and does not change any more. What has changed in the records "
        "goes up with the next one as a correction.",
    ),
    SheetTrouble.NOT_CHECKED: QT_TRANSLATE_NOOP(
        "Sentences", "Only a checked sheet can be submitted. Check it first."
    ),
    SheetTrouble.NOT_SUBMITTED: QT_TRANSLATE_NOOP(
        "Sentences", "Only a submitted sheet can be accepted or returned."
    ),
    SheetTrouble.NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Sentences", "Only an accepted sheet can be locked."
    ),
    SheetTrouble.NOT_LOCKED: QT_TRANSLATE_NOOP(
        "Sentences", "Only a locked sheet can be unlocked; what came back is accepted or returned."
    ),
    SheetTrouble.FINDINGS_OPEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "The sheet cannot go up yet: {errors} errors to be mended in the records, {warnings} "
        "warnings to be mended or explained.",
    ),
    SheetTrouble.PERIOD_RUNS: QT_TRANSLATE_NOOP(
        "Sentences", "The period runs until {day}; a sheet goes up when it is over."
    ),
    SheetTrouble.NOTE_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down what the authority said: it stays with the sheet."
    ),
    SheetTrouble.WORDS_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the reason: it stays with the sheet."
    ),
    SheetTrouble.NO_SUCH_FINDING: QT_TRANSLATE_NOOP(
        "Sentences", "Nothing of this kind is wrong with the sheet now."
    ),
    SheetTrouble.NO_WARNING: QT_TRANSLATE_NOOP(
        "Sentences", "An error is not explained but mended in the record; then it is gone."
    ),
    SheetTrouble.FROM_WHOM_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down who above has opened the sheet again."
    ),
    SheetTrouble.LETTER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Write down the number of the letter that opens the sheet again."
    ),
    SheetTrouble.NO_BLANK: QT_TRANSLATE_NOOP(
        "Sentences",
        "The template of this sheet does not say where its figures go in a blank workbook.",
    ),
    SheetTrouble.BLANK_LINE: QT_TRANSLATE_NOOP(
        "Sentences",
        "Line {line} of the blank workbook should be “{label}”, but “{stands}” stands there. "
        "Nothing was filled in; correct the lines of the template.",
    ),
    SheetTrouble.BLANK_CELL: QT_TRANSLATE_NOOP(
        "Sentences", "The blank workbook has no cell {cell} to fill in."
    ),
    PeriodTrouble.UNKNOWN: QT_TRANSLATE_NOOP(
        "Sentences", "“{text}” is no period: write a month as 2026-09, a quarter as 2026-Q3."
    ),
    PeriodTrouble.NOT_BEGUN: QT_TRANSLATE_NOOP("Sentences", "This period begins only on {day}."),
    TemplateTrouble.NOT_TEXT: QT_TRANSLATE_NOOP(
        "Sentences", "The file is no text in UTF-8. Save it as UTF-8 and read it in again."
    ),
    TemplateTrouble.NOT_TOML: QT_TRANSLATE_NOOP(
        "Sentences",
        "Template, line {line}, sign {sign}: it is not written as a template is; look for a "
        "missing quotation mark, comma, bracket or equals sign.",
    ),
    TemplateTrouble.MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "Template, line {line}, “{row}”: “{word}” is missing."
    ),
    TemplateTrouble.UNKNOWN_WORD: QT_TRANSLATE_NOOP(
        "Sentences", "Template, line {line}, “{row}”: “{word}” is not a word that templates know."
    ),
    TemplateTrouble.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Sentences", "Template, line {line}, “{row}”: “{word}” names no field of a stay."
    ),
    TemplateTrouble.UNKNOWN_CODE: QT_TRANSLATE_NOOP(
        "Sentences", "Template, line {line}, “{row}”: “{word}” is no code of this field."
    ),
    TemplateTrouble.WRONG_KIND: QT_TRANSLATE_NOOP(
        "Sentences",
        "Template, line {line}, “{row}”: what stands at “{word}” is not of the right kind.",
    ),
    TemplateTrouble.TWICE: QT_TRANSLATE_NOOP(
        "Sentences", "Template, line {line}: “{row}” stands there twice ({word})."
    ),
    TemplateTrouble.NO_SUCH_ROW: QT_TRANSLATE_NOOP(
        "Sentences",
        "Template, line {line}, “{row}”: “{word}” names a row or column that there is not.",
    ),
    TemplateTrouble.OTHER_CODE: QT_TRANSLATE_NOOP(
        "Sentences", "The template has another code than that of its sheet, “{word}”."
    ),
}
