"""What month sheets count and nothing else in the books tells: marks that a clerk puts on a stay.

Whose parent is in prison, who was left behind in the village, who was fostered: the sheets ask for
them, and no step of a stay says so. A mark adds to what the books tell and takes nothing away.
"""

from __future__ import annotations

from station.domain.problems import Trouble

CODES = "report_marks"
"""The list in resources/codes that has the marks, each with the group that it is counted in."""
GROUP = "group"


class MarkTrouble(Trouble):
    """What is wrong with a mark."""

    UNKNOWN = "marks.unknown"
