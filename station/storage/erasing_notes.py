"""Notes of the house that only mention somebody: found, told, and rid of the words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from sqlalchemy import Table, and_, select, update
from sqlalchemy.orm import Session

from station.storage.erasing_plan import LEFT, NAMELESS, OF_OTHERS, is_words, of_persons, owners
from station.storage.known_words import KnownWords, parts
from station.storage.tables import METADATA


class Note(NamedTuple):
    """A text of the house in which one of the words stands."""

    table: str
    row_id: int
    column: str
    text: str


def notes_with(session: Session, words: KnownWords) -> Iterator[Note]:
    """Every text that belongs to nobody's file and mentions one of the words."""
    for table in _house_tables():
        columns = _columns(table)
        for row_id, *texts in _rows(session, table, columns) if columns else ():
            for column, text in zip(columns, texts, strict=True):
                if text and words.within(text):
                    yield Note(table.name, row_id, column, text)


def take_out(session: Session, words: KnownWords) -> int:
    """Take the words out of every such text; answers how many rows had one."""
    found: dict[tuple[str, int], dict[str, str]] = {}
    for note in notes_with(session, words):
        found.setdefault((note.table, note.row_id), {})[note.column] = words.taken_out(note.text)
    for (name, row_id), values in found.items():
        table = METADATA.tables[name]
        session.execute(update(table).where(table.c.id == row_id).values(values))
    return len(found)


def take_out_of(
    session: Session,
    table: Table,
    words: KnownWords,
    places: Collection[str],
    ids: Collection[int],
) -> None:
    """Take the words out of some columns of these rows of one table."""
    columns = [c.name for c in table.c if f"{table.name}.{c.name}" in places]
    for part in parts(ids) if columns else ():
        query = select(table.c.id, *(table.c[each] for each in columns))
        for row in session.execute(query.where(table.c.id.in_(part))).mappings().all():
            values = {each: words.taken_out(row[each]) for each in columns}
            if any(values[each] != row[each] for each in columns):
                session.execute(update(table).where(table.c.id == row["id"]).values(values))


def _house_tables() -> list[Table]:
    skipped = {"person"} | LEFT.keys() | NAMELESS.keys() | OF_OTHERS
    return [table for table in METADATA.sorted_tables if table.name not in skipped]


def _columns(table: Table) -> list[str]:
    return [column.name for column in table.c if is_words(column)]


def _rows(session: Session, table: Table, columns: Collection[str]) -> Iterator[Any]:
    """The rows of a table that hang on nobody."""
    persons = of_persons()
    query = select(table.c.id, *(table.c[each] for each in columns))
    nobody = [c.is_(None) for c, parent in owners(table) if parent in persons - {table.name}]
    query = query.where(and_(True, *nobody)).order_by(table.c.id)
    yield from session.execute(query).yield_per(1000)
