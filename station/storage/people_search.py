"""Finding persons by keys: first ids, a few hundred at most, then the rows of the best.

Every look is an equality or a range on an indexed column with a limit, newest person first, so
that the time does not grow with the number of people. All looks of a search are one statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA
from sqlalchemy import select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from station.domain.identity import IdKind, IdNumber, read_id_number
from station.domain.matching import MatchReason, compare_numbers
from station.domain.people import BornPrecision
from station.storage.base import connection_of
from station.storage.intake import Relative
from station.storage.outside_numbers import OutsideNumberRow
from station.storage.papers import Printing
from station.storage.people import IdentityDocument, NameOfPerson, Person, SearchKey
from station.storage.people_keys import HALF
from station.storage.prepared import Prepared
from station.storage.stays import Stay
from station.storage.vouchers import Voucher

LAST = "\U0010ffff"
_MOST_NUMBERS, _MOST_NEIGHBOURS = 2000, 300
MOST_OF_A_DAY = 300


class Where(Enum):
    """Where a look goes: every member is an indexed column, compared as text."""

    FOLD = "fold"
    PINYIN = "pinyin"
    INITIALS = "initials"
    SOUND = "sound"
    KEY = "key"
    NUMBER = "number"
    OUTSIDE = "outside"
    PHONE = "phone"
    RESCUE_NUMBER = "rescue_number"
    SERIAL = "serial"
    SHORT_CODE = "short_code"
    VOUCHER_NUMBER = "voucher_number"
    PAPER = "paper"


_COLUMNS: dict[Where, InstrumentedAttribute[Any]] = {
    Where.FOLD: NameOfPerson.fold,
    Where.PINYIN: NameOfPerson.pinyin,
    Where.INITIALS: NameOfPerson.initials,
    Where.SOUND: NameOfPerson.sound,
    Where.KEY: SearchKey.key,
    Where.NUMBER: IdentityDocument.number,
    Where.OUTSIDE: OutsideNumberRow.number,
    Where.PHONE: Relative.phone_digits,
    Where.RESCUE_NUMBER: Stay.rescue_number,
    Where.SERIAL: Voucher.serial,
    Where.SHORT_CODE: Voucher.short_code,
    Where.VOUCHER_NUMBER: Voucher.number,
    Where.PAPER: Printing.number,
}


class Look(NamedTuple):
    """One way to look: where, for what, how many at most.

    `weight` is what such a hit counts before it is compared. `years` are birth years, both
    inclusive; persons without one are always in. `shows` is what the hit proves by itself, for
    when the comparison of clues gives no reason.
    """

    where: Where
    value: str
    limit: int
    weight: int = 0
    years: tuple[int, int] | None = None
    prefix: bool = False
    shows: MatchReason | None = None


class Found(NamedTuple):
    """Who was found: by each look for itself, and by those that count together."""

    singly: list[tuple[int, int]]
    """Pairs of (place in the looks, person id) in the order of the looks."""
    together: list[tuple[int, int]]
    """Pairs of (person id, weight of all looks that find the person)."""


def look_up(
    session: Session, looks: Sequence[Look], together: Sequence[Look] = (), limit: int = 0
) -> Found:
    """Who is found by `looks`, and who by most of those `together`, so many at most."""
    if not (looks or together):
        return Found([], [])
    shapes, given = _bound([*looks, *together])
    weights = tuple(look.weight for look in together)
    statement = _looks_statement(shapes, weights, limit)
    rows = statement.send(connection_of(session), given).all()
    found = [row for row in rows if row[1] is not None]
    return Found(
        [(place, person_id) for place, person_id, _ in found if place != _TOGETHER],
        [(person_id, weight) for place, person_id, weight in found if place == _TOGETHER],
    )


class _Shape(NamedTuple):
    """What makes the statement of a look; the values come as parameters.

    `years` is the place of its years among those that differ: most looks have the same.
    """

    where: Where
    limit: int
    prefix: bool
    years: int | None


def _bound(looks: Iterable[Look]) -> tuple[tuple[_Shape, ...], dict[str, object]]:
    """The shapes of looks, and the parameters that their statement names."""
    shapes: list[_Shape] = []
    given: dict[str, object] = {}
    bands: dict[tuple[int, int] | None, int | None] = {None: None}
    for place, look in enumerate(looks):
        band = bands.setdefault(look.years, len(bands))
        shapes.append(_Shape(look.where, look.limit, look.prefix, band))
        given[f"value{place}"] = look.value
        if look.prefix:
            given[f"end{place}"] = look.value + LAST
        if look.years is not None:
            given[f"from{band}"], given[f"to{band}"] = look.years
    return tuple(shapes), given


_TOGETHER = -1


@lru_cache(maxsize=500)
def _looks_statement(shapes: tuple[_Shape, ...], weights: tuple[int, ...], limit: int) -> Prepared:
    """All looks in one statement, written out: building it from objects takes 20 times longer.

    The last ones, as many as there are weights, count together.
    """
    first = len(shapes) - len(weights)
    marks = (*range(first), *weights)
    looks = [_look(place, marks[place], shape) for place, shape in enumerate(shapes)]
    parts = []
    if looks[:first]:
        parts.append(f"SELECT mark, person_id, 0 FROM ({' UNION ALL '.join(looks[:first])}) AS one")
    if weights:
        parts.append(
            f"SELECT * FROM (SELECT {_TOGETHER}, person_id, sum(mark) AS weight"
            f" FROM ({' UNION ALL '.join(looks[first:])}) AS found"
            f" GROUP BY person_id ORDER BY weight DESC, person_id DESC LIMIT {limit}) AS many"
        )
    return Prepared(text(" UNION ALL ".join(parts)))


def _look(place: int, mark: int, shape: _Shape) -> str:
    """One look as SQL; names come from the tables, values are parameters."""
    column = _COLUMNS[shape.where]
    table, name = column.class_.__tablename__, column.key
    if shape.prefix:
        test, order = f"{name} >= :value{place} AND {name} < :end{place}", name
    else:
        test, order = f"{name} = :value{place}", "person_id DESC"
    if (band := shape.years) is not None:
        # The sum hides from PostgreSQL that the years are a range: thinking it a narrow one, it
        # would plan the statement anew for each, which takes many times as long as to run it.
        inside = f"born_year >= :from{band} AND born_year + 0 <= :to{band}"
        test += f" AND (born_year = 0 OR {inside})"
    return (
        f"SELECT * FROM (SELECT {mark} AS mark, person_id FROM {table}"
        f" WHERE {test} ORDER BY {order} LIMIT {shape.limit}) AS l{place}"
    )


def by_number(session: Session, number: IdNumber) -> list[int]:
    """Who may have a resident number: the same, one slip off, fitting a mask, or its last four."""
    if not (tests := _number_tests(number)):
        return []
    written = number.normalized
    beginning = written.split("*")[0]
    pieces = {
        "written": written,
        "head": written[:HALF],
        "tail": written[-HALF:],
        "last_four": number.last_four,
        "beginning": beginning,
        "end": beginning + LAST,
    }
    rows = _number_statement(tests).send(connection_of(session), pieces).all()
    fit = {person_id for person_id, found in rows if _fits(number, found)}
    return sorted(fit, reverse=True)


def _fits(number: IdNumber, found: str) -> bool:
    """Whether the comparison will speak for it; the cheap test goes first."""
    written = number.normalized
    if len(written) >= HALF and "*" not in written + found:
        return OSA.distance(written, found, score_cutoff=1) <= 1
    if number.kind is IdKind.PARTIAL:
        return found.endswith(written)
    reason = compare_numbers(number, read_id_number(found))
    return reason is not None and reason.weight > 0


def _number_tests(number: IdNumber) -> tuple[str, ...]:
    """Where in the documents to look, each test on an index of its own."""
    written = number.normalized
    if len(written) >= HALF and "*" not in written:
        masked = ("last_four = :last_four AND head = ''",) if number.last_four else ()
        return "number = :written", "head = :head", "tail = :tail", *masked
    if number.last_four:
        return ("last_four = :last_four",)
    if written.split("*")[0]:
        return ("number >= :beginning AND number < :end",)
    return ()


@lru_cache
def _number_statement(tests: tuple[str, ...]) -> Prepared:
    parts = (
        "SELECT * FROM (SELECT person_id, number FROM identity_document"
        f" WHERE {test} ORDER BY person_id DESC LIMIT {_MOST_NUMBERS}) AS found{place}"
        for place, test in enumerate(tests)
    )
    return Prepared(text(" UNION ".join(parts)))


def from_area(session: Session, area: str, years: tuple[int, int] | None) -> list[int]:
    """Persons of a county or prefecture, by the digits of its code that count."""
    query = select(Person.id).where(Person.area >= area, Person.area < area + LAST)
    if years is not None:
        first, last = date(years[0], 1, 1), date(years[1], 12, 31)
        query = query.where(Person.born.between(first, last))
    return list(session.scalars(query.limit(_MOST_NEIGHBOURS)))


def born_on(session: Session, day: date) -> list[int]:
    """Persons of whom this very day of birth is known, the newest first, at most 300."""
    query = select(Person.id).where(Person.born == day, Person.born_precision == BornPrecision.DAY)
    return list(session.scalars(query.order_by(Person.id.desc()).limit(MOST_OF_A_DAY)))
