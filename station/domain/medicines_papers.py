"""What papers and the duty book say of medicines, in the words of the house."""

from __future__ import annotations

from collections.abc import Mapping

from station.domain.medicines import DoseUnit, quantity_words
from station.domain.medicines_stock import StockPage

UNITS: Mapping[DoseUnit, str] = {
    DoseUnit.TABLET: "片",
    DoseUnit.CAPSULE: "粒",
    DoseUnit.BAG: "袋",
    DoseUnit.MILLIGRAM: "mg",
    DoseUnit.GRAM: "g",
    DoseUnit.MILLILITRE: "ml",
    DoseUnit.DROP: "滴",
    DoseUnit.UNIT: "单位",
    DoseUnit.PUFF: "揿",
    DoseUnit.PATCH: "贴",
}


def amount_words(thousandths: int, unit: DoseUnit) -> str:
    """An amount with its unit: 0.5 片."""
    return f"{quantity_words(thousandths)} {UNITS[unit]}"


def difference_words(page: StockPage, counted: int) -> str:
    """What the duty book says of a count that found another figure; it names nobody."""
    book, there = (amount_words(each, page.unit) for each in (page.balance, counted))
    return f"药品清点不符：{page.title}（专册第 {page.id} 页）账面 {book}，实有 {there}"
