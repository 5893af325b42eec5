"""Control names: the archive on the page of what goes up."""

from __future__ import annotations

from typing import Final


class Archive:
    """The tab: the year, its list, the panel of one file and its forms."""

    EARLIER: Final = "archive_earlier"
    LATER: Final = "archive_later"
    YEAR: Final = "archive_year"
    COUNTS: Final = "archive_counts"
    LIST: Final = "archive_list"
    SIDE: Final = "archive_side"
    PRINT: Final = "archive_print"
    BOOK: Final = "archive_book"
    PERIODS: Final = "archive_periods"
    FILE: Final = "archive_file"
    LEND: Final = "archive_lend"
    BACK: Final = "archive_back"
    HOLD: Final = "archive_hold"
    SLIP: Final = "archive_slip"
    FILE_FORM: Final = "archive_file_form"
    LEND_FORM: Final = "archive_lend_form"
    BACK_FORM: Final = "archive_back_form"
    HOLD_FORM: Final = "archive_hold_form"
    DUE: Final = "archive_due"
    PROPOSE_FORM: Final = "archive_propose_form"
    DECIDE_FORM: Final = "archive_decide_form"
    PERIOD_FORM: Final = "archive_period_form"
