"""Control names: duty."""

from __future__ import annotations

from typing import Final


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

    GATE: Final = "duty_gate_all"

    @staticmethod
    def passed(number: int) -> str:
        """Name the button of the n-th last to pass the gate: `duty_passed_0`."""
        return f"duty_passed_{number}"

    @staticmethod
    def out(stay_id: int) -> str:
        """Name the button of somebody who is out: `duty_out_12`."""
        return f"duty_out_{stay_id}"
