"""Where the station itself lies and what kind of house it is: as the guide and the settings ask."""

from __future__ import annotations

from station.desktop.code_field import Codes
from station.domain.codes import Code
from station.domain.founding import HouseKind
from station.usecases.codebook import CodeBook
from station.wording.names import word


def counties(codes: CodeBook) -> Codes:
    """Find the own county by its number, its name or its sound; own names go first."""
    listed = codes["areas"]

    def search(typed: str) -> list[Code]:
        found = (listed.get(area.code) for area in codes.areas.search(typed))
        return [code for code in found if code is not None and code.in_force]

    return Codes(search, listed.name)


def house_kinds() -> list[tuple[HouseKind, str]]:
    """List the kinds of houses with their words."""
    return [(kind, word(kind)) for kind in HouseKind]
