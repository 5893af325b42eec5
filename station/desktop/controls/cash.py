"""Control names: small cash."""

from __future__ import annotations

from typing import Final


class Cash:
    """The box of small cash and the fares paid from it."""

    TABS: Final = "cash_tabs"
    LIST: Final = "cash_list"
    BALANCE: Final = "cash_balance"
    WHO: Final = "cash_stay_id"
    AMOUNT: Final = "cash_amount_fen"
    PURPOSE: Final = "cash_purpose"
    SIGNED: Final = "cash_signed"
    WITNESS: Final = "cash_witness"
    PAY: Final = "cash_pay"
    KIND: Final = "cash_kind"
    MONEY: Final = "cash_money"
    DOCUMENT: Final = "cash_document"
    REASON: Final = "cash_reason"
    WRITE: Final = "cash_write"
