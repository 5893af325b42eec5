"""Writing the names of a person, and the keys that the person is found by."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from station.domain import names
from station.domain.people import NameKind
from station.storage.base import Values, add_all
from station.storage.people import NameOfPerson, Person, PersonSeen, SearchKey
from station.storage.people_keys import person_keys
from station.storage.stays import Stay


def add_name(session: Session, person: Person, written: str, kind: NameKind) -> bool:
    """Write a name down unless the person has it under this kind; whether it was new."""
    known = select(NameOfPerson.id).where(
        NameOfPerson.person_id == person.id,
        NameOfPerson.text == written,
        NameOfPerson.kind == kind,
    )
    if session.scalar(known.limit(1)) is not None:
        return False
    name = name_values(person.id, written, kind, born_year_of(person))
    add_all(session, NameOfPerson, [name])
    return True


def name_values(person_id: int, written: str, kind: NameKind, born_year: int) -> Values:
    """A name with the keys it is found by."""
    return {
        "person_id": person_id,
        "kind": kind,
        "text": written,
        "fold": names.fold(written),
        "pinyin": names.pinyin_key(written),
        "initials": names.initials_key(written),
        "sound": names.sound_key(written),
        "born_year": born_year,
    }


def born_year_of(person: Person | PersonSeen) -> int:
    """The birth year as search keys have it: 0 when it is not known."""
    return person.born.year if person.born else 0


def rewrite_keys(session: Session, person: Person) -> None:
    """Compute again all that the person is found by; a merged person is found by nothing."""
    session.flush()
    year = born_year_of(person)
    session.execute(delete(SearchKey).where(SearchKey.person_id == person.id))
    session.execute(
        update(NameOfPerson)
        .where(NameOfPerson.person_id == person.id, NameOfPerson.born_year != year)
        .values(born_year=year)
    )
    session.execute(
        update(Stay)
        .where(Stay.person_id == person.id, Stay.born_year != year)
        .values(born_year=year)
    )
    if person.merged_into_id is not None:
        return
    own = select(NameOfPerson.text).where(NameOfPerson.person_id == person.id)
    write_keys(session, person, session.scalars(own))


def write_keys(session: Session, person: Person, written: Iterable[str]) -> None:
    """Write what somebody without keys is found by: these names, and the description."""
    keys = person_keys(written, person.accent, person.place_words, person.marks)
    year = born_year_of(person)
    rows = [{"person_id": person.id, "key": key, "born_year": year} for key in keys]
    add_all(session, SearchKey, rows)
