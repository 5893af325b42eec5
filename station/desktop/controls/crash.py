"""Control names: crash."""

from __future__ import annotations

from typing import Final


class Crash:
    """The window that says the program made a mistake."""

    TEXT: Final = "crash_text"
    GO_ON: Final = "crash_go_on"
    QUIT: Final = "crash_quit"
