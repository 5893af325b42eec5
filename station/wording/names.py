"""What the codes of the program are called on screen, terminal and in sentences.

Sex, ways of coming and ways of leaving have official names in resources/codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib import import_module

from PySide6.QtCore import QCoreApplication

AREAS = (
    *("person", "care", "hospital", "house", "right", "ledger", "duty", "goods", "medicine"),
    *("paper", "bill", "batch", "claim", "minor", "notice", "clock", "tracing", "dna"),
    *("tracing_request", "resettlement", "package", "sheet", "compare", "chart"),
    *("archive", "shortcoming"),
)
"""A module `…_names` each. The first page is content with the first ones, which are read first."""


@cache
def names_of(kind: type[Enum]) -> Mapping[Enum, str]:
    """A translatable English word for each member, in the context `Names`; none where none is."""
    for area in AREAS:
        tables: Mapping[type[Enum], Mapping[Enum, str]] = getattr(
            import_module(f"station.wording.{area}_names"), f"{area.upper()}_NAMES"
        )
        if kind in tables:
            return tables[kind]
    return {}


def word(member: Enum) -> str:
    """Name a member of one of these enumerations in the clerk's language."""
    return QCoreApplication.translate("Names", names_of(type(member))[member])
