"""Control names: hospital."""

from __future__ import annotations

from typing import Final


class Hospital:
    """The page of hospitals: who lies where, letters, a letter being written."""

    TABS: Final = "hospital_tabs"
    SIDE: Final = "hospital_side"
    SEE_PATIENTS: Final = "hospital_see_patients"
    SEE_LETTERS: Final = "hospital_see_letters"
    NEW: Final = "hospital_new"

    PATIENTS: Final = "hospital_patients"
    LETTERS: Final = "hospital_letters"
    SEE_REGISTER: Final = "hospital_see_register"
    FILTER: Final = "hospital_filter"
    SEARCH: Final = "hospital_search"
    ADD_HOSPITAL: Final = "hospital_add_hospital"

    DEATHS: Final = "hospital_deaths"
    LETTER_DIED: Final = "hospital_letter_died"
    DEATH_STEP: Final = "hospital_death_step"
    DEATH_RIGHT: Final = "hospital_death_right"
    DEATH_PRINT: Final = "hospital_death_print"
    DEATH_FORM: Final = "hospital_death_form"
    DEATH_STEP_FORM: Final = "hospital_death_step_form"
    DEATH_RIGHT_FORM: Final = "hospital_death_right_form"

    CALLED: Final = "hospital_called"
    NOTICES: Final = "hospital_notices"
    SEE_NOTICE: Final = "hospital_see_notice"
    REGISTER: Final = "hospital_register"
    NOT_OURS: Final = "hospital_not_ours"
    KNOWN: Final = "hospital_known"
    NOTICE_FORM: Final = "hospital_notice_form"
    REGISTER_FORM: Final = "hospital_register_form"
    NOT_OURS_FORM: Final = "hospital_not_ours_form"
    KNOWN_FORM: Final = "hospital_known_form"

    KEPT: Final = "hospital_kept"
    GO_ON: Final = "hospital_go_on"
    GIVE_UP: Final = "hospital_give_up"
    EDIT_HOSPITALS: Final = "hospital_edit_hospitals"
    HOSPITALS_DONE: Final = "hospital_hospitals_done"
    EDIT_HOSPITAL: Final = "hospital_edit_hospital"

    ISSUE: Final = "hospital_issue"
    WRITE: Final = "hospital_write"
    SEE_STAY: Final = "hospital_see_stay"
    PRINT: Final = "hospital_print"
    LINK: Final = "hospital_link"
    CLOSE: Final = "hospital_close"
    DIED: Final = "hospital_died"
    ADMIT: Final = "hospital_admit"
    VISIT: Final = "hospital_visit"
    DISCHARGE: Final = "hospital_discharge"
    PUT_RIGHT: Final = "hospital_put_right"
    PUT_ADMISSION_RIGHT: Final = "hospital_put_admission_right"

    ADMIT_FORM: Final = "hospital_admit_form"
    VISIT_FORM: Final = "hospital_visit_form"
    DISCHARGE_FORM: Final = "hospital_discharge_form"
    CLOSE_FORM: Final = "hospital_close_form"
    RIGHT_FORM: Final = "hospital_right_form"
    ADMISSION_FORM: Final = "hospital_admission_form"
    LINK_FORM: Final = "hospital_link_form"
    HOSPITAL_FORM: Final = "hospital_hospital_form"

    @staticmethod
    def field(place: str, form: str = "") -> str:
        """Name a field: `hospital_diagnosis`, in a form of its own `hospital_visit_form_note`."""
        return f"{form or 'hospital'}_{place}"


class Register:
    """A register of paper letters that comes in."""

    CHOOSE: Final = "hospital_paper_register_choose"
    FILE: Final = "hospital_paper_register_file"
    TROUBLE: Final = "hospital_paper_register_trouble"
    FIGURES: Final = "hospital_paper_register_figures"
    STATE: Final = "hospital_paper_register_state"
    DOUBTS: Final = "hospital_paper_register_doubts"
    IMPORT: Final = "hospital_paper_register_import"
    BACK: Final = "hospital_paper_register_back"
