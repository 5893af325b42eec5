"""Control names: the list of every clock, and what is written beside one."""

from __future__ import annotations

from typing import Final


class Clocks:
    """The second view of the page of the day."""

    VIEWS: Final = "clocks_views"
    TABS: Final = "clocks_tabs"
    SEE_TODAY: Final = "clocks_see_today"
    SEE_ALL: Final = "clocks_see_all"
    LIST: Final = "clocks_list"
    TEXT: Final = "clocks_text"
    KIND: Final = "clocks_kind"
    GRADE: Final = "clocks_grade"
    RULE: Final = "clocks_rule"
    MINE: Final = "clocks_mine"
    EXPORT: Final = "clocks_export"
    FOLD: Final = "clocks_fold"
    PAUSE: Final = "clocks_pause"
    RESUME: Final = "clocks_resume"
    CHASE: Final = "clocks_chase"
    RAISE: Final = "clocks_raise"
    URGE: Final = "clocks_urge"
    REPORT: Final = "clocks_report"
    FORM: Final = "clocks_form"

    @staticmethod
    def field(place: str) -> str:
        """Name a field of the form beside the list: `clocks_form_whom`."""
        return f"clocks_form_{place}"

    @staticmethod
    def withdraw(note_id: int) -> str:
        """Name the button that withdraws a note: `clocks_withdraw_7`."""
        return f"clocks_withdraw_{note_id}"
