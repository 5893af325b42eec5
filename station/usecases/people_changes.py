"""What a clerk changes of a person: the history is kept, and a new fact starts a new search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from station.domain.matching import Clues
from station.domain.names import is_unknown_name, normalise, sort_key
from station.domain.people import (
    BornPrecision,
    IdentitySource,
    IdentityState,
    NewDocument,
    PersonFacts,
    PersonName,
    PersonRecord,
    PersonTrouble,
    born_still,
    identity_problems,
    name_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.search import Hit
from station.storage import merging, people_names
from station.storage import people as rows
from station.storage.people import Person
from station.storage.people_keys import RESIDENT_NUMBERS
from station.usecases import files
from station.usecases.people import (
    add_documents,
    add_photo,
    document_problems,
    fact_values,
    facts_problems,
    main_name,
    survivor,
    suspect,
)
from station.usecases.restricted import restrict_when_due
from station.usecases.search import all_candidates
from station.usecases.tracing_request_search import search_requests
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class Changed:
    """A record after a change, and who it may be besides, now that something new is known."""

    person_id: int
    version: int
    candidates: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangePerson(Write[Changed]):
    """Change what is written of a person; the audit keeps what it was changed to, and when.

    `facts` are all facts as they shall be. A changed name stays findable as another name.
    Raises Conflict when the record is not of `version` any more.
    """

    needs: ClassVar = Permission.PEOPLE_WRITE
    person_id: int
    version: int
    facts: PersonFacts

    def run(self, work: Work) -> Changed:
        person = _to_change(work, self.person_id, self.version)
        if problems := facts_problems(work, self.facts):
            raise Refused(problems)
        name = main_name(self.facts)
        if name:
            rename(work, person, PersonName(name, self.facts.name_kind))
        elif not is_unknown_name(person.name):
            raise Refused(Problem(PersonTrouble.NAME_MISSING, "name"))
        known = person.born, person.born_precision
        birth = born_still(self.facts, known, work.today)
        for column, value in fact_values(self.facts, birth).items():
            setattr(person, column, value)
        restrict_when_due(work, person.id)
        return search_again(work, person)


@dataclass(frozen=True, slots=True)
class SetIdentityState(Write[int]):
    """Say how sure the station is of who this is, and what that rests on; answers the version."""

    needs: ClassVar = Permission.PEOPLE_WRITE
    person_id: int
    version: int
    state: IdentityState
    source: IdentitySource
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        person = _to_change(work, self.person_id, self.version)
        if problems := identity_problems(self.state, self.source, self.reason):
            raise Refused(problems)
        person.identity_state, person.identity_source = self.state, self.source
        person.identity_note = self.reason.strip()
        work.session.flush()
        return person.version


@dataclass(frozen=True, slots=True)
class AddName(Write[Changed]):
    """Add another name that the person goes by; all names find the person."""

    needs: ClassVar = Permission.PEOPLE_WRITE
    person_id: int
    name: PersonName

    def run(self, work: Work) -> Changed:
        rows.hold_register(work.session)
        person = survivor(work, self.person_id)
        written = normalise(self.name.text)
        if not written:
            raise Refused(Problem(PersonTrouble.NAME_MISSING, "name"))
        if too_long := name_problems(written):
            raise Refused(*too_long)
        if not people_names.add_name(work.session, person, written, self.name.kind):
            raise Refused(Problem(PersonTrouble.NAME_THERE, "name", {"name": written}))
        return search_again(work, person)


@dataclass(frozen=True, slots=True)
class AddDocument(Write[Changed]):
    """Add an identity document; one that somebody else carries needs a reason."""

    needs: ClassVar = Permission.PEOPLE_WRITE
    person_id: int
    document: NewDocument
    reason: str = ""

    def run(self, work: Work) -> Changed:
        rows.hold_register(work.session)
        person = survivor(work, self.person_id)
        taken, problems = document_problems(work, (self.document,), self.reason, person.id)
        if problems:
            raise Refused(problems)
        add_documents(work, person, (self.document,))
        for other in taken:
            merging.suspect(work.session, person.id, other, score=100, why="[]", now=work.now)
        return search_again(work, person)


@dataclass(frozen=True, slots=True)
class AddPhoto(Write[int]):
    """Add a photograph from a file or the camera; answers its id. The newest one is shown."""

    needs: ClassVar = Permission.PEOPLE_WRITE
    person_id: int
    picture: bytes
    happened_at: datetime | None = None

    def run(self, work: Work) -> int:
        person = survivor(work, self.person_id)
        return add_photo(work, person, self.picture, self.happened_at or work.now)


def clues_of_record(record: PersonRecord) -> Clues:
    """What the station knows of somebody, as clues for the search."""
    said = record.description
    return Clues(
        names=tuple(name.text for name in record.names),
        id_numbers=tuple(d.number for d in record.documents if d.kind in RESIDENT_NUMBERS),
        sex=record.sex.value,
        born=record.born,
        born_exact=record.born_precision is BornPrecision.DAY,
        area=record.area or None,
        accent=said.accent,
        place_words=said.place_words,
        marks=said.marks,
    )


def _to_change(work: Work, person_id: int, version: int) -> Person:
    """The person to change, if nobody else has changed or merged them since."""
    rows.hold_register(work.session)
    person = rows.locked(work.session, person_id).get(person_id)
    if person is None:
        raise Refused(Problem(PersonTrouble.NOT_FOUND, "person_id"))
    if person.merged_into_id is not None:
        data = {"survivor": person.merged_into_id}
        raise Refused(Problem(PersonTrouble.ALREADY_MERGED, "person_id", data))
    if person.version != version:
        raise Conflict("person")
    work.about(person_id=person_id)
    return person


def search_again(work: Work, person: Person) -> Changed:
    """Compute the keys again, search again with what is known now, keep what is found.

    Every new fact (a name, a place, an accent) may show that somebody was here before, and that
    a family has asked for them.
    """
    people_names.rewrite_keys(work.session, person)
    work.session.flush()
    record = rows.record(work.session, person.id)
    assert record is not None
    search_requests(work, person.id)
    found = all_candidates(work, clues_of_record(record), person.id)
    strong = tuple(hit for hit in found if hit.strong)
    suspect(work, person.id, strong)
    return Changed(person.id, person.version, tuple(files.veil_hits(work, strong)))


def rename(work: Work, person: Person, name: PersonName) -> None:
    """Give the person this name; the one before stays among the others."""
    people_names.add_name(work.session, person, name.text, name.kind)
    if person.identity_state is IdentityState.UNKNOWN:
        person.identity_state = IdentityState.CLAIMED
        person.identity_source = IdentitySource.SAID
    person.name, person.name_sort = name.text, sort_key(name.text)
