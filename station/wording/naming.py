"""The name of any code in the clerk's language, for screens and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from station.domain.intake import HowCame
from station.domain.leaving import LeavingWay
from station.domain.people import Sex
from station.usecases.codebook import CodeBook
from station.wording.names import word

OFFICIAL: Mapping[type[Enum], str] = {
    Sex: "sexes",
    HowCame: "how_came",
    LeavingWay: "leaving_ways",
}
"""Enumerations whose names stand in a code list."""


def named(member: Enum) -> str:
    """Name a member of an enumeration that has no official list."""
    return word(member)


def name_of(member: Enum, codes: CodeBook) -> str:
    """Name a member of any enumeration, by its official list where it has one."""
    if (listed := OFFICIAL.get(type(member))) is not None:
        return codes[listed].name(str(member.value))
    return named(member)
