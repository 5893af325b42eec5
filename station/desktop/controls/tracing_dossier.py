"""Control names: the dossier of somebody whom nobody can name."""

from __future__ import annotations

from typing import Final


class Dossier:
    """One dossier, its ledger, notebook, body map and forms."""

    BACK: Final = "dossier_back"
    BEFORE: Final = "dossier_before"
    NEXT: Final = "dossier_next"
    FILE: Final = "dossier_file"
    PRINT: Final = "dossier_print"
    PRINT_FACES: Final = "dossier_print_faces"
    PHOTO: Final = "dossier_photo"
    ASK: Final = "dossier_ask"
    LETTERS: Final = "dossier_letters"
    TALK: Final = "dossier_talk"
    CLUE: Final = "dossier_clue"
    PICTURE: Final = "dossier_picture"
    PICTURE_CARD: Final = "dossier_picture_card"
    LEDGER: Final = "dossier_ledger"
    STRIKE: Final = "dossier_strike"
    BODY: Final = "dossier_body"
    MARK: Final = "dossier_mark"

    ASK_FORM: Final = "dossier_ask_form"
    ANSWER_FORM: Final = "dossier_answer_form"
    TALK_FORM: Final = "dossier_talk_form"
    CLUE_FORM: Final = "dossier_clue_form"
    MARK_FORM: Final = "dossier_mark_form"
    PICTURE_FORM: Final = "dossier_picture_form"
    STRIKE_FORM: Final = "dossier_strike_form"

    @staticmethod
    def field(place: str, form: str) -> str:
        """Name a field of a form."""
        return f"{form}_{place}"

    @staticmethod
    def show(what: str) -> str:
        """Name the button that filters the ledger."""
        return f"dossier_show_{what}"

    @staticmethod
    def fold(card: str) -> str:
        """Name the button that unfolds a long card, and folds it again."""
        return f"dossier_fold_{card}"


class ClueSearching:
    """The search for who else said something, and the period of the ledger of faces."""

    OPEN: Final = "clue_search_open"
    FIND: Final = "clue_search_find"
    KIND: Final = "clue_search_kind"
    LIST: Final = "clue_search_list"
    BACK: Final = "clue_search_back"
    FACES: Final = "faces_period"
    FACES_FORM: Final = "faces_period_form"

    @staticmethod
    def others(number: int) -> str:
        """Name the button of a clue of the notebook that asks who else said it."""
        return f"dossier_others_{number}"
