"""Whoever in the database a register may speak of, gathered in bulk before its rows are read.

One look for each few hundred rows into an index, never one search for each row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from station.domain.matching import NEAR_YEARS
from station.domain.names import fold, pinyin_key
from station.domain.recognition import Acquaintance, slip_keys
from station.domain.search import Known
from station.storage import people_known
from station.storage.ledger_brought import CHUNK, chunks
from station.storage.people import IdentityDocument, NameOfPerson, Person
from station.storage.stays import Stay

_HALF, _COUNTY = 9, 6
_BEGINNING = 14
_MASK_AT_END = "****"
_LAST = "\U0010ffff"
_RANGES = 50


class _Year(NamedTuple):
    """A birth year, 0 when it is not known, and what to look for."""

    year: int
    key: str


def gather(session: Session, rows: Collection[Acquaintance]) -> list[Acquaintance]:
    """Every living person of the database whom one of these may be, by number, name or birth."""
    ids: set[int] = set()
    for look in (_by_numbers, _by_masks, _by_rescue_numbers, _by_names, _by_births):
        ids.update(look(session, rows))
    return [Acquaintance.of_known(known) for known in _known(session, _living(session, ids))]


def _by_numbers(session: Session, rows: Collection[Acquaintance]) -> Iterator[int]:
    """The same number, the number with its end masked, or one with a slip in it."""
    written = {number.normalized for row in rows for number in row.numbers}
    whole = {text for text in written if slip_keys(text)}
    for chunk in chunks(written | {text[:_BEGINNING] + _MASK_AT_END for text in whole}):
        same = IdentityDocument.number.in_(chunk)
        yield from _people(session, IdentityDocument.number, same)
    pieces = {piece for text in whole for piece in slip_keys(text)}
    for column, values in (
        (IdentityDocument.head, {text[:_HALF] for text in whole}),
        (IdentityDocument.tail, {text[-_HALF:] for text in whole}),
    ):
        for chunk in chunks(values):
            query = select(IdentityDocument.person_id, IdentityDocument.number)
            for person_id, number in session.execute(query.where(column.in_(chunk))):
                if not pieces.isdisjoint(slip_keys(number)):
                    yield person_id
    for chunk in chunks({text[-4:] for text in whole}):  # a masked number keeps its tail
        masked = IdentityDocument.last_four.in_(chunk) & (IdentityDocument.head == "")
        yield from _people(session, IdentityDocument.last_four, masked)


def _by_masks(session: Session, rows: Collection[Acquaintance]) -> Iterator[int]:
    """Whole numbers that a masked or partial one may stand for."""
    partial = [n for row in rows for n in row.numbers if not n.is_complete]
    for chunk in chunks({n.last_four for n in partial if n.last_four}):
        tails = IdentityDocument.last_four.in_(chunk)
        yield from _people(session, IdentityDocument.last_four, tails)
    beginnings = {n.normalized.split("*")[0] for n in partial if not n.last_four}
    ordered = iter(sorted(text for text in beginnings if len(text) >= _COUNTY))
    number = IdentityDocument.number
    while some := list(islice(ordered, _RANGES)):
        begins = or_(*((number >= text) & (number < text + _LAST) for text in some))
        yield from _people(session, number, begins)


def _people(
    session: Session, column: InstrumentedAttribute[Any], condition: ColumnElement[bool]
) -> Sequence[int]:
    return session.scalars(select(column.class_.person_id).where(condition)).all()


def _by_rescue_numbers(session: Session, rows: Collection[Acquaintance]) -> Iterator[int]:
    for chunk in chunks({number for row in rows for number in row.rescue_numbers}):
        wanted = Stay.rescue_number.in_(chunk)
        yield from _people(session, Stay.rescue_number, wanted)


def _by_names(session: Session, rows: Collection[Acquaintance]) -> Iterator[int]:
    """The same name or sound, born at about the same time as far as both are known."""
    for column, key_of in ((NameOfPerson.fold, fold), (NameOfPerson.pinyin, pinyin_key)):
        wanted = sorted({_Year(_year(row), key_of(name)) for row in rows for name in row.names})
        years: dict[str, list[int]] = {}
        for each in wanted:
            years.setdefault(each.key, []).append(each.year)
        for start in range(0, len(wanted), CHUNK):
            some = wanted[start : start + CHUNK]
            query = select(NameOfPerson.person_id, column, NameOfPerson.born_year).where(
                column.in_({each.key for each in some}), _about(some)
            )
            for person_id, key, year in session.execute(query):
                if any(not year or not own or abs(own - year) <= NEAR_YEARS for own in years[key]):
                    yield person_id


def _about(some: Sequence[_Year]) -> ColumnElement[bool]:
    """Birth years that fit one of those sorted by year; an unknown one fits all."""
    if not some[0].year:
        return NameOfPerson.id > 0
    first, last = some[0].year - NEAR_YEARS, some[-1].year + NEAR_YEARS
    return (NameOfPerson.born_year == 0) | NameOfPerson.born_year.between(first, last)


def _year(row: Acquaintance) -> int:
    return row.born.year if row.born else 0


def _by_births(session: Session, rows: Collection[Acquaintance]) -> Iterator[int]:
    """Born on the same day in the same county: the name may be written otherwise."""
    wanted = {(row.area, row.born) for row in rows if row.area and row.born}
    pairs = sorted(wanted)
    for start in range(0, len(pairs), CHUNK):
        some = pairs[start : start + CHUNK]
        query = select(Person.id, Person.area, Person.born).where(
            Person.area.in_({area for area, _born in some}),
            Person.born.in_({born for _area, born in some}),
        )
        for person_id, area, born in session.execute(query):
            if (area, born) in wanted:
                yield person_id


def _living(session: Session, ids: Collection[int]) -> set[int]:
    """Replace merged persons by those they became."""
    living: set[int] = set()
    open_ids = sorted(ids)
    while open_ids:
        some, open_ids = open_ids[:CHUNK], open_ids[CHUNK:]
        query = select(Person.id, Person.merged_into_id).where(Person.id.in_(some))
        for person_id, merged_into in session.execute(query):
            if merged_into is None:
                living.add(person_id)
            else:
                open_ids.append(merged_into)
    return living


def _known(session: Session, ids: Collection[int]) -> Iterator[Known]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), CHUNK):
        yield from people_known.known(session, ordered[start : start + CHUNK])
