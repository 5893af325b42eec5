"""Persons are registered after a search, and taken from here by every deed that is about one."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, TypeVar

from station.documents.photo import Photo as UprightPhoto
from station.documents.photo import PhotoRefused, PhotoTrouble, upright
from station.domain.identity import age_on
from station.domain.matching import Clues
from station.domain.names import is_unknown_name, normalise, sort_key, temporary_name
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    DocumentSeen,
    IdentitySource,
    IdentityState,
    NameKind,
    NewDocument,
    NewPerson,
    PersonFacts,
    PersonName,
    PersonTrouble,
    Searched,
    Sex,
    born_of,
    fact_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused, Weight
from station.domain.search import Hit, written_reasons
from station.storage import merging, numbers, people_names
from station.storage import people as rows
from station.storage.base import Values, add_all, add_one
from station.storage.people import IdentityDocument, NameOfPerson, Person, PersonSeen, Photo
from station.storage.people_keys import RESIDENT_NUMBERS, document_keys
from station.usecases import files
from station.usecases.search import all_candidates
from station.usecases.tracing_request_search import search_requests
from station.usecases.work import Work, Write

_CODE_LISTS = {
    "area": "areas",
    "ethnic_group": "ethnic_groups",
    "education": "education",
    "marital": "marital",
}
_PHOTO_TROUBLES = {
    PhotoTrouble.NOT_A_PICTURE: PersonTrouble.PHOTO_NOT_A_PICTURE,
    PhotoTrouble.TOO_LARGE: PersonTrouble.PHOTO_TOO_LARGE,
    PhotoTrouble.TRUNCATED: PersonTrouble.PHOTO_TRUNCATED,
}
Someone = TypeVar("Someone", Person, PersonSeen)
_SHOWN = frozenset({DocumentSeen.ORIGINAL, DocumentSeen.POLICE})


@dataclass(frozen=True, slots=True)
class RegisterPerson(Write[int]):
    """Write down somebody who is not known yet; answers the new person's id.

    Nobody is registered unsearched. `searched` carries what was looked for and which of the
    found persons the clerk has looked at and holds for others. The deed searches again with
    everything it is told; a strong candidate who is not among `searched.seen` refuses it
    (NOT_SEARCHED with the candidates), also when another desk registered them a moment ago.
    A number that somebody else carries is refused (DOCUMENT_TAKEN) unless `reason` says why two
    people show one paper; the pair is then kept for a decision.
    """

    needs: ClassVar = Permission.PEOPLE_WRITE
    person: NewPerson
    searched: Searched
    reason: str = ""

    def run(self, work: Work) -> int:
        return register(work, self.person, self.searched, self.reason).id


def survivor(work: Work, person_id: int) -> Person:
    """The living person behind an id, locked until the deed ends; the audit line is theirs.

    Every deed that adds something to a person takes them from here: a merge that runs at the
    same time is waited for and followed.
    """
    person = rows.living_locked(work.session, person_id)
    while person is not None and person.merged_into_id is not None:
        person = rows.living_locked(work.session, person.merged_into_id)
    return _taken(work, person)


def survivor_seen(work: Work, person_id: int) -> PersonSeen:
    """The same by columns, for a deed that changes nothing of the person's own."""
    found = rows.seen_locked(work.session, person_id)
    while found is not None and found[1] is not None:
        found = rows.seen_locked(work.session, found[1])
    return _taken(work, found and found[0])


def _taken(work: Work, person: Someone | None) -> Someone:
    if person is None:
        raise Refused(Problem(PersonTrouble.NOT_FOUND, "person_id"))
    files.keep(work, person.id, "person_id")
    work.about(person_id=person.id)
    return person


def age_of(person: Person | PersonSeen, day: date) -> int | None:
    """Full years on a day; None when no birth date is known."""
    return age_on(person.born, day) if person.born else None


def register(
    work: Work,
    new: NewPerson,
    searched: Searched,
    reason: str = "",
    seen_on: date | None = None,
) -> Person:
    """Register within another deed, under the terms of `RegisterPerson`.

    An age judged by eye is that of the day on which the person was seen, today if not told. Call
    it before the deed locks rows or takes numbers. Raises Refused.
    """
    rows.hold_register(work.session)
    found = all_candidates(work, clues_of(new, work.today))
    strong = [hit for hit in found if hit.strong]
    shown = [hit for hit in files.veil_hits(work, found) if hit.strong]
    taken, problems = document_problems(work, new.documents, reason)
    problems = [*facts_problems(work, new.facts), *_search_problems(searched, shown), *problems]
    if problems:
        raise Refused(problems)
    person = add_one(work.session, Person, _new_values(work, new, seen_on or work.today))
    _add_names(work, person, new)
    _add_unknown(work, person, new.documents, known=())
    alike = {hit.person_id: hit for hit in (*shown, *strong)}
    suspect(work, person.id, alike.values())
    for other in taken - alike.keys():
        merging.suspect(work.session, person.id, other, score=100, why="[]", now=work.now)
    work.about(person_id=person.id)
    work.session.flush()
    search_requests(work, person.id)
    return person


def upright_photo(picture: bytes) -> bytes:
    """The photograph as it would be kept, for whoever is still typing; raises Refused."""
    return kept_picture(picture).jpeg


def kept_picture(picture: bytes, place: str = "photo") -> UprightPhoto:
    """A picture as it is kept: upright, of bounded size, with its small copy; raises Refused."""
    try:
        return upright(picture)
    except PhotoRefused as refused:
        raise Refused(Problem(_PHOTO_TROUBLES[refused.trouble], place)) from None


def add_photo(work: Work, person: Person | PersonSeen, picture: bytes, taken_at: datetime) -> int:
    """Keep a photograph, upright and of bounded size; raises Refused when it is none."""
    photo = kept_picture(picture)
    row = Photo(
        person_id=person.id,
        taken_at=taken_at,
        clerk_id=work.clerk.id,
        jpeg=photo.jpeg,
        thumbnail=photo.thumbnail,
        sha256=hashlib.sha256(photo.jpeg).hexdigest(),
    )
    work.session.add(row)
    work.session.flush()
    return row.id


def _add_names(work: Work, person: Person, new: NewPerson) -> None:
    """Write down the names of a new person, each once under a kind, and what they are found by."""
    own = new.facts.name_kind if main_name(new.facts) else NameKind.TEMPORARY
    names = (PersonName(person.name, own), *new.names)
    year = people_names.born_year_of(person)
    written = dict.fromkeys((normalise(name.text), name.kind) for name in names)
    told = [(text, kind) for text, kind in written if text]
    values = [people_names.name_values(person.id, text, kind, year) for text, kind in told]
    add_all(work.session, NameOfPerson, values)
    people_names.write_keys(work.session, person, (text for text, _kind in told))


def clues_of(new: NewPerson, today: date) -> Clues:
    """What a form says of somebody, as clues for the search."""
    facts, said = new.facts, new.facts.description
    born, precision = born_of(facts, today)
    return Clues(
        names=tuple(filter(None, (main_name(facts), *(name.text for name in new.names)))),
        id_numbers=tuple(d.number for d in new.documents if d.kind in RESIDENT_NUMBERS),
        sex=facts.sex.value,
        born=born,
        born_exact=precision is BornPrecision.DAY,
        area=facts.area or None,
        accent=said.accent,
        place_words=said.place_words,
        marks=said.marks,
    )


def main_name(facts: PersonFacts) -> str:
    """The name in one spelling; nothing when the words only say that none is known."""
    return "" if is_unknown_name(facts.name) else normalise(facts.name)


def fact_values(facts: PersonFacts, birth: tuple[date | None, BornPrecision]) -> Values:
    """All facts but the name, by column; the birth is as it is stored."""
    said = facts.description
    born, precision = birth
    return {
        "sex": facts.sex,
        "born": born,
        "born_precision": precision,
        "ethnic_group": facts.ethnic_group,
        "area": facts.area,
        "household_address": facts.household_address.strip(),
        "residence": facts.residence.strip(),
        "education": facts.education,
        "marital": facts.marital,
        "accent": said.accent.strip(),
        "place_words": said.place_words.strip(),
        "marks": said.marks.strip(),
        "build": said.build.strip(),
        "height_cm": said.height_cm,
        "clothing": said.clothing.strip(),
    }


def _new_values(work: Work, new: NewPerson, seen_on: date) -> Values:
    """The columns of a new person; without a name it gets a temporary one and is unknown."""
    said = main_name(new.facts)
    name = said or _temporary_name(work, new.facts.sex)
    values = {
        "name": name,
        "name_sort": sort_key(name),
        "created_at": work.now,
        **fact_values(new.facts, born_of(new.facts, seen_on)),
    }
    if said:
        shown = any(document.seen in _SHOWN for document in new.documents)
        values["identity_state"] = IdentityState.PROBABLE if shown else IdentityState.CLAIMED
        values["identity_source"] = IdentitySource.DOCUMENT if shown else IdentitySource.SAID
    return values


def _temporary_name(work: Work, sex: Sex) -> str:
    year = str(work.today.year)
    return temporary_name(sex, numbers.next_number(work.session, f"unknown_{sex}", year))


def suspect(work: Work, person_id: int, hits: Iterable[Hit]) -> None:
    """Keep pairs that may be one person, until a clerk decides."""
    for hit in hits:
        why = written_reasons(hit.why)
        merging.suspect(
            work.session, person_id, hit.person_id, score=hit.score, why=why, now=work.now
        )


def facts_problems(work: Work, facts: PersonFacts) -> list[Problem]:
    """What cannot be, and codes that no list has."""
    found = list(fact_problems(facts, work.today))
    for field, name in _CODE_LISTS.items():
        code: str = getattr(facts, field)
        if code and code not in work.codes[name]:
            found.append(Problem(PersonTrouble.CODE_UNKNOWN, field, {"code": code}))
    return found


def _search_problems(searched: Searched, strong: Iterable[Hit]) -> list[Problem]:
    if not searched.text.strip():
        return [Problem(PersonTrouble.NOT_SEARCHED, "searched")]
    unseen = [hit for hit in strong if hit.person_id not in searched.seen]
    if not unseen:
        return []
    data = {
        "candidates": tuple(hit.person_id for hit in unseen),
        "names": tuple(hit.name for hit in unseen),
    }
    return [Problem(PersonTrouble.NOT_SEARCHED, "searched", data)]


def document_problems(
    work: Work, documents: Iterable[NewDocument], reason: str, person_id: int | None = None
) -> tuple[set[int], list[Problem]]:
    """Who else carries one of the numbers, and whether that stands in the way."""
    taken: set[int] = set()
    problems: list[Problem] = []
    for document in documents:
        keys = document_keys(document.kind, document.number)
        if not keys.number:
            problems.append(Problem(PersonTrouble.NUMBER_MISSING, "documents"))
            continue
        if "*" in keys.number:
            continue  # a masked number belongs to many
        others = set(rows.owners(work.session, document.kind, keys)) - {person_id}
        taken |= others
        if others and not reason.strip():
            data = {"kind": document.kind, "person_ids": tuple(sorted(others))}
            problems.append(Problem(PersonTrouble.DOCUMENT_TAKEN, "documents", data, Weight.REASON))
    return taken, problems


def add_documents(work: Work, person: Person, documents: Iterable[NewDocument]) -> None:
    """Write documents down; the same number of the same kind is written once."""
    known = {(d.kind, d.number) for d in rows.documents(work.session, person.id)}
    _add_unknown(work, person, documents, known)


def _add_unknown(
    work: Work,
    person: Person,
    documents: Iterable[NewDocument],
    known: Collection[tuple[DocumentKind, str]],
) -> None:
    new: dict[tuple[DocumentKind, str], Values] = {}
    for each in documents:
        values = rows.document_values(person.id, each.kind, each.number, each.seen, work.now)
        if (number := (each.kind, values["number"])) not in known:
            new.setdefault(number, values)
    add_all(work.session, IdentityDocument, list(new.values()))
