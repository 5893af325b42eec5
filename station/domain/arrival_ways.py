"""Which facts of an arrival belong to a way of coming: the others are neither asked nor kept."""

from __future__ import annotations

from station.domain.intake import HANDED_OVER_BY_UNIT, HowCame

_OF_WHOEVER_BRINGS = frozenset({"escort_people", "escort_phone", "found_place", "found_at"})
_OF_UNITS = frozenset({"escort_unit", "escort_number", "health_at_handover", "handover_signed"})

FACTS_OF_WAYS = _OF_WHOEVER_BRINGS | _OF_UNITS
"""The facts of `ArrivalFacts` that some way of coming has and another has not."""


def facts_of(way: HowCame | None) -> frozenset[str]:
    """The facts that a way of coming has: none of somebody who came alone, or while it is open.

    Whoever is brought was found somewhere by somebody; a unit also hands over on a sheet that both
    sides sign (民发〔2014〕132号).
    """
    if way in (None, HowCame.SELF):
        return frozenset()
    return FACTS_OF_WAYS if way in HANDED_OVER_BY_UNIT else _OF_WHOEVER_BRINGS
