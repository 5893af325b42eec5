"""Control names: the tab of families' requests."""

from __future__ import annotations

from typing import Final


class TracingRequests:
    """The list, the request beside it, its forms and matches."""

    LIST: Final = "requests_list"
    FIND: Final = "requests_find"
    WHICH: Final = "requests_which"
    NEW: Final = "requests_new"
    FORM: Final = "requests_form"
    CHANGE: Final = "requests_change"
    AGAIN: Final = "requests_again"
    COMPARE: Final = "requests_compare"
    BACK: Final = "requests_back"
    LIKELY: Final = "requests_likely"
    DIFFERENT: Final = "requests_different"
    TABS: Final = "requests_tabs"
    DIFFERENT_FORM: Final = "requests_different_form"
    VERIFY: Final = "requests_verify"
    VERIFY_FORM: Final = "requests_verify_form"
    STEP: Final = "requests_step"
    STEP_FORM: Final = "requests_step_form"
    OPEN_FILE: Final = "requests_open_file"
    LET_LEAVE: Final = "requests_let_leave"
    PHOTO: Final = "requests_photo"
    OUR_PHOTO: Final = "requests_our_photo"
    CHOOSE_PHOTO: Final = "requests_choose_photo"
    BEGIN_ANEW: Final = "requests_begin_anew"
    PRINT: Final = "requests_print"

    @staticmethod
    def field(place: str, form: str) -> str:
        """Name a field of a form: `requests_form_name`."""
        return f"{form}_{place}"

    @staticmethod
    def step(step: str) -> str:
        """Name the button of a step: `requests_step_rested`."""
        return f"requests_step_{step}"
