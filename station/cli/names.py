"""The name of any code, in the clerk's language.

Sex, ways of coming and ways of leaving have official names in resources/codes; the rest is
named by the screen's own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from station.domain.intake import HowCame
from station.domain.leaving import LeavingWay
from station.domain.people import Sex
from station.domain.permissions import ROLE_NAMES, Role
from station.usecases.codebook import CodeBook
from station.wording.names import NAMES

OFFICIAL: Mapping[type[Enum], str] = {
    Sex: "sexes",
    HowCame: "how_came",
    LeavingWay: "leaving_ways",
}
"""Enumerations whose names stand in a code list."""

CODE_FIELDS: Mapping[str, str] = {
    "area": "areas",
    "destination_area": "areas",
    "cause": "causes",
    "ethnic_group": "ethnic_groups",
    "education": "education",
    "marital": "marital",
    "leaving_way": "leaving_ways",
}
"""Fields of records that hold a code as text, and the list that names it."""


def name_of(member: Enum, codes: CodeBook) -> str:
    """The name of a member of an enumeration; one that has none names itself."""
    if isinstance(member, Role):
        return ROLE_NAMES[member]
    if (listed := OFFICIAL.get(type(member))) is not None:
        return codes[listed].name(str(member.value))
    words = NAMES.get(type(member), {}).get(member)
    if words is None:
        return str(member.value)
    return QCoreApplication.translate("Names", words)
