"""The name of every control: a public contract that the program, its tests and others rely on.

Screen readers and test programs find a control by its objectName, which is one of these. A name
may be added; one that is out in the world is not changed. Names are lower case with underscores
and begin with the page they stand on.
"""

from __future__ import annotations

from typing import Final


class Window:
    """The frame round all pages."""

    RAIL: Final = "rail"
    SEARCH: Final = "search"
    SEARCH_HITS: Final = "search_hits"
    SEARCH_NOTE: Final = "search_note"
    CLOCK: Final = "window_clock"
    SHIFT: Final = "window_shift"
    CLERK: Final = "window_clerk"
    LOCK: Final = "window_lock"
    STATION: Final = "status_station"
    DESKS: Final = "status_desks"
    BACKUP: Final = "status_backup"
    OVERDUE: Final = "status_overdue"
    MESSAGE: Final = "status_message"
    PROGRESS: Final = "status_progress"
    STOP: Final = "status_stop"
    BANNER: Final = "window_banner"
    BANNER_AGAIN: Final = "window_banner_again"
    BANNER_CLOSE: Final = "window_banner_close"
    KEYS: Final = "status_keys"
    KEYS_SHEET: Final = "keys_sheet"
    KEYS_BACK: Final = "keys_back"

    @staticmethod
    def page(name: str) -> str:
        """Name the button of a page in the rail: `rail_today`."""
        return f"rail_{name}"


class SignIn:
    """The sign-in window and the lock screen."""

    STATION: Final = "sign_in_station"
    LOGIN: Final = "sign_in_login"
    PASSWORD: Final = "sign_in_password"  # noqa: S105  a control's name
    CAPS: Final = "sign_in_caps"
    MESSAGE: Final = "sign_in_message"
    ENTER: Final = "sign_in_enter"
    OTHER: Final = "sign_in_other_clerk"
    RESTORE: Final = "sign_in_restore"
    TOLD: Final = "sign_in_told"
    FACTS: Final = "sign_in_facts"


class Dialog:
    """The boxes that ask before something that cannot be taken back."""

    TITLE: Final = "dialog_title"
    REASON: Final = "dialog_reason"
    CLERK: Final = "dialog_clerk"
    PASSWORD: Final = "dialog_password"  # noqa: S105  a control's name
    ACT: Final = "dialog_act"
    LEAVE: Final = "dialog_leave"


class Crash:
    """The window that says the program made a mistake."""

    TEXT: Final = "crash_text"
    GO_ON: Final = "crash_go_on"
    QUIT: Final = "crash_quit"


class Intake:
    """The page of the door: one arrival, its people, what is decided."""

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


class Today:
    """The page of the day."""

    CLOCKS: Final = "today_clocks"
    START: Final = "today_start"
    FOLD: Final = "today_fold"
    TABS: Final = "today_tabs"
    BEDS: Final = "today_beds"
    OVERDUE: Final = "today_figure_overdue"
    SEE_RESIDENTS: Final = "today_see_residents"
    MORE_MOVEMENTS: Final = "today_more_movements"
    DRAFTS: Final = "today_drafts"
    GO_ON: Final = "today_go_on"

    @staticmethod
    def figure(code: str) -> str:
        """Name the button of a figure: `today_figure_minors`."""
        return f"today_figure_{code}"

    @staticmethod
    def movement(stay_id: int, kind: str) -> str:
        """Name the button of a coming or going: `today_came_7`."""
        return f"today_{kind}_{stay_id}"

    @staticmethod
    def note(number: int) -> str:
        """Name the button of a note: `today_note_0`."""
        return f"today_note_{number}"

    @staticmethod
    def opening(number: int) -> str:
        """Name the button of an emergency opening: `today_opening_0`, `today_opening_0_seen`."""
        return f"today_opening_{number}"


class Beds:
    """The board of beds, its panel and the night count."""

    BOARD: Final = "beds_board"
    TABS: Final = "beds_tabs"
    FILTER: Final = "beds_filter"
    COUNT: Final = "beds_night_count"
    ARRANGE: Final = "beds_arrange"
    BANNER: Final = "beds_past"
    HOUSE: Final = "beds_house"
    SLIDER: Final = "beds_slider"
    MOMENT: Final = "beds_moment"
    NOW: Final = "beds_now"
    LAST_NIGHT: Final = "beds_last_night"
    LAST_COUNT: Final = "beds_last_count"
    BED: Final = "beds_bed"
    OPEN: Final = "beds_open_person"
    PICK_UP: Final = "beds_pick_up"
    PUT_BACK: Final = "beds_put_back"
    HOLD: Final = "beds_hold"
    GIVE_UP: Final = "beds_give_up"
    PLAN: Final = "beds_plan"
    CANCEL_PLAN: Final = "beds_cancel_plan"
    CLEAN: Final = "beds_clean"
    REPAIR: Final = "beds_repair"
    ISOLATE: Final = "beds_isolate"
    TAKE_1: Final = "beds_take_1"
    TAKE_2: Final = "beds_take_2"
    TAKE_3: Final = "beds_take_3"
    VERDICT: Final = "beds_verdict"
    NO_CHOICE: Final = "beds_no_choice"
    """Why no bed suits whoever is looked for, and what helps."""
    REASON: Final = "beds_reason"
    NEXT_CONDITION: Final = "beds_next_condition"
    HAPPENED_AT: Final = "beds_happened_at"
    UNTIL: Final = "beds_until"
    NOTE: Final = "beds_note"
    PLANNED_FOR: Final = "beds_planned_for"
    ACT: Final = "beds_act"
    LEAVE: Final = "beds_leave"
    NIGHT_LIST: Final = "beds_night_list"
    NIGHT_NOTE: Final = "beds_night_note"
    NIGHT_PROGRESS: Final = "beds_night_progress"
    NIGHT_BEFORE: Final = "beds_night_before"
    NIGHT_AFTER: Final = "beds_night_after"
    NIGHT_BACK: Final = "beds_night_back"
    NIGHT_REMARK: Final = "beds_remark"
    NIGHT_SIGN: Final = "beds_night_sign"
    NIGHT_SIGNED: Final = "beds_night_signed"
    SETTLE_NOTE: Final = "beds_settle_note"

    @staticmethod
    def find(stay_id: int) -> str:
        """Name the button that looks for a bed for somebody: `beds_find_12`."""
        return f"beds_find_{stay_id}"

    @staticmethod
    def expected(bed_id: int) -> str:
        """Name the button that goes to a bed that is kept: `beds_expected_4`."""
        return f"beds_expected_{bed_id}"

    @staticmethod
    def show(stay_id: int) -> str:
        """Name the button that opens somebody who is away: `beds_show_12`."""
        return f"beds_show_{stay_id}"

    @staticmethod
    def gone(line_id: int) -> str:
        """Name the button that writes down who is missing as gone: `beds_gone_7`."""
        return f"beds_gone_{line_id}"

    @staticmethod
    def settle(line_id: int) -> str:
        """Name the button that settles a difference: `beds_settle_7`."""
        return f"beds_settle_{line_id}"


class Rounds:
    """The round sheet, its panel and the charts."""

    SHEET: Final = "rounds_sheet"
    TABS: Final = "rounds_tabs"
    TEMPERATURE: Final = "rounds_temperature"
    PULSE: Final = "rounds_pulse"
    PRESSURE: Final = "rounds_pressure"
    MEAL: Final = "rounds_meal"
    MOOD: Final = "rounds_mood"
    HINT: Final = "rounds_hint"
    """What the keys do where the keyboard is, or what keeps the row from being saved."""
    PROGRESS: Final = "rounds_progress"
    SIGN: Final = "rounds_sign"
    PRINT: Final = "rounds_print"
    PRINT_BLANK: Final = "rounds_print_blank"
    HANDOVER: Final = "rounds_handover"
    SKIP_REASON: Final = "rounds_reason"
    SKIP_OTHER: Final = "rounds_other_reason"
    NOTE: Final = "rounds_note"
    RISKS: Final = "rounds_risks"
    CONSCIOUSNESS: Final = "rounds_consciousness"
    SLEEP: Final = "rounds_sleep"
    BOWEL: Final = "rounds_bowel"
    SKIN: Final = "rounds_skin"
    CHECKS: Final = "rounds_checks"
    HAPPENED_AT: Final = "rounds_happened_at"
    SAVE: Final = "rounds_save"
    LEAVE: Final = "rounds_leave"
    ALARMS: Final = "rounds_alarms"
    DUE: Final = "rounds_still_due"
    CHART: Final = "rounds_chart"
    FEVERS: Final = "rounds_fevers"

    @staticmethod
    def sign_of(sign: str) -> str:
        """Name the field of a vital sign in the panel: `rounds_oxygen`."""
        return f"rounds_{sign}"

    CALLED_AT: Final = "rounds_called_at"
    LEFT_OVER: Final = "rounds_left_over"
    OF_OTHERS: Final = "rounds_of_others"

    @staticmethod
    def alarm(task_id: int) -> str:
        """Name the card of an alarm: `rounds_alarm_12`."""
        return f"rounds_alarm_{task_id}"

    @staticmethod
    def done(task_id: int, step: str) -> str:
        """Name the button that says a step is done: `rounds_done_12_isolate`."""
        return f"rounds_done_{task_id}_{step}"

    @staticmethod
    def letter(task_id: int) -> str:
        """Name the button that leads from an alarm to the hospital letter: `rounds_letter_12`."""
        return f"rounds_letter_{task_id}"

    @staticmethod
    def not_needed(task_id: int, step: str) -> str:
        """Name the button that says a step is not needed: `rounds_not_12_isolate`."""
        return f"rounds_not_{task_id}_{step}"

    @staticmethod
    def go_to(stay_id: int) -> str:
        """Name the button that leads to a bed: `rounds_go_12`."""
        return f"rounds_go_{stay_id}"


class Duty:
    """The duty book and the hand-over between shifts."""

    SHIFT: Final = "duty_shift"
    TABS: Final = "duty_tabs"
    """In a narrow window: the book, and what goes over."""
    BOOK: Final = "duty_book"
    BEFORE: Final = "duty_before"
    AFTER: Final = "duty_after"
    BACK: Final = "duty_back"
    TEXT: Final = "duty_text"
    GRADE: Final = "duty_grade"
    HAPPENED_AT: Final = "duty_happened_at"
    WHO: Final = "duty_stay_id"
    OPEN: Final = "duty_is_open"
    ZONE: Final = "duty_zone"
    WRITE: Final = "duty_write"
    NEW: Final = "duty_new"
    NOTE: Final = "duty_note"
    SIGN: Final = "duty_sign"
    LOGIN: Final = "duty_login"
    REMARK: Final = "duty_remark"
    ACT: Final = "duty_act"
    LEAVE: Final = "duty_leave"

    @staticmethod
    def accept(number: int) -> str:
        """Name the button that accepts a hand-over: `duty_accept_7`."""
        return f"duty_accept_{number}"

    @staticmethod
    def reserve(number: int) -> str:
        """Name the button that accepts with a reservation: `duty_reserve_7`."""
        return f"duty_reserve_{number}"

    @staticmethod
    def alone(number: int) -> str:
        """Name the button of one who is alone at night: `duty_alone_7`."""
        return f"duty_alone_{number}"

    @staticmethod
    def absent(number: int) -> str:
        """Name the button of the leader for one who is absent: `duty_absent_7`."""
        return f"duty_absent_{number}"

    @staticmethod
    def print_out(number: int) -> str:
        """Name the button that prints a hand-over: `duty_print_7`."""
        return f"duty_print_{number}"

    @staticmethod
    def passed(number: int) -> str:
        """Name the button of the n-th last to pass the gate: `duty_passed_0`."""
        return f"duty_passed_{number}"

    @staticmethod
    def out(stay_id: int) -> str:
        """Name the button of somebody who is out: `duty_out_12`."""
        return f"duty_out_{stay_id}"


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


class PrintOut:
    """What became of a print, on every page that prints."""

    BANNER: Final = "print_out"
    AGAIN: Final = "print_out_again"
    OTHER: Final = "print_out_other_printer"
    SAVE: Final = "print_out_save"
    DONE: Final = "print_out_done"


class FirstRun:
    """The guide of the first start."""

    NEXT: Final = "guide_next"
    BACK: Final = "guide_back"
    SAVED: Final = "guide_saved"
    DEMO: Final = "guide_demo"
    DEMO_PASSWORD: Final = "guide_demo_password"  # noqa: S105  a control's name
    DEMO_COPY: Final = "guide_demo_copy"
    DEMO_COPIED: Final = "guide_demo_copied"
    DEMO_ENTER: Final = "guide_demo_enter"
    BANNER: Final = "guide_banner"
    MESSAGE: Final = "guide_message"

    NAME: Final = "guide_name"
    SHORT_NAME: Final = "guide_short_name"
    AREA: Final = "guide_area"
    KIND: Final = "guide_kind"
    PHONE: Final = "guide_phone"
    ADDRESS: Final = "guide_address"
    SUPERIOR: Final = "guide_superior"

    FIRST: Final = "guide_first"
    LAST: Final = "guide_last"
    BEDS_EACH: Final = "guide_beds_each"
    ZONE: Final = "guide_zone"
    ADD_ROOMS: Final = "guide_add_rooms"
    DROP_ROOMS: Final = "guide_drop_rooms"
    ADD_ROOM: Final = "guide_add_room"
    ROOMS: Final = "guide_rooms"
    ROOMS_NOTE: Final = "guide_rooms_note"
    SUMS: Final = "guide_sums"
    HINT: Final = "guide_hint"

    CLERK: Final = "guide_clerk"
    CLERK_NAME: Final = "guide_clerk_name"
    PASSWORD: Final = "guide_password"  # noqa: S105  a control's name
    PASSWORD_AGAIN: Final = "guide_password_again"  # noqa: S105  a control's name

    FOLDER: Final = "guide_folder"
    CHOOSE_FOLDER: Final = "guide_choose_folder"
    FILES: Final = "guide_files"
    CHOOSE_FILES: Final = "guide_choose_files"
    NO_FILES: Final = "guide_no_files"

    @staticmethod
    def step(number: int) -> str:
        """Name the button of a step at the left: `guide_step_1`."""
        return f"guide_step_{number}"

    @staticmethod
    def room(number: int, part: str) -> str:
        """Name a control of the n-th line of the rooms: `guide_room_1_name`."""
        return f"guide_room_{number}_{part}"


class Travel:
    """The page of going home: the way out, vouchers, checking a slip, the month."""

    TABS: Final = "travel_tabs"
    SIDE: Final = "travel_side"

    SEARCH: Final = "travel_search"
    WHO: Final = "travel_who"
    START: Final = "travel_start"

    BACK: Final = "travel_back"
    DROP: Final = "travel_drop"
    NAME: Final = "travel_name"
    PHOTO: Final = "travel_photo"
    WAY: Final = "travel_way"
    CHECKS: Final = "travel_checks"
    COUNTS: Final = "travel_counts"
    WHY_NOT: Final = "travel_why_not"
    HAPPENED_AT: Final = "travel_happened_at"
    SAVE: Final = "travel_save"
    LEAVE: Final = "travel_leave"
    GONE: Final = "travel_gone"
    PRINT_FORM: Final = "travel_print_form"
    PRINT_HANDOVER: Final = "travel_print_handover"
    PRINT_NOTICE: Final = "travel_print_notice"
    PREVIEW: Final = "travel_preview"
    THINGS: Final = "travel_things"
    THINGS_PHOTOS: Final = "travel_things_photos"
    COPIES: Final = "travel_fetcher_copy"

    STEPS: Final = "travel_steps"
    WRITE: Final = "travel_write"
    CHANGE: Final = "travel_change"
    APPROVE: Final = "travel_approve"
    ISSUE: Final = "travel_issue"
    PRINT: Final = "travel_print"
    EXCHANGE: Final = "travel_exchange"
    CONFIRM: Final = "travel_confirm"
    REFUND: Final = "travel_refund"
    VOID: Final = "travel_void"
    REPLACE: Final = "travel_replace"
    CASH: Final = "travel_cash"
    SLIP: Final = "travel_slip"
    LIKE: Final = "travel_slip_like"

    VOUCHER_FORM: Final = "travel_voucher"
    ADD_LEG: Final = "travel_add_leg"
    DROP_LEG: Final = "travel_drop_leg"
    SUMS: Final = "travel_sums"
    KEEP_VOUCHER: Final = "travel_keep_voucher"
    LEAVE_VOUCHER: Final = "travel_leave_voucher"

    FILTER: Final = "travel_filter"
    LIST: Final = "travel_list"
    CONFLICTS: Final = "travel_conflicts"
    SETTLE: Final = "travel_settle"
    REPORT: Final = "travel_report"
    WITHDRAWALS: Final = "travel_withdrawals"
    KEYS: Final = "travel_keys"

    CODE: Final = "travel_code"
    VERIFY: Final = "travel_verify"
    PICTURE: Final = "travel_picture"
    VERDICT: Final = "travel_verdict"
    SEE_VOUCHER: Final = "travel_see_voucher"

    EARLIER: Final = "travel_earlier_month"
    LATER: Final = "travel_later_month"
    MONTH: Final = "travel_month"
    MONTH_NAMES: Final = "travel_month_names"

    @staticmethod
    def field(place: str, form: str = "") -> str:
        """Name a field: `travel_destination`, in a form of its own `travel_voucher_account`."""
        return f"{form or 'travel'}_{place}"

    @staticmethod
    def leg(number: int, place: str) -> str:
        """Name a cell of the n-th leg of a journey: `travel_leg_1_from_stop`."""
        return f"travel_leg_{number}_{place}"

    @staticmethod
    def check(code: str, verb: str) -> str:
        """Name a button on a line of the check list: `travel_check_belongings_things`."""
        return f"travel_check_{code}_{verb}"

    @staticmethod
    def fate(code: str) -> str:
        """Name the figure of what became of the vouchers of a month: `travel_fate_used`."""
        return f"travel_fate_{code}"


class Hospital:
    """The page of hospitals: who lies where, letters, a letter being written."""

    TABS: Final = "hospital_tabs"
    SIDE: Final = "hospital_side"
    SEE_PATIENTS: Final = "hospital_see_patients"
    SEE_LETTERS: Final = "hospital_see_letters"
    NEW: Final = "hospital_new"

    PATIENTS: Final = "hospital_patients"
    LETTERS: Final = "hospital_letters"
    FILTER: Final = "hospital_filter"
    SEARCH: Final = "hospital_search"
    ADD_HOSPITAL: Final = "hospital_add_hospital"

    ISSUE: Final = "hospital_issue"
    WRITE: Final = "hospital_write"
    SEE_STAY: Final = "hospital_see_stay"
    PRINT: Final = "hospital_print"
    LINK: Final = "hospital_link"
    CLOSE: Final = "hospital_close"
    ADMIT: Final = "hospital_admit"
    VISIT: Final = "hospital_visit"
    DISCHARGE: Final = "hospital_discharge"

    ADMIT_FORM: Final = "hospital_admit_form"
    VISIT_FORM: Final = "hospital_visit_form"
    DISCHARGE_FORM: Final = "hospital_discharge_form"
    CLOSE_FORM: Final = "hospital_close_form"
    LINK_FORM: Final = "hospital_link_form"
    HOSPITAL_FORM: Final = "hospital_hospital_form"

    @staticmethod
    def field(place: str, form: str = "") -> str:
        """Name a field: `hospital_diagnosis`, in a form of its own `hospital_visit_form_note`."""
        return f"{form or 'hospital'}_{place}"


class Settings:
    """The page of settings, section by section."""

    SECTIONS: Final = "settings_sections"

    PLATE_NAME: Final = "settings_plate_name"
    PLATE_SHORT_NAME: Final = "settings_plate_short_name"
    PLATE_PHONE: Final = "settings_plate_phone"
    PLATE_ADDRESS: Final = "settings_plate_address"
    PLATE_SUPERIOR: Final = "settings_plate_superior"
    PLATE_KIND: Final = "settings_plate_kind"
    PLATE_AREA: Final = "settings_plate_area"
    PLATE_SAVE: Final = "settings_plate_save"

    CLERKS: Final = "settings_clerk_list"
    CLERK_NEW: Final = "settings_clerk_new"
    CLERK_LOGIN: Final = "settings_clerk_login"
    CLERK_NAME: Final = "settings_clerk_name"
    CLERK_ROLES: Final = "settings_clerk_roles"
    CLERK_SEX: Final = "settings_clerk_sex"
    CLERK_PASSWORD: Final = "settings_clerk_password"  # noqa: S105  a control's name
    CLERK_SAVE: Final = "settings_clerk_save"
    CLERK_CLOSE: Final = "settings_clerk_close"
    CLERK_RESET: Final = "settings_clerk_reset"
    CLERK_UNLOCK: Final = "settings_clerk_unlock"

    ROLES: Final = "settings_role_list"
    ROLE_SAVE: Final = "settings_role_save"

    PASSWORD_RULE: Final = "settings_password_rule"  # noqa: S105  a control's name
    PASSWORD_OLD: Final = "settings_password_old"  # noqa: S105  a control's name
    PASSWORD_NEW: Final = "settings_password_new"  # noqa: S105  a control's name
    PASSWORD_AGAIN: Final = "settings_password_again"  # noqa: S105  a control's name
    PASSWORD_SAVE: Final = "settings_password_save"  # noqa: S105  a control's name

    ROOMS: Final = "settings_room_list"
    ROOM_NEW: Final = "settings_room_new"
    ROOM_BUILDING: Final = "settings_room_building"
    ROOM_NAME: Final = "settings_room_name"
    ROOM_FLOOR: Final = "settings_room_floor"
    ROOM_ZONE: Final = "settings_room_zone"
    ROOM_SEX: Final = "settings_room_sex"
    ROOM_BEDS: Final = "settings_room_beds"
    ROOM_TRAITS: Final = "settings_room_traits"
    ROOM_FEATURES: Final = "settings_room_features"
    ROOM_SAVE: Final = "settings_room_save"
    ROOM_CLOSE: Final = "settings_room_close"
    ROOM_ADD_BEDS: Final = "settings_room_add_beds"
    BEDS: Final = "settings_bed_list"
    BED_NAME: Final = "settings_bed_name"
    BED_RENAME: Final = "settings_bed_rename"

    NUMBERS: Final = "settings_number_list"
    NUMBER_VALUE: Final = "settings_number_value"
    NUMBER_RULE: Final = "settings_number_rule"
    NUMBER_SAVE: Final = "settings_number_save"
    NUMBER_DEFAULT: Final = "settings_number_default"

    LEDGER_CHOOSE: Final = "settings_ledger_choose"
    LEDGER_FILES: Final = "settings_ledger_files"
    LEDGER_IMPORT: Final = "settings_ledger_import"
    LEDGER_REPORT: Final = "settings_ledger_report"
    LEDGER_SUMS: Final = "settings_ledger_sums"
    LEDGER_DOUBTS: Final = "settings_ledger_doubts"
    LEDGER_TROUBLE: Final = "settings_ledger_trouble"
    LEDGER_STATE: Final = "settings_ledger_state"

    KEYS: Final = "settings_key_list"
    KEY_NEW: Final = "settings_key_new"
    KEY_FILE: Final = "settings_key_file"
    KEY_WITHDRAWALS: Final = "settings_key_withdrawals"

    BACKUP_LAST: Final = "settings_backup_last"
    BACKUP_FOLDER: Final = "settings_backup_folder"
    BACKUP_CHOOSE: Final = "settings_backup_choose"
    BACKUP_MAKE: Final = "settings_backup_make"
    BACKUP_CHECK: Final = "settings_backup_check"
    BACKUP_FOUND: Final = "settings_backup_found"
    BACKUP_LIST: Final = "settings_backup_list"
    BACKUP_RESTORE: Final = "settings_backup_restore"

    TRAIL: Final = "settings_trail_list"
    TRAIL_CLERK: Final = "settings_trail_clerk"
    TRAIL_ACT: Final = "settings_trail_act"
    TRAIL_SINCE: Final = "settings_trail_since"
    TRAIL_UNTIL: Final = "settings_trail_until"
    TRAIL_ASK: Final = "settings_trail_ask"
    TRAIL_PROVE: Final = "settings_trail_prove"
    TRAIL_PROVED: Final = "settings_trail_proved"

    THEME: Final = "settings_theme"
    ZOOM: Final = "settings_zoom"

    @staticmethod
    def right(permission: str) -> str:
        """Name the box of a right of a role: `settings_right_beds_see`."""
        return f"settings_right_{permission.replace(':', '_')}"
