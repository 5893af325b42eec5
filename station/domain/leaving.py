"""Everything that stands between a resident and the door."""

from __future__ import annotations

from enum import StrEnum


class LeavingWay(StrEnum):
    """How a stay ends."""

    VOUCHER = "voucher"
    KIN = "kin"
    ESCORTED = "escorted"
    HANDED_OVER = "handed_over"
    INSTITUTION = "institution"
    OWN_WISH = "own_wish"
    WITHOUT_FORMALITIES = "without_formalities"
    TERMINATED = "terminated"
    DEAD = "dead"
