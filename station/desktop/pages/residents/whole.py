"""Reading a whole number as it is typed."""

from __future__ import annotations

import unicodedata

from station.domain.problems import Problem, Refused
from station.domain.typed import TypedTrouble


def read_whole(typed: str) -> int:
    """Read digits of any width; raises Refused when it says anything else."""
    plain = unicodedata.normalize("NFKC", typed).strip()
    if not plain.isdecimal():
        raise Refused(Problem(TypedTrouble.NO_AMOUNT, data={"typed": typed}))
    return int(plain)
