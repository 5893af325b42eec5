"""Control names: sign in."""

from __future__ import annotations

from typing import Final


class SignIn:
    """The sign-in window and the lock screen."""

    STATION: Final = "sign_in_station"
    LOGIN: Final = "sign_in_login"
    PASSWORD: Final = "sign_in_password"  # noqa: S105  a control's name
    CAPS: Final = "sign_in_caps"
    MESSAGE: Final = "sign_in_message"
    ENTER: Final = "sign_in_enter"
    OTHER: Final = "sign_in_other_clerk"
    RESTORE: Final = "sign_in_restore"
    TOLD: Final = "sign_in_told"
    FACTS: Final = "sign_in_facts"
