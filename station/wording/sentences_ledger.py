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
    WorkbookTrouble.ZIP_BOMB: QT_TRANSLATE_NOOP(
        "Sentences", "{file} unpacks to far more than a register can be. It was not read."
    ),
    WorkbookTrouble.UNSAFE_XML: QT_TRANSLATE_NOOP(
        "Sentences", "{file} holds instructions that a register never has. It was not read."
    ),
    WorkbookTrouble.DAMAGED: QT_TRANSLATE_NOOP(
        "Sentences", "{file} is damaged. Open it in Excel or WPS, save it anew, choose it again."
    ),
}
