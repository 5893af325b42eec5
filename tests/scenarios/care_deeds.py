"""Giving somebody into care, as the desks of the scenarios do it."""

from __future__ import annotations

from datetime import date

from station.domain.long_term_care import CareTerms
from station.usecases.long_term_care import PlaceInCare

TERMS = CareTerms(
    "云川市社会福利院",
    "周主任",
    "0532-555-0188",
    "托养协议 3 号",
    date(2026, 11, 1),
    date(2027, 10, 31),
    monthly_fen=186_000,
)


def place(form: str, stay: int) -> PlaceInCare:
    return PlaceInCare(form, stay, TERMS, "生活不能自理", "能进食")
