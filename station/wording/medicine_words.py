"""An order, a dose and an amount in the clerk's language, for screens and the terminal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from station.domain.medicines import DoseUnit, Order, Pattern, Regimen, quantity_words
from station.wording import shown
from station.wording.naming import named

translate = QCoreApplication.translate


def amount(thousandths: int, unit: DoseUnit) -> str:
    """Write an amount with its unit: 0.5 tablet."""
    return f"{quantity_words(thousandths)} {named(unit)}"


def dose_words(order: Order) -> str:
    """Write what is given at once and which way it goes in."""
    return amount(order.facts.dose, order.facts.unit)


def regimen_words(regimen: Regimen) -> str:
    """Write when an order is due."""
    if regimen.pattern is Pattern.TIMES:
        return " ".join(f"{each:%H:%M}" for each in regimen.times)
    if regimen.pattern is Pattern.EVERY:
        words = translate("MedicineWords", "every {hours} h")
        return words.format(hours=regimen.every_hours)
    words = translate(
        "MedicineWords", "when needed: {need}, {least} h between, at most {most} a day"
    )
    return words.format(
        need=regimen.needed_for, least=regimen.least_hours, most=regimen.most_per_day
    )


def order_words(order: Order) -> str:
    """Write an order in one line, without the name of the medicine."""
    said = [dose_words(order), named(order.facts.route), regimen_words(order.facts.regimen)]
    if order.facts.until is not None:
        until = translate("MedicineWords", "until {day}")
        said.append(until.format(day=shown.full_day(order.facts.until.date())))
    return "，".join(said)
