"""Control names: dialog."""

from __future__ import annotations

from typing import Final


class Dialog:
    """The boxes that ask before something that cannot be taken back."""

    TITLE: Final = "dialog_title"
    REASON: Final = "dialog_reason"
    CLERK: Final = "dialog_clerk"
    PASSWORD: Final = "dialog_password"  # noqa: S105  a control's name
    ACT: Final = "dialog_act"
    LEAVE: Final = "dialog_leave"
