"""Control names: the tab of settling and of long-term care."""

from __future__ import annotations

from typing import Final


class TracingSettlement:
    """List, panel, verbs and forms."""

    LIST: Final = "tracingsettle_list"
    TABS: Final = "tracingsettle_tabs"
    OPEN: Final = "tracingsettle_open"
    PLACE: Final = "tracingsettle_place"
    PAPER: Final = "tracingsettle_paper"
    STEP: Final = "tracingsettle_step"
    VISIT: Final = "tracingsettle_visit"
    TERMS: Final = "tracingsettle_terms"
    MOVE: Final = "tracingsettle_move"
    BACK: Final = "tracingsettle_back"
    PRINT: Final = "tracingsettle_print"
    FORM: Final = "tracingsettle_form"

    @staticmethod
    def verb(verb: str, kind: str) -> str:
        """Name a verb of a step, of a paper or of a print: `tracingsettle_step_applied`."""
        return f"{verb}_{kind}"

    @staticmethod
    def field(place: str) -> str:
        """Name a field of the form that is open."""
        return f"{TracingSettlement.FORM}_{place}"
