"""One arrival as it stands in the book, and as a line of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.intake import (
    ArrivalFacts,
    Decision,
    HowCame,
    IntakeState,
    Outcome,
    SafetyFacts,
    TriageSign,
)
from station.domain.people import Sex
from station.domain.statements import EarlierStatement
from station.domain.veil import VEIL


@dataclass(frozen=True, slots=True)
class IntakeRecord:
    """One arrival as it stands in the book."""

    id: int
    number: str
    person_id: int
    name: str
    sex: Sex
    born: date | None
    family: str
    state: IntakeState
    facts: ArrivalFacts
    safety: SafetyFacts
    entered_at: datetime
    handover_number: str
    handover_signed_at: datetime | None
    outcome: Outcome | None
    outcome_at: datetime | None
    decision: Decision | None
    notice_number: str
    reported: frozenset[TriageSign]
    belongings: int
    belongings_unsigned: int
    stay_id: int | None
    rescue_number: str
    earlier: tuple[EarlierStatement, ...]
    version: int

    def veiled(self) -> IntakeRecord:
        """The arrival as a line, without who came."""
        line = self.as_line()
        facts = ArrivalFacts(HowCame.SELF, self.facts.arrived_at)
        return replace(line, name=VEIL, born=None, facts=facts, family="")

    def as_line(self) -> IntakeRecord:
        """The arrival without anything that was seen or stated there."""
        return replace(
            self,
            facts=ArrivalFacts(self.facts.how_came, self.facts.arrived_at),
            safety=SafetyFacts(),
            decision=None,
            reported=frozenset(),
            earlier=(),
        )
