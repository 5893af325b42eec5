"""Control names: first run."""

from __future__ import annotations

from typing import Final


class FirstRun:
    """The guide of the first start."""

    NEXT: Final = "guide_next"
    BACK: Final = "guide_back"
    SAVED: Final = "guide_saved"
    DEMO: Final = "guide_demo"
    DEMO_PASSWORD: Final = "guide_demo_password"  # noqa: S105  a control's name
    DEMO_COPY: Final = "guide_demo_copy"
    DEMO_COPIED: Final = "guide_demo_copied"
    DEMO_ENTER: Final = "guide_demo_enter"
    BANNER: Final = "guide_banner"
    MESSAGE: Final = "guide_message"

    NAME: Final = "guide_name"
    SHORT_NAME: Final = "guide_short_name"
    AREA: Final = "guide_area"
    KIND: Final = "guide_kind"
    PHONE: Final = "guide_phone"
    ADDRESS: Final = "guide_address"
    SUPERIOR: Final = "guide_superior"

    FIRST: Final = "guide_first"
    LAST: Final = "guide_last"
    BEDS_EACH: Final = "guide_beds_each"
    ZONE: Final = "guide_zone"
    ADD_ROOMS: Final = "guide_add_rooms"
    DROP_ROOMS: Final = "guide_drop_rooms"
    ADD_ROOM: Final = "guide_add_room"
    ROOMS: Final = "guide_rooms"
    ROOMS_NOTE: Final = "guide_rooms_note"
    SUMS: Final = "guide_sums"
    HINT: Final = "guide_hint"

    CLERK: Final = "guide_clerk"
    CLERK_NAME: Final = "guide_clerk_name"
    PASSWORD: Final = "guide_password"  # noqa: S105  a control's name
    PASSWORD_AGAIN: Final = "guide_password_again"  # noqa: S105  a control's name

    FOLDER: Final = "guide_folder"
    CHOOSE_FOLDER: Final = "guide_choose_folder"
    FILES: Final = "guide_files"
    CHOOSE_FILES: Final = "guide_choose_files"
    NO_FILES: Final = "guide_no_files"

    @staticmethod
    def step(number: int) -> str:
        """Name the button of a step at the left: `guide_step_1`."""
        return f"guide_step_{number}"

    @staticmethod
    def room(number: int, part: str) -> str:
        """Name a control of the n-th line of the rooms: `guide_room_1_name`."""
        return f"guide_room_{number}_{part}"
