"""Control names: residents."""

from __future__ import annotations

from typing import Final


class Residents:
    """The list of residents, and one person's sheet."""

    LIST: Final = "residents_list"
    PAST_LIST: Final = "residents_past_list"
    TWICE_LIST: Final = "residents_twice_list"
    DOOR_LIST: Final = "residents_door_list"
    TEXT: Final = "residents_text"
    SCOPE: Final = "residents_scope"
    ZONE: Final = "residents_zone"
    CLASS: Final = "residents_class"
    STATE: Final = "residents_state"
    MINORS: Final = "residents_minors"
    UNIDENTIFIED: Final = "residents_unidentified"
    DAYS: Final = "residents_days"
    CLEAR: Final = "residents_clear"
    FIGURE: Final = "residents_figure"
    FIND: Final = "residents_find"
    EXPORT: Final = "residents_export"
    START: Final = "residents_start"

    BACK: Final = "residents_back"
    NEXT_PART: Final = "residents_next_part"
    PREVIOUS_PART: Final = "residents_previous_part"
    SEE_BED: Final = "residents_see_bed"
    LEAVE: Final = "residents_leave"
    TABS: Final = "residents_tabs"
    SIDE: Final = "residents_side"
    NAME: Final = "residents_name"
    PHOTO: Final = "residents_photo"
    CLOCKS: Final = "residents_clocks"

    CHANGE: Final = "residents_change"
    MARKS: Final = "residents_marks"
    MARKS_FORM: Final = "residents_marks_form"
    ADD_NAME: Final = "residents_add_name"
    ADD_DOCUMENT: Final = "residents_add_document"
    ADD_OUTSIDE: Final = "residents_add_outside"
    OUTSIDE_FORM: Final = "residents_outside_form"
    SET_IDENTITY: Final = "residents_set_identity"
    CHANGE_FORM: Final = "residents_change_form"
    NAME_FORM: Final = "residents_name_form"
    DOCUMENT_FORM: Final = "residents_document_form"
    IDENTITY_FORM: Final = "residents_identity_form"
    CONFLICT: Final = "residents_conflict"
    CONFLICT_MINE: Final = "residents_conflict_mine"
    CONFLICT_THEIRS: Final = "residents_conflict_theirs"

    PAIR: Final = "residents_pair"
    PAIR_BACK: Final = "residents_pair_back"
    MERGE: Final = "residents_merge"
    DIFFERENT: Final = "residents_different"
    UNMERGE: Final = "residents_unmerge"

    COMPLETE: Final = "residents_complete"
    COMPLETE_FORM: Final = "residents_complete_form"
    SIGN_HANDOVER: Final = "residents_sign_handover"
    REPORT: Final = "residents_report"
    REPORT_FORM: Final = "residents_report_form"
    WAY: Final = "residents_way"
    WAY_FORM: Final = "residents_way_form"
    CHECK: Final = "residents_check"
    CHECK_FORM: Final = "residents_check_form"
    EARLIER: Final = "residents_earlier"

    TIME_LINE: Final = "residents_time_line"
    MOVE: Final = "residents_move"
    MOVE_FORM: Final = "residents_move_form"
    FACT: Final = "residents_fact"
    FACT_FORM: Final = "residents_fact_form"
    NOTE: Final = "residents_note"
    NOTE_FORM: Final = "residents_note_form"
    EXTEND: Final = "residents_extend"
    EXTEND_FORM: Final = "residents_extend_form"
    REOPEN: Final = "residents_reopen"

    RESTRICT: Final = "residents_restrict"
    SEE_DEATH: Final = "residents_see_death"
    SEE_MINOR: Final = "residents_see_minor"
    LIFT: Final = "residents_lift"
    FILE_CLERK: Final = "residents_login"
    NAME_ON_FILE: Final = "residents_name_on_file"

    CONFIRM_CLASS: Final = "residents_confirm_class"
    CLASS_FORM: Final = "residents_class_form"
    CLASS_HISTORY: Final = "residents_class_history"
    NO_VITALS: Final = "residents_no_vitals"
    LOOK: Final = "residents_look"
    LOOK_FORM: Final = "residents_look_form"

    THINGS: Final = "residents_things"
    THINGS_PHOTOS: Final = "residents_things_photos"
    SIGN_THINGS: Final = "residents_sign_things"
    SIGN_FORM: Final = "residents_sign_form"
    ADD_THING: Final = "residents_add_thing"
    THING_FORM: Final = "residents_thing_form"
    GIVE_BACK: Final = "residents_give_back"
    GIVE_FORM: Final = "residents_give_form"
    TO_POLICE: Final = "residents_to_police"
    POLICE_FORM: Final = "residents_police_form"
    SEND_ON: Final = "residents_send_on"
    SEND_FORM: Final = "residents_send_form"
    DISPOSE: Final = "residents_dispose"
    DISPOSE_FORM: Final = "residents_dispose_form"

    COPIES: Final = "residents_fetcher_copy"
    VOUCHERS: Final = "residents_vouchers"
    SEE_TRAVEL: Final = "residents_see_travel"
    PAPERS: Final = "residents_papers"
    PAPER: Final = "residents_paper"
    PRINT: Final = "residents_print"
    SAVE_PDF: Final = "residents_save_pdf"
    PRINTED: Final = "residents_printed"
    TRACE: Final = "residents_trace"

    @staticmethod
    def vital(sign: str) -> str:
        """Name the curve of a vital sign: `residents_vital_pulse`."""
        return f"residents_vital_{sign}"

    @staticmethod
    def field(place: str, form: str) -> str:
        """Name a field of one of the forms on the sheet: `residents_change_form_area`."""
        return f"{form}_{place}"

    @staticmethod
    def candidate(person_id: int) -> str:
        """Name the button that compares with somebody: `residents_compare_7`."""
        return f"residents_compare_{person_id}"

    @staticmethod
    def goods_receipt(number: int) -> str:
        """Name the button that prints a receipt of goods: `residents_goods_receipt_7`."""
        return f"residents_goods_receipt_{number}"

    @staticmethod
    def goods_back(issue_id: int, goods_id: int, returned_as: str) -> str:
        """Name the button that takes a thing back: `residents_goods_back_7_2_clean`."""
        return f"residents_goods_back_{issue_id}_{goods_id}_{returned_as}"
