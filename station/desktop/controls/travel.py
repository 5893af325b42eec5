"""Control names: travel."""

from __future__ import annotations

from typing import Final


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
    COLLECTOR: Final = "travel_collector"

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
