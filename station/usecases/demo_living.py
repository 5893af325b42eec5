"""The year of a demonstration station as its parts see it, and what more than one of them does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from station.domain.assistance import proposed_capacity, proposed_class
from station.domain.demo import InventedPerson
from station.domain.identity import age_on
from station.domain.leaving import LeavingWay
from station.domain.people import IdentitySource, Searched
from station.usecases.accounts import SecondClerk
from station.usecases.intake import Admission, Admit, Admitted, Arrival, ClassChoice
from station.usecases.work import Read, Write

Answer = TypeVar("Answer")
ENOUGH = 10
"""So many invented people make a station that has hospitals, children's files, settlements."""


class Living(Protocol):
    """The year as it is lived: it does, asks, lets the leader do, and plans what comes later."""

    second: SecondClerk

    @property
    def time(self) -> datetime:
        """The clock of the invented year."""

    def do(self, deed: Write[Answer]) -> Answer:
        """Do a deed as the first clerk."""

    def let_leader(self, deed: Write[Answer]) -> Answer:
        """Do a deed as the leader."""

    def let_another(self, deed: Write[Answer]) -> Answer:
        """Do a deed as a clerk who may only what their post may."""

    def ask(self, question: Read[Answer]) -> Answer:
        """Ask as the first clerk."""

    def later(self, at: datetime, do: Callable[[], object]) -> None:
        """Plan something."""

    def long_ago(self, at: datetime, do: Callable[[], object]) -> None:
        """Let something happen at a time before the year."""

    def search(self, person: InventedPerson, arrival: Arrival) -> Searched:
        """Look for a newcomer first."""

    def house(self, admitted: Admitted) -> None:
        """Give somebody the bed that is proposed first."""

    def keep_particulars(self, admitted: Admitted) -> None:
        """Hand the first things out, and keep a photograph, fingerprints and the entry."""

    def depart(self, admitted: Admitted, way: LeavingWay) -> None:
        """Let somebody go, with what the way asks for. Raises Refused when they may not."""

    def prove(self, admitted: Admitted, source: IdentitySource) -> None:
        """Confirm who somebody is."""


def admit(
    year: Living, person: InventedPerson, arrival: Arrival, notice_id: int | None = None
) -> Admitted:
    """Take somebody in with the class that the rules propose; a newcomer was looked for first."""
    facts = arrival.facts
    capacity = proposed_capacity(age_on(person.born, year.time.date()), facts.mental_state)
    assert facts.self_care is not None
    choice = ClassChoice(capacity, proposed_class(capacity, facts.self_care))
    if arrival.searched is None and arrival.person is not None:
        arrival = replace(arrival, searched=year.search(person, arrival))
    return year.do(Admit(Admission(arrival, choice, notice_id=notice_id)))
