"""What the codes of the program are called on screen, terminal and in sentences.

Sex, ways of coming and ways of leaving have official names in resources/codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from station.wording.house_names import HOUSE_NAMES
from station.wording.ledger_names import LEDGER_NAMES
from station.wording.paper_names import PAPER_NAMES
from station.wording.person_names import PERSON_NAMES
from station.wording.right_names import RIGHT_NAMES

NAMES: Mapping[type[Enum], Mapping[Enum, str]] = {
    **PERSON_NAMES,
    **HOUSE_NAMES,
    **PAPER_NAMES,
    **LEDGER_NAMES,
    **RIGHT_NAMES,
}
"""A translatable English word for each member, in the context `Names`."""


def word(member: Enum) -> str:
    """Name a member of one of these enumerations in the clerk's language."""
    return QCoreApplication.translate("Names", NAMES[type(member)][member])
