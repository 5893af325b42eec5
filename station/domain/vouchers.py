"""The return-home voucher: what it may grant, and its way from draft to the paying account."""

from __future__ import annotations

from enum import StrEnum


class VoucherState(StrEnum):
    """Where a voucher is. Expired is computed from the end date, never stored."""

    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"
    EXCHANGED = "exchanged"
    TRAVELLED = "travelled"
    REFUNDED = "refunded"
    VOID = "void"
    REPLACED = "replaced"


class VoucherPurpose(StrEnum):
    """Where a voucher leads: home, or to a transfer that the other station has agreed to."""

    HOME = "home"
    TRANSFER = "transfer"


class LegKind(StrEnum):
    """Means of travel on one leg."""

    TRAIN = "train"
    BUS = "bus"
    SHIP = "ship"
    CITY = "city"
