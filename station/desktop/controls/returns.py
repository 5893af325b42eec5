"""Control names: the page of what goes up."""

from __future__ import annotations

from typing import Final


class Returns:
    """The page itself."""

    TABS: Final = "returns_tabs"

    @staticmethod
    def see(part: str) -> str:
        """Name the action that brings a tab up: `returns_see_sheets`."""
        return f"returns_see_{part}"
