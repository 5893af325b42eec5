"""What the form of one person asks while it is filled in, made of what can be read so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from station.domain.assistance import AssistanceClass
from station.domain.beds import Sleeper
from station.domain.clocks import ClockSubject
from station.domain.intake import (
    HANDED_OVER_BY_UNIT,
    ArrivalFacts,
    TriageSign,
    blocks_missing,
    look_missing,
)
from station.domain.matching import Clues
from station.domain.names import is_unknown_name
from station.domain.people import DocumentSeen, IdentityState, NewPerson, Sex
from station.domain.search import Hit
from station.domain.stay_clocks import AdmissionFacts
from station.usecases.people import clues_of


@dataclass(frozen=True, slots=True)
class SoFar:
    """One person at the door as far as the form can be read."""

    known: Hit | None
    new: NewPerson
    sex: Sex
    age: int | None
    facts: ArrivalFacts
    has_photo: bool
    has_things: bool
    things_signed: bool
    dangerous_things: int
    is_checked: bool
    chosen_class: AssistanceClass | None
    began: datetime

    def clues(self, today: date) -> Clues:
        """What the form says of a new person, for the search."""
        return clues_of(self.new, today)

    def says_something(self, today: date) -> bool:
        """Whether the form says enough for a search."""
        clues = self.clues(today)
        return bool(
            clues.names
            or clues.id_numbers
            or clues.marks
            or clues.accent
            or clues.place_words
            or (clues.area and clues.born)
        )

    def sleeper(self, family: str, family_size: int) -> Sleeper:
        """The person as the rules of beds see them."""
        signs = self.facts.signs
        return Sleeper(
            sex=self.sex,
            age=self.age,
            family=family,
            family_size=family_size,
            assistance_class=self.chosen_class,
            mental_state=self.facts.mental_state,
            mobility=self.facts.mobility,
            identity_unknown=self.identity_state() is IdentityState.UNKNOWN,
            infectious=TriageSign.INFECTIOUS in signs,
            fever=TriageSign.FEVER in signs,
            pregnant=TriageSign.PREGNANT in signs,
            dangerous=TriageSign.DANGEROUS in signs,
        )

    def identity_state(self) -> IdentityState:
        """How sure it would be who this is."""
        if self.known is not None:
            return self.known.identity_state
        if is_unknown_name(self.new.facts.name):
            return IdentityState.UNKNOWN
        proven = {DocumentSeen.ORIGINAL, DocumentSeen.POLICE}
        shown = any(document.seen in proven for document in self.new.documents)
        return IdentityState.PROBABLE if shown else IdentityState.CLAIMED

    def admission(self) -> AdmissionFacts:
        """The facts of which the panel of missing things is made."""
        facts = self.facts
        identity = self.identity_state() is not IdentityState.UNKNOWN
        return AdmissionFacts(
            subject=ClockSubject(),
            admitted_at=facts.arrived_at or self.began,
            age=self.age,
            identity_state=self.identity_state(),
            mental_state=facts.mental_state,
            signs=facts.signs,
            has_photo=self.has_photo,
            unsigned_belongings=int(self.has_things and not self.things_signed),
            handover_unsigned=facts.how_came in HANDED_OVER_BY_UNIT and not facts.handover_signed,
            look_missing=look_missing(facts.mental_state, facts.self_care),
            safety_unchecked=not self.is_checked,
            dangerous_goods=self.dangerous_things,
            missing_blocks=blocks_missing(facts, identity=identity, belongings=self.has_things),
            class_confirmed=self.chosen_class is not None,
        )
