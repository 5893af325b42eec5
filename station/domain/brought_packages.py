"""Another station's package for people who are handed over: each row taken over or left."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from station.domain.brought_said import BroughtSaid
from station.domain.problems import Trouble
from station.domain.veil import VEIL


class BroughtDecision(StrEnum):
    """What a clerk has decided about a row."""

    OPEN = "open"
    TAKEN = "taken"
    """Taken over, and expected to arrive."""
    CAME = "came"
    LEFT = "left"


class BroughtTrouble(Trouble):
    """Why another station's package, or a row of it, cannot be taken."""

    NOT_FOUND = "brought.not_found"
    DECIDED = "brought.decided"
    REASON_MISSING = "brought.reason_missing"
    NO_NAME = "brought.no_name"
    NOT_PERSONS = "brought.not_persons"


@dataclass(frozen=True, slots=True)
class BroughtLine:
    """One package of another station, and how many of its rows wait for a decision."""

    id: int
    name: str
    station: str
    title: str
    period: str
    rows: int
    open: int
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class BroughtPerson:
    """One row of it: whom the other station has helped, and what was decided.

    `cells` are head and value as they came; `person_id` is ours, once somebody was taken over.
    """

    id: int
    place: int
    key: str
    name: str
    number: str
    sex: str
    born: str
    cells: tuple[tuple[str, str], ...]
    decision: BroughtDecision
    person_id: int | None
    reason: str
    decided_at: datetime | None
    clerk: str

    said: BroughtSaid = field(default_factory=BroughtSaid)

    def veiled(self) -> BroughtPerson:
        """The row without whose it is."""
        return replace(self, name=VEIL, number="", born="", cells=(), reason="", said=BroughtSaid())


@dataclass(frozen=True, slots=True)
class ExpectedArrival:
    """Somebody who was taken over from another station and has not come yet.

    `station` is whose person it was, `key` their number there; `said` what they wrote.
    """

    row_id: int
    person_id: int
    name: str
    sex: str
    born: str
    station: str
    key: str
    taken_at: datetime
    said: BroughtSaid = field(default_factory=BroughtSaid)

    def veiled(self) -> ExpectedArrival:
        """That somebody is expected, without who."""
        return replace(self, name=VEIL, sex="", born="", key="", said=BroughtSaid())
