"""Control names: settlement batches and the budget, on the page of hospitals."""

from __future__ import annotations

from typing import Final


class Settlement:
    """The tabs 结算 and 经费."""

    SEE: Final = "settlement_see"
    SEE_BUDGET: Final = "settlement_see_budget"
    SIDE: Final = "settlement_side"
    BATCHES: Final = "settlement_batches"
    BILLS: Final = "settlement_bills"
    SIGN: Final = "settlement_sign"
    WITHDRAW: Final = "settlement_withdraw"
    PAY: Final = "settlement_pay"
    REVERSE: Final = "settlement_reverse"
    REVERSE_PAYMENT: Final = "settlement_reverse_payment"
    PRINT_SHEET: Final = "settlement_print_sheet"
    PRINT_REQUEST: Final = "settlement_print_request"
    EXPORT: Final = "settlement_export"

    LEAVE_OUT_FORM: Final = "settlement_leave_out_form"
    WITHDRAW_FORM: Final = "settlement_withdraw_form"
    PAY_FORM: Final = "settlement_pay_form"
    REVERSE_FORM: Final = "settlement_reverse_form"
    BUDGET_FORM: Final = "settlement_budget_form"

    BUDGET_SIDE: Final = "settlement_budget_side"
    YEAR: Final = "settlement_year"
    EARLIER: Final = "settlement_earlier"
    LATER: Final = "settlement_later"
    SET_BUDGET: Final = "settlement_set_budget"
    CHART: Final = "settlement_chart"
    MONTHS: Final = "settlement_months"
    AGEING: Final = "settlement_ageing"
    LINES: Final = "settlement_lines"

    @staticmethod
    def figure(kind: str) -> str:
        """Name a figure of the budget: `settlement_figure_paid`."""
        return f"settlement_figure_{kind}"

    @staticmethod
    def field(place: str, form: str) -> str:
        """Name a field of a form: `settlement_pay_form_reference`."""
        return f"{form}_{place}"
