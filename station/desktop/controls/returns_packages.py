"""Control names: packages and their receipts on the page of what goes up."""

from __future__ import annotations

from typing import Final


class Packages:
    """The tab, its lists, the deeds beside them."""

    LIST: Final = "packages_list"
    ROWS: Final = "packages_rows"
    FINDINGS: Final = "packages_findings"
    SIDE: Final = "packages_side"

    NEW: Final = "packages_new"
    MAKE: Final = "packages_make"
    BLANK: Final = "packages_blank"
    CHANGE: Final = "packages_change"
    LEAVE: Final = "packages_leave"
    SAVE: Final = "packages_save"
    SENT: Final = "packages_sent"
    RECEIPT: Final = "packages_receipt"
    RESEND: Final = "packages_resend"
    WITHDRAW: Final = "packages_withdraw"
    THIS_ROW: Final = "packages_this_row"
    NO_ROW: Final = "packages_no_row"
    MAPPING: Final = "packages_mapping"
    REGISTER: Final = "packages_register"

    NEW_FORM: Final = "packages_new_form"
    SENT_FORM: Final = "packages_sent_form"
    RESEND_FORM: Final = "packages_resend_form"
    WITHDRAW_FORM: Final = "packages_withdraw_form"
    MAPPING_FORM: Final = "packages_mapping_form"

    SWITCH: Final = "packages_switch"
    """Our own packages, or those of other stations."""
    BROUGHT: Final = "packages_brought"
    BROUGHT_PEOPLE: Final = "packages_brought_people"
    BROUGHT_SIDE: Final = "packages_brought_side"
    SEE_BROUGHT: Final = "packages_see_brought"
    SEE_OURS: Final = "packages_see_ours"
    OPEN_BROUGHT: Final = "packages_open_brought"
    TAKE_NEW: Final = "packages_take_new"
    TAKE_OURS: Final = "packages_take_ours"
    """Takes the n-th of our people for the one of the row: `packages_take_ours_1`."""
    LEAVE_BROUGHT: Final = "packages_leave_brought"
    TO_DOOR: Final = "packages_to_door"
    OPEN_PERSON: Final = "packages_open_person"
    PASSPHRASE_FORM: Final = "packages_passphrase_form"  # noqa: S105 - a name
    LEAVE_FORM: Final = "packages_leave_form"
    NUMBER_FORM: Final = "packages_number_form"
