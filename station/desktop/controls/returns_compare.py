"""Control names: batch compare on the page of what goes up."""

from __future__ import annotations

from typing import Final


class Compare:
    """The tab, its two lists, the deeds beside them."""

    SWITCH: Final = "compare_switch"
    BATCHES: Final = "compare_batches"
    HITS: Final = "compare_hits"
    BATCH_SIDE: Final = "compare_batch_side"
    HIT_SIDE: Final = "compare_hit_side"

    NEW: Final = "compare_new"
    WRITE: Final = "compare_write"
    READ: Final = "compare_read"
    PRINT: Final = "compare_print"
    SEE_HITS: Final = "compare_see_hits"
    SEE_BATCHES: Final = "compare_see_batches"
    CLOSE: Final = "compare_close"
    REOPEN: Final = "compare_reopen"

    CONFIRMED: Final = "compare_confirmed"
    NOT_SAME: Final = "compare_not_same"
    NO_CONSEQUENCE: Final = "compare_no_consequence"
    FOLLOW_UP: Final = "compare_follow_up"
    OPEN_PERSON: Final = "compare_open_person"

    NEW_FORM: Final = "compare_new_form"
    WRITE_FORM: Final = "compare_write_form"
    CLOSE_FORM: Final = "compare_close_form"
    REOPEN_FORM: Final = "compare_reopen_form"
    LATE_FORM: Final = "compare_late_form"
    FOLLOW_UP_FORM: Final = "compare_follow_up_form"
    NOT_SAME_FORM: Final = "compare_not_same_form"
    NOTHING_FORM: Final = "compare_nothing_form"
    RESTRICT_FORM: Final = "compare_restrict_form"
    CLUE_FORM: Final = "compare_clue_form"
    HOUSEHOLD_FORM: Final = "compare_household_form"
    NUMBER_FORM: Final = "compare_number_form"

    @staticmethod
    def follow(what: str) -> str:
        """Name the button of something that may follow: `compare_take_number`."""
        return f"compare_{what}"
