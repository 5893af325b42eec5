"""What may belong to a person, in words: two records are one, or are parted again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from station.wording.words import QT_TRANSLATE_NOOP

ROWS: Mapping[str, str] = {
    "stay": QT_TRANSLATE_NOOP("Merges", "stays"),
    "brought_row": QT_TRANSLATE_NOOP("Merges", "rows of other stations' packages"),
    "compare_line": QT_TRANSLATE_NOOP("Merges", "lines that were compared"),
    "month_sheet_name": QT_TRANSLATE_NOOP("Merges", "names in submitted sheets"),
    "intake": QT_TRANSLATE_NOOP("Merges", "arrivals"),
    "voucher": QT_TRANSLATE_NOOP("Merges", "vouchers"),
    "cash_payment": QT_TRANSLATE_NOOP("Merges", "cash payments"),
    "goods_issue": QT_TRANSLATE_NOOP("Merges", "goods given out"),
    "meal_portion": QT_TRANSLATE_NOOP("Merges", "meals"),
    "person_name": QT_TRANSLATE_NOOP("Merges", "names"),
    "identity_document": QT_TRANSLATE_NOOP("Merges", "documents"),
    "death": QT_TRANSLATE_NOOP("Merges", "deaths"),
    "hospital_notice": QT_TRANSLATE_NOOP("Merges", "notices of hospitals"),
    "tracing_request": QT_TRANSLATE_NOOP("Merges", "families' requests"),
    "tracing_request_decision": QT_TRANSLATE_NOOP("Merges", "judged matches of requests"),
    "tracing_request_step": QT_TRANSLATE_NOOP("Merges", "steps of families' requests"),
    "treatment_letter": QT_TRANSLATE_NOOP("Merges", "treatment letters"),
    "guardianship": QT_TRANSLATE_NOOP("Merges", "guardianship entries"),
    "protection": QT_TRANSLATE_NOOP("Merges", "protections"),
    "schooling": QT_TRANSLATE_NOOP("Merges", "school entries"),
    "family_assessment": QT_TRANSLATE_NOOP("Merges", "family assessments"),
    "return_visit": QT_TRANSLATE_NOOP("Merges", "after-return visits"),
    "minor_access": QT_TRANSLATE_NOOP("Merges", "requests for a minor's file"),
    "minor_opening": QT_TRANSLATE_NOOP("Merges", "looks into a minor's file"),
    "outside_number": QT_TRANSLATE_NOOP("Merges", "outside numbers"),
    "photo": QT_TRANSLATE_NOOP("Merges", "photographs"),
    "relative": QT_TRANSLATE_NOOP("Merges", "relatives"),
    "printing": QT_TRANSLATE_NOOP("Merges", "printed papers"),
    "body_mark": QT_TRANSLATE_NOOP("Merges", "marks on the body"),
    "caution": QT_TRANSLATE_NOOP("Merges", "allergies and cautions"),
    "clock_note": QT_TRANSLATE_NOOP("Merges", "notes beside deadlines"),
    "clue": QT_TRANSLATE_NOOP("Merges", "clues"),
    "dna_sample": QT_TRANSLATE_NOOP("Merges", "DNA samples"),
    "dossier_picture": QT_TRANSLATE_NOOP("Merges", "pictures of the dossier"),
    "file_access": QT_TRANSLATE_NOOP("Merges", "looks into the restricted file"),
    "inquiry_letter": QT_TRANSLATE_NOOP("Merges", "inquiry letters"),
    "interview": QT_TRANSLATE_NOOP("Merges", "talks"),
    "long_term_care": QT_TRANSLATE_NOOP("Merges", "care in an institution"),
    "outside_query": QT_TRANSLATE_NOOP("Merges", "queries asked outside"),
    "resettlement": QT_TRANSLATE_NOOP("Merges", "settlement files"),
    "restriction": QT_TRANSLATE_NOOP("Merges", "restrictions of the file"),
    "search_notice": QT_TRANSLATE_NOOP("Merges", "search notices"),
}
"""What may belong to a person."""


def row_words(kind: str) -> str:
    """What rows of a table are called."""
    return QCoreApplication.translate("Merges", ROWS[kind])
