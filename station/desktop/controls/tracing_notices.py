"""Control names: search notices and inquiry letters on the page of tracing."""

from __future__ import annotations

from typing import Final


class Notices:
    """The tab, its two lists, the deeds beside them."""

    SWITCH: Final = "notices_switch"
    BOARD: Final = "notices_board"
    LETTERS: Final = "notices_letters"
    SIDE: Final = "notices_side"
    LETTERS_SIDE: Final = "notices_letters_side"

    WRITE: Final = "notices_write"
    PUBLISH: Final = "notices_publish"
    REFRESH: Final = "notices_refresh"
    WITHDRAW: Final = "notices_withdraw"
    PRINT: Final = "notices_print"
    PICTURE: Final = "notices_picture"
    ASK: Final = "notices_ask"
    ASK_MORE: Final = "notices_ask_more"
    ANOTHER: Final = "notices_another"
    REGISTER: Final = "notices_register"

    ANSWER: Final = "notices_answer"
    CHASE: Final = "notices_chase"
    CLOSE: Final = "notices_close"
    PRINT_LETTER: Final = "notices_print_letter"
    PRINT_CHASE: Final = "notices_print_chase"

    WRITE_FORM: Final = "notices_write_form"
    PUBLISH_FORM: Final = "notices_publish_form"
    REFRESH_FORM: Final = "notices_refresh_form"
    WITHDRAW_FORM: Final = "notices_withdraw_form"
    ASK_FORM: Final = "notices_ask_form"
    ANSWER_FORM: Final = "notices_answer_form"
    CHASE_FORM: Final = "notices_chase_form"
    REGISTER_FORM: Final = "notices_register_form"
    CLOSE_FORM: Final = "notices_close_form"

    @staticmethod
    def field(place: str, form: str) -> str:
        """Name a field of a form: `notices_write_form_words`."""
        return f"{form}_{place}"
