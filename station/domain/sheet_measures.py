"""Figures of a sheet that are not counted from stays: each is a list of facts with a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from station.domain.sheet_templates import OF_MONEY, Measure


@dataclass(frozen=True, slots=True)
class MeasuredFact:
    """One fact behind a figure: who or what, when, under which number, for how much (fen).

    `thing` and `thing_id` say what it is (an intake, a notice, a payment, a bed).
    """

    thing: str
    thing_id: int
    at: datetime | None
    number: str
    name: str
    person_id: int | None = None
    stay_id: int | None = None
    amount_fen: int = 0

    @property
    def key(self) -> str:
        """What it is kept under."""
        return f"{self.thing}:{self.thing_id}"


Facts = Mapping[Measure, tuple[MeasuredFact, ...]]
"""The facts of a period by measure."""


def measured(measure: Measure, facts: Facts) -> int:
    """How many facts a measure has, or how much they come to in fen."""
    found = facts.get(measure, ())
    return sum(fact.amount_fen for fact in found) if measure in OF_MONEY else len(found)
