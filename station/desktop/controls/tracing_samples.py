"""Control names: the tab of samples and its forms."""

from __future__ import annotations

from typing import Final


class Samples:
    """The list of samples, the panel beside it, and one form for each step."""

    LIST: Final = "samples_list"
    MINORS: Final = "samples_minors"
    TALLY: Final = "samples_tally"
    TURN: Final = "samples_turn"
    SIDE: Final = "samples_side"
    PICTURE: Final = "samples_picture"
    RECEIPTS: Final = "samples_receipts"
    LOG: Final = "samples_log"
    ASK: Final = "samples_ask"
    TAKE: Final = "samples_take"
    PLAN: Final = "samples_plan"
    EXCUSE: Final = "samples_excuse"
    STORE: Final = "samples_store"
    CORRECT: Final = "samples_correct"
    DISCARD: Final = "samples_discard"
    HAND_OVER: Final = "samples_hand_over"
    RECEIPT: Final = "samples_receipt"
    RECEIVED: Final = "samples_received"
    DATABASE: Final = "samples_database"
    CHASE: Final = "samples_chase"
    ANSWER: Final = "samples_answer"
    PRINT_REQUEST: Final = "samples_print_request"
    PRINT_SHEET: Final = "samples_print_sheet"
    PRINT_CHASE: Final = "samples_print_chase"
    PRINT_LOG: Final = "samples_print_log"
    PRINT_MINORS: Final = "samples_print_minors"

    @staticmethod
    def form(verb: str) -> str:
        """Name the form of a verb: `samples_take_form`."""
        return f"{verb}_form"

    @staticmethod
    def field(verb: str, place: str) -> str:
        """Name a field of a form: `samples_take_seal`."""
        return f"{verb}_{place}"
