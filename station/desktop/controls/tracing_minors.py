"""Control names: the tab of minors on the page of tracing."""

from __future__ import annotations

from typing import Final


class Minors:
    """The list, the side-file beside it, and what is written into it."""

    TABS: Final = "minors_tabs"
    LIST: Final = "minors_list"
    OPEN: Final = "minors_open"
    ASK: Final = "minors_ask"
    ALLOW: Final = "minors_allow"
    REFUSE: Final = "minors_refuse"
    GUARDIANSHIP: Final = "minors_guardianship"
    PROTECTION: Final = "minors_protection"
    SCHOOL: Final = "minors_school"
    FAMILY: Final = "minors_family"
    REPORT: Final = "minors_report"
    STEP: Final = "minors_step"
    CLOSE: Final = "minors_close"
    PLAN: Final = "minors_plan"
    PLAN_DAY: Final = "minors_plan_day"
    VISIT: Final = "minors_visit"
    CORRECT_GUARDIANSHIP: Final = "minors_correct_guardianship"
    CORRECT_PROTECTION: Final = "minors_correct_protection"
    CORRECT_FAMILY: Final = "minors_correct_family"
    CORRECT_SCHOOL: Final = "minors_correct_school"
    CORRECT_REPORT: Final = "minors_correct_report"
    SEE_YEAR: Final = "minors_see_year"
    LOOKS: Final = "minors_looks"
    LOOKS_BACK: Final = "minors_looks_back"
    YEAR_BEFORE: Final = "minors_year_before"
    YEAR_AFTER: Final = "minors_year_after"
    PRINT_YEAR: Final = "minors_print_year"
    PRINT_GUARDIANSHIP: Final = "minors_print_guardianship"
    PRINT_FAMILY: Final = "minors_print_family"
    PRINT_REPORT: Final = "minors_print_report"
    PRINT_VISIT: Final = "minors_print_visit"
    PRINT_LOOKS: Final = "minors_print_looks"

    @staticmethod
    def form(verb: str) -> str:
        """Name the form of a verb: `minors_guardianship_form`."""
        return f"{verb}_form"

    @staticmethod
    def field(verb: str, place: str) -> str:
        """Name a field of the form of a verb: `minors_guardianship_form_guardian`."""
        return f"{verb}_form_{place}"
