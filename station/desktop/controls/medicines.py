"""Control names: medicines."""

from __future__ import annotations

from datetime import datetime
from typing import Final


class Medicines:
    """The medicine round, its panel, the order form and the stock book."""

    ROUND: Final = "medicines_round"
    TABS: Final = "medicines_tabs"
    HINT: Final = "medicines_hint"
    PROGRESS: Final = "medicines_progress"
    BACK: Final = "medicines_back"
    SAVE: Final = "medicines_save"
    LEAVE: Final = "medicines_leave"
    OUTCOME: Final = "medicines_outcome"
    WHY: Final = "medicines_why"
    REASON: Final = "medicines_reason"
    NEEDED_FOR: Final = "medicines_needed_for"
    ACKNOWLEDGED: Final = "medicines_acknowledged"
    QUANTITY: Final = "medicines_quantity"
    HAPPENED_AT: Final = "medicines_happened_at"
    CLERK: Final = "medicines_clerk"
    PASSWORD: Final = "medicines_password"  # noqa: S105  a field's name
    ALONE: Final = "medicines_alone"
    EFFECT: Final = "medicines_effect"
    NOTE: Final = "medicines_note"
    PERSON: Final = "medicines_person"
    OWED: Final = "medicines_owed"
    ORDER: Final = "medicines_order"
    CAUTION: Final = "medicines_caution"
    WHO: Final = "medicines_stay_id"
    OTHER: Final = "medicines_other"
    BOOK: Final = "medicines_book"
    BOOK_TABS: Final = "medicines_book_tabs"
    ROWS: Final = "medicines_rows"
    PAGE: Final = "medicines_page"
    PAGE_TITLE: Final = "medicines_page_title"
    MOVE: Final = "medicines_move"
    OPEN_PAGE: Final = "medicines_open_page"
    ALL_PAGES: Final = "medicines_all_pages"
    LEAVE_BOOK: Final = "medicines_leave_book"
    SEE_BOOK: Final = "medicines_see_book"
    COUNT: Final = "medicines_count"
    GIVE_BACK: Final = "medicines_give_back"
    PRINT: Final = "medicines_print"
    PRINT_BLANK: Final = "medicines_print_blank"
    OF_SHEET: Final = "medicines_of_sheet"

    @staticmethod
    def field(place: str) -> str:
        """Name a field of the order form: `medicines_dose`."""
        return f"medicines_{place}"

    @staticmethod
    def change(order_id: int) -> str:
        """Name the button that changes an order: `medicines_change_7`."""
        return f"medicines_change_{order_id}"

    @staticmethod
    def stop(order_id: int) -> str:
        """Name the button that stops an order: `medicines_stop_7`."""
        return f"medicines_stop_{order_id}"

    @staticmethod
    def correct(dose_id: int) -> str:
        """Name the button that puts a dose right: `medicines_correct_7`."""
        return f"medicines_correct_{dose_id}"

    @staticmethod
    def withdraw(caution_id: int) -> str:
        """Name the button that takes an allergy away: `medicines_withdraw_7`."""
        return f"medicines_withdraw_{caution_id}"

    @staticmethod
    def go_to(order_id: int, due_at: datetime | None) -> str:
        """Name the button that leads to a dose: `medicines_go_7_2100`."""
        return f"medicines_go_{order_id}_{due_at:%H%M}" if due_at else f"medicines_go_{order_id}"
