"""Control names: beds."""

from __future__ import annotations

from typing import Final


class Beds:
    """The board of beds, its panel and the night count."""

    BOARD: Final = "beds_board"
    TABS: Final = "beds_tabs"
    FILTER: Final = "beds_filter"
    COUNT: Final = "beds_night_count"
    ROLL_CALL: Final = "beds_roll_call"
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
