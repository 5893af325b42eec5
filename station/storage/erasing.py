"""Taking persons out of the book: every table that knows of them, and every note about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, case, delete, func, select, text, update
from sqlalchemy.orm import Session

from station.domain.destruction import GONE
from station.domain.identity import age_on
from station.domain.people import BornPrecision
from station.storage import erasing_notes, erasing_sealed, erasing_trace
from station.storage.base import topics_of
from station.storage.destruction import people_with
from station.storage.erasing_plan import AREAS, KEPT, LEFT, REMOVED, WORDED, is_words, owners
from station.storage.known_words import KnownWords, known_words, parts
from station.storage.people import Person
from station.storage.stays import Stay
from station.storage.tables import METADATA

_NAMED = frozenset({"month_sheet_name", "person", "tracing_request"})
"""Where the name says that somebody was destroyed; elsewhere it is empty."""
_BORN = frozenset({"compare_line", "tracing_request"})


@dataclass(frozen=True, slots=True)
class Owned:
    """Everything that hangs on some persons: the ids of the rows by table, and the words."""

    rows: Mapping[str, frozenset[int]]
    words: KnownWords

    @property
    def people(self) -> frozenset[int]:
        return self.rows["person"]

    @property
    def stays(self) -> frozenset[int]:
        return self.rows.get("stay", frozenset())


def owned_by(session: Session, person_ids: Collection[int]) -> Owned:
    """What hangs on these persons and on the records that were merged into theirs."""
    rows = _rows(session, people_with(session, person_ids))
    return Owned(rows, known_words(session, rows))


def erase(session: Session, destruction_id: int, owned: Owned, *, notes: bool) -> int:
    """Take everything out of the book by which these persons could be known.

    Answers how many rows were touched. Rows of `REMOVED` go, tables of `LEFT` stay, of all others
    that hang on a person every word is blanked that is no code. Numbers, times, sums and states
    stay, so that counts of years that are over come out as they did: a birthday becomes the first
    or last day of its year, whichever gives the same age on the day the last stay ended. Notes of
    the house lose numbers, telephones and addresses, and with `notes` the names as well. Sealed
    records tell `blanking` what is left of them, under this register.
    """
    if session.get_bind().dialect.name == "sqlite":
        # What is deleted is overwritten in the file as well, with whatever SQLite was built.
        session.execute(text("PRAGMA secure_delete = ON"))
    words = owned.words if notes else owned.words.without_names()
    sealed = erasing_sealed.before(session, owned.people, owned.stays, words)
    marks = _marks(session, owned)
    touched = erasing_sealed.empty_packages(session, owned.stays)
    touched += _erase_rows(session, owned)
    touched += erasing_notes.take_out(session, words)
    session.flush()
    session.expire_all()
    touched += erasing_sealed.blank(session, destruction_id, sealed, owned.rows)
    about = erasing_trace.About(owned.people, owned.stays, marks, owned.words, words)
    touched += erasing_trace.blank(session, destruction_id, about)
    session.expire_all()
    topics_of(session, Person, Stay)
    return touched


def _rows(session: Session, people: frozenset[int]) -> dict[str, frozenset[int]]:
    """The ids of all rows that hang on these persons, by table."""
    owned: dict[str, frozenset[int]] = {"person": people}
    for table in METADATA.sorted_tables:
        if table.name in LEFT or table.name == "person":
            continue
        found: set[int] = set()
        for column, parent in owners(table):
            if parent in owned and parent != table.name:
                for part in parts(owned[parent]):
                    found.update(session.scalars(select(table.c.id).where(column.in_(part))))
        if found:
            owned[table.name] = frozenset(found)
    return owned


def _marks(session: Session, owned: Owned) -> frozenset[str]:
    """The marks of the forms by which these rows were written: the trace knows them too."""
    found: set[str] = set()
    for name, ids in owned.rows.items():
        table = METADATA.tables[name]
        for part in parts(ids) if "client_id" in table.c else ():
            found.update(session.scalars(select(table.c.client_id).where(table.c.id.in_(part))))
    return frozenset(found)


def _erase_rows(session: Session, owned: Owned) -> int:
    _blur(session, owned.people)
    for name, ids in owned.rows.items():
        table = METADATA.tables[name]
        for column, parent in owners(table):
            if parent in REMOVED and column.nullable:
                _set(session, table, ids, {column.key: None})
    for table in reversed(METADATA.sorted_tables):
        ids = owned.rows.get(table.name, frozenset())
        if table.name in REMOVED:
            for part in parts(ids):
                session.execute(delete(table).where(table.c.id.in_(part)))
        else:
            _set(session, table, ids, _blanks(table))
            erasing_notes.take_out_of(session, table, owned.words, WORDED, ids)
    return sum(map(len, owned.rows.values()))


def _blanks(table: Table) -> dict[str, Any]:
    """What the words of a table are set to."""
    values: dict[str, Any] = {}
    for column in table.c:
        if not is_words(column) or f"{table.name}.{column.name}" in KEPT:
            continue
        if column.name in AREAS:
            province = func.substr(column, 1, 2) + "0000"
            values[column.name] = case((column == "", ""), else_=province)
        else:
            first = func.substr(column, 1, 1)
            values[column.name] = case((first == "[", "[]"), (first == "{", "{}"), else_="")
    if table.name in _NAMED:
        values["name"] = GONE
    if table.name in _BORN:
        values["born"] = None
    return values


def _set(session: Session, table: Table, ids: Collection[int], values: Mapping[str, Any]) -> None:
    for part in parts(ids) if values else ():
        session.execute(update(table).where(table.c.id.in_(part)).values(values))


def _blur(session: Session, people: Collection[int]) -> None:
    """Leave of a birthday the year, so that the age on leaving is the same."""
    query = (
        select(Person.id, Person.born, func.max(Stay.left_at))
        .outerjoin(Stay, Stay.person_id == Person.id)
        .where(Person.id.in_(people), Person.born.is_not(None))
        .group_by(Person.id, Person.born)
    )
    for person_id, born, left in session.execute(query).all():
        if born is None:
            continue
        first, last = date(born.year, 1, 1), date(born.year, 12, 31)
        day = left.date() if left else last
        same = first if age_on(first, day) == age_on(born, day) else last
        session.execute(
            update(Person)
            .where(Person.id == person_id)
            .values(born=same, born_precision=BornPrecision.YEAR)
            .execution_options(synchronize_session=False)
        )
