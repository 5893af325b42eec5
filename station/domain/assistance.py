"""The classes of assistance (分类救助): open, protective, supportive, and what follows."""

from __future__ import annotations

from enum import StrEnum


class AssistanceClass(StrEnum):
    """How a resident is looked after; ordered by protection in `PROTECTION`."""

    OPEN = "open"
    SUPPORTIVE = "supportive"
    PROTECTIVE = "protective"


class Capacity(StrEnum):
    """Capacity for civil conduct. 民法典 第十七条至第二十二条."""

    FULL = "full"
    LIMITED = "limited"
    NONE = "none"
