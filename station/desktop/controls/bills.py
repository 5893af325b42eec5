"""Control names: hospitals' bills."""

from __future__ import annotations

from typing import Final


class Bills:
    """The tab of bills: their list, one bill under review, a workbook that comes in, prices."""

    SEE: Final = "bills_see"
    LIST: Final = "bills_list"
    SEARCH: Final = "bills_search"
    HOSPITAL: Final = "bills_hospital"
    PERIOD: Final = "bills_period"
    SHOW: Final = "bills_show"
    TOTALS: Final = "bills_totals"

    REVIEW: Final = "bills_review"
    LINES: Final = "bills_lines"
    BACK: Final = "bills_back"
    PREVIOUS: Final = "bills_previous"
    NEXT: Final = "bills_next"
    SUBMIT: Final = "bills_submit"
    FACTS: Final = "bills_facts"
    SIDE: Final = "bills_side"
    DAYS: Final = "bills_days"
    SEE_LETTER: Final = "bills_see_letter"
    CUT_AMOUNT: Final = "bills_cut_amount"
    REASON: Final = "bills_reason"
    NOTE: Final = "bills_note"
    ACCEPT: Final = "bills_accept"
    CUT: Final = "bills_cut"
    UNDOUBTED: Final = "bills_undoubted"
    ASKED: Final = "bills_asked"
    TROUBLE: Final = "bills_trouble"

    PAYERS: Final = "bills_payers"
    GIVE_BACK: Final = "bills_give_back"
    DISPUTE: Final = "bills_dispute"
    ANSWER: Final = "bills_answer"
    REJECT: Final = "bills_reject"
    RESTORE: Final = "bills_restore"

    BRING_IN: Final = "bills_bring_in"
    CHOOSE: Final = "bills_choose"
    FILE: Final = "bills_file"
    IMPORT_HOSPITAL: Final = "bills_import_hospital"
    IMPORT_STATE: Final = "bills_import_state"
    IMPORT_BACK: Final = "bills_import_back"
    IMPORT: Final = "bills_import"
    SEE_IMPORTED: Final = "bills_see_imported"
    DOUBTS: Final = "bills_doubts"
    COLUMN: Final = "bills_column"

    TYPE: Final = "bills_type"
    TYPED: Final = "bills_typed"
    TYPED_LINES: Final = "bills_typed_lines"
    TYPED_TROUBLE: Final = "bills_typed_trouble"
    TYPED_SUMS: Final = "bills_typed_sums"
    TYPED_ENTRY: Final = "bills_typed_entry"
    TYPED_BACK: Final = "bills_typed_back"
    PASTE: Final = "bills_paste"
    SAVE_TYPED: Final = "bills_save_typed"
