"""Control names: window."""

from __future__ import annotations

from typing import Final


class Window:
    """The frame round all pages."""

    RAIL: Final = "rail"
    SEARCH: Final = "search"
    SEARCH_HITS: Final = "search_hits"
    SEARCH_NOTE: Final = "search_note"
    CLOCK: Final = "window_clock"
    SHIFT: Final = "window_shift"
    CLERK: Final = "window_clerk"
    LOCK: Final = "window_lock"
    STATION: Final = "status_station"
    DESKS: Final = "status_desks"
    BACKUP: Final = "status_backup"
    OVERDUE: Final = "status_overdue"
    MESSAGE: Final = "status_message"
    PROGRESS: Final = "status_progress"
    STOP: Final = "status_stop"
    BANNER: Final = "window_banner"
    BANNER_AGAIN: Final = "window_banner_again"
    BANNER_CLOSE: Final = "window_banner_close"
    KEYS: Final = "status_keys"
    KEYS_SHEET: Final = "keys_sheet"
    KEYS_BACK: Final = "keys_back"

    @staticmethod
    def page(name: str) -> str:
        """Name the button of a page in the rail: `rail_today`."""
        return f"rail_{name}"
