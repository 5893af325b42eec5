"""The reason against a line in a few characters, as it stands on a chip beside the line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.domain.bill_findings import FindingCode
from station.wording.words import QT_TRANSLATE_NOOP

MARKS: Mapping[FindingCode, str] = {
    FindingCode.NO_LETTER: QT_TRANSLATE_NOOP("FindingMarks", "No letter"),
    FindingCode.LETTER_NOT_FOUND: QT_TRANSLATE_NOOP("FindingMarks", "Unknown letter"),
    FindingCode.LETTER_OF_OTHER_PERSON: QT_TRANSLATE_NOOP("FindingMarks", "Other's letter"),
    FindingCode.NAME_DIFFERS: QT_TRANSLATE_NOOP("FindingMarks", "Name differs"),
    FindingCode.SEX_DIFFERS: QT_TRANSLATE_NOOP("FindingMarks", "Sex differs"),
    FindingCode.LETTER_LATE: QT_TRANSLATE_NOOP("FindingMarks", "Late letter"),
    FindingCode.OUTSIDE_STAY: QT_TRANSLATE_NOOP("FindingMarks", "Outside stay"),
    FindingCode.IN_STATION: QT_TRANSLATE_NOOP("FindingMarks", "In station"),
    FindingCode.BED_DAYS_DIFFER: QT_TRANSLATE_NOOP("FindingMarks", "Bed days"),
    FindingCode.DUPLICATE_LINE: QT_TRANSLATE_NOOP("FindingMarks", "Twice"),
    FindingCode.DUPLICATE_POSSIBLE: QT_TRANSLATE_NOOP("FindingMarks", "Twice?"),
    FindingCode.DUPLICATE_INVOICE: QT_TRANSLATE_NOOP("FindingMarks", "Invoice twice"),
    FindingCode.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP("FindingMarks", "Amount"),
    FindingCode.SUM_DIFFERS: QT_TRANSLATE_NOOP("FindingMarks", "Sum"),
    FindingCode.CLAIM_DIFFERS: QT_TRANSLATE_NOOP("FindingMarks", "Claim"),
    FindingCode.NO_LINES: QT_TRANSLATE_NOOP("FindingMarks", "No lines"),
    FindingCode.NOT_LISTED: QT_TRANSLATE_NOOP("FindingMarks", "Not listed"),
    FindingCode.OVER_PRICE: QT_TRANSLATE_NOOP("FindingMarks", "Over price"),
    FindingCode.EXCLUDED_SERVICE: QT_TRANSLATE_NOOP("FindingMarks", "Not paid"),
    FindingCode.SPECIAL_WARD: QT_TRANSLATE_NOOP("FindingMarks", "Special ward"),
    FindingCode.REFUND_PAIRED: QT_TRANSLATE_NOOP("FindingMarks", "Refund"),
    FindingCode.REFUND_UNPAIRED: QT_TRANSLATE_NOOP("FindingMarks", "Refund?"),
    FindingCode.TOO_OFTEN: QT_TRANSLATE_NOOP("FindingMarks", "Too often"),
    FindingCode.OVER_CEILING: QT_TRANSLATE_NOOP("FindingMarks", "Ceiling"),
    FindingCode.ELIGIBILITY_ENDED: QT_TRANSLATE_NOOP("FindingMarks", "Help ended"),
    FindingCode.OTHER_PAYER_FIRST: QT_TRANSLATE_NOOP("FindingMarks", "Other payer"),
}


def finding_mark(code: FindingCode) -> str:
    """Say a reason in at most four characters; its full name stands in the panel."""
    return QCoreApplication.translate("FindingMarks", MARKS[code])
