"""Control names: intake."""

from __future__ import annotations

from typing import Final


class Intake:
    """The page of the door: one arrival, its people, what is decided."""

    AT_HOSPITAL: Final = "intake_at_hospital"
    EXPECTED: Final = "intake_expected"
    """Takes the n-th of those who are expected: `intake_expected_1`."""
    NEW: Final = "intake_new"
    WAITING: Final = "intake_waiting"
    COMPANION: Final = "intake_companion"
    DRAFT: Final = "intake_draft"
    DRAFT_MARK: Final = "intake_draft_mark"
    KEPT_DRAFTS: Final = "intake_kept_drafts"
    """Restricted drafts of others: whose, and whom to ask."""
    OPEN_DRAFT: Final = "intake_open_draft"
    """Opens the n-th of them: `intake_open_draft_1`."""
    HAND_OVER: Final = "intake_hand_over"
    """Hands the n-th of them to the clerk who is named: `intake_hand_over_1`."""
    DRAFT_CLERK: Final = "intake_login"
    FINISH: Final = "intake_finish"
    REFUSE: Final = "intake_refuse"
    HOSPITAL: Final = "intake_hospital"
    OTHERWISE: Final = "intake_otherwise"
    GIVE_UP: Final = "intake_give_up"
    TABS: Final = "intake_tabs"
    TAKE_FIRST: Final = "intake_take_first"
    TAKE_SECOND: Final = "intake_take_second"
    TAKE_THIRD: Final = "intake_take_third"
    NOBODY: Final = "intake_nobody"
    TAKE_PHOTO: Final = "intake_take_photo"
    CHOOSE_PHOTO: Final = "intake_choose_photo"

    SEARCH: Final = "intake_search"
    NEW_PERSON: Final = "intake_new_person"
    SEARCH_AGAIN: Final = "intake_search_again"
    NOT_THIS_PERSON: Final = "intake_not_this_person"
    MORE: Final = "intake_more"
    NAME: Final = "intake_name"
    SEX: Final = "intake_sex"
    ID_NUMBER: Final = "intake_id_number"
    BORN: Final = "intake_born"
    AREA: Final = "intake_area"
    ACCENT: Final = "intake_accent"
    ETHNIC_GROUP: Final = "intake_ethnic_group"
    MARKS: Final = "intake_marks"
    DOCUMENT_REASON: Final = "intake_document_reason"
    OTHER_NAMES: Final = "intake_other_names"
    ID_SEEN: Final = "intake_id_seen"
    DOCUMENT_KIND: Final = "intake_document_kind"
    DOCUMENT_NUMBER: Final = "intake_document_number"
    HOUSEHOLD_ADDRESS: Final = "intake_household_address"
    RESIDENCE: Final = "intake_residence"
    PLACE_WORDS: Final = "intake_place_words"
    BUILD: Final = "intake_build"
    HEIGHT_CM: Final = "intake_height_cm"
    CLOTHING: Final = "intake_clothing"
    PHOTO: Final = "intake_photo"

    CAMERA: Final = "intake_camera"
    CAMERA_SHOOT: Final = "intake_camera_shoot"
    CAMERA_AGAIN: Final = "intake_camera_again"
    CAMERA_KEEP: Final = "intake_camera_keep"
    CAMERA_FILE: Final = "intake_camera_file"
    CAMERA_ONLY_FILE: Final = "intake_camera_only_file"
    CAMERA_RETRY: Final = "intake_camera_retry"
    CAMERA_LEAVE: Final = "intake_camera_leave"

    HOW_CAME: Final = "intake_how_came"
    ESCORT_UNIT: Final = "intake_escort_unit"
    ESCORT_PEOPLE: Final = "intake_escort_people"
    ESCORT_NUMBER: Final = "intake_escort_number"
    ESCORT_PHONE: Final = "intake_escort_phone"
    FOUND_PLACE: Final = "intake_found_place"
    FOUND_AT: Final = "intake_found_at"
    ARRIVED_AT: Final = "intake_arrived_at"
    HANDOVER_SIGNED: Final = "intake_handover_signed"
    HEALTH_AT_HANDOVER: Final = "intake_health_at_handover"

    HOSPITAL_SIGNS: Final = "intake_hospital_signs"
    POLICE_SIGNS: Final = "intake_police_signs"
    REPORT_SIGNS: Final = "intake_report_signs"
    SIGN_BANNER: Final = "intake_sign_banner"
    BANNER_HOSPITAL: Final = "intake_banner_hospital"
    BANNER_POLICE: Final = "intake_banner_police"
    CLEARED: Final = "intake_cleared"
    MENTAL_STATE: Final = "intake_mental_state"
    SELF_CARE: Final = "intake_self_care"
    MOBILITY: Final = "intake_mobility"
    TEMPERATURE: Final = "intake_temperature_tenths"
    TRIAGE_NOTE: Final = "intake_triage_note"

    ON_RELIEF: Final = "intake_on_relief"
    CAUSE: Final = "intake_cause"
    CAUSE_TEXT: Final = "intake_cause_text"
    WANDERING_SINCE: Final = "intake_wandering_since"
    NEEDS: Final = "intake_needs"
    RELATIVES: Final = "intake_relatives"
    CANNOT_STATE: Final = "intake_cannot_state"

    CHECKER: Final = "intake_checker"
    CHECKER_SEX: Final = "intake_checker_sex"
    FINDINGS: Final = "intake_findings"
    POLICE_RECEIPT: Final = "intake_police_receipt"
    BELONGINGS: Final = "intake_belongings"
    THINGS_PHOTOS: Final = "intake_things_photos"
    SIGNED: Final = "intake_belongings_signed"
    WITNESS: Final = "intake_witness"

    CAPACITY: Final = "intake_capacity"
    CLASS: Final = "intake_class"
    CLASS_AS_PROPOSED: Final = "intake_class_as_proposed"
    OWN_WAGES: Final = "intake_own_wages"
    CLASS_REASON: Final = "intake_class_reason"
    SECOND: Final = "intake_second"
    SECOND_PASSWORD: Final = "intake_second_password"  # noqa: S105  a control's name

    NO_BED: Final = "intake_no_bed"
    BED_OTHER: Final = "intake_bed_other"
    BED_REASON: Final = "intake_bed_reason"

    REPEAT_REASON: Final = "intake_repeat_reason"
    PANEL: Final = "intake_panel"

    OUTCOME: Final = "intake_outcome"
    GROUNDS: Final = "intake_grounds"
    PLACE: Final = "intake_place"
    RECEIPT: Final = "intake_receipt"
    TEXT: Final = "intake_text"
    DECIDE: Final = "intake_decide"
    DECIDE_BACK: Final = "intake_decide_back"

    DONE: Final = "intake_done"
    PRINT_FORM: Final = "intake_print_form"
    PRINT_LETTER: Final = "intake_print_letter"
    PRINT_THINGS: Final = "intake_print_things"
    PRINT_HANDOVER: Final = "intake_print_handover"
    PRINT_REFUSAL: Final = "intake_print_refusal"
    PRINT: Final = "intake_print"
    SAVE_PDF: Final = "intake_save_pdf"
    PREVIEW: Final = "intake_preview"

    @staticmethod
    def section(number: int) -> str:
        """Name the button of a section in the strip: `intake_section_1`."""
        return f"intake_section_{number}"

    @staticmethod
    def candidate(number: int) -> str:
        """Name the button that takes the n-th candidate: `intake_candidate_1`."""
        return f"intake_candidate_{number}"

    @staticmethod
    def bed(number: int) -> str:
        """Name the button that takes the n-th bed: `intake_bed_1`."""
        return f"intake_bed_{number}"

    @staticmethod
    def kept(number: int) -> str:
        """Name the button that takes the n-th bed kept for somebody: `intake_kept_1`."""
        return f"intake_kept_{number}"

    @staticmethod
    def person(number: int) -> str:
        """Name the button of the n-th person of one arrival: `intake_person_1`."""
        return f"intake_person_{number}"

    @staticmethod
    def because(block: str) -> str:
        """Name the field that says why a block cannot be stated: `intake_because_identity`."""
        return f"intake_because_{block}"
