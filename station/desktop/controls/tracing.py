"""Control names: the page of tracing and its list of people without a name."""

from __future__ import annotations

from typing import Final


class Tracing:
    """The page itself."""

    TABS: Final = "tracing_tabs"
    UNIDENTIFIED: Final = "tracing_unidentified"
    SEE_LETTERS: Final = "tracing_see_letters"

    @staticmethod
    def see(part: str) -> str:
        """Name the action that brings a tab up: `tracing_see_dossiers`."""
        return f"tracing_see_{part}"
