"""Which bed may take whom."""

from __future__ import annotations

from enum import StrEnum


class Zone(StrEnum):
    """What a room is for. Sexes never share a room (国务院令第381号 第八条)."""

    MEN = "men"
    WOMEN = "women"
    MINORS = "minors"
    FAMILY = "family"
    NURSING = "nursing"
    ISOLATION = "isolation"


class BedCondition(StrEnum):
    """The state of the bed itself, apart from who lies in it."""

    IN_SERVICE = "in_service"
    NEEDS_CLEANING = "needs_cleaning"
    OUT_OF_SERVICE = "out_of_service"
    CLOSED = "closed"


class AssignmentKind(StrEnum):
    """Why a bed is taken: planned until a time, slept in, or held for one in hospital."""

    PLANNED = "planned"
    ACTIVE = "active"
    HELD = "held"


class AssignmentEnd(StrEnum):
    """How a stretch in a bed came to its end."""

    MOVED = "moved"
    SWAPPED = "swapped"
    LEFT = "left"
    RELEASED = "released"
    LAPSED = "lapsed"
    CORRECTED = "corrected"


class Found(StrEnum):
    """What the night count found for one resident."""

    IN_BED = "in_bed"
    ON_LEAVE = "on_leave"
    IN_HOSPITAL = "in_hospital"
    WITH_POLICE = "with_police"
    MISSING = "missing"
