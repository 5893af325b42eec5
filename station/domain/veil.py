"""What stands in the place of a name that is kept from a clerk (`station.domain.restricted`)."""

from __future__ import annotations

from typing import Protocol, Self

VEIL = "受限档案"


class Veilable(Protocol):
    """A line of a list that speaks of a person, and can be told without saying who it is.

    A veiled line keeps the rescue number and what a night duty must know: bed, sex, class, marks.
    """

    @property
    def person_id(self) -> int | None: ...

    def veiled(self) -> Self: ...
