"""What stands above and below the board: which zones are shown, and what the stamps mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from station.desktop.board_cards import stamp
from station.desktop.choices import ChoiceField
from station.desktop.controls.beds import Beds
from station.desktop.layout import row
from station.desktop.parts import class_chip, label
from station.domain.bed_board import Mark
from station.domain.beds import Zone
from station.wording.naming import named

ZONES = {
    "all": None,
    "men": frozenset({Zone.MEN}),
    "women": frozenset({Zone.WOMEN}),
    "minors": frozenset({Zone.MINORS, Zone.FAMILY}),
    "care": frozenset({Zone.NURSING, Zone.ISOLATION}),
}
"""What each choice of the filter shows; None is the whole house."""


def zone_filter() -> ChoiceField:
    """Which part of the house is shown."""
    words = {
        "all": QCoreApplication.translate("BedsPage", "All"),
        "men": QCoreApplication.translate("BedsPage", "Men"),
        "women": QCoreApplication.translate("BedsPage", "Women"),
        "minors": QCoreApplication.translate("BedsPage", "Minors"),
        "care": QCoreApplication.translate("BedsPage", "Nursing, isolation"),
    }
    caption = QCoreApplication.translate("BedsPage", "Show")
    made = ChoiceField(Beds.FILTER, caption, list(words.items()))
    made.show_value("all")
    return made


def legend() -> QHBoxLayout:
    """The classes and stamps in words, and how a card is moved."""
    chips = [class_chip(code, short=True) for code in ("open", "protective", "supportive")]
    words = "　".join(f"{stamp(mark)} {named(mark)}" for mark in Mark)
    keys = QCoreApplication.translate("BedsPage", "Drag a card, or M and arrows")
    return row(*chips, label(words, "small"), None, label(keys, "small"))
