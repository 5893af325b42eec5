"""Control names: the list of shortcomings on the page of what goes up."""

from __future__ import annotations

from typing import Final


class Shortcomings:
    """The tab: the list, the sums by village, the panel of one line and its forms."""

    SWITCH: Final = "shortcoming_switch"
    LIST: Final = "shortcoming_list"
    VILLAGES: Final = "shortcoming_villages"
    SIDE: Final = "shortcoming_side"
    COUNTS: Final = "shortcoming_counts"
    NEW: Final = "shortcoming_new"
    PRINT: Final = "shortcoming_print"
    ASSIGN: Final = "shortcoming_assign"
    MEND: Final = "shortcoming_mend"
    CLEAR: Final = "shortcoming_clear"
    SEND_BACK: Final = "shortcoming_send_back"
    REOPEN: Final = "shortcoming_reopen"
    WITHDRAW: Final = "shortcoming_withdraw"
    OPEN_PERSON: Final = "shortcoming_open_person"
    NEW_FORM: Final = "shortcoming_new_form"
    STEP_FORM: Final = "shortcoming_step_form"
