"""Telephone numbers as two people may have typed the same one."""

from __future__ import annotations

_LEAST_DIGITS = 7


def phone_digits(phone: str) -> str:
    """The digits of a telephone number, too few of them are none."""
    digits = "".join(filter(str.isdigit, phone))
    return digits if len(digits) >= _LEAST_DIGITS else ""
