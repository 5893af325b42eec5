"""Control names: the tab of month sheets."""

from __future__ import annotations

from typing import Final


class Sheets:
    """The list of sheets, the sheet in front, and the panel beside it."""

    LIST: Final = "sheets_list"
    TABLE: Final = "sheets_table"
    SIDE: Final = "sheets_side"
    SWITCH: Final = "sheets_switch"
    COLUMNS: Final = "sheets_columns"
    NAMES: Final = "sheets_names"
    FINDINGS: Final = "sheets_findings"
    CONCERNED: Final = "sheets_concerned"
    CORRECTIONS: Final = "sheets_corrections"
    STEPS: Final = "sheets_steps"

    CHECK: Final = "sheets_check"
    SUBMIT: Final = "sheets_submit"
    ACCEPT: Final = "sheets_accept"
    RETURN: Final = "sheets_return"
    LOCK: Final = "sheets_lock"
    UNLOCK: Final = "sheets_unlock"
    TYPE: Final = "sheets_type"
    EXPLAIN: Final = "sheets_explain"
    TEMPLATE: Final = "sheets_template"
    PUT_BACK: Final = "sheets_put_back"
    TRY_TEMPLATE: Final = "sheets_try_template"
    READ_TEMPLATE: Final = "sheets_read_template"
    SAVE_TEMPLATE: Final = "sheets_save_template"
    FIRST_TEMPLATE: Final = "sheets_first_template"
    EFFECTS: Final = "sheets_effects"
    PRINT: Final = "sheets_print"
    BOOK: Final = "sheets_book"
    BLANK: Final = "sheets_blank"

    SUBMIT_FORM: Final = "sheets_submit_form"
    DECIDE_FORM: Final = "sheets_decide_form"
    UNLOCK_FORM: Final = "sheets_unlock_form"
    TYPE_FORM: Final = "sheets_type_form"
    EXPLAIN_FORM: Final = "sheets_explain_form"
    TEMPLATE_FORM: Final = "sheets_template_form"
    PUT_BACK_FORM: Final = "sheets_put_back_form"

    @staticmethod
    def field(place: str, form: str) -> str:
        """Name a field of a form: `sheets_explain_form_words`."""
        return f"{form}_{place}"
