"""The name of every control: a public contract that the program, its tests and others rely on.

Screen readers and test programs find a control by its objectName, which is one of these. A name
may be added; one that is out in the world is not changed. Names are lower case with underscores
and begin with the page they stand on.
"""

from __future__ import annotations

from typing import Final


class Window:
    """The frame round all pages."""

    RAIL: Final = "rail"
    SEARCH: Final = "search"
    SEARCH_HITS: Final = "search_hits"
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

    @staticmethod
    def page(name: str) -> str:
        """Name the button of a page in the rail: `rail_today`."""
        return f"rail_{name}"


class SignIn:
    """The sign-in window and the lock screen."""

    STATION: Final = "sign_in_station"
    LOGIN: Final = "sign_in_login"
    PASSWORD: Final = "sign_in_password"  # noqa: S105  a control's name
    CAPS: Final = "sign_in_caps"
    MESSAGE: Final = "sign_in_message"
    ENTER: Final = "sign_in_enter"
    OTHER: Final = "sign_in_other_clerk"
    FACTS: Final = "sign_in_facts"


class Dialog:
    """The boxes that ask before something that cannot be taken back."""

    TITLE: Final = "dialog_title"
    REASON: Final = "dialog_reason"
    CLERK: Final = "dialog_clerk"
    PASSWORD: Final = "dialog_password"  # noqa: S105  a control's name
    ACT: Final = "dialog_act"
    LEAVE: Final = "dialog_leave"


class Crash:
    """The window that says the program made a mistake."""

    TEXT: Final = "crash_text"
    GO_ON: Final = "crash_go_on"
    QUIT: Final = "crash_quit"
