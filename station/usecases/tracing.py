"""Who is here whom nobody can name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from station.domain.permissions import Permission
from station.domain.resident_lines import LineOrder, ResidentLine, in_order
from station.domain.stays import StayFilter, nobody_can_say
from station.usecases.resident_lines import residents_of
from station.usecases.work import Read, Work


@dataclass(frozen=True, slots=True)
class UnidentifiedHere(Read[tuple[ResidentLine, ...]]):
    """Of whom in the station can nobody say who they are, the nearest end of a clock first?

    A child who says a name is among them: the search goes on until somebody else confirms it.
    """

    needs: ClassVar = Permission.TRACING_SEE

    def run(self, work: Work) -> tuple[ResidentLine, ...]:
        return in_order(
            (
                line
                for line in residents_of(work, StayFilter())
                if nobody_can_say(line.stay.identity_state, minor=line.stay.minor)
            ),
            LineOrder(),
        )
