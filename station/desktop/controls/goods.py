"""Control names: goods and meals."""

from __future__ import annotations

from typing import Final


class Goods:
    """Giving goods out, their stock book, and the meals of a day."""

    VIEWS: Final = "goods_views"
    TABS: Final = "goods_tabs"
    """In a narrow window: the shelf, and whom to give to."""
    STOCK_TABS: Final = "goods_stock_tabs"
    BACK: Final = "goods_back"
    SHELF: Final = "goods_shelf"
    WHO: Final = "goods_who"
    CHOSEN: Final = "goods_chosen"
    NOBODY: Final = "goods_nobody"
    KIT: Final = "goods_kit"
    SIGNED: Final = "goods_signed"
    WITNESS: Final = "goods_witness"
    REASON: Final = "goods_reason"
    GIVE: Final = "goods_give"
    CLEAR: Final = "goods_clear"
    DAY: Final = "goods_print_day"
    OWED: Final = "goods_owed"
    BOOK: Final = "goods_book"
    MOVE: Final = "goods_move"
    WHAT: Final = "goods_what"
    NUMBER: Final = "goods_number"
    SOURCE: Final = "goods_source"
    DOCUMENT: Final = "goods_document"
    WHY: Final = "goods_why"
    WRITE: Final = "goods_write"
    WHICH: Final = "goods_which"
    NAME: Final = "goods_name"
    KIND: Final = "goods_kind"
    SIZE: Final = "goods_size"
    UNIT: Final = "goods_unit"
    RETURNABLE: Final = "goods_returnable"
    LOW_MARK: Final = "goods_low_mark"
    PER_DAY: Final = "goods_per_day"
    PER_STAY: Final = "goods_per_stay"
    GROUP: Final = "goods_limit_group"
    KIT_QUANTITY: Final = "goods_kit_quantity"
    ACTIVE: Final = "goods_active"
    KEEP: Final = "goods_keep"

    @staticmethod
    def receipt(number: int) -> str:
        """Name the button that prints a receipt: `goods_receipt_7`."""
        return f"goods_receipt_{number}"

    @staticmethod
    def returned(issue_id: int, goods_id: int, returned_as: str) -> str:
        """Name the button that takes a thing back: `goods_back_7_2_clean`."""
        return f"goods_back_{issue_id}_{goods_id}_{returned_as}"
