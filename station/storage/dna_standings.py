"""How people stand with the rule that those of unknown origin are sampled."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from station.domain.dna import (
    CustodyStep,
    DnaStanding,
    DnaStandingKind,
    Sample,
    SampleResult,
    SampleState,
)
from station.domain.dna_records import MINORS_ORDER, BoardLine, MinorLine
from station.domain.identity import known_age
from station.domain.people import BornPrecision, IdentityState
from station.domain.stays import StepKind
from station.storage.among import Among, ids
from station.storage.base import columns
from station.storage.dna import DnaSample
from station.storage.dna_lists import lines, samples
from station.storage.people import Person
from station.storage.prepared import Question
from station.storage.stays import Stay, StayStep


class Judged(Protocol):
    """What the rule looks at in a person: a row of the table, or as much of one."""

    @property
    def id(self) -> int: ...
    @property
    def born(self) -> date | None: ...
    @property
    def born_precision(self) -> BornPrecision: ...
    @property
    def identity_state(self) -> IdentityState: ...


def standings(
    session: Session, person_ids: Collection[int], today: date, people: Iterable[Judged] = ()
) -> dict[int, DnaStanding]:
    """How people stand with the rule, in a fixed number of statements; `people` if at hand."""
    if not people and person_ids:
        people = session.scalars(select(Person).where(Person.id.in_(person_ids)))
    found = _samples_by_person(session, person_ids)
    noted = _noted(session, person_ids)
    told = {}
    for person in people:
        age = known_age(person.born, today)
        bare = DnaStanding(person.id, age, person.identity_state, age_estimated=_estimated(person))
        if person.id in found or person.id in noted:
            asked, answered = noted.get(person.id, (None, None))
            bare = _standing(bare, found.get(person.id, []), asked, answered)
        told[person.id] = bare
    return told


def standing(session: Session, person_id: int, today: date) -> DnaStanding:
    """How one person stands with the rule."""
    return standings(session, [person_id], today)[person_id]


def _samples_by_person(session: Session, person_ids: Collection[int]) -> dict[int, list[Sample]]:
    found: dict[int, list[Sample]] = {}
    if sampled := {person_id for (person_id,) in columns(session, _SAMPLED, ids(person_ids))}:
        for each in samples(session, DnaSample.person_id.in_(sampled)):
            found.setdefault(each.person_id, []).append(each)
    return found


_SAMPLED = Question(select(DnaSample.person_id).where(Among(DnaSample.person_id)))
_OLD_NOTES = (StepKind.DNA_REQUESTED, StepKind.DNA_ANSWERED)
_NOTED = Question(
    select(Stay.person_id, StayStep.kind, func.max(StayStep.happened_at))
    .join(Stay, Stay.id == StayStep.stay_id)
    .where(Among(Stay.person_id), or_(*(StayStep.kind == kind for kind in _OLD_NOTES)))
    .group_by(Stay.person_id, StayStep.kind)
)


def _noted(
    session: Session, person_ids: Collection[int]
) -> dict[int, tuple[datetime | None, datetime | None]]:
    """When older notes of stays say that the police were asked, and that they have answered."""
    found: dict[int, dict[StepKind, datetime]] = {}
    for person_id, kind, at in columns(session, _NOTED, ids(person_ids)):
        found.setdefault(person_id, {})[kind] = at
    return {
        person_id: (steps.get(StepKind.DNA_REQUESTED), steps.get(StepKind.DNA_ANSWERED))
        for person_id, steps in found.items()
    }


def _standing(
    bare: DnaStanding, found: list[Sample], noted: datetime | None, answered: datetime | None
) -> DnaStanding:
    """The standing of a person with these samples, the oldest first, and older notes."""
    kept = [each for each in found if each.sealed and each.result is not SampleResult.UNUSABLE]
    shown = kept[-1] if kept else found[-1] if found else None
    excuse = found[-1].last(CustodyStep.EXCUSED) if found else None
    excused = bool(found) and found[-1].state is SampleState.EXCUSED and excuse is not None
    by = next(
        (e.second for each in found[-1:] for e in reversed(each.entries) if e.facts is excuse), ""
    )
    again = _again_since(found)
    asked = [] if again else [noted, *_asked(found)]
    return DnaStanding(
        bare.person_id,
        bare.age,
        bare.identity_state,
        number=shown.number if shown else "",
        state=SampleState.EXCUSED if excused and not kept else shown.state if shown else None,
        logged=bool(kept),
        logged_before=answered is not None and not found,
        ground=excuse.ground if excused and excuse else None,
        excuse=excuse.text if excused and excuse else "",
        excused_by=by if excused else "",
        asked_at=max(filter(None, asked), default=None),
        again_since=again,
        since=shown.entries[-1].facts.happened_at if shown and shown.entries else None,
        age_estimated=bare.age_estimated,
    )


def _estimated(person: Judged) -> bool:
    return person.born_precision is BornPrecision.ESTIMATED


def _again_since(found: list[Sample]) -> datetime | None:
    """When the newest sample was lost: called unusable by the police, or thrown away."""
    if not found:
        return None
    newest = found[-1]
    lost = newest.result is SampleResult.UNUSABLE or newest.state is SampleState.DISCARDED
    return newest.entries[-1].facts.happened_at if lost else None


def _asked(found: Iterable[Sample]) -> list[datetime]:
    return [
        entry.facts.happened_at
        for each in found
        for entry in each.entries
        if entry.facts.step in (CustodyStep.TAKEN, CustodyStep.EXCUSED)
        or (entry.facts.step is CustodyStep.NEEDED and entry.facts.unit)
    ]


def board(session: Session, today: date) -> list[BoardLine]:
    """Who is here and owes a sample, then every sample, the newest first."""
    query = (
        select(Stay, Person)
        .join(Person, Person.id == Stay.person_id)
        .where(Stay.left_at.is_(None))
        .order_by(Stay.admitted_at, Stay.id)
    )
    rows = session.execute(query).all()
    taken = lines(session, today)
    people = {person.id for _, person in rows} | {each.person_id for each in taken}
    found = standings(session, people, today)
    begun = {each.person_id for each in taken if each.sample.is_open}
    owed = [
        BoardLine(found[person.id], person.name, stay.rescue_number, person.sex)
        for stay, person in rows
        if found[person.id].kind is DnaStandingKind.MISSING and person.id not in begun
    ]
    known = [
        BoardLine(found[each.person_id], each.name, each.rescue_number, each.sex, each)
        for each in taken
    ]
    return [*owed, *known]


def minors(session: Session, today: date) -> list[MinorLine]:
    """Every child whose stay is open: without a sample first, then in the order of admission."""
    query = (
        select(Stay, Person)
        .join(Person, Person.id == Stay.person_id)
        .where(Stay.left_at.is_(None), Person.born.is_not(None))
        .order_by(Stay.admitted_at, Stay.id)
    )
    rows = session.execute(query).all()
    found = standings(session, {person.id for _, person in rows}, today)
    told = [
        MinorLine(
            found[person.id],
            person.name,
            stay.rescue_number,
            stay.id,
            person.sex,
            stay.admitted_at,
        )
        for stay, person in rows
        if found[person.id].is_minor
    ]
    return sorted(told, key=lambda line: MINORS_ORDER.index(line.standing.kind))
