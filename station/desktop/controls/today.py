"""Control names: today."""

from __future__ import annotations

from typing import Final


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

    GOODS: Final = "today_goods"
    TO_BUY: Final = "today_to_buy"

    @staticmethod
    def note(number: int) -> str:
        """Name the button of a note: `today_note_0`."""
        return f"today_note_{number}"

    @staticmethod
    def opening(number: int) -> str:
        """Name the button of an emergency opening: `today_opening_0`, `today_opening_0_seen`."""
        return f"today_opening_{number}"
